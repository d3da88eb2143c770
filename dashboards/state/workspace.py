"""The study of one session: as it was loaded, as it is edited, and what is wrong with the edits."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from threading import RLock
from typing import Any

from burden.answers.origin import Origin
from burden.language import Language, Text
from burden.study import Problem, Study
from burden.study.points import Subjects
from burden.study.record import Place
from burden.study.words import ObligationKind, PointStatus
from burden.workbook.patch import Patched
from dashboards.state import changes, mixes, points, shown, texts
from dashboards.state.bringing_back import with_edits
from dashboards.state.columns import as_excel_would, place_in
from dashboards.state.download import workbook_of
from dashboards.state.draft import Draft, Typed
from dashboards.state.edited import EditedStudy
from dashboards.state.edits import Edits, edits_of
from dashboards.state.opening import Opened, errors_in
from dashboards.state.ranges import with_range_moved, without_range
from dashboards.state.resolving import State, Together, Touched, resolve
from dashboards.state.shown import RowId
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


class Workspace(EditedStudy):
    """A study and the edits made to it.

    Cells are typed one by one and judged at once, by the checks of the workbook reader and in its words. What is right
    counts directly; a wrong cell is kept and explained, and leaves its last right value until it is right (see
    `dashboards.state.resolving`). Safe to use from several threads.
    """

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

    def set_cells(
        self,
        cells: Iterable[tuple[str, RowId, str, Any]],
        language: Language | None = None,
        said: Text | None = None,
    ) -> None:
        """Type values in several cells as one step (pasting), which may be told as what was said; see `set_cell`."""
        listed = list(cells)

        def type_in(draft: Draft) -> Draft:
            # Row by row: a block that is pasted has thousands of cells.
            typed: dict[str, dict[RowId, dict[Place, Any]]] = {}
            for table, row, column, value in listed:
                place = self._place(table, row, column)
                of_row = typed.setdefault(table, {}).setdefault(row, {})
                stood = of_row[place] if place in of_row else shown.raw(draft, table, row, place)
                of_row[place] = as_excel_would(table, place, clean(value), stood, language or self.spoken)
            for table, rows in typed.items():
                draft = shown.with_values(draft, table, rows)
            return draft

        self._edit(type_in, said)

    def add_rows(
        self,
        table: str,
        rows: Iterable[Mapping[str, Any]],
        language: Language | None = None,
        said: Text | None = None,
    ) -> list[int]:
        """Add rows below the others as one step, with what stands in them by heading; see `set_cells`.

        Returns:
            The ids of the rows.

        Raises:
            KeyError: there is no such column.
        """
        listed = list(rows)
        added: list[int] = []

        def add(draft: Draft) -> Draft:
            for values in listed:
                typed: Typed = {}
                for heading, value in values.items():
                    place = place_in(draft, table, heading)
                    found = as_excel_would(table, place, clean(value), None, language or self.spoken)
                    typed = typed if found is None else {**typed, place: found}
                draft, row = draft.with_new_row(table, typed=typed)
                added.append(row)
            return draft

        self._edit(add, said)
        return added

    def set_entry(self, instrument: str, mix: str, value: Any) -> None:
        """Type `x`, a year or nothing for an instrument and a mix; the row of the instrument is made where needed."""
        self._edit(lambda draft: mixes.with_entry(draft, instrument, mix, clean(value)))

    def move_range(self, table: str, row: RowId, field: str) -> None:
        """Let the range of a figure follow a central value that was typed outside it; see `with_range_moved`.

        Where that was typed last, it is one step with it.
        """
        cell = (table, int(row), (field, None))
        self._edit(lambda draft: with_range_moved(draft, table, int(row), field), texts.RANGE_MOVED, cell)

    def drop_range(self, table: str, row: RowId, field: str) -> None:
        """Leave a figure without a range; see `move_range`."""
        cell = (table, int(row), (field, None))
        self._edit(lambda draft: without_range(draft, table, int(row), field), texts.RANGE_DROPPED, cell)

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

    def add_mix(self, code: str, name: str, copy_of: str | None = None, without: ObligationKind | None = None) -> None:
        """Add a mix: empty, or with the instruments of another one and the scope that was given for that one alone.

        Goals are not copied: they are the analyst's judgement of each mix. Obligations of the kind that it goes without
        reach nobody in it, which rows of the scope say.

        Raises:
            Refused: the code is empty or taken, or there is no mix to copy.
        """
        said = (texts.MIX_DERIVED if copy_of else texts.MIX_ADDED).fill(code=code, copy_of=copy_of)
        if copy_of and without:
            said = texts.MIX_WITHOUT.fill(added=said, kind=without.label)
        self._edit(lambda draft: mixes.with_mix(draft, code, name, copy_of, without), said)

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
        self._edit(lambda draft: mixes.without_mix(draft, code), texts.MIX_REMOVED.fill(code=code))

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

    def bring_back(self, made: Snapshot, said: Text | None = None) -> None:
        """Put what `with_edits` made in place of what was changed here, as one step; nothing for another workbook."""
        with self._lock:
            if made.opened.origin.sha256 == self.origin.sha256 and made.state.draft != self._state.draft:
                self._remember()
                self._publish(self._told(made.state, said))

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
            self._edit(lambda draft: shown.with_values(draft, table, {row: {place: value}}))

    def restore_row(self, table: str, row: RowId) -> None:
        """Put a row back as it was loaded, also one that was removed; a row that was added is removed."""
        self._edit(lambda draft: changes.with_row_restored(self._first.draft, draft, table, int(row)))

    def restore_together(self, step: Together) -> None:
        """Put back as it was loaded what was changed together, as far as nothing else was done to it since."""
        touched = [key for key, known in self._state.together.items() if known is step]
        self._edit(lambda draft: changes.with_restored(self._first.draft, draft, touched))

    def _told(self, state: State, said: Text | None) -> State:
        """A state that comes next, with what is changed together in it."""
        return replace(state, together=changes.with_step(self._state.together, self._state.draft, state.draft, said))

    def _edit(self, change: Callable[[Draft], Draft], said: Text | None = None, joins: Touched | None = None) -> None:
        """Change the draft as one step, which may be told as what was said, and joins the last that changed a cell."""
        with self._lock:
            present = self._state
            draft = change(present.draft)
            if draft == present.draft:
                return
            state, self._checked = resolve(draft, present, self._checked)
            if state.draft == present.draft:
                return  # the same in other words (`ja` for `yes`)
            if joins and self._past and changes.touched(self._past[-1].draft, present.draft) == {joins}:
                self._state = self._past.pop()
            self._remember()
            self._publish(self._told(state, said))

    def _remember(self) -> None:
        self._past.append(self._state)
        self._future.clear()

    def _step(self, source: Any, target: Any) -> None:
        with self._lock:
            if source:
                target.append(self._state)
                self._publish(source.pop())

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
