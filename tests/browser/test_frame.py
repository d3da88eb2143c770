"""The dashboard in a real browser: its frame, and the page on which the mixes are compared."""

from __future__ import annotations

import re
from typing import Any

import pytest
from served import chart, choose, need_browser, press, ready, serving, unfolded, wait_for_draws
from studies import small_study

from burden import read_study
from burden.comparison import compare_mixes
from burden.engine import estimate
from burden.language import Language, figure
from burden.workbook.default import default_study_path

need_browser()
from axe_playwright_python.sync_playwright import Axe  # noqa: E402
from playwright.sync_api import expect  # noqa: E402

pytestmark = pytest.mark.browser
FOCUSED = """() => {
  let on = document.activeElement
  while (on?.shadowRoot?.activeElement) on = on.shadowRoot.activeElement
  return (on?.ariaLabel || on?.textContent || on?.value || "").trim()
}"""
"""What has the focus of the keyboard, by its name."""


def row(page: Any, mix: str) -> Any:
    """The row of figures of a mix."""
    return page.get_by_role("row", name=re.compile(f"^{mix} ")).first


@pytest.fixture(scope="module")
def reader(stay: Any) -> Any:
    """One who stays with the default study."""
    return stay()


def test_everything_is_reached_by_keyboard(reader):
    page = reader.go()  # the keyboard begins at the top
    wait_for_draws(page)
    met: list[str] = []
    while len(met) < 100 and not any("De cijfers van" in found for found in met):
        page.keyboard.press("Tab")
        met.append(page.evaluate(FOCUSED))
        if "wijzigen" in met[-1]:
            page.keyboard.press("Enter")
    for name in ("Rondleiding", "English", "Vergelijken", "M1 Nuloptie", "Soort verplichting", "De cijfers van"):
        assert any(name in found for found in met), name
    # Buttons of which one is pressed are one stop; arrows lead to the others.
    page.get_by_role("group", name="Maat").get_by_role("button", name="Eenmalig").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(chart(page)).to_have_attribute("aria-label", re.compile("Structurele kosten"))


def test_the_mixes_are_shown_with_the_figures_of_the_engine_in_both_languages(reader):
    page = reader.lead("page=compare&measure=annual_equivalent")
    wait_for_draws(page)
    table = compare_mixes(estimate(read_study(default_study_path()))).set_index("mix")
    row(page, "M3").get_by_role("button").nth(1).click()
    exact = figure(table.loc["M3", "structural"], Language.NL, 0)
    expect(page.get_by_text(f"Precies: € {exact}.")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text(f"Precies: € {exact}.")).to_be_hidden()
    expect(chart(page)).to_have_attribute("aria-label", re.compile("Jaarlijks equivalent naar soort verplichting"))
    press(page, "Maat", "Structureel per jaar")
    choose(page, "Vergeleken met", "M4 Combinatie")
    expect(page.get_by_role("columnheader", name="Verschil met M4")).to_be_visible()
    expect(row(page, "M4")).to_contain_text("referentie")
    expect(row(page, "M1")).to_contain_text("1.390.000")
    page.get_by_role("button", name="English").click()
    expect(row(page, "M1")).to_contain_text("1,390,000")
    expect(row(page, "M4")).to_contain_text("reference")
    expect(chart(page)).to_have_attribute("aria-label", re.compile("Structural costs per year by kind"))
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.title().startswith("Compare – ")
    page.get_by_role("button", name="Nederlands").click()
    expect(row(page, "M1")).to_contain_text("1.390.000")
    assert page.evaluate("document.documentElement.lang") == "nl"


def test_a_choice_is_kept_in_the_address_for_a_reload_and_for_others_and_nowhere_else(visit):
    page, other = visit().go(), visit().page
    wait_for_draws(page)
    press(page, "Maat", "Eenmalig")
    press(page, "Uitgesplitst naar", "Sector")
    expect(chart(page)).to_have_attribute("aria-label", re.compile("Eenmalige kosten naar sector"))
    unfolded(page, page.get_by_role("checkbox", name="M2 Thematische wetgeving")).uncheck()
    expect(row(page, "M2")).to_have_count(0)
    line = page.get_by_role("button", name="wijzigen")
    expect(line).to_have_text(
        "M1, M3, M4 van 4 mixen · eenmalig · naar sector · centrale schatting · vergeleken met M1 Nuloptie wijzigen"
    )
    line.press("Enter")
    expect(page.get_by_role("checkbox")).to_have_count(0)
    for part in ("measure=one_off", "breakdown=sector", "mixes=M1"):
        expect(page).to_have_url(re.compile(part))
    other.goto(page.url)
    page.reload()
    for shown in (page, other):
        expect(chart(shown)).to_have_attribute("aria-label", re.compile("Eenmalige kosten naar sector"))
        expect(unfolded(shown, shown.get_by_role("checkbox", name="M2 Thematische wetgeving"))).not_to_be_checked()


def test_pages_are_walked_by_back_by_tabs_and_by_keyboard(reader):
    page = reader.lead("page=compare")
    wait_for_draws(page)
    pages = page.get_by_role("navigation").get_by_role("link")
    marks = chart(page).locator("path").count()
    last = page.get_by_role("button", name="Deze pagina afdrukken")
    last.scroll_into_view_if_needed()
    top = page.locator(".main-content").evaluate("place => place.scrollTop")
    page.wait_for_function("top => history.state?.top === top", arg=top)
    pages.nth(1).click()
    expect(pages.nth(1)).to_have_attribute("aria-current", "page")
    expect(page).to_have_url(re.compile("page=firms"))
    assert top > 0 and page.locator(".main-content").evaluate("place => place.scrollTop") == 0
    page.go_back()
    expect(pages.nth(0)).to_have_attribute("aria-current", "page")
    expect(chart(page).locator("path")).to_have_count(marks)
    expect(last).to_be_in_viewport()
    address, title = pages.nth(1).get_attribute("href"), pages.nth(1).inner_text()
    tab = reader.another_tab()
    tab.goto(reader.address + address)
    expect(tab.get_by_role("link", name=title)).to_have_attribute("aria-current", "page")
    tab.get_by_role("button", name="Rondleiding").focus()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("dialog", name="Wat u hier kunt doen")).to_be_visible()
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).to_be_hidden()


def test_who_must_log_in_gets_no_further_without(visit, tmp_path):
    settings = tmp_path / "aanmelden.toml"
    settings.write_text('basic_auth = "welkom-2024"\n', encoding="utf-8")
    with serving("--auth", settings) as address:
        page = visit(address).page
        page.goto(address)
        expect(page.get_by_role("heading")).to_contain_text("Regeldruk")
        page.get_by_label("Wachtwoord").fill("mis")
        page.get_by_role("button", name="Aanmelden").click()
        expect(page.get_by_role("alert")).to_contain_text("Vul uw naam in")
        assert Axe().run(page).response["violations"] == []
        page.get_by_label("Wachtwoord").fill("welkom-2024")
        page.get_by_role("button", name="Aanmelden").click()
        expect(page.get_by_role("alert")).to_contain_text("Vul uw naam in")
        page.get_by_label("Naam").fill("analist")
        page.get_by_label("Wachtwoord").fill("welkom-2024")
        page.get_by_role("button", name="Aanmelden").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("IMVO-mixen")
        assert page.evaluate("document.cookie") == ""
        page.get_by_role("button", name="Afmelden").click()
        expect(page.get_by_text("U bent afgemeld.")).to_be_visible()
        page.goto(address)
        expect(page.get_by_label("Wachtwoord")).to_be_visible()


def test_no_link_puts_two_readers_into_one_session(visit, small):
    first, second = visit(small), visit(small)
    page = first.go()
    ready(page)
    expect(page.get_by_role("button", name="Afmelden")).to_have_count(0)
    taken = page.evaluate("Bokeh.documents[0].roots()[0].document.session?.id ?? 'x123'")
    for name in ("x123", taken):
        for reader in (first, second):
            reader.page.goto(f"{small}?bokeh-session-id={name}")
            said = reader.page.get_by_role("alert")
            expect(said).to_contain_text("die deelt alleen de server uit")
            expect(said).to_contain_text("only the server hands those out")
            assert all("403" in complaint for complaint in reader.complaints)
            reader.complaints.clear()
    page.get_by_role("link", name="Naar het dashboard").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(small_study().settings.title)
