"""The lines of a study: where mix, activity row and firm category meet, because an obligation of the mix reaches it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import prod
from typing import Any

import numpy as np
import numpy.typing as npt

from burden.engine.formula import Figures, interaction_factor
from burden.engine.inputs import Inputs
from burden.study import Study
from burden.study.chains import Chain, Positions, find_chains
from burden.study.contents import agree
from burden.study.reach import NO_ROW, REACHING, ReachOverYears, find_reach_over_years, index_categories, turning_years
from burden.study.selector import CategoryIndex, Selector
from burden.study.tables.counts import OF_A_CATEGORY

Keys = npt.NDArray[np.int64]
Active = npt.NDArray[np.bool_]

_DECIDING = REACHING | {
    "instruments": ("code",),
    "tariffs": ("code", "categories"),
    "counts": ("code", "categories", "of"),
    "activities": ("code", "obligation", "mix", "categories", "tariff", "count"),
    "interactions": ("acts_on", "together_with", "categories"),
}


@dataclass(frozen=True)
class Lines:
    """The lines as positions in the tables of the study, sorted by mix, activity row, category; each of shape (lines,).

    Attributes:
        mix: position of the mix.
        activity: position of the activity row.
        category: position of the firm category.
        scope: position of the scope row that counts in the last year in which the instrument is in force; NO_ROW where
            nobody is reached any more.
        scopes: the same in each period of years, NO_ROW where none counts; shape (periods, lines).
        periods: the first year of each period, counted from the first of the study.
        tariff: position of the tariff row, NO_ROW for an activity without one.
        chain: position among the chains of what it is done for each of.
        chains: those that occur; the first is that of what is done once per firm.
        obligation_of: position of the obligation of each activity row; shape (activity rows,).
        instrument_of: position of the instrument of each obligation; shape (obligations,).
        interactions: what changes the effort where.
    """

    mix: Positions
    activity: Positions
    category: Positions
    scope: Positions
    scopes: Positions
    periods: tuple[int, ...]
    tariff: Positions
    chain: Positions
    chains: tuple[Chain, ...]
    obligation_of: Positions
    instrument_of: Positions
    interactions: Interactions

    def __len__(self) -> int:
        """How many lines there are."""
        return len(self.mix)

    @property
    def is_phased(self) -> npt.NDArray[np.bool_]:
        """Which lines have other scope rows in other years; shape (lines,)."""
        phased: npt.NDArray[np.bool_] = (self.scopes != self.scope).any(axis=0)
        return phased

    @property
    def has_several_shares(self) -> npt.NDArray[np.bool_]:
        """Which lines are reached by one scope row in some years and by another in others; shape (lines,)."""
        several: npt.NDArray[np.bool_] = ((self.scopes != self.scope) & (self.scopes != NO_ROW)).any(axis=0)
        return several

    def some(self, at: Keys) -> Lines:
        """Some of the lines."""
        columns = ("mix", "activity", "category", "scope", "tariff", "chain")
        some = {name: getattr(self, name)[at] for name in columns}
        return replace(self, scopes=self.scopes[:, at], **some)

    def shares(self, inputs: Inputs, piece: slice = slice(None)) -> Figures:
        """The share of each line, 0 where nobody is reached; shape (..., lines in the piece)."""
        return _or_nothing(inputs.share, self.scope[piece])

    def tariffs(self, inputs: Inputs, piece: slice = slice(None)) -> Figures:
        """The tariff of each line, 0 for an activity without hours; shape (..., lines in the piece)."""
        return _or_nothing(inputs.tariff, self.tariff[piece])

    def counts(self, inputs: Inputs, piece: slice = slice(None)) -> Figures:
        """Of how many things each line is done, per firm; shape (..., lines in the piece), or 1 where all are 1."""
        if len(self.chains) == 1:
            return np.ones(1)
        chain, category = self.chain[piece], self.category[piece]
        counts: Figures = chain_numbers(self.chains, inputs.number)[..., chain]
        for name in OF_A_CATEGORY:
            has = np.array([of.attribute == name for of in self.chains])[chain]
            counts[..., has] *= inputs.each_has(name)[..., category[has]]
        return counts


def _or_nothing(figures: Figures, rows: Positions) -> Figures:
    """The figures of some rows, 0 for NO_ROW; (..., rows of the table) to (..., rows)."""
    # One more position at the end holds the 0 that NO_ROW (-1) picks.
    padded = np.concatenate([figures, np.zeros((*figures.shape[:-1], 1))], axis=-1)
    assert NO_ROW == -1
    return padded[..., rows]


@dataclass(frozen=True)
class Interactions:
    """Which interactions change which activity rows, in which mixes and categories.

    Activity rows on which the same interactions act form a group, so that factors are worked out once per group.

    Attributes:
        group_of: group of each activity row; shape (activity rows,).
        acts: whether an interaction acts on a group; shape (groups, interactions).
        active: whether an interaction is active in a mix, for a category; shape (interactions, mixes, categories).
    """

    group_of: Positions
    acts: npt.NDArray[np.bool_]
    active: Active

    def factors(self, inputs: Inputs) -> Figures:
        """The product of the active interactions' factors; shape (..., groups, mixes, categories)."""
        if not self.active.any():
            return np.ones((len(self.acts), *self.active.shape[1:]))
        patterns = find_patterns(self, [self.active])
        factors: Figures = patterns.factors(interaction_factor(inputs.change, inputs.overlap))[..., patterns.of[0]]
        return factors


@dataclass(frozen=True)
class Patterns:
    """Which interactions act together, so that their factors are multiplied once.

    Attributes:
        members: the interactions of each pattern.
        of: the pattern of each group of activity rows, mix and category in each state of the interactions; shape
            (states, groups, mixes, categories).
    """

    members: tuple[Keys, ...]
    of: Keys

    def factors(self, single: Figures) -> Figures:
        """The product of the factors of each pattern's interactions; (..., interactions) to (..., patterns)."""
        return np.stack([single[..., members].prod(axis=-1) for members in self.members], axis=-1)


def find_patterns(interactions: Interactions, states: Sequence[Active]) -> Patterns:
    """Which interactions act together.

    Args:
        interactions: what changes the effort where.
        states: which of them are active, as `Interactions.active`, in each state that is asked for.
    """
    active = np.moveaxis(np.stack(states), 1, -1)
    # Few sets are active anywhere, and a group is acted on by a part of one.
    sets, set_of = _distinct_sets(active)
    acting = interactions.acts[:, None] & sets
    patterns, of = _distinct_sets(acting)
    every = of.reshape(acting.shape[:2])[:, set_of.reshape(active.shape[:-1])]
    return Patterns(tuple(np.flatnonzero(pattern) for pattern in patterns), np.swapaxes(every, 0, 1))


def _distinct_sets(flags: Active) -> tuple[Active, Keys]:
    """The distinct sets of interactions (last axis), shape (sets, interactions), and which each is, shape (rows,)."""
    rows = flags.reshape(prod(flags.shape[:-1]), flags.shape[-1])
    # The zeros are there in case there is no interaction.
    first, of = distinct(np.zeros(len(rows), dtype=np.int64), *rows.T.astype(np.int64))
    return rows[first], of


def distinct(*columns: npt.NDArray[Any]) -> tuple[Keys, Keys]:
    """The distinct combinations of columns: where each is first found, and which one each row is.

    Args:
        columns: whole numbers from 0; each of shape (rows,).
    """
    key, size = np.zeros(len(columns[0]), dtype=np.int64), 1
    for column in columns:
        radix = int(column.max(initial=0)) + 1
        if size * radix >= 2**62:
            key = np.unique(key, return_inverse=True)[1]
            size = int(key.max(initial=0)) + 1
        key, size = key * radix + column, size * radix
    _, first, of = np.unique(key, return_index=True, return_inverse=True)
    return first, of


def chain_numbers(chains: Sequence[Chain], number: Figures) -> Figures:
    """The product of the numbers of each chain; (..., rows of the counts) to (..., chains)."""
    return np.stack([number[..., list(chain.rows)].prod(axis=-1) for chain in chains], axis=-1)


def same_lines(first: Study, second: Study) -> bool:
    """Whether two studies have the same lines, because they differ in figures and words only."""
    spans = [(study.settings.first_year, study.settings.rules.horizon) for study in (first, second)]
    return agree(first, second, _DECIDING) and (spans[0] == spans[1] or not turning_years(first.scope))


def find_lines(study: Study) -> Lines:
    """Find all lines of a study."""
    categories = index_categories(study.firm_categories)
    instrument_at = _positions(instrument.code for instrument in study.instruments)
    obligation_of = _obligation_of(study)

    reach = find_reach_over_years(study, categories)
    found = []
    for mix, counts in enumerate(_where_lines(study, reach, categories, obligation_of)):
        activity, category = np.nonzero(counts)
        found.append((np.full(len(activity), mix), activity, category))
    mixes, activities, at_category = (
        np.concatenate([part[column] for part in found]).astype(np.int32) for column in range(3)
    )
    scope = reach.at_last[mixes, obligation_of[activities], at_category]
    chains, chain_of = find_chains([activity.count for activity in study.activities], study.counts, categories)
    return Lines(
        mix=mixes,
        activity=activities,
        category=at_category,
        scope=scope,
        scopes=scope[None]
        if len(reach.starts) == 1
        else np.stack([row[mixes, obligation_of[activities], at_category] for row in reach.row]),
        periods=reach.starts,
        tariff=_tariff_rows(study, categories)[activities, at_category]
        if len(activities)
        else np.zeros(0, dtype=np.int32),
        chain=_chain_of(study, chain_of, activities, at_category) if len(chains) > 1 else _all_first(len(activities)),
        chains=chains,
        obligation_of=obligation_of,
        instrument_of=_int32([instrument_at[obligation.instrument] for obligation in study.obligations]),
        interactions=_find_interactions(study, categories),
    )


def count_lines(study: Study) -> int:
    """How many lines a study has, without making them."""
    categories = index_categories(study.firm_categories)
    reach = find_reach_over_years(study, categories)
    return sum(int(counts.sum()) for counts in _where_lines(study, reach, categories, _obligation_of(study)))


def _obligation_of(study: Study) -> Positions:
    obligation_at = _positions(obligation.code for obligation in study.obligations)
    return _int32([obligation_at[activity.obligation] for activity in study.activities])


def _where_lines(
    study: Study, reach: ReachOverYears, categories: CategoryIndex, obligation_of: Positions
) -> Iterator[npt.NDArray[np.bool_]]:
    """For each mix where there is a line, because somebody is reached in some year; (activity rows, categories)."""
    selected = _selected(categories, [activity.categories for activity in study.activities])
    for position, mix in enumerate(study.mixes):
        reached = (reach.row[:, position] != NO_ROW).any(axis=0)[obligation_of]
        in_mix = np.array([row.mix is None or mix.code in row.mix for row in study.activities], dtype=bool)
        yield reached & selected & in_mix[:, None]


def _tariff_rows(study: Study, categories: CategoryIndex) -> Positions:
    """The tariff row of each activity row and category; shape (activity rows, categories)."""
    by_code = {tariff.code: np.full(categories.count, NO_ROW, dtype=np.int32) for tariff in study.tariffs}
    for position, tariff in enumerate(study.tariffs):
        by_code[tariff.code][categories.selects(tariff.categories)] = position
    none = np.full(categories.count, NO_ROW, dtype=np.int32)
    return np.stack([by_code[activity.tariff] if activity.tariff else none for activity in study.activities])


def _chain_of(
    study: Study, chain_of: dict[str | None, Positions], activities: Positions, at_category: Positions
) -> Positions:
    return np.stack([chain_of[activity.count] for activity in study.activities])[activities, at_category]


def _all_first(lines: int) -> Positions:
    """The first chain for every line, in no more memory than for one."""
    return np.broadcast_to(np.zeros(1, dtype=np.int32), lines)


def _find_interactions(study: Study, categories: CategoryIndex) -> Interactions:
    acts = np.zeros((len(study.activities), len(study.interactions)), dtype=bool)
    instrument_of = {obligation.code: obligation.instrument for obligation in study.obligations}
    names = [(activity.code, activity.obligation, instrument_of[activity.obligation]) for activity in study.activities]
    held = {composed.instrument: composed.entries for composed in study.composition}
    active = np.zeros((len(study.interactions), len(study.mixes), categories.count), dtype=bool)
    for position, interaction in enumerate(study.interactions):
        acts[:, position] = [interaction.acts_on in named for named in names]
        with_both = [mix.code in held.get(interaction.together_with, {}) for mix in study.mixes]
        active[position] = np.array(with_both)[:, None] & categories.selects(interaction.categories)
    groups, group_of = np.unique(acts, axis=0, return_inverse=True)
    return Interactions(group_of=_int32(group_of.ravel()), acts=groups, active=active)


def _selected(categories: CategoryIndex, selectors: list[Selector]) -> npt.NDArray[np.bool_]:
    if not selectors:
        return np.zeros((0, categories.count), dtype=bool)
    return np.stack([categories.selects(selector) for selector in selectors])


def _positions(codes: Iterable[str]) -> dict[str, int]:
    return {code: position for position, code in enumerate(codes)}


def _int32(positions: object) -> Positions:
    return np.asarray(positions, dtype=np.int32)
