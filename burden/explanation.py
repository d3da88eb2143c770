"""Where the difference between two mixes of a study comes from, in parts that add up exactly.

Every part is valued as if instruments did not influence each other; what their interactions change is one term of its
own. So a part never changes because of what else a mix holds, and the parts and that term are the whole difference.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd

from burden.comparison import with_totals
from burden.engine import Result, estimate
from burden.engine.many.measures import TOTALS, Measure
from burden.engine.result import UnknownMixError
from burden.study import Study
from burden.study.choices import UnknownNameError
from burden.study.tables.policy import entered_in, last_of
from burden.study.words import ObligationKind

_NAMES_AN_INSTRUMENT = frozenset({"instrument", "obligation", "activity"})


class Reason(StrEnum):
    """Why a part of two mixes differs."""

    ONLY_FIRST = "only in the first"
    ONLY_SECOND = "only in the second"
    SCOPE = "other scope"
    ENTRY = "other entry year"
    SCOPE_AND_ENTRY = "other scope and entry year"
    SAME = "no difference"
    INTERACTION = "interaction between instruments"


@dataclass(frozen=True)
class Explanation:
    """The difference between two mixes.

    Attributes:
        first: code of the mix that is compared with.
        second: code of the other mix.
        measure: what is measured, one of `TOTALS`.
        columns: what the difference is split by.
        parts: a row per part, in the order of the study, and a last one for the interaction term: the columns (NA in
            the last row); `reason` (a `Reason`; empty for parts that are no instrument, obligation or activity);
            `first`, `second`: the part in each mix; `difference`: second minus first; `share`: of the whole difference
            (NaN where that is 0). Money, money per year or hours, as the measure is.
    """

    first: str
    second: str
    measure: Measure
    columns: tuple[str, ...]
    parts: pd.DataFrame

    @property
    def totals(self) -> tuple[float, float]:
        """What the two mixes come to."""
        return float(self.parts["first"].sum()), float(self.parts["second"].sum())

    @property
    def difference(self) -> float:
        """The whole difference, second minus first."""
        return float(self.parts["difference"].sum())

    @property
    def interaction(self) -> float:
        """The part of the difference that comes from interactions between instruments."""
        return float(self.parts["difference"].iloc[-1])


def explain_mixes(
    result: Result,
    first: str,
    second: str,
    *columns: str,
    measure: Measure | str = Measure.STRUCTURAL,
    include_voluntary: bool = False,
) -> Explanation:
    """Split the difference between two mixes over instruments, or over anything else.

    Args:
        result: the central estimate; of several groups the headline one counts.
        first: code of the mix that is compared with.
        second: code of the other mix.
        columns: columns of the result table, without `mix`; none splits by instrument.
        measure: one of `TOTALS`.
        include_voluntary: also count voluntary and financial items; see `Result.by`.

    Raises:
        UnknownMixError: the study has no such mix.
        UnknownColumnError: the result table has no such column.
        UnknownNameError: an unknown measure.
        ValueError: `mix` among the columns.
    """
    by = columns or ("instrument",)
    study, result = result.study, result.headline
    codes = [mix.code for mix in study.mixes]
    for mix in (first, second):
        if mix not in codes:
            raise UnknownMixError(mix, codes)
    if "mix" in by:
        raise ValueError("a difference is not split by mix")
    if measure not in TOTALS:
        raise UnknownNameError("measure", str(measure), TOTALS)
    measure = Measure(measure)
    plain = replace(estimate(study.update(interactions=(), scenario_values=()), result), group=result.group)
    parts = _side_by_side(plain, first, second, by, measure, include_voluntary)
    parts.insert(len(by), "reason", _reasons(plain, first, second, by, parts))
    # Where no interaction is active the two totals are the same sums, and the term is exactly 0.
    rest = _totals(result, measure, include_voluntary) - _totals(plain, measure, include_voluntary)
    interaction = pd.DataFrame(
        [{"reason": Reason.INTERACTION.value, "first": rest[first], "second": rest[second]}], columns=parts.columns
    )
    texts = dict.fromkeys(by, object)
    table = pd.concat([parts.astype(texts), interaction.astype(texts)], ignore_index=True)
    table = table.astype({"first": float, "second": float})
    table["difference"] = table["second"] - table["first"]
    total = table["difference"].sum()
    table["share"] = table["difference"] / total if total else np.nan
    return Explanation(first, second, measure, by, table)


def _side_by_side(
    result: Result, first: str, second: str, by: tuple[str, ...], measure: str, include_voluntary: bool
) -> pd.DataFrame:
    """What each part comes to in the two mixes: the columns, `first` and `second`; parts in neither are left out."""
    sums = with_totals(result, "mix", *by, include_voluntary=include_voluntary)
    if not include_voluntary:
        # A breakdown by kind or by voluntary shows what is no burden too; that is no part of the difference in burden.
        for name, apart in (("kind", ObligationKind.FINANCIAL.value), ("voluntary", True)):
            sums = sums[sums[name] != apart] if name in by else sums
    # A mix of which nothing counts has no parts, but a row of zeros.
    sums = sums[sums["mix"].isin(set(result.column("mix")[result.counted(by, include_voluntary)]))]
    keys = list(by)
    sides = [
        sums.loc[sums["mix"] == mix, [*keys, measure]].rename(columns={measure: side})
        for mix, side in ((first, "first"), (second, "second"))
    ]
    # A left join on all parts keeps the order of the study.
    parts = sums[keys].drop_duplicates().sort_values(keys, kind="stable")
    for side in sides:
        parts = parts.merge(side, how="left", on=keys)
    return parts[parts[["first", "second"]].notna().any(axis=1)].fillna({"first": 0.0, "second": 0.0})


def _totals(result: Result, measure: Measure, include_voluntary: bool) -> pd.Series[float]:
    """What each mix comes to, by its code."""
    sums = with_totals(result, "mix", include_voluntary=include_voluntary)
    return sums.astype({"mix": str}).set_index("mix")[measure]


def _reasons(result: Result, first: str, second: str, by: tuple[str, ...], parts: pd.DataFrame) -> list[str]:
    """Why each part differs, where a part belongs to one instrument."""
    if _NAMES_AN_INSTRUMENT.isdisjoint(by):
        return [""] * len(parts)
    study = result.study
    names = list(dict.fromkeys([*by, "instrument", "mix", "activity_row", "activity", "category", "share"]))
    lines = pd.DataFrame({name: result.column(name) for name in names})
    lines["position"] = result.positions.activity
    entries = {row.instrument: row.entries for row in study.composition}
    reasons = {}
    for part, rows in lines.groupby(list(by), observed=True, sort=False, dropna=False):
        held = entries.get(str(rows["instrument"].iloc[0]), {})
        reached = [
            dict(zip(zip(found["position"], found["category"], strict=True), found["share"], strict=True))
            for found in (rows[rows["mix"] == mix] for mix in (first, second))
        ]
        years = [_entry(held.get(mix), study) for mix in (first, second)]
        reasons[_plain(part)] = _reason(first in held, second in held, reached[0] != reached[1], years[0] != years[1])
    return [reasons[_plain(part)].value for part in parts[list(by)].itertuples(index=False, name=None)]


def _plain(part: tuple[object, ...]) -> tuple[object, ...]:
    """The part as a key; what is empty (NaN, which equals nothing) as None."""
    return tuple(None if pd.isna(value) else value for value in part)  # type: ignore[call-overload]


def _entry(entry: Any, study: Study) -> tuple[int, int | None] | None:
    return None if entry is None else (entered_in(entry, study.settings.first_year), last_of(entry))


def _reason(in_first: bool, in_second: bool, other_scope: bool, other_entry: bool) -> Reason:
    if not in_second:
        return Reason.ONLY_FIRST
    if not in_first:
        return Reason.ONLY_SECOND
    if other_scope:
        return Reason.SCOPE_AND_ENTRY if other_entry else Reason.SCOPE
    return Reason.ENTRY if other_entry else Reason.SAME
