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
    DIFFERENCE = "difference"
    """A difference of money or hours: with its sign, also where it is positive."""
    ROUNDED = "rounded"
    """An amount or hours of one firm, with no more than three digits that count."""
    SCORE = "score"
    """A judgement, with its sign."""
    INTERVAL = "interval"
    """Two amounts between which something lies."""
    ESTIMATE = "estimate"
    """A small amount and the two between which it lies, with no more digits than these support."""
    HOURS = "hours"
    FIRMS = "firms"
    COUNT = "count"
    """How many: rows, occurrences."""
    SHARE = "share"
    """A share (0.25), written as a percentage (25%); may exceed 1."""
    FACTOR = "factor"
    """Any other figure, in its own unit, with six digits that count."""
    GIVEN = "given"
    """A figure that somebody filled in, or that is held against one, with four digits that count."""
    GIVEN_SHARE = "given share"
    """The same of a share, written as a percentage."""
    YEAR = "year"
    """A year or the number of a row: a whole number without separators."""
    CHANCE = "chance"
    """A chance from 0 to 1, written as a percentage without decimals."""


FORMS = {
    "firms": Form.FIRMS, "share": Form.SHARE, "affected_firms": Form.FIRMS, "frequency": Form.FACTOR,
    "quantity": Form.COUNT, "hours_per_occurrence": Form.FACTOR, "tariff": Form.MONEY_PER_FIRM,
    "external_per_occurrence": Form.MONEY_PER_FIRM, "price": Form.MONEY_PER_FIRM, "business_as_usual": Form.SHARE,
    "interaction": Form.FACTOR, "hours": Form.HOURS, "labour_cost": Form.MONEY, "external_cost": Form.MONEY,
    "investment": Form.MONEY, "cost": Form.MONEY, "activity_row": Form.YEAR, "scope_row": Form.YEAR,
    "category_row": Form.YEAR,
    "year": Form.YEAR, "one_off": Form.MONEY, "structural": Form.MONEY, "annual_equivalent": Form.MONEY,
    "present_value": Form.MONEY, "hours_one_off": Form.HOURS, "hours_structural": Form.HOURS,
    "voluntary_one_off": Form.MONEY, "voluntary_structural": Form.MONEY, "financial_one_off": Form.MONEY,
    "financial_structural": Form.MONEY, "paid_one_off": Form.MONEY, "paid_structural": Form.MONEY,
}  # fmt: skip
"""What the columns of the result table and its totals are, by their name; the rest are codes."""
