"""Whether counts can be followed: each ends at the firm, and says a number for every firm that an activity reaches."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from burden.study import count_messages
from burden.study.chains import row_of_each_category
from burden.study.checked import Checked
from burden.study.problems import Problem
from burden.study.reach import NO_ROW
from burden.study.record import located
from burden.study.tables.counts import OF_A_CATEGORY


def reserved_codes(checked: Checked) -> Iterator[Problem]:
    """`employees` and `turnover` are columns of the firm categories, and no codes for a row of one's own."""
    for row in checked.contents.counts:
        if row.code in OF_A_CATEGORY:
            yield located(count_messages.reserved(OF_A_CATEGORY[row.code]), row)


def circular(checked: Checked) -> Iterator[Problem]:
    """A count is no number of itself, also not by way of others."""
    of: dict[str, set[str]] = {}
    for row in checked.contents.counts:
        if row.of is not None:
            of.setdefault(row.code, set()).add(row.of)
    for row in checked.contents.counts:
        if row.of is not None and row.code in _all_behind(row.of, of):
            yield located(count_messages.circular(row.code, row.of), row)


def _all_behind(code: str, of: dict[str, set[str]]) -> set[str]:
    """A count and all that it is a number of."""
    behind, pending = {code}, [code]
    while pending:
        further = of.get(pending.pop(), set()) - behind
        behind |= further
        pending += further
    return behind


def counts_for_all(checked: Checked) -> Iterator[Problem]:
    """Every activity that is done per a count knows the number of each category it reaches; told once per count."""
    contents, unread = checked.contents, checked.unread
    if not unread.complete("counts", "firm_categories") or not unread.tables.isdisjoint(("activities", "scope")):
        return
    if any(circular(checked)):
        return
    rows = row_of_each_category(contents.counts, checked.categories)
    reached = (checked.reach.row != NO_ROW).any(axis=0)
    position = {obligation.code: index for index, obligation in enumerate(contents.obligations)}
    told: set[str] = set()
    for activity in contents.activities:
        if activity.count is None or activity.obligation not in position:
            continue
        concerned = checked.categories.selects(activity.categories) & reached[position[activity.obligation]]
        for category in np.flatnonzero(concerned):
            lacking = _lacking(checked, rows, activity.count, int(category))
            if lacking is not None and lacking not in told:
                told.add(lacking)
                named = contents.firm_categories[category].code
                yield located(count_messages.category_without_count(lacking, named), activity)


def _lacking(checked: Checked, rows: dict[str, np.ndarray], code: str | None, category: int) -> str | None:
    """The count, of one and those it is a number of, that has no number for a category; None where all have."""
    while code is not None:
        if code in OF_A_CATEGORY:
            return code if getattr(checked.contents.firm_categories[category], code) is None else None
        if code not in rows:
            return None  # an unknown code, which is told of itself
        row = rows[code][category]
        if row == NO_ROW:
            return code
        code = checked.contents.counts[row].of
    return None


def unused(checked: Checked) -> Iterator[Problem]:
    """A count that nothing is done per."""
    if not checked.unread.knows("activities", "count") or not checked.unread.knows("counts", "of"):
        return
    used = checked.used("activities", "count") | checked.used("counts", "of")
    told: set[str] = set()
    for row in checked.contents.counts:
        if row.code not in used | told:
            told.add(row.code)
            yield located(count_messages.unused(row.code), row)


CHECKS: tuple[Callable[[Checked], Iterator[Problem]], ...] = (reserved_codes, circular, counts_for_all, unused)
