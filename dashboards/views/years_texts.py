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

WORTH = Text("What this comes to", "Waar dit op neerkomt")
WORTH_NOTE = Text(
    "The years {first}–{last} brought together, in prices of {year}.",
    "De jaren {first}–{last} samengenomen, prijspeil {year}.",
)
PRESENT_VALUE = Text("Present value", "Contante waarde")
ANNUAL_EQUIVALENT = Text("Annual equivalent", "Jaarlijks equivalent")
ABOUT_PRESENT_VALUE = Text(
    "The costs of all years, discounted to {base}: a euro later counts for less.",
    "De kosten van alle jaren, teruggerekend naar {base}: een euro later telt minder zwaar.",
)
ABOUT_ANNUAL_EQUIVALENT = Text(
    "The equal amount per year that is worth as much: it counts one-off and structural costs alike.",
    "Het gelijke bedrag per jaar dat evenveel waard is: het telt eenmalige en structurele kosten even zwaar.",
)
ABOUT_SUM = Text("The costs of all years added up as they are.", "De kosten van alle jaren opgeteld zoals ze zijn.")
ONE_OFF = Text("One-off", "Eenmalig")
ABOUT_ONE_OFF = Text(
    "What falls once, on entry, with the first investments; not those that recur or newcomers bring.",
    "Wat één keer valt, bij de invoering, met de eerste investeringen; zonder herhaling daarvan en nieuwkomers.",
)
STRUCTURAL = Text("Structural per year", "Structureel per jaar")
RULES = Text("By which rules", "Volgens welke regels")
HORIZON = Text(
    "{count} years are looked at: {first} up to and including {last}.",
    "Er wordt naar {count} jaar gekeken: {first} tot en met {last}.",
)
ONE_YEAR = Text("One year is looked at: {first}.", "Er wordt naar één jaar gekeken: {first}.")
BASE = Text("Present values are those of {base}.", "Contante waarden zijn die van {base}.")
WHERE = Text(
    "These settings stand on the sheet {sheet} of the workbook.",
    "Deze instellingen staan op het blad {sheet} van de werkmap.",
)
ENTRIES = Text("When instruments enter", "Wanneer instrumenten ingaan")
ENTRIES_NOTE = Text(
    "A bump in the chart is often a year in which an instrument enters. All others enter in {first}.",
    "Een knik in de figuur is vaak een jaar waarin een instrument ingaat. Alle andere gaan in {first} in.",
)
ALL_ENTER = Text("All instruments enter in {first}.", "Alle instrumenten gaan in {first} in.")
INSTRUMENT = Text("Instrument", "Instrument")
