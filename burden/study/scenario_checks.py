"""Whether the rows of scenarios name a cell each, and the study fits together under every scenario."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from burden.study import scenario_messages
from burden.study.checked import Checked
from burden.study.problems import Problem, Severity
from burden.study.record import located
from burden.study.scenarios import Scenarios, scenario_codes, value_at
from burden.study.tables import ScenarioValue
from burden.study.tables.scenarios import CHANGEABLE
from burden.study.unread import Unread
from burden.study.words import Word

_OF_ROWS = frozenset(("unknown-code", "names-no-row", "names-several-rows"))
"""Problems of rows that may name one that could not be read."""


def scenarios(
    checked: Checked, found: Sequence[Problem], judge: Callable[[Checked], Sequence[Problem]]
) -> Iterator[Problem]:
    """What is wrong with the scenarios of a study: their rows, and the study under each.

    Args:
        checked: the study.
        found: what is wrong with the study itself; only a study that is right is judged under its scenarios.
        judge: finds the problems of contents, those of their scenarios aside.
    """
    contents = checked.contents
    errors = [problem for problem in found if problem.severity is Severity.ERROR]
    told_of = {problem.row for problem in errors if problem.table == ScenarioValue.table and problem.row is not None}
    is_right = checked.unread == Unread() and not errors
    is_complete = checked.unread.complete(*CHANGEABLE)
    finder = Scenarios(contents)
    for scenario in scenario_codes(contents):
        under = finder.under(scenario)
        for problem in under.problems:
            if problem.row not in told_of and (is_complete or problem.name not in _OF_ROWS):
                yield problem
        if under.problems:
            continue
        for cell, row in under.cells.items():
            if value_at(contents, cell) == value_at(under.contents, cell):
                value = row.value.label if isinstance(row.value, Word) else row.value
                yield located(scenario_messages.changes_nothing(value), row)
        if not is_right:
            continue
        told: set[int | None] = set()
        judged = under.contents.model_copy(update={"scenario_values": contents.scenario_values})
        before = checked.scenarios.get(scenario, checked)
        checked.scenarios[scenario] = before.after(judged, Unread())
        for problem in judge(checked.scenarios[scenario]):
            is_error = problem.severity is Severity.ERROR
            if is_error or (problem not in found and under.is_about(problem)):
                blamed = under.blamed(problem)
                if not (is_error and blamed.row in told):
                    told |= {blamed.row} if is_error else set()
                    yield blamed
