"""The settings of a study: the sheet Study, one row per setting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, Field, model_validator

from burden.language import Language, Text
from burden.study import messages
from burden.study.columns import Unit, column
from burden.study.conventions import RULES, Rules, conventions
from burden.study.problems import Problem, StudyError
from burden.study.record import (
    Code,
    FreeText,
    Model,
    Number,
    WholeNumber,
    columns_of,
    not_hashable,
    value_problems,
)
from burden.study.words import Annualisation, DiscountTiming, Distribution, Investments, RareActivities, Rounding


def _as_language(value: object) -> object:
    return value.casefold() if isinstance(value, str) else value


NOTES: Mapping[str, str] = {"note": "notes", "note_en": "notes_en", "note_nl": "notes_nl"}
"""The columns of the sheet with notes on the settings, and where the settings hold them."""


class Settings(Model):
    """What holds for the whole study."""

    table: ClassVar[str] = "settings"
    sheet: ClassVar[Text] = Text("Study", "Studie")
    needed: ClassVar[bool] = True
    about: ClassVar[Text] = Text(
        "What holds for the whole study: one setting per row.", "Wat voor de hele studie geldt: een instelling per rij."
    )

    title: FreeText = column("title", "titel", ("Title of the study.", "Titel van de studie."))
    title_en: FreeText | None = column(
        "title en", "titel en", ("Title in English.", "Titel in het Engels."), default=None
    )
    title_nl: FreeText | None = column(
        "title nl", "titel nl", ("Title in Dutch.", "Titel in het Nederlands."), default=None
    )
    organisation: FreeText | None = column(
        "organisation", "organisatie", ("Who made the study.", "Wie de studie maakte."), default=None
    )
    author: FreeText | None = column("author", "auteur", ("Author.", "Auteur."), default=None)
    version: FreeText | None = column(
        "version",
        "versie",
        ("Version of the study; it comes back in the exports.", "Versie van de studie; die komt terug in de uitvoer."),
        default=None,
    )
    language: Annotated[Language, BeforeValidator(_as_language)] = column(
        "language",
        "taal",
        ("Language of the names in the workbook: nl or en.", "Taal van de namen in de werkmap: nl of en."),
        default=Language.NL,
    )
    currency: FreeText = column(
        "currency", "munt", ("Currency of all money.", "Munt van alle bedragen."), default="EUR", also=("valuta",)
    )
    convention: Code | None = column(
        "convention",
        "conventie",
        (
            "National convention (nl, eu, de, at, uk, ca or au) that fills in the settings for overhead, discounting, horizon, investments and rounding that are left empty here; empty: none.",
            "Nationale conventie (nl, eu, de, at, uk, ca of au) die de instellingen voor overhead, verdisconteren, looptijd, investeringen en afronding invult die hier leeg zijn; leeg: geen.",
        ),
        default=None,
    )
    price_year: WholeNumber = column(
        "price year",
        "prijspeil",
        ("Year in whose prices the results are given.", "Van welk jaar de prijzen zijn waarin de uitkomsten staan."),
        unit=Unit.YEAR,
        minimum=1900,
        maximum=2200,
    )
    entry_year: WholeNumber | None = column(
        "entry year",
        "jaar van invoering",
        (
            "First year of the calculation; empty: the price year.",
            "Eerste jaar van de berekening; leeg: het prijspeil.",
        ),
        default=None,
        unit=Unit.YEAR,
        minimum=1900,
        maximum=2200,
        also=("start year", "startjaar"),
    )
    horizon: WholeNumber | None = column(
        "horizon",
        "looptijd",
        (
            "How many years are looked at; empty: the convention's, otherwise 10.",
            "Over hoeveel jaar wordt gekeken; leeg: die van de conventie, anders 10.",
        ),
        default=None,
        unit=Unit.YEARS,
        minimum=1,
        maximum=100,
        also=("period", "periode", "termijn"),
    )
    discount_rate: Number | None = column(
        "discount rate",
        "discontovoet",
        (
            "Discount rate per year (0.0225 = 2.25%); empty: the convention's, otherwise 0.",
            "Discontovoet per jaar (0,0225 = 2,25%); leeg: die van de conventie, anders 0.",
        ),
        default=None,
        unit=Unit.SHARE,
        minimum=-0.2,
        maximum=1,
        usual=(-0.05, 0.2),
        also=("discount", "disconteringsvoet", "interest", "interest rate", "rente", "rentevoet"),
    )
    real_wage_growth: Number = column(
        "real wage growth",
        "reële loongroei",
        (
            "Growth of tariffs per year above that of other prices, from the entry year on (0.01 = 1% more each year).",
            "Groei van de uurtarieven per jaar boven die van andere prijzen, vanaf het jaar van invoering (0,01 = elk jaar 1% meer).",
        ),
        default=0.0,
        unit=Unit.CHANGE,
        minimum=-0.2,
        maximum=0.5,
        usual=(-0.03, 0.05),
        also=("wage growth", "loongroei", "loonstijging", "real wage", "reële loonstijging"),
    )
    overhead: Number | None = column(
        "overhead",
        "overhead",
        (
            "Share added to every tariff for overhead (0.25 = 25%). The Dutch standard rates already include it: 0. Empty: the convention's, otherwise 0.",
            "Aandeel dat bij elk uurtarief komt voor overhead (0,25 = 25%). In de Nederlandse standaardtarieven zit het al: 0. Leeg: die van de conventie, anders 0.",
        ),
        default=None,
        unit=Unit.SHARE,
        minimum=0,
        maximum=5,
        usual=(0, 1.5),
        also=("opslag",),
    )
    annualisation: Annualisation | None = column(
        "annualisation",
        "omrekening per jaar",
        (
            "How a series of years becomes a yearly amount: annuity, annuity due or average; empty: the convention's, otherwise annuity.",
            "Hoe een reeks jaren een jaarbedrag wordt: annuïteit, annuïteit vooraf of gemiddelde; leeg: die van de conventie, anders annuïteit.",
        ),
        default=None,
    )
    discount_timing: DiscountTiming | None = column(
        "discount timing",
        "discontomoment",
        (
            "Where in the year costs fall when discounted: start, end, or one-off at start (the rest at the end); empty: the convention's, otherwise end.",
            "Waar in het jaar kosten vallen bij het verdisconteren: begin, eind, of eenmalig aan begin (de rest aan het eind); leeg: die van de conventie, anders eind.",
        ),
        default=None,
    )
    distribution: Distribution = column(
        "distribution",
        "verdeling",
        (
            "Shape between low and high in a simulation: pert, triangular or uniform.",
            "Vorm tussen laag en hoog in een simulatie: pert, driehoek of uniform.",
        ),
        default=Distribution.PERT,
    )
    dependence: Number = column(
        "dependence",
        "samenhang",
        (
            "How much the errors of figures of one column (all hours, all shares) go together in a simulation: from 0 (each by itself; totals then seem more certain than they are) to 1 (all of a column too high or too low at once).",
            "Hoezeer de fouten van cijfers uit één kolom (alle uren, alle aandelen) in een simulatie samengaan: van 0 (elk op zichzelf; totalen lijken dan zekerder dan ze zijn) tot en met 1 (alle van een kolom tegelijk te hoog of te laag).",
        ),
        default=0.0,
        minimum=0,
        maximum=1,
        also=("correlation", "correlatie", "afhankelijkheid"),
    )
    draws: WholeNumber = column(
        "draws",
        "trekkingen",
        ("How many draws a simulation makes.", "Hoeveel trekkingen een simulatie doet."),
        default=10_000,
        unit=Unit.TIMES,
        minimum=1,
        maximum=10_000_000,
    )
    seed: WholeNumber = column(
        "seed",
        "startgetal",
        ("Number that makes a simulation repeatable.", "Getal waarmee een simulatie herhaalbaar is."),
        default=1,
        minimum=0,
        maximum=2**31 - 1,
    )
    rounding: Rounding | None = column(
        "rounding",
        "afronding",
        (
            "What is rounded within the calculation: none, hours half up or hours up (the hours of each line); empty: the convention's, otherwise none.",
            "Wat binnen de berekening wordt afgerond: geen, uren half omhoog of uren omhoog (de uren van elke regel); leeg: die van de conventie, anders geen.",
        ),
        default=None,
    )
    investments: Investments | None = column(
        "investments",
        "investeringen",
        (
            "How investments count: in full (one-off), their replacement for half (replacement half), or spread over their lifetime (depreciated); empty: the convention's, otherwise one-off.",
            "Hoe investeringen tellen: in één keer (eenmalig), hun vervanging voor de helft (vervanging half), of gespreid over hun levensduur (afgeschreven); leeg: die van de conventie, anders eenmalig.",
        ),
        default=None,
    )
    rare_activities: RareActivities | None = column(
        "rare activities",
        "zeldzame handelingen",
        (
            "How activities that are done less than once a year fall in the years: averaged or placed (in the entry year, and then every so many years); empty: the convention's, otherwise averaged.",
            "Hoe handelingen die minder dan eens per jaar voorkomen in de jaren vallen: gemiddeld of in hun jaar (in het jaar van invoering, en daarna om de zoveel jaar); leeg: die van de conventie, anders gemiddeld.",
        ),
        default=None,
    )
    value_year: WholeNumber | None = column(
        "value year",
        "jaar van contante waarde",
        (
            "Year to which present values are brought; empty: the first year of the calculation.",
            "Jaar waarnaar contante waarden worden teruggebracht; leeg: het eerste jaar van de berekening.",
        ),
        default=None,
        unit=Unit.YEAR,
        minimum=1900,
        maximum=2200,
    )
    reference_mix: Code | None = column(
        "reference mix",
        "referentiemix",
        ("Code of the mix the others are compared with.", "Code van de mix waarmee de andere worden vergeleken."),
        default=None,
        refers_to=("mixes",),
        also=("reference", "referentie", "baseline", "nulalternatief"),
    )

    notes: dict[str, str] = Field(default_factory=dict)
    notes_en: dict[str, str] = Field(default_factory=dict)
    notes_nl: dict[str, str] = Field(default_factory=dict)
    rows: dict[str, int] = Field(default_factory=dict)
    own: dict[str, Any] = Field(default_factory=dict)

    def __eq__(self, other: object) -> bool:
        """Compare all but the rows."""
        return type(self) is type(other) and self._content() == other._content()

    __hash__ = not_hashable

    def _content(self) -> dict[str, Any]:
        return {name: value for name, value in self.__dict__.items() if name != "rows"}

    @property
    def first_year(self) -> int:
        """The year in which instruments without a year of their own enter."""
        return self.price_year if self.entry_year is None else self.entry_year

    @property
    def base_year(self) -> int:
        """The year to which present values are brought."""
        return self.first_year if self.value_year is None else self.value_year

    @property
    def rules(self) -> Rules:
        """How the study is calculated: its own settings, where they are empty its convention's, else the usual ones."""
        own = {name: getattr(self, name) for name in self.own_rules}
        convention = conventions().get(self.convention or "")
        filled_in = {name: known.value for name, known in convention.values.items()} if convention else {}
        return Rules(**(filled_in | own))

    @property
    def own_rules(self) -> tuple[str, ...]:
        """The settings that the study fills in itself, whatever its convention."""
        return tuple(name for name in RULES if getattr(self, name) is not None)

    def with_convention(self, code: str) -> Settings:
        """The settings with everything a convention fills in taken from that convention."""
        return self.update(convention=code, **dict.fromkeys(RULES))

    def setting_problems(self) -> Iterator[Problem]:
        """What is wrong with the settings by themselves."""
        yield from value_problems(type(self), self.__dict__)
        if self.convention is not None and self.convention not in conventions():
            column = columns_of(type(self))["convention"]
            yield messages.unknown_convention(column, self.convention, conventions())

    @model_validator(mode="after")
    def _refuse_problems(self) -> Self:
        problems = [place_setting(problem, self.rows) for problem in self.setting_problems()]
        if problems:
            raise StudyError(problems, self.language)
        return self


def place_setting(problem: Problem, rows: dict[str, int]) -> Problem:
    """The problem with the sheet's table and the row of its setting."""
    return replace(problem, table=Settings.table, row=rows.get(problem.field or ""))
