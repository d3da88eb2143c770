"""How costs run over the years: for each kind of cost, how many times its amount falls in each year.

A course is an array over the years of the horizon (the last axis, year 0 is the first). It multiplies the amount of a
line at the firms of the first year. Source of the rule for newcomers: Canada, SOR/2015-202 and its tool guide.
"""

from __future__ import annotations

import numpy as np

from burden.engine.formula import Figures
from burden.study.words import Investments

# 1 / 0.2 must be 5 and not a hair more.
_HAIR = 1e-9


def growth_course(growth: Figures, horizon: int) -> Figures:
    """Firms relative to the first year; shape (rates, years)."""
    return (1 + growth)[:, None] ** np.arange(horizon)


def entry_course(firms: Figures, entry: int) -> Figures:
    """Firms that start relative to the first year: all of them on entry, newcomers after; shape (rates, years)."""
    started = np.maximum(np.diff(firms, axis=-1, prepend=0.0), 0.0)
    started[:, :entry] = 0.0
    started[:, entry] = firms[:, entry]
    return started


def running_course(firms: Figures, entry: int) -> Figures:
    """Firms that are under the obligation relative to the first year; shape (rates, years)."""
    running = firms.copy()
    running[:, :entry] = 0.0
    return running


def recurrences(interval: float, horizon: int) -> Figures:
    """How often what comes back every `interval` years happens 0, 1, 2 ... years after the first time."""
    ends = np.ceil((np.arange(horizon + 1)) / interval - _HAIR)
    return np.diff(ends)


def placed_course(firms: Figures, entry: int, frequency: float) -> Figures:
    """Occurrences of a rare activity relative to its yearly average: on entry and every 1 / frequency years."""
    horizon = firms.shape[-1]
    course = np.zeros_like(firms)
    course[:, entry:] = firms[:, entry:] * recurrences(1 / frequency, horizon)[: horizon - entry] / frequency
    return course


def investment_course(firms: Figures, entry: int, lifetime: float | None, treatment: Investments) -> Figures:
    """How often an investment is paid for, relative to the firms of the first year; shape (rates, years).

    Args:
        firms: `growth_course`.
        entry: the year of entry, from 0.
        lifetime: years after which it is made again; None: never.
        treatment: in full, replacements for half, or spread evenly over the lifetime.
    """
    if treatment is Investments.DEPRECIATED and lifetime is not None:
        return running_course(firms, entry) / lifetime
    horizon = firms.shape[-1]
    bought = recurrences(lifetime, horizon) if lifetime is not None else np.zeros(horizon)
    if lifetime is None:
        bought[0] = 1.0
    elif treatment is Investments.REPLACEMENT_HALF:
        bought[0] = 1 + (bought[0] - 1) / 2
        bought[1:] /= 2
    started = entry_course(firms, entry)
    course = np.zeros_like(firms)
    for year in range(entry, horizon):
        # Whoever is left of those that started in a year; where firms grow, all are.
        left = np.minimum(firms[:, year:] / firms[:, year : year + 1], 1.0)
        course[:, year:] += started[:, year : year + 1] * left * bought[: horizon - year]
    return course
