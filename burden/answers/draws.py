"""What draws tell of one measure of some mixes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pandas as pd

from burden.engine.uncertainty.statistics import rank_chances, share_above
from burden.study import Study

if TYPE_CHECKING:
    from burden.engine.uncertainty.simulation import Simulation


def told_by_draws(
    simulation: Simulation, measure: str, mixes: Sequence[str], reference: str | None = None
) -> pd.DataFrame:
    """Between which amounts a measure lies, and the chance of each alternative to be the cheapest of these.

    Args:
        simulation: draws by mix.
        measure: the name of the measure.
        mixes: codes of the mixes.
        reference: the mix that they are compared with; None: none.

    Returns:
        By mix: `low`, `median` and `high` of the draws, and `central`, the central estimate, in money; `above`, the
        share of the draws above the central estimate (NaN where they do not differ); `cheapest`, a chance (NaN for the
        reference of the study, which is no alternative); `difference_low` and `difference_high`, money: between which
        amounts the mix less the reference lies (NaN without one).
    """
    codes, ends = [str(code) for code in simulation.groups["mix"]], (simulation.levels[0], simulation.levels[-1])
    drawn = simulation.draws[measure]
    at = [codes.index(mix) for mix in mixes]
    shown = drawn[:, at]
    differences = shown - drawn[:, [codes.index(reference)]] if reference is not None else np.full_like(shown, np.nan)
    table = pd.DataFrame(index=list(mixes))
    contenders = [mix for mix in mixes if mix in simulation.study.alternatives]
    chances = rank_chances(drawn[:, [codes.index(mix) for mix in contenders]])[:, 0] if contenders else ()
    table["cheapest"] = pd.Series(chances, index=contenders, dtype=float)
    table["central"] = simulation.central[measure][at]
    table["above"] = share_above(shown, simulation.central[measure][at])
    table["low"], table["median"], table["high"] = np.quantile(shown, (ends[0], 0.5, ends[1]), axis=0)
    table["difference_low"], table["difference_high"] = np.quantile(differences, ends, axis=0)
    return table


Alike = Mapping[str, tuple[str, ...]]
"""By mix those that cost as much in every draw, itself among them."""


def alike(simulation: Simulation, measure: str, mixes: Sequence[str]) -> Alike:
    """Which of some mixes cost the same in every draw."""
    codes = [str(code) for code in simulation.groups["mix"]]
    return _alike(simulation.draws[measure][:, [codes.index(mix) for mix in mixes]], mixes)


def _alike(drawn: npt.NDArray[np.float64], mixes: Sequence[str]) -> Alike:
    """The same of draws with a column for each mix."""
    each = dict(zip(mixes, drawn.T, strict=True))
    return {mix: tuple(other for other in each if np.array_equal(own, each[other])) for mix, own in each.items()}


def places(simulation: Simulation) -> pd.DataFrame:
    """The chance of each place among the alternatives, as `Simulation.ranks`: to change nothing costs least anyway."""
    return simulation.ranks(simulation.study.alternatives)


@dataclass(frozen=True)
class Cheapest:
    """Which alternative costs the firms of each size least.

    Attributes:
        chances: a row per size class that has firms, in the order of the study, and a column per alternative.
        alike: by size class, which alternatives cost as much in every draw, and so share their chances.
    """

    chances: pd.DataFrame
    alike: Mapping[str, Alike]


def cheapest_per_firm(simulation: Simulation, timing: str) -> Cheapest:
    """The chance of each alternative to cost the firms of a size least, on average over all firms of that size.

    Args:
        simulation: draws by mix, with figures per firm by size class.
        timing: `one_off` or `structural`.
    """
    assert simulation.firms is not None
    kinds, drawn = simulation.firms.astype(str), simulation.firm_draws[f"average_{timing}"]
    return _cheapest(kinds, drawn, simulation.study)


def cheapest_by_size(simulation: Simulation, measure: str) -> Cheapest:
    """The same by what all firms of a size pay together, which no number of firms can turn round.

    Args:
        simulation: draws by mix, size class and unit.
        measure: a total.
    """
    own = (simulation.groups["unit"].astype(object).fillna("") == "").to_numpy()
    return _cheapest(simulation.groups[own].astype(str), simulation.draws[measure][:, own], simulation.study)


def _cheapest(kinds: pd.DataFrame, drawn: npt.NDArray[np.float64], study: Study) -> Cheapest:
    """The chance of each alternative to be the least for a size class; `drawn` has a column for each row of `kinds`."""
    at = {(size, mix): place for place, (size, mix) in enumerate(zip(kinds["size_class"], kinds["mix"], strict=True))}
    chances, same = {}, {}
    for size in dict.fromkeys(kinds["size_class"]):
        # Of a mix that asks nothing of them there is no total.
        each = [drawn[:, at[size, mix]] if (size, mix) in at else np.zeros(len(drawn)) for mix in study.alternatives]
        if np.isfinite(each).all():
            together = np.stack(each, axis=1)
            chances[size], same[str(size)] = rank_chances(together)[:, 0], _alike(together, study.alternatives)
    return Cheapest(pd.DataFrame.from_dict(chances, orient="index", columns=list(study.alternatives)), same)


def chance_of_less(simulation: Simulation, measure: str, first: str, second: str) -> float:
    """In which share of the draws one mix comes to less than another."""
    codes, drawn = [str(code) for code in simulation.groups["mix"]], simulation.draws[measure]
    return float((drawn[:, codes.index(first)] < drawn[:, codes.index(second)]).mean())
