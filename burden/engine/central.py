"""The totals of the central estimate, as the engine makes them the ordinary way."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from burden.engine.formula import Figures
from burden.engine.measures import OVER_YEARS, Measure
from burden.engine.result import Result, add_up
from burden.engine.timing import split_by_timing
from burden.engine.years import time_path


def central_totals(
    result: Result, by: Sequence[str], measures: Sequence[Measure], include_voluntary: bool = False
) -> dict[Measure, Figures]:
    """Totals of an estimate, to the last bit those of `Result.by`, `split_by_timing` and `TimePath.totals`.

    Args:
        result: the estimate.
        by: columns of the result table.
        measures: which totals, of `burden.engine.measures.TOTALS`.
        include_voluntary: also add up voluntary and financial items; see `Result.by`.

    Returns:
        Each measure as an array of shape (groups,), in the order of `Result.by`.
    """
    columns = list(by)
    table = result.by(*columns, include_voluntary=include_voluntary)
    counted = result.counted(columns, include_voluntary)
    once, yearly = split_by_timing(result)
    keys = pd.DataFrame({name: result.column(name) for name in columns}, index=range(len(once)))
    split = keys.assign(one_off=once, structural=yearly)[counted]
    others = [add_up(split, columns)]
    if set(measures) & set(OVER_YEARS):
        others.append(time_path(result).totals(*columns, include_voluntary=include_voluntary))
    for other in others:
        table = table.merge(other, how="left", on=columns) if columns else pd.concat([table, other], axis=1)
    return {measure: table[measure].fillna(0.0).to_numpy(dtype=np.float64) for measure in measures}
