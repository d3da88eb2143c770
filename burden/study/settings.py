"""The settings of a study: the sheet Study, one row per setting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, ClassVar, Self

from pydantic import Field, model_validator

from burden.language import Language, Text
from burden.study.columns import Unit, column
from burden.study.problems import Problem, StudyError
from burden.study.record import (
    Code,
    FreeText,
    Model,
    Number,
    WholeNumber,
    value_problems,
)
from burden.study.words import Annualisation, DiscountTiming, Distribution, Investments, Rounding


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
    language: Language = column(
        "language",
        "taal",
        ("Language of the names in the workbook: nl or en.", "Taal van de namen in de werkmap: nl of en."),
        default=Language.NL,
    )
    currency: FreeText = column(
        "currency", "munt", ("Currency of all money.", "Munt van alle bedragen."), default="EUR"
    )
    convention: FreeText | None = column(
        "convention",
        "conventie",
        (
            "National convention that fills in the settings below it: nl, eu, de, at, uk, ca or au; empty: the settings as they stand here.",
            "Nationale conventie die de instellingen eronder invult: nl, eu, de, at, uk, ca of au; leeg: de instellingen zoals ze hier staan.",
        ),
        default=None,
    )
    price_year: WholeNumber = column(
        "price year",
        "prijspeil",
        ("Year in whose money the results stand.", "Jaar in welks geld de uitkomsten staan."),
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
    )
    horizon: WholeNumber = column(
        "horizon",
        "looptijd",
        ("How many years are looked at.", "Over hoeveel jaar wordt gekeken."),
        default=10,
        unit=Unit.YEARS,
        minimum=1,
        maximum=100,
    )
    discount_rate: Number = column(
        "discount rate",
        "discontovoet",
        ("Discount rate per year (0.0225 = 2.25%).", "Discontovoet per jaar (0,0225 = 2,25%)."),
        default=0.0,
        unit=Unit.SHARE,
        above=-1,
        maximum=1,
    )
    overhead: Number = column(
        "overhead",
        "overhead",
        (
            "Share added to every tariff for overhead (0.25 = 25%). The Dutch standard rates already include it: 0.",
            "Aandeel dat bij elk uurtarief komt voor overhead (0,25 = 25%). In de Nederlandse standaardtarieven zit het al: 0.",
        ),
        default=0.0,
        unit=Unit.SHARE,
        minimum=0,
        maximum=5,
    )
    annualisation: Annualisation = column(
        "annualisation",
        "omrekening per jaar",
        (
            "How a series of years becomes a yearly amount: annuity, annuity due or average.",
            "Hoe een reeks jaren een jaarbedrag wordt: annuïteit, annuïteit vooraf of gemiddelde.",
        ),
        default=Annualisation.ANNUITY,
    )
    discount_timing: DiscountTiming = column(
        "discount timing",
        "discontomoment",
        (
            "Where in the year costs fall when discounted: start or end.",
            "Waar in het jaar kosten vallen bij het verdisconteren: begin of eind.",
        ),
        default=DiscountTiming.END,
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
    rounding: Rounding = column(
        "rounding",
        "afronding",
        (
            "What is rounded within the calculation: none, hours half up or hours up (the hours of each line).",
            "Wat binnen de berekening wordt afgerond: geen, uren half omhoog of uren omhoog (de uren van elke regel).",
        ),
        default=Rounding.NONE,
    )
    investments: Investments = column(
        "investments",
        "investeringen",
        (
            "Whether investments count in full (one-off) or spread over their lifetime (depreciated).",
            "Of investeringen in één keer tellen (eenmalig) of over hun levensduur worden gespreid (afgeschreven).",
        ),
        default=Investments.ONE_OFF,
    )
    reference_mix: Code | None = column(
        "reference mix",
        "referentiemix",
        ("Code of the mix the others are compared with.", "Code van de mix waarmee de andere worden vergeleken."),
        default=None,
        refers_to=("mixes",),
    )

    notes: dict[str, str] = Field(default_factory=dict)
    rows: dict[str, int] = Field(default_factory=dict)
    own: dict[str, Any] = Field(default_factory=dict)

    def __eq__(self, other: object) -> bool:
        """Compare all but the rows."""
        return type(self) is type(other) and self._content() == other._content()

    __hash__ = None  # type: ignore[assignment]  # `notes` is a dict

    def _content(self) -> dict[str, Any]:
        return {name: value for name, value in self.__dict__.items() if name != "rows"}

    @property
    def first_year(self) -> int:
        """The year in which instruments without a year of their own enter."""
        return self.price_year if self.entry_year is None else self.entry_year

    def setting_problems(self) -> Iterator[Problem]:
        """What is wrong with the settings by themselves."""
        yield from value_problems(type(self), self.__dict__)

    @model_validator(mode="after")
    def _refuse_problems(self) -> Self:
        problems = [place_setting(problem, self.rows) for problem in self.setting_problems()]
        if problems:
            raise StudyError(problems)
        return self


def place_setting(problem: Problem, rows: dict[str, int]) -> Problem:
    """The problem with the sheet's table and the row of its setting."""
    return replace(problem, table=Settings.table, row=rows.get(problem.field or ""))
