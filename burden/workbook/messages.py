"""What is said about problems with a file, its sheets, headings and cells: one function per kind of problem."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from burden.language import Text, both
from burden.study.columns import Column, Unit
from burden.study.messages import NOTHING, meant, number_wanted, quoted, suggested
from burden.study.problems import Problem, Severity
from burden.study.words import Word, nearest
from burden.workbook.container import Refusal
from burden.workbook.numerals import number_in

A_WORKBOOK = Text("an Excel workbook (.xlsx)", "een Excel-werkmap (.xlsx)")
SAVE_AS = Text("Open it in Excel and save it as .xlsx.", "Open het in Excel en sla het op als .xlsx.")
NEW_ONE = Text("'burden new' makes a workbook to start from.", "'burden new' maakt een werkmap om mee te beginnen.")

REFUSALS: dict[Refusal, tuple[Text, Text | None]] = {
    Refusal.NOT_THERE: (Text("there is no such file", "dit bestand bestaat niet"), NEW_ONE),
    Refusal.IS_FOLDER: (Text("this is a folder", "dit is een map"), None),
    Refusal.EMPTY_FILE: (Text("the file is empty (0 bytes)", "het bestand is leeg (0 bytes)"), None),
    Refusal.OLD_EXCEL: (Text("this is an old Excel file (.xls)", "dit is een oud Excel-bestand (.xls)"), SAVE_AS),
    Refusal.ENCRYPTED: (
        Text(
            "the workbook is protected with a password to open it",
            "de werkmap is beveiligd met een wachtwoord om haar te openen",
        ),
        Text(
            "Remove the password in Excel (File, Info) and save it.",
            "Verwijder het wachtwoord in Excel (Bestand, Info) en sla de werkmap op.",
        ),
    ),
    Refusal.OPEN_DOCUMENT: (
        Text("this is an OpenDocument file (.ods)", "dit is een OpenDocument-bestand (.ods)"),
        Text("Save it as .xlsx in LibreOffice or Excel.", "Sla het in LibreOffice of Excel op als .xlsx."),
    ),
    Refusal.BINARY_WORKBOOK: (
        Text("this is a binary Excel file (.xlsb)", "dit is een binair Excel-bestand (.xlsb)"),
        SAVE_AS,
    ),
    Refusal.NOT_A_ZIP: (
        Text(
            "this is no Excel workbook, whatever its name says (a CSV file?)",
            "dit is geen Excel-werkmap, wat de naam ook zegt (een CSV-bestand?)",
        ),
        SAVE_AS,
    ),
    Refusal.DAMAGED: (
        Text("the file is damaged or incomplete", "het bestand is beschadigd of onvolledig"),
        Text(
            "Open it in Excel, which can often repair it, or go back to an earlier copy.",
            "Open het in Excel, dat het vaak kan herstellen, of ga terug naar een eerdere kopie.",
        ),
    ),
    Refusal.NOT_A_WORKBOOK: (Text("this is no Excel workbook", "dit is geen Excel-werkmap"), None),
    Refusal.TOO_LARGE: (
        Text(
            "the workbook is larger than this program reads ({detail})",
            "de werkmap is groter dan dit programma leest ({detail})",
        ),
        Text("Remove what is far below or beside the tables.", "Verwijder wat ver onder of naast de tabellen staat."),
    ),
    Refusal.UNSAFE_XML: (
        Text(
            "the file holds declarations that do not belong in a workbook and are not safe to read",
            "het bestand bevat declaraties die niet in een werkmap horen en niet veilig te lezen zijn",
        ),
        None,
    ),
    Refusal.NO_ACCESS: (
        Text("the file may not be read", "het bestand mag niet worden gelezen"),
        Text(
            "Is it open in another program, or not yours to read?",
            "Is het in een ander programma geopend, of heeft u geen leesrecht?",
        ),
    ),
}


def refused(reason: Refusal, detail: str, path: str) -> Problem:
    """A file that cannot be read at all."""
    what, suggestion = REFUSALS[reason]
    return Problem(
        name=reason.value,
        what=what.fill(detail=detail),
        found=quoted(path) if path else None,
        expected=A_WORKBOOK,
        suggestion=suggestion,
    )


# Sheets


def missing_sheet(title: Text, near: str | None) -> Problem:
    """A needed sheet that is not there."""
    return Problem(
        name="missing-sheet",
        what=Text("the sheet {title} is missing", "het blad {title} ontbreekt").fill(title=title),
        found=quoted(near) if near else None,
        expected=Text("a sheet {en} or {nl}", "een blad {en} of {nl}").fill(en=quoted(title.en), nl=quoted(title.nl)),
        suggestion=meant(quoted(title)) if near else NEW_ONE,
    )


def near_miss_sheet(found: str, title: Text) -> Problem:
    """A sheet whose title almost is that of a table."""
    return Problem(
        name="near-miss-sheet",
        what=Text("unknown sheet", "onbekend blad"),
        found=quoted(found),
        expected=quoted(title),
        suggestion=meant(quoted(title)),
    )


def unknown_sheet(found: str) -> Problem:
    """A sheet that is no table of a study."""
    return Problem(
        name="unknown-sheet",
        what=Text(
            "this sheet is not part of the study and is not read",
            "dit blad hoort niet bij de studie en wordt niet gelezen",
        ),
        severity=Severity.NOTICE,
        sheet=found,
    )


def double_sheet(found: str, other: str) -> Problem:
    """Two sheets for one table."""
    return Problem(
        name="double-sheet",
        what=Text("two sheets hold the same table", "twee bladen bevatten dezelfde tabel"),
        found=Text("{found} and {other}", "{found} en {other}").fill(found=quoted(found), other=quoted(other)),
        expected=Text("one of them", "één ervan"),
        sheet=found,
    )


def empty_sheet(found: str) -> Problem:
    """A sheet without even a header."""
    return Problem(
        name="no-header",
        what=Text("the sheet has no headings", "het blad heeft geen kolomkoppen"),
        found=NOTHING,
        expected=Text("headings in row 1", "kolomkoppen in rij 1"),
        sheet=found,
        cell="A1",
    )


def hidden_sheet() -> Problem:
    """A hidden sheet that is read all the same."""
    return Problem(
        name="hidden-sheet",
        what=Text("the sheet is hidden; it is read all the same", "het blad is verborgen; het wordt toch gelezen"),
        severity=Severity.NOTICE,
    )


def hidden_rows(rows: str) -> Problem:
    """Hidden rows that are read all the same."""
    return Problem(
        name="hidden-rows",
        what=Text("hidden rows are read all the same: {rows}", "verborgen rijen worden toch gelezen: {rows}").fill(
            rows=rows
        ),
        severity=Severity.NOTICE,
    )


def hidden_columns(columns: str) -> Problem:
    """Hidden columns that are read all the same."""
    return Problem(
        name="hidden-columns",
        what=Text(
            "hidden columns are read all the same: {columns}", "verborgen kolommen worden toch gelezen: {columns}"
        ).fill(columns=columns),
        severity=Severity.NOTICE,
    )


def merged_cells(span: str) -> Problem:
    """Cells that were merged, so that all but one are empty."""
    return Problem(
        name="merged-cells",
        what=Text("cells are merged", "cellen zijn samengevoegd"),
        found=both(span),
        expected=Text("a value in every cell of its own", "in elke cel een eigen waarde"),
        suggestion=Text("Unmerge them and fill in each cell.", "Maak de samenvoeging ongedaan en vul elke cel in."),
        cell=span.partition(":")[0],
    )


# Headings


def missing_column(label: Text) -> Problem:
    """A needed column that is not there."""
    return Problem(
        name="missing-column",
        what=Text("the column {label} is missing", "de kolom {label} ontbreekt").fill(label=quoted(label)),
        expected=Text("a heading {en} or {nl} in row 1", "een kolomkop {en} of {nl} in rij 1").fill(
            en=quoted(label.en), nl=quoted(label.nl)
        ),
    )


def near_miss_heading(found: str, label: str) -> Problem:
    """A heading that almost is a known one."""
    return Problem(
        name="near-miss-column",
        what=Text("unknown column", "onbekende kolom"),
        found=quoted(found),
        expected=quoted(label),
        suggestion=meant(quoted(label)),
    )


def double_heading(found: str, other: str) -> Problem:
    """Two headings for one column."""
    return Problem(
        name="double-column",
        what=Text("two columns have the same meaning", "twee kolommen hebben dezelfde betekenis"),
        found=Text("{found}, also in {other}", "{found}, ook in {other}").fill(found=quoted(found), other=other),
        expected=Text("one of them", "één ervan"),
    )


def range_without_centre(label: Text, part: Text) -> Problem:
    """A low or high column without the column it belongs to."""
    return Problem(
        name="missing-column",
        what=Text(
            "there is a column {label} {part} but no column {label}",
            "er is een kolom {label} {part} maar geen kolom {label}",
        ).fill(label=label, part=part),
        expected=Text("a heading {label} in row 1", "een kolomkop {label} in rij 1").fill(label=quoted(label)),
    )


def own_columns(headings: str) -> Problem:
    """Columns the study does not know."""
    return Problem(
        name="own-columns",
        what=Text(
            "own columns, kept but not used: {headings}", "eigen kolommen, bewaard maar niet gebruikt: {headings}"
        ).fill(headings=headings),
        severity=Severity.NOTICE,
    )


def no_heading() -> Problem:
    """Cells with content below no heading."""
    return Problem(
        name="no-heading",
        what=Text(
            "there is content in a column without a heading; it is not read",
            "er staat iets in een kolom zonder kop; dat wordt niet gelezen",
        ),
        severity=Severity.NOTICE,
    )


def not_a_mix(found: str, known: Iterable[str]) -> Problem:
    """A column of the composition that is no mix."""
    return Problem(
        name="not-a-mix",
        what=Text("the column is no mix", "de kolom is geen mix"),
        found=quoted(found),
        expected=Text("a code of the Mixes sheet", "een code van het blad Mixen"),
        suggestion=suggested(found, known),
    )


# Settings


def near_miss_setting(found: str, label: str) -> Problem:
    """A setting whose name almost is a known one."""
    return Problem(
        name="near-miss-setting",
        what=Text("unknown setting", "onbekende instelling"),
        found=quoted(found),
        expected=quoted(label),
        suggestion=meant(quoted(label)),
    )


def double_setting(found: str, row: int) -> Problem:
    """A setting that stands on two rows."""
    return Problem(
        name="double-setting",
        what=Text("the setting stands there twice", "de instelling staat er twee keer"),
        found=Text("{found}, also on row {row}", "{found}, ook op rij {row}").fill(found=quoted(found), row=row),
        expected=Text("every setting once", "elke instelling één keer"),
    )


def own_settings(names: str) -> Problem:
    """Settings the study does not know."""
    return Problem(
        name="own-settings",
        what=Text(
            "own settings, kept but not used: {names}", "eigen instellingen, bewaard maar niet gebruikt: {names}"
        ).fill(names=names),
        severity=Severity.NOTICE,
    )


def missing_setting(label: Text) -> Problem:
    """A needed setting without a row."""
    return Problem(
        name="missing-setting",
        what=Text("the setting {label} is missing", "de instelling {label} ontbreekt").fill(label=quoted(label)),
        found=NOTHING,
        expected=Text("a row {label} with a value", "een rij {label} met een waarde").fill(label=quoted(label)),
    )


# Cells


def missing_value(label: Text, expected: Text) -> Problem:
    """A cell that must be filled and is empty."""
    return Problem(
        name="missing-value",
        what=Text("{label} is empty", "{label} is leeg").fill(label=label),
        found=NOTHING,
        expected=expected,
    )


def formula_without_value(label: Text) -> Problem:
    """A formula that was never calculated."""
    return Problem(
        name="formula-without-value",
        what=Text(
            "{label} holds a formula without a calculated value", "{label} bevat een formule zonder berekende waarde"
        ).fill(label=label),
        found=Text("a formula", "een formule"),
        expected=Text(
            "a value, or a formula that Excel has calculated", "een waarde, of een formule die Excel heeft uitgerekend"
        ),
        suggestion=Text(
            "Open the workbook in Excel or LibreOffice and save it.",
            "Open de werkmap in Excel of LibreOffice en sla haar op.",
        ),
    )


def error_value(label: Text, found: str) -> Problem:
    """An Excel error value."""
    return Problem(
        name="error-value",
        what=Text("{label} holds an Excel error", "{label} bevat een Excel-fout").fill(label=label),
        found=both(found),
        expected=Text("a value", "een waarde"),
        suggestion=Text("Repair the formula, or type the value.", "Herstel de formule, of typ de waarde."),
    )


def not_finite(label: Text) -> Problem:
    """A number that is none: NaN, infinity, or an empty number."""
    return Problem(
        name="not-finite",
        what=Text("{label} is no ordinary number", "{label} is geen gewoon getal").fill(label=label),
        found=Text("not a number or infinity", "geen getal (NaN) of oneindig"),
        expected=Text("a number", "een getal"),
    )


def wrong_number(column: Column, found: object) -> Problem:
    """Something else where a number belongs: a text, a date, a time or a yes/no."""
    wanted = number_wanted(column)
    if isinstance(found, str):
        number = number_in(found)
        text = Text("the text {found}", "de tekst {found}").fill(found=quoted(found))
        if number is None:
            return Problem(name="not-a-number", what=_no_number(column), found=text, expected=wanted)
        return Problem(
            name="number-as-text",
            what=Text("{label} is a number typed as text", "{label} is een getal dat als tekst is getypt").fill(
                label=column.label
            ),
            found=text,
            expected=wanted,
            suggestion=Text("Did you mean the number {number}?", "Bedoelt u het getal {number}?").fill(number=number),
        )
    if isinstance(found, time | timedelta):
        hours = (
            found.total_seconds() / 3600
            if isinstance(found, timedelta)
            else found.hour + found.minute / 60 + found.second / 3600
        )
        return Problem(
            name="time-for-number",
            what=_no_number(column),
            found=Text("the time {found}", "de tijd {found}").fill(found=str(found)),
            expected=wanted,
            suggestion=meant(both("{hours}").fill(hours=float(f"{hours:.6g}"))) if column.unit is Unit.HOURS else None,
        )
    if isinstance(found, datetime | date):
        day = found.date() if isinstance(found, datetime) else found
        return Problem(
            name="date-for-number",
            what=Text("{label} is a date", "{label} is een datum").fill(label=column.label),
            found=Text("the date {day}", "de datum {day}").fill(day=day.isoformat()),
            expected=wanted,
            suggestion=(
                meant(both(str(day.year)))
                if column.unit is Unit.YEAR
                else Text(
                    "Excel makes dates of entries such as 1-2; set the cell to Number and type it again.",
                    "Excel maakt datums van invoer als 1-2; zet de cel op Getal en typ het opnieuw.",
                )
            ),
        )
    return Problem(
        name="not-a-number", what=_no_number(column), found=both("{found}").fill(found=found), expected=wanted
    )


def _no_number(column: Column) -> Text:
    return Text("{label} is no number", "{label} is geen getal").fill(label=column.label)


def not_a_whole_number(column: Column, found: object) -> Problem:
    """A number with decimals where only whole ones have a meaning."""
    return Problem(
        name="not-a-whole-number",
        what=Text("{label} is no whole number", "{label} is geen heel getal").fill(label=column.label),
        found=both("{found}").fill(found=found),
        expected=Text("{wanted}, without decimals", "{wanted}, zonder decimalen").fill(wanted=number_wanted(column)),
    )


def unknown_word(column: Column, found: object, words: Iterable[Word | Text]) -> Problem:
    """A word that is not in the closed list of its column."""
    labels = [word.label if isinstance(word, Word) else word for word in words]
    near = nearest(str(found), [form for label in labels for form in (label.en, label.nl)])
    near_label = next((label for label in labels if near in (label.en, label.nl)), None)
    return Problem(
        name="unknown-word",
        what=Text("unknown word in {label}", "onbekend woord bij {label}").fill(label=column.label),
        found=quoted(found),
        expected=one_of(labels),
        suggestion=meant(quoted(near_label)) if near_label is not None else None,
    )


def one_of(labels: Iterable[Text]) -> Text:
    """A closed list in words."""
    listed = list(labels)
    return Text("one of: {words}", "een van: {words}").fill(
        words=Text(", ".join(label.en for label in listed), ", ".join(label.nl for label in listed))
    )


def not_a_text(column: Column, found: object) -> Problem:
    """Something else where a text or code belongs."""
    return Problem(
        name="not-a-text",
        what=Text("{label} is no text", "{label} is geen tekst").fill(label=column.label),
        found=both("{found}").fill(found=found),
        expected=Text("a text", "een tekst"),
    )


def neither_x_nor_year(mix: str, found: object) -> Problem:
    """A cell of the composition that is neither blank, x nor a year."""
    return Problem(
        name="neither-x-nor-year",
        what=Text(
            "the cell for mix {mix} is neither empty, x nor a year",
            "de cel voor mix {mix} is niet leeg, geen x en geen jaartal",
        ).fill(mix=mix),
        found=quoted(found),
        expected=Text("nothing, x, or a year such as 2027", "niets, x, of een jaartal zoals 2027"),
    )
