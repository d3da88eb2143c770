"""Totals by their expected values: the means of the draws.

Means add up: those of the parts of a total are together that of the total. So a breakdown is taken from the same draws.
"""

from __future__ import annotations

import pandas as pd

from burden.engine.many.measures import Measure
from burden.engine.result import OVER_YEARS
from burden.engine.uncertainty.simulation import Simulation
from burden.study.words import ObligationKind, Timing

ITEMS = ("mix", "timing", "kind", "voluntary")
"""By which totals are drawn, so that mixes can be put side by side."""
_IN_ORDER = (Measure.HOURS, Measure.COST, Measure.ONE_OFF, Measure.STRUCTURAL, *map(Measure, OVER_YEARS))


def expected(simulation: Simulation) -> pd.DataFrame:
    """The mean of the draws of every total, with the columns of `burden.comparison.with_totals`."""
    measures = sorted(simulation.measures, key=_IN_ORDER.index)
    return simulation.groups.assign(**{str(name): simulation.draws[name].mean(axis=0) for name in measures})


def beside_expected(simulation: Simulation) -> pd.DataFrame:
    """The expected values, and behind them `…_central` and `…_above` (see `share_above`) of every total."""
    table = expected(simulation)
    groups = len(table)
    summary = simulation.summary()
    for at, name in enumerate(simulation.draws):
        rows = summary.iloc[at * groups : (at + 1) * groups]
        table[f"{name}_central"], table[f"{name}_above"] = rows["central"].to_numpy(), rows["above"].to_numpy()
    return table


def expected_of_mixes(by_item: pd.DataFrame, reference: str | None, *, include_voluntary: bool = False) -> pd.DataFrame:
    """The mixes side by side by their expected values, with the columns of `burden.comparison.compare_mixes`.

    Args:
        by_item: expected values by ITEMS.
        reference: the reference mix; None: none.
        include_voluntary: also add up voluntary and financial items.
    """
    financial = by_item["kind"] == ObligationKind.FINANCIAL.value
    voluntary = (by_item["voluntary"] == True) & ~financial  # noqa: E712  # of a mix without anything it is empty
    structural = by_item["timing"] == Timing.STRUCTURAL.value
    counted = pd.Series(True, by_item.index) if include_voluntary else ~(financial | voluntary)

    def sums(name: str, of: pd.Series[bool]) -> pd.Series[float]:
        return by_item[name].where(of, 0.0).groupby(by_item["mix"], observed=False, sort=True).sum()

    table = pd.DataFrame({name: sums(name, counted) for name in ("one_off", "structural")})
    table["hours_one_off"] = sums("hours", counted & ~structural)
    table["hours_structural"] = sums("hours", counted & structural)
    for name in ("annual_equivalent", "present_value"):
        table[name] = sums(name, counted)
    for name in ("one_off", "structural", "annual_equivalent"):
        table[f"{name}_difference"] = table[name] - (table[name].get(reference, float("nan")))
    for name, apart in (("voluntary", voluntary), ("financial", financial)):
        for timing in ("one_off", "structural"):
            table[f"{name}_{timing}"] = sums(timing, apart)
    return table.reset_index().astype({"mix": object})


def expected_by(by_timing: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """Burden by some columns of the result table, by its expected values; see `burden.answers.tables.building.sums_by`.

    Args:
        by_timing: expected values by these columns and `timing`.
        columns: the columns.
    """
    structural = by_timing["timing"] == Timing.STRUCTURAL.value
    hours = {"hours_one_off": by_timing["hours"].mask(structural, 0.0),
             "hours_structural": by_timing["hours"].where(structural, 0.0)}  # fmt: skip
    figures = ["one_off", "structural", *hours, "annual_equivalent", "present_value"]
    table = by_timing.assign(**hours)
    if "kind" in columns:
        table = table[table["kind"] != ObligationKind.FINANCIAL.value]
    keys = list(columns)
    return table[[*keys, *figures]].groupby(keys, observed=True, sort=True, dropna=False).sum().reset_index()
