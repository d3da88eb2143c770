"""From what was typed to a study: what is right counts, what is wrong waits and leaves its last right value.

The draft as a whole is judged as the reader of workbooks would judge it, in the reader's words. Where nothing is wrong,
the study is the draft. Otherwise the study holds every typed cell that can be right without the wrong ones: a cell that
a problem names waits; where a problem names no typed cell (a code was renamed that others still refer to), the typed
cells are tried one after the other.

A workbook that is empty, or has errors, has no last right values. Until some of its rows make a study together, nothing
can be calculated: the state is not ready.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from burden.language import Text
from burden.study import Problem, Settings, Severity, Study
from burden.study.checked import Checked
from burden.study.checks import problems_of
from burden.study.contents import Contents
from burden.study.record import Place, Record
from burden.study.tables import TABLE_BY_NAME
from burden.study.unread import Unread, UnreadRow
from dashboards.state.draft import Draft, DraftRow, Typed, read_draft_row, read_draft_settings, still_told

MOST_TRIALS = 60
"""How many combinations of typed cells are tried; what is left then waits until all problems are solved."""

Key = tuple[str, int | None]
"""A table and a row of it; `settings` and None for the settings."""
_SETTINGS: Key = (Settings.table, None)


@dataclass(frozen=True, slots=True, eq=False)
class Together:
    """Something that a reader did that changed several cells or rows; no other is equal to it.

    Attributes:
        said: what that was.
    """

    said: Text


Touched = tuple[str, int | None, Place | None]
"""A table with a row and the place of a cell in it; no place for a whole row, no row for the settings."""


@dataclass(frozen=True, slots=True)
class State:
    """A draft, the study that follows from it, and what is wrong with the draft.

    Attributes:
        draft: the tables as they are shown.
        study: the study as it counts.
        problems: errors and notices about the draft, as the reader of workbooks has them.
        is_ready: whether the study can be calculated with; otherwise it holds the rows that are right by themselves.
        together: the cells and rows that were changed together, with other ones, by what a reader did last to them.
    """

    draft: Draft
    study: Study
    problems: tuple[Problem, ...]
    is_ready: bool = True
    together: Mapping[Touched, Together] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Unit:
    """Something that was typed and can count or wait by itself.

    Attributes:
        key: the row.
        places: the cells; none where it is the removal of the row.
        is_new: whether the row does not count yet, so that its cells only go together.
    """

    key: Key
    places: tuple[Place, ...]
    is_new: bool = False

    def is_named_by(self, problem: Problem) -> bool:
        """Whether a problem is about these cells."""
        table, row = self.key
        if problem.table != table or (row is not None and problem.row != row):
            return False
        return (self.is_new and bool(self.places)) or any(_names(problem, place) for place in self.places)


@dataclass
class _Read:
    """What came of reading rows with some of what was typed in them.

    Attributes:
        records: the rows that were read anew; None for one that does not count.
        settings: None where they cannot be used.
        problems: of the rows by themselves.
        unread: what can be said of the rows that cannot be used.
    """

    settings: Settings | None
    records: dict[Key, Record | None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unread: list[UnreadRow] = field(default_factory=list)


def resolve(draft: Draft, before: State, checked: Checked | None = None) -> tuple[State, Checked]:
    """Find the study that follows from a draft, and what is wrong with the draft.

    Args:
        draft: the draft.
        before: the state that it was made from.
        checked: contents that were checked before, which spares work.

    Returns:
        The state, and the contents that were checked.
    """
    resolving = _Resolving(draft, before, checked or Checked(before.study, Unread()))
    everything = _latest_first(_units(draft), _units(before.draft))
    read = resolving.read(everything)
    problems = resolving.problems_of(read)
    errors = _errors(problems)
    chosen = resolving.right_ones(everything, errors) if errors else everything
    if chosen is None:
        return resolving.not_ready(read, problems), resolving.checked
    return resolving.accept(chosen, problems), resolving.checked


def problems_in(draft: Draft, before: State) -> list[Problem]:
    """What is wrong or worth knowing in a draft, without finding out what counts."""
    resolving = _Resolving(draft, before, Checked(before.study, Unread()))
    return resolving.problems_of(resolving.read(_units(draft)))


def _units(draft: Draft) -> list[_Unit]:
    """Everything that was typed and does not count."""
    found = [_Unit(_SETTINGS, (place,)) for place in draft.settings.typed]
    for name, rows in draft.tables.items():
        for row in rows:
            if row.removed or (row.record is None and row.typed):
                found.append(_Unit((name, row.id), tuple(row.typed), is_new=True))
            else:
                found += [_Unit((name, row.id), (place,)) for place in row.typed]
    return found


def _latest_first(units: list[_Unit], waiting: list[_Unit]) -> list[_Unit]:
    """The units with those that waited already behind."""
    waited = set(waiting)
    return sorted(units, key=lambda unit: unit in waited)


def _errors(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def _names(problem: Problem, place: Place) -> bool:
    return place[0] == problem.field and problem.part in (None, place[1])


class _Resolving:
    """Tries out which part of what was typed makes a study."""

    def __init__(self, draft: Draft, before: State, checked: Checked) -> None:
        self.draft, self.before, self.checked = draft, before.study, checked
        self.was_ready = before.is_ready
        self.told: dict[Key, list[Problem]] = {}
        self.told_of_workbook: list[Problem] = []
        for problem in still_told(draft):
            if problem.table is None or (problem.row is None and problem.table != Settings.table):
                self.told_of_workbook.append(problem)
            else:
                row = None if problem.table == Settings.table else problem.row
                self.told.setdefault((problem.table, row), []).append(problem)
        self.open: dict[Key, DraftRow] = {
            (name, row.id): row for name, rows in draft.tables.items() for row in rows if row.is_open
        }
        self.trials = 0

    def read(self, units: Sequence[_Unit], *, is_one_row: bool = False) -> _Read:
        """Read the rows of some units with what was typed in those; and the settings, where those are not right yet."""
        found = _Read(self.draft.settings.record)
        by_row = _by_row(units)
        if not is_one_row and (not self.draft.settings.is_complete or _SETTINGS in self.told):
            by_row.setdefault(_SETTINGS, [])
        for key, places in by_row.items():
            told = self.told.get(key, [])
            found.problems += told
            if key == _SETTINGS:
                settings = read_draft_settings(self.draft.settings, _only(self.draft.settings.typed, places))
                found.settings = settings.settings
                found.problems += _others(settings.problems, told)
                found.unread += settings.unread
                continue
            row = self.open[key]
            if row.removed:
                found.records[key] = None
                continue
            made = read_draft_row(TABLE_BY_NAME[key[0]], row, _only(row.typed, places))
            found.records[key] = row.record if made.record == row.record else made.record
            found.problems += [problem for problem in _others(made.problems, told) if not self.is_lost(problem)]
            found.unread += [made.unread] if made.unread is not None else []
        return found

    def is_lost(self, problem: Problem) -> bool:
        """Whether a problem follows from a column that was not read, which is said once."""
        return any((told.table, told.field) == (problem.table, problem.field) for told in self.told_of_workbook)

    def tables(self, read: _Read) -> dict[str, tuple[Record, ...]]:
        """The rows that count; a table in which nothing changed is the very same."""
        tables: dict[str, tuple[Record, ...]] = {}
        for name, rows in self.draft.tables.items():
            records = tuple(
                record for row in rows if (record := read.records.get((name, row.id), row.record)) is not None
            )
            known = self.before.records(name)
            unchanged = len(known) == len(records) and all(map(_is, known, records))
            tables[name] = known if unchanged else records
        return tables

    def problems_between(self, read: _Read) -> list[Problem]:
        """The problems between rows and tables."""
        self.trials += 1
        contents = Contents.model_construct(settings=read.settings, **self.tables(read))  # type: ignore[arg-type]
        self.checked = self.checked.after(contents, Unread(rows=tuple(read.unread)))
        return problems_of(self.checked)

    def problems_of(self, read: _Read) -> list[Problem]:
        """All problems: of the workbook itself first, then of the rows, then between them."""
        return [*self.told_of_workbook, *read.problems, *self.problems_between(read)]

    def right_ones(self, units: Sequence[_Unit], errors: list[Problem]) -> list[_Unit] | None:
        """The units that make a study together; None where none do, and there was no study before.

        Args:
            units: what was typed.
            errors: what is wrong with all of it.
        """
        by_row: dict[Key, list[_Unit]] = {}
        for unit in units:
            by_row.setdefault(unit.key, []).append(unit)
        right = {unit for of_row in by_row.values() for unit in self._right_in_row(of_row)}
        chosen = [unit for unit in units if unit in right]
        if len(chosen) < len(units) or len(right) > len(chosen):
            chosen = [*chosen, *(unit for unit in right if unit not in chosen)]
            errors = self._errors_of(chosen)
        while errors:
            left = [unit for unit in chosen if not any(unit.is_named_by(problem) for problem in errors)]
            if len(left) == len(chosen) or (self.trials >= MOST_TRIALS and not self.was_ready):
                return self._tried([], chosen, is_wrong=True) if self.was_ready else None
            chosen = left
            errors = self._errors_of(chosen)
        return chosen

    def _errors_of(self, units: Sequence[_Unit]) -> list[Problem]:
        if not units and self.was_ready:
            return []
        read = self.read(units)
        return read.problems or self.told_of_workbook or _errors(self.problems_between(read))

    def _right_in_row(self, units: list[_Unit]) -> list[_Unit]:
        """The cells of one row that are right together."""
        problems = self._problems_of_row(units)
        if not problems:
            return units
        chosen = [_without(unit, problems) for unit in units]
        chosen = [unit for unit in chosen if unit.places or not units[0].places]
        if not self._problems_of_row(chosen):
            return chosen
        right: list[_Unit] = []
        for unit in chosen:
            if not unit.is_new and not self._problems_of_row([*right, unit]):
                right.append(unit)
        return right

    def _problems_of_row(self, units: Sequence[_Unit]) -> list[Problem]:
        return self.read(units, is_one_row=True).problems

    def _tried(self, right: list[_Unit], units: list[_Unit], *, is_wrong: bool = False) -> list[_Unit]:
        """Units that are right together, with those of some others that can be added; `is_wrong`: not all of them."""
        if not units or self.trials >= MOST_TRIALS:
            return right
        if not is_wrong and not self._errors_of([*right, *units]):
            return [*right, *units]
        if len(units) == 1:
            return right
        half = len(units) // 2
        return self._tried(self._tried(right, units[:half]), units[half:])

    def not_ready(self, read: _Read, problems: list[Problem]) -> State:
        """The state in which nothing counts; its study holds what is right by itself, to be shown."""
        settings = read.settings or self.draft.settings.record
        values: dict[str, Any] = {"settings": settings, **self.tables(read)}
        return State(self.draft, Study.model_construct(**values), tuple(problems), is_ready=False)

    def accept(self, units: Sequence[_Unit], problems: list[Problem]) -> State:
        """The state in which some units count."""
        read, chosen = self.read(units), _by_row(units)
        settings = self.draft.settings
        waiting = _except(settings.typed, chosen.get(_SETTINGS, ()))
        record = settings.record if read.settings == settings.record else read.settings
        assert record is not None
        draft = replace(self.draft, settings=replace(settings, record=record, typed=waiting))
        for name in {key[0] for key in chosen} - {Settings.table}:
            draft = draft.with_rows(name, self._accepted(name, read, chosen))
        tables = self.tables(read)
        if record is self.before.settings and all(rows is self.before.records(name) for name, rows in tables.items()):
            return State(draft, self.before, tuple(problems))
        values: dict[str, Any] = {"settings": record, **tables}
        return State(draft, Study.model_construct(**values), tuple(problems))

    def _accepted(self, table: str, read: _Read, chosen: dict[Key, list[Place]]) -> Iterator[DraftRow]:
        for row in self.draft.tables[table]:
            key = (table, row.id)
            if key not in chosen:
                yield row
            elif read.records[key] is not None:
                yield DraftRow(row.id, read.records[key], _except(row.typed, chosen[key]))


def _others(problems: Iterable[Problem], told: Sequence[Problem]) -> list[Problem]:
    """The problems of cells of which nothing was told yet."""
    places = {(problem.field, problem.part) for problem in told}
    return [problem for problem in problems if (problem.field, problem.part) not in places]


def _by_row(units: Iterable[_Unit]) -> dict[Key, list[Place]]:
    found: dict[Key, list[Place]] = {}
    for unit in units:
        found.setdefault(unit.key, []).extend(unit.places)
    return found


def _without(unit: _Unit, problems: Sequence[Problem]) -> _Unit:
    """The unit without the cells that are named."""
    return replace(
        unit, places=tuple(place for place in unit.places if not any(_names(problem, place) for problem in problems))
    )


def _only(typed: Typed, places: Iterable[Place]) -> Typed:
    wanted = set(places)
    return {place: value for place, value in typed.items() if place in wanted}


def _except(typed: Typed, places: Iterable[Place]) -> Typed:
    gone = set(places)
    return {place: value for place, value in typed.items() if place not in gone}


def _is(first: object, second: object) -> bool:
    return first is second
