"""What forms of a mix come to: the mix with some of its instruments, many forms at once.

What an instrument costs depends on which others are there, through the interactions on its lines only. So it is worked
out once for every set of those others that occurs among the forms, by the one formula, and looked up for each form.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np
import numpy.typing as npt

from burden.engine.formula import Figures, interaction_factor
from burden.engine.lines import Keys
from burden.engine.many.drawn import draw_inputs
from burden.engine.many.measures import Measure, Weighing, weigh
from burden.engine.many.rounded import RoundedTotals, rounded_totals
from burden.engine.result import Result
from burden.study.goals import instruments_of
from burden.study.parameters import Parameter
from burden.study.words import Rounding

Flags = npt.NDArray[np.bool_]

# Figures held at a time, of all sets of other instruments and all kinds of line.
_AT_ONCE = 2_000_000


@dataclass(frozen=True)
class _Element:
    """One instrument of the mix.

    Attributes:
        totals: adds up its lines by kind; those on which the same interactions act are of one kind.
        acts: which interactions act on a kind in each state of the interactions; shape (states, kinds, interactions).
        acting: which interactions may act, in each set of other instruments; shape (sets, interactions).
        set_of: the set of other instruments in each form; shape (forms,).
        held: whether the instrument itself is in a form; shape (forms,).
    """

    totals: RoundedTotals
    acts: Flags
    acting: Flags
    set_of: Keys
    held: Flags

    def at(self, values: Figures) -> dict[Measure, Figures]:
        """What it comes to in each set of others; each measure of shape (draws, sets)."""
        if self.totals.settings.rules.rounding is not Rounding.NONE:
            each = [self.totals.by_state(values, acting) for acting in self.acting]
            return {name: np.stack([of[name].sum(axis=(0, 2)) for of in each], 1) for name in self.totals.measures}
        alone = self.totals.by_state(values, np.zeros_like(self.acting[0]))
        inputs = self.totals.drawn.inputs(values)
        single = interaction_factor(inputs.change, inputs.overlap)
        found = {name: np.empty((len(values), len(self.acting))) for name in alone}
        for at, acting in enumerate(self.acting):
            factors = np.ones(1)
            for one in np.flatnonzero(acting & self.acts.any(axis=(0, 1))):
                factors = factors * np.where(self.acts[:, None, :, one], single[None, :, one, None], 1.0)
            for name, figures in alone.items():
                found[name][:, at] = (figures * factors).sum(axis=(0, 2))
        return found


@dataclass(frozen=True)
class Forms:
    """Forms of a mix, and what they come to.

    Attributes:
        mix: code of the mix.
        instruments: the codes of its instruments, in the order of the study.
        held: which of them each form has; shape (forms, instruments).
        measures: which totals.
        elements: the instruments that have lines.
    """

    mix: str
    instruments: tuple[str, ...]
    held: Flags
    measures: tuple[Measure, ...]
    elements: tuple[_Element, ...]

    def at(self, values: Figures | None = None) -> dict[Measure, Figures]:
        """Work out the totals.

        Args:
            values: of the parameters, in their own unit and price year; shape (draws, parameters). Left out: one draw
                of none, where there are no parameters.

        Returns:
            Each measure as an array of shape (draws, forms).
        """
        given = np.zeros((1, 0)) if values is None else values
        found = {name: np.zeros((len(given), len(self.held))) for name in self.measures}
        for element in self.elements:
            width = max(1, _AT_ONCE // (prod(element.acts.shape[:2]) + len(element.acting)))
            for start in range(0, len(given), width):
                piece = slice(start, start + width)
                for name, figures in element.at(given[piece]).items():
                    found[name][piece, element.held] += figures[:, element.set_of[element.held]]
        return found


def every_form(instruments: int) -> Flags:
    """Every set of so many instruments, the empty one first and the full one last; shape (2**instruments, ...)."""
    return (np.arange(2**instruments)[:, None] >> np.arange(instruments) & 1).astype(bool)


def forms_of(
    result: Result,
    mix: str,
    held: Flags,
    measures: Sequence[Measure | str],
    parameters: Sequence[Parameter] = (),
    *,
    include_voluntary: bool = False,
) -> Forms:
    """Prepare forms of a mix.

    Args:
        result: the central estimate.
        mix: code of the mix.
        held: which of its instruments, as `burden.study.goals.instruments_of` gives them, each form has; shape (forms,
            instruments).
        measures: which totals.
        parameters: what will get other values.
        include_voluntary: also add up voluntary and financial items; see `Result.by`.

    Raises:
        UnknownNameError: there is no such mix, or measure.
    """
    study, lines = result.study, result.positions
    instruments = instruments_of(study, mix)
    wanted = tuple(Measure(measure) for measure in measures)
    weighing = weigh(result, wanted, parameters)
    drawn = draw_inputs(study, result.inputs, parameters)
    of_mix = lines.mix == [one.code for one in study.mixes].index(mix)
    counted = result.counted(("mix",), include_voluntary) & of_mix
    code_of = np.array([one.code for one in study.instruments])[lines.instrument_of[lines.obligation_of]]
    causes = np.array([row.together_with for row in study.interactions], dtype=object)
    elements = []
    for position, code in enumerate(instruments):
        at = np.flatnonzero(counted & (code_of[lines.activity] == code))
        if not len(at):
            continue
        acts, kind_of = _kinds(result, weighing, at)
        others = [instruments.index(cause) for cause in dict.fromkeys(causes[acts.any(axis=(0, 1))])]
        sets, set_of = np.unique(held[:, others], axis=0, return_inverse=True)
        acting = np.zeros((len(sets), len(causes)), dtype=bool)
        for column, other in enumerate(others):
            acting[:, causes == instruments[other]] = sets[:, [column]]
        totals = rounded_totals(weighing, wanted, drawn, at, kind_of, acts.shape[1])
        elements.append(_Element(totals, acts, acting, set_of.ravel(), held[:, position]))
    return Forms(mix, instruments, held, wanted, tuple(elements))


def _kinds(result: Result, weighing: Weighing, at: Keys) -> tuple[Flags, Keys]:
    """The kinds of some lines, by what acts on them: shape (states, kinds, interactions); and the kind of each line."""
    lines = result.positions
    acts_on = lines.interactions.acts[lines.interactions.group_of[lines.activity[at]]]
    acts = np.stack([acts_on & active[:, lines.mix[at], lines.category[at]].T for active in weighing.states], axis=1)
    kinds, kind_of = np.unique(acts, axis=0, return_inverse=True)
    return kinds.swapaxes(0, 1), kind_of.ravel()
