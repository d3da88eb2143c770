"""The settings as a sheet: one per row, each with its own list or bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from burden.language import Language
from burden.study.record import columns_of, labels_of, needed_columns
from burden.study.settings import Settings
from burden.workbook.cell_checks import check_of_field
from burden.workbook.cell_notes import box_for, note_on_field
from burden.workbook.cells import write_cell, written
from burden.workbook.fitting import height_for
from burden.workbook.house_style import DARK_TAB, GENERAL, HouseStyle, Role, explains, number_format_of
from burden.workbook.layout import SheetColumn, unused_names
from burden.workbook.settings_sheet import SettingRow
from burden.workbook.table_sheet import cell_format, set_up_page, write_headings

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]


def write_settings(
    workbook: Workbook, style: HouseStyle, settings: Settings | None, language: Language, footer: str
) -> None:
    """Add the sheet Study.

    Args:
        workbook: the workbook to add to.
        style: its formats.
        settings: the settings; None shows the defaults, and blanks where there are none.
        language: the language of the sheet.
        footer: the footer of the printed pages.

    Raises:
        StudyError: a text that does not fit in a cell.
    """
    sheet = workbook.add_worksheet(Settings.sheet.to(language))
    columns = [
        SheetColumn(label.to(language), name, part, columns_of(SettingRow)[name])
        for (name, part), label in labels_of(SettingRow).items()
    ]
    widths = [column.column.width for column in columns if column.column is not None]
    for position, width in enumerate(widths):
        sheet.set_column(position, position, width)
    left_out = unused_names(Settings, [settings] if settings is not None else [], language)
    shown = [name for name in columns_of(Settings) if name not in left_out]
    for row, name in enumerate(shown, start=1):
        value = written(_value_of(settings, name, language), language, name)
        note = _note_on(settings, name)
        sheet.set_row(row, height_for((value, note), widths[1:]))
        _write_setting(sheet, style, row, name, value, language)
        _write_note(sheet, style, row, note)
    own = settings.own if settings is not None else {}
    for row, (name, value) in enumerate(own.items(), start=1 + len(shown)):
        write_cell(sheet, row, 0, name, cell_format(style, Role.CODE, GENERAL, name))
        write_cell(sheet, row, 1, value, cell_format(style, Role.OWN, GENERAL, value, left=True))
        _write_note(sheet, style, row, _note_on(settings, name))
    write_headings(sheet, style, SettingRow, columns, widths, len(shown) + len(own), language)
    sheet.set_tab_color(DARK_TAB)
    set_up_page(sheet, footer)


def _value_of(settings: Settings | None, name: str, language: Language) -> Any:
    if settings is not None:
        return getattr(settings, name)
    if name == "language":
        return language
    return None if name in needed_columns(Settings) else Settings.model_fields[name].default


def _write_setting(sheet: Worksheet, style: HouseStyle, row: int, name: str, value: Any, language: Language) -> None:
    known = columns_of(Settings)[name]
    note = note_on_field(Settings, name, language)
    label_role = Role.NEEDED_LABEL if name in needed_columns(Settings) else Role.CODE
    sheet.write_string(row, 0, known.label.to(language), style.cell(label_role))
    sheet.write_comment(row, 0, note, box_for(note))
    role = Role.EXPLANATION if explains(name) else Role.INPUT
    look = cell_format(style, role, number_format_of(Settings, name, known), value, left=True)
    sheet.write_blank(row, 1, None, look)
    write_cell(sheet, row, 1, value, look)
    check = check_of_field(Settings, name, known, f"B{row + 1}", language)
    if check is not None:
        sheet.data_validation(row, 1, row, 1, check)
    if name in needed_columns(Settings):
        sheet.conditional_format(row, 1, row, 1, {"type": "blanks", "format": style.highlight()})


def _note_on(settings: Settings | None, name: str) -> str | None:
    return settings.notes.get(name) if settings is not None else None


def _write_note(sheet: Worksheet, style: HouseStyle, row: int, note: str | None) -> None:
    look = cell_format(style, Role.EXPLANATION, GENERAL, note)
    sheet.write_blank(row, 2, None, look)
    write_cell(sheet, row, 2, note, look)
