"""One table as a sheet: headings with notes, rows, lists and checks, and room to go on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from math import ceil
from typing import TYPE_CHECKING, Any

from xlsxwriter.utility import xl_rowcol_to_cell  # type: ignore[import-untyped]

from burden.language import Language, Text
from burden.study.contents import Contents
from burden.study.record import Model, Record, figure_columns, needed_columns
from burden.workbook.cell_checks import check_of, excel_name
from burden.workbook.cell_notes import box_for, note_on
from burden.workbook.cells import LOOKS_LIKE_FORMULA, write_cell, written_in
from burden.workbook.fitting import height_for, lines_of, points_for, width_for
from burden.workbook.house_style import (
    DARK_TAB,
    DATE,
    DATE_AND_TIME,
    GENERAL,
    LIGHT_TAB,
    TIME,
    HouseStyle,
    Role,
    header_role,
    number_format_of,
    role_of,
)
from burden.workbook.layout import SheetColumn, headings_are_distinct, lay_out

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

FIRST_ROWS, SPARE_ROWS, BLANK_ROWS = 500, 200, 12
"""Checks reach at least to this row, and this far below the last one; a table without rows gets so many blank ones."""

PAGE = Text("page &P of &N", "blz. &P van &N")
_A4, _CHARACTERS_ON_PAGE = 9, 400
_ROOM_IN_HEADER = 6


def last_row(rows: int) -> int:
    """The last row (from 1) that has lists and checks in a sheet with this many rows."""
    return max(FIRST_ROWS, 1 + rows + SPARE_ROWS)


def write_table(
    workbook: Workbook, style: HouseStyle, table: type[Record], contents: Contents, language: Language, footer: str
) -> None:
    """Add the sheet of one table.

    Raises:
        StudyError: a text that does not fit in a cell.
    """
    sheet = workbook.add_worksheet(table.sheet.to(language))
    columns = lay_out(table, contents, language)
    rows = [[written_in(record, column, language) for column in columns] for record in contents.records(table.table)]
    widths = [
        width_for(table, column, (row[position] for row in rows), language) for position, column in enumerate(columns)
    ]
    last = last_row(len(rows))
    for position, column in enumerate(columns):
        folds = {"level": 1} if column.in_range else {}
        sheet.set_column(position, position, widths[position], _format_of(style, table, column), folds)
        check = check_of(table, column, 1, position, language)
        if check is not None:
            sheet.data_validation(1, position, last - 1, position, check)
    for number, row in enumerate(rows, start=1):
        sheet.set_row(number, height_for(row, widths))
        for position, (column, value) in enumerate(zip(columns, row, strict=True)):
            write_cell(sheet, number, position, value, _format_of(style, table, column, value))
    write_headings(sheet, style, table, columns, widths, len(rows) or BLANK_ROWS, language)
    _highlight(sheet, style, table, columns, last)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{_cell(last, len(columns) - 1)}"})
    sheet.set_tab_color(DARK_TAB if table.needed else LIGHT_TAB)
    set_up_page(sheet, footer, sum(widths))


def write_headings(
    sheet: Worksheet,
    style: HouseStyle,
    table: type[Model],
    columns: Sequence[SheetColumn],
    widths: Sequence[int],
    rows: int,
    language: Language,
) -> None:
    """Write row 1 with its notes, and make the sheet's cells an Excel table."""
    needed = needed_columns(table)
    headers = []
    for position, column in enumerate(columns):
        header = style.cell(header_role(column, column.field in needed))
        headers.append({"header": column.heading, "header_format": header})
        sheet.write_string(0, position, column.heading, header)
        note = note_on(table, column, language)
        sheet.write_comment(0, position, note, box_for(note))
    area = (0, 0, rows, len(columns) - 1)
    if headings_are_distinct(columns):
        name = excel_name(sheet.get_name())
        sheet.add_table(*area, {"name": name, "columns": headers, "style": None, "banded_rows": False})
    else:
        sheet.autofilter(*area)
    lines = max(lines_of(column.heading, width - 1) for column, width in zip(columns, widths, strict=True))
    sheet.set_row(0, points_for(lines) + _ROOM_IN_HEADER)
    sheet.freeze_panes(1, 1)
    sheet.outline_settings(symbols_right=False)


def set_up_page(
    sheet: Worksheet,
    footer: str,
    width: int = 0,
    heading_row: int | None = 0,
    on_page: int = _CHARACTERS_ON_PAGE,
) -> None:
    """Print on A4 across, the headings on every page.

    Args:
        sheet: the sheet to print.
        footer: the footer of every page.
        width: the width of its columns in characters. A page takes so many that print stays legible; a wider sheet
            goes on at the next page, where its first column comes back.
        heading_row: the row, from 0, that comes back on every page; None where there is none.
        on_page: how many characters a page takes.
    """
    pages = max(1, ceil(width / on_page))
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(pages, 0)
    if heading_row is not None:
        sheet.repeat_rows(heading_row)
    if pages > 1:
        sheet.repeat_columns(0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
    sheet.set_footer(footer)


def footer_of(title: str, language: Language) -> str:
    """The footer of every page: the study's title, the sheet, and the page of how many."""
    short = title if len(title) <= 80 else title[:79] + "…"
    return f"&L&8 {short.replace('&', '&&')}&C&8 &A&R&8 {PAGE.to(language)}"


def cell_format(style: HouseStyle, role: Role, number_format: str, value: Any = None, *, left: bool = False) -> Format:
    """The format of a cell for what stands in it: dates as dates, and text that stays text when it is edited."""
    if isinstance(value, datetime):
        number_format = DATE if value.time() == datetime.min.time() else DATE_AND_TIME
    elif isinstance(value, date):
        number_format = DATE
    elif isinstance(value, time | timedelta):
        number_format = TIME
    text_start = isinstance(value, str) and value.startswith(LOOKS_LIKE_FORMULA)
    return style.cell(role, number_format, text_start=text_start, left=left)


def _format_of(style: HouseStyle, table: type[Model], column: SheetColumn, value: Any = None) -> Format:
    if column.field is None or column.column is None:
        return cell_format(style, role_of(column), GENERAL, value, left=column.is_mix)
    number_format = number_format_of(table, column.field, column.column)
    left = column.field not in figure_columns(table)
    return cell_format(style, role_of(column), number_format, value, left=left)


def _highlight(
    sheet: Worksheet, style: HouseStyle, table: type[Model], columns: Sequence[SheetColumn], last: int
) -> None:
    """Colour what still has to be filled in, and low and high values on the wrong side of the central one."""
    right = _cell(2, len(columns) - 1, fixed_column=True)
    needed = needed_columns(table)
    central = 0
    for position, column in enumerate(columns):
        here = _cell(2, position)
        if column.in_range:
            middle, wrong = _cell(2, central), ">" if column.part == "low" else "<"
            rule = f"=AND(ISNUMBER({here}),ISNUMBER({middle}),{here}{wrong}{middle})"
        else:
            central = position
            if column.field not in needed:
                continue
            rule = f"=AND(COUNTA($A2:{right})>0,LEN(TRIM({here}))=0)"
        options = {"type": "formula", "criteria": rule, "format": style.highlight()}
        sheet.conditional_format(1, position, last - 1, position, options)


def _cell(row: int, position: int, *, fixed_column: bool = False) -> str:
    """The address of a cell: row from 1, position from 0."""
    return str(xl_rowcol_to_cell(row - 1, position, col_abs=fixed_column))
