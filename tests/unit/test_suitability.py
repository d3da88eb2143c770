"""Relative suitability: one mix beats another, or weight decides, and from which worth of a point the order turns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from studies import small_study

from burden.answers.results import Results
from burden.answers.tables.suitability import (
    Two,
    suitability_in_words,
    suitability_of,
    turning_points_of,
    two_by_two,
    whole_scores,
)
from burden.language import Language
from burden.study import Study
from burden.study.tables import Goal, Workability

pytestmark = pytest.mark.unit

EN, NL = Language.EN, Language.NL
AMOUNTS = st.floats(0, 1e9, allow_subnormal=False)
SCORES = st.dictionaries(st.sampled_from("ABC"), st.sampled_from([-2.0, -0.5, 0.0, 1.0, 2.0]))


def judged(**scores: tuple[float | None, float | None]) -> Study:
    """The small study, in which M0 is cheaper than M1, with scores of the two on some goals."""
    goals = (
        Goal(goal=goal, mix=mix, score=score)
        for goal, pair in scores.items()
        for mix, score in zip(("M0", "M1"), pair, strict=True)
        if score is not None
    )
    return small_study().update(goals=tuple(goals))


def said(study: Study, language: Language = EN, draws: int = 0) -> list[str]:
    results = Results(study)
    drawn = results.simulation(draws) if draws else None
    found = two_by_two(results, ["M0", "M1"], drawn)
    return [text.to(language) for text in suitability_in_words(found, study, language)]


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({"A": (1, 1)}, ["M0 costs less than M1 (€240,000 a year) and scores no lower on any goal."]),
        (
            {"A": (2, 1), "B": (0, 0)},
            ["M0 costs less than M1 (€240,000 a year) and scores no lower on any goal; it scores higher on “A”."],
        ),
        (
            {"A": (0, 1), "B": (1, 0)},
            ["M0 costs less than M1 (€240,000 a year), but M1 scores higher on “A”: a matter of weight."],
        ),
        (
            {"A": (0, None)},
            [
                "M0 costs less than M1 (€240,000 a year); no goal has a score for both.",
                "Not compared on “A”: a score is missing.",
            ],
        ),
    ],
)
def test_a_mix_beats_another_on_everything_or_weight_decides(
    scores: dict[str, tuple[float | None, float | None]], expected: list[str]
) -> None:
    assert said(judged(**scores)) == expected


def test_draws_tell_how_sure_it_is_that_a_mix_costs_less() -> None:
    (sentence,) = said(judged(A=(1.0, 1.0)), NL, draws=200)
    assert sentence == "M0 kost in >99% van de trekkingen minder dan M1 en scoort op geen enkel doel lager."


def test_the_order_turns_where_a_point_is_worth_the_difference() -> None:
    """By hand: M1 costs 240,224.55 more; 2 points on A are 120,112.28 each, 2 less 1 on B 240,224.55."""
    study = judged(A=(-1.0, 1.0), B=(1.0, 0.0))
    table = turning_points_of(two_by_two(Results(study), ["M0", "M1"]), study, EN)
    assert table is not None
    (row,) = table.rows.to_dict("records")
    assert row["difference"] == pytest.approx(240_224.55, abs=0.01)
    assert row["goal A"] == pytest.approx(120_112.28, abs=0.01)
    assert row["all_goals"] == pytest.approx(240_224.55, abs=0.01)
    assert "goal B" not in row


@given(AMOUNTS, SCORES)
def test_beyond_its_turning_point_the_dearer_mix_is_worth_more_and_below_it_less(
    dearer: float, gains: dict[str, float]
) -> None:
    two = Two("M0", "M1", dearer, None, gains)
    for goal, gain in [(None, sum(gains.values())), *gains.items()]:
        at = two.turns_at(goal)
        if at is None:
            assert gain <= 0
        else:
            assert at * gain == pytest.approx(dearer)


def test_nothing_is_weighed_where_no_mix_scores_higher_than_a_cheaper_one() -> None:
    study = judged(A=(2.0, 1.0))
    assert turning_points_of(two_by_two(Results(study), ["M0", "M1"]), study, EN) is None


def test_every_criterion_stands_beside_the_others_with_the_figures_of_the_engine() -> None:
    finding = Workability(subject="WET", aspect="clear", score=-1.0, finding="Onduidelijk.")
    study = judged(A=(1.0, None)).update(workability=(finding,))
    results = Results(study)
    table = suitability_of(results, ["M0", "M1"], EN, results.simulation(200))
    assert table is not None
    rows = table.rows.set_index("criterion")
    compared = results.compared.set_index("mix")
    assert rows.loc["Annual equivalent", "mix M0"] == compared.loc["M0", "annual_equivalent"]
    assert rows.loc["Low", "mix M1"] < rows.loc["High", "mix M1"]
    parts = [name for name in rows.index if "part" in name]
    assert rows.loc[parts, "mix M1"].sum() == pytest.approx(compared.loc["M1", "annual_equivalent"])
    assert list(rows.loc["Goal: A"].isna()) == [False, True]
    assert list(rows.loc["of which negative"]) == [1, 1]
    assert list(rows.loc["Interim changes"]) == [0, 1]
    per_firm = results.per_firm("size_class").set_index(["mix", "size_class"])["reached_structural"]
    assert rows.loc["Per firm: large", "mix M0"] == per_firm["M0", "large"]


def test_one_mix_is_not_held_against_another() -> None:
    assert suitability_of(Results(small_study()), ["M0"], EN) is None


def test_what_is_scored_for_an_instrument_is_no_score_of_the_mix() -> None:
    study = small_study().update(goals=(Goal(goal="A", instrument="WET", score=2.0),))
    assert whole_scores(study, ["M0"]) == {"M0": {}}
