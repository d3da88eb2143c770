"""What the sheets say that add up the lines, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

NONE = Text("(none)", "(geen)")
NOTHING_IN_MIX = Text("(no firm is reached in this mix)", "(deze mix bereikt geen enkel bedrijf)")
TOTAL = Text("total", "totaal")
TOTAL_OF = Text("{what}: total", "{what}: totaal")
DIFFERENCE_WITH = Text("{what}: difference from {reference}", "{what}: verschil met {reference}")
SUM_HEADINGS: dict[str, Text] = {
    "mix": Text("mix", "mix"),
    "name": Text("name", "naam"),
    "year": Text("year", "jaar"),
    "kind": Text("kind", "soort"),
    "category": Text("firm category", "bedrijfs-categorie"),
    "group": Text("group", "groep"),
    "size_class": Text("size class", "grootteklasse"),
    "sector": Text("sector", "sector"),
    "instrument": Text("instrument", "instrument"),
    "obligation": Text("obligation", "verplichting"),
    "counts_as": Text("counts as", "telt als"),
    "timing": Text("timing", "moment"),
    "firms": Text("firms", "bedrijven"),
    "one_off": Text("one-off", "eenmalig"),
    "structural": Text("structural per year", "structureel per jaar"),
    "hours": Text("hours", "uren"),
    "hours_one_off": Text("hours, one-off", "uren, eenmalig"),
    "hours_structural": Text("hours per year", "uren per jaar"),
    "annual_equivalent": Text("annual equivalent", "jaarlijks equivalent"),
    "present_value": Text("present value", "contante waarde"),
    "average_one_off": Text("average per firm, one-off", "gemiddeld per bedrijf, eenmalig"),
    "average_structural": Text("average per firm, per year", "gemiddeld per bedrijf, per jaar"),
    "average_hours_one_off": Text("average hours per firm, one-off", "gemiddelde uren per bedrijf, eenmalig"),
    "average_hours_structural": Text("average hours per firm per year", "gemiddelde uren per bedrijf per jaar"),
    "reached_one_off": Text("fully reached firm, one-off", "volledig bereikt bedrijf, eenmalig"),
    "reached_structural": Text("fully reached firm, per year", "volledig bereikt bedrijf, per jaar"),
    "obliged": Text("firms in categories with an obligation", "bedrijven in categorieën met een verplichting"),
    "turnover": Text("turnover per firm", "omzet per bedrijf"),
    "voluntary_one_off": Text("voluntary, one-off", "vrijwillig, eenmalig"),
    "voluntary_structural": Text("voluntary, per year", "vrijwillig, per jaar"),
    "financial_one_off": Text("financial, one-off", "financieel, eenmalig"),
    "financial_structural": Text("financial, per year", "financieel, per jaar"),
    "affected_firms": Text("firms reached", "bereikte bedrijven"),
    "quantity": Text("Q: number of times", "Q: aantal keer"),
    "price": Text("P: average price per time", "P: gemiddelde prijs per keer"),
    "gross": Text("P × Q", "P × Q"),
    "net_factor": Text("k: net factor", "k: netto factor"),
    "running_cost": Text("P × Q × k", "P × Q × k"),
    "investment": Text("investment", "investering"),
    "cost": Text("total", "totaal"),
}
KEY_HEADINGS: dict[str, Text] = {
    "mix_row": Text("row in Mixes", "rij in Mixen"),
    "key": Text("key", "sleutel"),
    "category_key": Text("key in By category", "sleutel in Per categorie"),
    "instrument_key": Text("key in By instrument", "sleutel in Per instrument"),
    "size_key": Text("key of the size class", "sleutel grootte-klasse"),
    "sector_key": Text("key of the sector", "sleutel sector"),
}

SUMMARY_HEADING = Text("Summary: regulatory burden per mix", "Samenvatting: regeldrukkosten per mix")
SUMMARY_NOTES = (
    Text(
        "All figures are formulas over the lines: they follow every yellow cell of the parameter sheets. Structural costs are those of a year in which every instrument is in force; investments are included in the one-off costs.",
        "Alle cijfers zijn formules over de regels: ze volgen elke gele cel van de parameterbladen. Structurele kosten zijn die van een jaar waarin elk instrument geldt; investeringen horen bij de eenmalige kosten.",
    ),
)
EXPECTED_ELSEWHERE = Text(
    "This sheet calculates the central estimates. The headline of this report is the expected value (mean of the draws); it stands as a value on the sheet about uncertainty, with how many draws lie above the central estimate.",
    "Dit blad rekent de centrale schattingen uit. Voorop staat in deze rapportage de verwachte waarde (gemiddelde van de trekkingen); die staat als waarde op het blad over onzekerheid, met hoeveel trekkingen boven de centrale schatting liggen.",
)
TOTALS_TABLE = Text("Regulatory burden per mix", "Regeldrukkosten per mix")
APART_TABLE = Text(
    "Shown separately: not regulatory burden, not in any other figure",
    "Apart vermeld: geen regeldruk, telt in geen ander cijfer mee",
)
KINDS_STRUCTURAL = Text(
    "Structural burden per year, by kind of obligation", "Structurele regeldrukkosten per jaar, naar soort verplichting"
)
KINDS_ONE_OFF = Text("One-off burden, by kind of obligation", "Eenmalige regeldrukkosten, naar soort verplichting")
KINDS_ABOUT: dict[str, Text] = {
    "INFORMATION": Text("making and giving information", "informatie maken en geven"),
    "SUBSTANTIVE": Text("doing what the rule asks", "doen wat de regel vraagt"),
    "FAMILIARISATION": Text("getting to know the rule", "de regel leren kennen"),
    "SUPERVISION": Text("working with inspections", "meewerken aan toezicht"),
    "PROOF_OUT_OF_SCOPE": Text("proving that the rule does not apply", "aantonen dat de regel niet geldt"),
}
PER_FIRM_TABLE = Text(
    "Burden per firm by size class: average over all firms, and for a firm reached by every obligation (an upper limit)",
    "Regeldrukkosten per bedrijf naar grootteklasse: gemiddeld over alle bedrijven, en voor een bedrijf dat door elke verplichting wordt bereikt (een bovengrens)",
)
GROUPS_TABLE = Text(
    "What the mixes ask of other groups: never added to the above; what government does is implementation and no burden",
    "Wat de mixen van andere groepen vragen: nooit bij het bovenstaande opgeteld; wat de overheid doet is uitvoering en geen regeldruk",
)
PER_UNIT_TABLE = Text(
    "Costs of one that is no firm: on average over all, and for one reached by every obligation (an upper limit)",
    "Kosten van wie geen bedrijf is: gemiddeld over allemaal, en voor wie door elke verplichting wordt bereikt (een bovengrens)",
)
UNIT_HEADINGS: dict[str, Text] = {
    "size_class": Text("group", "groep"),
    "firms": Text("how many", "hoeveel"),
    "obliged": Text("how many in categories with an obligation", "hoeveel in categorieën met een verplichting"),
    "average_one_off": Text("average, one-off", "gemiddeld, eenmalig"),
    "average_structural": Text("average, per year", "gemiddeld, per jaar"),
    "average_hours_one_off": Text("average hours, one-off", "gemiddelde uren, eenmalig"),
    "average_hours_structural": Text("average hours per year", "gemiddelde uren per jaar"),
    "reached_one_off": Text("fully reached, one-off", "volledig bereikt, eenmalig"),
    "reached_structural": Text("fully reached, per year", "volledig bereikt, per jaar"),
}
CHANGED_TABLE = Text(
    "Effect of changes in this file: as delivered, and the change since",
    "Effect van wijzigingen in dit bestand: zoals geleverd, en het verschil sindsdien",
)
AS_DELIVERED = Text("{what}: as delivered", "{what}: zoals geleverd")
CHANGE_HERE_OF = Text("{what}: change", "{what}: verschil")
CHANGE_SHARE = Text("annual equivalent: change in %", "jaarlijks equivalent: verschil in %")
CHECKS_TABLE = Text("Checks: each must be 0", "Controles: elk moet 0 zijn")
CHECKS: dict[str, Text] = {
    "by_category": Text("structural: categories minus total", "structureel: categorieën min totaal"),
    "by_kind": Text("structural: kinds minus total", "structureel: soorten min totaal"),
    "by_year": Text("present value: years minus total", "contante waarde: jaren min totaal"),
}
MOVED_TABLE = Text(
    "Checks of the parameter sheets: fixed cells that differ from what was delivered; each must be 0",
    "Controles van de parameterbladen: vaste cellen die afwijken van wat is geleverd; elk moet 0 zijn",
)
MOVED: dict[str, Text] = {
    "sheet": Text("sheet", "blad"),
    "where": Text("where", "waar"),
    "differing": Text("cells that differ", "cellen die afwijken"),
    "first": Text("first row", "eerste rij"),
    "so_far": Text("where, up to here", "waar, tot hier"),
}
MOVED_FROM = Text("{sheet} from row {row}. ", "{sheet} vanaf rij {row}. ")
CHECKED = Text("Checks: all in order.", "Controles: alles in orde.")
NOT_IN_ORDER = Text(
    "ATTENTION: the figures are no longer right; see the checks at the bottom of this sheet. ",
    "LET OP: de cijfers kloppen niet meer; zie de controles onderaan dit blad. ",
)
CHART_MIXES = Text("One-off and structural burden per mix", "Eenmalige en structurele regeldrukkosten per mix")
CHART_MIXES_ABOUT = Text(
    "Column chart of the one-off burden and the structural burden per year of each mix; the figures stand in the table above.",
    "Staafdiagram van de eenmalige en de structurele regeldrukkosten van elke mix; de cijfers staan in de tabel hierboven.",
)
CHART_KINDS = Text("Structural burden per year by kind", "Structurele regeldrukkosten per jaar naar soort")
CHART_KINDS_ABOUT = Text(
    "Stacked column chart of the structural burden per year of each mix by kind of obligation; the figures stand in the table below.",
    "Gestapeld staafdiagram van de structurele regeldrukkosten per jaar van elke mix naar soort verplichting; de cijfers staan in de tabel hieronder.",
)
# No text of the study comes first: a title of a chart that begins with = is taken for a formula.
CHART_MILLIONS = Text("in millions of {currency}", "in miljoenen {currency}")
CHART_THOUSANDS = Text("in thousands of {currency}", "in duizenden {currency}")
CHART_MONEY = Text("in {currency}", "in {currency}")
NO_CHART = Text(
    "Nothing to show: no mix causes a burden in money.",
    "Niets te tonen: geen enkele mix veroorzaakt regeldruk in geld.",
)

BY_CATEGORY_HEADING = Text("Burden by mix and firm category", "Regeldrukkosten per mix en bedrijfscategorie")
BY_CATEGORY_NOTES = (
    Text(
        "Formulas over the lines. The average is over all firms of the category, reached or not. A fully reached firm is one reached by every obligation of the mix: an upper limit, because some obligations rule each other out.",
        "Formules over de regels. Het gemiddelde is berekend over alle bedrijven van de categorie, bereikt of niet. Een volledig bereikt bedrijf wordt door elke verplichting van de mix bereikt: een bovengrens, want sommige verplichtingen sluiten elkaar uit.",
    ),
)
SIZE_BY_SECTOR_HEADING = Text(
    "Burden by mix, sector and size class", "Regeldrukkosten per mix, sector en grootteklasse"
)
SIZE_BY_SECTOR_NOTES = (Text("Formulas over the sheet By category.", "Formules over het blad Per categorie."),)
BY_INSTRUMENT_HEADING = Text("Burden by mix and instrument", "Regeldrukkosten per mix en instrument")
BY_INSTRUMENT_NOTES = (
    Text(
        "Formulas over the lines. Voluntary and financial items are in separate rows and are not burden.",
        "Formules over de regels. Vrijwillige en financiële posten staan in aparte rijen en zijn geen regeldruk.",
    ),
)
PRICE_QUANTITY_HEADING = Text("Every obligation as price times quantity", "Elke verplichting als prijs maal aantal")
PRICE_QUANTITY_NOTES = (
    Text(
        "Q: how many times the activities of the obligation are carried out, in total or per year. P: what each time costs on average (hours × tariff + external costs). k: what remains after business as usual and interaction with other instruments. Costs are P × Q × k and the investment. The sheet Lines shows how each activity and category counts.",
        "Q: hoe vaak de handelingen van de verplichting worden verricht, in totaal of per jaar. P: wat één keer gemiddeld kost (uren × uurtarief + externe kosten). k: wat overblijft na het bedrijfseigen deel en de wisselwerking met andere instrumenten. De kosten zijn P × Q × k en de investering. Op het blad Regels staat hoe elke handeling en categorie meetelt.",
    ),
)
YEARS_HEADING = Text("Costs of each mix over the years", "Kosten van elke mix over de jaren")
YEARS_NOTES = (
    Text(
        "Constant prices. Instruments start in their year, firms grow, newcomers pay the one-off costs, and investments recur after their lifetime. Formulas over the sheet Courses: amounts and the discount rate are live; entry years, growth and lifetimes are not.",
        "Constante prijzen. Instrumenten gaan in hun jaar in, het aantal bedrijven groeit, nieuwkomers betalen de eenmalige kosten en investeringen keren na hun levensduur terug. Formules over het blad Verloop: bedragen en de discontovoet rekenen mee; jaren van invoering, groei en levensduur niet.",
    ),
)
YEAR_VALUES_TABLE = Text("Present value of all years together", "Contante waarde van alle jaren samen")

BENCHMARK_HEADING = Text("The results beside published figures", "De uitkomsten naast gepubliceerde cijfers")
BENCHMARK_NOTES = (
    Text(
        "Published figures are never an input to the calculation. The average is over all firms concerned; the other result is for a firm reached by every obligation, and is the one that is compared with the limits. 'Near' means outside the limits, but by no more than a factor of {factor}. Formulas over the lines; the limits are in yellow cells on the sheet Benchmarks.",
        "Gepubliceerde cijfers zijn nooit invoer voor de berekening. Het gemiddelde is berekend over alle bedrijven waar het om gaat; de andere uitkomst is die van een bedrijf dat door elke verplichting wordt bereikt. Die wordt met de grenzen vergeleken. 'Dicht bij de grenzen' betekent: erbuiten, maar niet meer dan een factor {factor}. Formules over de regels; de grenzen staan in gele cellen op het blad IJkpunten.",
    ),
)
BENCHMARK_HEADINGS: dict[str, Text] = {
    "name": Text("published figure", "ijkpunt"),
    "mix": Text("mix", "mix"),
    "instrument": Text("instrument", "instrument"),
    "categories": Text("firms", "bedrijven"),
    "unit": Text("unit", "eenheid"),
    "low": Text("low", "laag"),
    "high": Text("high", "hoog"),
    "average": Text("result: average", "uitkomst: gemiddeld"),
    "reached": Text("result: fully reached firm", "uitkomst: volledig bereikt bedrijf"),
    "verdict": Text("the result is", "de uitkomst is"),
    "source": Text("source", "bron"),
}
ALL_FIRMS = Text("all", "alle")
BENCHMARK_PARTS_HEADING = Text(
    "What the results beside published figures are made of",
    "Waaruit de uitkomsten naast gepubliceerde cijfers zijn opgebouwd",
)
BENCHMARK_PARTS_NOTES = (
    Text(
        "One row for each firm category of a published figure and a mix. The average is the sum of the amounts divided by the sum of the column beside them. For a fully reached firm, only categories with an obligation count, each as heavily as it has firms.",
        "Eén rij voor elke bedrijfscategorie van een ijkpunt en een mix. Het gemiddelde is de som van de bedragen, gedeeld door de som van de kolom ernaast. Voor een volledig bereikt bedrijf tellen alleen categorieën met een verplichting, elke naar haar aantal bedrijven.",
    ),
)
BENCHMARK_PARTS_HEADINGS: dict[str, Text] = {
    "name": Text("published figure", "ijkpunt"),
    "mix": Text("mix", "mix"),
    "instrument": Text("instrument", "instrument"),
    "category": Text("firm category", "bedrijfs-categorie"),
    "firms": Text("firms", "bedrijven"),
    "turnover": Text("turnover per firm", "omzet per bedrijf"),
    "amount": Text("amount", "bedrag"),
    "base": Text("divided by", "te delen door"),
    "reached_one": Text("fully reached firm", "volledig bereikt bedrijf"),
    "reached_amount": Text("fully reached firm × firms", "volledig bereikt bedrijf × bedrijven"),
    "reached_base": Text("divided by, with an obligation", "te delen door, met een verplichting"),
}
