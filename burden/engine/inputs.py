"""The figures of a study as arrays, one position per row of its table; money in the study's price year.

A simulation makes the same arrays with an axis of draws in front, so that the same code runs over both.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from burden.engine.formula import Figures
from burden.study import Study
from burden.study.prices import level_of
from burden.study.tables.counts import EMPLOYEES, TURNOVER


@dataclass(frozen=True)
class Inputs:
    """The figures the formula needs; the last axis of each array is the row of its table.

    Attributes:
        firms: per firm category.
        employees: persons per firm of each category, as is the next; 0 where it is not known.
        turnover: money per firm and year.
        number: per row of the counts.
        share: per scope row.
        tariff: per tariff row, in the study's price year.
        hours: per activity row, as are the five after it.
        external: money per occurrence, in the study's price year.
        investment: money per firm, in the study's price year.
        frequency: occurrences per firm.
        business_as_usual: share.
        first_year: effort in a firm's first year, as a multiple of a later one.
        change: per interaction row.
        overlap: per interaction row.
    """

    firms: Figures
    employees: Figures
    turnover: Figures
    number: Figures
    share: Figures
    tariff: Figures
    hours: Figures
    external: Figures
    investment: Figures
    frequency: Figures
    business_as_usual: Figures
    first_year: Figures
    change: Figures
    overlap: Figures

    def each_has(self, attribute: str) -> Figures:
        """How many of what a chain of counts ends in each firm has; shape (..., categories).

        Args:
            attribute: of `burden.study.chains.Chain`.
        """
        return {EMPLOYEES: self.employees, TURNOVER: self.turnover}.get(attribute, np.ones(1))


def central_inputs(study: Study) -> Inputs:
    """The central values of a study."""
    activities = study.activities
    money = np.array([level_of(study, activity) for activity in activities], dtype=float)
    levels = np.array([level_of(study, tariff) for tariff in study.tariffs], dtype=float)
    return Inputs(
        firms=_array([category.firms.central for category in study.firm_categories]),
        employees=_array([category.employees or 0.0 for category in study.firm_categories]),
        turnover=_array([category.turnover or 0.0 for category in study.firm_categories]),
        number=_array([count.number.central for count in study.counts]),
        share=_array([scoped.share.central for scoped in study.scope]),
        tariff=_array([tariff.tariff.central for tariff in study.tariffs]) * levels,
        hours=_array([activity.time.central for activity in activities]),
        external=_array([activity.external_costs.central for activity in activities]) * money,
        investment=_array([activity.investment.central for activity in activities]) * money,
        frequency=_array([activity.times.central for activity in activities]),
        business_as_usual=_array([activity.business_as_usual.central for activity in activities]),
        first_year=_array([activity.first.central for activity in activities]),
        change=_array([interaction.change.central for interaction in study.interactions]),
        overlap=_array([interaction.shared.central for interaction in study.interactions]),
    )


def _array(figures: list[float]) -> Figures:
    return np.array(figures, dtype=np.float64)
