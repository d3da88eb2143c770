"""Why a template for the Word document is refused, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

NOT_READ = Text("it cannot be read ({reason}).", "het is niet te lezen ({reason}).")
NOT_THERE = Text("there is no such file.", "dit bestand bestaat niet.")
IS_FOLDER = Text("it is a folder.", "het is een map.")
OLD_OR_ENCRYPTED = Text(
    "it is an old Word document (.doc) or protected with a password. Save it as .docx without a password.",
    "het is een oud Word-document (.doc) of beveiligd met een wachtwoord. Sla het zonder wachtwoord op als .docx.",
)
NOT_WORD = Text(
    "it is not a Word document (.docx), despite its name.",
    "het is geen Word-document (.docx), ondanks de naam.",
)
OTHER_KIND = Text(
    "it is a Word template (.dotx) or a document with macros (.docm). Save it in Word as an ordinary document (.docx).",
    "het is een Word-sjabloon (.dotx) of een document met macro's (.docm). Sla het in Word op als gewoon document (.docx).",
)
DAMAGED = Text(
    "the file is damaged or incomplete. Open it in Word, which can often repair it.",
    "het bestand is beschadigd of onvolledig. Open het in Word, dat het vaak kan herstellen.",
)
TOO_LARGE = Text(
    "it contains {found} MB of data; the maximum is {most} MB.",
    "het bevat {found} MB aan gegevens; het maximum is {most} MB.",
)

SYNTAX = Text(
    "a field is not written correctly, near “{near}”: {problem}. A field is {{{{ title }}}}; a condition is {{% if ... %}} ... {{% endif %}}; a list is {{% for ... in ... %}} ... {{% endfor %}}.",
    "een veld is niet goed geschreven, bij ‘{near}’: {problem}. Een veld is {{{{ title }}}}; een voorwaarde is {{% if ... %}} ... {{% endif %}}; een lijst is {{% for ... in ... %}} ... {{% endfor %}}.",
)
SYNTAX_ANYWHERE = Text(
    "a field is not written correctly: {problem}. A field is {{{{ title }}}}; a condition is {{% if ... %}} ... {{% endif %}}; a list is {{% for ... in ... %}} ... {{% endfor %}}.",
    "een veld is niet goed geschreven: {problem}. Een veld is {{{{ title }}}}; een voorwaarde is {{% if ... %}} ... {{% endif %}}; een lijst is {{% for ... in ... %}} ... {{% endfor %}}.",
)
UNKNOWN_FIELD = Text(
    "there is no field ‘{field}’; there are: {known}.", "het veld ‘{field}’ bestaat niet; er zijn: {known}."
)
UNKNOWN_FIELD_NEAR = Text(
    "there is no field ‘{field}’. Did you mean ‘{near}’?", "het veld ‘{field}’ bestaat niet. Bedoelt u ‘{near}’?"
)
NOT_ALLOWED = Text(
    "it contains {what}. Only fields, conditions (if) and lists (for) are allowed.",
    "er staat {what} in. Alleen velden, voorwaarden (if) en lijsten (for) zijn toegestaan.",
)
KINDS_OF_CODE = {
    "Call": Text("a call of a function", "een aanroep van een functie"),
    "Filter": Text("a filter (|)", "een filter (|)"),
    "Test": Text("a test (is)", "een toets (is)"),
    "Macro": Text("a macro", "een macro"),
    "Import": Text("an import", "een import"),
    "FromImport": Text("an import", "een import"),
    "Include": Text("an include", "een include"),
    "Extends": Text("an extends", "een extends"),
    "Assign": Text("an assignment (set)", "een toekenning (set)"),
}
OTHER_CODE = Text("a calculation", "een berekening")
TOO_DEEP = Text("a list in a list in a list", "een lijst in een lijst in een lijst")
NO_LIST = Text(
    "‘{field}’ is not a list: {{% for %}} loops over sentences.",
    "‘{field}’ is geen lijst: {{% for %}} loopt langs zinnen.",
)
NOT_A_VALUE = Text(
    "‘{field}’ is a group of fields; name one of them, such as ‘{field}.{example}’.",
    "‘{field}’ is een groep velden; noem er een, zoals ‘{field}.{example}’.",
)
BLOCK_NOT_ALONE = Text(
    "the field ‘{field}’ gives a table or figure and must stand alone in its paragraph, in the text and not in a header, footer or note.",
    "het veld ‘{field}’ geeft een tabel of figuur en moet als enige in zijn alinea staan, in de lopende tekst en niet in een kop- of voettekst of een noot.",
)
NUMBER_NOT_IN_TEXT = Text(
    "a field ‘see’ refers to tables by their numbers and must stand in the text, not in a header, footer or note.",
    "een veld ‘see’ verwijst naar tabellen met hun nummer en moet in de lopende tekst staan, niet in een kop- of voettekst of een noot.",
)
BROKEN = Text(
    "once filled in, it is no longer a valid document. A field between {{%p %}} or {{{{p }}}} takes the whole paragraph with it: check that each {{%p if %}} and {{%p for %}} has its {{%p endif %}} or {{%p endfor %}}, in a paragraph of its own.",
    "na het invullen is het geen geldig document meer. Een veld tussen {{%p %}} of {{{{p }}}} neemt de hele alinea mee: ga na of bij elke {{%p if %}} en {{%p for %}} een {{%p endif %}} of {{%p endfor %}} staat, in een eigen alinea.",
)
