"""Figures and names as they stand in a sentence: rounded to what is known, with millions in words."""

from __future__ import annotations

from math import floor, isfinite, log10

from burden.language import Text, figure
from burden.language.figures import round_half_up
from burden.writing.amounts import with_currency
from burden.writing.figures import in_words, number
from burden.writing.look import Look
from burden.writing.precision import decimals_supported

_ONES = Text("{figure}", "{figure}")
_BILLION = Text("{figure}\u00a0billion", "{figure}\u00a0miljard")
_MILLION = Text("{figure}\u00a0million", "{figure}\u00a0miljoen")
_LESS_THAN_ONE_PERCENT = Text("less than 1%", "minder dan 1%")
_MORE_THAN_99_PERCENT = Text("more than 99%", "meer dan 99%")
_RANGE = Text("{low} to {high}", "{low} tot {high}")
ABOUT = Text("about {amount}", "ongeveer {amount}")
"""How a figure in a sentence is told to be rounded."""

# The most decimals of a total and of an amount per firm.
OF_TOTALS, OF_FIRMS = 0, 2
AS_IN_TABLES = 3
"""So many digits of an amount count in a table of a page."""

_UNITS = ((10**9, _BILLION), (10**6, _MILLION))
# Keeps a number and its noun on one line.
_GLUE = "\u00a0"


def digits_of(
    value: float, low: float | None = None, high: float | None = None, most: int = OF_TOTALS, digits: int = AS_IN_TABLES
) -> int:
    """How many decimals a figure in a sentence deserves; negative: tens, hundreds and so on.

    Args:
        value: the figure.
        low: the low end of its interval; None or NaN: no interval is known.
        high: the high end.
        most: the most decimals.
        digits: how many digits it has where no interval is known; as many as a table gives it, so that both agree.
    """
    if low is not None and high is not None and isfinite(low) and isfinite(high) and low != high:
        return decimals_supported(low, high, most)
    if value == 0 or not isfinite(value):
        return 0
    return min(most, digits - 1 - floor(log10(abs(value))))


def quantity(value: float, decimals: int) -> Text:
    """A figure as people say it: 45 million, 1.2 billion, 29,000."""
    size, name = _unit(value, decimals)
    return name.fill(figure=_in_unit(value, decimals, size))


def money(value: float, decimals: int, currency: str) -> Text:
    """An amount as it stands in a sentence: €45 million, € 45 miljoen."""
    return _signed(quantity(value, decimals), currency)


def money_range(low: float, high: float, decimals: int, currency: str) -> Text:
    """Two amounts as the ends of an interval: €44 to 63 million."""
    (size, name), (size_of_high, _) = _unit(low, decimals), _unit(high, decimals)
    if size != size_of_high:
        return _RANGE.fill(low=money(low, decimals, currency), high=money(high, decimals, currency))
    ends = _RANGE.fill(low=_in_unit(low, decimals, size), high=_in_unit(high, decimals, size))
    return _signed(name.fill(figure=ends), currency)


def _unit(value: float, decimals: int) -> tuple[int, Text]:
    """In what a figure is said: ones, millions or billions; how many those are and their words."""
    rounded = abs(round_half_up(value, decimals))
    return next(((size, name) for size, name in _UNITS if rounded >= size), (1, _ONES))


def _in_unit(value: float, decimals: int, size: int) -> Text:
    rounded = round_half_up(value, decimals)
    places = max(0, len(str(size)) - 1 + decimals)
    return _written(float(rounded / size), places)


def _signed(amount: Text, currency: str) -> Text:
    return Text.of(lambda language: with_currency(amount.to(language), Look(language, currency)))


def is_nothing(value: float, decimals: int) -> bool:
    """Whether a figure is nothing once rounded."""
    return round_half_up(value, decimals) == 0


def chance(share: float) -> Text:
    """A chance that was counted in draws: what did not happen in any may still happen."""
    if share < 0.005:
        return _LESS_THAN_ONE_PERCENT
    return _MORE_THAN_99_PERCENT if share >= 0.995 else in_words(share)


def count(number: int, one: Text, many: Text) -> Text:
    """A number with its noun in the right form: 1 instrument, 3 instruments."""
    noun = number_form(number, (one, many))
    return Text.of(lambda language: f"{figure(number, language)}{_GLUE}{noun.to(language)}")


def number_form(number: int, forms: tuple[Text, Text]) -> Text:
    """The form of a sentence that goes with a number: that for one, or that for more."""
    one, more = forms
    return one if number == 1 else more


def _written(value: float, decimals: int) -> Text:
    return Text.of(lambda language: number(value, language, decimals))
