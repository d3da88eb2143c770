"""Whom each obligation reaches: which scope row counts for each mix, obligation and category (DESIGN section 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from burden.study.selector import CategoryIndex
from burden.study.tables import Composition, FirmCategory, Mix, Obligation, Scope

# The order of specificity: the mix weighs more than the obligation, which weighs more than the categories.
_MIX_NAMED, _OBLIGATION_NAMED = 100, 10
NO_ROW = -1


@dataclass(frozen=True)
class Reach:
    """Which scope row counts where.

    Attributes:
        row: index into the scope rows, NO_ROW where none counts; shape (mixes, obligations, categories).
        tied: index of another scope row that is just as specific there, NO_ROW where there is none; same shape.
    """

    row: npt.NDArray[np.int32]
    tied: npt.NDArray[np.int32]


def index_categories(categories: Sequence[FirmCategory]) -> CategoryIndex:
    """Index the firm categories for selectors."""
    return CategoryIndex(
        codes=[category.code for category in categories],
        sizes=[category.size_class or "" for category in categories],
        sectors=[category.sector or "" for category in categories],
        groups=[category.group.value for category in categories],
    )


def find_reach(
    mixes: Sequence[Mix],
    composition: Sequence[Composition],
    obligations: Sequence[Obligation],
    scope: Sequence[Scope],
    categories: CategoryIndex,
) -> Reach:
    """Find the most specific scope row for every mix, obligation and category.

    Rows about instruments, obligations or mixes that do not exist count nowhere.
    """
    shape = (len(mixes), len(obligations), categories.count)
    best = np.zeros(shape, dtype=np.int16)
    row = np.full(shape, NO_ROW, dtype=np.int32)
    tied = np.full(shape, NO_ROW, dtype=np.int32)
    held = _mixes_that_hold(mixes, composition)
    mix_position = {mix.code: position for position, mix in enumerate(mixes)}
    of_instrument: dict[str, list[int]] = {}
    of_code: dict[str, list[int]] = {}
    for position, obligation in enumerate(obligations):
        of_instrument.setdefault(obligation.instrument, []).append(position)
        of_code.setdefault(obligation.code, []).append(position)

    for index, scoped in enumerate(scope):
        in_mixes = held.get(scoped.instrument, [])
        if scoped.mix is not None:
            in_mixes = [position for position in in_mixes if position == mix_position.get(scoped.mix)]
        reached = of_instrument.get(scoped.instrument, [])
        if scoped.obligation is not None:
            reached = [position for position in reached if position in of_code.get(scoped.obligation, [])]
        ranks = categories.rank(scoped.categories)
        selected = np.flatnonzero(ranks)
        if not in_mixes or not reached or not len(selected):
            continue
        base = _MIX_NAMED * (scoped.mix is not None) + _OBLIGATION_NAMED * (scoped.obligation is not None)
        score = (ranks[selected] + base).astype(np.int16)
        place = np.ix_(np.array(in_mixes), np.array(reached), selected)
        standing = best[place]
        tied[place] = np.where(score == standing, index, np.where(score > standing, NO_ROW, tied[place]))
        row[place] = np.where(score > standing, index, row[place])
        best[place] = np.maximum(standing, score)
    return Reach(row=row, tied=tied)


def _mixes_that_hold(mixes: Sequence[Mix], composition: Sequence[Composition]) -> dict[str, list[int]]:
    entries = {composed.instrument: composed.entries for composed in composition}
    return {
        instrument: [position for position, mix in enumerate(mixes) if mix.code in held]
        for instrument, held in entries.items()
    }
