"""Present values and yearly equivalents of costs over years.

Sources: UK Green Book (equivalent annual cost, ordinary annuity), the EANDCB of UK impact assessments (annuity-due),
Canada SOR/2015-202, Australia's Regulatory Burden Measurement (undiscounted average); see
`burden/study/conventions.csv`.
"""

from __future__ import annotations

import numpy as np

from burden.engine.formula import Figures
from burden.study.conventions import Rules
from burden.study.words import Annualisation, DiscountTiming


def discount_factors(rate: float, years: Figures, at_start: bool) -> Figures:
    """What one unit of money in each year is worth at the start of year 0.

    Args:
        rate: discount rate per year, above -1.
        years: years counted from the year to which values are brought.
        at_start: whether the money falls at the start of the year, or at its end.

    Returns:
        A factor for each year; NaN where it is too large or too small to calculate with, rather than a value of 0.
    """
    with np.errstate(over="ignore", under="ignore"):
        factors = (1 + rate) ** -(years + (0.0 if at_start else 1.0))
    return np.where(np.isfinite(factors) & (factors > 0), factors, np.nan)


def annuity_factor(rate: float, years: int, due: bool = False) -> float:
    """What one unit of money per year is worth at the start, paid at the end of each year or (`due`) at its start."""
    return float(discount_factors(rate, np.arange(years, dtype=float), at_start=due).sum())


def once_and_yearly(
    one_off: Figures, structural: Figures, investment: Figures, rules: Rules
) -> tuple[Figures, Figures]:
    """What of the costs in each year falls once, and what falls every year; two arrays of the shape of the figures.

    Investments fall once, but where they are spread over their lifetime; see `Rules.spreads_investments`.
    """
    if rules.spreads_investments:
        return one_off, structural + investment
    return one_off + investment, structural


def present_value(one_off: Figures, structural: Figures, rules: Rules, first: int = 0) -> Figures:
    """The present value of costs over the years (the last axis).

    Args:
        one_off: costs that fall once; shape (..., years). See `once_and_yearly` for investments.
        structural: costs that fall every year; same shape.
        rules: rate and timing.
        first: the first year, counted from the year to which values are brought.
    """
    years = first + np.arange(one_off.shape[-1], dtype=float)
    timing = rules.discount_timing
    early = discount_factors(rules.discount_rate, years, timing is not DiscountTiming.END)
    late = discount_factors(rules.discount_rate, years, timing is DiscountTiming.START)
    return np.asarray(one_off @ early + structural @ late)


def annual_equivalent(value: Figures, undiscounted: Figures, rules: Rules) -> Figures:
    """The yearly amount that equals a present value over the horizon.

    Args:
        value: present values.
        undiscounted: sums over the years, for the average per year.
        rules: annualisation, rate and horizon.
    """
    if rules.annualisation is Annualisation.AVERAGE:
        return undiscounted / rules.horizon
    due = rules.annualisation is Annualisation.ANNUITY_DUE
    return value / annuity_factor(rules.discount_rate, rules.horizon, due)
