"""The fields of the Word document: what a template can show, worked out from a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from burden.answers.report import Report
from burden.render.word.markup import writable
from burden.report.figure import Figure
from burden.report.word import basis, heading_texts, sentences, weighing
from burden.report.word.document_tables import TABLES, document_tables
from burden.report.word.estimates import Estimates
from burden.report.word.insertion import Block
from burden.report.word.sentences import Paragraphs
from burden.report.word.template import Sentences, Slots
from burden.version import __version__

SENTENCES: tuple[Callable[[Estimates], Paragraphs], ...] = (
    sentences.measure,
    sentences.mixes,
    sentences.reach,
    sentences.burden,
    sentences.intervals,
    sentences.kinds,
    sentences.sizes,
    sentences.apart,
    sentences.apart_by_mix,
    sentences.groups,
    sentences.per_firm,
    sentences.per_firm_by_mix,
    sentences.alternatives,
    sentences.cheapest,
    sentences.goals,
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
)
"""What sentences there are; a field is called after its function."""

FIGURES = (
    "mixes", "by_kind", "by_size_class", "per_firm_structural", "per_firm_one_off", "per_firm_average",
    "per_firm_reached", "benchmarks", "difference", "frontier", "smallest_size", "intervals", "tornado", "years",
    "years_by_part",
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
        "made": heading_texts.day(report.made).to(language),
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
    }


def _figure_fields(figures: Iterable[str]) -> dict[str, Slots]:
    """The figures by field: those that a study has several of, such as one per mix, are one field."""
    found: dict[str, list[str]] = {field: [] for field in FIGURES}
    for name in figures:
        alike = [field for field in FIGURES if name == field or name.startswith(f"{field}_")]
        found.setdefault(max(alike, key=len, default=name), []).append(f"figures.{name}")
    return {field: Slots(names) for field, names in found.items()}
