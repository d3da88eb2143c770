"""What the report and its files say of themselves, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

EXCEL_FILE = Text("calculation", "berekening")
WORD_FILE = Text("paragraph", "paragraaf")
HTML_FILE = Text("read", "lezen")
README_FILE = Text("readme", "leesmij")
CHANGED = Text("changed", "gewijzigd")
FIGURE_FOLDER = Text("figures", "figuren")

ABOUT_EXCEL = Text("The calculation, with live formulas", "De berekening, met werkende formules")
ABOUT_WORD = Text(
    "Draft of the paragraph on regulatory burden, with annex tables",
    "Concept van de regeldrukparagraaf, met bijlagetabellen",
)
ABOUT_HTML = Text(
    "The whole study to read, in one file that opens in any browser",
    "De hele studie om te lezen, in één bestand dat in elke browser opent",
)
ABOUT_README = Text("This overview", "Dit overzicht")
ABOUT_MANIFEST = Text("The same, for use by programs", "Hetzelfde, voor gebruik door programma's")
ABOUT_FIGURE = Text("Figure: {title}", "Figuur: {title}")

README_TITLE = Text("{title}: tables on regulatory burden", "{title}: tabellen regeldruk")
VERSION = Text("Version", "Versie")
ORGANISATION = Text("Organisation", "Organisatie")
AUTHOR = Text("Author", "Auteur")
MADE = Text("Made on", "Gemaakt op")
PROGRAM = Text("Program", "Programma")
WORKBOOK = Text("Workbook", "Werkmap")
OLDER_WORKBOOK = Text("Compared with", "Vergeleken met")
TEMPLATE = Text("Word template", "Word-sjabloon")
OWN_TEMPLATE = Text("the program's own", "het eigen sjabloon van het programma")
ASKED = Text("Options chosen besides the workbook", "Gekozen naast de werkmap")
HASH = Text("{name} (sha256 {hash})", "{name} (sha256 {hash})")
SETTINGS = Text("Settings", "Instellingen")
BY_CONVENTION = Text("by the convention", "volgens de conventie")
BY_STUDY = Text("by the study", "volgens de studie")
USUAL = Text("usual", "gebruikelijk")
NONE = Text("none", "geen")
SIMULATION = Text("Simulation", "Simulatie")
DRAWS = Text("draws", "trekkingen")
SEED = Text("seed", "startgetal")
METHOD = Text("method", "methode")
UNCERTAIN = Text("uncertain figures", "onzekere cijfers")
INTERVAL = Text("interval", "interval")
LIBRARIES = Text("Libraries", "Bibliotheken")
FILES = Text("Files", "Bestanden")
CSV_NOTE = Text(
    "The CSV files are for other programs: UTF-8, commas, decimal point, every digit, codes of the workbook. For Excel there is the Excel workbook. Text that a spreadsheet could mistake for a formula starts with an apostrophe. The column names and units are in {columns}.",
    "De CSV-bestanden zijn voor andere programma's: UTF-8, komma's, decimale punt, alle cijfers, codes uit de werkmap. Voor Excel is er de Excel-werkmap. Tekst die een rekenblad voor een formule kan aanzien, begint met een apostrof. De kolomnamen en eenheden staan in {columns}.",
)
ROUNDED_NOTE = Text(
    "Files for people show rounded figures; the CSV files and the cells of the Excel workbook hold all digits.",
    "Bestanden voor mensen tonen afgeronde cijfers; de CSV-bestanden en de cellen van de Excel-werkmap bevatten alle cijfers.",
)
HASHES_NOTE = Text(
    "The hashes of all files, to check that nothing has been changed, are in {manifest}.",
    "De hashes van alle bestanden staan in {manifest}; daarmee is na te gaan dat er niets is veranderd.",
)
