"""What is wrong in the tables of the study: every wrong cell with its message, and a way to it."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from burden.language import Language, Text, both, visible
from burden.render.html import link
from burden.study import Problem
from dashboards.state import Workspace
from dashboards.state.columns import TABLES_TO_EDIT
from dashboards.state.shown import CellId
from dashboards.state.typed import form_to_type
from dashboards.views import parameters_texts as own
from dashboards.views import texts
from dashboards.views.common import Page, Part
from dashboards.views.escaping import NOTHING
from dashboards.views.picking import Picker
from dashboards.views.problems import cell_address, is_mended_elsewhere, place_and_message
from dashboards.views.style import FOCUS, NARROW_STRIP_HEIGHT, STRIP_HEIGHT

MOST_LISTED = 12
"""So many wrong cells are listed; the others are found in the table."""
_OUTSIDE_RANGE = "not-in-order"
_LONGEST = 40
_STRIP_CSS = f"""
/* In sight at the bottom of the window wherever the reader is in the page, so that the table above it never moves. */
:host {{ position: sticky; bottom: 0; z-index: 8; }}
.notice {{ max-height: {STRIP_HEIGHT}px; font-size: 13px; box-sizing: border-box; overflow: auto;
           overflow-wrap: anywhere; box-shadow: 0 -2px 10px #0003; }}
.notice:focus-visible {{ outline: 3px solid {FOCUS}; outline-offset: -3px; }}
ul {{ margin: 4px 0 0; padding-left: 20px; }}
@media (max-width: 700px) {{ .notice {{ max-height: min({NARROW_STRIP_HEIGHT}px, 30vh); }} }}
@media print {{ :host {{ position: static; }} .notice {{ max-height: none; }} }}
"""


class WrongCells(Part):
    """Lists what is wrong, wherever it is."""

    def __init__(self, page: Page, tell: Callable[[Text, tuple[str, int, str]], None]) -> None:
        """Nothing is listed yet.

        Args:
            page: the page.
            tell: says what was done, to the figure of a table, row and field.
        """
        super().__init__()
        self._page, self._tell = page, tell
        self._ranges: dict[str, tuple[str, int, str]] = {}
        self._layout = Picker(self._fit_range, stylesheets=[_STRIP_CSS])

    @property
    def content(self) -> Markup:
        """The list, in HTML; empty where nothing is wrong."""
        found: Markup = self._layout.content
        return found

    @property
    def said(self) -> Text | None:
        """How many there are, in a few words; None where nothing is wrong."""
        count = len(self._page.session.workspace.errors)
        return (own.ONE_WRONG_CELL if count == 1 else own.WRONG_CELLS).fill(count=count) if count else None

    def call(self) -> None:
        """Bring the focus to the list."""
        self._layout.called += 1

    def show(self) -> None:
        """List what is wrong, wherever it is."""
        self._layout.content = self._wrong()

    def _wrong(self) -> Markup:
        """The wrong cells of all tables with the reader's own messages, and links to where they are."""
        page = self._page
        workspace, language = page.session.workspace, page.language
        errors = workspace.errors
        if not errors:
            return NOTHING
        self._ranges, waiting = {}, workspace.waiting_cells(language)
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
            until = page.say(_until_then(problem, workspace, waiting, language))
            items.append(Markup("<li><b>{}</b>: {} {} {}</li>").format(where, message, until, way))
        if len(errors) > MOST_LISTED:
            items.append(
                Markup("<li>{}</li>").format(page.say(texts.MORE_PROBLEMS.fill(count=len(errors) - MOST_LISTED)))
            )
        if workspace.is_ready:
            said = page.say(own.ONE_WRONG if len(errors) == 1 else own.WRONG.fill(count=len(errors)))
        else:
            said = page.say(texts.ONE_LACKS if len(errors) == 1 else texts.LACKS.fill(count=len(errors)))
            said = f"{said} {page.say(own.BEGIN)}"
        return Markup('<div class="notice warning" role="alert" tabindex="0" data-called>⚠ {}<ul>{}</ul></div>').format(
            said, Markup("").join(items)
        )

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
        self._tell(own.RANGE_MOVED if way == "move" else own.RANGE_DROPPED, (table, row, name))


def _until_then(problem: Problem, workspace: Workspace, waiting: set[CellId], language: Language) -> Text:
    """What of a figure does not count until a problem is mended, as it was typed: a wrong end also stops the others."""
    cell = workspace.where(problem, language)
    if cell is None:
        return both("")
    table, row, _ = cell
    fields = {column.heading: column.place[0] for column in workspace.columns(table, language)}
    stopped = [one for one in waiting if one[:2] == (table, row) and fields.get(one[2]) == fields.get(cell[2])]
    typed = [visible(form_to_type(workspace.cell(*one, language), language)) for one in sorted(stopped)]
    said = ", ".join(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…" for text in typed if text)
    return own.UNTIL_THEN.fill(text=said) if said else both("")
