"""What changes over the years: the engine against a slow recomputation, and small examples by hand."""

import pytest
from drawn_studies import varied_studies
from hypothesis import HealthCheck, given, settings
from slow_years import slow_years
from studies import two_instruments

from burden import Language, Study, StudyError, estimate
from burden.engine.years import time_path

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
    ones = study.update(
        activities=tuple(row.update(first_year=None if row.timing == "one-off" else 1) for row in study.activities)
    )
    assert time_path(estimate(ones)).lines.equals(time_path(estimate(blank)).lines)


def test_a_one_off_activity_has_no_first_year():
    with pytest.raises(StudyError) as refused:
        two_instruments("x").activities[1].update(first_year=2)
    (problem,) = refused.value.problems
    assert (problem.name, problem.field) == ("first-year-of-one-off", "first_year")
    assert "eenmalige handeling" in problem.line(Language.NL) and "one-off activity" in problem.line(Language.EN)
