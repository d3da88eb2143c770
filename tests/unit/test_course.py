"""How costs run over the years, by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from burden.engine import course
from burden.study.words import Investments

pytestmark = pytest.mark.unit

FLAT = np.ones((1, 10))
GROWING = course.growth_course(np.array([0.1]), 4)
SHRINKING = course.growth_course(np.array([-0.5]), 4)


def bought(lifetime, treatment=Investments.ONE_OFF, entry=0, firms=FLAT):
    reached = course.reached_course(firms, entry, firms.shape[-1])
    return course.investment_course(reached, lifetime, treatment)[0].tolist()


def test_firms_grow_from_the_first_year():
    assert GROWING[0] == pytest.approx([1, 1.1, 1.21, 1.331])


def test_newcomers_start_in_the_year_in_which_they_enter():
    assert course.entry_course(GROWING)[0] == pytest.approx([1, 0.1, 0.11, 0.121])


def test_on_a_later_entry_everyone_who_is_there_then_starts():
    assert course.entry_course(course.reached_course(GROWING, 2, 4))[0] == pytest.approx([0, 0, 1.21, 0.121])


def test_firms_that_leave_cost_nothing_more_and_give_nothing_back():
    assert course.entry_course(SHRINKING)[0] == pytest.approx([1, 0, 0, 0])
    assert course.reached_course(SHRINKING, 1, 4)[0] == pytest.approx([0, 0.5, 0.25, 0.125])


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (1, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
        (5, [1, 0, 0, 0, 0, 1, 0, 0, 0, 0]),
        (1 / 0.2, [1, 0, 0, 0, 0, 1, 0, 0, 0, 0]),
        (1 / 0.3, [1, 0, 0, 1, 0, 0, 1, 0, 0, 0]),
        (2.5, [1, 0, 1, 0, 0, 1, 0, 1, 0, 0]),
        (0.5, [2, 2, 2, 2, 2, 2, 2, 2, 2, 2]),
        (20, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ],
)
def test_what_comes_back_does_so_after_its_interval(interval, expected):
    assert course.recurrences(interval, 10).tolist() == expected


def test_what_is_done_every_five_years_is_placed_in_the_entry_year_and_five_years_on():
    reached = course.reached_course(FLAT, 2, 10)
    assert course.placed_course(reached, 2, 0.2)[0].tolist() == [0, 0, 5, 0, 0, 0, 0, 5, 0, 0]


def test_an_investment_is_made_again_after_its_lifetime():
    assert bought(4) == [1, 0, 0, 0, 1, 0, 0, 0, 1, 0]
    assert bought(4, entry=3) == [0, 0, 0, 1, 0, 0, 0, 1, 0, 0]
    assert bought(None) == [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]


def test_a_replacement_counts_for_half_where_the_rules_say_so():
    assert bought(4, Investments.REPLACEMENT_HALF) == [1, 0, 0, 0, 0.5, 0, 0, 0, 0.5, 0]


def test_depreciation_spreads_an_investment_evenly_over_its_lifetime():
    assert bought(4, Investments.DEPRECIATED, entry=1) == [0, *[0.25] * 9]


def test_newcomers_replace_their_investment_after_its_lifetime_too():
    assert bought(2, firms=GROWING) == pytest.approx([1, 0.1, 0.11 + 1, 0.121 + 0.1])


def test_firms_that_have_left_do_not_replace_their_investment():
    assert bought(2, firms=SHRINKING) == pytest.approx([1, 0, 0.25, 0])


@given(st.floats(0.25, 20), st.integers(1, 40))
def test_replacements_never_fall_behind_the_lifetime(lifetime, horizon):
    times = course.recurrences(lifetime, horizon).cumsum()
    years = np.arange(1, horizon + 1)
    assert (times >= years / lifetime - 1e-6).all()
    assert (times < years / lifetime + 1 + 1e-6).all()
