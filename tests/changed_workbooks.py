"""What people change in an exported workbook: its parameters, and the rows that they move."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
from recalculated import Sheets

from burden import Quantity, Study
from burden.study import Settings
from burden.study.record import columns_of
from burden.study.tables import TABLE_BY_NAME

Place = tuple[str, int | None, str]
"""A table, the position of a row (None for a setting) and a field."""

FIGURE_CHANGES: dict[Place, Any] = {
    ("tariffs", 0, "tariff"): 99.5,
    ("scope", 2, "share"): 0.875,
    ("activities", 2, "hours"): 123.25,
}
SMALL_CHANGES: dict[Place, Any] = {
    ("settings", None, "discount_rate"): 0.04,
    ("settings", None, "overhead"): 0.25,
    ("settings", None, "discount_timing"): "one-off at start",
    ("settings", None, "annualisation"): "annuity due",
    ("settings", None, "rounding"): "hours up",
    ("price_index", 0, "index"): 90.0,
    ("price_index", 2, "index"): 111.0,
    ("tariffs", 1, "tariff"): 71.0,
    ("firm_categories", 2, "firms"): 77.0,
    ("scope", 2, "share"): 0.9,
    ("activities", 1, "frequency"): 2.0,
    ("activities", 2, "hours"): 88.0,
    ("activities", 2, "external_costs"): 6_000.0,
    ("activities", 2, "business_as_usual"): 0.4,
    ("activities", 3, "investment"): 250.0,
    ("activities", 4, "investment"): 1_500.0,
    ("interactions", 0, "change"): -0.6,
    ("interactions", 0, "overlap"): 0.75,
}
RARE_CHANGES: dict[Place, Any] = {
    ("activities", 5, "frequency"): 0.5,
    ("activities", 1, "frequency"): 0.25,
    ("activities", 8, "frequency"): 1.0,
    ("settings", None, "annualisation"): "average",
}

TIME_CHANGES: dict[Place, Any] = {
    ("price_index", 1, "wage_index"): 99.0,
    ("settings", None, "real_wage_growth"): 0.03,
    ("settings", None, "annualisation"): "average",
    ("activities", 1, "first_year"): 3.0,
    ("activities", 2, "first_year"): 1.5,
    ("scope", 1, "share"): 0.65,
    ("scope", 2, "share"): 0.1,
    ("scope", 3, "share"): 0.0,
}


def place_of(sheets: Sheets, study: Study, place: Place) -> tuple[str, str]:
    """The sheet and address of a parameter."""
    table, position, field = place
    if position is None:
        label = columns_of(Settings)[field].label.nl
        rows = [row[0] for row in sheets.rows("Studie")]
        return "Studie", f"B{rows.index(label) + 1}"
    sheet = TABLE_BY_NAME[table].sheet.nl
    column = sheets.headings(sheet)[1].index(columns_of(TABLE_BY_NAME[table])[field].label.nl)
    row = study.records(table)[position].row or position + 2
    return sheet, f"{openpyxl.utils.get_column_letter(column + 1)}{row}"


def word_of(field: str, value: str) -> str:
    annotation = {"rounding": "uren omhoog", "discount_timing": "eenmalig aan begin"}
    return {**annotation, "annualisation": {"annuity due": "annuïteit vooraf", "average": "gemiddelde"}.get(value, "")}[
        field
    ]


def with_changes(study: Study, changes: dict[Place, Any]) -> Study:
    """The study with other values of some parameters."""
    for (table, position, field), value in changes.items():
        if position is None:
            study = study.update(settings=study.settings.update(**{field: value}))
            continue
        records = list(study.records(table))
        figure = value if table == "price_index" else Quantity(central=value)
        records[position] = records[position].update(**{field: figure})
        study = study.update(**{table: tuple(records)})
    return study


CHANGED: dict[str, tuple[str, dict[Place, Any]]] = {
    "figures-changed": ("small", FIGURE_CHANGES),
    "small-changed": ("small", SMALL_CHANGES),
    "placed-changed": ("placed", RARE_CHANGES),
    "time-changed": ("time", TIME_CHANGES),
    "time-placed-changed": ("time-placed", TIME_CHANGES),
}


Moving = Callable[[openpyxl.Workbook], None]


def sort_rows(sheet: str, column: int) -> Moving:
    """Sort all rows of a sheet by a column, formulas and all, as Excel does."""

    def change(book: openpyxl.Workbook) -> None:
        rows = [[cell.value for cell in row] for row in book[sheet].iter_rows(min_row=2)]
        rows.sort(key=lambda row: str(row[column]), reverse=True)
        for position, row in enumerate(rows, start=2):
            for at, value in enumerate(row, start=1):
                is_formula = isinstance(value, str) and value.startswith("=")
                moved = re.sub(r"(?<![$\w!])([A-Z]{1,2})\d+", rf"\g<1>{position}", value) if is_formula else value
                book[sheet].cell(position, at).value = moved

    return change


def put(sheet: str, **cells: Any) -> Moving:
    """Fill in some cells of a sheet."""

    def change(book: openpyxl.Workbook) -> None:
        for address, value in cells.items():
            assert book[sheet][address].value != value
            book[sheet][address].value = value

    return change


def move_rows(file: Path, to: Path, change: Moving) -> None:
    """Copy a workbook with its rows moved, as one without the protection of its sheets lets people do."""
    book = openpyxl.load_workbook(file)
    change(book)
    book.save(to)


def put_setting(label: str, value: Any) -> Moving:
    """Fill in another value of a setting."""

    def change(book: openpyxl.Workbook) -> None:
        next(row for row in book["Studie"].iter_rows() if row[0].value == label)[1].value = value

    return change


MOVED: dict[str, tuple[str, Moving, str | None]] = {
    "sorted": ("small", sort_rows("Handelingen", 7), "Handelingen vanaf rij 3. "),
    "sorted-english": ("english", sort_rows("Scope", 4), "Scope from row 3. "),
    "inserted": ("small", lambda book: book["Reikwijdte"].insert_rows(4), "Reikwijdte vanaf rij 4. "),
    "deleted": ("small", lambda book: book["Bedrijfscategorieën"].delete_rows(3), "Bedrijfscategorieën vanaf rij 3. "),
    "pasted": ("small", put("Uurtarieven", A3="ADM2"), "Uurtarieven vanaf rij 3. "),
    "added": ("small", put("Wisselwerkingen", A30="RAP"), "Wisselwerkingen vanaf rij 30. "),
    "horizon": ("small", put_setting("looptijd", 99), "Studie vanaf rij 10. "),
    "live": ("small", put_setting("discontovoet", 0.055), None),
}
"""What people do to the rows of a workbook: of which one, what, and what the summary says of it."""
