"""Totals where the hours of each line are rounded: line by line, for lines can no longer be taken together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from scipy import sparse

from burden.engine.evaluate import evaluate
from burden.engine.formula import Figures
from burden.engine.inputs import Inputs
from burden.engine.lines import Keys, Lines
from burden.engine.many.cells import Active
from burden.engine.many.drawn import DrawnInputs
from burden.engine.many.measures import Measure, Weighing, WeightedSum, occurrences
from burden.engine.timing import Part, figures_of
from burden.study import Settings

# Lines times draws held at a time.
_AT_ONCE = 500_000


@dataclass(frozen=True)
class RoundedTotals:
    """Totals of an estimate whose hours are rounded.

    Attributes:
        drawn: makes the inputs at the values of the parameters.
        settings: with the rounding.
        lines: the lines that are added up.
        states: in which states of the interactions.
        terms: the weighted sums that make each measure; weights of shape (lines,).
        adding: adds lines up to their groups; shape (groups, lines).
    """

    drawn: DrawnInputs
    settings: Settings
    lines: Lines
    states: tuple[Active, ...]
    terms: dict[Measure, tuple[WeightedSum, ...]]
    adding: sparse.csr_array

    def at(self, values: Figures) -> dict[Measure, Figures]:
        """Work out the totals; values (draws, parameters) to (draws, groups)."""
        found = {measure: np.zeros((len(values), self.adding.shape[0])) for measure in self.terms}
        width = max(1, _AT_ONCE // max(1, len(self.lines)))
        for start in range(0, len(values), width):
            piece = slice(start, start + width)
            inputs = self.drawn.inputs(values[piece])
            for state in range(len(self.states)):
                figures_in = self._parts(inputs, state)
                for measure, terms in self.terms.items():
                    for term in terms:
                        if term.state == state:
                            figures = figures_in(term.part) * term.weights * self._times(inputs, term)
                            found[measure][piece] += (self.adding @ figures.T).T
        return found

    def _parts(self, inputs: Inputs, state: int) -> Callable[[Part], Figures]:
        """What a part of each line comes to; each of shape (draws, lines)."""
        factors = replace(self.lines.interactions, active=self.states[state]).factors(inputs)
        worked_out = evaluate(self.lines, inputs, self.settings, factors)
        first_year = inputs.first_year[:, self.lines.activity]
        return cache(lambda part: figures_of(part, worked_out, first_year))

    def _times(self, inputs: Inputs, term: WeightedSum) -> Figures:
        """How often a line falls in the year that is meant, relative to its average per year; (draws, lines)."""
        if term.year_after is None:
            return np.ones(1)
        frequency = inputs.frequency[:, self.lines.activity]
        return occurrences(frequency, term.year_after) / np.where(frequency > 0, frequency, 1.0)


def rounded_totals(
    weighing: Weighing,
    measures: Sequence[Measure],
    drawn: DrawnInputs,
    lines: Lines,
    at: Keys,
    group: Keys,
    groups: int,
) -> RoundedTotals:
    """Prepare totals of rounded lines.

    Args:
        weighing: how lines count.
        measures: which totals.
        drawn: makes the inputs at the values of the parameters.
        lines: the lines that are added up.
        at: their positions among all lines; shape (lines,).
        group: the group of each; shape (lines,).
        groups: how many groups there are.
    """
    return RoundedTotals(
        drawn=drawn,
        settings=weighing.result.study.settings,
        lines=lines,
        states=weighing.states,
        terms={measure: tuple(weighing.terms(measure, at)) for measure in measures},
        adding=adding_up(group, groups),
    )


def adding_up(group: Keys, groups: int) -> sparse.csr_array:
    """A table of ones that adds rows up to their groups; shape (groups, rows)."""
    return sparse.csr_array((np.ones(len(group)), (group, np.arange(len(group)))), shape=(groups, len(group)))
