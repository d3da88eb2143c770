"""Whom each obligation reaches: which scope row counts for each mix, obligation and category."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from burden.study.selector import CategoryIndex
from burden.study.tables import Composition, FirmCategory, Mix, Obligation, Scope

# The order of specificity: the mix weighs more than the obligation, which weighs more than the categories.
_MIX_NAMED, _OBLIGATION_NAMED = 100, 10
NO_ROW = -1

REACHING: dict[str, tuple[str, ...]] = {
    "firm_categories": ("code", "size_class", "sector", "group"),
    "mixes": ("code",),
    "composition": ("instrument", "entries"),
    "obligations": ("code", "instrument"),
    "scope": ("instrument", "obligation", "mix", "categories"),
}
"""The fields that decide which scope row counts where, by table."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two scope rows (indices, `second` after `first`) that are equally specific, and one place where they are."""

    first: int
    second: int
    mix: int
    obligation: int
    category: int


@dataclass(frozen=True)
class Reach:
    """Which scope row counts where.

    Attributes:
        row: index into the scope rows, NO_ROW where none counts; shape (mixes, obligations, categories).
        ties: the pairs of rows of which neither is more specific than the other.
    """

    row: npt.NDArray[np.int32]
    ties: tuple[Tie, ...]


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
    held = _mixes_that_hold(mixes, composition)
    mix_position = {mix.code: position for position, mix in enumerate(mixes)}
    of_instrument: dict[str, list[int]] = {}
    instrument_of: dict[str, list[tuple[str, int]]] = {}
    for position, obligation in enumerate(obligations):
        of_instrument.setdefault(obligation.instrument, []).append(position)
        instrument_of.setdefault(obligation.code, []).append((obligation.instrument, position))

    equal: list[_Equal] = []
    for index, scoped in enumerate(scope):
        in_mixes = held.get(scoped.instrument, [])
        if scoped.mix is not None:
            in_mixes = [position for position in in_mixes if position == mix_position.get(scoped.mix)]
        reached = of_instrument.get(scoped.instrument, [])
        if scoped.obligation is not None:
            named = instrument_of.get(scoped.obligation, [])
            reached = [position for instrument, position in named if instrument == scoped.instrument]
        ranks = categories.rank(scoped.categories)
        selected = np.flatnonzero(ranks)
        if not in_mixes or not reached or not len(selected):
            continue
        base = _MIX_NAMED * (scoped.mix is not None) + _OBLIGATION_NAMED * (scoped.obligation is not None)
        score = (ranks[selected] + base).astype(np.int16)
        place = np.ix_(np.array(in_mixes), np.array(reached), selected)
        standing = best[place]
        if (score == standing).any():
            equal.append(_Equal(index, place, score))
        row[place] = np.where(score > standing, index, row[place])
        best[place] = np.maximum(standing, score)
    return Reach(row=row, ties=tuple(tie for later in equal for tie in later.ties(row, best)))


@dataclass(frozen=True, slots=True)
class _Equal:
    """A scope row that somewhere was just as specific as one before it."""

    index: int
    place: tuple[npt.NDArray[np.intp], ...]
    score: npt.NDArray[np.int16]

    def ties(self, row: npt.NDArray[np.int32], best: npt.NDArray[np.int16]) -> Iterator[Tie]:
        """The rows it is still tied with when all rows have been seen, each with the first place."""
        tied = np.argwhere(best[self.place] == self.score)
        at = [positions.ravel()[tied[:, axis]] for axis, positions in enumerate(self.place)]
        firsts, where = np.unique(row[at[0], at[1], at[2]], return_index=True)
        for first, place in zip(firsts, where, strict=True):
            if first != self.index:
                mix, obligation, category = (int(positions[place]) for positions in at)
                yield Tie(int(first), self.index, mix, obligation, category)


def _mixes_that_hold(mixes: Sequence[Mix], composition: Sequence[Composition]) -> dict[str, list[int]]:
    entries = {composed.instrument: composed.entries for composed in composition}
    return {
        instrument: [position for position, mix in enumerate(mixes) if mix.code in held]
        for instrument, held in entries.items()
    }
