"""The result of an estimate: the long table, and sums of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from burden.engine.evaluate import evaluate
from burden.engine.formula import Figures
from burden.engine.inputs import Inputs
from burden.engine.lines import Lines
from burden.engine.timing import split_by_timing
from burden.engine.years import time_path
from burden.study import Study
from burden.study.chains import Positions
from burden.study.choices import UnknownNameError
from burden.study.notebook import frame_as_html
from burden.study.reach import NO_ROW
from burden.study.words import Group, ObligationKind

LINE_COLUMNS: tuple[str, ...] = (
    "mix", "instrument", "obligation", "kind", "origin", "voluntary", "activity", "category", "group", "size_class",
    "sector", "timing", "firms", "share", "affected_firms", "frequency", "quantity", "hours_per_occurrence", "tariff",
    "external_per_occurrence", "price", "business_as_usual", "interaction", "hours", "labour_cost", "external_cost",
    "investment", "cost", "activity_row", "scope_row", "category_row",
)  # fmt: skip
"""The columns of the result table, in order."""
BREAKDOWNS: tuple[str, ...] = (*LINE_COLUMNS, "unit")
"""What it can be broken down by: those, and what is counted of a category."""
COUNTED = "counted"
"""The last column of the table of lines: whether a line counts as burden."""


SUMS: tuple[str, ...] = ("hours", "labour_cost", "external_cost", "investment", "cost", "one_off", "structural")
"""What lines can be added up of."""
OVER_YEARS: tuple[str, ...] = ("annual_equivalent", "present_value")
"""What their course over the years comes to."""


class UnknownColumnError(UnknownNameError):
    """A breakdown by a column that the result table does not have."""

    def __init__(self, column: str, known: Sequence[str] = BREAKDOWNS) -> None:
        """Keep the column that was asked for."""
        self.column = column
        super().__init__("column", column, known)


class UnknownMixError(UnknownNameError):
    """A mix that the study does not have."""

    def __init__(self, mix: str, known: Sequence[str]) -> None:
        """Keep the mix that was asked for."""
        self.mix = mix
        super().__init__("mix", mix, known)


@dataclass(frozen=True, eq=False)
class Result:
    """What every line of a study comes to.

    Attributes:
        study: the study that was estimated.
        positions: which mix, activity row and category each line is.
        inputs: the figures that were used.
        factors: the interaction factors; shape (groups, mixes, categories).
        hours: net hours per line (per year for structural activities); shape (lines,).
        labour_cost: money per line, in the study's currency and price year, as the two after it.
        external_cost: money paid to others.
        investment: money invested on entry.
        group: the only group that counts; None: every group of the study, each by itself.
    """

    study: Study
    positions: Lines
    inputs: Inputs
    factors: Figures
    hours: Figures
    labour_cost: Figures
    external_cost: Figures
    investment: Figures
    group: Group | None = None

    def __repr__(self) -> str:
        """How many lines it has, of which study."""
        return f"Result({len(self.positions):,} lines of {self.study.settings.title!r})"

    def _repr_html_(self) -> str:
        """What each mix comes to, one-off and per year."""
        table = self.by(measures=("one_off", "structural", "hours"))
        return frame_as_html(str(self), table, self.study.settings.language)

    @property
    def cost(self) -> Figures:
        """Labour, external costs and investment per line; shape (lines,)."""
        return self.labour_cost + self.external_cost + self.investment

    @property
    def lines(self) -> pd.DataFrame:
        """The result table: one row per mix, activity row and firm category; a copy of one's own.

        Codes are categoricals in the order of the study. Hours are hours; money is in the study's currency and price
        year; `tariff` is without overhead; `share`, `business_as_usual` are shares; `interaction` is a factor. `cost`
        is `labour_cost` + `external_cost` + `investment`. The `_row` columns are rows of the workbook (NA for a study
        that was not read from one). Last comes `counted`: whether the line counts as burden (False for voluntary and
        financial items, whatever the group), so that `lines[lines["counted"]]` adds up to what `by` gives.
        """
        return self._lines.copy(deep=False)

    @cached_property
    def _lines(self) -> pd.DataFrame:
        columns = {name: self.column(name) for name in LINE_COLUMNS}
        return pd.DataFrame(columns | {COUNTED: ~self.column("voluntary") & ~self.financial})

    def column(self, name: str) -> Any:
        """One column of the result table; of length (lines,).

        Raises:
            UnknownColumnError: the result table has no such column.
        """
        if name not in _COLUMNS:
            raise UnknownColumnError(name)
        return _COLUMNS[name](self)

    def of(self, group: Group) -> Result:
        """The same lines, of which only those of one group count."""
        return replace(self, group=group)

    @property
    def headline(self) -> Result:
        """The same lines, of which only those of the headline group count: businesses, where there are any."""
        groups = self.study.groups
        return self if self.group is not None or not groups else self.of(groups[0])

    def bearing(self, columns: Sequence[str] = ()) -> npt.NDArray[np.bool_]:
        """Whose lines count when the table is broken down by these columns: see `kept_apart`; shape (categories,)."""
        categories, groups = self.study.firm_categories, self.study.groups
        only = self.group or (groups[0] if len(groups) > 1 and "group" not in columns else None)
        return np.array([only is None or category.group is only for category in categories], dtype=bool)

    def kept_apart(self, columns: Sequence[str]) -> list[str]:
        """The columns of a breakdown of this result, with those whose rows are never added up."""
        return kept_apart(columns, self.study.groups if self.group is None else ())

    def by(
        self, *columns: str, include_voluntary: bool = False, measures: Sequence[str] = ("hours", "cost")
    ) -> pd.DataFrame:
        """Add up the lines by any columns of the result table.

        Voluntary and financial items are no burden. They appear only where they have rows of their own: voluntary ones
        when `voluntary` is among the columns, financial ones when `kind` is; `include_voluntary` adds them in.

        Args:
            columns: columns of the result table. Mixes are alternatives and groups bear for themselves, so that they
                are never added up: `mix` stands in front where it is not among them, and `group` after it where
                several groups count.
            include_voluntary: also add up voluntary and financial items.
            measures: what to add up, of SUMS and OVER_YEARS: `cost` is labour, external costs and investment together,
                or `one_off` (investments included) and `structural` together; the last ones are those of
                `TimePath.totals`.

        Returns:
            The columns, then the measures (hours, money), sorted in the order of the study. A mix of which nothing
            counts has one row of zeros, with the other columns empty.

        Raises:
            UnknownColumnError: the result table has no such column.
            UnknownNameError: there is no such measure.
        """
        for name in measures:
            if name not in (*SUMS, *OVER_YEARS):
                raise UnknownNameError("measure", str(name), (*SUMS, *OVER_YEARS))
        group, table = self.grouped(columns, include_voluntary)
        over_years = set(measures) & set(OVER_YEARS)
        totals = time_path(self).worth(group, len(table)) if over_years else {}
        for name in measures:
            summed = name not in OVER_YEARS
            table[str(name)] = sums_of(group, self._figures(name), len(table)) if summed else totals[name]
        return table

    def _figures(self, measure: str) -> Figures:
        if measure in ("one_off", "structural"):
            return split_by_timing(self)[measure == "structural"]
        figures: Figures = getattr(self, measure)
        return figures

    def grouped(
        self, columns: Sequence[str], include_voluntary: bool = False
    ) -> tuple[npt.NDArray[np.int64], pd.DataFrame]:
        """Which row of a breakdown each line is in.

        Args:
            columns: columns of the result table; see `by`.
            include_voluntary: also count voluntary and financial items.

        Returns:
            The row of each line, -1 where it does not count, shape (lines,); and the columns of the breakdown, as `by`
            has them.
        """
        names = self.kept_apart(columns)
        counted = self.counted(names, include_voluntary)
        apart = "group" in names and len(self.study.groups) > 1
        keys = _with_every_mix({name: self.column(name)[counted] for name in names}, apart, self.group)
        row = np.zeros(len(keys["mix"]), dtype=np.int64)
        for key in keys.values():
            order = _order(key)
            row = np.unique(row * (order.max(initial=0) + 1) + order, return_inverse=True)[1]
        group = np.full(len(counted), -1, dtype=np.int64)
        group[counted] = row[: counted.sum()]
        first = np.unique(row, return_index=True)[1]
        return group, pd.DataFrame({name: key[first] for name, key in keys.items()})

    def counted(self, columns: Sequence[str] = (), include_voluntary: bool = False) -> npt.NDArray[np.bool_]:
        """Which lines count when the table is broken down by these columns; see `by`."""
        counted = self.bearing(columns)[self.positions.category]
        if include_voluntary:
            return counted
        if "voluntary" not in columns:
            counted &= ~self.column("voluntary")
        if "kind" not in columns:
            counted &= ~self.financial
        return counted

    @property
    def financial(self) -> npt.NDArray[np.bool_]:
        """Which lines are financial charges; shape (lines,)."""
        kinds = np.array(
            [obligation.kind is ObligationKind.FINANCIAL for obligation in self.study.obligations], dtype=bool
        )
        return kinds[self._obligation]

    @property
    def _obligation(self) -> Positions:
        return self.positions.obligation_of[self.positions.activity]

    @property
    def _instrument(self) -> Positions:
        return self.positions.instrument_of[self._obligation]


def kept_apart(columns: Sequence[str], groups: Sequence[Group]) -> list[str]:
    """The columns of a breakdown, with those whose rows are never added up: mixes, and groups where there are several.

    `mix` comes in front where it is not among them, and `group` after it.
    """
    names = list(dict.fromkeys(columns if "mix" in columns else ("mix", *columns)))
    if len(groups) > 1 and "group" not in names:
        names.insert(names.index("mix") + 1, "group")
    return names


def sums_of(group: npt.NDArray[np.int64], figures: Figures, groups: int) -> Figures:
    """Add up figures of lines by the row that they are in, as `Result.grouped` gives it; shape (groups,)."""
    counted = group >= 0
    return np.bincount(group[counted], weights=figures[counted], minlength=groups).astype(np.float64)


def _with_every_mix(keys: dict[str, Any], apart: bool, group: Group | None) -> dict[str, Any]:
    """Columns of lines, at the end of which each mix without a line has one (of each bearer, or that one, if apart)."""
    mix, bearer = keys["mix"], keys["group" if apart else "mix"]
    bearers = bearer.categories if apart else [group]
    wanted = [at for at, one in enumerate(bearers) if group in (None, one)]
    there = mix.codes.astype(np.int64) * len(bearers) + (bearer.codes if apart else 0)
    missing = np.setdiff1d(np.add.outer(np.arange(len(mix.categories)) * len(bearers), wanted), there)
    if not len(missing):
        return keys
    place = np.append(np.arange(len(mix)), np.full(len(missing), -1))
    # Rows of the workbook stay whole numbers beside empty cells.
    whole = {name: pd.array(key, dtype="Int32") if name.endswith("_row") else key for name, key in keys.items()}
    keys = {name: pd.api.extensions.take(key, place, allow_fill=True) for name, key in whole.items()}
    keys["mix"] = pd.Categorical.from_codes(np.append(mix.codes, missing // len(bearers)), dtype=mix.dtype)
    if apart:
        keys["group"] = pd.Categorical.from_codes(np.append(bearer.codes, missing % len(bearers)), dtype=bearer.dtype)
    return keys


def add_up(table: pd.DataFrame, columns: list[str], *, keep_all: bool = False) -> pd.DataFrame:
    """Sum the other columns of a table by some, in the order of their categories; no columns give one row."""
    if not columns:
        return table.sum().to_frame().T
    return table.groupby(columns, observed=not keep_all, sort=True, dropna=False).sum().reset_index()


def _codes(positions: Positions, codes: Sequence[object]) -> pd.Categorical:
    """A column of codes, of which rows of the study may share one; in the order of the study."""
    distinct = list(dict.fromkeys(code for code in codes if code is not None))
    place = {code: position for position, code in enumerate(distinct)}
    of_row = np.array([place.get(code, -1) for code in codes], dtype=np.int32)
    return pd.Categorical.from_codes(of_row[positions], categories=pd.Index(distinct))


def _order(key: Any) -> npt.NDArray[np.int64]:
    """Where each value of a column stands among its values, in the order of the study; empty ones come last."""
    if isinstance(key, pd.Categorical):
        return np.where(key.codes < 0, len(key.categories), key.codes).astype(np.int64)
    order: npt.NDArray[np.int64] = pd.factorize(key, sort=True, use_na_sentinel=False)[0]
    return order


def _rows(positions: Positions, records: Sequence[Any]) -> Any:
    """The rows of the workbook that records stand on."""
    rows = [record.row for record in records]
    if (positions == NO_ROW).any():
        rows.append(None)  # which NO_ROW (-1) picks
    if any(row is None for row in rows):
        return pd.array([rows[position] for position in positions], dtype="Int32")
    return np.array(rows, dtype=np.int32)[positions]


def _of(table: str, attribute: str, position: Callable[[Result], Positions]) -> Callable[[Result], pd.Categorical]:
    """A column that holds an attribute of the record that each line stands for."""
    return lambda result: _codes(
        position(result), [_plain(getattr(record, attribute)) for record in result.study.records(table)]
    )


def _of_obligation(attribute: str) -> Callable[[Result], pd.Categorical]:
    return _of("obligations", attribute, lambda result: result._obligation)


def _of_instrument(attribute: str) -> Callable[[Result], pd.Categorical]:
    return _of("instruments", attribute, lambda result: result._instrument)


def _of_activity(attribute: str) -> Callable[[Result], pd.Categorical]:
    return _of("activities", attribute, lambda result: result.positions.activity)


def _of_category(attribute: str) -> Callable[[Result], pd.Categorical]:
    return _of("firm_categories", attribute, lambda result: result.positions.category)


def _plain(code: Any) -> Any:
    return str(code) if isinstance(code, str) else code


def _worked_out(name: str) -> Callable[[Result], Figures]:
    return lambda result: getattr(
        evaluate(result.positions, result.inputs, result.study.settings, result.factors), name
    )


def _interaction(result: Result) -> Figures:
    lines = result.positions
    return result.factors[lines.interactions.group_of[lines.activity], lines.mix, lines.category]


_COLUMNS: dict[str, Callable[[Result], Any]] = {
    "mix": lambda result: _codes(result.positions.mix, [mix.code for mix in result.study.mixes]),
    "instrument": _of_instrument("code"),
    "obligation": _of_obligation("code"),
    "kind": _of_obligation("kind"),
    "origin": _of_instrument("origin"),
    "voluntary": lambda result: np.array([instrument.voluntary for instrument in result.study.instruments], dtype=bool)[
        result._instrument
    ],
    "activity": _of_activity("code"),
    "category": _of_category("code"),
    "group": _of_category("group"),
    "unit": _of_category("unit"),
    "size_class": _of_category("size_class"),
    "sector": _of_category("sector"),
    "timing": _of_activity("timing"),
    "firms": lambda result: result.inputs.firms[result.positions.category],
    "share": lambda result: result.positions.shares(result.inputs),
    "affected_firms": _worked_out("affected_firms"),
    "frequency": lambda result: result.inputs.frequency[result.positions.activity],
    "quantity": _worked_out("quantity"),
    "hours_per_occurrence": lambda result: result.inputs.hours[result.positions.activity],
    "tariff": lambda result: result.positions.tariffs(result.inputs),
    "external_per_occurrence": lambda result: result.inputs.external[result.positions.activity],
    "price": _worked_out("price"),
    "business_as_usual": lambda result: result.inputs.business_as_usual[result.positions.activity],
    "interaction": _interaction,
    "hours": lambda result: result.hours,
    "labour_cost": lambda result: result.labour_cost,
    "external_cost": lambda result: result.external_cost,
    "investment": lambda result: result.investment,
    "cost": lambda result: result.cost,
    "activity_row": lambda result: _rows(result.positions.activity, result.study.activities),
    "scope_row": lambda result: _rows(result.positions.scope, result.study.scope),
    "category_row": lambda result: _rows(result.positions.category, result.study.firm_categories),
}
