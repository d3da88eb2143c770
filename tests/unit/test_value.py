"""Present values and annual equivalents, by published factors and by the rules they must obey."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from burden.engine.value import annual_equivalent, annuity_factor, discount_factors, present_value
from burden.study.conventions import Rules, conventions
from burden.study.words import Annualisation, DiscountTiming

pytestmark = pytest.mark.unit

RATES = st.floats(-0.5, 1, exclude_min=True)
FLOWS = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40).map(np.array)


def rules(rate: float, years: int, timing: str = "end", annualisation: str = "annuity") -> Rules:
    return Rules(
        discount_rate=rate,
        horizon=years,
        discount_timing=DiscountTiming(timing),
        annualisation=Annualisation(annualisation),
    )


def of_convention(code: str) -> Rules:
    return Rules(**{name: known.value for name, known in conventions()[code].values.items()})


@pytest.mark.parametrize(
    ("capital", "years", "factor", "yearly"), [(2000, 7, 0.163544, 327), (2500, 10, 0.120241, 301)]
)
def test_the_green_book_spreads_a_present_sum_by_the_ordinary_annuity(capital, years, factor, yearly):
    assert 1 / annuity_factor(0.035, years) == pytest.approx(factor, abs=5e-7)
    spread = annual_equivalent(np.array([capital]), np.array([capital]), rules(0.035, years))
    assert round(spread[0]) == yearly


def test_the_uk_eandcb_divides_by_the_annuity_due_of_ten_years():
    uk = of_convention("uk")
    assert annuity_factor(uk.discount_rate, uk.horizon, due=True) == pytest.approx(8.607687, abs=5e-7)
    assert annuity_factor(uk.discount_rate, uk.horizon) == pytest.approx(8.316605, abs=5e-7)


def test_canada_discounts_a_constant_cost_at_the_end_of_each_of_ten_years():
    ca = of_convention("ca")
    nothing, flow = np.zeros(10), np.full(10, 8000.0)
    value = present_value(nothing, flow, ca)
    assert value == pytest.approx(56_188.65, abs=0.005)
    statutory_factor = round(1 / annuity_factor(ca.discount_rate, ca.horizon), 6)
    assert statutory_factor == 0.142378
    assert value * statutory_factor == pytest.approx(8000.03, abs=0.005)
    registered = present_value(nothing, flow, ca, first=2024 - 2012)
    assert registered * statutory_factor == pytest.approx(3552.11, abs=0.005)


def test_canada_takes_upfront_costs_at_the_start_of_the_year():
    ca = of_convention("ca")
    upfront = np.array([1000.0] + [0.0] * 9)
    assert present_value(upfront, np.zeros(10), ca) == pytest.approx(1000)


def test_australia_discounts_from_the_start_of_the_year_and_averages_without_discounting():
    au = of_convention("au")
    flow = np.full(10, 1000.0)
    value = present_value(np.zeros(10), flow, au)
    assert value == pytest.approx(7515.23, abs=0.005)
    assert annual_equivalent(value, flow.sum(), au) == pytest.approx(1000)


def test_the_productivity_calculator_takes_the_end_of_the_year_at_seven_percent():
    assert present_value(np.zeros(10), np.full(10, 1.2e6), rules(0.07, 10)) == pytest.approx(8_428_298, abs=0.5)


@given(RATES, st.integers(1, 60), st.floats(-1e6, 1e6))
def test_the_annual_equivalent_of_a_constant_flow_is_the_flow(rate, years, flow):
    flows = np.full(years, flow)
    for timing, annualisation in (("end", "annuity"), ("start", "annuity due"), ("end", "average")):
        wanted = rules(rate, years, timing, annualisation)
        value = present_value(np.zeros(years), flows, wanted)
        assert annual_equivalent(value, flows.sum(), wanted) == pytest.approx(flow, rel=1e-9, abs=1e-9)


@given(FLOWS, FLOWS)
def test_the_present_value_at_a_rate_of_zero_is_the_sum(once, yearly):
    size = min(len(once), len(yearly))
    value = present_value(once[:size], yearly[:size], rules(0.0, size))
    assert value == pytest.approx(once[:size].sum() + yearly[:size].sum(), rel=1e-9, abs=1e-6)


@given(RATES, FLOWS, st.sampled_from(["start", "end"]))
def test_a_year_later_discounts_once_more(rate, flows, timing):
    wanted = rules(rate, len(flows) + 1, timing)
    nothing = np.zeros(len(flows) + 1)
    now = present_value(nothing, np.append(flows, 0.0), wanted)
    later = present_value(nothing, np.insert(flows, 0, 0.0), wanted)
    assert later * (1 + rate) == pytest.approx(now, rel=1e-9, abs=1e-5)


@given(RATES)
def test_the_start_of_a_year_is_the_end_of_the_year_before(rate):
    years = np.arange(5.0)
    assert discount_factors(rate, years + 1, at_start=True) == pytest.approx(discount_factors(rate, years, False))


@given(FLOWS)
def test_the_average_times_the_years_is_the_total(flows):
    wanted = rules(0.03, len(flows), "end", "average")
    assert annual_equivalent(np.array(0.0), flows.sum(), wanted) * len(flows) == pytest.approx(flows.sum())
