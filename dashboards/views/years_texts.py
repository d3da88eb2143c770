"""What the page about the years says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

YEARS = Text("Over the years", "Over de jaren")
SHOWN = Text("Shown", "Getoond")
SHOWN_OPTIONS = {
    "total": Text("Total per mix", "Totaal per mix"),
    "parts": Text("By kind of cost", "Naar soort kosten"),
}

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
ALL_ENTER = Text("All instruments start in {first}.", "Alle instrumenten gaan in {first} in.")
