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
DIFFERENCE = Text("Difference with {code}: {measure}", "Verschil met {code}: {measure}")
CHEAPEST = Text("Chance of being cheapest", "Kans op goedkoopst")
HOURS = Text("Hours per year", "Uren per jaar")
FIRMS = Text("Firms reached", "Bereikte bedrijven")
AT_WORK = Text("…", "…")
EXACT = Text("Exact: {amount}.", "Precies: {amount}.")
HOURS_EXACT = Text(
    "{structural} hours per year, and {one_off} hours once.", "{structural} uur per jaar, en eenmalig {one_off} uur."
)
MADE_FROM = Text(
    "Added up from {lines} lines of {activities} activities; see the page Build-up for each of them.",
    "Opgeteld uit {lines} regels van {activities} handelingen; zie de pagina Opbouw voor elk daarvan.",
)
BETWEEN = Text(
    "In {chance}% of the draws the difference lies between {low} and {high}.",
    "In {chance}% van de trekkingen ligt het verschil tussen {low} en {high}.",
)
ABOUT = {
    "one_off": (
        Text(
            "What falls once, on entry, investments included.",
            "Wat één keer valt, bij de invoering, met de investeringen.",
        ),
    ),
    "structural": (
        Text("What falls every year, once everything has entered.", "Wat elk jaar valt, als alles is ingevoerd."),
    ),
    "annual_equivalent": (
        Text(
            "One-off and structural costs over {first}–{last} as one equal amount per year, so that mixes can be compared.",
            "Eenmalige en structurele kosten over {first}–{last} als één gelijk bedrag per jaar, zodat mixen te vergelijken zijn.",
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
    "In {chance}% of {draws} draws of all uncertain figures the {measure} lies between these amounts. "
    "The central estimate may lie outside: ranges often reach further up than down.",
    "In {chance}% van {draws} trekkingen van alle onzekere cijfers ligt de maat ({measure}) tussen deze bedragen. "
    "De centrale schatting kan erbuiten liggen: bandbreedtes reiken vaak verder naar boven dan naar beneden.",
)
ABOUT_DIFFERENCE = Text("The {measure} less that of {mix}.", "De maat ({measure}) min die van {mix}.")
ABOUT_CHEAPEST = Text(
    "In how many of the {draws} draws the mix costs least of those shown ({measure}).",
    "In hoeveel van de {draws} trekkingen de mix het minst kost van de getoonde mixen ({measure}).",
)
ABOUT_HOURS = Text(
    "Hours that firms spend every year, once everything has entered.",
    "Uren die bedrijven elk jaar kwijt zijn, als alles is ingevoerd.",
)
ABOUT_FIRMS = Text(
    "Firms with an obligation, at the least: per firm category those of the widest obligation, since how the firms of "
    "several obligations overlap is not known.",
    "Bedrijven met een verplichting, op zijn minst: per bedrijfscategorie die van de breedste verplichting, want hoe de "
    "bedrijven van verschillende verplichtingen samenvallen is niet bekend.",
)
PARTS = Text("{measure}, {breakdown}", "{measure}, {breakdown}")

GOALS = Text("Goals: what the analyst judges of each mix", "Doelbereik: het oordeel van de analist over elke mix")
GOALS_NOTE = Text(
    "From −2 (much worse) to +2 (much better). This stands beside the money and is never mixed into it.",
    "Van −2 (veel slechter) tot +2 (veel beter). Dit staat naast het geld en wordt er nooit mee vermengd.",
)
GOAL = Text("Goal", "Doel")
SOURCE = Text("Source: {source}.", "Bron: {source}.")
APART = Text("Apart: no regulatory burden", "Apart: geen regeldruk")
APART_NOTE = Text(
    "Voluntary items and financial charges, which a total counts only where you ask for that.",
    "Vrijwillige posten en financiële lasten, die alleen meetellen in een totaal waar u daarom vraagt.",
)
APART_COLUMNS = {
    "voluntary_one_off": Text("Voluntary, one-off", "Vrijwillig, eenmalig"),
    "voluntary_structural": Text("Voluntary, per year", "Vrijwillig, per jaar"),
    "financial_one_off": Text("Financial, one-off", "Financieel, eenmalig"),
    "financial_structural": Text("Financial, per year", "Financieel, per jaar"),
}
