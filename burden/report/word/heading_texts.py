"""The headings and other fixed words of the Word document, in Dutch and in English."""

from __future__ import annotations

from collections.abc import Container
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
    "annex_points": Text("Annex {letter}. Points of reviewers", "Bijlage {letter}. Toetspunten"),
    "annex_sources": Text("Annex {letter}. Sources", "Bijlage {letter}. Bronnen"),
    # Of the paragraph.
    "marked_text": Text(
        "Every sentence and table follows from the figures in the workbook named above. What only the author can write stands marked between brackets.",
        "Elke zin en tabel volgt uit de cijfers in de hierboven genoemde werkmap. Wat alleen de opsteller kan schrijven, staat gemarkeerd tussen haken.",
    ),
    "proposed": Text("What is proposed and whom it affects", "Wat wordt voorgesteld en wie dat raakt"),
    "efforts": Text("How the costs are built up", "Hoe de kosten zijn opgebouwd"),
    "efforts_text": Text(
        "Of the obligations that cost most: who are affected × the average time each × the hourly tariff. What firms would do anyway has been deducted.",
        "Van de verplichtingen die het meest kosten: doelgroep × gemiddelde tijd per bedrijf × uurtarief. Wat bedrijven hoe dan ook al doen (bedrijfseigen kosten), is afgetrokken.",
    ),
    "familiarisation": Text("Familiarisation", "Kennisneming"),
    "one_off": Text("Other one-off costs", "Overige eenmalige kosten"),
    "structural": Text("Structural costs", "Structurele kosten"),
    "totals": Text("Regulatory burden in total", "Regeldrukkosten in totaal"),
    "origins": Text("National and European rules", "Nationale en Europese regels"),
    "others": Text("Citizens and professionals", "Burgers en professionals"),
    "sme": Text("Firms by size, and the SME test", "Bedrijven naar grootte, en de mkb-toets"),
    "certain": Text("How certain the figures are", "Hoe zeker de cijfers zijn"),
    "entry": Text("Entry into force", "Inwerkingtreding"),
    "main_assumptions": Text("Main assumptions", "Belangrijkste aannames"),
    "board": Text("Advice of the ATR", "Advies van ATR"),
    "contents": Text("Contents of the annexes", "Inhoud van de bijlagen"),
    "annexes_text": Text(
        "The annexes give amounts to the euro, so that they can be found in the Excel workbook.",
        "In de bijlagen staan bedragen op de euro, zodat ze in de Excel-werkmap zijn terug te vinden.",
    ),
    "lighter_text": Text(
        "Of each alternative: without the national instrument that costs most, and from a larger size class up.",
        "Van elk alternatief: zonder het nationale instrument dat het meest kost, en met een hogere drempel.",
    ),
    # What only the author can write.
    "write_need": Text(
        "[Need: which problem does the proposal solve, and why do rules have to solve it?]",
        "[Nut en noodzaak: welk probleem lost het voorstel op, en waarom is daar regelgeving voor nodig?]",
    ),
    "write_choice": Text(
        "[Choice: which alternative is proposed? If it is not the least burdensome one, why not?]",
        "[Keuze: welk alternatief wordt voorgesteld? Als dat niet het minst belastende is: waarom niet?]",
    ),
    "write_origins": Text(
        "[National top-ups: why does the proposal go further than European rules ask, where it does?]",
        "[Nationale koppen: waarom gaat het voorstel verder dan Europese regels vragen, als dat zo is?]",
    ),
    "write_sme": Text(
        "[SME test: when and with whom it was done and what it yielded, or why it was not done.]",
        "[Mkb-toets: wanneer en met wie die is gedaan en wat die opleverde, of waarom die niet is gedaan.]",
    ),
    "write_workability": Text(
        "[Workability: what those who must comply said of the proposal, and what was done with it.]",
        "[Werkbaarheid: wat degenen die het voorstel moeten naleven ervan vonden, en wat daarmee is gedaan.]",
    ),
    "write_entry": Text(
        "[Date: is it 1 January or 1 July (fixed moments of change), and how long in advance will firms know?]",
        "[Datum: is dat een vast verandermoment (1 januari of 1 juli), en hoe lang van tevoren weten bedrijven het?]",
    ),
    "write_board": Text(
        "[Advice of the ATR: date, dictum, and what was done with each point.]",
        "[Advies van ATR: datum, dictum, en wat er met elk punt is gedaan.]",
    ),
}
"""By the names under which a template has them as `words.…`."""

SEE = (
    Text("See table\u00a0{tables}.", "Zie tabel\u00a0{tables}."),
    Text("See tables\u00a0{tables}.", "Zie de tabellen\u00a0{tables}."),
)
"""Where there is more, in one table or in several."""

_ANNEXES = {
    "annex_mixes": (),
    "annex_calculation": (),
    "annex_uncertainty": ("uncertainty",),
    "annex_elements": ("elements",),
    "annex_details": (),
    "annex_evidence": (),
    "annex_questions": ("review",),
    "annex_points": ("review_points",),
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
