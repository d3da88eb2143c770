"""One table of the study in Tabulator: a page of its rows, edited in place, with wrong and changed cells marked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pandas as pd
import panel as pn

from dashboards.state.block import MOST_TEXT
from dashboards.state.shown import RowId
from dashboards.views import parameters_texts as own
from dashboards.views.common import Part, stack
from dashboards.views.late_style import LateStyle
from dashboards.views.parameters_form import NUMBER, TableForm, patches
from dashboards.views.parameters_keys import BAR_HEIGHT, NAVIGATION_HEIGHT, Act, GridKeys
from dashboards.views.style import (
    DARK,
    FOCUS,
    GREY,
    GRID_CSS,
    INK,
    LIGHT,
    LINE,
    NARROW_STRIP_HEIGHT,
    PALE_DONE,
    PALE_WARNING,
    STRIP_HEIGHT,
    WARNING,
)

PAGE_SIZE = 15
"""So many rows stand on a page of the table."""
CellMarks = Mapping[tuple[RowId, str], str]
"""How cells are marked, by row and field: `changed`, `wrong`, `waiting` or, at the number of a row, `new`."""
_LOOKS = {
    "changed": f"background: #FFF6DF !important; box-shadow: inset 3px 0 {FOCUS};",
    "waiting": f"background: #FFF6DF !important; box-shadow: inset 0 0 0 2px {FOCUS};",
    "wrong": f"background: {PALE_WARNING} !important; box-shadow: inset 0 0 0 2px {WARNING};",
    "new": f"background: {PALE_DONE} !important; box-shadow: inset 3px 0 #2F7D46;",
}
_SIGN_COLOURS = {"changed": "#7A5200", "waiting": "#7A5200", "wrong": WARNING, "new": "#23612F"}
_TABLE_CSS = f"""
:host {{ --bar: {BAR_HEIGHT}px; }}
@media (max-width: 700px) {{ :host {{ --bar: {BAR_HEIGHT + 22}px; }} }}
:host .tabulator {{ font-size: 13px; border: 1px solid {LINE}; }}
/* The headings stay in sight below the line that says where one is; a table that is clipped does not hold them. */
:host .tabulator {{ overflow: clip; }}
:host .tabulator .tabulator-header {{ position: sticky; top: calc({NAVIGATION_HEIGHT}px + var(--bar)); z-index: 12; }}
@media print {{ :host .tabulator .tabulator-header {{ position: static; }} }}
:host .tabulator .tabulator-header, :host .tabulator .tabulator-header .tabulator-col {{
  background: {LIGHT}; color: {DARK}; }}
:host .tabulator .tabulator-header .tabulator-col-title {{ white-space: normal; font-weight: 600; }}
:host .tabulator .tabulator-header .tabulator-col {{ cursor: pointer; }}
.tabulator-col[aria-sort=ascending] .tabulator-col-title::after {{ content: " ↑" / ""; }}
.tabulator-col[aria-sort=descending] .tabulator-col-title::after {{ content: " ↓" / ""; }}
.tabulator-col-title small {{ display: block; font-weight: 400; color: {GREY}; }}
:host .tabulator .tabulator-row .tabulator-cell {{ padding-right: 20px;
  scroll-margin-top: calc({NAVIGATION_HEIGHT}px + var(--bar) + var(--head, 0px)); }}
:host(.above-strip) .tabulator-cell {{ scroll-margin-bottom: {STRIP_HEIGHT}px; }}
@media (max-width: 700px) {{ :host(.above-strip) .tabulator-cell {{ scroll-margin-bottom: {NARROW_STRIP_HEIGHT}px; }} }}
:host .tabulator .tabulator-header .tabulator-col .tabulator-col-content {{ padding: 4px 8px; }}
:host .tabulator .tabulator-row:hover, :host .tabulator .tabulator-row:hover .tabulator-cell {{
  background: {LIGHT}; color: {INK}; }}
:host .tabulator-row .tabulator-cell[tabulator-field="{NUMBER}"] {{ color: {GREY}; background: {LIGHT};
  cursor: pointer; }}
:host .tabulator-edit-list .tabulator-edit-list-item {{ font-size: 13px; padding: 4px 10px; color: {INK}; }}
:host .tabulator-edit-list .tabulator-edit-list-item.active,
:host .tabulator-edit-list .tabulator-edit-list-item:hover {{ background: {DARK}; color: white; }}
:host .tabulator-row .tabulator-cell {{ user-select: none; }}
.tabulator-row .tabulator-cell.selected {{ background-image: linear-gradient({DARK}22, {DARK}22) !important; }}
.tabulator-row .tabulator-cell.here {{ outline: 2px solid {DARK}; outline-offset: -2px; }}
.tabulator-row .tabulator-cell.here:focus, .tabulator-row .tabulator-cell.tabulator-editing {{
  outline: 3px solid {FOCUS}; outline-offset: -3px; }}
"""


@dataclass(frozen=True)
class ShownRows:
    """What of a table is shown.

    Attributes:
        form: the form of the table.
        cells: the cells of the rows on the page, as `TableForm.cells` gives them.
        marks: how its cells are marked.
        go: the row and field that the reader is brought to; None leaves the reader where they are.
        sources: the titles of the sources, by what they are called in a row.
        restated: what amounts in the money of another year come to, as `restated_cells` says it.
    """

    form: TableForm
    cells: pd.DataFrame
    marks: CellMarks
    go: tuple[RowId, str] | None = None
    sources: Mapping[str, str] = field(default_factory=dict)
    restated: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


class RowGrid(Part):
    """A page of rows of a table.

    Tabulator's own pages are not used: it can patch no other page than the first. What a reader types is not sent back,
    and marks have a style sheet of their own, so that going on typing in the next cell is not disturbed. What is sent
    may cross what is typed in the same cell; that is sent again.
    """

    def __init__(self, edited: Callable[[str, RowId, str, str], str], done: Callable[[Act], None]) -> None:
        """Without a table as yet.

        Args:
            edited: told the table, the row, the heading and the text that was typed; says what that came to.
            done: told what else the reader did.
        """
        super().__init__()
        self._edited, self._done = edited, done
        self._keys = GridKeys(done)
        self._part: ShownRows | None = None
        self._table: Any = None
        self._marks: Any = None
        self._known = pd.DataFrame()
        self._typed: dict[tuple[Any, str], str] = {}
        self._editing: set[tuple[Any, str]] = set()
        self._on_way: set[tuple[Any, str]] = set()
        self._is_old = False
        self._layout = stack()

    @property
    def table(self) -> Any:
        """The table in Tabulator; None before there is one."""
        return self._table

    @property
    def keys(self) -> GridKeys:
        """What makes the table work as a spreadsheet."""
        return self._keys

    @property
    def part(self) -> ShownRows | None:
        """What is shown; None before anything is."""
        return self._part

    def forget(self) -> None:
        """Show nothing of what was shown: the next time the table is made anew."""
        self._is_old = True

    def show(self, part: ShownRows) -> None:
        """Show rows of a table, and send no more than what differs."""
        before = self._part
        self._take_all()
        if self._part is not before:
            return  # what was taken drew the page already, with what follows from it
        self._part = part
        marks, editing = _marks_css(part), self._editing
        self._editing = set()
        if before is None or before.form != part.form or self._is_old:
            self._make(part, marks)
            self._tell(part)
            return
        present = self._table.value
        if list(present.index) != list(part.cells.index):
            self._typed.clear()
            self._known = part.cells.copy()
            self._table.value = self._known.copy()
        else:
            self._typed |= {(row, field): part.cells.at[row, field] for row, field in editing if row in present.index}
            changed = patches(present, part.cells, self._typed)
            for field, values in changed.items():
                for at, text in values:
                    self._typed.pop((present.index[at], field), None)
                    self._known.at[present.index[at], field] = text
                    self._on_way.add((present.index[at], field))
            if changed:
                self._table.patch(changed, as_index=False)
                self._keys.sent += 1
        self._marks.css = marks
        self._tell(part)

    def _tell(self, part: ShownRows) -> None:
        if self._keys.sources != part.sources:
            self._keys.sources = dict(part.sources)
        self._keys.restated = {row: dict(told) for row, told in part.restated.items()}
        if part.go is not None:
            self._keys.bring(*part.go)

    def _make(self, part: ShownRows, marks: str) -> None:
        self._typed.clear()
        self._on_way.clear()
        self._is_old = False
        self._known = part.cells.copy()
        self._table = pn.widgets.Tabulator(
            self._known.copy(),
            show_index=False,
            selectable=False,
            sortable=False,
            layout="fit_data_stretch",
            margin=(0, 0, 4, 0),
            sizing_mode="stretch_width",
            stylesheets=[_TABLE_CSS, GRID_CSS],
            **part.form.options(),
        )
        self._table.on_edit(partial(self._edit, self._table))
        self._marks = LateStyle(css=marks)
        say, form = part.form.language, part.form
        self._keys = GridKeys(
            self._done,
            headings=form.headings,
            named=form.named,
            beside=form.beside,
            row=own.NUMBERED.to(say) if form.has_numbers else "",
            typed=own.JUST_TYPED.to(say),
            copied=own.COPIED.to(say),
            leave=own.LEAVE.to(say),
            most=MOST_TEXT,
        )
        self._keys.param.watch(self._arrived, "seen")
        self._layout[:] = [self._keys, self._table, self._marks]

    def _arrived(self, event: Any) -> None:
        if event.new == self._keys.sent:
            self._on_way.clear()

    def _edit(self, table: Any, event: Any) -> None:
        found = self._found(event)
        if table is self._table and found is not None and event.column in self._known:
            self._take(found, event.column, event.value)

    def _take_all(self) -> None:
        """Take what was typed and not told of yet: Panel has the cell before it tells that it was edited.

        Without this, showing what stood there until now would put it back, and the edit would be lost.
        """
        if self._table is None:
            return
        present = self._table.value
        for at, column in zip(*(present.to_numpy() != self._known.to_numpy()).nonzero(), strict=True):
            self._take(present.index[at], present.columns[column], present.iat[at, column])

    def _take(self, row: Any, field: str, value: Any) -> None:
        """Pass on what was typed in a cell, once."""
        text = "" if value is None else str(value)
        heading = self._part.form.heading(field) if self._part is not None else None
        if heading is None or self._part is None or self._known.at[row, field] == text:
            return
        if (row, field) in self._on_way:
            # The browser shows what was sent, which came after this was typed; so this is sent again.
            self._table.value.at[row, field] = self._known.at[row, field]
        else:
            self._known.at[row, field] = text
            self._editing.add((row, field))
        came_to = self._edited(self._part.form.table, row if isinstance(row, str) else int(row), heading, text)
        if (row, field) in self._editing:
            # It is shown later; by then it may have been undone.
            self._editing.discard((row, field))
            self._typed[row, field] = came_to

    def _found(self, event: Any) -> RowId | None:
        """The row of an event, which comes from the browser."""
        rows = self._table.value.index
        if not isinstance(event.row, int) or not 0 <= event.row < len(rows):
            return None
        row = rows[event.row]
        return row if isinstance(row, str) else int(row)


def _marks_css(part: ShownRows) -> str:
    """The marks of the cells on the page: a colour, and a sign with what it says."""
    positions = {row: at for at, row in enumerate(part.cells.index, start=1)}
    rules = []
    for kind, look in _LOOKS.items():
        places = [
            f'.tabulator-row:nth-child({positions[row]}) .tabulator-cell[tabulator-field="{field}"]'
            for (row, field), mark in part.marks.items()
            if mark == kind and row in positions
        ]
        if places:
            sign, said = own.SIGNS[kind][0], own.SIGNS[kind][1].to(part.form.language)
            after = ", ".join(f"{place}::after" for place in places)
            rules.append(f"{', '.join(places)} {{ {look} }}")
            # Screen readers say what stands behind the stroke, where the browser knows that form.
            rules.append(
                f'{after} {{ content: "{sign}"; content: "{sign}" / "{said}"; position: absolute; right: 3px; top: 3px;'
                f" font-size: 12px; line-height: 1; color: {_SIGN_COLOURS[kind]}; }}"
            )
    return "\n".join(rules)
