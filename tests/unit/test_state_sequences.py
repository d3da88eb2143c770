"""Whatever is typed, in whatever order: the page says what the reader of workbooks would say of the same cells."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils.cell import coordinate_to_tuple
from pandas.testing import assert_frame_equal
from sheet_parts import cells_of
from studies import in_rows
from workbooks import Draft

from burden.engine import estimate
from burden.language import Language
from burden.study import Problem
from burden.study.checks import find_problems
from burden.workbook import read_study, read_workbook
from dashboards.state import Opened, Refused, Session, Workspace, open_upload
from dashboards.state.columns import TABLES_TO_EDIT
from dashboards.state.edits import Edits
from dashboards.state.opening import errors_in

pytestmark = pytest.mark.unit
NL, EN = Language.NL, Language.EN
TABLES = [table for table in TABLES_TO_EDIT if table != "settings"]

WORDS = """
    |x|ja|nee|0|1|-1|0,5|1.125|80%|2028|eenmalig|structureel|ADM|HOOG|WET|RAP|LEZ|M0|M1|C-S|grootte:groot|alle|bedrijf
    |sector:C & grootte:klein|laag|LEZEN|PLAATSEN|=1+1|@x|toezicht|KEUR|LOKET|per bedrijf per jaar|cbs|handboek; cbs
"""
TYPED = st.one_of(
    st.sampled_from([word.strip() for word in WORDS.split("|")]),
    st.text(max_size=12),
    st.integers(-3, 3000),
    st.integers(-(10**20), 10**20),
    st.floats(),
    st.booleans(),
    st.none(),
)
CODES = st.sampled_from(["M0", "M1", "M2", "", "ß"])


@cache
def original() -> bytes:
    return Draft().saved().getvalue()


@cache
def opened() -> Opened:
    return open_upload("small.xlsx", original())


def row_in(address: str) -> int:
    return coordinate_to_tuple(address)[0]


@st.composite
def steps(draw: Callable[[Any], Any]) -> list[Callable[[Workspace], object]]:
    """Some things that a reader does, one after the other; where a row is gone, nothing is done."""
    return [draw(st.one_of(cells(), cells(), cells(), rows(), mixes())) for _ in range(draw(st.integers(1, 8)))]


def cells() -> st.SearchStrategy[Callable[[Workspace], object]]:
    def step(table: str, at: int, column: int, value: Any, language: Language) -> Callable[[Workspace], object]:
        def act(workspace: Workspace) -> None:
            shown = workspace.rows(table, language)
            if len(shown):
                heading = shown.columns[column % len(shown.columns)]
                if table == "settings":
                    heading = shown.columns[1 + column % 2]
                workspace.set_cell(table, shown.index[at % len(shown)], heading, value, language)

        return act

    return st.builds(
        step,
        st.sampled_from(TABLES_TO_EDIT),
        st.integers(0, 30),
        st.integers(0, 40),
        TYPED,
        st.sampled_from(Language),
    )


def rows() -> st.SearchStrategy[Callable[[Workspace], object]]:
    def step(table: str, at: int, kind: str) -> Callable[[Workspace], object]:
        def act(workspace: Workspace) -> None:
            index = [int(row) for row in workspace.rows(table).index]
            if kind == "add" or not index:
                workspace.add_row(table)
            elif kind == "remove":
                workspace.remove_row(table, index[at % len(index)])
            elif kind == "restore":
                workspace.restore_row(table, index[at % len(index)])
            else:
                workspace.add_row(table, copy_of=index[-1])

        return act

    return st.builds(
        step, st.sampled_from(TABLES), st.integers(0, 30), st.sampled_from(["add", "copy", "remove", "restore"])
    )


def mixes() -> st.SearchStrategy[Callable[[Workspace], object]]:
    def step(kind: str, code: str, other: str | None, entry: Any) -> Callable[[Workspace], object]:
        def act(workspace: Workspace) -> None:
            try:
                if kind == "add":
                    workspace.add_mix(code, "Naam", other)
                elif kind == "remove":
                    workspace.remove_mix(code)
                elif code in workspace.matrix().columns:
                    workspace.set_entry("KEUR", code, entry)
            except Refused:
                pass

        return act

    return st.builds(step, st.sampled_from(["add", "remove", "entry"]), CODES, st.one_of(CODES, st.none()), TYPED)


def told(problems: tuple[Problem, ...]) -> list[tuple[object, ...]]:
    """What is told of each place: a mix that is not there at its heading by the reader, and at each cell by the page.

    The reader tells many problems of one kind in a column as one, at the first of them.
    """
    alike: dict[tuple[object, ...], set[object]] = {}
    for problem in problems:
        if problem.name != "not-a-mix" and (problem.name, problem.field) != ("unknown-code", "entries"):
            kind = (problem.name, problem.table, problem.field, problem.found and problem.found.en)
            row = problem.row if problem.table != "settings" else problem.field
            alike.setdefault(kind, set()).add(row)
    return sorted(
        (
            (*kind[:3], row)
            for kind, rows in alike.items()
            for row in (sorted(rows, key=str) if len(rows) <= 5 else [min(rows)])
        ),
        key=str,
    )


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps())
def test_the_page_judges_as_the_reader_does(done: list[Callable[[Workspace], object]]) -> None:
    workspace = Workspace(opened())
    for step in done:
        step(workspace)
    reading = read_workbook(BytesIO(workspace.download().content))
    if not any(problem.name == "not-a-mix" for problem in reading.problems):
        assert told(workspace.errors) == told(reading.errors)
    if not workspace.errors:
        assert reading.study is not None
        for table in TABLES:
            of_page, of_reader = workspace.study.records(table), reading.study.records(table)
            in_order = sorted(of_page, key=lambda record: record.row or 0)
            assert in_order == list(of_reader)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps())
def test_the_study_is_always_valid_and_downloads_as_itself_where_nothing_is_wrong(
    done: list[Callable[[Workspace], object]],
) -> None:
    workspace = Workspace(opened())
    for step in done:
        step(workspace)
        assert errors_in(find_problems(workspace.study)) == ()
    made = workspace.download().content
    if not workspace.errors:
        assert read_study(BytesIO(made)) == in_rows(workspace.study)
    touched = {(table, row) for table, row, _ in [*workspace.changed_cells(), *workspace.problem_cells()]}
    touched |= {place for rows in workspace.changed_rows() for place in rows}
    parts = {f"xl/worksheets/sheet{number}.xml": table for number, table in enumerate(TABLES_TO_EDIT, start=1)}
    for part, table in parts.items():
        before, after = cells_of(original(), part), cells_of(made, part)
        same = [address for address in before if (table, row_in(address)) not in touched]
        by_column = {"composition": "mixes", "settings": "settings"}.get(table)
        if any(of == by_column for of, _ in touched):
            continue  # a column comes or goes with a mix; a setting is a row by its name
        assert {address for address in same if before[address] != after[address]} == set()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps())
def test_undoing_everything_gives_what_was_loaded_and_redoing_what_was_done(
    done: list[Callable[[Workspace], object]],
) -> None:
    workspace = Workspace(opened())
    states = [workspace.snapshot().state]
    for step in done:
        step(workspace)
        if workspace.snapshot().state is not states[-1]:
            states.append(workspace.snapshot().state)
    for state in reversed(states):
        assert workspace.snapshot().state is state
        workspace.undo()
    assert workspace.study is workspace.loaded
    assert not workspace.is_changed
    for state in states:
        assert workspace.snapshot().state is state
        workspace.redo()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps())
def test_restoring_every_cell_and_row_gives_what_was_loaded(done: list[Callable[[Workspace], object]]) -> None:
    workspace = Workspace(opened())
    for step in done:
        step(workspace)
    for _ in range(3):
        for table, row, column in workspace.changed_cells(NL):
            workspace.restore_cell(table, row, column)
        added, removed = workspace.changed_rows()
        for table, row in added | removed:
            workspace.restore_row(table, row)
    assert not workspace.is_changed
    assert workspace.errors == ()
    assert workspace.study == workspace.loaded


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps())
def test_what_is_spared_after_an_edit_changes_no_result(done: list[Callable[[Workspace], object]]) -> None:
    workspace = Workspace(opened())
    session = Session(workspace)
    for step in done:
        step(workspace)
        assert_frame_equal(session.results.result.lines, estimate(workspace.study).lines)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps())
def test_what_is_kept_outside_the_session_brings_everything_back_in_one_step(
    done: list[Callable[[Workspace], object]],
) -> None:
    workspace, other = Workspace(opened()), Workspace(opened())
    for step in done:
        step(workspace)
    kept = workspace.kept_edits()
    other.bring_back(other.with_edits(Edits.read(kept.as_json())))
    assert other.kept_edits() == kept
    assert other.study == workspace.study
    assert sorted(problem.line(NL) for problem in other.problems) == sorted(
        problem.line(NL) for problem in workspace.problems
    )
    for table in TABLES_TO_EDIT:
        written = workspace.rows(table)
        assert_frame_equal(other.rows(table), written if table == "settings" else written.dropna(how="all"))
    assert other.can_undo is bool(kept)
    other.undo()
    assert other.study is other.loaded and not other.is_changed
