"""Workbooks that come and go: uploads of every kind, a study begun from nothing, and what a reader would lose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from grid import cell, type_in
from served import need_browser, press, ready, serving, turn, wait_for_draws
from studies import small_study

from burden.language import Language
from burden.study.contents import Contents
from burden.workbook.write import study_as_bytes, write_study

need_browser()
from playwright.sync_api import TimeoutError as Late  # noqa: E402
from playwright.sync_api import expect  # noqa: E402

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a folder: an empty workbook, one with a long title, one in Dutch and one in English.

    Beside them a wrong workbook, and files that are none of the readers' business.
    """
    path, study = tmp_path_factory.mktemp("map"), small_study()
    write_study(Contents(), path / "nieuw.xlsx", Language.NL)
    title = "Gevolgen van de herziene richtlijn voor passende zorgvuldigheid in het bedrijfsleven " * 3
    write_study(study.update(settings=study.settings.update(title=title)), path / "lang.xlsx")
    write_study(study, path / "klein & fijn.xlsx")
    settings = study.settings.update(language=Language.EN, draws=10_000_000)
    write_study(study.update(settings=settings), path / "b.xlsx", Language.EN)
    (path / "kapot.xlsx").write_bytes(b"geen werkmap")
    (path / "geheim.txt").write_text("geheim", encoding="utf-8")
    with serving(path) as address:
        yield address


def test_a_folder_offers_its_workbooks_and_nothing_else(visit, folder):
    page = visit(folder).go()
    names = [link.inner_text() for link in page.get_by_role("link").all()]
    assert names == ["b.xlsx", "kapot.xlsx", "klein & fijn.xlsx", "lang.xlsx", "nieuw.xlsx"]
    row = page.get_by_role("row", name="klein & fijn.xlsx")
    expect(row.get_by_role("cell")).to_contain_text([small_study().settings.title, "2", "", "0", "", "kB"])
    expect(page.get_by_role("row", name="kapot.xlsx")).not_to_contain_text("ingelezen")
    page.get_by_role("link", name="klein & fijn.xlsx").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(small_study().settings.title)
    expect(page.get_by_role("link", name="Andere werkmappen")).to_be_visible()
    wait_for_draws(page)


def give(page: Any, name: str, content: bytes, at: int = 0) -> None:
    page.locator("input[type=file]").nth(at).set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    )


def test_every_file_that_is_given_is_opened_or_refused_in_words(visit, small):
    page = ready(visit(small).go("page=parameters"))
    press(page, "Getoond", "Werkmap")
    right = study_as_bytes(small_study())
    give(page, "groot.xlsx", b"x" * 11_000_000)
    expect(page.get_by_text("te groot voor deze pagina: 11")).to_be_visible()
    give(page, "leeg.xlsx", b"")
    expect(page.get_by_text("het bestand is leeg (0 bytes)")).to_be_visible()
    expect(page.get_by_text("te groot voor deze pagina")).to_have_count(0)
    give(page, "tekst.txt", b"code;naam")
    expect(page.get_by_text("tekst.txt is niet te lezen")).to_be_visible()
    give(page, "met-macros.xlsm", right)
    expect(page.get_by_text("met-macros.xlsm is geopend.")).to_be_visible()
    give(page, "tekst.txt", b"code;naam")
    expect(page.get_by_text("is geopend.")).to_have_count(0)
    # The same bytes again, under the same name: opened again.
    give(page, "met-macros.xlsm", right)
    expect(page.get_by_text("met-macros.xlsm is geopend.")).to_be_visible()


def test_a_study_is_begun_from_an_empty_workbook_with_nothing_but_the_page(visit, folder, keep_picture):
    page = visit(folder).go("workbook=nieuw.xlsx")
    expect(page.get_by_role("link", name="Parameters", exact=True)).to_have_attribute("aria-current", "page")
    expect(page.get_by_text("Er is nog geen uitkomst: 9 dingen")).to_be_visible()
    keep_picture(page, "leeg")
    turn(page, page.get_by_role("link", name="Vergelijken"))
    expect(page.get_by_text("Er is nog geen uitkomst: 9 dingen")).to_be_visible()
    turn(page, page.get_by_role("link", name="Parameters", exact=True))
    fill(page, "Studie", {"title": {"waarde": "Mijn studie"}, "price_year": {"waarde": "2026"}})
    for sheet, cells in ROWS.items():
        add(page, sheet, cells)
    expect(page.get_by_text("Er is nog geen uitkomst: één ding")).to_be_visible()
    press(page, "Getoond", "Samenstelling van de mixen")
    page.get_by_role("checkbox", name=re.compile("in M1$")).first.press("Space")
    expect(page.get_by_text("Er is nog geen uitkomst")).to_have_count(0)
    expect(page.get_by_role("table", name=re.compile("Alle mixen"))).to_contain_text("80.000")
    page.get_by_role("link", name="Vergelijken").click()
    expect(page.get_by_role("row", name=re.compile("^M1 Wet")).first).to_be_visible()
    keep_picture(page, "eerste-uitkomst")


def test_closing_asks_first_and_a_tab_opened_with_ctrl_has_the_same_edits(visit, small):
    visitor = visit(small)
    page = ready(visitor.go("page=parameters&table=tariffs"))
    page.wait_for_timeout(500)
    type_in(page, 2, "uurtarief", "80,5")
    expect(page.get_by_text("1 gewijzigde cel", exact=True)).to_be_visible()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Vergelijken").click(modifiers=["ControlOrMeta"])
    other = opened.value
    expect(other.get_by_text("Uw wijzigingen uit het andere tabblad staan ook hier.")).to_be_visible()
    expect(other.get_by_text("1 gewijzigde cel", exact=True)).to_be_visible()
    asked = []
    other.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    other.get_by_role("button", name="Rondleiding").click()
    other.close(run_before_unload=True)
    page.wait_for_timeout(1000)
    assert asked == ["beforeunload"]
    with page.expect_navigation():
        page.goto(small)
    expect(page.get_by_text("Uw wijzigingen van vóór het opnieuw laden van deze pagina")).to_be_visible()
    # Once everything was taken along, nothing would be lost.
    page.get_by_role("link", name="Parameters", exact=True).click()
    press(page, "Getoond", "Werkmap")
    with page.expect_download():
        page.get_by_role("button", name="Werkmap downloaden").click()
    asked.clear()
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.wait_for_timeout(500)
    with page.expect_navigation():
        page.goto(small)
    assert asked == []


@pytest.fixture(scope="module")
def restarted(stay: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, Any]]:
    """Two readers whose server was stopped and started: one changed its workbook, the other one of their own."""
    path, study = tmp_path_factory.mktemp("herstart") / "klein.xlsx", small_study()
    write_study(study, path)
    with serving(path) as address:
        first, second = stay(address), stay(address)
        page = ready(first.go("page=parameters&table=tariffs"))
        page.wait_for_timeout(500)
        count = page.locator(".tabulator-row").count()
        page.get_by_role("button", name="Rij toevoegen").click()
        expect(page.locator(".tabulator-row")).to_have_count(count + 1)
        expect(page.locator(".tabulator-row").last.locator(".tabulator-cell:focus")).to_have_count(1)
        page.keyboard.type("T9")
        page.keyboard.press("Enter")
        type_in(page, 2, "uurtarief", "80,5")
        type_in(page, 3, "uurtarief", "veel")
        changed = "2 gewijzigde cellen, 1 toegevoegde rij, waarvan 2 nog niet meetellen"
        expect(page.get_by_role("link", name=changed)).to_be_visible()
        page = ready(second.go("page=parameters&table=tariffs"))
        press(page, "Getoond", "Werkmap")
        give(page, "ander.xlsx", another())
        expect(page.get_by_text("ander.xlsx is geopend.")).to_be_visible()
        press(page, "Getoond", "Tabellen")
        ready(page)
        page.wait_for_timeout(500)
        type_in(page, 2, "uurtarief", "80,5")
        expect(page.get_by_text("1 gewijzigde cel", exact=True)).to_be_visible()
        page.wait_for_timeout(500)
    with serving(path, port=urlsplit(address).port):
        yield first, second
        for reader in (first, second):
            # Leaving asks for no server; what the browser said of one that was away is left out.
            reader.page.goto("about:blank")
            reader.complaints.clear()


@cache
def another() -> bytes:
    """A workbook that the server does not have, the same to the last bit."""
    study = small_study()
    return study_as_bytes(study.update(settings=study.settings.update(title="Een andere studie")))


def load_again(page: Any) -> None:
    """Load a page again whose server was stopped and started."""
    expect(page.get_by_role("alert").filter(has_text="De verbinding met de server is verbroken")).to_be_visible()
    page.get_by_role("button", name="Pagina opnieuw laden").click()


def test_after_a_restart_every_change_is_back_also_a_wrong_one_and_closing_still_asks(restarted):
    page = restarted[0].page
    load_again(page)
    expect(page.get_by_text("staan er weer: 2 gewijzigde cellen, 1 toegevoegde rij")).to_be_visible()
    expect(page.locator(".tabulator-row")).to_have_count(len(small_study().tariffs) + 1)
    expect(cell(page, 2, "uurtarief")).to_have_text("80,5")
    expect(cell(page, 3, "uurtarief")).to_contain_text("veel")
    expect(page.locator(".tabulator-row").last).to_contain_text("T9")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.get_by_role("button", name="Rondleiding").click()
    page.goto("about:blank")
    assert asked == ["beforeunload"]


def test_after_a_restart_without_the_workbook_the_changes_are_a_file_and_come_back_with_it(restarted, keep_picture):
    page = restarted[1].page
    load_again(page)
    expect(page.get_by_text("De server heeft uw wijzigingen in ander.xlsx niet meer")).to_be_visible()
    keep_picture(page, "andere-werkmap")
    with page.expect_download() as started:
        page.get_by_role("link", name="Wijzigingen downloaden").click()
    assert started.value.suggested_filename == "ander-wijzigingen.json"
    kept = Path(started.value.path()).read_bytes()
    press(page, "Getoond", "Werkmap")
    give(page, "ander-wijzigingen.json", kept)
    expect(page.get_by_text("Deze wijzigingen horen bij ander.xlsx")).to_be_visible()
    give(page, "ander.xlsx", another())
    expect(page.get_by_text("staan er weer: 1 gewijzigde cel")).to_be_visible()
    expect(page.get_by_role("link", name="Wijzigingen downloaden")).to_have_count(0)
    press(page, "Getoond", "Tabellen")
    expect(cell(page, 2, "uurtarief")).to_have_text("80,5")
    press(page, "Getoond", "Werkmap")
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_text("1 gewijzigde cel", exact=True)).to_have_count(0)
    press(page, "Getoond", "Tabellen")
    expect(cell(page, 2, "uurtarief")).to_have_text("40")
    press(page, "Getoond", "Werkmap")
    give(page, "ander-wijzigingen.json", kept)
    expect(page.get_by_text("De wijzigingen zijn opnieuw aangebracht")).to_be_visible()
    expect(page.get_by_text("1 gewijzigde cel", exact=True)).to_be_visible()
    keep_picture(page, "wijzigingen")
    with page.expect_download() as started:
        page.get_by_role("button", name="Wijzigingen downloaden").click()
    assert started.value.suggested_filename == "ander-wijzigingen.json"
    assert Path(started.value.path()).read_bytes() == kept
    page.on("dialog", lambda dialog: dialog.accept())


HOSTILE = "<img src=x onerror=hit()>"
TAMPERED = {
    "a table": ({"tables": {HOSTILE: []}}, f"niet in de werkmap staat: {HOSTILE}"),
    "a value": (
        {"tables": {"tariffs": [{"row": 2, "counts": [["name", None, HOSTILE]]}]}},
        "staan er weer: 1 gewijzigde cel",
    ),
}
"""What does harm where it is taken for HTML, and what is said of it; other work that is refused needs no browser."""


def test_what_was_tampered_with_in_the_memory_of_the_tab_does_no_harm(visit, small):
    visitor = visit(small)
    page = ready(visitor.go("page=parameters&table=tariffs"))
    page.wait_for_timeout(500)
    type_in(page, 2, "uurtarief", "80,5")
    expect(page.get_by_text("1 gewijzigde cel", exact=True)).to_be_visible()
    page.wait_for_timeout(500)
    kept = page.evaluate("JSON.parse(sessionStorage.getItem('burden-dashboard-work/'))")
    page.add_init_script("window.hit = () => console.error('a hostile text was run')")
    page.on("dialog", lambda dialog: dialog.accept())
    for content, said in TAMPERED.values():
        # Another token: the server has nothing of it, as after a restart.
        page.evaluate(
            """([kept, content]) => {
              sessionStorage.setItem("burden-dashboard-work/", JSON.stringify({...kept, ...content}))
              sessionStorage.setItem("burden-dashboard/", "of before a restart")
            }""",
            [kept, content],
        )
        page.get_by_role("button", name="Rondleiding").click()
        page.reload()
        expect(page.get_by_text(said)).to_be_visible()
        assert page.locator("img").count() == 0
        page.wait_for_timeout(500)


def test_a_range_is_moved_or_dropped_by_choice_and_back_and_forward_keep_the_language(visit, folder):
    visitor = visit(folder)
    page = visitor.go("workbook=b.xlsx")
    expect(page.get_by_text(re.compile("asks for 10,000,000 draws; this dashboard makes at most"))).to_be_visible()
    expect(page.get_by_role("row", name=re.compile("^M1 ")).first).to_contain_text("€")
    expect(page.get_by_role("columnheader", name=re.compile("Interval|Chance"))).to_have_count(0)
    page.get_by_role("link", name="Per firm").click()
    # The address follows once the server has shown the page.
    expect(page).to_have_url(re.compile("page=firms"))
    page.go_back()
    expect(page.get_by_role("link", name="Compare")).to_have_attribute("aria-current", "page")
    page.go_forward()
    expect(page.get_by_role("link", name="Per firm")).to_have_attribute("aria-current", "page")
    visitor.lead("workbook=b.xlsx&page=parameters&table=tariffs&language=en")
    page.wait_for_timeout(500)
    for choice, said, low in (
        ("Move the range too", "The range was moved in proportion", re.compile("[0-9]")),
        ("Remove the range", "The range was removed", re.compile(r"^\s*$")),
    ):
        before = cell(page, 3, "tariff low").inner_text()
        type_in(page, 3, "tariff", "500")
        page.get_by_role("button", name=choice).click()
        expect(page.get_by_text(said)).to_be_visible()
        expect(page.get_by_role("alert")).to_have_count(0)
        expect(cell(page, 3, "tariff low")).not_to_have_text(before)
        expect(cell(page, 3, "tariff low")).to_have_text(low)
        undo = page.get_by_role("button", name="Undo")
        undo.click()
        expect(undo).to_be_disabled()
        expect(cell(page, 3, "tariff low")).to_have_text(before)


def test_no_title_covers_the_pages(visit, folder):
    page = visit(folder, width=320).go("workbook=lang.xlsx")
    for width in (320, 820, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        ready(page)
        header, pages = page.get_by_role("banner").bounding_box(), page.locator("nav").bounding_box()
        assert header["y"] + header["height"] <= pages["y"] + 1, width
        assert pages["y"] + pages["height"] < 450, width


ROWS = {
    "Uurtarieven": {"code": "T", "naam": "Medewerker", "uurtarief": "40"},
    "Bedrijfscategorieën": {"code": "A", "naam": "Alle", "bedrijven": "1000"},
    "Instrumenten": {"code": "WET", "naam": "Wet", "soort": "verplichten", "herkomst": "nationaal"},
    "Mixen": {"code": "M1", "naam": "Wet"},
    "Verplichtingen": {"code": "LEES", "instrument": "WET", "naam": "Lezen", "soort": "kennisneming"},
    "Handelingen": {
        "code": "L",
        "verplichting": "LEES",
        "naam": "Lezen",
        "uurtarief": "T",
        "uren": "2",
        "moment": "eenmalig",
    },
    "Reikwijdte": {"instrument": "WET", "aandeel": "1"},
}


def choose_table(page: Any, sheet: str) -> None:
    box = page.get_by_role("combobox", name="Tabel")
    if box.inner_text() != sheet:
        option = page.locator("li", has_text=re.compile(f"^{sheet}$"))
        for _ in range(10):  # a list that opens while the page is drawn closes again: readers open it once more
            box.click()
            try:
                option.click(timeout=2_000)
                break
            except Late:
                page.keyboard.press("Escape")
        expect(box).to_have_text(sheet)
        page.wait_for_timeout(600)


def fill(page: Any, sheet: str, rows: dict[str, dict[str, str]]) -> None:
    choose_table(page, sheet)
    labels = {"title": "titel", "price_year": "prijspeil"}
    for row, cells in rows.items():
        for value in cells.values():
            line = page.locator(".tabulator-row", has=page.get_by_text(labels[row], exact=True))
            line.locator(".tabulator-cell:visible").nth(1).dblclick()
            expect(line.locator(".tabulator-cell.tabulator-editing")).to_be_visible()
            page.keyboard.press("Control+a")
            page.keyboard.insert_text(value)
            page.keyboard.press("Enter")
            expect(line).to_contain_text(value)


def add(page: Any, sheet: str, cells: dict[str, str]) -> None:
    choose_table(page, sheet)
    page.get_by_role("button", name="Rij toevoegen").click()
    expect(page.locator(".tabulator-row")).to_have_count(1)
    expect(page.locator(".tabulator-cell:focus")).to_have_count(1)
    for heading, value in cells.items():
        type_in(page, 2, heading, value)
