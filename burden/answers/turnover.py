"""Costs per firm as a share of what firms turn over."""

from __future__ import annotations

import numpy as np
import pandas as pd

from burden.engine import Result
from burden.engine.per_firm import firm_kinds, per_firm


def shares_of_turnover(result: Result, *columns: str, include_voluntary: bool = False) -> pd.DataFrame:
    """What a firm that is fully reached pays every year, as a share of its turnover.

    Args:
        result: an estimate.
        columns: of `burden.engine.per_firm.FIRM_COLUMNS`.
        include_voluntary: also count voluntary and financial items.

    Returns:
        `mix`, the columns (see `burden.engine.per_firm.firm_kinds`) and `share_of_turnover`: structural costs over
        turnover, both added up over the firms of the categories that are reached and whose turnover is known; NaN where
        there are none.
    """
    turnover = {row.code: row.turnover or np.nan for row in result.study.firm_categories}
    table = per_firm(result, *dict.fromkeys(("category", *columns)), include_voluntary=include_voluntary)
    keys = firm_kinds(result, columns)
    table = table.astype(dict.fromkeys(("category", *keys), object))
    of_one = table["category"].map(turnover).astype(float)
    known = of_one.notna() & table["reached_structural"].notna() & (table["firms"] > 0)
    table["cost"] = (table["reached_structural"] * table["firms"]).where(known, 0.0)
    table["turnover"] = (of_one * table["firms"]).where(known, 0.0)
    sums = table.groupby(keys, sort=False, dropna=False)[["cost", "turnover"]].sum().reset_index()
    sums["share_of_turnover"] = sums["cost"] / sums["turnover"].where(sums["turnover"] > 0)
    return sums[[*keys, "share_of_turnover"]]
