"""The effort: what meeting an obligation takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from burden.language import Text
from burden.study import messages
from burden.study.columns import Unit, column
from burden.study.problems import Problem
from burden.study.record import (
    Categories,
    Code,
    Codes,
    FreeText,
    Number,
    Quantity,
    Record,
    Uncertain,
    WholeNumber,
    YesOrNo,
)
from burden.study.tables.counts import CountCode
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
from burden.study.words import (
    Distribution,
    Index,
    Quality,
    Timing,
)

MINUTES = 60
"""In an hour."""


class Activity(Record):
    """What an obligation takes: time, external costs, investment."""

    table: ClassVar[str] = "activities"
    sheet: ClassVar[Text] = Text("Activities", "Handelingen")
    follows: ClassVar[Index] = Index.PRICES
    """What its money rises with: a tariff may follow wages instead."""
    needed: ClassVar[bool] = True
    about: ClassVar[Text] = Text(
        "What meeting an obligation takes. A code may stand on several rows for different firms or mixes (other hours for large firms, or in another mix).",
        "Wat het naleven van een verplichting vergt. Een code mag op meer rijen staan voor verschillende bedrijven of mixen (andere uren voor grote bedrijven, of in een andere mix).",
    )

    code: Code = code("activity", "handeling")
    obligation: Code = column(
        "obligation",
        "verplichting",
        ("Code of the obligation it belongs to.", "Code van de verplichting waar de handeling bij hoort."),
        refers_to=("obligations",),
    )
    name: FreeText = name()
    name_en: FreeText | None = NAME_EN
    name_nl: FreeText | None = NAME_NL
    mix: Codes = column(
        "mix",
        "mix",
        (
            "Codes of the mixes in which it takes this effort, with commas between them; empty: every mix. Whom a mix reaches stands in the Scope sheet.",
            "Codes van de mixen waarin dit de inspanning is, met komma's ertussen; leeg: elke mix. Wie een mix bereikt, staat op het blad Reikwijdte.",
        ),
        default=None,
        refers_to=("mixes",),
        many=",;",
        width=10,
    )
    categories: Categories = CATEGORIES
    tariff: Code | None = column(
        "tariff",
        "uurtarief",
        (
            "Code of the tariff of the hours; needed where there are hours.",
            "Code van het uurtarief van de uren; nodig waar uren staan.",
        ),
        default=None,
        refers_to=("tariffs",),
    )
    count: CountCode | None = column(
        "count",
        "aantal",
        (
            "Code of the count: it is done for each of these (Counts sheet); or employees or turnover; empty: once per firm.",
            "Code van het aantal: de handeling wordt voor elk daarvan gedaan (blad Aantallen); of werkzame personen of omzet; leeg: eens per bedrijf.",
        ),
        default=None,
        refers_to=("counts",),
    )
    hours: Uncertain = column(
        "hours",
        "uren",
        (
            "Hours per occurrence; below zero is a relief. Empty: none.",
            "Uren per keer; onder nul is een verlichting. Leeg: geen.",
        ),
        default=Quantity(central=0.0),
        unit=Unit.HOURS,
        also=("time", "tijd", "tijdsbesteding", "duration", "duur", "effort", "h"),
    )
    minutes: Uncertain | None = column(
        "minutes",
        "minuten",
        (
            "Minutes per occurrence, instead of hours; below zero is a relief.",
            "Minuten per keer, in plaats van uren; onder nul is een verlichting.",
        ),
        default=None,
        unit=Unit.MINUTES,
    )
    external_costs: Uncertain = column(
        "external costs",
        "externe kosten",
        (
            "Money paid to others per occurrence; below zero is a relief. Empty: none.",
            "Geld aan derden per keer; onder nul is een verlichting. Leeg: geen.",
        ),
        default=Quantity(central=0.0),
        unit=Unit.MONEY,
        also=(
            "external",
            "extern",
            "costs",
            "kosten",
            "out-of-pocket costs",
            "materiaalkosten",
            "material costs",
            "expenses",
            "outsourcing",
            "uitbesteding",
            "purchases",
            "inkoop",
            "uitgaven",
        ),
    )
    investment: Uncertain = column(
        "investment",
        "investering",
        (
            "Money per firm, or for each of the count, for something that lasts; below zero is an investment that is avoided. Empty: none.",
            "Geld per bedrijf, of voor elk van het aantal, voor iets dat langer meegaat; onder nul is een investering die wordt vermeden. Leeg: geen.",
        ),
        default=Quantity(central=0.0),
        unit=Unit.MONEY,
        also=("acquisition", "aanschaf", "aanschafkosten", "capital costs", "capex"),
    )
    lifetime: Number | None = column(
        "lifetime",
        "levensduur",
        (
            "Years after which the investment is made again; empty: never.",
            "Na hoeveel jaar de investering opnieuw wordt gedaan; leeg: nooit.",
        ),
        default=None,
        unit=Unit.YEARS,
        above=0,
        also=("afschrijvingstermijn", "afschrijving", "depreciation"),
    )
    frequency: Uncertain | None = column(
        "frequency",
        "frequentie",
        (
            "Structural: times per year (0.2 = every five years). One-off: how many times; empty: once.",
            "Structureel: keer per jaar (0,2 = eens in de vijf jaar). Eenmalig: hoe vaak; leeg: één keer.",
        ),
        default=None,
        unit=Unit.TIMES,
        minimum=0,
        also=("times", "keer", "aantal keren", "how often", "hoe vaak", "keren", "occurrences"),
    )
    timing: Timing = column(
        "timing",
        "moment",
        ("One-off (on entry) or structural (every year).", "Eenmalig (bij invoering) of structureel (elk jaar)."),
    )
    business_as_usual: Uncertain = column(
        "business as usual",
        "bedrijfseigen kosten",
        (
            "Share of the effort that firms would make anyway; it is no burden. Empty: none.",
            "Aandeel van de inspanning dat bedrijven ook zonder de regel zouden doen; dat is geen regeldruk. Leeg: geen.",
        ),
        default=Quantity(central=0.0),
        unit=Unit.SHARE,
        minimum=0,
        maximum=1,
        usual=(0, 0.9),
        also=("sowieso", "bedrijfseigen", "eigen kosten"),
    )
    first_year: Uncertain | None = column(
        "first year",
        "eerste jaar",
        (
            "Structural: the effort in a firm's first year under the obligation, as a multiple of a later year (2 = twice as much). Empty: 1.",
            "Structureel: de inspanning in het eerste jaar dat een bedrijf onder de verplichting valt, als veelvoud van een later jaar (2 = twee keer zoveel). Leeg: 1.",
        ),
        default=None,
        unit=Unit.MULTIPLE,
        minimum=0,
        usual=(0, 10),
        also=("first year effort", "learning curve", "inspanning eerste jaar", "leereffect"),
    )
    price_year: WholeNumber | None = column(
        "price year",
        "prijspeil",
        (
            "Year in whose prices the external costs and investment are given; empty: the study's.",
            "Van welk jaar de prijzen van de externe kosten en de investering zijn; leeg: dat van de studie.",
        ),
        default=None,
        unit=Unit.YEAR,
        minimum=1900,
        maximum=2200,
        also=("price level", "peiljaar"),
    )
    distribution: Distribution | None = column(
        "distribution",
        "verdeling",
        (
            "Shape between low and high in a simulation; empty: the study's.",
            "Vorm tussen laag en hoog in een simulatie; leeg: die van de studie.",
        ),
        default=None,
    )
    source: FreeText | None = SOURCE
    quality: Quality | None = column(
        "quality",
        "kwaliteit",
        ("How good the evidence is: high, medium or low.", "Hoe goed de onderbouwing is: hoog, middel of laag."),
        default=None,
    )
    verified: YesOrNo | None = VERIFIED
    note: FreeText | None = NOTE
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL

    @property
    def time(self) -> Quantity:
        """Hours per occurrence, also where minutes are filled in."""
        if self.minutes is None:
            return self.hours
        low, central, high = (
            None if of is None else of / MINUTES for of in (self.minutes.low, self.minutes.central, self.minutes.high)
        )
        return Quantity(central=central, low=low, high=high)

    @property
    def times(self) -> Quantity:
        """How often: per year for a structural activity, in all for a one-off one (empty: once)."""
        return self.frequency or Quantity(central=1.0)

    @property
    def first(self) -> Quantity:
        """The effort in the first year as a multiple of a later one (empty: 1)."""
        return self.first_year or Quantity(central=1.0)

    def row_problems(self) -> Iterator[Problem]:
        """Bounds, hours or minutes but not both, with a tariff, and what only structural activities need and have."""
        yield from super().row_problems()
        if self.minutes is not None and not self.hours.is_nothing:
            yield messages.hours_and_minutes(self.hours.central, self.minutes.central)
        if self.tariff is None and not (self.minutes or self.hours).is_nothing:
            yield messages.hours_without_tariff()
        if self.timing is Timing.STRUCTURAL and self.frequency is None:
            yield messages.structural_without_frequency()
        if self.timing is Timing.ONE_OFF and self.first_year is not None:
            yield messages.first_year_of_one_off(self.first_year.central)
