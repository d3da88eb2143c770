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
    "{count} questions: {missing} missing, {look_at} to look at, {in_order} in order.",
    "{count} vragen: {missing} ontbreekt, {look_at} te bekijken, {in_order} in orde.",
)
GROUPS = {
    Status.MISSING: Text("Missing ({count})", "Ontbreekt ({count})"),
    Status.LOOK_AT: Text("To look at ({count})", "Te bekijken ({count})"),
    Status.IN_ORDER: Text("In order ({count})", "In orde ({count})"),
}
QUESTION = Text("Question", "Vraag")
REASON = Text("Why", "Waarom")
ANSWERS = Text("Questions and what the study answers", "Vragen en wat de studie antwoordt")
ROWS = Text("The rows it concerns ({count})", "De rijen waar het om gaat ({count})")
ROWS_CAPTION = Text("Click a row to see what stands there.", "Klik op een rij om te zien wat er staat.")
SHEET = Text("Sheet", "Blad")
ROW = Text("Row", "Rij")
WHAT = Text("What", "Wat")
CELL = Text("{heading}: {value}", "{heading}: {value}")
MORE_ROWS = Text("And also: {rows}.", "En ook: {rows}.")
