"""The commands. They read, call the library and show; they calculate nothing themselves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from burden.cli import texts
from burden.cli.output import Format, as_json, as_text, print_plain
from burden.cli.progress import tell_if_slow
from burden.cli.startup import LANGUAGE
from burden.language import Language, Text

if TYPE_CHECKING:
    from burden.engine import Result
    from burden.study import Problem
    from burden.workbook import Reading

DONE, WORKBOOK_HAS_ERRORS, WRONG_USAGE = 0, 1, 2

app = typer.Typer(
    help=texts.ABOUT.to(LANGUAGE), add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False
)

WorkbookArgument = Annotated[
    Path | None, typer.Argument(metavar="[WORKBOOK]", show_default=False, help=texts.HELP_WORKBOOK.to(LANGUAGE))
]
LanguageOption = Annotated[
    Language | None, typer.Option(case_sensitive=False, show_default=False, help=texts.HELP_LANGUAGE.to(LANGUAGE))
]
FormatOption = Annotated[Format, typer.Option(case_sensitive=False, help=texts.HELP_FORMAT.to(LANGUAGE))]


def _show_version(wanted: bool) -> None:
    if wanted:
        from burden import __version__

        print_plain(f"burden {__version__}\n")
        raise typer.Exit(DONE)


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option("--version", is_eager=True, callback=_show_version, help=texts.HELP_VERSION.to(LANGUAGE)),
    ] = False,
) -> None:
    pass


@app.command(help=texts.HELP_NEW.to(LANGUAGE))
def new(
    path: Annotated[Path, typer.Argument(help=texts.HELP_PATH.to(LANGUAGE))],
    language: Annotated[
        Language | None,
        typer.Option(case_sensitive=False, show_default=False, help=texts.HELP_LANGUAGE_NEW.to(LANGUAGE)),
    ] = None,
    empty: Annotated[bool, typer.Option("--empty", help=texts.HELP_EMPTY.to(LANGUAGE))] = False,
) -> None:
    """Make a parameter workbook."""
    from burden.study.contents import Contents
    from burden.workbook.default import default_study_path
    from burden.workbook.write import write_study

    spoken = language or LANGUAGE
    if path.suffix.lower() != ".xlsx":
        _refuse(texts.NOT_XLSX.fill(path=path), spoken)
    if path.exists():
        _refuse(texts.EXISTS.fill(path=path), spoken)
    with tell_if_slow(texts.WRITING.fill(path=path).to(spoken)):
        contents = Contents() if empty else _read(default_study_path(), spoken).study
        assert contents is not None
        try:
            write_study(contents, path, language or Language.NL)
        except OSError as error:
            _refuse(_not_written(path, error), spoken)
    typer.echo(texts.WRITTEN.fill(path=path).to(spoken))
    typer.echo(texts.NEXT_STEP.fill(path=path).to(spoken))


@app.command(help=texts.HELP_CHECK.to(LANGUAGE))
def check(
    workbook: WorkbookArgument = None,
    form: Annotated[
        Format, typer.Option("--format", case_sensitive=False, help=texts.HELP_FORMAT.to(LANGUAGE))
    ] = Format.TABLE,
    language: LanguageOption = None,
) -> None:
    """List every problem of a workbook."""
    path = _path(workbook)
    reading = _reading(path, language)
    spoken = language or reading.language
    if form is not Format.TABLE:
        _print_problems(reading, spoken, form)
    if reading.study is None:
        _fail(reading, path, spoken)
    if form is Format.TABLE:
        typer.echo(texts.NO_ERRORS.fill(path=path.name).to(spoken))
        study = reading.study
        counts = {
            "mixes": len(study.mixes),
            "instruments": len(study.instruments),
            "obligations": len(study.obligations),
            "activities": len(study.activities),
            "categories": len(study.firm_categories),
        }
        typer.echo(texts.CONTENTS.fill(**counts).to(spoken))
        if reading.notices:
            _list_notices(reading, spoken)


@app.command(help=texts.HELP_COMPARE.to(LANGUAGE))
def compare(
    workbook: WorkbookArgument = None,
    by: Annotated[str | None, typer.Option(show_default=False, help=texts.HELP_BY.to(LANGUAGE))] = None,
    form: Annotated[
        Format, typer.Option("--format", case_sensitive=False, help=texts.HELP_FORMAT.to(LANGUAGE))
    ] = Format.TABLE,
    output: Annotated[Path | None, typer.Option(show_default=False, help=texts.HELP_OUTPUT.to(LANGUAGE))] = None,
    include_voluntary: Annotated[
        bool, typer.Option("--include-voluntary", help=texts.HELP_VOLUNTARY.to(LANGUAGE))
    ] = False,
    language: LanguageOption = None,
) -> None:
    """Compare the mixes."""
    from burden.engine import estimate

    if output is not None and output.exists():
        _refuse(texts.EXISTS.fill(path=output), language or LANGUAGE)
    columns = _columns(by, language or LANGUAGE)
    path = _path(workbook)
    reading = _read(path, language)
    spoken = language or reading.language
    assert reading.study is not None
    with tell_if_slow(texts.ESTIMATING.to(spoken)):
        result = estimate(reading.study)
        text = _comparison(result, columns, include_voluntary, form, spoken, to_file=output is not None)
    if output is None:
        print_plain(text)
    else:
        _write(output, text, spoken)
    if reading.notices and form is Format.TABLE:
        typer.echo(texts.SEE_CHECK.fill(count=len(reading.notices)).to(spoken), err=True)


def _comparison(
    result: Result, columns: list[str] | None, include_voluntary: bool, form: Format, spoken: Language, *, to_file: bool
) -> str:
    """The comparison in the form that was asked for."""
    if form is not Format.TABLE:
        return as_text(result.by(*(columns or ["mix", "timing"]), include_voluntary=include_voluntary), form)
    from burden.cli.tables import show_breakdown, show_overview
    from burden.cli.terminal import captured

    with captured(plain=to_file) as (console, shown):
        if columns is None and not include_voluntary:
            show_overview(result, spoken, console)
        else:
            sums = result.by(*(columns or ["mix", "timing"]), include_voluntary=include_voluntary)
            show_breakdown(sums, result, spoken, console)
    return shown()


def _columns(by: str | None, spoken: Language) -> list[str] | None:
    """The columns of `--by`, checked before anything is read."""
    if by is None:
        return None
    from burden.study.words import nearest

    wanted = [name.strip().lower().replace(" ", "_").replace("-", "_") for name in by.split(",") if name.strip()]
    known = _result_columns()
    for name in wanted:
        if name not in known:
            near = nearest(name, known)
            meant = Text(" Did you mean {near}?", " Bedoelt u {near}?").fill(near=near) if near else Text("", "")
            _refuse(texts.UNKNOWN_COLUMN.fill(column=f"'{name}'", suggestion=meant, columns=", ".join(known)), spoken)
    return list(dict.fromkeys(wanted))


def _result_columns() -> tuple[str, ...]:
    from burden.engine import LINE_COLUMNS

    return tuple(name for name in LINE_COLUMNS if name not in ("hours", "cost"))


def _path(workbook: Path | None) -> Path:
    if workbook is not None:
        return workbook
    from burden.workbook.default import default_study_path

    return default_study_path()


def _reading(path: Path, language: Language | None) -> Reading:
    from burden.workbook import read_workbook

    with tell_if_slow(texts.READING.fill(path=path.name).to(language or LANGUAGE)):
        return read_workbook(path)


def _read(path: Path, language: Language | None) -> Reading:
    """Read a workbook that must be without errors, or say what they are and stop."""
    reading = _reading(path, language)
    if reading.study is None:
        _fail(reading, path, language or reading.language)
    return reading


def _fail(reading: Reading, path: Path, spoken: Language) -> NoReturn:
    for problem in reading.errors:
        typer.echo(problem.line(spoken), err=True)
    if reading.notices:
        _list_notices(reading, spoken, err=True)
    count = len(reading.errors)
    summary = texts.ONE_ERROR if count == 1 else texts.ERRORS
    typer.echo(summary.fill(count=count, path=path.name).to(spoken), err=True)
    raise typer.Exit(WORKBOOK_HAS_ERRORS)


def _list_notices(reading: Reading, spoken: Language, *, err: bool = False) -> None:
    count = len(reading.notices)
    heading = texts.ONE_NOTICE if count == 1 else texts.NOTICES
    typer.echo(heading.fill(count=count).to(spoken), err=err)
    for problem in reading.notices:
        typer.echo(f"  {problem.line(spoken)}", err=err)


def _print_problems(reading: Reading, spoken: Language, form: Format) -> None:
    records = [_problem_record(problem, spoken) for problem in reading.problems]
    if form is Format.JSON:
        print_plain(as_json(records))
        return
    import pandas as pd

    print_plain(as_text(pd.DataFrame(records, columns=list(PROBLEM_COLUMNS)), form))


PROBLEM_COLUMNS = ("severity", "name", "sheet", "cell", "what", "found", "expected", "suggestion")


def _problem_record(problem: Problem, spoken: Language) -> dict[str, object]:
    texts_of = {name: getattr(problem, name) for name in ("what", "found", "expected", "suggestion")}
    return {
        "severity": problem.severity.value,
        "name": problem.name,
        "sheet": problem.sheet,
        "cell": problem.cell,
    } | {name: text.to(spoken) if text is not None else None for name, text in texts_of.items()}


def _write(path: Path, text: str, spoken: Language) -> None:
    from burden.files import written_whole

    try:
        with written_whole(path) as temporary:
            temporary.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        _refuse(_not_written(path, error), spoken)
    typer.echo(texts.WRITTEN.fill(path=path).to(spoken), err=True)


def _not_written(path: Path, error: OSError) -> Text:
    if isinstance(error, FileExistsError):
        return texts.EXISTS.fill(path=path)
    reason: Text | str = error.strerror or str(error)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        reason = texts.NO_FOLDER
    elif isinstance(error, PermissionError):
        reason = texts.NO_PERMISSION
    return texts.CANNOT_WRITE.fill(path=path, reason=reason)


def _refuse(why: Text, spoken: Language) -> NoReturn:
    """Say what is wrong with the command and stop."""
    typer.echo(why.to(spoken), err=True)
    raise typer.Exit(WRONG_USAGE)
