"""Blocks of cells in the table: pasted, emptied, filled down; and what of a pasted block found no place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import panel_material_ui as pmui
from markupsafe import Markup

from burden.language import Text
from burden.study import Settings
from dashboards.state.block import MOST_CELLS, Block, Placed, Target, place_block, read_block, write_block
from dashboards.state.columns import title_of
from dashboards.state.shown import RowId
from dashboards.views import parameters_texts as own
from dashboards.views.common import Page, Part, stack
from dashboards.views.escaping import NOTHING
from dashboards.views.html import html
from dashboards.views.parameters_form import TableForm
from dashboards.views.parameters_keys import Act

_SHOWN_TEXT = 20_000
"""So many characters of what found no place are shown, to be copied from there."""


class Blocks(Part):
    """Changes blocks of cells, each as one step; shows what of a pasted block found no place, until the next one."""

    def __init__(self, page: Page, tell: Callable[[Text], None]) -> None:
        """Nothing was pasted yet.

        Args:
            page: the page.
            tell: says something above the table.
        """
        super().__init__()
        self._page, self._tell = page, tell
        self._below: tuple[str, tuple[dict[str, str], ...]] = ("", ())
        self._left = html()
        self._add = pmui.Button(
            label="", on_click=self._add_rows, variant="outlined", size="small", margin=(0, 0, 8, 0)
        )
        self._layout = stack(self._left, self._add, visible=False)

    def do(self, act: Act, form: TableForm, rows: Sequence[RowId]) -> None:
        """Do with the selected cells what the reader asks.

        Args:
            act: what was done; it comes from the browser, so its cells may be gone or never have been.
            form: the form of the table.
            rows: the rows of the table in the order in which they are seen.
        """
        heading = form.heading(act.field)
        row = next((known for known in rows if str(known) == act.row), None)
        if heading is None or row is None:
            self._page.refresh()  # the row or column went meanwhile
            return
        target = Target(row, heading, max(1, act.height), max(1, act.width))
        if act.do == "paste":
            self._paste(act.text, target, form, rows)
        elif act.do == "empty":
            self._put((("",),), target, form, rows, own.BLOCK_EMPTIED)
        elif act.do == "down":
            self._fill_down(target, form, rows)

    def _paste(self, text: str | None, target: Target, form: TableForm, rows: Sequence[RowId]) -> None:
        block = None if text is None else read_block(text)
        if block is None or max(len(block), target.height) * max(*map(len, block), target.width) > MOST_CELLS:
            self._tell(own.TOO_MUCH_PASTED)
            return
        before = len(self._page.session.workspace.errors)
        placed = self._put(block, target, form, rows, own.BLOCK_PASTED)
        more = len(self._page.session.workspace.errors) - before
        said = own.PASTED_WRONG if more > 0 else own.PASTED
        self._tell(said[len(placed.cells) != 1].fill(cells=len(placed.cells)))
        self._show_left(placed, form)

    def _fill_down(self, target: Target, form: TableForm, rows: Sequence[RowId]) -> None:
        """Put the first of the selected rows in the others; of one row, what stands above it in that one."""
        first = rows.index(target.row)
        above = first if target.height > 1 else first - 1
        if above < 0:
            return
        fields = list(form.fields.values())
        left = list(form.fields).index(target.heading)
        shown = self._page.session.workspace.rows(form.table, self._page.language).loc[[rows[above]]]
        texts = form.cells(shown).iloc[0]
        block = (tuple(texts[field] for field in fields[left : left + target.width]),)
        filled = rows[above + 1 : max(first + target.height, above + 2)]
        self._put(block * len(filled), Target(filled[0], target.heading), form, rows, own.FILLED_DOWN)

    def _put(self, block: Block, target: Target, form: TableForm, rows: Sequence[RowId], said: Text) -> Placed:
        fixed = frozenset(column.heading for column in form.columns if column.is_fixed)
        placed = place_block(block, target, rows, list(form.fields), fixed)
        cells = [(form.table, row, heading, text) for (row, heading), text in placed.cells.items()]
        try:
            self._page.session.workspace.set_cells(cells, self._page.language, self._in_table(said, form.table))
        except KeyError:
            self._page.refresh()  # a row or column went meanwhile
        return placed

    def _in_table(self, said: Text, table: str) -> Text:
        return said.fill(table=title_of(table))

    # What found no place

    def _show_left(self, placed: Placed, form: TableForm) -> None:
        below = tuple(tuple(row.values()) for row in placed.below)
        can_add = bool(below) and form.table != Settings.table
        self._below = (form.table, placed.below if can_add else ())
        said = NOTHING
        for texts, left in ((own.LEFT_BELOW, below), (own.LEFT_BESIDE, placed.beside)):
            if left:
                written = write_block(left)[:_SHOWN_TEXT]
                said += Markup(
                    '<div class="notice warning">{0}<textarea readonly rows="3" aria-label="{0}">{1}</textarea></div>'
                ).format(self._page.say(texts[len(left) > 1].fill(count=len(left))), Markup("\n") + written)
        self._left.object = said
        self._add.param.update(label=self._page.say(own.ADD_LEFT[len(below) > 1]), visible=can_add)
        self._layout.visible = bool(said)

    def forget(self) -> None:
        """Show no more what found no place."""
        self._below = ("", ())
        self._layout.visible = False

    def _add_rows(self, *_: object) -> None:
        table, rows = self._below
        if not rows:
            return
        self._below = ("", ())
        self._layout.visible = False
        try:
            said = self._in_table(own.ROWS_PASTED, table)
            self._page.session.workspace.add_rows(table, rows, self._page.language, said)
        except KeyError:
            self._page.refresh()  # a column went meanwhile
