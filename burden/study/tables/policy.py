"""The policy: instruments, the mixes they form, the obligations they bring, whom they reach and how they interact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, InstanceOf

from burden.language import Language, Text
from burden.study import messages
from burden.study.columns import Unit, column
from burden.study.problems import Problem
from burden.study.record import Categories, Code, Codes, FreeText, Quantity, Record, Uncertain, WholeNumber, YesOrNo
from burden.study.tables.shared import (
    CATEGORIES,
    LEGAL_BASIS,
    LEGAL_BASIS_EN,
    LEGAL_BASIS_NL,
    NAME_EN,
    NAME_NL,
    NOTE,
    NOTE_EN,
    NOTE_NL,
    REASON_EN,
    REASON_NL,
    SOURCE,
    VERIFIED,
    code,
    name,
    translations,
)
from burden.study.words import InstrumentKind, InstrumentOrigin, ObligationKind, tidied

DESCRIPTION_EN, DESCRIPTION_NL = translations(
    Text("description", "omschrijving"), Text("The description", "De omschrijving"), 60
)


@dataclass(frozen=True)
class Period:
    """The years in which an instrument is in force, where it has a last one.

    Attributes:
        first: the year in which it enters; None: from the start.
        last: the last year.
    """

    first: int | None
    last: int

    def to(self, language: Language) -> str:
        """As it stands in a cell: `2026-2030`, or `t/m 2030` from the start."""
        return f"{self.first}-{self.last}" if self.first is not None else _UNTIL.fill(year=str(self.last)).to(language)

    def __str__(self) -> str:
        """In English."""
        return self.to(Language.EN)


_UNTIL = Text("until {year}", "t/m {year}")
_PERIOD = re.compile(r"(?:(\d{4}) ?-|(?:(\d{4}) )?(?:until|t/m|tot en met)) ?(\d{4})", re.IGNORECASE)


def _as_entry(value: object) -> object:
    if not isinstance(value, str):
        return value
    period = _PERIOD.fullmatch(tidied(value))
    if period is None:
        return "x" if value.casefold() == "x" else value
    first = period[1] or period[2]
    return Period(int(first) if first else None, int(period[3]))


Entry = Annotated[WholeNumber | Literal["x"] | InstanceOf[Period], BeforeValidator(_as_entry)]
"""How an instrument is in a mix: from the start (x), from a year, or in the years of a period."""


def entered_in(entry: Entry, start: int) -> int:
    """The year in which an instrument enters a mix; `start` where it is there from the start."""
    year = entry.first if isinstance(entry, Period) else entry
    return year if isinstance(year, int) else start


def in_force(entry: Entry, start: int) -> str:
    """The years in which an instrument is in force, for people: `2026`, or `2026-2030`."""
    last = last_of(entry)
    return f"{entered_in(entry, start)}" + (f"-{last}" if last is not None else "")


def last_of(entry: object) -> int | None:
    """The last year in which an instrument is in force in a mix; None where it has none."""
    return entry.last if isinstance(entry, Period) else None


class Instrument(Record):
    """One measure that a mix may hold."""

    table: ClassVar[str] = "instruments"
    sheet: ClassVar[Text] = Text("Instruments", "Instrumenten")
    needed: ClassVar[bool] = True
    about: ClassVar[Text] = Text(
        "The measures the mixes are built from.", "De maatregelen waaruit de mixen zijn opgebouwd."
    )

    code: Code = code("instrument", "instrument")
    name: FreeText = name()
    name_en: FreeText | None = NAME_EN
    name_nl: FreeText | None = NAME_NL
    kind: InstrumentKind = column(
        "kind",
        "soort",
        (
            "How it works: inform, facilitate, incentivise, condition or oblige.",
            "Hoe het werkt: voorlichten, vergemakkelijken, verleiden, voorwaarden stellen of verplichten.",
        ),
        width=18,
    )
    origin: InstrumentOrigin = column(
        "origin",
        "herkomst",
        (
            "Whose rule it is: national, eu, or eu with national choice.",
            "Wiens regel het is: nationaal, eu, of eu met nationale keuze.",
        ),
        width=18,
    )
    voluntary: YesOrNo = column(
        "voluntary",
        "vrijwillig",
        (
            "Whether firms may choose to take part; what is voluntary is shown apart and is no burden. Empty: no.",
            "Of bedrijven zelf kiezen om mee te doen; wat vrijwillig is staat apart en is geen regeldruk. Leeg: nee.",
        ),
        default=False,
        also=("optional", "optioneel"),
    )
    legal_basis: FreeText | None = LEGAL_BASIS
    legal_basis_en: FreeText | None = LEGAL_BASIS_EN
    legal_basis_nl: FreeText | None = LEGAL_BASIS_NL
    source: FreeText | None = SOURCE
    note: FreeText | None = NOTE
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL


class Mix(Record):
    """A set of instruments that together could be the policy."""

    table: ClassVar[str] = "mixes"
    sheet: ClassVar[Text] = Text("Mixes", "Mixen")
    needed: ClassVar[bool] = True
    about: ClassVar[Text] = Text("The policy mixes that are compared.", "De beleidsmixen die worden vergeleken.")

    code: Code = code("mix", "mix")
    name: FreeText = name()
    name_en: FreeText | None = NAME_EN
    name_nl: FreeText | None = NAME_NL
    description: FreeText | None = column(
        "description", "omschrijving", ("What the mix is.", "Wat de mix inhoudt."), default=None, width=60
    )
    description_en: FreeText | None = DESCRIPTION_EN
    description_nl: FreeText | None = DESCRIPTION_NL
    source: FreeText | None = SOURCE
    note: FreeText | None = NOTE
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL


class Composition(Record):
    """In which mixes an instrument is, and in which years."""

    table: ClassVar[str] = "composition"
    sheet: ClassVar[Text] = Text("Composition", "Samenstelling")
    needed: ClassVar[bool] = True
    about: ClassVar[Text] = Text(
        "Which instruments each mix holds: one column per mix. Empty: not in the mix; x: in the mix; a year: in the mix from that year; 2026-2030 or until 2030: in the mix up to and including the last year.",
        "Welke instrumenten elke mix bevat: een kolom per mix. Leeg: niet in de mix; x: in de mix; een jaartal: in de mix vanaf dat jaar; 2026-2030 of t/m 2030: in de mix tot en met het laatste jaar.",
    )

    instrument: Code = column(
        "instrument", "instrument", ("Code of the instrument.", "Code van het instrument."), refers_to=("instruments",)
    )
    entries: dict[str, Entry]
    note: FreeText | None = NOTE
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL


class Obligation(Record):
    """What an instrument makes firms do."""

    table: ClassVar[str] = "obligations"
    sheet: ClassVar[Text] = Text("Obligations", "Verplichtingen")
    needed: ClassVar[bool] = True
    about: ClassVar[Text] = Text("What each instrument makes firms do.", "Wat elk instrument van bedrijven vraagt.")

    code: Code = code("obligation", "verplichting")
    instrument: Code = column(
        "instrument",
        "instrument",
        ("Code of the instrument it belongs to.", "Code van het instrument waar de verplichting bij hoort."),
        refers_to=("instruments",),
    )
    name: FreeText = name()
    name_en: FreeText | None = NAME_EN
    name_nl: FreeText | None = NAME_NL
    kind: ObligationKind = column(
        "kind",
        "soort",
        (
            "What sort of duty: information, substantive, familiarisation, supervision, proof out of scope, or financial (no burden, shown apart).",
            "Wat voor plicht: informatieverplichting, inhoudelijke verplichting, kennisneming, toezicht, aantonen buiten reikwijdte, of financieel (geen regeldruk, staat apart).",
        ),
        width=24,
    )
    legal_basis: FreeText | None = LEGAL_BASIS
    legal_basis_en: FreeText | None = LEGAL_BASIS_EN
    legal_basis_nl: FreeText | None = LEGAL_BASIS_NL
    note: FreeText | None = NOTE
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL


class Scope(Record):
    """The share of a category that an instrument or obligation reaches."""

    table: ClassVar[str] = "scope"
    sheet: ClassVar[Text] = Text("Scope", "Reikwijdte")
    needed: ClassVar[bool] = True
    about: ClassVar[Text] = Text(
        "Which share of which firms an instrument reaches. The most specific row counts; where no row says so, nobody is reached. Rows may stand one after the other in time: from 2028 medium-sized firms too.",
        "Welk aandeel van welke bedrijven een instrument bereikt. De meest specifieke rij telt; waar geen rij iets zegt, wordt niemand bereikt. Rijen mogen elkaar in de tijd opvolgen: vanaf 2028 ook middelgrote bedrijven.",
    )

    instrument: Code = column(
        "instrument", "instrument", ("Code of the instrument.", "Code van het instrument."), refers_to=("instruments",)
    )
    obligation: Code | None = column(
        "obligation",
        "verplichting",
        (
            "Code of one obligation; empty: all of the instrument.",
            "Code van één verplichting; leeg: alle van het instrument.",
        ),
        default=None,
        refers_to=("obligations",),
    )
    mix: Codes = column(
        "mix",
        "mix",
        (
            "Codes of the mixes in which it reaches this share, with commas between them; empty: every mix.",
            "Codes van de mixen waarin dit het aandeel is, met komma's ertussen; leeg: elke mix.",
        ),
        default=None,
        refers_to=("mixes",),
        many=",;",
        width=8,
    )
    categories: Categories = CATEGORIES
    from_year: WholeNumber | None = column(
        "from year",
        "vanaf jaar",
        (
            "First year in which the row counts; empty: from the year in which the instrument enters.",
            "Eerste jaar waarin de rij telt; leeg: vanaf het jaar waarin het instrument ingaat.",
        ),
        default=None,
        unit=Unit.YEAR,
        minimum=1900,
        maximum=2200,
        also=("starts", "start", "ingangsjaar", "begin"),
    )
    until_year: WholeNumber | None = column(
        "until year",
        "tot en met jaar",
        (
            "Last year in which the row counts; empty: as long as the instrument is in force.",
            "Laatste jaar waarin de rij telt; leeg: zolang het instrument van kracht is.",
        ),
        default=None,
        unit=Unit.YEAR,
        minimum=1900,
        maximum=2200,
        also=("ends", "end", "last year", "laatste jaar", "einde", "t/m jaar"),
    )
    share: Uncertain = column(
        "share",
        "aandeel",
        (
            "Share of the firms that is reached, from 0 to 1.",
            "Aandeel van de bedrijven dat wordt bereikt, van 0 tot en met 1.",
        ),
        unit=Unit.SHARE,
        minimum=0,
        maximum=1,
        also=("reach", "bereik"),
    )
    source: FreeText | None = SOURCE
    verified: YesOrNo | None = VERIFIED
    note: FreeText | None = NOTE
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL

    @property
    def years(self) -> str:
        """The years in which it counts, for keys: `2028-2030`, `2028-`; empty: all."""
        bounds = [str(year or "") for year in (self.from_year, self.until_year)]
        return "-".join(bounds) if any(bounds) else ""

    @property
    def years_in_words(self) -> Text:
        """The years in which it counts, for people."""
        if self.from_year is None:
            return Text("until {last}", "t/m {last}").fill(last=str(self.until_year))
        if self.until_year is None:
            return Text("from {first}", "vanaf {first}").fill(first=str(self.from_year))
        return Text("{years}", "{years}").fill(years=self.years)

    def row_problems(self) -> Iterator[Problem]:
        """Bounds, and: the last year is not before the first."""
        yield from super().row_problems()
        if self.from_year is not None and self.until_year is not None and self.until_year < self.from_year:
            yield messages.until_before_from(self.from_year, self.until_year)


class Interaction(Record):
    """How one instrument changes the effort of another in the same mix."""

    table: ClassVar[str] = "interactions"
    sheet: ClassVar[Text] = Text("Interactions", "Wisselwerkingen")
    about: ClassVar[Text] = Text(
        "How an instrument lightens or adds to the effort of another one in the same mix.",
        "Hoe een instrument de inspanning voor een ander in dezelfde mix verlicht of verzwaart.",
    )

    acts_on: Code = column(
        "acts on",
        "werkt op",
        (
            "Code of the instrument, obligation or activity whose effort changes.",
            "Code van het instrument, de verplichting of de handeling waarvan de inspanning verandert.",
        ),
        refers_to=("instruments", "obligations", "activities"),
    )
    together_with: Code = column(
        "together with",
        "samen met",
        (
            "Code of the instrument that causes the change, when both are in the mix.",
            "Code van het instrument dat de verandering geeft, als beide in de mix zitten.",
        ),
        refers_to=("instruments",),
    )
    categories: Categories = CATEGORIES
    change: Uncertain = column(
        "change",
        "verandering",
        ("Change of the effort: -0.3 is 30% less.", "Verandering van de inspanning: -0,3 is 30% minder."),
        unit=Unit.CHANGE,
        minimum=-1,
        usual=(-1, 0.9),
        also=("effect", "reduction", "vermindering"),
    )
    overlap: Uncertain | None = column(
        "overlap",
        "overlap",
        (
            "Share of the firms it acts on that the other instrument reaches too; empty: all.",
            "Aandeel van de bedrijven waarop het werkt dat ook door het andere instrument wordt bereikt; leeg: alle.",
        ),
        default=None,
        unit=Unit.SHARE,
        minimum=0,
        maximum=1,
    )
    reason: FreeText | None = column(
        "reason", "reden", ("Why the effort changes.", "Waarom de inspanning verandert."), default=None, width=50
    )
    reason_en: FreeText | None = REASON_EN
    reason_nl: FreeText | None = REASON_NL
    source: FreeText | None = SOURCE
    verified: YesOrNo | None = VERIFIED
    note: FreeText | None = NOTE
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL

    @property
    def shared(self) -> Quantity:
        """The share of firms that both instruments reach (empty: all)."""
        return self.overlap or Quantity(central=1.0)
