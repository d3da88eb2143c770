"""What the cells of a column of a table are."""

from __future__ import annotations

from enum import Enum


class Form(Enum):
    """What the cells of a column are, and so how they are written."""

    TEXT = "text"
    """Text in the language of the report."""
    CODE = "code"
    """A code of the study or a word of a closed list (or a truth value); people read a name."""
    MONEY = "money"
    """An amount, in whole units of the study's currency."""
    MONEY_PER_FIRM = "money per firm"
    """A small amount (per firm, per hour, per occurrence): with cents below a hundred."""
    HOURS = "hours"
    FIRMS = "firms"
    COUNT = "count"
    """How many: rows, occurrences."""
    SHARE = "share"
    """A share (0.25), written as a percentage (25%); may exceed 1."""
    FACTOR = "factor"
    """Any other figure, in its own unit, with six digits that count."""
    YEAR = "year"
    """A year or the number of a row: a whole number without separators."""
    CHANCE = "chance"
    """A chance from 0 to 1, written as a percentage without decimals."""
