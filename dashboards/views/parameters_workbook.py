"""The part of the page about workbooks: one to take along, one to open instead, and one to compare with."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from functools import partial
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any

import panel as pn
import panel_material_ui as pmui
from markupsafe import Markup

from burden.answers.results import Results
from burden.answers.tables.changes import before_and_after, listed_changes
from burden.language import Text, figure
from burden.render.html import bullets, notice, report_table
from dashboards.state.edits import Edits
from dashboards.state.opening import (
    UPLOAD_LIMIT,
    WORKBOOK_SUFFIXES,
    Opened,
    open_earlier,
    open_upload,
)
from dashboards.state.workspace import Snapshot
from dashboards.views import parameters_texts as own
from dashboards.views import texts
from dashboards.views.common import Page, Part, Step, stack
from dashboards.views.html import html
from dashboards.views.parameters_asking import Asking
from dashboards.views.problems import first_of_many
from dashboards.views.reading import read_file
from dashboards.views.upload import Take, Upload

MOST_LOSSES = 30
"""So many things that a download cannot keep are listed."""
EDITS_SUFFIX = ".json"


class WorkbookView(Part):
    """Taking the workbook along, opening another, and comparing with an earlier one."""

    def __init__(self, page: Page) -> None:
        """The part of a page; nothing is shown yet."""
        super().__init__()
        self._page = page
        size = figure(UPLOAD_LIMIT / 1e6, page.language, 0)
        self._about, self._differences = html(), html()
        self._download = self._file_button(own.DOWNLOAD, self._as_file)
        self._edits = self._file_button(texts.TAKE_EDITS, self._edits_as_file)
        self._upload_said, self._earlier_said = html(), html()
        self._upload = self._file_input(own.CHOOSE_FILE, self._take_upload)
        self._earlier = self._file_input(own.CHOOSE_EARLIER, self._take_earlier)
        self._asking = Asking(page, own.YES_OPEN, own.NO_STAY)
        self._layout = stack(
            self._about,
            pn.FlexBox(self._download, self._edits, gap="12px", margin=(8, 0, 24, 0)),
            html(self._titled(own.UPLOAD_TITLE, own.UPLOAD_ABOUT.fill(size=size))),
            self._upload,
            self._asking,
            self._upload_said,
            html(self._titled(own.EARLIER_TITLE, own.EARLIER_ABOUT), margin=(24, 0, 0, 0)),
            self._earlier,
            self._earlier_said,
            self._differences,
        )

    def _file_button(self, label: Text, give: Callable[[], Any]) -> pmui.FileDownload:
        return pmui.FileDownload(
            callback=give, label=self._page.say(label), filename="", embed=False, auto=True, margin=0
        )

    def _file_input(self, label: Any, take: Take) -> Upload:
        return Upload(take, label=self._page.say(label), most=UPLOAD_LIMIT)

    def _titled(self, title: Any, about: Any) -> Markup:
        return Markup("<h2>{}</h2><p>{}</p>").format(self._page.say(title), self._page.say(about))

    # What is shown

    def steps(self, results: Results) -> tuple[Step, ...]:
        """What can be taken along, and what changed since the earlier version."""
        return (
            Step(self._made, self._show),
            Step(partial(self._compared, results), self._show_differences, is_long=True),
        )

    def _made(self) -> Markup:
        """What is said before the download: what is in it, and what it cannot keep."""
        page, workspace = self._page, self._page.session.workspace
        name, wrong, made = workspace.origin.name, len(workspace.errors), workspace.download(page.language)
        about = own.DOWNLOAD_ABOUT if workspace.has_file else own.DOWNLOAD_ABOUT_NEW
        said = self._titled(own.DOWNLOAD_TITLE, about.fill(name=name))
        if workspace.is_changed:
            said += Markup("<p>{}</p>").format(page.say(own.EDITS_ABOUT.fill(name=name)))
        if wrong:
            said += notice(own.DOWNLOAD_WRONG.fill(count=wrong), page.language, "warning")
        if made.formulas and workspace.is_changed:
            said += notice(own.DOWNLOAD_FORMULAS.fill(count=made.formulas), page.language)
        if made.losses:
            listed = first_of_many([page.say(loss) for loss in made.losses], MOST_LOSSES, page.language)
            title = page.say(own.DOWNLOAD_LOSSES.fill(name=name))
            said += Markup('<div class="notice warning" role="alert">{}{}</div>').format(title, bullets(listed))
        return said

    def _show(self, about: Markup) -> None:
        self._about.object = about
        name = self._page.session.workspace.origin.name
        self._download.filename = self._file_name()
        self._edits.filename = self._page.say(texts.EDITS_NAME.fill(name=PurePosixPath(name).stem))
        self._edits.visible = self._page.session.workspace.is_changed

    def _compared(self, results: Results) -> Markup:
        """What changed since the earlier version, in the tables of the report."""
        page, earlier = self._page, self._page.session.earlier
        if earlier is None:
            return Markup("")
        found = results.differences(earlier.study)
        if not found.steps and not found.without_effect:
            return notice(own.NO_DIFFERENCES.fill(name=earlier.origin.name), page.language)
        name, language = earlier.origin.name, page.language
        return Markup("").join(
            Markup("<h2 style='margin-top:16px'>{}</h2>").format(table.title.to(language))
            + report_table(table, results.study, language)
            for table in (before_and_after(found, language), listed_changes(found, name, language))
        )

    def _show_differences(self, compared: Markup) -> None:
        self._differences.object = compared

    # Taking along

    def _file_name(self) -> str:
        """A name that is not that of the workbook that was loaded, nor of an earlier download."""
        path = PurePosixPath(self._page.session.workspace.origin.name)
        # A workbook with macros, or a template, stays what it is: under another name Excel would not open it.
        suffix = path.suffix.lower() if path.suffix.lower() in WORKBOOK_SUFFIXES else WORKBOOK_SUFFIXES[0]
        moment = f"{datetime.now():%Y-%m-%d %H.%M}"
        return self._page.say(own.DOWNLOAD_NAME.fill(name=path.stem, moment=moment)) + suffix

    async def _as_file(self) -> BytesIO:
        """The edited workbook, when it is downloaded; written off the event loop."""
        page = self._page
        make = partial(page.session.workspace.download, page.language)
        made = await asyncio.get_running_loop().run_in_executor(None, make)
        page.session.workspace.tell_saved(made)
        return BytesIO(made.content)

    def _edits_as_file(self) -> BytesIO:
        return BytesIO(self._page.session.workspace.kept_edits().as_json().encode())

    # Opening

    def _take_upload(self, name: str, size: int, content: bytes) -> None:
        if name.lower().endswith(EDITS_SUFFIX):
            read_file(self._page, partial(self._with_edits, content, size), self._upload_said, self._bring_back)
            return
        read = partial(self._page.session.read, open_upload, name, content, size)
        read_file(self._page, read, self._upload_said, self._open)

    def _with_edits(self, content: bytes, size: int) -> Snapshot:
        return self._page.session.workspace.with_edits(Edits.read(content, size))

    def _bring_back(self, made: Snapshot) -> None:
        self._page.session.workspace.bring_back(made)
        self._upload_said.object = notice(own.EDITS_MADE, self._page.language, "done")

    def _take_earlier(self, name: str, size: int, content: bytes) -> None:
        read = partial(self._page.session.read, open_earlier, name, content, size)
        read_file(self._page, read, self._earlier_said, self._compare)

    def _open(self, opened: Opened) -> None:
        """Go on with another workbook; ask first where that loses changes."""
        workspace = self._page.session.workspace
        self._upload_said.object = ""
        if workspace.is_changed:
            question = own.UPLOAD_SURE.fill(name=opened.origin.name, present=workspace.origin.name)
            self._asking.ask(question, partial(self._replace, opened))
        else:
            self._replace(opened)

    def _replace(self, opened: Opened) -> None:
        self._page.session.workspace.replace(opened)
        self._upload_said.object = notice(own.OPENED.fill(name=opened.origin.name), self._page.language, "done")

    def _compare(self, opened: Opened) -> None:
        self._page.session.earlier = opened
        self._earlier_said.object = notice(texts.READ.fill(name=opened.origin.name), self._page.language, "done")
        self._page.refresh()
