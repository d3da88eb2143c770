"""The list of questions: what is asked, and the function that answers it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

from burden.language import Text
from burden.review.board import Dictum, Topic
from burden.review.finding import Status, StudyRow
from burden.review.reviewed import Reviewed


@dataclass(frozen=True, slots=True)
class Answer:
    """How a study answers a question; see `burden.review.Finding`."""

    status: Status
    reason: Text
    places: tuple[StudyRow, ...] = ()


Check = Callable[[Reviewed], Answer]


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the function that answers it.

    Attributes:
        name: fixed English words.
        text: the question as a reader sees it.
        check: gives the answer of a study; raises for no valid study.
        topic: under which of the board's four questions it falls.
        dictum: see `burden.review.Finding`.
    """

    name: str
    text: Text
    check: Check
    topic: Topic
    dictum: Dictum | None


_BY_MODULE: dict[str, list[Question]] = {}


def asks(
    name: str, text: Text, topic: Topic = Topic.EFFECTS, dictum: Dictum | None = Dictum.AFTER
) -> Callable[[Check], Check]:
    """Make a function the answer to a question of its theme, which is the module it stands in.

    Args:
        name: the question in fixed English words.
        text: the question as a reader sees it.
        topic: under which of the board's four questions it falls; most are about the effects.
        dictum: which dictum it may lead to: a small shortcoming in the effects, unless it is said otherwise.
    """

    def put(check: Check) -> Check:
        _BY_MODULE.setdefault(check.__module__, []).append(Question(name, text, check, topic, dictum))
        return check

    return put


def questions_of(theme: ModuleType) -> tuple[Question, ...]:
    """The questions of a theme, in the order in which they stand there."""
    return tuple(_BY_MODULE[theme.__name__])
