"""The pages about firms, years and the build-up of figures, in a real browser."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest import approx
from served import need_browser, press, serving
from studies import small_study

from burden.engine import estimate
from burden.engine.per_firm import per_firm
from burden.workbook.write import write_study

need_browser()
from axe_playwright_python.sync_playwright import Axe  # noqa: E402
from playwright.sync_api import expect  # noqa: E402

pytestmark = pytest.mark.browser
HOSTILE = "<img src=x onerror=\"console.error('taken over')\">"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard with a small study, two names of which would do harm if they were taken as HTML."""
    study = small_study()
    categories = tuple(
        row.update(name=f"{row.name} {HOSTILE}", name_en=None) if row.code == "C-L" else row
        for row in study.firm_categories
    )
    instruments = tuple(
        row.update(name=HOSTILE, name_en=None) if row.code == "LOKET" else row for row in study.instruments
    )
    path = tmp_path_factory.mktemp("small") / "small.xlsx"
    write_study(study.update(firm_categories=categories, instruments=instruments), path)
    with serving(path) as address:
        yield address


def test_a_figure_leads_to_its_cells_and_sources_in_two_clicks(visit, small):
    page = visit(small).go("page=buildup")
    press(page, "Getoond", "Alle regels in een tabel")
    page.locator(".tabulator-row").get_by_text("Rapport opstellen").first.click()
    page.get_by_role("heading", name="De berekening: Rapport opstellen").wait_for()
    assert page.get_by_role("row", name="Uurtarief Hoogopgeleide medewerker").is_visible()
    assert page.get_by_text("Gesprekken met deskundigen").is_visible()


def test_the_table_of_lines_is_filtered_and_downloaded_as_it_is_shown(visit, small):
    page = visit(small).go("page=buildup")
    press(page, "Getoond", "Alle regels in een tabel")
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
    assert {row["activity"] for row in rows} == {"AUDIT"}
    assert [float(row["cost"]) for row in rows] == approx(list(expected["cost"]))


def test_the_table_of_lines_is_grouped_and_names_stay_text(visit, small):
    page = visit(small).go("page=buildup")
    press(page, "Getoond", "Alle regels in een tabel")
    page.get_by_role("combobox", name="Gegroepeerd naar").click()
    page.get_by_role("menuitem", name="Instrument").click()
    expect(page.locator(".tabulator-group").first).to_contain_text("Instrument: Wet zorgplicht")
    page.locator(".tabulator-col[tabulator-field=instrument] input").press_sequentially("img")
    expect(page.locator(".tabulator-group")).to_contain_text([HOSTILE])


def test_no_cell_of_the_table_of_lines_can_be_edited(visit, small):
    page = visit(small).go("page=buildup")
    press(page, "Getoond", "Alle regels in een tabel")
    cell = page.locator(".tabulator-row .tabulator-cell").nth(3)
    cell.dblclick()
    assert page.locator(".tabulator-row input").count() == 0


def test_the_way_down_is_walked_by_keyboard(visit, small):
    page = visit(small).go("page=buildup")
    for name in ("M1 Wet met steun", "Wet zorgplicht", "Rapporteren", "Rapport opstellen"):
        page.get_by_role("button", name=name, exact=True).focus()
        page.keyboard.press("Enter")
        page.locator("[data-here]", has_text=name).wait_for()
    assert page.get_by_role("heading", name="De berekening: Rapport opstellen, Industrie, groot").is_visible()
    assert page.get_by_text("(1 − 25%) × (1 − 50% × 30%)").is_visible()
    page.get_by_role("button", name="Handel, groot", exact=True).focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="De berekening: Rapport opstellen, Handel, groot").wait_for()
    page.get_by_role("button", name="Alle mixen").press("Enter")
    page.get_by_role("button", name="M0 Alleen de wet", exact=True).wait_for()


def test_the_place_in_the_build_up_survives_another_language(visit, small):
    page = visit(small).go("page=buildup")
    page.get_by_role("button", name="M0 Alleen de wet", exact=True).click()
    page.get_by_role("button", name="Wet zorgplicht", exact=True).click()
    page.locator("[data-here]", has_text="Wet zorgplicht").wait_for()
    page.get_by_role("button", name="English").click()
    page.locator("[data-here]", has_text="Duty of care act").wait_for()


def test_an_example_firm_pays_for_the_obligations_that_are_ticked(visit, small):
    page = visit(small).go("page=firms")
    press(page, "Getoond", "Een voorbeeldbedrijf")
    page.get_by_role("heading", name="Wat elke mix dit bedrijf kost").wait_for()
    page.get_by_role("button", name="Geen", exact=True).click()
    page.get_by_text("0 van de").wait_for()
    page.get_by_label("Kennisnemen").check()
    page.get_by_text("1 van de").wait_for()
    # Four hours at 60 euros of 2025.
    expected = f"€ {4 * 60 * 105 / 102.5:.0f}"
    assert (
        page.get_by_role("row", name="M0 Alleen de wet").get_by_role("cell").first.inner_text().replace("\u00a0", " ")
        == expected
    )


def test_the_firms_page_shows_the_figures_of_the_engine(visit, small):
    page = visit(small).go("page=firms&mixes=M0")
    page.get_by_text("De cijfers van deze figuur in een tabel").first.click()
    table = per_firm(estimate(small_study()), "size_class", "sector")
    row = table[(table["mix"] == "M0") & (table["size_class"] == "large") & (table["sector"] == "G")].iloc[0]
    written = f"{row['reached_structural']:,.0f}".replace(",", ".")
    assert page.get_by_role("cell", name=written, exact=True).first.is_visible()
    press(page, "Maat", "Aandeel in de omzet")
    page.get_by_role("heading", name="als aandeel in de omzet").wait_for()


def test_the_years_are_shown_in_total_and_by_part(visit, small):
    page = visit(small).go("page=years&language=en")
    page.get_by_text("Regulatory burden over the years, 2027–2031").first.wait_for()
    press(page, "Shown", "By kind of cost")
    page.get_by_text("by kind of cost, 2027–2031").first.wait_for()
    page.get_by_text("The figures of this chart in a table").click()
    assert page.get_by_role("cell", name="2031").first.is_visible()
    assert page.get_by_text("Discount rate 2.25%").is_visible()


@pytest.mark.parametrize("width", [820, 1280, 1920])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", ["firms", "buildup", "years"])
def test_the_pages_fit_their_screen_and_pass_axe(visit, keep_picture, name, language, width):
    page = visit(width=width).go(f"page={name}&language={language}")
    page.locator("table:visible, .vega-embed:visible").first.wait_for()
    expect(page.locator(".spinner:visible")).to_have_count(0)
    keep_picture(page, f"{name}-{language}-{width}")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found] == []


def test_a_tip_of_a_table_is_text_and_never_html(visit, small):
    page = visit(small).go("page=buildup&language=nl")
    press(page, "Getoond", "Alle regels in een tabel")
    page.locator(".tabulator-cell", has_text="<img").first.hover()
    expect(page.locator(".tabulator-tooltip")).to_contain_text("<img")
