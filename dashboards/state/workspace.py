"""The study of one session: as it was loaded, as it is edited, and what is wrong with the edits."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from threading import RLock
from typing import Any

import pandas as pd
import param

from burden.answers.origin import Origin
from burden.language import Language
from burden.study import Problem, Settings, Study
from burden.study.points import Subjects
from burden.study.record import Place
from burden.study.words import PointStatus
from burden.workbook.patch import Patched
from burden.workbook.places import Places
from dashboards.state import changes, mixes, points, shown
from dashboards.state.bringing_back import with_edits
from dashboards.state.columns import EditColumn, as_excel_would, edit_columns, place_in, setting_column
from dashboards.state.download import workbook_of
from dashboards.state.draft import Draft
from dashboards.state.edits import Edits, edits_of
from dashboards.state.fields import typed
from dashboards.state.opening import Opened, errors_in, notices_in
from dashboards.state.ranges import with_range_moved, without_range
from dashboards.state.resolving import State, resolve
from dashboards.state.shown import CellId, RowId
from dashboards.state.typed import clean

MOST_STEPS = 200
"""How many steps can be undone."""


@dataclass(frozen=True)
class Snapshot:
    """Everything that a workspace holds, to go on with it later; frozen and shared, so that it costs little."""

    opened: Opened
    first: State
    state: State
    past: tuple[State, ...] = ()
    future: tuple[State, ...] = ()


class Workspace(param.Parameterized):
    """A study and the edits made to it.

    Cells are typed one by one and judged at once, by the checks of the workbook reader and in its words. What is right
    counts directly; a wrong cell is kept and explained, and leaves its last right value until it is right (see
    `dashboards.state.resolving`). Safe to use from several threads.
    """

    study: Study = typed(param.Parameter(doc="The study as it counts: the draft, but for the wrong cells."))
    loaded: Study = typed(param.Parameter(doc="The study as it was loaded."))
    version: int = typed(param.Integer(default=0, doc="Goes up at each change of the study."))
    edits: int = typed(param.Integer(default=0, doc="Goes up at each change of a cell, right or wrong."))
    problems: tuple[Problem, ...] = typed(
        param.Parameter(default=(), doc="What is wrong or worth knowing in the draft.")
    )
    is_ready: bool = typed(param.Boolean(default=True, doc="Whether the study can be calculated with."))
    can_undo: bool = typed(param.Boolean(default=False))
    can_redo: bool = typed(param.Boolean(default=False))
    saved: State | None = typed(param.Parameter(default=None, doc="What the reader last took along as a workbook."))

    def __init__(self, source: Opened | Snapshot) -> None:
        """Start from a workbook, or go on where another workspace was when its snapshot was taken."""
        super().__init__()
        self._lock = RLock()
        self._shown = shown.Shown()
        self._downloaded: tuple[State, Language, Patched] | None = None
        self._go_on(source if isinstance(source, Snapshot) else Snapshot(source, source.first, source.first))

    def __repr__(self) -> str:
        """Its workbook and version; the study itself would fill pages."""
        return f"Workspace({self.origin.name!r}, version={self.version}, edits={self.edits})"

    @classmethod
    def of(cls, study: Study, name: str = "study.xlsx") -> Workspace:
        """Start from a study that was not read from a workbook."""
        return cls(Opened(study, Origin(name, "")))

    def replace(self, opened: Opened) -> None:
        """Go on with another workbook; what was edited is gone."""
        with self._lock:
            self._go_on(Snapshot(opened, opened.first, opened.first))

    def snapshot(self) -> Snapshot:
        """Everything it holds, to go on with later."""
        with self._lock:
            return Snapshot(self._opened, self._first, self._state, tuple(self._past), tuple(self._future))

    def _go_on(self, snapshot: Snapshot) -> None:
        self._opened, self._first = snapshot.opened, snapshot.first
        self._past, self._future = deque(snapshot.past, MOST_STEPS), list(snapshot.future)
        self._checked = snapshot.opened.checked
        self._publish(snapshot.state, loaded=snapshot.first.study)

    def _publish(self, state: State, **more: Any) -> None:
        """Make a state the present one, and tell who watches once all of it is."""
        if state.study is not self.study:
            more |= {"study": state.study, "version": self.version + 1}
        self._state = state
        self.param.update(
            edits=self.edits + 1,
            problems=state.problems,
            is_ready=state.is_ready,
            can_undo=bool(self._past),
            can_redo=bool(self._future),
            **more,
        )

    # What stands there

    @property
    def origin(self) -> Origin:
        """The workbook that was loaded: its name and hash."""
        return self._opened.origin

    @property
    def has_file(self) -> bool:
        """Whether it was read from a workbook, into which changes are written."""
        return self._opened.content is not None

    @property
    def notices(self) -> tuple[Problem, ...]:
        """What is worth knowing of the workbook that was loaded: own columns, hidden rows."""
        return self._opened.notices

    @property
    def remarks(self) -> tuple[Problem, ...]:
        """What is worth knowing: of the workbook that was loaded, and of the study as it is edited since."""
        of_study = {_key(problem) for problem in self._first.problems}
        of_workbook = (problem for problem in self.notices if _key(problem) not in of_study)
        return (*of_workbook, *notices_in(self.problems))

    @property
    def was_ready(self) -> bool:
        """Whether the study could be calculated with as it was loaded."""
        return self._first.is_ready

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep cells from counting."""
        return errors_in(self.problems)

    @property
    def is_changed(self) -> bool:
        """Whether anything differs from the workbook that was loaded."""
        return bool(self.changed_cells() or any(self.changed_rows()))

    @property
    def is_unsaved(self) -> bool:
        """Whether anything would be lost that the reader did not take along."""
        return self.is_changed and self._state is not self.saved

    @property
    def spoken(self) -> Language:
        """The language of the study's names."""
        return self.study.settings.language

    def columns(self, table: str, language: Language | None = None) -> tuple[EditColumn, ...]:
        """The columns of a table with what each means and what may be chosen; `rows` has the same in the same order."""
        return edit_columns(self._state.draft, table, language or self.spoken)

    def setting(self, name: str, language: Language | None = None) -> EditColumn:
        """What one setting means and what may be chosen for it."""
        return setting_column(self._state.draft, name, language or self.spoken)

    def rows(self, table: str, language: Language | None = None) -> pd.DataFrame:
        """The cells of a table as they are now, wrong ones included.

        Args:
            table: the table; `settings` for a row per setting.
            language: of the headings and words; None: the study's own.

        Returns:
            A row per record, indexed by row id; a column per heading; text, numbers, dates, None for blanks.
        """
        return self._shown.rows(self._state.draft, table, language or self.spoken)

    def matrix(self, language: Language | None = None) -> pd.DataFrame:
        """Which instruments each mix holds: codes of instruments by codes of mixes; `x`, a year, or None."""
        return mixes.matrix(self._state.draft)

    def cell(self, table: str, row: RowId, column: str, language: Language | None = None) -> Any:
        """What stands in one cell."""
        draft = self._state.draft
        return shown.cell(draft, table, row, self._place(table, row, column), language or self.spoken)

    def loaded_cell(self, table: str, row: RowId, column: str, language: Language | None = None) -> Any:
        """What stood in a cell of the workbook that was loaded; None for a row that was not there."""
        first = self._first.draft
        if not shown.has_row(first, table, row):
            return None
        place = self._place(table, row, column, first, self._state.draft)
        return shown.cell(first, table, row, place, language or self.spoken)

    def where(self, problem: Problem, language: Language | None = None) -> CellId | None:
        """The cell that a problem is about: table, row and heading; None where it is about no row."""
        return shown.where(self._state.draft, problem, language or self.spoken)

    def place(self, problem: Problem, language: Language | None = None) -> str:
        """Where a problem is, in words: `Handelingen, rij 14, uren laag`."""
        return shown.place(self._state.draft, problem, language or self.spoken)

    @property
    def places(self) -> Places:
        """Where the cells of the loaded workbook stand; without the lock, as a page may ask while an edit is told."""
        return self._opened.places

    def address(self, table: str, row: RowId, field: str, part: str | None = None) -> str | None:
        """The cell of the loaded workbook (`Handelingen!H14`), for rows and settings that stand there."""
        at = self.loaded.settings.rows.get(str(row)) if table == Settings.table else row
        if not isinstance(at, int) or not shown.has_row(self._first.draft, table, row):
            return None
        return self._opened.places.cell(table, at, field, part)

    # Problems and changes by cell

    def problems_at(self, table: str, row: RowId) -> tuple[Problem, ...]:
        """The problems of a row."""
        if table == Settings.table:
            return tuple(problem for problem in self.problems if (problem.table, problem.field) == (table, row))
        return tuple(problem for problem in self.problems if (problem.table, problem.row) == (table, row))

    def problem_cells(self, language: Language | None = None) -> dict[CellId, tuple[Problem, ...]]:
        """The cells that problems are about, by table, row and heading."""
        return shown.problem_cells(self._state.draft, self.problems, language or self.spoken)

    def waiting_cells(self, language: Language | None = None) -> set[CellId]:
        """The cells whose last right value counts instead of what was typed: wrong ones, and what waits for those."""
        if not self.is_ready:
            return set()
        return shown.waiting_cells(self._state.draft, language or self.spoken)

    def changed_cells(self, language: Language | None = None) -> set[CellId]:
        """The cells that differ from the workbook that was loaded, of rows that were there then."""
        return changes.changed_cells(self._first.draft, self._state.draft, language or self.spoken)

    def changed_rows(self) -> tuple[set[tuple[str, RowId]], set[tuple[str, RowId]]]:
        """The rows that were added, and those that were removed, since the workbook was loaded."""
        return changes.changed_rows(self._first.draft, self._state.draft)

    def waiting_rows(self) -> set[tuple[str, RowId]]:
        """The rows that were added and do not count yet, and those that were removed and still do."""
        return changes.waiting_rows(self._state.draft) if self.is_ready else set()

    # Editing

    def set_cell(
        self, table: str, row: RowId, column: str, value: Any, language: Language | None = None
    ) -> tuple[Problem, ...]:
        """Type a value in a cell.

        Args:
            table: the table; `settings` for a setting.
            row: the id of the row, as `rows` has it.
            column: the heading, in either language.
            value: text as it was typed, a number, yes or no, or None to empty the cell.
            language: the language of the page, for its decimal sign; None: the study's own.

        Returns:
            The problems of the row.

        Raises:
            KeyError: there is no such row or column.
        """
        self.set_cells([(table, row, column, value)], language)
        return self.problems_at(table, row)

    def set_cells(self, cells: Iterable[tuple[str, RowId, str, Any]], language: Language | None = None) -> None:
        """Type values in several cells as one step (pasting); see `set_cell`."""
        listed = list(cells)

        def type_in(draft: Draft) -> Draft:
            for table, row, column, value in listed:
                place = self._place(table, row, column)
                stood = shown.raw(draft, table, row, place)
                draft = shown.with_value(
                    draft, table, row, place, as_excel_would(table, place, clean(value), stood, language or self.spoken)
                )
            return draft

        self._edit(type_in)

    def set_entry(self, instrument: str, mix: str, value: Any) -> None:
        """Type `x`, a year or nothing for an instrument and a mix; the row of the instrument is made where needed."""
        self._edit(lambda draft: mixes.with_entry(draft, instrument, mix, clean(value)))

    def move_range(self, table: str, row: RowId, field: str) -> None:
        """Let the range of a figure follow a central value that was typed outside it; see `with_range_moved`."""
        self._edit(lambda draft: with_range_moved(draft, table, int(row), field))

    def drop_range(self, table: str, row: RowId, field: str) -> None:
        """Leave a figure without a range."""
        self._edit(lambda draft: without_range(draft, table, int(row), field))

    def add_row(self, table: str, after: RowId | None = None, copy_of: RowId | None = None) -> int:
        """Add a row; it counts as soon as what it needs is filled in.

        Args:
            table: the table.
            after: the row it comes after; None: at the end, or after the row that is copied.
            copy_of: the row of which all cells are copied.

        Returns:
            The id of the row.
        """
        added: list[int] = []

        def add(draft: Draft) -> Draft:
            typed = shown.cells_of(draft, table, int(copy_of)) if copy_of is not None else {}
            behind = copy_of if after is None else after
            draft, row = draft.with_new_row(table, None if behind is None else int(behind), typed)
            added.append(row)
            return draft

        self._edit(add)
        return added[-1]

    def remove_row(self, table: str, row: RowId) -> tuple[Problem, ...]:
        """Remove a row; as long as others refer to it, it still counts.

        Returns:
            The errors of the draft.
        """
        self._edit(lambda draft: draft.without_row(table, int(row)))
        return self.errors

    def add_mix(self, code: str, name: str, copy_of: str | None = None) -> None:
        """Add a mix: empty, or with the instruments of another one and the scope that was given for that one alone.

        Goals are not copied: they are the analyst's judgement of each mix.

        Raises:
            Refused: the code is empty or taken, or there is no mix to copy.
        """
        self._edit(lambda draft: mixes.with_mix(draft, code, name, copy_of))

    def about(self, table: str, row: RowId) -> str:
        """What a point on a row says that it is about; see `about_row`."""
        record = next((known for known in self.study.records(table) if known.row == row), None)
        if record is None:
            return points.first_cell(table, row, self.spoken)
        return points.about_row(Subjects(self.study), record, self.spoken)

    def write_point(self, about: str, point: str, author: str) -> None:
        """Add a point of a reviewer, of today.

        Args:
            about: the code of a row, or a sheet and cell; empty: the study as a whole.
            point: what is remarked.
            author: who remarks it.

        Raises:
            Refused: the point says nothing.
        """
        self._edit(lambda draft: points.with_point(draft, about, point, author, date.today()))

    def answer_point(self, number: int, reply: str, status: PointStatus) -> None:
        """Reply to a point, and say what became of it.

        Raises:
            Refused: there is no such point, or it is no longer open and has no reply.
        """
        self._edit(lambda draft: points.with_reply(draft, number, reply, status))

    def remove_mix(self, code: str) -> None:
        """Remove a mix with its composition, its own scope, its goals and its benchmarks.

        Raises:
            Refused: there is no such mix, or no other one.
        """
        self._edit(lambda draft: mixes.without_mix(draft, code))

    def kept_edits(self) -> Edits:
        """What was changed since the workbook was loaded, to be kept outside the session."""
        with self._lock:
            return edits_of(self.origin, self._first.draft, self._state.draft)

    def with_edits(self, edits: Edits) -> Snapshot:
        """The workbook with changes that were kept outside the session; takes its time, and changes nothing yet.

        Raises:
            Refused: they belong to another workbook, or to rows or columns that it does not have.
        """
        opened = self._opened
        return Snapshot(opened, opened.first, with_edits(opened, edits))

    def bring_back(self, made: Snapshot) -> None:
        """Put what `with_edits` made in place of what was changed here, as one step; nothing for another workbook."""
        with self._lock:
            if made.opened.origin.sha256 == self.origin.sha256 and made.state.draft != self._state.draft:
                self._remember()
                self._publish(made.state)

    def undo(self) -> None:
        """Go back to before the last step."""
        self._step(self._past, self._future)

    def redo(self) -> None:
        """Make the step again that was undone last."""
        self._step(self._future, self._past)

    def restore(self) -> None:
        """Put everything back as it was loaded; this can be undone."""
        with self._lock:
            if self._state is not self._first:
                self._remember()
                self._publish(self._first)

    def restore_cell(self, table: str, row: RowId, column: str) -> None:
        """Put the value of a cell back as it was loaded; a row that was not there is left alone."""
        first = self._first.draft
        place = self._place(table, row, column, first, self._state.draft)
        if shown.has_row(first, table, row) and shown.has_row(self._state.draft, table, row):
            value = shown.raw(first, table, row, place)
            self._edit(lambda draft: shown.with_value(draft, table, row, place, value))

    def restore_row(self, table: str, row: RowId) -> None:
        """Put a row back as it was loaded, also one that was removed; a row that was added is removed."""
        self._edit(lambda draft: changes.with_row_restored(self._first.draft, draft, table, int(row)))

    def _edit(self, change: Callable[[Draft], Draft]) -> None:
        with self._lock:
            present = self._state
            draft = change(present.draft)
            if draft == present.draft:
                return
            state, self._checked = resolve(draft, present, self._checked)
            if state.draft == present.draft:
                return  # the same in other words (`ja` for `yes`)
            self._remember()
            self._publish(state)

    def _remember(self) -> None:
        self._past.append(self._state)
        self._future.clear()

    def _step(self, source: Any, target: Any) -> None:
        with self._lock:
            if source:
                target.append(self._state)
                self._publish(source.pop())

    def _place(self, table: str, row: RowId, column: str, *drafts: Draft) -> Place:
        """The place of a cell, in the present draft or the first of some that has the column.

        Raises:
            KeyError: no draft has such a column.
        """
        for draft in drafts or (self._state.draft,):
            with suppress(KeyError):
                place = place_in(draft, table, column)
                return shown.place_of_setting(draft, str(row), place[0]) if table == Settings.table else place
        raise KeyError(f"{table} has no column {column}")

    # Taking away

    def download(self, language: Language | None = None) -> Patched:
        """The workbook as it was opened with everything that was typed since, wrong cells too; and what it lost.

        Args:
            language: of the notes on wrong cells; None: the study's own.
        """
        state, language = self._state, language or self.spoken
        known = self._downloaded
        if known is None or known[0] is not state or known[1] is not language:
            opened, errors = self._opened, errors_in(state.problems)
            made = workbook_of(opened.base, self._first.draft, state.draft, errors, language)
            known = self._downloaded = (state, language, made)
        return known[2]

    def tell_saved(self, made: Patched) -> None:
        """A workbook of `download` went to the reader: what it holds is not lost any more."""
        known = self._downloaded
        if known is not None and known[2] is made:
            self.saved = known[0]


def _key(problem: Problem) -> tuple[object, ...]:
    """By what a problem of a workbook and one of its draft are the same."""
    return problem.name, problem.table, problem.row, problem.field, problem.part
