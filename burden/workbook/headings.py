"""Which column of a sheet is which field of its table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from openpyxl.utils import get_column_letter

from burden.language import Text, both
from burden.study.problems import Problem
from burden.study.record import (
    PART_LABELS,
    Model,
    Place,
    as_code,
    columns_of,
    labels_of,
    needed_columns,
    quantities_of,
    text_columns,
)
from burden.study.tables import Composition
from burden.study.words import nearest, plain
from burden.workbook import file_messages, messages
from burden.workbook.decorated import decorated, name_in

AnyPlace = TypeVar("AnyPlace", Place, str)


@dataclass
class Headings:
    """The columns of one sheet.

    Attributes:
        columns: the position (from 0) of each known field and part.
        own: the analyst's own columns: heading and position.
        problems: what is wrong with the headings.
        missing: the needed fields without a column.
        doubtful: the fields without a column that may have one all the same, below a wrong heading.
        headed: the positions that have any heading, or should have one.
        no_mixes: the columns of the composition that are no mix: heading and position.
    """

    columns: dict[Place, int] = field(default_factory=dict)
    own: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)
    doubtful: set[str] = field(default_factory=set)
    headed: set[int] = field(default_factory=set)
    no_mixes: dict[str, int] = field(default_factory=dict)

    @property
    def unread(self) -> set[str]:
        """The fields of which the column was not found although it must be, or seems to be, there."""
        return self.missing | self.doubtful

    def cell(self, row: int | None, name: str | None, part: str | None) -> str | None:
        """The address of a field in a row; the nearest thing to it that can be said."""
        position = self.columns.get((name or "", part), self.columns.get((name or "", None)))
        if position is None:
            return f"A{row}" if row else None
        return f"{get_column_letter(position + 1)}{row or 1}"


def read_headings(
    table: type[Model],
    header: Sequence[object],
    mixes: frozenset[str] | None = None,
    bad: Mapping[int, Problem | None] | None = None,
) -> Headings:
    """Find the columns of a sheet by its first row.

    Args:
        table: the table the sheet holds.
        header: the cells of row 1.
        mixes: the codes of the mixes, for the composition; None when they could not be read.
        bad: the headings without a usable value, by position.
    """
    read = Headings()
    known = {plain(form): place for place, label in labels_of(table).items() for form in label.forms}
    headings = {position: text for position, cell in enumerate(header) if (text := _heading(cell))}
    if not any(name_in(heading, known) for heading in headings.values()):
        read.problems.append(file_messages.no_headings(" ".join(headings.values())))
        read.missing = set(needed_columns(table))
        return read
    for position, problem in (bad or {}).items():
        read.headed.add(position)
        if problem is not None:
            read.problems.append(replace(problem, cell=_address(position)))
    # What is spelt right comes first, so that it is known what is still missing when something is not.
    for position, heading in sorted(headings.items(), key=lambda item: name_in(item[1], known) is None):
        if position not in read.headed:
            read.headed.add(position)
            _read_heading(table, read, known, heading, position, mixes)
    fields = {name for name, part in read.columns if part is None}
    read.doubtful -= fields
    read.missing = set(needed_columns(table)) - fields
    if bad:
        read.doubtful = set(columns_of(table)) - fields
    else:
        _report_missing(table, read)
    return read


def _report_missing(table: type[Model], read: Headings) -> None:
    labels = labels_of(table)
    free = _address(max(read.headed, default=-1) + 1)
    for (name, part), label in labels.items():
        if part is None and name in read.missing - read.doubtful:
            read.problems.append(replace(messages.missing_column(label), cell=free))
    for name, part in list(read.columns):
        if name not in quantities_of(table):
            continue
        if part in PART_LABELS and (name, None) not in read.columns and name not in read.unread:
            problem = messages.range_without_centre(labels[name, None], PART_LABELS[part])
            read.problems.append(replace(problem, cell=read.cell(1, name, part)))
            read.doubtful.add(name)


def _heading(cell: object) -> str:
    """A heading as text; a mix may have a number for a code."""
    return str(as_code(cell)) if cell is not None else ""


def _address(position: int) -> str:
    return f"{get_column_letter(position + 1)}1"


def _read_heading(
    table: type[Model],
    read: Headings,
    known: dict[str, Place],
    heading: str,
    position: int,
    mixes: frozenset[str] | None,
) -> None:
    cell = _address(position)
    place = name_in(heading, known)
    if place is None and table is Composition and (mixes is None or heading in mixes):
        place = ("entries", heading)
    if place is not None:
        if place in read.columns:
            other = _address(read.columns[place])
            read.problems.append(replace(messages.double_heading(heading, other), cell=cell))
        else:
            read.columns[place] = position
        return
    half_there = {name for name, part in read.columns if name in quantities_of(table) and part in PART_LABELS}
    needed = {(name, None) for name in needed_columns(table) | half_there}
    near = near_place(known, heading, read.columns, needed)
    if near is not None:
        word = form_meant(heading, labels_of(table)[near])
        problem = messages.near_miss_heading(heading, word)
    elif table is Composition:
        read.no_mixes.setdefault(heading, position)
        by_form = {plain(mix): mix for mix in mixes or ()}
        form = decorated(heading, by_form)
        problem = messages.not_a_mix(heading, mixes or (), by_form.get(form or ""))
    else:
        counting = {place for place in known.values() if place[0] not in text_columns(table)} | needed
        forms = known | {plain(word): (name, None) for name, of in columns_of(table).items() for word in of.also}
        form = decorated(heading, [form for form, place in forms.items() if place in counting - read.columns.keys()])
        if form is not None:
            near = forms[form]
            problem = messages.decorated_heading(heading, labels_of(table)[near], form, columns_of(table)[near[0]])
        elif heading in read.own:
            problem = messages.double_heading(heading, _address(read.own[heading]))
        else:
            read.own[heading] = position
            return
    read.problems.append(replace(problem, cell=cell, field=near and near[0]))
    if near is not None and near[1] is None:
        read.doubtful.add(near[0])


def near_place(
    known: dict[str, AnyPlace], found: str, taken: Iterable[AnyPlace], needed: Iterable[AnyPlace]
) -> AnyPlace | None:
    """What a heading or setting probably means.

    Args:
        known: what each known form means.
        found: what was found.
        taken: what stands there already; to mean it a second time, a form must be nearer still.
        needed: what must be there, so that a form may be less near.
    """
    free = set(known.values()) - set(taken)
    for cutoff, candidates in ((0.8, free), (0.7, free & set(needed)), (0.93, set(known.values()))):
        near = nearest(found, [form for form, place in known.items() if place in candidates], cutoff)
        if near is not None:
            return known[near]
    return None


def form_meant(found: str, label: Text) -> Text:
    """The form of a label that was probably meant: in the language that is near, in both where both are."""
    near = [form for form in label.forms if nearest(found, [form], cutoff=0.8) is not None]
    return label if len(near) != 1 else both(near[0])
