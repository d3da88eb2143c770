"""How the cells of the report's tables are written for people."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import isnan
from typing import Any

from burden.language import Language, Text
from burden.study import Study
from burden.study.labels import coded_name, sheet_label, value_label, word_label
from burden.study.record import source_keys
from burden.study.tables import TABLE_BY_NAME
from burden.study.words import Aspect, BenchmarkUnit, Distribution, PointStatus, Quality, Word
from burden.writing import texts
from burden.writing.amounts import per_firm
from burden.writing.figures import chance, filled_in, number, percentage, signed, significant
from burden.writing.form import Form
from burden.writing.look import Look
from burden.writing.measures import MEASURES
from burden.writing.precision import decimals_supported

NOTHING = "–"
SMALL = 100
"""Below this an amount per firm is written with cents."""

_NAMED_IN = {
    "mix": ("mixes",),
    "first": ("mixes",),
    "second": ("mixes",),
    "instrument": ("instruments",),
    "other_instrument": ("instruments",),
    "obligation": ("obligations",),
    "activity": ("activities",),
    "category": ("firm_categories",),
    "tariff": ("tariffs",),
}
_WORDS: dict[str, type[Word]] = {
    "unit": BenchmarkUnit,
    "quality": Quality,
    "distribution": Distribution,
    "aspect": Aspect,
}
_LABELS: dict[str, dict[str, Text]] = {
    "measure": MEASURES,
    "item": texts.ITEMS,
    "change": texts.CHANGE_KINDS,
    "sheet": {table: sheet_label(table) for table in ("settings", *TABLE_BY_NAME)},
}


def _words(name: str) -> Iterable[Word] | None:
    """The closed list that the codes of a column are from."""
    # Most tables in the terminal need neither of these, which take half a second to import.
    if name == "verdict":
        from burden.benchmarks import Verdict

        return Verdict
    if name in ("status", "topic"):
        from burden.review import Status, Topic

        return (*Status, *PointStatus) if name == "status" else Topic
    return _WORDS.get(name)


def interval(ends: Iterable[str]) -> str:
    """Two written amounts between which something lies."""
    return " – ".join(ends)


class CellWriter:
    """Writes cells in a language, with the names that a study gives to its codes."""

    def __init__(self, study: Study, language: Language) -> None:
        """Keep what cells are written by."""
        self._language = language
        self._name = cache(lambda tables, code: coded_name(study, tables, code, language))

    def write(self, name: str, form: Form, value: Any, decimals: int | None = None) -> str:
        """Write a cell.

        Args:
            name: the name of its column.
            form: what it is.
            value: the code, number or text; None or NaN where there is nothing.
            decimals: how many, for money and hours of which the interval is known.
        """
        if value is None or (isinstance(value, float) and isnan(value)):
            return NOTHING
        if form is Form.TEXT:
            return "; ".join(source_keys(value)) if name == "source" else str(value)
        if form is Form.CODE:
            return self._code(name, value)
        if form is Form.INTERVAL:
            low, high = value
            supported = decimals_supported(low, high, 0) if decimals is None else decimals
            return interval(self._figure(Form.MONEY, end, supported) for end in value)
        if form is Form.ESTIMATE:
            middle, low, high = value
            supported = decimals_supported(low, high) if decimals is None else decimals
            middle, *ends = (self._figure(Form.MONEY, each, supported) for each in value)
            return middle if low == high or isnan(low) else f"{middle} ({interval(ends)})"
        return self._figure(form, float(value), decimals)

    def _code(self, name: str, code: Any) -> str:
        if isinstance(code, bool):
            return value_label(code, self._language)
        text = str(code)
        if name in _NAMED_IN:
            return self._name(_NAMED_IN[name], text)
        if name in _LABELS:
            label = _LABELS[name].get(text)
            return label.to(self._language) if label else text
        if (words := _words(name)) is not None:
            return next((word.label.to(self._language) for word in words if word == text), text)
        return word_label(name, text, self._language)

    def _figure(self, form: Form, value: float, decimals: int | None) -> str:
        language = self._language
        match form:
            case Form.MONEY_PER_FIRM:
                return number(value, language, (2 if abs(value) < SMALL else 0) if decimals is None else decimals)
            case Form.ROUNDED:
                return per_firm(value, Look(language)) if value else "0"
            case Form.FIRMS | Form.COUNT:
                return number(value, language, 0 if abs(value) >= 10 or value == round(value) else 1)
            case Form.DIFFERENCE:
                return signed(number(value, language, decimals or 0))
            case Form.SCORE:
                return signed(number(value, language))
            case Form.SHARE:
                return percentage(value, language)
            case Form.CHANCE:
                return chance(value, language, decimals or 0)
            case Form.FACTOR:
                return significant(value, language, 6)
            case Form.GIVEN | Form.GIVEN_SHARE:
                return filled_in(value, language, as_share=form is Form.GIVEN_SHARE)
            case Form.YEAR:
                return str(int(value))
            case _:
                return number(value, language, decimals or 0)
