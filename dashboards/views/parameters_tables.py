"""The part of the page in which the tables of the study are edited: which rows, and what is wrong in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import panel as pn
import panel_material_ui as pmui
from markupsafe import Markup
from param.parameterized import Event

from burden.language import Text
from burden.render.html import details
from burden.study.tables import ReviewPoint
from dashboards.state.address import LONGEST_TEXT
from dashboards.state.columns import TABLES_TO_EDIT, about, title_of
from dashboards.state.shown import RowId
from dashboards.state.typed import form_to_type
from dashboards.views import parameters_texts as own
from dashboards.views.choosing import row_of_buttons
from dashboards.views.common import Page, Part, choices, stack
from dashboards.views.escaping import NOTHING
from dashboards.views.html import html
from dashboards.views.parameters_blocks import Blocks
from dashboards.views.parameters_form import NUMBER, TableForm
from dashboards.views.parameters_grid import PAGE_SIZE, RowGrid, ShownRows
from dashboards.views.parameters_keys import Act
from dashboards.views.parameters_order import OrderView
from dashboards.views.parameters_prices import restated_cells
from dashboards.views.parameters_rows import Asked, ShownOrder
from dashboards.views.parameters_wrong import WrongCells
from dashboards.views.points_texts import ABOUT_ROW
from dashboards.views.style import at_most

_BUTTON = {"variant": "outlined", "size": "small", "margin": (4, 8, 4, 0)}


@dataclass(frozen=True)
class ShownTable:
    """What the part shows.

    Attributes:
        part: the rows, for the grid.
        page: the page of the table, from 0.
        ids: all rows that were found, in the order in which they are seen.
        explained: what the columns mean, in HTML.
        row: the row that was chosen; None where it is not there.
        is_new: whether that row was not in the workbook that was loaded.
        is_filtered: whether rows may be left out.
    """

    part: ShownRows
    page: int
    ids: list[RowId]
    explained: Markup
    row: RowId | None
    is_new: bool
    is_filtered: bool = False


class TablesView(Part):
    """A table of the study, and what can be done with its rows."""

    def __init__(self, page: Page) -> None:
        """The part of a page; nothing is shown yet."""
        super().__init__()
        self._page, self._view = page, page.session.view
        self._order, self._ids, self._at = ShownOrder(), list[RowId](), ("", "")
        self._asked = OrderView(page, self._ask, self._value)
        self._go: RowId | None = None
        self._go_field = ""
        self._is_told = False
        say = page.say
        self.wrong = WrongCells(page, self._tell_of_range)
        self._about, self._explained = html(), html()
        tables = {say(title_of(table)): table for table in TABLES_TO_EDIT}
        self._table = pmui.Select(label=say(own.TABLE), options=tables, size="small", margin=(8, 0), **at_most(240))
        self._search = pmui.TextInput(
            label=say(own.SEARCH), max_length=LONGEST_TEXT, size="small", width=200, margin=(8, 0)
        )
        self._rows = row_of_buttons(page, own.ROWS_SHOWN, own.ROWS_OPTIONS)
        self._rows.param.watch(self._choose_rows, "value")
        self._grid = RowGrid(self._edited, self._do)
        self._blocks = Blocks(page, self._tell)
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
        of_rows = (*self._asked.widgets, self._rows)
        which = pn.FlexBox(self._table, self._search, *of_rows, gap="4px 16px", align_items="center")
        below = (pager, self._blocks, self._with_rows, legend, self._explained)
        self._layout = stack(choices(which, self._about), self._grid, *below)

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
        asked = replace(self._asked.asked, search=(self._view.search or "").strip(), which=self._view.rows)
        ids = self._order.rows(asked, form, rows, marks)
        go = self._wanted(ids, form)
        at = max(0, min(self._view.leaf, (len(ids) - 1) // PAGE_SIZE))
        if go is not None:
            at = ids.index(go[0]) // PAGE_SIZE
        shown = ids[at * PAGE_SIZE : (at + 1) * PAGE_SIZE]
        row = next((known for known in rows.index if str(known) == self._view.row), None)
        return ShownTable(
            part=ShownRows(
                *(form, form.cells(rows.loc[shown]), marks, go, self._sources()),
                restated_cells(workspace, form, rows.loc[shown], page.look()),
            ),
            page=at,
            ids=ids,
            explained=form.explained(workspace),
            row=row if form.has_numbers else None,
            is_new=(table, row) in added,
            is_filtered=asked.is_filtered,
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

    def _sources(self) -> dict[str, str]:
        """The titles of the sources, by their keys."""
        return {source.key: source.title for source in self._page.session.workspace.study.sources}

    def _wanted(self, ids: Sequence[RowId], form: TableForm) -> tuple[RowId, str] | None:
        """The cell that the reader is to be brought to, if it is there."""
        if self._go is None:
            return None
        found = next((known for known in ids if str(known) == str(self._go)), None)
        field = self._go_field or form.field_named(self._view.column) or form.first_field
        return None if found is None else (found, field)

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
        self._ids = shown.ids
        self._grid.show(shown.part)
        self._asked.show(form)
        self._grid.keys.order = [form.fields.get(self._asked.asked.heading, ""), self._asked.asked.descending]
        # What was made in vain, because more was asked meanwhile, brought nobody anywhere.
        self._go, self._go_field = None, ""
        count = len(shown.ids)
        pages = max(1, -(-count // PAGE_SIZE))
        nothing = own.NOTHING_FOUND if shown.is_filtered else own.NO_ROWS
        counted = own.ROWS_ON_PAGE[count > 1].fill(count=count, page=shown.page + 1, pages=pages) if count else nothing
        same = self._asked.said()
        counted_too = Markup("<br>{}").format(say(same)) if same is not None else NOTHING
        self._count.object = Markup('<span role="status">{}{}</span>').format(say(counted), counted_too)
        self._previous.disabled = shown.page == 0
        self._next.disabled = shown.page + 1 >= pages
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

    def forget(self) -> None:
        """Show nothing of the table until it is shown again."""
        self._grid.forget()

    def tell_wrong(self) -> None:
        """List what is wrong, wherever it is, and say above the table how much that is."""
        self.wrong.show()
        said = self.wrong.said
        self._grid.keys.wrong = "" if said is None else self._page.say(said)

    # What the reader does

    def _follow_view(self, *events: Event) -> None:
        """Show the rows that the view asks for, unless it does so because they are shown."""
        if any(event.name == "table" for event in events):
            self._asked.asked = Asked()
        if not self._is_told:
            self._page.refresh()

    def arrive(self) -> None:
        """Bring the reader to the cell of the address, also where it says what it said before."""
        if self._view.row is not None:
            self._asked.asked = replace(self._asked.asked, same=None)
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

    def _edited(self, table: str, row: RowId, heading: str, text: str) -> str:
        workspace, language = self._page.session.workspace, self._page.language
        self._tell_view(row=str(row), column=None)
        try:
            workspace.set_cell(table, row, heading, text, language)
            if said := self._restated(table, row, heading):
                self._grid.keys.say(said)
            return form_to_type(workspace.cell(table, row, heading, language), language)
        except KeyError:
            self._page.refresh()  # the row or column went meanwhile
            return text

    def _restated(self, table: str, row: RowId, heading: str) -> str:
        """What an amount comes to that was typed in the money of another year than the study's; empty for others."""
        workspace, look = self._page.session.workspace, self._page.look()
        form = TableForm.of(workspace, table, self._page.language, look.sign)
        told = restated_cells(workspace, form, workspace.rows(table, self._page.language).loc[[row]], look)
        return told.get(str(row), {}).get(form.fields[heading], "")

    def _tell_of_range(self, text: Text, figure: tuple[str, int, str]) -> None:
        """Say what was done with the range of a figure, and still what it comes to where it is such an amount."""
        table, row, name = figure
        columns = self._page.session.workspace.columns(table, self._page.language)
        heading = next(column.heading for column in columns if column.place == (name, None))
        restated = self._restated(table, row, heading)
        self._tell(own.RESTATED_TOO.fill(restated=restated, text=text) if restated else text)

    def _do(self, act: Act) -> None:
        """Do what the reader asks with keys, mouse or clipboard."""
        part, workspace = self._grid.part, self._page.session.workspace
        if part is None or part.form.table != self.table:
            return
        match act.do:
            case "at":
                self._at = (act.row, act.field)
                self._choose_row(act.row)
            case "sort":
                if (heading := part.form.heading(act.field)) is not None:
                    self._asked.sort(heading)
            case "beyond":
                self._go_beyond(act)
            case "turn":
                self._turn(act.by)
            case "undo":
                workspace.undo()
            case "redo":
                workspace.redo()
            case "wrong":
                self.wrong.call()
            case "find":
                self._search.focus()
            case _:
                self._blocks.do(act, part.form, self._ids)

    def _ask(self) -> None:
        self._view.leaf = 0
        self._page.refresh()

    def _value(self) -> tuple[str, str] | None:
        """The heading of the cell that the reader is in, and its text."""
        part, (number, field) = self._grid.part, self._at
        row = next((row for row in self._ids if str(row) == number), None)
        heading = part.form.heading(field) if part is not None else None
        if part is None or heading is None or row not in part.cells.index:
            return None
        return heading, str(part.cells.at[row, field])

    def _go_beyond(self, act: Act) -> None:
        """Go from the edge of the page to the next row, which is on another one."""
        at = next((at for at, row in enumerate(self._ids) if str(row) == act.row), None)
        if at is not None and 0 <= at + act.by < len(self._ids):
            self._go, self._go_field = self._ids[at + act.by], act.field
            self._page.refresh()

    def _tell(self, text: Text) -> None:
        """Say something where it moves nothing: above the table, if that is shown."""
        if self._view.parameters_shown == "tables":
            self._grid.keys.say(self._page.say(text))
        else:
            self._page.session.tell(text)

    def _choose_row(self, row: str) -> None:
        if self._view.row != row and any(str(known) == row for known in self._ids):
            self._tell_view(row=row, column=None)
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
