"""The fields of the Word document: what a template can show, worked out from a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from burden.answers.estimates import Estimates
from burden.answers.report import Report
from burden.answers.sentences import basis, costs, paragraph, weighing
from burden.answers.sentences.costs import Paragraphs
from burden.language import Text, both, listed
from burden.render.word.markup import writable
from burden.report.figure import Figure
from burden.report.word import heading_texts
from burden.report.word.contents import CONTENTS, number_of
from burden.report.word.document_tables import TABLES, document_tables
from burden.report.word.insertion import Block
from burden.report.word.template import Sentences, Slots
from burden.version import __version__
from burden.writing.figures import day
from burden.writing.wording import number_form

SENTENCES: tuple[Callable[[Estimates], Paragraphs], ...] = (
    costs.measure,
    costs.mixes,
    costs.reach,
    costs.burden,
    costs.intervals,
    costs.outside,
    costs.kinds,
    costs.sizes,
    costs.apart,
    costs.apart_by_mix,
    costs.groups,
    costs.per_firm,
    costs.per_firm_by_mix,
    costs.alternatives,
    costs.cheapest,
    costs.goals,
    weighing.suitability,
    weighing.elements,
    weighing.lighter,
    basis.uncertainty,
    basis.medians,
    basis.drivers,
    basis.assumptions,
    basis.rules,
    basis.benchmarks,
    basis.questions,
    basis.open_questions,
    basis.changes,
    paragraph.finding,
    paragraph.reached,
    paragraph.familiarisation,
    paragraph.one_off,
    paragraph.structural,
    paragraph.origins,
    paragraph.others,
    paragraph.sme,
    paragraph.workability,
    paragraph.uncertain,
    paragraph.entry,
    paragraph.main_assumptions,
)
"""What sentences there are; a field is called after its function."""

SEE: dict[str, tuple[str, ...]] = {
    "mixes": ("instruments",),
    "burden": ("summary", "by_instrument", "years"),
    "efforts": ("price_times_quantity",),
    "firms": ("by_size_class", "per_firm"),
    "groups": ("groups", "per_unit"),
    "alternatives": ("suitability", "lighter"),
    "workability": ("workability",),
    "uncertainty": ("uncertainty", "by_dependence"),
    "assumptions": ("scenarios", "assumptions"),
}
"""In which tables there is more about a subject."""

FIGURES = (
    "mixes", "by_kind", "by_size_class", "per_firm_structural", "per_firm_one_off", "per_firm_average",
    "per_firm_reached", "benchmarks", "cost_and_goals", "difference", "frontier", "smallest_size", "intervals",
    "tornado", "years", "years_by_part",
)  # fmt: skip
"""What figures there may be; `difference` and `tornado` are those of all mixes."""


@dataclass(frozen=True)
class Fields:
    """What a template is filled in with.

    Attributes:
        context: the fields by name: texts, and groups of `Sentences` and `Slots`.
        blocks: the tables and figures that the marks stand for.
    """

    context: Mapping[str, Any]
    blocks: Mapping[str, Block]


def fields_of(report: Report, figures: Mapping[str, Figure]) -> Fields:
    """Work out all fields.

    Args:
        report: the report.
        figures: its figures by name.
    """
    language, settings = report.language, report.settings
    estimates = Estimates(report)
    tables = document_tables(estimates)
    blocks: dict[str, Block] = {f"tables.{name}": table for name, table in tables.items() if table is not None}
    blocks |= {f"figures.{name}": figure for name, figure in figures.items()}
    texts = {
        "title": report.title,
        "organisation": settings.organisation,
        "author": settings.author,
        "version": settings.version,
        "made": day(report.made).to(language),
        "workbook": report.origin.name,
        "sha256": report.origin.sha256,
        "price_year": str(settings.price_year),
        "currency": settings.currency,
        "program": f"burden {__version__}",
    }
    said = {of.__name__: Sentences(writable(text.to(language)) for text in of(estimates)) for of in SENTENCES}
    context: dict[str, Any] = {name: writable(text or "") for name, text in texts.items()}
    context["words"] = heading_texts.words(language, [name for name, table in tables.items() if table is not None])
    context["sentences"] = said
    context["tables"] = {name: Slots([f"tables.{name}"] if table is not None else []) for name, table in tables.items()}
    context["figures"] = _figure_fields(figures)
    context["see"] = {of: _see(tables, names).to(language) for of, names in SEE.items()}
    context[CONTENTS] = Slots([CONTENTS])
    return Fields(context, blocks)


def sample_context() -> dict[str, Any]:
    """All fields with something in them, for a template to be tried with before there is a report."""
    names = "title", "organisation", "author", "version", "made", "workbook", "sha256", "price_year", "currency"
    return {
        **dict.fromkeys((*names, "program"), "x"),
        "words": dict.fromkeys(heading_texts.WORDS, "x"),
        "sentences": {of.__name__: Sentences(("x", "x")) for of in SENTENCES},
        "tables": {name: Slots([f"tables.{name}"]) for name in TABLES},
        "figures": {name: Slots([f"figures.{name}"]) for name in FIGURES},
        "see": dict.fromkeys(SEE, number_of("x")),
        CONTENTS: Slots([CONTENTS]),
    }


def _see(tables: Mapping[str, object], names: Iterable[str]) -> Text:
    """In which of some tables there is more, by their numbers; nothing where there are none of them."""
    there = [both(number_of(f"tables.{name}")) for name in names if tables[name] is not None]
    return number_form(len(there), heading_texts.SEE).fill(tables=listed(there)) if there else both("")


def _figure_fields(figures: Iterable[str]) -> dict[str, Slots]:
    """The figures by field: those that a study has several of, such as one per mix, are one field."""
    found: dict[str, list[str]] = {field: [] for field in FIGURES}
    for name in figures:
        alike = [field for field in FIGURES if name == field or name.startswith(f"{field}_")]
        found.setdefault(max(alike, key=len, default=name), []).append(f"figures.{name}")
    return {field: Slots(names) for field, names in found.items()}
