"""The tables of a study as they are being edited: for each row what counts, and what was typed over it since.

Everything here is frozen and shares what did not change, so that an earlier state costs next to nothing to keep.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from burden.study import Problem, Settings, Study
from burden.study.record import Place, Record, as_text, columns_of, labels_of, needed_columns
from burden.study.row_reading import RowRead, gather, read_row, unread_row
from burden.study.settings import NOTES
from burden.study.tables import TABLES, Composition
from burden.workbook.cells import text_too_long
from burden.workbook.layout import SheetColumn, value_in
from burden.workbook.rows import value_place
from burden.workbook.settings_sheet import SettingRows, SettingsRead, make_settings

OWN, ENTRIES = "own", "entries"
"""Names of places that are no field: those of own columns (and own settings) are `own` and the heading, those of mixes
`entries` and the code, those of notes on settings the column of the note (`NOTES`) and the setting."""

Typed = Mapping[Place, Any]
"""What was typed in cells, by place and in the order of typing; None: emptied."""

_FIRST_ROW = 2


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One row of a table under edit.

    Attributes:
        id: the row of the sheet it was read from, or a number that no row had; never given to another row.
        record: the row as it counts in the study; None where it does not count yet.
        typed: the cells that do not count, because something is wrong with them or with what they need.
        removed: whether it was removed but still counts, because other rows need it.
    """

    id: int
    record: Record | None
    typed: Typed = field(default_factory=dict)
    removed: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it differs from what counts."""
        return bool(self.typed) or self.removed

    def cell(self, place: Place) -> Any:
        """What stands in a cell; None for a blank."""
        if place in self.typed:
            return self.typed[place]
        return None if self.record is None else value_at(self.record, place)


@dataclass(frozen=True, slots=True)
class DraftSettings:
    """The settings under edit; see `DraftRow`."""

    record: Settings
    typed: Typed = field(default_factory=dict)

    @property
    def is_complete(self) -> bool:
        """Whether every setting that is needed counts; not so for a workbook that is still to be filled in."""
        return all(getattr(self.record, name) is not None for name in needed_columns(Settings))

    def cell(self, place: Place) -> Any:
        """The value of a setting, or the note on one."""
        return self.typed[place] if place in self.typed else setting_at(self.record, place)


@dataclass(frozen=True, slots=True)
class Told:
    """What was wrong in the workbook that was loaded and does not show in its values: `#REF!`, a wrong heading.

    Attributes:
        problem: what was wrong.
        stood: what stands in its cell as long as nothing else was typed there.
    """

    problem: Problem
    stood: Any = None


@dataclass(frozen=True, slots=True)
class Draft:
    """All tables under edit.

    Attributes:
        settings: the settings.
        tables: the rows of each table in their order.
        free: the number of the next new row of each table.
        told: what was wrong with the workbook besides its values.
    """

    settings: DraftSettings
    tables: Mapping[str, tuple[DraftRow, ...]]
    free: Mapping[str, int]
    told: tuple[Told, ...] = ()

    def row(self, table: str, row: int) -> DraftRow:
        """A row by its number.

        Raises:
            KeyError: there is no such row, or it was removed.
        """
        for found in self.tables[table]:
            if found.id == row and not found.removed:
                return found
        raise KeyError(f"{table} has no row {row}")

    def visible(self, table: str) -> Iterator[DraftRow]:
        """The rows of a table that were not removed."""
        return (row for row in self.tables[table] if not row.removed)

    def with_row(self, table: str, changed: DraftRow) -> Draft:
        """The draft with another version of a row."""
        return self.with_rows(table, (changed if row.id == changed.id else row for row in self.tables[table]))

    def with_rows(self, table: str, rows: Iterable[DraftRow]) -> Draft:
        """The draft with other rows in a table."""
        return replace(self, tables={**self.tables, table: tuple(rows)})

    def with_new_row(self, table: str, after: int | None = None, typed: Typed | None = None) -> tuple[Draft, int]:
        """The draft with a row more, and the number of that row.

        Args:
            table: the table.
            after: the row it comes after; None: at the end.
            typed: what stands in it.
        """
        new = DraftRow(self.free[table], None, dict(typed or {}))
        rows = list(self.tables[table])
        at = next((position for position, row in enumerate(rows, start=1) if row.id == after), len(rows))
        rows.insert(at, new)
        free = {**self.free, table: new.id + 1}
        return replace(self, tables={**self.tables, table: tuple(rows)}, free=free), new.id

    def without_row(self, table: str, row: int) -> Draft:
        """The draft without a row; as long as it counts it is only marked."""
        gone = self.row(table, row)
        if gone.record is None:
            return self.with_rows(table, (other for other in self.tables[table] if other.id != row))
        return self.with_row(table, replace(gone, typed={}, removed=True))

    def with_typed(self, table: str, row: int, place: Place, value: Any) -> Draft:
        """The draft with a value typed in a cell; what counts there already is no longer typed."""
        return self.with_cells(table, {row: {place: value}})

    def with_cells(self, table: str, cells: Mapping[int, Typed]) -> Draft:
        """The draft with values typed in cells of a table, by row; see `with_typed`.

        Raises:
            KeyError: there is no such row, or it was removed.
        """
        lacking = cells.keys() - {row.id for row in self.visible(table)}
        if lacking:
            raise KeyError(f"{table} has no row {min(lacking)}")
        rows = self.tables[table]
        return self.with_rows(table, (_retyped(row, cells[row.id]) if row.id in cells else row for row in rows))

    def with_setting(self, place: Place, value: Any) -> Draft:
        """The draft with another value of a setting, or another note on one."""
        settings = self.settings
        typed = _with(settings.typed, place, value, setting_at(settings.record, place))
        return replace(self, settings=replace(settings, typed=typed))


def _retyped(row: DraftRow, values: Typed) -> DraftRow:
    typed = row.typed
    for place, value in values.items():
        typed = _with(typed, place, value, None if row.record is None else value_at(row.record, place))
    return replace(row, typed=typed)


def _with(typed: Typed, place: Place, value: Any, counts: Any) -> Typed:
    kept = {other: known for other, known in typed.items() if other != place}
    return kept if same(value, counts) else kept | {place: value}


def same(first: Any, second: Any) -> bool:
    """Whether two values of a cell are the same; 1 and TRUE are not."""
    return isinstance(first, bool) is isinstance(second, bool) and bool(first == second)


def draft_of(study: Study) -> Draft:
    """A study that nothing was typed in; rows without a number get one."""
    tables: dict[str, tuple[DraftRow, ...]] = {}
    free: dict[str, int] = {}
    for table in TABLES:
        records: tuple[Record, ...] = study.records(table.table)
        if len({record.row for record in records} - {None}) < len(records):
            records = tuple(record.model_copy(update={"row": at}) for at, record in enumerate(records, _FIRST_ROW))
        tables[table.table] = tuple(DraftRow(record.row or 0, record) for record in records)
        free[table.table] = max((record.row or 0 for record in records), default=_FIRST_ROW - 1) + 1
    return Draft(DraftSettings(with_rows(study.settings)), tables, free)


def study_of(draft: Draft) -> Study:
    """The study of a draft as far as it counts."""
    values: dict[str, Any] = {"settings": draft.settings.record}
    for name, rows in draft.tables.items():
        values[name] = tuple(row.record for row in rows if row.record is not None)
    return Study.model_construct(**values)


def with_rows(settings: Settings) -> Settings:
    """The settings with a row for each that has none, as they get one when they are written."""
    first = max(settings.rows.values(), default=_FIRST_ROW - 1) + 1
    lacking = [name for name in columns_of(Settings) if name not in settings.rows]
    rows = settings.rows | {name: row for row, name in enumerate(lacking, first)}
    return settings.model_copy(update={"rows": rows}) if lacking else settings


def still_told(draft: Draft) -> list[Problem]:
    """What is still wrong with the workbook besides its values: where the row is there and the cell is as it was."""
    return [told.problem for told in draft.told if _stands(draft, told)]


def _stands(draft: Draft, told: Told) -> bool:
    problem = told.problem
    if problem.table is not None and problem.table in draft.tables and problem.row is not None:
        if not any(row.id == problem.row for row in draft.visible(problem.table)):
            return False
    elif problem.table != Settings.table:
        return True
    return problem.field is None or same(cell_named(draft, problem), told.stood)


def cell_named(draft: Draft, problem: Problem) -> Any:
    """What stands in the cell that a problem is about; None for a blank, and where it is about no cell."""
    place = (problem.field or "", problem.part)
    if problem.field is None:
        return None
    if problem.table == Settings.table:
        return draft.settings.cell(place) if problem.field in columns_of(Settings) else None
    rows = draft.tables.get(problem.table or "", ())
    return next((row.cell(place) for row in rows if row.id == problem.row), None)


def places_in(table: type[Record], record: Record | None) -> list[Place]:
    """The places of a table, and those of the mixes and own columns that a row fills in."""
    places = list(labels_of(table))
    if record is not None:
        if isinstance(record, Composition):
            places += [(ENTRIES, mix) for mix in record.entries]
        places += [(OWN, heading) for heading in record.own]
    return places


def value_at(record: Record, place: Place) -> Any:
    """What stands in a cell of a record; None where it stays blank because that means the same."""
    name, part = place
    return value_in(record, SheetColumn(str(part)) if name == OWN else SheetColumn("", name, part))


def setting_at(settings: Settings, place: Place) -> Any:
    """The value of a setting, or the note on one; None for a blank."""
    name, part = place
    beside: dict[str, dict[str, Any]] = {OWN: settings.own}
    beside |= {column: getattr(settings, notes) for column, notes in NOTES.items()}
    return beside[name].get(str(part)) if name in beside else getattr(settings, name)


def read_draft_row(table: type[Record], row: DraftRow, typed: Typed) -> RowRead:
    """Read a row as the reader of workbooks would: what counts, with some of the cells that were typed over it."""
    cells = {place: value_at(row.record, place) for place in places_in(table, row.record)} if row.record else {}
    cells |= typed
    values = gather((value_place(table, place), value) for place, value in cells.items() if value is not None)
    long = list(_too_long(typed, table, row.id))
    if long:
        broken = {name for problem in long if (name := problem.field) is not None}
        return RowRead(None, long, unread_row(table, row.id, values, broken))
    return read_row(table, row.id, values)


def read_draft_settings(settings: DraftSettings, typed: Typed) -> SettingsRead:
    """Read the settings as the reader of workbooks would."""
    record = settings.record
    notes = {column: dict(getattr(record, beside)) for column, beside in NOTES.items()}
    rows = SettingRows(at=dict(record.rows), notes=notes, own=dict(record.own))
    rows.values = {name: value for name in columns_of(Settings) if (value := getattr(record, name)) is not None}
    for (name, part), value in typed.items():
        if name == OWN:
            rows.own[str(part)] = value
        elif name in NOTES:
            notes[name].pop(str(part), None)
            notes[name] |= {} if value is None else {str(part): str(as_text(value))}
        else:
            rows.values.pop(name, None)
            rows.values |= {} if value is None else {name: value}
    long = list(_too_long(typed, Settings, None))
    if long:
        rows.silent |= {str(problem.field) for problem in long}
    read = make_settings(rows)
    read.problems += [replace(problem, row=rows.at.get(problem.field or "")) for problem in long]
    return read


def _too_long(typed: Typed, table: type[Record] | type[Settings], row: int | None) -> Iterator[Problem]:
    for (name, part), value in typed.items():
        problem = text_too_long(value) if isinstance(value, str) else None
        if problem is not None:
            yield replace(problem, table=table.table, row=row, field=name, part=part)
