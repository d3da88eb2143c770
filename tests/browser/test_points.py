"""A reviewer clicks a figure and writes a point, an analyst replies, and the workbook carries both."""

from __future__ import annotations

from pathlib import Path

import pytest
from served import choose, need_browser, press

from burden.workbook import read_study

need_browser()
from playwright.sync_api import expect  # noqa: E402

pytestmark = pytest.mark.browser


def test_a_point_about_a_figure_and_the_reply_go_along_in_the_workbook(lead):
    page = lead("page=buildup")
    press(page, "Getoond", "Alle regels in een tabel")
    page.locator(".tabulator-row").get_by_text("Rapport opstellen").first.click()
    page.get_by_role("heading", name="De berekening: Rapport opstellen").wait_for()
    page.get_by_role("row", name="Uren Rapport opstellen").get_by_role("link", name="Uren", exact=True).click()
    expect(page.get_by_text("Dit is: Rapport opstellen (OPSTELLEN, ")).to_be_visible()
    page.get_by_label("Punt", exact=True).fill("Waarom <b>zoveel</b> uren?")
    page.get_by_label("Uw naam of organisatie").fill("ATR")
    page.get_by_role("button", name="Punt toevoegen").click()
    expect(page.get_by_text("Toetspunten: 1 open, 1 in totaal")).to_be_visible()
    page.get_by_text("Toetspunten: 1 open, 1 in totaal").click()
    row = page.get_by_role("row", name="Waarom <b>zoveel</b> uren?")
    expect(row).to_contain_text("ATR")
    row.get_by_role("link", name="1", exact=True).click()
    page.get_by_label("Reactie", exact=True).fill("Gemeten bij tien bedrijven.")
    choose(page, "Status", "toegelicht")
    page.get_by_role("button", name="Reactie opslaan").click()
    expect(page.get_by_text("Toetspunten: 0 open, 1 in totaal")).to_be_visible()
    expect(row).to_contain_text("Gemeten bij tien bedrijven.")
    page.get_by_role("link", name="Parameters", exact=True).click()
    press(page, "Getoond", "Werkmap")
    with page.expect_download() as download:
        page.get_by_role("button", name="Werkmap downloaden").click()
    (kept,) = read_study(Path(download.value.path())).review_points
    assert (kept.point, kept.author, kept.reply) == ("Waarom <b>zoveel</b> uren?", "ATR", "Gemeten bij tien bedrijven.")
    assert (kept.status.value, str(kept.subject).split()[0]) == ("explained", "OPSTELLEN")
