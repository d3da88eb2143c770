"""How what is shown is written in an address, and read from one, which may hold anything."""

from __future__ import annotations

from math import isfinite
from typing import Any

import param

MOST_CODES, LONGEST_CODE, LONGEST_TEXT = 200, 60, 200
"""More codes, or longer codes and texts, are not taken from an address."""
_LONG = ("figure", "search", "column")
"""What is a text, or made of several codes."""
_YES, _SEPARATOR = "1", ","
_ESCAPES = {"%": "%25", _SEPARATOR: "%2C"}
_LONGEST_NUMBER, _DIGITS = 24, 6


def written(value: Any) -> str:
    """A value as it stands in an address."""
    if isinstance(value, bool):
        return _YES if value else "0"
    if isinstance(value, float):
        return f"{value:.{_DIGITS}g}"
    return _SEPARATOR.join(_escaped(code) for code in value) if isinstance(value, list) else str(value)


def read(parameter: Any, text: str | None) -> Any:
    """What a text means for a parameter; as usual where it means nothing, or is not there."""
    usual = parameter.default
    if isinstance(parameter, param.List):
        codes = (_unescaped(code) for code in (text or "").split(_SEPARATOR))
        return [code for code in codes if _is_printable(code, LONGEST_CODE)][:MOST_CODES]
    if text is None:
        return usual
    if isinstance(parameter, param.Selector):
        return next((known for known in parameter.objects if str(known) == text), usual)
    if isinstance(parameter, param.Boolean):
        return text == _YES
    if isinstance(parameter, param.Number):
        return _number(parameter, text)
    return text if _is_printable(text, LONGEST_TEXT if parameter.name in _LONG else LONGEST_CODE) else usual


def text_of(value: Any) -> str | None:
    """The last value of a parameter of an address, which web servers give as lists of bytes."""
    if isinstance(value, list | tuple):
        value = value[-1] if value else None
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return value if isinstance(value, str) else None


def _number(parameter: Any, text: str) -> Any:
    """A number within the bounds of its parameter."""
    try:
        found = (int if isinstance(parameter, param.Integer) else float)(text[:_LONGEST_NUMBER])
    except ValueError:
        return parameter.default
    low, high = parameter.bounds or (None, None)
    is_within = isfinite(found) and (low is None or found >= low) and (high is None or found <= high)
    return found if is_within else parameter.default


def _escaped(code: str) -> str:
    for sign, escape in _ESCAPES.items():
        code = code.replace(sign, escape)
    return code


def _unescaped(code: str) -> str:
    for sign, escape in reversed(_ESCAPES.items()):
        code = code.replace(escape, sign)
    return code.strip()


def _is_printable(text: str, longest: int) -> bool:
    return 0 < len(text) <= longest and text.isprintable()
