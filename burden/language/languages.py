"""The two languages, and which of them somebody is spoken to in."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


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
