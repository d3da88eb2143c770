"""Simulation: what holds for any study, and what can be worked out by hand."""

from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import numpy as np
import pandas as pd
import pytest
from drawn_studies import engine_totals, study_at, varied_studies, with_twin
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from scipy import stats
from studies import small_study

from burden import Quantity, Study, UnknownColumnError, estimate
from burden.engine.many.measures import TOTALS
from burden.engine.per_firm import per_firm
from burden.engine.uncertainty.sampling import Method, Sampler
from burden.engine.uncertainty.simulation import TooManyDrawsError, simulate
from burden.engine.uncertainty.statistics import rank_chances, standard_errors
from burden.study.parameters import parameters_of
from burden.study.tables import Composition, Mix

pytestmark = pytest.mark.unit
PATIENT = {
    "deadline": None,
    "phases": (Phase.explicit, Phase.reuse, Phase.generate),
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large],
}
METHODS = pytest.mark.parametrize("method", Method)


def without_ranges(study: Study, keep: str | None = None) -> Study:
    """The study with one uncertain quantity, or none."""
    others = [parameter for parameter in parameters_of(study, uncertain=True) if parameter.key != keep]
    return study_at(study, others, [parameter.quantity.central for parameter in others])


@given(st.data(), varied_studies(), st.sampled_from(Method))
@settings(max_examples=30, **PATIENT)
def test_every_draw_is_the_estimate_with_the_drawn_values(data, study, method):
    by = data.draw(st.sampled_from([("mix",), ("mix", "timing"), ()]))
    simulation = simulate(estimate(study), 40, 3, by=by, method=method)
    values = Sampler(parameters_of(study, uncertain=True), 3, method, simulation.block).values(0, 40)
    for draw in data.draw(st.lists(st.integers(0, 39), min_size=2, max_size=2)):
        exact = engine_totals(study_at(study, parameters_of(study, uncertain=True), values[draw]), by)
        size = 1e-12 * (1 + exact.select_dtypes("number").abs().to_numpy().max(initial=0.0)) * 1e3
        for measure in TOTALS:
            assert simulation.draws[measure][draw] == pytest.approx(exact[measure].to_numpy(), rel=1e-9, abs=size)


@given(st.data(), varied_studies(), st.booleans())
@settings(max_examples=30, **PATIENT)
def test_the_central_case_is_the_engines_to_the_last_bit(data, study, include_voluntary):
    by = data.draw(st.sampled_from([("mix",), ("mix", "timing"), (), ("instrument", "voluntary")]))
    simulation = simulate(estimate(study), 2, by=by, include_voluntary=include_voluntary)
    exact = engine_totals(study, by, include_voluntary=include_voluntary)
    for measure in TOTALS:
        assert simulation.central[measure].tolist() == exact[measure].tolist()


@METHODS
@pytest.mark.parametrize("distribution", ["pert", "triangular", "uniform"])
def test_one_uncertain_quantity_gives_the_distribution_of_that_quantity(method, distribution):
    key = next(p.key for p in parameters_of(small_study(), uncertain=True) if p.field == "hours")
    study = without_ranges(small_study(), key)
    study = study.update(settings=study.settings.update(distribution=distribution))
    (only,) = parameters_of(study, uncertain=True)
    low, central, high = only.quantity.lowest, only.quantity.central, only.quantity.highest
    totals = [engine_totals(study_at(study, [only], [value]), ("mix",))["cost"].iloc[0] for value in (low, high)]
    mode = (central - low) / (high - low)
    known = {
        "pert": stats.beta(1 + 4 * mode, 5 - 4 * mode),
        "triangular": stats.triang(mode),
        "uniform": stats.uniform(),
    }[only.distribution.value]
    simulation = simulate(estimate(study), 40_000, 5, method=method, measures=["cost"])
    share = (simulation.draws["cost"][:, 0] - totals[0]) / (totals[1] - totals[0])
    assert share.mean() == pytest.approx(known.mean(), abs=0.005)
    assert share.std() == pytest.approx(known.std(), abs=0.005)
    assert np.quantile(share, [0.05, 0.5, 0.95]) == pytest.approx(known.ppf([0.05, 0.5, 0.95]), abs=0.01)


def test_without_ranges_every_draw_is_the_estimate():
    study = without_ranges(small_study())
    simulation = simulate(estimate(study), 50)
    assert simulation.parameters == 0
    for measure in TOTALS:
        expected = np.tile(simulation.central[measure], (50, 1))
        assert simulation.draws[measure] == pytest.approx(expected, rel=1e-12)


@METHODS
def test_a_seed_gives_the_same_figures_twice_and_another_seed_others(method):
    first = simulate(estimate(small_study()), 300, 4, method=method)
    again = simulate(estimate(small_study()), 300, 4, method=method)
    other = simulate(estimate(small_study()), 300, 5, method=method)
    pd.testing.assert_frame_equal(first.summary(), again.summary(), check_exact=True)
    assert (first.draws["cost"] != other.draws["cost"]).any()


def test_the_study_says_how_many_draws_and_from_which_seed():
    study = small_study()
    simulation = simulate(estimate(study))
    assert (len(simulation), simulation.seed) == (study.settings.draws, study.settings.seed)


def test_mixes_that_are_the_same_cost_the_same_in_every_draw():
    simulation = simulate(estimate(with_twin(small_study())), 500)
    twins = simulation.pairs().query("first == 'M0' and second == 'TWIN'")
    assert (twins["equal"] == 1).all()
    assert (twins[["difference", "p5", "p95", "first_cheaper", "second_cheaper", "standard_error"]] == 0).all(axis=None)
    ranks = simulation.ranks().query("measure == 'cost'").set_index("mix")
    assert ranks.loc["M0"].tolist()[1:] == ranks.loc["TWIN"].tolist()[1:]


@given(varied_studies())
@settings(max_examples=20, **PATIENT)
def test_chances_add_up(study):
    simulation = simulate(estimate(study), 64, measures=["cost", "hours"])
    ranks = simulation.ranks()
    places = [name for name in ranks if name.startswith("rank_")]
    assert ranks[places].sum(axis=1).to_numpy() == pytest.approx(np.ones(len(ranks)))
    assert ranks.groupby("measure")[places].sum().to_numpy() == pytest.approx(np.ones((2, len(places))))
    pairs = simulation.pairs()
    if len(pairs):
        chances = pairs[["first_cheaper", "equal", "second_cheaper"]].sum(axis=1).to_numpy()
        assert chances == pytest.approx(np.ones(len(pairs)))


def test_ranks_and_pairs_by_hand():
    draws = np.array([[1.0, 2.0, 3.0], [1.0, 1.0, 0.0], [5.0, 4.0, 4.0], [2.0, 2.0, 2.0]])
    assert rank_chances(draws) == pytest.approx(
        np.array([[4 / 3, 1 / 2 + 1 / 3, 1 + 1 / 2 + 1 / 3], [1 / 2 + 1 / 3, 1 + 1 / 2 + 1 / 2 + 1 / 3, 1 / 2 + 1 / 3],
                  [1 + 1 / 2 + 1 / 3, 1 / 2 + 1 / 3, 1 + 1 / 3]]) / 4
    )  # fmt: skip


def test_pairs_and_ranks_stay_within_the_other_columns():
    simulation = simulate(estimate(small_study()), 100, by=("mix", "size_class"), measures=["structural"])
    pairs, ranks = simulation.pairs(), simulation.ranks()
    assert list(pairs.columns[:4]) == ["size_class", "measure", "first", "second"]
    assert set(pairs["size_class"]) == set(simulation.groups["size_class"])
    assert list(ranks.columns[:3]) == ["size_class", "measure", "mix"]
    assert not simulate(estimate(small_study()), 100, by=("timing",)).pairs().empty


@given(varied_studies(rounding="none"), st.sampled_from([("category",), ("size_class",), ("sector", "size_class"), ()]))
@settings(max_examples=20, **PATIENT)
def test_costs_per_firm_are_those_of_the_engine_at_the_drawn_values(study, columns):
    simulation = simulate(estimate(study), 20, per_firm=columns)
    assert simulation.firms is not None
    uncertain = parameters_of(study, uncertain=True)
    values = Sampler(uncertain, simulation.seed, simulation.method, simulation.block).values(0, 20)
    for draw in (0, 19):
        exact = per_firm(estimate(study_at(study, uncertain, values[draw])), *columns)
        for name, figures in simulation.firm_draws.items():
            assert figures[draw] == pytest.approx(exact[name].to_numpy(), rel=1e-9, abs=1e-6, nan_ok=True)
    exact = per_firm(estimate(study), *columns)
    for name, figures in simulation.firm_central.items():
        assert np.array_equal(figures, exact[name].to_numpy(), equal_nan=True)
    described = simulation.per_firm()
    assert list(described.columns[: len(columns) + 2]) == ["mix", *columns, "measure"]


def test_figures_per_firm_must_be_asked_for():
    with pytest.raises(ValueError, match="per_firm"):
        simulate(estimate(small_study()), 10).per_firm()


class Backwards(Executor):
    """Does the work in the opposite order of what it is asked, when the first answer is wanted."""

    def __init__(self) -> None:
        self.asked: list[tuple[Future, object, tuple]] = []

    def submit(self, work, /, *given, **named):
        waiting = _Waiting(self)
        self.asked.append((waiting, work, given))
        return waiting

    def do_all(self) -> None:
        while self.asked:
            waiting, work, given = self.asked.pop()
            waiting.set_result(work(*given))


class _Waiting(Future):
    def __init__(self, executor: Backwards) -> None:
        super().__init__()
        self.executor = executor

    def result(self, timeout=None):
        self.executor.do_all()
        return super().result(timeout)


@pytest.fixture(scope="module")
def processes():
    """Two processes for all methods: each takes longer to start than to draw."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        yield pool


@METHODS
def test_any_executor_gives_the_same_figures(method, processes):
    alone = simulate(estimate(small_study()), 9_000, method=method, per_firm=["size_class"])
    with ThreadPoolExecutor(2) as threads:
        for executor in (threads, processes, Backwards()):
            shared = simulate(estimate(small_study()), 9_000, method=method, per_firm=["size_class"], executor=executor)
            for measure, draws in alone.draws.items():
                assert (shared.draws[measure] == draws).all()
            for name, draws in alone.firm_draws.items():
                assert np.array_equal(shared.firm_draws[name], draws, equal_nan=True)


@METHODS
def test_the_standard_error_tells_how_far_the_mean_lies_from_the_true_one(method):
    """The spread of the means of many simulations is what one of them says it is."""
    made = [simulate(estimate(small_study()), 1_024, seed, method=method, measures=["cost"]) for seed in range(60)]
    means = np.array([one.draws["cost"].mean(axis=0) for one in made])
    told = np.array([one.summary()["standard_error"] for one in made])
    assert (told**2).mean(axis=0) ** 0.5 == pytest.approx(means.std(axis=0, ddof=1), rel=0.35)


@pytest.mark.parametrize("method", [Method.LATIN_HYPERCUBE, Method.SOBOL])
def test_spread_points_give_a_smaller_error_than_plain_ones(method):
    plain = simulate(estimate(small_study()), 4_096, method="plain").summary()["standard_error"]
    spread = simulate(estimate(small_study()), 4_096, method=method).summary()["standard_error"]
    assert (spread < plain / 2).all()


def test_standard_errors_by_hand():
    draws = np.array([[1.0], [3.0], [2.0], [6.0]])
    assert standard_errors(draws, None) == pytest.approx(draws.std(ddof=1) / 2)
    assert standard_errors(draws, 2) == pytest.approx(np.std([2.0, 4.0], ddof=1) / 2**0.5)
    assert np.isnan(standard_errors(draws, 4)).all()


@METHODS
def test_drawing_goes_on_until_the_means_are_precise(method):
    rough = simulate(estimate(small_study()), until=0.02, method=method, measures=["cost"])
    fine = simulate(estimate(small_study()), until=0.0005, method=method, measures=["cost"])
    for simulation, until in ((rough, 0.02), (fine, 0.0005)):
        told = simulation.summary()
        assert simulation.is_precise
        assert (told["standard_error"] <= until * told["mean"].abs()).all()
    assert len(fine) >= len(rough)
    assert len(simulate(estimate(small_study()), until=0.0005, method="plain", measures=["cost"])) > 8_192


def test_drawing_stops_at_the_most_that_is_asked_and_says_so():
    simulation = simulate(estimate(small_study()), 9_000, until=1e-6, method="plain")
    assert len(simulation) == 9_000
    assert not simulation.is_precise
    assert not simulate(estimate(small_study()), 1, until=0.5).is_precise


def test_executors_stop_at_the_same_draw():
    alone = simulate(estimate(small_study()), until=0.0005, method="plain", measures=["cost"])
    with ThreadPoolExecutor(2) as threads:
        shared = simulate(estimate(small_study()), until=0.0005, method="plain", measures=["cost"], executor=threads)
    assert (alone.draws["cost"] == shared.draws["cost"]).all()


def test_progress_is_told_after_every_piece():
    told: list[tuple[int, int]] = []
    simulate(estimate(small_study()), 5_000, progress=lambda done, expected: told.append((done, expected)))
    assert told[-1] == (5_000, 5_000)
    assert [done for done, _ in told] == sorted({done for done, _ in told})


def test_quantiles_are_taken_at_the_levels_that_are_asked_for():
    simulation = simulate(estimate(small_study()), 1_000, levels=(0.025, 0.25, 0.975))
    summary = simulation.summary()
    names = ["central", "above", "mean", "median", "p2.5", "p25", "p97.5", "standard_deviation", "standard_error"]
    assert list(summary.columns) == ["mix", "measure", *names]
    draws = simulation.draws["structural"][:, 1]
    row = summary.query("measure == 'structural' and mix == 'M1'").iloc[0]
    assert row["p2.5"] == np.quantile(draws, 0.025)
    assert row["mean"] == pytest.approx(draws.mean())
    assert row["standard_deviation"] == pytest.approx(draws.std(ddof=1))


def test_a_distribution_of_its_own_row_goes_before_that_of_the_study():
    study = small_study()
    activity = study.activities[0].update(hours=Quantity(central=1, low=1, high=9), distribution="uniform")
    study = study.update(activities=(activity, *study.activities[1:]))
    own = next(p for p in parameters_of(study, uncertain=True) if p.position == 0 and p.field == "hours")
    assert Sampler((own,), 1).values(0, 4_096).mean() == pytest.approx(5, abs=0.01)


@pytest.mark.parametrize(
    "nonsense",
    [{"draws": 0}, {"seed": -1}, {"levels": ()}, {"levels": (0.9, 0.1)}, {"levels": (0.0, 0.5)}, {"until": 0.0},
     {"until": 1.0}, {"method": "dice"}, {"measures": ["price"]}],
)  # fmt: skip
def test_nonsense_is_refused(nonsense):
    with pytest.raises(ValueError):
        simulate(estimate(small_study()), **({"draws": 10} | nonsense))


def test_columns_that_draws_change_are_refused():
    with pytest.raises(UnknownColumnError):
        simulate(estimate(small_study()), 10, by=("mix", "share"))
    with pytest.raises(UnknownColumnError):
        simulate(estimate(small_study()), 10, per_firm=["timing"])


def test_more_draws_than_can_be_kept_are_refused():
    with pytest.raises(TooManyDrawsError, match="9000000 draws"):
        simulate(estimate(small_study()), 9_000_000)


def test_a_mix_without_instruments_costs_nothing():
    study = small_study()
    empty = study.update(
        mixes=(*study.mixes, Mix(code="NONE", name="None")),
        composition=tuple(Composition(instrument=row.instrument, entries=row.entries) for row in study.composition),
    )
    simulation = simulate(estimate(empty), 100)
    at = simulation.groups["mix"].tolist().index("NONE")
    assert not simulation.draws["cost"][:, at].any()
