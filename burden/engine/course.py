"""How costs run over the years: for each kind of cost, how many times its amount falls in each year.

A course is an array over the years of the horizon (the last axis, year 0 is the first). It multiplies the amount of a
line at the firms of the first year. Where the share that is reached differs over the years, it is a course of firms
times share, and has to be divided by the share of the year.

Source of the rule for newcomers: Canada, SOR/2015-202 and its tool guide.
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


def reached_course(firms: Figures, entry: int, end: int) -> Figures:
    """Firms that are under the obligation relative to the first year; shape (rates, years).

    Args:
        firms: `growth_course`.
        entry: the year of entry, from 0.
        end: the first year in which it is no longer in force.
    """
    years = np.arange(firms.shape[-1])
    return np.where((years >= entry) & (years < end), firms, 0.0)


def entry_course(reached: Figures) -> Figures:
    """Firms that are reached for the first time: all of them on entry, newcomers after; shape (..., years)."""
    return np.maximum(np.diff(reached, axis=-1, prepend=0.0), 0.0)


def recurrences(interval: float, horizon: int) -> Figures:
    """How often what comes back every `interval` years happens 0, 1, 2 ... years after the first time."""
    ends = np.ceil((np.arange(horizon + 1)) / interval - _HAIR)
    return np.diff(ends)


def placed_course(reached: Figures, entry: int, frequency: float) -> Figures:
    """Occurrences of a rare activity relative to its yearly average: on entry and every 1 / frequency years."""
    horizon = reached.shape[-1]
    course = np.zeros_like(reached)
    course[..., entry:] = reached[..., entry:] * recurrences(1 / frequency, horizon)[: horizon - entry] / frequency
    return course


def purchases(lifetime: float | None, treatment: Investments, horizon: int) -> Figures:
    """How often a firm pays for an investment 0, 1, 2 ... years after it started; shape (horizon,)."""
    bought = recurrences(lifetime, horizon) if lifetime is not None else np.zeros(horizon)
    if lifetime is None:
        bought[0] = 1.0
    elif treatment is Investments.REPLACEMENT_HALF:
        bought[0] = 1 + (bought[0] - 1) / 2
        bought[1:] /= 2
    return bought


def investment_course(
    reached: Figures, lifetime: float | None, treatment: Investments, *, steady: bool = True
) -> Figures:
    """How often an investment is paid for, relative to the firms of the first year; shape (..., years).

    Args:
        reached: `reached_course`.
        lifetime: years after which it is made again; None: never.
        treatment: in full, replacements for half, or spread evenly over the lifetime.
        steady: whether firms only come or only go while they are reached.
    """
    if treatment is Investments.DEPRECIATED and lifetime is not None:
        return reached / lifetime
    horizon = reached.shape[-1]
    bought = purchases(lifetime, treatment, horizon)
    started = entry_course(reached)
    course = np.zeros_like(reached)
    stays = None if steady else staying_course(reached)
    for year in np.flatnonzero(started.reshape(-1, horizon).any(axis=0)):
        # Whoever is left of those that started in a year; where firms grow, all are.
        if stays is None:
            left = np.minimum(reached[..., year:] / reached[..., year : year + 1], 1.0)
        else:
            left = np.cumprod(np.concatenate([np.ones_like(stays[..., :1]), stays[..., year + 1 :]], axis=-1), axis=-1)
        course[..., year:] += started[..., year : year + 1] * left * bought[: horizon - year]
    return course


def staying_course(reached: Figures) -> Figures:
    """The part of the firms of the year before that is still reached, at most all; shape (..., years)."""
    before = np.concatenate([np.zeros_like(reached[..., :1]), reached[..., :-1]], axis=-1)
    stays: Figures = np.minimum(np.divide(reached, before, out=np.zeros_like(reached), where=before > 0), 1.0)
    return stays
