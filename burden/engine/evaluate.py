"""From positions and inputs to amounts: picks each line's figures and applies the formula."""

from __future__ import annotations

import numpy as np

from burden.engine.formula import Amounts, Figures, amounts
from burden.engine.inputs import Inputs
from burden.engine.lines import Lines
from burden.study import Settings
from burden.study.words import Rounding

# Lines are worked out in pieces, so that a national inventory does not need all intermediate figures at once.
PIECE = 250_000


def evaluate(
    lines: Lines,
    inputs: Inputs,
    settings: Settings,
    factors: Figures,
    piece: slice = slice(None),
    *,
    per_firm: bool = False,
) -> Amounts:
    """Work out some lines.

    Args:
        lines: the lines of the study.
        inputs: its figures; arrays may have axes in front of the rows (draws).
        settings: overhead and rounding.
        factors: `lines.interactions.factors(inputs)`.
        piece: which lines.
        per_firm: for one firm that is reached, instead of for all; nothing is rounded then.

    Returns:
        Amounts of shape (..., lines in the piece).
    """
    activity, category = lines.activity[piece], lines.category[piece]
    one = np.ones(1)
    group = lines.interactions.group_of[activity]
    rules = settings.rules
    return amounts(
        firms=one if per_firm else inputs.firms[..., category],
        share=one if per_firm else lines.shares(inputs, piece),
        count=lines.counts(inputs, piece),
        frequency=inputs.frequency[..., activity],
        hours=inputs.hours[..., activity],
        tariff=lines.tariffs(inputs, piece),
        overhead=rules.overhead,
        external=inputs.external[..., activity],
        investment=inputs.investment[..., activity],
        business_as_usual=inputs.business_as_usual[..., activity],
        interaction=factors[..., group, lines.mix[piece], category],
        rounding=Rounding.NONE if per_firm else rules.rounding,
    )
