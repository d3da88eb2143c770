"""The sheet Study: one setting per row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, ClassVar

from burden.language import Language, Text
from burden.study.columns import column
from burden.study.explain import made_of
from burden.study.problems import Problem
from burden.study.record import (
    FreeText,
    Place,
    Record,
    as_text,
    columns_of,
    labels_of,
    needed_columns,
    text_columns,
)
from burden.study.row_reading import unread_row
from burden.study.settings import NOTES, Settings
from burden.study.tables.shared import NOTE_EN, NOTE_NL
from burden.study.unread import UnreadRow
from burden.study.words import plain
from burden.workbook import messages
from burden.workbook.decorated import decorated, name_in
from burden.workbook.headings import Headings, form_meant, near_place
from burden.workbook.rows import BadCells


class SettingRow(Record):
    """A row of the sheet: the name of a setting, its value and a note."""

    table: ClassVar[str] = Settings.table
    sheet: ClassVar[Text] = Settings.sheet
    about: ClassVar[Text] = Settings.about

    setting: FreeText = column("setting", "instelling", ("Name of the setting.", "Naam van de instelling."), width=24)
    value: FreeText | None = column("value", "waarde", ("Its value.", "De waarde ervan."), width=40)
    note: FreeText | None = column("note", "toelichting", ("Explanation.", "Toelichting."), default=None, width=60)
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL


def headed(settings: Settings | None, language: Language) -> dict[Place, Text]:
    """The headings of the sheet, but that of notes in the workbook's own language where nothing stands below it."""
    unused = f"note_{language}" if settings is None or not getattr(settings, NOTES[f"note_{language}"]) else None
    return {place: label for place, label in labels_of(SettingRow).items() if place[0] != unused}


@dataclass
class SettingsRead:
    """What was read of the settings.

    Attributes:
        settings: the settings, None when they cannot be used.
        problems: what is wrong with them, with row and field; with the cell where that is not the value.
        unread: what can still be said of settings that cannot be used.
        language: the language of the study, where that could be read.
        stray: row and column position of the first cell below no heading.
    """

    settings: Settings | None = None
    problems: list[Problem] = field(default_factory=list)
    unread: list[UnreadRow] = field(default_factory=list)
    language: Language | None = None
    stray: tuple[int, int] | None = None


@dataclass
class SettingRows:
    """The rows of the sheet, sorted out.

    Attributes:
        values: by setting.
        at: the row of each setting.
        notes: by column of the sheet, and by setting.
        own: the settings that the study does not know, and their values.
        named: the settings that have a row of their own, whatever its place.
        silent: the settings of which nothing more is to be said, because their name or value is named already.
    """

    values: dict[str, Any] = field(default_factory=dict)
    at: dict[str, int] = field(default_factory=dict)
    notes: dict[str, dict[str, str]] = field(default_factory=lambda: {column: {} for column in NOTES})
    own: dict[str, Any] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    silent: set[str] = field(default_factory=set)

    @property
    def beside(self) -> dict[str, Any]:
        """What the settings hold beside their values."""
        return {NOTES[column]: notes for column, notes in self.notes.items()} | {"own": self.own}


@cache
def _known() -> dict[str, str]:
    """The setting of each form of its name."""
    return {plain(form): name for name, of in columns_of(Settings).items() for form in of.label.forms}


def read_settings(headings: Headings, rows: Sequence[Sequence[Any]], bad: BadCells) -> SettingsRead:
    """Read the settings from the rows below the header."""
    read, sorted_rows = sort_settings(headings, rows, bad)
    made = make_settings(sorted_rows, free_row=len(rows) + 2)
    read.settings, read.language, read.unread = made.settings, made.language, made.unread
    read.problems += made.problems
    if sorted_rows.own:
        read.problems.append(messages.own_settings(", ".join(sorted_rows.own)))
    read.problems = [replace(problem, table=Settings.table) for problem in read.problems]
    return read


def sort_settings(headings: Headings, rows: Sequence[Sequence[Any]], bad: BadCells) -> tuple[SettingsRead, SettingRows]:
    """Find out which row is about which setting; what was read holds only what is wrong with the rows so far."""
    read, sorted_rows = SettingsRead(), SettingRows()
    position_of_names = headings.columns.get(("setting", None))
    if position_of_names is not None:
        names = (_cell(cells, position_of_names) for cells in rows)
        sorted_rows.named = {known for name in names if (known := name_in(str(as_text(name)), _known())) is not None}
    for number, cells in enumerate(rows, start=2):
        unusable: set[str] = set()
        usable: dict[str, Any] = {}
        for (name, _), position in headings.columns.items():
            if position not in bad.get(number, {}):
                usable[name] = _cell(cells, position)
                continue
            unusable.add(name)
            problem = bad[number][position]
            if problem is not None:
                read.problems.append(_at(problem, number, headings, name))
        _sort_out(read, sorted_rows, headings, number, usable, unusable)
        strays = (at for at in range(len(cells)) if at not in headings.headed and _cell(cells, at) is not None)
        if read.stray is None and (at := next(strays, None)) is not None:
            read.stray = number, at
    return read, sorted_rows


def _sort_out(
    read: SettingsRead, rows: SettingRows, headings: Headings, number: int, cells: dict[str, Any], unusable: set[str]
) -> None:
    """Find out which setting a row is about."""
    columns = columns_of(Settings)
    value = cells.get("value")
    if "setting" in unusable:
        return
    if cells.get("setting") is None:
        if value is not None:
            label = columns_of(SettingRow)["setting"].label
            read.problems.append(_at(messages.setting_without_name(label, value), number, headings, "setting"))
        return
    setting = str(as_text(cells["setting"]))
    name = name_in(setting, _known()) or setting
    if name not in columns:
        near = near_place(_known(), setting, rows.named, needed_columns(Settings))
        if near is not None:
            problem = messages.near_miss_setting(setting, form_meant(setting, columns[near].label))
        else:
            counting = columns.keys() - text_columns(Settings) | needed_columns(Settings)
            forms = _known() | {plain(word): known for known, of in columns.items() for word in of.also}
            form = decorated(setting, [form for form, of in forms.items() if of in counting - rows.named])
            if form is not None:
                near = forms[form]
                problem = messages.decorated_setting(setting, columns[near].label, form, columns[near])
        if near is not None:
            read.problems.append(_at(problem, number, headings, "setting"))
            rows.silent.add(near)
            return
    if name in rows.at:
        read.problems.append(_at(messages.double_setting(setting, rows.at[name]), number, headings, "setting"))
        return
    rows.at[name] = number
    for of_notes, notes in rows.notes.items():
        if cells.get(of_notes) is not None:
            notes[name] = str(as_text(cells[of_notes]))
    if "value" in unusable:
        rows.silent.add(name)
    elif name not in columns:
        rows.own[name] = value
    elif value is not None:
        rows.values[name] = value


def make_settings(rows: SettingRows, free_row: int | None = None) -> SettingsRead:
    """Make the settings of their values, or say what is wrong with every one of them.

    Args:
        rows: the values, and where they stand.
        free_row: the row where a setting that is missing could stand.
    """
    read = SettingsRead(language=_language(rows.values.get("language")))
    row_of = {name: row for name, row in rows.at.items() if name not in rows.own}
    settings, problems = made_of(Settings, rows.values | rows.beside | {"rows": row_of})
    if settings is not None and not rows.silent:
        read.settings = settings
        return read
    labels = columns_of(Settings)
    broken = rows.silent | {problem.field for problem in problems if problem.field is not None}
    unread = unread_row(Settings, None, rows.values, broken)
    read.unread = [replace(unread, row=row_of.get(name), codes={name: code}) for name, code in unread.codes.items()]
    for problem in problems:
        name = problem.field or ""
        if name in rows.silent:
            continue
        located = replace(problem, table=Settings.table, row=row_of.get(name))
        if name not in row_of and name in needed_columns(Settings):
            missing = messages.missing_setting(labels[name].label)
            located = replace(missing, table=Settings.table, row=free_row, field=name)
        read.problems.append(located)
    return read


def _language(value: object) -> Language | None:
    return next((language for language in Language if plain(str(value)) == language.value), None)


def _at(problem: Problem, row: int, headings: Headings, name: str) -> Problem:
    return replace(problem, row=row, cell=headings.cell(row, name, None))


def _cell(cells: Sequence[Any], position: int) -> Any:
    value = cells[position] if position < len(cells) else None
    if isinstance(value, str):
        return value.strip() or None
    return value
