"""Numbers that people typed as text: what number was probably meant. Only for suggestions, never to calculate with."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"^(?P<sign>[-+−]?)(?P<digits>[\d.,]*\d[\d.,]*)(?P<percent>%?)$")
_DECORATION = re.compile(r"(€|eur|euro|uur|uren|hours?|h|jaar|years?|\s|'|\u00a0)+", re.IGNORECASE)


def number_in(text: str) -> float | None:
    """The number a text probably means (`1,5`, `€ 54`, `80%`, `1.234,50`), or None."""
    match = _NUMBER.match(_DECORATION.sub("", text).replace(",-", ""))
    if match is None:
        return None
    digits = match["digits"]
    decimal = max(digits.rfind(","), digits.rfind("."))
    if decimal >= 0 and _groups_thousands(digits, decimal):
        whole, fraction = digits, ""
    elif decimal >= 0:
        whole, fraction = digits[:decimal], digits[decimal + 1 :]
    else:
        whole, fraction = digits, ""
    written = f"{re.sub('[.,]', '', whole) or '0'}.{fraction or '0'}"
    number = float(written) * (-1 if match["sign"] in ("-", "−") else 1)
    return float(f"{number / 100:.12g}") if match["percent"] else number


def _groups_thousands(digits: str, last: int) -> bool:
    """Whether the last separator groups thousands: the same one repeated, as in 1.234.567."""
    separator = digits[last]
    return digits.count(separator) > 1 and len(digits) - last - 1 == 3
