"""Addresses and ranges as a sheet writes them: `B7`, `A2:C9`, `A2:A9 C2:C9`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from openpyxl.utils.exceptions import CellCoordinatesException

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384


class CellAt(NamedTuple):
    """A cell by row and column, from 1."""

    row: int
    column: int

    @property
    def address(self) -> str:
        """As Excel writes it."""
        return f"{get_column_letter(self.column)}{self.row}"

    @classmethod
    def read(cls, address: str) -> CellAt | None:
        """The cell of an address; None where it is none."""
        try:
            letters, row = coordinate_from_string(address)
            return cls(row, column_index_from_string(letters))
        except (CellCoordinatesException, ValueError):
            return None


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, its first and last row and column from 1."""

    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def read(cls, text: str) -> Area | None:
        """The area of a range such as `A2:C9` or `B:B`; None where it is none."""
        try:
            left, top, right, bottom = range_boundaries(text)
        except (ValueError, TypeError):
            return None
        return cls(top or 1, left or 1, bottom or LAST_ROW, right or LAST_COLUMN)

    def __contains__(self, cell: CellAt) -> bool:
        """Whether a cell lies in it."""
        return self.top <= cell.row <= self.bottom and self.left <= cell.column <= self.right

    def meets(self, other: Area) -> bool:
        """Whether it shares a cell with another one."""
        return (
            self.top <= other.bottom
            and other.top <= self.bottom
            and self.left <= other.right
            and other.left <= self.right
        )

    @property
    def is_one_cell(self) -> bool:
        """Whether it is a single cell."""
        return (self.top, self.left) == (self.bottom, self.right)

    @property
    def text(self) -> str:
        """As Excel writes it."""
        first, last = CellAt(self.top, self.left).address, CellAt(self.bottom, self.right).address
        return first if first == last else f"{first}:{last}"

    def down_to(self, row: int) -> Area:
        """The same columns as far as a row."""
        return replace(self, bottom=row)


def with_ranges(sqref: str, change: Callable[[Area], Area]) -> str:
    """A list of ranges with another one in the place of each; what is no range stays as it is."""
    changed = []
    for text in sqref.split():
        area = Area.read(text)
        new = change(area) if area is not None else None
        changed.append(text if new is None or new == area else new.text)
    return " ".join(changed)
