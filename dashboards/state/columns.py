"""What can be edited in a table: its columns, what each means, and what may be chosen or typed in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from burden.language import Language, Text
from burden.study import Settings
from burden.study.columns import Column, Unit
from burden.study.record import Model, Place, Record, columns_of, figure_columns, labels_of, needed_columns
from burden.study.settings import NOTES
from burden.study.tables import CODE_FIELDS, TABLE_BY_NAME, Composition, Count, ScenarioValue
from burden.study.tables.counts import OF_A_CATEGORY
from burden.study.words import plain
from burden.workbook.cell_checks import is_whole, may_be_other, words_to_choose
from burden.workbook.cell_notes import note_on, note_on_field
from burden.workbook.layout import SheetColumn, lay_out
from burden.workbook.settings_sheet import SettingRow, headed
from dashboards.state.draft import ENTRIES, OWN, Draft, study_of
from dashboards.state.typed import as_entry, as_number

TABLES_TO_EDIT: tuple[str, ...] = (Settings.table, *TABLE_BY_NAME)
"""The tables in the order of the sheets; `settings` has a row per setting."""


@dataclass(frozen=True, slots=True)
class EditColumn:
    """One column of a table on the page (or one setting).

    Attributes:
        heading: its heading.
        place: the field and part it holds.
        note: what it means, its unit, its bounds, and what an empty cell means.
        is_figure: whether it holds figures.
        unit: what its figures are measured in.
        is_needed: whether a row cannot do without.
        choices: what can be chosen from, None where anything may be typed.
        is_open: whether other things than the choices may be typed.
        is_own: whether it is a column of the analyst's own.
        is_fixed: whether it cannot be edited.
    """

    heading: str
    place: Place
    note: str = ""
    is_figure: bool = False
    unit: Unit = Unit.NONE
    is_needed: bool = False
    choices: tuple[str, ...] | None = None
    is_open: bool = False
    is_own: bool = False
    is_fixed: bool = False


def title_of(table: str) -> Text:
    """The title of a table's sheet."""
    return model_of(table).sheet


def about(table: str) -> Text:
    """What a table is about."""
    return model_of(table).about


def model_of(table: str) -> type[Settings] | type[Record]:
    """The class that a table's rows are of; that of the settings."""
    return Settings if table == Settings.table else TABLE_BY_NAME[table]


def sheet_columns(draft: Draft, table: str, language: Language) -> list[SheetColumn]:
    """The columns of a table as they would be written, with headings in a language."""
    contents = study_of(draft)
    columns = lay_out(TABLE_BY_NAME[table], contents, language, contents.settings.language)
    known = {place_of(column) for column in columns}
    # What stands in rows that do not count yet is shown all the same.
    more: dict[Place, None] = {}
    for row in draft.visible(table):
        more |= dict.fromkeys(place for place, value in row.typed.items() if value is not None and place not in known)
    labels = labels_of(TABLE_BY_NAME[table])
    fields = columns_of(TABLE_BY_NAME[table])
    for name, part in more:
        if name == OWN:
            columns.append(SheetColumn(str(part)))
        elif name == ENTRIES:
            columns.insert(1 + sum(column.is_mix for column in columns), SheetColumn(str(part), name, part))
        else:
            columns.append(SheetColumn(labels[name, part].to(language), name, part, fields[name]))
    return columns


def edit_columns(draft: Draft, table: str, language: Language) -> tuple[EditColumn, ...]:
    """The columns of a table, with what may be chosen or typed in each."""
    if table == Settings.table:
        return tuple(
            EditColumn(label.to(language), place, is_fixed=place[0] == "setting")
            for place, label in headed(draft.settings.record, draft.settings.record.language).items()
        )
    return tuple(_edit_column(draft, table, column, language) for column in sheet_columns(draft, table, language))


def setting_column(draft: Draft, setting: str, language: Language) -> EditColumn:
    """The value of one setting as a column of its own: every setting has its own unit, bounds and choices."""
    known = columns_of(Settings).get(setting)
    if known is None:
        return EditColumn(setting, (OWN, setting), is_own=True)
    return EditColumn(
        heading=known.label.to(language),
        place=(setting, None),
        note=note_on_field(Settings, setting, language),
        is_figure=setting in figure_columns(Settings),
        unit=known.unit,
        is_needed=setting in needed_columns(Settings),
        choices=_choices(draft, Settings, setting, known, language),
    )


def _edit_column(draft: Draft, table: str, column: SheetColumn, language: Language) -> EditColumn:
    model, name = TABLE_BY_NAME[table], column.field
    note, place = note_on(model, column, language), place_of(column)
    if name is None or column.column is None:
        return EditColumn(column.heading, place, note, is_own=name is None)
    return EditColumn(
        heading=column.heading,
        place=place,
        note=note,
        is_figure=name in figure_columns(model),
        unit=column.column.unit,
        is_needed=column.part is None and name in needed_columns(model),
        choices=_choices(draft, model, name, column.column, language),
        is_open=may_be_other(name) or bool(column.column.many),
    )


def _choices(
    draft: Draft, table: type[Model], field: str, column: Column, language: Language
) -> tuple[str, ...] | None:
    words = words_to_choose(table, field)
    if words is not None:
        return tuple(word.to(language) for word in words)
    if not column.refers_to:
        return None
    codes = (codes_of_table(draft, table_name) for table_name in column.refers_to)
    themselves = OF_A_CATEGORY if Count.table in column.refers_to else ()
    return tuple(dict.fromkeys([*(code for of_table in codes for code in of_table), *themselves]))


def codes_of_table(draft: Draft, table: str) -> Iterable[str]:
    """The codes of a table as they stand in the cells."""
    place = (CODE_FIELDS.get(table, "code"), None)
    return (str(code) for row in draft.visible(table) if (code := row.cell(place)) is not None)


def place_of(column: SheetColumn) -> Place:
    """The place of a column of a sheet."""
    return (OWN, column.heading) if column.field is None else (column.field, column.part)


def place_in(draft: Draft, table: str, heading: str) -> Place:
    """The place of a heading, in either language.

    Raises:
        KeyError: the table has no such column.
    """
    if table == Settings.table:
        for place, label in labels_of(SettingRow).items():
            if plain(heading) in (plain(label.en), plain(label.nl)):
                return place
        raise KeyError(heading)
    model = TABLE_BY_NAME[table]
    for place, label in labels_of(model).items():
        if plain(heading) in (plain(label.en), plain(label.nl)):
            return place
    # A mix that was removed counts as long as something that is not right keeps it there.
    if model is Composition and heading in (
        *codes_of_table(draft, "mixes"),
        *(mix.code for mix in study_of(draft).mixes),
    ):
        return (ENTRIES, heading)
    for row in draft.tables[table]:
        for place in ((ENTRIES, heading), (OWN, heading)):
            if place in row.typed or (row.record is not None and heading in getattr(row.record, place[0], ())):
                return place
    raise KeyError(heading)


def as_excel_would(table: str, place: Place, value: Any, stood: Any, language: Language) -> Any:
    """What Excel would put in a cell for what was typed: a number for a text that can only be one.

    Args:
        table: the table.
        place: the place of the cell.
        value: what was typed, cleaned.
        stood: what stood there before.
        language: the language of the page.
    """
    if not isinstance(value, str):
        return value
    name = place[0]
    if name == ENTRIES:
        return as_entry(value)
    if name == OWN:
        was_number = isinstance(stood, int | float) and not isinstance(stood, bool)
        return as_number(value, language, lambda number: True) if was_number else value
    model = model_of(table)
    if model is ScenarioValue and name == "value":
        return as_number(value, language, lambda number: True)
    if name in NOTES or name not in figure_columns(model):
        return value
    return as_number(value, language, _fitting(model, name))


def _fitting(table: type[Model], field: str) -> Callable[[float], bool]:
    column = columns_of(table)[field]
    whole = column.unit is Unit.FIRMS or is_whole(table, field)
    return lambda number: column.allows(number) and (not whole or number.is_integer())
