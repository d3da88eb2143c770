"""What a review finds: a question of the review board, how the study answers it, and the rows it concerns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from burden.language import Text
from burden.study.words import Word


class Status(Word):
    """How a study answers a question."""

    IN_ORDER = "in order", "in orde"
    LOOK_AT = "look at", "te bekijken", "to check"
    MISSING = "missing", "ontbreekt"


@dataclass(frozen=True, slots=True)
class StudyRow:
    """A row of the study.

    Attributes:
        table: the name of its table (`activities`), `settings` for a setting.
        row: its row in the sheet; None when the study was not read from a workbook.
        code: its code, or what it is known by where its table has no codes.
    """

    table: str
    row: int | None
    code: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A question of the review board, asked of a study.

    Attributes:
        name: which question, in fixed English words (`familiarisation`).
        question: the question.
        status: whether the answer is in order, to be looked at, or missing.
        reason: why, with the figures it rests on; whole sentences.
        places: the rows it concerns; empty where it is in order or concerns the whole study.
    """

    name: str
    question: Text
    status: Status
    reason: Text
    places: tuple[StudyRow, ...] = ()


def most_urgent_first(findings: Iterable[Finding]) -> list[Finding]:
    """What is missing first, what is in order last."""
    urgency = list(reversed(Status))
    return sorted(findings, key=lambda finding: urgency.index(finding.status))
