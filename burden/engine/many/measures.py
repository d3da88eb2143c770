"""The totals that an estimate is read by, each as a weighted sum of what its lines come to.

A total adds up unit amounts with constant weights: 1 for what falls once or every year, a sum of discount factors for a
present value. So the same weights serve any values of the parameters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from burden.engine import course
from burden.engine.formula import Figures
from burden.engine.result import OVER_YEARS, Result
from burden.engine.timing import Part, is_yearly
from burden.engine.value import annual_equivalent, present_value
from burden.engine.years import Courses, Stretch, TimePath, time_path
from burden.study.choices import UnknownNameError
from burden.study.parameters import Parameter
from burden.study.words import RareActivities, Timing

if TYPE_CHECKING:
    # It brings scipy, which a comparison does not need.
    from burden.engine.lines import Active


class Measure(StrEnum):
    """A total of an estimate.

    Money, but for the hours. One-off amounts include investments; structural ones are per year once everything has
    entered; `cost` and `hours` are those of `Result.by`, `annual_equivalent` and `present_value` those of
    `TimePath.totals`. The `reached` ones are sums over all firms of what each would pay if every obligation that its
    mix puts on its category reached it.
    """

    ONE_OFF = "one_off"
    STRUCTURAL = "structural"
    COST = "cost"
    HOURS = "hours"
    ANNUAL_EQUIVALENT = "annual_equivalent"
    PRESENT_VALUE = "present_value"
    REACHED_ONE_OFF = "reached_one_off"
    REACHED_STRUCTURAL = "reached_structural"

    @classmethod
    def _missing_(cls, value: object) -> Measure:
        raise UnknownNameError("measure", value, cls)


TOTALS = (
    Measure.ONE_OFF,
    Measure.STRUCTURAL,
    Measure.COST,
    Measure.HOURS,
    Measure.ANNUAL_EQUIVALENT,
    Measure.PRESENT_VALUE,
)
"""The measures of a mix as a whole."""
REACHED = (Measure.REACHED_ONE_OFF, Measure.REACHED_STRUCTURAL)
"""The measures from which the cost of a firm that is fully reached is made."""


@dataclass(frozen=True)
class WeightedSum:
    """One of the weighted sums that make a measure.

    Attributes:
        part: what is added up.
        state: in which state of the interactions, as a position in `Weighing.states`.
        weights: how many times it counts; shape (representative lines,), with draws in front where these decide.
        year_after: None, or the year after entry whose occurrences are meant, instead of the average per year.
    """

    part: Part
    state: int
    weights: Figures
    year_after: int | None = None


@dataclass(frozen=True)
class Weighing:
    """How lines count in each measure.

    Attributes:
        result: the estimate.
        drawn_rare: the activity rows whose years depend on a parameter; shape (activity rows,). Only where rare
            activities are placed in their years: how often they fall there then follows their frequency in steps.
        path: the costs over the years, where a measure needs them.
        states: which interactions are active: first all that ever are, then those of each stretch of years.
        stretches: the years of each state after the first.
    """

    result: Result
    drawn_rare: npt.NDArray[np.bool_]
    path: TimePath | None
    states: tuple[Active, ...]
    stretches: tuple[Stretch, ...]

    @property
    def phased(self) -> npt.NDArray[np.bool_]:
        """The lines whose weights over the years depend on shares, because these change; shape (lines,)."""
        lines = self.result.positions
        # Of a single share only the years count, which are not known where it is zero.
        unknown: npt.NDArray[np.bool_] = lines.is_phased & (lines.shares(self.result.inputs) == 0)
        return (lines.has_several_shares | unknown) & (self.path is not None)

    def terms(
        self, measure: Measure, line: npt.NDArray[np.int64], path: TimePath | None = None
    ) -> Iterator[WeightedSum]:
        """The sums that make a measure.

        Args:
            measure: which.
            line: positions of lines; the weights are theirs.
            path: at other shares than the central ones.
        """
        one = np.ones(len(line))
        yearly = is_yearly(self.result)[line].astype(np.float64)
        if measure in OVER_YEARS:
            yield from self._over_years(measure, line, path or self.path)
        elif measure is Measure.HOURS:
            yield WeightedSum(Part.HOURS, 0, one)
        elif measure in (Measure.ONE_OFF, Measure.REACHED_ONE_OFF):
            yield WeightedSum(Part.RUNNING, 0, 1 - yearly)
            yield WeightedSum(Part.INVESTMENT, 0, one)
        elif measure in (Measure.STRUCTURAL, Measure.REACHED_STRUCTURAL):
            yield WeightedSum(Part.RUNNING, 0, yearly)
        else:
            yield WeightedSum(Part.RUNNING, 0, one)
            yield WeightedSum(Part.INVESTMENT, 0, one)

    def _over_years(
        self, measure: Measure, line: npt.NDArray[np.int64], path: TimePath | None
    ) -> Iterator[WeightedSum]:
        assert path is not None
        rules, yearly = self.result.study.settings.rules, is_yearly(self.result)[line]
        once, every = _year_weights(measure, path)
        worth = {"one_off": once, "structural": every, "investment": every if rules.spreads_investments else once}
        placed = self.drawn_rare[self.result.positions.activity[line]]
        for state, stretch in enumerate(self.stretches, start=1):
            years = stretch.years
            found: dict[tuple[Part, int | None], Figures] = {}
            for falling in path.falling:
                if falling.name not in worth:
                    continue
                falls = 1.0 if falling.yearly is None else (yearly == falling.yearly).astype(np.float64)
                rare = placed & (falling.yearly is True)
                weights = _weights(falling.courses, worth[falling.name], years, line) * falls * ~rare
                key = falling.part, None
                found[key] = found.get(key, 0.0) + weights
                for after in range(len(years)) if rare.any() else ():
                    weights = self._placed(falling.unplaced, line, after, worth[falling.name] * years) * falls * rare
                    found[falling.part, after] = weights
            yield from (WeightedSum(part, state, weights, after) for (part, after), weights in found.items())

    def _placed(self, courses: Courses, line: npt.NDArray[np.int64], after: int, worth: Figures) -> Figures:
        """What one occurrence counts for, some years after entry; shape (lines,)."""
        path = self.path
        assert path is not None
        entry, end = path.span_of_line
        year = entry[line] + after
        within = year < end[line]
        at = np.where(within, year, 0)
        return np.where(within, courses.table[..., courses.key[line], at] * worth[at], 0.0)


def weigh(result: Result, measures: Sequence[Measure], parameters: Sequence[Parameter]) -> Weighing:
    """Find out how the lines of an estimate count in some measures.

    Args:
        result: the estimate.
        measures: which.
        parameters: what will get other values.
    """
    interactions = result.positions.interactions
    rare = np.zeros(len(result.study.activities), dtype=bool)
    if not set(measures) & set(OVER_YEARS):
        return Weighing(result, rare, None, (interactions.active,), ())
    if result.study.settings.rules.rare_activities is RareActivities.PLACED:
        activities = result.study.activities
        drawn = [parameter.position for parameter in parameters if parameter.field == "frequency"]
        rare[[position for position in drawn if activities[position].timing is Timing.STRUCTURAL]] = True
    path = time_path(result)
    stretches = tuple(path.stretches())
    states = (interactions.active, *(stretch.active for stretch in stretches))
    return Weighing(result, rare, path, states, stretches)


def occurrences(frequency: Figures, after: int) -> Figures:
    """How often a structural activity is done some years after entry, where rare ones are placed in their years."""
    rare = (frequency > 0) & (frequency < 1)
    interval = 1 / np.where(rare, frequency, 1.0)
    found = course.recurrences(interval[..., None], after + 1)  # type: ignore[arg-type]  # intervals as well as one
    return np.where(rare, found[..., after], frequency)


def _year_weights(measure: Measure, path: TimePath) -> tuple[Figures, Figures]:
    """What one unit of money counts for that falls once, and structurally, in each year; two of shape (years,)."""
    settings = path.result.study.settings
    rules, first = settings.rules, settings.first_year - settings.base_year
    each, none = np.eye(len(path.years)), np.zeros((len(path.years),) * 2)
    values = present_value(each, none, rules, first), present_value(none, each, rules, first)
    if measure is Measure.PRESENT_VALUE:
        return values
    ones = np.ones(len(path.years))
    return annual_equivalent(values[0], ones, rules), annual_equivalent(values[1], ones, rules)


def _weights(
    courses: Courses, year_weights: Figures, years: npt.NDArray[np.bool_], line: npt.NDArray[np.int64]
) -> Figures:
    weights: Figures = (courses.table[..., years] @ year_weights[years])[..., courses.key[line]]
    return weights
