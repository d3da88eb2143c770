"""How wide columns and how high rows are, so that what stands in the cells can be read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from math import ceil
from textwrap import wrap
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from burden.language import Language
from burden.study.explain import words_of
from burden.study.record import Model, figure_columns
from burden.workbook.house_style import Role, role_of
from burden.workbook.layout import SheetColumn

LINE_IN_POINTS, PADDING_IN_POINTS, HIGHEST_ROW = 12.75, 2.25, 409.0

_FILTER_BUTTON, _INDENT = 4, 3
_RANGE_WIDTH, _MIX_WIDTH, _OWN_WIDTH, _WIDEST = 10, 10, 16, 110
_GROWTH = 1.75
"""How much wider than usual a column of texts may become before they go on at the next line."""
_LETTERS = 1.12
"""How many letters of a text take the room of a digit, in which widths are counted; on the safe side."""


def width_for(table: type[Model], column: SheetColumn, values: Iterable[Any], language: Language) -> int:
    """The width of a column in characters.

    No word of its heading or of its closed list is broken, and no code; longer texts go on at the next line.

    Args:
        table: the table of the sheet.
        column: the column.
        values: what stands in its cells.
        language: the language of the heading and words.
    """
    longest = max((len(value) for value in values if isinstance(value, str)), default=0) + _INDENT
    least = max((len(word) for word in column.heading.split()), default=0) + _FILTER_BUTTON
    if column.is_mix:
        usual = most = _MIX_WIDTH
    elif column.in_range:
        usual = most = _RANGE_WIDTH
    elif column.field is None or column.column is None:
        usual, most = _OWN_WIDTH, round(_OWN_WIDTH * _GROWTH)
    elif column.field in figure_columns(table):
        usual = most = column.column.width
    else:
        words = words_of(table, column.field) or ()
        usual = max([column.column.width, *(len(word.to(language)) + _INDENT for word in words)])
        is_code = role_of(column) is Role.CODE or column.column.refers_to
        most = _WIDEST if is_code else round(column.column.width * _GROWTH)
    return min(max(usual, least, min(longest, most)), _WIDEST)


def height_for(values: Iterable[Any], widths: Iterable[int]) -> float | None:
    """The height of a row in points that shows all of its texts; None where one line does.

    Args:
        values: what stands in the cells of the row.
        widths: the widths of their columns in characters.
    """
    pairs = zip(values, widths, strict=True)
    lines = max((lines_of(value, width) for value, width in pairs if isinstance(value, str)), default=1)
    return points_for(lines) if lines > 1 else None


def lines_of(text: str, width: int) -> int:
    """How many lines a text takes in a column of this many characters."""
    letters = max(1, int((width - _INDENT) * _LETTERS))
    if len(text) <= letters and "\n" not in text:
        return 1
    return sum(max(1, len(wrap(line, letters))) for line in text.split("\n"))


def points_for(lines: int) -> float:
    """The height of a row of this many lines."""
    return min(ceil(lines * LINE_IN_POINTS + PADDING_IN_POINTS), HIGHEST_ROW)


def let_rows_grow(content: bytes) -> bytes:
    """The same workbook with row heights that follow what is typed.

    XlsxWriter marks every height it writes as set by hand, after which a row no longer grows with its text.
    """
    grown = BytesIO()
    with ZipFile(BytesIO(content)) as parts, ZipFile(grown, "w", ZIP_DEFLATED) as written:
        for part in parts.infolist():
            data = parts.read(part)
            if part.filename.startswith("xl/worksheets/sheet"):
                data = re.sub(rb'(<row [^>]*?) customHeight="1"', rb"\1", data)
            written.writestr(part, data)
    return grown.getvalue()
