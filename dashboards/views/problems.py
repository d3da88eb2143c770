"""What is wrong, or worth knowing, in a study: a line for each, with the way to its row."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from markupsafe import Markup, escape

from burden.answers.tables.review import address_of
from burden.language import Language
from burden.render.html import bullets, link
from burden.study import Problem, Settings
from dashboards.state import Workspace
from dashboards.state.shown import VALUE
from dashboards.views import texts
from dashboards.views.escaping import NOTHING

MOST_LISTED = 12
"""So many are listed; the others are counted."""


def problem_list(
    problems: Sequence[Problem], workspace: Workspace, language: Language, most: int = MOST_LISTED
) -> Markup:
    """The problems in HTML, a line each, with a link to the row or the table where it can be mended."""
    return bullets(first_of_many([_line(problem, workspace, language) for problem in problems], most, language))


def first_of_many(lines: Sequence[str], most: int, language: Language) -> list[str]:
    """So many lines, and how many others there are."""
    more = len(lines) - most
    return [*lines[:most], *([texts.MORE_PROBLEMS.fill(count=more).to(language)] if more > 0 else [])]


def not_ready(workspace: Workspace, language: Language) -> Markup:
    """Why there is no result yet, in HTML: a sentence, and what is missing or wrong."""
    errors = workspace.errors
    said = texts.ONE_LACKS if len(errors) == 1 else texts.LACKS.fill(count=len(errors))
    listed = problem_list(errors, workspace, language)
    return Markup('<div class="notice" role="status">{} {}</div><div style="height:8px"></div>{}').format(
        said.to(language), _to_parameters(language), listed
    )


def not_counted(workspace: Workspace, language: Language) -> Markup:
    """What to know of a result in which not everything counts that was typed, in HTML; empty where everything does."""
    count = len(workspace.errors)
    if not count:
        return NOTHING
    said = texts.ONE_NOT_COUNTED if count == 1 else texts.NOT_COUNTED.fill(count=count)
    return Markup('<div class="notice warning" role="alert">⚠ {} {}</div>').format(
        said.to(language), _to_parameters(language)
    )


def is_mended_elsewhere(problem: Problem) -> bool:
    """Whether a problem is about the workbook itself and not about a row or a setting that can be edited here."""
    return problem.sheet is not None and (problem.table is None or problem.row is None)


def _to_parameters(language: Language) -> Markup:
    return link(texts.TO_PARAMETERS.to(language), urlencode({"page": "parameters"}))


def place_and_message(problem: Problem, workspace: Workspace, language: Language) -> tuple[str, str]:
    """Where a problem is and what it says; the column only once, where the message begins with it."""
    place, message = workspace.place(problem, language), problem.message(language)
    row, _, column = place.rpartition(", ")
    return (row if row and message.startswith(f"{column} ") else place), message


def cell_address(problem: Problem, workspace: Workspace) -> str:
    """Where the cell, or else the row or the table, that a problem is about can be edited."""
    cell = workspace.where(problem)
    if cell is None or problem.field is None:
        return address_of(str(problem.table), None if cell is None else cell[1])
    place = (VALUE, None) if problem.table == Settings.table else (problem.field, problem.part)
    return address_of(str(problem.table), cell[1], place)


def _line(problem: Problem, workspace: Workspace, language: Language) -> Markup:
    place, message = place_and_message(problem, workspace, language)
    if problem.table is not None:
        return Markup("{}: {}").format(link(place, cell_address(problem, workspace)), message)
    return Markup("<b>{}</b>: {}").format(place, message) if place else escape(message)
