"""What the page for exports says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

EXPORT = Text("Export", "Exporteren")
ABOUT = Text(
    "All tables, figures and documents for the ATR, of the study as it is now, in English. They include all "
    "mixes in the study.",
    "Alle tabellen, figuren en documenten voor ATR, van de studie zoals die nu is, in het Nederlands. "
    "Alle mixen van de studie staan erin.",
)
HOLDS = (
    Text(
        "an Excel workbook with the calculation in live formulas",
        "een Excel-werkmap met de berekening in werkende formules",
    ),
    Text("a Word document with the section on regulatory burden", "een Word-document met de regeldrukparagraaf"),
    Text(
        "one HTML file with the whole study, to read and to calculate with in any browser",
        "één HTML-bestand met de hele studie, om in elke browser te lezen en mee te rekenen",
    ),
    Text("every table as CSV, with an explanation of the columns", "elke tabel als CSV, met uitleg van de kolommen"),
    Text("every figure as SVG and PNG", "elke figuur als SVG en PNG"),
    Text(
        "a readme and a manifest: origin, settings, versions and hashes",
        "een leesmij en een manifest: herkomst, instellingen, versies en hashes",
    ),
)
ONE_OBLIGATION = Text(
    "Only the calculation of one obligation, as a small Excel file? You find that on the page",
    "Alleen de berekening van één verplichting, als klein Excel-bestand? Die vindt u op de pagina",
)
UNCHANGED = Text("Origin: the workbook {name}, as it was opened.", "Herkomst: de werkmap {name}, zoals die is geopend.")
CHANGED = Text(
    "Origin: the workbook {name} with your unsaved changes. The workbook with the changes is included as {file}; the files "
    "give that workbook as their origin.",
    "Herkomst: de werkmap {name} met uw niet-bewaarde wijzigingen. De werkmap met de wijzigingen wordt meegeleverd als {file}; de "
    "bestanden noemen die als hun herkomst.",
)
WRONG_CELLS = Text(
    "{count} cells have an incorrect value. Their last correct value is used, also in the files; a row that "
    "was never correct is not included.",
    "{count} cellen hebben een waarde die niet klopt. Zij tellen met hun laatste juiste waarde, ook in de bestanden; een "
    "rij die nog nooit klopte, staat er niet in.",
)
ONE_WRONG_CELL = Text(
    "1 cell has an incorrect value. Its last correct value is used, also in the files; a row that was never "
    "correct is not included.",
    "1 cel heeft een waarde die niet klopt. Die telt met haar laatste juiste waarde, ook in de bestanden; een rij die nog "
    "nooit klopte, staat er niet in.",
)
VOLUNTARY_APART = Text(
    "In the files, voluntary and financial items are shown separately and do not count, unlike on your screen.",
    "In de bestanden staan vrijwillige en financiële posten apart en tellen ze niet mee, anders dan op uw scherm.",
)
OLDER = Text("Show what has changed since", "Toon wat er is veranderd sinds")
NOT_COMPARED = Text("– not compared –", "– niet vergelijken –")
AS_OPENED = Text("{name}, as it was opened", "{name}, zoals die is geopend")
CHOOSE_OLDER = Text("Another version: choose a workbook (.xlsx)", "Andere versie: kies een werkmap (.xlsx)")
MAKE = Text("Create the files", "Bestanden maken")
MAKING = Text("Creating the files: {done}%", "Bestanden maken: {done}%")
WAITING = Text("Waiting for another export to finish …", "Wachten tot een andere export klaar is …")
STOPPED = Text("Stopped. No files were created.", "Gestopt. Er zijn geen bestanden gemaakt.")
DONE = Text(
    "The files are ready: {count} files in {name} ({size} MB).",
    "De bestanden zijn klaar: {count} bestanden in {name} ({size} MB).",
)
OUTDATED = Text(
    "The study has changed since these files were created. Create them again to include the changes.",
    "De studie is gewijzigd sinds deze bestanden zijn gemaakt. Maak ze opnieuw om de wijzigingen op te nemen.",
)
FAILED = Text(
    "The files could not be created. Your work has been kept. Try again, or undo the last change.",
    "De bestanden konden niet worden gemaakt. Uw werk is bewaard. Probeer het opnieuw, of maak de laatste wijziging "
    "ongedaan.",
)
DOWNLOAD = Text("Download {name}", "{name} downloaden")
FILES = Text("The files", "De bestanden")
PACKED = Text("Packed in {name}.", "Ingepakt in {name}.")
FILE = Text("File", "Bestand")
WHAT = Text("What it contains", "Wat erin staat")
SIZE = Text("Size (kB)", "Grootte (kB)")
ABOUT_WORKBOOK = Text("The workbook with your changes", "De werkmap met uw wijzigingen")
CHANGED_NAME = Text("{name}-changed.xlsx", "{name}-gewijzigd.xlsx")
ZIP_NAME = Text("{name}-export.zip", "{name}-export.zip")
