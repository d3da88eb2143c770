"""What each obligation of a mix comes to: target group x number x time x tariff, and what is paid to others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

from burden.engine import Result
from burden.engine.timing import is_yearly
from burden.study.tables import FirmCategory
from burden.study.words import ObligationKind


class Course(StrEnum):
    """When costs fall, with the time to get to know a rule apart from other one-off costs."""

    FAMILIARISATION = "familiarisation"
    ONE_OFF = "one_off"
    STRUCTURAL = "structural"

    @property
    def measure(self) -> str:
        """The total that it is part of."""
        return "structural" if self is Course.STRUCTURAL else "one_off"


@dataclass(frozen=True)
class Effort:
    """What an obligation comes to in a mix, once or every year.

    Attributes:
        mix: code of the mix.
        obligation: code of the obligation.
        course: when it falls.
        categories: the firm categories that are reached.
        firms: how many are reached; the activities of an obligation reach the same ones, which count once.
        hours: together, less business as usual; per year where structural.
        labour: what those hours cost: hours x tariff; money.
        outlay: external costs and investments; money.
    """

    mix: str
    obligation: str
    course: Course
    categories: tuple[FirmCategory, ...]
    firms: float
    hours: float
    labour: float
    outlay: float

    @property
    def cost(self) -> float:
        """All that it costs; money, per year where structural."""
        return self.labour + self.outlay


def efforts_of(result: Result) -> list[Effort]:
    """The efforts of all obligations of all mixes; what is voluntary and financial charges are left out.

    Together they are the one-off and structural costs of each mix: an investment falls once, as everywhere.
    """
    counted, yearly = result.counted(), is_yearly(result)
    names = ("mix", "obligation", "kind", "category", "affected_firms", "hours", "labour_cost", "investment")
    lines = pd.DataFrame({name: np.asarray(result.column(name)) for name in names})
    lines["outlay"] = result.external_cost
    once = np.where(lines["kind"] == ObligationKind.FAMILIARISATION, Course.FAMILIARISATION, Course.ONE_OFF)
    lines["course"] = np.where(yearly, Course.STRUCTURAL, once)
    invested = lines.assign(hours=0.0, labour_cost=0.0, outlay=lines["investment"], course=once)
    every = pd.concat([lines[counted], invested[counted & (lines["investment"] != 0)]])
    every = every[every["affected_firms"] > 0]
    categories = {row.code: row for row in result.study.firm_categories}
    found = []
    for key, of in every.groupby(["mix", "obligation", "course"], sort=False):
        mix, obligation, course = map(str, key)
        firms = of.groupby("category", sort=False)["affected_firms"].max()
        hours, labour, outlay = (float(of[name].sum()) for name in ("hours", "labour_cost", "outlay"))
        reached = tuple(categories[code] for code in firms.index)
        found.append(Effort(mix, obligation, Course(course), reached, float(firms.sum()), hours, labour, outlay))
    return found


def main_efforts(efforts: list[Effort], course: Course, mixes: tuple[str, ...], most: int) -> list[list[Effort]]:
    """The obligations that cost most: each with its efforts in the mixes that have it, the largest first.

    Args:
        efforts: those of a study.
        course: when costs fall.
        mixes: the mixes that are told of.
        most: how many obligations.
    """
    of_each: dict[str, list[Effort]] = {}
    for effort in efforts:
        if effort.course is course and effort.mix in mixes and round(effort.cost) != 0:
            of_each.setdefault(effort.obligation, []).append(effort)
    ranked = [sorted(of, key=lambda effort: -abs(effort.cost)) for of in of_each.values()]
    return sorted(ranked, key=lambda of: -abs(of[0].cost))[:most]
