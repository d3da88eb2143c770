"""The review board's questions in the terminal and for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table

from burden.cli import review_texts as own
from burden.cli.drawing import say
from burden.cli.terminal import styled
from burden.engine import estimate
from burden.language import Language
from burden.review import Finding, Place, Status, review
from burden.review.places import by_sheet
from burden.study import Settings, Study
from burden.study.tables import TABLES
from burden.workbook.places import find_places

QUESTION_COLUMNS = ("record", "question", "status", "reason", "rows")
_STYLES = {Status.IN_ORDER: "green", Status.LOOK_AT: "yellow", Status.MISSING: "red"}
_ORDER = (Status.MISSING, Status.LOOK_AT, Status.IN_ORDER)
_SHEETS = {Settings.table: Settings.sheet} | {table.table: table.sheet for table in TABLES}
_MOST_RUNS = 4
_WHOLE_TABLE = 100
"""Below this width the reasons stand under the questions instead of beside them."""


def findings_of(study: Study) -> tuple[Finding, ...]:
    """Estimate a study and ask it the questions."""
    return review(estimate(study))


def sheet_titles(path: Path, study: Study) -> dict[str, str]:
    """What the sheet of each table is called in the workbook that a study was read from."""
    found = {table: title for table, (title, _) in find_places(path, study).sheets.items()}
    return {name: found.get(name, sheet.to(study.settings.language)) for name, sheet in _SHEETS.items()}


def show_findings(findings: Sequence[Finding], titles: dict[str, str], language: Language, console: Console) -> None:
    """The questions as a table: what is missing first, what is in order last."""
    counts = {status.name.lower(): sum(found.status is status for found in findings) for status in Status}
    say(console, own.TITLE.fill(**counts).to(language), style="bold")
    say(console, own.NOT_THE_BOARD.to(language))
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, leading=1, expand=True)
    narrow = console.width < _WHOLE_TABLE
    table.add_column(own.QUESTION.to(language), overflow="fold", ratio=None if narrow else 3)
    table.add_column(own.STATUS.to(language), no_wrap=True)
    if not narrow:
        table.add_column(own.REASON.to(language), overflow="fold", ratio=7)
        table.add_column(own.ROWS.to(language), overflow="fold", ratio=2)
    for found in sorted(findings, key=lambda found: _ORDER.index(found.status)):
        status = styled((found.status.label.to(language), _STYLES[found.status]))
        question, reason = (text.to(language) for text in (found.question, found.reason))
        rows = rows_of(found.places, titles, language)
        if narrow:
            told = styled((question, "bold"), (f"\n{reason}", ""), (f"\n{rows}" if rows else "", "dim"))
            table.add_row(told, status)
        else:
            table.add_row(question, status, reason, rows)
    console.print(table)


def rows_of(places: Sequence[Place], titles: dict[str, str], language: Language) -> str:
    """Rows in short: per sheet their numbers, those that follow each other as a run; codes where there are none."""
    shown = []
    in_order = sorted(places, key=lambda place: _sheet_order(place.table))
    for table, names, count in by_sheet(in_order, language):
        listed = ", ".join(names[:_MOST_RUNS])
        if len(names) > _MOST_RUNS:
            listed = own.ROWS_AND_MORE.fill(rows=listed, count=count).to(language)
        shown.append(own.ROWS_OF_SHEET.fill(sheet=titles[table], rows=listed).to(language))
    return "; ".join(shown)


def _sheet_order(table: str) -> int:
    return list(_SHEETS).index(table)


def finding_records(findings: Sequence[Finding], titles: dict[str, str], language: Language) -> list[dict[str, object]]:
    """The questions as records for other programs; `rows` has the sheet, row and code of every row concerned."""
    return [
        {
            "name": found.name,
            "record": "question",
            "question": found.question.to(language),
            "status": found.status.value,
            "reason": found.reason.to(language),
            "rows": [{"sheet": titles[place.table], "row": place.row, "code": place.code} for place in found.places],
        }
        for found in findings
    ]


def rows_as_text(rows: object) -> str | None:
    """The rows of a record in one cell: `Uurtarieven!2 KEN; Uurtarieven!3 KEN`."""
    if not isinstance(rows, list):
        return None
    return "; ".join(
        f"{place['sheet']}!{place['row']} {place['code']}" if place["row"] else f"{place['sheet']} {place['code']}"
        for place in rows
    )
