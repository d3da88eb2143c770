"""What each edit does to the result, at the cell that was edited; worked out by `burden.differences`."""

from __future__ import annotations

import pandas as pd

from burden.differences import Differences
from burden.language import Language
from burden.study import Settings
from burden.study.record import columns_of
from burden.study.tables import TABLE_BY_NAME

ROW, COLUMN = "row", "column"


def effects_by_cell(differences: Differences, language: Language) -> pd.DataFrame:
    """The changes with their effects, each with the row and heading it has on the page.

    Args:
        differences: between the study as it was loaded and as it is.
        language: of the headings.

    Returns:
        As `Differences.table`, without its last row for the interaction term (`Differences.interaction`), with two
        columns in front: `row`, the id of the row (the name of a setting) and `column`, the heading (None for a whole
        row, and for notes and own columns).
    """
    table = differences.table()
    table = table[table["kind"] != "interaction"].reset_index(drop=True)
    rows = [
        field if of == Settings.table else (int(new) if pd.notna(new) else int(old) if pd.notna(old) else None)
        for of, field, old, new in zip(table["table"], table["field"], table["old_row"], table["new_row"], strict=True)
    ]
    headings = [
        _heading(str(of), field, part, language)
        for of, field, part in zip(table["table"], table["field"], table["part"], strict=True)
    ]
    table.insert(0, ROW, pd.Series(rows, dtype=object))
    table.insert(1, COLUMN, pd.Series(headings, dtype=object))
    return table


def _heading(table: str, field: object, part: object, language: Language) -> str | None:
    if field == "entries":
        return str(part)
    column = columns_of(Settings if table == Settings.table else TABLE_BY_NAME[table]).get(str(field))
    return column.label.to(language) if column is not None else None
