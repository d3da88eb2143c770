"""The pages about uncertainty, differences, questions and exports, and voluntary items, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.request import urlopen
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pytest import approx
from served import chart, need_browser, press, serving
from studies import small_study

from burden.comparison import compare_mixes
from burden.engine import estimate
from burden.review import review
from burden.workbook import read_study
from burden.workbook.write import write_study

need_browser()
from axe_playwright_python.sync_playwright import Axe  # noqa: E402
from playwright.sync_api import expect  # noqa: E402

pytestmark = pytest.mark.browser
PAGES = ("compare", "uncertainty", "difference", "check", "export")
EXPORTED = 120_000
"""Milliseconds within which an export of the small study must be there, on a machine that is busy with other tests."""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard with the small study."""
    path = tmp_path_factory.mktemp("pages") / "klein.xlsx"
    write_study(small_study(), path)
    with serving(path) as address:
        yield address


def ready(page: Any) -> Any:
    """Wait until the page is drawn in full."""
    page.locator("table:visible, .vega-embed:visible, section:visible, li:visible").first.wait_for()
    expect(page.locator(".waiting:visible")).to_have_count(0)
    expect(page.locator("nav .busy")).to_be_hidden()
    return page


def change_a_tariff(page: Any, value: str) -> None:
    """Type another tariff in the first row of the tariffs."""
    page.locator(".tabulator-row").first.get_by_text("40", exact=True).click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(value)
    page.keyboard.press("Enter")
    page.get_by_text("1 gewijzigde cel").wait_for()


def choose(page: Any, label: str, option: str) -> None:
    """Choose from a list."""
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("menuitem", name=option).click()


@pytest.mark.parametrize("width", [1280, 1920])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_the_pages_fit_their_screen_and_pass_axe(visit, small, keep_picture, name, language, width):
    page = ready(visit(small, width=width).go(f"page={name}&language={language}"))
    keep_picture(page, f"{name}-{language}-{width}")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found] == []


@pytest.mark.parametrize("at", [1, 2])
def test_every_part_of_the_uncertainty_passes_axe(visit, small, keep_picture, at):
    page = ready(visit(small).go("page=uncertainty"))
    page.get_by_role("group", name="Getoond").get_by_role("button").nth(at).click()
    page.get_by_text("Probeer een waarde" if at == 2 else "Waar M0 Alleen de wet van afhangt").first.wait_for()
    ready(page)
    keep_picture(page, f"uncertainty-{at}")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found] == []


def test_charts_draw_without_a_warning(visit, small):
    visitor = visit(small)
    said: list[str] = []
    visitor.page.on("console", lambda message: said.append(message.text) if message.type == "warning" else None)
    for name in ("compare", "years", "uncertainty", "difference", "firms"):
        ready(visitor.go(f"page={name}"))
        chart(visitor.page).wait_for()
    assert [text for text in said if "vega" in text.lower() or "legend" in text.lower()] == []


def test_the_slider_changes_what_is_said(visit, small):
    page = visit(small).go("page=uncertainty&measure=structural")
    press(page, "Getoond", "Wanneer een andere mix goedkoper is")
    slider = page.get_by_role("slider")
    slider.wait_for()
    expect(page.get_by_text("op zijn centrale waarde")).to_be_visible()
    slider.focus()
    page.keyboard.press("End")
    expect(page.get_by_text("in plaats van")).to_be_visible()
    expect(page.get_by_text("op zijn centrale waarde")).to_be_hidden()
    end = page.get_by_text("in plaats van").inner_text()
    page.keyboard.press("Home")
    expect(page.get_by_text("in plaats van")).not_to_have_text(end)


def test_the_steps_between_two_mixes_that_were_chosen(visit, small):
    page = ready(visit(small).go("page=difference&measure=structural"))
    expect(chart(page)).to_have_attribute("aria-label", re.compile("M0.*M1"))
    choose(page, "Vergeleken met", "M1 Wet met steun")
    expect(page.get_by_role("combobox", name="Andere mix")).to_have_text("M0 Alleen de wet")
    expect(page).to_have_url(re.compile("reference=M1"))
    table = compare_mixes(estimate(small_study())).set_index("mix")["structural"]
    word = "hoger" if table["M0"] > table["M1"] else "lager"
    expect(page.get_by_text(re.compile(f"M0 Alleen de wet komt .* {word} uit dan M1 Wet met steun"))).to_be_visible()
    steps = chart(page).get_attribute("aria-label")
    press(page, "Uitgesplitst naar", "Verplichting")
    expect(chart(page)).not_to_have_attribute("aria-label", steps)
    page.get_by_text("De cijfers van deze figuur in een tabel").click()
    expect(page.get_by_role("columnheader", name="Verplichting")).to_be_visible()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("combobox", name="Other mix")).to_have_text("M0 The act alone")
    expect(page.get_by_role("button", name="Obligation", exact=True)).to_have_attribute("aria-pressed", "true")


def test_voluntary_items_are_counted_on_every_page_once_asked_for(visit, small):
    page = ready(visit(small).go("measure=structural"))
    row = page.get_by_role("row", name=re.compile("^M1 ")).first
    before = row.inner_text()
    page.get_by_role("checkbox", name="Tel vrijwillig en financieel mee").check()
    expect(page.get_by_text("meer dan de regeldruk")).to_be_visible()
    expect(row).not_to_have_text(before)
    expect(page).to_have_url(re.compile("include_voluntary=1"))
    for name in ("Onzekerheid", "Waarom het verschil", "Over de jaren", "Per bedrijf"):
        page.get_by_role("link", name=name).click()
        expect(page.get_by_text("meer dan de regeldruk")).to_be_visible()
        expect(page.get_by_role("checkbox", name="Tel vrijwillig en financieel mee")).to_be_checked()
    page.get_by_role("link", name="Exporteren").click()
    expect(page.get_by_text("staan vrijwillige en financiële posten apart")).to_be_visible()


def test_the_questions_lead_to_the_rows_they_concern(visit, small):
    page = ready(visit(small).go("page=check"))
    findings = review(estimate(small_study()))
    expect(page.locator("section h3")).to_have_count(len(findings))
    expect(page.get_by_role("status").first).to_contain_text(f"{len(findings)} vragen")
    first = page.locator("section", has=page.locator("details")).first
    first.locator("summary").click()
    link = first.locator("tbody a").first
    number = link.inner_text()
    link.click()
    page.locator(".tabulator-row").first.wait_for()
    expect(page.get_by_role("link", name="Parameters")).to_have_attribute("aria-current", "page")
    expect(page).to_have_url(re.compile(f"page=parameters.*table=.*row={number}"))
    page.go_back()
    expect(page.locator("section h3")).to_have_count(len(findings))


def test_the_edited_study_is_exported_while_others_go_on(visit, small, tmp_path):
    page = visit(small).go("page=parameters&table=tariffs")
    change_a_tariff(page, "80,5")
    page.get_by_role("link", name="Exporteren").click()
    page.get_by_text("niet-bewaarde wijzigingen").wait_for()
    make = page.get_by_role("button", name="Bestanden maken")
    make.click()
    page.get_by_role("button", name="Stoppen").wait_for()
    expect(page.get_by_role("progressbar")).to_have_attribute("value", re.compile("[1-9]"), timeout=EXPORTED)
    download = page.get_by_role("button", name=re.compile("-export.zip downloaden"))
    # Another reader is served while the files are being made.
    with urlopen(f"{small}?page=check") as answer:
        assert answer.status == 200
    assert not download.is_visible()
    download.wait_for(timeout=EXPORTED)
    expect(page.get_by_text("De bestanden zijn klaar")).to_be_visible()
    with page.expect_download() as downloaded:
        download.click()
    with ZipFile(Path(downloaded.value.path())) as archive:
        names = archive.namelist()
        changed = archive.extract(next(name for name in names if name.endswith("-gewijzigd.xlsx")), tmp_path)
        report = archive.read(next(name for name in names if name.endswith("berekening.xlsx")))
    study = read_study(Path(changed))
    assert study.tariffs[0].tariff.central == 80.5
    book = load_workbook(BytesIO(report), data_only=True)
    numbers = [
        cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if isinstance(cell, float)
    ]
    for total in compare_mixes(estimate(study))["structural"]:
        assert any(number == approx(total, rel=1e-9) for number in numbers)


def test_an_export_stops_when_asked_or_when_its_reader_goes(visit, small):
    first, second = visit(small), visit(small)
    page = first.go("page=export")
    page.get_by_role("button", name="Bestanden maken").click()
    page.get_by_role("button", name="Stoppen").click()
    expect(page.get_by_text("Gestopt. Er is niets gemaakt.")).to_be_visible()
    expect(page.get_by_role("button", name="Bestanden maken")).to_be_visible()
    page.get_by_role("button", name="Bestanden maken").click()
    page.get_by_role("button", name="Stoppen").wait_for()
    other = second.go("page=export")
    other.get_by_role("button", name="Bestanden maken").click()
    expect(other.get_by_text("Wachten op een andere export")).to_be_visible()
    # Another language makes the pages anew, as leaving does: the work is dropped, and the next one's turn comes.
    page.get_by_role("button", name="English").click()
    expect(other.get_by_text(re.compile("Bestanden maken: "))).to_be_visible(timeout=EXPORTED)
    other.get_by_role("button", name="Stoppen").click()
    expect(other.get_by_text("Gestopt")).to_be_visible()
