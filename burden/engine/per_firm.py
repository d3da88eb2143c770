"""What a mix costs one firm, in the two ways that must never be confused."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from burden.engine.evaluate import evaluate
from burden.engine.formula import Figures
from burden.engine.result import Result, UnknownColumnError
from burden.engine.timing import is_yearly, split_by_timing

FIRM_COLUMNS = ("category", "group", "unit", "size_class", "sector")
"""What kinds of firm per-firm figures can be broken down by."""
_FALLING = ("one_off", "structural", "hours_one_off", "hours_structural")


def firm_kinds(result: Result, columns: Sequence[str]) -> list[str]:
    """The columns of figures per firm, with those whose firms are never counted together.

    Those are mixes, and where every group counts also groups (`group`) and what is no firm (`unit`), if there are
    several.
    """
    names = result.kept_apart(columns)
    units = {category.unit for category in result.study.firm_categories}
    if result.group is None and len(units) > 1 and "unit" not in names:
        names.insert(names.index("group" if "group" in names else "mix") + 1, "unit")
    return names


def counted_firms(result: Result, columns: Sequence[str] = ()) -> npt.NDArray[np.bool_]:
    """Which categories figures per firm are of, by these columns; shape (categories,).

    Where units are not told apart, those without a unit of their own: firms, not ships.
    """
    bearing = result.bearing(columns)
    own = np.array([category.unit is None for category in result.study.firm_categories], dtype=bool)
    return bearing & own if "unit" not in columns and (bearing & own).any() else bearing


def per_firm(result: Result, *columns: str, include_voluntary: bool = False) -> pd.DataFrame:
    """Cost per firm of each mix, by kind of firm.

    Args:
        result: an estimate.
        columns: any of FIRM_COLUMNS; none takes all firms together. Firms are not counted together with citizens or
            ships: `group` and `unit` come after `mix` where there are several. Of a result of one group those that have
            a unit of their own are left out, unless `unit` is among the columns.
        include_voluntary: also count voluntary and financial items.

    Returns:
        `mix` and the columns, then `firms` (all firms of that kind); `average_one_off` and `average_structural`: the
        cost divided over all of them, reached or not; `reached_one_off` and `reached_structural`: the cost for a firm
        that is reached by every obligation the mix puts on its category, averaged over the categories that have any
        (NaN where none has). Money; structural is per year. Then hours in the same two ways: `average_hours_one_off`,
        `average_hours_structural`, `reached_hours_one_off` and `reached_hours_structural`.

    Raises:
        UnknownColumnError: a column that does not say what kind of firm it is.
    """
    for name in columns:
        if name not in FIRM_COLUMNS:
            raise UnknownColumnError(name, FIRM_COLUMNS)
    names = firm_kinds(result, columns)
    counted = result.counted(names, include_voluntary) & (result.column("share") > 0)
    single = evaluate(result.positions, result.inputs, result.study.settings, result.factors, per_firm=True)
    table = _mixes_and_categories(result)
    table["obliged"] = np.where(_sums(result, counted.astype(float)) > 0, table["firms"], 0.0)
    yearly = is_yearly(result)
    hours = [np.where(falls, of.hours, 0.0) for of in (result, single) for falls in (~yearly, yearly)]
    totals, of_ones = (*split_by_timing(result), *hours[:2]), (*split_by_timing(result, single), *hours[2:])
    for name, total, of_one in zip(_FALLING, totals, of_ones, strict=True):
        table[f"average_{name}"] = _sums(result, np.where(counted, total, 0.0))
        table[f"reached_{name}"] = _sums(result, np.where(counted, of_one, 0.0)) * table["firms"]
    table = table[np.tile(counted_firms(result, names), len(result.study.mixes))]
    sums = table.groupby(names, observed=True, sort=True, dropna=False).sum(numeric_only=True).reset_index()
    for name in _FALLING:
        sums[f"average_{name}"] /= sums["firms"].where(sums["firms"] > 0)
        sums[f"reached_{name}"] /= sums["obliged"].where(sums["obliged"] > 0)
    money, hours_of = _FALLING[:2], _FALLING[2:]
    figures = [f"{kind}_{name}" for part in (money, hours_of) for kind in ("average", "reached") for name in part]
    return sums[[*names, "firms", *figures]]


def reached_firms(result: Result) -> dict[str, Figures]:
    """How many firms of each category have an obligation of each mix, at the least: those of its widest obligation.

    How the firms of several obligations overlap is not known. Voluntary and financial items do not count, nor does
    what is no firm.

    Returns:
        For each mix, in the order of the study, an array of shape (categories,).
    """
    study, lines = result.study, result.positions
    counted = result.counted() & counted_firms(result)[lines.category]
    found = np.zeros((len(study.mixes), len(study.firm_categories)))
    np.maximum.at(found, (lines.mix[counted], lines.category[counted]), result.column("affected_firms")[counted])
    return {mix.code: found[position] for position, mix in enumerate(study.mixes)}


def _mixes_and_categories(result: Result) -> pd.DataFrame:
    """A row for each mix and firm category, mixes first."""
    study = result.study
    categories = study.firm_categories
    table = pd.DataFrame({"mix": np.repeat([mix.code for mix in study.mixes], len(categories))})
    for name in FIRM_COLUMNS:
        attribute = "code" if name == "category" else name
        table[name] = [str(getattr(category, attribute) or "") for category in categories] * len(study.mixes)
    for name in ("mix", *FIRM_COLUMNS):
        table[name] = pd.Categorical(table[name], categories=pd.unique(table[name]))
    table["firms"] = np.tile(result.inputs.firms, len(study.mixes))
    return table


def _sums(result: Result, figures: Figures) -> Figures:
    """Lines added up per mix and category; shape (mixes x categories,)."""
    lines, count = result.positions, len(result.study.firm_categories)
    at = lines.mix * count + lines.category
    sums = np.bincount(at, weights=figures, minlength=len(result.study.mixes) * count)
    return sums.astype(np.float64)
