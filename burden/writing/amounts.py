"""Amounts in a figure: in which unit its axis stands, and how amounts are written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor, isfinite, log10

from burden.language import Language, Text, both, figure
from burden.language.figures import MINUS, round_half_up
from burden.study import Settings
from burden.writing import texts
from burden.writing.figures import MISSING, number, signed
from burden.writing.look import Look
from burden.writing.precision import decimals_supported

# The sizes of the units, and from which amount each is used: thousands not at once, for they take a word more.
_SIZES = {1e9: 1e9, 1e6: 1e6, 1e3: 1e4}


@dataclass(frozen=True)
class AmountStyle:
    """How the amounts of one figure are written.

    Attributes:
        look: of the figure.
        divisor: what amounts are divided by on the axis.
        decimals: of amounts on the axis's scale.
        hours: whether they are hours instead of money.
    """

    look: Look
    divisor: float = 1.0
    decimals: int = 0
    hours: bool = False

    @classmethod
    def of(cls, values: Iterable[float], look: Look, *, hours: bool = False) -> AmountStyle:
        """Choose the unit in which the largest amount has one to four digits before the decimal sign."""
        largest = max((abs(value) for value in values if isfinite(value)), default=0.0)
        divisor = next((size for size, least in _SIZES.items() if largest >= least), 1.0)
        shown = largest / divisor
        decimals = 0 if shown >= 100 or shown == 0 else max(0, 2 - floor(log10(shown)))
        return cls(look, divisor, min(decimals, 2), hours)

    def scaled(self, value: float) -> float | None:
        """An amount on the axis's scale; None where it is missing."""
        return value / self.divisor if isfinite(value) else None

    def label(self, value: float, supported: int | None = None) -> str:
        """An amount on the axis's scale, as it stands at a bar; small ones keep a digit that counts.

        Args:
            value: the amount.
            supported: the decimals that its interval supports, of the amount in full; None: no interval is known.
        """
        if not isfinite(value):
            return MISSING
        shown = value / self.divisor
        if supported is not None and (most := supported + round(log10(self.divisor))) < self.decimals:
            return number(shown, self.look.language, most)
        decimals = self.decimals if shown else 0
        if shown and abs(shown) * 10**decimals < 0.5:
            decimals = min(6, -floor(log10(abs(shown))))
        return number(shown, self.look.language, decimals)

    def signed(self, value: float) -> str:
        """A difference on the axis's scale."""
        return signed(self.label(value))

    def signed_interval(self, value: float, low: float, high: float) -> str:
        """A difference on the axis's scale and between which ones it lies, with the digits that this supports."""
        low, value, high = (amount / self.divisor for amount in (low, value, high))
        decimals, language = decimals_supported(low, high, self.decimals), self.look.language
        middle, *ends = (signed(number(amount, language, decimals)) for amount in (value, low, high))
        return f"{middle} ({' – '.join(ends)})"

    def interval(self, low: float, high: float) -> list[str]:
        """The ends of an interval on the axis's scale, with the digits that it supports."""
        return [self.label(end, decimals_supported(low, high)) for end in (low, high)]

    def words(self, value: float, supported: int | None = None, *, with_sign: bool = False) -> str:
        """An amount in a sentence: `€ 41,2 mln`; see `label`."""
        if not isfinite(value):
            return MISSING
        text = self.label(value, supported)
        if self.divisor == 1e3:
            # Thousands are written out: no sentence says `12 thousand euros`.
            rounded = value if supported is None else float(round_half_up(value, supported))
            text = number(float(f"{rounded:.3g}"), self.look.language)
        text = signed(text) if with_sign else text
        return self._with_unit(text, "") if self.divisor == 1e3 else self.with_unit(text)

    def interval_in_words(self, low: float, high: float) -> dict[str, str]:
        """The `low` and the `high` end of an interval in a sentence, with the digits that it supports."""
        supported = decimals_supported(low, high)
        return {"low": self.words(low, supported), "high": self.words(high, supported)}

    def with_unit(self, text: str) -> str:
        """A written amount on the axis's scale with its unit: `€ 41,2 mln`."""
        size = {1e3: texts.THOUSANDS, **texts.SIZES}.get(self.divisor, both(""))
        return self._with_unit(text, size.to(self.look.language))

    def _with_unit(self, text: str, size: str) -> str:
        if not text.strip("0.,+"):
            size = ""
        if self.hours:
            return " ".join(filter(None, (text, size, texts.HOURS.to(self.look.language))))
        return f"{with_currency(text, self.look)} {size}".rstrip()

    def exact(self, value: float, *, is_difference: bool = False) -> str:
        """An amount in full, as a tooltip has it: `€ 41.233.066`; a difference with its sign."""
        if not isfinite(value):
            return MISSING
        text = number(value, self.look.language, 0)
        text = signed(text) if is_difference else text
        return f"{text} {texts.HOURS.to(self.look.language)}" if self.hours else with_currency(text, self.look)

    def axis(self, *, yearly: bool = False) -> str:
        """The title of the axis: `€ mln per jaar`."""
        language = self.look.language
        names = texts.HOURS_AXES if self.hours else texts.MONEY_AXES
        title = names[self.divisor].fill(sign=self.look.sign).to(language)
        return f"{title} {texts.PER_YEAR.to(language)}" if yearly else title


def units_in_words(settings: Settings, measure: str = "") -> Text:
    """What the amounts of a measure are in: money of a year, or hours."""
    if measure == "hours":
        return texts.IN_HOURS
    return texts.UNITS.fill(currency=settings.currency, year=str(settings.price_year))


def currency_in_words(settings: Settings) -> Text:
    """What amounts are in: euros; the code of a currency without a word of its own."""
    return texts.CURRENCIES.get(settings.currency, both(settings.currency))


def with_currency(text: str, look: Look) -> str:
    """A written amount with the sign of the currency, as the language puts it."""
    sign, amount = (text[0], text[1:]) if text[:1] in (MINUS, "+") else ("", text)
    if look.language is Language.NL or len(look.sign) > 1:
        return f"{look.sign}\u00a0{sign}{amount}"
    return f"{sign}{look.sign}{amount}"


def per_firm(value: float, look: Look, digits: int = 3) -> str:
    """An amount per firm, with so many digits that count and no more than cents."""
    if not isfinite(value):
        return MISSING
    rounded = float(f"{value:.{digits}g}")
    if 0 < abs(value) < 0.005:
        return ("< " if value > 0 else f"> {MINUS}") + figure(0.01, look.language, 2)
    decimals = 0 if abs(rounded) >= 100 else 1 if abs(rounded) >= 10 else 2
    return number(rounded, look.language, decimals)
