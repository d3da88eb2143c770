"""The tables of a study side by side, before anything is said about whether they fit together."""

from __future__ import annotations

from typing import cast

from burden.study.record import Model, Record
from burden.study.settings import Settings
from burden.study.tables import (
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


class Contents(Model):
    """The settings and tables of a study."""

    settings: Settings | None = None
    tariffs: tuple[Tariff, ...] = ()
    firm_categories: tuple[FirmCategory, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    mixes: tuple[Mix, ...] = ()
    composition: tuple[Composition, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    activities: tuple[Activity, ...] = ()
    scope: tuple[Scope, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    price_index: tuple[PriceIndex, ...] = ()
    goals: tuple[Goal, ...] = ()
    benchmarks: tuple[Benchmark, ...] = ()
    sources: tuple[Source, ...] = ()

    def records(self, table: str) -> tuple[Record, ...]:
        """The rows of one table by its name (`activities`)."""
        return cast(tuple[Record, ...], getattr(self, table))
