"""A table of the report: codes and full-precision numbers, with what is needed to show them to people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from burden.language import Language, Text
from burden.writing.form import Form
from burden.writing.precision import decimals_supported
from burden.writing.texts import HEADINGS


@dataclass(frozen=True)
class TableColumn:
    """A column of a table.

    Attributes:
        name: its name in the frame and in files, in snake_case.
        heading: its heading.
        form: what its cells are.
        scale: the columns whose largest amount chooses the unit of its amounts on a page; none: amounts in full.
        about: what is said of it on a page, in lines.
        group: the heading that it shares with the columns beside it.
        tone: how it looks on a page: `chosen`.
        code: its name in files, where `name` holds a text of the study, such as a goal.
    """

    name: str
    heading: Text
    form: Form
    scale: tuple[str, ...] = ()
    about: tuple[Text, ...] = ()
    group: Text | None = None
    tone: str = ""
    code: str = ""


@dataclass(frozen=True)
class Mark:
    """What there is to a cell besides its value.

    Attributes:
        instead: what stands in its place.
        tag: a word behind it.
        small: a line below it, in small type; this and the rest on pages only.
        tip: what more there is to say, in lines.
        leads: where in the dashboard a tip leads: what it says, and the parameters of the address.
        go: where it leads within the dashboard, as parameters of an address.
        interval: between which amounts its own lies, where cells of one row differ in that: see `ReportTable.interval`.
        tone: how it looks: `waiting`, `good-2`, `shade-3`.
    """

    instead: Text | None = None
    tag: Text | None = None
    small: Text | None = None
    tip: tuple[Text, ...] = ()
    leads: tuple[Text, str] | None = None
    go: str = ""
    interval: tuple[float, float] | None = None
    tone: str = ""


Marks = dict[tuple[int, str], Mark]
"""Marks by the position of the row and the name of the column."""


@dataclass(frozen=True)
class ReportTable:
    """A table of the report.

    Attributes:
        name: its name, in snake_case; also that of its file.
        title: its title.
        columns: its columns, in order.
        rows: codes and numbers of full precision, a column for each of `columns`; texts in the report's language; NaN
            or None where there is nothing.
        note: what a reader must know to read it.
        interval: the columns with the low (None: zero) and the high end of the interval of each row: money and hours
            of the row are then shown with no more digits than that supports.
        adds_up_by: the columns within whose groups the rows are the parts of a whole: money and hours are then shown
            so rounded that they add up to the rounded whole. None where rows are no parts of a whole.
        row_forms: for each row what its cells of form `FACTOR` are, where that differs from row to row.
        marks: what there is to cells besides their values, by the position of the row and the name of the column.
        totals: how many of its last rows add up those above them.
        codes: what stands in files instead of the words in a column of text, so that it is the same in every language.
    """

    name: str
    title: Text
    columns: tuple[TableColumn, ...]
    rows: pd.DataFrame
    note: Text | None = None
    interval: tuple[str | None, str] | None = None
    adds_up_by: tuple[str, ...] | None = None
    row_forms: tuple[Form, ...] | None = None
    marks: Marks = field(default_factory=dict)
    totals: int = 0
    codes: Mapping[str, Sequence[Any]] = field(default_factory=dict)

    def form(self, row: int, column: TableColumn) -> Form:
        """What a cell is."""
        return self.row_forms[row] if column.form is Form.FACTOR and self.row_forms is not None else column.form

    def supported(self, row: int, column: str) -> int | None:
        """How many decimals a cell deserves by the interval it lies in; None where none is known."""
        mark = self.marks.get((row, column))
        if mark is not None and mark.interval is not None:
            low, high = mark.interval
        elif self.interval is not None:
            low, high = (0.0 if name is None else self.rows[name].iloc[row] for name in self.interval)
        else:
            return None
        return None if pd.isna(low) or pd.isna(high) else decimals_supported(float(low), float(high))

    def headings(self, language: Language) -> list[str]:
        """The headings of its columns."""
        return [column.heading.to(language) for column in self.columns]


def columns_of(*columns: tuple[str, Form]) -> tuple[TableColumn, ...]:
    """Columns with the headings that their names have everywhere."""
    return tuple(TableColumn(name, HEADINGS[name], form) for name, form in columns)
