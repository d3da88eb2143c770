"""What changes over the years: the engine against a slow recomputation, and small examples by hand."""

import numpy as np
import pytest
from drawn_studies import varied_studies
from hypothesis import HealthCheck, given, settings
from slow_years import slow_years
from studies import two_instruments

from burden import Language, Quantity, Study, StudyError, estimate
from burden.engine.many.totals import totals_of
from burden.engine.years import time_path
from burden.study.tables import Scope

pytestmark = pytest.mark.unit


@given(varied_studies())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_year_is_what_a_slow_recomputation_of_that_year_gives(study: Study):
    table = time_path(estimate(study)).by("mix", "year", include_voluntary=True).set_index(["mix", "year"])
    for place, expected in slow_years(study).items():
        for name, amount in expected.items():
            assert table.loc[place, name] == pytest.approx(amount, rel=1e-9, abs=1e-5), (place, name)


def test_an_instrument_is_in_force_up_to_and_including_its_last_year():
    """100 firms of 10 a year; the help desk takes off 40% while it is there."""
    path = time_path(estimate(two_instruments("2025-2026")))
    years = path.by("instrument", "year").pivot(index="year", columns="instrument", values="cost")
    assert years["DUTY"].tolist() == pytest.approx([1000, 600, 600, 1000])
    assert years["DESK"].tolist() == [0, 100, 0, 0]


def test_what_ends_is_in_the_static_amount_all_the_same():
    ended, stays = (estimate(two_instruments(entry)) for entry in ("until 2024", "x"))
    assert ended.by("instrument").equals(stays.by("instrument"))


def test_an_avoided_investment_takes_off_what_it_would_have_cost_in_every_year_in_which_it_would_be_made():
    study = two_instruments("x")
    duty, desk = study.activities
    study = study.update(activities=(duty, desk.update(investment=-50, lifetime=2)))
    result = estimate(study)
    assert result.by("instrument")["cost"].tolist() == pytest.approx([600, 100 - 5000])
    assert time_path(result).by("year")["investment"].tolist() == [-5000, 0, -5000, 0]


def test_the_first_year_takes_its_own_effort_and_newcomers_have_their_own_first_year():
    """100 firms of 10 a year, 10% more of them each year; twice as much in the first year of each."""
    study = two_instruments("x", growth=0.1)
    duty, desk = study.activities
    study = study.update(interactions=(), activities=(duty.update(first_year=2), desk))
    result = estimate(study)
    assert result.by("instrument")["cost"].tolist() == pytest.approx([1000, 100])
    years = time_path(result).by("instrument", "year")
    by_hand = [100 + 100, 110 + 10, 121 + 11, 133.1 + 12.1]
    assert years[years["instrument"] == "DUTY"]["structural"].tolist() == pytest.approx([10 * n for n in by_hand])
    assert years[years["instrument"] == "DUTY"]["hours"].tolist() == pytest.approx(by_hand)


def test_tariffs_grow_from_the_entry_year_and_other_costs_do_not():
    study = two_instruments(2026)
    study = study.update(settings=study.settings.update(real_wage_growth=0.1), interactions=())
    years = time_path(estimate(study)).by("instrument", "year").pivot(index="year", columns="instrument", values="cost")
    assert years["DUTY"].tolist() == pytest.approx([1000, 1100, 1210, 1331])
    assert years["DESK"].tolist() == [0, 0, 100, 0]


@given(varied_studies(real_wage_growth=0.0))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_first_year_of_one_is_as_any_other(study: Study):
    """To the last digit, as workbooks of before must give what they gave."""
    blank = study.update(activities=tuple(row.update(first_year=None) for row in study.activities))
    one = Quantity(central=1)
    ones = study.update(
        activities=tuple(row.update(first_year=None if row.timing == "one-off" else one) for row in study.activities)
    )
    assert time_path(estimate(ones)).lines.equals(time_path(estimate(blank)).lines)


def test_a_one_off_activity_has_no_first_year():
    with pytest.raises(StudyError) as refused:
        two_instruments("x").activities[1].update(first_year=2)
    (problem,) = refused.value.problems
    assert (problem.name, problem.field) == ("first-year-of-one-off", "first_year")
    assert "eenmalige handeling" in problem.line(Language.NL) and "one-off activity" in problem.line(Language.EN)


def phased(study: Study, *rows: Scope) -> Study:
    """The study with these rows for the duty, beside those of other instruments."""
    return study.update(scope=(*rows, *(row for row in study.scope if row.instrument != "DUTY")))


def test_whom_an_obligation_reaches_may_change_and_who_is_new_has_the_one_off_cost_then():
    """A quarter of 100 firms in 2024, half from 2025, none in 2027; once 3 each, and 8 every two years."""
    study = two_instruments("x")
    duty, desk = study.activities
    start = duty.update(code="S", hours=0, external_costs=3, timing="one-off", frequency=None, investment=8, lifetime=2)
    study = phased(
        study.update(activities=(duty, start, desk), interactions=()),
        Scope(instrument="DUTY", until_year=2024, share=0.25),
        Scope(instrument="DUTY", from_year=2025, until_year=2026, share=0.5),
    )
    result = estimate(study)
    years = time_path(result).by("instrument", "year")
    duties = years[years["instrument"] == "DUTY"]
    assert duties["structural"].tolist() == [250, 500, 500, 0]
    assert duties["one_off"].tolist() == [75, 75, 0, 0]
    assert duties["investment"].tolist() == [200, 200, 200, 0]
    assert result.by("instrument").set_index("instrument")["cost"].to_dict() == {"DUTY": 0, "DESK": 100}


def test_the_static_lines_have_the_scope_of_the_last_year_in_force():
    rows = Scope(instrument="DUTY", until_year=2025, share=0.25), Scope(instrument="DUTY", from_year=2026, share=0.5)
    study = phased(two_instruments("x").update(interactions=()), *rows)
    assert estimate(study).column("share").tolist() == [0.5, 1]
    early = study.update(composition=(study.composition[0].update(entries={"M": "until 2025"}), study.composition[1]))
    assert estimate(early).column("share").tolist() == [0.25, 1]


def test_a_wider_row_counts_in_the_years_that_a_more_specific_one_leaves():
    study = phased(
        two_instruments("x").update(interactions=()),
        Scope(instrument="DUTY", share=0.25),
        Scope(instrument="DUTY", categories="C", from_year=2025, until_year=2026, share=1),
    )
    path = time_path(estimate(study))
    years = path.by("instrument", "year")
    assert years[years["instrument"] == "DUTY"]["structural"].tolist() == [250, 1000, 1000, 250]


@given(varied_studies(phased=False))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_row_cut_in_two_is_as_one(study: Study):
    halves = [(row.update(until_year=2025), row.update(from_year=2026)) for row in study.scope]
    whole, cut = estimate(study), estimate(study.update(scope=tuple(half for two in halves for half in two)))
    assert cut.by("mix").equals(whole.by("mix"))
    for name in ("present_value", "annual_equivalent"):
        expected = time_path(whole).totals("mix")[name].to_numpy()
        assert time_path(cut).totals("mix")[name].to_numpy() == pytest.approx(expected, rel=1e-9, abs=1e-6)


def test_shares_that_decide_who_is_new_are_drawn_once_for_all_years():
    """Who is new in 2025 follows from both shares: the more there were before, the fewer there are."""
    study = two_instruments("x").update(interactions=())
    duty, desk = study.activities
    before = Scope(instrument="DUTY", until_year=2024, share=Quantity(central=0.5, low=0, high=1))
    after = Scope(instrument="DUTY", from_year=2025, share=Quantity(central=0.5, low=0, high=1))
    study = phased(study.update(activities=(duty.update(timing="one-off"), desk)), before, after)
    result = estimate(study)
    totals = totals_of(result, measures=["present_value"])
    assert [one.key for one in totals.parameters] == ["scope/DUTY -2024/share", "scope/DUTY 2025-/share"]
    found = totals.at(np.array([[0.2, 0.7], [0.7, 0.2], [0.5, 0.5]]))["present_value"].ravel()
    assert found.tolist() == pytest.approx([100 + 1000 * 0.7, 100 + 1000 * 0.7, 100 + 1000 * 0.5])
    assert not totals.is_linear
