"""`burden new` and `burden check`: making and checking parameter workbooks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from burden.cli import review_texts, texts
from burden.cli.common import (
    FormatOption,
    LanguageOption,
    WorkbookArgument,
    fail,
    list_notices,
    named_or_default,
    not_written,
    read_any,
    read_right,
    refuse,
    refuse_existing,
)
from burden.cli.output import Format, as_json, as_text, print_plain
from burden.cli.progress import tell_if_slow
from burden.cli.startup import LANGUAGE
from burden.cli.terminal import tell
from burden.language import Language

if TYPE_CHECKING:
    from burden.study import Problem, Study
    from burden.workbook import Reading

PROBLEM_COLUMNS = ("severity", "name", "sheet", "cell", "what", "found", "expected", "suggestion")


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

    spoken = language or Language.NL
    if path.suffix.lower() != ".xlsx":
        refuse(texts.NOT_XLSX.fill(path=path), spoken)
    refuse_existing(path, spoken)
    with tell_if_slow(texts.WRITING.fill(path=path).to(spoken)):
        contents = Contents() if empty else read_right(default_study_path(), spoken)[0]
        try:
            write_study(contents, path, spoken)
        except OSError as error:
            refuse(not_written(path, error), spoken)
    tell(texts.WRITTEN.fill(path=path).to(spoken))
    tell(texts.NEXT_STEP.fill(path=path).to(spoken))


def check(
    workbook: WorkbookArgument = None, form: FormatOption = Format.TABLE, language: LanguageOption = None
) -> None:
    """List every problem of a workbook, and ask it the questions of the review board."""
    path = named_or_default(workbook)
    reading = read_any(path, language)
    spoken = language or reading.language
    if form is not Format.TABLE:
        _print_for_programs(reading, path, spoken, form)
    if reading.study is None:
        fail(reading, path, spoken)
    if form is Format.TABLE:
        tell(texts.NO_ERRORS.fill(path=path.name).to(spoken))
        study = reading.study
        counts = {
            "mixes": len(study.mixes),
            "instruments": len(study.instruments),
            "obligations": len(study.obligations),
            "activities": len(study.activities),
            "categories": len(study.firm_categories),
        }
        tell(texts.CONTENTS.fill(**counts).to(spoken))
        if reading.notices:
            list_notices(reading, spoken)
        _show_questions(study, path, spoken)


def _show_questions(study: Study, path: Path, spoken: Language) -> None:
    from burden.cli.review_tables import findings_of, sheet_titles, show_findings
    from burden.cli.terminal import captured

    with tell_if_slow(review_texts.REVIEWING.to(spoken)):
        findings = findings_of(study)
        titles = sheet_titles(path, study)
    with captured(plain=False) as (console, shown):
        console.print()
        show_findings(findings, titles, spoken, console)
    print_plain(shown())


def _print_for_programs(reading: Reading, path: Path, spoken: Language, form: Format) -> None:
    """One list of records: the problems, and of a workbook without errors also the questions.

    Every record has all columns; those of the other kind are empty.
    """
    from burden.cli.review_tables import QUESTION_COLUMNS, finding_records, findings_of, rows_as_text, sheet_titles

    records = [_problem_record(problem, spoken) for problem in reading.problems]
    if reading.study is not None:
        with tell_if_slow(review_texts.REVIEWING.to(spoken)):
            findings = findings_of(reading.study)
            records += finding_records(findings, sheet_titles(path, reading.study), spoken)
    columns = (*PROBLEM_COLUMNS, *QUESTION_COLUMNS)
    records = [{name: record.get(name) for name in columns} for record in records]
    if form is Format.JSON:
        print_plain(as_json(records))
        return
    import pandas as pd

    table = pd.DataFrame(records, columns=list(columns), dtype=object)
    table["rows"] = table["rows"].map(rows_as_text)
    print_plain(as_text(table, form))


def _problem_record(problem: Problem, spoken: Language) -> dict[str, object]:
    texts_of = {name: getattr(problem, name) for name in ("what", "found", "expected", "suggestion")}
    return {
        "severity": problem.severity.value,
        "name": problem.name,
        "sheet": problem.sheet,
        "cell": problem.cell,
        "record": "problem",
    } | {name: text.to(spoken) if text is not None else None for name, text in texts_of.items()}
