"""A browser, and readers who complain of whatever they should never meet."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from served import WITHIN, chromium, need_browser, serving
from studies import hostile_study

from burden.workbook.write import write_study

Visit = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, without a window, for one file: while it runs, Panel takes its event loop for that of a server."""
    need_browser()
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=WITHIN)
    with sync_playwright() as playwright:
        # Root may not use the sandbox; in containers the shared memory is small.
        arguments = ["--disable-dev-shm-usage", "--no-sandbox"] if os.name == "posix" and os.getuid() == 0 else []
        found = playwright.chromium.launch(executable_path=chromium(), args=arguments)
        yield found
        found.close()


@pytest.fixture(scope="session")
def dashboard() -> Iterator[str]:
    """The address of a dashboard with the default study."""
    with serving() as address:
        yield address


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard with the small study, two names of which are hostile."""
    path = tmp_path_factory.mktemp("studie") / "klein.xlsx"
    write_study(hostile_study(), path)
    with serving(path) as address:
        yield address


class Visitor:
    """One reader with a browser of their own.

    Attributes:
        page: the page that is open, a Playwright page.
        complaints: what no reader should meet: requests that leave the server, errors in the console, charts that
            cannot be drawn as they are described.
    """

    def __init__(self, browser: Any, address: str, width: int, height: int) -> None:
        self.address, self.complaints = address, []
        self._context = browser.new_context(viewport={"width": width, "height": height}, locale="nl-NL")
        self._context.set_default_timeout(WITHIN)
        self.page = self.another_tab()

    def another_tab(self) -> Any:
        page = self._context.new_page()
        page.on("request", self._follow)
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.complaints.append(f"error on the page: {error}"))
        return page

    def go(self, query: str = "") -> Any:
        """Open the dashboard, or a place in it, and wait until its figures are there."""
        self.page.goto(self.address + (f"?{query}" if query else ""))
        self.page.locator("h1").first.wait_for()
        return self.page

    def close(self) -> None:
        self._context.close()

    def _follow(self, request: Any) -> None:
        server, asked = urlsplit(self.address), urlsplit(request.url)
        if asked.scheme not in ("data", "blob") and asked.netloc != server.netloc:
            self.complaints.append(f"asked of another server: {request.url}")

    def _listen(self, message: Any) -> None:
        text = message.text
        if message.type == "error" or (message.type == "warning" and ("vega" in text.lower() or "legend" in text)):
            self.complaints.append(f"{message.type} in the console: {text}")


@pytest.fixture
def visit(browser: Any, dashboard: str) -> Iterator[Visit]:
    """Lets readers visit the dashboard; afterwards none of them may have anything to complain of."""
    with ExitStack() as stack:
        visitors = []

        def come(address: str = dashboard, width: int = 1280, height: int = 900) -> Visitor:
            visitor = Visitor(browser, address, width, height)
            visitors.append(visitor)
            stack.callback(visitor.close)
            return visitor

        yield come
        assert [complaint for visitor in visitors for complaint in visitor.complaints] == []


@pytest.fixture
def keep_picture(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[Any, str], Path]:
    """Keeps a picture of a page, in the folder that BURDEN_PICTURES names."""

    def keep(page: Any, name: str) -> Path:
        folder = Path(os.environ.get("BURDEN_PICTURES") or tmp_path)
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name}.png"
        page.screenshot(path=path)
        return path

    return keep
