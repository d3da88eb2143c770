"""Sheets with tables of the report as values: what a simulation, a sensitivity or a comparison of versions gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from burden.answers.table import ReportTable, TableColumn
from burden.language import Text
from burden.language.figures import round_half_up
from burden.render.cells import CellWriter
from burden.render.csv_files import unit_of
from burden.render.excel.book import ReportSheet, TableBook
from burden.render.excel.formats import MONEY, PER_FIRM, SCORE
from burden.render.excel.grid import Content, Field
from burden.workbook.house_style import GENERAL, LIGHT_TAB, Role
from burden.writing.form import Form

_FORMATS = {
    Form.MONEY: MONEY,
    Form.MONEY_PER_FIRM: PER_FIRM,
    Form.DIFFERENCE: MONEY,
    Form.HOURS: "#,##0",
    Form.FIRMS: "#,##0",
    Form.COUNT: "#,##0",
    Form.SHARE: "0.0##%",
    Form.FACTOR: GENERAL,
    Form.ROUNDED: MONEY,
    Form.SCORE: SCORE,
    Form.YEAR: "0",
    Form.CHANCE: "0%",
}
_IN_UNITS = (Form.MONEY, Form.MONEY_PER_FIRM)
_TEXTS = (Form.TEXT, Form.CODE)
_MIXES = ("mix", "first", "second")
_LEFT_OUT = "key"
_NO_CENTS = 100
_NARROW, _SHARED, _WIDEST, _NOTE, _ROOM = 9, 40, 60, 100, 4


def write_tables(
    book: TableBook,
    sheet: Text,
    heading: Text | None,
    notes: Sequence[Text],
    tables: Sequence[ReportTable | None],
    *,
    first_page_only: bool = False,
    with_units: bool = False,
) -> None:
    """Add a sheet with some tables below each other.

    Args:
        book: the workbook.
        sheet: the title of the sheet.
        heading: what stands above its tables; None for the title of the only one.
        notes: what holds for all of them.
        tables: the tables; what is None is left out, and the sheet too where nothing is left.
        first_page_only: whether no more than its beginning is printed.
        with_units: whether headings say what amounts stand in, where a sheet goes its own way.
    """
    shown = [table for table in tables if table is not None]
    if shown:
        _TablesSheet(book, sheet, heading, notes, shown, with_units=with_units).page.first_page_only = first_page_only


class _TablesSheet:
    """A sheet with tables as values."""

    def __init__(
        self,
        book: TableBook,
        sheet: Text,
        heading: Text | None,
        notes: Sequence[Text],
        tables: Sequence[ReportTable],
        *,
        with_units: bool,
    ) -> None:
        self._book = book
        self._with_units = with_units
        self._cells = CellWriter(book.study, book.language)
        only = heading is None
        if heading is None:
            heading = tables[0].title
            notes = [*notes, *([tables[0].note] if tables[0].note else [])]
        self.page: ReportSheet = book.page(sheet, heading, notes, LIGHT_TAB)
        # Of several tables the columns share their width, so that a long text makes figures of others stand far apart.
        self._widest = _WIDEST if len(tables) == 1 else _SHARED
        widths: list[int] = []
        for table in tables:
            widths = _widest(widths, self._write(table, only=only))
        self.page.set_widths(widths)

    def _write(self, table: ReportTable, *, only: bool) -> list[int]:
        """Write a table and give the widths that its columns need."""
        page = self.page
        columns = [column for column in table.columns if column.name != _LEFT_OUT]
        rows = table.rows.astype(object).where(table.rows.notna(), None)
        texts = {
            column.name: [self._text(column, value) for value in rows[column.name]]
            for column in columns
            if column.form in _TEXTS
        }
        fields = [self._field(column, texts.get(column.name)) for column in columns]
        if only:
            grid = page.grid(fields, len(rows))
        else:
            grid = page.grid(fields, len(rows), table.title, notes=[table.note] if table.note else [])
        page.write_headings(grid, only=only, filtered=only)
        for position, row in enumerate(rows.to_dict("records")):
            values: dict[str, Content] = {}
            for column in columns:
                value = row[column.name]
                if column.name in texts:
                    values[column.name] = texts[column.name][position]
                else:
                    form, decimals = table.form(position, column), table.supported(position, column.name)
                    values[column.name] = None if value is None else _rounded(float(value), form, decimals)
            is_total = position >= len(rows) - table.totals
            roles = {column.name: Role.TOTAL for column in columns if column.name not in texts} if is_total else None
            page.write_row(grid, position, values, roles)
            for at, column in enumerate(columns):
                # Cents of a large amount say more than its interval supports.
                if column.form is Form.MONEY_PER_FIRM and abs(row[column.name] or 0.0) >= _NO_CENTS:
                    page.put(grid.row(position) - 1, at, values[column.name], Role.VALUE, MONEY)
                elif (form := table.form(position, column)) is not column.form and values[column.name] is not None:
                    page.put(grid.row(position) - 1, at, values[column.name], Role.VALUE, _FORMATS[form])
        return [field.width for field in fields]

    def _text(self, column: TableColumn, value: Any) -> str | None:
        """A text as people read it; mixes by their code, which keeps columns narrow."""
        if value is None:
            return None
        return str(value) if column.name in _MIXES else self._cells.write(column.name, column.form, value)

    def _field(self, column: TableColumn, texts: Sequence[str | None] | None) -> Field:
        heading = self._book.say(column.heading)
        if self._with_units and column.form in _IN_UNITS:
            heading = f"{heading} ({self._book.say(unit_of(column.form, self._book.study.settings))})"
        if texts is None:
            role = Role.WORKED_OUT if column.form in (Form.YEAR, Form.COUNT) else Role.VALUE
            return Field(column.name, heading, role, _FORMATS[column.form], 14)
        longest = max((len(text) for text in texts if text), default=0)
        word = max((len(word) for word in heading.split()), default=0)
        width = max(_NARROW, word + _ROOM, min(longest + _ROOM, self._widest if longest < 3 * self._widest else _NOTE))
        return Field(column.name, heading, Role.LABEL, width=width)


def _rounded(value: float, form: Form, decimals: int | None) -> float:
    """A figure with no more digits than its interval supports."""
    if decimals is None or form not in (Form.MONEY, Form.MONEY_PER_FIRM, Form.HOURS) or pd.isna(value):
        return value
    return float(round_half_up(value, decimals if form is Form.MONEY_PER_FIRM else min(decimals, 0)))


def _widest(widths: list[int], others: list[int]) -> list[int]:
    longer, shorter = (widths, others) if len(widths) >= len(others) else (others, widths)
    return [max(pair) for pair in zip(longer, [*shorter, *([0] * (len(longer) - len(shorter)))], strict=True)]
