"""What the frame of the dashboard says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

OTHER_LANGUAGE = Text("Nederlands", "English")
PAGES = Text("Pages", "Pagina's")
WORKBOOK = Text("{name} · {currency}, prices of {year}", "{name} · {currency}, prijspeil {year}")
COPIED = Text("Copied. Paste it in Excel with Ctrl+V.", "Gekopieerd. Plak het in Excel met Ctrl+V.")
NOT_COPIED = Text(
    "Your browser does not allow copying. Take the table along as CSV.",
    "Uw browser staat kopiëren niet toe. Neem de tabel mee als CSV.",
)
PRINT = Text("Print this page", "Deze pagina afdrukken")
PRINT_ALL = Text("Print all pages", "Alle pagina's afdrukken")
IN_WORKBOOK = Text(
    "This table is printed from the workbook, which you download below it.",
    "Deze tabel drukt u af uit de werkmap, die u hieronder downloadt.",
)
SCENARIO = Text("Scenario", "Scenario")
CHANGED_STUDY = Text("The study itself, with your changes", "De studie zelf, met uw wijzigingen")
UNDER_SCENARIO = Text(
    "All figures on the pages are those of the scenario {name}. What you change on Parameters is changed in the study itself.",
    "Alle cijfers op de pagina's zijn die van het scenario {name}. Wat u op Parameters wijzigt, wijzigt u in de studie zelf.",
)
COPY_LINK = Text("Copy link", "Link kopiëren")
LINK_COPIED = Text("Link copied.", "Link gekopieerd.")
COPY_YOURSELF = Text("Copy this link.", "Kopieer deze link.")
LINK_WITHOUT_CHANGES = Text(
    "Link copied. Whoever opens it sees the workbook without your changes.",
    "Link gekopieerd. Wie deze opent, ziet de werkmap zonder uw wijzigingen.",
)
LINK_IS_LOCAL = Text(
    "The link works on this computer only; under Export you make a file that anyone can open.",
    "De link werkt alleen op deze computer; onder Exporteren maakt u een bestand dat iedereen kan openen.",
)
LINK = (COPY_LINK, LINK_COPIED, LINK_WITHOUT_CHANGES, COPY_YOURSELF, LINK_IS_LOCAL)
"""What the header says of the address, in the order in which it takes them."""
LOG_OUT = Text("Log out", "Afmelden")
TO_CONTENT = Text("Skip to the content", "Naar de inhoud")
UNDO = Text("Undo", "Ongedaan maken")
REDO = Text("Redo", "Opnieuw doen")
CHANGES = {
    "cells": (Text("1 changed cell", "1 gewijzigde cel"), Text("{count} changed cells", "{count} gewijzigde cellen")),
    "added": (Text("1 added row", "1 toegevoegde rij"), Text("{count} added rows", "{count} toegevoegde rijen")),
    "removed": (Text("1 removed row", "1 verwijderde rij"), Text("{count} removed rows", "{count} verwijderde rijen")),
}
"""What was changed: of one, and of more."""
IN_STEPS = (
    Text("1 change ({changes})", "1 wijziging ({changes})"),
    Text("{count} changes ({changes})", "{count} wijzigingen ({changes})"),
)
"""Where a change is of several cells or rows: of one, and of more."""
NONE_COUNTS = (
    Text("{changes}, which does not count yet", "{changes}, die nog niet meetelt"),
    Text("{changes}, none of which counts yet", "{changes}, die nog niet meetellen"),
)
SOME_WAIT = (
    Text("{changes}, 1 of which does not count yet", "{changes}, waarvan 1 nog niet meetelt"),
    Text("{changes}, {count} of which do not count yet", "{changes}, waarvan {count} nog niet meetellen"),
)
"""What of the changes waits for a cell that is incorrect: of one, and of more."""
AT_WORK = Text("Calculating …", "Bezig met rekenen …")
ORDER_AT_WORK = Text(
    "The chance of this order is still being calculated …", "De kans op deze volgorde wordt nog berekend …"
)
SCENARIOS_AT_WORK = Text("The scenarios are still being calculated …", "De scenario's worden nog berekend …")
RANGES_AT_WORK = Text("The ranges are still being calculated …", "De bandbreedtes worden nog berekend …")
SHARES_AT_WORK = Text(
    "What each figure adds to the uncertainty is still being calculated …",
    "Wat elk cijfer aan de onzekerheid bijdraagt, wordt nog berekend …",
)
EFFECTS_AT_WORK = Text(
    "The effect of each change is still being calculated …", "Het effect van elke wijziging wordt nog berekend …"
)
STOP = Text("Stop", "Stoppen")
TRY_AGAIN = Text("Try again", "Opnieuw proberen")
FAILED = Text(
    "This page could not be shown. Your work has been kept. Try again, or undo the last change.",
    "Deze pagina kon niet worden getoond. Uw werk is bewaard. Probeer het opnieuw, of maak de laatste wijziging ongedaan.",
)
LOST = Text(
    "The connection to the server has been lost. It is being restored; your changes are kept for a while.",
    "De verbinding met de server is verbroken en wordt hersteld. Uw wijzigingen blijven enige tijd bewaard.",
)
RELOAD = Text("Reload the page", "Pagina opnieuw laden")
RESUMED = Text(
    "Your changes from before this page was reloaded have been kept.",
    "Uw wijzigingen van vóór het opnieuw laden van deze pagina zijn behouden.",
)

NO_TITLE = Text("Study without a title", "Studie zonder titel")
ONE_LACKS = Text(
    "There is no result yet: one thing is missing or incorrect.",
    "Er is nog geen uitkomst: één ding ontbreekt of klopt nog niet.",
)
LACKS = Text(
    "There is no result yet: {count} things are missing or incorrect.",
    "Er is nog geen uitkomst: {count} dingen ontbreken of kloppen nog niet.",
)
ONE_NOT_COUNTED = Text(
    "One cell is incorrect. Its last correct value counts; a row that was never correct is left out.",
    "Eén cel klopt niet. De laatste juiste waarde telt; een rij die nog nooit klopte, telt niet mee.",
)
NOT_COUNTED = Text(
    "{count} cells are incorrect. Their last correct values count; rows that were never correct are left out.",
    "{count} cellen kloppen niet. De laatste juiste waarden tellen; rijen die nog nooit klopten, tellen niet mee.",
)
TO_PARAMETERS = Text("Correct it on Parameters", "Verbeter het op Parameters")
REMARKS = Text("{count} remarks on {name}.", "{count} opmerkingen bij {name}.")
ONE_REMARK = Text("One remark on {name}.", "Eén opmerking bij {name}.")
TO_CHECK = Text("See Check", "Zie Controle")
TAKEN_OVER = Text(
    "Your changes from the other tab are here too. From now on the tabs are independent.",
    "Uw wijzigingen uit het andere tabblad staan ook hier. Vanaf nu staan de tabbladen los van elkaar.",
)
NO_RANGES = Text(
    "No figure in this study has a range, so there are no intervals or chances.",
    "Geen enkel cijfer in deze studie heeft een bandbreedte; er zijn dus geen intervallen en geen kansen.",
)
BROUGHT_BACK = Text(
    "The server no longer had your changes: it was restarted, or it is too long ago. This tab had kept them, and they are "
    "back: {changes}. Nothing else of your session was kept.",
    "De server had uw wijzigingen niet meer: hij is opnieuw gestart, of het is te lang geleden. Dit tabblad had ze bewaard "
    "en ze staan er weer: {changes}. Van de rest van uw sessie is niets bewaard.",
)
NOT_BROUGHT_BACK = Text(
    "The server no longer has your changes to {name}: it was restarted, or it is too long ago. This tab has kept them, but "
    "another workbook is open now, or another version of it. Open {name} as it was then on Parameters, and they come back; "
    "or download them, and open that file later after the workbook.",
    "De server heeft uw wijzigingen in {name} niet meer: hij is opnieuw gestart, of het is te lang geleden. Dit tabblad "
    "heeft ze bewaard, maar nu is een andere werkmap open, of een andere versie ervan. Open {name} van toen op Parameters, "
    "dan komen ze terug; of download ze, en open dat bestand later na de werkmap.",
)
NOT_READABLE = Text(
    "The server no longer has your changes: it was restarted, or it is too long ago. What this tab had kept of them cannot "
    "be brought back. {reason}",
    "De server heeft uw wijzigingen niet meer: hij is opnieuw gestart, of het is te lang geleden. Wat dit tabblad ervan had "
    "bewaard, is niet terug te zetten. {reason}",
)
TAKE_EDITS = Text("Download the changes", "Wijzigingen downloaden")
EDITS_NAME = Text("{name}-changes.json", "{name}-wijzigingen.json")

AS_TABLE = Text("The figures of this chart in a table", "De cijfers van deze figuur in een tabel")
COUNT_VOLUNTARY = Text("Count voluntary and financial items too", "Tel vrijwillig en financieel mee")
WITH_VOLUNTARY = Text("with voluntary and financial items", "met vrijwillige en financiële posten")
CHANGE = Text("change", "wijzigen")
ALL_MIXES = Text("all {count} mixes", "alle {count} mixen")
ONE_MIX = Text("one mix", "één mix")
THESE_MIXES = Text("{codes} of {count} mixes", "{codes} van {count} mixen")
SOME_MIXES = Text("{chosen} of {count} mixes", "{chosen} van {count} mixen")
BY = Text("by {name}", "naar {name}")
COMPARED_WITH = Text("compared with {name}", "vergeleken met {name}")
OTHER = Text("other mix: {name}", "andere mix: {name}")
VOLUNTARY_COUNTED = Text(
    "Voluntary and financial items count in all amounts below, so these are more than the regulatory burden alone.",
    "Vrijwillige en financiële posten tellen mee in alle bedragen hieronder; die gaan dus niet alleen over regeldruk.",
)

WORKBOOKS = Text("Parameter workbooks", "Parameterwerkmappen")
OTHER_WORKBOOKS = Text("Other workbooks", "Andere werkmappen")
CHOOSE = Text("Choose a workbook to open.", "Kies een werkmap om te openen.")
NAME = Text("Name", "Naam")
TITLE = Text("Title", "Titel")
MIXES = Text("Mixes", "Mixen")
VERSION = Text("Version", "Versie")
ERRORS = Text("Errors", "Fouten")
CHANGED = Text("Changed", "Gewijzigd")
SIZE = Text("Size", "Grootte")
NOT_OPENED = Text("The workbook cannot be opened", "De werkmap kan niet worden geopend")
READING = Text("Reading the file …", "Het bestand wordt ingelezen …")
READ = Text("{name} was read.", "{name} is ingelezen.")
MORE_PROBLEMS = Text("And {count} more.", "En nog {count}.")

TOUR = Text("Tour", "Rondleiding")
TOUR_TITLE = Text("What you can do here", "Wat u hier kunt doen")
CLOSE = Text("Close", "Sluiten")
TOUR_STEPS = (
    (
        Text("Compare.", "Vergelijken."),
        Text(
            "Choose at the top which mixes you see, with which one they are compared, and by what the costs are split.",
            "Kies bovenaan welke mixen u ziet, waarmee ze worden vergeleken en waarnaar de kosten zijn uitgesplitst.",
        ),
    ),
    (
        Text("Look things up.", "Opzoeken."),
        Text(
            "Click an underlined figure or heading for what it means and where it comes from. Below every chart its "
            "figures stand in a table.",
            "Klik op een onderstreept cijfer of kopje voor wat het betekent en waar het vandaan komt. Onder elke figuur "
            "staan de cijfers in een tabel.",
        ),
    ),
    (
        Text("Change.", "Wijzigen."),
        Text(
            "Every figure of the workbook can be changed on the page Parameters; all pages follow at once. Nothing of the "
            "workbook itself changes: you download a new one.",
            "Elk cijfer van de werkmap is te wijzigen op de pagina Parameters; alle pagina's volgen meteen. Aan de werkmap "
            "zelf verandert niets: u downloadt een nieuwe.",
        ),
    ),
    (
        Text("Go back.", "Terug."),
        Text(
            "Undo and redo stand at the top. After a reload of the page your changes are still there, for some hours.",
            "Ongedaan maken en opnieuw doen staan bovenaan. Na opnieuw laden van de pagina zijn uw wijzigingen er nog, "
            "enkele uren lang.",
        ),
    ),
    (
        Text("Share.", "Delen."),
        Text(
            "The address says what you see, so you can send it to others; your changes are not in it.",
            "Het adres zegt wat u ziet, dus u kunt het doorsturen; uw wijzigingen staan er niet in.",
        ),
    ),
)
