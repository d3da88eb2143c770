"""`burden check` asks a right workbook the review board's questions."""

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from studies import small_study
from typer.testing import CliRunner

from burden import Language
from burden.answers.tables.review import places_in_words
from burden.cli.app import app
from burden.cli.check import show_findings
from burden.cli.terminal import captured
from burden.language import both
from burden.review import QUESTIONS, Finding, Status, StudyRow, Topic
from burden.study.tables import ReviewPoint
from burden.workbook.write import write_study

pytestmark = [pytest.mark.integration, pytest.mark.usefixtures("read_once")]

run = CliRunner().invoke
PROBLEM_COLUMNS = ["severity", "name", "sheet", "cell", "what", "found", "expected", "suggestion"]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "studie.xlsx"
    write_study(small_study(), path, Language.EN)
    return path


def words_of(text: str) -> str:
    return " ".join(text.split())


def test_the_questions_come_after_the_problems(workbook):
    shown = run(app, ["check", str(workbook), "--language", "en"])
    assert shown.exit_code == 0
    said = words_of(shown.stdout)
    assert said.index("no errors") < said.index("The questions the ATR asks")
    for text in (
        "Question",
        "missing",
        "to check",
        "for the reader to judge",
    ):
        assert text in said
    assert "Tariffs: 3-4" not in said and "Dictum" not in said
    assert f"All {len(QUESTIONS)} questions, with reasons, rows and what each may lead to: " in said
    assert f"burden check --all {workbook}" in said
    assert shown.stderr == ""


def test_on_request_every_question_is_told_with_its_reason_and_rows(workbook):
    said = words_of(run(app, ["check", str(workbook), "--all", "--language", "en"]).stdout)
    for text in ("in order", "workability", "Rates in use", "Tariffs: 3-4", "Dictum 3 (do not submit unless)"):
        assert text in said
    assert all(said.count(question.text.en) == 1 for question in QUESTIONS)
    assert "--all" not in said


def test_a_study_of_another_country_is_not_asked_the_questions_of_the_dutch_board(workbook):
    shown = run(app, ["check", str(workbook), "--questions", "none", "--language", "en"])
    assert (shown.exit_code, "no errors" in shown.stdout, "ATR" in shown.stdout) == (0, True, False)
    records = json.loads(run(app, ["check", str(workbook), "--questions", "none", "--format", "json"]).stdout)
    assert {record["record"] for record in records} == {"problem"}


def test_they_are_asked_in_dutch_of_the_default_study():
    said = words_of(run(app, ["check", "--all", "--language", "nl"]).stdout)
    assert "De vragen die ATR over een berekening stelt" in said
    assert "Uurtarieven: 2-9" in said
    assert "ontbreekt" in said


@pytest.mark.parametrize("language", Language)
def test_the_most_urgent_questions_come_first_and_fit_a_screen(monkeypatch, language):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    lines = run(app, ["check", "--language", language]).stdout.splitlines()
    assert len(lines) <= 30
    told = [status for line in lines for status in Status if line.startswith(f" {status.label.to(language)} ")]
    assert told and told == sorted(told, key=list(Status).index, reverse=True)


def test_what_does_not_fit_a_screen_is_counted():
    findings = [Finding("x", both("Is it so?"), Status.LOOK_AT, both("Because."), ())] * 11
    with captured(plain=True) as (console, shown):
        show_findings(findings, small_study(), {}, Language.EN, console, whole=False)
    assert shown().count("Is it so?") == 8 and "… and 3 more" in shown()


def test_under_each_of_the_four_questions_what_is_missing_comes_first(workbook):
    lines = run(app, ["check", str(workbook), "--all", "--language", "en"]).stdout.splitlines()
    topics = [topic.label.en for topic in Topic]
    assert [line.strip() for line in lines if line.strip() in topics] == topics
    effects = [line.strip() for line in lines[lines.index(f" {topics[-1]}") :]]
    found = [status for line in effects for status in Status if line.startswith(f"{status.label.en} ")]
    assert found == sorted(found, key=list(Status).index, reverse=True)
    assert set(found) == set(Status)


def test_a_workbook_with_errors_is_not_asked_anything(workbook):
    book = openpyxl.load_workbook(workbook)
    book["Tariffs"]["A2"] = None
    book.save(workbook)
    shown = run(app, ["check", str(workbook), "--language", "en"])
    assert shown.exit_code == 1
    assert "ATR" not in shown.stdout + shown.stderr
    records = json.loads(run(app, ["check", str(workbook), "--format", "json"]).stdout)
    assert {record["record"] for record in records} == {"problem"}


def test_for_programs_there_are_two_kinds_of_records_with_the_same_columns(workbook):
    shown = run(app, ["check", str(workbook), "--format", "json", "--language", "en"])
    assert shown.exit_code == 0
    records = json.loads(shown.stdout)
    assert all(list(record)[: len(PROBLEM_COLUMNS)] == PROBLEM_COLUMNS for record in records)
    assert len({tuple(record) for record in records}) == 1
    problems = [record for record in records if record["record"] == "problem"]
    questions = [record for record in records if record["record"] == "question"]
    assert [*problems, *questions] == records
    assert all(record["severity"] and record["what"] and record["question"] is None for record in problems)
    assert all(record["severity"] is None and record["what"] is None for record in questions)
    assert [record["name"] for record in questions] == [question.name for question in QUESTIONS]
    assert {record["status"] for record in questions} == {status.value for status in Status}
    rates = next(record for record in questions if record["name"] == "verified-rates")
    assert rates["rows"] == [
        {"sheet": "Tariffs", "row": 3, "code": "HOOG"},
        {"sheet": "Tariffs", "row": 4, "code": "HOOG"},
    ]


def test_csv_has_the_rows_in_one_cell(workbook):
    shown = run(app, ["check", str(workbook), "--format", "csv", "--language", "en"])
    rows = list(csv.DictReader(io.StringIO(shown.stdout)))
    assert list(rows[0])[: len(PROBLEM_COLUMNS)] == PROBLEM_COLUMNS
    rates = next(row for row in rows if row["name"] == "verified-rates")
    assert rates["rows"] == "Tariffs!3 HOOG; Tariffs!4 HOOG"
    assert (rates["status"], rates["topic"], rates["dictum"]) == ("look at", "effects", "2")


@pytest.mark.parametrize("width", [20, 80, 140])
def test_reasons_and_rows_stand_under_the_questions(width):
    finding = Finding("x", both("Is it [so]?"), Status.LOOK_AT, both("Because."), (StudyRow("tariffs", 2, "T"),))
    with captured(plain=True) as (console, shown):
        console.width = width
        show_findings([finding], small_study(), {"tariffs": "Tariffs"}, Language.EN, console, whole=True)
    lines = [words_of(text) for text in shown().splitlines() if text.strip()]
    said = words_of(" ".join(lines).replace("·", ""))
    assert "effects on the regulatory burden to check – Is it [so]? Because. Tariffs: 2 Dictum 2" in said


def test_rows_are_shown_in_short():
    titles = {"tariffs": "Tariffs", "activities": "Activities", "settings": "Study"}
    places = [StudyRow("activities", row, f"A{row}") for row in (2, 3, 4, 6, 9, 11, 13, 15, 17, 19, 21)]
    assert places_in_words(places[:4], Language.EN, titles) == "Activities: 2-4, 6"
    assert places_in_words(places, Language.EN, titles) == "Activities: 2-4, 6, 9, 11, 13, 15, 17, 19 and 1 more"
    assert places_in_words([StudyRow("tariffs", None, "T")] * 2, Language.EN, titles) == "Tariffs: T"
    assert (
        places_in_words([StudyRow("tariffs", 5, "T"), *places[:1]], Language.NL, titles) == "Tariffs: 5; Activities: 2"
    )
    assert places_in_words([StudyRow("settings", None, "reference_mix")], Language.NL, titles) == "Study: referentiemix"
    assert places_in_words([], Language.EN, titles) == ""


def test_open_points_of_reviewers_come_last_with_the_rows_that_they_are_about(tmp_path):
    path = tmp_path / "studie.xlsx"
    points = (
        ReviewPoint(number=1, subject="RAP", point="Waarom?"),
        ReviewPoint(number=2, subject="WET", point="Al beantwoord.", status="explained", reply="Zie artikel 3."),
    )
    write_study(small_study().update(review_points=points), path)
    said = words_of(run(app, ["check", str(path), "--language", "nl"]).stdout)
    assert "Toetspunten die nog open staan: 1 van 2 Nr. Over Punt" in said
    assert said.endswith("1 Rapporteren (RAP) Waarom?")
    records = json.loads(run(app, ["check", str(path), "--format", "json"]).stdout)
    (told,) = (record for record in records if record["record"] == "point")
    assert (told["name"], told["question"], told["status"]) == ("1", "Waarom?", "open")
    assert told["rows"] == [{"sheet": "Verplichtingen", "row": 3, "code": "RAP"}]
