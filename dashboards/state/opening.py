"""Opening workbooks: from a path or an upload, by the reader that trusts no file; a refusal says why."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from io import BytesIO
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from burden.answers.origin import Origin
from burden.answers.too_much import TooMuch
from burden.engine.lines import count_lines
from burden.language import Language, Text
from burden.study import Problem, Severity, Study
from burden.study.checked import Checked
from burden.workbook import Reading, read_workbook
from burden.workbook.places import Places
from burden.workbook.refusal import LIMITS
from dashboards.state import texts
from dashboards.state.apart import Apart
from dashboards.state.download import Base
from dashboards.state.draft import draft_of, study_of
from dashboards.state.faulty import faulty_draft
from dashboards.state.resolving import State, resolve

WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xltx", ".xltm")
"""What workbooks that can be read are called: with macros or as a template too."""
UPLOAD_LIMIT = 10_000_000
"""The most bytes of an uploaded workbook; the default study has 0.1 MB, a national inventory 3 MB."""
UPLOADS = replace(LIMITS, file=UPLOAD_LIMIT, unpacked=200_000_000, effort=4_000_000)
"""What is read of an upload: many readers share one machine, so less than at the command line."""
_LONGEST_NAME = 100


class Refused(Exception):
    """Something that was asked and cannot be done.

    Attributes:
        reason: why, in a sentence.
        problems: what is wrong with the workbook, where it is one; each with its cell.
    """

    def __init__(self, reason: Text, problems: Sequence[Problem] = ()) -> None:
        """Keep the reason and the problems."""
        self.reason, self.problems = reason, tuple(problems)
        super().__init__(reason.en)

    def __reduce__(self) -> tuple[type[Refused], tuple[Text, tuple[Problem, ...]]]:
        """Be sent from one process to another."""
        return Refused, (self.reason, self.problems)

    def again(self) -> Refused:
        """The same, for another reader: what is raised twice would keep the pages of both."""
        return Refused(self.reason, self.problems)


@dataclass(frozen=True)
class Opened:
    """A workbook that was read; frozen, so that several sessions can start from it and share what they do not change.

    Attributes:
        study: its study; of one with errors what is right of it.
        origin: its name and the hash of its bytes.
        notices: what is worth knowing of it.
        places: where its cells stand.
        content: its bytes, as they were read; None for a study that was read from no file.
        errors: what is wrong with it; it can be mended, and is no study until then.
        faulty: its state, where there are errors.
    """

    study: Study
    origin: Origin
    notices: tuple[Problem, ...] = ()
    places: Places = field(default_factory=lambda: Places({}))
    content: bytes | None = field(default=None, repr=False)
    errors: tuple[Problem, ...] = ()
    faulty: tuple[State, Checked] | None = None

    @cached_property
    def _resolved(self) -> tuple[State, Checked]:
        if self.faulty is not None:
            return self.faulty
        draft = draft_of(self.study)
        return resolve(draft, State(draft, study_of(draft), ()))

    @cached_property
    def base(self) -> Base:
        """The file that changes are written into: this one, or one in the template's form where there is none."""
        if self.content is None:
            return Base.of_study(self.first.draft)
        return Base(self.content, self.places, {})

    @property
    def first(self) -> State:
        """The state in which nothing was typed yet."""
        return self._resolved[0]

    @property
    def checked(self) -> Checked:
        """What checking it has worked out, which spares the first edit of each session work."""
        return self._resolved[1]


def open_workbook(path: Path, most_lines: int | None = None) -> Opened:
    """Read a workbook of this machine; one with errors, or without rows, can be mended.

    Args:
        path: where it is.
        most_lines: the most lines that its study may have; None: as many as can be read.

    Raises:
        Refused: it cannot be read, or its study has more lines.
    """
    try:
        content = path.read_bytes() if path.is_file() else None
    except OSError:
        content = None
    # The reader says best why a file cannot be read at all.
    reading = read_workbook(path if content is None else BytesIO(content))
    return _opened(reading, path.name, content or b"", most_lines)


def open_upload(
    name: str, content: bytes, limit: int = UPLOAD_LIMIT, most_lines: int | None = None, *, size: int = 0
) -> Opened:
    """Read an uploaded workbook; one with errors, or without rows, can be mended.

    Args:
        name: what the reader's browser calls it.
        content: its bytes.
        limit: the most bytes that are looked at.
        most_lines: the most lines that its study may have; None: as many as can be read.
        size: how many bytes it has, where they were too many to be sent.

    Raises:
        Refused: it is too large, cannot be read, or its study has more lines.
    """
    if max(len(content), size) > limit:
        sizes = {"found": round(max(len(content), size) / 1e6, 1), "allowed": round(limit / 1e6, 1)}
        raise Refused(texts.UPLOAD_TOO_LARGE.fill(**sizes))
    return _opened(read_workbook(BytesIO(content), limits=UPLOADS), plain_name(name), content, most_lines)


def open_earlier(name: str, content: bytes, most_lines: int | None = None, *, size: int = 0) -> Opened:
    """Read an uploaded workbook that a study is compared with; see `open_upload`.

    Raises:
        Refused: it is too large, cannot be read, or has errors.
    """
    opened = open_upload(name, content, most_lines=most_lines, size=size)
    if opened.errors:
        raise Refused(texts.ERRORS_IN_WORKBOOK.fill(name=opened.origin.name), opened.errors)
    return opened


def plain_name(name: str) -> str:
    """The name of a file without folders, control characters or more length than a page can show."""
    last = PureWindowsPath(PurePosixPath(name).name).name
    shown = "".join(character for character in last if character.isprintable()).strip()
    return shown[-_LONGEST_NAME:] or "workbook.xlsx"


def _opened(reading: Reading, name: str, content: bytes, most_lines: int | None) -> Opened:
    if reading.study is not None and most_lines is not None and (lines := count_lines(reading.study)) > most_lines:
        raise Refused(texts.TOO_MANY_LINES.fill(name=name, lines=float(lines), most=float(most_lines)))
    origin = Origin(name, hashlib.sha256(content).hexdigest())
    if reading.study is not None:
        opened = Opened(reading.study, origin, reading.notices, reading.places, content)
        _ = opened.first  # worked out here, where that keeps nobody waiting
        return opened
    if not reading.sheets:
        raise Refused(texts.NOT_READ.fill(name=name), reading.errors)
    draft = faulty_draft(reading)
    start = resolve(draft, State(draft, study_of(draft), (), is_ready=False))
    return Opened(start[0].study, origin, reading.notices, reading.places, content, reading.errors, start)


def read_apart(apart: Apart | None, read: Callable[..., Opened], *given: Any, **more: Any) -> Opened:
    """Read a workbook where that keeps no other reader waiting.

    Args:
        apart: the processes that may read, and the most lines that a study may have; None: here, whatever its size.
        read: one of the functions above.
        given: what it takes besides.
        more: likewise, by name.

    Raises:
        Refused: it cannot be read.
    """
    if apart is None:
        return read(*given, **more)
    try:
        opened: Opened = apart.elsewhere(partial(read, *given, most_lines=apart.limits.lines, **more))
    except TooMuch as error:
        raise Refused(error.reason) from error
    return opened


def problem_lines(refused: Refused, language: Language) -> list[str]:
    """The reason of a refusal and its problems, a line each."""
    return [refused.reason.to(language), *(problem.line(language) for problem in refused.problems)]


def errors_in(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems that keep cells from counting."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def notices_in(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """What is only worth knowing."""
    return tuple(problem for problem in problems if problem.severity is Severity.NOTICE)
