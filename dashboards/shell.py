"""The frame around the pages of one session: the study and its language at the top, and one page on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl, urlencode

import panel as pn
import panel_material_ui as pmui
import param
from markupsafe import Markup
from param.parameterized import Event

from burden.answers.results import Results
from burden.answers.tables.scenario_texts import THE_STUDY
from burden.language import Text, visible
from burden.render.html import link, notice
from burden.study import name_in
from dashboards.browser import WORKBOOK, Browser
from dashboards.changed import changes_in_words
from dashboards.evidence import Evidence
from dashboards.header import Header, Navigation
from dashboards.printing import Printing
from dashboards.source_line import file_name_start, lines_about
from dashboards.state import Session, Workspace
from dashboards.state.keep import Keeper
from dashboards.state.view import STEPS
from dashboards.taking import Taking
from dashboards.unsaved import UnsavedWork
from dashboards.views import texts
from dashboards.views.choosing import offer
from dashboards.views.common import Page
from dashboards.views.html import html
from dashboards.views.own_page import has_logged_in, own_page
from dashboards.views.style import FRAME_CSS, PAGE_CSS, at_most

_AT = "at"
_ENOUGH = 120
"""A window must become so much wider or narrower, in pixels, before charts are drawn for it."""


class Shell:
    """The frame of one session.

    Attributes:
        session: what the reader has open.
        page: the whole page, for the server.
        browser: what the reader's browser tells and is told.
    """

    def __init__(
        self, session: Session, pages: Sequence[type[Page]], keeper: Keeper | None = None, workbook: str = ""
    ) -> None:
        """Make the frame, with the page that the view is on.

        Args:
            session: what the reader has open.
            pages: the pages, in order.
            keeper: keeps unsaved work, so that a reload goes on with it; None keeps nothing.
            workbook: the name of the workbook in the address, where a folder is served.
        """
        self.session = session
        self._pages, self._workbook = {page.key: page for page in pages}, workbook
        self._made: dict[str, Page] = {}
        self._current: Page | None = None
        self._watched: list[tuple[param.Parameterized, Any]] = []
        self._make_widgets()
        self._unsaved = UnsavedWork(self.browser, keeper, lambda: self.session, self.tell, self._changes)
        self._is_loaded = self._has_begun = False
        self._entries, self._visit = 0, ""
        self._is_step: bool | None = None
        # What an address means that names no language: that of the first one.
        self._language = session.view.language
        self._follow_session()
        self._tell_address()
        self._speak()
        self._tell_remarks()
        self._open()
        pn.state.onload(self._load)

    def _make_widgets(self) -> None:
        self.browser = Browser(memory=self._workbook)
        self.browser.param.watch(self._begin, "ready")
        self.browser.param.watch(self._go_back, "visited")
        self.browser.param.watch(self._follow_link, "followed")
        self.browser.param.watch(self._fit, "width")
        self._header = Header()
        self._header.param.watch(self._press, "pressed")
        self._taking = Taking()
        self._evidence = Evidence(self._header, self._taking)
        self._navigation = Navigation()
        self._navigation.param.watch(self._navigate, "active")
        self._said = html(visible=False, margin=(0, 0, 12, 0))
        self._scenario = pmui.Select(options={}, size="small", margin=(0, 0, 12, 0), **at_most(420))
        self._scenario.param.watch(self._choose_scenario, "value")
        self._under = html(visible=False, margin=(0, 0, 12, 0))
        self._body = pn.Column(sizing_mode="stretch_width", margin=0)
        self._printing = Printing(self._taking, self._body, lambda: [*map(self._page, self._pages)], self._open)
        content = pn.Column(
            self._said,
            self._scenario,
            self._under,
            self._body,
            self._taking,
            sizing_mode="stretch_width",
            css_classes=["page"],
            stylesheets=[FRAME_CSS],
        )
        self.page = own_page(
            header=[self._header],
            main=[self._navigation, content, self.browser],
            stylesheets=[PAGE_CSS],
            meta_title=self._title(),
        )

    # What changes in the session, and what follows from it

    def _follow_session(self) -> None:
        view, workspace = self.session.view, self.session.workspace
        self._watch(view, self._turn, "page", "language")
        self._watch(view, self._tell_study, "scenario")
        self._watch(view, self._tell_address, *(name for name in view.param if name != "name"))
        self._watch(workspace, self._tell_study, "study", "edits", "saved", "can_undo", "can_redo")
        self._watch(workspace, self._unsaved.keep, "edits")
        self._watch(workspace, self._open_another, "loaded")
        self.session.told = [self.tell]

    def _watch(self, owner: param.Parameterized, do: Any, *names: str) -> None:
        self._watched.append((owner, owner.param.watch(do, list(names))))

    def close(self, *_: Any) -> None:
        """Be used no more: the session may be kept, but nothing of the page."""
        self._forget_pages()
        self._evidence.stop()
        for owner, watcher in self._watched:
            owner.param.unwatch(watcher)
        self._watched = []

    def _turn(self, *events: Event) -> None:
        """Show another page, or the same in another language."""
        with pn.io.hold():
            if any(event.name == "language" for event in events):
                self._forget_pages()
                self._speak()
            self._open()

    def _open(self) -> None:
        """Put the page on the screen that the view asks for; the first where there is no such page."""
        key = self.session.view.page if self.session.view.page in self._pages else next(iter(self._pages))
        for made in self._made.values():
            made.leave()
        page = self._current = self._page(key)
        self._navigation.active = key
        self._body[:] = [page]
        self._show_busy()
        self._tell_taken()
        self.browser.heading = self._title()
        page.open()

    def _page(self, key: str) -> Page:
        """A page, made when it is first asked for."""
        page = self._made.get(key)
        if page is None:
            page = self._made[key] = self._pages[key](self.session)
            page.param.watch(self._show_busy, "busy")
        self._fit_page(page)
        if self._has_begun:
            page.settle()
        return page

    def _forget_pages(self) -> None:
        """Close the pages, so that they are made anew; the study and the view stay as they are."""
        for page in self._made.values():
            page.close()
        self._made.clear()
        self._current = None

    def _navigate(self, event: Event) -> None:
        if event.new in self._pages:
            self.session.view.page = event.new

    def _press(self, event: Event) -> None:
        """Do what a button of the header is for."""
        match event.new.partition(" ")[0]:
            case "undo":
                self.session.workspace.undo()
            case "redo":
                self.session.workspace.redo()
            case "language":
                self.session.view.language = self.session.view.language.other

    def _show_busy(self, *_: Any) -> None:
        about = None if self._current is None else self._current.busy
        self._navigation.busy = "" if about is None else self.say(about)

    # What is said

    def say(self, text: Text) -> str:
        """A text in the language of the page."""
        return text.to(self.session.view.language)

    def tell(self, text: Text) -> None:
        """Say something above the page."""
        self._said.object = notice(text, self.session.view.language, "done")
        self._said.visible = True

    def _open_another(self, *_: Any) -> None:
        """Tell what is to be known of a workbook that was opened, and bring back what belongs to it once it is open."""
        self._tell_remarks()
        pn.state.execute(self._unsaved.bring_back, schedule=True)

    def _tell_remarks(self) -> None:
        """Say that there is something to know of the workbook that was opened, and where it stands."""
        workspace = self.session.workspace
        count = len(workspace.remarks)
        said = (texts.ONE_REMARK if count == 1 else texts.REMARKS).fill(count=count, name=workspace.origin.name)
        way = link(self.say(texts.TO_CHECK), urlencode({"page": "check"}))
        self._said.object = Markup('<div class="notice" role="status">{} {}</div>').format(self.say(said), way)
        self._said.visible = count > 0

    def _speak(self) -> None:
        """Say everything of the frame in the language of the view."""
        language = self.session.view.language
        steps = [f"{self.say(heading)}|{self.say(text)}" for heading, text in texts.TOUR_STEPS]
        self._header.param.update(
            labels=[
                *(self.say(text) for text in (texts.UNDO, texts.REDO, texts.TOUR, texts.OTHER_LANGUAGE)),
                self.say(texts.LOG_OUT) if has_logged_in() else "",
            ],
            link=[self.say(text) for text in texts.LINK],
            other=language.other.value,
            skip=self.say(texts.TO_CONTENT),
            tour=[self.say(texts.TOUR_TITLE), self.say(texts.CLOSE), *steps],
            elsewhere=self.say(texts.OTHER_WORKBOOKS) if self._workbook else "",
        )
        self._navigation.param.update(
            pages=[(key, self.say(page.title)) for key, page in self._pages.items()],
            starts=[key for key, page in self._pages.items() if page.begins_group],
            label=self.say(texts.PAGES),
        )
        self.browser.param.update(
            language=language.value, heading=self._title(), lost=self.say(texts.LOST), reload=self.say(texts.RELOAD)
        )
        self._taking.param.update(
            language=language.value,
            copied=self.say(texts.COPIED),
            refused=self.say(texts.NOT_COPIED),
            print=[self.say(texts.PRINT), self.say(texts.PRINT_ALL)],
            in_workbook=self.say(texts.IN_WORKBOOK),
        )
        self._said.visible = False
        self._tell_study()

    def _study_title(self) -> str:
        settings = self.session.study.settings
        return name_in(settings, self.session.view.language, settings.language, "title") or self.say(texts.NO_TITLE)

    def _title(self) -> str:
        return f"{self._page_title()} – {self._study_title()}"

    def _page_title(self) -> str:
        page = self._pages.get(self.session.view.page) or next(iter(self._pages.values()))
        return self.say(page.title)

    def _tell_study(self, *_: Any) -> None:
        """Say which study is open, and whether it was changed."""
        workspace, settings = self.session.workspace, self.session.workspace.study.settings
        about = texts.WORKBOOK.fill(
            name=workspace.origin.name, currency=settings.currency, year=str(settings.price_year or "?")
        )
        self._tell_scenario()
        self._evidence.tell(self.session)
        self._tell_taken()
        self.browser.unsaved = workspace.is_unsaved
        self._header.param.update(
            heading=self._study_title(),
            about=visible(self.say(about)),
            changed=self._changes(),
            can_undo=workspace.can_undo,
            can_redo=workspace.can_redo,
        )

    def _tell_taken(self) -> None:
        """Say what goes along with whatever is taken from the page."""
        session = self.session
        self._taking.param.update(
            page=self._page_title(),
            start=file_name_start(session, self._page_title()),
            lines=lines_about(session, self._study_title(), self._changes()),
        )

    def _tell_scenario(self) -> None:
        """Let readers choose a scenario where the study has any, and say which one all pages show."""
        session, study = self.session, self.session.workspace.study
        language, shown = session.view.language, session.scenario
        names = {code: study.scenario_name(code, language) for code in study.scenarios if session.workspace.is_ready}
        # Two scenarios may have one name.
        options = {self.say(texts.CHANGED_STUDY if session.workspace.is_changed else THE_STUDY): ""} | {
            f"{name} ({code})" if name != code else code: code for code, name in names.items()
        }
        self._scenario.param.update(label=self.say(texts.SCENARIO), visible=bool(names))
        offer(self._scenario, options, shown or "")
        self._under.visible = shown is not None
        if shown is not None:
            self._under.object = notice(texts.UNDER_SCENARIO.fill(name=names[shown]), language)
        self.browser.heading = self._title()

    def _choose_scenario(self, event: Event) -> None:
        if (event.new or None) != self.session.scenario:
            self.session.view.scenario = event.new or None

    def _changes(self) -> str:
        """How much was changed since the workbook was opened; empty where nothing was."""
        return changes_in_words(self.session.workspace, self.session.view.language)

    # The address

    def _tell_address(self, *events: Event) -> None:
        view = self.session.view
        always = {WORKBOOK: self._workbook} if self._workbook else {}
        always["language"] = view.language.value
        self._navigation.addresses = [urlencode({"page": key} | view.query(key) | always) for key in self._pages]
        is_step = any(event.name in STEPS for event in events) if self._is_step is None else self._is_step
        self._entries += is_step
        self.browser.param.update(
            shared=urlencode(view.shared_query() | always),
            address=[urlencode(view.query() | always), self._entries, self._visit],
        )

    def _go_back(self, event: Event) -> None:
        """Show what the address says that the reader went back to."""
        query = dict(parse_qsl(event.new))
        self._apply({"language": self._language.value} | query, is_step=False)
        # Told after the page was made, also where nothing of the address changes: the browser waits for it.
        self._visit = query.get(_AT, "")
        self._tell_address()

    def _follow_link(self, event: Event) -> None:
        """Follow a link within the dashboard; what it does not mention stays, but for what was chosen on a page."""
        query = self.session.view.shared_query() | dict(parse_qsl(event.new, keep_blank_values=True))
        self._apply(query, is_step=True)

    def _apply(self, query: dict[str, str], *, is_step: bool) -> None:
        self._is_step = is_step
        try:
            self.session.view.apply_query(query)
        finally:
            self._is_step = None
        if self._current is not None:
            self._current.arrive()

    def _fit(self, *_: Any) -> None:
        if self._has_begun and self._current is not None:
            self._fit_page(self._current)

    def _fit_page(self, page: Page) -> None:
        """Draw charts for the width that the window has; a little more or less makes no difference to them."""
        width = self.browser.width
        if width and abs(page.width - width) > _ENOUGH:
            page.width = width
            page.refresh()  # at once where it is open, and else when it is opened

    # How it begins

    def _begin(self, *_: Any) -> None:
        """Go on with what this tab was doing before the page was loaded again, and with what could wait until now.

        What changes while a browser fetches the page gets lost; so nothing does until it has the page and has told what
        it knows.
        """
        if self._has_begun or not (self._is_loaded and self.browser.ready):
            return
        self._has_begun = True
        self._resume()
        if self._current is not None:
            self._current.settle()
            self._current.arrive()
        self._evidence.settle()
        self._fit()
        self.browser.begun = True

    def _load(self) -> None:
        self._is_loaded = True
        pn.state.execute(self._begin, schedule=True)

    def _resume(self) -> None:
        kept = self._unsaved.found()
        if kept is None:
            return
        self.close()
        # What is shown is what the address says; only the study is taken over.
        workspace = Workspace(kept.snapshot)
        self.session = Session(workspace, self.session.view, Results(workspace.study, self.session.own_results))
        self._follow_session()
        with pn.io.hold():
            self._speak()
            self._open()
            self.tell(texts.TAKEN_OVER if self.browser.handed else texts.RESUMED)
        self._unsaved.keep()
