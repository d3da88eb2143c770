"""The part of the page in which the tables of the study are edited: which rows, and what is wrong in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import panel as pn
import panel_material_ui as pmui
from markupsafe import Markup, escape
from param.parameterized import Event

from burden.render.html import details, link
from burden.study import Problem
from burden.study.tables import ReviewPoint
from dashboards.state.address import LONGEST_TEXT
from dashboards.state.columns import TABLES_TO_EDIT, about, title_of
from dashboards.state.shown import RowId
from dashboards.views import parameters_texts as own
from dashboards.views import texts
from dashboards.views.choosing import row_of_buttons
from dashboards.views.common import Page, Part, choices, stack
from dashboards.views.escaping import NOTHING
from dashboards.views.html import html
from dashboards.views.parameters_form import NUMBER, TableForm
from dashboards.views.parameters_grid import PAGE_SIZE, RowGrid, ShownRows
from dashboards.views.picking import Picker
from dashboards.views.points_texts import ABOUT_ROW
from dashboards.views.problems import cell_address, is_mended_elsewhere, place_and_message
from dashboards.views.style import at_most

MOST_LISTED = 12
"""So many wrong cells are listed; the others are found in the table."""
_OUTSIDE_RANGE = "not-in-order"
_BUTTON = {"variant": "outlined", "size": "small", "margin": (4, 8, 4, 0)}


@dataclass(frozen=True)
class ShownTable:
    """What the part shows.

    Attributes:
        part: the rows, for the grid.
        page: the page of the table, from 0.
        count: how many rows there are in all.
        explained: what the columns mean, in HTML.
        row: the row that was chosen; None where it is not there.
        is_new: whether that row was not in the workbook that was loaded.
    """

    part: ShownRows
    page: int
    count: int
    explained: Markup
    row: RowId | None
    is_new: bool


class TablesView(Part):
    """A table of the study, and what can be done with its rows."""

    def __init__(self, page: Page) -> None:
        """The part of a page; nothing is shown yet."""
        super().__init__()
        self._page, self._view = page, page.session.view
        self._matching: tuple[Any, list[RowId]] = (None, [])
        self._go: RowId | None = None
        self._ranges: dict[str, tuple[str, int, str]] = {}
        self._is_told = False
        say = page.say
        self.wrong = Picker(self._fit_range)
        self._about, self._explained = html(), html()
        tables = {say(title_of(table)): table for table in TABLES_TO_EDIT}
        self._table = pmui.Select(label=say(own.TABLE), options=tables, size="small", margin=(8, 0), **at_most(300))
        self._search = pmui.TextInput(
            label=say(own.SEARCH), max_length=LONGEST_TEXT, size="small", width=260, margin=(8, 0)
        )
        self._rows = row_of_buttons(page, own.ROWS_SHOWN, own.ROWS_OPTIONS)
        self._rows.param.watch(self._choose_rows, "value")
        self._grid = RowGrid(self._edited, self._choose_row)
        self._count = html(sizing_mode=None, width=230, margin=(8, 12, 0, 0))
        self._previous = pmui.Button(label=say(own.PREVIOUS), on_click=lambda _: self._turn(-1), **_BUTTON)
        self._next = pmui.Button(label=say(own.NEXT), on_click=lambda _: self._turn(1), **_BUTTON)
        self._row = pmui.TextInput(label=say(own.ROW), size="small", width=90, margin=(4, 8, 4, 0))
        self._add = pmui.Button(label=say(own.ADD_ROW), on_click=self._add_row, **_BUTTON)
        self._copy = pmui.Button(label=say(own.COPY_ROW), on_click=self._copy_row, **_BUTTON)
        self._remove = pmui.Button(label=say(own.REMOVE_ROW), on_click=self._remove_row, **_BUTTON)
        self._restore = pmui.Button(label=say(own.RESTORE_ROW), on_click=self._restore_row, **_BUTTON)
        self._point = pmui.Button(label=say(ABOUT_ROW), on_click=self._write_point, **_BUTTON)
        self._row_said = html(margin=(10, 0, 0, 0), **at_most(420))
        page.watch(self._view, self._follow_view, "table", "row", "search", "rows", "leaf")
        self._table.param.watch(self._choose_table, "value")
        self._search.param.watch(self._type_search, "value_input")
        self._row.param.watch(self._type_row, "value")
        self._of_row = (self._copy, self._remove, self._restore, self._point)
        self._with_rows = pn.FlexBox(self._row, self._add, *self._of_row, self._row_said, gap="0", align_items="center")
        pager = pn.FlexBox(self._count, self._previous, self._next, gap="0", align_items="center")
        legend = html(Markup('<p class="soft">{}<br>{}</p>').format(say(own.HOW_TO_EDIT), say(own.LEGEND)))
        which = pn.FlexBox(self._table, self._search, self._rows, gap="4px 28px", align_items="center")
        self._layout = stack(choices(which, self._about), self._grid, pager, self._with_rows, legend, self._explained)

    @property
    def table(self) -> str:
        """The table that the view asks for; the first where there is no such table."""
        asked = self._view.table
        return asked if asked in TABLES_TO_EDIT else TABLES_TO_EDIT[0]

    # What is shown

    def made(self) -> ShownTable:
        """What is to be shown; runs in the thread of a step."""
        page, table = self._page, self.table
        workspace, language = page.session.workspace, page.language
        form = TableForm.of(workspace, table, language, page.look().sign)
        rows = workspace.rows(table, language)
        added = workspace.changed_rows()[0]
        marks = self._marks(form, table, added)
        ids = self._kept(form, rows, marks)
        go = self._wanted(ids, form)
        at = max(0, min(self._view.leaf, (len(ids) - 1) // PAGE_SIZE))
        if go is not None:
            at = ids.index(go[0]) // PAGE_SIZE
        shown = ids[at * PAGE_SIZE : (at + 1) * PAGE_SIZE]
        row = next((known for known in rows.index if str(known) == self._view.row), None)
        return ShownTable(
            part=ShownRows(form, form.cells(rows.loc[shown]), marks, go),
            page=at,
            count=len(ids),
            explained=form.explained(workspace),
            row=row if form.has_numbers else None,
            is_new=(table, row) in added,
        )

    def _marks(self, form: TableForm, table: str, added: set[tuple[str, RowId]]) -> dict[tuple[RowId, str], str]:
        workspace, language, fields = self._page.session.workspace, self._page.language, form.fields
        found: dict[tuple[RowId, str], str] = {(row, NUMBER): "new" for of, row in added if of == table}
        found |= {(row, NUMBER): "waiting" for of, row in workspace.waiting_rows() if of == table}
        for of, row, heading in workspace.changed_cells(language):
            if of == table and heading in fields:
                found[row, fields[heading]] = "changed"
        for of, row, heading in workspace.waiting_cells(language):
            if of == table and heading in fields:
                found[row, fields[heading]] = "waiting"
        errors = workspace.errors
        for (of, row, heading), problems in workspace.problem_cells(language).items():
            if of == table and heading in fields and any(problem in errors for problem in problems):
                found[row, fields[heading]] = "wrong"
        return found

    def _kept(self, form: TableForm, rows: pd.DataFrame, marks: dict[tuple[RowId, str], str]) -> list[RowId]:
        """The rows that were found; those that are edited stay, though they may no longer be what was looked for."""
        search, which = (self._view.search or "").strip().casefold(), self._view.rows
        present: list[RowId] = list(rows.index)
        if not search and which == "all":
            self._matching = (None, [])
            return present
        key = (form.table, form.language, search, which)
        if self._matching[0] != key:
            matching = set(present)
            if search:
                texts = form.cells(rows).agg(" ".join, axis=1).str.casefold()
                matching = {row for row, text in zip(present, texts, strict=True) if search in text}
            if which != "all":
                kinds = ("wrong", "waiting") if which == "wrong" else ("wrong", "waiting", "changed", "new")
                matching &= {row for (row, _), kind in marks.items() if kind in kinds}
            self._matching = (key, [row for row in present if row in matching])
        kept = set(self._matching[1])
        return [row for row in present if row in kept]

    def _wanted(self, ids: Sequence[RowId], form: TableForm) -> tuple[RowId, str] | None:
        """The cell that the reader is to be brought to, if it is there."""
        if self._go is None:
            return None
        found = next((known for known in ids if str(known) == str(self._go)), None)
        return None if found is None else (found, form.field_named(self._view.column) or form.first_field)

    def _wrong(self) -> Markup:
        """The wrong cells of all tables with the reader's own messages, and links to where they are."""
        page = self._page
        workspace, language = page.session.workspace, page.language
        errors = workspace.errors
        if not errors:
            return NOTHING
        self._ranges = {}
        items: list[str] = []
        for at, problem in enumerate(errors[:MOST_LISTED]):
            where, message = place_and_message(problem, workspace, language)
            way, cell = NOTHING, workspace.where(problem, language)
            if is_mended_elsewhere(problem):
                way = escape(page.say(own.MEND_IN_EXCEL))
            elif problem.table in TABLES_TO_EDIT:
                go = page.say(own.GO_TO_TABLE if cell is None else own.GO_TO_CELL)
                label = f"{go}: {workspace.place(problem, language)}"
                way = link(go, cell_address(problem, workspace), label) + self._range_buttons(problem, at)
            items.append(Markup("<li><b>{}</b>: {} {}</li>").format(where, message, way))
        if len(errors) > MOST_LISTED:
            items.append(
                Markup("<li>{}</li>").format(page.say(texts.MORE_PROBLEMS.fill(count=len(errors) - MOST_LISTED)))
            )
        if workspace.is_ready:
            said = page.say(own.ONE_WRONG if len(errors) == 1 else own.WRONG.fill(count=len(errors)))
        else:
            said = page.say(texts.ONE_LACKS if len(errors) == 1 else texts.LACKS.fill(count=len(errors)))
            said = f"{said} {page.say(own.BEGIN)}"
        return Markup(
            '<div class="notice warning" role="alert">⚠ {}'
            '<ul style="margin:6px 0 0">{}</ul></div><div style="height:12px"></div>'
        ).format(said, Markup("").join(items))

    def _range_buttons(self, problem: Problem, at: int) -> Markup:
        """What can be done where a central value was typed outside its range."""
        table, row, name = problem.table, problem.row, problem.field
        if problem.name != _OUTSIDE_RANGE or table is None or row is None or name is None:
            return NOTHING
        self._ranges[str(at)] = (table, row, name)
        return Markup("").join(
            Markup(' · <button type="button" class="pick" data-pick="{} {}">{}</button>').format(
                way, at, self._page.say(text)
            )
            for way, text in (("move", own.MOVE_RANGE), ("drop", own.DROP_RANGE))
        )

    def _fit_range(self, pick: str) -> None:
        """Move or drop a range, and say so; the pick comes from the browser, so it may be anything."""
        workspace, (way, _, at) = self._page.session.workspace, pick.partition(" ")
        if way not in ("move", "drop") or at not in self._ranges:
            return
        table, row, name = self._ranges[at]
        try:
            (workspace.move_range if way == "move" else workspace.drop_range)(table, row, name)
        except KeyError:
            self._page.refresh()  # the row went meanwhile
            return
        self._page.session.tell(own.RANGE_MOVED if way == "move" else own.RANGE_DROPPED)

    def show_wrong(self) -> None:
        """List what is wrong, wherever it is."""
        self.wrong.content = self._wrong()

    def show(self, shown: ShownTable) -> None:
        """Put it on the page."""
        form, say, search = shown.part.form, self._page.say, self._view.search or ""
        self._is_told = True
        try:
            self._view.leaf = shown.page
            self._table.value = form.table
            if self._search.value_input != search:
                self._search.param.update(value=search, value_input=search)
            self._rows.value = self._view.rows
            self._row.value = "" if shown.row is None else str(shown.row)
        finally:
            self._is_told = False
        self._about.object = Markup('<p class="soft" style="margin:0">{}</p>').format(say(about(form.table)))
        self._grid.show(shown.part)
        # What was made in vain, because more was asked meanwhile, brought nobody anywhere.
        self._go = None
        first = shown.page * PAGE_SIZE
        numbers = {"first": first + 1, "last": min(first + PAGE_SIZE, shown.count), "count": shown.count}
        nothing = own.NO_ROWS if not search and self._view.rows == "all" else own.NOTHING_FOUND
        counted = own.ROWS_ON_PAGE.fill(**numbers) if shown.count else nothing
        self._count.object = Markup('<span role="status">{}</span>').format(say(counted))
        self._previous.disabled = shown.page == 0
        self._next.disabled = numbers["last"] >= shown.count
        self._with_rows.visible = form.has_numbers
        for button in self._of_row:
            button.disabled = shown.row is None
        self._point.visible = form.table != ReviewPoint.table
        how = Markup('<span class="soft">{}</span>').format(say(own.CHOOSE_ROW))
        self._row_said.object = how if shown.row is None else ""
        meaning = own.COLUMNS if form.has_numbers else own.SETTINGS
        explained = details(say(meaning), shown.explained)
        if self._explained.object != explained:
            self._explained.object = explained

    # What the reader does

    def _follow_view(self, *_: Any) -> None:
        """Show the rows that the view asks for, unless it does so because they are shown."""
        if not self._is_told:
            self._page.refresh()

    def arrive(self) -> None:
        """Bring the reader to the cell of the address, also where it says what it said before."""
        if self._view.row is not None:
            self._go = self._view.row
            self._page.refresh()

    def go(self, row: RowId) -> None:
        """Bring the reader to a row of the table."""
        self._tell_view(row=str(row), column=None, search=None, rows="all")
        self.arrive()

    def _tell_view(self, **values: Any) -> None:
        """Let the view say where the reader is, without going anywhere."""
        self._is_told = True
        try:
            self._view.param.update(**values)
        finally:
            self._is_told = False

    def _choose_table(self, event: Event) -> None:
        if self._is_told or event.new not in TABLES_TO_EDIT or event.new == self.table:
            return
        self._view.param.update(table=event.new, row=None, column=None, search=None, rows="all", leaf=0)

    def _choose_rows(self, event: Event) -> None:
        if not self._is_told:
            self._view.param.update(rows=event.new, leaf=0)

    def _type_search(self, event: Event) -> None:
        if not self._is_told:
            self._view.param.update(search=event.new or None, leaf=0)

    def _turn(self, by: int) -> None:
        # The row in an address is one that is on the screen.
        self._view.param.update(leaf=max(0, self._view.leaf + by), row=None, column=None)

    def _edited(self, table: str, row: RowId, heading: str, text: str) -> None:
        self._tell_view(row=str(row), column=None)
        try:
            self._page.session.workspace.set_cell(table, row, heading, text, self._page.language)
        except KeyError:
            self._page.refresh()  # the row or column went meanwhile

    def _choose_row(self, row: RowId) -> None:
        if self._view.row != str(row):
            self._tell_view(row=str(row), column=None)
            self._page.refresh()

    def _type_row(self, event: Event) -> None:
        if self._is_told or not event.new:
            return
        rows = self._page.session.workspace.rows(self.table, self._page.language).index
        row = next((known for known in rows if str(known) == str(event.new).strip()), None)
        if row is None:
            said = self._page.say(own.NO_SUCH_ROW.fill(row=str(event.new)))
            self._row_said.object = Markup('<span role="alert">{}</span>').format(said)
            return
        self.go(row)

    def _add_row(self, *_: Any) -> None:
        self.go(self._page.session.workspace.add_row(self.table, after=self._present()))

    def _copy_row(self, *_: Any) -> None:
        row = self._present()
        if row is not None:
            self.go(self._page.session.workspace.add_row(self.table, copy_of=row))

    def _remove_row(self, *_: Any) -> None:
        row = self._present()
        if row is not None:
            self._tell_view(row=None, column=None)
            self._page.session.workspace.remove_row(self.table, row)

    def _restore_row(self, *_: Any) -> None:
        row = self._present()
        if row is not None:
            self._page.session.workspace.restore_row(self.table, row)

    def _write_point(self, *_: Any) -> None:
        """Begin a point about the row, where points are written."""
        workspace, row = self._page.session.workspace, self._present()
        if row is not None:
            self._view.param.update(page="check", about=workspace.about(self.table, row))

    def _present(self) -> RowId | None:
        """The row that was chosen, if it is still there."""
        rows = self._page.session.workspace.rows(self.table, self._page.language).index
        return next((int(row) for row in rows if str(row) == self._view.row), None)
