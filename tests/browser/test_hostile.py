"""A workbook, a file name or an address that would do harm where it is taken for HTML: nothing comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from openpyxl import load_workbook
from served import need_browser, ready, serving, turn
from studies import HOSTILE_TEXT, MARK, study_hostile_throughout

from burden.workbook.write import write_study

need_browser()
from playwright.sync_api import expect  # noqa: E402

pytestmark = pytest.mark.browser
PAGES = ("compare", "firms", "buildup", "years", "uncertainty", "elements", "parameters", "check", "export")
PARTS = {"firms": 2, "buildup": 2, "uncertainty": 3, "elements": 3, "parameters": 4}
FILE = f"vijandig <{MARK}> <img src={MARK} onerror=hit()> \u202egpj.xlsx"
FAULTY = f"fout <{MARK}>.xlsx"
QUERY = (
    *("page", "language", "mixes", "reference", "second", "breakdown", "measure", "include_voluntary", "table", "row"),
    *("theme", "title", "at", "x"),
)
LOOK = """mark => {
  const turned = /[\\u202a-\\u202e\\u2066-\\u2069]/
  const seen = {elements: 0, turned: [], handlers: [], shown: 0}
  const look = (root) => {
    for (const one of root.querySelectorAll("*")) {
      if (one.localName === mark || (one.getAttribute("src") ?? "").includes(mark)) seen.elements++
      if (one.protocol === "javascript:") seen.handlers.push(one.href)
      if (one.getAttributeNames().some(name => /^on/.test(name))) seen.handlers.push(one.outerHTML.slice(0, 200))
      for (const name of ["title", "aria-label", "alt", "label"]) {
        if (turned.test(one.getAttribute(name) ?? "")) seen.turned.push(one.outerHTML.slice(0, 300))
      }
      if (one.shadowRoot) look(one.shadowRoot)
    }
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode, within = text.parentElement?.localName
      if (within === "script" || within === "style") continue
      if (text.data.includes("<" + mark)) seen.shown++
      if (turned.test(text.data)) seen.turned.push(within + ": " + text.data.slice(0, 200))
    }
  }
  look(document)
  if (turned.test(document.title)) seen.turned.push("title")
  return seen
}"""
"""Looks through the whole page, also where its parts are apart, for what became of hostile text."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("vijandig")
    write_study(study_hostile_throughout(), folder / FILE)
    book = load_workbook(folder / FILE)
    for sheet in book:
        # All settings are wrong, and the first row of every other sheet.
        for cell in sheet["B"][1:] if sheet.title == "Studie" else sheet[2]:
            cell.value = HOSTILE_TEXT
        sheet.cell(1, sheet.max_column + 1, HOSTILE_TEXT)
    book.create_sheet(f"eigen <{MARK}>")
    book.save(folder / FAULTY)
    (folder / f"kapot <{MARK}>.xlsx").write_bytes(b"geen werkmap")
    with serving(folder) as address:
        yield address


def harm(page: Any, where: str, *, expected: bool = True) -> list[str]:
    """What a hostile text became other than text; also when it is not there at all."""
    seen = page.evaluate(LOOK, MARK)
    found = [f"{where}: {name} {seen[name]}" for name in ("elements", "handlers") if seen[name]]
    found += [f"{where}: turned around: {text}" for text in dict.fromkeys(seen["turned"])]
    return found + ([f"{where}: nothing hostile is shown"] if expected and not seen["shown"] else [])


def come(visit: Any, address: str) -> Any:
    """A reader who complains of any script that runs for a hostile text, and of any window that it opens."""
    reader = visit(address, height=2400)
    reader.page.add_init_script("window.hit = () => console.error('a hostile text was run')")
    reader.page.on("dialog", lambda dialog: reader.complaints.append(f"dialog: {dialog.message}"))
    return reader


@pytest.fixture(scope="module", params=[FILE, FAULTY], ids=["sound", "faulty"])
def reader(stay: Any, hostile: str, request: pytest.FixtureRequest) -> Any:
    """One who walks by all pages of a workbook."""
    reader = come(stay, hostile)
    ready(reader.go(urlencode({"workbook": request.param, "language": "nl", "page": "compare"}, quote_via=quote)))
    reader.is_faulty = request.param == FAULTY
    return reader


@pytest.mark.parametrize("name", PAGES)
def test_text_of_a_workbook_is_text_on_every_page(reader, name):
    page, found = reader.page, []
    turn(page, page.locator(f"nav a[href*='page={name}']"))
    parts = 1 if reader.is_faulty and name != "parameters" else PARTS.get(name, 1)
    for part in range(parts):
        if parts > 1:
            turn(page, page.get_by_role("group", name="Getoond", exact=True).get_by_role("button").nth(part))
        page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
        point_at_charts(page)
        point_at_cells(page)
        lists = page.locator("[role=combobox].MuiSelect-select:visible")
        if lists.count():
            lists.first.click()
            expect(page.get_by_role("menuitem").first).to_be_visible()
            found += harm(page, f"{name} {part}, a list", expected=False)
            page.keyboard.press("Escape")
            expect(page.get_by_role("menuitem")).to_have_count(0)
        found += harm(page, f"{name} {part}")
    found += reader.complaints
    reader.complaints.clear()  # of this page: the next one has its own
    assert not found, "\n".join(found)


def point_at_charts(page: Any) -> None:
    """Let the tips come of some marks of each chart."""
    boxes = page.locator("[role=graphics-document]:visible").evaluate_all(
        "all => all.map(o => o.getBoundingClientRect())"
    )
    for box in boxes:
        for at in range(1, 6):
            page.mouse.move(box["x"] + box["width"] * at / 6, box["y"] + box["height"] * at / 6)
            page.wait_for_timeout(50)


def point_at_cells(page: Any) -> None:
    """Let the tips come of some cells whose text does not fit; a grid waits a moment before it shows one."""
    cut = """all => all.filter(one => {
      const box = one.getBoundingClientRect(), on_top = one.getRootNode().elementFromPoint(box.x + 8, box.y + 8)
      return one.scrollWidth > one.clientWidth && one.contains(on_top)
    }).slice(0, 2).map(one => one.getBoundingClientRect())"""
    for box in page.locator(".tabulator-cell:visible").evaluate_all(cut):
        page.mouse.move(box["x"] + 8, box["y"] + 8)
        page.wait_for_timeout(500)


def test_file_names_and_addresses_are_text(visit, hostile):
    reader = come(visit, hostile)
    page = reader.go()
    found = harm(page, "the folder")
    for language, name in (("nl", f"kapot <{MARK}>.xlsx"), ("en", f"../<{MARK}>\u202e.xlsx")):
        reader.go(urlencode({"workbook": name, "language": language}))
        expect(page.get_by_role("alert").first).to_be_visible()
        found += harm(page, f"refused {name} {language}")
    reader.go(urlencode({"workbook": FILE, f"<{MARK}>": f"<{MARK}>"} | dict.fromkeys(QUERY, HOSTILE_TEXT)))
    found += harm(page, "an address with everything")
    assert not found, "\n".join(found)
