"""Draws: their distribution, their bounds, and that they can be made again, piece by piece."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from studies import small_study

from burden.engine.uncertainty import sampling
from burden.engine.uncertainty.sampling import (
    BLOCKS,
    LARGEST_BLOCK,
    Method,
    Sampler,
    TooManyParametersError,
    block_size,
)
from burden.study import Quantity
from burden.study.parameters import Parameter, parameters_of
from burden.study.tables import FirmCategory
from burden.study.words import Distribution

pytestmark = pytest.mark.unit
METHODS = pytest.mark.parametrize("method", Method)
EXPECTED = [
    [0.8070775070527816, 0.6221983666731097],
    [0.20745777922638808, 0.11682301675030608],
    [0.46000220627456656, 0.21269310567343508],
]
SHAPES = pytest.mark.parametrize("distribution", Distribution)


def parameter(low, central, high, distribution="pert", key="firms/A/firms") -> Parameter:
    return Parameter(
        key=key,
        table="firm_categories",
        position=0,
        field="firms",
        quantity=Quantity(central=central, low=low, high=high),
        distribution=Distribution(distribution),
        record=FirmCategory(code="A", name="A", firms=1),
    )


@METHODS
@SHAPES
def test_draws_have_the_mean_spread_and_quantiles_of_their_distribution(method, distribution):
    values = Sampler((parameter(10, 12, 20, distribution),), 3, method).values(0, 100_000)[:, 0]
    known = {
        Distribution.PERT: stats.beta(1.8, 4.2, 10, 10),
        Distribution.TRIANGULAR: stats.triang(0.2, 10, 10),
        Distribution.UNIFORM: stats.uniform(10, 10),
    }[distribution]
    assert values.mean() == pytest.approx(known.mean(), abs=0.02)
    assert values.std() == pytest.approx(known.std(), rel=0.01)
    levels = [0.01, 0.05, 0.5, 0.95, 0.99]
    assert np.quantile(values, levels) == pytest.approx(known.ppf(levels), abs=0.06)


@METHODS
@given(st.data(), st.sampled_from(Distribution))
@settings(max_examples=50, deadline=None)
def test_draws_stay_within_their_range_also_where_it_lies_to_one_side(method, data, distribution):
    figures = st.floats(-1e9, 1e9, allow_nan=False)
    low, central, high = sorted(data.draw(st.tuples(figures, figures, figures)))
    central = data.draw(st.sampled_from([low, central, high]))
    values = Sampler((parameter(low, central, high, distribution),), 1, method, block=64).values(0, 200)
    assert values.min() >= low
    assert values.max() <= high


def test_rounding_carries_no_draw_past_the_end_of_its_range(monkeypatch):
    monkeypatch.setattr(sampling, "quantile", lambda distribution, mode, chance: np.ones_like(chance))
    ends = [(low / 10, high / 7) for low in range(-9, 0) for high in range(1, 9)]
    assert any(low + (high - low) > high for low, high in ends)
    parameters = tuple(parameter(low, 0, high, key=f"P{low}{high}") for low, high in ends)
    assert (Sampler(parameters, 1).values(0, 1)[0] <= [high for _, high in ends]).all()


@METHODS
def test_shares_stay_within_0_and_1(method):
    values = Sampler((parameter(0, 0.999, 1), parameter(0, 1e-9, 1, key="other")), 1, method).values(0, 20_000)
    assert values.min() >= 0
    assert values.max() <= 1


@METHODS
def test_the_same_seed_gives_the_same_draws_and_another_seed_others(method):
    parameters = parameters_of(small_study(), uncertain=True)
    first = Sampler(parameters, 7, method).values(0, 1000)
    assert (first == Sampler(parameters, 7, method).values(0, 1000)).all()
    assert (first != Sampler(parameters, 8, method).values(0, 1000)).all()


def test_draws_are_the_same_on_every_machine():
    """Figures as they were when this was written; the streams are Philox, of which every bit is laid down."""
    sampler = Sampler((parameter(0, 0.5, 1, "uniform"), parameter(0, 0.25, 1, key="other")), 42)
    assert sampler.values(0, 512)[:3] == pytest.approx(np.array(EXPECTED), rel=1e-9)


@METHODS
def test_a_piece_is_the_same_whether_or_not_the_others_are_made(method):
    sampler = Sampler(parameters_of(small_study(), uncertain=True), 7, method, block=128)
    whole = sampler.values(0, 1000)
    for first in (0, 1, 4, 7):
        piece = sampler.values(first, 128 if first < 7 else 104)
        assert (piece == whole[first * 128 : first * 128 + 128]).all()


@pytest.mark.parametrize("method", [Method.PLAIN, Method.LATIN_HYPERCUBE])
def test_a_parameter_more_leaves_the_draws_of_the_others_as_they_were(method):
    parameters = parameters_of(small_study(), uncertain=True)
    fewer = parameters[:2] + parameters[3:]
    values = Sampler(parameters, 7, method).values(0, 600)
    assert (np.delete(values, 2, axis=1) == Sampler(fewer, 7, method).values(0, 600)).all()


def test_a_block_of_a_latin_hypercube_has_one_draw_in_every_stratum():
    sampler = Sampler(tuple(parameter(0, 0.5, 1, "uniform", key=f"P{i}") for i in range(4)), 1, block=256)
    values = sampler.values(0, 512)
    for block in (values[:256], values[256:]):
        assert (np.sort(np.floor(block * 256), axis=0) == np.arange(256)[:, None]).all()


@METHODS
def test_parameters_are_drawn_apart(method):
    sampler = Sampler(tuple(parameter(0, 0.5, 1, key=f"P{i}") for i in range(30)), 1, method)
    correlations = np.corrcoef(sampler.values(0, 20_000).T) - np.eye(30)
    assert np.abs(correlations).max() < 0.04


@pytest.mark.parametrize("method", [Method.PLAIN, Method.LATIN_HYPERCUBE])
def test_blocks_are_drawn_apart(method):
    sampler = Sampler((parameter(0, 0.5, 1),), 1, method)
    blocks = sampler.values(0, 40 * LARGEST_BLOCK).reshape(40, LARGEST_BLOCK)
    assert np.abs(np.corrcoef(blocks) - np.eye(40)).max() < 0.3


@pytest.mark.parametrize(("draws", "size"), [(1, 1), (100, 4), (1_000, 32), (10_000, 512), (1_000_000, 512)])
def test_there_are_enough_blocks_to_tell_the_error_of_a_mean(draws, size):
    assert block_size(draws) == size
    assert draws < BLOCKS or draws // size >= BLOCKS


def test_without_parameters_the_draws_are_empty():
    assert Sampler((), 1).values(0, 100).shape == (100, 0)


def test_sobol_points_have_only_so_many_dimensions():
    many = tuple(parameter(0, 0.5, 1, key=f"P{i}") for i in range(22_000))
    with pytest.raises(TooManyParametersError, match="22000 uncertain quantities"):
        Sampler(many, 1, Method.SOBOL)


def columns_drawn(dependence: float, method: Method = Method.LATIN_HYPERCUBE, draws: int = 20_000) -> np.ndarray:
    """Draws of three parameters of one column, each of a shape of its own, and of one of another column."""
    three = (
        parameter(0, 2, 10), parameter(5, 6, 7, "triangular", key="firms/B/firms"),
        parameter(-1, 0, 1, "uniform", key="firms/C/firms"),
    )  # fmt: skip
    other = replace(parameter(0, 1, 2, key="scope/S/share"), table="scope", field="share")
    return Sampler((*three, other), 5, method, LARGEST_BLOCK, dependence).values(0, draws)


@METHODS
@pytest.mark.parametrize("dependence", [0.25, 0.5, 0.9, 1.0])
def test_figures_of_one_column_go_together_as_asked_and_those_of_two_columns_do_not(method, dependence):
    found = stats.spearmanr(columns_drawn(dependence, method)).statistic
    of_normal = 6 / np.pi * np.arcsin(dependence / 2)
    assert found[:3, :3][np.triu_indices(3, 1)] == pytest.approx([of_normal] * 3, abs=0.02)
    assert found[:3, 3] == pytest.approx([0] * 3, abs=0.03)


@METHODS
@pytest.mark.parametrize("dependence", [0.25, 1.0])
def test_a_dependence_leaves_each_figure_its_distribution(method, dependence):
    levels = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]
    one, other = (np.quantile(columns_drawn(of, method), levels, axis=0) for of in (0.0, dependence))
    assert one == pytest.approx(other, abs=0.1)


def test_a_latin_hypercube_keeps_its_strata_whatever_the_dependence():
    assert np.array_equal(np.sort(columns_drawn(0.0), axis=0), np.sort(columns_drawn(0.6), axis=0))


@METHODS
def test_fully_dependent_figures_add_up_quantile_by_quantile(method):
    levels = [0.05, 0.25, 0.5, 0.75, 0.95]
    total = columns_drawn(1.0, method)[:, :3].sum(axis=1)
    one, other, third = stats.beta(1.8, 4.2, 0, 10), stats.triang(0.5, 5, 2), stats.uniform(-1, 2)
    assert np.quantile(total, levels) == pytest.approx(one.ppf(levels) + other.ppf(levels) + third.ppf(levels), abs=0.1)


@pytest.mark.parametrize("dependence", [0.3, 1.0])
def test_a_piece_is_the_same_with_dependence_too(dependence):
    sampler = Sampler(parameters_of(small_study(), uncertain=True), 7, block=128, dependence=dependence)
    whole = sampler.values(0, 1000)
    assert (sampler.values(7, 104) == whole[7 * 128 :]).all()
    assert (sampler.values(2, 128) == whole[2 * 128 : 3 * 128]).all()


def test_ranks_are_those_of_a_stable_sort_with_figures_below_zero_and_equal_ones_too():
    figures = np.round(np.random.default_rng(3).normal(size=(7, LARGEST_BLOCK)), 1) * [[-1.0], [0.0], *[[1.0]] * 5]
    order = np.argsort(figures, axis=1, kind="stable")
    assert (np.take_along_axis(sampling._ranks(figures), order, axis=1) == np.arange(LARGEST_BLOCK)).all()
