"""From pydantic's findings to problems that an analyst understands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from burden.language import Language, Text, both
from burden.study import value_messages as messages
from burden.study.check_messages import selector_unreadable
from burden.study.columns import Column
from burden.study.messages import LEAVE_EMPTY, meant, neither_x_nor_year, number_wanted, quoted
from burden.study.numerals import numbers_in
from burden.study.problems import Problem, StudyError
from burden.study.record import PARTS, Model, columns_of, figure_columns, value_problems
from burden.study.selector import SelectorError
from burden.study.time_checks import FIRST_YEAR, LAST_YEAR
from burden.study.words import Word, YesNo, plain, tidied

AnyModel = TypeVar("AnyModel", bound=Model)
_YES_IN_COMPOSITION = {"y", "v", "yes", "ja", "true", "waar", "ok", "х", "χ", "×", "✓", "✔", "√", "☑"}
_NO_IN_COMPOSITION = {"no", "nee", "n", "neen", "none", "geen", "not", "niet", "false", "onwaar", "0", "-", "–", "—"}


def made_of(table: type[AnyModel], values: dict[str, Any]) -> tuple[AnyModel | None, list[Problem]]:
    """The record (or settings) of some values by field, or what is wrong with every one of them."""
    try:
        return table(**values), []
    except ValidationError as error:
        problems = explain(error, table)
        hit = {problem.field for problem in problems}
        right = {name: value for name, value in values.items() if name not in hit}
        return None, [*problems, *value_problems(table, right)]
    except StudyError as error:
        return None, list(error.problems)


def explain(error: ValidationError, table: type[Model]) -> list[Problem]:
    """A problem for each field (and part of a quantity) that pydantic refused, without row and cell."""
    problems: dict[tuple[str | None, str | None], Problem] = {}
    for details in error.errors(include_url=False):
        problem = _explain_one(details, table)
        problems.setdefault((problem.field, problem.part), problem)
    return list(problems.values())


def _explain_one(details: ErrorDetails, table: type[Model]) -> Problem:
    place = [str(step) for step in details["loc"]]
    name = place[0] if place else ""
    if name == "entries" and len(place) > 1:
        return neither_x_nor_year(place[1], details["input"], _entry_meant(details["input"]))
    part = next((step for step in place[1:] if step in PARTS), None)
    column = columns_of(table)[name]
    return replace(_by_kind(details, column, table, name), field=name, part=part)


_UP_TO = re.compile(r"(\b(tot|tot en met|t/m|tm|until|till|through|to|end|einde?|x)|(?<!\d)[-–—])\W*$")
"""What stands before the last year of an instrument, where a first one is not told."""


def _entry_meant(found: object) -> Text | None:
    """What a cell of the composition probably should say."""
    typed = tidied(str(found)).casefold().strip(" .!?()")
    if typed in _NO_IN_COMPOSITION:
        return LEAVE_EMPTY
    if typed in _YES_IN_COMPOSITION or plain(typed) == "x":
        return meant(quoted("x"))
    if isinstance(found, date | timedelta):
        return messages.number_in_date(found, FIRST_YEAR, LAST_YEAR) or _year_of(found)
    # Years with whatever between them; also one that Excel shows as a number.
    written = [piece for piece in re.split(r"[^\d.,]+", typed) if piece]
    numbers = [number for piece in written for number in numbers_in(piece)]
    years = [number for number in numbers if number.is_integer() and FIRST_YEAR <= number <= LAST_YEAR]
    if len(years) == 1 and (before := _UP_TO.search(typed.split(f"{years[0]:.0f}")[0])):
        # Until a year in Dutch (tot) leaves that year out, in law at least.
        last = f"t/m {years[0]:.0f}" if before[0].strip() != "tot" else f"t/m {years[0] - 1:.0f} of t/m {years[0]:.0f}"
        return meant(Text(f"until {years[0]:.0f}", last))
    return meant(both("-".join(f"{year:.0f}" for year in years[:2]))) if years else None


def _year_of(found: date | timedelta) -> Text | None:
    return meant(both(str(found.year))) if isinstance(found, date) and FIRST_YEAR <= found.year <= LAST_YEAR else None


def _by_kind(details: ErrorDetails, column: Column, table: type[Model], name: str) -> Problem:
    kind: str = details["type"]
    found: Any = details["input"]
    cause: Any = details.get("ctx", {}).get("error")
    if kind == "missing":
        return messages.missing_value(column.label, expected_in(table, name))
    if kind == "finite_number":
        return messages.unreadable(column.label, "n")
    if isinstance(cause, SelectorError):
        return selector_unreadable(str(found), cause.part)
    if kind == "bool_type":
        return messages.unknown_word(column, found, YesNo)
    if kind == "enum":
        return messages.unknown_word(column, found, words_of(table, name) or ())
    if kind == "date_type":
        return messages.not_a_day(column, found)
    if name in figure_columns(table):
        if isinstance(found, float) and kind == "int_type":
            return messages.not_a_whole_number(column, found)
        return messages.wrong_number(column, found)
    return messages.not_a_text(column, found)


def words_of(table: type[Model], name: str) -> list[Text] | None:
    """The closed list of words of a field in both languages, or None where it has none."""
    for kind in _alternatives(table.model_fields[name].annotation):
        if isinstance(kind, type) and issubclass(kind, Word):
            return [word.label for word in kind]
        if kind is Language:
            return [both(language.value) for language in Language]
        if kind is bool:
            return [word.label for word in YesNo]
    return None


def expected_in(table: type[Model], name: str) -> Text:
    """What a cell of a field should hold, in words."""
    column = columns_of(table)[name]
    words = words_of(table, name)
    if words is not None:
        return messages.one_of(words)
    if name in figure_columns(table):
        return number_wanted(column)
    return column.description.each(lambda words: words[0].lower() + words[1:].rstrip("."))


def _alternatives(annotation: object) -> Iterable[object]:
    parts = get_args(annotation)
    return [annotation] if not parts else [kind for part in parts for kind in _alternatives(part)]
