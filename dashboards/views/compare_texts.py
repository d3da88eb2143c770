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

SUMMARY = Text("What the mixes cost firms", "Wat de mixen bedrijven kosten")
SUMMARY_NOTE = Text(
    "Regulatory burden in prices of {year}. Click an underlined heading or figure for what it means and where it comes from.",
    "Regeldrukkosten, prijspeil {year}. Klik op een onderstreept kopje of cijfer voor wat het betekent en waar het vandaan komt.",
)
MIX = Text("Mix", "Mix")
REFERENCE_TAG = Text("reference", "referentie")
INTERVAL = Text("Interval ({chance}%)", "Interval ({chance}%)")
DIFFERENCE = Text("Difference from {code}: {measure}", "Verschil met {code}: {measure}")
CHEAPEST = Text("Chance of being cheapest", "Kans op goedkoopst")
HOURS = Text("Hours per year", "Uren per jaar")
FIRMS = Text("Firms reached", "Bereikte bedrijven")
AT_WORK = Text("…", "…")
HOURS_EXACT = Text(
    "{structural} hours per year, and {one_off} hours once.", "{structural} uur per jaar, en eenmalig {one_off} uur."
)
MADE_FROM = Text(
    "The sum of {lines} lines of {activities} activities; see the Build-up page for each of them.",
    "De som van {lines} regels van {activities} handelingen; zie de pagina Opbouw voor elke regel.",
)
BETWEEN = Text(
    "In {chance}% of the draws the difference lies between {low} and {high}.",
    "In {chance}% van de trekkingen ligt het verschil tussen {low} en {high}.",
)
ABOUT = {
    "one_off": (
        Text(
            "Costs incurred once, on introduction, including investments. Interactions count as if all instruments were in force from the start.",
            "Kosten die één keer vallen, bij de invoering, met de investeringen. De wisselwerking telt mee alsof alle instrumenten vanaf het begin gelden.",
        ),
    ),
    "structural": (
        Text(
            "Costs incurred every year, once everything has been introduced.",
            "Kosten die elk jaar vallen, als alles is ingevoerd.",
        ),
    ),
    "annual_equivalent": (
        Text(
            "One-off and structural costs over {first}–{last} converted into one equal amount per year, so that mixes can be compared.",
            "Eenmalige en structurele kosten over {first}–{last}, omgerekend naar één gelijk bedrag per jaar, zodat mixen te vergelijken zijn.",
        ),
    ),
    "present_value": (
        Text(
            "All costs over {first}–{last}, discounted to {base}.",
            "Alle kosten over {first}–{last}, teruggerekend naar {base}.",
        ),
    ),
}
FORMULA = Text(
    "Sum of P × Q × k over all activities: price × number of times × the share that is not business as usual.",
    "Som van P × Q × k over alle handelingen: prijs × aantal keren × het deel dat niet bedrijfseigen is.",
)
VOLUNTARY_APART = Text(
    "Voluntary and financial items do not count.", "Vrijwillige en financiële posten tellen niet mee."
)
VOLUNTARY_COUNTS = Text("Voluntary and financial items count too.", "Vrijwillige en financiële posten tellen ook mee.")
ABOUT_INTERVAL = Text(
    "In {chance}% of {draws} draws of all uncertain figures, the result ({measure}) lies between these amounts. "
    "The central estimate may lie outside them: ranges often extend further upwards than downwards.",
    "In {chance}% van {draws} trekkingen van alle onzekere cijfers ligt de uitkomst ({measure}) tussen deze bedragen. "
    "De centrale schatting kan erbuiten liggen: bandbreedtes lopen naar boven vaak verder door dan naar beneden.",
)
ABOUT_DIFFERENCE = Text("The result ({measure}) minus that of {mix}.", "De uitkomst ({measure}) min die van {mix}.")
ABOUT_CHEAPEST = Text(
    "The share of the {draws} draws in which the mix costs the least of the mixes shown ({measure}).",
    "Het deel van de {draws} trekkingen waarin deze mix van de getoonde mixen het minst kost ({measure}).",
)
ABOUT_HOURS = Text(
    "Hours that firms spend every year, once everything has been introduced.",
    "Uren die bedrijven elk jaar kwijt zijn, als alles is ingevoerd.",
)
ABOUT_FIRMS = Text(
    "The minimum number of firms with an obligation: for each firm category, those reached by the widest obligation, because how far "
    "obligations reach the same firms is not known.",
    "Het kleinst mogelijke aantal bedrijven met een verplichting: per bedrijfscategorie de bedrijven onder de breedste verplichting, want in "
    "hoeverre verplichtingen dezelfde bedrijven bereiken, is niet bekend.",
)
PARTS = Text("{measure} by {breakdown}", "{measure} naar {breakdown}")

GOALS = Text("Goals: the analyst's judgement of each mix", "Doelbereik: het oordeel van de analist over elke mix")
GOALS_NOTE = Text(
    "From −2 (much worse) to +2 (much better). This stands alongside the costs and is never mixed with them.",
    "Van −2 (veel slechter) tot +2 (veel beter). Dit staat naast de kosten en telt daarin nooit mee.",
)
GOAL = Text("Goal", "Doel")
SOURCE = Text("Source: {source}.", "Bron: {source}.")
APART = Text("Shown separately: not regulatory burden", "Apart vermeld: geen regeldruk")
APART_NOTE = Text(
    "Voluntary items and financial charges, which are included in a total only if you ask for that.",
    "Vrijwillige posten en financiële lasten; die tellen alleen mee in een totaal als u daarom vraagt.",
)
APART_COLUMNS = {
    "voluntary_one_off": Text("Voluntary, one-off", "Vrijwillig, eenmalig"),
    "voluntary_structural": Text("Voluntary, per year", "Vrijwillig, per jaar"),
    "financial_one_off": Text("Financial, one-off", "Financieel, eenmalig"),
    "financial_structural": Text("Financial, per year", "Financieel, per jaar"),
}
