"""How long a simulation takes, and how much it holds.

Run with `pytest tests/benchmarks --benchmark-only -n 0 -s`; read ratios, not seconds. Beside it stands the same simulation of
the same study, written by hand in NumPy for these sums only: what an analyst who knows arrays would write, with
`Generator.beta` for the draws and a loop over the rows of activities for the sums.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
from inventory import national_inventory

from burden import estimate, read_study
from burden.engine.many.measures import TOTALS
from burden.engine.many.totals import totals_of
from burden.engine.uncertainty.sampling import Method, Sampler
from burden.engine.uncertainty.simulation import simulate
from burden.engine.years import time_path
from burden.study.parameters import parameters_of
from burden.study.prices import price_level
from burden.workbook.default import default_study_path

pytestmark = pytest.mark.integration
DRAWS = 10_000


@pytest.fixture(scope="module")
def study():
    return read_study(default_study_path())


def least_seconds(work: Callable[[], object], times: int = 5) -> float:
    """Processor time of the fastest of some runs: other work on the machine makes runs slower, never faster."""
    found = []
    for _ in range(times):
        begin = time.process_time()
        work()
        found.append(time.process_time() - begin)
    return min(found)


def tell(measured: str) -> None:
    """Show what was measured; seen with `-s`."""
    sys.stdout.write(f"\n{measured}\n")


def with_ranks(study, draws: int = DRAWS, **options):
    simulation = simulate(estimate(study), draws, **options)
    return simulation.summary(), simulation.ranks()


def drawn_by_hand(random: np.random.Generator, quantity, shape: str, draws: int) -> np.ndarray:
    low, central, high = quantity.lowest, quantity.central, quantity.highest
    if low == high:
        return np.full(draws, central)
    if shape == "uniform":
        return random.uniform(low, high, draws)
    if shape == "triangular":
        return random.triangular(low, central, high, draws)
    mode = (central - low) / (high - low)
    return low + (high - low) * random.beta(1 + 4 * mode, 5 - 4 * mode, draws)


class ByHand:
    """All totals and ranks of the mixes of a study, by hand."""

    def __init__(self, study) -> None:
        self.study, self.result = study, estimate(study)
        lines = self.result.positions
        counted = np.flatnonzero(self.result.counted(("mix",)))
        # For every mix and row of activities: its categories, with the scope row and the interactions of each.
        acting = lines.interactions.acts[lines.interactions.group_of]
        active = lines.interactions.active
        self.cells: dict[tuple, list[int]] = {}
        for line in counted:
            mix, activity, category = lines.mix[line], lines.activity[line], lines.category[line]
            held = tuple(np.flatnonzero(acting[activity] & active[:, mix, category]))
            key = (mix, activity, lines.tariff[line], lines.scope[line], int(lines.chain[line]), held)
            self.cells.setdefault(key, []).append(int(category))
        rules = study.settings.rules
        yearly = (1 + rules.discount_rate) ** -(1.0 + np.arange(rules.horizon))
        self.annuity = yearly.sum()
        path = time_path(self.result)
        # What one unit of the total counts for over the years, of each mix, timing and activity row, as the study has
        # it; the engine's own figures, since placing costs in years is not what is measured here.
        by_row = path.totals("mix", "activity_row").set_index(["mix", "activity_row"])["present_value"]
        totals = self.result.by("mix", "activity_row").set_index(["mix", "activity_row"])["cost"]
        self.worth = (by_row / totals.where(totals != 0)).fillna(0.0).to_dict()

    def __call__(self, draws: int = DRAWS) -> tuple[dict, np.ndarray]:
        study, random = self.study, np.random.default_rng(1)
        found = {
            parameter.key: drawn_by_hand(random, parameter.quantity, parameter.distribution.value, draws)
            for parameter in parameters_of(study)
        }
        of = {(p.table, p.position, p.field): found[p.key] for p in parameters_of(study)}
        # Of the money only the tariffs of this study are of another year.
        for position, tariff in enumerate(study.tariffs):
            of["tariffs", position, "tariff"] *= price_level(study, tariff.price_year, tariff.follows)
        one = np.ones(draws)
        factors = [
            1 + of["interactions", i, "change"] * of.get(("interactions", i, "overlap"), one)
            for i in range(len(study.interactions))
        ]
        totals = {name: np.zeros((len(study.mixes), draws)) for name in TOTALS}
        for (mix, row, tariff, scope, chain, held), categories in self.cells.items():
            activity = study.activities[row]
            counted = self.result.positions.chains[chain]
            has = [
                getattr(study.firm_categories[at], counted.attribute) if counted.attribute else 1 for at in categories
            ]
            firms = sum(of["firm_categories", at, "firms"] * each for at, each in zip(categories, has, strict=True))
            for count in counted.rows:
                firms = firms * of["counts", count, "number"]
            reach = firms * of["scope", scope, "share"] * (1 - of["activities", row, "business_as_usual"])
            for interaction in held:
                reach = reach * factors[interaction]
            often = reach * of.get(("activities", row, "frequency"), one)
            hours = of["activities", row, "hours"] * often
            running = of["activities", row, "external_costs"] * often
            if tariff >= 0:
                running = running + hours * of["tariffs", tariff, "tariff"]
            invested = of["activities", row, "investment"] * reach
            structural = activity.timing == "structural"
            cost = running + invested
            totals["hours"][mix] += hours
            totals["cost"][mix] += cost
            totals["structural" if structural else "one_off"][mix] += running
            totals["one_off"][mix] += invested
            totals["present_value"][mix] += cost * self.worth.get((study.mixes[mix].code, activity.row), 0.0)
        totals["annual_equivalent"] = totals["present_value"] / self.annuity
        summary = {
            name: (figures.mean(axis=1), figures.std(axis=1), np.quantile(figures, [0.05, 0.5, 0.95], axis=1))
            for name, figures in totals.items()
        }
        places = [np.argsort(np.argsort(figures, axis=0), axis=0) for figures in totals.values()]
        count = len(study.mixes)
        return summary, np.array([[(place == rank).mean(axis=1) for rank in range(count)] for place in places])


def test_by_hand_comes_to_the_same(study):
    """The two are the same sums: their means agree within their errors."""
    summary, _ = ByHand(study)(4_000)
    table = simulate(estimate(study), 4_000, dependence=0).summary()
    for name in TOTALS:
        ours = table[table["measure"] == name]
        if name in ("annual_equivalent", "present_value"):
            # By hand the interactions that enter later count as they do at the central values.
            assert summary[name][0] == pytest.approx(ours["mean"].to_numpy(), rel=0.03)
        else:
            error = ours["standard_deviation"].to_numpy() / 4_000**0.5
            assert (np.abs(summary[name][0] - ours["mean"].to_numpy()) < 4.5 * error).all()


@pytest.mark.benchmark(group="10,000 draws of the default study")
@pytest.mark.parametrize("method", Method)
def test_default_study(benchmark, study, method):
    benchmark.pedantic(lambda: with_ranks(study, method=method), rounds=5, warmup_rounds=1)


@pytest.mark.benchmark(group="10,000 draws of the default study")
def test_default_study_by_hand(benchmark, study):
    benchmark.pedantic(ByHand(study), rounds=5, warmup_rounds=1)


@pytest.mark.benchmark(group="10,000 draws of the default study")
def test_default_study_takes_under_three_times_what_it_takes_by_hand(benchmark, study):
    ours, theirs = least_seconds(lambda: with_ranks(study)), least_seconds(ByHand(study))
    tell(f"{DRAWS} draws: {ours:.2f} s of processor time; by hand {theirs:.2f} s; ratio {ours / theirs:.2f}")
    assert ours < 3 * theirs
    benchmark.pedantic(lambda: None)


@pytest.mark.benchmark(group="parts")
@pytest.mark.parametrize("method", Method)
def test_drawing(benchmark, study, method):
    sampler = Sampler(parameters_of(study, uncertain=True), 1, method)
    benchmark.pedantic(lambda: [sampler.values(first, 2_048) for first in range(0, 20, 4)], rounds=5, warmup_rounds=1)


@pytest.mark.benchmark(group="parts")
def test_adding_up(benchmark, study):
    totals = totals_of(estimate(study))
    values = Sampler(totals.parameters, 1).values(0, 2_048)
    benchmark.pedantic(lambda: [totals.at(values) for _ in range(5)], rounds=5, warmup_rounds=1)


@pytest.mark.benchmark(group="growth")
def test_work_grows_linearly_in_the_draws(benchmark, study):
    """Four times the draws may take a quarter more than four times as long."""
    few, many = (least_seconds(partial(simulate, study, draws), 4) for draws in (8_192, 32_768))
    tell(f"8,192 draws {few:.2f} s; 32,768 draws {many:.2f} s; ratio {many / few:.2f}")
    assert many < 5 * few
    benchmark.pedantic(lambda: None)


@pytest.mark.benchmark(group="growth")
def test_work_grows_linearly_in_the_lines(benchmark):
    """Activities four times as many: lines and parameters are so too."""
    seconds = []
    for activities in (1_000, 4_000):
        totals = totals_of(estimate(national_inventory(activities, categories=50)), measures=["cost", "hours"])
        values = Sampler(totals.parameters, 1).values(0, 512)
        seconds.append(least_seconds(partial(totals.at, values), 5))
    few, many = seconds
    tell(f"200,000 lines {few:.3f} s; 800,000 lines {many:.3f} s; ratio {many / few:.2f}")
    assert many < 6 * few
    benchmark.pedantic(lambda: None)


MEMORY = """
from pathlib import Path
from burden import estimate, read_study
from burden.engine.uncertainty.simulation import simulate
from burden.workbook.default import default_study_path

def most_held():
    # Not what `resource` tells: that counts what the process held that started this one.
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))

study = read_study(default_study_path())
before = most_held()
simulation = simulate(estimate(study), 100_000)
simulation.summary(), simulation.ranks(), simulation.pairs()
print(before, most_held())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is not there")
@pytest.mark.benchmark(group="memory")
def test_a_hundred_thousand_draws_stay_under_a_gibibyte(benchmark):
    done = subprocess.run([sys.executable, "-c", MEMORY], check=True, capture_output=True, text=True)
    before, most = (int(figure) / 1024 for figure in done.stdout.split())
    tell(f"100,000 draws: at most {most:.0f} MiB, of which {before:.0f} MiB before the first draw")
    assert most < 1024
    benchmark.pedantic(lambda: None)
