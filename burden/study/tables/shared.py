"""Columns that mean the same in every table that has them."""

from __future__ import annotations

from typing import Any

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


NAME_EN: Any = column("name en", "naam en", ("Name in English.", "Naam in het Engels."), default=None, width=36)
NAME_NL: Any = column("name nl", "naam nl", ("Name in Dutch.", "Naam in het Nederlands."), default=None, width=36)
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
