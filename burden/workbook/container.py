"""What an Excel file is, looked at from the outside before its values are read.

A workbook may come from anyone. This module opens the zip, streams the XML and keeps next to nothing in memory. It
refuses, with a reason, what is no workbook or would take too long to read, and notes per sheet what the quick
reading of values cannot tell: hidden rows, merged cells, formulas without a stored value, error values.

Whoever reads the values of an accepted file with openpyxl (read-only) keeps these bounds by giving `max_row` and
`max_col` from the scan, skipping sheets without content, and taking no more than `last_row` rows.
"""

import posixpath
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from io import SEEK_END
from itertools import islice, product
from math import isfinite
from pathlib import Path
from string import ascii_uppercase
from typing import BinaryIO
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile


class Refusal(StrEnum):
    """Why a file is not read."""

    NOT_THERE = "not-there"
    IS_FOLDER = "is-folder"
    NO_ACCESS = "no-access"
    EMPTY_FILE = "empty-file"
    OLD_EXCEL = "old-excel"
    ENCRYPTED = "encrypted"
    OPEN_DOCUMENT = "open-document"
    BINARY_WORKBOOK = "binary-workbook"
    STRICT_WORKBOOK = "strict-workbook"
    NOT_A_ZIP = "not-a-zip"
    NOT_A_WORKBOOK = "not-a-workbook"
    DAMAGED = "damaged"
    TOO_LARGE = "too-large"
    UNSAFE_XML = "unsafe-xml"


class WorkbookRefused(Exception):
    """A file that is not read, with the reason and what was found; the sentence for the user is made elsewhere.

    The keys of `detail` depend on the reason: `part` (file inside the zip), `sheet`, `cell`, `row`, `line`,
    `problem`; for TOO_LARGE `what` (the name of the field of `Limits`), `found` and `allowed`.
    """

    def __init__(self, reason: Refusal, **detail: str | int) -> None:
        """Keep the reason and the particulars."""
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True)
class Limits:
    """What is still read: inside these a scan and openpyxl together stay under 10 seconds and 500 MB.

    Sizes in bytes. `effort` is the time that scanning and reading the whole workbook may take, in microseconds,
    reckoned from what is in it: about 1,000,000 cells with numbers, or 600,000 of which half hold texts. `rows`,
    `columns` and `area` (their product) are per sheet, up to the last content; `characters` are those of all cells.
    """

    file: int = 50_000_000
    directory: int = 500_000
    part: int = 200_000_000
    shared_strings: int = 64_000_000
    other_parts: int = 8_000_000
    unpacked: int = 400_000_000
    sheets: int = 250
    effort: int = 9_500_000
    rows: int = 300_000
    columns: int = 500
    area: int = 6_000_000
    row_size: int = 3_000_000
    tag_size: int = 200_000
    text_length: int = 250_000
    characters: int = 30_000_000
    depth: int = 100
    listed: int = 1_000


LIMITS = Limits()


@dataclass(frozen=True)
class SheetScan:
    """What stands in a worksheet apart from its values.

    Rows and columns count from 1. A cell has content when it holds a value, a text or a formula; a format alone is
    none. Lists of addresses and ranges stop after `Limits.listed` items.
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


@dataclass(frozen=True)
class Container:
    """The worksheets in their order, without chart sheets, and what the workbook brings along.

    `recalculates_on_opening`: the program that wrote the file asks Excel to calculate again, so the stored values
    of formulas may be placeholders (some programs store 0).
    """

    sheets: tuple[SheetScan, ...]
    has_external_links: bool
    has_macros: bool
    recalculates_on_opening: bool


def scan(source: Path | BinaryIO, limits: Limits = LIMITS) -> Container:
    """Look inside a workbook without reading its values.

    Args:
        source: a path, or a seekable binary file, which is left open and at its start.
        limits: sizes above which the file is refused.

    Returns:
        What the file holds.

    Raises:
        WorkbookRefused: for anything that is not a readable workbook of a reasonable size.
    """
    with _problems_named():
        if not isinstance(source, Path):
            try:
                return _scan_stream(source, limits)
            finally:
                source.seek(0)
        with _open(source) as stream:
            return _scan_stream(stream, limits)


_OLE_HEADER = bytes.fromhex("d0cf11e0a1b11ae1")
_OLD_EXCEL_HEADERS = tuple(bytes((9, version)) for version in (0, 2, 4, 8))
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main "
_ROW, _C, _VALUE, _FORMULA, _INLINE = (_MAIN + name for name in ("row", "c", "v", "f", "is"))
_FONT = "rFont charset family b i strike outline shadow condense extend color sz u vertAlign scheme"
_IN_CELLS = {_MAIN + name for name in ("is t r rPr rPh phoneticPr " + _FONT).split()}
_SHEET_DATA = _MAIN + "sheetData"
_RELATION_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
_CONTENT_TYPES = "[Content_Types].xml"
_EXCEL_TYPE = "application/vnd.ms-excel."
_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_WORKBOOK_TYPES = (
    _EXCEL_TYPE + "template.macroEnabled.main+xml",
    _OFFICE_TYPE + "template.main+xml",
    _EXCEL_TYPE + "sheet.macroEnabled.main+xml",
    _OFFICE_TYPE + "sheet.main+xml",
)
_BINARY_TYPE = _EXCEL_TYPE + "sheet.binary.macroEnabled.main"
_FIXED_PARTS = ("xl/styles.xml", "xl/theme/theme1.xml", "docProps/core.xml", "docProps/custom.xml")
_READING_PROBLEMS = (
    BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, ValueError, LookupError
)  # fmt: skip
_CHUNK = 65_536
_LAST_COLUMN = 16_384
_LAST_ROW = 1_048_576
_LETTERS = ("".join(letters) for length in (1, 2, 3) for letters in product(ascii_uppercase, repeat=length))
# By number, from 1; what stands after the last one is in no file.
_COLUMN_NAMES = ("", *islice(_LETTERS, _LAST_COLUMN), "\0")
_COLUMN_NUMBERS = {name: number for number, name in enumerate(_COLUMN_NAMES) if name.isalpha()}
_TRUE = ("1", "true")

# Effort, in microseconds: what this module and openpyxl were seen to need.
_ELEMENT = 1.3  # any element of a worksheet; twice where openpyxl searches all rows for the size of the sheet
_ROW_NEEDED = 12  # a row up to the last one with content
_CELL = 4  # a cell in those rows, with or without a value
_INLINE_PIECE = 4  # a text, or a differently formatted piece of one, in a cell
_SHARED_PIECE = 8  # the same among the shared strings
_SETTING = 30  # an element of the styles, names, properties
_HEAD_BYTE = 2.5  # a byte before the rows of a sheet, where openpyxl makes objects of all it finds
_TEXT_SQUARE = 0.05  # for a text of a name, times its length squared
_ATTRIBUTE_SQUARE = 0.0015  # for a text in an attribute of those, the same


def _open(path: Path) -> BinaryIO:
    try:
        if path.is_dir():
            raise WorkbookRefused(Refusal.IS_FOLDER)
        # Whatever else is no file (a pipe, a device) might never end.
        if path.is_file():
            return path.open("rb")
    except PermissionError:
        raise
    except OSError as error:
        raise WorkbookRefused(Refusal.NOT_THERE, problem=str(error)) from error
    raise WorkbookRefused(Refusal.NOT_THERE)


def _scan_stream(stream: BinaryIO, limits: Limits) -> Container:
    """Tell other kinds of file apart by their first bytes, then look inside the zip."""
    size = stream.seek(0, SEEK_END)
    stream.seek(0)
    header = stream.read(8)
    stream.seek(0)
    if size == 0:
        raise WorkbookRefused(Refusal.EMPTY_FILE)
    if header == _OLE_HEADER:
        raise WorkbookRefused(_kind_of_ole_file(stream.read(limits.file)))
    if header.startswith(_OLD_EXCEL_HEADERS) and header[3:4] == b"\0":
        raise WorkbookRefused(Refusal.OLD_EXCEL)
    if not header.startswith((b"PK\3\4", b"PK\5\6")):
        raise WorkbookRefused(Refusal.NOT_A_ZIP)
    _allow("file", size, limits.file)
    with ZipFile(_GuardedFile(stream, limits.directory)) as archive:
        return _Package(archive, limits).scan()


def _kind_of_ole_file(content: bytes) -> Refusal:
    def has_stream(name: str) -> bool:
        return f"{name}\0".encode("utf-16-le") in content

    if has_stream("EncryptedPackage"):
        return Refusal.ENCRYPTED
    return Refusal.OLD_EXCEL if has_stream("Workbook") or has_stream("Book") else Refusal.NOT_A_WORKBOOK


def _allow(what: str, found: int, allowed: int, **place: str) -> None:
    if found > allowed:
        raise WorkbookRefused(Refusal.TOO_LARGE, what=what, found=found, allowed=allowed, **place)


@contextmanager
def _problems_named(**place: str) -> Iterator[None]:
    """Turn whatever the zip and XML readers raise into one refusal."""
    try:
        yield
    except PermissionError as error:
        raise WorkbookRefused(Refusal.NO_ACCESS) from error
    except expat.ExpatError as error:
        problem = expat.ErrorString(error.code)
        raise WorkbookRefused(Refusal.DAMAGED, problem=problem, line=error.lineno, **place) from error
    except _READING_PROBLEMS as error:
        raise WorkbookRefused(Refusal.DAMAGED, problem=str(error), **place) from error


class _GuardedFile:
    """The file as the zip reader sees it: a table of contents of unreasonable length is not read."""

    def __init__(self, stream: BinaryIO, longest_read: int) -> None:
        self._stream = stream
        self._longest_read = longest_read
        self.seek = stream.seek
        self.tell = stream.tell
        self.seekable = stream.seekable

    def read(self, size: int = -1) -> bytes:
        _allow("directory", size, self._longest_read)
        return self._stream.read(size)


class _Package:
    """The parts of the zip, found the way openpyxl finds them, and the effort spent so far."""

    def __init__(self, archive: ZipFile, limits: Limits) -> None:
        self.archive = archive
        self.limits = limits
        self.sizes: dict[str, int] = {}
        self.effort = 0.0
        self.characters = 0

    def scan(self) -> Container:
        self._check_directory()
        workbook, strings = self._main_parts()
        string_count = self._count_strings(strings) if strings else 0
        for part in _FIXED_PARTS:
            if part in self.sizes:
                self.read_settings(part)
        entries, recalculates = self._sheet_entries(workbook)
        relations = self._relations(workbook)
        scans: list[SheetScan] = []
        taken = {workbook}
        for title, hidden, relation in entries:
            kind, part = relations.get(relation, ("", ""))
            if part in taken or part not in self.sizes:
                raise WorkbookRefused(Refusal.DAMAGED, sheet=title, part=part)
            taken.add(part)
            if kind.endswith("/worksheet"):
                self._relations(part)
                scans.append(_SheetReader(self, part, title, string_count).scan(hidden))
            else:
                self._follow(part)
        kinds = [kind for kind, _ in relations.values()]
        return Container(
            sheets=tuple(scans),
            has_external_links=any(kind.endswith("/externalLink") for kind in kinds),
            has_macros=any(kind.endswith("/vbaProject") for kind in kinds),
            recalculates_on_opening=recalculates,
        )

    def feed(self, part: str, parser: expat.XMLParserType, watch: Callable[[bool], None], **place: str) -> None:
        """Stream a part through a parser; `watch` looks at the counts after every piece."""

        def refuse_doctype(*_: object) -> None:
            raise WorkbookRefused(Refusal.UNSAFE_XML, part=part)

        if part not in self.sizes:
            raise WorkbookRefused(Refusal.DAMAGED, part=part, problem="missing")
        parser.StartDoctypeDeclHandler = refuse_doctype
        parser.buffer_text = True
        consumed = 0
        with _problems_named(part=part, **place), self.archive.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                parser.Parse(chunk)
                consumed += len(chunk)
                # A tag or comment without end is parsed again with every piece.
                _allow("tag_size", consumed - parser.CurrentByteIndex, self.limits.tag_size, part=part)
                watch(False)
                _allow("effort", round(self.effort), self.limits.effort, **place)
                _allow("characters", self.characters, self.limits.characters, **place)
            parser.Parse(b"", True)
            watch(True)

    def read_settings(
        self, part: str, on_element: Callable[[str, dict[str, str]], None] | None = None, strings: bool = False
    ) -> None:
        """Read a part other than a worksheet, as a whole, and pass its elements on."""
        limits = self.limits
        allowed = "shared_strings" if strings else "other_parts"
        _allow(allowed, self.sizes.get(part, 0), limits.shared_strings if strings else limits.other_parts, part=part)
        depth = length = 0

        def open_element(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth, length
            depth += 1
            length = 0
            self.effort += _SHARED_PIECE if strings else _SETTING
            self.effort += sum(len(value) ** 2 for value in attributes.values()) * _ATTRIBUTE_SQUARE
            if on_element:
                on_element(name, attributes)

        def close_element(_: str) -> None:
            nonlocal depth
            depth -= 1

        def add_text(text: str) -> None:
            nonlocal length
            # openpyxl takes quadratic time over the text of a name.
            if strings:
                self.characters += len(text)
            else:
                self.effort += len(text) * (2 * length + len(text)) * _TEXT_SQUARE
            length += len(text)
            _allow("text_length", length, limits.text_length, part=part)

        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = open_element
        parser.EndElementHandler = close_element
        parser.CharacterDataHandler = add_text
        self.feed(part, parser, lambda _: _allow("depth", depth, limits.depth, part=part))

    def _check_directory(self) -> None:
        limits = self.limits
        for entry in self.archive.infolist():
            if entry.flag_bits & 1:
                raise WorkbookRefused(Refusal.ENCRYPTED)
            if entry.filename in self.sizes or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                raise WorkbookRefused(Refusal.DAMAGED, part=entry.filename)
            self.sizes[entry.filename] = entry.file_size
            _allow("part", entry.file_size, limits.part, part=entry.filename)
        _allow("unpacked", sum(self.sizes.values()), limits.unpacked)

    def _main_parts(self) -> tuple[str, str | None]:
        """The names of the workbook part and of the shared strings."""
        if "mimetype" in self.sizes:
            with self.archive.open("mimetype") as stream:
                if b"opendocument" in stream.read(100):
                    raise WorkbookRefused(Refusal.OPEN_DOCUMENT)
        if _CONTENT_TYPES not in self.sizes:
            raise WorkbookRefused(Refusal.NOT_A_WORKBOOK)
        parts: dict[str, str] = {}

        def on_element(name: str, attributes: dict[str, str]) -> None:
            kind = attributes.get("ContentType", "")
            if kind == _BINARY_TYPE:
                raise WorkbookRefused(Refusal.BINARY_WORKBOOK)
            if name.endswith(" Override"):
                parts.setdefault(kind, attributes.get("PartName", "")[1:])
            elif kind in _WORKBOOK_TYPES:
                parts["default"] = "xl/workbook.xml"

        self.read_settings(_CONTENT_TYPES, on_element)
        for kind in (*_WORKBOOK_TYPES, "default"):
            if kind in parts:
                return parts[kind], parts.get(_OFFICE_TYPE + "sharedStrings+xml")
        raise WorkbookRefused(Refusal.NOT_A_WORKBOOK)

    def _sheet_entries(self, workbook: str) -> tuple[list[tuple[str, bool, str]], bool]:
        """Title, hidden or not, and relation of every sheet; and whether Excel is asked to recalculate."""
        entries: list[tuple[str, bool, str]] = []
        recalculates = False

        def on_element(name: str, attributes: dict[str, str]) -> None:
            nonlocal recalculates
            if name == _STRICT + "workbook":
                raise WorkbookRefused(Refusal.STRICT_WORKBOOK)
            if name == _MAIN + "sheet":
                hidden = attributes.get("state", "visible") != "visible"
                entries.append((attributes.get("name", ""), hidden, attributes.get(_RELATION_ID, "")))
            elif name == _MAIN + "calcPr":
                recalculates = attributes.get("fullCalcOnLoad") in _TRUE

        self.read_settings(workbook, on_element)
        _allow("sheets", len(entries), self.limits.sheets)
        titles = [title.casefold() for title, _, _ in entries]
        if not entries or len(set(titles)) < len(titles):
            raise WorkbookRefused(Refusal.DAMAGED, part=workbook)
        return entries, recalculates

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Kind and target of every part that a part points to, by identifier."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", name + ".rels")
        found: dict[str, tuple[str, str]] = {}

        def on_element(name: str, attributes: dict[str, str]) -> None:
            if name.endswith(" Relationship"):
                target = attributes.get("Target", "")
                if attributes.get("TargetMode") != "External":
                    rooted = target.startswith("/")
                    target = target[1:] if rooted else posixpath.normpath(posixpath.join(folder, target))
                found[attributes.get("Id", "")] = (attributes.get("Type", ""), target)

        if path in self.sizes:
            self.read_settings(path, on_element)
        return found

    def _count_strings(self, part: str) -> int:
        count = 0

        def on_element(name: str, _: dict[str, str]) -> None:
            nonlocal count
            count += name == _MAIN + "si"

        self.read_settings(part, on_element, strings=True)
        return count

    def _follow(self, part: str) -> None:
        """Check a chart sheet and the drawings, charts and pictures behind it, which openpyxl reads unasked."""
        pending, seen = [part], {part}
        while pending:
            part = pending.pop()
            if part.endswith(".xml"):
                self.read_settings(part)
            _allow("other_parts", sum(self.sizes.get(name, 0) for name in seen), self.limits.other_parts)
            targets = {target for _, target in self._relations(part).values()} & self.sizes.keys()
            pending += targets - seen
            seen |= targets


class _SheetReader:
    """Streams one worksheet. Rows and cells have to stand in order: openpyxl drops those that do not.

    For speed nothing is called at the end of an element: a cell is judged when the next one begins.
    """

    # fmt: off
    __slots__ = (
        "cell_count", "cells_needed", "characters", "characters_before", "closed", "closed_count", "column",
        "columns", "effort_before", "error_cells", "formulas", "has_formula", "has_inline", "has_size",
        "has_value", "head_size", "hidden_columns", "hidden_rows", "kind", "last_column", "last_row", "limits",
        "longest_text", "merged", "missing", "opened", "package", "parser", "part", "pending", "pieces", "row",
        "row_count", "row_hidden", "row_name", "row_start", "row_width", "rows_needed", "section", "string_count",
        "text", "title", "unreadable",
    )
    # fmt: on

    def __init__(self, package: _Package, part: str, title: str, string_count: int) -> None:
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
        _allow("depth", self.depth(), limits.depth, **place)
        _allow("rows", self.last_row, limits.rows, **place)
        _allow("columns", self.last_column, limits.columns, **place)
        _allow("area", self.last_row * self.last_column, limits.area, **place)
        if self.section != "tail":
            _allow("row_size", at - self.row_start, limits.row_size, **place)

    def depth(self) -> int:
        return self.opened - self.closed_count - len(self.closed)

    def open_element(self, name: str, attributes: dict[str, str]) -> None:
        self.opened += 1
        if name == _VALUE:
            if self.has_formula:
                self.characters -= len(self.text)
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
        if self.opened == 1:
            self.check_root(name)
        elif name == _FORMULA:
            self.text = ""
            self.pending = self.has_formula = True
        elif name in _IN_CELLS or not name.startswith(_MAIN):
            self.text = ""
            if self.section == "rows":
                self.pieces += 1
            if name == _INLINE:
                self.pending = self.has_inline = True
        else:
            self.open_setting(name, attributes)

    def check_root(self, name: str) -> None:
        if name == _STRICT + "worksheet":
            raise WorkbookRefused(Refusal.STRICT_WORKBOOK)
        if name != _MAIN + "worksheet":
            raise self.damaged(problem=name)

    def open_row(self, attributes: dict[str, str]) -> None:
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
        self.row_hidden = attributes.get("hidden") in _TRUE
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
        elif name == _MAIN + "dimension":
            self.has_size = True
        elif name == _MAIN + "col" and attributes.get("hidden") in _TRUE:
            first, last = int(attributes.get("min", "")), int(attributes.get("max", ""))
            self.hidden_columns.update(range(first, min(last, self.limits.columns) + 1))
        elif name == _MAIN + "mergeCell" and len(self.merged) < self.limits.listed:
            self.merged.append(attributes.get("ref", ""))

    def add_text(self, text: str) -> None:
        self.text += text
        self.characters += len(text)
        if len(self.text) > self.longest_text:
            _allow("text_length", len(self.text), self.longest_text, sheet=self.title, cell=self.cell())

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
        if kind == "n":
            try:
                readable = isfinite(float(text))
            except ValueError:
                readable = False
            if not readable:
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
        if len(addresses) < self.limits.listed:
            addresses.append(self.cell())

    def cell(self) -> str:
        return f"{_COLUMN_NAMES[self.column]}{self.row}"

    def damaged(self, **place: str | int) -> WorkbookRefused:
        return WorkbookRefused(Refusal.DAMAGED, part=self.part, sheet=self.title, **place)
