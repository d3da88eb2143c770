"""What `burden export` says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

HELP_EXPORT = Text(
    "Write the tables for the ATR: Excel with live formulas, Word, one HTML file to read, CSV and figures.",
    "Schrijf de tabellen voor ATR: Excel met werkende formules, Word, één HTML-bestand om te lezen, CSV en figuren.",
)
HELP_TO = Text(
    "Folder to write to; it is created if it does not exist.", "Map voor de bestanden; wordt zo nodig aangemaakt."
)
HELP_LANGUAGE = Text(
    "Language of the files: nl or en; default: that of the study.",
    "Taal van de bestanden: nl of en; standaard: die van de studie.",
)
HELP_OVERWRITE = Text(
    "Replace files of an earlier export of the same study and version.",
    "Vervang bestanden van een eerdere uitvoer van dezelfde studie en versie.",
)
HELP_OLDER = Text(
    "Older version of the workbook; the files then also show what has changed since.",
    "Oudere versie van de werkmap; de bestanden laten dan ook zien wat er sindsdien is veranderd.",
)
HELP_TEMPLATE = Text(
    "Word file (.docx) to use instead of the program's own template.",
    "Word-bestand (.docx) om te gebruiken in plaats van het eigen sjabloon van het programma.",
)
HELP_ONLY = Text(
    "Write nothing but this: html, the one file to read.",
    "Schrijf alleen dit: html, het ene bestand om te lezen.",
)

EXPORTING = Text("Creating the files", "Bezig met de bestanden")
NOT_DOCX = Text(
    "{path}: the name of a template must end in .docx.", "{path}: de naam van een sjabloon moet eindigen op .docx."
)
IS_FILE = Text("{path} is a file, not a folder.", "{path} is een bestand, geen map.")
ONE_TAKEN = Text(
    "{path} already exists. Choose another folder, or replace it with --overwrite.",
    "{path} bestaat al. Kies een andere map, of vervang het met --overwrite.",
)
TAKEN = Text(
    "{count} files already exist, such as {path}. Choose another folder, or replace them with --overwrite.",
    "{count} bestanden bestaan al, zoals {path}. Kies een andere map, of vervang ze met --overwrite.",
)
AND_NOTHING_WRITTEN = Text("{why} Nothing was written.", "{why} Er is niets geschreven.")
TEMPLATE_REFUSED = Text("The template {path} cannot be used: {why}", "Het sjabloon {path} is niet te gebruiken: {why}")
WRITTEN_TO = Text("Written to {folder}:", "Geschreven in {folder}:")
FILES_IN = Text("{count} files", "{count} bestanden")
ONE_FILE_IN = Text("1 file", "1 bestand")
QUESTIONS = Text(
    "The ATR's {count} questions: {look_at} to check, {missing} missing, {not_judged} for the reader to judge; see the Excel workbook.",
    "De {count} vragen van ATR: {look_at} te bekijken, {missing} ontbreekt, {not_judged} zelf te beoordelen; zie de Excel-werkmap.",
)
NONE_OPEN = Text(
    "Of the ATR's {count} questions none is open; {not_judged} are for the reader to judge.",
    "Van de {count} vragen van ATR staat er geen open; {not_judged} zijn zelf te beoordelen.",
)
LEFT = Text(
    "Left over from an earlier export, not created this time: {name}",
    "Over van een eerdere uitvoer, nu niet gemaakt: {name}",
)
