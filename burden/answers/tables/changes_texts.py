"""What is said of the changes between two versions of a workbook, in Dutch and in English."""

from __future__ import annotations

from burden.differences import ChangeKind
from burden.language import Text

EFFECTS = Text("What changed between {old} and {new}: {measure}", "Wat er veranderde tussen {old} en {new}: {measure}")
CHANGE = Text("Change", "Verandering")
CHANGES_TOGETHER = Text("Interaction between the changes", "Wisselwerking tussen de veranderingen")
DIFFERENCE = Text("Whole difference", "Hele verschil")
ROW_ADDED = Text("added: {sheet}, {row}", "toegevoegd: {sheet}, {row}")
ROW_REMOVED = Text("removed: {sheet}, {row}", "verwijderd: {sheet}, {row}")
AND_MORE = Text("{change} (and {count} more that belong with it)", "{change} (en nog {count} die erbij horen)")
IN_MIX = Text("in mix {mix}", "in mix {mix}")
NO_EFFECT = {
    ChangeKind.TEXT: Text("text only, no effect", "alleen tekst, geen effect"),
    ChangeKind.RANGE: Text(
        "only the range or the draws, no effect on the central result",
        "alleen de bandbreedte of de trekkingen, geen effect op de centrale uitkomst",
    ),
    ChangeKind.BESIDE: Text("not part of the calculation, no effect", "hoort niet bij de berekening, geen effect"),
}
POINTS = Text("Points of reviewers", "Toetspunten")
SINCE = Text("Since then", "Sindsdien")
ANSWERED = Text("Answered", "Beantwoord")
MADE = Text("New", "Nieuw")
TAKEN_OUT = Text("Taken out", "Eruit gehaald")
REPLY = Text("Reply: {reply}", "Reactie: {reply}")
NO_REPLY = Text("No reply yet.", "Nog geen reactie.")
EFFECTS_NOTE = Text(
    "The effect of an answered point is that of the changes to the rows it is about, each change on its own and changes that belong together as one. Changes to other rows that were made because of the point are not in it.",
    "Het effect bij een beantwoord punt is dat van de veranderingen in de rijen waar het over gaat, elk afzonderlijk en wat bij elkaar hoort als één. Veranderingen in andere rijen naar aanleiding van het punt zitten er niet in.",
)
NONE_HERE = Text("no effect on this result", "geen effect op deze uitkomst")
