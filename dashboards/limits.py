"""How much of the machine one piece of work on a page may take."""

from __future__ import annotations

import os
from dataclasses import dataclass, field


def usual_processes() -> int:
    """How many processes make draws: two, where there are as many processors."""
    return min(2, os.cpu_count() or 1)


@dataclass(frozen=True)
class Limits:
    """How much of the machine one piece of long work may take; the defaults suit 20 readers on 2 cores and 8 GB.

    Attributes:
        seconds: the longest that draws or an export may take, from the moment that they begin.
        memory: the most that one process may hold, in megabytes; not on Windows and macOS, which know no such limit.
        processes: how many processes make draws.
        draws: the most draws of a simulation.
        lines: the most combinations of mix, activity row and firm category that a study may have.
    """

    seconds: int = 180
    memory: int = 1_500
    processes: int = field(default_factory=usual_processes)
    draws: int = 200_000
    lines: int = 500_000
