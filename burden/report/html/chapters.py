"""What stands in the HTML file, in the order of a reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain

from burden.answers.estimates import BY, Estimates
from burden.answers.sentences.costs import Paragraphs
from burden.answers.sentences.pages import of_firms, of_intervals, of_mixes_built, of_those_reached, of_years
from burden.answers.sentences.paragraph import finding, sme, uncertain
from burden.answers.sentences.weighing import elements, lighter
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


def _firms(estimates: Estimates) -> Paragraphs:
    """What a firm pays, and which firms it weighs on most."""
    report = estimates.report
    if not report.study.counts_firms:
        return ()
    table, study = report.results.per_firm("size_class"), report.study
    said = of_firms(table, "structural", study), of_those_reached(table, "structural", study), sme(estimates)
    return tuple(chain.from_iterable(said))


def _years(estimates: Estimates) -> Paragraphs:
    return of_years(estimates.report.path.by("mix", "year"), estimates.study)


def _uncertain(estimates: Estimates) -> Paragraphs:
    report = estimates.report
    told = of_intervals(report.simulation, BY, report.mixes) if estimates.is_uncertain else ()
    return (*told, *uncertain(estimates))


def _elements(estimates: Estimates) -> Paragraphs:
    return (*elements(estimates), *lighter(estimates))


def _built_up(estimates: Estimates) -> Paragraphs:
    costs = estimates.report.compared.set_index("mix")[BY]
    return of_mixes_built(costs, estimates.settings.currency)


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
        _firms,
    ),
    Chapter("years", texts.YEARS, texts.YEARS_ABOUT, ("years", tables.years, tables.years_of_groups), _years),
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
        _uncertain,
    ),
    Chapter(
        "elements",
        texts.ELEMENTS,
        texts.ELEMENTS_ABOUT,
        (tables.elements, "difference", tables.element_sums, tables.element_pairs, "smallest_size", tables.lighter),
        _elements,
    ),
    Chapter("buildup", texts.BUILD_UP, texts.BUILD_UP_ABOUT, (tables.price_times_quantity,), _built_up),
    Chapter("figures", texts.FIGURES, texts.FIGURES_ABOUT, (tables.sources, tables.review_points)),
)
