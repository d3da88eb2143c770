"""What an Excel file is, looked at from the outside before its values are read.

A workbook may come from anyone. This module opens the zip, streams the XML and keeps next to nothing in memory. It
refuses, with a reason, what is no workbook or would take too long to read, and notes per sheet what the quick
reading of values cannot tell: hidden rows, merged cells, formulas without a stored value, error values.

Whoever reads the values of an accepted file with openpyxl (read-only) keeps these bounds by giving `max_row` and
`max_col` from the scan, skipping sheets without content, and taking no more than `last_row` rows.
"""

import posixpath
import re
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import StrEnum
from io import SEEK_END
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from burden.workbook.links import Links, linked_to
from burden.workbook.refusal import LIMITS, FileLimits, Refusal, WorkbookRefused, allow
from burden.workbook.sheet_scan import MAIN, STRICT, TRUE, SheetReader, SheetScan

__all__ = ["LIMITS", "Container", "FileLimits", "Refusal", "SheetScan", "Uncalculated", "WorkbookRefused", "scan"]

_OLE_HEADER = bytes.fromhex("d0cf11e0a1b11ae1")
_OLD_EXCEL_HEADERS = tuple(bytes((9, version)) for version in (0, 2, 4, 8))
_RELATION_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
_CONTENT_TYPES = "[Content_Types].xml"
_EXCEL_TYPE = "application/vnd.ms-excel."
_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
WORKBOOK_TYPES = (
    _EXCEL_TYPE + "template.macroEnabled.main+xml",
    _OFFICE_TYPE + "template.main+xml",
    _EXCEL_TYPE + "sheet.macroEnabled.main+xml",
    _OFFICE_TYPE + "sheet.main+xml",
)
"""The types of the part that is the workbook itself, in the order in which openpyxl looks for them."""
_BINARY_TYPE = _EXCEL_TYPE + "sheet.binary.macroEnabled.main"
_FIXED_PARTS = ("xl/styles.xml", "xl/theme/theme1.xml", "docProps/core.xml", "docProps/custom.xml")
_READING_PROBLEMS = (
    BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, ValueError, LookupError
)  # fmt: skip
_CHUNK = 65_536

# Effort, in microseconds: what this module and openpyxl were seen to need.
_SHARED_PIECE = 8  # a text, or a differently formatted piece of one, among the shared strings
_SETTING = 30  # an element of the styles, names, properties
_NAME_SQUARE = 0.05  # what a defined name stands for (a print area, say), times its length squared
_FORMAT_SQUARE = 0.0015  # a number format, times its length squared


class Uncalculated(StrEnum):
    """Why the values that are stored with formulas may not be those of today's figures."""

    ASKED = "asked"  # the program that wrote the file leaves them to Excel; some programs store 0
    UNFINISHED = "unfinished"
    UNSAVED = "manual, not even when saving"
    MANUAL = "manual"
    ITERATES = "iterates"


def _calculation(attributes: dict[str, str]) -> Uncalculated | None:
    """What the element calcPr of a workbook says."""
    manual = attributes.get("calcMode") == "manual"
    if attributes.get("fullCalcOnLoad") in TRUE:
        return Uncalculated.ASKED
    if attributes.get("calcCompleted", "1") not in TRUE:
        return Uncalculated.UNFINISHED
    if manual:
        return Uncalculated.MANUAL if attributes.get("calcOnSave", "1") in TRUE else Uncalculated.UNSAVED
    return Uncalculated.ITERATES if attributes.get("iterate") in TRUE else None


@dataclass
class _Contents:
    """What the part of the workbook itself says.

    Attributes:
        sheets: title, hidden or not, and relation of every sheet.
        links: the relations to other workbooks, in the order of their numbers in formulas.
        names: the numbers of the workbooks that a defined name refers to.
        calculation: see `Container`.
    """

    sheets: list[tuple[str, bool, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    names: dict[str, tuple[int, ...]] = field(default_factory=dict)
    calculation: Uncalculated | None = None


@dataclass(frozen=True)
class Container:
    """The worksheets in their order, without chart sheets, and what the workbook brings along.

    `calculation`: why the stored values of formulas may be old, None where nothing says so.
    """

    sheets: tuple[SheetScan, ...]
    calculation: Uncalculated | None


def scan(source: Path | BinaryIO, limits: FileLimits = LIMITS) -> Container:
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


def _scan_stream(stream: BinaryIO, limits: FileLimits) -> Container:
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
    allow("file", size, limits.file)
    with ZipFile(_GuardedFile(stream, limits.directory)) as archive:
        return _Package(archive, limits).scan()


def _kind_of_ole_file(content: bytes) -> Refusal:
    def has_stream(name: str) -> bool:
        return f"{name}\0".encode("utf-16-le") in content

    if has_stream("EncryptedPackage"):
        return (
            Refusal.LABELLED
            if has_stream("DRMEncryptedTransform") or has_stream("DRMEncryptedDataSpace")
            else Refusal.ENCRYPTED
        )
    return Refusal.OLD_EXCEL if has_stream("Workbook") or has_stream("Book") else Refusal.NOT_A_WORKBOOK


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
        allow("directory", size, self._longest_read)
        return self._stream.read(size)


class _Package:
    """The parts of the zip, found the way openpyxl finds them, and the effort spent so far."""

    def __init__(self, archive: ZipFile, limits: FileLimits) -> None:
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
        contents = self._contents(workbook)
        relations = self._relations(workbook)
        files = self._linked_files(contents, relations)
        scans: list[SheetScan] = []
        taken = {workbook}
        for title, hidden, relation in contents.sheets:
            kind, part = relations.get(relation, ("", ""))
            if part in taken or part not in self.sizes:
                raise WorkbookRefused(Refusal.DAMAGED, sheet=title, part=part)
            taken.add(part)
            if kind.endswith("/worksheet"):
                targets = self._relations(part).values()
                scanned = SheetReader(self, part, title, string_count, Links(files, contents.names)).scan(hidden)
                totals = [self._totals_row(target) for kind, target in targets if kind.endswith("/table")]
                scans.append(replace(scanned, totals=frozenset(row for row in totals if row)))
            else:
                self._follow(part)
        return Container(
            sheets=tuple(scans),
            calculation=contents.calculation,
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
                allow("tag_size", consumed - parser.CurrentByteIndex, self.limits.tag_size, part=part)
                watch(False)
                allow("effort", round(self.effort), self.limits.effort, **place)
                allow("characters", self.characters, self.limits.characters, **place)
            parser.Parse(b"", True)
            watch(True)

    def read_settings(
        self,
        part: str,
        on_element: Callable[[str, dict[str, str]], None] | None = None,
        strings: bool = False,
        on_text: Callable[[str], None] | None = None,
    ) -> None:
        """Read a part other than a worksheet, as a whole, and pass its elements on."""
        limits = self.limits
        allowed = "shared_strings" if strings else "other_parts"
        allow(allowed, self.sizes.get(part, 0), limits.shared_strings if strings else limits.other_parts, part=part)
        depth = length = 0
        in_name = False

        def open_element(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth, length, in_name
            depth += 1
            length = 0
            in_name = name == MAIN + "definedName"
            self.effort += _SHARED_PIECE if strings else _SETTING
            self.effort += len(attributes.get("formatCode", "")) ** 2 * _FORMAT_SQUARE
            if on_element:
                on_element(name, attributes)

        def close_element(_: str) -> None:
            nonlocal depth
            depth -= 1

        def add_text(text: str) -> None:
            nonlocal length
            if strings:
                self.characters += len(text)
            elif in_name:
                self.effort += len(text) * (2 * length + len(text)) * _NAME_SQUARE
            length += len(text)
            allow("text_length", length, limits.text_length, part=part)
            if on_text:
                on_text(text)

        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = open_element
        parser.EndElementHandler = close_element
        parser.CharacterDataHandler = add_text
        self.feed(part, parser, lambda _: allow("depth", depth, limits.depth, part=part))

    def _check_directory(self) -> None:
        limits = self.limits
        for entry in self.archive.infolist():
            if entry.flag_bits & 1:
                raise WorkbookRefused(Refusal.ENCRYPTED)
            if entry.filename in self.sizes or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                raise WorkbookRefused(Refusal.DAMAGED, part=entry.filename)
            self.sizes[entry.filename] = entry.file_size
            allow("part", entry.file_size, limits.part, part=entry.filename)
        allow("unpacked", sum(self.sizes.values()), limits.unpacked)

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
            elif kind in WORKBOOK_TYPES:
                parts["default"] = "xl/workbook.xml"

        self.read_settings(_CONTENT_TYPES, on_element)
        for kind in (*WORKBOOK_TYPES, "default"):
            if kind in parts:
                return parts[kind], parts.get(_OFFICE_TYPE + "sharedStrings+xml")
        raise WorkbookRefused(Refusal.NOT_A_WORKBOOK)

    def _contents(self, workbook: str) -> _Contents:
        contents = _Contents()
        name_of_text = ""

        def on_element(name: str, attributes: dict[str, str]) -> None:
            nonlocal name_of_text
            name_of_text = attributes.get("name", "") if name == MAIN + "definedName" else ""
            if name == STRICT + "workbook":
                raise WorkbookRefused(Refusal.STRICT_WORKBOOK)
            if name == MAIN + "sheet":
                hidden = attributes.get("state", "visible") != "visible"
                contents.sheets.append((attributes.get("name", ""), hidden, attributes.get(_RELATION_ID, "")))
            elif name == MAIN + "externalReference":
                contents.links.append(attributes.get(_RELATION_ID, ""))
            elif name == MAIN + "calcPr":
                contents.calculation = _calculation(attributes)

        def on_text(text: str) -> None:
            numbers = linked_to(text) if name_of_text else ()
            if numbers:
                contents.names[name_of_text.casefold()] = numbers

        self.read_settings(workbook, on_element, on_text=on_text)
        allow("sheets", len(contents.sheets), self.limits.sheets)
        titles = [title.casefold() for title, _, _ in contents.sheets]
        if not titles or len(set(titles)) < len(titles):
            raise WorkbookRefused(Refusal.DAMAGED, part=workbook)
        return contents

    def _linked_files(self, contents: _Contents, relations: dict[str, tuple[str, str]]) -> list[str | None]:
        """The names of the workbooks that this one is linked to, in the order of their numbers in formulas."""
        links = {relation: part for relation, (kind, part) in relations.items() if kind.endswith("/externalLink")}
        files: list[str | None] = []
        for relation in contents.links or links:
            targets = [target for _, target in self._relations(links.get(relation, "")).values()]
            path = unquote(targets[0]) if targets else ""
            files.append(re.split(r"[/\\]", path)[-1] or None)
        return files

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

    def _totals_row(self, part: str) -> int:
        """The row that Excel keeps as totals of a table, its last one; 0 where it keeps none."""
        row = 0

        def on_element(name: str, attributes: dict[str, str]) -> None:
            nonlocal row
            if name == MAIN + "table" and attributes.get("totalsRowCount", "0") != "0":
                row = int(re.sub(r".*\D", "", attributes.get("ref", "")) or 0)

        if part in self.sizes:
            self.read_settings(part, on_element)
        return row

    def _count_strings(self, part: str) -> int:
        count = 0

        def on_element(name: str, _: dict[str, str]) -> None:
            nonlocal count
            count += name == MAIN + "si"

        self.read_settings(part, on_element, strings=True)
        return count

    def _follow(self, part: str) -> None:
        """Check a chart sheet and the drawings, charts and pictures behind it, which openpyxl reads unasked."""
        pending, seen = [part], {part}
        while pending:
            part = pending.pop()
            if part.endswith(".xml"):
                self.read_settings(part)
            allow("other_parts", sum(self.sizes.get(name, 0) for name in seen), self.limits.other_parts)
            targets = {target for _, target in self._relations(part).values()} & self.sizes.keys()
            pending += targets - seen
            seen |= targets
