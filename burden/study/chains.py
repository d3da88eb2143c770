"""What an activity is done for each of: the rows of the counts that are multiplied, for each firm category."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from burden.study.reach import NO_ROW
from burden.study.selector import CategoryIndex
from burden.study.tables import Count
from burden.study.tables.counts import OF_A_CATEGORY

Positions = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Chain:
    """A count, what it is a number of, and so on: their numbers are multiplied.

    Attributes:
        rows: positions in the table of counts.
        attribute: `employees` or `turnover` of the category, where the last is a number of that; else empty.
    """

    rows: tuple[int, ...] = ()
    attribute: str = ""


def row_of_each_category(counts: Sequence[Count], categories: CategoryIndex) -> dict[str, Positions]:
    """By code the row of each category, NO_ROW where there is none; each of shape (categories,)."""
    rows = {count.code: np.full(categories.count, NO_ROW, dtype=np.int32) for count in counts}
    for position, count in enumerate(counts):
        rows[count.code][categories.selects(count.categories)] = position
    return rows


def find_chains(
    codes: Iterable[str | None], counts: Sequence[Count], categories: CategoryIndex
) -> tuple[tuple[Chain, ...], dict[str | None, Positions]]:
    """The chains that occur, and the one of each category by code; the first is that of what is done once per firm.

    Args:
        codes: of the counts that activities are done per; None: once per firm.
        counts: the table of counts, right: no count is a number of itself.
        categories: the firm categories.
    """
    rows = row_of_each_category(counts, categories)
    found = {Chain(): 0}
    of_code: dict[str | None, Positions] = {}
    for code in dict.fromkeys(codes):
        of_code[code] = np.zeros(categories.count, dtype=np.int32)
        for category in range(categories.count) if code is not None else ():
            of_code[code][category] = found.setdefault(_chain(code, category, rows, counts), len(found))
    return tuple(found), of_code


def _chain(code: str | None, category: int, rows: dict[str, Positions], counts: Sequence[Count]) -> Chain:
    held: list[int] = []
    while code is not None:
        if code in OF_A_CATEGORY:
            return Chain(tuple(held), code)
        row = int(rows[code][category])
        if row == NO_ROW:
            break  # no activity reaches the category
        held.append(row)
        code = counts[row].of
    return Chain(tuple(held))
