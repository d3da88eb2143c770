"""What leads to which dictum of the review board, and how that is said of a question."""

from __future__ import annotations

from burden.language import Text
from burden.review.board import Dictum

WHAT_LEADS_TO: dict[Dictum, Text] = {
    Dictum.AFTER: Text("small shortcomings in the effects", "kleine tekortkomingen in de gevolgen"),
    Dictum.UNLESS: Text(
        "the least burdensome option neither chosen nor explained, or important target groups or groups of activities missing from the calculation",
        "het minst belastende alternatief niet gekozen en dat niet toegelicht, of belangrijke doelgroepen of groepen handelingen niet meegerekend",
    ),
    Dictum.NOT: Text(
        "no structural problem, regulation not the best instrument, no alternatives examined, or effects hardly mapped",
        "geen structureel probleem, regelgeving niet het beste instrument, geen alternatieven onderzocht, of de gevolgen nauwelijks in beeld",
    ),
}

MAY_LEAD_TO = Text("may lead to dictum {number}", "kan leiden tot dictum {number}")
DICTUM = Text("Dictum {number} ({label}): {why}.", "Dictum {number} ({label}): {why}.")
LEGEND_NOTE = Text(
    "From the ATR's work programme for 2025, annex 3. Which question may lead to which dictum is this program's reading of it.",
    "Uit het werkprogramma 2025 van ATR, bijlage 3. Welke vraag tot welk dictum kan leiden, is hoe dit programma die bijlage leest.",
)


def dicta() -> list[Text]:
    """What leads to each dictum, a sentence each."""
    return [DICTUM.fill(number=dictum.number, label=dictum.label, why=why) for dictum, why in WHAT_LEADS_TO.items()]
