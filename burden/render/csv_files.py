"""The tables of the report as tidy CSV files, and the dictionary of their columns.

CSV is for other programs: UTF-8 without a byte order mark, written by `burden.language.csv_text`. For Excel there is
the Excel workbook.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from burden.answers.table import ReportTable
from burden.language import Text, both
from burden.language.csv_text import csv_text
from burden.study import Settings
from burden.writing import texts
from burden.writing.form import Form

DICTIONARY = "columns"
"""The name of the dictionary."""


def as_csv(rows: pd.DataFrame) -> bytes:
    """A frame as the bytes of a CSV file; the same on every system."""
    return csv_text(rows).encode("utf-8")


def dictionary(tables: Iterable[ReportTable], settings: Settings) -> pd.DataFrame:
    """What every column of every table is.

    Returns:
        A row per column: `table`, `title_en`, `title_nl`, `column`, `heading_en`, `heading_nl`, `form` (see `Form`),
        `unit_en`, `unit_nl`.
    """
    rows = []
    for table in tables:
        for column in table.columns:
            unit = unit_of(column.form, settings)
            rows.append(
                {
                    "table": table.name,
                    "title_en": table.title.en,
                    "title_nl": table.title.nl,
                    "column": column.name,
                    "heading_en": column.heading.en,
                    "heading_nl": column.heading.nl,
                    "form": column.form.value,
                    "unit_en": unit.en,
                    "unit_nl": unit.nl,
                }
            )
    return pd.DataFrame(rows)


def unit_of(form: Form, settings: Settings) -> Text:
    """What the cells of a column are measured in; for texts and codes how they are written."""
    if form in (Form.MONEY, Form.MONEY_PER_FIRM):
        return texts.MONEY_OF.fill(currency=settings.currency, year=str(settings.price_year))
    return texts.FORM_UNITS.get(form.value, both(""))
