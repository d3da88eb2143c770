"""What the Excel workbook says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Language, Text
from burden.report.excel import sheets
from burden.study.settings import Settings

BACK = Text("← contents", "← inhoud")

# Parameters.
PRICE_LEVEL = Text("price index factor", "factor prijsindex")
HOURLY = Text("tariff with overhead, study's prices", "tarief met overhead, prijspeil studie")
EXTERNAL_NOW = Text("external costs, study's prices", "externe kosten, prijspeil studie")
INVESTMENT_NOW = Text("investment, study's prices", "investering, prijspeil studie")
INTERACTION_FACTOR = Text("factor: 1 + overlap × change", "factor: 1 + overlap × verandering")
FIXED_COLUMN = Text("{heading} (fixed)", "{heading} (vast)")
CHANGE_HERE = Text(
    "Live: change the figure here and all formulas follow.",
    "Levend: wijzig het cijfer hier en alle formules rekenen mee.",
)
RUN_AGAIN = Text(
    "Not live: change this in the parameter workbook and run the tool again.",
    "Niet levend: wijzig dit in de parameterwerkmap en voer het hulpmiddel opnieuw uit.",
)
FOR_SIMULATION = Text("Used by the simulation only.", "Alleen de simulatie gebruikt dit.")

SETTING = Text("setting", "instelling")
VALUE = Text("value", "waarde")
IN_THIS_FILE = Text("in this file", "in dit bestand")
BASIS = Text("where it is from", "waar zij vandaan komt")
SOURCE = Text("source", "bron")
VERIFIED = Text("verified", "geverifieerd")
NOTE = Text("note", "toelichting")
LIVE_SETTING = Text("live: change it here", "levend: hier te wijzigen")
FIXED_SETTING = Text("fixed: run the tool again after a change", "vast: na wijziging hulpmiddel opnieuw uitvoeren")
SIMULATION_SETTING = Text("simulation only: values", "alleen simulatie: waarden")
OWN_SETTING = Text("the study's own setting", "eigen instelling van de studie")
USUAL_SETTING = Text("the usual setting of the tool", "gewone instelling van het hulpmiddel")
OF_CONVENTION = Text("convention: {name}", "conventie: {name}")
ROUNDING_RULE = Text("rounding as a number", "afronding als getal")
ROUNDING_RULE_NOTE = Text(
    "1: hours are not rounded; 2: half upwards, away from zero; 3: up. Follows the setting above.",
    "1: uren worden niet afgerond; 2: half omhoog, van nul af; 3: omhoog. Volgt de instelling hierboven.",
)
WORKED_OUT_HERE = Text("formula", "formule")

# Lines.
LINES_HEADING = Text("The calculation line by line", "De berekening regel voor regel")
LINES_NOTES = (
    Text(
        "One row for each mix, activity and firm category that an obligation reaches. Figures on the left point to the yellow cells of the parameter sheets; follow a formula to find the figure, its source and its quality.",
        "Een rij voor elke mix, handeling en bedrijfscategorie die een verplichting bereikt. De cijfers links verwijzen naar de gele cellen van de parameterbladen; volg een formule om het cijfer, zijn bron en zijn kwaliteit te vinden.",
    ),
    Text(
        "A = firms × share; Q = A × frequency; P = hours × tariff + external costs; k = (1 − business as usual) × interaction; hours H = hours × Q × k; labour costs = H × tariff; external costs = external × Q × k; investment = investment per firm × A × k.",
        "A = bedrijven × aandeel; Q = A × frequentie; P = uren × uurtarief + externe kosten; k = (1 − bedrijfseigen) × wisselwerking; uren H = uren × Q × k; arbeidskosten = H × uurtarief; externe kosten = extern × Q × k; investering = investering per bedrijf × A × k.",
    ),
    Text(
        "The rows are those of a mix in which everything has entered. Annual equivalent and present value also count the years before, and how the number of firms grows.",
        "De rijen gelden voor een mix waarin alles is ingevoerd. Jaarlijks equivalent en contante waarde tellen ook de jaren daarvoor, en hoe het aantal bedrijven groeit.",
    ),
)
EARLIER_HEADING = Text(
    "Lines in earlier years, before another instrument enters",
    "Regels in eerdere jaren, voordat een ander instrument is ingevoerd",
)
EARLIER_NOTES = (
    Text(
        "In these years a line has another interaction factor, because an instrument that lightens or adds to its effort has not entered yet. These rows count in the annual equivalent, the present value and the years only; the sheet with lines adds them in.",
        "In deze jaren heeft een regel een andere wisselwerkingsfactor, omdat een instrument dat de inspanning verlicht of verzwaart nog niet is ingevoerd. Deze rijen tellen alleen mee in het jaarlijks equivalent, de contante waarde en de jaren; het blad met regels telt ze daar bij op.",
    ),
)
LINE_HEADINGS: dict[str, Text] = {
    "mix": Text("mix", "mix"),
    "obligation": Text("obligation", "verplichting"),
    "kind": Text("kind", "soort"),
    "activity": Text("activity", "handeling"),
    "activity_name": Text("name of the activity", "naam van de handeling"),
    "category": Text("firm category", "bedrijfs-categorie"),
    "category_name": Text("name of the category", "naam van de categorie"),
    "counts_as": Text("counts as", "telt als"),
    "timing": Text("timing", "moment"),
    "from_year": Text("from year", "vanaf jaar"),
    "to_year": Text("to year", "tot en met jaar"),
    "firms": Text("firms", "bedrijven"),
    "share": Text("share reached", "aandeel bereikt"),
    "affected_firms": Text("A affected firms", "A bereikte bedrijven"),
    "frequency": Text("frequency", "frequentie"),
    "quantity": Text("Q occurrences", "Q aantal keer"),
    "hours_per_occurrence": Text("hours per time", "uren per keer"),
    "hourly": Text("tariff per hour", "uurtarief"),
    "external_per_occurrence": Text("external costs per time", "externe kosten per keer"),
    "price": Text("P price per time", "P prijs per keer"),
    "gross": Text("P × Q", "P × Q"),
    "business_as_usual": Text("business as usual", "bedrijfs-eigen"),
    "interaction": Text("inter-action", "wissel-werking"),
    "net": Text("k net factor", "k netto factor"),
    "unrounded_hours": Text("hours before rounding", "uren vóór afronding"),
    "hours": Text("H hours", "H uren"),
    "labour_cost": Text("labour costs", "arbeids-kosten"),
    "external_cost": Text("external costs", "externe kosten"),
    "investment_per_firm": Text("invest-ment per firm", "investering per bedrijf"),
    "investment": Text("investment", "investering"),
    "one_off": Text("one-off", "eenmalig"),
    "structural": Text("structural per year", "structureel per jaar"),
    "annual_equivalent": Text("annual equivalent", "jaarlijks equivalent"),
    "present_value": Text("present value", "contante waarde"),
    "reached_one_off": Text("per reached firm, one-off", "per bereikt bedrijf, eenmalig"),
    "reached_structural": Text("per reached firm, per year", "per bereikt bedrijf, per jaar"),
    "mix_row": Text("row in Mixes", "rij in Mixen"),
    "category_number": Text("number in By category", "nummer in Per categorie"),
    "instrument_number": Text("number in By instrument", "nummer in Per instrument"),
    "obligation_number": Text("number in P x Q", "nummer in P x Q"),
    "activity_row": Text("row in Activities", "rij in Hande-lingen"),
    "scope_row": Text("row in Scope", "rij in Reikwijdte"),
    "first_of_obligation": Text("counts for firms reached (1)", "telt voor bereikte bedrijven (1)"),
    "course": Text("number in Courses", "nummer in Verloop"),
    "investment_course": Text("number in Courses, investment", "nummer in Verloop, investering"),
}
COUNTS_AS: dict[str, Text] = {
    "burden": Text("burden", "regeldruk"),
    "voluntary": Text("voluntary", "vrijwillig"),
    "financial": Text("financial", "financieel"),
}
COLUMN_NAMES: dict[str, Text] = {
    "affected_firms": Text("affected_firms", "bereikt"),
    "share": Text("share", "aandeel"),
    "quantity": Text("quantity", "aantal"),
    "gross": Text("p_times_q", "p_maal_q"),
    "kind": Text("kind", "soort"),
    "hours": Text("hours", "uren"),
    "labour_cost": Text("labour", "arbeid"),
    "external_cost": Text("external", "extern"),
    "investment": Text("investment", "investering"),
    "one_off": Text("one_off", "eenmalig"),
    "structural": Text("structural", "structureel"),
    "annual_equivalent": Text("annual_equivalent", "jaarlijks"),
    "present_value": Text("present_value", "contant"),
    "reached_one_off": Text("reached_one_off", "bereikt_eenmalig"),
    "reached_structural": Text("reached_structural", "bereikt_structureel"),
    "mix_row": Text("mix", "mix"),
    "category_number": Text("category", "categorie"),
    "instrument_number": Text("instrument", "instrument"),
    "obligation_number": Text("obligation", "verplichting"),
    "activity_row": Text("activity", "handeling"),
    "scope_row": Text("scope", "reikwijdte"),
    "first_of_obligation": Text("first", "eerste"),
    "course": Text("course", "verloop"),
    "investment_course": Text("investment_course", "verloop_investering"),
    "counts_as": Text("counts_as", "telt_als"),
    "timing": Text("timing", "moment"),
}
"""The last part of the names of the columns with lines."""

# Courses.
COURSES_HEADING = Text("How amounts run over the years", "Hoe bedragen over de jaren lopen")
COURSES_NOTES = (
    Text(
        "Each row is a course: how often the amount of a line falls in each year, relative to the number of firms in the first year. The discount rate is live; entry years, growth and lifetimes are not.",
        "Elke rij is een verloop: hoe vaak het bedrag van een regel in elk jaar valt, ten opzichte van het aantal bedrijven in het eerste jaar. De discontovoet is levend; jaren van invoering, groei en levensduur zijn dat niet.",
    ),
    Text(
        "What a euro of a course is worth (present value, annual equivalent) times the amount of a line gives its present value and annual equivalent. On the right stands what each mix spends by each course.",
        "Wat een euro van een verloop waard is (contante waarde, jaarlijks equivalent) maal het bedrag van een regel geeft de contante waarde en het jaarlijks equivalent. Rechts staat wat elke mix volgens elk verloop uitgeeft.",
    ),
)
DISCOUNTING = Text("Discounting", "Verdisconteren")
COURSES_TABLE = Text("Courses", "Verloop")
COURSE_HEADINGS: dict[str, Text] = {
    "kind": Text("what runs", "wat er loopt"),
    "number": Text("number", "nummer"),
    "entry": Text("entry", "invoering"),
    "growth": Text("growth of firms", "groei bedrijven"),
    "lifetime": Text("life-time", "levens-duur"),
    "activity": Text("activity", "handeling"),
    "frequency": Text("frequency", "frequentie"),
    "from_year": Text("holds from", "geldt vanaf"),
    "to_year": Text("holds to", "geldt tot en met"),
    "present_value": Text("present value of 1", "contante waarde van 1"),
    "annual_equivalent": Text("annual equivalent of 1", "jaarlijks equivalent van 1"),
    "amount": Text("{mix}: amount", "{mix}: bedrag"),
    "hours": Text("{mix}: hours", "{mix}: uren"),
}
COURSE_KINDS: dict[str, Text] = {
    "ONE_OFF": Text("one-off, on entry and for newcomers", "eenmalig, bij invoering en voor nieuwkomers"),
    "STRUCTURAL": Text("structural, every year", "structureel, elk jaar"),
    "INVESTMENT": Text("investments and their replacement", "investeringen en hun vervanging"),
}
DISCOUNT_ROWS: dict[str, Text] = {
    "since_value_year": Text("years since the value year", "jaren sinds het jaar van contante waarde"),
    "factor_one_off": Text("discount factor, one-off", "discontofactor, eenmalig"),
    "factor_structural": Text("discount factor, structural", "discontofactor, structureel"),
    "factor_annuity": Text("discount factor of the annuity", "discontofactor van de annuïteit"),
    "annuity_factor": Text("annuity factor (their sum)", "annuïteitsfactor (de som daarvan)"),
}

# Sums.
NONE = Text("(none)", "(geen)")
TOTAL = Text("total", "totaal")
TOTAL_OF = Text("{what}: total", "{what}: totaal")
DIFFERENCE_WITH = Text("{what}: difference with {reference}", "{what}: verschil met {reference}")
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
    "reached_one_off": Text("fully reached firm, one-off", "volledig bereikt bedrijf, eenmalig"),
    "reached_structural": Text("fully reached firm, per year", "volledig bereikt bedrijf, per jaar"),
    "obliged": Text("firms in categories with any obligation", "bedrijven in categorieën met een verplichting"),
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
    "number": Text("number", "nummer"),
    "size_number": Text("number of the size class", "nummer grootte-klasse"),
    "sector_number": Text("number of the sector", "nummer sector"),
}

SUMMARY_HEADING = Text("Summary: regulatory burden per mix", "Samenvatting: regeldrukkosten per mix")
SUMMARY_NOTES = (
    Text(
        "All figures are formulas over the lines: they follow every yellow cell of the parameter sheets. Structural costs are those of a year in which every instrument is in force; investments stand with the one-off costs.",
        "Alle cijfers zijn formules over de regels: zij volgen elke gele cel van de parameterbladen. Structurele kosten zijn die van een jaar waarin elk instrument geldt; investeringen staan bij de eenmalige kosten.",
    ),
)
TOTALS_TABLE = Text("Regulatory burden per mix", "Regeldrukkosten per mix")
APART_TABLE = Text(
    "Apart: no regulatory burden, in none of the other figures", "Apart: geen regeldruk, in geen van de andere cijfers"
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
    "PROOF_OUT_OF_SCOPE": Text("proving that the rule does not hold", "aantonen dat de regel niet geldt"),
}
PER_FIRM_TABLE = Text(
    "Burden per firm by size class: average over all firms, and for a firm that every obligation reaches (an upper limit)",
    "Regeldrukkosten per bedrijf naar grootteklasse: gemiddeld over alle bedrijven, en voor een bedrijf dat door elke verplichting wordt bereikt (een bovengrens)",
)
CHANGED_TABLE = Text(
    "What changes in this file do: as delivered, and the change since",
    "Wat wijzigingen in dit bestand doen: zoals geleverd, en het verschil sindsdien",
)
AS_DELIVERED = Text("{what}: as delivered", "{what}: zoals geleverd")
CHANGE_HERE_OF = Text("{what}: change", "{what}: verschil")
CHANGE_SHARE = Text("annual equivalent: change in %", "jaarlijks equivalent: verschil in %")
CHECKS_TABLE = Text("Checks: each must be 0", "Controles: elk moet 0 zijn")
CHECKS: dict[str, Text] = {
    "by_category": Text("structural: categories less total", "structureel: categorieën min totaal"),
    "by_kind": Text("structural: kinds less total", "structureel: soorten min totaal"),
    "by_year": Text("present value: years less total", "contante waarde: jaren min totaal"),
}
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
CHART_MILLIONS = Text("{currency}, millions", "{currency}, miljoenen")
CHART_THOUSANDS = Text("{currency}, thousands", "{currency}, duizenden")
CHART_MONEY = Text("{currency}", "{currency}")

BY_CATEGORY_HEADING = Text("Burden by mix and firm category", "Regeldrukkosten per mix en bedrijfscategorie")
BY_CATEGORY_NOTES = (
    Text(
        "Formulas over the lines. The average is divided over all firms of the category, reached or not. A fully reached firm is one that every obligation of the mix reaches: an upper limit, as some obligations exclude each other.",
        "Formules over de regels. Het gemiddelde is verdeeld over alle bedrijven van de categorie, bereikt of niet. Een volledig bereikt bedrijf wordt door elke verplichting van de mix bereikt: een bovengrens, want sommige verplichtingen sluiten elkaar uit.",
    ),
)
SIZE_BY_SECTOR_HEADING = Text(
    "Burden by mix, sector and size class", "Regeldrukkosten per mix, sector en grootteklasse"
)
SIZE_BY_SECTOR_NOTES = (Text("Formulas over the sheet By category.", "Formules over het blad Per categorie."),)
BY_INSTRUMENT_HEADING = Text("Burden by mix and instrument", "Regeldrukkosten per mix en instrument")
BY_INSTRUMENT_NOTES = (
    Text(
        "Formulas over the lines. Voluntary and financial items stand in rows of their own and are no burden.",
        "Formules over de regels. Vrijwillige en financiële posten staan in eigen rijen en zijn geen regeldruk.",
    ),
)
PRICE_QUANTITY_HEADING = Text("Every obligation as price times quantity", "Elke verplichting als prijs maal aantal")
PRICE_QUANTITY_NOTES = (
    Text(
        "Q: how many times the activities of the obligation are done, in all or per year. P: what one time costs on average (hours × tariff + external costs). k: what is left after business as usual and interaction with other instruments. Costs are P × Q × k and the investment. How each activity and category counts stands on the sheet Lines.",
        "Q: hoe vaak de handelingen van de verplichting worden verricht, in totaal of per jaar. P: wat één keer gemiddeld kost (uren × uurtarief + externe kosten). k: wat overblijft na het bedrijfseigen deel en de wisselwerking met andere instrumenten. De kosten zijn P × Q × k en de investering. Hoe elke handeling en categorie meetelt staat op het blad Regels.",
    ),
)
YEARS_HEADING = Text("Costs of each mix over the years", "Kosten van elke mix over de jaren")
YEARS_NOTES = (
    Text(
        "Constant prices. Instruments start in their year, firms grow, newcomers pay the one-off costs, and investments recur after their lifetime. Formulas over the sheet Courses: amounts and the discount rate are live; entry years, growth and lifetimes are not.",
        "Constante prijzen. Instrumenten gaan in hun jaar in, het aantal bedrijven groeit, nieuwkomers betalen de eenmalige kosten en investeringen keren na hun levensduur terug. Formules over het blad Verloop: bedragen en de discontovoet zijn levend; jaren van invoering, groei en levensduur zijn dat niet.",
    ),
)
YEAR_VALUES_TABLE = Text("Present value of all years together", "Contante waarde van alle jaren samen")

# Benchmarks.
BENCHMARK_HEADING = Text("The results beside published figures", "De uitkomsten naast gepubliceerde cijfers")
BENCHMARK_NOTES = (
    Text(
        "Published figures are never an input of the calculation. The average is over all firms that are meant; the other result is that of a firm which every obligation reaches, and is the one that is judged. Formulas over the lines; the limits stand in yellow cells on the sheet Benchmarks.",
        "Gepubliceerde cijfers zijn nooit invoer van de berekening. Het gemiddelde is over alle bedoelde bedrijven; de andere uitkomst is die van een bedrijf dat door elke verplichting wordt bereikt, en die wordt beoordeeld. Formules over de regels; de grenzen staan in gele cellen op het blad IJkpunten.",
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

# Value sheets.
VALUES_NOTE = Text(
    "These figures are values, no formulas: they do not follow what is changed in this file.",
    "Deze cijfers zijn waarden en geen formules: zij volgen niet wat in dit bestand wordt gewijzigd.",
)
UNCERTAINTY_HEADING = Text("How sure the figures are: a simulation", "Hoe zeker de cijfers zijn: een simulatie")

# Questions.
QUESTIONS_HEADING = Text("The ATR's questions asked of this study", "De vragen van het ATR aan deze studie")
QUESTIONS_NOTES = (
    Text(
        "A list of checks by the tool, what is missing first; it is not the review board's own judgement. Row numbers are those of the sheets of the same name, here and in the parameter workbook.",
        "Een controlelijst van het hulpmiddel, wat ontbreekt eerst; het is niet het oordeel van het adviescollege zelf. Rijnummers zijn die van de bladen met dezelfde naam, hier en in de parameterwerkmap.",
    ),
    VALUES_NOTE,
)
QUESTION_HEADINGS: dict[str, Text] = {
    "number": Text("no.", "nr."),
    "question": Text("question", "vraag"),
    "status": Text("answer", "antwoord"),
    "reason": Text("why", "waarom"),
    "rows": Text("rows it concerns", "betreft de rijen"),
    "link": Text("go to the first", "naar de eerste"),
}
GO_TO = Text("{sheet} {row}", "{sheet} {row}")

# Guide.
SPOKEN = (Language.EN, Language.NL)
TITLE = Text("Calculation: {title}", "Berekening: {title}")
WHAT = Text("What this is", "Wat dit is")
WHAT_IT_IS = Text(
    "The calculation of the regulatory burden as a living workbook: every total is a formula over the lines, and every line points to the parameters. Change a yellow cell and all totals follow; nothing has to be installed.",
    "De berekening van de regeldrukkosten als levende werkmap: elk totaal is een formule over de regels, en elke regel verwijst naar de parameters. Wijzig een gele cel en alle totalen rekenen mee; er hoeft niets te worden geïnstalleerd.",
)
STUDY_HEADING = Text("What it rests on", "Waar het op berust")
VERSION = Text("Version", "Versie")
ORGANISATION = Text("Organisation", "Organisatie")
AUTHOR = Text("Author", "Auteur")
MADE = Text("Made on", "Gemaakt op")
WORKBOOK = Text("Parameter workbook", "Parameterwerkmap")
OLDER = Text("Compared with", "Vergeleken met")
HASHED = Text("{name} (SHA-256 {hash})", "{name} (SHA-256 {hash})")
PROGRAM = Text("Tool", "Hulpmiddel")
CONVENTION = Text("Convention", "Conventie")
NO_CONVENTION = Text("none: the study's own settings", "geen: de eigen instellingen van de studie")
RULES = Text("Over the years", "Over de jaren")
MONEY_IN = Text("Money", "Bedragen")
SIMULATION = Text("Simulation", "Simulatie")
SIMULATION_BASIS = Text(
    "{draws} draws of {parameters} uncertain figures, seed {seed}",
    "{draws} trekkingen van {parameters} onzekere cijfers, startgetal {seed}",
)
ASKED = Text("Asked for besides", "Anders dan in de werkmap")
CONTENTS_HEADING = Text("Contents", "Inhoud")
COLOURS_HEADING = Text("What the colours mean", "Wat de kleuren betekenen")
COLOURS: dict[str, tuple[Text, Text]] = {
    "INPUT": (
        Text("yellow", "geel"),
        Text(
            "Live: a parameter that the formulas use. Change it here and everything follows.",
            "Levend: een parameter die de formules gebruiken. Wijzig hem hier en alles rekent mee.",
        ),
    ),
    "FIXED": (
        Text("grey: (fixed)", "grijs: (vast)"),
        Text(
            "Counts in the calculation, but not live: years of entry, the horizon, lifetimes, growth, price years, which firms a row is about, codes and words. After a change in the parameter workbook the tool must be run again; so it must when rows are added.",
            "Telt mee in de berekening, maar niet levend: jaren van invoering, de looptijd, levensduur, groei, prijspeilen, over welke bedrijven een rij gaat, codes en woorden. Na een wijziging in de parameterwerkmap moet het hulpmiddel opnieuw worden uitgevoerd; ook als er rijen bij komen.",
        ),
    ),
    "RANGE": (
        Text("pale yellow", "lichtgeel"),
        Text(
            "Low and high values and distributions: used by the simulation only.",
            "Lage en hoge waarden en verdelingen: alleen de simulatie gebruikt ze.",
        ),
    ),
    "WORKED_OUT": (
        Text("white", "wit"),
        Text("A formula, a name or an explanation.", "Een formule, een naam of een toelichting."),
    ),
    "VALUE": (
        Text("lilac", "lila"),
        Text(
            "A value that the tool worked out and that does not follow changes here, such as the figures of the simulation.",
            "Een waarde die het hulpmiddel heeft berekend en die wijzigingen hier niet volgt, zoals de cijfers van de simulatie.",
        ),
    ),
}
USE_HEADING = Text("How to use it", "Zo gebruikt u het")
USE: tuple[tuple[Text, Text], ...] = (
    (
        Text("Follow a euro back", "Een euro terugvolgen"),
        Text(
            "Go from the summary to By category, By instrument or P x Q, and from there to the sheet Lines: the numbers in the grey columns on its right say in which row of those sheets a line counts. The formulas of a line point to the cells of the parameter sheets; there stand the source (with a link to the sheet of sources), the quality and whether the figure was verified.",
            "Ga van de samenvatting naar Per categorie, Per instrument of P x Q, en van daar naar het blad Regels: de nummers in de grijze kolommen rechts zeggen in welke rij van die bladen een regel meetelt. De formules van een regel verwijzen naar de cellen van de parameterbladen; daar staan de bron (met een link naar het blad met bronnen), de kwaliteit en of het cijfer is geverifieerd.",
        ),
    ),
    (
        Text("Find a row in the workbook", "Een rij in de werkmap vinden"),
        Text(
            "The parameter sheets carry the names of those in the parameter workbook, and every row stands on the same row number as there.",
            "De parameterbladen heten zoals in de parameterwerkmap, en elke rij staat op hetzelfde rijnummer als daar.",
        ),
    ),
    (
        Text("Change an assumption", "Een aanname wijzigen"),
        Text(
            "Change a yellow cell. The summary shows beside each other what was delivered and what your change does.",
            "Wijzig een gele cel. De samenvatting toont naast elkaar wat is geleverd en wat uw wijziging doet.",
        ),
    ),
    (
        Text("Names", "Namen"),
        Text(
            "The main totals have names for use in formulas: the code of the mix and what it is, such as {example}. The columns of the sheet Lines have names too.",
            "De belangrijkste totalen hebben namen voor gebruik in formules: de code van de mix en wat het is, zoals {example}. Ook de kolommen van het blad Regels hebben namen.",
        ),
    ),
)
ABOUT_SHEETS: tuple[tuple[Text, Text], ...] = (
    (
        sheets.SUMMARY,
        Text(
            "The mixes side by side, by kind, per firm; voluntary and financial items apart; what changes here do. Formulas.",
            "De mixen naast elkaar, naar soort, per bedrijf; vrijwillige en financiële posten apart; wat wijzigingen hier doen. Formules.",
        ),
    ),
    (
        sheets.SIZE_BY_SECTOR,
        Text("Each mix by sector and size class. Formulas.", "Elke mix naar sector en grootteklasse. Formules."),
    ),
    (
        sheets.BY_CATEGORY,
        Text(
            "Each mix by firm category, in total and per firm. Formulas.",
            "Elke mix naar bedrijfscategorie, in totaal en per bedrijf. Formules.",
        ),
    ),
    (sheets.BY_INSTRUMENT, Text("Each mix by instrument. Formulas.", "Elke mix naar instrument. Formules.")),
    (
        sheets.PRICE_TIMES_QUANTITY,
        Text(
            "Every obligation as price times quantity. Formulas.", "Elke verplichting als prijs maal aantal. Formules."
        ),
    ),
    (
        sheets.YEARS,
        Text("The costs of each mix in every year. Formulas.", "De kosten van elke mix in elk jaar. Formules."),
    ),
    (
        sheets.BENCHMARKS,
        Text("The results beside published figures. Formulas.", "De uitkomsten naast gepubliceerde cijfers. Formules."),
    ),
    (
        sheets.UNCERTAINTY,
        Text(
            "What the figures may come to, from a simulation. Values.",
            "Waar de cijfers op uit kunnen komen, uit een simulatie. Waarden.",
        ),
    ),
    (
        sheets.SENSITIVITY,
        Text(
            "The parameters that matter most for each mix. Values.",
            "De parameters die er voor elke mix het meest toe doen. Waarden.",
        ),
    ),
    (
        sheets.QUESTIONS,
        Text(
            "A list of checks, with the rows they concern. Values.",
            "Een controlelijst, met de rijen waar het over gaat. Waarden.",
        ),
    ),
    (
        sheets.ASSUMPTIONS,
        Text(
            "Figures that were not verified or are of low quality. Values.",
            "Cijfers die niet zijn geverifieerd of van lage kwaliteit zijn. Waarden.",
        ),
    ),
    (
        sheets.EVIDENCE,
        Text(
            "How many rows have a source and were verified. Values.",
            "Hoeveel rijen een bron hebben en zijn geverifieerd. Waarden.",
        ),
    ),
    (
        sheets.CHANGES,
        Text(
            "What changed since the older workbook, cell by cell. Values.",
            "Wat er veranderde sinds de oudere werkmap, cel voor cel. Waarden.",
        ),
    ),
    (
        sheets.CHANGED_RESULTS,
        Text(
            "The results before and after those changes. Values.",
            "De uitkomsten voor en na die veranderingen. Waarden.",
        ),
    ),
    (
        sheets.LINES,
        Text(
            "The calculation: a row for each mix, activity and firm category. Formulas.",
            "De berekening: een rij voor elke mix, handeling en bedrijfscategorie. Formules.",
        ),
    ),
    (
        sheets.EARLIER,
        Text(
            "The same lines in years before another instrument enters. Formulas.",
            "Dezelfde regels in jaren voordat een ander instrument is ingevoerd. Formules.",
        ),
    ),
    (
        sheets.COURSES,
        Text(
            "How amounts run over the years, and discounting. Formulas.",
            "Hoe bedragen over de jaren lopen, en het verdisconteren. Formules.",
        ),
    ),
    (Settings.sheet, Settings.about),
)
