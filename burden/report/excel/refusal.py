"""What a workbook cannot hold."""

from __future__ import annotations

from burden.language import Text
from burden.study import Problem

MOST_LINES = 100_000
"""The most lines of a workbook; more take more memory than most computers have, to write it and to open it."""


def too_many_lines(lines: int) -> Problem:
    """A study with more lines than a workbook can hold."""
    return Problem(
        name="too-many-lines",
        what=Text(
            "the study has too many lines for a calculation in Excel",
            "de studie heeft te veel regels voor een berekening in Excel",
        ),
        found=Text("{lines} lines", "{lines} regels").fill(lines=float(lines)),
        expected=Text("at most {most}", "hoogstens {most}").fill(most=float(MOST_LINES)),
        suggestion=Text(
            "Take firm categories together, or split the study by instrument.",
            "Neem bedrijfscategorieën samen, of splits de studie naar instrument.",
        ),
    )
