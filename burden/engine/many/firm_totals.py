"""What a mix costs one firm, at many values of the parameters; see `burden.engine.per_firm` for the two kinds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import sparse

from burden.engine.formula import Figures
from burden.engine.lines import Keys
from burden.engine.many.measures import REACHED, Measure
from burden.engine.many.rounded import adding_up
from burden.engine.many.totals import Totals, totals_of
from burden.engine.per_firm import counted_firms, firm_kinds, per_firm
from burden.engine.result import Result
from burden.study.parameters import Parameter
from burden.study.reach import NO_ROW

PER_FIRM = ("average_one_off", "average_structural", "reached_one_off", "reached_structural")
"""The figures per firm, as `per_firm` names them."""


@dataclass(frozen=True)
class FirmTotals:
    """Costs per firm as a function of some of the parameters.

    Attributes:
        totals: the totals of each kind of firm in each mix.
        kinds: `mix` and the columns that say what kind of firm it is, a row for each.
        central: the figures at the central values, by name; each of shape (kinds,).
        of_group: adds the groups of `totals` up to kinds; shape (kinds, groups).
        of_category: adds mixes and categories up to kinds; shape (kinds, mixes x categories).
        obliging: the scope rows that bring obligations to a category in a mix; shape (mixes x categories, scope rows).
    """

    totals: Totals
    kinds: pd.DataFrame
    central: dict[str, Figures]
    of_group: sparse.csr_array
    of_category: sparse.csr_array
    obliging: sparse.csr_array

    def at(self, values: Figures) -> dict[str, Figures]:
        """Work out the costs per firm.

        Args:
            values: values of the parameters of `totals`; shape (draws, parameters).

        Returns:
            Each of PER_FIRM as an array of shape (draws, kinds); NaN where a kind has no firms, or none that a mix
            obliges to anything.
        """
        drawn = self.totals.drawn
        all_firms = drawn.rows("firms", values, np.arange(len(drawn.column["firms"])))
        share = drawn.rows("share", values, np.arange(len(drawn.column["share"])))
        firms = np.tile(all_firms, (self.of_category.shape[1] // max(1, len(all_firms)), 1))
        obliged = firms * (self.obliging @ (share > 0).astype(np.float64) > 0)
        totals = self.totals.at(values)
        found = {}
        for name, measure, among in zip(PER_FIRM, self.totals.measures, (firms, firms, obliged, obliged), strict=True):
            count = self.of_category @ among
            cost = self.of_group @ totals[measure].T
            found[name] = np.divide(cost, count, out=np.full_like(cost, np.nan), where=count > 0).T
        return found


def firm_totals_of(
    result: Result,
    columns: Sequence[str],
    parameters: Sequence[Parameter] | None = None,
    *,
    include_voluntary: bool = False,
) -> FirmTotals:
    """Prepare costs per firm for many values of some parameters.

    Args:
        result: the central estimate.
        columns: what kinds of firm to tell apart, of `burden.engine.per_firm.FIRM_COLUMNS`.
        parameters: what gets other values; left out: every quantity with a range.
        include_voluntary: also count voluntary and financial items.

    Raises:
        UnknownColumnError: a column that does not say what kind of firm it is.
    """
    table = per_firm(result, *columns, include_voluntary=include_voluntary)
    names = firm_kinds(result, columns)
    kinds = table[names]
    measures = (Measure.ONE_OFF, Measure.STRUCTURAL, *REACHED)
    # What is no firm may be of the same size or sector, and is then told apart to be left out.
    beside = () if "unit" in names else ("unit",)
    totals = totals_of(result, (*names, *beside), measures, parameters, include_voluntary=include_voluntary)
    at = {key: position for position, key in enumerate(kinds.astype(str).itertuples(index=False, name=None))}
    groups = totals.groups.astype(object).where(totals.groups.notna(), "").astype(str)
    # A mix of which nothing counts has a group of no kind of firm; its zeros may be added anywhere.
    bearing = counted_firms(result, names)
    units = {
        category.unit or "" for category, bears in zip(result.study.firm_categories, bearing, strict=True) if bears
    }
    group_at = [
        len(kinds) if beside and key[-1] not in units else at.get(key[: len(names)], 0)
        for key in groups.itertuples(index=False, name=None)
    ]
    kind_of = [
        at[mix.code, *(str(getattr(category, "code" if name == "category" else name) or "") for name in names[1:])]
        if bears
        else len(kinds)
        for mix in result.study.mixes
        for category, bears in zip(result.study.firm_categories, bearing, strict=True)
    ]
    return FirmTotals(
        totals=totals,
        kinds=kinds,
        central={name: table[name].to_numpy() for name in PER_FIRM},
        # The last row is of those that do not count here.
        of_group=adding_up(np.array(group_at, dtype=np.int64), len(kinds) + 1)[:-1],
        of_category=adding_up(np.array(kind_of, dtype=np.int64), len(kinds) + 1)[:-1],
        obliging=_obliging(result, names, include_voluntary),
    )


def _obliging(result: Result, names: Sequence[str], include_voluntary: bool) -> sparse.csr_array:
    lines, study = result.positions, result.study
    counted = result.counted(names, include_voluntary) & (lines.scope != NO_ROW)
    at: Keys = lines.mix[counted].astype(np.int64) * len(study.firm_categories) + lines.category[counted]
    shape = (len(study.mixes) * len(study.firm_categories), len(study.scope))
    return sparse.csr_array((np.ones(len(at)), (at, lines.scope[counted])), shape=shape)
