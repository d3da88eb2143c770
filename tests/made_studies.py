"""Studies made by hypothesis: small, consistent, and of every shape that matters to the engine."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

from burden.study import Quantity, Settings, Study
from burden.study.tables import (
    Activity,
    Composition,
    FirmCategory,
    Instrument,
    Interaction,
    Mix,
    Obligation,
    Scope,
    Tariff,
)
from burden.study.words import InstrumentOrigin, ObligationKind

SIZES, SECTORS = ("zzp", "small", "large"), ("C", "G")
AMOUNTS = st.floats(-1_000, 1_000, allow_nan=False, width=32)
POSITIVE = st.floats(0, 1_000, allow_nan=False, width=32)
SHARES = st.floats(0, 1, allow_nan=False, width=32)
FREQUENCIES = st.just(0.0) | st.floats(0.0009765625, 12, width=32)
"""Never, or at least once in a thousand years: below that a difference of totals is lost in their rounding."""


@st.composite
def studies(draw: st.DrawFn, **settings: Any) -> Study:
    """A study with 1-3 mixes, 1-3 instruments, an obligation and some activities for each, over six categories."""
    mixes = [f"M{i}" for i in range(draw(st.integers(1, 3)))]
    instruments = [f"I{i}" for i in range(draw(st.integers(1, 3)))]
    obligations = [f"O{i}" for i in range(len(instruments) + draw(st.integers(0, 2)))]
    instrument_of = {code: instruments[i % len(instruments)] for i, code in enumerate(obligations)}
    return Study(
        settings=Settings(title="Made", price_year=2024, reference_mix=mixes[0], **settings),
        tariffs=(
            Tariff(code="T", name="small firms", categories="size:zzp, size:small", tariff=draw(POSITIVE)),
            Tariff(code="T", name="large firms", categories="size:large", tariff=draw(POSITIVE)),
        ),
        firm_categories=tuple(
            FirmCategory(code=f"{sector}-{size}", name="firms", sector=sector, size_class=size, firms=draw(POSITIVE))
            for sector in SECTORS
            for size in SIZES
        ),
        instruments=tuple(
            Instrument(
                code=code,
                name=code,
                kind="oblige",
                origin=draw(st.sampled_from(InstrumentOrigin)),
                voluntary=draw(st.booleans()),
            )
            for code in instruments
        ),
        mixes=tuple(Mix(code=code, name=code) for code in mixes),
        composition=tuple(
            Composition(instrument=code, entries={mix: "x" for mix in mixes if draw(st.booleans())})
            for code in instruments
        ),
        obligations=tuple(
            Obligation(code=code, instrument=instrument_of[code], name=code, kind=draw(st.sampled_from(ObligationKind)))
            for code in obligations
        ),
        activities=tuple(activity for code in obligations for activity in draw(activities(code))),
        scope=tuple(scope for code in instruments for scope in draw(scopes(code))),
        interactions=tuple(
            Interaction(
                acts_on=acts_on,
                together_with=together_with,
                categories=draw(st.sampled_from(("all", "size:large", "sector:C & size:small"))),
                change=draw(st.floats(-1, 1, width=32)),
                overlap=draw(st.none() | SHARES),
            )
            for acts_on, together_with in draw(
                st.lists(st.tuples(st.sampled_from(obligations), st.sampled_from(instruments)), max_size=2, unique=True)
            )
        ),
    )


@st.composite
def activities(draw: st.DrawFn, obligation: str) -> list[Activity]:
    """One or two activities of an obligation; the second has other hours for large firms."""
    made = [_activity(draw, f"{obligation}-1", obligation, "all")]
    if draw(st.booleans()):
        made += [
            _activity(draw, f"{obligation}-2", obligation, "size:large"),
            _activity(draw, f"{obligation}-2", obligation, "size:zzp, size:small & sector:C"),
        ]
    return made


def _activity(draw: st.DrawFn, code: str, obligation: str, categories: str) -> Activity:
    timing = draw(st.sampled_from(("one-off", "structural")))
    return Activity(
        code=code,
        obligation=obligation,
        name=code,
        categories=categories,
        tariff="T",
        hours=draw(ranges(AMOUNTS)),
        external_costs=draw(ranges(AMOUNTS)),
        investment=draw(ranges(AMOUNTS)),
        lifetime=draw(st.integers(1, 9)),
        frequency=draw(FREQUENCIES) if timing == "structural" else None,
        timing=timing,
        business_as_usual=draw(ranges(SHARES)),
    )


@st.composite
def scopes(draw: st.DrawFn, instrument: str) -> list[Scope]:
    """A general row, and sometimes a more specific one."""
    made = [Scope(instrument=instrument, share=draw(ranges(SHARES)))]
    if draw(st.booleans()):
        made.append(Scope(instrument=instrument, categories="size:large", share=draw(ranges(SHARES))))
    return made


@cache
def ranges(figures: st.SearchStrategy[float]) -> st.SearchStrategy[Quantity]:
    """A quantity, with or without a range; made once for the same figures, since studies draw so many."""
    return figures.map(lambda central: Quantity(central=central)) | st.tuples(figures, figures, figures).map(_range)


def _range(drawn: tuple[float, float, float]) -> Quantity:
    low, central, high = sorted(drawn)
    return Quantity(central=central, low=low, high=high)
