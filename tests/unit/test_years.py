"""The costs over the years: rules that hold for any study, and one path by hand."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_studies import studies
from studies import small_study, two_instruments

from burden import Study, estimate
from burden.engine.timing import split_by_timing
from burden.engine.uncertainty.simulation import simulate
from burden.engine.years import time_path
from burden.study import Quantity

pytestmark = pytest.mark.unit
close = {"rel": 1e-9, "abs": 1e-5}


def entering(study: Study, year: int) -> Study:
    """The study with every instrument entering in one year."""
    composition = tuple(row.update(entries=dict.fromkeys(row.entries, year)) for row in study.composition)
    return study.update(composition=composition)


def growing(study: Study, growth: float) -> Study:
    return study.update(firm_categories=tuple(row.update(growth=growth) for row in study.firm_categories))


@given(studies(horizon=6))
@settings(max_examples=20, deadline=None)
def test_without_growth_the_first_year_is_the_estimate_and_the_next_ones_its_structural_part(study):
    result = estimate(study)
    one_off, structural = split_by_timing(result)
    by_year = time_path(result).by("mix", "year", include_voluntary=True)
    for position, mix in enumerate(study.mixes):
        at = result.positions.mix == position
        years = by_year[by_year["mix"] == mix.code]
        if not at.any():
            continue
        assert (years["one_off"] + years["structural"] + years["investment"]).to_numpy() == pytest.approx(
            years["cost"].to_numpy(), **close
        )
        assert years["structural"].to_numpy() == pytest.approx(np.full(6, structural[at].sum()), **close)
        assert years["one_off"].to_numpy()[1:] == pytest.approx(np.zeros(5))
        first = years["one_off"].iloc[0] + years["investment"].iloc[0]
        assert first == pytest.approx(one_off[at].sum(), **close)


@given(studies(horizon=4, discount_rate=0.04), st.sampled_from(["start", "end"]))
@settings(max_examples=20, deadline=None)
def test_entering_a_year_later_and_looking_a_year_further_discounts_once(study, timing):
    study = study.update(settings=study.settings.update(discount_timing=timing))
    now = time_path(estimate(entering(study, 2024))).totals(include_voluntary=True)
    further = study.update(settings=study.settings.update(horizon=5))
    later = time_path(estimate(entering(further, 2025))).totals(include_voluntary=True)
    assert later["present_value"].sum() * 1.04 == pytest.approx(now["present_value"].sum(), **close)


@given(studies(horizon=5), st.floats(-0.5, 0.5))
@settings(max_examples=20, deadline=None)
def test_growth_changes_the_structural_cost_by_the_number_of_firms(study, growth):
    flat = time_path(estimate(study)).by("mix", "year", include_voluntary=True)
    grown = time_path(estimate(growing(study, growth))).by("mix", "year", include_voluntary=True)
    times = np.tile((1 + growth) ** np.arange(5), len(study.mixes))
    if len(flat):
        assert grown["structural"].to_numpy() == pytest.approx(
            flat["structural"].to_numpy() * times, rel=1e-9, abs=1e-4
        )


@given(studies(horizon=5))
@settings(max_examples=20, deadline=None)
def test_a_growth_of_zero_is_no_growth(study):
    plain = time_path(estimate(study)).by("mix", "year", include_voluntary=True)
    zero = time_path(estimate(growing(study, 0.0))).by("mix", "year", include_voluntary=True)
    assert plain.equals(zero)


@given(studies(horizon=7, annualisation="average"))
@settings(max_examples=20, deadline=None)
def test_the_average_per_year_times_the_horizon_is_the_sum_of_the_years(study):
    path = time_path(estimate(study))
    total = path.by(include_voluntary=True)["cost"].sum()
    assert path.totals(include_voluntary=True)["annual_equivalent"].sum() * 7 == pytest.approx(total, **close)


@given(studies(horizon=5, discount_rate=0.0))
@settings(max_examples=20, deadline=None)
def test_at_a_rate_of_zero_the_present_value_is_the_sum_of_the_years(study):
    path = time_path(estimate(study))
    by_mix = path.by("mix")
    assert path.totals("mix")["present_value"].to_numpy() == pytest.approx(by_mix["cost"].to_numpy(), **close)


@given(studies(horizon=5))
@settings(max_examples=20, deadline=None)
def test_the_long_table_adds_up_to_the_years(study):
    path = time_path(estimate(study))
    total = path.by("year", include_voluntary=True)["cost"].sum()
    assert path.lines["cost"].sum() == pytest.approx(total, **close)
    assert list(path.lines.columns) == [
        "mix", "activity", "category", "year", "one_off", "structural", "investment", "hours", "cost",
    ]  # fmt: skip


@given(studies(horizon=5), st.integers(0, 4))
@settings(max_examples=20, deadline=None)
def test_nothing_falls_before_an_instrument_enters(study, delay):
    by_year = time_path(estimate(entering(study, 2024 + delay))).by("year", include_voluntary=True)
    assert not by_year.loc[by_year["year"] < 2024 + delay, ["cost", "hours"]].to_numpy().any()


@given(studies(horizon=10, investments="depreciated"))
@settings(max_examples=20, deadline=None)
def test_depreciated_investments_fall_evenly(study):
    for _, years in time_path(estimate(study)).by("year", include_voluntary=True).groupby("mix", observed=True):
        assert years["investment"].to_numpy() == pytest.approx(np.full(10, years["investment"].iloc[0]), **close)


def test_an_interaction_counts_from_the_year_in_which_its_cause_enters():
    study = two_instruments(entry_of_cause=2026)
    path = time_path(estimate(study)).by("instrument", "year")
    assert path[path["instrument"] == "DUTY"]["structural"].tolist() == [1000, 1000, 600, 600]


def test_rare_activities_can_be_placed_in_their_years():
    study = two_instruments(entry_of_cause="x", frequency=0.5)
    averaged = time_path(estimate(study)).by("instrument", "year")
    assert averaged[averaged["instrument"] == "DUTY"]["structural"].tolist() == [300, 300, 300, 300]
    placed = study.update(settings=study.settings.update(rare_activities="placed"))
    years = time_path(estimate(placed)).by("instrument", "year")
    assert years[years["instrument"] == "DUTY"]["structural"].tolist() == [600, 0, 600, 0]


@given(studies(horizon=8, discount_rate=0.07, investments="depreciated"))
@settings(max_examples=20, deadline=None)
def test_the_yearly_share_of_an_investment_is_discounted_as_what_falls_every_year(study):
    """By hand: one-off costs of year n at (1 + r)^-n, all else, with the shares of investments, at (1 + r)^-(n + 1)."""

    def value(timing: str) -> np.ndarray:
        timed = study.update(settings=study.settings.update(discount_timing=timing))
        return time_path(estimate(timed)).totals("mix")["present_value"].to_numpy()

    years = time_path(estimate(study)).by("mix", "year")
    early = 1.07 ** -(years["year"] - 2024.0)
    by_hand = years["one_off"] * early + (years["structural"] + years["investment"]) * early / 1.07
    expected = by_hand.groupby(years["mix"], observed=False).sum().to_numpy()
    assert value("one-off at start") == pytest.approx(expected, **close)
    assert value("end") * 1.07 == pytest.approx(value("start"), **close)


@pytest.mark.parametrize(
    ("rules", "value"),
    [
        # An investment of 800 with a lifetime of 4 years at 10%: in full at the start, or 200 at the end of each year.
        ({"investments": "one-off", "discount_timing": "one-off at start"}, 800.0),
        ({"investments": "depreciated", "discount_timing": "one-off at start"}, 633.973090635),
        ({"investments": "depreciated", "discount_timing": "end"}, 633.973090635),
        ({"investments": "depreciated", "discount_timing": "start"}, 697.370399699),
    ],
)
def test_an_investment_that_is_spread_is_no_one_off_cost(rules, value):
    study = two_instruments(entry_of_cause="x")
    duty, desk = study.activities
    desk = desk.update(external_costs=Quantity(central=0), investment=Quantity(central=8), lifetime=4)
    study = study.update(
        settings=study.settings.update(discount_rate=0.1, **rules),
        activities=(duty.update(hours=Quantity(central=0)), desk),
    )
    result = estimate(study)
    assert time_path(result).totals()["present_value"].tolist() == pytest.approx([value])
    draws = simulate(result, 2, measures=["present_value"]).draws["present_value"]
    assert draws.tolist() == [[pytest.approx(value)]] * 2


def test_a_present_value_is_brought_to_the_value_year():
    study = small_study()
    rate = study.settings.rules.discount_rate
    earlier = study.update(settings=study.settings.update(value_year=study.settings.first_year - 2))
    there, here = (time_path(estimate(of)).totals("mix") for of in (earlier, study))
    assert rate > 0
    assert there["present_value"].to_numpy() == pytest.approx(here["present_value"].to_numpy() / (1 + rate) ** 2)


def test_an_interaction_is_active_from_the_very_year_in_which_its_cause_enters():
    path = time_path(estimate(small_study()))
    starts = [(int(path.years[of.years][0]), bool(of.active.any())) for of in path.stretches()]
    assert starts == [(2027, False), (2028, True)]


def test_the_hours_of_a_year_are_hours():
    study = small_study()
    at_once = tuple(row.update(entries=dict.fromkeys(row.entries, "x")) for row in study.composition)
    result = estimate(study.update(composition=at_once, settings=study.settings.update(horizon=1)))
    years = time_path(result).by("mix").set_index("mix")
    assert years["hours"].to_dict() == pytest.approx(result.by("mix").set_index("mix")["hours"].to_dict())
    assert years["cost"].to_dict() != pytest.approx(years["hours"].to_dict())
