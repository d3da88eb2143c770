"""How words look to a reader: which are the same, which differ by a slip, and which call a row a total."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from burden.study.words import plain, tidied

_SUMS = frozenset(
    "total totals totale totaal totalen subtotal subtotals subtotaal subtotalen eindtotaal som sum sums σ".split()  # noqa: SIM905
)
_MEANS = frozenset(("gemiddelde", "gemiddeld", "average", "mean", "mediaan", "median"))
_BESIDE_SUMS = frozenset(
    "sub grand general generaal overall of the all van de het alle and en in number aantal "  # noqa: SIM905
    "firms companies bedrijven ondernemingen rows rijen sectors sectoren categories categorieen "
    "hours uren costs kosten nederland netherlands".split()
)
_LONGEST_NAME_OF_TOTAL = 60
_HINT_OF_TOTAL = re.compile("total|totaal|som|sum|gemiddeld|average|mean|median|mediaan", re.IGNORECASE)
"""Some of this is in every name of a total or average that has no signs of other scripts: quick to see."""
_LOOKALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеіјорсѕухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTYXaeijopcsyxABEZHIKMNOPTYXo",
)
"""Cyrillic and Greek letters, and the Latin ones that they look like."""
_AROUND_SIGN = re.compile(r" *([-+<>=≤≥/]) *")
_BETWEEN = re.compile(r"[\s.,;:'\"()\[\]_/\-]+")
_BEFORE_NUMBER = re.compile(r"(?<=[^\W\d])(?=\d)|(?<=\d)(?=[^\W\d])")
_HEADINGS = frozenset(
    "sector sectie section branche bedrijfstak industry size class grootte klasse grootteklasse".split()  # noqa: SIM905
)
"""Words of a heading, which people write before the word that belongs there."""
_SHORT, _NOT_SHORT = 4, 5


@lru_cache(maxsize=16_384)
def look(text: str) -> str:
    """What a word looks like: two words that look the same to a reader, or differ in their capitals only, are the same.

    Letters of other scripts are those they look like; "01" and "1" are the same number.
    """
    word = unicodedata.normalize("NFKC", tidied(text)).translate(_LOOKALIKES).casefold()
    word = _AROUND_SIGN.sub(r"\1", word)
    return word.lstrip("0") or "0" if word.isdecimal() else word


def differ_by_a_slip(first: str, second: str) -> bool:
    """Whether two words differ by one letter, or by accents, spaces and full stops only; digits are never a slip."""
    one, other = _letters(first), _letters(second)
    if one != other and _without_heading(one) == _without_heading(other):
        return True
    if "".join(one) == "".join(other):
        return one == other or not any(sign.isdecimal() for sign in "".join(one))
    if len(one) != len(other):
        return False
    unequal = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(unequal) == 1 and _one_letter_apart(*unequal[0])


def _without_heading(words: list[str]) -> list[str]:
    return [word for word in words if word not in _HEADINGS]


def _letters(text: str) -> list[str]:
    """The words and numbers of a text without accents, capitals, the signs between them and zeros before a number."""
    signs = unicodedata.normalize("NFKD", look(text))
    words = _BETWEEN.sub(" ", "".join(sign for sign in signs if not unicodedata.combining(sign)))
    words = _BEFORE_NUMBER.sub(" ", words)
    return [word.lstrip("0") or "0" if word.isdecimal() else word for word in words.split()]


def _one_letter_apart(first: str, second: str) -> bool:
    """Whether a letter changed places with the next, or in words that are not short is left out or typed wrong."""
    shorter, longer = sorted((first, second), key=len)
    if len(longer) < _SHORT or len(longer) - len(shorter) > 1 or not (first + second).isalpha():
        return False
    pairs = zip(shorter, longer, strict=False)
    same = next((place for place, (one, other) in enumerate(pairs) if one != other), len(shorter))
    swapped = shorter[same + 1 : same + 2] + shorter[same : same + 1] + shorter[same + 2 :]
    if swapped == longer[same:]:
        return True
    rest = shorter[same:] if len(shorter) < len(longer) else shorter[same + 1 :]
    return len(longer) >= _NOT_SHORT and rest == longer[same + 1 :]


@lru_cache(maxsize=16_384)
def is_called_total(text: str) -> bool:
    """Whether a text says of a row that it is a total or average, and nothing else ("Total Energies" does not)."""
    if len(text) > _LONGEST_NAME_OF_TOTAL or (text.isascii() and not _HINT_OF_TOTAL.search(text)):
        return False
    words = re.findall(r"\w+", plain(text))
    if len(words) == 1 and words[0] in _MEANS:
        return True
    return not _SUMS.isdisjoint(words) and all(word in _SUMS | _BESIDE_SUMS or word.isdecimal() for word in words)
