"""What the page about the years says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

YEARS = Text("Over the years", "Over de jaren")
SHOWN = Text("Shown", "Getoond")
SHOWN_OPTIONS = {
    "total": Text("Total per mix", "Totaal per mix"),
    "parts": Text("By kind of cost", "Naar soort kosten"),
}
COST_PER_YEAR = Text(
    "Costs in each year, constant prices of {year}", "Kosten in elk jaar, constante prijzen van {year}"
)
YEAR = Text("Year", "Jaar")
SUM = Text("Sum, not discounted", "Som, niet verdisconteerd")

WORTH = Text("What this adds up to", "Waar dit op neerkomt")
WORTH_NOTE = Text(
    "The years {first}–{last} combined, in prices of {year}.",
    "De jaren {first}–{last} samengenomen, prijspeil {year}.",
)
PRESENT_VALUE = Text("Present value", "Contante waarde")
ANNUAL_EQUIVALENT = Text("Annual equivalent", "Jaarlijks equivalent")
ABOUT_PRESENT_VALUE = Text(
    "The costs of all years, discounted to {base}: a euro spent later counts for less.",
    "De kosten van alle jaren, teruggerekend naar {base}: een euro die later wordt uitgegeven, telt minder zwaar.",
)
ABOUT_ANNUAL_EQUIVALENT = Text(
    "The equal amount per year with the same value; one-off and structural costs count equally.",
    "Het gelijke bedrag per jaar met dezelfde waarde; eenmalige en structurele kosten tellen even zwaar.",
)
ABOUT_SUM = Text(
    "The costs of all years added together, without discounting.",
    "De kosten van alle jaren bij elkaar, zonder verdisconteren.",
)
ONE_OFF = Text("One-off", "Eenmalig")
ABOUT_ONE_OFF = Text(
    "Costs incurred once, on introduction, with the first investments; without repeat investments and new firms.",
    "Kosten die één keer vallen, bij de invoering, met de eerste investeringen; zonder herhaling daarvan en zonder nieuwe bedrijven.",
)
STRUCTURAL = Text("Structural per year", "Structureel per jaar")
RULES = Text("Rules used", "Gebruikte rekenregels")
HORIZON = Text(
    "The calculation covers {count} years: {first} to {last} inclusive.",
    "De berekening gaat over {count} jaar: {first} tot en met {last}.",
)
ONE_YEAR = Text("The calculation covers one year: {first}.", "De berekening gaat over één jaar: {first}.")
BASE = Text("Present values are discounted to {base}.", "Contante waarden zijn teruggerekend naar {base}.")
WHERE = Text(
    "These settings are on the sheet {sheet} of the workbook.",
    "Deze instellingen staan op het blad {sheet} van de werkmap.",
)
ENTRIES = Text("When instruments start", "Wanneer instrumenten ingaan")
ENTRIES_NOTE = Text(
    "A bump in the chart is often a year in which an instrument starts. All others start in {first}.",
    "Een knik in de figuur is vaak een jaar waarin een instrument ingaat. Alle andere gaan in {first} in.",
)
ALL_ENTER = Text("All instruments start in {first}.", "Alle instrumenten gaan in {first} in.")
INSTRUMENT = Text("Instrument", "Instrument")
