"""What the page with the review board's questions says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text
from burden.review import Status

CHECK = Text("Check", "Controle")
ABOUT = Text(
    "The questions that the review board (ATR) asks of a calculation, asked of this study as it stands now, with your "
    "changes. They say where to look; the judgement is yours.",
    "De vragen die het Adviescollege toetsing regeldruk (ATR) aan een berekening stelt, gesteld aan deze studie zoals zij "
    "nu is, met uw wijzigingen. Zij zeggen waar u moet kijken; het oordeel is aan u.",
)
COUNTED = Text(
    "{count} questions. Missing: {missing}; to look at: {look_at}; in order: {in_order}.",
    "{count} vragen. Ontbreekt: {missing}; te bekijken: {look_at}; in orde: {in_order}.",
)
GROUPS = {
    Status.MISSING: Text("Missing ({count})", "Ontbreekt ({count})"),
    Status.LOOK_AT: Text("To look at ({count})", "Te bekijken ({count})"),
    Status.IN_ORDER: Text("In order ({count})", "In orde ({count})"),
}
REMARKS = Text("Remarks on the workbook ({count})", "Opmerkingen bij de werkmap ({count})")
REMARKS_NOTE = Text(
    "What stood out when the workbook was read. The calculation goes on; look whether it is as you meant it.",
    "Wat opviel bij het inlezen van de werkmap. De berekening gaat gewoon door; kijk of het zo bedoeld is.",
)
ROWS = Text("The rows it concerns ({count})", "De rijen waar het om gaat ({count})")
TO_SHEETS = Text("To be changed on:", "Te wijzigen op:")
ROWS_CAPTION = Text(
    "{question} Click a name to see what stands there, or a row number to go there and change it.",
    "{question} Klik op een naam om te zien wat er staat, of op een rijnummer om ernaartoe te gaan en het te wijzigen.",
)
SHEET = Text("Sheet", "Blad")
ROW = Text("Row", "Rij")
WHAT = Text("What", "Wat")
CELL = Text("{heading}: {value}", "{heading}: {value}")
MORE_ROWS = Text("And also: {rows}.", "En ook: {rows}.")
