"""Where a figure stands: its cell, what the opened workbook has there, and whether it was changed since."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from burden.answers import standing_texts as own
from burden.answers.tracing import Used
from burden.language import Text, both
from burden.study import Settings, Study
from burden.study.labels import sheet_label
from burden.study.record import Quantity, Record
from burden.workbook.places import Places

Row = Record | Settings


@dataclass(frozen=True)
class Standing:
    """The workbook that the figures of a calculation stand in.

    Attributes:
        name: its file name.
        places: where its cells stand.
        loaded: the study as it was when the workbook was opened.
        edited: the study as it was edited since, under no scenario.
        was_ready: whether it could be calculated with as it was when it was opened.
    """

    name: str
    places: Places
    loaded: Study
    edited: Study
    was_ready: bool = True
    _rows: dict[tuple[int, str], dict[int | None, Record]] = field(default_factory=dict, repr=False, compare=False)

    def tag(self, row: Row, column: str, part: str | None = None) -> Text | None:
        """In a word, why a cell does not hold what the workbook has; None where it does."""
        before, edited = self._in(self.loaded, row), self._in(self.edited, row)
        if before is None:
            return own.NEW_ROW
        stood = _held(before, column, part)
        if stood == _held(row, column, part):
            return None
        return own.CHANGED if edited is None or _held(edited, column, part) != stood else own.BY_SCENARIO

    def quantity(self, used: Used) -> Quantity | None:
        """A figure as the workbook has it; None where its cell is empty, or its row is new."""
        if self.tag(used.record, used.field) is None:
            return used.quantity
        before = self._in(self.loaded, used.record)
        held = None if before is None else _held(before, used.field)
        return Quantity(central=held) if isinstance(held, float | int) else held

    def entry(self, row: Row, mix: str) -> Any:
        """What the workbook has of an instrument in a mix; None where it is not in it, or its row is new."""
        before = self._in(self.loaded, row)
        return None if before is None else _held(before, "entries", mix)

    def is_of_other_figure(self, row: Row, column: str) -> bool:
        """Whether a figure was changed and its source was not, so that the source is still that of the workbook."""
        before = self._in(self.loaded, row)
        source = getattr(row, "source", None)
        return self.tag(row, column) is own.CHANGED and bool(source) and source == getattr(before, "source", None)

    def cell(self, row: Row, column: str, label: Text, part: str | None = None) -> Text:
        """The cell of the workbook; its sheet, row and column where the address is not known."""
        number = row.row if isinstance(row, Record) else row.rows.get(column)
        is_new = self._in(self.loaded, row) is None
        address = None if is_new else self.places.cell(row.table, number, column, part)
        if address is not None:
            return both(address)
        sheet = sheet_label(row.table)
        if number is None or is_new:
            return own.NO_CELL.fill(sheet=sheet, column=label)
        return own.NO_CELL_IN_ROW.fill(sheet=sheet, row=str(number), column=label)

    def _in(self, study: Study, row: Row) -> Row | None:
        """The row as a version of the study has it; itself where the study was made and not read from a workbook."""
        if isinstance(row, Settings):
            return study.settings
        if row.row is None:
            return row
        key = id(study), row.table
        if key not in self._rows:
            self._rows[key] = {record.row: record for record in study.records(row.table)}
        return self._rows[key].get(row.row)


def _held(row: Row, column: str, part: str | None = None) -> Any:
    """What a row has in a cell; what goes for a setting where it is left to a convention."""
    value = getattr(row.rules if isinstance(row, Settings) else row, column)
    return value.get(part) if part is not None else value
