"""A scenario that a reader chooses, in a real browser: it holds for every page, and in the address for others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from served import choose, need_browser, press, serving
from whole_study import whole_study

from burden.language import Language
from burden.workbook.write import study_as_bytes, write_study
from dashboards.state import Workspace
from dashboards.state.opening import open_upload
from dashboards.state.scenario_file import as_scenario

need_browser()
from playwright.sync_api import expect  # noqa: E402

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard of a study with scenarios."""
    path = tmp_path_factory.mktemp("scenarios") / "geheel.xlsx"
    write_study(whole_study(), path)
    with serving(path) as address:
        yield address


def test_a_scenario_is_chosen_once_for_every_page_and_for_whoever_gets_the_address(visit, whole):
    page = visit(whole).go()
    heading = page.get_by_role("heading", level=1)
    expect(page.get_by_role("rowheader", name="Dure uren").first).to_be_visible()
    choose(page, "Scenario", "Dure uren (DUUR)")
    expect(page.get_by_text("Alle cijfers op de pagina's zijn die van het scenario Dure uren.")).to_be_visible()
    expect(heading).to_contain_text("(scenario: Dure uren)")
    expect(page).to_have_url(re.compile("scenario=DUUR"))
    page.get_by_role("link", name="Jaren").click()
    expect(heading).to_contain_text("(scenario: Dure uren)")
    expect(page).to_have_url(re.compile("page=years.*scenario=DUUR|scenario=DUUR.*page=years"))
    other = visit(whole).go(urlsplit(page.url).query)
    expect(other.get_by_role("heading", level=1)).to_contain_text("(scenario: Dure uren)")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_text("All figures on the pages are those of the scenario Dear hours.")).to_be_visible()
    choose(page, "Scenario", "The study itself")
    expect(heading).not_to_contain_text("scenario")
    expect(page).not_to_have_url(re.compile("scenario="))
    open_beside_the_others(page)


def open_beside_the_others(page: Any) -> None:
    """Edits that were saved elsewhere as a small file stand beside the other scenarios, and all pages show them."""
    elsewhere = Workspace(open_upload("geheel.xlsx", study_as_bytes(whole_study())))
    elsewhere.set_cells([("tariffs", 2, "uurtarief", 61)], Language.NL)
    page.get_by_role("link", name="Parameters").click()
    press(page, "Shown", "Changes")
    file = {"name": "x.xlsx", "mimeType": "application/zip", "buffer": as_scenario(elsewhere.snapshot(), "Dear clerks")}
    page.get_by_label("Open a scenario (.xlsx)").set_input_files(file)
    expect(page.get_by_text("The scenario stands beside the others as DEAR-CLERKS")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_contain_text("(scenario: Dear clerks)")
    expect(page).to_have_url(re.compile("scenario=DEAR-CLERKS"))
    # A scenario more is a change too: what the list calls the study itself follows, also while that is not chosen.
    choose(page, "Scenario", "The study itself, with your changes")
    expect(page.get_by_role("combobox", name="Scenario")).to_contain_text("with your changes")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("combobox", name="Scenario")).not_to_contain_text("with your changes")
