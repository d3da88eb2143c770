"""The page on which the study is edited: its tables, its mixes, what was changed, and the workbook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import Any

from markupsafe import Markup
from param.parameterized import Event

from burden.answers.results import Results
from dashboards.state import Session
from dashboards.views import parameters_texts as own
from dashboards.views.choosing import follow_view, row_of_buttons
from dashboards.views.common import Page, Step, stack
from dashboards.views.escaping import NOTHING
from dashboards.views.html import html
from dashboards.views.parameters_changes_view import ChangesView
from dashboards.views.parameters_mixes import MixesView
from dashboards.views.parameters_tables import TablesView
from dashboards.views.parameters_totals import TOTALS_CSS, totals
from dashboards.views.parameters_workbook import WorkbookView


class ParametersPage(Page):
    """Every table of the study, edited in place, with what that does to the mixes.

    An address with `table`, and if wanted `row`, brings the reader there.
    """

    key = "parameters"
    title = own.PARAMETERS
    begins_group = True
    needs_study = False
    follows = ("measure", "include_voluntary", "parameters_shown")

    def __init__(self, session: Session, **parameters: Any) -> None:
        """The page of a session; nothing is made yet."""
        super().__init__(session, **parameters)
        self.tables: Any = None
        self._loaded_results: Results | None = None
        self.watch(session.workspace, self.refresh, "edits")

    def build(self) -> Any:
        """What the mixes come to, what is wrong, and the part that is chosen."""
        self._totals = html(self.waiting(), margin=(0, 0, 12, 0), stylesheets=TOTALS_CSS)
        self._shown = follow_view(self, row_of_buttons(self, own.SHOWN, own.SHOWN_OPTIONS), "parameters_shown")
        self.tables = TablesView(self)
        self._place = stack(margin=(12, 0, 0, 0))
        self._part: Any = None
        # What is wrong is listed last: it may not move the table under somebody's hands.
        return stack(self._totals, self._shown, self._place, self.tables.wrong)

    # Parts that a reader may never look at are made when they are shown.

    @cached_property
    def mixes(self) -> MixesView:
        """Which instruments are in which mix."""
        return MixesView(self)

    @cached_property
    def changes(self) -> ChangesView:
        """What was changed, and what that does."""
        return ChangesView(self)

    @cached_property
    def workbook(self) -> WorkbookView:
        """What can be done with the workbook as a whole."""
        return WorkbookView(self)

    def steps(self) -> Sequence[Step]:
        """The totals first, since they are what an edit is made for; then the part that is shown."""
        # What the study cannot be calculated with has results all the same, that nobody asks for.
        results = self.session.results
        first = Step(partial(self._made_totals, results), self._show_totals)
        match self.session.view.parameters_shown:
            case "mixes":
                return (first, Step(self.mixes.made, self._showing(self.mixes, self.mixes.show)))
            case "changes":
                return (first, *self._turned(self.changes, self.changes.steps(results)))
            case "workbook":
                return (first, *self._turned(self.workbook, self.workbook.steps(results)))
        return (first, Step(self.tables.made, self._showing(self.tables, self.tables.show)))

    def open(self) -> None:
        """Come on the screen, with no table in which things changed meanwhile: its reader may begin to type at once."""
        if self.is_stale and self.tables is not None:
            self.tables.forget()
            self._part, self._place[:] = None, []
        super().open()

    def refresh(self, *events: Any) -> None:
        """Draw the page again; whatever changes the study is an edit too, and draws it once."""
        if not (events and isinstance(events[0], Event) and events[0].name == "version"):
            super().refresh(*events)

    def arrive(self) -> None:
        """Bring the reader to the cell that the address names."""
        if self.tables is not None:
            self.tables.arrive()

    def _turned(self, part: Any, steps: Sequence[Step]) -> tuple[Step, ...]:
        return tuple(Step(step.work, self._showing(part, step.show), step.is_long, step.about) for step in steps)

    def _showing(self, part: Any, show: Callable[[Any], None]) -> Callable[[Any], None]:
        """Show what was made, and the part that it is in."""

        def shown(made: Any) -> None:
            # Asked of the part itself: the place holds what Panel made of it. It comes on the page before it is shown
            # something: a table that is on none would come with what stood there before.
            if self._part is not part:
                self._part = part
                self._place[:] = [part]
            show(made)
            self.tables.tell_wrong()

        return shown

    def _made_totals(self, results: Results) -> Markup:
        workspace, voluntary = self.session.workspace, self.session.view.include_voluntary
        if not workspace.is_ready:
            return NOTHING  # what is wrong below says that there is no result yet
        measure = self.session.view.measure
        return totals(results, self._loaded(results), self.look(), measure, include_voluntary=voluntary)

    def _loaded(self, results: Results) -> Results | None:
        """The results of the study as it was loaded, worked out once; None where there were none yet."""
        loaded = self.session.loaded
        if not self.session.workspace.was_ready:
            return None
        if self._loaded_results is None or self._loaded_results.study is not loaded:
            self._loaded_results = results if results.study is loaded else Results(loaded)
        return self._loaded_results

    def _show_totals(self, made: str) -> None:
        if self._totals.object != made:
            self._totals.object = made
