"""Every page on a phone, a tablet and a laptop, in both languages, for eyes, keys and screen readers."""

from __future__ import annotations

import os
from typing import Any

import pytest
from grid import type_in
from served import need_browser, ready, turn

need_browser()
from axe_playwright_python.sync_playwright import Axe  # noqa: E402
from playwright.sync_api import expect  # noqa: E402

from dashboards.views import texts  # noqa: E402

pytestmark = pytest.mark.browser
PAGES = ("compare", "firms", "buildup", "years", "uncertainty", "elements", "parameters", "check", "export")
PARTS = {"firms": 2, "buildup": 2, "uncertainty": 3, "elements": 3, "parameters": 4}
"""How many parts a page has of which one is shown at a time."""
KNOWN = (("aria-required-children", "pnx-tabulator"),)
"""What axe finds in libraries: Tabulator has the buttons of its pages, which work and have names, within its grid."""
LAPTOP, PHONE, TABLET = 1280, 320, 820
# Where the Dutch texts fit, the English ones do: they are shorter, and shown where pictures of them are asked for.
SCREENS = (
    ("nl", LAPTOP),
    ("nl", PHONE),
    ("nl", TABLET),
    *([("en", LAPTOP)] if "BURDEN_PICTURES" in os.environ else []),
)
NAMES = {"nl": "Nederlands", "en": "English"}
HOURS = {"nl": "uren", "en": "hours"}
UNDO = {"nl": "Ongedaan maken", "en": "Undo"}
SHOWN = {"nl": "Getoond", "en": "Shown"}


def violations(page: Any) -> list[str]:
    """What axe finds, with all that is folded open."""
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
    for line in page.locator("button.choose[aria-expanded=false]:visible").all():
        line.click()
    # What is right is not told: of a page with much on it, that is most of the work.
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
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


def without_cue(page: Any) -> list[str]:
    """What is moved sideways by itself without a shadow at its edge that tells of more."""
    found: list[str] = page.locator(".tabulator-tableholder, .scroll, nav ul").evaluate_all("""all => all
      .filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
      .filter(one => !getComputedStyle(one).backgroundAttachment.includes("local"))
      .map(one => `${one.className} has more beside it and does not show so`)""")
    return found


def covers_a_label(page: Any) -> bool:
    """Whether the longest of what is told below the tabs while something is worked out lies over a label."""
    told = page.locator(".doing")
    told.evaluate("(one, said) => { one.textContent = said }", texts.SHARES_AT_WORK.nl)
    said, label = (of.bounding_box() for of in (told, page.locator("label.MuiFormLabel-root:visible").first))
    told.evaluate("one => { one.textContent = '' }")
    return bool(said["y"] + said["height"] > label["y"] and said["x"] < label["x"] + label["width"])


def wait_until_it_fits(page: Any, width: int) -> None:
    for _ in range(20):
        if fits(page, width):
            break
        page.wait_for_timeout(250)


@pytest.fixture(scope="module")
def reader(stay: Any) -> Any:
    """One who walks by all pages, on all screens."""
    return ready(stay(height=1100).go("page=parameters&table=activities"))


@pytest.fixture(scope="module", params=SCREENS, ids=lambda screen: f"{screen[0]}-{screen[1]}")
def screen(reader: Any, request: pytest.FixtureRequest) -> tuple[str, int]:
    """A language and a width, in which the reader sees the pages."""
    language, width = request.param
    if width != reader.viewport_size["width"]:
        reader.set_viewport_size({"width": width, "height": 1100})
        reader.wait_for_timeout(700)  # the page tells its width once it stays what it is
        tab = reader.locator("nav a[aria-current]").bounding_box()
        assert 0 <= tab["x"] <= width - tab["width"], "the tab of the page is out of sight"
    if (switch := reader.get_by_role("button", name=NAMES[language], exact=True)).is_visible():
        turn(reader, switch)
    return language, width


@pytest.mark.parametrize("name", PAGES)
def test_it_fits_the_screen_and_axe_finds_nothing(reader, screen, keep_picture, name):
    language, width = screen
    turn(reader, reader.locator(f"nav a[href*='page={name}']"))
    if name == "parameters" and width == LAPTOP:
        turn(reader, reader.get_by_role("group", name=SHOWN[language], exact=True).get_by_role("button").first)
        type_in(reader, 2, HOURS[language], "veel")  # a cell that is wrong shows in every part
        expect(reader.get_by_role("alert")).to_be_visible()
    found = []
    for part in range(PARTS.get(name, 1)):
        if name in PARTS:
            shown = reader.get_by_role("group", name=SHOWN[language], exact=True)
            turn(reader, shown.get_by_role("button").nth(part))
        wait_until_it_fits(reader, width)
        called = f"{name}{part or ''}-{language}-{width}"
        keep_picture(reader, called)
        found += [] if fits(reader, width) else [f"{called}: wider than the screen"]
        found += [f"{called}: {said}" for said in without_cue(reader)]
        # Roles, names and colours are the same in both languages.
        if (language, width) == ("nl", LAPTOP):
            found += [f"{called}: {said}" for said in violations(reader)]
    if name == "compare" and covers_a_label(reader):
        found.append(f"{called}: what is being worked out lies over a label")
    if name == "parameters" and width == LAPTOP:
        reader.get_by_role("button", name=UNDO[language]).click()
        expect(reader.get_by_role("alert")).to_have_count(0)
    assert not found, "\n".join(found)
