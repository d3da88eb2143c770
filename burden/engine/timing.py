"""What falls once and what falls every year."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

import numpy as np
import numpy.typing as npt

from burden.engine.formula import Amounts, Figures
from burden.engine.lines import Lines
from burden.study import Study
from burden.study.words import Timing


class Estimated(Protocol):
    """What a result has, of which it is told apart."""

    @property
    def study(self) -> Study: ...  # noqa: D102
    @property
    def positions(self) -> Lines: ...  # noqa: D102
    @property
    def labour_cost(self) -> Figures: ...  # noqa: D102
    @property
    def external_cost(self) -> Figures: ...  # noqa: D102
    @property
    def investment(self) -> Figures: ...  # noqa: D102


def split_by_timing(result: Estimated, of: Amounts | Estimated | None = None) -> tuple[Figures, Figures]:
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


def is_yearly(result: Estimated) -> npt.NDArray[np.bool_]:
    """Which lines are structural; shape (lines,)."""
    structural = np.array([activity.timing is Timing.STRUCTURAL for activity in result.study.activities], dtype=bool)
    return structural[result.positions.activity]
