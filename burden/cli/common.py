"""What the commands share: their options, reading a workbook, refusing, writing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from errno import ENOSPC
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from burden.cli import texts
from burden.cli.output import Format, print_plain
from burden.cli.progress import tell_if_slow
from burden.cli.startup import LANGUAGE, argument, flag, option
from burden.cli.terminal import tell
from burden.language import Language, Text, joined, visible
from burden.writing.headline import Headline

if TYPE_CHECKING:
    from burden.engine import Result
    from burden.study import Problem, Study
    from burden.study.words import Group
    from burden.workbook import Reading

DONE, WORKBOOK_HAS_ERRORS, WRONG_USAGE = 0, 1, 2

WorkbookArgument = Annotated[Path | None, argument("WORKBOOK", texts.HELP_WORKBOOK)]
LanguageOption = Annotated[Language | None, option("--language", texts.HELP_LANGUAGE)]
FormatOption = Annotated[Format, option("--format", texts.HELP_FORMAT)]
ByOption = Annotated[str | None, option("--by", texts.HELP_BY)]
OutputOption = Annotated[Path | None, option("--output", texts.HELP_OUTPUT)]
VoluntaryOption = Annotated[bool, flag("--include-voluntary", texts.HELP_VOLUNTARY)]
ConventionOption = Annotated[str | None, option("--convention", texts.HELP_CONVENTION)]
HeadlineOption = Annotated[Headline, option("--headline", texts.HELP_HEADLINE, show_default=True)]
PriceYearOption = Annotated[int | None, option("--price-year", texts.HELP_PRICE_YEAR)]
GroupOption = Annotated[str | None, option("--group", texts.HELP_GROUP)]


class Questions(StrEnum):
    """Whose questions are asked of a study."""

    ATR = "atr"
    NONE = "none"


QuestionsOption = Annotated[Questions, option("--questions", texts.HELP_QUESTIONS, show_default=True)]
ScenarioOption = Annotated[str | None, option("--scenario", texts.HELP_SCENARIO, metavar="CODE")]


def named_or_default(workbook: Path | None) -> Path:
    """The workbook that was named, or the default study."""
    if workbook is not None:
        return workbook
    from burden.workbook.default import default_study_path

    return default_study_path()


def read_any(path: Path, language: Language | None) -> Reading:
    """Read a workbook, right or wrong."""
    from burden.workbook import read_workbook

    with tell_if_slow(texts.READING.fill(path=path.name).to(language or LANGUAGE)):
        return read_workbook(path, language or LANGUAGE)


def read_right(path: Path, language: Language | None) -> tuple[Study, Reading]:
    """Read a workbook that must be without errors, or say what they are and stop."""
    reading = read_any(path, language)
    if reading.study is None:
        fail(reading, path, language or reading.language)
    return reading.study, reading


@dataclass(frozen=True)
class AskedWorkbook:
    """A workbook that a command was asked about.

    Attributes:
        study: its study, under the scenario and convention and in the prices that were asked for.
        reading: what came of reading it.
        path: where it is.
        spoken: the language of the answer: the one asked for, otherwise that of the study.
        group: the only group that is asked about; None: every group, each by itself.
    """

    study: Study
    reading: Reading
    path: Path
    spoken: Language
    group: Group | None = None

    def estimated(self) -> Result:
        """Its central estimate."""
        from burden.engine import estimate

        result = estimate(self.study)
        return result if self.group is None else result.of(self.group)

    def columns(self, by: str | None, known: Iterable[str]) -> list[str]:
        """The columns of `--by` that were asked for; none where it was left out."""
        return columns_of(by, known, self.spoken) or []

    def kept_apart(self, columns: Sequence[str]) -> list[str]:
        """The columns of a breakdown, with those whose rows are never added up: mixes, and groups where several are."""
        from burden.engine.result import kept_apart

        return kept_apart(columns, self.study.groups)

    def give(self, text: str, output: Path | None, form: Format) -> None:
        """Print a result, or write it to a file that does not exist yet; then tell of remarks on the workbook."""
        give(self.naming_scenario(text, form), output, self.spoken)
        self.mention_notices(output, form)

    def naming_scenario(self, text: str, form: Format) -> str:
        """A text for people that says which scenario it is under, where it does not already."""
        from burden.study import name_in

        title = name_in(self.study.settings, self.spoken, self.reading.language, "title")
        if form is not Format.TABLE or self.study.under is None or title in " ".join(text.split()):
            return text
        return f"{visible(title)}\n{text}"

    def command(self, asked: str) -> str:
        """How a command about the same workbook is given: `burden check "my study.xlsx"`."""
        from burden.workbook.default import default_study_path

        if self.path == default_study_path():
            return f"burden {asked}"
        return f"burden {asked} " + (f'"{self.path}"' if " " in str(self.path) else str(self.path))

    def mention_notices(self, output: Path | None = None, form: Format = Format.TABLE) -> None:
        """Tell how many remarks there are on the workbook, and which command lists them.

        They come last: after a table that is printed, and on standard error where a program reads the result.
        """
        count = len(self.reading.notices)
        if not count:
            return
        text = texts.SEE_CHECK_ONE if count == 1 else texts.SEE_CHECK
        for_programs = output is not None or form is not Format.TABLE
        tell(text.fill(count=count, command=self.command("check")).to(self.spoken), err=for_programs)


def open_right(
    workbook: Path | None,
    language: Language | None,
    output: Path | None = None,
    convention: str | None = None,
    price_year: int | None = None,
    group: str | None = None,
    scenario: str | None = None,
) -> AskedWorkbook:
    """Read the workbook that a command was asked about, or say what is wrong and stop."""
    path = named_or_default(workbook)
    study, reading = read_right(path, language)
    spoken = language or reading.language
    refuse_existing(output, spoken)
    study = under(study, reading, convention, price_year, spoken)
    if scenario is not None:
        study = under_scenario(study, scenario, path, spoken)
    return AskedWorkbook(study, reading, path, spoken, None if group is None else group_of(study, group, spoken))


def group_of(study: Study, asked: str, spoken: Language) -> Group:
    """The group that is asked about, in either language; refuses one that the study does not have."""
    from burden.study.words import plain

    named = {plain(form): group for group in study.groups for form in group.label.forms}
    if plain(asked) not in named:
        groups = joined((group.label for group in study.groups), ", ")
        refuse(texts.UNKNOWN_GROUP.fill(group=f"'{asked}'", suggestion=meant(asked, named), groups=groups), spoken)
    return named[plain(asked)]


def under_scenario(study: Study, asked: str, path: Path, spoken: Language) -> Study:
    """The study under the scenario that was asked for, its code in any case; refuses one that it does not have."""
    known = {code.casefold(): code for code in reversed(study.scenarios)} | {code: code for code in study.scenarios}
    code = known.get(asked) or known.get(asked.strip().casefold())
    if not study.scenarios:
        refuse(texts.NO_SCENARIOS.fill(path=path.name), spoken)
    if code is None:
        said = {"code": f"'{asked}'", "suggestion": meant(asked, study.scenarios), "codes": ", ".join(study.scenarios)}
        refuse(texts.UNKNOWN_SCENARIO.fill(path=path.name, **said), spoken)
    return study.scenario(code)


def under(study: Study, reading: Reading, convention: str | None, price_year: int | None, spoken: Language) -> Study:
    """The study under another convention, in the money of another year, where that was asked for."""
    from burden.study import StudyError
    from burden.study.conventions import conventions
    from burden.study.prices import restated

    code = convention.strip().lower() if convention is not None else None
    if code is not None and code not in conventions():
        refuse(texts.UNKNOWN_CONVENTION.fill(code=f"'{convention}'", codes=", ".join(conventions())), spoken)
    try:
        if code is not None:
            study = study.update(settings=study.settings.with_convention(code))
    except StudyError as error:
        for problem in error.problems:
            tell(reading.places.placed(problem).line(spoken), err=True)
        tell(texts.NOT_UNDER_CONVENTION.fill(code=code).to(spoken), err=True)
        raise typer.Exit(WORKBOOK_HAS_ERRORS) from None
    try:
        return study if price_year is None else restated(study, price_year)
    except StudyError as error:
        refuse_all(error.problems, spoken)


def fail(reading: Reading, path: Path, spoken: Language) -> NoReturn:
    """List the errors of a workbook and stop."""
    for problem in reading.errors:
        tell(problem.line(spoken), err=True)
    if reading.notices:
        list_notices(reading, spoken, err=True)
    count = len(reading.errors)
    summary = texts.ONE_ERROR if count == 1 else texts.ERRORS
    tell(summary.fill(count=count, path=path.name).to(spoken), err=True)
    raise typer.Exit(WORKBOOK_HAS_ERRORS)


def list_notices(reading: Reading, spoken: Language, *, err: bool = False) -> None:
    """List what is worth knowing of a workbook."""
    count = len(reading.notices)
    heading = texts.ONE_NOTICE if count == 1 else texts.NOTICES
    tell(heading.fill(count=count).to(spoken), err=err)
    for problem in reading.notices:
        tell(f"  {problem.line(spoken)}", err=err)


def columns_of(by: str | None, known: Iterable[str], spoken: Language) -> list[str] | None:
    """The columns of `--by`, in any spelling of their names; refuses those that do not exist."""
    if by is None:
        return None
    choices = list(known)
    wanted = [name.strip().lower().replace(" ", "_").replace("-", "_") for name in by.split(",") if name.strip()]
    for name in wanted:
        if name not in choices:
            listed = ", ".join(choices)
            refuse(
                texts.UNKNOWN_COLUMN.fill(column=f"'{name}'", suggestion=meant(name, choices), columns=listed), spoken
            )
    return list(dict.fromkeys(wanted))


def meant(asked: str, known: Iterable[str]) -> Text:
    """What was probably meant, as a sentence; empty where nothing comes near."""
    from burden.study.words import nearest

    near = nearest(asked, known, cutoff=0.5)
    return texts.DID_YOU_MEAN.fill(near=near) if near else Text("", "")


def give(text: str, output: Path | None, spoken: Language) -> None:
    """Print a result, or write it to a file that does not exist yet."""
    if output is None:
        print_plain(text)
        return
    from burden.files import written_whole

    try:
        with written_whole(output) as temporary:
            temporary.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        refuse(not_written(output, error), spoken)
    tell(texts.WRITTEN.fill(path=output).to(spoken), err=True)


def refuse_existing(output: Path | None, spoken: Language) -> None:
    """Refuse a file that is there already, before any work is done."""
    if output is not None and output.exists():
        refuse(texts.EXISTS.fill(path=output), spoken)


def not_written(path: Path, error: OSError) -> Text:
    """Why a file could not be written."""
    if isinstance(error, FileExistsError):
        return texts.EXISTS.fill(path=path)
    reason: Text | str = error.strerror or str(error)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        reason = texts.NO_FOLDER
    elif isinstance(error, PermissionError):
        reason = texts.NO_PERMISSION
    elif error.errno == ENOSPC:
        reason = texts.DISK_FULL
    return texts.CANNOT_WRITE.fill(path=path, reason=reason)


def refuse_all(problems: Iterable[Problem], spoken: Language) -> NoReturn:
    """Say what is wrong with what was asked of a workbook, and stop."""
    for problem in problems:
        message = problem.message(spoken)
        tell(message[:1].upper() + message[1:], err=True)
    raise typer.Exit(WRONG_USAGE)


def refuse(why: Text, spoken: Language) -> NoReturn:
    """Say what is wrong with the command and stop."""
    tell(why.to(spoken), err=True)
    raise typer.Exit(WRONG_USAGE)
