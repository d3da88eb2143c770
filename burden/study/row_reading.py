"""One row of a table, from the values of its cells: a record, or a problem for every cell that cannot be used."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from burden.study.explain import made_of
from burden.study.problems import Problem
from burden.study.record import Place, Record, as_code, columns_of, needed_columns
from burden.study.selector import Selector, SelectorError, read_selector
from burden.study.settings import Settings
from burden.study.tables import CODE_FIELDS, Composition
from burden.study.unread import UnreadRow


@dataclass(frozen=True)
class RowRead:
    """What was read of one row.

    Attributes:
        record: the row, None where something is wrong with it.
        problems: what is wrong, with table, row, field and part.
        unread: what can still be said of a row with an error.
    """

    record: Record | None
    problems: Sequence[Problem] = ()
    unread: UnreadRow | None = None


def gather(cells: Iterable[tuple[Place, Any]]) -> dict[str, Any]:
    """The values of a row by field, of its cells that are not blank.

    Args:
        cells: place and value; the places of a quantity name all of its parts (`central`, `low`, `high`), those of the
            analyst's own columns are `own` and the heading.
    """
    values: dict[str, Any] = {}
    for (name, part), value in cells:
        if part is None:
            values[name] = value
        else:
            values.setdefault(name, {})[part] = value
    return values


def read_row(
    table: type[Record], row: int | None, values: dict[str, Any], unusable: Collection[Place] = frozenset()
) -> RowRead:
    """Make the record of a row, or say what is wrong with every one of its cells.

    Args:
        table: its table.
        row: its number in the sheet.
        values: as `gather` gives them.
        unusable: the cells that have no usable value, which is said elsewhere.
    """
    if table is Composition:
        values.setdefault("entries", {})
    readable = _without(values, unusable) if unusable else values
    record, found = made_of(table, {"row": row, **readable})
    if record is not None and not unusable:
        return RowRead(record)
    broken = {name for name, _ in unusable} | {problem.field for problem in found if problem.field is not None}
    problems = [
        replace(problem, table=table.table, row=row)
        for problem in found
        if (problem.field, problem.part) not in unusable
    ]
    return RowRead(None, problems, unread_row(table, row, values, broken))


def _without(values: dict[str, Any], unusable: Collection[Place]) -> dict[str, Any]:
    """The values without those of some cells."""
    parts = set(unusable) | {(name, "central") for name, part in unusable if part is None}
    readable: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, dict):
            kept = {part: of_part for part, of_part in value.items() if (name, part) not in parts}
            if kept or name == "entries":
                readable[name] = kept
        elif (name, None) not in unusable:
            readable[name] = value
    return readable


def unread_row(
    table: type[Record] | type[Settings], row: int | None, values: Mapping[str, Any], broken: set[str]
) -> UnreadRow:
    """What can still be said of a row with an error: the codes it mentions, and whom it is about.

    Args:
        table: its table.
        row: its number in the sheet.
        values: by field, as they stand in the cells.
        broken: the fields that cannot be used.
    """
    own = CODE_FIELDS.get(table.table, "code")
    fields = [name for name, column in columns_of(table).items() if column.refers_to or name == own]
    codes = {name: str(as_code(values[name])) for name in fields if name in values and name not in broken}
    lost = {name for name in fields if name in broken or (name not in codes and name in needed_columns(table))}
    categories = None if "categories" in broken else _selector(values.get("categories"))
    return UnreadRow(table.table, row, codes, categories, frozenset(lost))


def _selector(value: object) -> Selector | None:
    try:
        return read_selector(str(as_code(value))) if value is not None else None
    except SelectorError:
        return None
