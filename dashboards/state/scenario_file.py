"""Edits as a scenario: a small workbook with the sheet Scenarios, and such a one opened beside those of a study.

Beside each value stands, in a column of its own, what stood in the cell: so a scenario that was made in another version
of the workbook tells where that differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from burden.language import Language, Text
from burden.study import Problem, Settings, StudyError
from burden.study.contents import Contents
from burden.study.labels import value_label
from burden.study.record import columns_of, quantities_of
from burden.study.scenarios import Cell, Scenarios, value_at
from burden.study.tables import TABLE_BY_NAME, ScenarioValue
from burden.study.tables.scenarios import Emptied
from burden.workbook.cells import written
from burden.workbook.write import table_as_bytes
from dashboards.state import texts
from dashboards.state.changes import changed_places, changed_rows, changed_settings
from dashboards.state.draft import OWN, Draft, Typed
from dashboards.state.opening import Opened, Refused, errors_in
from dashboards.state.resolving import State, resolve
from dashboards.state.shown import VALUE, cells_of
from dashboards.state.workspace import Snapshot

TABLE = ScenarioValue.table
MOST_ROWS = 1_000
"""So many rows are taken from a file."""
BEFORE = Text("value before", "waarde ervoor")
"""The heading of the column with what stood in the cell."""
_NAMES_ROW = ("in_sheet", "code", "mix", "categories", "in_column")
_LONGEST_CODE = 20


def as_scenario(snapshot: Snapshot, name: str) -> bytes:
    """The edits of a workspace as a workbook with one scenario.

    Args:
        snapshot: of the workspace.
        name: what the scenario is called.

    Raises:
        Refused: nothing was changed, or something that a scenario cannot hold; each with its place.
    """
    first, state = snapshot.first, snapshot.state
    if not (first.is_ready and state.is_ready):
        raise Refused(texts.NO_SCENARIO_YET)
    if errors := errors_in(state.problems):
        raise Refused(texts.SCENARIO_ONCE_RIGHT, errors)
    problems: list[Problem] = []
    rows = zip(changed_rows(first.draft, state.draft), (texts.ROW_ADDED, texts.ROW_REMOVED), strict=True)
    for changed, what in rows:
        problems += [Problem("not-in-scenario", what, table=table, row=int(row)) for table, row in sorted(changed)]
    if problems:
        raise Refused(texts.NOT_A_SCENARIO, problems)
    code, loaded, language = _code_of(name), first.study, first.study.settings.language
    finder, made = Scenarios(loaded), dict[Cell, ScenarioValue]()
    for cell in dict.fromkeys(_changed_cells(first.draft, state.draft)):
        row = None if _is_own(cell) else finder.row_for(cell, code, _typed(value_at(state.study, cell), cell, language))
        if row is None:
            problems.append(_problem(loaded, cell))
            continue
        before = _typed(value_at(loaded, cell), cell, language)
        named = {"name": None if made else name, "own": {BEFORE.to(language): before}}
        made[cell] = row.model_copy(update=named)
    if problems or not made:
        raise Refused(texts.NOT_A_SCENARIO if problems else texts.NOTHING_CHANGED, problems)
    try:
        changed_study = loaded.update(scenario_values=list(made.values()))
    except StudyError as error:
        raise Refused(texts.NOT_A_SCENARIO, error.problems) from error
    under = Scenarios(changed_study).under(code).contents
    problems += [_problem(loaded, cell) for cell in made if value_at(under, cell) != value_at(state.study, cell)]
    if problems:
        raise Refused(texts.NOT_A_SCENARIO, problems)
    return table_as_bytes(ScenarioValue, changed_study, language)


@dataclass(frozen=True)
class Beside:
    """A workspace with the scenarios of a file beside its own.

    Attributes:
        snapshot: the workspace with the rows that fit.
        codes: the codes of the scenarios that these belong to.
        count: how many rows fit.
        unfit: of each other row, what it is about and why it does not fit.
    """

    snapshot: Snapshot
    codes: tuple[str, ...]
    count: int
    unfit: tuple[Text, ...]


def with_scenarios(snapshot: Snapshot, opened: Opened) -> Beside:
    """Put the scenarios of a file beside those of a workspace; where a code is taken, they get another.

    Args:
        snapshot: of the workspace.
        opened: the file.

    Raises:
        Refused: the workspace cannot be calculated with yet, or the file has no scenarios, or too many.
    """
    given, state = opened.first.draft, snapshot.state
    listed = [cells_of(given, TABLE, row.id) for row in given.visible(TABLE)]
    if not state.is_ready:
        raise Refused(texts.NO_SCENARIO_YET)
    if not 0 < len(listed) <= MOST_ROWS:
        raise Refused(texts.NO_SCENARIO_IN_FILE.fill(name=opened.origin.name, most=MOST_ROWS))
    before = [cells.get((OWN, BEFORE.nl), cells.get((OWN, BEFORE.en))) for cells in listed]
    rows = _under_free_codes(listed, {row.scenario for row in state.study.scenario_values})
    tried, ids = _with_rows(snapshot, rows)
    unfit = _unfit(tried, {row: (at, before[at]) for at, row in enumerate(ids)})
    fitting = [cells for at, cells in enumerate(rows) if at not in unfit]
    made, _ = _with_rows(snapshot, fitting)
    codes = dict.fromkeys(str(cells["scenario", None]) for cells in fitting)
    told = (texts.DOES_NOT_FIT.fill(row=_named(rows[at]), why=unfit[at]) for at in sorted(unfit))
    return Beside(replace(snapshot, state=made), tuple(codes), len(fitting), tuple(told))


def _unfit(tried: State, rows: Mapping[int, tuple[int, Any]]) -> dict[int, Text]:
    """Why rows of scenarios do not fit a study, by their position in the file.

    Args:
        tried: the study with all of them.
        rows: the position of each, and what stood in its cell where it was made, by its number.
    """
    unfit: dict[int, Text] = {}
    for row, (at, _) in rows.items():
        said = [problem for problem in errors_in(tried.problems) if (problem.table, problem.row) == (TABLE, row)]
        if said:
            unfit[at] = Text.of(said[0].message)
        elif tried.draft.row(TABLE, row).record is None:
            unfit[at] = texts.DOES_NOT_COUNT
    finder = Scenarios(tried.study)
    for code in tried.study.scenarios:
        for cell, value in finder.under(code).cells.items():
            at, before = rows.get(value.row or 0, (0, None))
            now = value_at(tried.study, cell)
            if before is not None and not _is_alike(before, now, cell):
                stood, stands = (Text.of(partial(value_label, one)) for one in (before, now))
                unfit[at] = texts.OTHER_BEFORE.fill(before=stood, now=stands)
    return unfit


def _changed_cells(first: Draft, draft: Draft) -> Iterator[Cell]:
    """The cells that differ; of a quantity all parts, since a range would move along with a central value."""
    for table in draft.tables:
        positions = {row.id: at for at, row in enumerate(first.tables[table])}
        for row, (name, part) in changed_places(first, draft, table):
            if name not in quantities_of(TABLE_BY_NAME[table]):
                yield table, positions[row], name, part
                continue
            for of in (first, draft):
                parts = (part for part in (None, "low", "high") if of.row(table, row).cell((name, part)) is not None)
                yield from ((table, positions[row], name, part) for part in parts)
    for setting, heading in changed_settings(first, draft):
        yield Settings.table, None, setting if heading == VALUE else f"{setting} {heading}", None


def _is_own(cell: Cell) -> bool:
    """Whether a cell is the analyst's own, or the note on a setting."""
    _, position, name, _ = cell
    return name == OWN or (position is None and name not in columns_of(Settings))


def _problem(contents: Contents, cell: Cell) -> Problem:
    table, position, name, part = cell
    row = None if position is None else contents.records(table)[position].row
    return Problem("not-in-scenario", texts.CELL_NOT_IN_SCENARIO, table=table, row=row, field=name, part=part)


def _typed(value: Any, cell: Cell, language: Language) -> Any:
    """A value as it is typed on the sheet of scenarios."""
    if value is None:
        return Emptied.EMPTY.label.to(language)
    return ", ".join(value) if isinstance(value, tuple) else written(value, language, cell[2])


def _is_alike(before: Any, now: Any, cell: Cell) -> bool:
    """Whether what stood in a cell is what stands there, in either language."""
    stands = [_typed(now, cell, spoken) for spoken in Language]
    return before in stands or str(before).casefold() in (str(form).casefold() for form in stands)


def _code_of(name: str) -> str:
    return re.sub(r"[^A-Z0-9]+", "-", name.upper()).strip("-")[:_LONGEST_CODE] or "SCENARIO"


def _under_free_codes(rows: Sequence[Typed], taken: set[str]) -> list[dict[Any, Any]]:
    """The rows without columns of their own, each scenario under a code that no other has."""
    free: dict[str, str] = {}
    found = []
    for cells in rows:
        kept = {place: value for place, value in cells.items() if place[0] != OWN}
        code = str(kept.get(("scenario", None), ""))
        if code and code not in free:
            others = (code if number == 1 else f"{code}-{number}" for number in range(1, len(taken) + 2))
            free[code] = next(other for other in others if other not in taken)
        found.append(kept | ({("scenario", None): free[code]} if code else {}))
    return found


def _with_rows(snapshot: Snapshot, rows: Sequence[Typed]) -> tuple[State, list[int]]:
    """The state with rows of scenarios more, and their numbers."""
    draft, ids = snapshot.state.draft, []
    for cells in rows:
        draft, row = draft.with_new_row(TABLE, typed=cells)
        ids.append(row)
    return resolve(draft, snapshot.state, snapshot.opened.checked)[0], ids


def _named(cells: Typed) -> str:
    """What a row of a scenario is about, as it was typed."""
    return ", ".join(str(cells[name, None]) for name in _NAMES_ROW if (name, None) in cells)
