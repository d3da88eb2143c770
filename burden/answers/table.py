"""A table of the report: codes and full-precision numbers, with what is needed to show them to people."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from burden.language import Language, Text
from burden.writing.form import Form
from burden.writing.texts import HEADINGS


@dataclass(frozen=True)
class TableColumn:
    """A column of a table.

    Attributes:
        name: its name in the frame and in files, in snake_case.
        heading: its heading.
        form: what its cells are.
    """

    name: str
    heading: Text
    form: Form


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
    """

    name: str
    title: Text
    columns: tuple[TableColumn, ...]
    rows: pd.DataFrame
    note: Text | None = None
    interval: tuple[str | None, str] | None = None
    adds_up_by: tuple[str, ...] | None = None
    row_forms: tuple[Form, ...] | None = None

    def headings(self, language: Language) -> list[str]:
        """The headings of its columns."""
        return [column.heading.to(language) for column in self.columns]


def columns_of(*columns: tuple[str, Form]) -> tuple[TableColumn, ...]:
    """Columns with the headings that their names have everywhere."""
    return tuple(TableColumn(name, HEADINGS[name], form) for name, form in columns)
