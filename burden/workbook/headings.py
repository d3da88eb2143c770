"""Which column of a sheet is which field of its table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from openpyxl.utils import get_column_letter

from burden.language import Text
from burden.study.problems import Problem
from burden.study.record import PART_LABELS, Model, columns_of, needed_columns, quantities_of
from burden.study.tables import Composition
from burden.study.words import nearest, plain
from burden.workbook import messages

Place = tuple[str, str | None]
"""A field of a table and, for a neighbour of a quantity, `low` or `high`; for a composition cell, the mix."""


@dataclass
class Headings:
    """The columns of one sheet.

    Attributes:
        columns: the position (from 0) of each known field and part.
        own: the analyst's own columns: heading and position.
        problems: what is wrong with the headings.
        missing: the needed fields without a column.
        headed: the positions that have any heading.
    """

    columns: dict[Place, int] = field(default_factory=dict)
    own: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)
    headed: set[int] = field(default_factory=set)

    def cell(self, row: int | None, name: str | None, part: str | None) -> str | None:
        """The address of a field in a row; the nearest thing to it that can be said."""
        position = self.columns.get((name or "", part), self.columns.get((name or "", None)))
        if position is None:
            return f"A{row}" if row else None
        return f"{get_column_letter(position + 1)}{row or 1}"


@cache
def labels_of(table: type[Model]) -> dict[Place, Text]:
    """The heading of every column of a table, the neighbours of quantities included, in the order of the sheet."""
    labels: dict[Place, Text] = {}
    for name, column in columns_of(table).items():
        labels[name, None] = column.label
        if name in quantities_of(table):
            for part, word in PART_LABELS.items():
                labels[name, part] = Text(f"{column.label.en} {word.en}", f"{column.label.nl} {word.nl}")
    return labels


def read_headings(table: type[Model], header: Sequence[object], mixes: frozenset[str] | None) -> Headings:
    """Find the columns of a sheet by its first row.

    Args:
        table: the table the sheet holds.
        header: the cells of row 1.
        mixes: the codes of the mixes, for the composition; None when they could not be read.
    """
    read = Headings()
    labels = labels_of(table)
    known = {plain(form): place for place, label in labels.items() for form in (label.en, label.nl)}
    for position, cell in enumerate(header):
        heading = str(cell).strip() if cell is not None else ""
        if heading:
            read.headed.add(position)
            _read_heading(table, read, known, heading, position, mixes)
    read.missing = {name for name in needed_columns(table) if (name, None) not in read.columns}
    misspelt = {problem.field for problem in read.problems if problem.name == "near-miss-column"}
    for (name, part), label in labels.items():
        if part is None and name in read.missing - misspelt:
            read.problems.append(messages.missing_column(label))
    for name, part in list(read.columns):
        if part in PART_LABELS and (name, None) not in read.columns and name not in read.missing | misspelt:
            problem = messages.range_without_centre(labels[name, None], PART_LABELS[part])
            read.problems.append(replace(problem, cell=read.cell(1, name, part)))
    return read


def _read_heading(
    table: type[Model],
    read: Headings,
    known: dict[str, Place],
    heading: str,
    position: int,
    mixes: frozenset[str] | None,
) -> None:
    cell = f"{get_column_letter(position + 1)}1"
    place = known.get(plain(heading))
    if place is None and table is Composition and (mixes is None or heading in mixes):
        place = ("entries", heading)
    if place is not None:
        if place in read.columns:
            other = f"{get_column_letter(read.columns[place] + 1)}1"
            read.problems.append(replace(messages.double_heading(heading, other), cell=cell))
        else:
            read.columns[place] = position
        return
    near = _near_heading(known, heading, read.columns)
    if near is not None:
        label = labels_of(table)[near]
        word = nearest(heading, (label.en, label.nl), cutoff=0.0) or label.en
        read.problems.append(replace(messages.near_miss_heading(heading, word), cell=cell, field=near[0]))
    elif table is Composition:
        read.problems.append(replace(messages.not_a_mix(heading, mixes or ()), cell=cell))
    elif heading in read.own:
        other = f"{get_column_letter(read.own[heading] + 1)}1"
        read.problems.append(replace(messages.double_heading(heading, other), cell=cell))
    else:
        read.own[heading] = position


def _near_heading(known: dict[str, Place], heading: str, taken: Iterable[Place]) -> Place | None:
    """The known heading that was probably meant; one that stands there already must be nearer still."""
    for cutoff, candidates in ((0.8, set(known.values()) - set(taken)), (0.93, set(known.values()))):
        near = nearest(heading, [form for form, place in known.items() if place in candidates], cutoff)
        if near is not None:
            return known[near]
    return None
