"""Which parameters matter: what each mix comes to when one of them, or a group of them, goes from low to high.

Everything is worked out by `burden.engine.many.totals`, so through the one formula; nothing is approximated.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from burden.engine.formula import Figures
from burden.engine.many.measures import Measure
from burden.engine.many.totals import Totals, totals_of
from burden.engine.result import Result, UnknownMixError
from burden.study.choices import UnknownNameError
from burden.study.parameters import Parameter

NOISE = 1e-12
"""Differences smaller than this share of the amounts they are made of are the last bits of the processor."""


@dataclass(frozen=True)
class ParameterGroup:
    """Parameters of the same kind that are moved together.

    Attributes:
        key: `tariffs`, `firm_categories`, `interactions`, `scope/` and an instrument, or `activities/`, an obligation
            and a field (`activities/RAP/hours`).
        positions: which parameters, as positions in the list they were grouped from.
    """

    key: str
    positions: tuple[int, ...]


def groups_of(result: Result, parameters: Sequence[Parameter]) -> tuple[ParameterGroup, ...]:
    """Group parameters so that each is in one group: see `ParameterGroup`; in the order of the sheets."""
    found: dict[str, list[int]] = {}
    for position, parameter in enumerate(parameters):
        owner: Hashable = None
        if parameter.table == "activities":
            owner = f"{result.study.activities[parameter.position].obligation}/{parameter.field}"
        elif parameter.table == "scope":
            owner = result.study.scope[parameter.position].instrument
        key = parameter.table if owner is None else f"{parameter.table}/{owner}"
        found.setdefault(key, []).append(position)
    return tuple(ParameterGroup(key, tuple(positions)) for key, positions in found.items())


@dataclass(frozen=True)
class Sensitivity:
    """What the mixes of a study come to at the low and high values of its uncertain parameters.

    Attributes:
        result: the central estimate.
        measure: what is measured.
        totals: the totals per mix as a function of the uncertain parameters.
        include_voluntary: whether voluntary and financial items are counted.
    """

    result: Result
    measure: Measure
    totals: Totals
    include_voluntary: bool = False

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The uncertain parameters, in the order of the sheets."""
        return self.totals.parameters

    @cached_property
    def groups(self) -> tuple[ParameterGroup, ...]:
        """The uncertain parameters in groups; each is in one."""
        return groups_of(self.result, self.parameters)

    @cached_property
    def ranges(self) -> Figures:
        """The low and the high value of each parameter, in its own unit; shape (2, parameters)."""
        quantities = [parameter.quantity for parameter in self.parameters]
        ends = [[quantity.lowest for quantity in quantities], [quantity.highest for quantity in quantities]]
        return np.array(ends, dtype=np.float64).reshape(2, len(quantities))

    def at(self, values: Figures, mix: str, against: str | None = None) -> Figures:
        """What a mix comes to, or the difference of two mixes (the first minus the second), at some values.

        Args:
            values: shape (draws, parameters).
            mix: code of the mix.
            against: code of the other mix, None for the mix alone.

        Returns:
            Shape (draws,).

        Raises:
            UnknownMixError: the study has no such mix.
        """
        return self.between(self.all_at(values), mix, against)

    def all_at(self, values: Figures) -> Figures:
        """What every mix comes to at some values; (draws, parameters) to (draws, mixes)."""
        found: Figures = self.totals.at(values)[self.measure]
        return found

    @cached_property
    def central(self) -> Figures:
        """What each mix comes to at the central values; shape (1, mixes)."""
        return self.all_at(self.totals.central_values[None, :])

    def single(self, key: str) -> ParameterGroup:
        """One uncertain parameter as a group by itself.

        Raises:
            UnknownNameError: no uncertain parameter has that key.
        """
        for position, parameter in enumerate(self.parameters):
            if parameter.key == key:
                return ParameterGroup(key, (position,))
        raise UnknownNameError("uncertain parameter", key, [parameter.key for parameter in self.parameters])

    def scale(self, mix: str, against: str | None = None) -> float:
        """The size of the amounts a result is made of, to tell a difference from noise."""
        codes = [code for code in (mix, against) if code is not None]
        return max(abs(float(self.between(self.central, code)[0])) for code in codes)

    def tornado(self, mix: str, against: str | None = None) -> pd.DataFrame:
        """Move each uncertain parameter by itself from low to high, the rest central.

        Args:
            mix: code of the mix.
            against: code of another mix; the difference (the first minus this one) is then looked at.

        Returns:
            The widest first: `key`; `low`, `central`, `high` of the parameter, in its own unit; `at_low`, `at_high`:
            the result there; `swing`: `at_high` minus `at_low`; `turns`: whether the result changes sign between
            them, so that for two mixes another one is the cheaper. Results in the unit of the measure.

        Raises:
            UnknownMixError: the study has no such mix.
        """
        low, high = (self.between(found, mix, against) for found in self._one_by_one)
        table = pd.DataFrame({"key": [parameter.key for parameter in self.parameters]})
        table["low"], table["high"] = self.ranges
        table.insert(2, "central", self.totals.central_values)
        return self._sorted(table, low, high, mix, against)

    def tornado_of_groups(self, mix: str, against: str | None = None) -> pd.DataFrame:
        """Move each group of parameters together from low to high, the rest central.

        Args:
            mix: code of the mix.
            against: code of another mix; see `tornado`.

        Returns:
            As `tornado`, with `parameters` (how many are in the group) instead of values.

        Raises:
            UnknownMixError: the study has no such mix.
        """
        low, high = (self.between(found, mix, against) for found in self._group_by_group)
        table = pd.DataFrame({"key": [group.key for group in self.groups]})
        table["parameters"] = [len(group.positions) for group in self.groups]
        return self._sorted(table, low, high, mix, against)

    @cached_property
    def _one_by_one(self) -> tuple[Figures, Figures]:
        return self._moved([(position,) for position in range(len(self.parameters))])

    @cached_property
    def _group_by_group(self) -> tuple[Figures, Figures]:
        return self._moved([group.positions for group in self.groups])

    def _moved(self, sets: Sequence[tuple[int, ...]]) -> tuple[Figures, Figures]:
        """The totals with each set of parameters at low, and at high; two arrays of shape (sets, mixes)."""
        values = np.tile(self.totals.central_values, (2 * len(sets), 1))
        for row, positions in enumerate(sets):
            for end in (0, 1):
                values[end * len(sets) + row, list(positions)] = self.ranges[end, list(positions)]
        found = self.all_at(values)
        return found[: len(sets)], found[len(sets) :]

    def _sorted(self, table: pd.DataFrame, low: Figures, high: Figures, mix: str, against: str | None) -> pd.DataFrame:
        table["at_low"], table["at_high"], table["swing"] = low, high, high - low
        table["turns"] = np.sign(low) * np.sign(high) < 0
        # What a parameter changes in both mixes alike leaves nothing but the last bits of the processor.
        table.loc[table["swing"].abs() <= NOISE * self.scale(mix, against), "swing"] = 0.0
        order = np.argsort(-table["swing"].abs().to_numpy(), kind="stable")
        return table.iloc[order].reset_index(drop=True)

    def between(self, found: Figures, mix: str, against: str | None = None) -> Figures:
        """One mix, or the difference of two, of totals of shape (..., mixes).

        Raises:
            UnknownMixError: the study has no such mix.
        """
        codes = list(self.totals.groups["mix"].astype(str))
        for code in (mix, against):
            if code is not None and code not in codes:
                raise UnknownMixError(code, codes)
        of_mix: Figures = found[..., codes.index(mix)]
        return of_mix if against is None else of_mix - found[..., codes.index(against)]


def sensitivity_of(
    result: Result, measure: Measure | str = Measure.STRUCTURAL, *, include_voluntary: bool = False
) -> Sensitivity:
    """Look at how an estimate depends on its uncertain parameters.

    Args:
        result: the central estimate; of several groups the headline one counts.
        measure: which total; see `Measure`.
        include_voluntary: also count voluntary and financial items; see `Result.by`.

    Raises:
        UnknownNameError: an unknown measure.
    """
    chosen, result = Measure(measure), result.headline
    totals = totals_of(result, ("mix",), (chosen,), include_voluntary=include_voluntary)
    return Sensitivity(result, chosen, totals, include_voluntary)
