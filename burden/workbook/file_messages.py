"""What is said about a file and its sheets: one function per kind of problem."""

from __future__ import annotations

from dataclasses import replace

from burden.language import Text
from burden.study.messages import NOTHING, QUOTED, meant, quoted
from burden.study.problems import Problem, Severity
from burden.workbook.container import Refusal, Uncalculated, WorkbookRefused

A_WORKBOOK = Text("an Excel workbook (.xlsx)", "een Excel-werkmap (.xlsx)")
SAVE_AS = Text("Open it in Excel and save it as .xlsx.", "Open het in Excel en sla het op als .xlsx.")
CALCULATE = Text(
    "Open the workbook in Excel or LibreOffice and save it.",
    "Open de werkmap in Excel of LibreOffice en sla die op.",
)
NEW_ONE = Text("'burden new' makes a workbook to start from.", "'burden new' maakt een werkmap om mee te beginnen.")

REFUSALS: dict[Refusal, tuple[Text, Text | None]] = {
    Refusal.NOT_THERE: (Text("there is no such file", "dit bestand bestaat niet"), NEW_ONE),
    Refusal.IS_FOLDER: (Text("this is a folder", "dit is een map"), None),
    Refusal.EMPTY_FILE: (Text("the file is empty (0 bytes)", "het bestand is leeg (0 bytes)"), None),
    Refusal.OLD_EXCEL: (Text("this is an old Excel file (.xls)", "dit is een oud Excel-bestand (.xls)"), SAVE_AS),
    Refusal.ENCRYPTED: (
        Text(
            "the workbook needs a password to open",
            "de werkmap is alleen met een wachtwoord te openen",
        ),
        Text(
            "Remove the password in Excel (File, Info) and save the workbook; if it has a sensitivity label, choose one without encryption.",
            "Verwijder het wachtwoord in Excel (Bestand, Info) en sla de werkmap op; kies bij een vertrouwelijkheidslabel een label zonder versleuteling.",
        ),
    ),
    Refusal.LABELLED: (
        Text(
            "the workbook is encrypted by its sensitivity label (or by rights management)",
            "de werkmap is versleuteld door het vertrouwelijkheidslabel (of door rechtenbeheer)",
        ),
        Text(
            "Save a copy in Excel with a label without encryption (Home, Sensitivity).",
            "Sla in Excel een kopie op met een label zonder versleuteling (Start, Vertrouwelijkheid).",
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
    Refusal.STRICT_WORKBOOK: (
        Text("this is a Strict Open XML workbook (.xlsx)", "dit is een strikte Open XML-werkmap (.xlsx)"),
        Text("Save it in Excel as an ordinary workbook (.xlsx).", "Sla die in Excel op als gewone werkmap (.xlsx)."),
    ),
    Refusal.NOT_A_ZIP: (
        Text(
            "this is not an Excel workbook, whatever its name says (perhaps a CSV file)",
            "dit is geen Excel-werkmap, wat de naam ook zegt (misschien een CSV-bestand)",
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
    Refusal.NOT_A_WORKBOOK: (Text("this is not an Excel workbook", "dit is geen Excel-werkmap"), None),
    Refusal.TOO_LARGE: (
        Text(
            "the workbook is too large for this program",
            "de werkmap is te groot voor dit programma",
        ),
        Text("Remove what is far below or beside the tables.", "Verwijder wat ver onder of naast de tabellen staat."),
    ),
    Refusal.UNSAFE_XML: (
        Text(
            "the file contains declarations that do not belong in a workbook and are not safe to read",
            "het bestand bevat declaraties die niet in een werkmap horen en niet veilig te lezen zijn",
        ),
        None,
    ),
    Refusal.NO_ACCESS: (
        Text("the file cannot be read", "het bestand kan niet worden gelezen"),
        Text(
            "Is it open in another program, or do you lack permission to read it?",
            "Is het in een ander programma geopend, of hebt u er geen leesrechten voor?",
        ),
    ),
}


# The limits that say something to a user; of the others only that the workbook is too large.
_SIZES: dict[str | int, Text] = {
    "file": Text("{count} bytes", "{count} bytes"),
    "sheets": Text("{count} sheets", "{count} bladen"),
    "rows": Text("{count} rows", "{count} rijen"),
    "columns": Text("{count} columns", "{count} kolommen"),
    "area": Text("{count} cells in the rectangle around the content", "{count} cellen in de rechthoek om de inhoud"),
    "text_length": Text("{count} characters in one cell", "{count} tekens in één cel"),
    "characters": Text("{count} characters", "{count} tekens"),
}


def _whole(path: str) -> Text:
    """A path in quotation marks, however long: its end is what it is known by."""
    return QUOTED.fill(value="".join(character if character.isprintable() else "?" for character in path))


def refused(refusal: WorkbookRefused, path: str) -> Problem:
    """A file that cannot be read at all."""
    what, suggestion = REFUSALS[refusal.reason]
    detail = refusal.detail
    problem = Problem(
        name=refusal.reason.value,
        what=what,
        found=_whole(path) if path else None,
        expected=A_WORKBOOK,
        suggestion=suggestion,
        sheet=_known(detail.get("sheet")),
        cell=_known(detail.get("cell")) if "sheet" in detail else None,
    )
    size = _SIZES.get(detail.get("what", ""))
    if refusal.reason is not Refusal.TOO_LARGE or size is None:
        return problem
    found, allowed = (size.fill(count=float(detail[name])) for name in ("found", "allowed"))
    return replace(
        problem, found=found, expected=Text("at most {allowed}", "hoogstens {allowed}").fill(allowed=allowed)
    )


def _known(value: str | int | None) -> str | None:
    return str(value) if value is not None else None


def missing_sheet(title: Text, near: str | None) -> Problem:
    """A needed sheet that is not there."""
    return Problem(
        name="missing-sheet",
        what=Text("the sheet {title} is missing", "het blad {title} ontbreekt").fill(title=title),
        found=quoted(near) if near else None,
        expected=Text("a sheet {en} or {nl}", "een blad {en} of {nl}").fill(en=quoted(title.en), nl=quoted(title.nl)),
        suggestion=meant(quoted(title)) if near else NEW_ONE,
        sheet=near,
    )


def near_miss_sheet(found: str, title: Text) -> Problem:
    """A sheet whose title almost is that of a table."""
    return Problem(
        name="near-miss-sheet",
        what=Text("unknown sheet", "onbekend blad"),
        found=quoted(found),
        expected=quoted(title),
        suggestion=meant(quoted(title)),
        sheet=found,
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
        what=Text("two sheets contain the same table", "twee bladen bevatten dezelfde tabel"),
        found=Text("{found} and {other}", "{found} en {other}").fill(found=quoted(found), other=quoted(other)),
        expected=Text("one of them", "één ervan"),
        sheet=found,
    )


def no_headings(found: str) -> Problem:
    """A sheet of which the first row has no heading that is known."""
    return Problem(
        name="no-header",
        what=Text("row 1 has none of the headings of this table", "rij 1 bevat geen enkele kolomkop van deze tabel"),
        found=quoted(found) if found else NOTHING,
        expected=Text("the headings in row 1", "de kolomkoppen in rij 1"),
        cell="A1",
    )


def hidden_sheet() -> Problem:
    """A hidden sheet that is read all the same."""
    return Problem(
        name="hidden-sheet",
        what=Text("the sheet is hidden, but is read anyway", "het blad is verborgen, maar wordt toch gelezen"),
        severity=Severity.NOTICE,
    )


def hidden_rows(rows: str) -> Problem:
    """Hidden rows that are read all the same."""
    return Problem(
        name="hidden-rows",
        what=Text("hidden rows are read anyway: {rows}", "verborgen rijen worden toch gelezen: {rows}").fill(rows=rows),
        severity=Severity.NOTICE,
    )


def hidden_columns(columns: str) -> Problem:
    """Hidden columns that are read all the same."""
    return Problem(
        name="hidden-columns",
        what=Text(
            "hidden columns are read anyway: {columns}", "verborgen kolommen worden toch gelezen: {columns}"
        ).fill(columns=columns),
        severity=Severity.NOTICE,
    )


_UNCERTAIN: dict[Uncalculated, Text] = {
    Uncalculated.ASKED: Text(
        "no spreadsheet program has calculated the formulas of this sheet ({count}) since the file was last changed",
        "geen rekenprogramma heeft de formules van dit blad ({count}) berekend sinds het bestand voor het laatst is gewijzigd",
    ),
    Uncalculated.UNFINISHED: Text(
        "the workbook was saved before all formulas of this sheet ({count}) were calculated",
        "de werkmap is opgeslagen voordat alle formules van dit blad ({count}) waren berekend",
    ),
    Uncalculated.UNSAVED: Text(
        "the workbook calculates the formulas of this sheet ({count}) only when asked, and not when it is saved",
        "de werkmap berekent de formules van dit blad ({count}) alleen op verzoek, en ook niet bij het opslaan",
    ),
    Uncalculated.MANUAL: Text(
        "the workbook calculates the formulas of this sheet ({count}) only when asked (manual)",
        "de werkmap berekent de formules van dit blad ({count}) alleen op verzoek (handmatig)",
    ),
    Uncalculated.ITERATES: Text(
        "the workbook allows formulas that refer to themselves, and this sheet has formulas ({count})",
        "de werkmap staat formules toe die naar zichzelf verwijzen, en op dit blad staan formules ({count})",
    ),
}
_OUT_OF_DATE = Text("{reason}; their values may be out of date", "{reason}; hun waarden kunnen verouderd zijn")
_CALCULATE_ALWAYS = Text(
    "In Excel, set Formulas, Calculation Options to Automatic, and save the workbook.",
    "Zet in Excel Formules, Berekeningsopties op Automatisch en sla de werkmap op.",
)
_CALCULATE_ONCE = Text(
    "In Excel, turn off iterative calculation (File, Options, Formulas), correct the circular references it reports, and save the workbook.",
    "Zet in Excel iteratief berekenen uit (Bestand, Opties, Formules), herstel de kringverwijzingen die Excel meldt en sla de werkmap op.",
)


def uncertain_formulas(count: int, calculation: Uncalculated) -> Problem:
    """Formulas whose stored values may be old, or may never have been calculated."""
    suggestion = CALCULATE
    if calculation in (Uncalculated.MANUAL, Uncalculated.UNSAVED):
        suggestion = _CALCULATE_ALWAYS
    elif calculation is Uncalculated.ITERATES:
        suggestion = _CALCULATE_ONCE
    return Problem(
        name="uncertain-formulas",
        what=_OUT_OF_DATE.fill(reason=_UNCERTAIN[calculation].fill(count=count)),
        suggestion=suggestion,
        severity=Severity.NOTICE,
    )


def linked_cells(count: int, cells: str, file: str | None) -> Problem:
    """Cells whose values come from another workbook."""
    other = Text("another workbook", "een andere werkmap") if file is None else quoted(file)
    one = Text(
        "this cell takes its value from {other}, as it was when the link was last updated",
        "deze cel haalt de waarde uit {other}, zoals die was toen de koppeling voor het laatst is bijgewerkt",
    )
    more = Text(
        "{count} cells take their values from {other}, as they were when the link was last updated: {cells}",
        "{count} cellen halen hun waarde uit {other}, zoals die was toen de koppeling voor het laatst is bijgewerkt: {cells}",
    )
    return Problem(
        name="linked-cells",
        what=(one if count == 1 else more).fill(count=count, other=other, cells=cells),
        suggestion=Text(
            "Update the links in Excel (Data, Edit Links) and save the workbook, or type the values.",
            "Werk de koppelingen in Excel bij (Gegevens, Koppelingen bewerken) en sla de werkmap op, of typ de waarden.",
        ),
        severity=Severity.NOTICE,
    )
