"""The central estimate: what every line of a study comes to."""

from __future__ import annotations

from typing import Any

import numpy as np

from burden.engine.evaluate import PIECE, evaluate
from burden.engine.inputs import central_inputs
from burden.engine.lines import find_lines, same_lines
from burden.engine.result import Result
from burden.study import Study


def estimate(study: Study, earlier: Result | None = None) -> Result:
    """Estimate what each mix of a study costs each kind of firm, with the central values.

    Args:
        study: a study, as `read_study` gives it.
        earlier: the estimate of an earlier version of it, of which the lines are used where they are the same.

    Returns:
        The result: `lines` has one row per mix, activity row and firm category; `by` adds them up.

    Source: the formula and its sources stand in `burden.engine.formula`.
    """
    known = earlier if earlier is not None and same_lines(earlier.study, study) else None
    lines = find_lines(study) if known is None else known.positions
    inputs = central_inputs(study)
    factors = lines.interactions.factors(inputs)
    totals: dict[str, Any] = {
        name: np.empty(len(lines)) for name in ("hours", "labour_cost", "external_cost", "investment")
    }
    for start in range(0, len(lines), PIECE):
        piece = slice(start, start + PIECE)
        worked_out = evaluate(lines, inputs, study.settings, factors, piece)
        for name, figures in totals.items():
            figures[piece] = getattr(worked_out, name)
    return Result(study=study, positions=lines, inputs=inputs, factors=factors, **totals)
