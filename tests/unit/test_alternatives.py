"""Lighter forms of a mix: which of them nothing beats, by brute force; and what a mix costs without some firms."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from drawn_studies import scale, varied_studies
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_studies import studies
from studies import small_study

from burden import Measure, Study, estimate
from burden.alternatives import FROM_SIZE, WHOLE, WITHOUT_INSTRUMENTS, WITHOUT_SIZE, Alternatives, alternatives_of
from burden.engine.many.forms import forms_of
from burden.engine.uncertainty.sampling import Sampler, block_size
from burden.study.goals import goal_scores, instruments_of
from burden.study.parameters import parameters_of
from burden.study.tables import Goal

pytestmark = pytest.mark.unit

patient = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SCORES = st.sampled_from([-2.0, -1.0, 0.0, 0.5, 1.0, 2.0])


@st.composite
def scored_studies(draw: st.DrawFn, made: st.SearchStrategy[Study]) -> tuple[Study, str]:
    """A study whose instruments, and some pairs of them, have a score on one or two goals; and a mix of it."""
    study = draw(made)
    codes = [row.code for row in study.instruments]
    pairs = draw(st.lists(st.sampled_from(codes), min_size=2, max_size=2, unique=True)) if len(codes) > 1 else []
    about = [*codes, *([" + ".join(pairs)] if pairs else [])]
    goals = tuple(
        Goal(goal=goal, instrument=code, score=draw(SCORES))
        for goal in draw(st.sampled_from([("A",), ("A", "B")]))
        for code in about
    )
    return study.update(goals=goals), draw(st.sampled_from([mix.code for mix in study.mixes]))


def scores_of(found: Alternatives, study: Study, without: str) -> list[float]:
    """The scores of a form, added up plainly."""
    kept = set(instruments_of(study, found.mix)) - set(without.split(", "))
    return [
        sum(score for code, score in of.instruments.items() if code in kept and score is not None)
        + sum(score for pair, score in of.pairs.items() if score is not None and kept.issuperset(pair))
        for of in goal_scores(study, found.mix)
    ]


def beats(first: tuple[float, list[float]], second: tuple[float, list[float]], same: float) -> bool:
    no_worse = first[0] <= second[0] + same and all(a >= b for a, b in zip(first[1], second[1], strict=True))
    return no_worse and (first[0] < second[0] - same or first[1] != second[1])


@patient
@given(scored_studies(varied_studies()))
def test_the_frontier_is_what_nothing_beats(drawn: tuple[Study, str]) -> None:
    study, mix = drawn
    found = alternatives_of(estimate(study), mix)
    forms = found.forms[found.forms["kind"].isin((WHOLE, WITHOUT_INSTRUMENTS))]
    values = [(row["burden"], scores_of(found, study, row["without"])) for row in forms.to_dict("records")]
    same = 1e-9 * max(1.0, *(abs(burden) for burden, _ in values))
    for row, own in zip(forms.to_dict("records"), values, strict=True):
        assert [row[f"goal {goal}"] for goal in found.goals] == pytest.approx(own[1])
        beating = [at for at, other in enumerate(values) if beats(other, own, same)]
        assert row["on_frontier"] == (not beating)
        if beating:
            assert row["beaten_by"] in beating
            cheapest = min(values[at][0] for at in beating)
            assert row["excess"] == pytest.approx(own[0] - cheapest, abs=2 * same)


@patient
@given(scored_studies(studies()))
def test_a_form_stays_in_the_draws_in_which_nothing_beats_it(drawn: tuple[Study, str]) -> None:
    study, mix = drawn
    draws, parameters = 20, parameters_of(study, uncertain=True)
    found = alternatives_of(estimate(study), mix, draws=draws)
    forms = found.forms[found.forms["kind"].isin((WHOLE, WITHOUT_INSTRUMENTS))]
    if not parameters:
        assert found.draws == 0 and forms["stays"].isna().all()
        return
    codes = instruments_of(study, mix)
    held = np.array([[code not in without.split(", ") for code in codes] for without in forms["without"]], dtype=bool)
    held = held.reshape(len(forms), len(codes))
    values = Sampler(parameters, study.settings.seed, block=block_size(draws)).values(0, draws)
    burden = forms_of(estimate(study).headline, mix, held, [found.measure], parameters).at(values)[found.measure]
    scores = [scores_of(found, study, without) for without in forms["without"]]
    for at, row in enumerate(forms.to_dict("records")):
        if not row["on_frontier"]:
            assert np.isnan(row["stays"])
            continue
        unbeaten = [
            not any(
                beats((of[other], scores[other]), (of[at], scores[at]), 1e-9 * abs(of).max())
                for other in range(len(of))
            )
            for of in burden
        ]
        assert row["stays"] == pytest.approx(np.mean(unbeaten))


@patient
@given(varied_studies())
def test_without_a_size_class_is_the_study_without_its_firms(study: Study) -> None:
    mix = study.mixes[0].code
    found = alternatives_of(estimate(study), mix, Measure.COST)
    rows = found.forms[found.forms["kind"].isin((WITHOUT_SIZE, FROM_SIZE))]
    for row in rows.to_dict("records"):
        left_out = row["without"].split(", ")
        categories: tuple[Any, ...] = tuple(
            one.update(firms=0.0) if one.size_class in left_out else one for one in study.firm_categories
        )
        other = alternatives_of(estimate(study.update(firm_categories=categories)), mix, Measure.COST).forms.iloc[0]
        near = 1e-9 * scale(study, Measure.COST)
        assert row["burden"] == pytest.approx(other["burden"], abs=near)
        assert row["affected_firms"] == pytest.approx(other["affected_firms"])
        assert row["saved"] + row["burden"] == pytest.approx(found.forms["burden"].iloc[0], abs=near)


def test_the_forms_of_a_mix_by_hand() -> None:
    """Of M1 the helpdesk lightens the act and costs nothing itself; the label costs nothing and does nothing."""
    goals = tuple(
        Goal(goal="A", instrument=code, score=score) for code, score in (("WET", 2), ("LOKET", 1), ("KEUR", 0))
    )
    study = small_study().update(goals=goals)
    found = alternatives_of(estimate(study), "M1", draws=20)
    forms = found.forms[found.forms["kind"].isin((WHOLE, WITHOUT_INSTRUMENTS))].set_index("without")
    assert forms["goal A"].to_dict() == {
        "": 3, "KEUR": 3, "LOKET": 2, "LOKET, KEUR": 2, "WET": 1, "WET, KEUR": 1, "WET, LOKET": 0,
    }  # fmt: skip
    assert set(forms.index[forms["on_frontier"]]) == {"", "KEUR", "WET", "WET, KEUR"}
    assert forms["affected_firms"].to_dict() == pytest.approx(
        {"": 4570, "KEUR": 4570, "LOKET": 4570, "LOKET, KEUR": 4570, "WET": 175, "WET, KEUR": 175, "WET, LOKET": 0}
    )
    assert forms.loc["LOKET", "excess"] == pytest.approx(80_951.95, abs=0.01)
    assert forms.loc["WET, LOKET", "excess"] == 0
    assert (forms.loc[forms["on_frontier"], "stays"] == 1).all()


def test_a_goal_without_a_score_for_every_instrument_is_not_compared_and_named() -> None:
    study = small_study().update(
        goals=(Goal(goal="A", instrument="WET", score=1.0), Goal(goal="B", mix="M1", score=2.0))
    )
    found = alternatives_of(estimate(study), "M1")
    assert found.goals == ()
    assert found.unscored == {"A": ("LOKET", "KEUR"), "B": ("WET", "LOKET", "KEUR")}
    assert found.forms["on_frontier"].isna().all()
    assert found.frontier.empty


def test_a_form_that_leaves_out_a_european_rule_is_marked() -> None:
    study = small_study()
    instruments = tuple(row.update(origin="eu" if row.code == "WET" else "national") for row in study.instruments)
    forms = alternatives_of(estimate(study.update(instruments=instruments)), "M1").forms
    kinds = forms["kind"].isin((WHOLE, WITHOUT_INSTRUMENTS))
    assert (forms["drops_eu"] == (kinds & forms["without"].str.contains("WET"))).all()


def test_a_mix_of_many_instruments_is_looked_at_without_one_or_two_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("burden.alternatives.MOST_INSTRUMENTS", 2)
    forms = alternatives_of(estimate(small_study()), "M1").forms
    of_instruments = forms[forms["kind"].isin((WHOLE, WITHOUT_INSTRUMENTS))]
    assert list(of_instruments["without"]) == [
        "", "WET", "LOKET", "KEUR", "WET, LOKET", "WET, KEUR", "LOKET, KEUR",
    ]  # fmt: skip
