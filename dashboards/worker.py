"""What a process does that works for the server; apart, since whatever is imported here every such process imports."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from burden.processes import Progress, work_for_another

_MEGABYTE = 1_000_000


def begin(megabytes: int) -> None:
    """What a process does first: let clicks of readers go first, and hold no more than it may.

    Memory that is only set apart, as for the drawing of figures, does not count.
    """
    work_for_another()
    with suppress(AttributeError, OSError):
        os.nice(15)
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (megabytes * _MEGABYTE,) * 2)


def load() -> None:
    """Import what draws need, before they are asked for."""
    from burden.engine.uncertainty import simulation  # noqa: F401


def work(there: Connection, asked: Callable[[Any, Progress], Any], given: Any, megabytes: int) -> None:
    """Do work in this process, and tell the server how far it is and what came of it."""
    if hasattr(os, "setsid"):
        os.setsid()  # with what it starts, it can then be ended as one
        signal.signal(signal.SIGTERM, _leave)
    begin(megabytes)

    def tell(done: int, expected: int) -> None:
        there.send(("progress", (done, expected)))

    try:
        made = "made", asked(given, tell)
    except Exception as error:
        made = "failed", error
    with suppress(OSError):  # the server does not listen any more
        try:
            there.send(made)
        except Exception as error:  # an error that cannot be sent as it is
            there.send(("failed", RuntimeError(f"{made[1]!r} ({error})")))


def _leave(*_: object) -> None:
    """Leave in order, so that nothing is left behind for the server to clear up."""
    raise SystemExit
