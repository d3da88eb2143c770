"""The formula, by hand."""

import numpy as np
import pytest

from burden.engine.formula import amounts, interaction_factor, round_hours
from burden.study.words import Rounding

pytestmark = pytest.mark.unit


def worked_out(**changed: float):
    figures = {
        "firms": 1000.0,
        "share": 0.25,
        "frequency": 2.0,
        "hours": 3.0,
        "tariff": 40.0,
        "external": 10.0,
        "investment": 500.0,
        "business_as_usual": 0.2,
        "interaction": 0.9,
    } | changed
    options = {name: figures.pop(name) for name in ("overhead", "rounding") if name in figures}
    arrays = {name: np.array([value]) for name, value in figures.items()}
    return amounts(**arrays, overhead=options.get("overhead", 0.0), rounding=options.get("rounding", Rounding.NONE))


def test_every_step_of_the_formula_is_as_designed():
    result = worked_out()
    assert result.affected_firms == pytest.approx([250])
    assert result.quantity == pytest.approx([500])
    assert result.price == pytest.approx([130])
    assert result.hours == pytest.approx([3 * 500 * 0.8 * 0.9])
    assert result.labour_cost == pytest.approx([3 * 500 * 0.8 * 0.9 * 40])
    assert result.external_cost == pytest.approx([10 * 500 * 0.8 * 0.9])
    assert result.investment == pytest.approx([500 * 250 * 0.8 * 0.9])
    assert result.cost == pytest.approx(130 * 500 * 0.72 + 500 * 250 * 0.72)


def test_overhead_raises_labour_and_nothing_else():
    plain, raised = worked_out(), worked_out(overhead=0.25)
    assert raised.labour_cost == pytest.approx(plain.labour_cost * 1.25)
    assert raised.external_cost == pytest.approx(plain.external_cost)
    assert raised.investment == pytest.approx(plain.investment)
    assert raised.price == pytest.approx([3 * 50 + 10])


def test_a_relief_gives_negative_hours_and_costs():
    relief = worked_out(hours=-1.0, external=-5.0, investment=0.0)
    assert relief.hours == pytest.approx([-360])
    assert relief.cost == pytest.approx([-360 * 40 - 5 * 360])


def test_draws_are_an_axis_in_front_of_the_lines():
    firms = np.array([[10.0, 20.0], [30.0, 40.0], [50.0, 60.0]])
    one = np.ones(2)
    result = amounts(
        firms=firms, share=one, frequency=one, hours=one, tariff=one, overhead=0.0, external=one,
        investment=0 * one, business_as_usual=0 * one, interaction=one,
    )  # fmt: skip
    assert result.cost.shape == (3, 2)
    assert result.cost == pytest.approx(2 * firms)


@pytest.mark.parametrize(
    ("policy", "hours", "rounded"),
    [
        (Rounding.NONE, 2.5, 2.5),
        (Rounding.HOURS_HALF_UP, 2.5, 3),
        (Rounding.HOURS_HALF_UP, 3.5, 4),
        (Rounding.HOURS_HALF_UP, 2.4999, 2),
        (Rounding.HOURS_HALF_UP, -2.5, -3),
        (Rounding.HOURS_HALF_UP, 1.005 * 100, 101),
        (Rounding.HOURS_UP, 2.001, 3),
        (Rounding.HOURS_UP, 3.0000000001, 3),
        (Rounding.HOURS_UP, -2.5, -2),
    ],
)
def test_hours_are_rounded_in_decimal_arithmetic(policy, hours, rounded):
    assert round_hours(np.array([hours]), policy) == pytest.approx([rounded])


def test_rounded_hours_are_priced_after_rounding():
    result = worked_out(firms=119.0, share=1.0, frequency=1.0, hours=1.5, tariff=69.0, external=0.0, investment=0.0,
                        business_as_usual=0.0, interaction=1.0, rounding=Rounding.HOURS_HALF_UP)  # fmt: skip
    assert result.hours == pytest.approx([179])
    assert result.cost == pytest.approx([179 * 69])


def test_an_interaction_counts_for_the_overlap_only():
    assert interaction_factor(np.array([-0.3]), np.array([0.5])) == pytest.approx([0.85])
