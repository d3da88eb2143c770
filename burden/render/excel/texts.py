"""What every sheet of a workbook for readers says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

BACK = Text("← contents", "← inhoud")
RUN_AGAIN = Text(
    "Not live: change this in the parameter workbook and run the program again.",
    "Rekent niet mee: wijzig dit in de parameterwerkmap en voer het programma opnieuw uit.",
)
NOT_LIVE_RANGE = Text(
    "Only the simulation uses this, and its results are fixed values here: change it in the parameter workbook and run the program again.",
    "Alleen de simulatie gebruikt dit, en de uitkomsten daarvan zijn hier vaste waarden: wijzig het in de parameterwerkmap en voer het programma opnieuw uit.",
)
NOT_LIVE = Text("Not live in this file", "Rekent niet mee in dit bestand")
ONLY_YELLOW = Text(
    "On this sheet only the yellow cells are live. Change anything else in the parameter workbook and run the program again.",
    "Op dit blad rekenen alleen de gele cellen mee. Wijzig al het andere in de parameterwerkmap en voer het programma opnieuw uit.",
)
