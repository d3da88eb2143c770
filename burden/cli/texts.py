"""What the commands say, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

ABOUT = Text(
    "What each policy mix costs each kind of firm: a Standard Cost Model on parameters kept in Excel.",
    "Wat elke beleidsmix elk soort bedrijf kost: een Standaardkostenmodel op parameters in Excel.",
)
HELP_NEW = Text(
    "Create a parameter workbook: the default study, an example, or an empty one. Existing files are never overwritten.",
    "Maak een parameterwerkmap: de standaardstudie, een voorbeeld of een lege werkmap. Bestaande bestanden worden nooit overschreven.",
)
HELP_CHECK = Text(
    "List every problem in a workbook, each with its cell, and answer the ATR's questions about it.",
    "Toon elk probleem in een werkmap, met de cel, en beantwoord de vragen van ATR erover.",
)
HELP_COMPARE = Text(
    "Compare the mixes: what each costs, one-off and per year, and what it costs each kind of firm.",
    "Vergelijk de mixen: wat elke mix kost, eenmalig en per jaar, en wat hij elk soort bedrijf kost.",
)
HELP_YEARS = Text(
    "Show the costs over the years: one-off, structural and investments, with present values.",
    "Toon de kosten over de jaren: eenmalig, structureel en investeringen, met contante waarden.",
)
HELP_SCENARIOS = Text(
    "Compare the mixes under each scenario of the workbook, and show whether their order holds.",
    "Vergelijk de mixen in elk scenario van de werkmap en toon of hun volgorde dezelfde blijft.",
)
HELP_HEADLINE = Text(
    "Which figure stands first: the central estimate, or the expected value (mean of the draws).",
    "Welk cijfer voorop staat: de centrale schatting (central), of de verwachte waarde (mean, gemiddelde van de trekkingen).",
)
SEE_ABOVE = Text(
    "These are central estimates. How many draws lie above them: burden simulate. The expected value first: --headline mean.",
    "Dit zijn centrale schattingen. Hoeveel trekkingen erboven liggen: burden simulate. De verwachte waarde voorop: --headline mean.",
)
HELP_CONVENTION = Text(
    "Calculate by a national convention: nl, eu, de, at, uk, ca or au.",
    "Reken volgens een nationale conventie: nl, eu, de, at, uk, ca of au.",
)
HELP_PRICE_YEAR = Text(
    "Give the results in the prices of another year.", "Geef de uitkomsten in het prijspeil van een ander jaar."
)
HELP_GROUP = Text(
    "Only this group: business, citizen, professional or government; default: businesses first, other groups by themselves.",
    "Alleen deze groep: bedrijf, burger, professional of overheid; standaard: eerst bedrijven, andere groepen apart.",
)
UNKNOWN_GROUP = Text(
    "The study has no group {group}.{suggestion} Choose from: {groups}.",
    "De studie heeft geen groep {group}.{suggestion} Kies uit: {groups}.",
)
HELP_SCENARIO = Text(
    "Calculate under a scenario of the workbook (its Scenarios sheet).",
    "Reken volgens een scenario van de werkmap (het blad Scenario's).",
)
HELP_QUESTIONS = Text(
    "Whose questions are asked of the study: those of the Dutch review board ATR (atr), or nobody's (none), such as for a study of another country.",
    "Wiens vragen aan de studie worden gesteld: die van ATR (atr), of geen (none), zoals bij een studie van een ander land.",
)
HELP_WORKBOOK = Text(
    "Parameter workbook (.xlsx); if omitted, the default study is used.",
    "Parameterwerkmap (.xlsx); zonder opgave: de standaardstudie.",
)
HELP_PATH = Text("Where to write the new workbook.", "Waar de nieuwe werkmap moet komen.")
HELP_EMPTY = Text(
    "An empty workbook instead of the default study.", "Een lege werkmap in plaats van de standaardstudie."
)
HELP_EXAMPLE = Text(
    "A published assessment or worked example instead, as it is; a wrong name gives the list of them.",
    "In plaats daarvan een gepubliceerde beoordeling of een uitgewerkt voorbeeld, zoals het is; een onjuiste naam geeft de lijst.",
)
UNKNOWN_EXAMPLE = Text(
    "There is no example {name}.{suggestion} Choose from: {names}.",
    "Er is geen voorbeeld {name}.{suggestion} Kies uit: {names}.",
)
EMPTY_EXAMPLE = Text("Choose --empty or --example, not both.", "Kies --empty of --example, niet allebei.")
HELP_LANGUAGE = Text("Language: nl or en; default: that of the study.", "Taal: nl of en; standaard: die van de studie.")
HELP_LANGUAGE_NEW = Text(
    "Language of the workbook: nl or en; default: nl. An example stays in its own.",
    "Taal van de werkmap: nl of en; standaard: nl. Een voorbeeld blijft in zijn eigen taal.",
)
HELP_BY = Text(
    "Columns to break the result down by, separated by commas: mix, timing, kind, instrument, size_class, sector ...",
    "Kolommen waarnaar het resultaat wordt uitgesplitst, gescheiden door komma's: mix, timing, kind, instrument, size_class, sector ...",
)
HELP_FORMAT = Text("table, csv or json.", "table, csv of json.")
HELP_OUTPUT = Text(
    "File to write to; it must not exist yet.", "Bestand om naar te schrijven; het mag nog niet bestaan."
)
HELP_VOLUNTARY = Text(
    "Also count voluntary and financial items, which are not regulatory burden; a financial item may also be income.",
    "Tel ook vrijwillige en financiële posten mee, die geen regeldruk zijn; een financiële post kan ook een opbrengst zijn.",
)
HELP_VERSION = Text("Show the version.", "Toon de versie.")

READING = Text("Reading {path} …", "{path} wordt gelezen …")
ESTIMATING = Text("Calculating …", "Bezig met rekenen …")
WRITING = Text("Writing {path} …", "{path} wordt geschreven …")
WRITTEN = Text("Written: {path}", "Geschreven: {path}")
NOT_THERE = Text("{path} does not exist.", "{path} bestaat niet.")
EXISTS = Text("{path} already exists; choose another name.", "{path} bestaat al; kies een andere naam.")
CANNOT_WRITE = Text("{path} cannot be written: {reason}.", "{path} kan niet worden geschreven: {reason}.")
NO_FOLDER = Text("the folder does not exist", "de map bestaat niet")
NO_PERMISSION = Text(
    "no permission, or it is open in another program", "geen toestemming, of het is geopend in een ander programma"
)
DISK_FULL = Text("the disk is full", "de schijf is vol")
NOT_XLSX = Text(
    "{path}: the name of a workbook must end in .xlsx.", "{path}: de naam van een werkmap moet eindigen op .xlsx."
)
UNKNOWN_COLUMN = Text(
    "The result has no column {column}.{suggestion} Choose from: {columns}.",
    "Het resultaat heeft geen kolom {column}.{suggestion} Kies uit: {columns}.",
)
NEXT_STEP = Text(
    "Edit it in Excel or LibreOffice, then run: burden compare {path}",
    "Bewerk de werkmap in Excel of LibreOffice en voer daarna uit: burden compare {path}",
)

ERRORS = Text("{count} errors in {path}. Nothing was calculated.", "{count} fouten in {path}. Er is niets berekend.")
ONE_ERROR = Text("1 error in {path}. Nothing was calculated.", "1 fout in {path}. Er is niets berekend.")
NO_ERRORS = Text("{path}: no errors.", "{path}: geen fouten.")
NOTICES = Text("{count} remarks:", "{count} opmerkingen:")
ONE_NOTICE = Text("1 remark:", "1 opmerking:")
DID_YOU_MEAN = Text(" Did you mean {near}?", " Bedoelt u {near}?")
UNKNOWN_CONVENTION = Text(
    "There is no convention {code}. Choose from: {codes}.", "Er is geen conventie {code}. Kies uit: {codes}."
)
NOT_UNDER_CONVENTION = Text(
    "The study cannot be calculated under convention {code}.",
    "Volgens conventie {code} kan de studie niet worden berekend.",
)
NO_SCENARIOS = Text("{path} has no scenarios.", "{path} heeft geen scenario's.")
UNKNOWN_SCENARIO = Text(
    "{path} has no scenario {code}.{suggestion} Choose from: {codes}.",
    "{path} heeft geen scenario {code}.{suggestion} Kies uit: {codes}.",
)
SEE_CHECK_ONE = Text("1 remark on the workbook: {command}", "1 opmerking bij de werkmap: {command}")
SEE_CHECK = Text("{count} remarks on the workbook: {command}", "{count} opmerkingen bij de werkmap: {command}")
CONTENTS = {
    "mixes": (Text("1 mix", "1 mix"), Text("{count} mixes", "{count} mixen")),
    "instruments": (Text("1 instrument", "1 instrument"), Text("{count} instruments", "{count} instrumenten")),
    "obligations": (Text("1 obligation", "1 verplichting"), Text("{count} obligations", "{count} verplichtingen")),
    "activities": (
        Text("1 activity row", "1 rij handelingen"),
        Text("{count} activity rows", "{count} rijen handelingen"),
    ),
    "firm_categories": (
        Text("1 firm category", "1 bedrijfscategorie"),
        Text("{count} firm categories", "{count} bedrijfscategorieën"),
    ),
}
"""What a study holds: of one, and of more."""

FULLY_REACHED_NOTE = Text(
    "The figure for that firm is an upper limit: some obligations rule each other out, such as a duty and the proof that it does not apply.",
    "Het bedrag voor dat bedrijf is een bovengrens: sommige verplichtingen sluiten elkaar uit, zoals een plicht en het bewijs dat die plicht niet geldt.",
)
NOTHING_COSTS = Text(
    "Every amount in this study is 0: no mix costs anything.",
    "Elk bedrag in deze studie is 0: geen enkele mix kost iets.",
)
NOTHING_COSTS_HERE = Text(
    "Every amount is 0: nothing in this table costs anything.", "Elk bedrag is 0: niets in deze tabel kost iets."
)
VERSION = Text("version {version}", "versie {version}")
ROUNDED = Text("Figures are rounded and may not add up.", "Cijfers zijn afgerond en tellen soms niet precies op.")
OVER_YEARS = Text("Regulatory burden over {first}-{last}", "Regeldrukkosten over {first}-{last}")
