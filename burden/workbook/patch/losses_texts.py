"""What cannot be kept when a workbook is changed, in a sentence each."""

from __future__ import annotations

from burden.language import Text

SIGNATURE = Text(
    "The digital signature of the workbook no longer holds once a cell has changed.",
    "De digitale handtekening van de werkmap geldt niet meer zodra een cel is gewijzigd.",
)


def formula(sheet: str, cell: str) -> Text:
    """A formula that was overwritten."""
    return Text(
        "{place} held a formula; what you typed takes its place.",
        "In {place} stond een formule; wat u typte komt ervoor in de plaats.",
    ).fill(place=_place(sheet, cell))


def formula_of_several_cells(sheet: str, area: str) -> Text:
    """A formula that filled several cells, one of which was overwritten."""
    return Text(
        "One formula filled all of {place}. Excel does not let one of those cells change by itself, so the others keep "
        "their values without the formula.",
        "Eén formule vulde heel {place}. In Excel kan zo'n cel niet apart wijzigen; de andere cellen houden daarom hun "
        "waarde, zonder de formule.",
    ).fill(place=_place(sheet, area))


def merged(sheet: str, area: str) -> Text:
    """Cells that were merged, where a value had to be written in a hidden one."""
    return Text(
        "The merged cells {place} are separate cells again, because each has a value of its own now.",
        "De samengevoegde cellen {place} zijn weer losse cellen, omdat elke cel nu een eigen waarde heeft.",
    ).fill(place=_place(sheet, area))


def text_cut(sheet: str, cell: str, longest: int) -> Text:
    """A text longer than a cell can hold."""
    return Text(
        "The text in {place} is too long for a cell of Excel: only its first {longest} characters are in the file.",
        "De tekst in {place} is te lang voor een cel van Excel: alleen de eerste {longest} tekens staan in het bestand.",
    ).fill(place=_place(sheet, cell), longest=float(longest))


def table_not_grown(sheet: str, table: str) -> Text:
    """An Excel table that could not grow with the rows below it."""
    return Text(
        "The new rows or columns of {sheet} stand outside the Excel table {table}, which cannot grow: something is in "
        "the way, or it ends with a row of totals.",
        "De nieuwe rijen of kolommen van {sheet} staan buiten de Excel-tabel {table}. Die kan niet meegroeien: er staat "
        "iets in de weg, of zij eindigt met een totaalrij.",
    ).fill(sheet=sheet, table=table)


def note_not_written(sheet: str, cell: str) -> Text:
    """A wrong cell that could only be coloured."""
    return Text(
        "{place} is wrong and coloured, but its note could not be added to those of the sheet.",
        "{place} klopt niet en is gekleurd, maar de opmerking erbij kon niet aan die van het blad worden toegevoegd.",
    ).fill(place=_place(sheet, cell))


def _place(sheet: str, cell: str) -> str:
    return f"{sheet}!{cell}"
