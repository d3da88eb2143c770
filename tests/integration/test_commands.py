"""The commands as an analyst uses them."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from studies import small_study
from typer.testing import CliRunner

from burden import Language, estimate, read_study
from burden.cli.app import app
from burden.comparison import with_totals
from burden.workbook.default import default_study_path
from burden.workbook.write import write_study

pytestmark = pytest.mark.integration

run = CliRunner().invoke
FIGURES = ["hours", "cost", "one_off", "structural", "annual_equivalent", "present_value"]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "studie.xlsx"
    write_study(small_study(), path)
    return path


def change(path: Path, sheet: str, cell: str, value: object) -> None:
    book = openpyxl.load_workbook(path)
    book[sheet][cell] = value
    book.save(path)


def column_cell(path: Path, sheet: str, heading: str, row: int) -> str:
    cells = openpyxl.load_workbook(path)[sheet][1]
    letter = next(cell.column_letter for cell in cells if cell.value == heading)
    return f"{letter}{row}"


def test_without_a_workbook_the_default_study_is_compared():
    shown = run(app, ["compare"])
    assert shown.exit_code == 0
    for text in ("M1 Nuloptie", "M2 Thematische wetgeving", "M3", "M4 Combinatie", "Eenmalig", "Structureel"):
        assert text in shown.stdout


def test_the_comparison_is_in_english_on_request():
    shown = run(app, ["compare", "--language", "en"])
    for text in ("M2 Thematic legislation", "One-off", "Structural", "Apart, not counted as burden"):
        assert text in shown.stdout
    assert "Eenmalig" not in shown.stdout


def test_csv_has_the_columns_asked_for_and_then_the_totals_at_full_precision(workbook):
    shown = run(app, ["compare", str(workbook), "--by", "mix,kind", "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(shown.stdout)))
    exact = with_totals(estimate(read_study(workbook)), "mix", "kind")
    assert list(rows[0]) == list(exact) == ["mix", "kind", *FIGURES]
    assert [float(row["cost"]) for row in rows] == exact["cost"].tolist()
    assert [float(row["hours"]) for row in rows] == exact["hours"].tolist()


def test_json_has_the_totals_beside_hours_and_cost(workbook):
    rows = json.loads(run(app, ["compare", str(workbook), "--by", "mix", "--format", "json"]).stdout)
    assert [list(row) for row in rows] == [["mix", *FIGURES]] * 2
    assert rows[0]["cost"] == pytest.approx(rows[0]["one_off"] + rows[0]["structural"])


def test_without_by_csv_is_broken_down_by_mix_and_timing(workbook):
    shown = run(app, ["compare", str(workbook), "--format", "csv"])
    assert shown.stdout.splitlines()[0] == ",".join(["mix", "timing", *FIGURES])


def test_voluntary_and_financial_items_have_rows_of_their_own_or_are_left_out(workbook):
    def total(*options: str) -> float:
        shown = run(app, ["compare", str(workbook), "--format", "csv", *options])
        return pd.read_csv(io.StringIO(shown.stdout))["cost"].sum()

    lines = estimate(read_study(workbook)).lines
    burden = lines.loc[~lines["voluntary"] & (lines["kind"] != "financial"), "cost"].sum()
    assert total("--by", "mix") == pytest.approx(burden)
    assert total("--by", "mix,voluntary,kind") == pytest.approx(lines["cost"].sum())
    assert total("--by", "mix", "--include-voluntary") == pytest.approx(lines["cost"].sum())
    assert burden != pytest.approx(lines["cost"].sum())


def test_an_unknown_column_is_wrong_usage_with_a_suggestion(workbook):
    shown = run(app, ["compare", str(workbook), "--by", "mix,size_clas", "--language", "en"])
    assert shown.exit_code == 2
    assert "Did you mean size_class?" in shown.stderr


def test_columns_may_be_typed_with_spaces_and_capitals(workbook):
    shown = run(app, ["compare", str(workbook), "--by", "Mix, Size class", "--format", "csv"])
    assert shown.stdout.splitlines()[0] == ",".join(["mix", "size_class", *FIGURES])


def test_a_result_goes_to_a_file_that_does_not_exist_yet(workbook, tmp_path):
    output = tmp_path / "uitkomst.csv"
    assert run(app, ["compare", str(workbook), "--format", "csv", "--output", str(output)]).exit_code == 0
    before = output.read_bytes()
    assert before.startswith(b"mix,timing,hours,cost,one_off,")
    again = run(app, ["compare", str(workbook), "--format", "csv", "--output", str(output)])
    assert again.exit_code == 2
    assert output.read_bytes() == before
    assert list(tmp_path.glob(".*")) == []


def test_writing_where_no_folder_is_tells_so(workbook, tmp_path):
    shown = run(app, ["compare", str(workbook), "--output", str(tmp_path / "geen" / "map.txt"), "--language", "nl"])
    assert shown.exit_code == 2
    assert "de map bestaat niet" in shown.stderr


def test_a_changed_tariff_changes_the_comparison(workbook):
    before = run(app, ["compare", str(workbook), "--format", "csv"]).stdout
    change(workbook, "Uurtarieven", column_cell(workbook, "Uurtarieven", "uurtarief", 2), 99.0)
    change(workbook, "Uurtarieven", column_cell(workbook, "Uurtarieven", "uurtarief hoog", 2), 120.0)
    after = run(app, ["compare", str(workbook), "--format", "csv"]).stdout
    assert before != after
    read = pd.read_csv(io.StringIO(after))
    assert read["cost"].sum() > pd.read_csv(io.StringIO(before))["cost"].sum()


def test_new_makes_the_default_study_that_gives_the_same_results(tmp_path):
    path = tmp_path / "mijn studie.xlsx"
    assert run(app, ["new", str(path)]).exit_code == 0
    assert read_study(path) == read_study(default_study_path())


def test_the_english_workbook_gives_the_same_results_as_the_dutch_one(tmp_path):
    path = tmp_path / "study.xlsx"
    assert run(app, ["new", str(path), "--language", "en"]).exit_code == 0
    english = read_study(path)
    assert english.settings.language is Language.EN
    dutch = estimate(read_study(default_study_path())).by("mix", "obligation", "category", "timing")
    assert estimate(english).by("mix", "obligation", "category", "timing").equals(dutch)


def test_new_never_overwrites(workbook):
    before = workbook.read_bytes()
    shown = run(app, ["new", str(workbook)])
    assert shown.exit_code == 2
    assert workbook.read_bytes() == before


def test_new_wants_a_name_that_ends_in_xlsx(tmp_path):
    shown = run(app, ["new", str(tmp_path / "studie.xls")])
    assert shown.exit_code == 2
    assert not list(tmp_path.iterdir())


def test_an_empty_workbook_says_what_is_still_to_be_filled_in(tmp_path):
    path = tmp_path / "leeg.xlsx"
    assert run(app, ["new", str(path), "--empty"]).exit_code == 0
    shown = run(app, ["check", str(path), "--language", "nl"])
    assert shown.exit_code == 1
    assert "Studie!" in shown.stderr
    assert "Traceback" not in shown.stderr


def test_check_tells_that_all_is_well_and_what_was_noticed(workbook):
    shown = run(app, ["check", str(workbook)])
    assert shown.exit_code == 0
    assert "geen fouten" in shown.stdout
    assert "eigen kolommen" in shown.stdout


def test_errors_go_to_standard_error_with_exit_status_1(workbook):
    change(workbook, "Uurtarieven", column_cell(workbook, "Uurtarieven", "uurtarief", 2), "€ 54")
    for command in ("check", "compare", "years"):
        shown = run(app, [command, str(workbook)])
        assert shown.exit_code == 1
        assert "Uurtarieven!" in shown.stderr
        assert "€ 54" in shown.stderr
        assert shown.stdout == ""


def test_check_lists_problems_for_programs(workbook):
    change(workbook, "Uurtarieven", column_cell(workbook, "Uurtarieven", "uurtarief", 2), "1,5")
    shown = run(app, ["check", str(workbook), "--format", "json"])
    error = next(row for row in json.loads(shown.stdout) if row["severity"] == "error")
    assert (error["sheet"], error["name"]) == ("Uurtarieven", "number-as-text")
    assert error["cell"] == column_cell(workbook, "Uurtarieven", "uurtarief", 2)


def test_the_years_are_shown_with_what_they_come_to(workbook):
    shown = run(app, ["years", str(workbook), "--language", "en"])
    assert shown.exit_code == 0
    assert "Present value" in shown.stdout
    assert "Discount rate" in shown.stdout


def test_the_years_for_programs_name_convention_and_price_year(workbook):
    shown = run(app, ["years", str(workbook), "--by", "mix,year", "--convention", "uk", "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(shown.stdout)))
    names = ["mix", "year", "one_off", "structural", "investment", "hours", "cost", "convention", "price_year"]
    assert list(rows[0]) == names
    assert {row["convention"] for row in rows} == {"uk"}


def test_an_unknown_convention_is_wrong_usage(workbook):
    shown = run(app, ["years", str(workbook), "--convention", "be", "--language", "en"])
    assert shown.exit_code == 2
    assert "nl, eu, de, at, uk, ca, au" in shown.stderr


def test_results_are_restated_in_the_money_of_another_year():
    def cost(*options: str) -> float:
        return pd.read_csv(io.StringIO(run(app, ["compare", "--format", "csv", *options]).stdout))["cost"].sum()

    index = {row.year: row.index for row in read_study(default_study_path()).price_index}
    assert cost("--price-year", "2020") == pytest.approx(cost() * index[2020] / index[2024])


def test_a_price_year_without_index_is_wrong_usage():
    shown = run(app, ["compare", "--price-year", "1990", "--language", "en"])
    assert shown.exit_code == 2
    assert "1990" in shown.stderr
    assert "Traceback" not in shown.stderr


def test_comparing_imports_neither_panel_nor_altair():
    code = (
        "import sys; sys.argv[1:] = ['compare', '--format', 'csv']\n"
        "from burden.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted({'panel', 'altair', 'matplotlib', 'scipy', 'xlsxwriter'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_help_is_in_the_language_asked_for():
    def help_in(language: str) -> str:
        code = "import sys; sys.argv[1:] = ['--help']; from burden.cli import main; main()"
        environment = {"BURDEN_LANGUAGE": language, "PATH": "", "PYTHONPATH": str(Path(__file__).parents[2])}
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
        return done.stdout

    assert "Vergelijk de mixen" in help_in("nl")
    assert "Compare the mixes" in help_in("en")
