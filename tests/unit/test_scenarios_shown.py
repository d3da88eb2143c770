"""A scenario that is chosen holds for every page, on top of the study as it is edited."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pages import opened, raise_a_tariff, rows_of
from studies import small_study
from whole_study import whole_study

from burden.answers.origin import Origin
from burden.answers.report import prepare
from burden.comparison import compare_mixes
from burden.engine import estimate
from burden.language import Language
from burden.report.manifest import Manifest
from burden.study.tables import ScenarioValue
from burden.workbook.read import read_workbook
from burden.workbook.write import write_study
from dashboards.app import PAGES
from dashboards.shell import Shell
from dashboards.state import Session, Workspace, open_workbook
from dashboards.views.compare import ComparePage
from dashboards.views.export_files import Order
from dashboards.views.parameters import ParametersPage

pytestmark = pytest.mark.unit

STUDY = whole_study()


def session(**view: Any) -> Session:
    made = Session(Workspace.of(STUDY))
    made.view.param.update(**view)
    return made


def test_what_is_shown_is_the_study_under_the_scenario() -> None:
    shown = session(scenario="DUUR")
    assert shown.study == STUDY.scenario("DUUR")
    assert shown.results is shown.results
    assert shown.results.compared.equals(compare_mixes(estimate(STUDY.scenario("DUUR"))))
    assert shown.own_results.study is shown.workspace.study


@pytest.mark.parametrize("asked", ["NIETS", None])
def test_without_a_scenario_that_exists_the_study_itself_is_shown(asked: str | None) -> None:
    shown = session(scenario=asked)
    assert shown.scenario is None and shown.study is shown.workspace.study


def test_an_edit_is_one_of_the_study_and_the_scenario_comes_on_top() -> None:
    page = opened(ParametersPage, STUDY, scenario="DUUR")
    before = page.session.results.compared
    raise_a_tariff(page)
    workspace = page.session.workspace
    assert workspace.study.tariffs[0].tariff.central == 99
    # The scenario has another value for this tariff, so that the edit changes nothing of what is shown.
    assert page.session.study.tariffs[0].tariff.central == 80
    assert page.session.results.compared.equals(before)
    assert page.session.loaded.under == "DUUR" and page.session.loaded is page.session.loaded
    assert page.session.effects()["effect_M1"].abs().sum() == 0


def test_the_frame_lets_readers_choose_a_scenario_and_says_which_one_is_shown() -> None:
    shell = Shell(session(language=Language.NL), PAGES)
    assert shell._scenario.visible and not shell._under.visible
    assert shell._scenario.options == {"De studie zelf": "", "Dure uren (DUUR)": "DUUR", "TRAAG": "TRAAG"}
    shell._scenario.value = "DUUR"
    assert shell.session.view.scenario == "DUUR"
    assert "scenario=DUUR" in shell.browser.address[0]
    assert shell._header.heading.endswith("(scenario: Dure uren)")
    assert shell.browser.heading.endswith("(scenario: Dure uren)")
    assert "scenario Dure uren" in shell._under.object
    shell.session.view.language = Language.EN
    assert "Dear hours (DUUR)" in shell._scenario.options and "scenario Dear hours" in shell._under.object
    shell._scenario.value = ""
    assert shell.session.view.scenario is None and not shell._under.visible
    shell.session.workspace.set_cell("tariffs", 2, "uurtarief", 99)
    assert next(iter(shell._scenario.options)) == "The study itself, with your changes"
    assert shell._scenario.value == "" and shell.session.view.scenario is None
    shell.session.workspace.undo()
    assert next(iter(shell._scenario.options)) == "The study itself"
    shell.close()


def test_a_study_without_scenarios_has_nothing_to_choose() -> None:
    shell = Shell(Session(Workspace.of(small_study())), PAGES)
    assert not shell._scenario.visible
    shell.close()
    assert opened(ComparePage)._scenarios.object == ""


def test_the_mixes_under_each_scenario_stand_on_the_page_that_compares_them() -> None:
    page = opened(ComparePage, STUDY, scenario="TRAAG", measure="structural", mixes=["M0", "M1"])
    rows = rows_of(page._scenarios.object)
    assert rows[0] == ["Scenario", "M0", "M1", "Volgorde, goedkoopste eerst"]
    assert [(row[0], row[-1]) for row in rows[1:4]] == [
        ("De studie zelf", "M0 < M1"), ("Dure uren", "M0 < M1"), ("TRAAG", "M1 < M0"),
    ]  # fmt: skip
    assert "De volgorde van de mixen is anders dan in de studie zelf bij: TRAAG." in page._scenarios.object
    # Of those that are not shown nothing is told.
    page.session.view.mixes = ["M0", "M2"]
    page.refresh()
    assert "is in elk scenario dezelfde als in de studie zelf" in page._scenarios.object


def test_an_export_is_of_the_scenario_that_is_shown_and_its_manifest_says_which() -> None:
    order = Order.of(session(scenario="DUUR"))
    assert (order.scenario, order.study) == ("DUUR", STUDY)
    report = prepare(
        STUDY.scenario("DUUR"), Origin("studie.xlsx", "0" * 64), Language.NL, made=date(2026, 3, 1), draws=10,
        changes={"scenario": "DUUR"},
    )  # fmt: skip
    manifest = Manifest(report, ())
    assert manifest.as_record()["options"] == {"scenario": "DUUR"}
    assert manifest.as_record()["study"]["title"].endswith("(scenario: Dure uren)")
    assert "--scenario DUUR" in manifest.as_text("kolommen.csv", "manifest.json")


def test_a_row_of_a_scenario_is_edited_as_any_other_and_comes_along_in_the_workbook(tmp_path: Path) -> None:
    write_study(STUDY, path := tmp_path / "studie.xlsx")
    workspace = Workspace(open_workbook(path))
    first = workspace.rows("scenario_values", Language.NL).index[0]
    (problem,) = workspace.set_cell("scenario_values", first, "waarde", "tachtig")
    assert (problem.name, problem.field) == ("not-a-number", "value")
    assert workspace.study.scenario("DUUR").tariffs[0].tariff.central == 80
    assert workspace.set_cell("scenario_values", first, "waarde", "81,5") == ()
    assert workspace.study.scenario("DUUR").tariffs[0].tariff.central == 81.5
    row = workspace.add_row("scenario_values")
    cells = {"scenario": "NIEUW", "blad": "Study", "code": "looptijd", "kolom": "value", "waarde": "leeg"}
    workspace.set_cells([("scenario_values", row, heading, value) for heading, value in cells.items()], Language.NL)
    assert workspace.errors == ()
    read = read_workbook(BytesIO(workspace.download(Language.NL).content)).study
    assert read is not None
    assert read.scenario_values == workspace.study.scenario_values
    assert read.scenario_values[-1] == ScenarioValue(
        scenario="NIEUW", in_sheet="settings", code="horizon", in_column="value", value="empty"
    )
