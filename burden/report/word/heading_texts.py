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
        "Every sentence and table follows from the figures in the workbook named above. Any assessment is for the author to add.",
        "Elke zin en tabel volgt uit de cijfers in de hierboven genoemde werkmap. De afweging en het oordeel voegt de opsteller zelf toe.",
    ),
    "paragraph": Text("Effects on regulatory burden", "Gevolgen voor de regeldruk"),
    "measure": Text("What the measure involves", "Wat de maatregel inhoudt"),
    "reach": Text("Who is affected", "Wie de maatregel bereikt"),
    "burden": Text("One-off and structural burden", "Eenmalige en structurele regeldrukkosten"),
    "kinds": Text("By kind of obligation", "Naar soort verplichting"),
    "sizes": Text("By size class", "Naar grootteklasse"),
    "per_firm": Text("Per firm", "Per bedrijf"),
    "apart": Text("Shown separately, not counted as burden", "Apart vermeld, telt niet mee als regeldruk"),
    "groups": Text("Citizens, professionals and government", "Burgers, professionals en overheid"),
    "workability": Text("Workability and perceived burden", "Werkbaarheid en ervaren regeldruk"),
    "alternatives": Text("Alternatives compared", "Alternatieven vergeleken"),
    "elements": Text("How the instruments act on each other", "Hoe de instrumenten op elkaar inwerken"),
    "lighter": Text("Less burdensome alternatives", "Minder belastende alternatieven"),
    "uncertainty": Text("How certain the figures are", "Hoe zeker de cijfers zijn"),
    "scenarios": Text("If figures are different", "Als cijfers anders uitvallen"),
    "rules": Text("Rules of the calculation", "Uitgangspunten van de berekening"),
    "assumptions": Text(
        "Assumptions and figures that have not been verified", "Aannames en niet-geverifieerde cijfers"
    ),
    "benchmarks": Text("Compared with published figures", "Vergeleken met gepubliceerde cijfers"),
    "questions": Text("Open questions from the ATR", "Open vragen van ATR"),
    "questions_text": Text(
        "The answers to these questions are not in order yet. The annexes say why, and which rows they are about.",
        "Deze vragen zijn nog niet in orde. In de bijlagen staat waarom, en om welke rijen het gaat.",
    ),
    "changes": Text("What has changed", "Wat er is veranderd"),
    "annexes": Text("Annexes", "Bijlagen"),
    "annex_mixes": Text("Annex {letter}. The mixes", "Bijlage {letter}. De mixen"),
    "annex_calculation": Text(
        "Annex {letter}. The burden broken down", "Bijlage {letter}. De regeldrukkosten uitgesplitst"
    ),
    "annex_uncertainty": Text("Annex {letter}. Uncertainty", "Bijlage {letter}. Onzekerheid"),
    "annex_elements": Text(
        "Annex {letter}. Elements and lighter forms of the mixes",
        "Bijlage {letter}. Elementen en lichtere vormen van de mixen",
    ),
    "annex_details": Text(
        "Annex {letter}. Obligations and firms in detail", "Bijlage {letter}. Verplichtingen en bedrijven in detail"
    ),
    "annex_evidence": Text(
        "Annex {letter}. Figures and their evidence", "Bijlage {letter}. Cijfers en hun onderbouwing"
    ),
    "annex_questions": Text("Annex {letter}. The ATR's questions", "Bijlage {letter}. De vragen van ATR"),
    "annex_sources": Text("Annex {letter}. Sources", "Bijlage {letter}. Bronnen"),
}
"""By the names under which a template has them as `words.…`."""

_ANNEXES = {
    "annex_mixes": (),
    "annex_calculation": (),
    "annex_uncertainty": ("uncertainty",),
    "annex_elements": ("elements",),
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
