"""Columns that mean the same in every table that has them."""

from __future__ import annotations

from typing import Any

from burden.language import Language, Text
from burden.study.columns import column
from burden.study.selector import Selector


def code(en: str, nl: str) -> Any:
    """The column with the code by which other sheets refer to a row."""
    return column(
        "code",
        "code",
        (f"Code of the {en}; other sheets refer to it.", f"Code van de rij ({nl}); andere bladen verwijzen ernaar."),
        width=12,
    )


def name() -> Any:
    """The column with the name in the study's language."""
    return column("name", "naam", ("Name in the study's language.", "Naam in de taal van de studie."), width=42)


def translations(heading: Text, meaning: Text, width: int) -> tuple[Any, Any]:
    """The columns with a text in English and in Dutch, beside the one in the study's language; `name_in` chooses."""
    in_english, in_dutch = (
        Text("{text} in English.", "{text} in het Engels."),
        Text("{text} in Dutch.", "{text} in het Nederlands."),
    )
    described = {Language.EN: in_english.fill(text=meaning), Language.NL: in_dutch.fill(text=meaning)}
    english, dutch = (
        column(f"{heading.en} {of}", f"{heading.nl} {of}", (said.en, said.nl), default=None, width=width)
        for of, said in described.items()
    )
    return english, dutch


NAME_EN, NAME_NL = translations(Text("name", "naam"), Text("Name", "Naam"), 36)
CATEGORIES: Any = column(
    "categories",
    "categorieën",
    (
        "Which firm categories the row is about. Empty or 'all': every one. Otherwise codes, size:large, sector:C or group:citizen; "
        "a comma means 'or', & means 'and' (size:large & sector:C).",
        "Over welke bedrijfscategorieën de rij gaat. Leeg of 'alle': elke. Anders codes, grootte:groot, sector:C of groep:burger; "
        "een komma betekent 'of', & betekent 'en' (grootte:groot & sector:C).",
    ),
    default=Selector(),
    width=26,
    also=("for whom", "who", "target group", "doelgroep", "voor wie", "wie", "sector", "size class", "grootteklasse"),
)
LEGAL_BASIS: Any = column("legal basis", "grondslag", ("Act and article.", "Wet en artikel."), default=None, width=30)
LEGAL_BASIS_EN, LEGAL_BASIS_NL = translations(
    Text("legal basis", "grondslag"), Text("The legal basis", "De grondslag"), 30
)
SOURCE: Any = column(
    "source",
    "bron",
    (
        "Where the figures of this row come from: a key of the Sources sheet (several separated by ;) or a short description.",
        "Waar de cijfers van deze rij vandaan komen: een sleutel van het blad Bronnen (meer met ; ertussen) of een korte omschrijving.",
    ),
    default=None,
    many=";",
    width=22,
)
VERIFIED: Any = column(
    "verified",
    "geverifieerd",
    (
        "Whether somebody checked the figures against the source. Empty: not known.",
        "Of iemand de cijfers tegen de bron heeft gecontroleerd. Leeg: niet bekend.",
    ),
    default=None,
)
NOTE: Any = column(
    "note",
    "toelichting",
    (
        "Explanation, for instance how an assumption was reached.",
        "Toelichting, bijvoorbeeld hoe een aanname tot stand kwam.",
    ),
    default=None,
    width=90,
)
NOTE_EN, NOTE_NL = translations(Text("note", "toelichting"), Text("Explanation", "Toelichting"), 60)
REASON_EN, REASON_NL = translations(Text("reason", "reden"), Text("The reason", "De reden"), 50)
