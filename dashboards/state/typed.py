"""From what is typed in a cell of the page to what Excel would have put in the cell, and back.

Excel makes a number of what people type before the reader sees it; on the page everything typed is text. What can only
be one number becomes that number; everything else is left to the reader, which refuses it in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from math import isfinite, isnan
from typing import Any

import numpy as np
import pandas as pd

from burden.language import Language
from burden.study.numerals import numbers_in

_DECIMAL_SIGN = {Language.NL: ",", Language.EN: "."}
_PLAIN = {
    language: re.compile(rf"[-+]?\d{{1,40}}(?:{re.escape(sign)}\d{{1,40}})?(?:[eE][-+]?\d{{1,3}})?")
    for language, sign in _DECIMAL_SIGN.items()
}
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
# Control characters, halves of characters and what XML cannot hold.
_NOT_IN_A_CELL = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_CELL_TYPES = (bool, int, float, date, datetime, time, timedelta)
_MOST = 10**308
_YEARS = re.compile(r"\d{4}")


def clean(value: Any) -> Any:
    """A value as a cell can hold it: text without invisible characters, nothing for a blank; numbers as Python's."""
    if isinstance(value, np.generic):
        value = value.item()
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and isnan(value)):
        return None
    if (isinstance(value, float) and not isfinite(value)) or (isinstance(value, int) and abs(value) > _MOST):
        return str(value)  # no cell holds it as a number
    if not isinstance(value, str):
        return value if isinstance(value, _CELL_TYPES) else clean(str(value))
    return _NOT_IN_A_CELL.sub("", _LINE_ENDS.sub("\n", value)).strip() or None


def as_number(text: str, language: Language, fits: Callable[[float], bool]) -> float | str:
    """The number that a text can only mean; the text itself where it may mean none or several.

    A comma is a decimal sign in Dutch and a point is one in English. The other sign groups thousands or is somebody's
    habit (`1.250` hours in Dutch): only the reading that the column allows is taken, and where it allows both, neither.

    Args:
        text: what was typed, such as `1,5`, `€ 54`, `80%` or `1.234,50`.
        language: the language of the page.
        fits: whether a number can stand in the cell.
    """
    if _PLAIN[language].fullmatch(text):
        number = float(text.replace(_DECIMAL_SIGN[language], "."))
        return number if isfinite(number) else text
    numbers = tuple(number for number in numbers_in(text) if isfinite(number))
    if len(numbers) == 2 and _DECIMAL_SIGN[language] in text:
        return numbers[0]
    if len(numbers) == 2:
        numbers = tuple(number for number in numbers if fits(number))
    return numbers[0] if len(numbers) == 1 else text


def as_entry(text: str) -> int | str:
    """A year typed in a cell of the composition as a number; other texts as they are."""
    return int(text) if _YEARS.fullmatch(text) else text


def form_to_type(value: Any, language: Language) -> str:
    """A value as people type it: from this text exactly the same value is read.

    Args:
        value: what stands in the cell, as `Workspace.rows` gives it.
        language: the language of the page.
    """
    if value is None:
        return ""
    if isinstance(value, float):
        # Small shares are read as 0,00012 and not as 1.2e-04; of very small ones nobody counts the zeros.
        is_plain = 1e-9 < abs(value) < 1
        written = np.format_float_positional(value) if is_plain else repr(value).removesuffix(".0")
        return written.replace(".", _DECIMAL_SIGN[language])
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        return value.date().isoformat()
    return str(value)
