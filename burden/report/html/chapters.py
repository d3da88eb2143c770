"""What stands in the HTML file, in the order of a reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from burden.answers.estimates import Estimates
from burden.answers.sentences.costs import Paragraphs
from burden.answers.sentences.paragraph import finding, sme, uncertain
from burden.answers.tables import of_report as tables
from burden.answers.tables.of_report import TableOf
from burden.language import Text
from burden.report.html import texts


@dataclass(frozen=True)
class Chapter:
    """A chapter of the file.

    Attributes:
        name: where links lead.
        title: its title.
        about: what it tells, in a sentence.
        parts: its tables, and the names of its figures; those that begin like it where a figure has several.
        says: what comes first: the sentences of the document on its subject.
    """

    name: str
    title: Text
    about: Text
    parts: tuple[TableOf | str, ...]
    says: Callable[[Estimates], Paragraphs] | None = None


CHAPTERS = (
    Chapter(
        "costs",
        texts.COSTS,
        texts.COSTS_ABOUT,
        (
            tables.summary,
            "mixes",
            tables.groups,
            tables.per_unit,
            tables.by_kind,
            "by_kind",
            tables.by_size_class,
            "by_size_class",
            tables.by_instrument,
            "cost_and_goals",
            tables.apart,
            tables.composition,
        ),
        finding,
    ),
    Chapter(
        "firms",
        texts.FIRMS,
        texts.FIRMS_ABOUT,
        (tables.per_firm, "per_firm", tables.per_firm_by_category, tables.benchmarks, "benchmarks"),
        sme,
    ),
    Chapter("years", texts.YEARS, texts.YEARS_ABOUT, ("years", tables.years, tables.years_of_groups)),
    Chapter(
        "uncertainty",
        texts.UNCERTAINTY,
        texts.UNCERTAINTY_ABOUT,
        (
            tables.uncertainty,
            "intervals",
            tables.uncertainty_of_groups,
            tables.uncertainty_per_firm,
            tables.pairs,
            tables.ranks,
            "tornado",
            tables.tornado,
        ),
        uncertain,
    ),
    Chapter(
        "elements",
        texts.ELEMENTS,
        texts.ELEMENTS_ABOUT,
        (tables.elements, "difference", tables.element_sums, tables.element_pairs, "smallest_size", tables.lighter),
    ),
    Chapter("buildup", texts.BUILD_UP, texts.BUILD_UP_ABOUT, (tables.price_times_quantity,)),
    Chapter("figures", texts.FIGURES, texts.FIGURES_ABOUT, (tables.sources, tables.review_points)),
)
