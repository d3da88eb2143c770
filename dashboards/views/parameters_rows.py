"""Which rows of a table are shown and in what order: fixed when it is asked for, so that no row jumps while typing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from dashboards.state.shown import RowId
from dashboards.views.parameters_form import TableForm

_KINDS = {"wrong": ("wrong", "waiting"), "changed": ("wrong", "waiting", "changed", "new")}


@dataclass(frozen=True)
class Asked:
    """What a reader asks to see of a table.

    Attributes:
        search: a text that stands in the rows; empty: any.
        which: `all`, `changed` or `wrong`.
        heading: the column by which the rows are sorted; empty: as in the workbook.
        descending: whether the largest comes first.
        same: a column and the text that stands in it; None: any.
    """

    search: str = ""
    which: str = "all"
    heading: str = ""
    descending: bool = False
    same: tuple[str, str] | None = None

    @property
    def is_filtered(self) -> bool:
        """Whether rows may be left out."""
        return bool(self.search) or self.which != "all" or self.same is not None

    def sorted_by(self, heading: str) -> Asked:
        """Asked again by the same column the order turns round, and after that it is that of the workbook."""
        if heading != self.heading:
            return replace(self, heading=heading, descending=False)
        return replace(self, descending=True) if not self.descending else replace(self, heading="", descending=False)


class ShownOrder:
    """The rows that were found, in their order, until something else is asked; rows that come later stand last."""

    def __init__(self) -> None:
        """Nothing was asked yet."""
        self._key: Any = None
        self._found: list[RowId] = []
        self._seen: set[RowId] = set()

    def rows(
        self, asked: Asked, form: TableForm, rows: pd.DataFrame, marks: Mapping[tuple[RowId, str], str]
    ) -> list[RowId]:
        """The rows to show.

        Args:
            asked: what the reader asks.
            form: the form of the table.
            rows: as `Workspace.rows` gives them.
            marks: how its cells are marked, by row and field.
        """
        present: list[RowId] = list(rows.index)
        if asked == Asked():
            self._key = None
            return present
        key = (form.table, form.language, asked)
        if key != self._key:
            self._key, self._seen = key, set(present)
            self._found = _found(asked, form, rows, marks)
        there = set(present)
        return [row for row in self._found if row in there] + [row for row in present if row not in self._seen]


def _found(asked: Asked, form: TableForm, rows: pd.DataFrame, marks: Mapping[tuple[RowId, str], str]) -> list[RowId]:
    matching = set(rows.index)
    if asked.search or asked.same is not None:
        cells = form.cells(rows)
        if asked.search:
            texts = cells.agg(" ".join, axis=1).str.casefold()
            matching &= {row for row, text in texts.items() if asked.search.casefold() in text}
        if asked.same is not None and asked.same[0] in form.fields:
            column = cells[form.fields[asked.same[0]]]
            matching &= {row for row, text in column.items() if text == asked.same[1]}
    if asked.which in _KINDS:
        matching &= {row for (row, _), kind in marks.items() if kind in _KINDS[asked.which]}
    found: list[RowId] = [row for row in rows.index if row in matching]
    if asked.heading not in rows.columns:
        return found
    values = rows[asked.heading]
    filled = [row for row in found if values[row] is not None]
    filled.sort(key=lambda row: _sort_key(values[row]), reverse=asked.descending)
    return filled + [row for row in found if values[row] is None]


def _sort_key(value: Any) -> tuple[int, float, str]:
    """As spreadsheets sort: figures before texts."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return (0, float(value), "") if is_number else (1, 0.0, str(value).casefold())
