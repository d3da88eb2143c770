"""The HTML file of an export, opened from the disk as a reader does: it calculates as the engine, and asks nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from math import isnan
from pathlib import Path
from typing import Any

import pytest
from review_changes import settings
from served import need_browser
from studies import study_hostile_throughout
from whole_study import whole_study

need_browser()
from axe_playwright_python.sync_playwright import Axe  # noqa: E402
from playwright.sync_api import expect  # noqa: E402

from burden.answers.origin import Origin  # noqa: E402
from burden.answers.report import Report, prepare  # noqa: E402
from burden.answers.tables import of_report as tables  # noqa: E402
from burden.language import Language  # noqa: E402
from burden.report.figures.drawing import chart_library  # noqa: E402
from burden.report.html import html_file  # noqa: E402
from burden.report.html.following import following  # noqa: E402
from burden.study import Quantity, Study  # noqa: E402
from burden.study.tables import Count  # noqa: E402

pytestmark = pytest.mark.browser
Open = Callable[[bytes], Any]
library = cache(chart_library)

CHANGES = {
    ("tariffs", "tariff", 1): 71.35,
    ("firm_categories", "firms", 2): 333,
    ("counts", "number", 0): 2.5,
    ("activities", "minutes", 0): 205,
    ("activities", "hours", 9): 1.75,
    ("activities", "external_costs", 2): 4321.09,
    ("activities", "investment", 4): 987.65,
    ("activities", "frequency", 5): 0.7,
    ("activities", "business_as_usual", 2): 0.15,
    ("scope", "share", 1): 0.07,
    ("interactions", "change", 1): -0.25,
}
"""Figures of every column that may be changed."""


def report_of(study: Study) -> Report:
    return prepare(study, Origin("geheel.xlsx", "0" * 64), Language.NL, made=date(2026, 3, 1), draws=20)


def study_with_all() -> Study:
    """The whole study with everything that a formula knows of."""
    study = settings(overhead=0.1, real_wage_growth=0.01, annualisation="average")(whole_study())
    more = {
        "LEZEN": {"minutes": 240, "hours": 0},
        "PLAATSEN": {"count": "STUK"},
        "BEZOEK": {"first_year": 1.5},
    }
    rows = tuple(row.update(**more.get(row.code, {})) for row in study.activities)
    return study.update(activities=rows, counts=(Count(code="STUK", name="Stukken", unit="stukken", number=3),))


def changed(study: Study) -> Study:
    for (table, field, at), value in CHANGES.items():
        rows = list(study.records(table))
        rows[at] = rows[at].update(**{field: Quantity(central=value)})
        study = study.update(**{table: tuple(rows)})
    return study


@contextmanager
def opening(browser: Any, folder: Path) -> Iterator[Open]:
    """Opens the file of a study; nothing may be asked for, and nothing complained of."""
    complaints: list[str] = []
    page = browser.new_page()
    page.on("request", lambda asked: asked.url.startswith(("file:", "data:", "blob:")) or complaints.append(asked.url))
    page.on("console", lambda said: said.type in ("error", "warning") and complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    def open_it(file: bytes) -> Any:
        path = folder / "studie-lezen.html"
        path.write_bytes(file)
        page.goto(path.as_uri())
        return page

    yield open_it
    page.close()
    assert complaints == []


@pytest.fixture
def open_file(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Opens a file for one test."""
    with opening(browser, tmp_path) as open_it:
        yield open_it


@pytest.fixture(scope="module")
def page(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The file of the whole study, with the calculation of the last activity folded open."""
    with opening(browser, tmp_path_factory.mktemp("lezen")) as open_it:
        page = open_it(html_file(report_of(whole_study()), library))
        # What is in a level comes once it is open.
        for level in range(4):
            page.locator("#tree" + " > details" * (level + 1) + " > summary").last.click()
        yield page


def values_of(page: Any, table: str) -> list[list[str | None]]:
    """The figures that the cells of a table hold in full."""
    found: list[list[str | None]] = page.locator(f"#table-{table} [lang=nl] tbody").evaluate(
        "body => [...body.rows].map(row => [...row.cells].map(cell => cell.dataset.value ?? null))"
    )
    return found


def told_otherwise(page: Any, report: Report) -> list[str]:
    """The figures on the page that are not those of the engine, to a hundredth of a cent."""
    found = []
    for of in following(report):
        table = getattr(tables, of["table"])(report)
        shown = values_of(page, table.name)
        counted = 0
        for at, row in enumerate(table.rows.itertuples(index=False)):
            for column, value, cell in zip(table.columns, row, shown[at], strict=True):
                if cell is None:
                    continue
                counted += 1
                alike = cell == "NaN" if isnan(value) else abs(float(cell) - value) < 1e-4
                found += [] if alike else [f"{table.name} {at} {column.name}: {cell}, not {value}"]
        assert counted >= len(table.rows), table.name
    return found


def test_every_total_follows_what_is_changed_as_the_engine_has_it_and_goes_back(open_file):
    study = study_with_all()
    delivered = report_of(study)
    page = open_file(html_file(delivered, library))
    assert told_otherwise(page, delivered) == []
    for (table, field, at), value in CHANGES.items():
        cell = page.locator(f"#{table}-{field}-{at}")
        cell.fill(str(round(value * 100, 6) if field in ("business_as_usual", "share", "change") else value))
        cell.press("Tab")
    expect(page.locator("#state")).to_have_text(f"{len(CHANGES)} cijfers veranderd", use_inner_text=True)
    assert told_otherwise(page, report_of(changed(study))) == []
    assert page.locator("#table-summary [lang=nl] td.follows .was").count() > 5
    page.locator("#back").click()
    assert told_otherwise(page, delivered) == []
    assert page.locator(".follows, td.changed").count() == 0


def test_a_figure_that_cannot_be_is_refused_with_what_was_expected_and_counts_as_before(page):
    before = values_of(page, "summary")
    cell = page.locator("#scope-share-1")
    cell.fill("140")
    cell.press("Tab")
    expect(page.locator("td", has=cell).get_by_role("status")).to_have_text("Hoogstens 100.", use_inner_text=True)
    assert values_of(page, "summary") == before


def test_what_is_looked_for_stays_and_a_figure_is_followed_from_its_mix_to_its_cell(page):
    expect(page.locator("#chart-mixes > [lang=nl] svg")).to_be_visible()
    line = page.locator("#tree table tbody tr").first
    expect(line.locator("a").first).to_be_visible()
    expect(page.locator(f"[id='{line.locator('a').first.get_attribute('href')[1:]}']")).to_be_enabled()
    page.get_by_role("searchbox").fill("burgers met")
    expect(page.locator("#found")).to_contain_text("gevonden")
    shown = page.locator("#changeable tbody tr:visible")
    assert [row.locator("th").inner_text() for row in shown.all()] == ["Burgers met een klacht (BURGER)"]


def test_text_of_a_workbook_stays_text(open_file):
    page = open_file(html_file(report_of(study_hostile_throughout()), library))
    page.get_by_role("button", name="English").click()
    assert page.evaluate("window.hit") is None
    assert page.locator("img, iframe, object, main a[href^='javascript']").count() == 0


def test_axe_finds_nothing_in_either_language(page):
    page.get_by_role("searchbox").fill("")
    told = []
    for language in ("Nederlands", "English"):
        page.get_by_role("button", name=language).click()
        # Half of the work is for colours, which are the same in both languages.
        rules = {"color-contrast": {"enabled": language == "Nederlands"}}
        found = Axe().run(page, options={"resultTypes": ["violations"], "rules": rules}).response["violations"]
        told += [
            f"{one['id']}: {node['html'][:200]} {node['failureSummary']}" for one in found for node in one["nodes"]
        ]
    assert told == []
