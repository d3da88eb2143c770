"""A block of cells from the clipboard: its text, and which cells of a table it comes in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dashboards.state.shown import RowId

MOST_TEXT, MOST_CELLS = 5_000_000, 200_000
"""More characters or cells are not pasted."""
Block = tuple[tuple[str, ...], ...]
"""Rows of cells as text; rows may differ in length."""
# Spreadsheets put a cell in quotes where it holds an end of line or a tab. A quote that is not closed is just text.
_CELL = re.compile(r'"((?:[^"]|"")*)"(?=[\t\n]|\Z)|([^\t\n]*)')


def read_block(text: str) -> Block:
    """The cells of a text that a spreadsheet put on the clipboard: tabs between cells, an end of line after rows."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    rows: list[list[str]] = [[]]
    at = 0
    while True:
        cell = _CELL.match(text, at)
        assert cell is not None  # the second form matches anything
        rows[-1].append(cell[2] if cell[1] is None else cell[1].replace('""', '"'))
        at = cell.end()
        if at >= len(text):
            return tuple(map(tuple, rows))
        if text[at] == "\n":
            rows.append([])
        at += 1


def write_block(block: Block) -> str:
    """The text of cells as spreadsheets take it from the clipboard."""
    return "\n".join("\t".join(map(_quoted, row)) for row in block)


def _quoted(cell: str) -> str:
    doubled = cell.replace('"', '""')
    return f'"{doubled}"' if any(sign in cell for sign in '\t\n\r"') else cell


@dataclass(frozen=True)
class Target:
    """The cells that were selected when a block was pasted: the first one, and how many there are.

    Attributes:
        row: the row of the first cell.
        heading: the column of the first cell.
        height: how many rows were selected.
        width: how many columns were selected.
    """

    row: RowId
    heading: str
    height: int = 1
    width: int = 1


@dataclass(frozen=True)
class Placed:
    """Where the cells of a block come, and which do not fit.

    Attributes:
        cells: the cells that fit, by row and heading.
        below: the rows that come below the last row of the table, by heading.
        beside: the cells that come beside its last column, or in a column that cannot be changed.
    """

    cells: dict[tuple[RowId, str], str]
    below: tuple[dict[str, str], ...] = ()
    beside: Block = ()


def place_block(
    block: Block, target: Target, rows: Sequence[RowId], headings: Sequence[str], fixed: frozenset[str] = frozenset()
) -> Placed:
    """Put a block in a table as Excel would: repeated where more is selected that it fills exactly.

    Args:
        block: the cells.
        target: where they go.
        rows: the rows of the table in the order in which they are seen.
        headings: its columns in their order.
        fixed: those that cannot be changed.

    Raises:
        ValueError: the target is not in the table.
    """
    block = _repeated(block, target)
    first, left = rows.index(target.row), headings.index(target.heading)
    cells: dict[tuple[RowId, str], str] = {}
    below: list[dict[str, str]] = []
    beside: list[tuple[str, ...]] = []
    for at, of_row in enumerate(block, first):
        columns = headings[left : left + len(of_row)]
        typed = {heading: text for heading, text in zip(columns, of_row, strict=False) if heading not in fixed}
        no_place = (
            *(text for heading, text in zip(columns, of_row, strict=False) if heading in fixed),
            *of_row[len(columns) :],
        )
        if any(no_place):
            beside.append(no_place)
        if at < len(rows):
            cells |= {(rows[at], heading): text for heading, text in typed.items()}
        elif any(typed.values()):
            below.append(typed)
    return Placed(cells, tuple(below), tuple(beside))


def _repeated(block: Block, target: Target) -> Block:
    height, width = len(block), max(map(len, block))
    down, across = (
        most // own if most % own == 0 else 1 for most, own in ((target.height, height), (target.width, width))
    )
    if down <= 1 and across <= 1:
        return block
    filled = tuple(row + ("",) * (width - len(row)) for row in block)
    return tuple(row * max(across, 1) for row in filled) * max(down, 1)
