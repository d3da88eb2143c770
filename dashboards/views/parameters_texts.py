"""What the page on which the study is edited says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

PARAMETERS = Text("Parameters", "Parameters")
SHOWN = Text("Shown", "Getoond")
SHOWN_OPTIONS = {
    "tables": Text("Tables", "Tabellen"),
    "mixes": Text("Composition of the mixes", "Samenstelling van de mixen"),
    "changes": Text("Changes", "Wijzigingen"),
    "workbook": Text("Workbook", "Werkmap"),
}

TOTALS_NOTE = Text(
    "All mixes, prices of {year}; below each amount the difference with the workbook as it was loaded.",
    "Alle mixen, prijspeil {year}; onder elk bedrag het verschil met de werkmap zoals die is geladen.",
)
FIRST_TOTALS_NOTE = Text("All mixes, prices of {year}.", "Alle mixen, prijspeil {year}.")
MEASURE = Text("Measure", "Maat")
UNCHANGED = Text("unchanged", "ongewijzigd")
NEW_MIX = Text("new mix", "nieuwe mix")
EXACT = Text("Exactly: {amount}.", "Precies: {amount}.")
AT_LOADING = Text("In the workbook as it was loaded: {amount}.", "In de werkmap zoals die is geladen: {amount}.")

TABLE = Text("Table", "Tabel")
SEARCH = Text("Search in this table", "Zoek in deze tabel")
ROWS_SHOWN = Text("Rows", "Rijen")
ROWS_OPTIONS = {
    "all": Text("All", "Alle"),
    "changed": Text("Changed", "Gewijzigd"),
    "wrong": Text("Wrong", "Onjuist"),
}
HOW_TO_EDIT = Text(
    "Click a cell, or reach it with Tab, and type. A decimal comma or point, a percentage or an amount with € are all read.",
    "Klik op een cel, of ga er met Tab heen, en typ. Een decimale komma, een percentage of een bedrag met € wordt gelezen.",
)
LEGEND = Text(
    "✎ changed since the workbook was loaded · ⚠ not right · ◷ waits for what is not right, does not count yet · + new "
    "row · * must be filled in",
    "✎ gewijzigd sinds het laden · ⚠ klopt niet · ◷ wacht op wat niet klopt, telt nog niet mee · + nieuwe rij · * moet "
    "worden ingevuld",
)
SIGN_CHANGED = Text("changed", "gewijzigd")
SIGNS = {
    "changed": ("✎", SIGN_CHANGED),
    "waiting": ("◷", Text("waits, does not count yet", "wacht, telt nog niet mee")),
    "wrong": ("⚠", Text("not right", "klopt niet")),
    "new": ("+", Text("new row", "nieuwe rij")),
}
ROW = Text("Row", "Rij")
ROW_NUMBER = Text("row", "rij")
ROWS_ON_PAGE = Text("Rows {first} to {last} of {count}", "Rij {first} tot en met {last} van {count}")
NO_ROWS = Text("There are no rows here.", "Er staan hier geen rijen.")
NOTHING_FOUND = Text("No row is like that.", "Geen enkele rij is zo.")
PREVIOUS = Text("‹ Previous", "‹ Vorige")
NEXT = Text("Next ›", "Volgende ›")
ADD_ROW = Text("Add a row", "Rij toevoegen")
COPY_ROW = Text("Copy this row", "Deze rij kopiëren")
REMOVE_ROW = Text("Remove this row", "Deze rij verwijderen")
RESTORE_ROW = Text("Restore this row", "Deze rij terugzetten")
NO_SUCH_ROW = Text("There is no row {row} in this table.", "Rij {row} is er niet in deze tabel.")
CHOOSE_ROW = Text(
    "Click in a row, or type its number, to copy or remove it.",
    "Klik in een rij, of typ het rijnummer, om die te kopiëren of te verwijderen.",
)
COLUMNS = Text("What the columns mean", "Wat de kolommen betekenen")
SETTINGS = Text("What the settings mean", "Wat de instellingen betekenen")
COLUMN = Text("Column", "Kolom")
SETTING = Text("Setting", "Instelling")
MEANS = Text("What it means", "Wat het betekent")
MONEY = Text("{sign}", "{sign}")
MONEY_PER_HOUR = Text("{sign} per hour", "{sign} per uur")
NOTHING_TO_CHOOSE = Text("Nothing to choose from", "Geen keuze")

ONE_WRONG = Text(
    "1 cell is not right. It waits until it is; as long as that lasts, its last right value counts. A row that was never "
    "right does not count.",
    "1 cel klopt niet. Zij wacht tot zij klopt; zolang telt haar laatste juiste waarde. Een rij die nog nooit klopte, telt "
    "niet mee.",
)
WRONG = Text(
    "{count} cells are not right. They wait until they are; as long as that lasts, their last right value counts. A row "
    "that was never right does not count.",
    "{count} cellen kloppen niet. Ze wachten tot ze kloppen; zolang telt hun laatste juiste waarde. Een rij die nog nooit "
    "klopte, telt niet mee.",
)
BEGIN = Text(
    "Fill in or mend what is listed here. The result is there as soon as enough is right.",
    "Vul aan of herstel wat hier staat. Zodra er genoeg klopt, is de uitkomst er.",
)
MEND_IN_EXCEL = Text(
    "This cannot be mended here: mend it in Excel, and open the workbook again.",
    "Dit is hier niet te herstellen: herstel het in Excel en open de werkmap opnieuw.",
)
GO_TO_TABLE = Text("Go to the table", "Ga naar de tabel")
MOVE_RANGE = Text("Move the range along", "Bandbreedte meeschuiven")
DROP_RANGE = Text("Drop the range", "Bandbreedte laten vallen")
RANGE_MOVED = Text(
    "The range was moved along in proportion with the central value. You can undo this.",
    "De bandbreedte is in verhouding meegeschoven met de centrale waarde. Dit is ongedaan te maken.",
)
RANGE_DROPPED = Text(
    "The range was dropped: the figure now counts as certain. You can undo this.",
    "De bandbreedte is vervallen: het cijfer telt nu als zeker. Dit is ongedaan te maken.",
)
GO_TO_CELL = Text("Go to the cell", "Ga naar de cel")
MORE_WRONG = Text("And {count} more.", "En nog {count}.")

MATRIX = Text("Which instruments each mix holds", "Welke instrumenten elke mix bevat")
MATRIX_NOTE = Text(
    "Tick what is in a mix. A year says from when; without a year it is from the start, {year}.",
    "Vink aan wat in een mix zit. Een jaartal zegt vanaf wanneer; zonder jaartal is dat vanaf het begin, {year}.",
)
FIRST_MATRIX_NOTE = Text("Tick what is in a mix.", "Vink aan wat in een mix zit.")
FROM_THE_START = Text("in the mix from the start", "in de mix vanaf het begin")
TICK_FILLS_IN = Text("A tick means", "Een vinkje betekent")
FROM_START = Text("in the mix from the start ({year})", "in de mix vanaf het begin ({year})")
FROM_YEAR = Text("in the mix from {year}", "in de mix vanaf {year}")
INSTRUMENT = Text("Instrument", "Instrument")
IN_MIX = Text("{instrument} in {mix}", "{instrument} in {mix}")
IN_TABLE = Text("Edit the years in the table", "De jaartallen wijzigen in de tabel")
ADD_MIX = Text("Add a mix", "Mix toevoegen")
CODE = Text("Code", "Code")
NAME = Text("Name", "Naam")
COPY_OF = Text("With the instruments of", "Met de instrumenten van")
EMPTY_MIX = Text("– an empty mix –", "– een lege mix –")
ADD = Text("Add", "Toevoegen")
REMOVE_MIX = Text("Remove a mix", "Mix verwijderen")
MIX = Text("Mix", "Mix")
REMOVE = Text("Remove", "Verwijderen")
REMOVE_MIX_WHAT = Text(
    "With it go its composition, the scope given for it alone, its goals and its benchmarks.",
    "Ermee verdwijnen de samenstelling, de reikwijdte die alleen voor deze mix gold, het doelbereik en de ijkpunten.",
)
ADDED = Text("Mix {code} was added.", "Mix {code} is toegevoegd.")
REMOVED = Text("Mix {code} was removed.", "Mix {code} is verwijderd.")

CHANGES = Text("What you changed in {name}", "Wat u in {name} wijzigde")
CHANGES_NOTE = Text(
    "The effect of each change by itself, on: {measure}, in {unit}.",
    "Het effect van elke wijziging op zichzelf, op: {measure}, in {unit}.",
)
NO_EFFECTS_NOTE = Text(
    "What each change does cannot be told: there was no result when the workbook was loaded, or there is none now.",
    "Wat elke wijziging doet, is niet te zeggen: bij het laden was er nog geen uitkomst, of die is er nu niet.",
)
NO_CHANGES = Text("Nothing was changed since {name} was loaded.", "Sinds {name} is geladen, is er niets gewijzigd.")
WHERE = Text("Where", "Waar")
BEFORE = Text("Before", "Was")
AFTER = Text("Now", "Nu")
EFFECT_ON = Text("Effect on {mix}", "Effect op {mix}")
RESTORE = Text("Restore", "Terugzetten")
TAKE_BACK = Text("Take back", "Terug")
NOT_RIGHT = Text("⚠ not right, does not count", "⚠ klopt niet, telt niet mee")
WAITS = Text("◷ waits for what is not right, does not count yet", "◷ wacht op wat niet klopt, telt nog niet mee")
CELL_NOT_RIGHT = Text(
    "⚠ one of its cells is not right, so that its last right value counts",
    "⚠ een van de cellen klopt niet; daarvan telt de laatste juiste waarde",
)
CELL_WAITS = Text(
    "◷ one of its cells waits for what is not right and does not count yet",
    "◷ een van de cellen wacht op wat niet klopt en telt nog niet mee",
)
STILL_COUNTS = Text(
    "◷ still counts, because other rows refer to it", "◷ telt nog mee, omdat andere rijen ernaar verwijzen"
)
NO_EFFECT_NOTE = Text(
    "Texts, notes and the ends of a range have no effect on these amounts; ranges count in the uncertainty.",
    "Teksten, toelichtingen en de grenzen van een bandbreedte hebben geen effect op deze bedragen; een bandbreedte telt "
    "mee in de onzekerheid.",
)
TOGETHER = Text("What they do together on top of that", "Wat ze samen daarbovenop doen")
TOTAL = Text("Total", "Totaal")
NEW_ROW = Text("new row", "nieuwe rij")
ROW_REMOVED = Text("row removed", "rij verwijderd")
EMPTY = Text("empty", "leeg")
RESTORE_ALL = Text("Restore everything", "Alles terugzetten")
RESTORE_ALL_SURE = Text(
    "All changes are taken back. You can undo this.", "Alle wijzigingen worden teruggezet. Dit is ongedaan te maken."
)
YES_RESTORE = Text("Yes, restore everything", "Ja, alles terugzetten")
NO_KEEP = Text("No, keep them", "Nee, zo laten")

DOWNLOAD_TITLE = Text("Take the workbook along", "De werkmap meenemen")
DOWNLOAD_ABOUT = Text(
    "{name} as you opened it, in which only what you changed is written: formulas, sheets of your own, formats and notes "
    "stay. New rows stand below the others; of a row that you removed a blank one stays. {name} itself does not change.",
    "{name} zoals u die opende, met daarin alleen wat u wijzigde: formules, eigen bladen, opmaak en opmerkingen blijven. "
    "Nieuwe rijen staan onder de andere; van een verwijderde rij blijft een lege rij over. {name} zelf verandert niet.",
)
DOWNLOAD_ABOUT_NEW = Text(
    "A new workbook in the form of the template, with everything that stands here.",
    "Een nieuwe werkmap in de vorm van het sjabloon, met alles wat hier staat.",
)
EDITS_ABOUT = Text(
    "Or only your changes: whoever opens {name} here can make them again with that file.",
    "Of alleen uw wijzigingen: wie {name} hier opent, kan ze met dat bestand opnieuw aanbrengen.",
)
DOWNLOAD_WRONG = Text(
    "The cells that are not right ({count}) go along as you typed them, with a colour and a note; burden check names them.",
    "De cellen die niet kloppen ({count}) gaan mee zoals u ze typte, met een kleur en een opmerking; burden check noemt ze.",
)
DOWNLOAD_FORMULAS = Text(
    "The workbook holds formulas ({count}). This page counts with the values that were stored in it; Excel works them out "
    "again when it opens the file. Where a formula depends on a cell that you changed, its figure may then be another.",
    "In de werkmap staan formules ({count}). Deze pagina rekent met de waarden die erin zijn opgeslagen; Excel rekent ze "
    "bij het openen opnieuw uit. Hangt een formule af van een cel die u wijzigde, dan kan haar uitkomst anders worden.",
)
DOWNLOAD_LOSSES = Text("What cannot stay as it is in {name}:", "Wat niet kan blijven zoals het in {name} staat:")
DOWNLOAD = Text("Download the workbook", "Werkmap downloaden")
DOWNLOAD_NAME = Text("{name} - changed {moment}", "{name} - gewijzigd {moment}")
UPLOAD_TITLE = Text("Open another workbook", "Een andere werkmap openen")
UPLOAD_ABOUT = Text(
    "In place of this one. At most {size} MB; of one with errors every cell that is wrong is shown, to be mended here. "
    "Changes that were kept apart (.json) are made again in the workbook that is open.",
    "In plaats van deze. Hoogstens {size} MB; zitten er fouten in, dan staat elke cel die niet klopt hier om te herstellen. "
    "Wijzigingen die apart zijn bewaard (.json), worden opnieuw aangebracht in de werkmap die open is.",
)
CHOOSE_FILE = Text("Choose a workbook (.xlsx) or changes (.json)", "Kies een werkmap (.xlsx) of wijzigingen (.json)")
READING = Text("Reading the file …", "Het bestand wordt ingelezen …")
OPENED = Text("{name} was opened.", "{name} is geopend.")
EDITS_MADE = Text(
    "The changes were made again, in place of what was changed here before; that can be undone.",
    "De wijzigingen zijn opnieuw aangebracht, in plaats van wat hier al was gewijzigd; dat kunt u ongedaan maken.",
)
UPLOAD_SURE = Text(
    "{name} was read. Your changes to {present} are not saved and will be gone.",
    "{name} is ingelezen. Uw wijzigingen in {present} zijn niet bewaard en gaan verloren.",
)
YES_OPEN = Text("Yes, open it and drop my changes", "Ja, openen en mijn wijzigingen laten vallen")
NO_STAY = Text("No, stay here", "Nee, hier blijven")
EARLIER_TITLE = Text("Compare with an earlier version", "Vergelijken met een eerdere versie")
EARLIER_ABOUT = Text(
    "Choose an earlier version of this workbook to see what changed since, and what each change did: the same tables as "
    "burden diff.",
    "Kies een eerdere versie van deze werkmap om te zien wat er sindsdien veranderde en wat elke wijziging deed: dezelfde "
    "tabellen als burden diff.",
)
CHOOSE_EARLIER = Text("Choose the earlier version (.xlsx)", "Kies de eerdere versie (.xlsx)")
READ = Text("{name} was read.", "{name} is ingelezen.")
NO_DIFFERENCES = Text("There are no differences with {name}.", "Er zijn geen verschillen met {name}.")
MORE_PROBLEMS = Text("And {count} more.", "En nog {count}.")
