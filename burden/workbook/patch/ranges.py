"""What a workbook says of ranges of cells (lists, checks, colours, filters, its size), as rows and columns come."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from lxml import etree
from openpyxl.formula.translate import Translator
from openpyxl.utils import absolute_coordinate

from burden.workbook.patch.addresses import Area, CellAt, with_ranges
from burden.workbook.patch.package import MAIN, local_name

_WITH_RANGES = ("dataValidation", "conditionalFormatting", "ignoredError")
_WITH_RANGE = ("autoFilter", "sortState")
_NAMES = ("_xlnm.Print_Area", "_xlnm._FilterDatabase")
_OF_NAME = re.compile(r"(?<=!)\$[A-Z]{1,3}\$\d+:\$[A-Z]{1,3}\$\d+(?=,|$)")
_EXCEL_MAIN = "http://schemas.microsoft.com/office/excel/2006/main"


def grow_down(root: Any, last: int, new: int) -> None:
    """Let the lists, checks, colours and filter of the rows of a table go on in rows that were added below it.

    Args:
        root: the XML of the sheet.
        last: the last row that there was.
        new: the last row that there is.
    """

    def grown(area: Area) -> Area:
        return _grown(area, last, new)

    outside_rows = (child for child in root if local_name(child) != "sheetData")
    for element in (inside for child in outside_rows for inside in child.iter()):
        if local_name(element) in _WITH_RANGES and element.get("sqref"):
            element.set("sqref", with_ranges(element.get("sqref"), grown))
        elif local_name(element) in _WITH_RANGE and element.get("ref"):
            element.set("ref", with_ranges(element.get("ref"), grown))
        elif element.tag == f"{{{_EXCEL_MAIN}}}sqref" and element.text:
            element.text = with_ranges(element.text, grown)


def grow_names(root: Any, sheet: int, last: int, new: int) -> bool:
    """Let the areas that a sheet prints and filters go on in rows that were added below a table.

    Args:
        root: the XML of the workbook.
        sheet: the position of the sheet among all, from 0.
        last: the last row that there was.
        new: the last row that there is.

    Returns:
        Whether any did.
    """

    def grown(text: re.Match[str]) -> str:
        return absolute_coordinate(with_ranges(text[0].replace("$", ""), lambda area: _grown(area, last, new)))

    is_changed = False
    for name in root.iterfind(f"{{{MAIN}}}definedNames/{{{MAIN}}}definedName"):
        if name.get("name") in _NAMES and name.get("localSheetId") == str(sheet) and name.text:
            before, name.text = name.text, _OF_NAME.sub(grown, name.text)
            is_changed |= name.text != before
    return is_changed


def _grown(area: Area, last: int, new: int) -> Area:
    reaches_end = area.top <= last <= area.bottom < new
    is_of_rows = area.top < area.bottom or last == 2  # what is about one row only (a setting) stays there
    return area.down_to(new) if reaches_end and is_of_rows else area


def check_like(root: Any, column: int, like: int, heading: str, heading_of_like: str) -> None:
    """Give a new column the lists and checks of another one, with its own heading in their titles."""
    first = f"{{{MAIN}}}dataValidation"
    for check in list(root.iter(first)):
        areas = [area for text in check.get("sqref", "").split() if (area := Area.read(text)) is not None]
        of_like = [area for area in areas if area.left == area.right == like]
        if not of_like or len(of_like) < len(areas):
            continue
        made = deepcopy(check)
        moved = [Area(area.top, column, area.bottom, column) for area in of_like]
        made.set("sqref", " ".join(area.text for area in moved))
        for name in ("errorTitle", "promptTitle"):
            if made.get(name) == heading_of_like:
                made.set(name, heading[:32])
        origin, place = (CellAt(area.top, area.left).address for area in (of_like[0], moved[0]))
        for formula in made:
            if local_name(formula) in ("formula1", "formula2") and formula.text:
                formula.text = Translator(f"={formula.text}", origin).translate_formula(place)[1:]
        check.addnext(made)
        listed = check.getparent()
        listed.set("count", str(len(listed.findall(first))))


def unmerge(root: Any, place: CellAt) -> Area | None:
    """Take merged cells apart where one that they cover gets a value.

    Returns:
        The cells that were merged; None where the cell is not covered.
    """
    listed = root.find(f"{{{MAIN}}}mergeCells")
    for merged in () if listed is None else listed.findall(f"{{{MAIN}}}mergeCell"):
        area = Area.read(merged.get("ref", ""))
        if area is not None and place in area and place != (area.top, area.left):
            listed.remove(merged)
            listed.set("count", str(len(listed)))
            if not len(listed):
                listed.getparent().remove(listed)
            return area
    return None


def reach(root: Any, last_row: int, last_column: int) -> None:
    """Let the size that a sheet gives of itself hold a cell, where it gives one."""
    dimension = root.find(f"{{{MAIN}}}dimension")
    area = Area.read(dimension.get("ref", "")) if dimension is not None else None
    if area is not None and (area.bottom < last_row or area.right < last_column):
        grown = Area(area.top, area.left, max(area.bottom, last_row), max(area.right, last_column))
        dimension.set("ref", grown.text)


_AFTER_DRAWING = (
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    "AlternateContent",
)  # fmt: skip


def add_notes_drawing(root: Any, relation: str, relations: str) -> None:
    """Say in the sheet which drawing holds the boxes of its notes, in the place where Excel wants it."""
    made = etree.Element(f"{{{MAIN}}}legacyDrawing")
    made.set(f"{{{relations}}}id", relation)
    follower = next((child for child in root if local_name(child) in _AFTER_DRAWING), None)
    if follower is not None:
        follower.addprevious(made)
    else:
        root.append(made)
