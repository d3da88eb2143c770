"""The part of the page with the list of changes: each can be taken back, and all of them at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

import panel_material_ui as pmui
from markupsafe import Markup

from burden.answers.results import Results
from dashboards.state import Workspace
from dashboards.views import parameters_texts as own
from dashboards.views import texts
from dashboards.views.choosing import measure_buttons
from dashboards.views.common import Page, Part, Step, choices, stack
from dashboards.views.parameters_asking import Asking
from dashboards.views.parameters_changes import Changes, ListedChange, changes_table, pick_together
from dashboards.views.parameters_scenario import ScenarioFileView
from dashboards.views.picking import Picker


@dataclass(frozen=True)
class ListedChanges:
    """What the part shows: the changes, in HTML, and whether there are any."""

    listed: Markup
    is_changed: bool


class ChangesView(Part):
    """What was changed since the workbook was loaded."""

    def __init__(self, page: Page) -> None:
        """The part of a page; nothing is shown yet."""
        super().__init__()
        self._page = page
        self._list = Picker(self._pick)
        self._all = pmui.Button(
            label=page.say(own.RESTORE_ALL), on_click=self._ask, variant="outlined", size="small", margin=(12, 0)
        )
        self._asking = Asking(page, own.YES_RESTORE, own.NO_KEEP)
        self._scenario = ScenarioFileView(page)
        self._layout = stack(choices(measure_buttons(page)), self._list, self._all, self._asking, self._scenario)

    def steps(self, results: Results) -> tuple[Step, ...]:
        """The changes at once, and then what each of them did."""
        first = (
            Step(partial(self._made, results, effects=False), self._show),
            Step(partial(self._scenario.made, self._page.session.workspace.snapshot()), self._scenario.show),
        )
        if not self._has_effects:
            return first
        return (
            *first,
            Step(partial(self._made, results, effects=True), self._show, is_long=True, about=texts.EFFECTS_AT_WORK),
        )

    @property
    def _has_effects(self) -> bool:
        """Whether there are two results to be compared: there may be none yet, or none when the workbook was loaded."""
        workspace = self._page.session.workspace
        return workspace.is_ready and workspace.was_ready

    def _made(self, results: Results, *, effects: bool) -> ListedChanges:
        page = self._page
        workspace, view = page.session.workspace, page.session.view
        changes = Changes.of(workspace, page.language)
        differences = None
        if effects and changes.listed:
            differences = results.differences(
                page.session.loaded, view.measure, include_voluntary=view.include_voluntary
            )
        listed = changes_table(changes, differences, view.measure, page.look(), with_effects=self._has_effects)
        return ListedChanges(listed, bool(changes.listed))

    def _show(self, found: ListedChanges) -> None:
        self._list.content = found.listed
        self._all.visible = found.is_changed
        if not found.is_changed:
            self._asking.end()

    def _pick(self, pick: str) -> None:
        """Take back one change, or what was changed together; the pick comes from the browser: it may be anything."""
        workspace = self._page.session.workspace
        changes = Changes.of(workspace, self._page.language)
        for step, members in changes.together.items():
            if pick_together(members) == pick:
                workspace.restore_together(step)
                return
        for change in changes.listed:
            if change.pick == pick:
                restore(workspace, change)
                return

    def _ask(self, *_: Any) -> None:
        self._asking.ask(own.RESTORE_ALL_SURE, self._page.session.workspace.restore)


def restore(workspace: Workspace, change: ListedChange) -> None:
    """Put a cell or a row back as it was loaded."""
    if change.heading is None:
        workspace.restore_row(change.table, change.row)
    else:
        workspace.restore_cell(change.table, change.row, change.heading)
