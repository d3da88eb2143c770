"""The mixes side by side: what they cost, what stands apart, and how they differ from the reference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from burden.engine import Result, estimate, time_path
from burden.engine.many.measures import TOTALS, Measure
from burden.engine.timing import is_yearly, split_by_timing
from burden.study import Study

_WITH_TOTALS = ("hours", "cost", "one_off", "structural", "annual_equivalent", "present_value")


def with_totals(result: Result, *columns: str, include_voluntary: bool = False) -> pd.DataFrame:
    """`Result.by` with the totals that review boards ask for beside it.

    Args:
        result: an estimate.
        columns: columns of the result table; `mix` is added as in `Result.by`.
        include_voluntary: also add up voluntary and financial items; see `Result.by`.

    Returns:
        The columns, `hours` and `cost` as `Result.by` gives them, then (money) `one_off` (investments included),
        `structural` (per year, once everything has entered), `annual_equivalent` and `present_value` over the study's
        horizon.
    """
    return result.by(*columns, include_voluntary=include_voluntary, measures=_WITH_TOTALS)


def _sum_by_mix(result: Result, figures: np.ndarray, of: np.ndarray) -> np.ndarray:
    """The sum per mix of figures of lines, of those lines alone for which `of` is true."""
    mixes = len(result.study.mixes)
    return np.bincount(result.positions.mix, weights=np.where(of, figures, 0.0), minlength=mixes)


def costs_of_mixes(result: Result, *, include_voluntary: bool = False) -> pd.DataFrame:
    """The first columns of `compare_mixes`, for whoever needs no more: they take a small part of its time.

    Args:
        result: an estimate; of several groups the headline one counts.
        include_voluntary: also add up voluntary and financial items; see `Result.by`.

    Returns:
        One row per mix, in the order of the study: `mix`, `one_off` and `structural` (money, structural per year).
    """
    counted = result.counted((), include_voluntary)
    once, yearly = split_by_timing(result)
    return pd.DataFrame(
        {
            "mix": [mix.code for mix in result.study.mixes],
            "one_off": _sum_by_mix(result, once, counted),
            "structural": _sum_by_mix(result, yearly, counted),
        }
    )


def scenarios(
    named: Mapping[str, Study | Result],
    *columns: str,
    measures: Sequence[Measure | str] = TOTALS,
    include_voluntary: bool = False,
) -> pd.DataFrame:
    """Put several studies, or versions of one, in one long table.

    Args:
        named: the studies or their estimates, by the name of the scenario. Those of a workbook:
            `{code: study.scenario(code) for code in study.scenarios}`.
        columns: columns of the result table; `mix` is added as in `Result.by`.
        measures: which totals.
        include_voluntary: also add up voluntary and financial items; see `Result.by`.

    Returns:
        `scenario`, the columns, then the measures; a row per scenario and row of `Result.by`. Codes are categoricals in
        the order in which they come.

    Raises:
        UnknownColumnError: the result table has no such column.
        UnknownNameError: an unknown measure.
        ValueError: no scenarios.
    """
    if not named:
        raise ValueError("no scenarios: give at least one study by its name")
    tables = []
    for name, study in named.items():
        result = study if isinstance(study, Result) else estimate(study)
        table = result.by(*columns, include_voluntary=include_voluntary, measures=measures)
        table.insert(0, "scenario", pd.Series([name] * len(table), dtype="category"))
        tables.append(table)
    for column in tables[0].select_dtypes("category"):
        codes = dict.fromkeys(code for table in tables for code in table[column].cat.categories)
        for table in tables:
            table[column] = table[column].cat.set_categories(list(codes))
    return pd.concat(tables, ignore_index=True)


def compare_mixes(result: Result, *, include_voluntary: bool = False) -> pd.DataFrame:
    """Put the mixes side by side.

    Args:
        result: an estimate; of several groups the headline one counts.
        include_voluntary: also add up voluntary and financial items; see `Result.by`.

    Returns:
        One row per mix, in the order of the study: `mix`; `one_off` and `structural` (money, structural per year);
        `hours_one_off` and `hours_structural`; `annual_equivalent` and `present_value` over the horizon;
        `one_off_difference`, `structural_difference` and `annual_equivalent_difference` with the reference mix (NaN
        without one); and, apart, added in only where asked for: `voluntary_one_off`, `voluntary_structural`,
        `financial_one_off`, `financial_structural` (financial items of voluntary instruments stand with the financial
        ones).
    """
    study, result = result.study, result.headline
    once, yearly = split_by_timing(result)
    structural = is_yearly(result)
    counted, of_group = result.counted((), include_voluntary), result.counted((), True)
    financial = result.financial & of_group
    voluntary = result.column("voluntary") & of_group & ~financial
    table = costs_of_mixes(result, include_voluntary=include_voluntary)
    table["hours_one_off"] = _sum_by_mix(result, result.hours, counted & ~structural)
    table["hours_structural"] = _sum_by_mix(result, result.hours, counted & structural)
    totals = time_path(result).totals("mix", include_voluntary=include_voluntary).astype({"mix": str}).set_index("mix")
    for name in ("annual_equivalent", "present_value"):
        table[name] = totals[name].reindex(table["mix"]).fillna(0.0).to_numpy()
    reference = table.loc[table["mix"] == study.settings.reference_mix]
    for name in ("one_off", "structural", "annual_equivalent"):
        table[f"{name}_difference"] = table[name] - (reference[name].iloc[0] if len(reference) else np.nan)
    for name, apart in (("voluntary", voluntary), ("financial", financial)):
        table[f"{name}_one_off"] = _sum_by_mix(result, once, apart)
        table[f"{name}_structural"] = _sum_by_mix(result, yearly, apart)
    return table
