"""How much of the spread of a simulation comes from each parameter, and what it would help to know one better.

A total is linear in each parameter by itself and the parameters are drawn independently. What is to be expected of a
total when one parameter is known is then a straight line in that parameter, with the slope it has where all others are
at their mean. So the share of the variance that the parameter gives by itself (its first-order index) needs no
estimating: it is slope² x variance of the parameter / variance of the total.

Where a total is not linear, because hours are rounded or rare activities placed in their years, shares are estimated
from the same draws by random balance designs (SALib's `rbd_fast`).
Source: Saltelli et al., Global Sensitivity Analysis: The Primer (2008), chapter 4.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from burden.engine.formula import Figures
from burden.engine.many.sensitivity import ParameterGroup, Sensitivity

REST = "rest"
"""The key of what parameters do to the spread only together."""

LEVELS = (0.05, 0.95)


@dataclass(frozen=True)
class Spread:
    """The spread of the totals of the mixes over the draws of a simulation.

    Attributes:
        sensitivity: the estimate and the measure.
        draws: the values drawn; shape (draws, parameters), in the order of the sensitivity's parameters.
    """

    sensitivity: Sensitivity
    draws: Figures

    @cached_property
    def _found(self) -> Figures:
        """The totals at each draw; shape (draws, mixes)."""
        return self.sensitivity.all_at(self.draws)

    def outcomes(self, mix: str, against: str | None = None) -> Figures:
        """A mix, or its difference with another, at each draw; shape (draws,).

        Raises:
            UnknownMixError: the study has no such mix.
        """
        return self.sensitivity.between(self._found, mix, against)

    def shares(self, mix: str, against: str | None = None) -> pd.DataFrame:
        """The share of the variance that each parameter gives by itself.

        Args:
            mix: code of the mix.
            against: code of another mix; the difference (the first minus this one) is then looked at.

        Returns:
            `key` and `share`, the largest first; the last row, `rest`, is what parameters give only together. It may
            be a little below 0, as the variance of the total comes from a limited number of draws.

        Raises:
            UnknownMixError: the study has no such mix.
        """
        keys = [parameter.key for parameter in self.sensitivity.parameters]
        return _with_rest(keys, self._shares(mix, against))

    def shares_of_groups(self, mix: str, against: str | None = None) -> pd.DataFrame:
        """The share of the variance that each group of parameters gives: the sum of those of its parameters.

        No line uses two parameters of a group, so that a group has nothing to add that its parameters only do
        together; but for `interactions`, of which that part is in the rest.

        Args:
            mix: code of the mix.
            against: code of another mix; see `shares`.

        Raises:
            UnknownMixError: the study has no such mix.
        """
        shares, groups = self._shares(mix, against), self.sensitivity.groups
        sums = np.array([shares[list(group.positions)].sum() for group in groups])
        return _with_rest([group.key for group in groups], sums)

    def better_information(
        self,
        subjects: Sequence[ParameterGroup],
        mix: str,
        against: str | None = None,
        levels: tuple[float, float] = LEVELS,
    ) -> pd.DataFrame:
        """How much narrower the result would be if some parameters were known to have their central value.

        The same draws are worked out again with those parameters at their central value.

        Args:
            subjects: which parameters, together; see `Sensitivity.groups` and `Sensitivity.single`.
            mix: code of the mix.
            against: code of another mix; see `shares`.
            levels: the ends of the interval, as shares of the draws.

        Returns:
            A row per subject: `key`; `low`, `high`: the ends of the interval as it is; `known_low`, `known_high`: the
            ends when the subject is known; `narrowing`: by which share it would be narrower (below 0: wider). In the
            unit of the measure.

        Raises:
            UnknownMixError: the study has no such mix.
        """
        low, high = np.quantile(self.outcomes(mix, against), levels)
        rows = []
        for subject in subjects:
            known = self.draws.copy(order="F")
            known[:, list(subject.positions)] = self.sensitivity.totals.central_values[list(subject.positions)]
            ends = np.quantile(self.sensitivity.at(known, mix, against), levels)
            rows.append(
                {"key": subject.key, "low": low, "high": high, "known_low": ends[0], "known_high": ends[1]}
                | {"narrowing": 1 - (ends[1] - ends[0]) / (high - low) if high > low else 0.0}
            )
        columns = ["key", "low", "high", "known_low", "known_high", "narrowing"]
        return pd.DataFrame(rows, columns=columns)

    def _shares(self, mix: str, against: str | None) -> Figures:
        outcomes = self.outcomes(mix, against)
        variance = float(outcomes.var())
        noise = (np.finfo(float).eps * 8 * self.sensitivity.scale(mix, against)) ** 2
        if variance <= noise:
            return np.zeros(len(self.sensitivity.parameters))
        if self.sensitivity.totals.is_linear:
            return self._by_slopes(mix, against) / variance
        return self._by_balance(outcomes)

    def _by_slopes(self, mix: str, against: str | None) -> Figures:
        """The variance that each parameter gives by itself, exactly; shape (parameters,)."""
        count = self.draws.shape[1]
        mean, step = self.draws.mean(axis=0), np.ptp(self.sensitivity.ranges, axis=0)
        values = np.tile(mean, (count + 1, 1))
        values[np.arange(count), np.arange(count)] += step
        found = self.sensitivity.at(values, mix, against)
        slopes = (found[:count] - found[count]) / step
        variances: Figures = slopes**2 * self.draws.var(axis=0)
        return variances

    def _by_balance(self, outcomes: Figures) -> Figures:
        """The shares of the variance, estimated from the draws; shape (parameters,)."""
        from SALib.analyze import rbd_fast  # takes its time, and is seldom needed

        # What makes no difference at all would only add noise.
        moving = np.flatnonzero(np.abs(np.corrcoef(self.draws.T, outcomes)[-1, :-1]) > 0)
        problem = {
            "num_vars": len(moving),
            "names": [self.sensitivity.parameters[at].key for at in moving],
            "bounds": self.sensitivity.ranges[:, moving].T.tolist(),
        }
        found = rbd_fast.analyze(problem, self.draws[:, moving], outcomes, num_resamples=2, seed=1)
        shares = np.zeros(self.draws.shape[1])
        # An estimate below 0 is noise about 0.
        shares[moving] = np.maximum(found["S1"], 0.0)
        return shares


def _with_rest(keys: list[str], shares: Figures) -> pd.DataFrame:
    order = np.argsort(-shares, kind="stable")
    rest = 1 - shares.sum() if shares.any() else 0.0
    return pd.DataFrame({"key": [*(keys[at] for at in order), REST], "share": [*shares[order], rest]})
