"""The closed lists of words a study may use. Both the English and the Dutch form are read; the English is stored."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from enum import StrEnum
from functools import cache

from burden.language import Text

_ESCAPED = re.compile(r"_x00(?:09|0a|0d)_", re.IGNORECASE)
"""How other programs store a tab or line end in a cell."""
_SEPARATORS = re.compile(r"[\s_\-/]+")
_SIGNS = str.maketrans(
    dict.fromkeys("‐‑‒–—―−﹘﹣－", "-") | dict.fromkeys("‘’‚‛′`´", "'") | dict.fromkeys("“”„‟″«»", '"')
)


def tidied(text: str) -> str:
    """A code without what cannot be seen: invisible characters, other spaces, dashes and quotes that look the same."""
    text = _ESCAPED.sub(" ", text)
    if not text.isascii():
        visible = (sign for sign in unicodedata.normalize("NFC", text) if unicodedata.category(sign) != "Cf")
        text = "".join(visible).translate(_SIGNS)
    return " ".join(text.split())


def plain(text: str) -> str:
    """A word or heading, in any script, without what people vary: case, accents, spaces, hyphens and underscores."""
    text = tidied(text)
    if not text.isascii():
        signs = unicodedata.normalize("NFKD", text)
        text = "".join(sign for sign in signs if sign.isascii() or sign.isalnum())
    return _SEPARATORS.sub(" ", text).strip().casefold()


def has_word(text: str) -> bool:
    """Whether there is a letter or digit in a text, of any script."""
    return any(sign.isalnum() for sign in text)


def nearest(found: str, known: Iterable[str], cutoff: float = 0.72) -> str | None:
    """The known word that was probably meant, or None."""
    by_plain = {plain(word): word for word in known}
    close = get_close_matches(plain(found), by_plain, n=1, cutoff=cutoff) if has_word(found) else ()
    return by_plain[close[0]] if close else None


class Word(StrEnum):
    """A word of a closed list: its value is the English form (unless `shown` reads otherwise), `label` has both."""

    label: Text

    def __new__(cls, en: str, nl: str, shown: str | None = None) -> Word:
        """Make the word from its English and Dutch form."""
        word = str.__new__(cls, en)
        word._value_ = en
        word.label = Text(shown or en, nl)
        return word

    @classmethod
    def _missing_(cls, value: object) -> Word | None:
        return _by_plain_form(cls).get(plain(value)) if isinstance(value, str) else None


@cache
def _by_plain_form(words: type[Word]) -> dict[str, Word]:
    return {plain(form): word for word in words for form in (word.label.en, word.label.nl)}


class Group(Word):
    """Who bears the burden."""

    BUSINESS = "business", "bedrijf"
    CITIZEN = "citizen", "burger"
    PROFESSIONAL = "professional", "professional"
    GOVERNMENT = "government", "overheid"


class SizeClass(Word):
    """The usual size classes by persons employed (CBS); a study may use its own besides these."""

    ZZP = "zzp", "zzp"
    MICRO = "micro", "micro"
    SMALL = "small", "klein"
    MEDIUM = "medium", "middelgroot"
    LARGE = "large", "groot"


class InstrumentKind(Word):
    """How an instrument works on firms: the Dutch five V's."""

    INFORM = "inform", "voorlichten"
    FACILITATE = "facilitate", "vergemakkelijken"
    INCENTIVISE = "incentivise", "verleiden"
    CONDITION = "condition", "voorwaarden stellen"
    OBLIGE = "oblige", "verplichten"


class InstrumentOrigin(Word):
    """Whose rule it is; a national top-up on a European rule is shown apart."""

    NATIONAL = "national", "nationaal"
    EU = "eu", "eu"
    EU_WITH_NATIONAL_CHOICE = "eu with national choice", "eu met nationale keuze"


class ObligationKind(Word):
    """What sort of duty it is; financial charges are no burden and stand apart."""

    INFORMATION = "information", "informatieverplichting"
    SUBSTANTIVE = "substantive", "inhoudelijke verplichting"
    FAMILIARISATION = "familiarisation", "kennisneming"
    SUPERVISION = "supervision", "toezicht"
    PROOF_OUT_OF_SCOPE = "proof out of scope", "aantonen buiten reikwijdte"
    FINANCIAL = "financial", "financieel"


class Timing(Word):
    """Whether an activity is done on entry or every year."""

    ONE_OFF = "one-off", "eenmalig"
    STRUCTURAL = "structural", "structureel"


class Index(Word):
    """What an amount rises with from one year to another."""

    PRICES = "prices", "prijzen"
    WAGES = "wages", "lonen"


class Quality(Word):
    """How good the evidence behind a figure is."""

    HIGH = "high", "hoog"
    MEDIUM = "medium", "middel"
    LOW = "low", "laag"


class Distribution(Word):
    """The shape between low, central and high in a simulation."""

    PERT = "pert", "pert"
    TRIANGULAR = "triangular", "driehoek"
    UNIFORM = "uniform", "uniform"


class Annualisation(Word):
    """How a series of years becomes one yearly amount."""

    ANNUITY = "annuity", "annuïteit"
    ANNUITY_DUE = "annuity due", "annuïteit vooraf"
    AVERAGE = "average", "gemiddelde"


class DiscountTiming(Word):
    """Where in the year costs are thought to fall when they are discounted."""

    START = "start", "begin"
    END = "end", "eind"
    ONE_OFF_AT_START = "one-off at start", "eenmalig aan begin"


class Rounding(Word):
    """What is rounded within the calculation; the default is nothing."""

    NONE = "none", "geen"
    HOURS_HALF_UP = "hours half up", "uren half omhoog"
    HOURS_UP = "hours up", "uren omhoog"


class Investments(Word):
    """How an investment counts: in full when made, its replacement for half, or spread over its lifetime."""

    ONE_OFF = "one-off", "eenmalig"
    REPLACEMENT_HALF = "replacement half", "vervanging half"
    DEPRECIATED = "depreciated", "afgeschreven"


class RareActivities(Word):
    """How activities that are done less than once a year fall in the years."""

    AVERAGED = "averaged", "gemiddeld"
    PLACED = "placed", "in hun jaar"


class BenchmarkUnit(Word):
    """What a benchmark measures."""

    PER_FIRM_PER_YEAR = "per firm per year", "per bedrijf per jaar"
    PER_FIRM_ONE_OFF = "per firm one-off", "per bedrijf eenmalig"
    SHARE_OF_TURNOVER = "share of turnover", "aandeel in de omzet"


class Aspect(Word):
    """In what an obligation is workable, or not, for those who must comply: what the ATR's third question is about."""

    CLEAR = "clear", "duidelijk"
    FEASIBLE = "feasible", "uitvoerbaar"
    PROPORTIONATE = "proportionate", "evenredig"
    USEFUL = "useful", "zinvol"
    TIMELY = "timely", "tijdig"


class PointStatus(Word):
    """What became of a point that a reviewer made."""

    OPEN = "open", "open"
    ADOPTED = "adopted", "overgenomen"
    EXPLAINED = "explained", "toegelicht"
    NOT_ADOPTED = "not adopted", "niet overgenomen"


class YesNo(Word):
    """Yes or no, as people type it."""

    YES = "yes", "ja"
    NO = "no", "nee"
