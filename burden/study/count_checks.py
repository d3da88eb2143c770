"""Whether counts can be followed: each ends at the firm, and says a number for every firm that an activity reaches."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from burden.study import count_messages
from burden.study.chains import Positions, row_of_each_category
from burden.study.checked import Checked
from burden.study.problems import Problem
from burden.study.reach import NO_ROW
from burden.study.record import located
from burden.study.tables import Count, FirmCategory
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


def other_of(checked: Checked) -> Iterator[Problem]:
    """The rows of one count are numbers of the same thing."""
    first: dict[str, Count] = {}
    for row in checked.contents.counts:
        before = first.setdefault(row.code, row)
        if row.of != before.of:
            yield located(count_messages.other_of(row.of, before.of, before.row), row)


def counts_for_all(checked: Checked) -> Iterator[Problem]:
    """Every activity that is done per a count knows the number of each category it reaches; told once per count."""
    contents, unread = checked.contents, checked.unread
    if not unread.complete("counts", "firm_categories") or not unread.tables.isdisjoint(("activities", "scope")):
        return
    if any(circular(checked)) or any(other_of(checked)):
        return
    rows = row_of_each_category(contents.counts, checked.categories)
    of = {count.code: count.of for count in contents.counts}
    told: set[str] = set()
    for activity in contents.activities:
        code = activity.count
        while code is not None:
            lacking = np.flatnonzero(checked.reached_by(activity) & ~_known(code, rows, contents.firm_categories))
            if len(lacking) and code not in told:
                told.add(code)
                named = contents.firm_categories[lacking[0]].code
                yield located(count_messages.category_without_count(code, named), activity)
            code = of.get(code)


def _known(code: str, rows: dict[str, Positions], categories: Sequence[FirmCategory]) -> npt.NDArray[np.bool_]:
    """The categories of which a count has a number; all for an unknown code, which is told of itself."""
    if code in OF_A_CATEGORY:
        return np.array([getattr(category, code) is not None for category in categories], dtype=bool)
    return rows[code] != NO_ROW if code in rows else np.ones(len(categories), dtype=bool)


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


CHECKS: tuple[Callable[[Checked], Iterator[Problem]], ...] = (
    reserved_codes,
    circular,
    other_of,
    counts_for_all,
    unused,
)
