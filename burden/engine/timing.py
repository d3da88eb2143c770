"""What falls once and what falls every year."""

from __future__ import annotations

from enum import StrEnum

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


class Part(StrEnum):
    """What of a line is added up.

    Running costs are labour and external costs together. The `first` ones are what a firm's first year adds.
    """

    RUNNING = "running"
    LABOUR = "labour"
    INVESTMENT = "investment"
    HOURS = "hours"
    FIRST_RUNNING = "first running"
    FIRST_LABOUR = "first labour"
    FIRST_HOURS = "first hours"


def figures_of(part: Part, amounts: Amounts, first_year: Figures) -> Figures:
    """What a part comes to, of the shape of the amounts.

    Args:
        part: which.
        amounts: those of a later year.
        first_year: the effort in a firm's first year, as a multiple of a later one.
    """
    if part is Part.INVESTMENT:
        return amounts.investment
    if part in (Part.RUNNING, Part.FIRST_RUNNING):
        figures = amounts.labour_cost + amounts.external_cost
    else:
        figures = amounts.labour_cost if part in (Part.LABOUR, Part.FIRST_LABOUR) else amounts.hours
    return figures * (first_year - 1) if part.startswith("first ") else figures


def is_yearly(result: Result) -> npt.NDArray[np.bool_]:
    """Which lines are structural; shape (lines,)."""
    structural = np.array([activity.timing is Timing.STRUCTURAL for activity in result.study.activities], dtype=bool)
    return structural[result.positions.activity]
