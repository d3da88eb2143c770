"""Results that are worked out once, and of which everybody gets a copy."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import fields, replace
from threading import Lock, RLock
from typing import Any, TypeVar, cast

import numpy as np
import pandas as pd

from burden.differences import Differences
from burden.engine import Result
from burden.engine.many.sensitivity import Sensitivity
from burden.engine.uncertainty.simulation import Simulation
from burden.explanation import Explanation

Sought = TypeVar("Sought")
MOST_KEPT = 40
"""How many results are kept; those that were asked for longest ago go first."""
_LARGE = {"simulation": 1, "differences": 2, "sensitivity": 4, "values": 1}
"""How many are kept of results that take much room."""


class Kept:
    """What was found, by what was asked; safe to use from several threads.

    What one thread is working out, others wait for; different results are worked out side by side.
    """

    def __init__(self) -> None:
        """Nothing was found yet."""
        self._found: dict[tuple[Hashable, ...], Any] = {}
        self._working: dict[tuple[Hashable, ...], RLock] = {}
        self._lock = Lock()

    def __getstate__(self) -> dict[str, Any]:
        """What goes along to another process: what was found; what waits for it stays here."""
        with self._lock:
            return {"_found": dict(self._found)}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Go on with that in another process."""
        Kept.__init__(self)
        self._found = state["_found"]

    def __len__(self) -> int:
        """How many results are kept."""
        return len(self._found)

    def has(self, key: tuple[Hashable, ...]) -> bool:
        """Whether it was found already."""
        with self._lock:
            return key in self._found

    def get(self, *key: Hashable) -> Any:
        """What was found, itself and no copy; None where nothing was."""
        return self._found.get(key)

    def once(self, work_out: Callable[[], Sought], *key: Hashable) -> Sought:
        """What was found under a key before, or what is worked out now."""
        with self._lock:
            if key in self._found:
                self._found[key] = self._found.pop(key)
                return _own(cast(Sought, self._found[key]))
            working = self._working.setdefault(key, RLock())
        with working:
            with self._lock:
                if key in self._found:
                    return _own(cast(Sought, self._found[key]))
            found = work_out()
            with self._lock:
                self._found[key] = found
                self._working.pop(key, None)
                self._forget(str(key[0]))
            return _own(found)

    def _forget(self, kind: str) -> None:
        """Leave out what was asked for longest ago, where there is too much."""
        alike = [key for key in self._found if key[0] == kind]
        for key in alike[: max(0, len(alike) - _LARGE.get(kind, MOST_KEPT))]:
            del self._found[key]
        several = [key for key in self._found if len(key) > 1]
        for key in several[: max(0, len(several) - MOST_KEPT)]:
            del self._found[key]


def _own(found: Sought) -> Sought:
    """The same with tables of its own, and figures that can only be read."""
    if isinstance(found, Explanation | Differences | Simulation):
        return replace(found, **{field.name: _own(getattr(found, field.name)) for field in fields(found)})
    if isinstance(found, dict):
        return cast(Sought, {name: _own(value) for name, value in found.items()})
    if isinstance(found, Result | Sensitivity):
        # These keep what they worked out, which a copy would do once more.
        for figures in vars(found).values() if isinstance(found, Result) else (found.central, found.ranges):
            _own(figures)
    if isinstance(found, np.ndarray):
        found.setflags(write=False)
    return cast(Sought, found.copy()) if isinstance(found, pd.DataFrame) else found
