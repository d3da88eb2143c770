"""What the commands say, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

ABOUT = Text(
    "What each policy mix costs each kind of firm: a Standard Cost Model on parameters kept in Excel.",
    "Wat elke beleidsmix elk soort bedrijf kost: een Standaardkostenmodel op parameters in Excel.",
)
HELP_NEW = Text(
    "Make a parameter workbook: the default study, or an empty one. Existing files are never overwritten.",
    "Maak een parameterwerkmap: de standaardstudie, of een lege. Bestaande bestanden worden nooit overschreven.",
)
HELP_CHECK = Text(
    "List every problem of a workbook, each with its cell, and ask it the questions of the ATR.",
    "Noem elk probleem van een werkmap, elk met zijn cel, en stel haar de vragen van de ATR.",
)
HELP_COMPARE = Text(
    "Compare the mixes: what each costs, one-off and per year, and what it costs each kind of firm.",
    "Vergelijk de mixen: wat elke mix kost, eenmalig en per jaar, en wat hij elk soort bedrijf kost.",
)
HELP_YEARS = Text(
    "Show the costs over the years: one-off, structural and investments, with present values.",
    "Toon de kosten over de jaren: eenmalig, structureel en investeringen, met contante waarden.",
)
HELP_CONVENTION = Text(
    "Calculate by a national convention: nl, eu, de, at, uk, ca or au.",
    "Reken volgens een nationale conventie: nl, eu, de, at, uk, ca of au.",
)
HELP_PRICE_YEAR = Text(
    "State the results in the money of another year.", "Geef de uitkomsten in geld van een ander jaar."
)
HELP_WORKBOOK = Text(
    "Parameter workbook (.xlsx); left out: the default study.",
    "Parameterwerkmap (.xlsx); weggelaten: de standaardstudie.",
)
HELP_PATH = Text("Where the new workbook is to be.", "Waar de nieuwe werkmap moet komen.")
HELP_EMPTY = Text(
    "An empty workbook instead of the default study.", "Een lege werkmap in plaats van de standaardstudie."
)
HELP_LANGUAGE = Text(
    "Language: nl or en; left out: that of the study.", "Taal: nl of en; weggelaten: die van de studie."
)
HELP_LANGUAGE_NEW = Text(
    "Language of the workbook: nl or en; left out: nl.", "Taal van de werkmap: nl of en; weggelaten: nl."
)
HELP_BY = Text(
    "Columns to break the result down by, with commas: mix, timing, kind, instrument, size_class, sector ...",
    "Kolommen om het resultaat naar uit te splitsen, met komma's: mix, timing, kind, instrument, size_class, sector ...",
)
HELP_FORMAT = Text("table, csv or json.", "table, csv of json.")
HELP_OUTPUT = Text(
    "File to write to; it must not exist yet.", "Bestand om naar te schrijven; het mag nog niet bestaan."
)
HELP_VOLUNTARY = Text(
    "Also add up voluntary and financial items, which are no regulatory burden; a financial item may also be an income.",
    "Tel ook vrijwillige en financiële posten mee, die geen regeldruk zijn; een financiële post kan ook een opbrengst zijn.",
)
HELP_VERSION = Text("Show the version.", "Toon de versie.")

READING = Text("Reading {path} …", "{path} wordt gelezen …")
ESTIMATING = Text("Calculating …", "Bezig met rekenen …")
WRITING = Text("Writing {path} …", "{path} wordt geschreven …")
WRITTEN = Text("Written: {path}", "Geschreven: {path}")
EXISTS = Text("{path} exists already; choose another name.", "{path} bestaat al; kies een andere naam.")
CANNOT_WRITE = Text("{path} cannot be written: {reason}.", "{path} kan niet worden geschreven: {reason}.")
NO_FOLDER = Text("the folder is not there", "de map bestaat niet")
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
    "Edit it in Excel or LibreOffice, then: burden compare {path}",
    "Bewerk haar in Excel of LibreOffice, en dan: burden compare {path}",
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
    "Onder conventie {code} kan de studie niet worden berekend.",
)
SEE_CHECK_ONE = Text("1 remark on the workbook: {command}", "1 opmerking bij de werkmap: {command}")
SEE_CHECK = Text("{count} remarks on the workbook: {command}", "{count} opmerkingen bij de werkmap: {command}")
CONTENTS = Text(
    "{mixes} mixes, {instruments} instruments, {obligations} obligations, {activities} activity rows, {categories} firm categories.",
    "{mixes} mixen, {instruments} instrumenten, {obligations} verplichtingen, {activities} rijen handelingen, {categories} bedrijfscategorieën.",
)

FULLY_REACHED_NOTE = Text(
    "That firm is an upper limit: some obligations exclude each other, such as a duty and the proof that it does not apply.",
    "Dat bedrijf is een bovengrens: sommige verplichtingen sluiten elkaar uit, zoals een plicht en het bewijs dat zij niet geldt.",
)
NOTHING_COSTS = Text(
    "Every amount of this study is 0: no mix costs anything.",
    "Elk bedrag van deze studie is 0: geen enkele mix kost iets.",
)
NOTHING_COSTS_HERE = Text(
    "Every amount is 0: nothing in this table costs anything.", "Elk bedrag is 0: niets in deze tabel kost iets."
)
UNITS = Text("Money in {currency}, prices of {year}.", "Bedragen in {currency}, prijspeil {year}.")
VERSION = Text("version {version}", "versie {version}")
ROUNDED = Text("Figures are rounded and may not add up.", "Cijfers zijn afgerond en tellen soms niet precies op.")
BURDEN = Text("Regulatory burden per mix", "Regeldrukkosten per mix")
OVER_YEARS = Text("Regulatory burden over {first}-{last}", "Regeldrukkosten over {first}-{last}")
APART = Text("Apart, not counted as burden", "Apart, telt niet als regeldruk")
PER_FIRM = Text(
    "Structural burden per firm per year, by size class",
    "Structurele regeldrukkosten per bedrijf per jaar, naar grootteklasse",
)

MIX = Text("Mix", "Mix")
DIFFERENCE = Text("Difference with {reference}: structural per year", "Verschil met {reference}: structureel per jaar")
TOTAL = Text("Total", "Totaal")
