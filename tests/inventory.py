"""A made-up national inventory, to measure speed with."""

from __future__ import annotations

import numpy as np

from burden.study import Quantity, Settings, Study
from burden.study.tables import Activity, Composition, FirmCategory, Instrument, Mix, Obligation, Scope, Tariff


def national_inventory(activities: int = 20_000, categories: int = 100, mixes: int = 4) -> Study:
    """A study in which every activity meets every category in every mix."""
    random = np.random.default_rng(7)
    obligations, instruments = max(1, activities // 4), max(1, activities // 40)
    hours = random.gamma(2.0, 2.0, activities)
    return Study(
        settings=Settings(title="National inventory", price_year=2024, reference_mix="M0"),
        tariffs=tuple(
            Tariff(code=f"T{i}", name=f"Tariff {i}", tariff=Quantity(central=30 + i, low=25 + i, high=40 + i))
            for i in range(10)
        ),
        firm_categories=tuple(
            FirmCategory(
                code=f"C{i}", name=f"Category {i}", size_class=f"S{i % 5}", sector=f"X{i // 5}", firms=float(100 + i)
            )
            for i in range(categories)
        ),
        instruments=tuple(
            Instrument(code=f"I{i}", name=f"Instrument {i}", kind="oblige", origin="national")
            for i in range(instruments)
        ),
        mixes=tuple(Mix(code=f"M{i}", name=f"Mix {i}") for i in range(mixes)),
        composition=tuple(
            Composition(instrument=f"I{i}", entries={f"M{mix}": "x" for mix in range(mixes)})
            for i in range(instruments)
        ),
        obligations=tuple(
            Obligation(code=f"O{i}", instrument=f"I{i % instruments}", name=f"Obligation {i}", kind="information")
            for i in range(obligations)
        ),
        activities=tuple(
            Activity(
                code=f"A{i}",
                obligation=f"O{i % obligations}",
                name=f"Activity {i}",
                tariff=f"T{i % 10}",
                hours=Quantity(central=hours[i], low=hours[i] / 2, high=hours[i] * 2),
                frequency=1.0,
                timing="structural" if i % 3 else "one-off",
                investment=500.0 if i % 9 == 0 else 0.0,
                lifetime=5.0,
            )
            for i in range(activities)
        ),
        scope=tuple(
            Scope(instrument=f"I{i}", share=Quantity(central=0.5, low=0.3, high=0.8)) for i in range(instruments)
        ),
    )
