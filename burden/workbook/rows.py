"""From the rows of a sheet to the records of a table, with a problem for every cell that cannot be used."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from burden.study.checked import CODE_FIELDS
from burden.study.explain import made_of
from burden.study.problems import Problem
from burden.study.record import Record, as_code, columns_of, needed_columns, quantities_of
from burden.study.row_messages import called_total
from burden.study.selector import Selector, SelectorError, read_selector
from burden.study.settings import Settings
from burden.study.tables import Composition
from burden.study.total_checks import field_of_total
from burden.study.unread import UnreadRow
from burden.workbook.headings import Headings, Place

BadCells = dict[int, dict[int, Problem | None]]
"""Cells without a usable value, by row (from 1) and column position (from 0); None where that was said elsewhere."""


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


@dataclass
class TableRead:
    """What was read of one table.

    Attributes:
        records: the rows that could be read.
        problems: the problems of the others, with row, field and part.
        unread: what can still be said of those others.
        stray: row and column position of the first cell below no heading.
    """

    records: list[Record] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unread: list[UnreadRow] = field(default_factory=list)
    stray: tuple[int, int] | None = None


def read_rows(table: type[Record], headings: Headings, rows: Iterable[Sequence[Any]], bad: BadCells) -> TableRead:
    """Read the rows of a table, the first of which is row 2 of the sheet; blank rows are skipped."""
    read = TableRead()
    places = _places(table, headings)
    for number, cells in enumerate(rows, start=2):
        filled = []
        for position, value in enumerate(cells):
            if value is None:
                continue
            if type(value) is str:
                value = value.strip()
                if not value:
                    continue
            place = places.get(position)
            if place is not None:
                filled.append((place, value))
            elif read.stray is None and position not in headings.headed:
                read.stray = number, position
        values = gather(filled)
        if values or any(bad.get(number, {}).values()):
            _add(read, table, headings, number, values, bad.get(number, {}))
    return read


def _places(table: type[Record], headings: Headings) -> dict[int, Place]:
    """For each column position the field, and the part of it where several columns form one field."""
    places = {position: value_place(table, place) for place, position in headings.columns.items()}
    for heading, position in headings.own.items():
        places[position] = ("own", heading)
    return places


def value_place(table: type[Record], place: Place) -> Place:
    """The place of a column as `gather` takes it: that of a quantity itself is its central value."""
    name, part = place
    return (name, part or ("central" if name in quantities_of(table) else None))


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


def _add(
    read: TableRead,
    table: type[Record],
    headings: Headings,
    number: int,
    values: dict[str, Any],
    bad: Mapping[int, Problem | None],
) -> None:
    unusable = {place for place, at in headings.columns.items() if at in bad} if bad else set()
    row = read_row(table, number, values, unusable)
    if row.record is not None:
        read.records.append(row.record)
        return
    total = field_of_total(values)
    if total is not None:
        read.problems.append(replace(called_total(total, values[total]), table=table.table, row=number))
        return
    # Of a column whose heading is wrong nothing more is to be said.
    read.problems += [replace(problem, row=number) for problem in _bad_in(table, headings, bad)]
    read.problems += [problem for problem in row.problems if problem.field not in headings.unread]
    if row.unread is not None:
        read.unread.append(row.unread)


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


def _bad_in(table: type[Record], headings: Headings, bad: Mapping[int, Problem | None]) -> list[Problem]:
    return [
        replace(problem, table=table.table, field=name, part=part)
        for (name, part), at in headings.columns.items()
        if (problem := bad.get(at)) is not None
    ]


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
