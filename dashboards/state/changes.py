"""What differs between a draft and the workbook that was loaded, cell by cell; and putting rows back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from burden.language import Language, Text
from burden.study import Settings
from burden.study.record import Place, Record, columns_of, labels_of
from burden.study.settings import NOTES
from burden.study.tables import TABLE_BY_NAME
from burden.workbook.cells import written
from burden.workbook.settings_sheet import SettingRow
from dashboards.state.columns import place_of, sheet_columns
from dashboards.state.draft import OWN, Draft, DraftRow, DraftSettings, places_in, same
from dashboards.state.resolving import Together, Touched
from dashboards.state.shown import VALUE, CellId, RowId, has_row


def changed_cells(first: Draft, draft: Draft, language: Language) -> set[CellId]:
    """The cells that differ, of rows that both have: table, row and heading."""
    found: set[CellId] = set()
    for table in draft.tables:
        places = list(changed_places(first, draft, table))
        headings = (
            {place_of(column): column.heading for column in sheet_columns(draft, table, language)} if places else {}
        )
        found |= {(table, row, headings[place]) for row, place in places if place in headings}
    labels = labels_of(SettingRow)
    for setting, column in changed_settings(first, draft):
        found.add((Settings.table, setting, labels[column, None].to(language)))
    return found


def changed_places(first: Draft, draft: Draft, table: str) -> Iterator[tuple[int, Place]]:
    """The cells that differ, of rows of a table that both have."""
    before = {row.id: row for row in first.tables[table]} if first.tables[table] is not draft.tables[table] else {}
    for row in draft.visible(table):
        known = before.get(row.id)
        if known is not None and known is not row:
            yield from ((row.id, place) for place in differing(table, known, row))


def differing(table: str, first: DraftRow, second: DraftRow) -> Iterator[Place]:
    """The cells in which two versions of a row differ."""
    shared, typed = _shared(first.record, second.record), {*first.typed, *second.typed}
    for place in dict.fromkeys([*_filled(table, first), *_filled(table, second)]):
        if place[0] in shared and place not in typed:
            continue
        if not _alike(place[0], first.cell(place), second.cell(place)):
            yield place


def _shared(first: Record | None, second: Record | None) -> set[str]:
    """The fields that two records have alike, seen at a glance."""
    if first is None or second is None:
        return set()
    known = second.__dict__
    # 1 and TRUE are equal, and may both stand in a column of the analyst's own.
    return {
        name
        for name, value in first.__dict__.items()
        if value is known[name] or (value == known[name] and not isinstance(value, dict))
    }


def _filled(table: str, row: DraftRow) -> list[Place]:
    return [*places_in(TABLE_BY_NAME[table], row.record), *row.typed]


def changed_settings(first: Draft, draft: Draft) -> Iterator[tuple[str, str]]:
    """The settings that differ, and whether it is their value or the note."""
    if first.settings is not draft.settings:
        for name, part in differing_settings(first.settings, draft.settings):
            yield part or name, name if name in NOTES else VALUE


def differing_settings(first: DraftSettings, second: DraftSettings) -> Iterator[Place]:
    """The values and notes in which two versions of the settings differ."""
    names = [*columns_of(Settings), *first.record.own]
    places: list[Place] = [(name, None) for name in columns_of(Settings)]
    places += [(OWN, name) for name in first.record.own]
    for place in [*places, *((column, name) for column in NOTES for name in names)]:
        if not _alike(place[0], first.cell(place), second.cell(place)):
            yield place


def _alike(field: str, first: Any, second: Any) -> bool:
    """Whether two values say the same in a cell: a word, and the same word as it was typed in either language."""
    if same(first, second):
        return True
    return any(same(written(first, spoken, field), written(second, spoken, field)) for spoken in Language)


def changed_rows(first: Draft, draft: Draft) -> tuple[set[tuple[str, RowId]], set[tuple[str, RowId]]]:
    """The rows that only the draft has, and those that only the loaded workbook has; blank new rows are left out."""
    added: set[tuple[str, RowId]] = set()
    removed: set[tuple[str, RowId]] = set()
    for table, rows in draft.tables.items():
        if rows is first.tables[table]:
            continue
        before = {row.id for row in first.tables[table]}
        after = {row.id: row for row in draft.visible(table)}
        added |= {(table, row) for row in after.keys() - before if after[row].record or after[row].typed}
        removed |= {(table, row) for row in before - after.keys()}
    return added, removed


def touched(first: Draft, draft: Draft) -> set[Touched]:
    """The cells and rows in which two drafts differ."""
    found: set[Touched] = {
        (table, row, place) for table in draft.tables for row, place in changed_places(first, draft, table)
    }
    found |= {(table, int(row), None) for rows in changed_rows(first, draft) for table, row in rows}
    if first.settings is not draft.settings:
        found |= {(Settings.table, None, place) for place in differing_settings(first.settings, draft.settings)}
    return found


def with_step(
    known: Mapping[Touched, Together], first: Draft, draft: Draft, said: Text | None
) -> Mapping[Touched, Together]:
    """What was changed together, after one more step.

    Args:
        known: what was changed together until then.
        first: the draft before the step.
        draft: the draft after it.
        said: what the reader did; None where what that changed is told cell by cell.
    """
    if said is None and not known:
        return known
    changed = touched(first, draft)
    kept = {key: step for key, step in known.items() if key not in changed}
    return kept if said is None else {**kept, **dict.fromkeys(changed, Together(said))}


def with_restored(first: Draft, draft: Draft, changed: Iterable[Touched]) -> Draft:
    """The draft with cells and rows as they were loaded."""
    for table, row, place in changed:
        if row is None and place is not None:
            draft = draft.with_setting(place, first.settings.cell(place))
        elif row is not None and place is None:
            draft = with_row_restored(first, draft, table, row)
        elif row is not None and place is not None and has_row(first, table, row) and has_row(draft, table, row):
            draft = draft.with_typed(table, row, place, first.row(table, row).cell(place))
    return draft


def waiting_rows(draft: Draft) -> set[tuple[str, RowId]]:
    """The rows that were added and do not count yet, and those that were removed and still do."""
    return {
        (table, row.id)
        for table, rows in draft.tables.items()
        for row in rows
        if row.removed or (row.record is None and row.typed)
    }


def with_row_restored(first: Draft, draft: Draft, table: str, row: int) -> Draft:
    """The draft with a row as it was loaded: what was removed comes back in its place, what was added goes."""
    known = next((found for found in first.tables[table] if found.id == row), None)
    if known is None:
        return draft.without_row(table, row)
    present = next((found for found in draft.tables[table] if found.id == row), None)
    if present is None:
        before = {found.id for found in first.tables[table][: first.tables[table].index(known)]}
        rows = list(draft.tables[table])
        at = max((position for position, found in enumerate(rows, start=1) if found.id in before), default=0)
        rows.insert(at, DraftRow(row, None, _cells(table, known)))
        return draft.with_rows(table, rows)
    draft = draft.with_row(table, DraftRow(row, present.record, present.typed))
    for place in dict.fromkeys([*_filled(table, present), *_filled(table, known)]):
        draft = draft.with_typed(table, row, place, known.cell(place))
    return draft


def _cells(table: str, row: DraftRow) -> dict[Place, Any]:
    return {place: value for place in _filled(table, row) if (value := row.cell(place)) is not None}
