"""What differs between two versions of a study, cell by cell and row by row.

Rows are matched by what they are about (their key), never by where they stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from burden.language import Text
from burden.study import Quantity, Settings, Study
from burden.study.columns import Column
from burden.study.parameters import CALCULATED
from burden.study.record import Record, columns_of, quantities_of
from burden.study.settings import NOTES
from burden.study.tables import TABLE_BY_NAME, TABLES, Benchmark, Goal, ReviewPoint, ScenarioValue, Source, Workability


class ChangeKind(StrEnum):
    """What sort of change it is, and so whether it can have an effect."""

    SETTING = "setting"
    QUANTITY = "quantity"
    FIELD = "field"
    ADDED = "row added"
    REMOVED = "row removed"
    RANGE = "range only"
    TEXT = "text only"
    BESIDE = "beside the calculation"

    @property
    def has_effect(self) -> bool:
        """Whether such a change can change the central result."""
        return self not in (ChangeKind.RANGE, ChangeKind.TEXT, ChangeKind.BESIDE)


TEXT_FIELDS = frozenset(
    {"name", "title", "description", "organisation", "author", "version", "language", "currency", "legal_basis"}
    | {"source", "note", "notes", "own", "verified", "quality", "reason", "finding"}
)
"""Fields that say something about figures and change none; so do their translations."""

_NOTES_ON_SETTINGS = {notes: columns_of(Source)[column] for column, notes in NOTES.items()}
"""The notes on settings are headed as those on rows are."""

SIMULATION_FIELDS = frozenset({"distribution", "draws", "seed"})
"""Fields that change what a simulation draws, and not the central result."""

FIELDS_BESIDE = frozenset({"reference_mix", "turnover", "employees"})
"""Fields that a result is held against, and not calculated from."""

TABLES_BESIDE = frozenset(table.table for table in (Goal, Workability, ScenarioValue, ReviewPoint, Benchmark, Source))
"""Tables that stand beside the calculation."""


@dataclass(frozen=True)
class Change:
    """One difference between two versions of a study.

    Attributes:
        kind: what sort of change.
        table: the table it is in; `settings` for a setting.
        name: the name of the row, the same in both versions; empty for a setting.
        field: the field that changed, None for a whole row.
        part: the mix, for a cell of the composition.
        old: the value in the old version (the record, for a whole row).
        new: the value in the new version.
        old_row: the row in the old workbook's sheet, where it is known.
        new_row: the row in the new workbook's sheet.
    """

    kind: ChangeKind
    table: str
    name: str
    field: str | None
    part: str | None
    old: Any
    new: Any
    old_row: int | None
    new_row: int | None

    @property
    def key(self) -> str:
        """The key of what changed, as `Parameter.key` for a quantity."""
        return "/".join(part for part in (self.table, self.name, self.field, self.part) if part)

    @property
    def heading(self) -> Text | None:
        """The heading of the column (or the name of the setting) that changed."""
        column = _columns(self.table).get(self.field or "") or _NOTES_ON_SETTINGS.get(self.field or "")
        return column.label if column else None


def find_changes(old: Study, new: Study) -> tuple[Change, ...]:
    """Everything that differs between two versions of a study, in the order of the sheets.

    Rows in another order are no difference.
    """
    found = list(_setting_changes(old.settings, new.settings))
    for table in TABLES:
        name = table.table
        before = dict(zip(old.records(name).names, old.records(name), strict=True))
        after = dict(zip(new.records(name).names, new.records(name), strict=True))
        renamed = _of_other_mixes(before, after)
        for row, record in before.items():
            if row in renamed:
                found += _row_changes(name, row, record, after.pop(renamed[row]))
            elif row not in after:
                found.append(_whole_row(ChangeKind.REMOVED, name, row, record, None))
            elif record != after[row]:
                found += _row_changes(name, row, record, after[row])
        found += [
            _whole_row(ChangeKind.ADDED, name, row, None, record) for row, record in after.items() if row not in before
        ]
    return tuple(found)


def _of_other_mixes(before: dict[str, Record], after: dict[str, Record]) -> dict[str, str]:
    """Rows that are called otherwise since they are for other mixes, and are the same but for that: by their names."""
    came = {_but_for_mixes(record): row for row, record in after.items() if row not in before}
    came.pop(None, None)
    gone = {row: _but_for_mixes(record) for row, record in before.items() if row not in after}
    return {row: came.pop(record) for row, record in gone.items() if record in came}


def _but_for_mixes(record: Record) -> str | None:
    """What a row says but for its mixes and its place; None of a row that names none."""
    return repr(record.model_copy(update={"mix": None, "row": None})) if getattr(record, "mix", None) else None


def _setting_changes(old: Settings, new: Settings) -> Iterator[Change]:
    for field in (*columns_of(Settings), *NOTES.values(), "own"):
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            kind = _kind_of("settings", field, before, after)
            yield Change(kind, "settings", "", field, None, before, after, old.rows.get(field), new.rows.get(field))


def _row_changes(table: str, name: str, old: Record, new: Record) -> Iterator[Change]:
    for field in type(old).model_fields:
        before, after = getattr(old, field), getattr(new, field)
        if field == "row" or before == after:
            continue
        if field == "entries":
            for mix in dict.fromkeys([*before, *after]):
                if before.get(mix) != after.get(mix):
                    entries = before.get(mix), after.get(mix)
                    yield Change(ChangeKind.FIELD, table, name, field, mix, *entries, old.row, new.row)
            continue
        kind = _kind_of(table, field, before, after)
        yield Change(kind, table, name, field, None, before, after, old.row, new.row)


def _kind_of(table: str, field: str, before: Any, after: Any) -> ChangeKind:
    if field.removesuffix("_en").removesuffix("_nl") in TEXT_FIELDS:
        return ChangeKind.TEXT
    if field in SIMULATION_FIELDS:
        return ChangeKind.RANGE
    if table in TABLES_BESIDE or field in FIELDS_BESIDE:
        return ChangeKind.BESIDE
    if table == "settings":
        return ChangeKind.SETTING
    if field in quantities_of(TABLE_BY_NAME[table]):
        same = isinstance(before, Quantity) and isinstance(after, Quantity) and before.central == after.central
        return ChangeKind.RANGE if same else ChangeKind.QUANTITY
    return ChangeKind.FIELD


def _whole_row(kind: ChangeKind, table: str, name: str, old: Record | None, new: Record | None) -> Change:
    kind = ChangeKind.BESIDE if table in TABLES_BESIDE else kind
    return Change(kind, table, name, None, None, old, new, old.row if old else None, new.row if new else None)


def is_calculated(change: Change) -> bool:
    """Whether a change is of one quantity of the formula that both versions have."""
    return (
        change.kind is ChangeKind.QUANTITY
        and change.field in CALCULATED.get(change.table, ())
        and isinstance(change.old, Quantity)
        and isinstance(change.new, Quantity)
    )


def _columns(table: str) -> dict[str, Column]:
    return columns_of(Settings if table == "settings" else TABLE_BY_NAME[table])
