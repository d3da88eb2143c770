"""What is said of a calculation and the figures in it, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text, both
from burden.study.columns import Unit
from burden.writing.texts import HEADINGS

OTHER_SOURCE = Text("of the figure in the workbook", "van het cijfer in de werkmap")
SOURCE_IS = Text("the source is that of the figure in the workbook", "de bron is die van het cijfer in de werkmap")
INDEX = {
    "index": Text("price index of {year}", "prijsindex van {year}"),
    "wage_index": Text("wage index of {year}", "loonindex van {year}"),
}
ENTRY = Text("instrument in this mix", "instrument in deze mix")
FROM_YEAR = Text("from this year", "vanaf dit jaar")
FROM = Text("from {years}", "vanaf {years}")
USED = Text("Calculated with", "Gerekend met")
IN_WORKBOOK = Text("In the workbook (low – high)", "In de werkmap (laag – hoog)")
NOW = Text("Filled in now (low – high)", "Nu ingevuld (laag – hoog)")
CHANGE = Text("Changed", "Gewijzigd")
CELL = Text("Cell", "Cel")

TITLES = {
    "mix": Text("The calculation of the mix {name}", "De berekening van de mix {name}"),
    "instrument": Text("The calculation of the instrument {name}", "De berekening van het instrument {name}"),
    "obligation": Text("The calculation of the obligation {name}", "De berekening van de verplichting {name}"),
    "activity": Text("The calculation of the activity {name}", "De berekening van de handeling {name}"),
}
ABOUT = Text("What this is", "Wat dit is")
SAYS = Text("This file", "Dit bestand")
STUDY = Text("Study", "Studie")
WORKBOOK = Text("Workbook", "Werkmap")
VERSION = Text("Version", "Versie")
MADE = Text("Made on", "Gemaakt op")
MIX = Text("Mix", "Mix")
PRICES = Text("Amounts", "Bedragen")
SCENARIO = Text("Scenario", "Scenario")
NO_SCENARIO = Text("none: the study itself", "geen: de studie zelf")
CHANGES = Text("Changes", "Wijzigingen")
UNCHANGED = Text(
    "none: calculated with the figures in the workbook", "geen: er is gerekend met de cijfers uit de werkmap"
)
HAS_CHANGES = Text(
    "yes ({count}), listed below; they are not in the workbook named above",
    "ja ({count}), hieronder vermeld; ze staan niet in de genoemde werkmap",
)
CHANGED_ELSEWHERE = Text(
    "changes elsewhere in the study, which this calculation does not use: {count}",
    "wijzigingen elders in de studie, die deze berekening niet gebruikt: {count}",
)
FORMULA = (
    Text(
        "How it is calculated, for each activity and firm category: firms reached (A) = firms × share reached; times (Q) = A × frequency, and × a number where it is done for each application, supplier or something else.",
        "Zo is er gerekend, per handeling en bedrijfscategorie: bereikte bedrijven (A) = bedrijven × bereikt aandeel; aantal keren (Q) = A × frequentie, en × een aantal als de handeling per aanvraag, leverancier of iets anders wordt gedaan.",
    ),
    Text(
        "Price per time (P) = hours × tariff × (1 + overhead) + external costs; net share (k) = (1 − business as usual) × interaction; costs = P × Q × k; investment = investment × A × k, and × that number.",
        "Prijs per keer (P) = uren × uurtarief × (1 + overhead) + externe kosten; netto aandeel (k) = (1 − bedrijfseigen deel) × wisselwerking; kosten = P × Q × k; investering = investering × A × k, en × dat aantal.",
    ),
    Text(
        "One-off costs and costs per year stand apart, and are not added up. The annual equivalent spreads both over the {years} years of the study and discounts them.",
        "Eenmalige kosten en kosten per jaar staan apart en zijn niet opgeteld. Het jaarlijks equivalent verdeelt beide over de {years} jaren van de studie, met verdiscontering.",
    ),
)
TOTALS = Text("The total", "Het totaal")
TOTALS_NOTE = Text(
    "Groups, and what does not count as burden, stand in rows of their own and are not added up. The annual equivalent depends on all years of the study and does not follow when a figure is changed here; the other amounts do.",
    "Groepen, en wat niet als regeldruk telt, staan in eigen rijen en zijn niet opgeteld. Het jaarlijks equivalent hangt van alle jaren van de studie af en rekent niet mee als u hier een cijfer wijzigt; de andere bedragen wel.",
)
COUNTS_AS = Text("Counts as", "Telt als")
CHANGED_CELLS = Text(
    "What was changed of this since the workbook was opened", "Wat hiervan is gewijzigd sinds de werkmap is geopend"
)
ROW_ADDED = Text("row added", "rij toegevoegd")
ROW_REMOVED = Text("row removed", "rij verwijderd")
LINES = Text("The lines, the most expensive first", "De regels, de duurste eerst")
LINES_NOTE = Text(
    "One line for each activity and firm category, in formulas: every figure comes from the sheet ‘Figures and sources’, and totals add up these lines. Tariffs are in the prices of the study and include overhead.",
    "Eén regel per handeling en bedrijfscategorie, in formules: elk cijfer komt van het blad ‘Cijfers en bronnen’, en totalen tellen deze regels op. Uurtarieven staan in het prijspeil van de studie, met overhead.",
)
LINE_HEADINGS = {
    "count": Text("Number per firm", "Aantal per bedrijf"),
    "hourly": Text("Tariff with overhead", "Uurtarief met overhead"),
    "net": HEADINGS["net_factor"],
    "investment_per_firm": Text("Investment per firm", "Investering per bedrijf"),
    "unrounded_hours": Text("Hours before rounding", "Uren vóór afronding"),
}
TOTAL = Text("Total", "Totaal")
CODE_OF = Text("{what}, code", "{what}, code")
FIGURES = Text("Every figure, with its source", "Elk cijfer, met de bron")
FIGURES_NOTE = Text(
    "Every figure that the lines use, with its cell in the workbook {workbook}. ‘Calculated with’ has money in the prices of the study; change ‘Filled in now’, and the lines and totals follow.",
    "Elk cijfer dat de regels gebruiken, met de cel in de werkmap {workbook}. Bij ‘Gerekend met’ staan bedragen in het prijspeil van de studie; wijzigt u ‘Nu ingevuld’, dan volgen de regels en totalen.",
)
STOOD = Text("In the workbook", "In de werkmap")
FILLED_IN = Text("Filled in now", "Nu ingevuld")
SOURCE_IN_FULL = Text("Source in full", "Bron voluit")
UNITS = {
    Unit.MONEY: both("{currency}"),
    Unit.MONEY_PER_HOUR: Text("{currency} per hour", "{currency} per uur"),
}
SHEETS = {
    "about": Text("Calculation", "Berekening"),
    "lines": Text("Lines", "Regels"),
    "figures": Text("Figures and sources", "Cijfers en bronnen"),
}
