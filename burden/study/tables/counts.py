"""How many of something a firm has, where an activity is done per such a thing."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from burden.language import Text
from burden.study.columns import Unit, column
from burden.study.record import Categories, Code, FreeText, Record, Uncertain, YesOrNo, as_code
from burden.study.tables.shared import (
    CATEGORIES,
    NAME_EN,
    NAME_NL,
    NOTE,
    NOTE_EN,
    NOTE_NL,
    SOURCE,
    VERIFIED,
    code,
    name,
)
from burden.study.words import plain

EMPLOYEES, TURNOVER = "employees", "turnover"
OF_A_CATEGORY = {
    EMPLOYEES: Text("employees", "werkzame personen"),
    TURNOVER: Text("turnover", "omzet"),
}
"""The counts that exist by themselves: columns of the firm categories."""
_BY_WORD = {plain(form): code for code, label in OF_A_CATEGORY.items() for form in label.forms}


def _as_count(value: object) -> object:
    code = as_code(value)
    return _BY_WORD.get(plain(code), code) if isinstance(code, str) else code


CountCode = Annotated[Code, BeforeValidator(_as_count)]


class Count(Record):
    """How many of something each firm has, or each of another such thing."""

    table: ClassVar[str] = "counts"
    sheet: ClassVar[Text] = Text("Counts", "Aantallen")
    about: ClassVar[Text] = Text(
        "How many of something a firm has (applications, suppliers, systems), for activities that are done for each of them. A code may stand on several rows for different firms.",
        "Hoeveel een bedrijf van iets heeft (aanvragen, leveranciers, systemen), voor handelingen die voor elk daarvan worden gedaan. Een code mag op meer rijen staan voor verschillende bedrijven.",
    )

    code: Code = code("count", "aantal")
    name: FreeText = name()
    name_en: FreeText | None = NAME_EN
    name_nl: FreeText | None = NAME_NL
    unit: FreeText = column(
        "unit",
        "eenheid",
        ("What is counted, in the plural: applications.", "Wat wordt geteld, in het meervoud: aanvragen."),
        width=18,
    )
    categories: Categories = CATEGORIES
    number: Uncertain = column(
        "number",
        "aantal",
        (
            "How many per firm, or per one of what stands under 'of'.",
            "Hoeveel per bedrijf, of per één van wat onder 'van' staat.",
        ),
        unit=Unit.COUNT,
        minimum=0,
        also=("how many", "hoeveel"),
    )
    of: CountCode | None = column(
        "of",
        "van",
        (
            "Per what the number is: the code of another count (2 persons per application), or employees or turnover; empty: per firm.",
            "Waarvan het er per stuk zoveel zijn: de code van een ander aantal (2 personen per aanvraag), of werkzame personen of omzet; leeg: per bedrijf.",
        ),
        default=None,
        refers_to=("counts",),
    )
    source: FreeText | None = SOURCE
    verified: YesOrNo | None = VERIFIED
    note: FreeText | None = NOTE
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL
