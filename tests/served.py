"""The dashboard as readers start it, for tests in a real browser; and whether there is a browser at all."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import pytest

NAMES = (
    # First the one without the windows around a page: they show in no test and take time.
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
)  # fmt: skip
LIBRARIES = {"playwright": "Playwright", "axe_playwright_python": "axe"}
STARTED = 60
"""Seconds in which a dashboard must start, and stop, on a machine that is busy with other tests too."""
WITHIN = 30_000
"""Milliseconds in which a page must do what was asked, on a machine that is busy with other tests too."""
MOMENT = 1000
"""Milliseconds after which something is tried again that a page took away while it was tried."""

STILL = 3
"""How many times in a row a page must look the same before it is taken to be drawn."""


def chromium() -> str | None:
    """Where the browser is: as BURDEN_CHROMIUM says, or where it usually is."""
    asked = os.environ.get("BURDEN_CHROMIUM")
    return asked or next((found for name in NAMES if (found := shutil.which(name))), None)


def need_browser() -> None:
    """Skip the tests of a file with one plain line where there is no browser; fail where everything must be there."""
    lacking = [name for module, name in LIBRARIES.items() if find_spec(module) is None]
    if chromium() is None:
        lacking.append("Chromium")
    if not lacking:
        return
    said = f"not tried in a browser, for lack of {' and '.join(lacking)}"
    if os.environ.get("BURDEN_REQUIRE_TOOLS") == "1":
        pytest.fail(said, pytrace=False)
    pytest.skip(said, allow_module_level=True)


def chart(page: Any) -> Any:
    """The first chart of a page, by what it says to those who cannot see it."""
    return page.locator("[role=graphics-document]").first


def wait_for_draws(page: Any) -> None:
    """Wait until the page that compares the mixes has its draws too."""
    page.locator("td", has_text="%").first.wait_for()


def ready(page: Any) -> Any:
    """Wait until the page is drawn in full."""
    from playwright.sync_api import expect

    page.locator("table:visible, .vega-embed:visible, section:visible, li:visible, .tabulator-row").first.wait_for()
    expect(page.locator(".waiting:visible")).to_have_count(0)
    expect(page.locator("nav .busy")).to_be_hidden()
    return page


def turn(page: Any, button: Any) -> None:
    """Press what shows another page or another part of it, unless it is shown, and wait until it is drawn in full.

    That is when something is there that was not, and nothing moves; parts that show the same get a second.
    """
    if button.get_attribute("aria-current") == "page" or button.get_attribute("aria-pressed") == "true":
        return
    content = page.locator("table, .vega-embed, section, li, h2, .tabulator-row")
    # What was taken away before may come back with the mark that it had then.
    now = time.monotonic()
    content.evaluate_all("(all, now) => all.forEach(one => { one.seen = one.checkVisibility() ? now : 0 })", now)
    button.click()
    look = """(all, now) => {
      const visible = all.filter(one => one.checkVisibility())
      return [visible.some(one => one.seen !== now), ...visible.map(one => one.offsetTop)]
    }"""
    before, times = None, 0
    for _ in range(20):
        shown = content.evaluate_all(look, now)
        times = times + 1 if shown == before and shown[0] else 0
        if times == STILL:
            break
        before = shown
        page.wait_for_timeout(50)
    ready(page)


def unfolded(page: Any, widget: Any) -> Any:
    """A widget with which something is chosen, once the line above the page is unfolded where that hides it."""
    from playwright.sync_api import TimeoutError

    line = page.locator("button.choose[aria-expanded=false]:visible")
    for _ in range(WITHIN // MOMENT):
        widget.or_(line).first.wait_for()
        if widget.is_visible():
            break
        # The line of a page that is being left may go away under the pointer.
        with suppress(TimeoutError):
            line.first.click(timeout=MOMENT)
    return widget


def tip_at(page: Any, cell: Any) -> Any:
    """The tip of a cell of a grid, which has to be pointed at again where it was drawn anew under the pointer."""
    from playwright.sync_api import TimeoutError

    tip = page.locator(".tabulator-tooltip")
    for _ in range(WITHIN // MOMENT):
        cell.hover()
        with suppress(TimeoutError):
            tip.wait_for(timeout=MOMENT)
            break
        page.mouse.move(0, 0)
    return tip


def choose(page: Any, label: str, option: str) -> None:
    """Choose from a list."""
    unfolded(page, page.get_by_role("combobox", name=label)).click()
    page.get_by_role("menuitem", name=option).click()


def press(page: Any, label: str, choice: str) -> None:
    """Press one of the buttons that stand beside each other under a label."""
    group = unfolded(page, page.get_by_role("group", name=label))
    group.get_by_role("button", name=choice, exact=True).click()


@contextmanager
def serving(*arguments: object, quiet: bool = True, port: int = 0, refuses: str | None = None) -> Iterator[str]:
    """The address of a dashboard that was started as readers start it.

    Args:
        arguments: of the command.
        quiet: whether it may log nothing but that it starts and stops, as in ordinary use.
        port: where it listens; 0: where it may.
        refuses: how the addresses begin that are asked for to be refused, which stands in the log.
    """
    # One process for draws is enough for readers who come one after another.
    options = ("--no-browser", "--processes=1")
    command = [sys.executable, "-c", "from burden.cli import main; main()", "dashboard", *options]
    root = Path(__file__).parents[1]
    environment = os.environ | {"PYTHONPATH": str(root), "PYTHONUNBUFFERED": "1", "BURDEN_LANGUAGE": "en"}
    with NamedTemporaryFile("r", suffix=".log") as log, Path(log.name).open("w") as end:
        process = subprocess.Popen(
            [*command, f"--port={port}", *map(str, arguments)], stderr=end, env=environment, cwd=root
        )
        try:
            yield _address(process, log)
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(timeout=STARTED)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        log.seek(0)
        usual = ("The dashboard ", "INFO:", *([f"403 GET {refuses}"] if refuses else []))
        complaints = [line for line in log if not line.startswith(usual)]
        assert not quiet or complaints == [], "the log is not quiet:\n" + "".join(complaints)


def _address(process: subprocess.Popen[bytes], log: Any) -> str:
    """The address that a dashboard tells of once it can be opened."""
    for _ in range(STARTED * 20):
        log.seek(0)
        said = log.read()
        if address := re.search(r"http://localhost:\d+/", said):
            return address.group()
        if process.poll() is not None:
            break
        time.sleep(0.05)
    raise AssertionError(f"the dashboard did not start: {said}")
