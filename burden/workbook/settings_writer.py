"""The settings as a sheet: one per row, each with its own list or bounds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from burden.language import Language
from burden.study.record import columns_of, needed_columns
from burden.study.settings import NOTES, Settings
from burden.workbook.cell_checks import check_of_field
from burden.workbook.cell_notes import box_for, note_on_field
from burden.workbook.cells import write_cell, written
from burden.workbook.fitting import height_for
from burden.workbook.house_style import DARK_TAB, GENERAL, HouseStyle, Role, explains, number_format_of
from burden.workbook.layout import SheetColumn, unused_names
from burden.workbook.settings_sheet import SettingRow, headed
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
        for (name, part), label in headed(settings, language).items()
    ]
    of_notes = [name for name, _ in headed(settings, language) if name in NOTES]
    widths = [column.column.width for column in columns if column.column is not None]
    for position, width in enumerate(widths):
        sheet.set_column(position, position, width)
    left_out = unused_names(Settings, [settings] if settings is not None else [], language)
    shown = [name for name in columns_of(Settings) if name not in left_out]
    for row, name in enumerate(shown, start=1):
        value = written(_value_of(settings, name, language), language, name)
        notes = _notes_on(settings, name, of_notes)
        sheet.set_row(row, height_for((value, *notes), widths[1:]))
        _write_setting(sheet, style, row, name, value, language)
        _write_notes(sheet, style, row, notes)
    own = settings.own if settings is not None else {}
    for row, (name, value) in enumerate(own.items(), start=1 + len(shown)):
        write_cell(sheet, row, 0, name, cell_format(style, Role.CODE, GENERAL, name))
        write_cell(sheet, row, 1, value, cell_format(style, Role.OWN, GENERAL, value, left=True))
        _write_notes(sheet, style, row, _notes_on(settings, name, of_notes))
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


def _notes_on(settings: Settings | None, name: str, columns: Sequence[str]) -> list[str | None]:
    return [getattr(settings, NOTES[column]).get(name) if settings is not None else None for column in columns]


def _write_notes(sheet: Worksheet, style: HouseStyle, row: int, notes: Sequence[str | None]) -> None:
    for position, note in enumerate(notes, start=2):
        look = cell_format(style, Role.EXPLANATION, GENERAL, note)
        sheet.write_blank(row, position, None, look)
        write_cell(sheet, row, position, note, look)
