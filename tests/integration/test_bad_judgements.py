"""Judgements that are about nothing, about too much, or there twice: each is told with its cell."""

from __future__ import annotations

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
