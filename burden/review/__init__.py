"""The questions that the Dutch review board (ATR) asks of a calculation, asked of a study.

Adding a question is adding one function: in the module of its theme, with `asks` above it.
"""

from __future__ import annotations

from burden.engine import Result
from burden.review import (
    alternatives,
    costs,
    evidence,
    firms,
    obligations,
    origins,
    plausibility,
    units,
    unseen,
    workability,
)
from burden.review.board import Dictum, Topic
from burden.review.finding import Finding, Status, StudyRow, by_topic, most_urgent_first
from burden.review.questions import Question, questions_of
from burden.review.reviewed import Reviewed

__all__ = [
    "QUESTIONS",
    "Dictum",
    "Finding",
    "Status",
    "StudyRow",
    "Topic",
    "by_topic",
    "most_urgent_first",
    "review",
]

THEMES = (alternatives, obligations, origins, firms, workability, costs, evidence, plausibility, units, unseen)
QUESTIONS: tuple[Question, ...] = tuple(
    question for topic in Topic for theme in THEMES for question in questions_of(theme) if question.topic is topic
)
"""Every question, under the board's four."""


def review(result: Result) -> tuple[Finding, ...]:
    """Ask every question of a study.

    Args:
        result: the estimate of a study.

    Returns:
        A finding per question, in the order of QUESTIONS; always the same for the same study.
    """
    reviewed = Reviewed(result)
    answers = ((question, question.check(reviewed)) for question in QUESTIONS)
    return tuple(
        Finding(
            question.name,
            question.text,
            answer.status,
            answer.reason,
            answer.places,
            question.topic,
            question.dictum,
        )
        for question, answer in answers
    )
