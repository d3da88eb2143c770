"""Numbers that people typed as text: what number was probably meant. Only for suggestions, never to calculate with."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 40
_SPACES = r"\s\u00a0\u2007\u2009\u202f"
_NUMBER = re.compile(
    rf"""[{_SPACES}]*(?:€|eur|euro)?[{_SPACES}]*
    (?P<sign>[-+−–]?)[{_SPACES}]*(?:€)?[{_SPACES}]*
    (?P<digits>\d[\d.,'’{_SPACES}]*|[.,]\d+)
    (?:,-|,--|,—)?[{_SPACES}]*
    (?P<unit>%|€|euro?|uur|uren|u|hours?|h|jaar|jaren|years?)?[{_SPACES}]*""",
    re.IGNORECASE | re.VERBOSE,
)
_GROUPED = re.compile(rf"\d{{1,3}}(?:(?P<separator>[.,'’]|[{_SPACES}])\d{{3}})(?:(?P=separator)\d{{3}})*")


def numbers_in(text: str) -> tuple[float, ...]:
    """The numbers a text may mean.

    Args:
        text: what was typed, such as `1,5`, `€ 54`, `80%`, `1.234,50` or `1 000`.

    Returns:
        Nothing where it is no number; two numbers where the separator may group thousands or start decimals (`1.234`).
    """
    text = "".join(sign for sign in text if unicodedata.category(sign) != "Cf") if len(text) <= _LONGEST else ""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return ()
    sign = -1 if match["sign"] in ("-", "−", "–") else 1
    scale = 100 if match["unit"] == "%" else 1
    digits = match["digits"].strip().rstrip(",.") or match["digits"]
    return tuple(float(f"{sign * float(plain) / scale:.12g}") for plain in _readings(digits))


def _readings(digits: str) -> list[str]:
    """The ways to read digits with separators, written with a decimal point only."""
    whole, decimal, fraction = _split_at_last(digits)
    readings = []
    if decimal and fraction.isdecimal() and (whole.isdecimal() or not whole or _is_grouped(whole, decimal)):
        readings.append(f"{_without_separators(whole) or '0'}.{fraction}")
    if digits.isdecimal() or (_is_grouped(digits) and not digits.startswith("0")):
        readings.append(_without_separators(digits))
    return readings


def _split_at_last(digits: str) -> tuple[str, str, str]:
    last = max(digits.rfind(","), digits.rfind("."))
    return (digits[:last], digits[last], digits[last + 1 :]) if last >= 0 else (digits, "", "")


def _is_grouped(digits: str, decimal: str = "") -> bool:
    """Whether digits are grouped by three, with another separator than the decimal one."""
    match = _GROUPED.fullmatch(digits)
    return match is not None and match["separator"] != decimal


def _without_separators(digits: str) -> str:
    return "".join(character for character in digits if character.isdecimal())
