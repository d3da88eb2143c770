"""`burden simulate` as an analyst uses it."""

import csv
import io
import json
import time
from pathlib import Path

import pytest
from rich.console import Console
from stopped import has_signals, stopped
from studies import small_study
from typer.testing import CliRunner
from workbooks import small_workbook

from burden import estimate, read_study
from burden.answers.draws import places
from burden.cli.app import app
from burden.cli.progress_bar import ProgressBar
from burden.comparison import with_totals
from burden.engine.uncertainty.simulation import simulate
from burden.study import Quantity
from burden.workbook.default import default_study_path
from burden.workbook.write import write_study

pytestmark = [pytest.mark.integration, pytest.mark.usefixtures("read_once")]

run = CliRunner().invoke


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "studie.xlsx"
    path.write_bytes(small_workbook())
    return path


def shown_by(*arguments: object) -> str:
    shown = run(app, ["simulate", *map(str, arguments)])
    assert shown.exit_code == 0, shown.output
    return shown.stdout


def test_without_a_workbook_the_default_study_is_simulated():
    shown = shown_by("--draws", 500)
    for text in ("500 trekkingen van 839 onzekere cijfers", "eenmalige kosten", "M4 Combinatie", "Kans op elke plaats",
                 "Mixen twee aan twee vergeleken", "middelgroot", "startgetal 2020"):  # fmt: skip
        assert text in shown


def test_it_tells_which_method_has_the_smallest_error(workbook):
    dutch, english = shown_by(workbook, "--draws", 4096), shown_by(workbook, "--draws", 4096, "--language", "en")
    told = " ".join(english.split())
    assert "Error of the means with this number of draws:" in told and "plain draws 0." in told
    assert told.index("Smallest here:") > told.index("plain draws 0.")
    assert "Hier het kleinst:" in " ".join(dutch.split())
    methods = json.loads(shown_by(workbook, "--draws", 4096, "--format", "json"))["methods"]
    assert [row["method"] for row in methods][-1] == "plain"


def test_a_single_draw_is_called_one(workbook):
    assert "1 trekking van" in shown_by(workbook, "--draws", 1)


def test_it_is_in_english_on_request(workbook):
    shown = shown_by(workbook, "--language", "en")
    for text in ("How certain is it?", "1,000 draws", "Latin hypercube, seed 7", "structural costs per year",
                 "Mixes compared in pairs", "Burden per firm"):  # fmt: skip
        assert text in shown
    assert "trekkingen" not in shown


def test_csv_has_every_digit_of_the_library(workbook):
    rows = list(csv.DictReader(io.StringIO(shown_by(workbook, "--format", "csv", "--measure", "cost,hours"))))
    exact = simulate(estimate(read_study(workbook)), measures=["cost", "hours"]).summary()
    assert list(rows[0]) == [*exact.columns, "draws", "seed", "method", "dependence", "convention", "price_year"]
    for name in ("central", "mean", "median", "p5", "p95", "standard_error"):
        assert [float(row[name]) for row in rows] == exact[name].tolist()
    assert {row["draws"] for row in rows} == {"1000"}


def test_the_central_figures_are_those_of_compare(workbook):
    rows = list(csv.DictReader(io.StringIO(shown_by(workbook, "--format", "csv"))))
    exact = with_totals(estimate(read_study(workbook)), "mix").set_index("mix")
    for row in rows:
        assert float(row["central"]) == exact.loc[row["mix"], row["measure"]]


def test_json_has_summary_pairs_ranks_and_figures_per_firm(workbook):
    told = json.loads(shown_by(workbook, "--format", "json", "--seed", 5, "--method", "sobol"))
    assert (told["draws"], told["seed"], told["method"], told["price_year"]) == (1000, 5, "sobol", 2026)
    exact = simulate(estimate(read_study(workbook)), seed=5, method="sobol", per_firm=["size_class"],
                     measures=["one_off", "structural", "annual_equivalent"])  # fmt: skip
    assert told["summary"] == exact.summary().astype({"mix": str}).to_dict("records")
    assert told["pairs"] == exact.pairs().to_dict("records")
    assert told["ranks"] == places(exact).to_dict("records")
    assert len(told["per_firm"]) == len(exact.per_firm())


def test_the_totals_break_down_by_any_columns(workbook):
    rows = list(csv.DictReader(io.StringIO(shown_by(workbook, "--by", "mix, Size-Class", "--format", "csv"))))
    assert list(rows[0])[:3] == ["mix", "size_class", "measure"]
    assert "Grootteklasse" in shown_by(workbook, "--by", "mix,size_class")


def test_levels_draws_and_measures_are_those_that_are_asked_for(workbook):
    shown = shown_by(workbook, "--levels", "2.5,97.5", "--draws", 64, "--measure", "present_value", "--exact")
    assert "64 trekkingen" in shown
    assert "2,5-97,5%" in shown
    assert "contante waarde" in shown
    assert "eenmalige kosten" not in shown


def test_more_digits_than_the_interval_supports_are_shown_only_when_asked(workbook):
    exact = simulate(estimate(read_study(workbook)), measures=["cost"]).summary()["mean"].iloc[1]
    written = f"{exact:,.2f}".translate(str.maketrans(",.", ".,"))
    assert written not in shown_by(workbook, "--measure", "cost")
    assert written in shown_by(workbook, "--measure", "cost", "--exact")


def test_drawing_goes_on_until_the_means_are_precise(workbook):
    told = json.loads(shown_by(workbook, "--until", "0,05%", "--method", "plain", "--format", "json"))
    assert told["draws"] > 1000
    assert all(row["standard_error"] <= 0.0005 * abs(row["mean"]) for row in told["summary"])
    shown = run(app, ["simulate", str(workbook), "--until", "0.001%", "--draws", "100", "--language", "en"])
    assert shown.exit_code == 0
    assert "the error of at least one mean is still above 0.001%" in shown.stderr


def test_it_runs_under_another_convention_and_price_year(workbook):
    told = json.loads(shown_by(workbook, "--convention", "uk", "--price-year", 2024, "--format", "json"))
    assert (told["convention"], told["price_year"]) == ("uk", 2024)


def test_without_ranges_it_says_so(tmp_path):
    study = small_study()
    plain = {
        table: tuple(
            row.update(**{name: Quantity(central=value.central) for name, value in row if isinstance(value, Quantity)})
            for row in study.records(table)
        )
        for table in ("tariffs", "firm_categories", "activities", "scope", "interactions")
    }
    path = tmp_path / "zeker.xlsx"
    write_study(study.update(**plain), path)
    assert "No figure of this study has a range" in shown_by(path, "--draws", 20, "--language", "en")


def test_a_file_is_written_whole_and_never_over_another(workbook, tmp_path):
    output = tmp_path / "uit.csv"
    shown_by(workbook, "--format", "csv", "--output", output)
    assert output.read_text(encoding="utf-8") == shown_by(workbook, "--format", "csv")
    again = run(app, ["simulate", str(workbook), "--output", str(output)])
    assert again.exit_code == 2
    assert str(output) in again.stderr


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["--levels", "95,5"], "'95,5'"),
        (["--levels", "5"], "'5'"),
        (["--levels", "0,x"], "'0,x'"),
        (["--until", "none"], "'none'"),
        (["--until", "0%"], "'0%'"),
        (["--measure", "price"], "'price'"),
        (["--by", "mix,share"], "'share'"),
        (["--draws", "9000000"], "9,000,000 draws"),
        (["--convention", "fr"], "'fr'"),
    ],
)
def test_wrong_usage_ends_with_status_2_and_says_what_is_wrong(workbook, wrong, said):
    shown = run(app, ["simulate", str(workbook), "--language", "en", *wrong])
    assert shown.exit_code == 2
    assert said in shown.stderr
    assert "Traceback" not in shown.output


@pytest.mark.parametrize("wrong", [["--draws", "0"], ["--seed", "-1"], ["--method", "dice"]])
def test_what_cannot_be_is_refused_before_anything_is_read(wrong):
    assert run(app, ["simulate", "nowhere.xlsx", *wrong]).exit_code == 2


def test_a_workbook_with_errors_ends_with_status_1(tmp_path):
    path = tmp_path / "leeg.xlsx"
    assert run(app, ["new", str(path), "--empty"]).exit_code == 0
    assert run(app, ["simulate", str(path)]).exit_code == 1


@has_signals
def test_stopping_it_leaves_no_file_and_one_plain_line(tmp_path):
    options = ("--draws", 1_000_000, "--format", "csv", "--output", tmp_path / "uit.csv")
    assert stopped("simulate", default_study_path(), *options) == ["Stopped. Nothing was written."]
    assert list(tmp_path.iterdir()) == []


def test_the_bar_shows_how_far_it_is_and_the_time_left_once_it_takes_a_while():
    screen = io.StringIO()
    console = Console(file=screen, force_terminal=True, width=80)
    bar = ProgressBar("Drawing", patience=0.05, console=console)
    bar(10, 100)
    assert screen.getvalue() == ""
    time.sleep(0.06)
    bar(20, 100)
    time.sleep(0.15)
    bar(60, 100)
    time.sleep(0.15)
    bar.close()
    assert "Drawing" in screen.getvalue()
    assert "60%" in screen.getvalue()
    assert "0:00" in screen.getvalue()
