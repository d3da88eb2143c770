"""What the sessions of one server share: the workbooks, what was read and calculated of them, and kept work."""

from __future__ import annotations

import sys
from collections import OrderedDict
from contextlib import suppress
from ctypes import CDLL
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from burden.answers.results import Results
from burden.language import Language
from dashboards.limits import Limits
from dashboards.state import Session, Workspace
from dashboards.state.apart import Apart
from dashboards.state.keep import Keeper
from dashboards.state.library import Library
from dashboards.state.opening import Opened
from dashboards.state.workspace import Snapshot

MOST_KEPT = 4
"""Of how many workbooks the start is kept."""


@dataclass(frozen=True, eq=False)
class _Start:
    opened: Opened
    snapshot: Snapshot
    results: Results


class Shared:
    """What sessions start from; none of them can change it, and it may be used from several threads.

    Attributes:
        library: the workbooks on offer.
        keeper: keeps unsaved work.
        language: the language to begin in; None: that of the study.
        apart: the processes that do long work.
    """

    def __init__(self, source: Path, language: Language | None = None, limits: Limits | None = None) -> None:
        """Offer a workbook, or those of a folder."""
        self.apart = Apart(limits)
        self.library, self.keeper, self.language = Library(source, self.apart), Keeper(), language
        self._starts: OrderedDict[int, _Start] = OrderedDict()
        self._open: dict[Session, _Start] = {}
        self._lock = Lock()

    def session(self, name: str | None = None) -> Session:
        """A new session with a workbook; what was read and calculated of it before is taken over.

        Args:
            name: the name of the workbook; None: the only one.

        Raises:
            Refused: there is no such workbook, or it cannot be read.
        """
        start = self._start(self.library.open(name))
        session = Session(Workspace(start.snapshot), results=start.results)
        self._open[session] = start
        return session

    def leave(self, session: Session) -> None:
        """A session is over; what was calculated of a workbook of a folder goes with the last one that had it open."""
        start = self._open.pop(session)
        if self.library.is_folder and start not in list(self._open.values()):
            with self._lock:
                self._starts.pop(id(start.opened), None)
        if sys.platform == "linux":  # which alone keeps what is free until it is asked for
            with suppress(AttributeError, OSError):
                CDLL(None).malloc_trim(0)

    def prepare(self, name: str | None = None) -> None:
        """Read and calculate a workbook, so that the first session finds it done; takes its time.

        Args:
            name: the name of the workbook; None: the only one.

        Raises:
            Refused: there is no such workbook, or it cannot be read.
        """
        start = self._start(self.library.open(name))
        if start.snapshot.first.is_ready:
            _ = start.results.compared

    def _start(self, opened: Opened) -> _Start:
        with self._lock:
            # What is kept holds the workbook, so that no other one gets its number meanwhile.
            start = self._starts.get(id(opened))
            if start is None:
                workspace = Workspace(opened)
                start = _Start(opened, workspace.snapshot(), Results(workspace.study, apart=self.apart))
                self._starts[id(opened)] = start
            self._starts.move_to_end(id(opened))
            while len(self._starts) > MOST_KEPT:
                self._starts.popitem(last=False)
            return start
