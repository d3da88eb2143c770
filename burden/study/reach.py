"""Whom each obligation reaches: which scope row counts for each mix, obligation and category."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from burden.study.contents import Contents
from burden.study.selector import CategoryIndex
from burden.study.tables import Composition, FirmCategory, Mix, Obligation, Scope
from burden.study.tables.policy import entered_in, last_of

# The order of specificity: the mix weighs more than the obligation, which weighs more than the categories.
_MIX_NAMED, _OBLIGATION_NAMED = 100, 10
NO_ROW = -1

REACHING: dict[str, tuple[str, ...]] = {
    "firm_categories": ("code", "size_class", "sector", "group"),
    "mixes": ("code",),
    "composition": ("instrument", "entries"),
    "obligations": ("code", "instrument"),
    "scope": ("instrument", "obligation", "mix", "categories", "from_year", "until_year"),
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
    year: int | None = None,
) -> Reach:
    """Find the most specific scope row for every mix, obligation and category.

    Rows about instruments, obligations or mixes that do not exist count nowhere. With a year only the rows of that year
    count.
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
        if year is not None and not (scoped.from_year or year) <= year <= (scoped.until_year or year):
            continue
        in_mixes = held.get(scoped.instrument, [])
        if scoped.mix is not None:
            named_mixes = {mix_position.get(code) for code in scoped.mix}
            in_mixes = [position for position in in_mixes if position in named_mixes]
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


def find_reach_in_any_year(contents: Contents, categories: CategoryIndex) -> Reach:
    """A scope row for every mix, obligation and category that is reached in some year, and the ties of all years."""
    tables = contents.mixes, contents.composition, contents.obligations, contents.scope, categories
    turns = turning_years(contents.scope)
    if not turns:
        return find_reach(*tables)
    reaches = [find_reach(*tables, year) for year in (turns[0] - 1, *turns)]
    row = reaches[0].row
    for reach in reaches[1:]:
        row = np.where(row == NO_ROW, reach.row, row)
    ties = {(tie.first, tie.second): tie for reach in reversed(reaches) for tie in reach.ties}
    return Reach(row=row, ties=tuple(sorted(ties.values(), key=lambda tie: tie.second)))


def turning_years(scope: Sequence[Scope]) -> tuple[int, ...]:
    """The years in which other scope rows count than in the year before, in their order."""
    begins = {row.from_year for row in scope if row.from_year is not None}
    ends = {row.until_year + 1 for row in scope if row.until_year is not None}
    return tuple(sorted(begins | ends))


@dataclass(frozen=True)
class ReachOverYears:
    """Which scope row counts where in each period: a stretch of years in which the same rows count.

    Attributes:
        starts: the first year of each period, counted from the first of the study.
        row: index into the scope rows, NO_ROW where none counts; shape (periods, mixes, obligations, categories).
        at_last: those of the last year of the horizon in which the instrument is in force in the mix; shape (mixes,
            obligations, categories).
    """

    starts: tuple[int, ...]
    row: npt.NDArray[np.int32]
    at_last: npt.NDArray[np.int32]


def find_reach_over_years(study: Contents, categories: CategoryIndex) -> ReachOverYears:
    """Find which scope row counts in which years of the horizon; where the instrument is not in force, none does."""
    tables = study.mixes, study.composition, study.obligations, study.scope, categories
    assert study.settings is not None
    first, horizon = study.settings.first_year, study.settings.rules.horizon
    turns = turning_years(study.scope)
    starts = (0, *(year - first for year in turns if first < year < first + horizon))
    row = np.stack([find_reach(*tables, first + start if turns else None).row for start in starts])
    if len(starts) == 1:
        return ReachOverYears(starts, row, row[0])
    position = {instrument.code: at for at, instrument in enumerate(study.instruments)}
    of_obligation = [position[obligation.instrument] for obligation in study.obligations]
    begins, ends = (of[of_obligation].T for of in find_spans(study))
    for period, (start, end) in enumerate(zip(starts, (*starts[1:], horizon), strict=True)):
        row[period][(ends <= start) | (begins >= end)] = NO_ROW
    period_at_last = np.searchsorted(starts, ends - 1, side="right") - 1
    at_last = np.take_along_axis(row, period_at_last[None, :, :, None], axis=0)[0]
    return ReachOverYears(starts, row, at_last)


def find_spans(study: Contents) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """When each instrument enters each mix, and when it is no longer in force; two of shape (instruments, mixes).

    Years from 0. What is in force to the end of the horizon or longer has its end there.
    """
    assert study.settings is not None
    first, horizon = study.settings.first_year, study.settings.rules.horizon
    entries = {composed.instrument: composed.entries for composed in study.composition}
    held = [[entries.get(row.code, {}).get(mix.code, "x") for mix in study.mixes] for row in study.instruments]
    shape = (len(study.instruments), len(study.mixes))
    begins = np.array([[entered_in(entry, first) - first for entry in row] for row in held], dtype=np.int64)
    lasts = np.array([[last_of(entry) or first + horizon for entry in row] for row in held], dtype=np.int64)
    return begins.reshape(shape), np.minimum(lasts.reshape(shape) + 1 - first, horizon)


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
