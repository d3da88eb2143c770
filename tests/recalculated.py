"""Workbooks as LibreOffice recalculates them, to hold the values of formulas against those of the engine."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl.utils.cell import column_index_from_string, coordinate_to_tuple

# Without this LibreOffice keeps the values that a file holds, and a comparison proves nothing.
_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
# Headings that come back on every page take LibreOffice half of its time and change no value.
_SLOW = re.compile(rb'<definedName name="_xlnm.Print_Titles"[^>]*>[^<]*</definedName>')
_WORKBOOK = "xlsx:Calc MS Excel 2007 XML"
# Every sheet, in UTF-8, with its texts in quotation marks and its numbers with all their digits.
_TEXTS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1"

needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not there")


def recalculate(files: Sequence[Path], folder: Path, form: str = _WORKBOOK) -> dict[Path, Path]:
    """Recalculate every formula of some workbooks, in one run of LibreOffice.

    Args:
        files: the workbooks; their names differ.
        folder: an empty folder for what is made of them and the profile of LibreOffice.
        form: what is made of each.

    Returns:
        The recalculated workbook of each.
    """
    profile, made = folder / "profile", folder / "out"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_ALWAYS, encoding="utf-8")
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    subprocess.run(
        [*command, "--convert-to", form, "--outdir", made, *sorted(files)], check=True, capture_output=True, timeout=600
    )
    return {file: made / file.name for file in files}


def recalculated(files: Sequence[Path], folder: Path) -> dict[Path, Sheets]:
    """The values that LibreOffice gives all cells of some workbooks, without new workbooks: those take it much longer.

    Args:
        files: as for `recalculate`.
        folder: as for `recalculate`.
    """
    read = {folder / "in" / file.name: file for file in files}
    (folder / "in").mkdir(parents=True)
    for copy, file in read.items():
        change_parts(file, copy, {"xl/workbook.xml": lambda part: _SLOW.sub(b"", part)})
    made = recalculate(list(read), folder, _TEXTS)
    return {file: Recalculated(file, made[copy].parent) for copy, file in read.items()}


def change_parts(file: Path, to: Path, changes: Mapping[str, Any]) -> None:
    """Copy a workbook with some of its parts changed: for each a function from bytes to bytes."""
    with ZipFile(file) as source, ZipFile(to, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, changes[name](content) if name in changes else content)


Cell = tuple[int, int]
"""Row and column, both from 0."""

_SHEET = re.compile(r'<sheet name="([^"]*)" sheetId="\d+"[^>]* r:id="(rId\d+)"')
_TITLE = re.compile(r'<sheet [^>]*?name="([^"]*)"')
_TARGET = re.compile(r'<Relationship [^>]*?Id="(rId\d+)"[^>]*?Target="([^"]*)"|Target="([^"]*)"[^>]*?Id="(rId\d+)"')
_CELL = re.compile(
    r'<c r="([A-Z]+)(\d+)"([^>]*?)(?:/>|>(?:<f[^>]*?(?:/>|>(.*?)</f>))?(?:<v>(.*?)</v>|<v/>|<is>(.*?)</is>)?</c>)',
    re.DOTALL,
)
_KIND = re.compile(r' t="(\w+)"')
_STRING = re.compile(r"<si>(.*?)</si>", re.DOTALL)
_PIECE = re.compile(r"<t[^>]*>(.*?)</t>", re.DOTALL)


@dataclass(frozen=True)
class Sheets:
    """The cells of a workbook by sheet, read straight from its parts: that is much faster than a library does it."""

    path: Path

    @cached_property
    def values(self) -> dict[str, dict[Cell, Any]]:
        """What every cell that is not blank holds, or what its formula came to."""
        return self._read[0]

    @cached_property
    def formulas(self) -> dict[str, dict[Cell, str]]:
        """The formula of every cell that has one, without the `=`."""
        return self._read[1]

    @cached_property
    def names(self) -> dict[str, str]:
        """The cells that have a name, by name: `Summary!$C$9`."""
        with ZipFile(self.path) as book:
            found = re.findall(
                r'<definedName [^>]*?name="([^"]*)"[^>]*>([^<]*)<', book.read("xl/workbook.xml").decode()
            )
        return {name: unescape(address) for name, address in found}

    def named(self, name: str) -> Any:
        """The value of the cell with a name."""
        sheet, _, address = self.names[name].rpartition("!")
        row, column = coordinate_to_tuple(address.replace("$", ""))
        return self.values[sheet.strip("'")].get((row - 1, column - 1))

    @cached_property
    def printed(self) -> dict[str, int]:
        """How many rows of each sheet are printed."""
        with ZipFile(self.path) as book:
            part = book.read("xl/workbook.xml").decode()
        areas = re.findall(r'<definedName name="_xlnm.Print_Area"[^>]*>([^<]*)![^<]*\$(\d+)</definedName>', part)
        return {unescape(sheet).strip("'"): int(last) for sheet, last in areas}

    def pane(self, sheet: str) -> str | None:
        """The first cell of a sheet that scrolls."""
        with ZipFile(self.path) as book:
            at = list(self.values).index(sheet) + 1
            found = re.search(r'<pane [^>]*topLeftCell="(\w+)"', book.read(f"xl/worksheets/sheet{at}.xml").decode())
        return found[1] if found else None

    def rows(self, sheet: str) -> list[list[Any]]:
        """The rows of a sheet, blank cells as None."""
        cells = self.values[sheet]
        last = max((row for row, _ in cells), default=-1)
        width = max((column for _, column in cells), default=-1) + 1
        return [[cells.get((row, column)) for column in range(width)] for row in range(last + 1)]

    def headings(self, sheet: str) -> tuple[int, list[Any]]:
        """The first row, from 0, that has more than three cells, and what stands in it."""
        return next((at, row) for at, row in enumerate(self.rows(sheet)) if sum(cell is not None for cell in row) > 3)

    @cached_property
    def _read(self) -> tuple[dict[str, dict[Cell, Any]], dict[str, dict[Cell, str]]]:
        values: dict[str, dict[Cell, Any]] = {}
        formulas: dict[str, dict[Cell, str]] = {}
        with ZipFile(self.path) as book:
            targets = {
                one or other: first or second
                for one, first, second, other in _TARGET.findall(book.read("xl/_rels/workbook.xml.rels").decode())
            }
            strings: list[str] = []
            if "xl/sharedStrings.xml" in book.namelist():
                strings = [_text(found) for found in _STRING.findall(book.read("xl/sharedStrings.xml").decode())]
            for title, relation in _SHEET.findall(book.read("xl/workbook.xml").decode()):
                sheet = unescape(title)
                values[sheet], formulas[sheet] = {}, {}
                part = book.read(f"xl/{targets[relation].removeprefix('/xl/')}").decode()
                for letters, row, attributes, formula, value, inline in _CELL.findall(part):
                    at = int(row) - 1, column_index_from_string(letters) - 1
                    kind = _KIND.search(attributes)
                    if formula:
                        formulas[sheet][at] = unescape(formula)
                    found = _value(kind[1] if kind else "n", value, inline, strings)
                    if found not in (None, ""):
                        values[sheet][at] = found
        return values, formulas


@dataclass(frozen=True)
class Recalculated(Sheets):
    """The cells of a workbook with the values that LibreOffice gives them.

    Attributes:
        folder: where the text of each sheet is.
    """

    folder: Path

    @cached_property
    def values(self) -> dict[str, dict[Cell, Any]]:
        """What every cell that is not blank holds, once it is recalculated."""
        with ZipFile(self.path) as book:
            titles = [unescape(title) for title in _TITLE.findall(book.read("xl/workbook.xml").decode())]
        texts = ((self.folder / f"{self.path.stem}-{title}.csv").read_text(encoding="utf-8") for title in titles)
        return {title: _cells(text) for title, text in zip(titles, texts, strict=True)}


_FIELD = re.compile(r'(?:"((?:[^"]|"")*)"|([^,\n]*))([,\n])')


def _cells(text: str) -> dict[Cell, Any]:
    """The cells of a sheet: what is in quotation marks is a text, and of what is not a percentage may be a number."""
    cells: dict[Cell, Any] = {}
    row = column = 0
    for quoted, bare, end in _FIELD.findall(text):
        if quoted or bare:
            cells[row, column] = quoted.replace('""', '"') or _number(bare)
        row, column = (row, column + 1) if end == "," else (row + 1, 0)
    return cells


def _number(bare: str) -> Any:
    if bare in ("TRUE", "FALSE"):
        return float(bare == "TRUE")
    try:
        return float(bare[:-1]) / 100 if bare.endswith("%") else float(bare)
    except ValueError:
        return bare


def _value(kind: str, value: str, inline: str, strings: Sequence[str]) -> Any:
    if kind == "inlineStr":
        return _text(inline)
    if value == "":
        return None
    if kind == "s":
        return strings[int(value)]
    return float(value) if kind in ("n", "b") else unescape(value)


def _text(part: str) -> str:
    return unescape("".join(_PIECE.findall(part)))


def differences(stored: Sheets, recalculated: Sheets, *only: str, cent: float = 0.005) -> list[str]:
    """The cells with a formula whose stored value is not what it is recalculated to, to a cent.

    Small figures, such as shares and factors, are compared much closer than that.

    Args:
        stored: the workbook as it was written.
        recalculated: the same one, recalculated.
        only: the sheets to compare; none compares all.
        cent: what a large figure may differ.
    """
    found = []
    for sheet in only or stored.formulas:
        old, new = stored.values[sheet], recalculated.values[sheet]
        for (row, column), formula in stored.formulas[sheet].items():
            before, after = old.get((row, column)), new.get((row, column))
            if not _agree(before, after, cent):
                place = f"{sheet} row {row + 1} column {column + 1}"
                found.append(f"{place}: {before!r} became {after!r}: {formula[:120]}")
    return found


def _agree(old: Any, new: Any, cent: float) -> bool:
    if isinstance(old, int | float) and isinstance(new, int | float):
        return abs(old - new) <= (cent if abs(old) >= 1_000 else 1e-9 * max(1.0, abs(old)))
    return bool(old == new)


def change_cells(file: Path, to: Path, changes: Mapping[tuple[str, str], float | str]) -> None:
    """Copy a workbook with other values in some cells, by sheet and address; nothing else changes.

    The stored values of formulas stay what they were, as they do when somebody saves without calculating.
    """
    with ZipFile(file) as book:
        sheets = re.findall(rb'<sheet name="([^"]*)" sheetId="(\d+)"', book.read("xl/workbook.xml"))
    # XlsxWriter numbers the parts as it numbers the sheets.
    parts = {
        name.decode().replace("&amp;", "&"): f"xl/worksheets/sheet{number.decode()}.xml" for name, number in sheets
    }
    by_part: dict[str, dict[str, float | str]] = {}
    for (sheet, address), value in changes.items():
        by_part.setdefault(parts[sheet], {})[address] = value

    def change(wanted: Mapping[str, float | str]) -> Any:
        def changed(content: bytes) -> bytes:
            for address, value in wanted.items():
                content, count = re.subn(
                    rb'<c r="%s"((?: s="\d+")?)[^>]*?(?:/>|>.*?</c>)' % address.encode(),
                    lambda cell: _cell(address, cell[1], value),  # noqa: B023
                    content,
                )
                assert count == 1, address
            return content

        return changed

    change_parts(file, to, {part: change(wanted) for part, wanted in by_part.items()})


def _cell(address: str, style: bytes, value: float | str) -> bytes:
    if isinstance(value, str):
        return b'<c r="%s"%s t="inlineStr"><is><t>%s</t></is></c>' % (address.encode(), style, value.encode())
    return b'<c r="%s"%s><v>%r</v></c>' % (address.encode(), style, value)
