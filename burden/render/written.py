"""The cells of a table as people read them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import pandas as pd

from burden.answers.table import ReportTable
from burden.language import Language
from burden.render.cells import NOTHING, CellWriter, interval
from burden.study import Study
from burden.writing.amounts import AmountStyle
from burden.writing.figures import signed
from burden.writing.form import Form
from burden.writing.look import Look
from burden.writing.rounding import rounded_parts

_SUMMED = (Form.MONEY, Form.HOURS, Form.DIFFERENCE)
_MOST_DECIMALS = 2
_IN_FULL: Mapping[str, AmountStyle] = MappingProxyType({})


def units_of(
    table: ReportTable, study: Study, language: Language, amounts: AmountStyle | None = None
) -> dict[str, AmountStyle]:
    """The units of the columns that ask for one, by their name; where one is given, that of all amounts."""
    if amounts is not None:
        timed = Form.HOURS if amounts.hours else Form.MONEY
        return {
            column.name: amounts for column in table.columns if column.form in (timed, Form.DIFFERENCE, Form.INTERVAL)
        }
    look = Look(language, study.settings.currency, study.settings.price_year)
    forms = {column.name: column.form for column in table.columns}
    return {
        column.name: AmountStyle.of(_scale(table, column.scale), look, hours=forms[column.scale[0]] is Form.HOURS)
        for column in table.columns
        if column.scale
    }


def _scale(table: ReportTable, names: Sequence[str]) -> list[float]:
    """The amounts that choose a unit: those of some columns, and between which they lie, as in a chart of them."""
    ends = (mark.interval for (_, name), mark in table.marks.items() if name in names and mark.interval is not None)
    return [*table.rows[list(names)].to_numpy(float).ravel(), *(end for pair in ends for end in pair)]


def shown(
    table: ReportTable,
    study: Study,
    language: Language,
    units: Mapping[str, AmountStyle] = _IN_FULL,
    *,
    exact: bool = False,
) -> list[list[str]]:
    """The cells of a table as people read them: names for codes, figures rounded and with separators.

    Args:
        table: the table.
        study: the study it is about, for the names of codes.
        language: the language.
        units: what the amounts of some columns stand in, as `units_of` gives them.
        exact: whether every figure has its decimals, also where its interval does not support them.

    Returns:
        A list per row, of a text per column.
    """
    writer = CellWriter(study, language)
    rows = table.rows.astype(object).where(table.rows.notna(), None)
    columns = []
    for column in table.columns:
        values = list(rows[column.name])
        supported = [table.supported(row, column.name) for row in range(len(rows))]
        if column.name in units:
            unit = units[column.name]
            columns.append([_in_unit(column.form, *cell, unit) for cell in zip(values, supported, strict=True)])
            continue
        if table.adds_up_by is not None and column.form in _SUMMED:
            values = _adding_up(rows, column.name, table.adds_up_by)
        decimals = [_MOST_DECIMALS if exact else _most(column.form, most) for most in supported]
        forms = [table.form(row, column) for row in range(len(rows))]
        columns.append([writer.write(column.name, *cell) for cell in zip(forms, values, decimals, strict=True)])
    written = [list(row) for row in zip(*columns, strict=True)]
    places = {column.name: place for place, column in enumerate(table.columns)}
    for (row, name), mark in table.marks.items():
        if mark.instead is not None:
            written[row][places[name]] = mark.instead.to(language)
    return written


def _in_unit(form: Form, value: Any, supported: int | None, unit: AmountStyle) -> str:
    if value is None:
        return NOTHING
    if form is Form.INTERVAL:
        return interval(unit.interval(*value))
    written = unit.label(value, supported)
    return signed(written) if form is Form.DIFFERENCE else written


def _most(form: Form, supported: int | None) -> int | None:
    """The decimals of a cell: those that are supported, but cents only for small amounts."""
    if supported is None or form is Form.MONEY_PER_FIRM:
        return supported
    return None if form is Form.CHANCE else min(supported, 0)


def _adding_up(rows: pd.DataFrame, name: str, by: tuple[str, ...]) -> list[int | None]:
    """A column rounded so that it adds up within each group of other columns."""
    values = list(rows[name])
    keys = zip(*(rows[column] for column in by), strict=True) if by else [()] * len(rows)
    found: dict[Hashable, list[int]] = {}
    for at, key in enumerate(keys):
        if values[at] is not None:
            found.setdefault(key, []).append(at)
    rounded: list[int | None] = [None] * len(rows)
    for places in found.values():
        for at, value in zip(places, rounded_parts([float(values[at]) for at in places]), strict=True):
            rounded[at] = value
    return rounded
