"""Figures and shares as people read them."""

from __future__ import annotations

from datetime import date
from math import floor, isfinite, log10

from burden.language import Language, Text, figure
from burden.language.figures import MINUS, round_half_up

MISSING = "–"
_SMALLEST_SHARE = 1e-6
_SMALL_SHARE = 0.001
_PER_TEN_THOUSAND = Text("{number} per 10,000", "{number} per 10.000")
_OF_COUNTED = Text("{number} per 10,000 {counted}", "{number} per 10.000 {counted}")
_LIKELY, _UNLIKELY = 0.995, 0.005
_MINUTES, _HOURS = Text("{number} minutes", "{number} minuten"), Text("{number} hours", "{number} uur")
_ONE_MINUTE, _ONE_HOUR = Text("1 minute", "1 minuut"), Text("1 hour", "1 uur")
_LONGEST_IN_MINUTES, _WHOLE_HOURS = 1.5, 20
_NEARLY_ALL = Text("more than 99%", "meer dan 99%")
_DAY = Text("{day} {month} {year}", "{day} {month} {year}")
_MONTHS = (
    Text("January", "januari"), Text("February", "februari"), Text("March", "maart"), Text("April", "april"),
    Text("May", "mei"), Text("June", "juni"), Text("July", "juli"), Text("August", "augustus"),
    Text("September", "september"), Text("October", "oktober"), Text("November", "november"),
    Text("December", "december"),
)  # fmt: skip


def number(value: float, language: Language, decimals: int | None = None) -> str:
    """A number for people; what is missing is a dash."""
    return figure(value, language, decimals) if isfinite(value) else MISSING


def significant(value: float, language: Language, digits: int = 3) -> str:
    """A number with so many digits that count: 29,049 is 29,000 and 0.0612 is 0.061 in two."""
    return number(value if not isfinite(value) else float(f"{value:.{digits}g}"), language)


def signed(text: str) -> str:
    """A written number with its sign, also where it is positive."""
    return text if text.startswith((MINUS, MISSING)) or text.strip("0.,") == "" else f"+{text}"


def percentage(share: float, language: Language) -> str:
    """A share as a percentage: one decimal from ten per cent, two digits that count below, and no more than it needs.

    What is neither nothing nor everything is never written as 0% or 100%.
    """
    if not isfinite(share):
        return MISSING
    if 0 < abs(share) < _SMALLEST_SHARE:
        return f"{'<' if share > 0 else f'>{MINUS}'}{_percent(_SMALLEST_SHARE, language, 4)}"
    if share != 1 and round_half_up(share, 3) == 1:
        return f"{'>' if share > 1 else '<'}{_percent(1, language, 0)}"
    return _percent(share, language, _decimals(abs(share) * 100))


def chance(share: float, language: Language, decimals: int = 0) -> str:
    """A chance that was counted in draws, as a percentage: what did not happen in any may still happen."""
    if not decimals and share < _UNLIKELY:
        return "<1%"
    return ">99%" if not decimals and share >= _LIKELY else _percent(share, language, decimals)


def exact_percentage(share: float, language: Language) -> str:
    """A share that somebody filled in, as a percentage with every digit that was filled in."""
    return f"{number(float(f'{share * 100:.12g}'), language)}%"


def filled_in(value: float, language: Language, *, as_share: bool = False) -> str:
    """A figure that somebody filled in, or that is held against one, with four digits that count."""
    rounded = float(f"{value:.4g}") if as_share or abs(value) < 1e4 else float(round(value))
    return exact_percentage(rounded, language) if as_share else number(rounded, language)


def in_words(share: float, counted: Text | None = None) -> Text:
    """A share in a sentence: a percentage, whole from ten per cent; below one in a thousand so many per 10,000.

    Args:
        share: the share.
        counted: of what there are so many per 10,000; None: that goes without saying.
    """
    if _LIKELY <= share < 1:
        return _NEARLY_ALL
    if _SMALLEST_SHARE <= abs(share) < _SMALL_SHARE:
        few = Text.of(lambda language: significant(share * 1e4, language, 2))
        return _PER_TEN_THOUSAND.fill(number=few) if counted is None else _OF_COUNTED.fill(number=few, counted=counted)
    return Text.of(
        lambda language: percentage(float(round_half_up(share, 2)) if abs(share) >= 0.1 else share, language)
    )


def duration(hours: float) -> Text:
    """A time as people say it: 8.3 minutes, 12.5 hours, 91 hours; minutes up to an hour and a half."""
    in_minutes = abs(hours) < _LONGEST_IN_MINUTES
    shown = hours * 60 if in_minutes else hours
    value = float(f"{shown:.2g}" if in_minutes else f"{shown:.3g}" if abs(shown) >= 1_000 else f"{shown:.0f}")
    if not in_minutes and abs(shown) < _WHOLE_HOURS:
        value = float(round_half_up(shown, 1))
    if value == 1:
        return _ONE_MINUTE if in_minutes else _ONE_HOUR
    written = Text.of(lambda language: number(value, language))
    return (_MINUTES if in_minutes else _HOURS).fill(number=written).each(lambda words: words.replace(" ", "\u00a0"))


def _percent(share: float, language: Language, decimals: int) -> str:
    return f"{number(share * 100, language, decimals)}%"


def _decimals(hundredths: float) -> int:
    """As few decimals as the figure needs."""
    if hundredths == 0:
        return 0
    most = 1 if hundredths >= 10 else min(5, 1 - floor(log10(hundredths)))
    return next(few for few in range(most + 1) if round_half_up(hundredths, few) == round_half_up(hundredths, most))


def day(of: date) -> Text:
    """A day with its month in words."""
    return _DAY.fill(day=of.day, month=_MONTHS[of.month - 1], year=str(of.year))
