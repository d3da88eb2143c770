"""What stands beside the calculation: price levels, judgements, published figures to compare with, sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import ClassVar

from burden.language import Text
from burden.study import messages, value_messages
from burden.study.columns import Unit, column
from burden.study.problems import Problem
from burden.study.record import (
    TOGETHER,
    Categories,
    Code,
    CodesTogether,
    FreeText,
    Number,
    Record,
    WholeNumber,
    YesOrNo,
    columns_of,
)
from burden.study.tables.shared import (
    CATEGORIES,
    NAME_EN,
    NAME_NL,
    NOTE,
    NOTE_EN,
    NOTE_NL,
    REASON_EN,
    REASON_NL,
    SOURCE,
    VERIFIED,
    name,
    translations,
)
from burden.study.words import Aspect, BenchmarkUnit, Index

GOAL_EN, GOAL_NL = translations(Text("goal", "doel"), Text("The goal", "Het doel"), 40)
FINDING_EN, FINDING_NL = translations(Text("finding", "bevinding"), Text("The finding", "De bevinding"), 60)
INDICES: Mapping[Index, str] = {Index.PRICES: "index", Index.WAGES: "wage_index"}
"""The column of the price index that holds the levels of each index."""


class PriceIndex(Record):
    """The price level of a year, and the wage level where tariffs follow that."""

    table: ClassVar[str] = "price_index"
    sheet: ClassVar[Text] = Text("Price index", "Prijsindex")
    about: ClassVar[Text] = Text(
        "Price levels, and if you wish wage levels, to move tariffs and costs of other years to the study's price year.",
        "Prijspeilen, en desgewenst loonpeilen, om tarieven en kosten van andere jaren naar het prijspeil van de studie te brengen.",
    )

    year: WholeNumber = column("year", "jaar", ("Year.", "Jaar."), unit=Unit.YEAR, minimum=1900, maximum=2200, width=8)
    index: Number = column(
        "index",
        "index",
        (
            "Price level in that year; which year is 100 makes no difference.",
            "Prijspeil in dat jaar; welk jaar 100 is maakt niet uit.",
        ),
        unit=Unit.POINTS,
        minimum=0.01,
    )
    wage_index: Number | None = column(
        "wage index",
        "loonindex",
        (
            "Wage level in that year, for tariffs that follow wages; which year is 100 makes no difference.",
            "Loonpeil in dat jaar, voor uurtarieven die de lonen volgen; welk jaar 100 is maakt niet uit.",
        ),
        default=None,
        unit=Unit.POINTS,
        minimum=0.01,
    )
    source: FreeText | None = SOURCE
    verified: YesOrNo | None = VERIFIED
    note: FreeText | None = NOTE
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL

    def level(self, index: Index) -> float | None:
        """The level of an index in that year; None where it is not known."""
        level: float | None = getattr(self, INDICES[index])
        return level


class Goal(Record):
    """How far a mix, an instrument in it, or two of them together serve a goal, in the analyst's judgement."""

    table: ClassVar[str] = "goals"
    sheet: ClassVar[Text] = Text("Goals", "Doelbereik")
    about: ClassVar[Text] = Text(
        "What the analyst judges of each mix and of the instruments in it, beside the money and never mixed into it.",
        "Hoe de analist elke mix en de instrumenten erin beoordeelt, naast het geld en er nooit mee vermengd.",
    )

    goal: Code = column("goal", "doel", ("The goal.", "Het doel."), width=40)
    goal_en: FreeText | None = GOAL_EN
    goal_nl: FreeText | None = GOAL_NL
    mix: Code | None = column(
        "mix",
        "mix",
        (
            "Code of the mix. A row about an instrument may leave it empty: it is then about every mix that holds the instrument and has no row of its own.",
            "Code van de mix. Mag in een rij over een instrument leeg blijven: die gaat dan over elke mix met dat instrument waarvoor geen eigen rij is ingevuld.",
        ),
        default=None,
        refers_to=("mixes",),
        width=8,
    )
    instrument: CodesTogether = column(
        "instrument",
        "instrument",
        (
            "Empty: the row is about the mix as a whole. Otherwise the code of an instrument in it, or of two with a + between them (A + B): what they do together beyond what each does by itself.",
            "Leeg: de rij gaat over de mix als geheel. Anders de code van een instrument erin, of van twee met een + ertussen (A + B): wat die samen doen, boven op wat elk apart doet.",
        ),
        default=None,
        refers_to=("instruments",),
        many="+",
        width=18,
    )
    score: Number = column(
        "score",
        "score",
        ("From -2 (works against it) to 2 (serves it well).", "Van -2 (werkt tegen) tot 2 (draagt sterk bij)."),
        unit=Unit.POINTS,
        minimum=-2,
        maximum=2,
        width=8,
    )
    reason: FreeText | None = column("reason", "reden", ("Why.", "Waarom."), default=None, width=50)
    reason_en: FreeText | None = REASON_EN
    reason_nl: FreeText | None = REASON_NL
    source: FreeText | None = SOURCE
    verified: YesOrNo | None = VERIFIED
    note: FreeText | None = NOTE
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL

    @property
    def instruments(self) -> tuple[str, ...]:
        """What it is about: no instrument (the mix as a whole), one, or two together."""
        return tuple(self.instrument.split(TOGETHER)) if self.instrument is not None else ()

    def row_problems(self) -> Iterator[Problem]:
        """Bounds, and: a row about a mix as a whole names it, one about instruments names one or two."""
        yield from super().row_problems()
        if self.mix is None and self.instrument is None:
            label = columns_of(type(self))["mix"].label
            yield replace(value_messages.missing_value(label, messages.MIX_OR_INSTRUMENT), field="mix")
        if len(self.instruments) > 2 or len(set(self.instruments)) < len(self.instruments):
            yield messages.not_a_pair(str(self.instrument))


class Workability(Record):
    """What those who must comply find of an obligation, beside what it costs them."""

    table: ClassVar[str] = "workability"
    sheet: ClassVar[Text] = Text("Workability", "Werkbaarheid")
    about: ClassVar[Text] = Text(
        "What those who must comply find of an obligation: the perceived burden, beside the money and never mixed into it. The most specific row counts.",
        "Wat degenen die een verplichting moeten naleven ervan vinden: de ervaren regeldruk, naast het geld en er nooit mee vermengd. De meest specifieke rij telt.",
    )

    subject: Code = column(
        "about",
        "over",
        (
            "Code of the obligation, or of an instrument for all of its obligations.",
            "Code van de verplichting, of van een instrument voor alle verplichtingen ervan.",
        ),
        refers_to=("instruments", "obligations"),
    )
    categories: Categories = CATEGORIES
    aspect: Aspect = column(
        "aspect",
        "aspect",
        (
            "What the finding is about: clear, feasible, proportionate, useful or timely.",
            "Waar de bevinding over gaat: duidelijk, uitvoerbaar, evenredig, zinvol of tijdig.",
        ),
    )
    score: Number = column(
        "score",
        "score",
        (
            "From -2 (a serious objection) to 2 (works well).",
            "Van -2 (een ernstig bezwaar) tot 2 (werkt goed).",
        ),
        unit=Unit.POINTS,
        minimum=-2,
        maximum=2,
        width=8,
    )
    finding: FreeText = column(
        "finding", "bevinding", ("What was found, in a sentence.", "Wat er is gevonden, in een zin."), width=60
    )
    finding_en: FreeText | None = FINDING_EN
    finding_nl: FreeText | None = FINDING_NL
    source: FreeText | None = SOURCE
    verified: YesOrNo | None = VERIFIED
    note: FreeText | None = NOTE
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL


class Benchmark(Record):
    """A published figure that a result is held against."""

    table: ClassVar[str] = "benchmarks"
    sheet: ClassVar[Text] = Text("Benchmarks", "IJkpunten")
    about: ClassVar[Text] = Text(
        "Published figures that the results are held against; never an input.",
        "Gepubliceerde cijfers waarmee de uitkomsten worden vergeleken; nooit invoer.",
    )

    name: FreeText = name()
    name_en: FreeText | None = NAME_EN
    name_nl: FreeText | None = NAME_NL
    subject: Code = column(
        "mix or instrument",
        "mix of instrument",
        ("Code of the mix or instrument it is about.", "Code van de mix of het instrument waarover het gaat."),
        refers_to=("mixes", "instruments"),
    )
    categories: Categories = CATEGORIES
    low: Number | None = column(
        "low",
        "laag",
        ("Lowest published value; empty: no lower limit.", "Laagste gepubliceerde waarde; leeg: geen ondergrens."),
        default=None,
    )
    high: Number | None = column(
        "high",
        "hoog",
        ("Highest published value; empty: no upper limit.", "Hoogste gepubliceerde waarde; leeg: geen bovengrens."),
        default=None,
    )
    unit: BenchmarkUnit = column(
        "unit",
        "eenheid",
        (
            "What it measures: per firm per year, per firm one-off, or share of turnover.",
            "Wat het meet: per bedrijf per jaar, per bedrijf eenmalig, of aandeel in de omzet.",
        ),
        width=22,
    )
    source: FreeText | None = SOURCE
    verified: YesOrNo | None = VERIFIED
    note: FreeText | None = NOTE
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL

    def row_problems(self) -> Iterator[Problem]:
        """Bounds, and: the low value is not above the high one."""
        yield from super().row_problems()
        if self.low is not None and self.high is not None and self.low > self.high:
            yield messages.benchmark_not_in_order(self.low, self.high)


class Source(Record):
    """Where figures come from."""

    table: ClassVar[str] = "sources"
    sheet: ClassVar[Text] = Text("Sources", "Bronnen")
    about: ClassVar[Text] = Text("Where the figures come from.", "Waar de cijfers vandaan komen.")

    key: Code = column(
        "key",
        "sleutel",
        (
            "Short name by which other sheets refer to the source.",
            "Korte naam waarmee andere bladen naar de bron verwijzen.",
        ),
        width=20,
    )
    title: FreeText = column("title", "titel", ("Title.", "Titel."), width=60)
    publisher: FreeText | None = column(
        "publisher", "uitgever", ("Who published it.", "Wie het uitgaf."), default=None, width=30
    )
    year: WholeNumber | None = column(
        "year",
        "jaar",
        ("Year of publication.", "Jaar van uitgave."),
        default=None,
        unit=Unit.YEAR,
        minimum=1900,
        maximum=2200,
        width=8,
    )
    link: FreeText | None = column(
        "link", "link", ("Where it can be found.", "Waar het te vinden is."), default=None, width=40
    )
    note: FreeText | None = NOTE
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL
