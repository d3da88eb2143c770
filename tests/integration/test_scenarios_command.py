"""`burden scenarios`, and `--scenario` on the commands that give figures."""

from __future__ import annotations

import csv
import io
import json
from itertools import islice
from pathlib import Path

import pytest
from studies import small_study
from typer.testing import CliRunner
from whole_study import whole_study

from burden.answers.origin import origin_of
from burden.answers.results import Results
from burden.cli.app import app
from burden.comparison import compare_mixes, with_totals
from burden.engine import estimate
from burden.language import Language
from burden.report.export import taken
from burden.report.figures.of_report import all_figures
from burden.study.tables import ScenarioValue
from burden.study.words import Group
from burden.workbook.write import write_study

pytestmark = [pytest.mark.integration, pytest.mark.usefixtures("read_once")]
run = CliRunner().invoke


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("map") / "studie.xlsx"
    write_study(whole_study(), path)
    return str(path)


def rows_of(shown: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(shown)))


def test_the_long_table_has_the_study_itself_first_and_the_figures_of_the_engine(workbook: str) -> None:
    rows = rows_of(run(app, ["scenarios", workbook, "--format", "csv"]).stdout)
    assert list(dict.fromkeys(row["scenario"] for row in rows)) == ["", "DUUR", "TRAAG"]
    study = whole_study()
    for scenario, under in {"": study, "DUUR": study.scenario("DUUR"), "TRAAG": study.scenario("TRAAG")}.items():
        own = [row for row in rows if row["scenario"] == scenario]
        expected = compare_mixes(estimate(under))
        assert [row["mix"] for row in own] == list(expected["mix"])
        for name in ("one_off", "structural", "annual_equivalent", "present_value"):
            assert [float(row[name]) for row in own] == expected[name].tolist()
        order = sorted(expected["annual_equivalent"])
        assert [int(row["place"]) for row in own] == [order.index(x) + 1 for x in expected["annual_equivalent"]]


def test_another_group_is_asked_for_by_itself(workbook: str) -> None:
    rows = rows_of(run(app, ["scenarios", workbook, "--format", "csv", "--group", "burger"]).stdout)
    expected = compare_mixes(estimate(whole_study().scenario("TRAAG")).of(Group.CITIZEN))
    assert [float(row["structural"]) for row in rows if row["scenario"] == "TRAAG"] == expected["structural"].tolist()
    assert "Regeldrukkosten in elk scenario: burger: " in run(app, ["scenarios", workbook, "--group", "burger"]).stdout


def test_mixes_that_cost_the_same_share_a_place_and_the_order_that_holds_is_said_to_hold() -> None:
    from burden.answers.tables.scenarios import mixes_by_scenario, totals_by_scenario

    study = small_study()
    entries = tuple(row.update(entries=dict.fromkeys(("M0", "M1"), "x")) for row in study.composition)
    scope = tuple(row for row in study.scope if row.mix is None)
    row = ScenarioValue(scenario="A", in_sheet="settings", code="horizon", in_column="value", value=2)
    results = Results(study.update(composition=entries, scope=scope, scenario_values=(row,)))
    assert totals_by_scenario(results, "structural")["place"].tolist() == [1, 1, 1, 1]
    table = mixes_by_scenario(results)
    assert table.rows["order"].tolist() == ["M0 = M1", "M0 = M1"]
    note = table.note
    assert note is not None and note.nl == "De volgorde van de mixen is in elk scenario dezelfde als in de studie zelf."


def test_every_row_for_other_programs_says_which_scenario_it_is_under(workbook: str) -> None:
    rows = rows_of(run(app, ["compare", workbook, "--by", "mix", "--format", "csv", "--scenario", "duur"]).stdout)
    expected = with_totals(estimate(whole_study().scenario("DUUR")), "mix", "group")
    assert {row["scenario"] for row in rows} == {"DUUR"}
    assert [float(row["cost"]) for row in rows] == expected["cost"].tolist()
    for command in (
        "years {}",
        "explain M0 M1 {}",
        "sensitivity {}",
        "sensitivity {} --mix M1 --ceiling 9 --break-even all",
    ):
        arguments = [*command.replace("{}", workbook).split(), "--scenario", "TRAAG", "--format"]
        assert {row["scenario"] for row in rows_of(run(app, [*arguments, "csv"]).stdout)} <= {"TRAAG"}, command
        assert all(row["scenario"] == "TRAAG" for row in json.loads(run(app, [*arguments, "json"]).stdout)), command
    drawn = ["simulate", workbook, "--draws", "20", "--scenario", "TRAAG", "--format"]
    assert json.loads(run(app, [*drawn, "json"]).stdout)["scenario"] == "TRAAG"
    assert {row["scenario"] for row in rows_of(run(app, [*drawn, "csv"]).stdout)} == {"TRAAG"}


@pytest.mark.parametrize(
    "command",
    [
        "compare {}",
        "check {}",
        "years {}",
        "explain M0 M1 {}",
        "sensitivity {}",
        "simulate {} --draws 20",
        "diff {} {}",
    ],
)
def test_every_text_names_the_scenario_once(workbook: str, command: str) -> None:
    shown = run(app, [*command.replace("{}", workbook).split(), "--scenario", "DUUR", "--language", "nl"])
    assert shown.exit_code == 0, shown.output
    assert " ".join(shown.stdout.split()).count("(scenario: Dure uren)") == 1


def test_the_questions_are_asked_of_the_study_under_the_scenario(workbook: str) -> None:
    asked = ["check", workbook, "--format", "json", "--language", "nl"]
    findings = Results(whole_study().scenario("TRAAG")).findings
    records = json.loads(run(app, [*asked, "--scenario", "TRAAG"]).stdout)
    told = [record["reason"] for record in records if record["record"] == "question"]
    assert told == [finding.reason.nl for finding in findings]
    assert {record["scenario"] for record in records} == {"TRAAG", None}
    now = json.loads(run(app, asked).stdout)
    assert told != [record["reason"] for record in now if record["record"] == "question"]
    assert all("scenario" not in record for record in now)


def test_without_a_scenario_nothing_is_said_of_one(workbook: str) -> None:
    rows = rows_of(run(app, ["compare", workbook, "--format", "csv"]).stdout)
    assert "scenario" not in rows[0]
    assert "scenario" not in run(app, ["compare", workbook, "--language", "nl"]).stdout


def test_a_scenario_that_is_not_there_is_refused_with_those_that_are(workbook: str, tmp_path: Path) -> None:
    refused = run(app, ["compare", workbook, "--scenario", "DUR", "--language", "nl"])
    assert refused.exit_code == 2
    assert refused.stderr == "studie.xlsx heeft geen scenario 'DUR'. Bedoelt u DUUR? Kies uit: DUUR, TRAAG.\n"
    write_study(small_study(), path := tmp_path / "klein.xlsx")
    for arguments in (["compare", str(path), "--scenario", "X"], ["scenarios", str(path)]):
        refused = run(app, [*arguments, "--language", "en"])
        assert (refused.exit_code, refused.stderr) == (2, "klein.xlsx has no scenarios.\n")


def test_the_mixes_under_scenarios_are_written_to_a_file_in_another_price_level(workbook: str, tmp_path: Path) -> None:
    path = tmp_path / "scenarios.csv"
    asked = ["scenarios", workbook, "--format", "csv", "--price-year", "2024", "--output", str(path)]
    assert run(app, asked).exit_code == 0
    now = rows_of(run(app, ["scenarios", workbook, "--format", "csv"]).stdout)
    then = rows_of(path.read_text(encoding="utf-8"))
    index = {row.year: row.index for row in whole_study().price_index}
    for before, row in zip(now, then, strict=True):
        assert float(row["structural"]) == pytest.approx(float(before["structural"]) * index[2024] / index[2026])


def test_an_export_is_of_the_scenario_that_was_asked_for_and_says_so(
    quick: None, workbook: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # One figure has its name as all of them have.
    only = "burden.report.figures.of_report.all_figures"
    monkeypatch.setattr(only, lambda report, **_: dict(islice(all_figures(report).items(), 1)))
    shown = run(app, ["export", workbook, "--to", str(tmp_path / "uit"), "--scenario", "DUUR", "--draws", "20"])
    assert shown.exit_code == 0, shown.output
    folder = tmp_path / "uit"
    (manifest,) = folder.glob("*.json")
    told = json.loads(manifest.read_text(encoding="utf-8"))
    assert told["options"] == {"scenario": "DUUR"}
    assert told["study"]["title"].endswith("(scenario: Dure uren)")
    assert all("+DUUR-" in path.name for path in folder.rglob("*.*"))
    suffixes = {".xlsx", ".docx", ".html", ".csv", ".svg", ".png", ".txt", ".json"}
    assert {path.suffix for path in folder.rglob("*.*")} == suffixes
    study, origin = whole_study(), origin_of(Path(workbook))
    assert taken(origin, study.scenario("DUUR"), Language.NL, folder)
    for other in (study, study.scenario("TRAAG")):
        assert not taken(origin, other, Language.NL, folder)
    (lines,) = folder.glob("csv/*-lines.csv")
    costs = [float(row["cost"]) for row in rows_of(lines.read_text(encoding="utf-8"))]
    assert costs == pytest.approx(estimate(whole_study().scenario("DUUR")).lines["cost"].tolist())
    assert not list(folder.glob("csv/*scenario*"))
