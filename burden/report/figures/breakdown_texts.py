"""What the figure of one total in parts says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

TITLES = {
    "kind": Text("{measure} by kind of obligation", "{measure} naar soort verplichting"),
    "instrument": Text("{measure} by instrument", "{measure} naar instrument"),
    "size_class": Text("{measure} by size class of firms", "{measure} naar grootteklasse van bedrijven"),
    "sector": Text("{measure} by sector", "{measure} naar sector"),
}
MOST_AND_LEAST = Text("{most} costs most, {least} least", "{most} kost het meest, {least} het minst")
OF_ALTERNATIVES = Text(
    "of the alternatives, {most} costs most and {least} least",
    "van de alternatieven kost {most} het meest en {least} het minst",
)
"""The same where a mix is shown that is none of them, such as that of no change."""
LARGEST_PART = Text("largest part of {mix}: {part} ({share})", "grootste deel van {mix}: {part} ({share})")
HEADINGS = {
    "kind": Text("Kind of obligation", "Soort verplichting"),
    "instrument": Text("Instrument", "Instrument"),
    "size_class": Text("Size class", "Grootteklasse"),
    "sector": Text("Sector", "Sector"),
}
WITHOUT = Text("not named", "niet genoemd")
OTHERS = Text("{count} others", "{count} andere")
INTERVAL = Text("Interval", "Interval")
INTERVAL_NOTE = Text(
    "Line: {chance}% of the draws lie in between, and totals are rounded to what that supports; vertical mark: their median; ◊ central estimate.",
    "Lijn: {chance}% van de trekkingen ligt daartussen, en totalen zijn afgerond op wat dat toelaat; staand streepje: de mediaan ervan; ◊ centrale schatting.",
)
REFERENCE_NOTE = Text("Dashes: {mix}.", "Streepjes: {mix}.")
SAID = Text("Stacked bar chart. {title}. {mixes}.", "Gestapeld staafdiagram. {title}. {mixes}.")
MIX_SAID = Text(
    "{mix}: {total}, of which most is {part} ({amount})", "{mix}: {total}, waarvan {part} het meest ({amount})"
)
MIX_SAID_ALONE = Text("{mix}: {total}", "{mix}: {total}")
BETWEEN_SAID = Text(", between {low} and {high}", ", tussen {low} en {high}")
