"""`burden export`: the tables for the review board, as files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated

from burden.cli import export_texts as own
from burden.cli import simulation_texts, texts
from burden.cli.asked import interruptible
from burden.cli.common import (
    ConventionOption,
    HeadlineOption,
    PriceYearOption,
    Questions,
    QuestionsOption,
    ScenarioOption,
    WorkbookArgument,
    not_written,
    open_right,
    refuse,
)
from burden.cli.progress_bar import ProgressBar, progress_bar
from burden.cli.simulate import MOST_SEED
from burden.cli.startup import LANGUAGE, flag, option
from burden.cli.terminal import tell
from burden.files import written_together
from burden.language import Language, both
from burden.writing.headline import Headline

if TYPE_CHECKING:
    from burden.answers.origin import Origin
    from burden.answers.report import Report
    from burden.report.manifest import Manifest
    from burden.study import Study
    from burden.workbook import Reading

# How much of the work the draws are, as they take about this share of the time.
_DRAWING, _WHOLE = 20, 100


class Only(StrEnum):
    """The files that can be asked for alone."""

    HTML = "html"


def export(
    workbook: WorkbookArgument = None,
    *,
    to: Annotated[Path, option("--to", own.HELP_TO, metavar="FOLDER")],
    language: Annotated[Language | None, option("--language", own.HELP_LANGUAGE)] = None,
    overwrite: Annotated[bool, flag("--overwrite", own.HELP_OVERWRITE)] = False,
    older: Annotated[Path | None, option("--older", own.HELP_OLDER, metavar="OLD")] = None,
    template: Annotated[Path | None, option("--template", own.HELP_TEMPLATE, metavar="FILE")] = None,
    only: Annotated[Only | None, option("--only", own.HELP_ONLY)] = None,
    draws: Annotated[int | None, option("--draws", simulation_texts.HELP_DRAWS, min=1)] = None,
    seed: Annotated[int | None, option("--seed", simulation_texts.HELP_SEED, min=0, max=MOST_SEED)] = None,
    scenario: ScenarioOption = None,
    headline: HeadlineOption = Headline.CENTRAL,
    convention: ConventionOption = None,
    price_year: PriceYearOption = None,
    questions: QuestionsOption = Questions.ATR,
) -> None:
    """Write the tables for the review board."""
    with interruptible(language or LANGUAGE):
        opened = open_right(workbook, language, None, convention, price_year, scenario=scenario)
        study, path, spoken = opened.study, opened.path, opened.spoken
        _refuse_template(template, spoken)
        alone = only is Only.HTML
        previous = None
        if older is not None:
            previous = (
                open_right(older, language, None, convention, price_year, scenario=scenario).study,
                _origin(older),
            )
        origin = _origin(path)
        earlier = _refuse_taken(to, study, origin, overwrite, spoken, alone)
        changes = {
            name: str(value)
            for name, value in (("scenario", study.under), ("convention", convention), ("price-year", price_year))
            if value is not None
        }
        from burden.report.figures.drawing import drawing_apart, library_apart

        with (
            progress_bar(own.EXPORTING.to(spoken)) as bar,
            _plain_refusals(to, template, spoken),
            written_together(to, overwrite=overwrite) as temporary,
            drawing_apart(figures=not alone) as executor,
        ):
            # It takes as long as the draws, which are made meanwhile.
            library = library_apart(executor)
            report = _prepared(
                study, origin, spoken, previous, bar, draws, seed, changes, opened.reading, headline, questions
            )
            manifest = _write(report, temporary, template, bar, executor, library, alone)
        _tell(manifest, to, spoken)
        if not alone:
            _tell_questions(manifest, spoken)
        _tell_left(
            {path.relative_to(to).as_posix() for path in earlier} - {file.name for file in manifest.files}, spoken
        )
        opened.mention_notices()


def _refuse_template(template: Path | None, spoken: Language) -> None:
    if template is None:
        return
    if not template.is_file():
        refuse(texts.NOT_THERE.fill(path=template), spoken)
    if template.suffix.lower() != ".docx":
        refuse(own.NOT_DOCX.fill(path=template), spoken)
    from burden.report.word import TemplateRefused, check_template

    try:
        check_template(template)
    except TemplateRefused as error:
        refuse(own.TEMPLATE_REFUSED.fill(path=template, why=error.why), spoken)


def _origin(path: Path) -> Origin:
    from burden.answers.origin import origin_of

    return origin_of(path)


def _refuse_taken(
    folder: Path, study: Study, origin: Origin, overwrite: bool, spoken: Language, html_alone: bool
) -> list[Path]:
    """Refuse what can be known to fail before any work is done; else tell the files of an earlier export."""
    from burden.report.export import taken

    if folder.exists() and not folder.is_dir():
        refuse(own.IS_FILE.fill(path=folder), spoken)
    found = taken(origin, study, spoken, folder, html_alone=html_alone)
    if found and not overwrite:
        text = own.ONE_TAKEN if len(found) == 1 else own.TAKEN
        refuse(text.fill(count=len(found), path=found[0]), spoken)
    return found


@contextmanager
def _plain_refusals(folder: Path, template: Path | None, spoken: Language) -> Iterator[None]:
    """Say in a sentence why the files could not be made."""
    from burden.answers.too_much import TooMuch
    from burden.report.word.refusal import TemplateRefused
    from burden.study import StudyError

    try:
        yield
    except TooMuch as error:
        text = error.reason
    except StudyError as error:
        text = both(" ".join(problem.message(spoken) for problem in error.problems))
    except TemplateRefused as error:
        text = own.TEMPLATE_REFUSED.fill(path=template, why=error.why)
    except NotADirectoryError as error:
        text = own.IS_FILE.fill(path=error.filename or folder)
    except FileExistsError as error:
        text = own.ONE_TAKEN.fill(path=error)
    except OSError as error:
        text = not_written(_place(error, folder), error)
    else:
        return
    refuse(own.AND_NOTHING_WRITTEN.fill(why=text), spoken)


def _place(error: OSError, folder: Path) -> Path:
    """The file that could not be written; the folder, where that is a temporary one."""
    named = Path(str(error.filename2 or error.filename or folder))
    return folder if any(part.endswith(".part") for part in named.parts) else named


def _prepared(
    study: Study, origin: Origin, language: Language, previous: tuple[Study, Origin] | None, bar: ProgressBar,
    draws: int | None, seed: int | None, changes: dict[str, str], reading: Reading, headline: Headline,
    questions: Questions,
) -> Report:  # fmt: skip
    from burden.answers.report import prepare

    def drawing(done: int, expected: int) -> None:
        bar(round(_DRAWING * done / expected), _WHOLE)

    return prepare(
        study, origin, language, made=date.today(), draws=draws, seed=seed, older=previous, changes=changes,
        progress=drawing, notices=reading.notices, headline=headline, asked=questions is Questions.ATR,
        places=reading.places,
    )  # fmt: skip


def _write(
    report: Report,
    folder: Path,
    template: Path | None,
    bar: ProgressBar,
    executor: Executor | None,
    library: Callable[[], str],
    html_alone: bool,
) -> Manifest:
    from burden.report.export import write_files

    def writing(done: int, expected: int) -> None:
        bar(_DRAWING + round((_WHOLE - _DRAWING) * done / expected), _WHOLE)

    return write_files(
        report, folder, template=template, progress=writing, executor=executor, library=library, html_alone=html_alone
    )


def _tell(manifest: Manifest, folder: Path, spoken: Language) -> None:
    """What was written."""
    tell(own.WRITTEN_TO.fill(folder=folder).to(spoken))
    folders = Counter(PurePosixPath(file.name).parent.as_posix() for file in manifest.files)
    shown = {file.name: file.about.to(spoken) for file in manifest.files if "/" not in file.name}
    for name, count in folders.items():
        if name != ".":
            text = own.ONE_FILE_IN if count == 1 else own.FILES_IN
            shown[f"{name}/"] = text.fill(count=count).to(spoken)
    width = max(len(name) for name in shown)
    for name, about in shown.items():
        tell(f"  {name:<{width}}  {about}")


def _tell_questions(manifest: Manifest, spoken: Language) -> None:
    """How many of the review board's questions are left."""
    if not manifest.report.asked:
        return
    answers = {status.value: count for status, count in manifest.answers().items()}
    count, look_at, missing = sum(answers.values()), answers["look at"], answers["missing"]
    text = own.QUESTIONS if look_at or missing else own.NONE_OPEN
    tell(text.fill(count=count, look_at=look_at, missing=missing, not_judged=answers["not judged"]).to(spoken))


def _tell_left(names: Iterable[str], spoken: Language) -> None:
    """The files of an earlier export that were not made now; whether they may go is for their owner to say."""
    for name in sorted(names):
        tell(own.LEFT.fill(name=name).to(spoken))
