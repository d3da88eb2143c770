"""National conventions: what a review board fills in for overhead, discounting, horizon and so on.

The conventions stand in `conventions.csv` beside this file, a row per setting with its source; adding one is adding
rows there.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from burden.language import Text
from burden.study.words import Annualisation, DiscountTiming, Investments, RareActivities, Rounding


@dataclass(frozen=True)
class Rules:
    """How a study is calculated, after its convention and its own settings have been weighed.

    Attributes:
        overhead: share added to every tariff.
        discount_rate: per year.
        horizon: how many years are looked at.
        discount_timing: where in the year costs fall when discounted.
        annualisation: how a series of years becomes a yearly amount.
        investments: how investments count.
        rounding: what is rounded within the calculation.
        rare_activities: whether activities less than once a year are averaged or placed in their years.
    """

    overhead: float = 0.0
    discount_rate: float = 0.0
    horizon: int = 10
    discount_timing: DiscountTiming = DiscountTiming.END
    annualisation: Annualisation = Annualisation.ANNUITY
    investments: Investments = Investments.ONE_OFF
    rounding: Rounding = Rounding.NONE
    rare_activities: RareActivities = RareActivities.AVERAGED

    @property
    def spreads_investments(self) -> bool:
        """Whether investments are spread evenly over their lifetime, so that each year bears a share of them.

        Such a share is a running cost: it falls every year and not once. Where one-off costs fall at the start of a
        year and others at its end (Canada: upfront costs at the start of a period, ongoing ones at the end), it is
        therefore discounted with the others, at the end. Sources: Austria, WFA-Handbuch (acquisitions count per year,
        spread over their depreciation period, among the costs per year); Canada, tool guide to SOR/2015-202 (where in
        a period costs fall). No manual that was read combines the two; this is what their definitions come to together.
        """
        return self.investments is Investments.DEPRECIATED


_AS_TYPE: dict[str, Callable[..., Any]] = {
    "overhead": float,
    "discount_rate": float,
    "horizon": int,
    "discount_timing": DiscountTiming,
    "annualisation": Annualisation,
    "investments": Investments,
    "rounding": Rounding,
    "rare_activities": RareActivities,
}
RULES: tuple[str, ...] = tuple(_AS_TYPE)
"""The settings that a convention fills in."""


@dataclass(frozen=True)
class ConventionValue:
    """What a convention says of one setting.

    Attributes:
        value: the value, of the type that `Rules` has.
        source: where it is from.
        verified: whether it was read in that source.
        note: what else is to be known.
    """

    value: Any
    source: str
    verified: bool
    note: Text


@dataclass(frozen=True)
class Convention:
    """A national convention: its code, name and values by setting."""

    code: str
    name: Text
    values: dict[str, ConventionValue]


@cache
def conventions() -> dict[str, Convention]:
    """All conventions by code, in the order of the table."""
    found: dict[str, Convention] = {}
    with (files(__package__) / "conventions.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            note, setting = Text(row["note en"], row["note nl"]), row["setting"].replace(" ", "_")
            if setting == "name":
                found[row["convention"]] = Convention(row["convention"], note, {})
                continue
            value = _AS_TYPE[setting](row["value"])
            found[row["convention"]].values[setting] = ConventionValue(
                value, row["source"], row["verified"] == "yes", note
            )
    return found
