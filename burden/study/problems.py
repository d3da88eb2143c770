"""A problem in a study: where it is, what was found, what was expected and what was probably meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from burden.language import Language, Text

FOUND = Text("found {found}", "gevonden {found}")
EXPECTED = Text("expected {expected}", "verwacht {expected}")


LONGEST_PART = 600


def _cut(text: str) -> str:
    """A part of a message without the middle of a text that somebody put a whole document in."""
    half = LONGEST_PART // 2
    return text if len(text) <= LONGEST_PART else f"{text[:half]} … {text[-half:]}"


class Severity(StrEnum):
    """An error stops the calculation; a notice only tells."""

    ERROR = "error"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong or worth knowing, with its place.

    Attributes:
        name: which kind of problem, in fixed English words (`unknown-code`).
        what: what is wrong, in a sentence without full stop.
        found: what stands there.
        expected: what should.
        suggestion: what was probably meant, or what to do.
        severity: whether it stops the calculation.
        table: the table of the study (`activities`), None for the whole workbook.
        row: the row in the sheet (1 is the header), None for the whole sheet.
        field: the field of the table (`hours`).
        part: `low` or `high` for the neighbours of a quantity, or the mix of a composition cell.
        sheet: the title of the sheet, filled in by whoever read it.
        cell: the address of the cell, filled in by whoever read it.
    """

    name: str
    what: Text
    found: Text | None = None
    expected: Text | None = None
    suggestion: Text | None = None
    severity: Severity = Severity.ERROR
    table: str | None = None
    row: int | None = None
    field: str | None = None
    part: str | None = None
    sheet: str | None = None
    cell: str | None = None

    @property
    def place(self) -> str:
        """Sheet and cell as Excel writes them, as far as known; otherwise table, row and field."""
        if self.sheet is not None:
            return f"{self.sheet}!{self.cell}" if self.cell else self.sheet
        return " ".join(str(part) for part in (self.table, self.row, self.field, self.part) if part is not None)

    def message(self, language: Language) -> str:
        """The problem in one line without its place."""
        line = _cut(self.what.to(language))
        details = [
            _cut(words.fill(**{name: value}).to(language))
            for words, name, value in ((FOUND, "found", self.found), (EXPECTED, "expected", self.expected))
            if value is not None
        ]
        if details:
            line += ": " + "; ".join(details)
        line += "."
        if self.suggestion is not None:
            line += " " + _cut(self.suggestion.to(language))
        return line

    def line(self, language: Language) -> str:
        """The problem in one line, its place in front."""
        return f"{self.place}: {self.message(language)}" if self.place else self.message(language)


class StudyError(Exception):
    """A study that cannot be calculated with; `problems` holds every reason."""

    def __init__(self, problems: Sequence[Problem], language: Language = Language.EN) -> None:
        """Make the error from all problems; its text lists them in one language."""
        self.problems = tuple(problems)
        self.language = language
        super().__init__("\n".join(problem.line(language) for problem in self.problems))
