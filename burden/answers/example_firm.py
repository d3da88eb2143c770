"""What the mixes cost one firm that a reader describes: its size, its sector, and the obligations that apply to it.

The amounts are the engine's own for a firm that is reached (`burden.engine.evaluate`, `per_firm`), added up over the
obligations that apply.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from burden.engine import Result
from burden.engine.evaluate import evaluate
from burden.engine.result import add_up
from burden.engine.timing import is_yearly, split_by_timing
from burden.study import Study

FIGURES = ("one_off", "structural", "hours_one_off", "hours_structural")


@dataclass(frozen=True)
class ExampleFirm:
    """A firm as a reader describes it.

    Attributes:
        category: the code of its firm category.
        obligations: the codes of the obligations that apply to it; None: all that reach its category.
        times: for some obligations how many times as often they fall on it as on the average firm that is reached (a
            supplier of three customers who pass their duty on: 3); investments are made once all the same.
    """

    category: str
    obligations: frozenset[str] | None = None
    times: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class FirmCosts:
    """What the mixes cost a firm; money in the study's currency and price year, structural per year.

    Attributes:
        firm: the firm.
        by_obligation: `mix`, `instrument`, `obligation`, `kind`, and FIGURES; those that apply, in the order of the
            study.
        by_mix: `mix` and FIGURES, a row per mix, and `share_of_turnover`: structural costs over the average turnover of
            the category (NaN where that is not known).
    """

    firm: ExampleFirm
    by_obligation: pd.DataFrame
    by_mix: pd.DataFrame


def categories_of(study: Study, size_class: str | None, sector: str | None) -> tuple[str, ...]:
    """The codes of the firm categories of a size class and sector; None matches categories without one."""
    return tuple(
        category.code for category in study.bearers if (category.size_class, category.sector) == (size_class, sector)
    )


def obligations_reaching(result: Result, category: str, *, include_voluntary: bool = False) -> pd.DataFrame:
    """The obligations that reach a category in any mix: what a reader can choose from.

    Returns:
        `obligation`, `instrument`, `kind`, and `mixes`: the codes of the mixes that put it on the category.
    """
    lines = pd.DataFrame({name: result.column(name) for name in ("mix", "obligation")})
    lines = lines[_reaching(result, category, include_voluntary)]
    mixes: dict[str, dict[str, None]] = {}
    for obligation, mix in zip(lines["obligation"], lines["mix"], strict=True):
        mixes.setdefault(obligation, {})[mix] = None
    rows = [
        (obligation.code, obligation.instrument, obligation.kind.value, tuple(mixes[obligation.code]))
        for obligation in result.study.obligations
        if obligation.code in mixes
    ]
    return pd.DataFrame(rows, columns=["obligation", "instrument", "kind", "mixes"])


def costs_of(result: Result, firm: ExampleFirm, *, include_voluntary: bool = False) -> FirmCosts:
    """Work out what each mix costs a firm.

    Args:
        result: an estimate.
        firm: the firm.
        include_voluntary: also count voluntary and financial items.

    Raises:
        KeyError: the study has no such category.
    """
    of_code = {category.code: category for category in result.study.firm_categories}
    turnover = of_code[firm.category].turnover
    described = _described(result, firm.times)
    single = evaluate(described.positions, described.inputs, described.study.settings, described.factors, per_firm=True)
    names = ["mix", "instrument", "obligation", "kind"]
    lines = pd.DataFrame({name: result.column(name) for name in names})
    lines["one_off"], lines["structural"] = split_by_timing(described, single)
    yearly = is_yearly(result)
    lines["hours_one_off"] = np.where(yearly, 0.0, single.hours)
    lines["hours_structural"] = np.where(yearly, single.hours, 0.0)
    counted = _reaching(result, firm.category, include_voluntary)
    if firm.obligations is not None:
        counted &= np.asarray(lines["obligation"].isin(list(firm.obligations)))
    by_obligation = add_up(lines[counted], names)
    by_mix = add_up(lines.loc[counted, ["mix", *FIGURES]], ["mix"], keep_all=True)
    by_mix["share_of_turnover"] = by_mix["structural"] / turnover if turnover else np.nan
    return FirmCosts(firm, by_obligation, by_mix)


def _described(result: Result, times: Mapping[str, float]) -> Result:
    """The estimate with other frequencies for some obligations."""
    if not times:
        return result
    factors = [times.get(activity.obligation, 1.0) for activity in result.study.activities]
    inputs = replace(result.inputs, frequency=result.inputs.frequency * np.array(factors, dtype=np.float64))
    return replace(result, inputs=inputs)


def _reaching(result: Result, category: str, include_voluntary: bool) -> npt.NDArray[np.bool_]:
    """Which lines put something on a category that counts; shape (lines,)."""
    position = [row.code for row in result.study.firm_categories].index(category)
    there: npt.NDArray[np.bool_] = result.positions.category == position
    return result.counted((), include_voluntary) & there & (result.positions.shares(result.inputs) > 0)
