"""A study as it is being edited: what stands in it, what is wrong, and what differs from the workbook."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pandas as pd
import param

from burden.answers.origin import Origin
from burden.language import Language
from burden.study import Problem, Settings, Study
from burden.study.record import Place
from burden.workbook.places import Places
from dashboards.state import changes, mixes, shown
from dashboards.state.columns import EditColumn, edit_columns, place_in, setting_column
from dashboards.state.draft import Draft
from dashboards.state.fields import typed
from dashboards.state.opening import Opened, errors_in, notices_in
from dashboards.state.resolving import State, Together
from dashboards.state.shown import CellId, RowId


class EditedStudy(param.Parameterized):
    """What can be asked of a study while it is edited; `Workspace` has the steps that change it."""

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

    _opened: Opened
    _first: State
    _state: State
    _shown: shown.Shown

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

    def together(self, table: str, row: RowId, column: str | None) -> Together | None:
        """What the reader did last to a cell, or to a row as a whole, where that changed other ones too."""
        known = self._state.together
        if not known:
            return None
        place = None if column is None else self._place(table, row, column)
        return known.get((table, None if table == Settings.table else int(row), place))

    def waiting_rows(self) -> set[tuple[str, RowId]]:
        """The rows that were added and do not count yet, and those that were removed and still do."""
        return changes.waiting_rows(self._state.draft) if self.is_ready else set()

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


def _key(problem: Problem) -> tuple[object, ...]:
    """By what a problem of a workbook and one of its draft are the same."""
    return problem.name, problem.table, problem.row, problem.field, problem.part
