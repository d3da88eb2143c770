"""What a worksheet holds apart from its values, found by streaming its XML."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice, product
from math import isfinite
from string import ascii_uppercase
from typing import Protocol
from xml.parsers import expat

from burden.workbook.links import LinkedCells, Links
from burden.workbook.refusal import FileLimits, Refusal, WorkbookRefused, allow

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main "
TRUE = ("1", "true")
_ROW, _C, _VALUE, _FORMULA, _INLINE = (MAIN + name for name in ("row", "c", "v", "f", "is"))
_FONT = "rFont charset family b i strike outline shadow condense extend color sz u vertAlign scheme"
_IN_CELLS = {MAIN + name for name in ("is t r rPr rPh phoneticPr " + _FONT).split()}
_SHEET_DATA = MAIN + "sheetData"
_LAST_COLUMN = 16_384
_LAST_ROW = 1_048_576
_LETTERS = ("".join(letters) for length in (1, 2, 3) for letters in product(ascii_uppercase, repeat=length))
# By number, from 1; what stands after the last one is in no file.
_COLUMN_NAMES = ("", *islice(_LETTERS, _LAST_COLUMN), "\0")
_COLUMN_NUMBERS = {name: number for number, name in enumerate(_COLUMN_NAMES) if name.isalpha()}

# Effort, in microseconds: what this module and openpyxl were seen to need.
_ELEMENT = 1.3  # any element of a worksheet; twice where openpyxl searches all rows for the size of the sheet
_ROW_NEEDED = 12  # a row up to the last one with content
_CELL = 4  # a cell in those rows, with or without a value
_INLINE_PIECE = 4  # a text, or a differently formatted piece of one, in a cell
_HEAD_BYTE = 4  # a byte before the rows of a sheet, where openpyxl makes objects of all it finds


class Streamed(Protocol):
    """The zip a worksheet is streamed from, with what was spent on all of it so far."""

    limits: FileLimits
    effort: float
    characters: int

    def feed(self, part: str, parser: expat.XMLParserType, watch: Callable[[bool], None], **place: str) -> None:
        """Stream a part through a parser."""


@dataclass(frozen=True)
class SheetScan:
    """What stands in a worksheet apart from its values.

    Rows and columns count from 1. A cell has content when it holds a value, a text or a formula; a format alone is
    none. Lists of addresses stop after `FileLimits.listed` items, those of merged ranges after `FileLimits.merged`.
    """

    title: str
    hidden: bool
    last_row: int
    last_column: int
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
    merged: tuple[str, ...]
    formulas: int
    formulas_without_value: tuple[str, ...]
    unreadable_numbers: tuple[str, ...]
    error_cells: dict[str, str]
    totals: frozenset[int] = frozenset()
    """The rows that Excel keeps as totals of a table."""
    linked: tuple[LinkedCells, ...] = ()
    """The cells whose formulas refer to other workbooks."""


class SheetReader:
    """Streams one worksheet. Rows and cells have to stand in order: openpyxl drops those that do not.

    For speed nothing is called at the end of an element: a cell is judged when the next one begins.
    """

    # fmt: off
    __slots__ = (
        "cell_count", "cells_needed", "characters", "characters_before", "closed", "closed_count", "column",
        "columns", "effort_before", "error_cells", "formulas", "has_formula", "has_inline", "has_size",
        "has_value", "head_size", "hidden_columns", "hidden_rows", "kind", "last_column", "last_row", "limits", "links",
        "longest_text", "merged", "missing", "opened", "package", "parser", "part", "pending", "pieces", "row",
        "row_count", "row_hidden", "row_name", "row_start", "row_width", "rows_needed", "section", "string_count",
        "text", "title", "unreadable",
    )
    # fmt: on

    def __init__(self, package: Streamed, part: str, title: str, string_count: int, links: Links) -> None:
        """Start before the first element; `string_count` is the number of shared strings."""
        self.links = links
        self.package = package
        self.limits = package.limits
        self.longest_text = package.limits.text_length
        self.part = part
        self.title = title
        self.string_count = string_count
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.effort_before = package.effort
        self.characters_before = package.characters
        self.closed: list[str] = []  # elements that ended since the last look
        self.opened = self.closed_count = 0
        self.row_count = self.rows_needed = self.cell_count = self.cells_needed = self.pieces = 0
        self.characters = self.formulas = 0
        self.section = "head"
        self.has_size = False
        self.head_size = self.row_start = 0
        self.row = self.column = self.row_width = self.last_row = self.last_column = 0
        self.row_name = "0"
        self.row_hidden = False
        self.kind = self.text = ""
        self.pending = self.has_value = self.has_formula = self.has_inline = False
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.columns: set[int] = set()
        self.merged: list[str] = []
        self.missing: list[str] = []
        self.unreadable: list[str] = []
        self.error_cells: dict[str, str] = {}

    def scan(self, hidden: bool) -> SheetScan:
        """Stream the part and tell what was in it."""
        self.parser.StartElementHandler = self.open_element
        self.parser.EndElementHandler = self.closed.append
        self.parser.CharacterDataHandler = self.add_text
        self.package.feed(self.part, self.parser, self.watch, sheet=self.title)
        return SheetScan(
            title=self.title,
            hidden=hidden,
            last_row=self.last_row,
            last_column=self.last_column,
            hidden_rows=frozenset(self.hidden_rows),
            hidden_columns=frozenset(self.hidden_columns & self.columns),
            merged=tuple(self.merged),
            formulas=self.formulas,
            formulas_without_value=tuple(self.missing),
            unreadable_numbers=tuple(self.unreadable),
            error_cells=self.error_cells,
            linked=self.links.cells(),
        )

    def watch(self, finished: bool) -> None:
        """Compare the counts with the limits; once per piece of the file, for speed."""
        if finished:
            self.close_row()
        limits, place = self.limits, {"sheet": self.title}
        at = self.parser.CurrentByteIndex
        head = at if self.section == "head" else self.head_size
        self.package.characters = self.characters_before + self.characters
        self.package.effort = (
            self.effort_before
            + head * _HEAD_BYTE
            + self.opened * (_ELEMENT if self.has_size else 2 * _ELEMENT)
            + self.rows_needed * _ROW_NEEDED
            + self.cells_needed * _CELL
            + self.pieces * _INLINE_PIECE
        )
        self.closed_count += len(self.closed)
        self.closed.clear()
        allow("depth", self.depth(), limits.depth, **place)
        allow("rows", self.last_row, limits.rows, **place)
        allow("columns", self.last_column, limits.columns, **place)
        allow("area", self.last_row * self.last_column, limits.area, **place)
        if self.section != "tail":
            allow("row_size", at - self.row_start, limits.row_size, **place)

    def depth(self) -> int:
        """How many elements are open."""
        return self.opened - self.closed_count - len(self.closed)

    def open_element(self, name: str, attributes: dict[str, str]) -> None:
        """Sort an element by what it is; the hot path."""
        self.opened += 1
        if name == _VALUE:
            if self.has_formula:
                self.characters -= len(self.text)
                self.links.look_at(self.text, self.cell())
            self.text = ""
            self.pending = self.has_value = True
        elif name == _C:
            if self.pending:
                self.close_cell()
            self.cell_count += 1
            self.column += 1
            reference = attributes.get("r")
            if reference != _COLUMN_NAMES[self.column] + self.row_name:
                self.find_column(reference)
            self.kind = attributes.get("t", "n")
        elif name == _ROW:
            self.open_row(attributes)
        else:
            self.open_other(name, attributes)

    def find_column(self, reference: str | None) -> None:
        """Where a cell stands that does not follow the one before it, or does not say where it stands."""
        column = self.column
        if reference is not None:
            letters = reference.rstrip("0123456789")
            column = _COLUMN_NUMBERS.get(letters, 0)
            if reference != letters + self.row_name:
                raise self.damaged(cell=reference[:20], row=self.row)
        if not self.column <= column <= _LAST_COLUMN:
            raise self.damaged(row=self.row, problem="order of cells")
        self.column = column

    def open_other(self, name: str, attributes: dict[str, str]) -> None:
        """Whatever is no row, cell or value."""
        if self.opened == 1:
            self.check_root(name)
        elif name == _FORMULA:
            self.text = ""
            self.pending = self.has_formula = True
            self.links.shared_as = attributes.get("si")
        elif name in _IN_CELLS or not name.startswith(MAIN):
            self.text = ""
            if self.section == "rows":
                self.pieces += 1
            if name == _INLINE:
                self.pending = self.has_inline = True
        else:
            self.open_setting(name, attributes)

    def check_root(self, name: str) -> None:
        """Refuse a part that is no worksheet."""
        if name == STRICT + "worksheet":
            raise WorkbookRefused(Refusal.STRICT_WORKBOOK)
        if name != MAIN + "worksheet":
            raise self.damaged(problem=name)

    def open_row(self, attributes: dict[str, str]) -> None:
        """Begin a row, which has to come after the one before."""
        if self.pending or self.row_width:
            self.close_row()
        reference = attributes.get("r")
        row = int(reference) if reference else self.row + 1
        if self.section != "rows" or not self.row < row <= _LAST_ROW:
            raise self.damaged(row=row, problem="order of rows")
        self.row = row
        self.row_count += 1
        self.row_name = str(row)
        self.row_start = self.parser.CurrentByteIndex
        self.row_hidden = attributes.get("hidden") in TRUE
        self.column = 0

    def open_setting(self, name: str, attributes: dict[str, str]) -> None:
        """What stands before or after the rows."""
        if self.section == "rows":
            if self.depth() != 2:
                raise self.damaged(row=self.row, problem=name)
            self.close_row()
            self.section = "tail"
        self.text = ""
        if name == _SHEET_DATA:
            if self.section == "tail":
                raise self.damaged(problem="second sheetData")
            self.section = "rows"
            self.head_size = self.row_start = self.parser.CurrentByteIndex
        elif name == MAIN + "dimension":
            self.has_size = True
        elif name == MAIN + "col" and attributes.get("hidden") in TRUE:
            first, last = int(attributes.get("min", "")), int(attributes.get("max", ""))
            self.hidden_columns.update(range(first, min(last, self.limits.columns) + 1))
        elif name == MAIN + "mergeCell" and len(self.merged) < self.limits.merged:
            self.merged.append(attributes.get("ref", ""))

    def add_text(self, text: str) -> None:
        """Keep the text of the element that was opened last."""
        self.text += text
        self.characters += len(text)
        if len(self.text) > self.longest_text:
            allow("text_length", len(self.text), self.longest_text, sheet=self.title, cell=self.cell())

    def close_cell(self) -> None:
        """Judge the cell whose value, formula or text has passed."""
        kind = self.kind
        text = self.text.strip() if self.has_value else ""
        blank = not text and not self.has_inline
        self.pending = False
        if self.has_formula:
            self.formulas += 1
            if blank and not (self.has_value and kind == "str"):
                self.note(self.missing)
        elif blank:
            if kind != "n":
                self.has_value = False
                return
            self.note(self.unreadable)
        if text:
            self.check_value(kind, text)
        self.has_value = self.has_formula = self.has_inline = False
        if self.column > self.row_width:
            self.row_width = self.column
        if self.hidden_columns:
            self.columns.add(self.column)

    def check_value(self, kind: str, text: str) -> None:
        """Look whether a stored value is what its kind says."""
        if kind == "n":
            try:
                readable = isfinite(float(text))
            except ValueError:
                readable = False
            # Python reads more than Excel writes: 1_000, and the digits of other scripts.
            if not readable or "_" in text or not text.isascii():
                self.note(self.unreadable)
        elif kind == "s":
            if not 0 <= int(text) < self.string_count:
                raise self.damaged(cell=self.cell(), problem="number of a shared string")
        elif kind == "e":
            if len(self.error_cells) < self.limits.listed:
                self.error_cells[self.cell()] = text[:100]
        elif kind == "b" and text not in ("0", "1"):
            raise self.damaged(cell=self.cell(), problem="yes or no")

    def close_row(self) -> None:
        """Note what the row that has passed held."""
        if self.pending:
            self.close_cell()
        if self.row_width:
            self.last_row = self.row
            self.last_column = max(self.last_column, self.row_width)
            self.rows_needed = self.row_count
            self.cells_needed = self.cell_count
            if self.row_hidden:
                self.hidden_rows.add(self.row)
        self.row_width = 0

    def note(self, addresses: list[str]) -> None:
        """Add the address of the cell, as long as the list is short."""
        if len(addresses) < self.limits.listed:
            addresses.append(self.cell())

    def cell(self) -> str:
        """The address of the cell, such as B7."""
        return f"{_COLUMN_NAMES[self.column]}{self.row}"

    def damaged(self, **place: str | int) -> WorkbookRefused:
        """The refusal of this part as damaged."""
        return WorkbookRefused(Refusal.DAMAGED, part=self.part, sheet=self.title, **place)
