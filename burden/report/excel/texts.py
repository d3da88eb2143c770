"""What the Excel workbook says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

# Parameters.
PRICE_LEVEL = Text("index factor", "indexfactor")
HOURLY = Text("tariff with overhead, study's prices", "tarief met overhead, prijspeil studie")
EXTERNAL_NOW = Text("external costs, study's prices", "externe kosten, prijspeil studie")
INVESTMENT_NOW = Text("investment, study's prices", "investering, prijspeil studie")
INTERACTION_FACTOR = Text("factor: 1 + overlap × change", "factor: 1 + overlap × verandering")
FIXED_COLUMN = Text("{heading} (fixed)", "{heading} (vast)")
CHANGE_HERE = Text(
    "Live: change the figure here and all formulas follow.",
    "Rekent mee: wijzig het cijfer hier en alle formules volgen.",
)
OTHER_LETTER = Text(
    "Column {here} here, column {there} in the parameter workbook.",
    "Hier kolom {here}, in de parameterwerkmap kolom {there}.",
)
FOR_SIMULATION = Text("Used by the simulation only.", "Alleen de simulatie gebruikt dit.")

SETTING = Text("setting", "instelling")
VALUE = Text("value", "waarde")
IN_THIS_FILE = Text("in this file", "in dit bestand")
BASIS = Text("where it comes from", "herkomst")
SOURCE = Text("source", "bron")
VERIFIED = Text("verified", "geverifieerd")
NOTE = Text("note", "toelichting")
LIVE_SETTING = Text("live: change it here", "rekent mee: hier te wijzigen")
FIXED_SETTING = Text(
    "fixed: run the program again after a change", "vast: na wijziging het programma opnieuw uitvoeren"
)
SIMULATION_SETTING = Text("simulation only: values", "alleen simulatie: waarden")
OWN_SETTING = Text("the study's own setting", "eigen instelling van de studie")
USUAL_SETTING = Text("the program's default setting", "standaardinstelling van het programma")
OF_CONVENTION = Text("convention: {name}", "conventie: {name}")
ROUNDING_RULE = Text("rounding as a number", "afronding als getal")
ROUNDING_RULE_NOTE = Text(
    "1: hours are not rounded; 2: half upwards, away from zero; 3: up. Follows the setting above.",
    "1: uren worden niet afgerond; 2: halve uren omhoog, van nul af; 3: omhoog. Volgt de instelling hierboven.",
)
WORKED_OUT_HERE = Text("formula", "formule")
TIMING_IN_WORDS = Text("discount timing in words", "discontomoment in woorden")
BASIS_IN_WORDS = Text("what the rules rest on", "waar de rekenregels op berusten")
RULES_IN_WORDS = Text("the rules in a sentence", "de rekenregels in een zin")
CHANGED_IN_THIS_FILE = Text(", changed in this file", ", gewijzigd in dit bestand")
DECIMAL_SIGNS = Text(",.", ".,")
"""The decimal sign of the other language, and that of this one."""

# Lines.
LINES_HEADING = Text("The calculation line by line", "De berekening regel voor regel")
LINES_NOTES = (
    Text(
        "One row for each mix, activity and firm category that an obligation reaches. Figures on the left point to the yellow cells of the parameter sheets; follow a formula to find the figure, its source and its quality.",
        "Eén rij voor elke mix, handeling en bedrijfscategorie die een verplichting bereikt. De cijfers links verwijzen naar de gele cellen van de parameterbladen; volg een formule om het cijfer, zijn bron en zijn kwaliteit te vinden.",
    ),
    Text(
        "A = firms × share; Q = A (× count) × frequency; P = hours × tariff + external costs; k = (1 − business as usual) × interaction; hours H = hours × Q × k; labour costs = H × tariff; external costs = external × Q × k; investment = investment × A (× count) × k.",
        "A = bedrijven × aandeel; Q = A (× aantal) × frequentie; P = uren × uurtarief + extern; k = (1 − bedrijfseigen) × wisselwerking; H = uren × Q × k; arbeidskosten = H × uurtarief; externe kosten = extern × Q × k; investering = investering × A (× aantal) × k.",
    ),
    Text(
        "The rows apply to a mix in which everything has been introduced. Annual equivalent and present value also take account of the other years, and of growth in the number of firms.",
        "De rijen gelden voor een mix waarin alles is ingevoerd. In het jaarlijks equivalent en de contante waarde tellen ook de andere jaren mee, en de groei van het aantal bedrijven.",
    ),
)
OTHERS_HEADING = Text(
    "Lines in years in which another instrument is not in force, or another scope row counts",
    "Regels in jaren waarin een ander instrument niet van kracht is, of een andere rij van de reikwijdte telt",
)
OTHERS_NOTES = (
    Text(
        "In these years a line has another interaction factor, because an instrument that reduces or adds to the effort is not in force, or another share is reached. These rows count in the annual equivalent, the present value and the years only; the sheet with lines adds them in.",
        "In deze jaren heeft een regel een andere wisselwerkingsfactor, omdat een instrument dat de inspanning verlicht of verzwaart niet van kracht is, of wordt een ander aandeel bereikt. Deze rijen tellen alleen mee in het jaarlijks equivalent, de contante waarde en de jaren; het blad met regels telt ze daar bij op.",
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
    "count": Text("N number per firm", "N aantal per bedrijf"),
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
    "category_key": Text("key in By category", "sleutel in Per categorie"),
    "instrument_key": Text("key in By instrument", "sleutel in Per instrument"),
    "obligation_key": Text("key in P x Q", "sleutel in P x Q"),
    "activity_row": Text("row in Activities", "rij in Hande-lingen"),
    "scope_row": Text("row in Scope", "rij in Reikwijdte"),
    "first_of_obligation": Text("counts for firms reached (1)", "telt voor bereikte bedrijven (1)"),
    "course": Text("number in Courses", "nummer in Verloop"),
    "investment_course": Text("number in Courses, investment", "nummer in Verloop, investering"),
}
OF_GROUP = Text("{group}, {what}", "{group}, {what}")
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
    "mix": Text("mix", "mix"),
    "mix_row": Text("mix_row", "mix_rij"),
    "category_key": Text("category", "categorie"),
    "instrument_key": Text("instrument", "instrument"),
    "obligation_key": Text("obligation", "verplichting"),
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
COURSES_HEADING = Text("How amounts develop over the years", "Hoe bedragen zich over de jaren ontwikkelen")
COURSES_NOTES = (
    Text(
        "Each row is a course: how often the amount of a line falls in each year, relative to the number of firms in the first year. The discount rate is live; entry years, growth and lifetimes are not.",
        "Elke rij is een verloop: hoe vaak het bedrag van een regel in elk jaar valt, ten opzichte van het aantal bedrijven in het eerste jaar. De discontovoet rekent mee; jaren van invoering, groei en levensduur niet.",
    ),
    Text(
        "What a euro of a course is worth (present value, annual equivalent) times the amount of a line gives its present value and annual equivalent. The columns on the right show what each mix spends under each course.",
        "Wat een euro van een verloop waard is (contante waarde, jaarlijks equivalent) maal het bedrag van een regel geeft de contante waarde en het jaarlijks equivalent. Rechts staat wat elke mix volgens elk verloop uitgeeft.",
    ),
)
DISCOUNTING = Text("Discounting", "Verdisconteren")
REACHED_TABLE = Text(
    "Firms that are reached, relative to all firms of the first year",
    "Bereikte bedrijven, ten opzichte van alle bedrijven in het eerste jaar",
)
REACHED_ROWS: dict[str, Text] = {
    "reached": Text("reached", "bereikt"),
    "new": Text("reached for the first time", "voor het eerst bereikt"),
    "stays": Text("still reached, of those of the year before", "nog bereikt, van die van het jaar ervoor"),
}
COURSES_TABLE = Text("Courses", "Verloop")
COURSE_HEADINGS: dict[str, Text] = {
    "kind": Text("what runs", "wat er loopt"),
    "number": Text("number", "nummer"),
    "entry": Text("entry", "invoering"),
    "growth": Text("growth of firms", "groei bedrijven"),
    "lifetime": Text("life-time", "levens-duur"),
    "activity": Text("activity", "handeling"),
    "frequency": Text("frequency", "frequentie"),
    "first_year": Text("first year", "eerste jaar"),
    "from_year": Text("holds from", "geldt vanaf"),
    "to_year": Text("holds to", "geldt tot en met"),
    "present_value": Text("present value of 1", "contante waarde van 1"),
    "annual_equivalent": Text("annual equivalent of 1", "jaarlijks equivalent van 1"),
    "labour_present_value": Text("present value of 1, wages growing", "contante waarde van 1, met loongroei"),
    "labour_annual_equivalent": Text(
        "annual equivalent of 1, wages growing", "jaarlijks equivalent van 1, met loongroei"
    ),
    "amount": Text("{mix}: amount", "{mix}: bedrag"),
    "labour": Text("{mix}: labour costs in that", "{mix}: arbeidskosten daarin"),
    "external": Text("{mix}: external costs in that", "{mix}: externe kosten daarin"),
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
    "wages": Text("tariffs relative to the first year", "uurtarieven ten opzichte van het eerste jaar"),
    "factor_annuity": Text("discount factor of the annuity", "discontofactor van de annuïteit"),
    "annuity_factor": Text("annuity factor (their sum)", "annuïteitsfactor (de som daarvan)"),
}

# As delivered.
DELIVERED_HEADING = Text("What the fixed cells contained on delivery", "Wat de vaste cellen bij levering bevatten")
DELIVERED_NOTES = (
    Text(
        "The lines look for each figure in one cell of the parameter sheets. Sorting such a sheet, inserting or deleting rows or pasting over codes puts other figures there. This sheet compares every fixed cell with what it was; the summary turns red if one differs. Undo the change, or make it in the parameter workbook and run the program again.",
        "De regels zoeken elk cijfer in één cel van de parameterbladen. Wie zo'n blad sorteert, rijen invoegt of verwijdert of over codes heen plakt, zet daar andere cijfers neer. Dit blad vergelijkt elke vaste cel met de oorspronkelijke waarde; de samenvatting kleurt rood als er een afwijkt. Maak de wijziging ongedaan, of wijzig de parameterwerkmap en voer het programma opnieuw uit.",
    ),
)
SHEET = Text("sheet", "blad")
COLUMN = Text("column", "kolom")
CELLS_THAT_DIFFER = Text("cells that differ now", "cellen die nu afwijken")
FIRST_ROW = Text("first row that differs", "eerste rij die afwijkt")

# Value sheets.
VALUES_NOTE = Text(
    "These figures are values, not formulas: they do not follow changes made in this file.",
    "Deze cijfers zijn waarden en geen formules: ze veranderen niet mee met wijzigingen in dit bestand.",
)
UNCERTAINTY_HEADING = Text("How certain the figures are: a simulation", "Hoe zeker de cijfers zijn: een simulatie")
SUITABILITY_HEADING = Text("What speaks for and against each mix", "Wat pleit voor en tegen elke mix")
ELEMENTS_HEADING = Text(
    "The elements of each mix: what instruments do to each other",
    "De elementen van elke mix: hoe instrumenten elkaar beïnvloeden",
)
LIGHTER_HEADING = Text("Lighter forms of the mixes", "Lichtere vormen van de mixen")

# Questions.
QUESTIONS_HEADING = Text("The ATR's questions about this study", "De vragen van ATR over deze studie")
QUESTIONS_NOTES = (
    Text(
        "A checklist made by the program, under the ATR's four questions, with what is missing first; it is not the ATR's own judgement. Row numbers refer to the sheets of the same name, here and in the parameter workbook.",
        "Een controlelijst van het programma, onder de vier vragen van ATR, met bovenaan wat ontbreekt; het is niet het oordeel van ATR zelf. Rijnummers zijn die van de bladen met dezelfde naam, hier en in de parameterwerkmap.",
    ),
    VALUES_NOTE,
)
QUESTION_HEADINGS: dict[str, Text] = {
    "number": Text("no.", "nr."),
    "topic": Text("question of the ATR", "vraag van ATR"),
    "question": Text("what is asked", "wat is gevraagd"),
    "status": Text("answer", "antwoord"),
    "dictum": Text("may lead to dictum", "kan leiden tot dictum"),
    "reason": Text("why", "waarom"),
    "rows": Text("rows concerned", "om welke rijen het gaat"),
    "link": Text("go to the first", "naar de eerste"),
}
GO_TO = Text("{sheet} {row}", "{sheet} {row}")
