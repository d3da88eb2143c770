"""`burden check`: what is wrong with a workbook, the review board's questions, and what reviewers remarked on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from burden.cli import review_texts as own
from burden.cli import texts
from burden.cli.common import (
    AskedWorkbook,
    FormatOption,
    LanguageOption,
    Questions,
    QuestionsOption,
    ScenarioOption,
    WorkbookArgument,
    fail,
    list_notices,
    named_or_default,
    read_any,
    under_scenario,
)
from burden.cli.output import Format, as_json, as_text, print_plain
from burden.cli.progress import tell_if_slow
from burden.cli.startup import flag
from burden.cli.terminal import captured, tell
from burden.language import Language, both, joined

if TYPE_CHECKING:
    import pandas as pd
    from rich.console import Console

    from burden.review import Finding
    from burden.study import Problem, Study
    from burden.workbook import Reading

_PROBLEM_COLUMNS = ("severity", "name", "sheet", "cell", "what", "found", "expected", "suggestion")
_MOST_QUESTIONS = 8
"""So many fit on a screen of 80 columns and 30 lines; the others are counted."""
_QUESTION_COLUMNS = ("record", "topic", "question", "status", "dictum", "reason", "rows")


def check(
    workbook: WorkbookArgument = None,
    form: FormatOption = Format.TABLE,
    language: LanguageOption = None,
    scenario: ScenarioOption = None,
    questions: QuestionsOption = Questions.ATR,
    whole: Annotated[bool, flag("--all", own.HELP_ALL)] = False,
) -> None:
    """List every problem of a workbook, and ask it the questions of the review board."""
    path = named_or_default(workbook)
    reading = read_any(path, language)
    spoken = language or reading.language
    asked = reading.study
    if asked is not None and scenario is not None:
        asked = under_scenario(asked, scenario, path, spoken)
    if form is not Format.TABLE:
        _print_for_programs(reading, asked, path, spoken, form, questions)
    if reading.study is None:
        fail(reading, path, spoken)
    if form is Format.TABLE and asked is not None:
        tell(texts.NO_ERRORS.fill(path=path.name).to(spoken))
        counts = (len(reading.study.records(table)) for table in texts.CONTENTS)
        forms = zip(counts, texts.CONTENTS.values(), strict=True)
        held = [one if count == 1 else more.fill(count=count) for count, (one, more) in forms]
        tell(f"{joined(held, ', ').to(spoken)}.")
        if reading.notices:
            list_notices(reading, spoken)
        _show_review(AskedWorkbook(asked, reading, path, spoken), questions, whole)


def _show_review(asked: AskedWorkbook, questions: Questions, whole: bool) -> None:
    """The review board's questions, where they are asked, and the points of reviewers that are open."""
    from burden.answers.results import Results
    from burden.cli.drawing import say

    study, spoken = asked.study, asked.spoken
    with captured(plain=False) as (console, shown):
        if questions is Questions.ATR:
            with tell_if_slow(own.REVIEWING.to(spoken)):
                findings = Results(study).findings
                titles = _sheet_titles(asked.path, study)
            show_findings(findings, study, titles, spoken, console, whole=whole)
            if not whole:
                say(console, own.SEE_ALL.fill(count=len(findings), command=asked.command("check --all")).to(spoken))
        show_points(study, spoken, console)
    if said := shown():
        print_plain("\n" + asked.naming_scenario(said, Format.TABLE))


def show_findings(
    findings: Sequence[Finding],
    study: Study,
    titles: dict[str, str],
    language: Language,
    console: Console,
    *,
    whole: bool = True,
) -> None:
    """The questions under the board's four, with reasons, rows and dicta; or, on a screen, the most urgent ones."""
    from burden.answers.tables.review import questions
    from burden.cli.drawing import say
    from burden.render.terminal import in_terminal
    from burden.review import Status, most_urgent_first
    from burden.review.board_texts import LEGEND_NOTE, dicta

    counts = {status.name.lower(): sum(found.status is status for found in findings) for status in Status}
    say(console, own.TITLE.fill(**counts).to(language), style="bold")
    say(console, own.NOT_THE_BOARD.to(language))
    unanswered = [found for found in findings if found.status in (Status.MISSING, Status.LOOK_AT)]
    shown = findings if whole else most_urgent_first(unanswered)[:_MOST_QUESTIONS]
    kept = ("topic", "status", "dictum", "question", "reason", "places") if whole else ("status", "question")
    table = questions(shown, language, titles)
    columns = tuple(column for name in kept for column in table.columns if column.name == name)
    rows = table.rows if whole else table.rows.sort_values("status", key=_urgency, kind="stable")
    table = replace(table, title=both(""), columns=columns, rows=rows[list(kept)])
    if whole:
        console.print(in_terminal(table, study, language, sections="topic", below=("reason", "places")))
        for text in (*dicta(), LEGEND_NOTE):
            say(console, text.to(language))
    elif shown:
        console.print(in_terminal(table, study, language))
        if more := len(unanswered) - len(shown):
            say(console, own.AND_MORE.fill(count=more).to(language))


def _urgency(answers: pd.Series) -> pd.Series:
    """What is missing before what is to be checked."""
    from burden.review import Status

    return answers.map([status.value for status in reversed(Status)].index)


def show_points(study: Study, language: Language, console: Console) -> None:
    """The points of reviewers that are still open, if there are any."""
    from burden.answers.tables.points import open_points, points_of
    from burden.render.terminal import in_terminal

    open_ = open_points(study)
    table = points_of(study, open_, language)
    if table is not None:
        kept = tuple(column for column in table.columns if column.name in ("number", "about", "point"))
        title = own.OPEN_POINTS.fill(open=len(open_), count=len(study.review_points))
        shown = replace(table, title=title, columns=kept, rows=table.rows[[column.name for column in kept]])
        console.print(in_terminal(shown, study, language))


def _sheet_titles(path: Path, study: Study) -> dict[str, str]:
    """What the sheet of each table is called in the workbook that a study was read from."""
    from burden.study.labels import sheet_label
    from burden.study.tables import TABLE_BY_NAME
    from burden.workbook.places import find_places

    found = {table: title for table, (title, _) in find_places(path, study).sheets.items()}
    names = ("settings", *TABLE_BY_NAME)
    return {name: found.get(name, sheet_label(name).to(study.settings.language)) for name in names}


def _print_for_programs(
    reading: Reading, asked: Study | None, path: Path, spoken: Language, form: Format, questions: Questions
) -> None:
    """One list of records: the problems, and of a workbook without errors also the questions, asked of a study of it.

    Every record has all columns; those of the other kind are empty. Only questions are asked under a scenario.
    """
    from burden.answers.results import Results

    records = [_problem_record(problem, spoken) for problem in reading.problems]
    columns: tuple[str, ...] = (*_PROBLEM_COLUMNS, *_QUESTION_COLUMNS)
    if asked is not None and questions is Questions.ATR:
        with tell_if_slow(own.REVIEWING.to(spoken)):
            titles = _sheet_titles(path, asked)
            found = _finding_records(Results(asked).findings, titles, spoken)
        if asked.under is not None:
            columns = ("scenario", *columns)
        found += _point_records(asked, titles)
        records += [{"scenario": asked.under, **record} for record in found]
    records = [{name: record.get(name) for name in columns} for record in records]
    if form is Format.JSON:
        print_plain(as_json(records))
        return
    import pandas as pd

    table = pd.DataFrame(records, columns=list(columns), dtype=object)
    table["rows"] = table["rows"].map(_rows_as_text)
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


def _finding_records(
    findings: Sequence[Finding], titles: dict[str, str], language: Language
) -> list[dict[str, object]]:
    """The questions as records for other programs; `rows` has the sheet, row and code of every row concerned."""
    return [
        {
            "name": found.name,
            "record": "question",
            "topic": found.topic.value,
            "question": found.question.to(language),
            "status": found.status.value,
            "dictum": found.leads_to.number if found.leads_to else None,
            "reason": found.reason.to(language),
            "rows": [{"sheet": titles[place.table], "row": place.row, "code": place.code} for place in found.places],
        }
        for found in findings
    ]


def _point_records(study: Study, titles: dict[str, str]) -> list[dict[str, object]]:
    """The open points of reviewers as records for other programs, with the rows that each is about."""
    from burden.answers.tables.points import open_points
    from burden.review.wording import code_of
    from burden.study.points import Subjects

    subjects = Subjects(study)
    return [
        {
            "name": str(point.number),
            "record": "point",
            "question": point.point,
            "status": point.status.value,
            "rows": [
                {
                    "sheet": titles[of.table],
                    "row": of.row,
                    "code": of.name if of.record is None else code_of(of.record),
                }
                for of in subjects.of(point.subject)
            ],
        }
        for point in open_points(study)
    ]


def _rows_as_text(rows: object) -> str | None:
    """The rows of a record in one cell: `Uurtarieven!2 KEN; Uurtarieven!3 KEN`."""
    if not isinstance(rows, list):
        return None
    return "; ".join(
        f"{place['sheet']}!{place['row']} {place['code']}" if place["row"] else f"{place['sheet']} {place['code']}"
        for place in rows
    )
