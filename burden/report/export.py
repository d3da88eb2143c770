"""The report as files: an Excel workbook, a Word document, an HTML file, tidy CSV files, figures and a manifest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from burden.answers.origin import Origin, origin_of
from burden.answers.report import Report
from burden.answers.tables.of_report import ALL, LISTS
from burden.files import written_together
from burden.language import Language, Text
from burden.processes import Progress
from burden.render.csv_files import DICTIONARY, as_csv, dictionary, for_programs
from burden.report import texts
from burden.report.figure import Figure
from burden.report.file_names import FileNames
from burden.report.manifest import ExportedFile, Manifest
from burden.study import Study
from burden.writing.texts import DICTIONARY as EXPLAINED


def export(
    report: Report,
    folder: Path,
    *,
    overwrite: bool = False,
    template: Path | None = None,
    progress: Progress | None = None,
    executor: Executor | None = None,
) -> Manifest:
    """Write a report to a folder: all of its files, or none.

    Args:
        report: the report, as `prepare` gives it.
        folder: the folder; made where it is not there yet.
        overwrite: whether files that are there already may be replaced.
        template: a Word file to use instead of the program's own template.
        progress: told how many files are done, of how many.
        executor: what draws the figures, such as that of `burden.report.figures.drawing.drawing_apart`; left out: they
            are drawn here, one after another.

    Returns:
        What was written.

    Raises:
        StudyError: the study has more lines than an Excel workbook can hold.
        TemplateRefused: the template cannot be filled in.
        FileExistsError: one of the files is there already.
        OSError: something cannot be written.
    """
    with written_together(folder, overwrite=overwrite) as temporary:
        return write_files(report, temporary, template=template, progress=progress, executor=executor)


def taken(origin: Origin, study: Study, language: Language, folder: Path, *, html_alone: bool = False) -> list[Path]:
    """The files that an export would overwrite, found before any work is done.

    Args:
        origin: the workbook of the study.
        study: the study, under a scenario where the export is.
        language: the language of the report.
        folder: where the files are to be.
        html_alone: whether nothing but the HTML file is made.
    """
    names = FileNames(origin, study, language)
    if html_alone:
        return [path for path in (folder / names.html,) if path.exists()]
    tables = [names.table(name) for name in (*(table.__name__ for table in (*ALL, *LISTS)), DICTIONARY)]
    wanted = (folder / name for name in (names.excel, names.word, names.html, names.manifest, names.readme, *tables))
    figures = folder / names.figure_folder
    drawn = figures.iterdir() if figures.is_dir() else iter(())
    return [path for path in wanted if path.exists()] + sorted(
        path for path in drawn if path.name.startswith(f"{names.start}-")
    )


def write_files(
    report: Report,
    folder: Path,
    *,
    template: Path | None = None,
    progress: Progress | None = None,
    executor: Executor | None = None,
    library: Callable[[], str] | None = None,
    html_alone: bool = False,
) -> Manifest:
    """Write the files of a report to an empty folder; see `export`. `library` is that of `html_file`, if begun."""
    # Drawing and documents take their time to import, and only an export needs them.
    from burden.report.figures.drawing import DrawnFigures, library_apart
    from burden.report.html import html_file

    if html_alone:
        writer = _Writer(report, folder, progress, steps=1)
        writer.write(writer.names.html, texts.ABOUT_HTML, html_file(report, library or library_apart(executor)))
        return Manifest(report, tuple(writer.files))
    from burden.report.excel import excel_workbook
    from burden.report.figures.of_report import all_figures
    from burden.report.word import word_document

    with _draws_ahead(report):
        library = library or library_apart(executor)
        charts = all_figures(report)
        drawing = DrawnFigures(charts, report.language, executor)
        book = excel_workbook(report)
    page = html_file(report, library, charts)
    tables = [table for table in (table_of(report) for table_of in (*ALL, *LISTS)) if table is not None]
    writer = _Writer(report, folder, progress, steps=2 * len(charts) + len(tables) + 6)
    names, figures = writer.names, {}
    for name, charted in charts.items():
        drawn, about = drawing.of(name), texts.ABOUT_FIGURE.fill(title=charted.title)
        # In the document the caption is the title; a file stands alone.
        figures[name] = Figure(charted.title, charted.alternative, drawn.untitled)
        writer.write(names.figure(name, "svg"), about, drawn.svg)
        writer.write(names.figure(name, "png"), about, drawn.png)
    for table in tables:
        writer.write(names.table(table.name), table.title, as_csv(for_programs(table)))
    writer.write(names.table(DICTIONARY), EXPLAINED, as_csv(dictionary(tables, report.settings)))
    writer.write(names.excel, texts.ABOUT_EXCEL, book)
    writer.write(names.word, texts.ABOUT_WORD, word_document(report, figures, template))
    writer.write(names.html, texts.ABOUT_HTML, page)
    manifest = Manifest(report, tuple(writer.files), None if template is None else origin_of(template))
    readme = manifest.as_text(names.table(DICTIONARY), names.manifest)
    writer.write(names.readme, texts.ABOUT_README, readme.encode("utf-8"))
    told = replace(manifest, files=tuple(writer.files)).as_json()
    writer.write(names.manifest, texts.ABOUT_MANIFEST, told.encode("utf-8"))
    return replace(manifest, files=tuple(writer.files))


@contextmanager
def _draws_ahead(report: Report) -> Iterator[None]:
    """Make the draws under other dependences, which take as long as a document, beside other work."""
    with ThreadPoolExecutor(1) as beside:
        if report.has_ranges:
            # What goes wrong does so again, and is told, where the draws are asked for.
            beside.submit(report.results.under_dependence, report.simulation)
        yield


class _Writer:
    """Writes files, and keeps what was written."""

    def __init__(self, report: Report, folder: Path, progress: Progress | None, steps: int) -> None:
        self.names = FileNames(report.origin, report.study, report.language)
        self.files: list[ExportedFile] = []
        self._folder, self._progress, self._steps = folder, progress, steps

    def write(self, name: str, about: Text, content: bytes) -> None:
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self.files.append(ExportedFile(name, about, len(content), hashlib.sha256(content).hexdigest()))
        if self._progress is not None:
            self._progress(len(self.files), self._steps)
