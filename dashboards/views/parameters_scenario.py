"""The part of the page on which edits are saved as a scenario, and one from a file is put beside the study's own."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any

import panel as pn
import panel_material_ui as pmui
from markupsafe import Markup

from burden.language import visible
from burden.render.html import bullets, notice
from dashboards.state.opening import UPLOAD_LIMIT, Opened, Refused, open_upload
from dashboards.state.scenario_file import Beside, as_scenario, with_scenarios
from dashboards.state.workspace import Snapshot
from dashboards.views import parameters_texts as own
from dashboards.views.common import Page, Part, stack
from dashboards.views.escaping import NOTHING
from dashboards.views.html import html
from dashboards.views.parameters_asking import Asking
from dashboards.views.problems import first_of_many, problem_list
from dashboards.views.reading import read_file
from dashboards.views.style import at_most
from dashboards.views.upload import Upload

MOST_LISTED = 30
"""So many rows that do not fit are listed; the others are counted."""
_LONGEST_NAME = 60


class ScenarioFileView(Part):
    """A small file with the edits as a scenario: to save, and to open beside the workbook's own scenarios."""

    def __init__(self, page: Page) -> None:
        """The part of a page; nothing is shown yet."""
        super().__init__()
        self._page, say = page, page.say
        self._name = pmui.TextInput(
            label=say(own.SCENARIO_NAME),
            value=say(own.SCENARIO_USUAL_NAME),
            max_length=_LONGEST_NAME,
            size="small",
            margin=(8, 0),
            **at_most(300),
        )
        self._save = pmui.FileDownload(
            callback=self._as_file, label=say(own.SAVE_SCENARIO), filename="", embed=False, auto=True, margin=(8, 0)
        )
        self._right: Snapshot | None = None
        self._why_not, self._said = html(), html()
        self._open = Upload(self._take, label=say(own.OPEN_SCENARIO), most=UPLOAD_LIMIT)
        self._asking = Asking(page, own.YES_TAKE_OTHERS, own.NO_TAKE_NONE)
        about = Markup("<h2>{}</h2><p>{}</p>").format(say(own.SCENARIO_FILE), say(own.SCENARIO_FILE_ABOUT))
        self._to_save = pn.FlexBox(self._name, self._save, gap="4px 20px", align_items="center")
        self._layout = stack(
            *(html(about, margin=(24, 0, 0, 0)), self._to_save, self._why_not, self._open, self._said, self._asking)
        )

    def made(self, snapshot: Snapshot) -> Markup | None:
        """Why the edits are no scenario; None where they are one. Runs in the thread of a step.

        Args:
            snapshot: of the workspace, taken where no thread waits for it.
        """
        workspace, language = self._page.session.workspace, self._page.language
        if not workspace.is_changed:
            return NOTHING
        try:
            as_scenario(snapshot, "x")
            self._right = snapshot
        except Refused as refused:
            listed = problem_list(refused.problems, workspace, language, MOST_LISTED)
            return notice(refused.reason, language) + listed
        return None

    def show(self, why_not: Markup | None) -> None:
        """Put it on the page."""
        self._to_save.visible = why_not is None
        self._why_not.object = why_not or NOTHING
        name = PurePosixPath(self._page.session.workspace.origin.name).stem
        self._save.filename = self._page.say(own.SCENARIO_FILE_NAME.fill(name=name))

    def _as_file(self) -> BytesIO:
        name = " ".join(str(self._name.value_input or self._name.value or "").split())
        name = name or self._page.say(own.SCENARIO_USUAL_NAME)
        try:
            return BytesIO(as_scenario(self._page.session.workspace.snapshot(), name))
        except Refused:
            # Something was changed since the button was offered, which the page says; the file holds what it offered.
            self._page.refresh()
            assert self._right is not None
            return BytesIO(as_scenario(self._right, name))

    def _take(self, name: str, size: int, content: bytes) -> None:
        read = partial(self._page.session.read, open_upload, name, content, size)
        read_file(self._page, read, self._said, self._use)

    def _use(self, opened: Opened) -> None:
        """Put the scenarios of a file beside those of the study; ask first where not all of them fits."""
        self._asking.end()
        beside = self._beside(opened)
        if beside is None:
            return
        if not beside.unfit:
            self._add(opened)
            return
        language = self._page.language
        told = first_of_many([visible(text.to(language)) for text in beside.unfit], MOST_LISTED, language)
        unfit = own.SCENARIO_UNFIT.fill(name=opened.origin.name)
        self._said.object = notice(unfit, language, "warning") + bullets(told)
        if beside.count:
            self._asking.ask(own.TAKE_OTHERS.fill(count=beside.count), partial(self._add, opened))

    def _beside(self, opened: Opened) -> Beside | None:
        """The workspace with these scenarios beside its own; None where that cannot be, which is said."""
        try:
            return with_scenarios(self._page.session.workspace.snapshot(), opened)
        except Refused as refused:
            self._said.object = notice(refused.reason, self._page.language, "warning")
            return None

    def _add(self, opened: Opened) -> None:
        beside, session = self._beside(opened), self._page.session
        if beside is not None and beside.count:
            session.workspace.bring_back(beside.snapshot, own.SCENARIO_BESIDE.fill(codes=", ".join(beside.codes)))
            session.view.scenario = beside.codes[0]
            codes: Any = ", ".join(beside.codes)
            self._said.object = notice(own.SCENARIO_ADDED.fill(codes=codes), self._page.language, "done")
