"""A table of the report as a Word table: real rows and cells, a header row that comes back, widths that fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from docx.oxml import OxmlElement

from burden.render.word.markup import added, paragraph
from burden.writing.form import Form
from burden.writing.widths import text_width

# In twentieths of a point: the size of the table's type, that with room for a wider type where a computer does not have
# it, how wide a character of that is, and what a cell has around its text.
_SIZE, _ROOMY, _CHARACTER, _AROUND = 165, 185, 100, 250
_BOLD = 1.08
# Text is given as many characters to a line as it has, up to this, before it is broken.
_LONGEST_LINE = 46
_NEARLY_ALL = 0.85
# Tables are as wide as the text around them, unless that would tear their columns apart.
_MOST_STRETCHED = 1.6
# Tables with at most so many rows stand whole on a page.
_KEPT_TOGETHER = 14
_NUMBERS = frozenset(Form) - {Form.TEXT, Form.CODE}


@dataclass(frozen=True)
class WordTable:
    """What a Word table shows.

    Attributes:
        title: its title, also for who cannot see it.
        note: what a reader must know to read it; may be empty.
        headings: of the columns.
        forms: what the cells of each column are.
        cells: a text per row and column.
    """

    title: str
    note: str
    headings: Sequence[str]
    forms: Sequence[Form]
    cells: Sequence[Sequence[str]]


@dataclass(frozen=True)
class TableStyles:
    """The style ids of a document; None where it does not have the style."""

    table: str | None
    heading: str | None
    text: str | None


def table_element(table: WordTable, width: int, styles: TableStyles) -> Any:
    """Make the table.

    Args:
        table: what it shows.
        width: how wide it may be, in twentieths of a point.
        styles: the styles of the document it comes in.
    """
    widths = column_widths(table, width)
    element = OxmlElement("w:tbl")
    element.append(_properties(table, sum(widths), styles))
    grid = added(element, "w:tblGrid")
    for of_column in widths:
        added(grid, "w:gridCol", w=of_column)
    together = len(table.cells) <= _KEPT_TOGETHER
    element.append(_row(table.headings, table.forms, widths, styles.heading, is_header=True, keep=True))
    for at, cells in enumerate(table.cells):
        # The last row stays with the note below it.
        keep = together or at == len(table.cells) - 1
        element.append(_row(cells, table.forms, widths, styles.text, is_header=False, keep=keep))
    return element


def column_widths(table: WordTable, width: int) -> list[int]:
    """Divide a width over the columns: each its longest word at least, and the rest to those with long text.

    Args:
        table: the table.
        width: the most that the whole may have, in twentieths of a point.

    Returns:
        The width of each column; together at most the width.
    """
    columns = [[heading, *(row[at] for row in table.cells)] for at, heading in enumerate(table.headings)]
    _, least = _least(columns, _ROOMY)
    wanted = _wanted(columns, least, max)
    if sum(wanted) > width:
        longest, wanted = wanted, _wanted(columns, least, _usual)
        if sum(wanted) <= width:
            return _between(width, wanted, longest)
    if sum(least) > width:
        # Room for a wider type goes first; then words of headings are broken before figures are.
        of_cells, tight = _least(columns, _SIZE)
        if sum(tight) <= width:
            return _between(width, tight, least)
        least = tight
        if sum(of_cells) < width:
            return _between(width, of_cells, least)
    if sum(least) >= width:
        return _summing_to(width, [width * few / sum(least) for few in least])
    if sum(wanted) <= width:
        factor = min(width / sum(wanted), _MOST_STRETCHED)
        return _summing_to(min(width, round(factor * sum(wanted))), [factor * of_column for of_column in wanted])
    return _between(width, least, wanted)


def _least(columns: Sequence[Sequence[str]], size: int) -> tuple[list[int], list[int]]:
    """How wide columns are at least so that no word of a cell is broken, and none of the heading either."""
    of_cells = [ceil(_AROUND + max((_longest(text, size) for text in texts), default=0)) for _, *texts in columns]
    # A heading is bold and so takes more.
    of_headings = [ceil(_AROUND + _BOLD * _longest(heading, size)) for heading, *_ in columns]
    return of_cells, list(map(max, of_cells, of_headings))


def _between(width: int, few: Sequence[int], much: Sequence[int]) -> list[int]:
    """Divide a width that lies between two sums of widths."""
    spare, asked = width - sum(few), sum(much) - sum(few)
    return _summing_to(width, [low + spare * (high - low) / asked for low, high in zip(few, much, strict=True)])


def _wanted(columns: Sequence[Sequence[str]], least: Sequence[int], length: Callable[[list[int]], int]) -> list[int]:
    """How wide columns would be by the length of their cells, on one line or on lines of the longest length."""
    lengths = [[len(text) for text in texts[1:]] or [0] for texts in columns]
    widths = [_AROUND + _CHARACTER * min(_LONGEST_LINE, length(of_column)) for of_column in lengths]
    return [max(few, of_column) for few, of_column in zip(least, widths, strict=True)]


def _usual(lengths: list[int]) -> int:
    """The length that nearly all texts of a column stay below; the few that are longer take another line."""
    return sorted(lengths)[int(_NEARLY_ALL * (len(lengths) - 1))]


def _longest(text: str, size: int) -> float:
    """How wide its widest word is."""
    return max((text_width(word, size) for word in text.split()), default=0)


def _summing_to(width: int, widths: Sequence[float]) -> list[int]:
    whole = [int(of_column) for of_column in widths]
    whole[-1] += width - sum(whole)
    return whole


def _properties(table: WordTable, width: int, styles: TableStyles) -> Any:
    properties = OxmlElement("w:tblPr")
    if styles.table is not None:
        added(properties, "w:tblStyle", val=styles.table)
    added(properties, "w:tblW", w=width, type="dxa")
    if styles.table is None:
        borders = added(properties, "w:tblBorders")
        for side in ("top", "bottom", "insideH"):
            added(borders, f"w:{side}", val="single", sz=4, space=0, color="auto")
    added(properties, "w:tblLayout", type="fixed")
    look = {"firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0, "noHBand": 0, "noVBand": 1}
    added(properties, "w:tblLook", val="0420", **look)
    added(properties, "w:tblCaption", val=table.title)
    if table.note:
        added(properties, "w:tblDescription", val=table.note)
    return properties


def _row(
    cells: Sequence[str],
    forms: Sequence[Form],
    widths: Sequence[int],
    style: str | None,
    *,
    is_header: bool,
    keep: bool,
) -> Any:
    row = OxmlElement("w:tr")
    properties = added(row, "w:trPr")
    added(properties, "w:cantSplit")
    if is_header:
        added(properties, "w:tblHeader")
    for text, form, width in zip(cells, forms, widths, strict=True):
        cell = added(row, "w:tc")
        added(added(cell, "w:tcPr"), "w:tcW", w=width, type="dxa")
        is_number = form in _NUMBERS
        cell.append(paragraph(text, style, keep=keep, right=is_number))
    return row
