"""Long work in processes of its own, so that no reader's work holds up the others; with a limit on its time and memory.

Draws are made in pieces by a few processes that all readers share: pieces of several readers take turns, so that a
large simulation does not keep a small one waiting. Whatever cannot be cut up (an export) gets a process to itself.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Lock
from time import monotonic
from typing import Any

from burden.answers.too_much import TooMuch
from burden.processes import Progress
from dashboards import worker
from dashboards.limits import Limits
from dashboards.state import texts

_SPAWN = get_context("spawn")
_LOOK = 0.1
"""Every so many seconds is looked whether work is still wanted."""
_GRACE = 30.0
"""So many seconds does work get to leave in order: its low priority makes that slow where the machine is busy."""


class Apart:
    """The processes of one server that do long work; safe to use from several threads.

    Attributes:
        limits: how much each piece of work may take.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        """No process is started yet."""
        self.limits = limits or Limits()
        self._pool: ProcessPoolExecutor | None = None
        self._is_closed = False
        self._lock = Lock()

    def executor(self) -> ProcessPoolExecutor | None:
        """What makes pieces of a simulation, shared by all readers; None where the system allows no processes."""
        with self._lock:
            if self._pool is None and not self._is_closed:
                with suppress(ImportError, OSError):
                    self._pool = ProcessPoolExecutor(
                        self.limits.processes,
                        mp_context=_SPAWN,
                        initializer=worker.begin,
                        initargs=(self.limits.memory,),
                    )
            return self._pool

    def warm_up(self) -> None:
        """Start the processes that make draws, and let them load what they need."""
        pool = self.executor()
        if pool is not None:
            for _ in range(self.limits.processes):
                pool.submit(worker.load)

    def close(self) -> None:
        """End all work and the processes that do it; what they were making is dropped."""
        with self._lock:
            pool, self._pool, self._is_closed = self._pool, None, True
        if pool is not None:
            for process in list((pool._processes or {}).values()):  # they may be amidst something long
                process.terminate()
            pool.shutdown(cancel_futures=True)

    def elsewhere(self, work: Callable[[], Any]) -> Any:
        """Do something in one of the processes that all readers share, where they are there; otherwise here.

        Args:
            work: a function of a module with what it is about; picklable, as what it returns and raises must be.

        Raises:
            TooMuch: it needed more memory than it may, or all work is being ended.
        """
        with self._lock:
            pool = self._pool
        if self._is_closed:
            raise self._out_of_time()
        return work() if pool is None else self._in(pool, lambda: pool.submit(work).result())

    def allow_draws(self, draws: int) -> None:
        """Refuse more draws than may be made.

        Raises:
            TooMuch: there are more.
        """
        if draws > self.limits.draws:
            raise TooMuch(texts.TOO_MANY_DRAWS.fill(draws=float(draws), most=float(self.limits.draws)))

    def in_pieces(self, work: Callable[[Executor | None, Progress], Any], progress: Progress | None = None) -> Any:
        """Do work that hands its pieces to the processes that all readers share.

        Args:
            work: takes what makes pieces, and a progress function that must be called between them.
            progress: told how far the work is; what it raises stops the work.

        Raises:
            TooMuch: it took longer than it may, or a piece needed more memory.
        """
        until = monotonic() + self.limits.seconds

        def told(done: int, expected: int) -> None:
            if progress is not None:
                progress(done, expected)
            if monotonic() > until or self._is_closed:
                raise self._out_of_time()

        pool = self.executor()
        return self._in(pool, lambda: work(pool, told))

    def _in(self, pool: ProcessPoolExecutor | None, work: Callable[[], Any]) -> Any:
        """Do work that the processes of a pool take part in."""
        try:
            return work()
        except MemoryError as error:
            raise self._out_of_memory() from error
        except CancelledError as error:  # it had not begun when all work was ended
            raise self._out_of_time() from error
        except BrokenProcessPool as error:
            # A process that the system ended; the others go with it, and new ones are started for the next.
            with self._lock:
                if self._pool is pool:
                    self._pool = None
            raise self._out_of_memory() from error

    def as_a_whole(self, work: Callable[[Any, Progress], Any], given: Any, progress: Progress) -> Any:
        """Do work in a process to itself; returns what it returns.

        Args:
            work: a function of a module, called with `given` and a progress function of its own.
            given: what it is about; must be picklable, as what it returns.
            progress: told how far the work is, and asked ten times a second; what it raises ends the process.

        Raises:
            TooMuch: it took longer than it may, or needed more memory.
        """
        here, there = _SPAWN.Pipe()
        process = _SPAWN.Process(target=worker.work, args=(there, work, given, self.limits.memory))
        process.start()
        there.close()
        until, done, expected = monotonic() + self.limits.seconds, 0, 1
        try:
            while True:
                progress(done, expected)
                if monotonic() > until or self._is_closed:
                    raise self._out_of_time()
                if not here.poll(_LOOK):
                    continue
                kind, told = here.recv()
                if kind == "progress":
                    done, expected = told
                elif kind == "made":
                    return told
                elif isinstance(told, MemoryError):
                    raise self._out_of_memory()
                else:
                    raise told
        except EOFError:
            raise self._out_of_memory() from None
        finally:
            _end(process, here)

    def _out_of_time(self) -> TooMuch:
        return TooMuch(texts.OUT_OF_TIME.fill(seconds=float(self.limits.seconds)))

    def _out_of_memory(self) -> TooMuch:
        return TooMuch(texts.OUT_OF_MEMORY.fill(megabytes=float(self.limits.memory)))


def _end(process: Any, here: Connection) -> None:
    """End a process with all that it started."""
    here.close()
    as_one = getattr(os, "killpg", None)
    if as_one is not None:
        try:
            as_one(process.pid, signal.SIGTERM)
        except OSError:  # it has ended, or has not begun and so started nothing
            process.terminate()
    process.join(_GRACE)  # elsewhere what it started ends with it, once it notices that nobody listens
    if as_one is not None:
        with suppress(OSError):
            as_one(process.pid, signal.SIGKILL)
    process.kill()
    process.join()
    process.close()
