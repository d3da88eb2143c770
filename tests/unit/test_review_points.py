"""A point of a reviewer is about a row, whatever it is called by, and stays when that row is gone."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from studies import small_study
from word_documents import report_of

from burden import Study, estimate
from burden.answers.table import ReportTable
from burden.answers.tables.points import points_of, points_since, review_points
from burden.cli.check import show_points
from burden.cli.diff import show_differences
from burden.cli.terminal import new_screen
from burden.differences import Differences, compare_versions
from burden.language import Language
from burden.render.html import report_table
from burden.study.checks import find_problems
from burden.study.points import Subjects, cell_of
from burden.study.record import Record
from burden.study.tables import ReviewPoint

pytestmark = pytest.mark.unit


def point(number: int = 1, subject: str | None = "WET", **values: Any) -> ReviewPoint:
    return ReviewPoint(number=number, subject=subject, **({"point": "Waarom?"} | values))


def shown(study: Study, *points: ReviewPoint, language: Language = Language.NL) -> ReportTable:
    table = points_of(study, points, language)
    assert table is not None
    return table


def in_workbook(study: Study) -> Study:
    """The study with the number that each row would have in a workbook."""
    tables = ("scope", "activities")
    rows: dict[str, Any] = {
        name: tuple(row.update(row=at) for at, row in enumerate(study.records(name), 2)) for name in tables
    }
    return study.update(**rows)


def test_a_study_without_points_has_no_table() -> None:
    assert review_points(report_of(small_study())) is None


def test_a_code_means_the_row_that_has_it_and_a_name_one_of_several_rows() -> None:
    study = small_study()
    subjects = Subjects(study)
    assert subjects.of("WET")[0].record is study.instruments["WET"]
    assert [of.name for of in subjects.of("OPSTELLEN")] == [row.strip() for row in study.activities.names[1:3]]
    for name in ("OPSTELLEN size:large", "OPSTELLEN grootte:groot"):
        assert [of.record for of in subjects.of(name)] == [study.activities["OPSTELLEN size:large"]]
    assert subjects.of(None) == subjects.of("WEG") == ()


@pytest.mark.parametrize("about", ["Scope!G3", "scope!$G$3", "'Reikwijdte'!G3", "Reikwijdte G3", "Reikwijdte 3"])
def test_a_sheet_and_cell_mean_the_row_of_that_sheet_in_either_language(about: str) -> None:
    study = in_workbook(small_study())
    assert cell_of(about) == ("scope", 3)
    assert [of.record for of in Subjects(study).of(about)] == [study.scope[1]]


@pytest.mark.parametrize("about", ["Blad!G3", "G3", "Reikwijdte", "Toetspunten!A2", "Reikwijdte!G"])
def test_what_names_no_sheet_and_cell_is_none(about: str) -> None:
    assert cell_of(about) is None


def test_whatever_names_a_row_finds_that_row_again_when_rows_move() -> None:
    study = small_study()
    moved = study.update(scope=study.scope[::-1], activities=study.activities[::-1])
    named: list[tuple[Record, str]] = [
        (row, name)
        for table in ("instruments", "obligations", "activities", "scope", "interactions", "firm_categories")
        for row in study.records(table)
        if (name := Subjects(study).name_of(row, Language.NL)) is not None
    ]
    assert len(named) > 20
    for row, name in named:
        assert Subjects(moved).of(name)[0].record == row


def test_each_row_of_the_table_says_what_a_point_is_about_and_leads_there() -> None:
    study = in_workbook(small_study())
    points = [point(1), point(2, "Scope!G3"), point(3, "OPSTELLEN"), point(4, "WEG"), point(5, None)]
    table = shown(study, *points)
    assert table.rows["about"].tolist() == [
        "Wet zorgplicht (WET)",
        "Wet zorgplicht (WET, grootte:middelgroot) [Scope!G3]",
        "Rapport opstellen (OPSTELLEN)",
        "WEG (niet in deze versie)",
        "De studie als geheel",
    ]
    assert table.marks[1, "about"].go == "page=parameters&table=scope&row=3"
    assert [row for row, _ in table.marks] == [0, 1, 2]


def test_what_became_of_a_point_and_its_day_are_written_in_the_language_and_nothing_is_run() -> None:
    study = small_study()
    adopted = point(reply="<b>=1+1</b>", author="<script>", status="overgenomen", date="30-11-2026")
    table = shown(study, adopted)
    assert table.rows.iloc[0][["date", "status"]].tolist() == ["30 november 2026", "adopted"]
    written = report_table(table, study, Language.NL)
    assert "overgenomen" in written
    assert "<script>" not in written
    assert "&lt;b&gt;=1+1&lt;/b&gt;" in written


def test_a_point_on_a_row_that_is_gone_and_one_without_a_reply_are_told_and_stop_nothing() -> None:
    study = small_study().update(review_points=[point(1, "WETT"), point(2, status="adopted"), point(3, None)])
    told = [problem for problem in find_problems(study) if problem.table == "review_points"]
    assert [(problem.name, problem.severity.value) for problem in told] == [
        ("point-about-nothing", "notice"),
        ("point-without-reply", "notice"),
    ]
    assert told[0].suggestion is not None
    assert told[0].suggestion.nl == "Bedoelt u 'WET'?"


def test_an_open_point_on_a_cell_of_another_version_is_told_since_rows_may_have_moved() -> None:
    study = in_workbook(small_study())
    here = study.settings.version
    assert here
    points = [
        point(1, "Scope!G3", version="oud"), point(2, "Scope!G3", version=here), point(3, version="oud"),
        point(4, "Scope!G3"), point(5, "Scope!G3", version="oud", status="adopted", reply="Ja."),
    ]  # fmt: skip
    told = [
        problem for problem in find_problems(study.update(review_points=points)) if problem.table == ReviewPoint.table
    ]
    assert [problem.name for problem in told] == ["cell-of-other-version"]
    assert told[0].found is not None
    assert told[0].found.nl == "'Scope!G3' van versie 'oud'"


# What became of them since an older version


def answered(study: Study) -> tuple[Study, Study]:
    """A version with open points, and a later one in which some were answered and some of the rows were changed."""
    old = study.update(review_points=[point(1, "OPSTELLEN"), point(2, "LEZEN"), point(3), point(4, None)])
    activities = [
        row.update(hours=row.hours.central * 2) if row.hours and row.code in ("LEZEN", "OPSTELLEN") else row
        for row in old.activities
    ]
    reply = {"status": "overgenomen", "reply": "Uren verdubbeld."}
    points = [point(1, "OPSTELLEN", **reply), point(2, "LEZEN"), point(3, **reply), point(5, "\x1b[2J")]
    return old, old.update(activities=activities, review_points=points)


@pytest.fixture(scope="module")
def found() -> Differences:
    old, new = answered(small_study())
    return compare_versions(estimate(old), estimate(new))


def test_a_point_has_the_effect_of_the_changes_to_its_own_rows_and_to_no_others(found):
    table = points_since(found, Language.NL)
    assert table is not None
    rows = table.rows.set_index("number")
    assert rows["change"].to_dict() == {1: "Beantwoord", 3: "Beantwoord", 5: "Nieuw", 4: "Eruit gehaald"}
    own = [at for at, step in enumerate(found.steps) if step.changes[0].name.startswith("OPSTELLEN")]
    assert len(own) == 2
    effects = found.effects.iloc[own].sum()
    for mix in ("M0", "M1"):
        assert rows.loc[1, f"effect_{mix}"] == pytest.approx(effects[mix])
        assert abs(effects[mix]) > 0
        assert rows.loc[[3, 4, 5], f"effect_{mix}"].isna().all()


def test_a_cell_is_that_of_the_version_in_which_the_point_was_made():
    old, new = answered(in_workbook(small_study()))
    at = next(row.row for row in old.activities if row.code == "LEZEN")
    old = old.update(review_points=[point(1, f"Handelingen!H{at}")])
    moved = [row.update(row=row.row + 1) for row in new.activities]
    reply = point(1, f"Handelingen!H{at}", reply="Verdubbeld.", status="adopted")
    new = new.update(activities=moved, review_points=[reply])
    since = compare_versions(estimate(old), estimate(new))
    table = points_since(since, Language.EN)
    own = next(at for at, step in enumerate(since.steps) if step.changes[0].name.startswith("LEZEN"))
    assert table is not None
    assert table.rows["effect_M1"].iloc[0] == pytest.approx(since.effects["M1"].iloc[own])


@pytest.mark.parametrize("language", Language)
def test_check_and_diff_tell_of_points_in_eighty_columns_and_obey_none(found, language):
    drawn = StringIO()
    screen = new_screen(file=drawn, width=80)
    show_points(found.new, language, screen)
    show_differences(found, lambda _: (None, None), ("oud.xlsx", "nieuw.xlsx"), language, screen)
    text = drawn.getvalue()
    assert max(map(len, text.splitlines())) <= 80
    assert "\x1b" not in text
    said = " ".join(text.split())
    for expected in {
        Language.NL: (
            "Toetspunten die nog open staan: 2 van 4", "Wet lezen", "Beantwoord", "Reactie: Uren verdubbeld.",
            "Eruit gehaald", "Nog geen reactie.", "⟨U+001B⟩[2J",
        ),
        Language.EN: (
            "Points of reviewers that are still open: 2 of 4", "Answered", "Reply: Uren verdubbeld.", "Taken out",
        ),
    }[language]:  # fmt: skip
        assert expected in said
    assert "punt 1" not in said and "point 1" not in said


def test_nothing_is_said_where_there_are_no_points():
    drawn, study = StringIO(), small_study()
    show_points(study, Language.NL, new_screen(file=drawn, width=80))
    assert drawn.getvalue() == ""
    assert points_since(compare_versions(estimate(study), estimate(study)), Language.NL) is None
