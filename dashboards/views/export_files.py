"""The files of an export in one zip: of the study as a session has it, with its unsaved changes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from io import BytesIO
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any, TypeVar
from zipfile import ZIP_DEFLATED, ZipFile

from burden.answers.origin import Origin
from burden.answers.report import prepare
from burden.answers.results import Results
from burden.language import Language
from burden.processes import Progress
from burden.report.export import write_files
from burden.report.figures.drawing import drawing_apart, library_apart
from burden.report.file_names import FileNames
from burden.report.manifest import ExportedFile
from burden.study import Problem, Study
from burden.workbook import read_workbook
from burden.workbook.places import Places
from burden.workbook.write import study_as_bytes
from burden.writing.headline import Headline
from dashboards.state import Session, Workspace
from dashboards.state.opening import Opened
from dashboards.state.workspace import Snapshot
from dashboards.views import export_texts as own

Made = TypeVar("Made")
_DRAWN, _FIGURES, _WHOLE = 15, 90, 100
"""How far the work is after the draws and after the figures, by the time that they take."""


@dataclass(frozen=True)
class Order:
    """What is to be exported, as it was when it was asked for.

    Attributes:
        study: the study.
        language: of the files.
        origin: the workbook that was opened.
        is_changed: whether the study differs from that workbook.
        older: what changes are told since; None tells none.
        notices: what was remarked on that workbook when it was read.
        snapshot: what was edited, of which the workbook with the changes is made.
        workbook: the workbook with the changes, which goes along.
        results: what is known of the study already, which is not worked out again.
        scenario: the scenario that is shown; None for the study itself.
        headline: which figure of the totals stands first.
        places: where the cells of the workbook that was opened stand.
    """

    study: Study
    language: Language
    origin: Origin
    is_changed: bool
    older: tuple[Study, Origin] | None = None
    notices: tuple[Problem, ...] = ()
    snapshot: Snapshot | None = field(default=None, repr=False)
    workbook: bytes | None = field(default=None, repr=False)
    results: Results | None = field(default=None, repr=False)
    scenario: str | None = None
    headline: Headline = Headline.CENTRAL
    places: Places | None = None

    @classmethod
    def of(cls, session: Session, older: Opened | tuple[Study, Origin] | None = None) -> Order:
        """What is on the screen of a session."""
        workspace = session.workspace
        told = (older.study, older.origin) if isinstance(older, Opened) else older
        # Of a changed study the rows are counted anew, in the workbook that goes along.
        known = None if workspace.is_changed else session.results
        about = (workspace.study, session.language, workspace.origin, workspace.is_changed, told, workspace.notices)
        places = workspace.places
        return cls(*about, results=known, headline=session.view.headline, scenario=session.scenario, places=places)

    def with_workbook(self) -> Order:
        """The same order with the workbook that goes along; what it is made of is not needed any more.

        Wrong cells would keep others from calculating with it, so then it is a new one of what counts; so it is for one
        with macros and for a template, which need another name.
        """
        if not self.is_changed or self.snapshot is None:
            return replace(self, snapshot=None)
        workspace = Workspace(self.snapshot)
        as_opened = not workspace.errors and self.origin.name.lower().endswith(".xlsx")
        content = workspace.download(self.language).content if as_opened else study_as_bytes(self.study)
        return replace(self, snapshot=None, workbook=content)

    @property
    def changed_name(self) -> str:
        """What the workbook with the changes is called."""
        return own.CHANGED_NAME.fill(name=PurePosixPath(self.origin.name).stem).to(self.language)


@dataclass(frozen=True)
class Exported:
    """Files that were made.

    Attributes:
        name: of the zip.
        content: the zip.
        files: what is in it.
    """

    name: str
    content: bytes
    files: tuple[ExportedFile, ...]


class _Counting(Executor):
    """Lets others do the work, and tells how much of it is done: the documents are made meanwhile, and tell nothing."""

    def __init__(self, workers: Executor, progress: Progress) -> None:
        self._workers, self._progress = workers, progress
        self._asked = self._done = 0

    def submit(self, do: Callable[..., Made], /, *given: Any, **named: Any) -> Future[Made]:
        self._progress(0, 1)
        self._asked += 1
        found = self._workers.submit(do, *given, **named)
        found.add_done_callback(self._count)
        return found

    def _count(self, _: Future[Any]) -> None:
        self._done += 1
        # Here nobody is to be told that the work must stop.
        with suppress(Exception):
            self._progress(self._done, self._asked)


def make_files(order: Order, progress: Progress) -> Exported:
    """Make the files of an export; takes its time.

    Args:
        order: what is to be exported.
        progress: told how much is done, of how much; what it raises stops the work and comes out here.

    Raises:
        TooMuch: more draws than can be kept.
        OSError: there is no room for the files.
    """
    study, language, origin, notices = order.study, order.language, order.origin, order.notices
    workbook, places = order.workbook, order.places

    def part(first: int, last: int) -> Progress:
        """The progress of a part of the work, as progress of the whole."""
        return lambda done, of: progress(first + round((last - first) * done / max(1, of)), _WHOLE)

    with drawing_apart() as processes, TemporaryDirectory() as temporary:
        library = library_apart(processes)
        folder = Path(temporary) / "files"
        folder.mkdir()
        if workbook is not None:
            # The files name rows; let them be those of the workbook that goes along.
            written = Path(temporary) / "written.xlsx"
            written.write_bytes(workbook)
            reading = read_workbook(written)
            assert reading.study is not None
            study, notices, places = reading.study, reading.notices, reading.places
            origin = Origin(order.changed_name, hashlib.sha256(workbook).hexdigest())
        changes, older = {}, order.older
        if order.scenario is not None:
            study, changes = study.scenario(order.scenario), {"scenario": order.scenario}
            if older is not None and order.scenario in older[0].scenarios:
                older = older[0].scenario(order.scenario), older[1]
        report = prepare(
            study, origin, language, made=date.today(), older=older, progress=part(0, _DRAWN),
            results=order.results, notices=notices, headline=order.headline, changes=changes, places=places,
        )  # fmt: skip
        told, executor = part(_DRAWN, _WHOLE), None
        if processes is not None:
            told, executor = part(_FIGURES, _WHOLE), _Counting(processes, part(_DRAWN, _FIGURES))
        files = list(write_files(report, folder, progress=told, executor=executor, library=library).files)
        packed = BytesIO()
        with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
            for file in files:
                archive.write(folder / file.name, file.name)
            if workbook is not None:
                archive.writestr(origin.name, workbook)
                files.append(ExportedFile(origin.name, own.ABOUT_WORKBOOK, len(workbook), origin.sha256))
    start = FileNames(origin, study, language).start
    name = own.ZIP_NAME.fill(name=start).to(language)
    return Exported(name, packed.getvalue(), tuple(files))
