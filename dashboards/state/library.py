"""The workbooks that a server offers: one, or those of a folder, and no other file."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Lock

from burden.answers.too_much import TooMuch
from burden.language import Language, Text
from burden.study import name_in
from dashboards.state import texts
from dashboards.state.apart import Apart
from dashboards.state.opening import WORKBOOK_SUFFIXES, Opened, Refused, open_workbook, read_apart

MOST_LISTED = 500
"""More workbooks of one folder are not listed."""
MOST_KEPT = 4
"""How many workbooks stay in memory, so that a next session starts at once."""
_HIDDEN = (".", "~$")  # of the system, and of Excel for a workbook that somebody has open


@dataclass(frozen=True)
class OfferedWorkbook:
    """One workbook on offer.

    Attributes:
        name: its file name, by which it is opened.
        size: in bytes.
        changed: when it was last changed.
    """

    name: str
    size: int
    changed: datetime


@dataclass(frozen=True)
class InShort:
    """What a workbook holds, for whoever is to choose one.

    Attributes:
        titles: of its study, by language; empty where it has none.
        mixes: how many it has.
        version: what its maker calls it; empty where that is not filled in.
        errors: how many.
        refused: why it cannot be read at all, in a line; None where it can.
    """

    titles: Mapping[Language, str] = field(default_factory=dict)
    mixes: int = 0
    version: str = ""
    errors: int = 0
    refused: Text | None = None


@dataclass
class _Read:
    """What came of reading a file as it was at a time; those who ask for it meanwhile wait for the one who reads."""

    stamp: tuple[int, int]
    outcome: Opened | Refused | None = None
    reading: Lock = field(default_factory=Lock)


class Library:
    """The workbooks that sessions may open; safe to use from several threads.

    What was read is frozen, so that sessions share it until they change it.
    """

    def __init__(self, source: Path, apart: Apart | None = None) -> None:
        """Offer a workbook, or the workbooks that stand directly in a folder.

        Args:
            source: the workbook or the folder.
            apart: the processes that read, and how large a study may be; None: here, and any.
        """
        self._source, self._apart = source.resolve(), apart
        self._kept: OrderedDict[Path, _Read] = OrderedDict()
        self._in_short: dict[str, tuple[tuple[int, int] | None, InShort]] = {}
        self._shortening = Lock()
        self._lock = Lock()

    @property
    def is_folder(self) -> bool:
        """Whether there is a choice of workbooks."""
        return self._source.is_dir()

    def entries(self) -> tuple[OfferedWorkbook, ...]:
        """The workbooks on offer, by name; the folder is looked at anew each time."""
        return tuple(_entry(path) for path in self._paths()[:MOST_LISTED])

    def open(self, name: str | None = None) -> Opened:
        """Read a workbook, or take it from memory where the file is still the same.

        Args:
            name: its name, as `entries` has it; None: the only one.

        Raises:
            Refused: there is no such workbook here, or it cannot be read.
        """
        path = self._path(name)
        if path is not None:
            return self._opened(path)
        raise Refused(texts.NO_SUCH_WORKBOOK.fill(name=f"'{name or ''}'") if self._paths() else texts.NO_WORKBOOKS)

    def known_in_short(self, name: str) -> InShort | None:
        """What a workbook on offer holds, where that was read since the file changed last; else None."""
        path = self._path(name)
        stamp, known = self._in_short.get(name, (None, None))
        return known if path is not None and stamp is not None and stamp == _stamp(path) else None

    def in_short(self, name: str) -> InShort:
        """What a workbook on offer holds; one after another, so that a large folder leaves room for other work."""
        with self._shortening:
            known = self.known_in_short(name)
            path = self._path(name)
            if known is None and path is not None:
                stamp, known = _stamp(path), self._shortened(path)
                self._in_short[name] = stamp, known
        return known or InShort(refused=texts.NO_SUCH_WORKBOOK.fill(name=name))

    def _shortened(self, path: Path) -> InShort:
        try:
            found: InShort = in_short(path) if self._apart is None else self._apart.elsewhere(partial(in_short, path))
            return found
        except TooMuch as error:
            return InShort(refused=error.reason)

    def is_in_memory(self, name: str | None = None) -> bool:
        """Whether a workbook can be opened without reading it, since the file is still the same; see `open`."""
        path = self._path(name)
        if path is None:
            return True  # of which nothing is to be read
        with self._lock:
            known = self._kept.get(path)
        return known is not None and known.outcome is not None and known.stamp == _stamp(path)

    def _path(self, name: str | None) -> Path | None:
        """The file of that name; a name is looked up and never made into a path, so that it can lead nowhere else."""
        paths = self._paths()
        if name is None:
            return paths[0] if len(paths) == 1 else None
        return next((path for path in paths if path.name == name), None)

    def _paths(self) -> list[Path]:
        if not self._source.is_dir():
            return [self._source]
        try:
            return sorted(path for path in self._source.iterdir() if self._is_ours(path))
        except OSError:
            return []

    def _is_ours(self, path: Path) -> bool:
        """Whether it is a workbook that stands in the folder itself, and no link to a file elsewhere."""
        if path.suffix.lower() not in WORKBOOK_SUFFIXES or path.name.startswith(_HIDDEN):
            return False
        try:
            return path.is_file() and path.resolve().parent == self._source
        except (OSError, RuntimeError):
            return False

    def _opened(self, path: Path) -> Opened:
        stamp = _stamp(path)
        if stamp is None:
            return open_workbook(path)  # which says why it cannot be read
        with self._lock:
            known = self._kept.get(path)
            if known is None or known.stamp != stamp:
                known = self._kept[path] = _Read(stamp)
            self._kept.move_to_end(path)
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        with known.reading:
            if known.outcome is None:
                known.outcome = self._read(path)
        if isinstance(known.outcome, Refused):
            raise known.outcome.again()
        return known.outcome

    def _read(self, path: Path) -> Opened | Refused:
        try:
            return read_apart(self._apart, open_workbook, path)
        except Refused as refused:
            return refused


def in_short(path: Path) -> InShort:
    """Read what a workbook holds; it may be any file."""
    try:
        opened = open_workbook(path)
    except Refused as refused:
        first = refused.problems[:1]
        return InShort(refused=Text.of(lambda language: first[0].line(language)) if first else refused.reason)
    study, settings = opened.study, opened.study.settings
    titles = {language: name_in(settings, language, settings.language, "title") or "" for language in Language}
    return InShort(titles, len(study.mixes), settings.version or "", len(opened.errors))


def _stamp(path: Path) -> tuple[int, int] | None:
    """What changes when a file does; None where it cannot be looked at."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size


def _entry(path: Path) -> OfferedWorkbook:
    try:
        state = path.stat()
    except OSError:
        return OfferedWorkbook(path.name, 0, datetime.fromtimestamp(0, UTC))
    return OfferedWorkbook(path.name, state.st_size, datetime.fromtimestamp(state.st_mtime, UTC))
