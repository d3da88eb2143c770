"""The Excel tables of a sheet: they grow with the rows and columns that are written beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lxml import etree

from burden.workbook.patch.addresses import Area, CellAt
from burden.workbook.patch.package import MAIN, Package
from burden.workbook.patch.sheet import SheetCells

_LONGEST_HEADING = 255


class Tables:
    """The Excel tables of one sheet."""

    def __init__(self, package: Package, part: str) -> None:
        """Read them; one that is unreadable is left alone."""
        self._package = package
        self._parts: dict[str, Area] = {}
        for _, name in package.related(part, "table"):
            root = package.small_tree(name)
            area = Area.read(root.get("ref", "")) if root is not None else None
            if area is not None:
                self._parts[name] = area

    def heading_for(self, place: CellAt, heading: str | None) -> str | None:
        """What the heading of a column of a table becomes: one that is emptied gets blanks, as it may not be empty.

        Args:
            place: the cell.
            heading: what is to stand there; None for nothing.
        """
        for name, area in self._parts.items():
            if place in area and place.row == area.top and _has_header(self._package.tree(name)):
                columns = self._columns(name)
                taken = {column.get("name", "").casefold() for column in columns}
                column = columns[place.column - area.left] if place.column - area.left < len(columns) else None
                if column is None:
                    return heading
                if heading is None:
                    heading = next(blank for length in range(1, 300) if (blank := " " * length) not in taken)
                self._package.changing(name)
                column.set("name", heading)
        return heading

    def grow(self, cells: SheetCells, written: dict[CellAt, Any]) -> list[str]:
        """Let the tables hold what was written right below and right beside them.

        Args:
            cells: the cells of the sheet.
            written: the cells that were written, and their values.

        Returns:
            The names of the tables that could not grow.
        """
        refused = []
        for name, area in self._parts.items():
            below = [
                place.row
                for place, value in written.items()
                if value is not None and place.row > area.bottom and area.left <= place.column <= area.right
            ]
            headings = self._headings_beside(area, written)
            if not below and not headings:
                continue
            wider = replace(area, right=area.right + len(headings))
            grown = wider.down_to(max(below, default=area.bottom))
            if self._may_grow(name, grown, area, cells, written, headings):
                self._set(name, grown, headings)
            elif self._may_grow(name, grown := area.down_to(grown.bottom), area, cells, written, []):
                self._set(name, grown, [])
                refused += [self._name(name)] if headings else []
            else:
                refused.append(self._name(name))
        return refused

    def _headings_beside(self, area: Area, written: dict[CellAt, Any]) -> list[str]:
        headings: list[str] = []
        while (place := CellAt(area.top, area.right + 1 + len(headings))) in written:
            if not isinstance(written[place], str):
                break
            headings.append(written[place])
        return headings

    def _may_grow(
        self,
        name: str,
        grown: Area,
        area: Area,
        cells: SheetCells,
        written: dict[CellAt, Any],
        headings: list[str],
    ) -> bool:
        root = self._package.tree(name)
        if grown == area:
            return True
        if not _has_header(root) or _count(root, "totalsRowCount"):
            return False
        if headings and root.get("tableType", "worksheet") != "worksheet":
            return False  # the columns of a query are listed elsewhere too
        others = [other for part, other in self._parts.items() if part != name]
        taken = {column.get("name", "").casefold() for column in self._columns(name)}
        new = {heading.casefold() for heading in headings}
        if len(new) < len(headings) or new & taken or any(len(heading) > _LONGEST_HEADING for heading in headings):
            return False
        if any(grown.meets(other) for other in others):
            return False
        below = Area(area.bottom + 1, area.left, grown.bottom, grown.right)
        beside = Area(area.top, area.right + 1, area.bottom, grown.right)
        return not any(
            cells.has_content(place) and place not in written
            for part in (below, beside)
            for row in range(part.top, part.bottom + 1)
            for column in range(part.left, part.right + 1)
            if (place := CellAt(row, column))
        )

    def _set(self, name: str, grown: Area, headings: list[str]) -> None:
        if grown == self._parts[name]:
            return
        root = self._package.changing(name)
        root.set("ref", grown.text)
        own_filter = root.find(f"{{{MAIN}}}autoFilter")
        if own_filter is not None:
            own_filter.set("ref", grown.text)
        listed = root.find(f"{{{MAIN}}}tableColumns")
        highest = max((_count(column, "id") for column in self._columns(name)), default=0)
        for number, heading in enumerate(headings, start=highest + 1):
            etree.SubElement(listed, f"{{{MAIN}}}tableColumn", id=str(number), name=heading)
        if listed is not None:
            listed.set("count", str(len(self._columns(name))))
        self._parts[name] = grown

    def _columns(self, name: str) -> list[Any]:
        return list(self._package.tree(name).iterfind(f"{{{MAIN}}}tableColumns/{{{MAIN}}}tableColumn"))

    def _name(self, part: str) -> str:
        root = self._package.tree(part)
        return str(root.get("displayName") or root.get("name") or "")


def _has_header(root: Any) -> bool:
    return bool(_count(root, "headerRowCount") if root.get("headerRowCount") else True)


def _count(element: Any, name: str) -> int:
    text = element.get(name, "0")
    return int(text) if text.isdecimal() else 0
