"""Every figure of a calculation to be sent: its cell, what the workbook has, what was calculated with, its source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from burden.answers.standing import Row
from burden.answers.table import ReportTable, TableColumn, columns_of
from burden.answers.tables import calculation_texts as own
from burden.answers.tables.building import frame_of
from burden.answers.tables.calculation import WholeCalculation
from burden.answers.tracing import Used
from burden.language import Language, both
from burden.study import Settings, name_in
from burden.study.columns import Unit
from burden.study.labels import row_label, value_label
from burden.study.record import Record, source_keys
from burden.study.record import columns_of as fields_of
from burden.study.study import note_on
from burden.study.tables import PriceIndex
from burden.study.tables.effort import MINUTES
from burden.study.tables.policy import entered_in
from burden.writing.form import Form

MONEY_UNITS = (Unit.MONEY, Unit.MONEY_PER_HOUR)
_SHARES = (Unit.SHARE, Unit.CHANGE)


def figures(of: WholeCalculation) -> ReportTable:
    """Every figure that the lines use: what the workbook has, what was calculated with, and what it rests on."""
    rows = [*(_figure(of, used) for used in of.figures.values()), *_entries(of)]
    columns = (
        *columns_of(("figure", Form.TEXT), ("row", Form.TEXT)),
        TableColumn("cell", own.CELL, Form.TEXT),
        TableColumn("stood", own.STOOD, Form.FACTOR),
        *columns_of(("low", Form.FACTOR), ("high", Form.FACTOR)),
        TableColumn("filled_in", own.FILLED_IN, Form.FACTOR),
        TableColumn("changed", own.CHANGE, Form.TEXT),
        *columns_of(("price_year", Form.YEAR)),
        TableColumn("used", own.USED, Form.FACTOR),
        *columns_of(("measured_in", Form.TEXT), ("source", Form.TEXT)),
        TableColumn("source_in_full", own.SOURCE_IN_FULL, Form.TEXT),
        *columns_of(("quality", Form.CODE), ("verified", Form.TEXT), ("note", Form.TEXT)),
    )
    note = own.FIGURES_NOTE.fill(workbook=of.standing.name)
    forms = tuple(row.pop("form") for row in rows)
    return ReportTable("figures", own.FIGURES, columns, frame_of(rows, columns), note=note, row_forms=forms)


def name_of(used: Used, language: Language) -> str:
    """What a figure is called: the heading of its column, with a capital."""
    label = fields_of(type(used.record))[used.field].label
    if isinstance(used.record, PriceIndex):
        label = own.INDEX[used.field].fill(year=str(used.record.year))
    said = label.to(language)
    return f"{said[:1].upper()}{said[1:]}"


def prices_of(row: Row, unit: Unit) -> int | None:
    """The year in whose prices a cell stands; None where it holds no money, or money of the study's own year."""
    return getattr(row, "price_year", None) if unit in MONEY_UNITS else None


def _figure(of: WholeCalculation, used: Used) -> dict[str, Any]:
    row, column = used.record, fields_of(type(used.record))[used.field]
    stood = of.standing.quantity(used)
    money, unit = column.unit in MONEY_UNITS, own.UNITS.get(column.unit, column.unit.label)
    form = Form.SHARE if column.unit in _SHARES else Form.MONEY_PER_FIRM if money else Form.FACTOR
    return {
        "figure": name_of(used, of.language),
        "cell": of.standing.cell(row, used.field, column.label).to(of.language),
        **({"stood": stood.central, "low": stood.low, "high": stood.high} if stood is not None else {}),
        "filled_in": None if used.quantity is None else used.quantity.central,
        "price_year": (prices_of(row, column.unit) or of.study.settings.price_year) if money else None,
        # Minutes are calculated with as hours.
        "used": used.value * MINUTES if column.unit is Unit.MINUTES else used.value,
        "measured_in": unit.fill(currency=of.study.settings.currency).to(of.language),
        "form": form,
    } | _support(of, row, used.field)


def _entries(of: WholeCalculation) -> Iterator[dict[str, Any]]:
    """The cells that put the instruments in the mix, and from which year."""
    held, first = set(np.asarray(of.results.result.column("instrument"))[of.lines]), of.study.settings.first_year
    name = own.ENTRY.to(of.language)
    for row in of.study.composition:
        if row.instrument in held:
            stood, now = of.standing.entry(row, of.path[0]), row.entries[of.path[0]]
            yield {
                "figure": f"{name[:1].upper()}{name[1:]}",
                "cell": of.standing.cell(row, "entries", both(of.path[0]), of.path[0]).to(of.language),
                "stood": None if stood is None else entered_in(stood, first),
                "filled_in": entered_in(now, first),
                "used": entered_in(now, first),
                "measured_in": own.FROM_YEAR.to(of.language),
                "form": Form.YEAR,
            } | _support(of, row, "entries", of.path[0])


def _support(of: WholeCalculation, row: Row, field: str, part: str | None = None) -> dict[str, Any]:
    """What a figure rests on, and whether it was changed."""
    language, study = of.language, of.study
    tag, quality, verified = (
        of.standing.tag(row, field, part),
        getattr(row, "quality", None),
        getattr(row, "verified", None),
    )
    said = [tag.to(language)] if tag else []
    if of.standing.is_of_other_figure(row, field):
        said.append(own.SOURCE_IS.to(language))
    keys = source_keys(getattr(row, "source", None))
    if isinstance(row, Settings):
        note = note_on(row, field, language)
    else:
        note = name_in(row, language, study.settings.language, "note")
    return {
        "row": row_label(study, row, language) if isinstance(row, Record) else "",
        "changed": "; ".join(said) or None,
        "source": "; ".join(keys) or None,
        "source_in_full": "; ".join(_in_full(of, key) for key in keys) or None,
        "quality": quality.value if quality is not None else None,
        "verified": None if verified is None else value_label(verified, language),
        "note": note or None,
    }


def _in_full(of: WholeCalculation, key: str) -> str:
    """A source with all that is known of it; its key alone where it stands in no list."""
    source = next((source for source in of.study.sources if source.key == key), None)
    if source is None:
        return key
    parts = (source.title, source.publisher, source.year, source.link)
    return ", ".join(str(part) for part in parts if part) or key
