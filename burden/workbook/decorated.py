"""Headings, settings and sheet titles with more to them than their name: a unit, a remark, brackets, a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar

from burden.study.words import nearest, plain

Name = TypeVar("Name")

_BEFORE = re.compile(r"^\s*(?:\(?(?:\d{1,2}|[a-z])[.)]\s+|\(?\d{1,2}[.)]\s*|[*•·#>-]+\s*)+", re.IGNORECASE)
_AFTER = re.compile(r"[\s*:;.,=†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]+$")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}|<[^<>]*>")
_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 3  # letters of an abbreviation
_LONG = 5  # letters of a part of a compound
_UNITS = re.compile(
    r"""\d+|[a-z]|per|in|of|van|the|de|het|een|an|for|voor|hrs?|yrs?|jr|eur|euros?|uur|uren|hours?|jaar|jaren|years?|annual|
    yearly|jaarlijkse?|keer|maal|times?|maand|month|week|days?|dag|dagen|bedrijf|bedrijven|firms?|compan(?:y|ies)|aantal|
    number|nr|no|totaal|total|average|gemiddelde?|procent|percent|pct|percentage|ja|nee|yes|optional|optioneel|required|
    est|estimate|schatting|bound|value|waarde|min|minuten|minutes""",
    re.VERBOSE,
)
_VERSIONS = re.compile(
    r"\d+|v\d*|versie|version|def|definitief|final|nieuw|new|old|oud|kopie|copy|concept|draft|of|van"
)
_SAME = {
    "laag": "low", "min": "low", "minimum": "low", "minimaal": "low", "lower": "low", "lowest": "low", "lage": "low",
    "laagste": "low", "ondergrens": "low", "hoog": "high", "max": "high", "maximum": "high", "maximaal": "high",
    "higher": "high", "highest": "high", "upper": "high", "hoge": "high", "hoogste": "high", "bovengrens": "high",
    "uur": "uren", "hrs": "hours", "hr": "hours",
}  # fmt: skip


def unmarked(text: str) -> str:
    """A name without the signs around it that mean nothing: a number or bullet before, a colon or footnote after."""
    return _AFTER.sub("", _BEFORE.sub("", text)) or text


def name_in(text: str, known: Mapping[str, Name]) -> Name | None:
    """What a text names, whatever the signs around it; None where it is no known name.

    Args:
        text: a heading, the name of a setting or the title of a sheet.
        known: what each name means, as `plain` gives it.
    """
    text = text.replace("‰", "%")  # `plain` drops the one and keeps the other
    return known.get(plain(text)) or known.get(plain(unmarked(text)))


def decorated(text: str, forms: Iterable[str]) -> str | None:
    """The form that a text is a decoration of, or None.

    Args:
        text: a heading or the name of a setting, such as `hours (per time)`, `% growth` or `freq. per jaar`.
        forms: what it may be, as `plain` gives it.
    """
    words = _words(text)
    by_words = {_words(form): form for form in forms}
    longest_first = sorted(by_words, key=len, reverse=True)
    for tried in (words, tuple(_SAME.get(word, word) for word in words)):
        for form in longest_first:
            if form in (tried[: len(form)], tried[-len(form) :]):
                return by_words[form]
    told = _without_units(words)
    for form in longest_first:
        ordered = _alike(form)
        if ordered in (_alike(words), _alike(told)) or _abbreviated(told, form) or _abbreviated(words, form):
            return by_words[form]
        if len(form) == 1 and any(_is_compound(word, form[0]) for word in words):
            return by_words[form]
    bare = _words(_BRACKETS.sub(" ", text))
    sorted_forms = {" ".join(sorted(form)): by_words[form] for form in longest_first}
    for tried in (bare, told):
        near = nearest(" ".join(sorted(tried)), sorted_forms, cutoff=0.8) if tried else None
        if near is not None:
            return sorted_forms[near]
    return None


def titled(title: str, forms: Iterable[str]) -> str | None:
    """The form of which the title of a sheet is a version (`Interactions (2)`, `5. Scope def`), or None."""
    told = [word for word in _words(unmarked(title)) if not _VERSIONS.fullmatch(word)]
    return next((form for form in forms if list(_words(form)) == told), None)


@cache
def _words(text: str) -> tuple[str, ...]:
    words = tuple(_WORD.findall(plain(text)))
    spaced = len(words) >= _SHORTEST and all(len(word) == 1 for word in words)  # t o t a l
    return ("".join(words),) if spaced else words


def _without_units(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if not _UNITS.fullmatch(word))


def _alike(words: tuple[str, ...]) -> list[str]:
    """The words in one order, those that mean the same as one."""
    return sorted(_SAME.get(word, word) for word in words if word != "bound")


def _is_compound(word: str, part: str) -> bool:
    """Whether a word begins or ends with another one, as in `groeipercentage` or `manhours`."""
    return len(part) >= _LONG and (word.startswith(part) or word.endswith(part))


def _abbreviated(words: tuple[str, ...], form: tuple[str, ...]) -> bool:
    """Whether each word is the beginning of one of a form, with or without vowels; or one word its initials."""
    if len(form) >= _SHORTEST and words == ("".join(word[0] for word in form),):
        return True
    return len(words) == len(form) > 0 and all(map(_shortened, words, form))


def _shortened(word: str, whole: str) -> bool:
    if len(word) < _SHORTEST:
        return word == whole
    return whole.startswith(word) or re.sub(r"[aeiou]", "", whole).startswith(word)
