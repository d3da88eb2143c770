"""The formula of the Standard Cost Model, in the one place where it stands.

    A = firms x share                                   affected firms
    Q = A x N x frequency                               quantity; N: 1, or what it is done for each of
    P = hours x tariff x (1 + overhead) + external      price of one occurrence
    k = (1 - business as usual) x interaction           net factor
    H = hours x Q x k    C = P x Q x k    I = investment x A x N x k

Money is in the study's price year: tariffs and amounts of other years were moved there by the index before.
All arguments are arrays that broadcast against each other. Lines are the last axis; a simulation puts draws before it.
Source: International Standard Cost Model Manual; Handboek Meting Regeldrukkosten.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from burden.study.words import Rounding

Figures = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Amounts:
    """What the lines come to, each of the shape the inputs broadcast to.

    Attributes:
        affected_firms: firms that must do it.
        quantity: occurrences (per year for structural activities).
        price: money per occurrence.
        hours: hours, net of business as usual and interactions.
        labour_cost: money for those hours.
        external_cost: money paid to others.
        investment: money invested when the obligation enters.
    """

    affected_firms: Figures
    quantity: Figures
    price: Figures
    hours: Figures
    labour_cost: Figures
    external_cost: Figures
    investment: Figures

    @property
    def cost(self) -> Figures:
        """Labour, external costs and investment together."""
        return self.labour_cost + self.external_cost + self.investment


def amounts(
    *,
    firms: Figures,
    share: Figures,
    frequency: Figures,
    hours: Figures,
    tariff: Figures,
    overhead: float,
    external: Figures,
    investment: Figures,
    business_as_usual: Figures,
    interaction: Figures,
    count: Figures | float = 1.0,
    rounding: Rounding = Rounding.NONE,
) -> Amounts:
    """Calculate what lines come to.

    Args:
        firms: firms in the category.
        share: share of them that is reached, 0 to 1.
        frequency: occurrences per firm, or per such a thing (per year for structural activities).
        hours: hours per occurrence.
        tariff: money per hour, in the study's price year, without overhead.
        overhead: share added to the tariff.
        external: money per occurrence, in the study's price year.
        investment: money per firm, or per such a thing, in the study's price year.
        business_as_usual: share of the effort made anyway, 0 to 1.
        interaction: product over the active interactions of (1 + overlap x change).
        count: of how many things it is done, per firm; 1 where it is done for the firm itself.
        rounding: what is rounded within the calculation: the hours of each line, before they are priced.
    """
    hourly = tariff * (1 + overhead)
    affected_firms = firms * share
    counted = affected_firms * count
    quantity = counted * frequency
    net = net_factor(business_as_usual, interaction)
    net_hours = round_hours(hours * quantity * net, rounding)
    return Amounts(
        affected_firms=affected_firms,
        quantity=quantity,
        price=hours * hourly + external,
        hours=net_hours,
        labour_cost=net_hours * hourly,
        external_cost=external * quantity * net,
        investment=investment * counted * net,
    )


def net_factor(business_as_usual: Figures, interaction: Figures) -> Figures:
    """k: the share of the effort that counts."""
    return (1 - business_as_usual) * interaction


def round_hours(hours: Figures, rounding: Rounding) -> Figures:
    """Round the hours of lines: half away from zero, or up. Binary noise below a millionth is taken off first."""
    if rounding is Rounding.NONE:
        return hours
    clean = np.round(hours, 6)
    if rounding is Rounding.HOURS_UP:
        return np.ceil(clean)
    return np.sign(clean) * np.floor(np.abs(clean) + 0.5)


def interaction_factor(change: Figures, overlap: Figures) -> Figures:
    """How an active interaction changes the effort: 1 + overlap x change."""
    return 1 + overlap * change
