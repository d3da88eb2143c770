"""From the rows of a sheet to the records of a table, with a problem for every cell that cannot be used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from burden.study.problems import Problem
from burden.study.record import Place, Record, quantities_of
from burden.study.row_messages import called_total
from burden.study.row_reading import gather, read_row
from burden.study.total_checks import field_of_total
from burden.study.unread import UnreadRow
from burden.workbook.headings import Headings

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


def _bad_in(table: type[Record], headings: Headings, bad: Mapping[int, Problem | None]) -> list[Problem]:
    return [
        replace(problem, table=table.table, field=name, part=part)
        for (name, part), at in headings.columns.items()
        if (problem := bad.get(at)) is not None
    ]
