"""How one value becomes one cell: words in the workbook's language, numbers exact, text never a formula."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from xlsxwriter.utility import xl_rowcol_to_cell  # type: ignore[import-untyped]

from burden.language import Language, Text
from burden.language.csv_text import FORMULA_SIGNS
from burden.study.problems import Problem, StudyError
from burden.study.record import Record
from burden.study.selector import Selector
from burden.study.tables.policy import Period
from burden.study.words import SizeClass, Word, YesNo
from burden.workbook.layout import SheetColumn, value_in

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

LONGEST_TEXT = 32_767
"""The most characters that a cell can hold."""

LOOKS_LIKE_FORMULA = tuple(FORMULA_SIGNS)
"""What a text starts with that a program may take for a formula once its cell is edited."""


class ExactNumber(float):
    """A float that is written in its shortest exact form; XlsxWriter itself writes 16 digits, one too few."""

    def __format__(self, _specification: str, /) -> str:
        """The shortest text from which exactly the same float is read."""
        return repr(float(self)).removesuffix(".0")


def written(value: Any, language: Language, field: str | None = None) -> Any:
    """A value of a record as it stands in a cell: text, number, date or None.

    Args:
        value: the value of a known field; values of the analysts' own columns need no translation.
        language: the language of words and selectors.
        field: the field, for texts that may hold a known word (size classes).
    """
    if isinstance(value, Word):
        return value.label.to(language)
    if isinstance(value, bool):
        return (YesNo.YES if value else YesNo.NO).label.to(language)
    if isinstance(value, Selector):
        return value.to(language) or None
    if isinstance(value, Period):
        return value.to(language)
    if field == "size_class":
        return {str(size): size.label.to(language) for size in SizeClass}.get(value, value)
    return str(value) if isinstance(value, Language) else value


def written_in(record: Record, column: SheetColumn, language: Language) -> Any:
    """What stands in the cell of a record; the analyst's own values stay as they are."""
    value = value_in(record, column)
    return value if column.field is None else written(value, language, column.field)


def write_cell(sheet: Worksheet, row: int, position: int, value: Any, cell_format: Format) -> None:
    """Write a value as what it is; a text that looks like a formula stays a text.

    Args:
        sheet: the sheet to write to.
        row: the row, from 0.
        position: the column, from 0.
        value: text, number, yes or no, date, time, or None for a blank cell.
        cell_format: its format.

    Raises:
        StudyError: a text that is longer than a cell can hold.
    """
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, position, value, cell_format)
    elif isinstance(value, int | float):
        sheet.write_number(row, position, ExactNumber(value) if isinstance(value, float) else value, cell_format)
    elif isinstance(value, datetime | date | time | timedelta):
        sheet.write_datetime(row, position, value, cell_format)
    else:
        text = str(value)
        problem = text_too_long(text)
        if problem is not None:
            raise StudyError([replace(problem, sheet=sheet.get_name(), cell=xl_rowcol_to_cell(row, position))])
        sheet.write_string(row, position, text, cell_format)


def text_too_long(text: str) -> Problem | None:
    """The problem of a text that does not fit in a cell; None where it fits."""
    # Excel counts in UTF-16 units.
    if len(text) <= LONGEST_TEXT // 2 or len(text.encode("utf-16-le")) // 2 <= LONGEST_TEXT:
        return None
    return Problem(
        name="text-too-long",
        what=Text("the text does not fit in a cell of Excel", "de tekst past niet in een cel van Excel"),
        found=Text("{length} characters", "{length} tekens").fill(length=float(len(text))),
        expected=Text("at most {longest}", "hoogstens {longest}").fill(longest=float(LONGEST_TEXT)),
    )
