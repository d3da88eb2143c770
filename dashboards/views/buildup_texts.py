"""What the page says on which figures are taken apart, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text
from burden.writing.texts import HEADINGS

BUILD_UP = Text("Build-up", "Opbouw")
SHOWN = Text("Shown", "Getoond")
SHOWN_OPTIONS = {
    "steps": Text("Step by step", "Stap voor stap"),
    "lines": Text("All lines in a table", "Alle regels in een tabel"),
}
ALL_MIXES = Text("All mixes", "Alle mixen")
WHERE = Text("You are here", "U bent hier")
LEVEL_NOTES = {
    "mix": Text(
        "Choose a mix to see the instruments it consists of.",
        "Kies een mix om te zien uit welke instrumenten die bestaat.",
    ),
    "instrument": Text(
        "Choose an instrument to see its obligations.", "Kies een instrument om de verplichtingen ervan te zien."
    ),
    "obligation": Text(
        "Choose an obligation to see what it involves.", "Kies een verplichting om te zien wat die vergt."
    ),
    "activity": Text(
        "Choose an activity to see the calculation, P × Q, and where each figure comes from.",
        "Kies een handeling om de berekening te zien, P × Q, en waar elk cijfer vandaan komt.",
    ),
}
UNITS_NOTE = Text("Prices of {year}.", "Prijspeil {year}.")
SHARE = Text("Share of the annual equivalent", "Aandeel in het jaarlijks equivalent")
VOLUNTARY_TAG = Text("voluntary, not counted", "vrijwillig, telt niet mee")
GROUP_TAG = Text("{group}, counted separately", "{group}, telt apart")
OF_GROUP = Text(
    "This line is of another group ({group}): it is included in the totals of that group only.",
    "Deze regel is van een andere groep ({group}) en telt alleen in de totalen van die groep mee.",
)
FINANCIAL_TAG = Text("financial, not counted", "financieel, telt niet mee")
NOTHING_HERE = Text(
    "This mix has no obligations here that reach firms.",
    "Deze mix heeft hier geen verplichtingen die bedrijven bereiken.",
)

LINES = Text("For which firms", "Voor welke bedrijven")
LINES_NOTE = Text(
    "The activity is calculated separately for each firm category, the most expensive first. Choose one to see its calculation.",
    "De handeling is per bedrijfscategorie berekend, de duurste eerst. Kies er een om de berekening te zien.",
)
MORE_LINES = Text(
    "The {shown} most expensive of {all} are shown; the others are in the table of all lines.",
    "Hier staan de {shown} duurste van {all}; de andere staan in de tabel met alle regels.",
)
TOTAL_OF_LINES = Text("Total of all {count}", "Totaal van alle {count}")
OTHER_MEASURE = {
    "structural": Text(
        "Here costs are structural, per year; the steps before this one show the annual equivalent, which is {amount}.",
        "Hier staan structurele kosten, per jaar; de eerdere stappen tonen het jaarlijks equivalent, en dat is {amount}.",
    ),
    "one_off": Text(
        "Here costs are one-off; the steps before this one show the annual equivalent, which is {amount}.",
        "Hier staan eenmalige kosten; de eerdere stappen tonen het jaarlijks equivalent, en dat is {amount}.",
    ),
}
LOWER_LATER = Text(
    "That is less: the instrument applies from {year} and not from {first}, the first year, and later years are discounted.",
    "Dat is lager: het instrument geldt vanaf {year} en niet vanaf {first}, het eerste jaar, en latere jaren zijn verdisconteerd.",
)
NOT_EVERY_YEAR = Text(
    "costs are not the same in every year of the study, and later years are discounted.",
    "de kosten zijn niet in elk jaar van de studie even hoog, en latere jaren zijn verdisconteerd.",
)
LOWER = Text("That is less: {why}", "Dat is lager: {why}").fill(why=NOT_EVERY_YEAR)
LOWER_SOMEWHERE = Text(
    "Where the annual equivalent is less than the structural costs: {why}",
    "Waar het jaarlijks equivalent lager is dan de structurele kosten: {why}",
).fill(why=NOT_EVERY_YEAR)
PRICE_P = Text("Price per time (P)", "Prijs per keer (P)")

CALCULATION = Text(
    "The calculation: {activity}, {category}, in {mix}", "De berekening: {activity}, {category}, in {mix}"
)
STEP = Text("What", "Wat")
FORMULA = Text("How", "Hoe")
FILLED_IN = Text("Filled in", "Ingevuld")
OUTCOME = Text("Comes to", "Uitkomst")
HOURS_TIMES_TARIFF = Text("hours × tariff", "uren × uurtarief")
WITH_OVERHEAD = Text("(1 + overhead)", "(1 + overhead)")
EXTERNAL_COSTS = Text("external costs", "externe kosten")
NOT_AS_USUAL = Text("(1 − business as usual)", "(1 − bedrijfseigen deel)")
INTERACTION = Text("interaction", "wisselwerking")
STEPS = {
    "affected": (
        Text("Firms reached (A)", "Bereikte bedrijven (A)"),
        Text("firms × share reached", "bedrijven × bereikt aandeel"),
    ),
    "quantity": (
        HEADINGS["quantity"],
        Text("A × frequency", "A × frequentie"),
    ),
    "counted": (
        HEADINGS["quantity"],
        Text("A × number × frequency", "A × aantal × frequentie"),
    ),
    "price": (PRICE_P, HOURS_TIMES_TARIFF),
    "net": (HEADINGS["net_factor"], NOT_AS_USUAL),
    "hours": (HEADINGS["hours"], Text("hours per time × Q × k", "uren per keer × Q × k")),
    "running": (HEADINGS["cost"], HEADINGS["running_cost"]),
    "investment": (
        HEADINGS["investment"],
        Text("investment per firm × A × k", "investering per bedrijf × A × k"),
    ),
    "counted_investment": (
        HEADINGS["investment"],
        Text("investment × A × number × k", "investering × A × aantal × k"),
    ),
    "total": (Text("Total", "Totaal"), Text("costs + investment", "kosten + investering")),
}
MINUTES = Text("minutes", "minuten")
PER_YEAR_SUFFIX = Text("per year", "per jaar")
ONCE_SUFFIX = Text("once", "eenmalig")
ROUNDED = Text(
    "The study rounds the hours of each line before applying the tariff ({rounding}).",
    "De studie rondt de uren van elke regel af voordat het uurtarief wordt toegepast ({rounding}).",
)
NOT_COUNTED = Text(
    "This line is voluntary or a financial charge: it is not included in any total.",
    "Deze regel is vrijwillig of een financiële last en telt in geen enkel totaal mee.",
)
PARAMETERS = Text("Where the figures come from", "Waar de cijfers vandaan komen")
PARAMETERS_NOTE = Text(
    "Every figure in this calculation, with its cell in the workbook {workbook}.",
    "Elk cijfer in deze berekening, met de cel in de werkmap {workbook}.",
)
EMPTY = Text("empty", "leeg")
NOW_IS = Text("now: {value}", "nu: {value}")
NOT_KNOWN = Text("not known", "niet bekend")
PRICES_OF = Text("prices of {year}", "prijspeil {year}")
SOURCES = Text("The sources", "De bronnen")
NO_SOURCES = Text("No source is given for any of these figures.", "Bij geen van deze cijfers staat een bron.")
LEGAL_BASIS = Text("Legal basis: {text}.", "Grondslag: {text}.")
CHOOSE_LINE = Text(
    "Click a row to see its calculation, and the source of every figure, below the table. "
    "If you use the keyboard, you can find the same under ‘Step by step’.",
    "Klik op een rij om de berekening, en de bron van elk cijfer, onder de tabel te zien. "
    "Gebruikt u het toetsenbord, dan vindt u hetzelfde onder ‘Stap voor stap’.",
)
COUNT = Text(
    "{count} lines, those that cost most per year first, then those that cost most once.",
    "{count} regels, de duurste per jaar eerst, daarna wat eenmalig het meeste kost.",
)
ONE_LINE = Text("1 line.", "1 regel.")
GROUPED_BY = Text("Grouped by", "Gegroepeerd naar")
NOT_GROUPED = Text("(not grouped)", "(niet gegroepeerd)")
DOWNLOAD = Text("Download these lines (CSV)", "Deze regels downloaden (CSV)")
AS_WORKBOOK = Text("This calculation as an Excel file", "Deze berekening als Excel-bestand")
PART_AS_WORKBOOK = Text(
    "As an Excel file: choose a part of it below first", "Als Excel-bestand: kies hieronder eerst een deel"
)
CALCULATION_FILE = Text("calculation", "berekening")
FILE = Text("lines", "regels")
FILTER = Text("filter", "filter")
AT_LEAST = Text("≥", "≥")
PAGINATION = {
    "first": Text("First", "Eerste"),
    "first_title": Text("First page", "Eerste pagina"),
    "last": Text("Last", "Laatste"),
    "last_title": Text("Last page", "Laatste pagina"),
    "prev": Text("Previous", "Vorige"),
    "prev_title": Text("Previous page", "Vorige pagina"),
    "next": Text("Next", "Volgende"),
    "next_title": Text("Next page", "Volgende pagina"),
    "all": Text("All", "Alle"),
    "page_size": Text("Rows", "Rijen"),
    "page_title": Text("Show page", "Toon pagina"),
}
GROUP_ITEM, GROUP_ITEMS = (
    Text("line on this page", "regel op deze pagina"),
    Text("lines on this page", "regels op deze pagina"),
)
