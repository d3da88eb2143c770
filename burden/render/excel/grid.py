"""Where a table stands on its sheet, and the addresses by which formulas point at its cells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from xlsxwriter.utility import quote_sheetname, xl_col_to_name  # type: ignore[import-untyped]

from burden.workbook.house_style import GENERAL, Role

_LONGEST_LITERAL = 250


class Formula(NamedTuple):
    """A formula, and the value it has; programs that do not calculate show that value."""

    text: str
    value: float | str


class Link(NamedTuple):
    """A text that leads to another place: `internal:'Sheet'!A1`, or an address on the web."""

    target: str
    text: str


def quoted(text: str) -> str:
    """A text as it stands in a formula, in pieces where Excel takes no longer one."""
    pieces = [text[at : at + _LONGEST_LITERAL] for at in range(0, len(text), _LONGEST_LITERAL)] or [""]
    return "&".join('"' + piece.replace('"', '""') + '"' for piece in pieces)


Content = Formula | Link | str | float | int | bool | None
"""What a cell may hold."""


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a table.

    Attributes:
        name: by which code speaks of it.
        heading: the text of its heading.
        role: what its cells are for.
        number_format: how Excel shows its figures.
        width: in characters.
        note: what the note on its heading says.
        header: the look of its heading; left out, it stands as its cells do: figures at the right.
    """

    name: str
    heading: str
    role: Role = Role.WORKED_OUT
    number_format: str = GENERAL
    width: int = 14
    note: str | None = None
    header: Role | None = None

    @property
    def header_role(self) -> Role:
        """The look of its heading."""
        if self.header is not None:
            return self.header
        return Role.HEADER if self.role in (Role.LABEL, Role.CODE) else Role.FIGURE_HEADER


@dataclass(frozen=True)
class Grid:
    """A table on a sheet.

    Attributes:
        sheet: the title of the sheet.
        top: the row of the headings, from 1.
        fields: its columns, from column A on.
        rows: how many rows it has below the headings.
        at: the row of the sheet, from 1, of each of them; None where they follow each other.
    """

    sheet: str
    top: int
    fields: tuple[Field, ...]
    rows: int
    at: tuple[int, ...] | None = None

    @property
    def first(self) -> int:
        """The first row below the headings, from 1."""
        return self.top + 1

    @property
    def last(self) -> int:
        """The last row, from 1; the first one where there are no rows."""
        return self.row(self.rows - 1) if self.rows else self.first

    def row(self, position: int) -> int:
        """The row of the sheet, from 1, of a row of the table (from 0)."""
        return self.first + position if self.at is None else self.at[position]

    @cached_property
    def letters(self) -> dict[str, str]:
        """The letter of each column, by the name of its field."""
        return {field.name: xl_col_to_name(position) for position, field in enumerate(self.fields)}

    @cached_property
    def prefix(self) -> str:
        """What stands before an address on this sheet in a formula of another one."""
        return f"{quote_sheetname(self.sheet)}!"

    def here(self, name: str, position: int) -> str:
        """The address of a cell for formulas in its own row: `H12`."""
        return f"{self.letters[name]}{self.row(position)}"

    def cell(self, name: str, position: int) -> str:
        """The address of a cell for formulas anywhere: `Tariffs!$F$12`."""
        return f"{self.prefix}${self.letters[name]}${self.row(position)}"

    def column(self, name: str) -> str:
        """The address of all cells of a column: `Lines!$H$6:$H$99`."""
        letter = self.letters[name]
        return f"{self.prefix}${letter}${self.first}:${letter}${self.last}"

    def across(self, first: str, last: str, position: int) -> str:
        """The address of the cells from one column to another, on their own sheet: `G12:P12`."""
        row = self.row(position)
        return f"{self.letters[first]}{row}:{self.letters[last]}{row}"

    def fixed_across(self, first: str, last: str, position: int) -> str:
        """The same, for formulas in any row of the sheet: `$G$12:$P$12`."""
        row = self.row(position)
        return f"${self.letters[first]}${row}:${self.letters[last]}${row}"

    def link(self, position: int | None = None, name: str | None = None) -> str:
        """A link to a row, or to the table."""
        row = self.top if position is None else self.row(position)
        letter = self.letters[name] if name else "A"
        title = self.sheet.replace("'", "''")
        return f"internal:'{title}'!{letter}{row}"
