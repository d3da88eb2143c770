"""The shapes of a simulation against the closed forms of scipy."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scipy import stats

from burden.engine.uncertainty.distributions import quantile
from burden.study.words import Distribution

pytestmark = pytest.mark.unit
MODES = (0.0, 1e-6, 0.02, 0.2, 0.5, 0.7, 0.98, 1.0)
# Closer to 1 the chance itself cannot be told apart from its neighbours.
CHANCES = np.concatenate([10.0 ** -np.arange(15, 3, -1), np.linspace(0, 1, 4001), 1 - 10.0 ** -np.arange(4, 11)])


def closed_form(distribution: Distribution, mode: float):
    if distribution is Distribution.PERT:
        return stats.beta(1 + 4 * mode, 1 + 4 * (1 - mode))
    return stats.triang(mode) if distribution is Distribution.TRIANGULAR else stats.uniform()


@pytest.mark.parametrize("distribution", Distribution)
@pytest.mark.parametrize("mode", MODES)
def test_the_quantiles_are_those_of_the_closed_form_to_a_millionth(distribution, mode):
    expected = closed_form(distribution, mode).ppf(CHANCES)
    assert np.abs(quantile(distribution, mode, CHANCES) - expected).max() < 1e-6


@given(st.sampled_from(Distribution), st.floats(0, 1), st.lists(st.floats(0, 1), min_size=2))
@example(Distribution.TRIANGULAR, 9.398718667652538e-49, [9.398718667652538e-49, 2.4911313785378306e-272])
def test_quantiles_rise_with_the_chance_and_stay_within_the_range(distribution, mode, chances):
    found = quantile(distribution, mode, np.sort(chances))
    # Below what a share can tell apart, rounding may turn two values around.
    assert (np.diff(found) >= -1e-15).all()
    assert found.min() >= 0
    assert found.max() <= 1
