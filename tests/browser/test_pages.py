"""The pages about uncertainty, differences, questions and exports, and voluntary items, in a real browser."""

from __future__ import annotations

import csv
import re
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.request import urlopen
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pytest import approx
from served import chart, choose, need_browser, press, ready, unfolded
from studies import small_study

from burden.answers.sentences.basis import answers_of
from burden.comparison import compare_mixes
from burden.engine import estimate
from burden.language import Language
from burden.review import review
from burden.workbook import read_study

need_browser()
from playwright.sync_api import expect  # noqa: E402

pytestmark = pytest.mark.browser
EXPORTED = 120_000
"""Milliseconds within which an export of the small study must be there, on a machine that is busy with other tests."""


def change_a_tariff(page: Any, value: str) -> None:
    """Type another tariff in the first row of the tariffs."""
    page.locator(".tabulator-row").first.get_by_text("40", exact=True).dblclick()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(value)
    page.keyboard.press("Enter")
    page.get_by_text("1 gewijzigde cel", exact=True).wait_for()


def test_the_slider_changes_what_is_said(lead):
    page = lead("page=uncertainty&measure=structural")
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


def test_the_steps_between_two_mixes_that_were_chosen(lead):
    page = lead("page=elements&measure=structural")
    press(page, "Getoond", "Waarom het verschil")
    expect(chart(page)).to_have_attribute("aria-label", re.compile("M0.*M1"))
    choose(page, "Vergeleken met", "M1 Wet met steun")
    expect(page.get_by_role("combobox", name="Andere mix")).to_have_text("M0 Alleen de wet")
    expect(page).to_have_url(re.compile("reference=M1"))
    table = compare_mixes(estimate(small_study())).set_index("mix")["structural"]
    word = "hoger" if table["M0"] > table["M1"] else "lager"
    expect(page.get_by_text(re.compile(f"M0 Alleen de wet komt .* {word} uit dan M1 Wet met steun"))).to_be_visible()
    steps = chart(page).get_attribute("aria-label")
    page.get_by_text("De cijfers van deze figuur in een tabel").click()
    expect(page.get_by_role("columnheader", name="Instrument")).to_be_visible()
    press(page, "Uitgesplitst naar", "Verplichting")
    expect(chart(page)).not_to_have_attribute("aria-label", steps)
    # The table that the reader opened stays open.
    expect(page.get_by_role("columnheader", name="Verplichting")).to_be_visible()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("combobox", name="Other mix")).to_have_text("M0 The act alone")
    expect(page.get_by_role("button", name="Obligation", exact=True)).to_have_attribute("aria-pressed", "true")
    take_along(page, compare_mixes(estimate(small_study())).set_index("mix")["structural"])


def take_along(page: Any, totals: Any) -> None:
    """Take the first chart along as pictures and as data, and its table as cells."""

    def saved(way: str) -> bytes:
        with page.expect_download() as downloaded:
            ways.locator(f"[data-take={way}]").click()
        name = downloaded.value.suggested_filename
        assert re.fullmatch(rf"klein-v0\.3-Elements-[\w-]+-\d{{4}}-\d\d-\d\d\.{way}", name), name
        return Path(downloaded.value.path()).read_bytes()

    ways = ready(page).locator(".take", has=page.locator("[data-take=png]")).first
    drawn = saved("svg").decode()
    assert "Made on" in drawn and "klein.xlsx" in drawn and "prices of 2026" in drawn and "<script" not in drawn
    assert saved("png").startswith(b"\x89PNG")
    rows = list(csv.reader(saved("csv").decode("utf-8-sig").splitlines()))
    numbers = [float(cell) for row in rows[1:] for cell in row[1:] if re.fullmatch(r"-?[\d.]+", cell)]
    assert all(any(number == approx(total, rel=1e-9) for number in numbers) for total in totals)
    page.get_by_text("The figures of this chart in a table").click()
    page.get_by_role("button", name="Copy cells").first.click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    page.evaluate("document.body.appendChild(document.createElement('textarea')).focus()")
    page.keyboard.press("Control+v")
    pasted = page.evaluate("document.activeElement.value")
    assert [line.split("\t") for line in pasted.splitlines()] == rows
    page.evaluate("document.activeElement.remove()")
    on_paper(page)


def on_paper(page: Any) -> None:
    """Look at the page as it is printed: whole, under its title and address, and without what is to be pressed."""
    expect(page.get_by_role("button", name="Print this page")).to_be_visible()
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.get_by_role("heading", level=1)).to_have_text("Elements")
    expect(page.get_by_text(page.url)).to_be_visible()
    expect(page.get_by_text(re.compile("^Verified: ")).filter(visible=True)).to_have_count(1)
    expect(page.locator("button:not(.tip):visible, nav:visible, [role=slider]:visible")).to_have_count(0)
    expect(page.locator("details:not([open])")).to_have_count(0)
    hides = "all => all.map(one => one.scrollHeight - one.clientHeight).filter(less => less > 1)"
    assert page.locator(".main-content, main, body, .scroll:visible").evaluate_all(hides) == []
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Elements")
    page.evaluate("() => { window.print = () => { window.has_printed = true } }")
    page.get_by_role("button", name="Print all pages").click()
    page.wait_for_function("window.has_printed", timeout=EXPORTED)
    expect(page.get_by_role("heading", name="Compare", exact=True)).to_be_visible()
    expect(page.get_by_role("heading", name="Check", exact=True)).to_be_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_role("heading", name="Compare", exact=True)).to_be_hidden()
    expect(page).to_have_url(re.compile("page=elements"))


def test_voluntary_items_are_counted_on_every_page_once_asked_for(lead):
    page = lead("measure=structural")
    row = page.get_by_role("row", name=re.compile("^M1 ")).first
    before = row.inner_text()
    unfolded(page, page.get_by_role("checkbox", name="Tel vrijwillig en financieel mee")).check()
    expect(page.get_by_text("niet alleen over regeldruk")).to_be_visible()
    expect(row).not_to_have_text(before)
    expect(page).to_have_url(re.compile("include_voluntary=1"))
    for name in ("Onzekerheid", "Elementen", "Over de jaren", "Per bedrijf"):
        page.get_by_role("link", name=name).click()
        expect(page.get_by_text("niet alleen over regeldruk")).to_be_visible()
        expect(page.get_by_role("button", name="met vrijwillige en financiële posten")).to_be_visible()
    page.get_by_role("link", name="Exporteren").click()
    expect(page.get_by_text("staan vrijwillige en financiële posten apart")).to_be_visible()


def test_the_questions_lead_to_the_rows_they_concern(lead):
    page = lead("page=check")
    findings = review(estimate(small_study()))
    expect(page.locator("section h3")).to_have_count(len(findings))
    expect(page.get_by_text(answers_of(findings)[0].to(Language.NL))).to_be_visible()
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


def test_the_edited_study_is_exported_while_others_go_on(lead, small, tmp_path):
    page = lead("page=parameters&table=tariffs")
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


def test_an_export_stops_when_asked_or_when_its_reader_goes(lead, visit, small):
    page = lead("page=export")
    page.get_by_role("button", name="Bestanden maken").click()
    page.get_by_role("button", name="Stoppen").click()
    expect(page.get_by_text("Gestopt. Er zijn geen bestanden gemaakt.")).to_be_visible()
    expect(page.get_by_role("button", name="Bestanden maken")).to_be_visible()
    page.get_by_role("button", name="Bestanden maken").click()
    page.get_by_role("button", name="Stoppen").wait_for()
    other = visit(small).go("page=export")
    other.get_by_role("button", name="Bestanden maken").click()
    expect(other.get_by_text("Wachten tot een andere export")).to_be_visible()
    # Another language makes the pages anew, as leaving does: the work is dropped, and the next one's turn comes.
    page.get_by_role("button", name="English").click()
    expect(other.get_by_text(re.compile("Bestanden maken: "))).to_be_visible(timeout=EXPORTED)
    other.get_by_role("button", name="Stoppen").click()
    expect(other.get_by_text("Gestopt")).to_be_visible()
