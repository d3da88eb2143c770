"""The arithmetic of the HTML file: the formulas of the live workbook as functions in JavaScript.

A formula is written with words, numbers, the four operations and functions of capitals; all but those functions means
the same in both languages, and the functions stand in `calculation.js`.
"""

from __future__ import annotations

from collections.abc import Mapping
from graphlib import TopologicalSorter

from burden.report.excel import line_formulas as formulas

_WORTHS = {"running": "running_worth", "labour": "labour_worth", "investment": "investment_worth"}


def arithmetic() -> str:
    """The functions, each of one object that holds its words, and giving one with what it works out."""
    row = formulas.WITHIN_ROW | {"hours": formulas.HOURS.format(rounding="rounding")}
    total = formulas.WITH_WAGES.format(**_WORTHS)
    return "".join(
        (
            *(as_function(f"{name}_of", {name: formula}) for name, formula in formulas.OF_PARAMETERS.items()),
            as_function("time_of", {"time": formulas.TIME}),
            as_function("one_off_row", row | formulas.OF_ONE_OFF),
            as_function("structural_row", row | formulas.OF_STRUCTURAL),
            as_function("over_years", {"total": total}),
        )
    )


def as_function(name: str, made: Mapping[str, str]) -> str:
    """A function in JavaScript of the words that formulas need and do not make.

    Args:
        name: what it is called.
        made: what it works out, each with its formula, in any order.
    """
    words = {word: formulas.words_of(formula) for word, formula in made.items()}
    given = sorted(set().union(*words.values()) - made.keys())
    order = TopologicalSorter({word: sorted(words[word] & made.keys()) for word in made}).static_order()
    steps = "".join(f"  const {word} = {made[word]}\n" for word in order)
    return f"function {name}({{ {', '.join(given)} }}) {{\n{steps}  return {{ {', '.join(made)} }}\n}}\n"
