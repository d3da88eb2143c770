"""What the page with the ATR's questions says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

CHECK = Text("Check", "Controle")
ABOUT = Text(
    "The questions that the Dutch review board (ATR) asks about a calculation, answered for this study as it is now, with your "
    "changes. They show where to look; the judgement is yours.",
    "De vragen die het Adviescollege toetsing regeldruk (ATR) over een berekening stelt, beantwoord voor deze studie zoals die "
    "nu is, met uw wijzigingen. Ze laten zien waar u moet kijken; het oordeel is aan u.",
)
TOPIC = Text("Question {number}: {topic}", "Vraag {number}: {topic}")
IN_ORDER = Text("In order ({count})", "In orde ({count})")
REMARKS = Text("Remarks on the workbook ({count})", "Opmerkingen bij de werkmap ({count})")
REMARKS_NOTE = Text(
    "What stood out when the workbook was read. It does not stop the calculation; check whether it is what you intended.",
    "Wat opviel bij het inlezen van de werkmap. De berekening gaat gewoon door; ga na of het zo bedoeld is.",
)
ROWS = Text("The rows concerned ({count})", "De rijen waar het om gaat ({count})")
TO_SHEETS = Text("Change this on:", "Te wijzigen op:")
MORE_ROWS = Text("And also: {rows}.", "En ook: {rows}.")
