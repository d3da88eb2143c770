"""The headings and other fixed words of the Word document, in Dutch and in English."""

from __future__ import annotations

from collections.abc import Container
from datetime import date
from string import ascii_uppercase

from burden.language import Language, Text

WORDS = {
    "kind": Text(
        "Draft of the regulatory burden paragraph for the explanatory memorandum",
        "Concept van de paragraaf regeldruk voor de memorie van toelichting",
    ),
    "draft": Text("Draft", "Concept"),
    "version": Text("Version", "Versie"),
    "version_small": Text("version", "versie"),
    "author": Text("Author", "Opsteller"),
    "made": Text("Made on", "Gemaakt op"),
    "workbook": Text("Calculated from", "Berekend uit"),
    "page": Text("Page", "Pagina"),
    "of": Text("of", "van"),
    "about": Text("About this draft", "Over dit concept"),
    "about_text": Text(
        "Every sentence and table follows from the figures in the workbook named above. Sentences that weigh or judge are for the author to add.",
        "Elke zin en tabel volgt uit de cijfers van de hierboven genoemde werkmap. Zinnen die wegen of oordelen voegt de opsteller toe.",
    ),
    "paragraph": Text("Consequences for the regulatory burden", "Gevolgen voor de regeldruk"),
    "measure": Text("What the measure is", "Wat de maatregel inhoudt"),
    "reach": Text("Whom it reaches", "Wie worden bereikt"),
    "burden": Text("One-off and structural burden", "Eenmalige en structurele regeldrukkosten"),
    "kinds": Text("By kind of obligation", "Naar soort verplichting"),
    "sizes": Text("By size class", "Naar grootteklasse"),
    "per_firm": Text("Per firm", "Per bedrijf"),
    "apart": Text("Apart, not counted as burden", "Apart, telt niet als regeldruk"),
    "alternatives": Text("Alternatives compared", "Alternatieven vergeleken"),
    "uncertainty": Text("How sure the figures are", "Hoe zeker de cijfers zijn"),
    "rules": Text("Rules of the calculation", "Uitgangspunten van de berekening"),
    "assumptions": Text("Assumptions and figures that were not verified", "Aannames en niet-geverifieerde cijfers"),
    "benchmarks": Text("Held against published figures", "Vergeleken met gepubliceerde cijfers"),
    "questions": Text("Questions of the review board that are open", "Open vragen van de ATR"),
    "questions_text": Text(
        "These questions are not in order yet. Why, and which rows they concern, stands in the annexes.",
        "Deze vragen zijn nog niet in orde. Waarom, en welke rijen ze betreffen, staat in de bijlagen.",
    ),
    "changes": Text("What changed", "Wat er veranderde"),
    "annexes": Text("Annexes", "Bijlagen"),
    "annex_mixes": Text("Annex {letter}. The mixes", "Bijlage {letter}. De mixen"),
    "annex_calculation": Text("Annex {letter}. The burden in parts", "Bijlage {letter}. De regeldrukkosten in delen"),
    "annex_uncertainty": Text("Annex {letter}. Uncertainty", "Bijlage {letter}. Onzekerheid"),
    "annex_details": Text(
        "Annex {letter}. Obligations and firms in detail", "Bijlage {letter}. Verplichtingen en bedrijven in detail"
    ),
    "annex_evidence": Text(
        "Annex {letter}. Figures and their support", "Bijlage {letter}. Cijfers en hun onderbouwing"
    ),
    "annex_questions": Text("Annex {letter}. The review board's questions", "Bijlage {letter}. De vragen van de ATR"),
    "annex_sources": Text("Annex {letter}. Sources", "Bijlage {letter}. Bronnen"),
}
"""By the names under which a template has them as `words.…`."""

_ANNEXES = {
    "annex_mixes": (),
    "annex_calculation": (),
    "annex_uncertainty": ("uncertainty",),
    "annex_details": (),
    "annex_evidence": (),
    "annex_questions": ("review",),
    "annex_sources": ("sources",),
}
"""The annexes in their order, each with a table without which it is left out."""


def words(language: Language, tables: Container[str]) -> dict[str, str]:
    """The words in a language, with the letters of the annexes that the document has.

    Args:
        language: the language.
        tables: the names of the tables that there are something to show in.
    """
    there = [name for name, needed in _ANNEXES.items() if all(table in tables for table in needed)]
    letters = dict(zip([*there, *(name for name in _ANNEXES if name not in there)], ascii_uppercase, strict=False))
    return {name: text.fill(letter=letters.get(name, "")).to(language) for name, text in WORDS.items()}


_DAY = Text("{day} {month} {year}", "{day} {month} {year}")
_MONTHS = (
    Text("January", "januari"), Text("February", "februari"), Text("March", "maart"), Text("April", "april"),
    Text("May", "mei"), Text("June", "juni"), Text("July", "juli"), Text("August", "augustus"),
    Text("September", "september"), Text("October", "oktober"), Text("November", "november"),
    Text("December", "december"),
)  # fmt: skip


def day(of: date) -> Text:
    """A day with its month in words."""
    return _DAY.fill(day=of.day, month=_MONTHS[of.month - 1], year=str(of.year))
