"""How far a mix, its instruments and pairs of them serve each goal: which judgement of the analyst counts where."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from burden.study.choices import UnknownNameError
from burden.study.contents import Contents
from burden.study.tables import Goal

Judged = tuple[str, tuple[str, ...]]
"""A goal, and what is judged of it: no instrument (the mix as a whole), one, or two in the order of their codes."""


@dataclass(frozen=True)
class GoalScores:
    """What the analyst judges of one mix on one goal, from -2 to 2; None where nothing is said of it.

    Nothing is derived: the score of a mix is not the sum of those of its instruments.

    Attributes:
        goal: the goal, as it stands in the sheet.
        whole: the score of the mix as a whole.
        instruments: the score of every instrument of the mix, by code, in the order of the sheet of instruments.
        pairs: what every two of them do together beyond what each does; the keys are in that order too.
    """

    goal: str
    whole: float | None
    instruments: dict[str, float | None]
    pairs: dict[tuple[str, str], float | None]


def goal_scores(study: Contents, mix: str) -> tuple[GoalScores, ...]:
    """The analyst's judgements of a mix, one for each goal of the study, in the order of the sheet.

    Args:
        study: the study.
        mix: the code of the mix.

    Raises:
        UnknownNameError: the study has no such mix.
    """
    held = instruments_of(study, mix)
    rows = judgements(study, mix)

    def score(goal: str, *about: str) -> float | None:
        row = rows.get((goal, tuple(sorted(about))))
        return None if row is None else row.score

    return tuple(
        GoalScores(
            goal,
            score(goal),
            {code: score(goal, code) for code in held},
            {pair: score(goal, *pair) for pair in combinations(held, 2)},
        )
        for goal in dict.fromkeys(row.goal for row in study.goals)
    )


def judgements(study: Contents, mix: str) -> dict[Judged, Goal]:
    """The rows of Goals that count in a mix: one about that mix goes before one about every mix.

    A row about an instrument that the mix does not hold counts nowhere in it.

    Raises:
        UnknownNameError: the study has no such mix.
    """
    held = set(instruments_of(study, mix))
    counting = [row for row in study.goals if row.mix in (None, mix) and held.issuperset(row.instruments)]
    return {(row.goal, row.instruments): row for row in sorted(counting, key=lambda row: row.mix is not None)}


def instruments_of(study: Contents, mix: str) -> tuple[str, ...]:
    """The codes of the instruments that a mix holds, in the order of the sheet of instruments.

    Raises:
        UnknownNameError: the study has no such mix.
    """
    known = [row.code for row in study.mixes]
    if mix not in known:
        raise UnknownNameError("mix", mix, known)
    held = {row.instrument for row in study.composition if mix in row.entries}
    return tuple(row.code for row in study.instruments if row.code in held)
