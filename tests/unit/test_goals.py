"""Which judgement counts for a mix, its instruments and pairs of them; nothing is ever guessed or added up."""

from __future__ import annotations

from dataclasses import astuple
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as some
from studies import small_study
from word_documents import report_of

from burden.answers.tables import of_report
from burden.answers.tables.side_by_side import goals_by_mix
from burden.language import Language
from burden.study import Study, StudyError
from burden.study.choices import UnknownNameError
from burden.study.goals import goal_scores
from burden.study.labels import row_label
from burden.study.tables import Goal

pytestmark = pytest.mark.unit

HELD = ("WET", "LOKET", "KEUR")
ABUSES = "Minder misstanden in de keten"


def judged(*rows: Goal) -> Study:
    study = small_study()
    return study.update(goals=(*study.goals, *rows))


def goal(score: float, instrument: str | None = None, mix: str | None = None, of: str = ABUSES) -> Goal:
    return Goal(goal=of, mix=mix, instrument=instrument, score=score)


def test_what_is_not_scored_is_none_and_never_a_sum() -> None:
    (scores,) = goal_scores(judged(goal(1, "WET", "M1"), goal(0.5, "LOKET + WET", "M1")), "M1")
    assert scores.goal == ABUSES
    assert scores.whole == 1.5
    assert scores.instruments == {"WET": 1, "LOKET": None, "KEUR": None}
    assert scores.pairs == {("WET", "LOKET"): 0.5, ("WET", "KEUR"): None, ("LOKET", "KEUR"): None}


def test_a_mix_has_no_scores_of_instruments_that_it_does_not_hold() -> None:
    study = judged(goal(1, "WET"), goal(2, "LOKET"), goal(-1, "WET+LOKET"))
    (scores,) = goal_scores(study, "M0")
    assert astuple(scores) == (ABUSES, 0.5, {"WET": 1}, {})


@pytest.mark.parametrize("about", ["WET", "WET + LOKET"])
@pytest.mark.parametrize("order", [1, -1])
def test_a_row_about_the_mix_goes_before_one_about_every_mix(about: str, order: int) -> None:
    rows = (goal(1, about), goal(-1, about, "M1"))[::order]
    (scores,) = goal_scores(judged(*rows), "M1")
    assert scores.instruments["WET"] == (-1 if about == "WET" else None)
    assert scores.pairs["WET", "LOKET"] == (None if about == "WET" else -1)


def test_a_goal_that_is_scored_for_an_instrument_alone_has_no_score_for_the_mix() -> None:
    scores = goal_scores(judged(goal(1, "KEUR", of="Eerlijk")), "M1")
    assert [(own.goal, own.whole, own.instruments["KEUR"]) for own in scores] == [
        (ABUSES, 1.5, None),
        ("Eerlijk", None, 1),
    ]


def test_a_mix_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="no mix 'M9'"):
        goal_scores(small_study(), "M9")


@given(some.permutations([*((code,) for code in HELD), *combinations(HELD, 2)]), some.booleans())
def test_the_order_of_rows_and_of_a_pair_makes_no_difference(about: list[tuple[str, ...]], turned: bool) -> None:
    worth = {frozenset(codes): at / 4 for at, codes in enumerate([*((code,) for code in HELD), *combinations(HELD, 2)])}
    rows = [goal(worth[frozenset(codes)], " +".join(codes[::-1] if turned else codes), "M1") for codes in about]
    (scores,) = goal_scores(judged(*rows), "M1")
    assert scores.instruments == {code: worth[frozenset({code})] for code in HELD}
    assert scores.pairs == {pair: worth[frozenset(pair)] for pair in combinations(HELD, 2)}


def test_a_pair_is_known_by_the_same_name_in_any_order() -> None:
    for first, second in permutations(HELD, 2):
        study = judged(goal(1, f"{first}+{second}"))
        assert study.goals[-1].instrument == " + ".join(sorted((first, second)))
        assert study.goals.names[-1] == f"{ABUSES} {study.goals[-1].instrument}"


def test_two_rows_about_the_same_are_refused_and_name_each_other() -> None:
    with pytest.raises(StudyError) as refused:
        judged(goal(1, "WET + KEUR", "M1"), goal(2, "KEUR+WET", "M1").update(row=9))
    (problem,) = refused.value.problems
    assert problem.name == "duplicate-code"
    assert problem.found is not None
    assert problem.found.nl == f"'{ABUSES}, M1, KEUR + WET', ook op rij ?"


def test_the_tables_of_mixes_do_not_show_what_is_said_of_instruments() -> None:
    study = judged(goal(-2, "WET", "M1"), goal(2, "WET + KEUR"))
    assert row_label(study, study.goals[-1], Language.EN) == "Minder misstanden in de keten (KEUR + WET)"
    report = report_of(study)
    assert list(of_report.goals(report).rows["score"]) == [0.5, 1.5]
    of_instruments = of_report.goals_of_instruments(report)
    assert of_instruments is not None
    assert of_instruments.rows[["instrument", "mixes", "score"]].to_numpy().tolist() == [
        ["WET", "M1", -2],
        ["KEUR + WET", "M1", 2],
    ]
    shown, before = (goals_by_mix(of, ["M0", "M1"], Language.NL) for of in (study, small_study()))
    assert shown is not None
    assert before is not None
    assert shown.rows.equals(before.rows)
    assert of_report.goals_of_instruments(report_of(small_study())) is None
    bare = study.update(goals=study.goals[2:])
    assert goals_by_mix(bare, ["M0", "M1"], Language.NL) is None
