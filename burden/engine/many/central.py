"""The totals of the central estimate, as the engine makes them the ordinary way."""

from __future__ import annotations

from collections.abc import Sequence

from burden.engine.formula import Figures
from burden.engine.many.measures import OVER_YEARS, Measure
from burden.engine.result import Result, sums_of
from burden.engine.timing import split_by_timing
from burden.engine.years import time_path


def central_totals(
    result: Result, by: Sequence[str], measures: Sequence[Measure], include_voluntary: bool = False
) -> dict[Measure, Figures]:
    """Totals of an estimate, to the last bit those of `Result.by`, `split_by_timing` and `TimePath.totals`.

    Args:
        result: the estimate.
        by: columns of the result table; `mix` is added as in `Result.by`.
        measures: which totals, of `burden.engine.many.measures.TOTALS`.
        include_voluntary: also add up voluntary and financial items; see `Result.by`.

    Returns:
        Each measure as an array of shape (groups,), in the order of `Result.by`.
    """
    group, groups = result.grouped(by, include_voluntary)
    once, yearly = split_by_timing(result)
    lines = {"hours": result.hours, "cost": result.cost, "one_off": once, "structural": yearly}
    totals = {name: sums_of(group, figures, len(groups)) for name, figures in lines.items() if name in measures}
    if set(measures) & set(OVER_YEARS):
        over_years = time_path(result).totals(*by, include_voluntary=include_voluntary)
        totals |= {str(name): over_years[name].to_numpy() for name in OVER_YEARS}
    return {measure: totals[measure] for measure in measures}
