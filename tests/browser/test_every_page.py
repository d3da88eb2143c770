"""Every page on a phone, a tablet, a laptop and a wide screen, in both languages, for eyes, keys and screen readers."""

from __future__ import annotations

from typing import Any

import pytest
from grid import type_in
from served import need_browser, ready

need_browser()
from axe_playwright_python.sync_playwright import Axe  # noqa: E402
from playwright.sync_api import expect  # noqa: E402

pytestmark = pytest.mark.browser
PAGES = ("compare", "firms", "buildup", "years", "uncertainty", "difference", "parameters", "check", "export")
PARTS = {"firms": 2, "buildup": 2, "uncertainty": 3, "parameters": 4}
"""How many parts a page has of which one is shown at a time."""
KNOWN = (("aria-required-children", "pnx-tabulator"),)
"""What axe finds in libraries: Tabulator has the buttons of its pages, which work and have names, within its grid."""
LAPTOP, PHONE, TABLET, WIDE = 1280, 320, 820, 1920


def violations(page: Any) -> list[str]:
    """What axe finds, with all that is folded open."""
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {node['html'][:200]} {node['failureSummary']}"
        for one in found
        for node in one["nodes"]
        if not any(one["id"] == rule and name in node["html"] for rule, name in KNOWN)
    ]


def fits(page: Any, width: int) -> bool:
    """Whether the page and its charts are within the screen; on a phone a chart may be moved by itself."""
    # All at once: a chart that is being drawn again may be gone when it is asked for by itself.
    ends = page.locator("[role=graphics-document]:visible").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(box => [box.left, box.right])"
    )
    within = width == PHONE or all(left >= 0 and right <= width for left, right in ends)
    widths = page.locator("html, .main-content").evaluate_all("all => all.map(one => one.scrollWidth)")
    return within and max(widths) <= width


def follow(page: Any, width: int) -> None:
    """Make the screen wider or narrower, and wait until the page is drawn for it."""
    if page.viewport_size["width"] != width:
        page.set_viewport_size({"width": width, "height": 1100})
        page.wait_for_timeout(700)
    ready(page)
    for _ in range(20):
        if fits(page, width):
            break
        page.wait_for_timeout(250)


@pytest.mark.parametrize("name", PAGES)
def test_it_fits_every_screen_and_axe_finds_nothing(visit, keep_picture, name):
    page = ready(visit(height=1100).go(f"page={name}&table=activities"))
    if name == "parameters":
        type_in(page, 2, "uren", "veel")  # a cell that is wrong shows in every part
        expect(page.get_by_role("alert")).to_be_visible()
    found = []
    for language, switch, shown in (("nl", "English", "Getoond"), ("en", "Nederlands", "Shown")):
        if language == "en":
            page.get_by_role("button", name="English").click()
        page.get_by_role("button", name=switch).wait_for()
        for part in range(PARTS.get(name, 1)):
            if name in PARTS:
                page.get_by_role("group", name=shown, exact=True).get_by_role("button").nth(part).click()
            # Where the Dutch texts fit, the English ones do: they are shorter.
            for width in (LAPTOP, PHONE, TABLET, WIDE) if language == "nl" else (LAPTOP,):
                follow(page, width)
                called = f"{name}{part or ''}-{language}-{width}"
                keep_picture(page, called)
                found += [] if fits(page, width) else [f"{called}: wider than the screen"]
                if width == LAPTOP:
                    found += [f"{called}: {said}" for said in violations(page)]
    assert not found, "\n".join(found)
