"""What the file calls things: the rows of the study in both languages, with where their figures stand and are from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from burden.answers.report import Report
from burden.language import Language, Text, visible
from burden.report.excel.numbering import what_counts
from burden.report.html import texts
from burden.report.html.calculated import CHANGEABLE
from burden.study import name_in
from burden.study.columns import Unit
from burden.study.labels import coded_name, row_label, sheet_label
from burden.study.record import Record, columns_of
from burden.study.tables import TABLE_BY_NAME

_SHARES = (Unit.SHARE, Unit.CHANGE)


def named(report: Report) -> dict[str, Any]:
    """What things are called."""
    study, written_in = report.study, report.settings.language

    def called(records: Sequence[Record]) -> dict[str, list[str]]:
        return _in_both(records, lambda record, language: name_in(record, language, written_in))

    return {
        "title": {of.value: visible(name_in(report.settings, of, written_in, "title")) for of in Language},
        "mixes": _in_both(study.mixes, lambda mix, language: coded_name(study, ("mixes",), mix.code, language)),
        "instruments": called(study.instruments),
        "obligations": called(study.obligations),
        "activities": _in_both(study.activities, lambda row, language: row_label(study, row, language)),
        "categories": called(study.firm_categories),
        "counts": _in_both(list(what_counts(study).values()), lambda text, language: text.to(language)),
        "tables": [_table(report, table) for table in CHANGEABLE if study.records(table)],
        "said": {name: _forms(text) for name, text in texts.SAID.items()},
    }


def _table(report: Report, table: str) -> dict[str, Any]:
    study, columns = report.study, columns_of(TABLE_BY_NAME[table])
    records = study.records(table)
    # A column that no row has is not shown, as in the live workbook.
    fields = [name for name in CHANGEABLE[table] if any(getattr(record, name) is not None for record in records)]
    return {
        "name": table,
        "title": _forms(sheet_label(table)),
        "fields": [
            {
                "name": name,
                "label": _forms(columns[name].label),
                "unit": _forms(columns[name].unit.label),
                "share": columns[name].unit in _SHARES,
                "least": columns[name].minimum,
                "most": columns[name].maximum,
                "above": columns[name].above,
                "cells": [_cell(report, table, record, name) for record in records],
            }
            for name in fields
        ],
        "rows": [record.row for record in records],
        "labels": _in_both(records, lambda record, language: row_label(study, record, language)),
        "sources": [visible(getattr(record, "source", None) or "") for record in records],
    }


def _cell(report: Report, table: str, record: Record, field: str) -> str:
    """Where a figure stands: its cell, or the row where that is all that is known."""
    found = None if report.places is None else report.places.cell(table, record.row, field)
    return visible(found or ("" if record.row is None else f"{sheet_label(table).to(report.language)} {record.row}"))


def _in_both(things: Sequence[Any], write: Callable[[Any, Language], str]) -> dict[str, list[str]]:
    return {language.value: [visible(write(one, language)) for one in things] for language in Language}


def _forms(text: Text) -> dict[str, str]:
    return {language.value: text.to(language) for language in Language}
