"""Where the figure of one line of the result comes from: the formula step by step, and the rows that it uses."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from math import nan

import numpy as np
import numpy.typing as npt

from burden.engine import Result
from burden.engine.evaluate import evaluate
from burden.engine.formula import Amounts, Figures, net_factor
from burden.study import Settings, Study
from burden.study.prices import money_year
from burden.study.reach import NO_ROW
from burden.study.record import Quantity, Record
from burden.study.tables import Activity, FirmCategory, Instrument, Mix, Obligation, Tariff
from burden.study.tables.context import INDICES

Positions = npt.NDArray[np.integer]


@dataclass(frozen=True)
class Used:
    """One figure that a line is calculated with.

    Attributes:
        name: which figure: `firms`, `share`, `number` (of a count), `frequency`, `hours`, `tariff`, `external_costs`,
            `investment`, `business_as_usual`, `change`, `overlap`, `index` or `overhead`.
        record: the row (or the settings) it stands in.
        field: the field of that row.
        quantity: how it stands there; None where the cell is empty.
        value: what is calculated with: in the study's price year, and what an empty cell means.
    """

    name: str
    record: Record | Settings
    field: str
    quantity: Quantity | None
    value: float

    @property
    def key(self) -> Hashable:
        """What tells it from other figures: its row and its column."""
        return self.record.table, id(self.record), self.field


@dataclass(frozen=True)
class Trace:
    """One line of the result, with all that it was made from.

    Attributes:
        line: its position.
        mix: its mix.
        instrument: its instrument.
        obligation: its obligation.
        activity: its activity row.
        category: its firm category.
        used: the figures that it was calculated with.
        amounts: what the formula makes of them.
        net_factor: k, the share of the effort that counts.
        is_counted: whether it is part of the burden: no voluntary or financial item.
    """

    line: int
    mix: Mix
    instrument: Instrument
    obligation: Obligation
    activity: Activity
    category: FirmCategory
    used: tuple[Used, ...]
    amounts: Amounts
    net_factor: float
    is_counted: bool

    def value(self, name: str) -> float:
        """What is calculated with, of a figure that occurs once; 0 where it does not occur."""
        return next((used.value for used in self.used if used.name == name), 0.0)

    def amount(self, name: str) -> float:
        """One of the amounts, of `burden.engine.formula.Amounts`."""
        figures: Figures = getattr(self.amounts, name)
        return float(figures[0])


def trace(result: Result, line: int) -> Trace:
    """Find out what a line was made from.

    Args:
        result: an estimate.
        line: the position of the line in its table.

    Raises:
        IndexError: it has no such line.
    """
    study, lines = result.study, result.positions
    if not 0 <= line < len(lines):
        raise IndexError(line)
    activity_at, category_at, mix_at = int(lines.activity[line]), int(lines.category[line]), int(lines.mix[line])
    obligation_at = int(lines.obligation_of[activity_at])
    obligation, activity = study.obligations[obligation_at], study.activities[activity_at]
    factor = result.factors[lines.interactions.group_of[activity_at], mix_at, category_at]
    return Trace(
        line=line,
        mix=study.mixes[mix_at],
        instrument=study.instruments[int(lines.instrument_of[obligation_at])],
        obligation=obligation,
        activity=activity,
        category=study.firm_categories[category_at],
        used=used_by(result, line),
        amounts=evaluate(lines, result.inputs, study.settings, result.factors, slice(line, line + 1)),
        net_factor=float(net_factor(result.inputs.business_as_usual[activity_at], factor)),
        is_counted=bool(result.counted()[line]),
    )


def _counts(result: Result, line: int) -> Iterator[Used]:
    """What the activity is done for each of: a number of the other, and so on."""
    study, lines = result.study, result.positions
    chain, category = lines.chains[int(lines.chain[line])], study.firm_categories[int(lines.category[line])]
    for position in reversed(chain.rows):
        count = study.counts[position]
        yield Used("number", count, "number", count.number, float(result.inputs.number[position]))
    if chain.attribute:
        value = float(getattr(category, chain.attribute) or 0.0)
        yield Used("number", category, chain.attribute, Quantity(central=value), value)


def lines_of(result: Result, mix: str, activity: str) -> list[int]:
    """The positions of the lines of an activity in a mix, those that cost most first."""
    of_activity = (result.column("mix") == mix) & (result.column("activity") == activity)
    found = np.flatnonzero(of_activity & (result.positions.scope != NO_ROW))
    return [int(line) for line in found[np.argsort(-np.abs(result.cost[found]), kind="stable")]]


def used_by(result: Result, line: int) -> tuple[Used, ...]:
    """The figures that a line is calculated with, in the order of the formula; see `trace`."""
    study, lines, inputs = result.study, result.positions, result.inputs
    activity_at, category_at = int(lines.activity[line]), int(lines.category[line])
    scope_at, tariff_at = int(lines.scope[line]), int(lines.tariff[line])
    category, activity = study.firm_categories[category_at], study.activities[activity_at]
    used = [Used("firms", category, "firms", category.firms, float(inputs.firms[category_at]))]
    if scope_at != NO_ROW:
        scope = study.scope[scope_at]
        used.append(Used("share", scope, "share", scope.share, float(inputs.share[scope_at])))
    used += [
        *_counts(result, line),
        Used("frequency", activity, "frequency", activity.frequency, float(inputs.frequency[activity_at])),
    ]
    paid: list[Tariff | Activity] = []
    if tariff_at != NO_ROW:
        tariff = study.tariffs[tariff_at]
        field, typed = ("hours", activity.hours) if activity.minutes is None else ("minutes", activity.minutes)
        used.append(Used("hours", activity, field, typed, float(inputs.hours[activity_at])))
        used.append(Used("tariff", tariff, "tariff", tariff.tariff, float(inputs.tariff[tariff_at])))
        paid.append(tariff)
        overhead = study.settings.rules.overhead
        if overhead:
            used.append(Used("overhead", study.settings, "overhead", Quantity(central=overhead), overhead))
    for name, value in (("external_costs", inputs.external), ("investment", inputs.investment)):
        quantity: Quantity = getattr(activity, name)
        if (quantity.lowest, quantity.central, quantity.highest) != (0, 0, 0):
            used.append(Used(name, activity, name, quantity, float(value[activity_at])))
            paid.append(activity)
    own = activity.business_as_usual
    used.append(Used("business_as_usual", activity, "business_as_usual", own, own.central))
    for position in _interactions(result, line):
        row = study.interactions[position]
        used.append(Used("change", row, "change", row.change, float(inputs.change[position])))
        used.append(Used("overlap", row, "overlap", row.overlap, float(inputs.overlap[position])))
    return (*used, *_indices(study, paid))


def rows_under(result: Result, found: Positions) -> set[tuple[str, str]]:
    """The rows that some lines of one mix rest on in any year, each as its table and its name there.

    Args:
        result: an estimate.
        found: the positions of the lines.
    """
    study, lines = result.study, result.positions
    activity, category, mix = lines.activity[found], lines.category[found], lines.mix[found]
    obligation = lines.obligation_of[activity]
    interactions = lines.interactions
    acting = interactions.acts[interactions.group_of[activity]].T & interactions.active[:, mix, category]
    under: dict[str, npt.ArrayLike] = {
        "mixes": mix,
        "activities": activity,
        "firm_categories": category,
        "tariffs": lines.tariff[found],
        "obligations": obligation,
        "instruments": lines.instrument_of[obligation],
        "scope": lines.scopes[:, found],
        "counts": [row for chain in np.unique(lines.chain[found]) for row in lines.chains[chain].rows],
        "interactions": np.flatnonzero(acting.any(axis=1)),
    }
    rows: list[Record] = [
        study.records(table)[at] for table, held in under.items() for at in np.unique(held).astype(int) if at != NO_ROW
    ]
    instruments = {row.code for row in rows if isinstance(row, Instrument)}
    rows += [row for row in study.composition if row.instrument in instruments]
    for used in _indices(study, [row for row in rows if isinstance(row, Tariff | Activity)]):
        rows += [used.record] if isinstance(used.record, Record) else []
    tables = {row.table for row in rows}
    names = {
        id(row): name for of in tables for name, row in zip(study.records(of).names, study.records(of), strict=True)
    }
    return {(row.table, names[id(row)]) for row in rows}


def _interactions(result: Result, line: int) -> list[int]:
    """The interactions that act on a line once everything has entered."""
    lines = result.positions
    interactions = lines.interactions
    acts = interactions.acts[interactions.group_of[lines.activity[line]]]
    return [int(at) for at in np.flatnonzero(acts & interactions.active[:, lines.mix[line], lines.category[line]])]


def _indices(study: Study, paid: list[Tariff | Activity]) -> list[Used]:
    """The levels of prices and wages by which money of other years was moved to the study's."""
    present = study.settings.price_year
    rows = {row.year: row for row in study.price_index}
    used = []
    for index, field in INDICES.items():
        years = dict.fromkeys(money_year(study, row) for row in paid if row.follows is index)
        other = [year for year in years if year is not None and year != present]
        for year in (*other, present) if other else ():
            level = rows[year].level(index) or nan
            used.append(Used(field, rows[year], field, Quantity(central=level), level))
    return used
