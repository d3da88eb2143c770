"""Titles, headings and notes of the tables about scenarios, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

SCENARIOS = Text("Regulatory burden under each scenario", "Regeldrukkosten in elk scenario")
THE_STUDY = Text("The study itself", "De studie zelf")
ORDER = Text("Order, cheapest first", "Volgorde, goedkoopste eerst")
SAME_ORDER = Text(
    "The order of the mixes is the same in every scenario as in the study itself.",
    "De volgorde van de mixen is in elk scenario dezelfde als in de studie zelf.",
)
OTHER_ORDER = Text(
    "The order of the mixes is not the same as in the study itself under: {scenarios}.",
    "De volgorde van de mixen is anders dan in de studie zelf bij: {scenarios}.",
)
SCENARIO_VALUES = Text("What each scenario changes", "Wat elk scenario verandert")
SCENARIO_VALUES_NOTE = Text(
    "All other figures are those of the study itself. The range of a figure moves along in proportion unless the scenario gives it another one.",
    "Alle andere cijfers zijn die van de studie zelf. De bandbreedte van een cijfer schuift naar verhouding mee, tenzij het scenario een andere geeft.",
)
UNDER = Text("Under the scenario", "In het scenario")
