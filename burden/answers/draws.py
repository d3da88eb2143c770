"""What draws tell of one measure of some mixes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from burden.engine.uncertainty.simulation import Simulation
from burden.engine.uncertainty.statistics import rank_chances, share_above


def told_by_draws(
    simulation: Simulation, measure: str, mixes: Sequence[str], reference: str | None = None
) -> pd.DataFrame:
    """Between which amounts a measure lies, and the chance of each mix to be the cheapest of these.

    Args:
        simulation: draws by mix.
        measure: the name of the measure.
        mixes: codes of the mixes.
        reference: the mix that they are compared with; None: none.

    Returns:
        By mix: `low` and `high`, money; `above`, the share of the draws above the central estimate (NaN where they do
        not differ); `cheapest`, a chance; `difference_low` and `difference_high`, money: between
        which amounts the mix less the reference lies (NaN without one).
    """
    codes, ends = [str(code) for code in simulation.groups["mix"]], (simulation.levels[0], simulation.levels[-1])
    drawn = simulation.draws[measure]
    at = [codes.index(mix) for mix in mixes]
    shown = drawn[:, at]
    differences = shown - drawn[:, [codes.index(reference)]] if reference is not None else np.full_like(shown, np.nan)
    table = pd.DataFrame({"cheapest": rank_chances(shown)[:, 0]}, index=list(mixes))
    table["above"] = share_above(shown, simulation.central[measure][at])
    table["low"], table["high"] = np.quantile(shown, ends, axis=0)
    table["difference_low"], table["difference_high"] = np.quantile(differences, ends, axis=0)
    return table


def chance_of_less(simulation: Simulation, measure: str, first: str, second: str) -> float:
    """In which share of the draws one mix comes to less than another."""
    codes, drawn = [str(code) for code in simulation.groups["mix"]], simulation.draws[measure]
    return float((drawn[:, codes.index(first)] < drawn[:, codes.index(second)]).mean())
