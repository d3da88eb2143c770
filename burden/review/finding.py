"""What a review finds: a question of the review board, how the study answers it, and the rows it concerns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from burden.language import Text
from burden.review.board import Dictum, Topic
from burden.study.words import Word


class Status(Word):
    """How a study answers a question."""

    IN_ORDER = "in order", "in orde"
    NOT_JUDGED = "not judged", "zelf te beoordelen", "for the reader to judge"
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
        status: whether the answer is in order, to be looked at, or missing, or cannot be seen from a workbook.
        reason: why, with the figures it rests on; whole sentences.
        places: the rows it concerns; empty where it is in order or concerns the whole study.
        topic: under which of the board's four questions it falls.
        dictum: which dictum it may lead to where the answer is not in order; None where the board names none.
    """

    name: str
    question: Text
    status: Status
    reason: Text
    places: tuple[StudyRow, ...] = ()
    topic: Topic = Topic.EFFECTS
    dictum: Dictum | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody has to look at it."""
        return self.status in (Status.LOOK_AT, Status.MISSING)

    @property
    def leads_to(self) -> Dictum | None:
        """The dictum that an open answer may lead to."""
        return self.dictum if self.is_open or self.status is Status.NOT_JUDGED else None


def by_topic(findings: Iterable[Finding]) -> list[tuple[Topic, list[Finding]]]:
    """The findings under each of the board's four questions, the most urgent first."""
    ordered = most_urgent_first(findings)
    grouped = ((topic, [finding for finding in ordered if finding.topic is topic]) for topic in Topic)
    return [(topic, own) for topic, own in grouped if own]


def most_urgent_first(findings: Iterable[Finding]) -> list[Finding]:
    """What is missing first, what is in order last."""
    urgency = list(reversed(Status))
    return sorted(findings, key=lambda finding: urgency.index(finding.status))
