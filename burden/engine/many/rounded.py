"""Totals line by line, of lines that cannot be taken together, or that interactions act on in several ways.

Those are all lines where the hours of each are rounded; over the years also those of which another share is reached in
other years, because who is new then depends on both shares. Of these, the lines of one cell are taken together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
import numpy.typing as npt
from scipy import sparse

from burden.engine.evaluate import evaluate
from burden.engine.formula import Figures
from burden.engine.inputs import Inputs
from burden.engine.lines import Active, Keys, Lines
from burden.engine.many.cells import find_cells
from burden.engine.many.drawn import DrawnInputs
from burden.engine.many.measures import Measure, Weighing, WeightedSum, occurrences
from burden.engine.timing import Part, figures_of
from burden.study import Settings
from burden.study.words import Rounding

# Lines times draws held at a time.
_AT_ONCE = 500_000


@dataclass(frozen=True)
class RoundedTotals:
    """Totals of an estimate, worked out line by line.

    Attributes:
        drawn: makes the inputs at the values of the parameters.
        settings: with the rounding.
        lines: the lines that are added up; where nothing is rounded one of each cell, which stands for all of it.
        weighing: how all lines count.
        at: the positions of these lines among all; shape (lines,).
        measures: which totals.
        adding: adds lines up to their groups; shape (groups, lines).
        firms: how often the firms of each category count for a line that stands for others; shape (lines, categories).
    """

    drawn: DrawnInputs
    settings: Settings
    lines: Lines
    weighing: Weighing
    at: Keys
    measures: tuple[Measure, ...]
    adding: sparse.csr_array
    firms: sparse.csr_array | None

    def totals(self, values: Figures) -> dict[Measure, Figures]:
        """Work out the totals; values (draws, parameters) to (draws, groups)."""
        return {measure: figures.sum(axis=0) for measure, figures in self.by_state(values).items()}

    def by_state(self, values: Figures, acting: npt.NDArray[np.bool_] | None = None) -> dict[Measure, Figures]:
        """What the totals are made of in each state of the interactions.

        Args:
            values: of the parameters; shape (draws, parameters).
            acting: which interactions act where they are active, shape (interactions,); None: all.

        Returns:
            Each measure as an array of shape (states, draws, groups).
        """
        states = [active if acting is None else active & acting[:, None, None] for active in self.weighing.states]
        shape = len(states), len(values), self.adding.shape[0]
        found = {measure: np.zeros(shape) for measure in self.measures}
        path, is_phased = self.weighing.path, bool(self.weighing.phased[self.at].any())
        held = max(1, len(self.lines))
        if path is not None and is_phased:
            held = max(held, *(of.courses.table.size for of in path.falling))
        width = max(1, _AT_ONCE // held)
        terms = None
        for start in range(0, len(values), width):
            piece = slice(start, start + width)
            inputs = self.drawn.inputs(values[piece])
            if terms is None or is_phased:
                drawn_path = path.at(inputs.share) if path is not None and is_phased else path
                terms = {name: tuple(self.weighing.terms(name, self.at, drawn_path)) for name in self.measures}
            for state, active in enumerate(states):
                figures_in = self._parts(inputs, state, active)
                for measure, of_measure in terms.items():
                    for term in of_measure:
                        if term.state == state:
                            figures = figures_in(term.part) * term.weights * self._times(inputs, term)
                            found[measure][state, piece] += (self.adding @ figures.T).T
        return found

    def _parts(self, inputs: Inputs, state: int, active: Active) -> Callable[[Part], Figures]:
        """What a part of each line comes to; each of shape (draws, lines)."""
        factors = replace(self.lines.interactions, active=active).factors(inputs)
        lines = self.lines
        if state:
            lines = replace(lines, scope=lines.scopes[self.weighing.stretches[state - 1].period])
        worked_out = evaluate(lines, inputs, self.settings, factors, per_firm=self.firms is not None)
        reached = 1.0 if self.firms is None else lines.shares(inputs) * (self.firms @ inputs.firms.T).T
        first_year = inputs.first_year[:, self.lines.activity]
        return cache(lambda part: figures_of(part, worked_out, first_year) * reached)

    def _times(self, inputs: Inputs, term: WeightedSum) -> Figures:
        """How often a line falls in the year that is meant, relative to its average per year; (draws, lines)."""
        if term.year_after is None:
            return np.ones(1)
        frequency = inputs.frequency[:, self.lines.activity]
        return occurrences(frequency, term.year_after) / np.where(frequency > 0, frequency, 1.0)


def rounded_totals(
    weighing: Weighing, measures: Sequence[Measure], drawn: DrawnInputs, at: Keys, group: Keys, groups: int
) -> RoundedTotals:
    """Prepare totals of some lines.

    Args:
        weighing: how lines count.
        measures: which totals.
        drawn: makes the inputs at the values of the parameters.
        at: the positions of the lines that are added up; shape (lines,).
        group: the group of each; shape (lines,).
        groups: how many groups there are.
    """
    result = weighing.result
    lines, firms = result.positions.some(at), None
    if result.study.settings.rules.rounding is Rounding.NONE:
        cells = find_cells(result.study, result.inputs, lines, group, weighing.states)
        firms = cells.firm_sets[cells.reach_firms[cells.reach[0]]]
        # What each firm has of what it is done for stands in these.
        chains = tuple(replace(chain, attribute="") for chain in lines.chains)
        lines, at, group = replace(lines.some(cells.line), chains=chains), at[cells.line], cells.group
    return RoundedTotals(
        drawn=drawn,
        settings=result.study.settings,
        lines=lines,
        weighing=weighing,
        at=at,
        measures=tuple(measures),
        adding=adding_up(group, groups),
        firms=firms,
    )


def adding_up(group: Keys, groups: int) -> sparse.csr_array:
    """A table of ones that adds rows up to their groups; shape (groups, rows)."""
    return sparse.csr_array((np.ones(len(group)), (group, np.arange(len(group)))), shape=(groups, len(group)))
