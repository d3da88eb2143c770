"""The dashboard in a real browser: its frame, and the page on which the mixes are compared."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from served import chart, need_browser, press, serving, wait_for_draws
from studies import small_study

from burden import read_study
from burden.comparison import compare_mixes
from burden.engine import estimate
from burden.language import Language, figure
from burden.workbook.default import default_study_path
from burden.workbook.write import write_study

need_browser()
from axe_playwright_python.sync_playwright import Axe  # noqa: E402
from playwright.sync_api import expect  # noqa: E402

pytestmark = pytest.mark.browser
WIDTHS = (820, 1280, 1920)
FOCUSED = """() => {
  let on = document.activeElement
  while (on?.shadowRoot?.activeElement) on = on.shadowRoot.activeElement
  return (on?.ariaLabel || on?.textContent || on?.value || "").trim()
}"""
"""What has the focus of the keyboard, by its name."""


def row(page: Any, mix: str) -> Any:
    """The row of figures of a mix."""
    return page.get_by_role("row", name=re.compile(f"^{mix} ")).first


def test_the_mixes_are_shown_with_the_figures_of_the_engine(visit, keep_picture):
    page = visit().go()
    wait_for_draws(page)
    table = compare_mixes(estimate(read_study(default_study_path()))).set_index("mix")
    row(page, "M3").get_by_role("button").nth(1).click()
    exact = figure(table.loc["M3", "structural"], Language.NL, 0)
    expect(page.get_by_text(f"Precies: € {exact}.")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text(f"Precies: € {exact}.")).to_be_hidden()
    expect(chart(page)).to_have_attribute("aria-label", re.compile("Jaarlijks equivalent .* naar soort verplichting"))
    keep_picture(page, "compare")


def test_a_choice_changes_the_figures_and_the_address_and_survives_a_reload(visit):
    reader = visit()
    page = reader.go()
    wait_for_draws(page)
    press(page, "Maat", "Eenmalig")
    press(page, "Uitgesplitst naar", "Sector")
    expect(chart(page)).to_have_attribute("aria-label", re.compile("Eenmalige regeldrukkosten naar sector"))
    page.get_by_role("checkbox", name="M2 Thematische wetgeving").uncheck()
    expect(row(page, "M2")).to_have_count(0)
    for part in ("measure=one_off", "breakdown=sector", "mixes=M1"):
        expect(page).to_have_url(re.compile(part))
    page.reload()
    expect(chart(page)).to_have_attribute("aria-label", re.compile("Eenmalige regeldrukkosten naar sector"))
    expect(page.get_by_role("checkbox", name="M2 Thematische wetgeving")).not_to_be_checked()


def test_an_address_shows_somebody_else_the_same(visit):
    page = visit().go("measure=present_value&breakdown=size_class&mixes=M1,M4&language=en")
    expect(chart(page)).to_have_attribute("aria-label", re.compile("Present value of the burden by size class"))
    expect(page.get_by_role("checkbox", name="M3 Due diligence")).not_to_be_checked()


def test_the_language_changes_and_nothing_else(visit, keep_picture):
    page = visit().go()
    wait_for_draws(page)
    press(page, "Maat", "Structureel per jaar")
    expect(row(page, "M1")).to_contain_text("1.390.000")
    page.get_by_role("button", name="English").click()
    expect(row(page, "M1")).to_contain_text("1,390,000")
    expect(chart(page)).to_have_attribute("aria-label", re.compile("Structural burden per year by kind"))
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.title().startswith("Compare – ")
    wait_for_draws(page)
    keep_picture(page, "compare-english")
    page.get_by_role("button", name="Nederlands").click()
    expect(row(page, "M1")).to_contain_text("1.390.000")
    assert page.evaluate("document.documentElement.lang") == "nl"


def test_another_reference_is_compared_with(visit):
    page = visit().go()
    wait_for_draws(page)
    page.get_by_role("combobox", name="Vergeleken met").click()
    page.locator("li", has_text="M4 Combinatie").click()
    expect(page.get_by_role("columnheader", name="Verschil met M4")).to_be_visible()
    expect(row(page, "M4")).to_contain_text("referentie")


def test_readers_do_not_see_each_others_choices(visit):
    one, other = visit().go(), visit().go()
    wait_for_draws(one)
    wait_for_draws(other)
    press(one, "Maat", "Eenmalig")
    expect(chart(one)).to_have_attribute("aria-label", re.compile("Eenmalige regeldrukkosten"))
    expect(chart(other)).to_have_attribute("aria-label", re.compile("Jaarlijks equivalent"))


def test_back_leads_to_the_page_before(visit):
    page = visit().go()
    pages = page.get_by_role("navigation").get_by_role("link")
    pages.nth(1).click()
    expect(pages.nth(1)).to_have_attribute("aria-current", "page")
    expect(page).to_have_url(re.compile("page="))
    page.go_back()
    expect(pages.nth(0)).to_have_attribute("aria-current", "page")


def test_a_page_of_the_navigation_opens_in_a_tab_of_its_own(visit):
    reader = visit()
    page = reader.go("language=en")
    link = page.get_by_role("navigation").get_by_role("link").nth(1)
    address, title = link.get_attribute("href"), link.inner_text()
    tab = reader.another_tab()
    tab.goto(reader.address + address)
    expect(tab.get_by_role("link", name=title)).to_have_attribute("aria-current", "page")


def test_everything_is_reached_by_keyboard(visit):
    page = visit().go()
    wait_for_draws(page)
    met: list[str] = []
    while len(met) < 100 and not any("De cijfers van" in found for found in met):
        page.keyboard.press("Tab")
        met.append(page.evaluate(FOCUSED))
    for name in ("Rondleiding", "English", "Vergelijken", "M1 Nuloptie", "Soort verplichting", "De cijfers van"):
        assert any(name in found for found in met), name
    # Buttons of which one is pressed are one stop; arrows lead to the others.
    page.get_by_role("group", name="Maat").get_by_role("button", name="Eenmalig").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(chart(page)).to_have_attribute("aria-label", re.compile("Structurele regeldrukkosten"))


def test_the_tour_opens_and_closes_by_keyboard(visit):
    page = visit().go()
    page.get_by_role("button", name="Rondleiding").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Wat u hier kunt doen")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_axe_finds_nothing_to_complain_of(visit, language):
    page = visit().go(f"language={language}")
    wait_for_draws(page)
    for summary in page.locator("summary").all():
        summary.click()
    found = Axe().run(page).response["violations"]
    assert [(one["id"], node["html"][:200], node["failureSummary"]) for one in found for node in one["nodes"]] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_fits_a_tablet_and_a_wide_screen(visit, keep_picture, width):
    page = visit(width=width, height=1100).go()
    wait_for_draws(page)
    expect(chart(page).locator("svg")).to_be_visible()
    keep_picture(page, f"compare-{width}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box = chart(page).bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two studies, a wrong workbook, and files that are none of the readers' business."""
    found = tmp_path_factory.mktemp("werkmappen")
    write_study(small_study(), found / "klein & fijn.xlsx")
    shutil.copy(default_study_path(), found / "imvo.xlsx")
    (found / "kapot.xlsx").write_bytes(b"geen werkmap")
    (found / "geheim.txt").write_text("geheim", encoding="utf-8")
    (found.parent / "elders.xlsx").write_bytes(default_study_path().read_bytes())
    return found


def test_a_folder_offers_its_workbooks_and_nothing_else(visit, folder):
    with serving(folder) as address:
        page = visit(address).go()
        names = [link.inner_text() for link in page.get_by_role("link").all()]
        assert names == ["imvo.xlsx", "kapot.xlsx", "klein & fijn.xlsx"]
        page.get_by_role("link", name="klein & fijn.xlsx").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(small_study().settings.title)
        page.get_by_role("link", name="Andere werkmappen").click()
        page.get_by_role("link", name="kapot.xlsx").click()
        expect(page.get_by_role("alert")).to_contain_text("kapot.xlsx is niet te lezen")
        for name in ("../elders.xlsx", "geheim.txt", "/etc/passwd"):
            page.goto(f"{address}?workbook={name}")
            expect(page.get_by_role("alert")).to_contain_text("Er is hier geen werkmap")


def test_a_lost_server_is_told(visit):
    with serving() as address:
        reader = visit(address)
        page = reader.go()
        wait_for_draws(page)
    expect(page.get_by_role("alert").filter(has_text="De verbinding met de server is weg")).to_be_visible()
    # The browser itself says in the console that it cannot reach the server.
    reader.complaints.clear()


def test_who_must_log_in_gets_no_further_without(visit, tmp_path):
    settings = tmp_path / "aanmelden.toml"
    settings.write_text('basic_auth = "welkom-2024"\n', encoding="utf-8")
    with serving("--auth", settings) as address:
        page = visit(address).page
        page.goto(address)
        expect(page.get_by_role("heading")).to_contain_text("Regeldruk")
        page.get_by_label("Wachtwoord").fill("mis")
        page.get_by_role("button", name="Aanmelden").click()
        expect(page.get_by_role("alert")).to_contain_text("klopt niet")
        assert Axe().run(page).response["violations"] == []
        page.get_by_label("Naam").fill("analist")
        page.get_by_label("Wachtwoord").fill("welkom-2024")
        page.get_by_role("button", name="Aanmelden").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("IMVO-mixen")
