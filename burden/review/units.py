"""Questions about units that look wrong: hours beyond what people work, minutes for hours, thousands for euros."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from burden.engine.formula import Figures
from burden.language import joined
from burden.review import plausibility_texts as texts
from burden.review.finding import Status
from burden.review.questions import Answer, asks
from burden.review.reviewed import PERSONS, Flags, Reviewed, anywhere
from burden.review.wording import codes, digits, listed, money, number, places_of, sentences
from burden.study.record import Quantity
from burden.study.tables import Activity
from burden.study.words import Group, ObligationKind, SizeClass
from burden.writing.figures import in_words

_PERSON_YEAR = 1_600.0
_TOO_MUCH = 0.1
"""Of all working time, or of all turnover, of a firm in a year: one activity that takes more is looked at."""
_WIDE_HOURS = 60.0
_INVERTED = 10.0
_LONG_READING = 15.0
_WIDE_AMOUNTS = 500.0
_TINY_AMOUNT, _TINY_INVESTMENT = 1.0, 25.0
_TURNOVER_PER_PERSON = (5_000.0, 20_000_000.0)
_TELLING = (ObligationKind.INFORMATION, ObligationKind.FAMILIARISATION, ObligationKind.PROOF_OUT_OF_SCOPE)
_TINY_FIRMS = (SizeClass.ZZP, SizeClass.MICRO)


@asks("hours", texts.HOURS)
def hours(reviewed: Reviewed) -> Answer:
    """One occurrence takes no more than a person-year, and an activity no large part of a firm's time."""
    rows = [row for row in reviewed.study.activities if _size(row.time) > 0]
    if not rows:
        return Answer(Status.LOOK_AT, texts.NO_HOURS)
    long = [row for row in rows if _size(row.time) > _PERSON_YEAR]
    time = _working_time(reviewed)
    taken = np.array([row.time.central * row.times.central for row in reviewed.study.activities])
    heavy = _rows(reviewed, _reaching(reviewed, taken[:, None] > _TOO_MUCH * np.nan_to_num(time, nan=np.inf)))
    part, year = in_words(_TOO_MUCH), number(_PERSON_YEAR)
    if not long and not heavy:
        most = max(rows, key=lambda row: _size(row.time))
        skipped = _reaching(reviewed, np.isnan(time) & (taken[:, None] > 0)).any(axis=0)
        fine = texts.HOURS_FINE.fill(
            count=number(len(rows)), year=year, most=digits(_size(most.time), 4), code=most.code
        )
        looked = texts.FIRMS_LOOKED_AT.fill(part=part, skipped=number(int(skipped.sum())))
        if not _reaching(reviewed, ~np.isnan(time) & (taken[:, None] > 0)).any():
            looked = texts.NO_FIRMS_LOOKED_AT
        return Answer(Status.IN_ORDER, joined([fine, looked]))
    reason = sentences(
        texts.OVER_A_YEAR.fill(year=year, which=listed(codes(long))) if long else None,
        texts.OVER_A_FIRM.fill(part=part, which=listed(codes(heavy))) if heavy else None,
    )
    return Answer(Status.LOOK_AT, reason, places_of(long, heavy))


@asks("minutes", texts.MINUTES)
def minutes(reviewed: Reviewed) -> Answer:
    """No hours that are out of proportion to their range, to other firms or to the task, as minutes would be."""
    rows = [row for row in reviewed.study.activities if _size(row.time) > 0]
    if not rows:
        return Answer(Status.LOOK_AT, texts.NO_HOURS)
    wide = [row for row in rows if _span(row.time) >= _WIDE_HOURS]
    inverted = _inverted(reviewed)
    reading = _long_reading(reviewed)
    limits = {"span": number(_WIDE_HOURS), "jump": number(_INVERTED), "reading": number(_LONG_READING)}
    if not (wide or inverted or reading):
        ranged = sum(_span(row.time) > 1 for row in rows)
        if not {row.size_class for row in reviewed.study.firm_categories} & PERSONS.keys():
            if not ranged:
                return Answer(Status.LOOK_AT, texts.MINUTES_UNSEEN)
            return Answer(Status.IN_ORDER, texts.MINUTES_RANGE_FINE.fill(count=number(ranged), **limits))
        return Answer(Status.IN_ORDER, texts.MINUTES_FINE.fill(count=number(len(rows)), **limits))
    found = [
        text.fill(which=listed(codes(which)), **limits)
        for text, which in ((texts.WIDE_HOURS, wide), (texts.INVERTED, inverted), (texts.LIKE_MINUTES, reading))
        if which
    ]
    return Answer(Status.LOOK_AT, joined(found), places_of(wide, inverted, reading))


def _inverted(reviewed: Reviewed) -> list[Activity]:
    """The rows that give a smaller firm many times the hours that another row gives a larger one."""
    study = reviewed.study
    order = {size.value: at for at, size in enumerate(SizeClass)}
    sizes = np.array([order.get(row.size_class or "", -1) for row in study.firm_categories])
    reached = _reached(reviewed)
    of_code: dict[str, list[tuple[int, int, Activity]]] = {}
    for at, row in enumerate(study.activities):
        found = sizes[reached[at] & (sizes >= 0)]
        if row.time.central > 0 and len(found):
            of_code.setdefault(row.code, []).append((int(found.min()), int(found.max()), row))
    return [
        row
        for rows in of_code.values()
        for _, largest, row in rows
        if any(largest < smallest and row.time.central >= _INVERTED * other.time.central for smallest, _, other in rows)
    ]


def _long_reading(reviewed: Reviewed) -> list[Activity]:
    """Reading or telling that takes the smallest firms days, in a figure as minutes have it: 15, 30, 45."""
    study = reviewed.study
    tiny = np.array([row.size_class in {size.value for size in _TINY_FIRMS} for row in study.firm_categories])
    telling = np.array([row.kind in _TELLING for row in study.obligations])
    flags = telling[reviewed.result.positions.obligation_of] & (_reached(reviewed) & tiny).any(axis=1)
    return [row for row in _rows(reviewed, flags) if row.time.central >= _LONG_READING and row.time.central % 5 == 0]


@asks("thousands", texts.THOUSANDS)
def thousands(reviewed: Reviewed) -> Answer:
    """No amounts that are out of proportion to each other or to the firms."""
    study = reviewed.study
    paid = [row for row in study.activities if _size(row.external_costs) > 0 or _size(row.investment) > 0]
    turning = [row for row in study.firm_categories if row.turnover]
    if not paid and not turning:
        return Answer(Status.LOOK_AT, texts.NO_AMOUNTS)
    tiny = [
        row
        for row in paid
        if 0 < abs(row.external_costs.central) < _TINY_AMOUNT or 0 < abs(row.investment.central) < _TINY_INVESTMENT
    ]
    wide = _out_of_proportion(paid)
    huge = _rows(reviewed, _above_turnover(reviewed))
    low, high = _TURNOVER_PER_PERSON
    odd = [
        row
        for row in turning
        if row.group is Group.BUSINESS and row.employees and not low <= (row.turnover or 0) / row.employees <= high
    ]
    found = [
        texts.TINY.fill(
            least=money(_TINY_AMOUNT, reviewed.currency),
            investment=money(_TINY_INVESTMENT, reviewed.currency),
            which=listed(codes(tiny)),
        )
        if tiny
        else None,
        texts.WIDE_AMOUNTS.fill(span=number(_WIDE_AMOUNTS), which=listed(codes(wide))) if wide else None,
        texts.HUGE.fill(part=in_words(_TOO_MUCH), which=listed(codes(huge))) if huge else None,
        texts.ODD_TURNOVER.fill(
            low=money(low, reviewed.currency), high=money(high, reviewed.currency), which=listed(codes(odd))
        )
        if odd
        else None,
    ]
    if not (tiny or wide or huge or odd):
        fine = texts.AMOUNTS_FINE.fill(amounts=number(len(paid)), turnovers=number(len(turning)))
        return Answer(Status.IN_ORDER, fine)
    return Answer(Status.LOOK_AT, joined(found), places_of(tiny, wide, huge, odd))


def _out_of_proportion(rows: Sequence[Activity]) -> list[Activity]:
    """Rows with an amount far from its own low or high value, or from that of other rows of the activity."""
    found = [row for row in rows if max(_span(row.external_costs), _span(row.investment)) >= _WIDE_AMOUNTS]
    of_code: dict[str, list[Activity]] = {}
    for row in rows:
        of_code.setdefault(row.code, []).append(row)
    for alike in of_code.values():
        for field in ("external_costs", "investment"):
            by_amount = sorted(
                (abs(amount), at) for at, row in enumerate(alike) if (amount := getattr(row, field).central)
            )
            found += [
                alike[at]
                for (less, first), (more, second) in pairwise(by_amount)
                if more >= _WIDE_AMOUNTS * less
                for at in (first, second)
            ]
    concerned = {id(row) for row in found}
    return [row for row in rows if id(row) in concerned]


def _above_turnover(reviewed: Reviewed) -> Flags:
    """The activity rows of which money takes a large part of the turnover of a firm; shape (activity rows,)."""
    study, inputs = reviewed.study, reviewed.result.inputs
    turnover = np.array([row.turnover or np.inf for row in study.firm_categories])
    largest = np.maximum(inputs.external * inputs.frequency, inputs.investment)
    return anywhere(_reaching(reviewed, largest[:, None] > _TOO_MUCH * turnover), 1)


def _working_time(reviewed: Reviewed) -> Figures:
    """The hours that a firm of each category works in a year; NaN where nobody knows; shape (categories,)."""

    def persons(employees: float | None, size_class: str | None) -> float:
        if employees:
            return employees
        _, beyond = PERSONS.get(size_class or "", (0.0, np.inf))
        return beyond if np.isfinite(beyond) else np.nan

    rows = reviewed.study.firm_categories
    known = [persons(row.employees, row.size_class) if row.group is Group.BUSINESS else np.nan for row in rows]
    return np.array(known, dtype=np.float64) * _PERSON_YEAR


def _reached(reviewed: Reviewed) -> Flags:
    """Which activity rows reach which categories in any mix; shape (activity rows, categories)."""
    study, lines = reviewed.study, reviewed.result.positions
    reached = np.zeros((len(study.activities), len(study.firm_categories)), dtype=bool)
    reached[lines.activity, lines.category] = True
    return reached


def _reaching(reviewed: Reviewed, flags: Flags) -> Flags:
    return _reached(reviewed) & flags


def _rows(reviewed: Reviewed, flags: Flags) -> list[Activity]:
    """The activity rows for which something holds, anywhere."""
    holds = anywhere(flags, 1) if flags.ndim == 2 else flags
    return [row for row, is_so in zip(reviewed.study.activities, holds, strict=True) if is_so]


def _size(quantity: Quantity) -> float:
    """How large a quantity may be, whatever its sign."""
    return max(abs(quantity.lowest), abs(quantity.central), abs(quantity.highest))


def _span(quantity: Quantity) -> float:
    """How many times the low value the high one is; 1 where they are not of one sign."""
    low, high = sorted((abs(quantity.lowest), abs(quantity.highest)))
    return high / low if low > 0 and quantity.lowest * quantity.highest > 0 else 1.0
