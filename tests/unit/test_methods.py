"""Which method has the smallest error, as `burden simulate` tells it."""

import numpy as np
import pytest
from studies import certain, small_study

from burden.engine import estimate
from burden.engine.uncertainty.methods import compare_methods
from burden.engine.uncertainty.sampling import Method
from burden.engine.uncertainty.simulation import simulate
from burden.study import Quantity

pytestmark = pytest.mark.unit
METHODS = pytest.mark.parametrize("method", Method)


def without_ranges(study):
    def fixed(record):
        values = {name: getattr(record, name) for name in type(record).model_fields}
        return certain(record, **{n: v.central for n, v in values.items() if isinstance(v, Quantity)})

    tables = ("tariffs", "firm_categories", "activities", "scope", "interactions")
    return study.update(**{table: tuple(map(fixed, study.records(table))) for table in tables})


@METHODS
def test_the_error_of_each_method_is_that_of_a_simulation_with_it(method):
    compared = compare_methods(simulate(estimate(small_study()), 4_096, method=method)).set_index("method")
    for other in Method:
        summary = simulate(estimate(small_study()), 4_096, method=other).summary()
        expected = np.sqrt(((summary["standard_error"] / summary["mean"]) ** 2).mean())
        # The error of plain draws is reckoned from the spread of whichever draws there are.
        assert compared["error"][other] == pytest.approx(expected, rel=0.05 if other is Method.PLAIN else 1e-12)


def test_spread_points_are_the_smallest_and_the_smallest_comes_first():
    compared = compare_methods(simulate(estimate(small_study()), 4_096))
    assert compared["error"].is_monotonic_increasing
    assert compared["method"].iloc[-1] == "plain"
    assert compared["is_smallest"].iloc[0] and not compared["is_smallest"].iloc[-1]


def test_methods_that_differ_less_than_their_errors_are_uncertain_are_both_the_smallest():
    compared = compare_methods(simulate(estimate(small_study()), 4_096))
    within = compared["error"] <= 1.25 * compared["error"].min()
    assert compared["is_smallest"].tolist() == within.tolist()


def test_a_long_simulation_tries_the_other_method_with_fewer_draws():
    compared = compare_methods(simulate(estimate(small_study()), 32_768)).set_index("method")["error"]
    full = simulate(estimate(small_study()), 32_768, method="sobol").summary()
    assert compared["sobol"] == pytest.approx(np.sqrt(((full["standard_error"] / full["mean"]) ** 2).mean()), rel=0.6)


@pytest.mark.parametrize("draws", [1, 2, 10])
def test_too_few_draws_or_nothing_that_varies_tell_nothing_wrong(draws):
    assert compare_methods(simulate(estimate(without_ranges(small_study())), draws)).empty
    compared = compare_methods(simulate(estimate(small_study()), draws))
    assert np.isfinite(compared["error"]).all()


def test_voluntary_items_count_when_they_were_asked_for():
    simulation = simulate(estimate(small_study()), 512, include_voluntary=True)
    own = simulate(estimate(small_study()), 512, include_voluntary=True, method="sobol").summary()
    compared = compare_methods(simulation, include_voluntary=True).set_index("method")["error"]
    assert compared["sobol"] == pytest.approx(np.sqrt(((own["standard_error"] / own["mean"]) ** 2).mean()))
