"""From the rows of a sheet to the records of a table, with a problem for every cell that cannot be used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import ValidationError

from burden.study.checks import CODE_FIELDS
from burden.study.problems import Problem, StudyError
from burden.study.record import Record, as_code, columns_of, needed_columns, quantities_of, value_problems
from burden.study.selector import Selector, SelectorError, read_selector
from burden.study.settings import Settings
from burden.study.tables import Composition
from burden.study.unread import UnreadRow
from burden.workbook.explain import explain
from burden.workbook.headings import Headings, Place

BadCells = dict[int, dict[int, Problem | None]]
"""Cells without a usable value, by row (from 1) and column position (from 0); None where that was said elsewhere."""


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
    last = 1
    for number, cells in enumerate(rows, start=2):
        values: dict[str, Any] = {}
        for position, value in enumerate(cells):
            if value is None:
                continue
            if type(value) is str:
                value = value.strip()
                if not value:
                    continue
            place = places.get(position)
            if place is None:
                if read.stray is None and position not in headings.headed:
                    read.stray = number, position
            elif place[1] is None:
                values[place[0]] = value
            else:
                values.setdefault(place[0], {})[place[1]] = value
        if values or any(bad.get(number, {}).values()):
            _add(read, table, headings, number, values, bad.get(number, {}))
        last = number
    for number in sorted(row for row in bad if row > last):
        read.problems += [replace(found, row=number) for found in _bad_in(table, headings, bad[number])]
    return read


def _places(table: type[Record], headings: Headings) -> dict[int, tuple[str, str | None]]:
    """For each column position the field, and the part of it where several columns form one field."""
    places: dict[int, tuple[str, str | None]] = {}
    for (name, part), position in headings.columns.items():
        places[position] = (name, part or ("central" if name in quantities_of(table) else None))
    for heading, position in headings.own.items():
        places[position] = ("own", heading)
    return places


def _add(
    read: TableRead,
    table: type[Record],
    headings: Headings,
    number: int,
    values: dict[str, Any],
    bad: Mapping[int, Problem | None],
) -> None:
    """Make the record, or say what is wrong with every one of its cells."""
    if table is Composition:
        values.setdefault("entries", {})
    unusable = {place for place, at in headings.columns.items() if at in bad} if bad else set()
    found: list[Problem] = []
    readable = _without(values, unusable) if unusable else values
    try:
        record = table(row=number, **readable)
    except ValidationError as error:
        found = explain(error, table)
        hit = {problem.field for problem in found}
        found += value_problems(table, {name: value for name, value in readable.items() if name not in hit})
    except StudyError as error:
        found = list(error.problems)
    else:
        if not unusable:
            read.records.append(record)
            return
    # Of a column whose heading is wrong, and of a cell that is named already, nothing more is to be said.
    problems = _bad_in(table, headings, bad) + [
        problem
        for problem in found
        if problem.field not in headings.unread and (problem.field, problem.part) not in unusable
    ]
    read.problems += [replace(problem, table=table.table, row=number) for problem in problems]
    broken = {name for name, _ in unusable} | {problem.field for problem in found if problem.field is not None}
    read.unread.append(unread_row(table, number, values, broken))


def _without(values: dict[str, Any], unusable: set[Place]) -> dict[str, Any]:
    """The values without those of some cells."""
    parts = unusable | {(name, "central") for name, part in unusable if part is None}
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
