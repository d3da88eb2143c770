"""What the page says on which the mixes are compared, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

COMPARE = Text("Compare", "Vergelijken")
MIXES_SHOWN = Text("Mixes shown", "Getoonde mixen")
REFERENCE = Text("Compared with", "Vergeleken met")
MEASURE = Text("Measure", "Maat")
BREAKDOWN = Text("Broken down by", "Uitgesplitst naar")
BREAKDOWNS = {
    "kind": Text("Kind of obligation", "Soort verplichting"),
    "instrument": Text("Instrument", "Instrument"),
    "size_class": Text("Size class", "Grootteklasse"),
    "sector": Text("Sector", "Sector"),
}

HEADLINE = Text("Headline figure", "Hoofdcijfer")

PARTS = Text("{measure} by {breakdown}", "{measure} naar {breakdown}")
GOALS_AS_TABLE = Text(
    "The scores for the goals, with the reasons for them, in a table",
    "De scores voor de doelen, met de redenen ervoor, in een tabel",
)
