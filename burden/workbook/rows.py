"""From the rows of a sheet to the records of a table, with a problem for every cell that cannot be used."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import ValidationError

from burden.study.problems import Problem, StudyError
from burden.study.record import Record, columns_of, quantities_of, value_problems
from burden.workbook.explain import explain
from burden.workbook.headings import Headings

BadCells = dict[int, dict[int, Problem]]
"""Cells without a usable value, by row (from 1) and column position (from 0)."""


@dataclass
class TableRead:
    """What was read of one table.

    Attributes:
        records: the rows that could be read.
        problems: the problems of the others, with row, field and part.
        codes: the codes that unreadable rows mention, by field.
        stray: row and column position of the first cell below no heading.
    """

    records: list[Record] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    codes: dict[str, set[str]] = field(default_factory=dict)
    stray: tuple[int, int] | None = None


def read_rows(table: type[Record], headings: Headings, rows: Iterable[Sequence[Any]], bad: BadCells) -> TableRead:
    """Read the rows of a table, the first of which is row 2 of the sheet; blank rows are skipped."""
    read = TableRead()
    single, grouped = _split(table, headings)
    own = list(headings.own.items())
    headed = headings.headed
    for number, cells in enumerate(rows, start=2):
        if number not in bad and not any(cell is not None for cell in cells):
            continue
        values = _picked(cells, single)
        for name, positions in grouped:
            figures = _picked(cells, positions)
            if figures or name == "entries":
                values[name] = figures
        kept = _picked(cells, own)
        if len(headed) < len(cells) and read.stray is None:
            read.stray = next(
                ((number, at) for at in range(len(cells)) if at not in headed and _value(cells, at) is not None), None
            )
        spoilt = bad.get(number, {})
        if spoilt or kept or any(value != {} for value in values.values()):
            _add(read, table, headings, number, values | {"own": kept}, spoilt)
    return read


def _split(
    table: type[Record], headings: Headings
) -> tuple[list[tuple[str, int]], list[tuple[str, list[tuple[str, int]]]]]:
    """The columns that are a field by themselves, and those that form one together (a range, the mixes)."""
    single: list[tuple[str, int]] = []
    grouped: dict[str, list[tuple[str, int]]] = {}
    for (name, part), position in headings.columns.items():
        if part is not None or name in quantities_of(table):
            grouped.setdefault(name, []).append((part or "central", position))
        else:
            single.append((name, position))
    return single, list(grouped.items())


def _picked(cells: Sequence[Any], positions: Iterable[tuple[str, int]]) -> dict[str, Any]:
    """The filled cells at some positions, by name."""
    picked = {}
    for name, position in positions:
        value = _value(cells, position)
        if value is not None:
            picked[name] = value
    return picked


def _value(cells: Sequence[Any], position: int) -> Any:
    """The value of a cell; None for what only looks filled."""
    value = cells[position] if position < len(cells) else None
    if type(value) is str:
        return value.strip() or None
    return value


def _add(
    read: TableRead,
    table: type[Record],
    headings: Headings,
    number: int,
    values: dict[str, Any],
    bad: dict[int, Problem],
) -> None:
    """Make the record, or say what is wrong with every one of its cells."""
    problems = [replace(bad[at], field=name, part=part) for (name, part), at in headings.columns.items() if at in bad]
    spoilt = {problem.field for problem in problems}
    readable = {name: value for name, value in values.items() if name not in spoilt}
    try:
        record = table(row=number, **readable)
    except ValidationError as error:
        problems += [problem for problem in explain(error, table) if problem.field not in spoilt]
        hit = {problem.field for problem in problems}
        problems += value_problems(table, {name: value for name, value in readable.items() if name not in hit})
    except StudyError as error:
        problems += [problem for problem in error.problems if problem.field not in spoilt]
    else:
        if not problems:
            read.records.append(record)
            return
    for problem in problems:
        if problem.name != "missing-value" or problem.field not in headings.missing:
            read.problems.append(replace(problem, table=table.table, row=number))
    for name, column in columns_of(table).items():
        if name in values and (column.refers_to or name in ("code", "key", "year")):
            read.codes.setdefault(name, set()).add(str(values[name]))
    read.codes.setdefault("", set())  # even a row without codes makes the table incomplete
