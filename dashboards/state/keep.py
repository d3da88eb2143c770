"""Unsaved work of sessions that were cut off, so that a reload goes on with it.

It stays in the memory of the server, for a while and for so many sessions, under a token that nobody can guess. The
token is for the reader's own browser: never in the address, which readers share.
"""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from dashboards.state.session import Session
from dashboards.state.workspace import Snapshot, Workspace

HOURS = 4
MOST_KEPT, MOST_ROWS, MOST_BYTES = 200, 400_000, 400_000_000
"""Of so many sessions, and of workbooks that have so many rows and bytes together."""
_TOKEN_BYTES = 24
_LONGEST_TOKEN = 64


@dataclass(frozen=True)
class Kept:
    """What a session goes on with.

    Attributes:
        snapshot: its study and edits.
        query: what it showed.
    """

    snapshot: Snapshot
    query: dict[str, str]

    @classmethod
    def of(cls, session: Session) -> Kept:
        """What is to be kept of a session."""
        return cls(session.workspace.snapshot(), session.view.query())

    @property
    def rows(self) -> int:
        """How many rows its workbook has."""
        return sum(map(len, self.snapshot.state.draft.tables.values()))

    @property
    def size(self) -> int:
        """How many bytes its workbook has."""
        return len(self.snapshot.opened.content or b"")

    def session(self) -> Session:
        """A session that goes on with it; the one it was taken from is left alone."""
        session = Session(Workspace(self.snapshot))
        session.view.apply_query(self.query)
        return session


class Keeper:
    """Keeps the work of sessions for a while; safe to use from several threads."""

    def __init__(
        self, seconds: float = HOURS * 3600, most: int = MOST_KEPT, clock: Callable[[], float] = monotonic
    ) -> None:
        """Keep the work of at most so many sessions, each for so long after it was last kept."""
        self._seconds, self._most, self._clock = seconds, most, clock
        self._kept: OrderedDict[str, tuple[float, Kept]] = OrderedDict()
        self._lock = Lock()

    def new_token(self) -> str:
        """A token that nobody can guess."""
        return secrets.token_urlsafe(_TOKEN_BYTES)

    def keep(self, token: str, kept: Kept) -> None:
        """Keep the work of a session in place of what was kept of it before."""
        with self._lock:
            self._forget()
            self._kept[token] = (self._clock() + self._seconds, kept)
            self._kept.move_to_end(token)
            while len(self._kept) > self._most or (len(self._kept) > 1 and self._is_too_much()):
                self._kept.popitem(last=False)

    def _is_too_much(self) -> bool:
        kept = [of for _, of in self._kept.values()]
        return sum(of.rows for of in kept) > MOST_ROWS or sum(of.size for of in kept) > MOST_BYTES

    def found(self, token: str | None) -> Kept | None:
        """What was kept under a token; None where there is nothing (any more)."""
        if not isinstance(token, str) or len(token) > _LONGEST_TOKEN:
            return None
        with self._lock:
            self._forget()
            kept = self._kept.get(token)
            return kept[1] if kept is not None else None

    def drop(self, token: str) -> None:
        """Keep nothing of a session any more."""
        with self._lock:
            self._kept.pop(token, None)

    def __len__(self) -> int:
        """Of how many sessions something is kept."""
        with self._lock:
            self._forget()
            return len(self._kept)

    def _forget(self) -> None:
        # What was kept first expires first.
        now = self._clock()
        while self._kept and next(iter(self._kept.values()))[0] <= now:
            self._kept.popitem(last=False)
