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
from pages import one_mix
from studies import small_study
from typer.testing import CliRunner
from workbooks import small_workbook

from burden import Language, StudyError, estimate, read_study
from burden.cli.app import app
from burden.comparison import with_totals
from burden.study import Quantity
from burden.workbook.default import default_study_path
from burden.workbook.write import write_study

pytestmark = [pytest.mark.integration, pytest.mark.usefixtures("read_once")]

run = CliRunner().invoke
FIGURES = ["hours", "cost", "one_off", "structural", "annual_equivalent", "present_value"]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "studie.xlsx"
    path.write_bytes(small_workbook())
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


def test_what_a_study_holds_one_of_is_said_so(tmp_path):
    write_study(one_mix(), path := tmp_path / "studie.xlsx")
    said = run(app, ["check", str(path)]).stdout.splitlines()[1]
    assert said.startswith("1 mix, ") and said.endswith(" bedrijfscategorieën.")


def test_the_comparison_is_in_english_on_request():
    shown = run(app, ["compare", "--language", "en"])
    for text in ("M2 Thematic legislation", "One-off", "Structural", "Shown separately, not counted as burden"):
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
    asked = ["compare", "--format", "csv", "--price-year", "2020"]
    cost = pd.read_csv(io.StringIO(run(app, asked).stdout))["cost"].sum()
    study = read_study(default_study_path())
    index, wages = ({row.year: getattr(row, of) for row in study.price_index} for of in ("index", "wage_index"))
    lines = estimate(study).lines.query("counted")
    labour = lines["labour_cost"].sum()
    bought = (lines["cost"] - lines["labour_cost"]).sum() * index[2020] / index[2024]
    assert cost == pytest.approx(labour * wages[2020] / wages[2024] + bought)


def test_a_price_year_without_index_is_wrong_usage():
    shown = run(app, ["compare", "--price-year", "1990", "--language", "en"])
    assert shown.exit_code == 2
    assert "1990" in shown.stderr
    assert "Traceback" not in shown.stderr


@pytest.mark.parametrize(
    ("asked", "heavy"),
    [
        (["compare"], "panel altair SALib scipy xlsxwriter vl_convert docx docxtpl burden.report burden.review"),
        (["--help"], "pandas numpy openpyxl pydantic"),
    ],
    ids=["compare", "help"],
)
def test_a_command_waits_for_no_library_that_others_need(asked, heavy):
    code = (
        f"import sys; sys.argv[1:] = {asked}\n"
        "from burden.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"print(sorted({set(heavy.split())} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_help_is_in_the_language_asked_for():
    def help_in(language: str) -> str:
        environment = {"BURDEN_LANGUAGE": language, "PATH": "", "PYTHONPATH": str(Path(__file__).parents[2])}
        done = subprocess.run(
            [sys.executable, "-m", "burden", "--help"], capture_output=True, text=True, env=environment, check=True
        )
        return done.stdout

    assert "Vergelijk de mixen" in help_in("nl")
    assert "Compare the mixes" in help_in("en")


EXPLAIN = ["explain", "M0", "M1"]
ANSWERING = [["compare"], ["years"], ["simulate", "--draws", "20"], ["sensitivity", "--draws", "20"], EXPLAIN]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("command", ANSWERING, ids=" ".join)
def test_the_last_line_counts_the_remarks_of_check(tmp_path, command, language):
    path = tmp_path / "my study.xlsx"
    path.write_bytes(small_workbook(language))
    told = {Language.EN: "2 remarks on the workbook: ", Language.NL: "2 opmerkingen bij de werkmap: "}[language]
    line = f'{told}burden check "{path}"'
    assert run(app, [*command, str(path)]).stdout.splitlines()[-1] == line
    assert told.split(" on ")[0].split(" bij ")[0] in run(app, ["check", str(path)]).stdout
    output = tmp_path / "result"
    for form, more in (("csv", []), ("json", []), ("table", ["--output", str(output)])):
        shown = run(app, [*command, str(path), "--format", form, *more])
        assert line in shown.stderr.splitlines() and line not in shown.stdout
        if form == "json":
            json.loads(shown.stdout)


def test_a_workbook_without_remarks_has_none_counted():
    shown = run(app, ["compare", "--language", "en"])
    assert "remark" not in shown.output


@pytest.mark.parametrize("command", [["compare"], ["years"], ["simulate"], ["explain", "M0", "M1"], ["sensitivity"]])
@pytest.mark.parametrize(
    ("language", "taken", "unknown"),
    [(Language.EN, "already exists", "Choose from"), (Language.NL, "bestaat al", "Kies uit")],
)
def test_refusals_are_in_the_language_of_the_study(tmp_path, command, language, taken, unknown):
    path = tmp_path / "study.xlsx"
    path.write_bytes(small_workbook(language))
    assert taken in run(app, [*command, str(path), "--output", str(path)]).stderr
    assert unknown in run(app, [*command, str(path), "--convention", "be"]).stderr
    other = {Language.EN: "bestaat al", Language.NL: "already exists"}[language]
    asked = [*command, str(path), "--output", str(path), "--language", language.other]
    assert other in run(app, asked).stderr
    if command != ["sensitivity"]:
        assert unknown in run(app, [*command, str(path), "--by", "nonsense"]).stderr


@pytest.mark.parametrize(("asked", "said"), [("nl", "bestaat niet"), ("en", "there is no such file")])
def test_a_file_that_cannot_be_read_is_refused_in_the_language_of_its_reader(monkeypatch, asked, said):
    monkeypatch.setenv("BURDEN_LANGUAGE", asked)
    with pytest.raises(StudyError) as refused:
        read_study("geen.xlsx")
    assert refused.value.language == asked


def test_a_study_is_refused_in_its_own_language():
    for language in Language:
        study = small_study()
        study = study.update(settings=study.settings.update(language=language))
        with pytest.raises(StudyError) as refused:
            study.update(tariffs=())
        assert refused.value.language == language


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("command", [["compare"], ["years"], EXPLAIN], ids=" ".join)
def test_errors_that_a_convention_brings_name_their_cells(tmp_path, command, language):
    study = small_study()
    endless = [row.update(lifetime=None) if row.investment.central else row for row in study.activities]
    study = study.update(activities=tuple(endless))
    path, written = tmp_path / "study.xlsx", tmp_path / "written.xlsx"
    write_study(study, path, language)
    write_study(study, written, language)
    sheet = openpyxl.load_workbook(written)[{"en": "Study", "nl": "Studie"}[language]]
    name = {"en": "convention", "nl": "conventie"}[language]
    rows = [row[0].row for row in sheet.iter_rows(max_col=1) if row[0].value == name]
    if not rows:
        rows = [sheet.max_row + 1]
        change(written, sheet.title, f"A{rows[0]}", name)
    change(written, sheet.title, f"B{rows[0]}", "at")
    shown, stands = run(app, [*command, str(path), "--convention", "at"]), run(app, [*command, str(written)])
    errors = [
        line for line in stands.stderr.splitlines() if ("!" in line and "levensduur" in line) or "lifetime" in line
    ]
    assert errors and all(line in shown.stderr.splitlines() for line in errors)
    assert (shown.exit_code, stands.exit_code, shown.stdout) == (1, 1, "")


def test_where_nothing_has_a_range_no_interval_or_chance_is_given_to_programs(tmp_path):
    plain = {
        table: tuple(
            row.update(**{name: Quantity(central=value.central) for name, value in row if isinstance(value, Quantity)})
            for row in small_study().records(table)
        )
        for table in ("tariffs", "firm_categories", "activities", "scope", "interactions")
    }
    path = tmp_path / "sure.xlsx"
    write_study(small_study().update(**plain), path)
    command = ["simulate", str(path), "--draws", "20"]
    for language in Language:
        table = run(app, [*command, "--language", language]).stdout
        assert "5%" not in table and "M1" not in table
    shown = json.loads(run(app, [*command, "--format", "json"]).stdout)
    assert "pairs" not in shown and "ranks" not in shown and not shown["methods"]
    rows = [
        *shown["summary"],
        *shown["per_firm"],
        *csv.DictReader(io.StringIO(run(app, [*command, "--format", "csv"]).stdout)),
    ]
    for row in rows:
        assert row["central"] not in (None, "") and row["p5"] in (None, "") and row["median"] in (None, "")


@pytest.mark.parametrize("form", ["csv", "json", "table"])
def test_several_groups_are_never_added_up(tmp_path, form):
    study = small_study()
    first, *others = study.firm_categories
    path = tmp_path / "groups.xlsx"
    write_study(study.update(firm_categories=(first.update(group="citizen"), *others)), path)
    shown = run(app, ["compare", str(path), "--by", "kind", "--format", form, "--language", "en"]).stdout
    if form == "table":
        assert "Group" in shown and "citizen" in shown and "business" in shown
    else:
        rows = json.loads(shown) if form == "json" else list(csv.DictReader(io.StringIO(shown)))
        assert list(rows[0]) == ["mix", "group", "kind", *FIGURES]
