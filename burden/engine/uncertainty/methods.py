"""Which way of choosing points gives the smallest error for a study."""

from __future__ import annotations

import numpy as np
import pandas as pd

from burden.engine.formula import Figures
from burden.engine.many.sensitivity import NOISE
from burden.engine.uncertainty.sampling import BLOCKS, LARGEST_BLOCK, Method, TooManyParametersError
from burden.engine.uncertainty.simulation import Simulation, simulate

_ENOUGH = BLOCKS * LARGEST_BLOCK
# The error of stratified draws follows from the spread of some tens of blocks, and is itself this uncertain:
# differences within it tell nothing.
_UNCERTAIN = 0.25


def compare_methods(simulation: Simulation, *, include_voluntary: bool = False) -> pd.DataFrame:
    """Compare the errors of the means that each method gives with as many draws as a simulation has.

    That of plain draws follows from the spread of the draws; the stratified method that the simulation did not use is
    tried with at most 8,192 draws, from which its error with more draws follows, since its blocks are independent.

    Args:
        simulation: a simulation with any method.
        include_voluntary: as the simulation was made.

    Returns:
        A row per method, the smallest error first: `method`; `error`, the standard error of the mean as a share of that
        mean (root of the mean square over all totals); `is_smallest`: whether no other is smaller by more than these
        errors are uncertain. Empty where nothing varies or the draws are too few to tell; without a row for Sobol
        points where there are too many parameters for them.
    """
    draws = len(simulation)
    own = simulation.summary()
    errors = {Method.PLAIN: _relative(own["standard_deviation"] / np.sqrt(draws), own)}
    for method in (Method.LATIN_HYPERCUBE, Method.SOBOL):
        if method is simulation.method:
            errors[method] = _relative(own["standard_error"], own)
            continue
        tried = min(draws, _ENOUGH)
        try:
            other = simulate(
                simulation.result,
                tried,
                simulation.seed,
                by=simulation.by,
                measures=simulation.measures,
                method=method,
                include_voluntary=include_voluntary,
            ).summary()
        except TooManyParametersError:
            continue
        errors[method] = _relative(other["standard_error"] * np.sqrt(tried / draws), other)
    found = {str(method): error for method, error in errors.items() if np.isfinite(error)}
    if len(found) < 2 or not any(found.values()):
        return pd.DataFrame({"method": [], "error": [], "is_smallest": []})
    table = pd.DataFrame({"method": list(found), "error": list(found.values())}).sort_values("error", ignore_index=True)
    table["is_smallest"] = table["error"] <= table["error"].iloc[0] * (1 + _UNCERTAIN)
    return table


def _relative(errors: pd.Series[float], summary: pd.DataFrame) -> float:
    """The root of the mean square of errors as shares of their means; totals that do not vary do not count."""
    varies = summary["standard_deviation"] > NOISE * summary["mean"].abs()
    varies &= summary["mean"] != 0
    shares: Figures = (errors / summary["mean"])[varies].to_numpy(dtype=np.float64)
    return float(np.sqrt(np.mean(shares**2))) if len(shares) else float("nan")
