"""The cells of a draft as a page shows them: by table, row and heading, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from burden.language import Language
from burden.study import Problem, Settings
from burden.study.explain import words_of
from burden.study.record import Place, columns_of, labels_of
from burden.study.settings import NOTES
from burden.study.tables import TABLE_BY_NAME
from burden.workbook.cells import written, written_in
from burden.workbook.layout import SheetColumn, unused_names
from burden.workbook.settings_sheet import SettingRow, headed
from dashboards.state import texts
from dashboards.state.columns import model_of, place_of, sheet_columns, title_of
from dashboards.state.draft import ENTRIES, OWN, Draft, DraftRow, Typed, places_in

RowId = int | str
"""The number of a row, stable as long as the workbook is open; the name of a setting on the sheet of settings."""
CellId = tuple[str, RowId, str]
"""Table, row and heading."""
SETTING, VALUE = "setting", "value"


class Shown:
    """The cells of tables as they were shown last, so that after an edit only its own row is written anew."""

    def __init__(self) -> None:
        """Nothing was shown yet."""
        self._known: dict[str, tuple[object, dict[int, tuple[DraftRow, list[Any]]]]] = {}

    def rows(self, draft: Draft, table: str, language: Language) -> pd.DataFrame:
        """The cells of a table; see `Workspace.rows`."""
        if table == Settings.table:
            return _settings(draft, language)
        columns = sheet_columns(draft, table, language)
        form: object = (language, tuple(columns))
        before, known = self._known.get(table, (None, {}))
        known = known if before == form else {}
        present = {}
        for row in draft.visible(table):
            written_before = known.get(row.id)
            if written_before is None or written_before[0] is not row:
                written_before = (row, _cells(table, row, columns, language))
            present[row.id] = written_before
        self._known[table] = (form, present)
        cells = [list(of_row) for _, of_row in present.values()]
        index = pd.Index(list(present), name="row", dtype="int64")
        return pd.DataFrame(cells, columns=[column.heading for column in columns], index=index, dtype=object)


def _cells(table: str, row: DraftRow, columns: list[SheetColumn], language: Language) -> list[Any]:
    if row.record is not None and not row.typed:
        return [written_in(row.record, column, language) for column in columns]
    places = [place_of(column) for column in columns]
    return [_written(table, place, row.cell(place), language) for place in places]


def _settings(draft: Draft, language: Language) -> pd.DataFrame:
    labels = headed(draft.settings.record, draft.settings.record.language)
    headings = [label.to(language) for label in labels.values()]
    notes = [column for column, _ in labels if column in NOTES]
    ids = settings_of(draft)
    known = columns_of(Settings)
    cells = [
        [
            known[name].label.to(language) if name in known else name,
            cell(draft, Settings.table, name, place_of_setting(draft, name, VALUE), language),
            *(draft.settings.cell((column, name)) for column in notes),
        ]
        for name in ids
    ]
    return pd.DataFrame(cells, columns=headings, index=pd.Index(ids, name="row"), dtype=object)


def settings_of(draft: Draft) -> list[str]:
    """The settings in the order of the sheet, the analyst's own last; as `row` of the sheet of settings."""
    record = draft.settings.record
    left_out = unused_names(Settings, [record], record.language) - {name for name, _ in draft.settings.typed}
    return [*(name for name in columns_of(Settings) if name not in left_out), *record.own]


def _written(table: str, place: Place, value: Any, language: Language) -> Any:
    """A value as it stands in a cell; the analyst's own values stay as they are."""
    name = place[0]
    if name in (OWN, *NOTES):
        return value
    if isinstance(value, bool) and (name == ENTRIES or words_of(model_of(table), name) is None):
        return value  # typed where no yes or no belongs
    return written(value, language, name)


def place_of_setting(draft: Draft, setting: str, heading: str) -> Place:
    """The place of the value of a setting, or of the note on it.

    Raises:
        KeyError: there is no such setting, or the heading holds neither.
    """
    is_own = setting in draft.settings.record.own
    if heading == SETTING or (setting not in columns_of(Settings) and not is_own):
        raise KeyError(f"{heading} of {setting}")
    if heading in NOTES:
        return (heading, setting)
    return (OWN, setting) if is_own else (setting, None)


def raw(draft: Draft, table: str, row: RowId, place: Place) -> Any:
    """What stands in a cell, as the study has it.

    Raises:
        KeyError: there is no such row.
    """
    return draft.settings.cell(place) if table == Settings.table else draft.row(table, _number(row)).cell(place)


def cell(draft: Draft, table: str, row: RowId, place: Place, language: Language) -> Any:
    """What stands in a cell, as a page shows it."""
    return _written(table, place, raw(draft, table, row, place), language)


def has_row(draft: Draft, table: str, row: RowId) -> bool:
    """Whether there is such a row."""
    return table == Settings.table or any(found.id == row for found in draft.visible(table))


def with_values(draft: Draft, table: str, rows: Mapping[RowId, Typed]) -> Draft:
    """The draft with values in cells, by row and place."""
    if table != Settings.table:
        return draft.with_cells(table, {_number(row): values for row, values in rows.items()})
    for values in rows.values():
        for place, value in values.items():
            draft = draft.with_setting(place, value)
    return draft


def cells_of(draft: Draft, table: str, row: int) -> Typed:
    """All cells of a row that are not blank."""
    found = draft.row(table, row)
    places = dict.fromkeys([*places_in(TABLE_BY_NAME[table], found.record), *found.typed])
    return {place: value for place in places if (value := found.cell(place)) is not None}


def where(draft: Draft, problem: Problem, language: Language) -> CellId | None:
    """The cell that a problem is about; the first of its row where it is about the row."""
    table = problem.table
    if table == Settings.table:
        heading = labels_of(SettingRow)[VALUE, None].to(language)
        return (table, problem.field, heading) if problem.field is not None else None
    if table is None or problem.row is None or not has_row(draft, table, problem.row):
        return None
    headings = {place_of(column): column.heading for column in sheet_columns(draft, table, language)}
    place = (problem.field or "", problem.part)
    return table, problem.row, headings.get(place) or headings.get((place[0], None)) or next(iter(headings.values()))


def place(draft: Draft, problem: Problem, language: Language) -> str:
    """Where a problem is, in words: sheet, row and heading, as far as it is about those."""
    if problem.table is None:
        return problem.place
    sheet, found = title_of(problem.table), where(draft, problem, language)
    if found is None:
        return problem.place if problem.sheet is not None else sheet.to(language)
    if problem.table == Settings.table:
        known = columns_of(Settings).get(str(problem.field))
        return texts.SETTING.fill(sheet=sheet, setting=known.label if known else problem.field).to(language)
    words = texts.PLACE if problem.field is not None else texts.ROW
    return words.fill(sheet=sheet, row=str(found[1]), heading=found[2]).to(language)


def problem_cells(draft: Draft, problems: Iterable[Problem], language: Language) -> dict[CellId, tuple[Problem, ...]]:
    """The problems by the cell they are about."""
    found: dict[CellId, tuple[Problem, ...]] = {}
    for problem in problems:
        place = where(draft, problem, language)
        if place is not None:
            found[place] = (*found.get(place, ()), problem)
    return found


def waiting_cells(draft: Draft, language: Language) -> set[CellId]:
    """The cells whose last right value counts instead of what was typed; those of rows that do not count yet apart."""
    found: set[CellId] = set()
    for table in draft.tables:
        rows = [row for row in draft.visible(table) if row.typed and row.record is not None]
        if rows:
            headings = {place_of(column): column.heading for column in sheet_columns(draft, table, language)}
            found |= {(table, row.id, headings[place]) for row in rows for place in row.typed if place in headings}
    labels = labels_of(SettingRow)
    for name, part in draft.settings.typed:
        of = name if name in NOTES else VALUE
        found.add((Settings.table, str(part) if name in (OWN, *NOTES) else name, labels[of, None].to(language)))
    return found


def _number(row: RowId) -> int:
    if isinstance(row, str):
        raise KeyError(row)
    return int(row)
