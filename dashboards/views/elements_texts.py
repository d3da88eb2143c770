"""What the page about the elements of a mix says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text
from dashboards.views.difference_texts import DIFFERENCE

ELEMENTS = Text("Elements", "Elementen")
SHOWN = Text("Shown", "Getoond")
SHOWN_OPTIONS = {
    "within": Text("What instruments do to each other", "Hoe instrumenten elkaar beïnvloeden"),
    "lighter": Text("Lighter forms", "Lichtere vormen"),
    "difference": DIFFERENCE,
}
MIX = Text("Mix", "Mix")
NO_MIX = Text("This study has no mixes.", "Deze studie heeft geen mixen.")
NO_INSTRUMENTS = Text("There are no instruments in this mix.", "In deze mix zitten geen instrumenten.")
ONE_INSTRUMENT = Text(
    "This mix has one instrument, so there are no others that it acts on.",
    "Deze mix heeft één instrument; er is dus geen ander waarop het van invloed is.",
)
SUMS = Text("How this adds up to the whole mix", "Hoe dit optelt tot de hele mix")
IN_FULL = Text("All instruments, with the amounts in full", "Alle instrumenten, met de bedragen voluit")
PAIRS = Text("All pairs that do something, in money and hours", "Alle paren die elkaar beïnvloeden, in geld en uren")
BY_SECTOR = Text("The same by sector", "Hetzelfde per sector")
LACKING = Text("Which scores are missing", "Welke scores ontbreken")
LIGHTER = Text("Lighter forms of {mix}", "Lichtere vormen van {mix}")
ALL_ON_FRONTIER = Text(
    "All forms that no other form beats, in a table",
    "Alle vormen die door geen andere worden overtroffen, in een tabel",
)
