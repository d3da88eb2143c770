"""The values of the cells, read with openpyxl. A cell that cannot be read is listed, and ends nothing but itself."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from openpyxl.cell.text import Text as CellText
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils import coordinate_to_tuple
from openpyxl.utils.escape import unescape
from openpyxl.worksheet._reader import WorkSheetParser
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse

from burden.workbook.container import Refusal, SheetScan, WorkbookRefused

_STEERING = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")  # printers and screens, never seen
_STRING = f"{{{SHEET_MAIN_NS}}}si"


@dataclass
class CellValues:
    """The cells of a sheet.

    Attributes:
        rows: the values from row 1 to the last with content; the list may hold shorter rows than the sheet is wide.
        unreadable: row (from 1) and position (from 0) of the cells whose stored value is none, with its kind.
    """

    rows: list[Sequence[Any]] = field(default_factory=list)
    unreadable: dict[tuple[int, int], str] = field(default_factory=dict)


def read_values(opened: Path | BinaryIO, sheets: Sequence[SheetScan]) -> dict[str, CellValues]:
    """Read the cells of some sheets, by title.

    Raises:
        WorkbookRefused: the workbook is too damaged for that.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of extensions it does not know
            content = opened.read_bytes() if isinstance(opened, Path) else _from_start(opened)
            reader = _Reader(BytesIO(content), read_only=True, data_only=True, keep_links=False)
            reader.read()
            return {scanned.title: _read_sheet(reader.wb, scanned) for scanned in sheets}
    except Exception as error:  # openpyxl raises whatever a damaged part makes it stumble over
        raise WorkbookRefused(Refusal.DAMAGED, problem=type(error).__name__) from error


def _from_start(opened: BinaryIO) -> bytes:
    opened.seek(0)
    return opened.read()


def _read_sheet(book: Any, scanned: SheetScan) -> CellValues:
    values = CellValues()
    width = scanned.last_column
    if not width:
        return values
    sheet = book[scanned.title]
    with sheet._get_source() as source:
        parser = _Cells(source, sheet._shared_strings, book, width)
        for number, row in parser.parse():
            values.rows += [(None,) * width] * (number - 1 - len(values.rows))
            values.rows.append(row)
            # What stands after the rows takes time and is not needed.
            if number >= scanned.last_row:
                break
    values.unreadable = parser.unreadable
    return values


class _Reader(ExcelReader):
    """openpyxl's reader of a workbook, without what no study needs and what may be damaged without harm."""

    package: Any

    def read_strings(self) -> None:
        """Read the shared texts; openpyxl itself leaves characters in them that Excel writes as `_x000D_`."""
        part = self.package.find(SHARED_STRINGS)
        if part is None:
            return
        self.shared_strings = []
        with self.archive.open(part.PartName[1:]) as source:
            for _, element in iterparse(source):
                if element.tag == _STRING:
                    text: Any = CellText.from_tree(element)
                    self.shared_strings.append(plain_text(text.content))
                    element.clear()

    def read_properties(self) -> None:
        """Leave out author and dates of the file."""

    def read_custom(self) -> None:
        """Leave out properties that somebody added to the file."""

    def read_theme(self) -> None:
        """Leave out fonts and colours."""


class _Cells(WorkSheetParser):
    """openpyxl's reader of a worksheet, which by itself ends at the first cell that it cannot read."""

    def __init__(self, source: Any, strings: list[str], book: Any, width: int) -> None:
        super().__init__(
            source,
            strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        self.width = width
        self.unreadable: dict[tuple[int, int], str] = {}

    def parse_row(self, row: Any) -> tuple[int, list[Any]]:
        """The number of a row and its values, None for those that cannot be read."""
        values: list[Any] = [None] * self.width
        try:
            _, cells = super().parse_row(row)
        except (ValueError, ArithmeticError):
            self.col_counter = 0
            cells = [self._readable(element) for element in row]
        for element, cell in zip(row, cells, strict=True):
            value, kind = cell["value"], cell["data_type"]
            position = cell["column"] - 1
            if value is None or position >= self.width:
                continue
            if kind == "s" and element.get("t") != "s":
                value = plain_text(value)
            elif kind == "e" and element.get("t", "n") == "n":
                # openpyxl makes an error value of a number in a date format that is no date.
                self.unreadable[self.row_counter, position] = "d"
                continue
            values[position] = value
        return self.row_counter, values

    def _readable(self, element: Any) -> dict[str, Any]:
        """The cell as openpyxl gives it; without a value where none can be made of what is stored."""
        before = self.col_counter
        try:
            return super().parse_cell(element)
        except (ValueError, ArithmeticError):
            address = element.get("r")
            self.col_counter = column = coordinate_to_tuple(address)[1] if address else before + 1
            kind = element.get("t", "n")
            self.unreadable[self.row_counter, column - 1] = kind
            return {"column": column, "value": None, "data_type": kind}


def plain_text(text: str) -> str:
    """A text as Excel shows it: characters stored as `_x000D_` as themselves, one sign for the end of a line."""
    if "_x" in text:
        # Two halves of one character, as Excel stores them, become that one.
        text = unescape(text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        text = _STEERING.sub(" ", text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
