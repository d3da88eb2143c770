"""Writes changes into a copy of a workbook."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree

from burden.language import Text
from burden.workbook.cells import LONGEST_TEXT
from burden.workbook.house_style import ORANGE
from burden.workbook.patch import losses_texts as losses
from burden.workbook.patch.addresses import CellAt
from burden.workbook.patch.cell_xml import StoredValue, fitting_text
from burden.workbook.patch.notes import Notes
from burden.workbook.patch.package import MAIN, OFFICE_RELATIONS, Package, local_name
from burden.workbook.patch.ranges import check_like, grow_down, grow_names, reach, unmerge
from burden.workbook.patch.sheet import SheetCells
from burden.workbook.patch.styles import Styles
from burden.workbook.patch.tables import Tables
from burden.workbook.values import plain_text

WRONG = f"FF{ORANGE.removeprefix('#')}"
"""The colour of a marked cell."""
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_ROOT = re.compile(rb"<(\w+:|)worksheet\b")
_BEFORE_CALCULATION = ("definedNames", "externalReferences", "functionGroups", "sheets")


@dataclass(frozen=True, slots=True)
class CellChange:
    """Another value in a cell.

    Attributes:
        sheet: the title of its sheet.
        row: its row, from 1.
        column: its column, from 1.
        value: the value; None for a blank.
        like: the column whose look, lists and checks a new column takes over.
    """

    sheet: str
    row: int
    column: int
    value: StoredValue
    like: int | None = None


@dataclass(frozen=True, slots=True)
class MarkedCell:
    """A cell in which something is wrong: it gets a colour and a note.

    Attributes:
        sheet: the title of its sheet.
        row: its row, from 1.
        column: its column, from 1.
        text: what is wrong.
    """

    sheet: str
    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Patched:
    """A workbook with changes.

    Attributes:
        content: the file.
        losses: what could not be kept, in a sentence each.
        formulas: how many cells hold a formula, of which the value may change when Excel works them out again.
    """

    content: bytes
    losses: tuple[Text, ...] = ()
    formulas: int = 0


def patched(original: bytes, changes: Iterable[CellChange], marks: Iterable[MarkedCell] | None = None) -> Patched:
    """A copy of a workbook with other values in some cells; what nobody changed stays as it is.

    Args:
        original: the file, which the reader of workbooks accepted.
        changes: what changed; each cell at most once.
        marks: all cells that are wrong now: marks of an earlier time on other cells are taken away. None leaves the
            marks as they are.

    Raises:
        KeyError: the workbook has no such sheet.
    """
    patch = Patch(original)
    for change in changes:
        patch.write(change)
    if marks is not None:
        patch.mark(marks)
    return patch.finish()


class _Sheet:
    """A sheet that is changed."""

    def __init__(self, package: Package, part: str, title: str, styles: Styles, *, is_1904: bool) -> None:
        self.title = title
        self.cells = SheetCells(package.tree(part), styles, is_1904=is_1904)
        self.tables, self.notes = Tables(package, part), Notes(package, part)
        self.last_row = self.cells.last_row()
        self.written: dict[CellAt, StoredValue] = {}


class Patch:
    """Changes to one workbook, until it is finished."""

    def __init__(self, original: bytes) -> None:
        """Open a file that the reader of workbooks accepted."""
        self._original = original
        self._package = Package(original)
        self._workbook = self._package.workbook()
        self._styles = Styles(self._package, self._workbook)
        self._sheets: dict[str, _Sheet] = {}
        self._losses: list[Text] = []
        self._is_changed = self._is_formula_gone = False

    # What is there

    def has_sheet(self, title: str) -> bool:
        """Whether there is a sheet with a title."""
        return title in self._parts

    def free_row(self, title: str) -> int:
        """The first row below everything that shows in a sheet."""
        return self._sheet(title).last_row + 1

    def free_column(self, title: str) -> int:
        """The first column to the right of the headings in which no cell has content."""
        cells = self._sheet(title).cells
        taken = cells.columns_with_content()
        first = max(cells.columns_with_content(row=1), default=0) + 1
        return next(column for column in range(first, first + len(taken) + 1) if column not in taken)

    def texts(self, title: str, column: int) -> dict[int, str]:
        """What stands in the cells of a column, by row."""
        cells = self._sheet(title).cells
        return {row: self._text(cell) for row, cell in cells.in_column(column)}

    @cached_property
    def _parts(self) -> dict[str, str]:
        """The part of each sheet by its title."""
        parts = dict(self._package.related(self._workbook, "worksheet"))
        sheets = self._package.tree(self._workbook).iterfind(f"{{{MAIN}}}sheets/{{{MAIN}}}sheet")
        named = ((sheet.get("name", ""), sheet.get(f"{{{OFFICE_RELATIONS}}}id")) for sheet in sheets)
        return {title: parts[identifier] for title, identifier in named if identifier in parts}

    @cached_property
    def _is_1904(self) -> bool:
        properties = self._package.tree(self._workbook).find(f"{{{MAIN}}}workbookPr")
        return properties is not None and properties.get("date1904") in ("1", "true")

    def _sheet(self, title: str) -> _Sheet:
        if title not in self._sheets:
            part = self._parts[title]
            self._sheets[title] = _Sheet(self._package, part, title, self._styles, is_1904=self._is_1904)
        return self._sheets[title]

    def _changing(self, title: str) -> _Sheet:
        sheet = self._sheet(title)
        self._package.changing(self._parts[title])
        self._is_changed = True
        return sheet

    # What changes

    def add_sheet(self, title: str) -> None:
        """Add an empty sheet at the end."""
        content = f'<worksheet xmlns="{MAIN}"><sheetData/></worksheet>'.encode()
        identifier, part = self._package.add(content, "xl/worksheets/sheet{}.xml", _SHEET, self._workbook, "worksheet")
        listed = self._package.changing(self._workbook).find(f"{{{MAIN}}}sheets")
        numbers = [int(number) for sheet in listed if (number := sheet.get("sheetId", "")).isdecimal()]
        made = etree.SubElement(listed, f"{{{MAIN}}}sheet", name=title, sheetId=str(max(numbers, default=0) + 1))
        made.set(f"{{{OFFICE_RELATIONS}}}id", identifier)
        self._parts[title] = part
        self._is_changed = True

    def write(self, change: CellChange) -> None:
        """Put a value in a cell.

        Raises:
            KeyError: there is no such sheet.
        """
        sheet, place = self._changing(change.sheet), CellAt(change.row, change.column)
        value = change.value if change.value != "" else None
        if place.row == 1 and (value is None or isinstance(value, str)):
            value = sheet.tables.heading_for(place, value)
        if isinstance(value, str) and fitting_text(value) != value:
            self._losses.append(losses.text_cut(change.sheet, place.address, LONGEST_TEXT))
        if place in sheet.cells.formulas:
            self._losses.append(losses.formula(change.sheet, place.address))
        if value is not None and (merged := unmerge(sheet.cells.root, place)) is not None:
            self._losses.append(losses.merged(change.sheet, merged.text))
        if place.row == 1 and change.like is not None and isinstance(value, str):
            self._look_like(sheet, place, change.like, value)
        known = len(sheet.cells.formulas)
        gone = sheet.cells.write(place, value, change.like)
        self._is_formula_gone |= len(sheet.cells.formulas) < known
        if gone is not None:
            self._losses.append(losses.formula_of_several_cells(change.sheet, gone.text))
        sheet.written[place] = value

    def _look_like(self, sheet: _Sheet, place: CellAt, like: int, heading: str) -> None:
        sheet.cells.widen(place.column, like)
        check_like(sheet.cells.root, place.column, like, heading, self._text(sheet.cells.element(CellAt(1, like))))

    def _text(self, cell: Any | None) -> str:
        """What stands in a cell: its text, or its number as it is written."""
        if cell is None:
            return ""
        value = cell.findtext(f"{{{MAIN}}}v") or ""
        if cell.get("t") == "s" and value.isdecimal() and int(value) < len(self._strings):
            cell = self._strings[int(value)]
        elif cell.get("t") != "inlineStr":
            return value
        return plain_text("".join(text.text or "" for text in cell.iter(f"{{{MAIN}}}t")))

    @cached_property
    def _strings(self) -> list[Any]:
        part = next(self._package.related(self._workbook, "sharedStrings"), None)
        return [] if part is None else self._package.tree(part[1]).findall(f"{{{MAIN}}}si")

    def mark(self, marks: Iterable[MarkedCell]) -> None:
        """Mark the cells that are wrong, and no others."""
        wanted = {(mark.sheet, CellAt(mark.row, mark.column)): mark.text for mark in marks}
        for title in self._parts:
            notes = self._sheet(title).notes if title in self._sheets else Notes(self._package, self._parts[title])
            for place in notes.ours():
                if (title, place) not in wanted:
                    self._unmark(self._changing(title), place)
        for (title, place), text in wanted.items():
            sheet = self._changing(title)
            sheet.cells.set_style(place, self._styles.with_colour(sheet.cells.style(place), WRONG))
            if not sheet.notes.add(place, text):
                self._losses.append(losses.note_not_written(title, place.address))

    def _unmark(self, sheet: _Sheet, place: CellAt) -> None:
        sheet.notes.take_out(place)
        around = [sheet.cells.style(CellAt(row, place.column)) for row in (place.row - 1, place.row + 1) if row > 1]
        style = sheet.cells.style(place)
        sheet.cells.set_style(place, self._styles.without_colour(style, WRONG, around))

    # The file

    def finish(self) -> Patched:
        """The workbook with its changes; the very same bytes where nothing changed."""
        formulas = sum(_formulas_in(self._package.read(part)) for part in self._parts.values())
        if not self._is_changed:
            return Patched(self._original, formulas=formulas)
        for title, sheet in self._sheets.items():
            if sheet.written:
                self._grow(title, sheet)
        if formulas or self._is_formula_gone:
            self._calculate_on_opening()
        if any(name.startswith("_xmlsignatures/") for name in self._package.names()):
            self._losses.append(losses.SIGNATURE)
        return Patched(self._package.content(), tuple(dict.fromkeys(self._losses)), formulas)

    def _grow(self, title: str, sheet: _Sheet) -> None:
        last = max((place.row for place, value in sheet.written.items() if value is not None), default=0)
        right = max((place.column for place, value in sheet.written.items() if value is not None), default=0)
        reach(sheet.cells.root, last, right)
        if last > sheet.last_row > 1:
            grow_down(sheet.cells.root, sheet.last_row, last)
            root = self._package.tree(self._workbook)
            titles = [listed.get("name") for listed in root.iterfind(f"{{{MAIN}}}sheets/{{{MAIN}}}sheet")]
            if grow_names(root, titles.index(title), sheet.last_row, last):
                self._package.changing(self._workbook)
        for table in sheet.tables.grow(sheet.cells, sheet.written):
            self._losses.append(losses.table_not_grown(title, table))

    def _calculate_on_opening(self) -> None:
        """Let Excel work out all formulas, and in an order of its own where that names a formula that is gone."""
        root = self._package.changing(self._workbook)
        settings = root.find(f"{{{MAIN}}}calcPr")
        if settings is None:
            settings = etree.Element(f"{{{MAIN}}}calcPr")
            next(child for name in _BEFORE_CALCULATION for child in root if local_name(child) == name).addnext(settings)
        settings.set("fullCalcOnLoad", "1")
        for _, part in list(self._package.related(self._workbook, "calcChain")) if self._is_formula_gone else ():
            self._package.remove(part, self._workbook)


def _formulas_in(sheet: bytes) -> int:
    """How many cells of a sheet hold a formula."""
    root = _ROOT.search(sheet)
    return len(re.findall(rb"<%sf[\s/>]" % (root[1] if root is not None else b""), sheet))
