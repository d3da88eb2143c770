"""Studies that tests share, small enough to check by hand."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from burden.study.record import Quantity, columns_of, quantities_of, text_columns
from burden.study.selector import Selector
from burden.study.settings import NOTES, Settings
from burden.study.study import Study
from burden.study.tables import (
    TABLES,
    Activity,
    Benchmark,
    Composition,
    FirmCategory,
    Goal,
    Instrument,
    Interaction,
    Mix,
    Obligation,
    PriceIndex,
    Scope,
    Source,
    Tariff,
)

HOSTILE = "<img src=x onerror=\"console.error('taken over')\">"
"""A name that would do harm if it were taken for HTML."""


def small_study() -> Study:
    """A Dutch study of two mixes, three instruments and 2 sectors x 3 sizes, with something of everything."""
    return Study(
        settings=_settings(),
        tariffs=_tariffs(),
        firm_categories=_firm_categories(),
        instruments=_instruments(),
        mixes=_mixes(),
        composition=(
            Composition(instrument="WET", entries={"M0": "x", "M1": "x"}),
            Composition(instrument="LOKET", entries={"M1": 2028}, note="Het loket opent een jaar later."),
            Composition(instrument="KEUR", entries={"M1": "x"}),
        ),
        obligations=_obligations(),
        activities=_activities(),
        scope=_scope(),
        interactions=(
            Interaction(
                acts_on="RAP",
                together_with="LOKET",
                categories="size:large",
                change=Quantity(central=-0.3, low=-0.4, high=-0.1),
                overlap=0.5,
                reason="Het loket levert de helft van de grote bedrijven kant-en-klare tabellen.",
                source="expert",
            ),
        ),
        price_index=(
            PriceIndex(year=2024, index=100, source="cbs"),
            PriceIndex(year=2025, index=102.5, source="cbs"),
            PriceIndex(year=2026, index=105, source="cbs", verified=True),
        ),
        goals=(
            Goal(goal="Minder misstanden in de keten", goal_en="Fewer abuses in the chain", mix="M0", score=0.5),
            Goal(
                goal="Minder misstanden in de keten",
                goal_en="Fewer abuses in the chain",
                mix="M1",
                score=1.5,
                reason="Meer bedrijven doen mee.",
                reason_en="More firms take part.",
            ),
        ),
        benchmarks=(
            Benchmark(
                name="Rapportage, vergelijkbare wet",
                name_en="Reporting, a comparable act",
                subject="WET",
                categories="size:large",
                low=1_000,
                high=20_000,
                unit="per firm per year",
                source="handboek",
            ),
        ),
        sources=(
            Source(key="cbs", title="StatLine: bedrijven", publisher="CBS", year=2026, link="https://opendata.cbs.nl"),
            Source(key="handboek", title="Handboek Meting Regeldrukkosten", publisher="ministerie van EZ", year=2023),
            Source(
                key="expert",
                title="Gesprekken met deskundigen",
                note="Vier gesprekken, niet openbaar.",
                note_en="Four talks, not public.",
            ),
        ),
    )


def two_instruments(entry_of_cause: int | str, frequency: float = 1.0, growth: float = 0.0) -> Study:
    """A duty of 100 firms, 10 a year each, and a help desk that takes off 40% for 1 each, over four years from 2024."""
    names = ("DUTY", "DESK")
    return Study(
        settings=Settings(title="Two", price_year=2024, horizon=4),
        tariffs=(Tariff(code="T", name="T", tariff=10),),
        firm_categories=(FirmCategory(code="C", name="C", firms=100, growth=growth),),
        instruments=tuple(Instrument(code=n, name=n, kind="oblige", origin="national") for n in names),
        mixes=(Mix(code="M", name="M"),),
        composition=(
            Composition(instrument="DUTY", entries={"M": "x"}),
            Composition(instrument="DESK", entries={"M": entry_of_cause}),
        ),
        obligations=tuple(Obligation(code=f"O-{n}", instrument=n, name=n, kind="information") for n in names),
        activities=(
            Activity(code="A", obligation="O-DUTY", name="A", tariff="T", hours=1, frequency=frequency,
                     timing="structural"),
            Activity(code="B", obligation="O-DESK", name="B", external_costs=1, timing="one-off"),
        ),
        scope=tuple(Scope(instrument=n, share=Quantity(central=1)) for n in names),
        interactions=(Interaction(acts_on="DUTY", together_with="DESK", change=-0.4),),
    )  # fmt: skip


def without_ranges(study: Study) -> Study:
    """The same study, as if every figure were certain."""
    return study.update(
        **{
            table: tuple(
                row.update(
                    **{
                        name: Quantity(central=value.central)
                        for name in type(row).model_fields
                        if isinstance(value := getattr(row, name), Quantity)
                    }
                )
                for row in study.records(table)
            )
            for table in ("tariffs", "firm_categories", "activities", "scope", "interactions")
        }
    )


def certain(row: Any, **values: Any) -> Any:
    """The row with other values, of which figures have no range."""
    figures = quantities_of(type(row))
    return row.update(
        **{
            name: Quantity(central=value) if name in figures and isinstance(value, int | float) else value
            for name, value in values.items()
        }
    )


def costless_studies() -> dict[str, Study]:
    """Studies in which nothing comes to a burden, each for another reason."""
    study, nothing = small_study(), Quantity(central=0.0)
    return {
        "voluntary": study.update(instruments=tuple(row.update(voluntary=True) for row in study.instruments)),
        "in no mix": study.update(composition=tuple(row.update(entries={}) for row in study.composition)),
        "no firms": study.update(firm_categories=tuple(row.update(firms=nothing) for row in study.firm_categories)),
        "no amounts": study.update(
            tariffs=tuple(row.update(tariff=nothing) for row in study.tariffs),
            activities=tuple(
                row.update(external_costs=nothing, investment=nothing, lifetime=None) for row in study.activities
            ),
        ),
    }


MARK = "x-hit"
"""The element that stands in a page where one of the two texts below was taken for HTML."""
HOSTILE_CODE = f"<{MARK}><img/src={MARK}/onerror=hit()><script>hit()</script>"
"""Would do harm where it is taken for HTML, and may stand in a code: without blanks, commas and the like."""
HOSTILE_TEXT = f"\"'></script></style><{MARK}>\u202e<img src={MARK} onerror=hit()><script>hit()</script>"
"""Would do harm where it is taken for HTML, ends whatever it stands in, and turns round what comes after it."""


def study_hostile_throughout() -> Study:
    """The small study with such a text in every cell that may hold any text, codes and their references included."""
    study = small_study()
    tables = {table.table: tuple(_spoilt(row) for row in study.records(table.table)) for table in TABLES}
    # What has a unit of its own is no firm: one sector stays of firms, since there is a page about those.
    categories = tables["firm_categories"]
    firms = categories[0].sector
    tables["firm_categories"] = tuple(
        row.model_copy(update={"unit": None}) if row.sector == firms else row for row in categories
    )
    return study.update(settings=_spoilt(study.settings), **tables)


def _spoilt(record: Any) -> Any:
    values, free = dict(record), text_columns(type(record))
    for name, value in values.items():
        if name == "entries":
            values[name] = {mix + HOSTILE_CODE: entry for mix, entry in value.items()}
        elif name == "source" and value:
            values[name] = "; ".join(key + HOSTILE_CODE for key in value.split("; "))
        elif name == "link":
            values[name] = (value or "javascript:hit()//") + HOSTILE_TEXT
        elif name == "own":
            values[name] = {key + HOSTILE_TEXT: str(text) + HOSTILE_TEXT for key, text in value.items()}
        elif name in NOTES.values():
            values[name] = dict.fromkeys(columns_of(Settings), HOSTILE_TEXT)
        elif isinstance(value, Selector):
            terms = [[term._replace(value=term.value + HOSTILE_CODE) for term in one] for one in value.alternatives]
            values[name] = Selector(tuple(map(tuple, terms)))
        elif name == "mix" and isinstance(value, tuple):
            values[name] = tuple(mix + HOSTILE_CODE for mix in value)
        elif name in free or type(value) is str:
            values[name] = (value or "") + (HOSTILE_TEXT if name in free else HOSTILE_CODE)
    return type(record)(**values)


def hostile_study() -> Study:
    """The small study with a category of firms and an instrument that have a hostile name."""
    study = small_study()
    categories = tuple(
        row.update(name=f"{row.name} {HOSTILE}", name_en=None) if row.code == "C-L" else row
        for row in study.firm_categories
    )
    instruments = tuple(
        row.update(name=HOSTILE, name_en=None) if row.code == "LOKET" else row for row in study.instruments
    )
    return study.update(firm_categories=categories, instruments=instruments)


def _settings() -> Settings:
    return Settings(
        title="Kleine studie: zorg in de keten",
        title_en="Small study: care in the chain",
        organisation="Voorbeeldministerie",
        author="A. Analist",
        version="0.3",
        price_year=2026,
        entry_year=2027,
        horizon=5,
        discount_rate=0.0225,
        draws=1_000,
        seed=7,
        reference_mix="M0",
        notes={
            "price_year": "Het laatste jaar waarvan het indexcijfer vaststaat.",
            "discount_rate": "Werkgroep discontovoet 2020.",
        },
        notes_en={"price_year": "The last year that is known."},
        own={"opdrachtgever": "directie Voorbeeld", "opgeleverd": datetime(2026, 3, 1)},
    )


def _tariffs() -> tuple[Tariff, ...]:
    return (
        Tariff(
            code="ADM", name="Administratief medewerker", name_en="Clerk", tariff=40, source="handboek", verified=True
        ),
        Tariff(
            code="HOOG",
            name="Hoogopgeleide medewerker",
            name_en="Highly skilled worker",
            categories="sector:C",
            tariff=Quantity(central=60, low=54, high=70),
            price_year=2025,
            source="handboek",
        ),
        Tariff(
            code="HOOG",
            name="Hoogopgeleide medewerker",
            name_en="Highly skilled worker",
            categories="sector:G",
            tariff=56,
            source="handboek; expert",
            note="-10% ten opzichte van de industrie, afgerond.",
        ),
    )


def _firm_categories() -> tuple[FirmCategory, ...]:
    firms = {
        ("C", "small"): Quantity(central=1_000, low=900, high=1_200),
        ("C", "medium"): Quantity(central=200),
        ("C", "large"): Quantity(central=50),
        ("G", "small"): Quantity(central=3_000),
        ("G", "medium"): Quantity(central=400),
        ("G", "large"): Quantity(central=40),
    }
    sectors = {"C": ("Industrie", "Manufacturing"), "G": ("Handel", "Trade")}
    sizes = {
        "small": ("klein", "small", 1_200_000.0, 20.0),
        "medium": ("middelgroot", "medium", 12_500_000.0, 110.5),
        "large": ("groot", "large", 150_000_000.0, 800.0),
    }
    return tuple(
        FirmCategory(
            code=f"{sector}-{size[0].upper()}",
            name=f"{sectors[sector][0]}, {sizes[size][0]}",
            name_en=f"{sectors[sector][1]}, {sizes[size][1]}",
            size_class=size,
            sector=sector,
            firms=number,
            growth=0.01 if sector == "G" else 0.0,
            turnover=sizes[size][2],
            employees=sizes[size][3],
            source="cbs",
            own={"SBI": sector, "peildatum": datetime(2026, 1, 1)},
        )
        for (sector, size), number in firms.items()
    )


def _instruments() -> tuple[Instrument, ...]:
    return (
        Instrument(
            code="WET",
            name="Wet zorgplicht",
            name_en="Duty of care act",
            kind="oblige",
            origin="eu with national choice",
            legal_basis="Voorbeeldwet, artikel 3",
            legal_basis_en="Example Act, section 3",
        ),
        Instrument(
            code="LOKET", name="Loket voor bedrijven", name_en="Help desk", kind="facilitate", origin="national"
        ),
        Instrument(
            code="KEUR",
            name="Keurmerk",
            kind="incentivise",
            origin="national",
            voluntary=True,
            note="Zonder vertaling: de naam blijft in beide talen dezelfde.",
        ),
    )


def _mixes() -> tuple[Mix, ...]:
    return (
        Mix(
            code="M0",
            name="Alleen de wet",
            name_en="The act alone",
            description="Wat nu al vaststaat.",
            description_en="What has been decided already.",
        ),
        Mix(
            code="M1",
            name="Wet met steun",
            name_en="Act with support",
            description="De wet, een loket en een keurmerk.",
        ),
    )


def _obligations() -> tuple[Obligation, ...]:
    return (
        Obligation(code="LEZ", instrument="WET", name="Kennisnemen", name_en="Reading in", kind="familiarisation"),
        Obligation(code="RAP", instrument="WET", name="Rapporteren", name_en="Reporting", kind="information"),
        Obligation(
            code="ZORG", instrument="WET", name="Risico's aanpakken", name_en="Acting on risks", kind="substantive"
        ),
        Obligation(code="LEGES", instrument="WET", name="Leges betalen", name_en="Paying a fee", kind="financial"),
        Obligation(code="VRAAG", instrument="LOKET", name="Vragen stellen", name_en="Asking", kind="information"),
        Obligation(code="AUD", instrument="KEUR", name="Audit ondergaan", name_en="Being audited", kind="supervision"),
    )


def _activities() -> tuple[Activity, ...]:
    return (
        Activity(
            code="LEZEN",
            obligation="LEZ",
            name="Wet lezen",
            name_en="Read the act",
            tariff="HOOG",
            hours=4,
            timing="one-off",
        ),
        Activity(
            code="OPSTELLEN",
            obligation="RAP",
            name="Rapport opstellen",
            name_en="Write the report",
            categories="size:small, size:medium",
            tariff="HOOG",
            hours=Quantity(central=16, low=8, high=40),
            frequency=1,
            timing="structural",
            source="expert",
            quality="low",
        ),
        Activity(
            code="OPSTELLEN",
            obligation="RAP",
            name="Rapport opstellen",
            name_en="Write the report",
            categories="size:large",
            tariff="HOOG",
            hours=Quantity(central=80, high=120),
            external_costs=Quantity(central=5_000, low=2_500, high=10_000),
            frequency=1,
            timing="structural",
            business_as_usual=Quantity(central=0.25, low=0.1, high=0.5),
            price_year=2024,
            distribution="triangular",
            source="expert",
            quality="medium",
            verified=False,
            note="=vergelijk de effectbeoordeling: zo stond het in de bron.",
        ),
        Activity(
            code="PLAATSEN",
            obligation="RAP",
            name="Rapport plaatsen",
            name_en="Publish it",
            tariff="ADM",
            hours=0.5,
            frequency=1,
            timing="structural",
        ),
        Activity(
            code="SYSTEEM",
            obligation="ZORG",
            name="Systeem inrichten",
            name_en="Set up a system",
            tariff="HOOG",
            hours=20,
            investment=Quantity(central=1_000, low=0, high=3_000),
            lifetime=3,
            timing="one-off",
        ),
        Activity(
            code="BEZOEK",
            obligation="ZORG",
            name="Leverancier bezoeken",
            name_en="Visit a supplier",
            tariff="HOOG",
            hours=12,
            external_costs=300,
            frequency=0.2,
            timing="structural",
        ),
        Activity(
            code="BETALEN",
            obligation="LEGES",
            name="Leges betalen",
            name_en="Pay the fee",
            external_costs=150,
            frequency=1,
            timing="structural",
        ),
        Activity(
            code="BELLEN",
            obligation="VRAAG",
            name="Loket bellen",
            name_en="Call the help desk",
            tariff="ADM",
            hours=Quantity(central=0, low=-1, high=1),
            frequency=2,
            timing="structural",
        ),
        Activity(
            code="AUDIT",
            obligation="AUD",
            name="Auditor ontvangen",
            name_en="Receive the auditor",
            tariff="HOOG",
            hours=8,
            frequency=1 / 3,
            timing="structural",
        ),
    )


def _scope() -> tuple[Scope, ...]:
    return (
        Scope(instrument="WET", categories="size:large", share=1, source="handboek"),
        Scope(instrument="WET", categories="size:medium", share=0.5),
        Scope(instrument="WET", mix="M1", categories="size:medium", share=Quantity(central=0.8, low=0.6, high=0.9)),
        Scope(instrument="WET", obligation="LEZ", share=1, note="Iedereen leest de wet, ook wie er niet onder valt."),
        Scope(instrument="LOKET", categories="size:small & sector:C, G-M", share=0.125),
        Scope(instrument="KEUR", categories="C-L", share=0.005),
    )


def in_rows(study: Study) -> Study:
    """A study with the rows of each table in the order of its sheet, where new ones come last."""
    tables = {table.table: tuple(sorted(study.records(table.table), key=lambda of: of.row or 0)) for table in TABLES}
    return Study.model_construct(**(study.__dict__ | tables))
