"""The notes on headings and settings: what a column means, its unit and bounds, and what an empty cell means."""

from __future__ import annotations

from textwrap import wrap
from typing import Any

from burden.language import Language, Text
from burden.study.columns import Column, Unit
from burden.study.explain import words_of
from burden.study.record import Model, Quantity, columns_of, figure_columns, needed_columns
from burden.study.selector import Selector
from burden.study.tables import TABLE_BY_NAME, Composition
from burden.workbook.cells import written
from burden.workbook.layout import SheetColumn

UNIT = Text("Unit: {unit}.", "Eenheid: {unit}.")
BOUNDS = Text("Allowed: {bounds}.", "Toegestaan: {bounds}.")
WORDS = Text("Choose from: {words}.", "Kies uit: {words}.")
CODES = Text("A code of the sheet {sheet}.", "Een code van het blad {sheet}.")
NEEDED = Text("Must be filled in.", "Moet worden ingevuld.")
EMPTY_MEANS = Text("Empty: {default}.", "Leeg: {default}.")
MAY_BE_EMPTY = Text("May stay empty.", "Mag leeg blijven.")
PARTS_OF = {
    "low": Text(
        "Lowest plausible value of '{label}', not above it. Empty: no range.",
        "Laagste aannemelijke waarde van '{label}', er niet boven. Leeg: geen bandbreedte.",
    ),
    "high": Text(
        "Highest plausible value of '{label}', not below it. Empty: no range.",
        "Hoogste aannemelijke waarde van '{label}', er niet onder. Leeg: geen bandbreedte.",
    ),
}
MIX = Text(
    "Mix {mix}. Fill in x (the instrument is in the mix), a year (in the mix from that year), "
    "2026-2030 or until 2030 (with the last year), or nothing (not in the mix).",
    "Mix {mix}. Vul x in (het instrument zit in de mix), een jaartal (in de mix vanaf dat jaar), "
    "2026-2030 of t/m 2030 (met het laatste jaar), of niets (niet in de mix).",
)
MIXES_BESIDE = Text(
    "To the right comes one column per mix, with the code of the mix as its heading.",
    "Rechts hiervan komt een kolom per mix, met de code van de mix als kop.",
)
OWN = Text(
    "A column of your own: it is kept, and counts in no calculation.",
    "Een eigen kolom: die blijft bewaard en telt in geen berekening mee.",
)

# Spoken of in the descriptions of columns.
_EMPTY = Text("empty", "leeg")
_WIDTH_IN_PIXELS, _CHARACTERS, _LINE_IN_PIXELS = 280, 44, 15


def note_on(table: type[Model], column: SheetColumn, language: Language) -> str:
    """The note on the heading of a column."""
    if column.is_mix:
        return MIX.fill(mix=column.heading).to(language)
    if column.field is None or column.column is None:
        return OWN.to(language)
    if column.part in PARTS_OF:
        lines = [PARTS_OF[column.part].fill(label=column.column.label).to(language)]
        return "\n".join(lines + _of_figures(table, column.field, column.column, language))
    note = note_on_field(table, column.field, language)
    beside_mixes = table is Composition and column.field == "instrument"
    return f"{note}\n{MIXES_BESIDE.to(language)}" if beside_mixes else note


def note_on_field(table: type[Model], field: str, language: Language) -> str:
    """The note on a column or setting: description, unit, bounds, words, codes, and what an empty cell means."""
    column = columns_of(table)[field]
    description = column.description.to(language)
    lines = [description, *_of_figures(table, field, column, language)]
    words = [word.to(language) for word in words_of(table, field) or ()]
    if words and not all(word in description for word in words):
        lines.append(WORDS.fill(words=", ".join(words)).to(language))
    if column.refers_to:
        sheets = [TABLE_BY_NAME[name].sheet.to(language) for name in column.refers_to]
        lines.append(CODES.fill(sheet=" / ".join(sheets)).to(language))
    if field in needed_columns(table):
        lines.append(NEEDED.to(language))
    elif _EMPTY.to(language) not in description.casefold():
        lines.append(_when_empty(table.model_fields[field].default, language))
    return "\n".join(lines)


def box_for(note: str) -> dict[str, Any]:
    """The size of a note's box that shows all of its text, as XlsxWriter takes it."""
    lines = sum(len(wrap(line, _CHARACTERS)) or 1 for line in note.splitlines())
    return {"width": _WIDTH_IN_PIXELS, "height": lines * _LINE_IN_PIXELS + 12, "font_size": 9, "color": "#FFFFFF"}


def _of_figures(table: type[Model], field: str, column: Column, language: Language) -> list[str]:
    lines = []
    if field in figure_columns(table):
        if column.unit not in (Unit.NONE, Unit.YEAR):
            lines.append(UNIT.fill(unit=column.unit.label).to(language))
        if column.bounds is not None:
            lines.append(BOUNDS.fill(bounds=column.bounds).to(language))
    return lines


def _when_empty(default: object, language: Language) -> str:
    if isinstance(default, Quantity):
        default = default.central
    if default is None or isinstance(default, Selector):
        return MAY_BE_EMPTY.to(language)
    return EMPTY_MEANS.fill(default=written(default, language)).to(language)
