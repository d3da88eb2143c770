"""The firms that bear the burden, and what an hour of their work costs."""

from __future__ import annotations

from typing import ClassVar

from burden.language import Text
from burden.study.columns import Unit, column
from burden.study.record import (
    Categories,
    Code,
    FreeText,
    Number,
    Record,
    SizeClassName,
    Uncertain,
    WholeNumber,
    YesOrNo,
)
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
from burden.study.words import Group, Index


class Tariff(Record):
    """What an hour of a kind of worker costs."""

    table: ClassVar[str] = "tariffs"
    sheet: ClassVar[Text] = Text("Tariffs", "Uurtarieven")
    needed: ClassVar[bool] = True
    about: ClassVar[Text] = Text(
        "What an hour of work costs. A code may stand on several rows for different firms (other wages per sector).",
        "Wat een uur werk kost. Een code mag op meer rijen staan voor verschillende bedrijven (andere lonen per sector).",
    )

    code: Code = code("tariff", "uurtarief")
    name: FreeText = name()
    name_en: FreeText | None = NAME_EN
    name_nl: FreeText | None = NAME_NL
    categories: Categories = CATEGORIES
    tariff: Uncertain = column(
        "tariff",
        "uurtarief",
        ("What one hour costs, in prices of the price year.", "Wat een uur kost, in prijzen van het prijspeil."),
        unit=Unit.MONEY_PER_HOUR,
        minimum=0,
        also=("rate", "hourly rate", "wage", "uurloon", "loon"),
    )
    price_year: WholeNumber | None = column(
        "price year",
        "prijspeil",
        (
            "Year in whose prices the tariff is given; empty: the study's price year.",
            "Van welk jaar de prijs is; leeg: het prijspeil van de studie.",
        ),
        default=None,
        unit=Unit.YEAR,
        minimum=1900,
        maximum=2200,
        also=("price level", "peiljaar"),
    )
    follows: Index = column(
        "follows",
        "volgt",
        (
            "What the tariff rises with from its price year to that of the study: prices or wages, each a column of Price index; empty: prices.",
            "Waarmee het uurtarief meestijgt van zijn prijspeil naar dat van de studie: prijzen of lonen, elk een kolom van Prijsindex; leeg: prijzen.",
        ),
        default=Index.PRICES,
    )
    source: FreeText | None = SOURCE
    verified: YesOrNo | None = VERIFIED
    note: FreeText | None = NOTE
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL


class FirmCategory(Record):
    """The firms of one size class in one sector."""

    table: ClassVar[str] = "firm_categories"
    sheet: ClassVar[Text] = Text("Firm categories", "Bedrijfscategorieën")
    needed: ClassVar[bool] = True
    about: ClassVar[Text] = Text(
        "The firms (or citizens) by size class and sector, and how many there are.",
        "De bedrijven (of burgers) naar grootteklasse en sector, en hoeveel het er zijn.",
    )

    code: Code = code("firm category", "bedrijfscategorie")
    name: FreeText = name()
    name_en: FreeText | None = NAME_EN
    name_nl: FreeText | None = NAME_NL
    group: Group = column(
        "group",
        "groep",
        ("Who bears the burden; empty: business.", "Wie de last draagt; leeg: bedrijf."),
        default=Group.BUSINESS,
    )
    unit: FreeText | None = column(
        "unit",
        "eenheid",
        (
            "What is counted where it is no firm, citizen, professional or authority (applications, ships); empty: one of the group.",
            "Wat wordt geteld als het geen bedrijf, burger, professional of overheidsorganisatie is (aanvragen, schepen); leeg: één van de groep.",
        ),
        default=None,
        width=14,
    )
    size_class: SizeClassName | None = column(
        "size class",
        "grootteklasse",
        (
            "Size class by persons employed: zzp, micro, small, medium, large, or your own.",
            "Grootteklasse naar werkzame personen: zzp, micro, klein, middelgroot, groot, of een eigen indeling.",
        ),
        default=None,
    )
    sector: Code | None = column(
        "sector",
        "sector",
        ("Sector, for instance an SBI section.", "Sector, bijvoorbeeld een SBI-sectie."),
        default=None,
        width=10,
    )
    firms: Uncertain = column(
        "firms",
        "bedrijven",
        ("How many firms there are.", "Hoeveel bedrijven er zijn."),
        unit=Unit.FIRMS,
        minimum=0,
        also=("aantal", "number", "population", "populatie", "companies", "ondernemingen", "enterprises"),
    )
    growth: Number = column(
        "growth",
        "groei",
        (
            "Change in the number of firms per year (0.01 = 1% more); empty: none.",
            "Verandering van het aantal bedrijven per jaar (0,01 = 1% meer); leeg: geen.",
        ),
        default=0.0,
        unit=Unit.CHANGE,
        above=-1,
        maximum=1,
        usual=(-0.15, 0.15),
        also=("increase", "toename", "mutatie"),
    )
    turnover: Number | None = column(
        "turnover",
        "omzet",
        ("Average turnover per firm per year.", "Gemiddelde omzet per bedrijf per jaar."),
        default=None,
        unit=Unit.MONEY,
        minimum=0,
    )
    employees: Number | None = column(
        "employees",
        "werkzame personen",
        ("Average number of persons employed per firm.", "Gemiddeld aantal werkzame personen per bedrijf."),
        default=None,
        unit=Unit.PERSONS,
        minimum=0,
    )
    source: FreeText | None = SOURCE
    verified: YesOrNo | None = VERIFIED
    note: FreeText | None = NOTE
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL
