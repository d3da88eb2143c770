"""The formulas of a row of the calculation, in the one place where they stand; they are those of `engine.formula`.

The words are the columns of the sheets with lines, as in the result table; `hourly` is the tariff with overhead in the
study's price year, and amounts of money are in that price year too. What is written with words, numbers, the four
operations and functions of capitals becomes a formula of Excel here, and the same in JavaScript in
`burden.report.html.arithmetic`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from burden.render.excel.grid import Grid
from burden.study.tables.effort import MINUTES

OF_MINUTES = f"minutes/{MINUTES}"
TIME = f"hours+{OF_MINUTES}"
"""The hours per occurrence of an activity that says hours or minutes."""
OF_PARAMETERS: dict[str, str] = {
    "hourly": "tariff*level*(1+overhead)",
    "external": "external_costs*level",
    "invested": "investment*level",
    "factor": "1+overlap*change",
}
"""What is worked out beside the parameters; `level` moves money to the study's price year."""

WITHIN_ROW: dict[str, str] = {
    "affected_firms": "firms*share",
    "quantity": "affected_firms*count*frequency",
    "price": "hours_per_occurrence*hourly+external_per_occurrence",
    "gross": "price*quantity",
    "net": "(1-business_as_usual)*interaction",
    "unrounded_hours": "hours_per_occurrence*quantity*net",
    "labour_cost": "hours*hourly",
    "external_cost": "external_per_occurrence*quantity*net",
    "investment": "investment_per_firm*affected_firms*count*net",
}
"""The formulas that are the same on every row."""

HOURS = (
    "CHOOSE({rounding},unrounded_hours,"
    "SIGN(ROUND(unrounded_hours,6))*INT(ABS(ROUND(unrounded_hours,6))+0.5),"
    "-INT(-ROUND(unrounded_hours,6)))"
)
"""The hours as the study rounds them: not, half away from zero, or up (`engine.formula.round_hours`)."""

OF_ONE_OFF: dict[str, str] = {
    "one_off": "labour_cost+external_cost+investment",
    "reached_one_off": "(price*frequency+investment_per_firm)*count*net",
}
OF_STRUCTURAL: dict[str, str] = {
    "one_off": "investment",
    "structural": "labour_cost+external_cost",
    "reached_one_off": "investment_per_firm*count*net",
    "reached_structural": "price*frequency*count*net",
}
"""What falls once and what falls every year; an investment falls once also where its activity is done every year."""

OVER_YEARS = "(labour_cost+external_cost)*{running}+investment*{investment}"
WITH_WAGES = "labour_cost*{labour}+external_cost*{running}+investment*{investment}"
"""What is brought together over the years, with what one euro a year of each course is worth."""

_WORD = re.compile(r"(?<![{$!'.\w])[a-z_]{2,}(?![(}!\w])")


def placed(formula: str, grid: Grid) -> str:
    """A formula with the letters of the columns for their words, and `#` where the number of the row comes.

    Other words, such as defined names, stay as they are.
    """
    letters = grid.letters
    return "=" + _WORD.sub(lambda word: f"{letters[word[0]]}#" if word[0] in letters else word[0], formula)


def filled_in(formula: str, words: Mapping[str, str]) -> str:
    """A formula with addresses or defined names for its words."""
    return "=" + _WORD.sub(lambda word: words[word[0]], formula)


def words_of(formula: str) -> set[str]:
    """The words of a formula."""
    return set(_WORD.findall(formula))


def without_counts(formulas: Mapping[str, str]) -> dict[str, str]:
    """Some formulas for a study in which everything is done per firm, so that no column says of how many things."""
    return {name: formula.replace("*count", "") for name, formula in formulas.items()}


def placed_all(formulas: Mapping[str, str], grid: Grid) -> dict[str, str]:
    """Some formulas, each as `placed` gives it."""
    return {name: placed(formula, grid) for name, formula in formulas.items()}
