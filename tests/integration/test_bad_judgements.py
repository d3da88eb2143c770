"""Judgements that are about nothing, about too much, or there twice: each is told with its cell."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from workbooks import Draft, is_error, is_notice

pytestmark = pytest.mark.integration

GOAL: dict[str, Any] = {"doel": "Minder misstanden in de keten", "score": 1}


def goal(draft: Draft, **values: Any) -> tuple[int, str]:
    row = draft.add_row("Doelbereik", **GOAL, **values)
    return row, f"Doelbereik!{draft.address('Doelbereik', 'instrument', row)}"


def test_an_instrument_or_two_of_a_mix_may_have_a_score_with_or_without_the_mix() -> None:
    draft = Draft()
    goal(draft, mix="M1", instrument="WET")
    goal(draft, instrument="WET")
    goal(draft, mix="M1", instrument="WET+LOKET")
    read = draft.read()
    assert {problem.name for problem in read.problems} <= {"own-columns", "own-settings"}
    assert read.study is not None
    assert [row.instruments for row in read.study.goals] == [(), (), ("WET",), ("WET",), ("LOKET", "WET")]


@pytest.mark.parametrize(
    ("typed", "unknown", "meant"),
    [("WETT", "WETT", "WET"), ("WET + LOKETT", "LOKETT", "LOKET"), ("WET, LOKET", "WET, LOKET", None)],
)
def test_a_goal_of_an_instrument_that_does_not_exist_names_it(typed: str, unknown: str, meant: str | None) -> None:
    draft = Draft()
    _, place = goal(draft, mix="M1", instrument=typed)
    problem = draft.only_error()
    is_error(
        problem, "unknown-code", place, found_en=f"'{unknown}'", found_nl=f"'{unknown}'",
        expected_en="a code from Instruments", expected_nl="een code van Instrumenten",
    )  # fmt: skip
    if meant is not None:
        assert problem.suggestion is not None
        assert problem.suggestion.nl == f"Bedoelt u '{meant}'?"


@pytest.mark.parametrize("typed", ["WET + WET", "WET+LOKET+KEUR"])
def test_two_instruments_are_two_different_ones(typed: str) -> None:
    draft = Draft()
    _, place = goal(draft, mix="M1", instrument=typed)
    is_error(
        draft.only_error(), "not-a-pair", place, found_nl=" + ".join(sorted(typed.replace(" ", "").split("+"))),
        expected_en="two different ones with a + between them", expected_nl="twee verschillende met een + ertussen",
    )  # fmt: skip


def test_a_goal_of_a_mix_as_a_whole_names_the_mix() -> None:
    draft = Draft()
    row = draft.add_row("Doelbereik", **GOAL)
    is_error(
        draft.only_error(), "missing-value", f"Doelbereik!{draft.address('Doelbereik', 'mix', row)}",
        expected_en="the code of a mix, or of an instrument", expected_nl="de code van een mix, of van een instrument",
    )  # fmt: skip


@pytest.mark.parametrize(("first", "second"), [("WET", "WET"), ("WET + LOKET", "LOKET+WET")])
@pytest.mark.parametrize("mix", ["M1", None])
def test_a_goal_is_scored_once_for_the_same(first: str, second: str, mix: str | None) -> None:
    draft = Draft()
    before, _ = goal(draft, mix=mix, instrument=first)
    row, _ = goal(draft, mix=mix, instrument=second)
    place = f"Doelbereik!{draft.address('Doelbereik', 'doel', row)}"
    is_error(
        draft.only_error(), "duplicate-code", place, found_nl=f"ook op rij {before}", found_en=f"also on row {before}",
        expected_nl="één keer",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("mix", "instrument", "found", "expected"),
    [
        ("M0", "LOKET", "'LOKET' in mix 'M0'", "een mix die het bevat: M1"),
        ("M0", "LOKET + WET", "'LOKET + WET' in mix 'M0'", "een mix die het bevat: M1"),
    ],
)
def test_a_goal_of_an_instrument_outside_its_mix_is_told(mix: str, instrument: str, found: str, expected: str) -> None:
    draft = Draft()
    _, place = goal(draft, mix=mix, instrument=instrument)
    is_notice(
        draft.notice("goal-of-absent-instrument"),
        "goal-of-absent-instrument",
        place,
        found_nl=found,
        expected_nl=expected,
        what_nl="telt nergens mee",
    )


def test_a_goal_of_instruments_that_no_mix_holds_together_is_told() -> None:
    draft = Draft()
    draft.set("Samenstelling", "M1", 2, None)
    _, place = goal(draft, instrument="WET + LOKET")
    is_notice(
        draft.notice("goal-of-absent-instrument"),
        "goal-of-absent-instrument",
        place,
        found_nl="'LOKET + WET'",
        expected_nl="instrumenten uit één mix",
    )


def finding(draft: Draft, heading: str, **values: Any) -> tuple[int, str]:
    usual = {"over": "RAP", "aspect": "evenredig", "score": -1, "bevinding": "Dubbel werk."}
    row = draft.add_row("Werkbaarheid", **usual | values)
    return row, f"Werkbaarheid!{draft.address('Werkbaarheid', heading, row)}"


def with_sheet() -> Draft:
    draft = Draft()
    headings = ["over", "categorieën", "aspect", "score", "bevinding", "bron", "geverifieerd"]
    draft.sheets["Werkbaarheid"] = [headings]
    return draft


def test_findings_on_an_obligation_or_an_instrument_are_read_in_either_language() -> None:
    draft = with_sheet()
    finding(draft, "over")
    finding(draft, "over", over="WET", categorieën="grootte:groot", aspect="useful", score=2)
    read = draft.read()
    assert read.study is not None
    assert [(row.subject, row.aspect.value, row.score) for row in read.study.workability] == [
        ("RAP", "proportionate", -1),
        ("WET", "useful", 2),
    ]


@pytest.mark.parametrize(
    ("heading", "typed", "name", "words"),
    [
        ("over", "RAPP", "unknown-code", {"found_nl": "'RAPP'", "suggestion_nl": "'RAP'"}),
        ("over", None, "missing-value", {"expected_nl": "code van de verplichting"}),
        ("aspect", "evenredigheid", "unknown-word", {"suggestion_nl": "Bedoelt u 'evenredig'?"}),
        ("aspect", "mooi", "unknown-word", {"expected_nl": "duidelijk, uitvoerbaar, evenredig, zinvol, tijdig"}),
        ("score", 3, "out-of-bounds", {"found_nl": "3", "expected_nl": "van −2 tot en met 2"}),
        ("score", "goed", "not-a-number", {"found_nl": "'goed'"}),
        ("bevinding", None, "missing-value", {"expected_nl": "wat er is gevonden"}),
        ("categorieën", "grootte:groott", "unknown-code", {"found_nl": "groott", "suggestion_nl": "grootte:groot"}),
    ],
)  # fmt: skip
def test_a_finding_that_cannot_be_used_names_its_cell(
    heading: str, typed: object, name: str, words: dict[str, str]
) -> None:
    draft = with_sheet()
    _, place = finding(draft, heading, **{heading: typed})
    is_error(draft.only_error(), name, place, **words)


@pytest.mark.parametrize(("first", "second"), [(None, None), ("grootte:groot", "sector:C"), ("C-L", "G-L, C-L")])
def test_two_findings_that_are_as_specific_may_not_meet(first: str | None, second: str | None) -> None:
    draft = with_sheet()
    before, _ = finding(draft, "over", categorieën=first)
    _, place = finding(draft, "categorieën", categorieën=second)
    is_error(
        draft.only_error(), "findings-meet", place, found_nl=f"'RAP', evenredig, hier en op rij {before}, beide",
        found_en=f"'RAP', proportionate, here and on row {before}", expected_nl="één bevinding per aspect",
        expected_en="one finding for each aspect",
    )  # fmt: skip


@pytest.mark.parametrize(
    "other", [{"categorieën": "grootte:groot"}, {"aspect": "zinvol"}, {"over": "WET"}, {"categorieën": "C-L"}]
)
def test_a_finding_may_stand_beside_one_that_is_less_specific_or_about_something_else(other: dict[str, str]) -> None:
    draft = with_sheet()
    finding(draft, "over")
    finding(draft, "over", **other)
    assert draft.read().errors == ()


def test_findings_about_different_firms_do_not_meet() -> None:
    draft = with_sheet()
    finding(draft, "over", categorieën="C-L")
    finding(draft, "over", categorieën="G-L")
    assert draft.read().errors == ()


def point(draft: Draft, **values: Any) -> int:
    return draft.add_row("Toetspunten", **({"nummer": 1, "over": "WET", "punt": "Waarom?"} | values))


def with_points() -> Draft:
    draft = Draft()
    draft.sheets["Toetspunten"] = [["nummer", "over", "punt", "auteur", "datum", "reactie", "status", "versie"]]
    return draft


def test_points_are_read_with_dates_as_excel_has_them_or_as_people_type_them() -> None:
    draft = with_points()
    days = (datetime(2026, 11, 30), "2026-11-30", "30-11-2026", None)
    for number, day in enumerate(days, start=1):
        point(draft, nummer=number, datum=day, status="open")
    read = draft.read()
    assert read.study is not None
    assert [row.date for row in read.study.review_points] == [date(2026, 11, 30)] * 3 + [None]


@pytest.mark.parametrize(
    ("heading", "typed", "name", "words"),
    [
        ("nummer", None, "missing-value", {"expected_nl": "een getal"}),
        ("nummer", 1.5, "not-a-whole-number", {"found_nl": "1,5"}),
        ("nummer", 0, "out-of-bounds", {"found_nl": "0"}),
        ("punt", None, "missing-value", {"expected_nl": "wat de toetser opmerkt"}),
        ("datum", "30/11/2026", "not-a-date", {"found_nl": "'30/11/2026'", "expected_nl": "zoals 30-11-2026"}),
        ("datum", "31-11-2026", "not-a-date", {"found_en": "'31-11-2026'", "expected_en": "such as 2026-11-30"}),
        ("datum", 46356, "not-a-date", {"found_nl": "'46356'"}),
        ("status", "overgenome", "unknown-word", {"suggestion_nl": "Bedoelt u 'overgenomen'?"}),
    ],
)  # fmt: skip
def test_a_point_that_cannot_be_used_names_its_cell(
    heading: str, typed: object, name: str, words: dict[str, str]
) -> None:
    draft = with_points()
    row = point(draft, **{heading: typed})
    is_error(draft.only_error(), name, f"Toetspunten!{draft.address('Toetspunten', heading, row)}", **words)


def test_two_points_with_one_number_are_an_error() -> None:
    draft = with_points()
    point(draft)
    row = point(draft)
    is_error(draft.only_error(), "duplicate-code", f"Toetspunten!A{row}", found_nl="'1', ook op rij 2")


def test_a_point_on_a_row_that_is_gone_is_told_with_its_cell_and_stops_nothing() -> None:
    draft = with_points()
    point(draft, over="Reikwijdte!G99")
    read = draft.read()
    assert read.study is not None
    told = next(problem for problem in read.problems if problem.name == "point-about-nothing")
    is_notice(told, "point-about-nothing", "Toetspunten!B2", found_nl="'Reikwijdte!G99'", expected_nl="blad en cel")
