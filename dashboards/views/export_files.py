"""The files of an export in one zip: of the study as a session has it, with its unsaved changes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

from burden.language import Language
from burden.report.export import write_files
from burden.report.figures.drawing import drawing_apart
from burden.report.file_names import FileNames
from burden.report.manifest import ExportedFile
from burden.report.report import Origin, prepare
from burden.study import Study
from burden.workbook.write import study_as_bytes
from dashboards.state import Results, Session
from dashboards.state.opening import Opened
from dashboards.views import export_texts as own

Progress = Callable[[int, int], None]
_DRAWING, _WHOLE = 20, 100
"""How much of the work the draws are, as they take about this share of the time."""


@dataclass(frozen=True)
class Order:
    """What is to be exported, as it was when it was asked for.

    Attributes:
        results: of the study.
        language: of the files.
        origin: the workbook that was opened.
        is_changed: whether the study differs from that workbook.
        older: what changes are told since; None tells none.
    """

    results: Results
    language: Language
    origin: Origin
    is_changed: bool
    older: tuple[Study, Origin] | None = None

    @classmethod
    def of(cls, session: Session, older: Opened | tuple[Study, Origin] | None = None) -> Order:
        """What is on the screen of a session."""
        workspace = session.workspace
        told = (older.study, older.origin) if isinstance(older, Opened) else older
        return cls(session.results, session.language, workspace.origin, workspace.is_changed, told)

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
        study: the study that they are of.
    """

    name: str
    content: bytes
    files: tuple[ExportedFile, ...]
    study: Study


def make_files(order: Order, progress: Progress) -> Exported:
    """Make the files of an export; takes its time.

    Args:
        order: what is to be exported.
        progress: told how much is done, of how much; what it raises stops the work and comes out here.

    Raises:
        TooManyDrawsError: more draws than can be kept.
        OSError: there is no room for the files.
    """
    study, language, origin = order.results.study, order.language, order.origin
    workbook = study_as_bytes(study) if order.is_changed else None
    if workbook is not None:
        origin = Origin(order.changed_name, hashlib.sha256(workbook).hexdigest())

    def drawing(done: int, expected: int) -> None:
        progress(round(_DRAWING * done / max(1, expected)), _WHOLE)

    def writing(done: int, expected: int) -> None:
        progress(_DRAWING + round((_WHOLE - _DRAWING) * done / max(1, expected)), _WHOLE)

    with drawing_apart() as executor, TemporaryDirectory() as temporary:
        folder = Path(temporary)
        report = prepare(study, origin, language, made=date.today(), older=order.older, progress=drawing)
        files = list(write_files(report, folder, progress=writing, executor=executor).files)
        packed = BytesIO()
        with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
            for file in files:
                archive.write(folder / file.name, file.name)
            if workbook is not None:
                archive.writestr(origin.name, workbook)
                files.append(ExportedFile(origin.name, own.ABOUT_WORKBOOK, len(workbook), origin.sha256))
    start = FileNames(origin, study.settings, language).start
    name = own.ZIP_NAME.fill(name=start).to(language)
    return Exported(name, packed.getvalue(), tuple(files), study)
