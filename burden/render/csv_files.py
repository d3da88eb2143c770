"""The tables of the report as tidy CSV files, and the dictionary of their columns.

CSV is for other programs: UTF-8 without a byte order mark, written by `burden.language.csv_text`. For Excel there is
the Excel workbook.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from burden.answers.table import ReportTable, TableColumn
from burden.language import Text, both
from burden.language.csv_text import csv_text
from burden.study import Settings
from burden.writing import texts
from burden.writing.form import Form

DICTIONARY = "columns"
"""The name of the dictionary."""
_CODES = ("table", "column", "form")
"""Its columns with codes."""


def for_programs(table: ReportTable) -> pd.DataFrame:
    """The rows of a table with names of columns and codes that are the same in every language."""
    coded = {name: pd.Series(codes, index=table.rows.index, dtype=object) for name, codes in table.codes.items()}
    return table.rows.assign(**coded).rename(
        columns={column.name: column.code for column in table.columns if column.code}
    )


def as_csv(rows: pd.DataFrame) -> bytes:
    """A frame as the bytes of a CSV file; the same on every system."""
    return csv_text(rows).encode("utf-8")


def dictionary(tables: Iterable[ReportTable], settings: Settings) -> pd.DataFrame:
    """What every column of every table is, and of this dictionary itself.

    Returns:
        A row per column: `table`, `title_en`, `title_nl`, `column`, `heading_en`, `heading_nl`, `form` (see `Form`),
        `unit_en`, `unit_nl`.
    """
    headings = texts.OF_DICTIONARY
    own = tuple(TableColumn(name, headings[name], Form.CODE if name in _CODES else Form.TEXT) for name in headings)
    itself = ReportTable(DICTIONARY, texts.DICTIONARY, own, pd.DataFrame())
    rows = []
    explained = [(each, column) for each in (*tables, itself) for column in each.columns]
    for table, column in explained:
        form = Form.CODE if column.name in table.codes else column.form
        unit, heading = unit_of(form, settings), column.heading
        told = (
            table.name,
            table.title.en,
            table.title.nl,
            column.code or column.name,
            heading.en,
            heading.nl,
            form.value,
        )
        rows.append((*told, unit.en, unit.nl))
    return pd.DataFrame(rows, columns=list(texts.OF_DICTIONARY))


def unit_of(form: Form, settings: Settings) -> Text:
    """What the cells of a column are measured in; for texts and codes how they are written."""
    if form in (Form.MONEY, Form.MONEY_PER_FIRM):
        return texts.MONEY_OF.fill(currency=settings.currency, year=str(settings.price_year))
    return texts.FORM_UNITS.get(form.value, both(""))
