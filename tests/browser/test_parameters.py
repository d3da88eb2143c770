"""The page on which the study is edited, in a real browser."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from grid import begin, cell, type_in
from served import WITHIN, need_browser, press
from studies import small_study

from burden.comparison import compare_mixes
from burden.engine import estimate
from burden.workbook import read_study
from burden.workbook.default import default_study_path
from burden.workbook.write import study_as_bytes

need_browser()
from playwright.sync_api import expect  # noqa: E402

pytestmark = pytest.mark.browser
TARIFF = "uurtarief"


def ready(page: Any) -> Any:
    """Wait until the table and the totals are there, and the table is drawn for its place."""
    page.locator(".tabulator-row").first.wait_for()
    page.get_by_role("table", name=re.compile("Alle mixen|All mixes")).wait_for()
    page.wait_for_timeout(500)
    return page


def totals(page: Any) -> str:
    """What stands above the table."""
    text: str = page.get_by_role("table", name=re.compile("Alle mixen|All mixes")).inner_text()
    return text


def wait_for_change(page: Any, before: str) -> str:
    """The totals, as soon as they are others."""
    for _ in range(WITHIN // 50):
        if totals(page) != before:
            return totals(page)
        page.wait_for_timeout(50)
    raise AssertionError(f"the totals stayed what they were: {before}")


def test_a_decimal_comma_changes_the_totals_and_undo_takes_it_back_in_any_language(lead):
    page = ready(lead("page=parameters&table=tariffs"))
    before = totals(page)
    type_in(page, 2, TARIFF, "80,50")
    after = wait_for_change(page, before)
    assert "+" in after and "ongewijzigd" in before
    changed = page.get_by_role("link", name="1 gewijzigde cel", exact=True)
    expect(changed).to_be_visible()
    changed.click()
    expect(page.get_by_role("button", name="Wijzigingen", exact=True)).to_have_attribute("aria-pressed", "true")
    page.go_back()
    cell(page, 2, TARIFF).wait_for()
    page.get_by_role("button", name="Ongedaan maken").click()
    wait_for_change(page, after)
    assert totals(page) == before
    expect(cell(page, 2, TARIFF)).to_have_text("40")
    page.get_by_role("button", name="Opnieuw doen").click()
    expect(cell(page, 2, TARIFF)).to_have_text("80,5")
    page.get_by_role("button", name="English").click()
    expect(cell(page, 2, "tariff")).to_have_text("80.5")
    expect(page.get_by_text("1 changed cell", exact=True)).to_be_visible()


def test_a_wrong_cell_is_explained_and_nothing_else_changes(lead):
    page = ready(lead("page=parameters&table=tariffs"))
    before = totals(page)
    type_in(page, 2, TARIFF, "veel")
    strip = page.get_by_role("alert")
    expect(strip).to_contain_text("Uurtarieven, rij 2: uurtarief is geen getal")
    expect(strip).to_be_in_viewport(ratio=1)
    present, next_cell = strip.bounding_box(), cell(page, 3, TARIFF)
    expect(next_cell).to_be_focused()
    assert next_cell.bounding_box()["y"] + next_cell.bounding_box()["height"] <= present["y"]
    page.get_by_role("button", name="1 cel klopt niet").click()
    expect(strip).to_be_focused()
    assert totals(page) == before
    sign = cell(page, 2, TARIFF).evaluate("cell => getComputedStyle(cell, '::after').content")
    assert "⚠" in sign and "klopt niet" in sign
    page.get_by_role("combobox", name="Tabel").click()
    page.locator("li", has_text="Bronnen").click()
    page.locator(".tabulator-col", has_text="uitgever").wait_for()
    page.get_by_role("link", name=re.compile("Ga naar de cel")).click()
    expect(cell(page, 2, TARIFF)).to_be_focused()
    page.keyboard.type("41")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_count(0)
    wait_for_change(page, before)


def test_typing_goes_on_in_the_next_cell_while_the_change_is_worked_out(lead):
    page = ready(lead("page=parameters&table=tariffs"))

    def late(route: Any) -> None:
        time.sleep(0.4)
        route.continue_()

    # A table that fetched its style anew would have none until then, and let go of whoever types in it.
    styles = re.compile(r"\.css")
    page.route(styles, late)
    before = totals(page)
    begin(page, 2, TARIFF, "81")
    page.keyboard.press("Tab")
    page.keyboard.type("7", delay=20)
    wait_for_change(page, before)
    expect(cell(page, 2, TARIFF)).to_have_css("background-color", "rgb(255, 246, 223)")
    page.keyboard.type("1", delay=20)
    page.keyboard.press("Enter")
    expect(cell(page, 2, f"{TARIFF} laag")).to_have_text("71")
    page.unroute(styles, late)

    # The line above tells of the row that was typed in until the reader goes on from the next one.
    line = page.locator(".bar")
    expect(line).to_contain_text("Zojuist ingevuld: Rij 2")
    page.keyboard.press("ArrowRight")
    expect(line.locator(".place")).to_have_text(re.compile("^Rij 3"))
    page.keyboard.press("ArrowLeft")

    # As in a spreadsheet: Enter goes down, Escape leaves a cell as it was, a block is copied, pasted and filled down.
    expect(cell(page, 3, f"{TARIFF} laag")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    page.keyboard.type("9")
    page.keyboard.press("Escape")
    expect(cell(page, 3, TARIFF)).to_be_focused()
    stood = cell(page, 3, TARIFF).inner_text()
    page.keyboard.press("Control+z")
    expect(cell(page, 2, f"{TARIFF} laag")).not_to_have_text("71")
    page.keyboard.press("Control+Shift+z")
    expect(cell(page, 2, f"{TARIFF} laag")).to_have_text("71")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Control+c")
    low = cell(page, 3, f"{TARIFF} laag").inner_text().strip()
    assert page.evaluate("navigator.clipboard.readText()") == f"81\t71\n{stood}\t{low}"
    before = totals(page)
    page.evaluate("text => navigator.clipboard.writeText(text)", "82,50\t71,5\r\nveel\t\r\n")
    page.keyboard.press("Control+v")
    expect(cell(page, 2, TARIFF)).to_have_text("82,5")
    expect(cell(page, 3, TARIFF)).to_have_text("veel")
    expect(page.get_by_role("status").filter(has_text="4 cellen geplakt")).to_be_visible()
    wait_for_change(page, before)
    page.keyboard.press("Control+z")
    expect(cell(page, 2, TARIFF)).to_have_text("81")
    expect(cell(page, 3, TARIFF)).to_have_text(stood)
    page.keyboard.press("Control+d")
    expect(cell(page, 3, TARIFF)).to_have_text("81")

    # The keyboard gets out of the table at once.
    page.keyboard.press("Tab")
    expect(cell(page, 2, f"{TARIFF} laag")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.locator(".tabulator-cell:focus")).to_have_count(0)
    page.keyboard.press("Shift+Tab")
    expect(cell(page, 2, f"{TARIFF} laag")).to_be_focused()


def test_what_is_typed_stays_when_the_rows_are_drawn_anew_meanwhile(lead):
    page = ready(lead("page=parameters&table=tariffs"))
    stood = cell(page, 3, TARIFF).inner_text().strip()
    type_in(page, 3, TARIFF, "79")
    undo = page.get_by_role("button", name="Ongedaan maken")
    expect(undo).to_be_enabled()
    begin(page, 2, TARIFF, "81")
    undo.evaluate("button => button.click()")
    expect(undo).to_be_disabled()
    page.wait_for_timeout(500)
    page.keyboard.type(",5")
    page.keyboard.press("Enter")
    expect(cell(page, 2, TARIFF)).to_have_text("81,5")
    expect(cell(page, 3, TARIFF)).to_have_text(stood)


def test_what_is_typed_at_once_after_a_reload_is_typed_in_what_the_reader_was_doing(visit, small):
    page = ready(visit(small).go("page=parameters&table=tariffs"))
    type_in(page, 2, TARIFF, "79")
    expect(page.get_by_text("1 gewijzigde cel", exact=True)).to_be_visible()
    for value in ("80", "81", "82"):
        page.reload()
        cell(page, 2, TARIFF).wait_for()
        cell(page, 2, TARIFF).dblclick()
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(value)
        page.keyboard.press("Enter")
        page.wait_for_timeout(1_000)
        expect(cell(page, 2, TARIFF)).to_have_text(value)


def test_a_link_leads_to_a_row_and_codes_are_chosen_from_a_list_by_keyboard(lead):
    page = ready(lead("page=parameters&table=obligations&row=3"))
    expect(cell(page, 3, "code")).to_be_focused()
    cell(page, 2, "soort").click()
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".tabulator-edit-list-item").first).to_be_visible()
    page.keyboard.type("toez", delay=30)
    expect(page.locator(".tabulator-edit-list-item")).to_have_text(["toezicht"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(cell(page, 2, "soort")).to_have_text("toezicht")
    expect(page.get_by_text("1 gewijzigde cel", exact=True)).to_be_visible()


def test_a_row_is_added_filled_in_and_removed(lead):
    page = ready(lead("page=parameters&table=sources"))
    count = page.locator(".tabulator-row").count()
    page.get_by_role("button", name="Rij toevoegen").click()
    expect(page.locator(".tabulator-row")).to_have_count(count + 1)
    added = page.locator(".tabulator-row", has=page.locator(".tabulator-cell:focus"))
    expect(added).to_have_count(1)
    row = added.locator("[tabulator-field=number]").inner_text()
    page.keyboard.type("nieuw2026")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("titel")
    type_in(page, row, "titel", "Nieuwe bron")
    expect(page.get_by_role("alert")).to_have_count(0)
    page.get_by_role("textbox", name="Rij", exact=True).fill(row)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Deze rij verwijderen").click()
    expect(page.locator(".tabulator-row")).to_have_count(count)


def test_ticks_change_what_a_mix_costs_and_a_mix_is_added_as_a_copy(lead):
    page = ready(lead("page=parameters"))
    before = totals(page)
    press(page, "Getoond", "Samenstelling van de mixen")
    box = page.get_by_role("checkbox", name=re.compile("in M0$")).first
    expect(box).to_be_checked()
    box.press("Space")
    expect(box).not_to_be_checked()
    wait_for_change(page, before)
    page.get_by_label("Code").fill("M5")
    page.get_by_label("Naam").fill("Mix vijf")
    page.get_by_role("combobox", name="Met de instrumenten van").click()
    page.locator("li", has_text="M1 Wet met steun").click()
    page.get_by_role("button", name="Toevoegen", exact=True).click()
    expect(page.get_by_text("Mix M5 is toegevoegd.")).to_be_visible()
    expect(page.get_by_role("columnheader", name="M5 Mix vijf").first).to_be_visible()
    assert "nieuwe mix" in totals(page)
    expect(page.get_by_role("link", name=re.compile(r"^2 wijzigingen \("))).to_be_visible()
    page.get_by_role("link", name="Vergelijken").click()
    expect(page.get_by_role("row", name=re.compile("^M5 Mix vijf")).first).to_be_visible()


def test_changes_are_listed_with_their_effect_and_taken_back_one_by_one_or_all(lead):
    page = ready(lead("page=parameters&table=tariffs"))
    before = totals(page)
    type_in(page, 2, TARIFF, "80,5")
    wait_for_change(page, before)
    press(page, "Getoond", "Wijzigingen")
    change = page.get_by_role("row").filter(has_text="uurtarief").filter(has_text="80,5")
    expect(change.get_by_role("cell", name=re.compile(r"^\+")).first).to_be_visible()
    change.get_by_role("button", name="Terugzetten").click()
    expect(page.get_by_text("is er niets gewijzigd")).to_be_visible()
    assert totals(page) == before
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(change).to_be_visible()
    page.get_by_role("button", name="Alles terugzetten", exact=True).click()
    page.get_by_role("button", name="Nee, laat ze staan").click()
    page.get_by_role("button", name="Alles terugzetten", exact=True).click()
    page.get_by_role("button", name="Ja, alles terugzetten").click()
    expect(page.get_by_text("is er niets gewijzigd")).to_be_visible()


def test_the_edited_workbook_is_downloaded_and_read_by_the_engine(lead, tmp_path):
    page = ready(lead("page=parameters&table=tariffs"))
    before = totals(page)
    type_in(page, 2, TARIFF, "80,5")
    wait_for_change(page, before)
    press(page, "Getoond", "Werkmap")
    with page.expect_download() as started:
        page.get_by_role("button", name="Werkmap downloaden").click()
    download = started.value
    assert re.fullmatch(r"klein - gewijzigd .*\.xlsx", download.suggested_filename)
    path = tmp_path / "gewijzigd.xlsx"
    download.save_as(path)
    study = read_study(path)
    assert study.tariffs[0].tariff.central == 80.5 and study.tariffs[1:] == small_study().tariffs[1:]
    assert not compare_mixes(estimate(study)).equals(compare_mixes(estimate(small_study())))


def upload(page: Any, at: int, name: str, content: bytes) -> None:
    file: dict[str, Any] = {"name": name, "mimeType": "application/vnd.ms-excel", "buffer": content}
    page.locator("input[type=file]").nth(at).set_input_files(file)


def test_another_workbook_is_compared_or_opened_after_a_question_and_a_wrong_one_refused(visit, small):
    page = ready(visit(small).go("page=parameters&table=tariffs"))
    before = totals(page)
    type_in(page, 2, TARIFF, "80,5")
    wait_for_change(page, before)
    press(page, "Getoond", "Werkmap")
    upload(page, 1, "eerder.xlsx", study_as_bytes(small_study()))
    expect(page.get_by_role("heading", name=re.compile("eerder.xlsx"))).to_be_visible()
    expect(page.get_by_role("cell", name="80,5").first).to_be_visible()
    upload(page, 0, "kapot.xlsx", b"geen werkmap")
    expect(page.get_by_text("kapot.xlsx is niet te lezen")).to_be_visible()
    upload(page, 0, "imvo.xlsx", default_study_path().read_bytes())
    expect(page.get_by_text("Uw wijzigingen in klein.xlsx zijn niet bewaard")).to_be_visible()
    page.get_by_role("button", name="Ja, openen").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("IMVO-mixen")
    expect(page.get_by_text("imvo.xlsx is geopend.")).to_be_visible()
