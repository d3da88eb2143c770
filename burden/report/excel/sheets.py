"""The titles of the sheets, in the order in which a reviewer reads them, and the names that formulas use."""

from __future__ import annotations

from burden.language import Text

GUIDE = Text("Guide", "Uitleg")
SUMMARY = Text("Summary", "Samenvatting")
SIZE_BY_SECTOR = Text("Size x sector", "Grootte x sector")
BY_CATEGORY = Text("By category", "Per categorie")
BY_INSTRUMENT = Text("By instrument", "Per instrument")
PRICE_TIMES_QUANTITY = Text("P x Q", "P x Q")
YEARS = Text("Years", "Jaren")
UNCERTAINTY = Text("Uncertainty", "Onzekerheid")
BENCHMARKS = Text("Against benchmarks", "Naast ijkpunten")
BENCHMARK_PARTS = Text("Parts of benchmarks", "Opbouw ijkpunten")
SENSITIVITY = Text("Sensitivity", "Gevoeligheid")
WORKABILITY = Text("Workability beside burden", "Werkbaarheid naast regeldruk")
SCENARIOS = Text("Under scenarios", "Per scenario")
SUITABILITY = Text("Suitability", "Geschiktheid")
ELEMENTS = Text("Elements", "Elementen")
LIGHTER = Text("Lighter forms", "Lichtere vormen")
QUESTIONS = Text("ATR questions", "ATR-vragen")
EVIDENCE = Text("Evidence", "Onderbouwing")
CHANGES = Text("Changes", "Wijzigingen")
CHANGED_RESULTS = Text("Effect of changes", "Effect wijzigingen")
ASSUMPTIONS = Text("Assumptions", "Aannames")
LINES = Text("Lines", "Regels")
OTHERS = Text("Other years", "Andere jaren")
COURSES = Text("Courses", "Verloop")
DELIVERED = Text("As delivered", "Zoals geleverd")

NAMES: dict[str, Text] = {
    "overhead": Text("overhead", "overhead"),
    "discount_rate": Text("discount_rate", "discontovoet"),
    "discount_timing": Text("discount_timing", "discontomoment"),
    "annualisation": Text("annualisation", "omrekening_per_jaar"),
    "real_wage_growth": Text("real_wage_growth", "reele_loongroei"),
    "rounding": Text("rounding_rule", "afrondingsregel"),
    "annuity_factor": Text("annuity_factor", "annuiteitsfactor"),
}
"""The names of the settings that formulas use."""

TOTALS: dict[str, Text] = {
    "one_off": Text("one_off", "eenmalig"),
    "structural": Text("structural", "structureel"),
    "hours_one_off": Text("hours_one_off", "uren_eenmalig"),
    "hours_structural": Text("hours_per_year", "uren_per_jaar"),
    "annual_equivalent": Text("annual_equivalent", "jaarlijks_equivalent"),
    "present_value": Text("present_value", "contante_waarde"),
}
"""The last part of the names of the main totals; the code of the mix comes first."""

LINES_NAME = Text("lines_{column}", "regels_{column}")
OTHERS_NAME = Text("other_{column}", "anders_{column}")
