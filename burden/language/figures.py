"""How figures are written for people: Dutch and English separators, rounded half up in decimal arithmetic."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from math import isfinite

from burden.language.languages import Language

MINUS = "−"
# Digits enough for any number that a computer calculates with.
_WIDE = Context(prec=400)


def round_half_up(value: float, decimals: int = 0) -> Decimal:
    """Round a finite figure half away from zero, as accounts do; `decimals` may be negative (-3: thousands)."""
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _WIDE)


def figure(value: float, language: Language, decimals: int | None = None) -> str:
    """Write a figure with the language's separators and a real minus sign.

    Args:
        value: any number; a dash stands for what is none (NaN), or too large to be one (infinity).
        language: whose decimal sign and thousands separator.
        decimals: how many; None writes the shortest exact form.
    """
    if not isfinite(value):
        return "–"
    exact = Decimal(str(value)) if decimals is None else round_half_up(value, decimals)
    written = f"{exact:,f}"
    if decimals is None and "." in written:
        written = written.rstrip("0").rstrip(".")
    unsigned = written.lstrip("-")
    if written != unsigned:
        written = f"{MINUS}{unsigned}" if unsigned.strip("0.,") else unsigned
    if language == "nl":
        written = written.translate(str.maketrans(",.", ".,"))
    return written


def short(value: float, language: Language) -> str:
    """Write a figure with no more digits than people need to recognise it: six that count."""
    return figure(float(f"{value:.6g}"), language)
