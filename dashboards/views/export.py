"""The page for exports: the files of `burden export`, of the study as it is on the screen, in one zip."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import Any, cast

import panel as pn
import panel_material_ui as pmui
from markupsafe import Markup

from burden.answers.origin import Origin
from burden.answers.too_much import TooMuch
from burden.language import Text, figure, visible
from burden.render.html import Cell, TableWriter, bullets, details, link, notice
from burden.study import Study
from dashboards.state import Session
from dashboards.state.apart import Apart
from dashboards.state.opening import UPLOAD_LIMIT, Opened, open_earlier
from dashboards.views import export_texts as own
from dashboards.views import texts
from dashboards.views.buildup_texts import BUILD_UP
from dashboards.views.common import Page, Step, choices, stack
from dashboards.views.export_files import Exported, Order, make_files
from dashboards.views.html import html
from dashboards.views.reading import read_file, schedule
from dashboards.views.style import at_most
from dashboards.views.upload import Upload

logger = logging.getLogger(__name__)

LOOK = 0.3
"""Every so many seconds the page tells how far the work is."""
_NONE, _OPENED, _EARLIER = "", "opened", "earlier"
# Drawing all figures keeps the machine busy; two exports at a time would only make both wait.
_exports = ThreadPoolExecutor(max_workers=1, thread_name_prefix="export")


class Stopped(Exception):
    """An export that nobody wants any more."""


class Work:
    """One export that is being made.

    Attributes:
        order: what is made.
        has_begun: whether its turn has come.
        percent: how far it is.
        is_wanted: whether anybody still waits for it.
    """

    def __init__(self, order: Order, apart: Apart | None = None) -> None:
        """Work that was not begun; without processes for long work it is done in this one."""
        self.order, self._apart = order, apart
        self.percent = 0
        self.is_wanted = True
        self.has_begun = False

    def __call__(self) -> Exported:
        """Make the files; runs in a thread."""
        self.has_begun = True
        self._tell(0, 1)
        order = self.order.with_workbook()
        if self._apart is None:
            return make_files(order, self._tell)
        self._apart.allow_draws(order.study.settings.draws)
        return cast(Exported, self._apart.as_a_whole(make_files, order, self._tell))

    def _tell(self, done: int, of: int) -> None:
        if not self.is_wanted:
            raise Stopped
        self.percent = max(self.percent, round(100 * done / of))


class ExportPage(Page):
    """Taking the tables for the review board away."""

    key = "export"
    title = own.EXPORT
    begins_group = True
    tells_wrong_cells = True
    follows = ("include_voluntary",)

    def __init__(self, session: Session, **parameters: Any) -> None:
        """The page of a session; nothing is made yet."""
        super().__init__(session, **parameters)
        self._work: Work | None = None
        self._made: Exported | None = None
        self._made_of: tuple[Study, str | None] | None = None
        # A cell with a wrong value changes no study, but is told of.
        self.watch(session.workspace, self.refresh, "problems")

    def build(self) -> Any:
        """What will be made and of what; the buttons; and the files once they are there."""
        self._about, self._read, self._said, self._files = html(), html(), html(), html()
        self._older = pmui.Select(label=self.say(own.OLDER), options={}, size="small", margin=(8, 0), **at_most(420))
        self._upload = Upload(self._take_upload, label=self.say(own.CHOOSE_OLDER), most=UPLOAD_LIMIT, margin=(12, 0))
        self._make = pmui.Button(
            label=self.say(own.MAKE), on_click=self._start, variant="contained", margin=(12, 12, 12, 0)
        )
        self._stop = pmui.Button(
            label=self.say(texts.STOP), on_click=self._end, variant="outlined", margin=(12, 12, 12, 0), visible=False
        )
        self._download = pmui.FileDownload(
            callback=self._as_file,
            filename="export.zip",
            label="",
            embed=False,
            auto=True,
            margin=(12, 12, 12, 0),
            visible=False,
        )
        older = pn.FlexBox(self._older, self._upload, gap="4px 28px", align_items="center")
        return stack(
            self._about,
            choices(older, self._read),
            pn.Row(self._make, self._stop, self._download, margin=0),
            self._said,
            self._files,
        )

    def steps(self) -> Sequence[Step]:
        """What the files will be of."""
        return (Step(self._described, self._show),)

    def close(self) -> None:
        """Be used no more; what is being made is dropped."""
        self._end()
        super().close()

    # What will be made

    def _described(self) -> Markup:
        """Of what the files will be, and what they are, in HTML."""
        order = Order.of(self.session)
        values = {"name": order.origin.name, "file": order.changed_name}
        origin = notice((own.CHANGED if order.is_changed else own.UNCHANGED).fill(**values), self.language)
        wrong = len(self.session.workspace.errors)
        if wrong:
            text = own.ONE_WRONG_CELL if wrong == 1 else own.WRONG_CELLS.fill(count=wrong)
            origin += Markup('<div style="height:8px"></div>{}').format(notice(text, self.language, "warning"))
        if self.session.view.include_voluntary:
            origin += Markup('<div style="height:8px"></div>{}').format(notice(own.VOLUNTARY_APART, self.language))
        listed = bullets(self.say(text) for text in own.HOLDS)
        page = link(self.say(BUILD_UP), "page=buildup")
        one = Markup("<p>{} {}.</p>").format(self.say(own.ONE_OBLIGATION), page)
        about = Markup("<p>{}</p>{}{}").format(self.say(own.ABOUT), listed, one)
        return about + Markup("{}<div style='height:12px'></div>").format(origin)

    def _show(self, described: str) -> None:
        self._about.object = described
        workspace, earlier = self.session.workspace, self.session.earlier
        options = {self.say(own.NOT_COMPARED): _NONE}
        if workspace.is_changed:
            options[self.say(own.AS_OPENED.fill(name=visible(workspace.origin.name)))] = _OPENED
        if earlier is not None:
            options[visible(earlier.origin.name)] = _EARLIER
        chosen = self._older.value
        self._older.options = options
        self._older.value = chosen if chosen in options.values() else _NONE
        if self._made is not None and self._is_outdated:
            self._tell(own.OUTDATED, "warning")

    @property
    def _is_outdated(self) -> bool:
        """Whether the study, or the scenario, is another one than the files were made of."""
        made, scenario = self._made_of or (None, None)
        return made is not self.session.workspace.study or scenario != self.session.scenario

    def _compared_with(self) -> Opened | tuple[Study, Origin] | None:
        """The older version that was chosen."""
        if self._older.value == _EARLIER:
            return self.session.earlier
        workspace = self.session.workspace
        return (workspace.loaded, workspace.origin) if self._older.value == _OPENED else None

    def _take_upload(self, name: str, size: int, content: bytes) -> None:
        """Read another version of the workbook."""
        read_file(self, partial(self.session.read, open_earlier, name, content, size), self._read, self._compare_with)

    def _compare_with(self, opened: Opened) -> None:
        self.session.earlier = opened
        self._show(self._about.object)
        self._older.value = _EARLIER
        self._read.object = notice(texts.READ.fill(name=opened.origin.name), self.language, "done")

    # Making the files

    def _start(self, *_: Any) -> None:
        """Begin to make the files."""
        self._end()
        order = replace(Order.of(self.session, self._compared_with()), snapshot=self.session.workspace.snapshot())
        self._work = Work(order, self.session.apart)
        self._made, self._files.object = None, ""
        self._turn_to(at_work=True)
        self._tell_at_work(own.MAKING.fill(done=0), 0)
        pn.state.execute(partial(self._run, self._work))

    def _end(self, *_: Any) -> None:
        """Stop what is being made."""
        if self._work is not None:
            self._work.is_wanted = False
            self._work = None
            self._turn_to(at_work=False)
            self._tell(own.STOPPED)

    async def _run(self, work: Work) -> None:
        """Wait for the files, and tell now and then how far they are."""
        making = asyncio.get_running_loop().run_in_executor(_exports, work)
        while not making.done():
            await asyncio.wait({making}, timeout=LOOK)
            if work.is_wanted and not making.done():
                schedule(partial(self._tell_progress, work))
        try:
            made = making.result()
        except Stopped:
            return
        except TooMuch as too_much:
            schedule(partial(self._fail, work, too_much.reason))
        except Exception:
            logger.exception("An export could not be made")
            schedule(partial(self._fail, work, own.FAILED))
        else:
            schedule(partial(self._hand_over, work, made))

    def _tell_progress(self, work: Work) -> None:
        if work.is_wanted:
            said = own.MAKING.fill(done=work.percent) if work.has_begun else own.WAITING
            self._tell_at_work(said, work.percent)

    def _tell_at_work(self, text: Text, percent: int) -> None:
        said = self.say(text)
        bar = Markup('<progress value="{}" max="100" aria-label="{}" style="width:320px"></progress>').format(
            percent, said
        )
        self._said.object = Markup('<p role="status">{} {}</p>').format(bar, said)

    def _fail(self, work: Work, text: Text) -> None:
        if work.is_wanted:
            self._work = None
            self._turn_to(at_work=False)
            self._tell(text, "warning")

    def _hand_over(self, work: Work, made: Exported) -> None:
        if not work.is_wanted:
            return
        self._work, self._made, self._made_of = None, made, (work.order.study, work.order.scenario)
        self._download.param.update(filename=made.name, label=self.say(own.DOWNLOAD.fill(name=made.name)))
        self._turn_to(at_work=False)
        size = figure(len(made.content) / 1e6, self.language, 1)
        self._tell(own.DONE.fill(count=len(made.files), name=made.name, size=size), "done")
        if self._is_outdated:
            self._tell(own.OUTDATED, "warning")
        self._files.object = self._listed(made)

    def _listed(self, made: Exported) -> Markup:
        """The files that were made, in a table."""
        rows = [
            [Cell(file.name), Cell(self.say(file.about)), Cell(figure(file.size / 1e3, self.language, 0), True)]
            for file in sorted(made.files, key=lambda file: (file.name.count("/"), file.name))
        ]
        head = [Cell(self.say(own.FILE)), Cell(self.say(own.WHAT)), Cell(self.say(own.SIZE), True)]
        table = TableWriter(self.language, "file").table([head], rows, self.say(own.PACKED.fill(name=made.name)))
        return details(self.say(own.FILES), table, is_open=True)

    def _as_file(self) -> BytesIO:
        """The zip, when it is downloaded."""
        return BytesIO(self._made.content if self._made is not None else b"")

    def _turn_to(self, *, at_work: bool) -> None:
        self._make.visible, self._stop.visible = not at_work, at_work
        self._download.visible = not at_work and self._made is not None

    def _tell(self, text: Text, tone: Any = "") -> None:
        self._said.object = notice(text, self.language, tone)
