"""Shapes between low, central and high: PERT, triangular and uniform, by the inverse of their distribution function.

Sources: PERT as a beta distribution, Malcolm, Roseboom, Clark and Fazar (1959), with 4 as the weight of the mode (Vose,
Risk Analysis); the triangular distribution by its closed form. Under a uniform distribution every value from low to
high is as likely, so its mean is halfway and not the central value.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from scipy import special

from burden.engine.formula import Figures
from burden.study.words import Distribution

PERT_WEIGHT = 4.0

# Values between which the inverse of PERT is interpolated. On the grid of `_grid` the error is below
# pi^2 / 8 x PERT_WEIGHT / nodes^2 of the range: under a millionth.
_NODES = 2304


def quantile(distribution: Distribution, mode: float, chance: Figures) -> Figures:
    """The value below which a draw falls with a given chance, between 0 (low) and 1 (high).

    Args:
        distribution: the shape.
        mode: where the central value lies between low and high, from 0 to 1; of no account when uniform.
        chance: from 0 to 1, of any one-dimensional shape; fastest in ascending order.

    Returns:
        Values from 0 to 1 of the same shape; for PERT accurate to a millionth of the range.
    """
    if distribution is Distribution.UNIFORM:
        return chance
    if distribution is Distribution.TRIANGULAR:
        rising = np.sqrt(chance * mode)
        falling = 1 - np.sqrt((1 - chance) * (1 - mode))
        return np.where(chance < mode, rising, falling)
    return np.interp(chance, _cumulative(mode), _grid())


@lru_cache
def _grid() -> Figures:
    """Values from 0 to 1, closest together at the ends, where the distribution function is steepest or flattest."""
    grid: Figures = np.sin(np.linspace(0, np.pi / 2, _NODES)) ** 2
    return grid


@lru_cache(maxsize=2048)
def _cumulative(mode: float) -> Figures:
    """The distribution function of PERT at the grid; shape (nodes,)."""
    figures: Figures = special.betainc(1 + PERT_WEIGHT * mode, 1 + PERT_WEIGHT * (1 - mode), _grid())
    return figures
