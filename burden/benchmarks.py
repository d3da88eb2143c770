"""Results held against the published figures of a study: what a firm pays, beside what others found it to pay."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from burden.engine import Result
from burden.engine.evaluate import PIECE, evaluate
from burden.engine.formula import Figures
from burden.engine.per_firm import counted_firms
from burden.engine.timing import is_yearly, split_by_timing
from burden.study.reach import index_categories
from burden.study.tables import Benchmark
from burden.study.words import BenchmarkUnit, Word

Counted = npt.NDArray[np.bool_]

TOLERANCE = 2.0
"""A result within this factor of the nearest published limit does not contradict it.

Published figures are of another rule, year or group of firms, and mostly estimates themselves, so that less than twice
or more than half of one says nothing; what is asked about must stand out. It is the same for a range as for a single
figure, and everywhere: in checks, tables, figures, exports and on the page.
"""


class Verdict(Word):
    """How a result lies to a published figure."""

    BELOW = "below", "lager"
    WITHIN = "within", "binnen de grenzen"
    NEAR = "near", "dicht bij de grenzen"
    ABOVE = "above", "hoger"
    NOT_COMPARABLE = "not comparable", "niet te vergelijken"


COLUMNS = (
    "position", "name", "mix", "instrument", "categories", "unit", "low", "high", "average", "reached", "times",
    "verdict", "source", "row",
)  # fmt: skip
"""The columns of `held_against`."""
_FIGURES = ("low", "high", "average", "reached", "times")
_KINDS = dict.fromkeys(_FIGURES, "float64") | {"position": "int64", "row": "Int32"}


@dataclass(frozen=True)
class FirmSums:
    """What each instrument costs the firms of each category in each mix.

    Arrays of shape (mixes, instruments, categories). Financial items are left out; voluntary instruments are in, for
    whoever asks about one of them.

    Attributes:
        one_off: money over all firms of the category, as is the next.
        structural: money per year.
        one_off_of_one: money for one firm that every obligation of the instrument reaches, as is the next.
        structural_of_one: money per year.
        obliged: whether the instrument brings the category any obligation.
    """

    one_off: Figures
    structural: Figures
    one_off_of_one: Figures
    structural_of_one: Figures
    obliged: Counted


def firm_sums(result: Result) -> FirmSums:
    """Add an estimate up per mix, instrument and firm category."""
    lines, study = result.positions, result.study
    shape = (len(study.mixes), len(study.instruments), len(study.firm_categories))
    counted = ~result.financial & (lines.shares(result.inputs) > 0)
    one_off, structural = split_by_timing(result)
    yearly = is_yearly(result)
    sums = np.zeros((5, int(np.prod(shape))))
    for start in range(0, len(lines), PIECE):
        piece = slice(start, start + PIECE)
        single = evaluate(lines, result.inputs, study.settings, result.factors, piece, per_firm=True)
        running = np.where(yearly[piece], single.labour_cost + single.external_cost, 0.0)
        figures = (one_off[piece], structural[piece], single.cost - running, running, np.ones(len(running)))
        instrument = lines.instrument_of[lines.obligation_of[lines.activity[piece]]]
        at = np.ravel_multi_index((lines.mix[piece], instrument, lines.category[piece]), shape)
        for added, figure in zip(sums, figures, strict=True):
            added += np.bincount(at, weights=np.where(counted[piece], figure, 0.0), minlength=len(added))
    totals = sums.reshape(len(sums), *shape)
    return FirmSums(
        one_off=totals[0],
        structural=totals[1],
        one_off_of_one=totals[2],
        structural_of_one=totals[3],
        obliged=totals[4] > 0,
    )


def held_against(result: Result, sums: FirmSums | None = None) -> pd.DataFrame:
    """Hold the results of an estimate against the study's benchmarks.

    A benchmark of a mix is held against that mix, one of an instrument against every mix that holds the instrument.
    Burden only: financial items are never counted, voluntary instruments only where the benchmark is about one.

    Args:
        result: an estimate.
        sums: its `firm_sums`, where they were made already.

    Returns:
        One row per benchmark and mix, in the order of the study, with COLUMNS: `position` of the benchmark in the study
        (from 0) and its `name`; `mix` and `instrument` (None where it is about a mix; `mix` is None where no mix holds
        the instrument); `categories` (the selector in the study's language, empty for all); `unit`, `low` and `high` as
        published (NaN: no limit); `average` and `reached`: the result in that unit, over all firms of the categories
        and for a firm that is reached by every obligation (see `burden.engine.per_firm`), structural costs per year for
        `per firm per year`, one-off costs with investments for `per firm one-off`, structural costs over turnover for
        `share of turnover` (categories without a turnover are left out); `times`: `reached` as a multiple of the
        nearest limit (1 within the limits; NaN where that limit is 0); `verdict`: where `reached` lies, since published
        figures are about firms that have to comply (near:
        outside the limits by no more than TOLERANCE); `source` and sheet `row` of the benchmark.
    """
    made = _Held(result, sums or firm_sums(result))
    rows = [
        made.row(position, benchmark, mix)
        for position, benchmark in enumerate(result.study.benchmarks)
        for mix in made.mixes_of(benchmark)
    ]
    return pd.DataFrame(
        {name: pd.Series([row[name] for row in rows], dtype=_KINDS.get(name, "object")) for name in COLUMNS}
    )


class HeldCategories:
    """The firms that benchmarks are about: of the headline group, unless they name others only."""

    def __init__(self, result: Result) -> None:
        """Keep the categories of a result."""
        self._index = index_categories(result.study.firm_categories)
        self._firms = counted_firms(result.headline)
        self._group = np.array([row.group for row in result.study.firm_categories])

    def of(self, benchmark: Benchmark) -> Counted:
        """Which categories a benchmark is held against, all of one group; shape (categories,)."""
        selected = self._index.selects(benchmark.categories)
        firms: Counted = selected & self._firms
        return firms if firms.any() or not selected.any() else selected & (self._group == self._group[selected][0])


@dataclass(frozen=True)
class _Held:
    result: Result
    sums: FirmSums

    @cached_property
    def mixes(self) -> list[str]:
        return [mix.code for mix in self.result.study.mixes]

    @cached_property
    def instruments(self) -> list[str]:
        return [instrument.code for instrument in self.result.study.instruments]

    @cached_property
    def voluntary(self) -> Counted:
        return np.array([instrument.voluntary for instrument in self.result.study.instruments], dtype=bool)

    @cached_property
    def turnover(self) -> Figures:
        """Per firm of each category; NaN where it is not known."""
        known = [category.turnover or np.nan for category in self.result.study.firm_categories]
        return np.array(known, dtype=np.float64)

    @cached_property
    def held(self) -> HeldCategories:
        return HeldCategories(self.result)

    def mixes_of(self, benchmark: Benchmark) -> list[str | None]:
        """The mixes that a benchmark is held against."""
        if benchmark.subject in self.mixes:
            return [benchmark.subject]
        held = {row.instrument: row.entries for row in self.result.study.composition}.get(benchmark.subject, {})
        return [mix for mix in self.mixes if mix in held] or [None]

    def row(self, position: int, benchmark: Benchmark, mix: str | None) -> dict[str, object]:
        """A benchmark and a result side by side."""
        study = self.result.study
        average, reached = self._figures(benchmark, mix) if mix is not None else (np.nan, np.nan)
        low = np.nan if benchmark.low is None else benchmark.low
        high = np.nan if benchmark.high is None else benchmark.high
        verdict, times = _judge(reached, low, high)
        return {
            "position": position,
            "name": benchmark.name,
            "mix": mix,
            "instrument": None if benchmark.subject in self.mixes else benchmark.subject,
            "categories": benchmark.categories.to(study.settings.language),
            "unit": benchmark.unit.value,
            "low": low,
            "high": high,
            "average": average,
            "reached": reached,
            "times": times,
            "verdict": verdict.value,
            "source": benchmark.source,
            "row": benchmark.row,
        }

    def _figures(self, benchmark: Benchmark, mix: str) -> tuple[float, float]:
        """The result in the benchmark's unit: over all firms, and for a firm that is reached."""
        selected = self.held.of(benchmark)
        if benchmark.subject in self.mixes:
            instruments = ~self.voluntary
        else:
            instruments = np.array([code == benchmark.subject for code in self.instruments])
        once = benchmark.unit is BenchmarkUnit.PER_FIRM_ONE_OFF
        total, of_one = (
            (self.sums.one_off, self.sums.one_off_of_one)
            if once
            else (self.sums.structural, self.sums.structural_of_one)
        )
        at = self.mixes.index(mix)
        firms = np.where(selected, self.result.inputs.firms, 0.0)
        base = firms
        if benchmark.unit is BenchmarkUnit.SHARE_OF_TURNOVER:
            firms = np.where(np.isnan(self.turnover), 0.0, firms)
            base = firms * np.nan_to_num(self.turnover)
        counted = firms > 0
        obliged = self.sums.obliged[at, instruments].any(axis=0)
        everyone = total[at, instruments].sum(axis=0)
        single = of_one[at, instruments].sum(axis=0) * firms
        return _ratio(everyone[counted].sum(), base[counted].sum()), _ratio(single[obliged].sum(), base[obliged].sum())


def _ratio(amount: float, base: float) -> float:
    return float(amount / base) if base > 0 else np.nan


def _judge(reached: float, low: float, high: float) -> tuple[Verdict, float]:
    """Where a result lies to the limits, and how many times the nearest limit it is."""
    if np.isnan(reached) or (np.isnan(low) and np.isnan(high)):
        return Verdict.NOT_COMPARABLE, np.nan
    if reached < low:
        return Verdict.NEAR if reached * TOLERANCE >= low else Verdict.BELOW, reached / low if low > 0 else np.nan
    if reached > high:
        return Verdict.NEAR if reached <= high * TOLERANCE else Verdict.ABOVE, reached / high if high > 0 else np.nan
    return Verdict.WITHIN, 1.0
