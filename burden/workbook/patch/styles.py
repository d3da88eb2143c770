"""The formats of a workbook's cells: the same format but for one thing, made once and added at the end."""

from __future__ import annotations

from copy import deepcopy
from functools import cached_property
from typing import Any

from lxml import etree
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format

from burden.workbook.patch.package import MAIN, Package

STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
GENERAL, DATE, DATE_AND_TIME, TIME, DURATION = 0, 14, 22, 21, 46
"""Numbers of formats that every spreadsheet program knows."""
_NONE = (
    f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
)


class Styles:
    """The formats of one workbook."""

    def __init__(self, package: Package, workbook: str) -> None:
        """Look at nothing yet.

        Args:
            package: the file.
            workbook: the name of its workbook part.
        """
        self._package, self._workbook = package, workbook
        self._made: dict[tuple[int, str, str | None], int] = {}
        self._kinds: dict[int, tuple[bool, bool]] = {}

    @cached_property
    def _part(self) -> str:
        known = next(self._package.related(self._workbook, "styles"), None)
        if known is not None:
            return known[1]
        # Some programs look for it under this name only.
        name = "xl/styles{}.xml" if "xl/styles.xml" in self._package else "xl/styles.xml"
        return self._package.add(_NONE.encode(), name, STYLES, self._workbook, "styles")[1]

    @cached_property
    def _formats(self) -> dict[int, str]:
        own = {
            int(of.get("numFmtId", "0")): of.get("formatCode", "")
            for of in self._package.tree(self._part).iter(f"{{{MAIN}}}numFmt")
        }
        return BUILTIN_FORMATS | own

    def _all(self) -> list[Any]:
        listed = self._package.tree(self._part).find(f"{{{MAIN}}}cellXfs")
        return [] if listed is None else list(listed.iterchildren(f"{{{MAIN}}}xf"))

    def _of(self, style: int) -> Any | None:
        known = self._all()
        return known[style] if 0 <= style < len(known) else None

    def shows_dates(self, style: int) -> tuple[bool, bool]:
        """Whether a number in this format is a date or a time, and whether it is a length of time."""
        if style not in self._kinds:
            element = self._of(style)
            number = int(element.get("numFmtId", "0")) if element is not None else GENERAL
            code = self._formats.get(number, "General")
            self._kinds[style] = bool(is_date_format(code)), bool(is_timedelta_format(code))
        return self._kinds[style]

    def with_number_format(self, style: int, number_format: int) -> int:
        """The same format with another number format."""
        return self._like(style, "numFmtId", str(number_format), "applyNumberFormat")

    def with_text_start(self, style: int, *, is_text: bool) -> int:
        """The same format in which a text stays a text when it is edited, though it starts like a formula; or not."""
        element = self._of(style)
        has_it = element is not None and element.get("quotePrefix") in ("1", "true")
        return style if has_it is is_text else self._like(style, "quotePrefix", "1" if is_text else None)

    def with_colour(self, style: int, colour: str) -> int:
        """The same format with another background, such as `FFF8C9A0`."""
        number = self._fill(colour)
        if number is None:
            fills = self._package.changing(self._part).find(f"{{{MAIN}}}fills")
            if fills is None:
                return style
            number = len(fills.findall(f"{{{MAIN}}}fill"))
            pattern = etree.SubElement(
                etree.SubElement(fills, f"{{{MAIN}}}fill"), f"{{{MAIN}}}patternFill", patternType="solid"
            )
            etree.SubElement(pattern, f"{{{MAIN}}}fgColor", rgb=colour)
            etree.SubElement(pattern, f"{{{MAIN}}}bgColor", indexed="64")
            fills.set("count", str(number + 1))
        return self._like(style, "fillId", str(number), "applyFill")

    def without_colour(self, style: int, colour: str, likely: list[int]) -> int:
        """The format that a cell with this background had before: the first that is the same but for it.

        Args:
            style: the format.
            colour: the background.
            likely: formats that are looked at before all others: those of the cells around it.
        """
        element, fill = self._of(style), self._fill(colour)
        if element is None or fill is None or element.get("fillId") != str(fill):
            return style
        known = self._all()
        candidates: list[int] = [*likely, *range(len(known))]
        for other in candidates:
            if (
                0 <= other < len(known)
                and known[other].get("fillId") != str(fill)
                and _but_for_fill(known[other]) == _but_for_fill(element)
            ):
                return other
        return self._like(style, "fillId", "0")

    def _fill(self, colour: str) -> int | None:
        fills = self._package.tree(self._part).find(f"{{{MAIN}}}fills")
        for number, fill in enumerate(() if fills is None else fills.iterchildren(f"{{{MAIN}}}fill")):
            pattern = fill.find(f"{{{MAIN}}}patternFill")
            front = pattern.find(f"{{{MAIN}}}fgColor") if pattern is not None else None
            if front is not None and pattern.get("patternType") == "solid" and front.get("rgb") == colour:
                return number
        return None

    def _like(self, style: int, name: str, value: str | None, applies: str | None = None) -> int:
        """The format with another value of one attribute, or without it."""
        key = (style, name, value)
        if key not in self._made:
            self._made[key] = self._added(style, {name: value} | ({applies: "1"} if applies else {}))
        return self._made[key]

    def _added(self, style: int, attributes: dict[str, str | None]) -> int:
        root = self._package.changing(self._part)
        listed = root.find(f"{{{MAIN}}}cellXfs")
        if listed is None:
            return style
        original = self._of(style)
        made = deepcopy(original) if original is not None else etree.Element(f"{{{MAIN}}}xf")
        if original is None:
            made.attrib.update(numFmtId="0", fontId="0", fillId="0", borderId="0")
        for name, value in attributes.items():
            made.attrib.pop(name, None)
            if value is not None:
                made.set(name, value)
        for number, known in enumerate(self._all()):
            if _canonical(known) == _canonical(made):
                return number
        listed.append(made)
        listed.set("count", str(len(self._all())))
        return len(self._all()) - 1


def _but_for_fill(element: Any) -> tuple[Any, ...]:
    attributes = {name: value for name, value in element.attrib.items() if name not in ("fillId", "applyFill")}
    return tuple(sorted(attributes.items())), tuple(map(_canonical, element))


def _canonical(element: Any) -> bytes:
    return bytes(etree.tostring(element, method="c14n", with_tail=False))
