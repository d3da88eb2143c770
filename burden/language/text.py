"""A text in the two languages, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from burden.language.figures import figure


class Language(StrEnum):
    """A language of the interface and of the exports."""

    NL = "nl"
    EN = "en"

    @property
    def other(self) -> Language:
        """The second language of a study written in this one."""
        return Language.EN if self is Language.NL else Language.NL


def language_of(environment: Mapping[str, str]) -> Language:
    """The language in which somebody is spoken to of whom nothing else is known: BURDEN_LANGUAGE, else the system's.

    Args:
        environment: the variables of the environment.
    """
    wish = environment.get("BURDEN_LANGUAGE", "").lower()
    if wish in tuple(Language):
        return Language(wish)
    system = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    return Language.NL if system.lower().startswith("nl") else Language.EN


@dataclass(frozen=True, slots=True)
class Text:
    """The same text in English and in Dutch, so that neither can be forgotten."""

    en: str
    nl: str

    def to(self, language: Language) -> str:
        """Give the text in one language."""
        return self.nl if language is Language.NL else self.en

    def fill(self, **values: object) -> Text:
        """Fill the `{names}` of the text; texts are filled per language and figures written as that language does."""
        return Text(
            en=self.en.format_map({name: _written(value, Language.EN) for name, value in values.items()}),
            nl=self.nl.format_map({name: _written(value, Language.NL) for name, value in values.items()}),
        )


def both(text: str) -> Text:
    """A text that is the same in both languages, such as a code or a file name."""
    return Text(text, text)


def _written(value: object, language: Language) -> str:
    if isinstance(value, Text):
        return value.to(language)
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return figure(value, language)
    return str(value)
