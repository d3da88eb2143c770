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
    "All mixes, prices of {year}; below each amount is the difference from the workbook as it was loaded.",
    "Alle mixen, prijspeil {year}; bij elk bedrag staat het verschil met de werkmap zoals die is geladen.",
)
FIRST_TOTALS_NOTE = Text("All mixes, prices of {year}.", "Alle mixen, prijspeil {year}.")
MEASURE = Text("Measure", "Maat")
UNCHANGED = Text("unchanged", "ongewijzigd")
NEW_MIX = Text("new mix", "nieuwe mix")
AT_LOADING = Text("In the workbook as it was loaded: {amount}.", "In de werkmap zoals die is geladen: {amount}.")

TABLE = Text("Table", "Tabel")
SEARCH = Text("Search in this table", "Zoek in deze tabel")
ROWS_SHOWN = Text("Rows", "Rijen")
ROWS_OPTIONS = {
    "all": Text("All", "Alle"),
    "changed": Text("Changed", "Gewijzigd"),
    "wrong": Text("Incorrect", "Onjuist"),
}
ORDER = Text("Order", "Volgorde")
AS_IN_WORKBOOK = Text("as in the workbook", "zoals in de werkmap")
SORTED = (Text("{heading} ↑", "{heading} ↑"), Text("{heading} ↓", "{heading} ↓"))
ONLY_SAME = Text("Only rows with this value", "Alleen rijen met deze waarde")
ALL_AGAIN = Text("All rows again", "Weer alle rijen")
SHOWN_SAME = Text("only with {heading}: {text}", "alleen met {heading}: {text}")
HOW_TO_EDIT = Text(
    "Works like Excel: type in a cell (F2 or a double click changes what is there), select with Shift or the mouse, and copy "
    "and paste blocks, also from Excel. Delete empties cells, Ctrl+D fills down, Ctrl+Z undoes, Ctrl+F searches. "
    "Escape and then Tab leaves the table.",
    "Werkt zoals Excel: typ in een cel (met F2 of een dubbelklik wijzigt u wat er staat), selecteer met Shift of de muis en "
    "kopieer en plak blokken, ook vanuit Excel. Delete maakt cellen leeg, Ctrl+D vult naar beneden door, Ctrl+Z maakt "
    "ongedaan, Ctrl+F zoekt. Met Escape en daarna Tab verlaat u de tabel.",
)
LEGEND = Text(
    "✎ changed since the workbook was loaded · ⚠ incorrect · ◷ waiting for an incorrect cell, does not count yet · + new "
    "row · * must be filled in",
    "✎ gewijzigd sinds het laden · ⚠ klopt niet · ◷ wacht op een cel die niet klopt, telt nog niet mee · + nieuwe rij · * moet "
    "worden ingevuld",
)
SIGN_CHANGED = Text("changed", "gewijzigd")
SIGNS = {
    "changed": ("✎", SIGN_CHANGED),
    "waiting": ("◷", Text("waiting, does not count yet", "wacht, telt nog niet mee")),
    "wrong": ("⚠", Text("incorrect", "klopt niet")),
    "new": ("+", Text("new row", "nieuwe rij")),
}
ROW = Text("Row", "Rij")
NUMBERED = Text("Row {row}", "Rij {row}")
COPIED = Text("{rows} × {columns} copied", "{rows} × {columns} gekopieerd")
PASTED = (Text("1 cell pasted", "1 cel geplakt"), Text("{cells} cells pasted", "{cells} cellen geplakt"))
PASTED_WRONG = (
    Text("1 cell pasted; it is incorrect", "1 cel geplakt; die klopt niet"),
    Text("{cells} cells pasted; not all are correct", "{cells} cellen geplakt; niet alles klopt"),
)
TOO_MUCH_PASTED = Text(
    "That is too much to paste at once. Nothing was changed.",
    "Dat is te veel om in één keer te plakken. Er is niets gewijzigd.",
)
LEFT_BELOW = (
    Text(
        "1 pasted row comes below the last row of the table. It was not entered:",
        "1 geplakte rij valt onder de laatste rij van de tabel en is niet ingevuld:",
    ),
    Text(
        "{count} pasted rows come below the last row of the table. They were not entered:",
        "{count} geplakte rijen vallen onder de laatste rij van de tabel en zijn niet ingevuld:",
    ),
)
_BESIDE = Text(
    "These cells come beside the last column, or in a column that cannot be changed. They were not entered:",
    "Deze cellen vallen naast de laatste kolom of in een kolom die niet te wijzigen is, en zijn niet ingevuld:",
)
LEFT_BESIDE = (_BESIDE, _BESIDE)
ADD_LEFT = (Text("Add as a new row", "Toevoegen als nieuwe rij"), Text("Add as new rows", "Toevoegen als nieuwe rijen"))
LEAVE = Text("Tab now leaves the table", "Tab verlaat nu de tabel")
ROW_NUMBER = Text("row", "rij")
ROWS_ON_PAGE = (
    Text("1 row", "1 rij"),
    Text("{count} rows, page {page} of {pages}", "{count} rijen, pagina {page} van {pages}"),
)
ONE_WRONG_CELL = Text("⚠ 1 cell is incorrect", "⚠ 1 cel klopt niet")
WRONG_CELLS = Text("⚠ {count} cells are incorrect", "⚠ {count} cellen kloppen niet")
NO_ROWS = Text("There are no rows here.", "Er staan hier geen rijen.")
NOTHING_FOUND = Text("No matching rows.", "Geen rijen gevonden.")
PREVIOUS = Text("‹ Previous", "‹ Vorige")
NEXT = Text("Next ›", "Volgende ›")
ADD_ROW = Text("Add a row", "Rij toevoegen")
COPY_ROW = Text("Copy this row", "Deze rij kopiëren")
REMOVE_ROW = Text("Remove this row", "Deze rij verwijderen")
RESTORE_ROW = Text("Restore this row", "Deze rij terugzetten")
NO_SUCH_ROW = Text("This table has no row {row}.", "Deze tabel heeft geen rij {row}.")
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

RESTATED = (
    Text(
        "{value} has price year {year}; in prices of {present} that is {amount}",
        "{value} is van prijspeil {year}; op prijspeil {present} is dat {amount}",
    ),
    Text(
        "{value} has price year {year}; following wages, in prices of {present} that is {amount}",
        "{value} is van prijspeil {year}; met de lonen mee is dat op prijspeil {present} {amount}",
    ),
)
"""Of an amount in the money of another year, which follows prices or wages."""
RESTATED_TOO = Text("{restated}. {text}", "{restated}. {text}")

ONE_WRONG = Text(
    "1 cell is incorrect. Until you correct it, its last correct value counts, if it had one.",
    "1 cel klopt niet. Tot u die verbetert, telt de laatste juiste waarde, als die er was.",
)
WRONG = Text(
    "{count} cells are incorrect. Until you correct them, their last correct values count, if they had any.",
    "{count} cellen kloppen niet. Tot u ze verbetert, tellen de laatste juiste waarden, als die er waren.",
)
UNTIL_THEN = Text("Until then {text} does not count.", "Tot dan telt {text} niet mee.")
BEGIN = Text(
    "Fill in or correct what is listed here. The result appears as soon as enough is correct.",
    "Vul aan of verbeter wat hier staat. Zodra er genoeg klopt, verschijnt de uitkomst.",
)
MEND_IN_EXCEL = Text(
    "This cannot be corrected here: correct it in Excel, and open the workbook again.",
    "Dit is hier niet te verbeteren: verbeter het in Excel en open de werkmap opnieuw.",
)
GO_TO_TABLE = Text("Go to the table", "Ga naar de tabel")
MOVE_RANGE = Text("Move the range too", "Bandbreedte meeschuiven")
DROP_RANGE = Text("Remove the range", "Bandbreedte verwijderen")
RANGE_MOVED = Text(
    "The range was moved in proportion to the central value. You can undo this.",
    "De bandbreedte is naar verhouding meegeschoven met de centrale waarde. U kunt dit ongedaan maken.",
)
RANGE_DROPPED = Text(
    "The range was removed: the figure now counts as certain. You can undo this.",
    "De bandbreedte is verwijderd: het cijfer telt nu als zeker. U kunt dit ongedaan maken.",
)
GO_TO_CELL = Text("Go to the cell", "Ga naar de cel")

MATRIX = Text("Which instruments each mix contains", "Welke instrumenten elke mix bevat")
MATRIX_NOTE = Text(
    "Tick what is in a mix. A year shows the starting year, a second one (or 'until') the last; without a year it is in the mix from the start, {year}.",
    "Vink aan wat in een mix zit. Een jaartal geeft het beginjaar aan, een tweede (of 't/m') het laatste; zonder jaartal zit het vanaf het begin, {year}, in de mix.",
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
CHOOSE_MIX = Text("– choose a mix –", "– kies een mix –")
EMPTY_MIX = Text("– an empty mix –", "– een lege mix –")
WITHOUT = Text("Without obligations of the kind", "Zonder verplichtingen van de soort")
WITHOUT_NONE = Text("– with all of them –", "– met alle verplichtingen –")
ADD = Text("Add", "Toevoegen")
REMOVE_MIX = Text("Remove a mix", "Mix verwijderen")
MIX = Text("Mix", "Mix")
REMOVE = Text("Remove", "Verwijderen")
REMOVE_MIX_WHAT = Text(
    "This also removes its composition, the scope given for this mix only, its goals and its benchmarks.",
    "Daarmee verdwijnen ook de samenstelling, de reikwijdte die alleen voor deze mix gold, het doelbereik en de ijkpunten.",
)
ADDED = Text("Mix {code} was added.", "Mix {code} is toegevoegd.")
AS_COSTLY = Text(
    "Mix {code} was added. Until you change something, it costs what {copy_of} costs.",
    "Mix {code} is toegevoegd. Zolang u niets wijzigt, kost deze mix evenveel als {copy_of}.",
)
ADDED_WITHOUT = Text(
    "Mix {code} was added. Obligations of the kind ‘{kind}’ reach nobody in it: see the new rows of Scope.",
    "Mix {code} is toegevoegd. Verplichtingen van de soort ‘{kind}’ bereiken daarin niemand: zie de nieuwe rijen van "
    "Reikwijdte.",
)
REMOVED = Text("Mix {code} was removed.", "Mix {code} is verwijderd.")

CHANGES = Text("What you changed in {name}", "Wat u in {name} wijzigde")
CHANGES_NOTE = Text(
    "The effect of each change on its own ({measure}, in {unit}).",
    "Het effect van elke wijziging afzonderlijk ({measure}, in {unit}).",
)
NO_EFFECTS_NOTE = Text(
    "The effect of each change cannot be shown: there was no result when the workbook was loaded, or there is none now.",
    "Het effect van elke wijziging is niet te tonen: bij het laden was er geen uitkomst, of die is er nu niet.",
)
NO_CHANGES = Text("Nothing has changed since {name} was loaded.", "Sinds {name} is geladen, is er niets gewijzigd.")
WHERE = Text("Where", "Waar")
BEFORE = Text("Before", "Was")
AFTER = Text("Now", "Nu")
EFFECT_ON = Text("Effect on {mix}", "Effect op {mix}")
BLOCK_PASTED = Text("Pasted in {table}", "Geplakt in {table}")
BLOCK_EMPTIED = Text("Cells emptied in {table}", "Cellen leeggemaakt in {table}")
FILLED_DOWN = Text("Filled down in {table}", "Naar beneden gevuld in {table}")
JUST_TYPED = Text("Just typed in:", "Zojuist ingevuld:")
ROWS_PASTED = Text("Pasted rows added to {table}", "Geplakte rijen toegevoegd aan {table}")
SCENARIO_BESIDE = Text("Scenario {codes} opened from a file", "Scenario {codes} geopend uit een bestand")
CHANGED_TOGETHER = Text("{count} cells or rows, below the table", "{count} cellen of rijen, onder de tabel")
OF_TOGETHER = Text("{said}: {count} cells or rows", "{said}: {count} cellen of rijen")
RESTORE = Text("Restore", "Terugzetten")
TAKE_BACK = Text("Take back", "Terug")
NOT_RIGHT = Text("⚠ incorrect, does not count", "⚠ klopt niet, telt niet mee")
WAITS = Text(
    "◷ waiting for an incorrect cell, does not count yet", "◷ wacht op een cel die niet klopt, telt nog niet mee"
)
CELL_NOT_RIGHT = Text(
    "⚠ one of its cells is incorrect, so its last correct value counts",
    "⚠ een van de cellen klopt niet; daarvan telt de laatste juiste waarde",
)
CELL_WAITS = Text(
    "◷ one of its cells is waiting for an incorrect cell and does not count yet",
    "◷ een van de cellen wacht op een cel die niet klopt, en telt nog niet mee",
)
STILL_COUNTS = Text(
    "◷ still counts, because other rows refer to it", "◷ telt nog mee, omdat andere rijen ernaar verwijzen"
)
NO_EFFECT_NOTE = Text(
    "Texts, notes and the ends of a range have no effect on these amounts; ranges count in the uncertainty.",
    "Teksten, toelichtingen en de grenzen van een bandbreedte hebben geen effect op deze bedragen; een bandbreedte telt "
    "mee in de onzekerheid.",
)
AND_MORE = Text("and {count} more that belong with it", "en nog {count} die erbij horen")
BELONGING = Text(
    "Other rows that belong with these changes: {count}", "Andere rijen die bij deze wijzigingen horen: {count}"
)
IDLE = Text("Rows that do not change the result: {count}", "Rijen die de uitkomst niet veranderen: {count}")
TOGETHER = Text("Additional effect of the changes together", "Extra effect van de wijzigingen samen")
TOTAL = Text("Total", "Totaal")
NEW_ROW = Text("new row", "nieuwe rij")
ROW_REMOVED = Text("row removed", "rij verwijderd")
EMPTY = Text("empty", "leeg")
RESTORE_ALL = Text("Restore everything", "Alles terugzetten")
RESTORE_ALL_SURE = Text(
    "All changes will be undone. You can reverse this.",
    "Alle wijzigingen worden teruggezet. U kunt dit ongedaan maken.",
)
YES_RESTORE = Text("Yes, restore everything", "Ja, alles terugzetten")
NO_KEEP = Text("No, keep them", "Nee, laat ze staan")

SCENARIO_FILE = Text("Your changes as a scenario", "Uw wijzigingen als scenario")
SCENARIO_FILE_ABOUT = Text(
    "A small Excel file with only the cells that you changed, in the form of the sheet Scenarios. Opened here, it stands "
    "beside the study's own scenarios and can be chosen above every page; the study itself stays as it is.",
    "Een klein Excel-bestand met alleen de cellen die u wijzigde, in de vorm van het blad Scenario's. Wie het hier opent, "
    "krijgt het naast de scenario's van de studie en kan het boven elke pagina kiezen; de studie zelf blijft zoals zij is.",
)
SCENARIO_NAME = Text("Name of the scenario", "Naam van het scenario")
SCENARIO_USUAL_NAME = Text("My changes", "Mijn wijzigingen")
SAVE_SCENARIO = Text("Save as a scenario (.xlsx)", "Als scenario bewaren (.xlsx)")
OPEN_SCENARIO = Text("Open a scenario (.xlsx)", "Een scenario openen (.xlsx)")
SCENARIO_FILE_NAME = Text("{name} - scenario.xlsx", "{name} - scenario.xlsx")
SCENARIO_ADDED = Text(
    "The scenario stands beside the others as {codes}, and all pages now show it. You can undo this.",
    "Het scenario staat bij de andere als {codes}, en alle pagina's tonen het nu. U kunt dit ongedaan maken.",
)
SCENARIO_UNFIT = Text(
    "Not everything in {name} fits this study. Nothing has been changed yet.",
    "Niet alles in {name} past bij deze studie. Er is nog niets gewijzigd.",
)
TAKE_OTHERS = Text(
    "{count} rows of it do fit. They can be taken without the others.",
    "{count} rijen ervan passen wel. Die kunnen erbij zonder de andere.",
)
YES_TAKE_OTHERS = Text("Take the rows that fit", "De rijen die passen toevoegen")
NO_TAKE_NONE = Text("Take nothing", "Niets toevoegen")

DOWNLOAD_TITLE = Text("Download the workbook", "De werkmap downloaden")
DOWNLOAD_ABOUT = Text(
    "{name} as you opened it, with only your changes added: formulas, sheets of your own, formats and notes "
    "are kept. New rows are placed below the others; a row that you removed leaves a blank row. {name} itself does not change.",
    "{name} zoals u die opende, met alleen uw wijzigingen erin: formules, eigen bladen, opmaak en opmerkingen blijven staan. "
    "Nieuwe rijen staan onder de andere; van een verwijderde rij blijft een lege rij over. {name} zelf verandert niet.",
)
DOWNLOAD_ABOUT_NEW = Text(
    "A new workbook in the form of the template, with everything shown here.",
    "Een nieuwe werkmap in de vorm van het sjabloon, met alles wat hier staat.",
)
EDITS_ABOUT = Text(
    "Or only your changes: whoever opens {name} here can make them again with that file.",
    "Of alleen uw wijzigingen: wie {name} hier opent, kan ze met dat bestand opnieuw aanbrengen.",
)
DOWNLOAD_WRONG = Text(
    "The incorrect cells ({count}) are included as you typed them, with a colour and a note; burden check lists them.",
    "De cellen die niet kloppen ({count}) staan erin zoals u ze typte, met een kleur en een opmerking; burden check noemt ze.",
)
DOWNLOAD_FORMULAS = Text(
    "The workbook contains formulas ({count}). This page uses the values that were stored in it; Excel recalculates them "
    "when it opens the file. If a formula depends on a cell that you changed, its result may then be different.",
    "In de werkmap staan formules ({count}). Deze pagina rekent met de waarden die erin zijn opgeslagen; Excel rekent ze "
    "bij het openen opnieuw uit. Hangt een formule af van een cel die u wijzigde, dan kan de uitkomst anders worden.",
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
OPENED = Text("{name} was opened.", "{name} is geopend.")
EDITS_MADE = Text(
    "The changes were made again, in place of what was changed here before; that can be undone.",
    "De wijzigingen zijn opnieuw aangebracht, in plaats van wat hier al was gewijzigd; dat kunt u ongedaan maken.",
)
UPLOAD_SURE = Text(
    "{name} was read. Your changes to {present} have not been saved and will be lost.",
    "{name} is ingelezen. Uw wijzigingen in {present} zijn niet bewaard en gaan verloren.",
)
YES_OPEN = Text("Yes, open it and discard my changes", "Ja, openen en mijn wijzigingen weggooien")
NO_STAY = Text("No, stay here", "Nee, hier blijven")
EARLIER_TITLE = Text("Compare with an earlier version", "Vergelijken met een eerdere versie")
EARLIER_ABOUT = Text(
    "Choose an earlier version of this workbook to see what has changed since, and the effect of each change: the same tables as "
    "burden diff.",
    "Kies een eerdere versie van deze werkmap om te zien wat er sindsdien is veranderd en wat het effect van elke wijziging is: dezelfde "
    "tabellen als burden diff.",
)
CHOOSE_EARLIER = Text("Choose the earlier version (.xlsx)", "Kies de eerdere versie (.xlsx)")
NO_DIFFERENCES = Text("There are no differences with {name}.", "Er zijn geen verschillen met {name}.")
