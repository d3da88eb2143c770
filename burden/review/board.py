"""The review board (ATR): its four questions, its dicta, and what leads to which.

Read in its work programme for 2025 (annex 3). Which question of ours may lead to which dictum is a reading of that
annex, and is said to be so.
"""

from __future__ import annotations

from enum import Enum

from burden.language import Text
from burden.study.words import Word


class Topic(Word):
    """The four questions of the board, in its order."""

    NEED = "need", "nut en noodzaak"
    ALTERNATIVES = "alternatives", "alternatieven", "less burdensome alternatives"
    WORKABILITY = "workability", "werkbaarheid"
    EFFECTS = "effects", "gevolgen", "effects on the regulatory burden"


class Dictum(Enum):
    """What the board advises, where something is not in order."""

    AFTER = 2, Text("submit after taking the advice into account", "indienen nadat met het advies rekening is gehouden")
    UNLESS = 3, Text("do not submit unless", "niet indienen, tenzij")
    NOT = 4, Text("do not submit", "niet indienen")

    @property
    def number(self) -> int:
        """Its number."""
        return self.value[0]

    @property
    def label(self) -> Text:
        """What it says."""
        return self.value[1]
