"""What draws tell: means, quantiles and their errors, which of two is cheaper, and the chance of each rank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
import pandas as pd

from burden.engine.formula import Figures

_HAIR = 1e-9


def level_name(level: float) -> str:
    """The name of the column of a quantile: p5 for 0.05."""
    return f"p{round(level * 100, 10):g}"


def share_above(draws: Figures, central: Figures) -> Figures:
    """The share of the draws that lie above the central estimate.

    Args:
        draws: shape (draws, totals).
        central: what each is at the central values; shape (totals,).

    Returns:
        Shape (totals,); NaN where the draws do not differ, but for the last bits of the processor.
    """
    varies = np.ptp(draws, axis=0) > _HAIR * np.abs(central)
    return np.where(varies, (draws > central).mean(axis=0), np.nan)


def summarise(draws: Figures, central: Figures, levels: Sequence[float], block: int | None) -> pd.DataFrame:
    """Describe some totals by their draws.

    Args:
        draws: shape (draws, totals).
        central: what each is at the central values; shape (totals,).
        levels: of the quantiles.
        block: draws per independent block, None where every draw is independent.

    Returns:
        A row per total: `central`, `above` (see `share_above`), `mean`, `median`, a column per level (p5 for 0.05),
        `standard_deviation`, `standard_error` (of the mean).
    """
    table = pd.DataFrame({"central": central, "above": share_above(draws, central), "mean": draws.mean(axis=0)})
    names = ["median", *map(level_name, levels)]
    # Sorting the draws of each total apart is a good deal faster than sorting down the columns of all.
    in_order = np.sort(draws.T, axis=1)
    for name, figures in zip(names, np.quantile(in_order, [0.5, *levels], axis=1), strict=True):
        table[name] = figures
    table["standard_deviation"] = draws.std(axis=0, ddof=1) if len(draws) > 1 else np.nan
    table["standard_error"] = standard_errors(draws, block)
    return table


def standard_errors(draws: Figures, block: int | None) -> Figures:
    """The standard error of the mean of each total: how far it would lie from the mean of endless draws.

    Args:
        draws: shape (draws, totals).
        block: draws per block where blocks are independent but the draws within them are not: the error then follows
            from the spread of the means of the blocks. None: every draw is independent.

    Returns:
        Shape (totals,); NaN where there is only one draw or block.
    """
    size = 1 if block is None else block
    starts = np.arange(0, len(draws), size)
    if len(starts) < 2:
        return np.full(draws.shape[1], np.nan)
    weights = np.diff(np.append(starts, len(draws)))[:, None] / len(draws)
    means = np.add.reduceat(draws, starts, axis=0) / (weights * len(draws)) if size > 1 else draws
    spread = (weights**2 * (means - draws.mean(axis=0)) ** 2).sum(axis=0)
    errors: Figures = np.sqrt(spread * len(starts) / (len(starts) - 1))
    return errors


def compare_pairs(
    draws: Figures, names: Sequence[str], levels: Sequence[float], block: int | None
) -> Iterator[dict[str, object]]:
    """Compare every two totals, draw by draw.

    Args:
        draws: shape (draws, totals).
        names: of the totals.
        levels: of the quantiles of their difference.
        block: as in `standard_errors`.

    Yields:
        `first`, `second`; `first_cheaper`, `equal` and `second_cheaper`: the chance of each; `difference`: the mean of
        the first less the second; its quantiles; `standard_error` of the difference.
    """
    for one, other in combinations(range(len(names)), 2):
        difference = draws[:, one] - draws[:, other]
        yield {
            "first": names[one],
            "second": names[other],
            "first_cheaper": float((difference < 0).mean()),
            "equal": float((difference == 0).mean()),
            "second_cheaper": float((difference > 0).mean()),
            "difference": float(difference.mean()),
            **dict(zip(map(level_name, levels), np.quantile(difference, levels).tolist(), strict=True)),
            "standard_error": float(standard_errors(difference[:, None], block)[0]),
        }


def rank_chances(draws: Figures) -> Figures:
    """The chance that each total has each rank, the cheapest first.

    Totals that are equal share their ranks evenly.

    Args:
        draws: shape (draws, totals).

    Returns:
        Shape (totals, ranks); rows and columns add up to 1.
    """
    count = draws.shape[1]
    chances = np.zeros((count, count))
    for total in range(count):
        own = draws[:, total : total + 1]
        below = (draws < own).sum(axis=1)
        equal = (draws == own).sum(axis=1)
        for rank in range(count):
            held = (below <= rank) & (rank < below + equal)
            chances[total, rank] = (held / equal).mean()
    return chances
