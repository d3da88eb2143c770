"""Rows that are no record but the total, subtotal or average of others: they would count a second time.

A row is a total when it is called one, or when its figure is the sum of the rows beside it and something else says so
too: it lacks the size class or sector that those rows have, its range is their sum as well, or the figure is too long
to be the sum by chance. Where only a short figure agrees, or a row of Scope or Activities names its code, it is a
remark: 1, 2 and 3 firms may be just that, and a study may look at all firms beside some of them. Firms of different
groups are never added up; amounts of activities are, within an obligation and from the top of the sheet.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import fsum, isclose

from burden.study import row_messages
from burden.study.checked import Checked
from burden.study.contents import Contents
from burden.study.problems import Problem, Severity
from burden.study.record import Record, located
from burden.study.selector import ALL_WORDS
from burden.study.spelling import is_called_total
from burden.study.tables import Activity, FirmCategory
from burden.study.words import Group

_EXACT, _CLOSE = 1e-9, 0.005
"""How far a figure may lie from the sum; where it lacks something, as far as rounding may bring it."""
_LONG, _MANY = 4, 3
"""A sum of so many digits, and of so many rows, is no coincidence."""
_AMOUNTS = ("time", "external_costs", "investment")
_ATTRIBUTES = ("size_class", "sector")


def total_rows(checked: Checked) -> Iterator[Problem]:
    """Rows that are the total or average of others."""
    contents = checked.contents
    used = checked.used("activities", "tariff")
    yield from _called([tariff for tariff in contents.tariffs if tariff.code not in used], len(contents.tariffs))
    yield from _called(contents.goals, len(contents.goals))
    yield from _called(contents.activities, len(contents.activities))
    yield from _totals_among(tuple(row for row in contents.activities if _name_of_total(row) is None))
    by_group: dict[Group, list[FirmCategory]] = {}
    for category in contents.firm_categories:
        by_group.setdefault(category.group, []).append(category)
    named = _named_categories(contents)
    for categories in by_group.values():
        yield from _called(categories, len(categories))
        parts = []
        for row in (row for row in categories if _name_of_total(row) is None):
            name = next((name for name in _ATTRIBUTES if _is_of_all(row, name, categories)), None)
            if name is None:
                parts.append(row)
            else:
                yield located(row_messages.called_total(name, getattr(row, name)), row)
        yield from _totals_of_categories(parts, named)


def field_of_total(values: Mapping[str, object]) -> str | None:
    """The field of a row, of what stands in its cells, by which it is called a total."""
    return next((name for name, value in values.items() if isinstance(value, str) and is_called_total(value)), None)


def _called(rows: Sequence[Record], count: int) -> Iterator[Problem]:
    """The rows that are called a total, in a table (or a group in it) of so many rows: one row is nobody's total."""
    for row in rows if count > 1 else ():
        name = _name_of_total(row)
        if name is not None:
            yield located(row_messages.called_total(name, getattr(row, name)), row)


def _name_of_total(row: Record) -> str | None:
    """The field by which a row is called a total, if it is."""
    values = row.__dict__
    for name in ("code", "name", "name_en", "name_nl", "goal", "goal_en", "goal_nl"):
        value = values.get(name)
        if value and is_called_total(value):
            return name
    return None


def _is_of_all(row: FirmCategory, name: str, categories: list[FirmCategory]) -> bool:
    """Whether the size class or sector of a row is called a total, where other rows have a real one."""
    return is_called_total(getattr(row, name) or "") and any(
        _attribute(other, name) is not None for other in categories
    )


def _named_categories(contents: Contents) -> set[str]:
    """The categories that rows of Scope and Activities name by their code."""
    selectors = {row.categories for row in contents.scope} | {row.categories for row in contents.activities}
    terms = (term for selector in selectors for terms in selector.alternatives for term in terms)
    return {term.value for term in terms if term.attribute == "code"}


def _totals_among(activities: Sequence[Activity]) -> Iterator[Problem]:
    """Activities that may be the total of those before them on the sheet, or of those under their obligation."""
    by_obligation: dict[str, list[Activity]] = {}
    for activity in activities:
        by_obligation.setdefault(activity.obligation, []).append(activity)
    told: set[int | None] = set()
    for rows in (activities, *by_obligation.values()):
        for problem in _totals_of_activities(rows):
            if problem.row not in told:
                told.add(problem.row)
                yield problem


def _totals_of_activities(rows: Sequence[Activity]) -> Iterator[Problem]:
    """Activities whose amounts are all the sum of those before them."""
    above: list[Activity] = []
    sums = (0.0,) * len(_AMOUNTS)
    for row in rows:
        amounts = tuple([getattr(row, name).central for name in _AMOUNTS])
        if not any(amounts):
            continue
        pairs = zip(amounts, sums, strict=True)
        is_sum = len(above) > 1 and all(isclose(*pair, rel_tol=_EXACT, abs_tol=_EXACT) for pair in pairs)
        if is_sum and all(other.code != row.code for other in above):
            field = next(name for name in _AMOUNTS if getattr(row, name).central)
            if field == "time":
                field = "hours" if row.minutes is None else "minutes"
            problem = row_messages.sum_of_rows(field, getattr(row, field).central, _rows(above))
            yield located(replace(problem, severity=Severity.NOTICE), row)
        above.append(row)
        sums = tuple([part + amount for part, amount in zip(sums, amounts, strict=True)])


def _totals_of_categories(rows: list[FirmCategory], named: set[str]) -> Iterator[Problem]:
    """Categories whose firms are the sum or average of other categories, which stand above or below them."""
    told: set[int] = set()
    for direction in (1, -1):
        parts = _Parts()
        for row in rows[::direction]:
            if row.firms.central == 0 or id(row) in told:
                continue
            problem = _total_of(row, parts)
            if problem is None:
                parts.add(row)
                continue
            told.add(id(row))
            if problem.severity is Severity.ERROR:
                parts.start = len(parts.rows)
            else:
                parts.add(row)
            yield located(replace(problem, severity=Severity.NOTICE) if row.code in named else problem, row)


class _Parts:
    """The rows that a later one may be the total of: those that have firms and are no total themselves.

    Attributes:
        rows: the rows.
        sums: the firms of the first of them together: of none, of one, and so on.
        alike: those of one size class or sector, and their firms together.
        start: how many of them stand before the last total.
    """

    def __init__(self) -> None:
        self.rows: list[FirmCategory] = []
        self.sums = [0.0]
        self.alike: dict[tuple[str, str], tuple[list[FirmCategory], float]] = {}
        self.start = 0

    def add(self, row: FirmCategory) -> None:
        """Add the next row."""
        self.rows.append(row)
        self.sums.append(self.sums[-1] + row.firms.central)
        for name in _ATTRIBUTES:
            value = _attribute(row, name)
            if value is not None:
                others, firms = self.alike.get((name, value), ([], 0.0))
                others.append(row)
                self.alike[name, value] = others, firms + row.firms.central

    def blocks(self, row: FirmCategory) -> Iterator[tuple[list[FirmCategory], bool]]:
        """The rows that a row may be the total of, and whether those are all since the last total or the beginning."""
        firms, sums = row.firms.central, self.sums
        for first in sorted({0, self.start}):
            if _may_be_total(firms, len(self.rows) - first, sums[-1] - sums[first]):
                yield self.rows[first:], True
        first = bisect_left(sums, (sums[-1] - firms) * (1 - _EXACT))
        if first not in (0, self.start) and isclose(sums[-1] - sums[first], firms, rel_tol=_EXACT):
            yield self.rows[first:], False
        own = [(name, value) for name in _ATTRIBUTES if (value := _attribute(row, name)) is not None]
        if len(own) == 1:
            alike, total = self.alike.get(own[0], ([], 0.0))
            if _may_be_total(firms, len(alike), total):
                yield alike, False


def _may_be_total(firms: float, count: int, total: float) -> bool:
    """Whether a figure is about the sum or the average of so many others with this sum."""
    return count > 1 and any(isclose(firms, figure, rel_tol=2 * _CLOSE) for figure in (total, total / count))


def _total_of(row: FirmCategory, parts: _Parts) -> Problem | None:
    """What is to be said of a row as the total of parts before it."""
    firms = row.firms.central
    remark = None
    for block, is_whole in parts.blocks(row):
        if len(block) < 2:
            continue
        total = fsum(part.firms.central for part in block)
        lacks = _lacks(row, block)
        if isclose(firms, total, rel_tol=_CLOSE if lacks else _EXACT):
            problem = row_messages.sum_of_rows("firms", firms, _rows(block))
            is_long = is_whole and _digits(firms) >= _LONG and len(block) >= _MANY
            is_total = lacks or is_long or _ranges_add_up(row, block)
        elif isclose(firms, total / len(block), rel_tol=_EXACT) and _differ(block):
            problem = row_messages.mean_of_rows("firms", firms, _rows(block))
            is_total = lacks and len(block) >= _MANY
        else:
            continue
        if is_total:
            return problem
        if is_whole or _digits(firms) > 1:
            remark = remark or replace(problem, severity=Severity.NOTICE)
    return remark


def _differ(block: list[FirmCategory]) -> bool:
    return len({part.firms.central for part in block}) > 1


def _lacks(row: FirmCategory, block: list[FirmCategory]) -> bool:
    """Whether a row has no size class, or no sector, where all of a block have one."""
    return any(
        _attribute(row, name) is None and all(_attribute(part, name) is not None for part in block)
        for name in _ATTRIBUTES
    )


def _attribute(row: FirmCategory, name: str) -> str | None:
    """The size class or sector of a category; None where it has none, or says that it is about all of them."""
    value: str | None = getattr(row, name)
    return None if value is None or value.casefold() in ALL_WORDS or is_called_total(value) else value


def _ranges_add_up(row: FirmCategory, block: list[FirmCategory]) -> bool:
    return (
        row.firms.has_range
        and isclose(row.firms.lowest, fsum(part.firms.lowest for part in block), rel_tol=_EXACT)
        and isclose(row.firms.highest, fsum(part.firms.highest for part in block), rel_tol=_EXACT)
    )


def _digits(figure: float) -> int:
    """How many digits a figure has before the zeros at its end: 3,300 has two."""
    return len(f"{figure:.12g}".replace(".", "").partition("e")[0].strip("0"))


def _rows(block: Sequence[Record]) -> list[int]:
    return sorted(row.row or 0 for row in block)
