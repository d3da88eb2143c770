"""Processes that work for another one: what they do first; and how they tell how far work is."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from multiprocessing import parent_process
from threading import Thread

Progress = Callable[[int, int], None]
"""Told how much of the work is done, and how much there is in all."""


def work_for_another() -> None:
    """Leave Ctrl-C to the process that gave the work, and end when that one has ended, in whatever way.

    Ctrl-C reaches every process of a terminal. A pool of processes waits for work for ever where its owner was killed.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
