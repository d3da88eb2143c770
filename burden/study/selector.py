"""Selectors: which firm categories a row is about.

Blank or `all` is every category. Otherwise a comma-separated list of category codes and attributes (`size:large`,
`sector:C`, `group:citizen`), which may be combined with `&`. Dutch words are read too (`grootte:groot`, `groep:burger`,
`alle`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from burden.language import Language, Text
from burden.study.words import Group, SizeClass, Word, has_word, plain, tidied

ATTRIBUTES = {
    "size": Text("size", "grootte"),
    "sector": Text("sector", "sector"),
    "group": Text("group", "groep"),
}
ALL = Text("all", "alle")
ALL_WORDS = ALL.forms
_ATTRIBUTE_WORDS = {"size class": "size", "grootteklasse": "size", "omvang": "size"} | {
    plain(word): attribute for attribute, label in ATTRIBUTES.items() for word in label.forms
}
_VALUE_WORDS: dict[str, type[Word]] = {"size": SizeClass, "group": Group}

# How specific a match is; a more specific scope row wins.
BY_ALL, BY_ATTRIBUTE, BY_COMBINATION, BY_CODE = 1, 2, 3, 4


class SelectorError(ValueError):
    """A selector that cannot be read; `part` is the piece that is wrong."""

    def __init__(self, part: str) -> None:
        """Keep the piece that could not be read."""
        self.part = part
        super().__init__(part)


class Term(NamedTuple):
    """One condition: a category `code`, or an attribute (`size`, `sector`, `group`) with its value."""

    attribute: str
    value: str

    def to(self, language: Language) -> str:
        """The term as an analyst types it."""
        if self.attribute == "code":
            return self.value
        return f"{ATTRIBUTES[self.attribute].to(language)}:{_value_word(self.attribute, self.value, language)}"


@dataclass(frozen=True, slots=True)
class Selector:
    """Alternatives of combined terms; no alternatives select every category."""

    alternatives: tuple[tuple[Term, ...], ...] = ()

    def to(self, language: Language) -> str:
        """The selector as an analyst types it; the empty text selects every category."""
        return ", ".join(" & ".join(term.to(language) for term in terms) for terms in self.alternatives)

    def __str__(self) -> str:
        """The selector in English; `all` for every category."""
        return self.to(Language.EN) or ALL.en


@lru_cache(maxsize=4096)
def read_selector(text: str) -> Selector:
    """Read a selector from what an analyst typed.

    Raises:
        SelectorError: a piece holds no word, has no value or names an unknown attribute.
    """
    text = tidied(text)
    if text.casefold() in ("", *ALL_WORDS):
        return Selector()
    return Selector(tuple(tuple(_read_term(term) for term in piece.split("&")) for piece in text.split(",")))


def _read_term(text: str) -> Term:
    attribute, colon, value = (part.strip() for part in text.partition(":"))
    if not colon:
        if not has_word(attribute) or attribute.casefold() in ALL_WORDS:
            raise SelectorError(text.strip())
        return Term("code", attribute)
    known = _ATTRIBUTE_WORDS.get(plain(attribute))
    if known is None or not value:
        raise SelectorError(text.strip())
    return Term(known, _value_code(known, value))


def _value_code(attribute: str, value: str) -> str:
    words = _VALUE_WORDS.get(attribute)
    word = words._missing_(value) if words else None
    return word.value if word else value


def _value_word(attribute: str, value: str, language: Language) -> str:
    words = _VALUE_WORDS.get(attribute)
    word = words._missing_(value) if words else None
    return word.label.to(language) if word else value


class CategoryIndex:
    """The firm categories as arrays, to see at once which ones a selector selects."""

    def __init__(
        self, codes: Sequence[str], sizes: Sequence[str], sectors: Sequence[str], groups: Sequence[str]
    ) -> None:
        """Index the categories; the four sequences are of one length."""
        self.values = {
            "code": np.asarray(codes, dtype=object),
            "size": np.asarray(sizes, dtype=object),
            "sector": np.asarray(sectors, dtype=object),
            "group": np.asarray(groups, dtype=object),
        }
        self.count = len(codes)
        self._ranks: dict[Selector, npt.NDArray[np.int8]] = {}

    def rank(self, selector: Selector) -> npt.NDArray[np.int8]:
        """How specifically each category is selected: 0 not at all, else BY_ALL to BY_CODE; shape (categories,)."""
        ranks = self._ranks.get(selector)
        if ranks is None:
            ranks = self._ranks[selector] = self._find_rank(selector)
        return ranks

    def selects(self, selector: Selector) -> npt.NDArray[np.bool_]:
        """Which categories are selected; shape (categories,)."""
        return self.rank(selector) > 0

    def unknown_terms(self, selector: Selector) -> list[Term]:
        """The terms of a selector that no category has."""
        return [
            term
            for terms in selector.alternatives
            for term in terms
            if not (self.values[term.attribute] == term.value).any()
        ]

    def _find_rank(self, selector: Selector) -> npt.NDArray[np.int8]:
        if not selector.alternatives:
            return np.full(self.count, BY_ALL, dtype=np.int8)
        ranks = np.zeros(self.count, dtype=np.int8)
        for terms in selector.alternatives:
            selected = np.ones(self.count, dtype=bool)
            for term in terms:
                selected &= self.values[term.attribute] == term.value
            ranks = np.maximum(ranks, np.where(selected, _specificity(terms), 0).astype(np.int8))
        return ranks


def _specificity(terms: tuple[Term, ...]) -> int:
    if any(term.attribute == "code" for term in terms):
        return BY_CODE
    return BY_COMBINATION if len(terms) > 1 else BY_ATTRIBUTE
