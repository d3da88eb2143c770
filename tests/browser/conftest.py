"""A browser, and readers who complain of whatever they should never meet."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from served import WITHIN, chromium, need_browser, ready, serving
from studies import hostile_study

from burden.workbook.write import write_study

Visit = Callable[..., Any]
Lead = Callable[[str], Any]
UNDO = re.compile("Ongedaan maken|Undo")
LIGHT = ("export", "check")
"""Pages that have little to draw."""
GO = "query => { history.pushState({}, '', query); dispatchEvent(new PopStateEvent('popstate')) }"
"""Goes to an address as back and forward do."""


@pytest.fixture(scope="package")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Chromium, without a window, for this folder: while it runs, Panel takes its event loop for that of a server.

    It keeps what it made of the scripts of a page, which costs it as much as the page itself.
    """
    need_browser()
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=WITHIN)
    with sync_playwright() as playwright:
        # Root may not use the sandbox; in containers the shared memory is small.
        arguments = ["--disable-dev-shm-usage", "--no-sandbox"] if os.name == "posix" and os.getuid() == 0 else []
        found = playwright.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("profiel"), executable_path=chromium(), args=arguments, locale="nl-NL"
        )
        found.set_default_timeout(WITHIN)
        yield found
        found.close()


@pytest.fixture(scope="package")
def dashboard() -> Iterator[str]:
    """The address of a dashboard with the default study."""
    with serving() as address:
        yield address


@pytest.fixture(scope="package")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard with the small study, two names of which are hostile."""
    path = tmp_path_factory.mktemp("studie") / "klein.xlsx"
    write_study(hostile_study(), path)
    with serving(path, refuses="/?bokeh-session-id=") as address:
        yield address


class Visitor:
    """One reader, in a tab without memory; one beside another has a browser of their own.

    Attributes:
        page: the page that is open, a Playwright page.
        complaints: what no reader should meet: requests that leave the server, errors in the console, charts that
            cannot be drawn as they are described.
    """

    def __init__(self, browser: Any, address: str, width: int, height: int, *, apart: bool = False) -> None:
        self.address, self.complaints = address, []
        self._size = {"width": width, "height": height}
        self._context, self._is_apart = browser, apart
        if apart:
            self._context = browser.browser.new_context(locale="nl-NL")
            self._context.set_default_timeout(WITHIN)
        self._others = self._context.pages
        self.page = self.another_tab()

    def another_tab(self) -> Any:
        page = self._context.new_page()
        page.set_viewport_size(self._size)
        page.on("request", self._follow)
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.complaints.append(f"error on the page: {error}"))
        return page

    def go(self, query: str = "") -> Any:
        """Open the dashboard, or a place in it, and wait until its figures are there."""
        self.page.goto(self.address + (f"?{query}" if query else ""))
        self.page.locator("h1").first.wait_for()
        return self.page

    def lead(self, query: str) -> Any:
        """Bring the reader to a place, with nothing edited, as opening a page does, which takes much longer."""
        from playwright.sync_api import expect

        page = self.page
        if not page.url.startswith(self.address):
            return self.go(query)
        page.keyboard.press("Escape")
        asked = dict(parse_qsl(query))
        name, language = asked.get("page", "compare"), asked.get("language", "nl")
        # By way of another page in the other language: with a language all pages are made anew, so none shows what was.
        between = next(key for key in LIGHT if key != name)
        self._turn_to(f"page={between}&language={'nl' if language == 'en' else 'en'}", between)
        undo = page.get_by_role("button", name=UNDO)
        while undo.is_enabled():
            undo.evaluate("button => button.click()")
            page.wait_for_timeout(100)
        self._turn_to(query, name)
        expect(page.locator("html")).to_have_attribute("lang", language)
        return ready(page)

    def _turn_to(self, query: str, name: str) -> None:
        from playwright.sync_api import expect

        self.page.evaluate(GO, f"?{query}")
        expect(self.page.locator(f"nav a[href*='page={name}']")).to_have_attribute("aria-current", "page")

    def close(self) -> None:
        if self._is_apart:
            self._context.close()
            return
        if self.page.url.startswith(self.address):
            self.page.evaluate("localStorage.clear()")
        self._context.clear_cookies()
        for page in self._context.pages:
            if page not in self._others:
                page.close()

    def _follow(self, request: Any) -> None:
        server, asked = urlsplit(self.address), urlsplit(request.url)
        if asked.scheme not in ("data", "blob") and asked.netloc != server.netloc:
            self.complaints.append(f"asked of another server: {request.url}")

    def _listen(self, message: Any) -> None:
        text = message.text
        if message.type == "error" or (message.type == "warning" and ("vega" in text.lower() or "legend" in text)):
            self.complaints.append(f"{message.type} in the console: {text}")


@contextmanager
def visiting(browser: Any, dashboard: str) -> Iterator[Visit]:
    """Lets readers visit the dashboard; afterwards none of them may have anything to complain of."""
    with ExitStack() as stack:
        visitors: list[Visitor] = []

        def come(address: str = dashboard, width: int = 1280, height: int = 900) -> Visitor:
            visitor = Visitor(browser, address, width, height, apart=bool(visitors))
            visitors.append(visitor)
            stack.callback(visitor.close)
            return visitor

        yield come
        assert [complaint for visitor in visitors for complaint in visitor.complaints] == []


@pytest.fixture
def visit(browser: Any, dashboard: str) -> Iterator[Visit]:
    """Readers who come for one test."""
    with visiting(browser, dashboard) as come:
        yield come


@pytest.fixture(scope="module")
def stay(browser: Any, dashboard: str) -> Iterator[Visit]:
    """Readers who stay for all tests of a file."""
    with visiting(browser, dashboard) as come:
        yield come


@pytest.fixture(scope="package")
def resident(browser: Any, small: str) -> Iterator[Visitor]:
    """A reader of the small study who stays for all tests of this folder."""
    visitor = Visitor(browser, small, 1280, 900, apart=True)
    yield visitor
    visitor.close()


@pytest.fixture
def lead(resident: Visitor) -> Iterator[Lead]:
    """Leads the reader of the small study to a place, see there; afterwards they may have nothing to complain of."""
    resident.complaints.clear()
    yield resident.lead
    assert resident.complaints == []


@pytest.fixture
def keep_picture() -> Callable[[Any, str], None]:
    """Keeps a picture of a page, in the folder that BURDEN_PICTURES names."""
    folder = os.environ.get("BURDEN_PICTURES")

    def keep(page: Any, name: str) -> None:
        if folder:
            page.screenshot(path=Path(folder) / f"{name}.png")

    return keep
