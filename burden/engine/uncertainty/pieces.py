"""Draws made in pieces, in threads or processes, until there are enough."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Generator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass

import numpy as np

from burden.engine.formula import Figures
from burden.engine.many.firm_totals import FirmTotals
from burden.engine.many.totals import Totals
from burden.engine.uncertainty.sampling import BLOCKS, Method, Sampler
from burden.engine.uncertainty.statistics import standard_errors
from burden.processes import Progress

# Figures that one piece of work may hold: 64 MB.
_MOST_HELD = 8_000_000
_PIECE = 5_120
# How many pieces of work an executor has at a time.
_AHEAD = 16
# More threads than this gain little: they wait for each other between operations on arrays.
_MOST_THREADS = 4

Draws = dict[str, Figures]
"""Draws of each total, by its name; shape (draws, groups)."""


@dataclass(frozen=True)
class Work:
    """What every piece of a simulation needs; it may be sent to another process."""

    sampler: Sampler
    totals: Totals
    firms: FirmTotals | None

    def __call__(self, first: int, draws: int) -> Draws:
        """Make a piece: so many draws, beginning with a block."""
        values = self.sampler.values(first, draws)
        found: Draws = {str(name): figures for name, figures in self.totals.at(values).items()}
        if self.firms is not None:
            found |= {f"firm {name}": figures for name, figures in self.firms.at(values).items()}
        return found


def make_draws(
    work: Work, wanted: int, until: float | None, executor: Executor | None, progress: Progress | None
) -> tuple[Draws, bool]:
    """Make draws until there are enough; also tells whether they are as precise as was asked.

    Args:
        work: makes a piece.
        wanted: how many draws, at most.
        until: draw until the standard error of every mean is below this share of that mean; None: all that are wanted.
        executor: what runs the pieces; None: threads of this process.
        progress: told after each piece how many draws are done, of how many that are expected.
    """
    made: list[Draws] = []
    count, expected, next_look = 0, wanted, BLOCKS * work.sampler.block
    with closing(_pieces(work, wanted, executor)) as pieces:
        for piece in pieces:
            made.append(piece)
            count += len(next(iter(piece.values())))
            if until is not None and count >= min(next_look, wanted):
                made = [_joined(made)]
                excess = _excess(made[0], work.sampler, until)
                if excess <= 1:
                    return made[0], True
                # Errors shrink at least with the root of the draws. Looking now and then keeps the work linear.
                expected = int(min(wanted, count * min(excess, 1e3) ** 2))
                next_look = count + count // 2
            if progress is not None:
                progress(count, max(expected, count))
    return _joined(made), until is None


def _pieces(work: Work, wanted: int, executor: Executor | None) -> Generator[Draws]:
    """The pieces in order, whatever runs them."""
    block = work.sampler.block
    held = max(1, _MOST_HELD // max(1, len(work.sampler.parameters)))
    size = block * max(1, min(_PIECE, held) // block)
    tasks = [(start // block, min(size, wanted - start)) for start in range(0, wanted, size)]
    if executor is None:
        with ThreadPoolExecutor(min(_MOST_THREADS, os.cpu_count() or 1)) as threads:
            yield from _run(work, tasks, threads)
    else:
        yield from _run(work, tasks, executor)


def _run(work: Work, tasks: list[tuple[int, int]], executor: Executor) -> Generator[Draws]:
    running: deque[Future[Draws]] = deque()
    try:
        for task in tasks:
            running.append(executor.submit(work, *task))
            if len(running) == _AHEAD:
                yield running.popleft().result()
        while running:
            yield running.popleft().result()
    finally:
        for future in running:
            future.cancel()


def _joined(pieces: list[Draws]) -> Draws:
    if len(pieces) == 1:
        return pieces[0]
    return {name: np.concatenate([piece[name] for piece in pieces]) for name in pieces[0]}


def _excess(made: Draws, sampler: Sampler, until: float) -> float:
    """How many times the largest relative error of a mean is what it may be; figures per firm do not count."""
    block = None if sampler.method is Method.PLAIN else sampler.block
    worst = 0.0
    for name, draws in made.items():
        if name.startswith("firm "):
            continue
        allowed = until * np.abs(draws.mean(axis=0))
        errors = np.nan_to_num(standard_errors(draws, block), nan=np.inf)
        within = errors <= allowed
        if not within.all():
            with np.errstate(divide="ignore"):
                worst = max(worst, float((errors[~within] / allowed[~within]).max()))
    return worst
