"""What leads to which dictum of the review board, and how that is said of a question."""

from __future__ import annotations

from burden.language import Text
from burden.review.board import Dictum

WHAT_LEADS_TO: dict[Dictum, Text] = {
    Dictum.AFTER: Text(
        "small shortcomings in how the effects are calculated", "kleine tekortkomingen in de berekening van de gevolgen"
    ),
    Dictum.UNLESS: Text(
        "the least burdensome option is not chosen and that is not explained, or important target groups or groups of activities are missing from the calculation",
        "het minst belastende alternatief is niet gekozen en dat is niet toegelicht, of belangrijke doelgroepen of groepen handelingen zijn niet meegerekend",
    ),
    Dictum.NOT: Text(
        "there is no structural problem, regulation is not the best instrument, no alternatives were examined, or the effects are hardly mapped",
        "er is geen structureel probleem, regelgeving is niet het beste instrument, er zijn geen alternatieven onderzocht, of de gevolgen zijn nauwelijks in beeld",
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
