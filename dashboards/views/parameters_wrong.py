"""What is wrong in the tables of the study: every wrong cell with its message, and a way to it."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from burden.language import Text
from burden.render.html import link
from burden.study import Problem
from dashboards.state.columns import TABLES_TO_EDIT
from dashboards.views import parameters_texts as own
from dashboards.views import texts
from dashboards.views.common import Page, Part
from dashboards.views.escaping import NOTHING
from dashboards.views.picking import Picker
from dashboards.views.problems import cell_address, is_mended_elsewhere, place_and_message

MOST_LISTED = 12
"""So many wrong cells are listed; the others are found in the table."""
_OUTSIDE_RANGE = "not-in-order"


class WrongCells(Part):
    """Lists what is wrong, wherever it is."""

    def __init__(self, page: Page, tell: Callable[[Text], None]) -> None:
        """Nothing is listed yet.

        Args:
            page: the page.
            tell: says what was done.
        """
        super().__init__()
        self._page, self._tell = page, tell
        self._ranges: dict[str, tuple[str, int, str]] = {}
        self._layout = Picker(self._fit_range)

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
        self._tell(own.RANGE_MOVED if way == "move" else own.RANGE_DROPPED)
