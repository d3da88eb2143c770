"""One value as the XML of a cell, and the format in which it is read back as the same value."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import Any

from lxml import etree
from openpyxl.utils.datetime import CALENDAR_MAC_1904, WINDOWS_EPOCH, to_excel

from burden.workbook.cells import LONGEST_TEXT, LOOKS_LIKE_FORMULA, ExactNumber
from burden.workbook.patch.package import MAIN
from burden.workbook.patch.styles import DATE, DATE_AND_TIME, DURATION, GENERAL, TIME, Styles

StoredValue = str | bool | int | float | date | datetime | time | timedelta | None
"""What a cell holds; None where it is blank."""

_OF_A_VALUE = ("t", "cm", "vm", "ph")
# Excel reads `_x000D_` as a character; where somebody typed just that, its underscore is written in that way.
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def put_value(cell: Any, value: StoredValue, *, is_1904: bool = False) -> None:
    """Make a value the content of a `<c>`; a text is never a formula. Its format stays as it is.

    Args:
        cell: the element.
        value: the value; a text that is too long is cut (see `fitting_text`).
        is_1904: whether the workbook counts days from 1904.
    """
    for name in _OF_A_VALUE:
        cell.attrib.pop(name, None)
    for child in list(cell):
        cell.remove(child)
    if value is None or value == "":
        return
    if isinstance(value, bool):
        cell.set("t", "b")
        _child(cell, "v").text = str(int(value))
    elif isinstance(value, int | float) and _is_a_number(value):
        _child(cell, "v").text = f"{ExactNumber(value)}" if isinstance(value, float) else str(value)
    elif isinstance(value, date | time | timedelta):
        epoch = CALENDAR_MAC_1904 if is_1904 else WINDOWS_EPOCH
        _child(cell, "v").text = f"{ExactNumber(to_excel(value, epoch))}"  # type: ignore[no-untyped-call]
    else:
        cell.set("t", "inlineStr")
        text = _child(_child(cell, "is"), "t")
        text.text = in_xml(fitting_text(str(value)))
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def style_for(styles: Styles, style: int, value: StoredValue) -> int:
    """The format that a cell needs so that a value is read back as it is: the same wherever that will do."""
    if value is None or value == "" or isinstance(value, bool):
        return style
    if isinstance(value, str):
        return styles.with_text_start(style, is_text=True) if value.startswith(LOOKS_LIKE_FORMULA) else style
    style = styles.with_text_start(style, is_text=False)
    is_date, is_duration = styles.shows_dates(style)
    if isinstance(value, timedelta):
        return style if is_duration else styles.with_number_format(style, DURATION)
    if isinstance(value, date | time):
        fits = is_date and not is_duration
        return style if fits else styles.with_number_format(style, _date_format(value))
    return styles.with_number_format(style, GENERAL) if is_date or is_duration else style


def fitting_text(text: str) -> str:
    """As much of a text as a cell can hold, which counts in UTF-16 units."""
    if len(text) <= LONGEST_TEXT // 2:
        return text
    return text.encode("utf-16-le", "ignore")[: 2 * LONGEST_TEXT].decode("utf-16-le", "ignore")


def in_xml(text: str) -> str:
    """A text as the XML of a workbook holds it: what XML cannot hold is left out."""
    return _LOOKS_ESCAPED.sub("_x005F_", _NOT_IN_XML.sub("", text))


def _is_a_number(value: int | float) -> bool:
    """Whether a cell can hold it as a number; otherwise it is written as text."""
    try:
        return isfinite(float(value))
    except OverflowError:
        return False


def _date_format(value: date | time) -> int:
    if isinstance(value, datetime):
        return DATE if value.time() == time.min else DATE_AND_TIME
    return TIME if isinstance(value, time) else DATE


def _child(parent: Any, name: str) -> Any:
    return etree.SubElement(parent, f"{{{MAIN}}}{name}")
