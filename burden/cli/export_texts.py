"""What `burden export` says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

HELP_EXPORT = Text(
    "Write the tables for the review board: Excel with live formulas, Word, CSV and figures.",
    "Schrijf de tabellen voor de toetser: Excel met werkende formules, Word, CSV en figuren.",
)
HELP_TO = Text("Folder to write to; made where it is not there.", "Map om in te schrijven; wordt zo nodig gemaakt.")
HELP_LANGUAGE = Text(
    "Language of the files: nl or en; left out: that of the study.",
    "Taal van de bestanden: nl of en; weggelaten: die van de studie.",
)
HELP_OVERWRITE = Text(
    "Replace files of an earlier export of the same study and version.",
    "Vervang bestanden van een eerdere uitvoer van dezelfde studie en versie.",
)
HELP_OLDER = Text(
    "Older version of the workbook; the files then also tell what changed since.",
    "Oudere versie van de werkmap; de bestanden vertellen dan ook wat er sindsdien veranderde.",
)
HELP_TEMPLATE = Text(
    "Word file (.docx) to use instead of the program's own template.",
    "Word-bestand (.docx) om te gebruiken in plaats van het eigen sjabloon van het programma.",
)

EXPORTING = Text("Making the files", "Bezig met de bestanden")
NO_FILE = Text("{path} is not there.", "{path} bestaat niet.")
NOT_DOCX = Text(
    "{path}: the name of a template must end in .docx.", "{path}: de naam van een sjabloon moet eindigen op .docx."
)
IS_FILE = Text("{path} is a file, not a folder.", "{path} is een bestand, geen map.")
ONE_TAKEN = Text(
    "{path} exists already. Choose another folder, or replace it with --overwrite.",
    "{path} bestaat al. Kies een andere map, of vervang het met --overwrite.",
)
TAKEN = Text(
    "{count} files exist already, such as {path}. Choose another folder, or replace them with --overwrite.",
    "{count} bestanden bestaan al, zoals {path}. Kies een andere map, of vervang ze met --overwrite.",
)
AND_NOTHING_WRITTEN = Text("{why} Nothing was written.", "{why} Er is niets geschreven.")
TEMPLATE_REFUSED = Text("The template {path} cannot be used: {why}", "Het sjabloon {path} is niet te gebruiken: {why}")
WRITTEN_TO = Text("Written to {folder}:", "Geschreven in {folder}:")
FILES_IN = Text("{count} files", "{count} bestanden")
QUESTIONS = Text(
    "Questions of the review board: {count}, of which to be looked at {look_at}, missing {missing}; they stand in the Excel workbook.",
    "Vragen van de toetser: {count}, waarvan te bekijken {look_at}, ontbrekend {missing}; ze staan in de Excel-werkmap.",
)
ALL_IN_ORDER = Text(
    "All {count} questions of the review board are in order.", "Alle {count} vragen van de toetser zijn in orde."
)
LEFT = Text(
    "Still there from an earlier export, and not made this time: {name}",
    "Staat er nog van een eerdere uitvoer, en is nu niet gemaakt: {name}",
)
