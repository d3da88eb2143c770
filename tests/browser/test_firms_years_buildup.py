"""The pages about firms, years and the build-up of figures, in a real browser."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pytest import approx
from served import choose, need_browser, press, tip_at
from studies import HOSTILE, small_study

from burden.engine import estimate
from burden.engine.per_firm import per_firm

need_browser()
from playwright.sync_api import expect  # noqa: E402

pytestmark = pytest.mark.browser


def stands_beside(tip: Any, cell: Any) -> bool:
    """Whether a tip begins where its cell does, right below or above it, and covers nothing of it."""
    touches = tip["y"] - cell["y"] - cell["height"], cell["y"] - tip["y"] - tip["height"]
    return abs(tip["x"] - cell["x"]) < 3 and -0.5 <= max(touches) < 3


def test_a_figure_leads_to_its_cells_and_sources_in_two_clicks(lead):
    page = lead("page=buildup")
    press(page, "Getoond", "Alle regels in een tabel")
    cell = page.locator(".tabulator-cell", has_text="<img").first
    tip = tip_at(page, cell)
    expect(tip).to_contain_text("<img")
    assert stands_beside(tip.bounding_box(), cell.bounding_box())
    page.locator(".tabulator-row").get_by_text("Rapport opstellen").first.click()
    page.get_by_role("heading", name="De berekening: Rapport opstellen").wait_for()
    assert page.get_by_role("row", name="Uurtarief Hoogopgeleide medewerker").is_visible()
    assert page.get_by_text("Gesprekken met deskundigen").is_visible()
    # No cell can be edited, and names are text wherever they stand.
    page.locator(".tabulator-row .tabulator-cell").nth(3).dblclick()
    assert page.locator(".tabulator-row input").count() == 0
    choose(page, "Gegroepeerd naar", "Instrument")
    expect(page.locator(".tabulator-group").first).to_contain_text("Instrument: Wet zorgplicht")
    page.locator(".tabulator-col[tabulator-field=instrument] input").press_sequentially("img")
    expect(page.locator(".tabulator-group")).to_contain_text([HOSTILE])


def test_the_table_of_lines_is_filtered_and_downloaded_as_it_is_shown(lead):
    page = lead("page=buildup")
    press(page, "Getoond", "Alle regels in een tabel")
    # What an earlier test grouped is not grouped any more, in a table of its own.
    expect(page.locator(".tabulator-group")).to_have_count(0)
    box = page.locator(".tabulator-col[tabulator-field=activity] input")
    box.press_sequentially("Auditor")
    page.locator(".tabulator-row").get_by_text("Wet lezen").first.wait_for(state="hidden")
    page.locator(".tabulator-row").get_by_text("Auditor ontvangen").first.click()
    page.get_by_role("heading", name="De berekening: Auditor ontvangen").wait_for()
    with page.expect_download() as download:
        page.get_by_role("button", name="Deze regels downloaden").click()
    rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8"))))
    lines = estimate(small_study()).lines
    expected = lines[lines["activity"] == "AUDIT"]
    assert {(row["activity"], row["activity_name"]) for row in rows} == {("AUDIT", "Auditor ontvangen")}
    assert [float(row["cost"]) for row in rows] == approx(list(expected["cost"]))


def test_the_way_down_is_walked_by_keyboard_and_survives_another_language(lead):
    page = lead("page=buildup")
    press(page, "Getoond", "Stap voor stap")
    for name in ("M1 Wet met steun", "Wet zorgplicht", "Rapporteren", "Rapport opstellen"):
        page.get_by_role("button", name=name, exact=True).focus()
        page.keyboard.press("Enter")
        page.locator("[data-here]", has_text=name).wait_for()
    assert page.get_by_role("heading", name="De berekening: Rapport opstellen, Industrie, groot").is_visible()
    assert page.get_by_text("(1 − 25%) × (1 − 50% × 30%)").is_visible()
    page.get_by_role("button", name="Handel, groot", exact=True).focus()
    page.keyboard.press("Enter")
    there = page.get_by_role("heading", name="De berekening: Rapport opstellen, Handel, groot")
    there.wait_for()
    # The calculation comes into view below what stays at the top, and the keyboard goes on from there.
    expect(there).to_be_focused()
    assert 40 < there.bounding_box()["y"] < 200
    with page.expect_download() as download:
        page.get_by_role("button", name="Deze berekening als Excel-bestand").click()
    assert download.value.suggested_filename.endswith("-berekening-M1-OPSTELLEN.xlsx")
    assert load_workbook(io.BytesIO(Path(download.value.path()).read_bytes())).sheetnames == [
        "Berekening",
        "Regels",
        "Cijfers en bronnen",
    ]
    expect(page).to_have_url(re.compile("place=M1%2CWET%2CRAP%2COPSTELLEN%2CG-L"))
    # Back goes up a step, Forward down again; a link leads to a cell, and Back from there loses no edit.
    page.go_back()
    page.get_by_role("heading", name="De berekening: Rapport opstellen, Industrie, groot").wait_for()
    page.go_forward()
    there.wait_for()
    cell = page.get_by_role("link", name="Uurtarieven!").first
    cell.hover()
    assert re.fullmatch(r"\?language=nl&page=parameters&table=tariffs&row=\d&column=tariff", cell.get_attribute("href"))
    cell.click()
    here = page.locator(".tabulator-cell.here")
    expect(here).to_be_focused()
    page.keyboard.type("99")
    page.keyboard.press("Enter")
    changed = page.get_by_text("1 gewijzigde cel", exact=True)
    changed.wait_for()
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")
    page.get_by_role("button", name="Link kopiëren").click()
    expect(page.get_by_label(re.compile("^Kopieer deze link. De link werkt alleen op deze computer;"))).to_have_value(
        page.url
    )
    page.evaluate("() => { delete navigator.clipboard.writeText }")
    page.go_back()
    there.wait_for()
    assert changed.is_visible() and page.title().startswith("Opbouw – ")
    page.get_by_role("button", name="English").click()
    page.locator("[data-here]", has_text="Write the report").wait_for()
    page.get_by_role("button", name="All mixes").press("Enter")
    page.get_by_role("button", name="M0 The act alone", exact=True).wait_for()


def test_firms_have_the_figures_of_the_engine_and_an_example_pays_for_what_is_ticked(lead):
    page = lead("page=firms&mixes=M0")
    page.get_by_text("Elke mix naar sector en grootteklasse").click()
    page.get_by_text("De cijfers van deze figuur in een tabel").nth(1).click()
    table = per_firm(estimate(small_study()), "size_class", "sector")
    row = table[(table["mix"] == "M0") & (table["size_class"] == "large") & (table["sector"] == "G")].iloc[0]
    written = f"{row['reached_structural']:,.0f}".replace(",", ".")
    expect(page.get_by_role("cell", name=written, exact=True).first).to_be_visible()
    press(page, "Maat", "Aandeel in de omzet")
    page.get_by_role("heading", name="als aandeel in de omzet").wait_for()
    press(page, "Getoond", "Een voorbeeldbedrijf")
    page.get_by_role("heading", name="Wat elke mix dit bedrijf kost").wait_for()
    page.get_by_role("button", name="Geen", exact=True).click()
    page.get_by_text("gelden er 0.").wait_for()
    page.get_by_label("Kennisnemen").check()
    page.get_by_text("gelden er 1.").wait_for()
    # Four hours at 60 euros of 2025.
    cell = page.get_by_role("row", name="M0 Alleen de wet").get_by_role("cell").first
    expect(cell).to_have_text(f"{4 * 60 * 105 / 102.5:.0f}")


def test_the_years_are_shown_in_total_and_by_part(lead):
    page = lead("page=years&language=en")
    page.get_by_text("Regulatory burden over the years, 2027–2031").first.wait_for()
    press(page, "Shown", "By kind of cost")
    page.get_by_text("by kind of cost, 2027–2031").first.wait_for()
    page.get_by_text("The figures of this chart in a table").click()
    assert page.get_by_role("cell", name="2031").first.is_visible()
    assert page.get_by_role("listitem").filter(has_text="Discount rate 2.25%").is_visible()
