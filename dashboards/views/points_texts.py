"""What is said of the points of reviewers, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

POINTS = Text("Points of reviewers: {open} open, {count} in all", "Toetspunten: {open} open, {count} in totaal")
NO_POINTS = Text("Points of reviewers: none yet", "Toetspunten: nog geen")
ABOUT_POINTS = Text(
    "What reviewers remark on rows of the study, with the reply to each point. Points go along in the workbook that you download, and in exports; they change no figure. Choose what a point is about to see its row, or the number to reply.",
    "Wat toetsers bij rijen van de studie opmerken, met op elk punt een reactie. De punten gaan mee in de werkmap die u downloadt en in exports; ze veranderen geen enkel cijfer. Klik op waar een punt over gaat om de rij te zien, of op het nummer om te reageren.",
)
WRITE = Text("Write a point", "Punt maken")
REPLY_TO = Text("Reply to a point", "Op een punt reageren")
ABOUT = Text("About (a code, or a sheet and cell)", "Over (een code, of een blad en cel)")
ABOUT_IS = Text("This is: {about}.", "Dit is: {about}.")
POINT = Text("Point", "Punt")
AUTHOR = Text("Your name or organisation", "Uw naam of organisatie")
ADD = Text("Add the point", "Punt toevoegen")
WHICH = Text("Which point", "Welk punt")
REPLY = Text("Reply", "Reactie")
STATUS = Text("Status", "Status")
SAVE = Text("Save the reply", "Reactie opslaan")
ADDED = Text(
    "The point has been added. It is kept in the workbook that you download on Parameters, under Workbook.",
    "Het punt is toegevoegd. Het staat in de werkmap die u bij Parameters, onder Werkmap, downloadt.",
)
SAVED = Text(
    "The reply to point {number} has been saved. It is kept in the workbook that you download on Parameters, under Workbook.",
    "De reactie op punt {number} is opgeslagen. Zij staat in de werkmap die u bij Parameters, onder Werkmap, downloadt.",
)
ON_QUESTION = Text("On the question ‘{question}’: ", "Bij de vraag ‘{question}’: ")
ABOUT_QUESTION = Text("Choose a question to write a point about it.", "Klik op een vraag om er een punt over te maken.")
ABOUT_ROW = Text("Write a point about this row", "Punt over deze rij maken")
ABOUT_FIGURE = Text(
    "Choose a figure to write a point about its row: a remark for whoever made the study, which gets a reply.",
    "Klik op een cijfer om een punt over de rij ervan te maken: een opmerking voor wie de studie maakte, waarop een reactie komt.",
)
