"""A study of firms, ships, citizens and government, whose amounts are never added up."""

from __future__ import annotations

from burden.study import Quantity, Settings, Study
from burden.study.tables import (
    Activity,
    Benchmark,
    Composition,
    FirmCategory,
    Instrument,
    Mix,
    Obligation,
    Scope,
    Tariff,
)


def mixed_study() -> Study:
    """Three mixes: nothing, a duty to report, and that with permits; every group bears something of it."""
    return Study(
        settings=Settings(title="Vergunningen", price_year=2026, horizon=3, draws=64, reference_mix="M0"),
        tariffs=(
            Tariff(code="UUR", name="Uur van een bedrijf", categories="group:business", tariff=_of(50)),
            Tariff(code="UUR", name="Uur van een ambtenaar", categories="group:government", tariff=50),
            Tariff(code="UUR", name="Uur van een burger", categories="group:citizen", tariff=0),
        ),
        firm_categories=(
            FirmCategory(code="KLEIN", name="Klein", size_class="small", sector="C", firms=1_000, turnover=1e6),
            FirmCategory(code="BURGER", name="Omwonenden", group="citizen", firms=_of(40_000)),
            FirmCategory(code="GROOT", name="Groot", size_class="large", sector="C", firms=100, turnover=1e8),
            FirmCategory(code="SCHIP", name="Zeeschepen", unit="schepen", sector="H", firms=300),
            FirmCategory(code="TOEZ", name="Toezichthouder", group="government", firms=2),
        ),
        instruments=(
            Instrument(code="MELD", name="Meldplicht", kind="oblige", origin="national"),
            Instrument(code="VERG", name="Vergunning", kind="condition", origin="eu"),
            Instrument(code="GIDS", name="Gids", kind="inform", origin="national", voluntary=True),
        ),
        mixes=(Mix(code="M0", name="Niets"), Mix(code="M1", name="Melden"), Mix(code="M2", name="Melden en vergunnen")),
        composition=(
            Composition(instrument="MELD", entries={"M1": "x", "M2": "x"}),
            Composition(instrument="VERG", entries={"M2": 2027}),
            Composition(instrument="GIDS", entries={"M2": "x"}),
        ),
        obligations=(
            Obligation(code="MELDEN", instrument="MELD", name="Melden", kind="information"),
            Obligation(code="AANVRAAG", instrument="VERG", name="Aanvragen", kind="information"),
            Obligation(code="LEGES", instrument="VERG", name="Leges", kind="financial"),
            Obligation(code="LEZEN", instrument="GIDS", name="De gids lezen", kind="information"),
        ),
        activities=(
            Activity(code="MELDEN", obligation="MELDEN", name="Melden", tariff="UUR", hours=_of(2), frequency=2,
                     timing="structural"),
            Activity(code="AANVRAAG", obligation="AANVRAAG", name="Aanvragen", tariff="UUR", hours=10,
                     external_costs=20, investment=5, timing="one-off"),
            Activity(code="LEGES", obligation="LEGES", name="Leges", external_costs=100, frequency=1,
                     timing="structural"),
            Activity(code="LEZEN", obligation="LEZEN", name="Lezen", tariff="UUR", hours=1, timing="one-off"),
        ),
        scope=(
            Scope(instrument="MELD", share=_of(0.5)),
            Scope(instrument="MELD", categories="group:government", share=1),
            Scope(instrument="VERG", share=0.1),
            Scope(instrument="GIDS", share=0.2),
        ),
        benchmarks=(
            Benchmark(name="Per bedrijf", subject="M1", low=100, high=300, unit="per firm per year"),
            Benchmark(name="Per burger", subject="MELD", categories="group:citizen", low=0, high=1,
                      unit="per firm per year"),
        ),
    )  # fmt: skip


def _of(central: float) -> Quantity:
    return Quantity(central=central, low=central * 0.8, high=central * 1.3)
