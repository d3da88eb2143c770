"""What falls once and what falls every year."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from burden.engine.formula import Amounts, Figures
from burden.engine.result import Result
from burden.study.words import Timing


def split_by_timing(result: Result, of: Amounts | Result | None = None) -> tuple[Figures, Figures]:
    """The cost of each line that falls once, and the cost that falls every year; two arrays of shape (lines,).

    An investment falls once, also where the activity it serves is done every year.

    Args:
        result: an estimate.
        of: the amounts to split; the result's own when left out.
    """
    amounts = result if of is None else of
    running = amounts.labour_cost + amounts.external_cost
    yearly = is_yearly(result)
    return np.where(yearly, 0.0, running) + amounts.investment, np.where(yearly, running, 0.0)


def is_yearly(result: Result) -> npt.NDArray[np.bool_]:
    """Which lines are structural; shape (lines,)."""
    structural = np.array([activity.timing is Timing.STRUCTURAL for activity in result.study.activities], dtype=bool)
    return structural[result.positions.activity]
