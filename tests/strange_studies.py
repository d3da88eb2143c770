"""Studies of every sort that a workbook must calculate as the engine does."""

from __future__ import annotations

from typing import Any

from drawn_studies import varied_studies
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as examples
from mixed_study import mixed_study
from sound_study import sound_study
from studies import small_study

from burden import Quantity, Study
from burden.study import Settings
from burden.study.tables import (
    Activity,
    Composition,
    Count,
    FirmCategory,
    Instrument,
    Mix,
    Obligation,
    Scope,
    Tariff,
)

MADE_BY_LOT = 3


def small_with(**settings: Any) -> Study:
    study = small_study()
    return study.update(settings=study.settings.update(**settings))


def one_mix_without_reference() -> Study:
    study = sound_study()
    return study.update(
        settings=study.settings.update(reference_mix=None, convention="de"),
        mixes=study.mixes[1:2],
        composition=tuple(row.update(entries={"M1": "x"}) for row in study.composition),
        interactions=(),
        goals=(),
        benchmarks=(),
        sources=(),
        scope=tuple(row for row in study.scope if row.mix in (None, "M1")),
    )


def strange_codes() -> Study:
    """Codes and names that Excel would take for formulas, patterns, numbers, addresses or markup."""
    mixes = ("=1+1", "A*", 'it\'s "M" & <3>', "R1C1", "10", "1E1", "A1")
    instruments, obligations = ("+I", "I*", "I?"), ("@O", "=O", "O~")
    sizes, sectors = ("50+", "=x", "1-9", None), ("01", "1E0", ">5", "*")
    return Study(
        settings=Settings(title="=HYPERLINK()", price_year=2026, entry_year=2030, horizon=3, reference_mix="A*"),
        tariffs=(Tariff(code="T&T<", name="=T", tariff=60), Tariff(code="*", name="-T", tariff=40)),
        firm_categories=tuple(
            FirmCategory(code=code, name=f"={code}", size_class=size, sector=sector, firms=10 * position + 5)
            for position, (code, size, sector) in enumerate(zip((">5", "*5", "01", "1E0"), sizes, sectors, strict=True))
        ),
        instruments=tuple(
            Instrument(code=code, name=f"@{code}", kind="oblige", origin="eu", voluntary=code == "I?")
            for code in instruments
        ),
        mixes=tuple(Mix(code=code, name=f"+{code}") for code in mixes),
        composition=tuple(
            Composition(instrument=code, entries=dict.fromkeys(mixes[at:], "x")) for at, code in enumerate(instruments)
        ),
        obligations=tuple(
            Obligation(code=code, instrument=instrument, name=f"-{code}", kind=kind)
            for code, instrument, kind in zip(
                obligations, instruments, ("information", "financial", "substantive"), strict=True
            )
        ),
        activities=(
            Activity(code="-A", obligation="@O", name="=A", tariff="*", hours=-1.5, frequency=3, timing="structural"),
            Activity(code="A?", obligation="=O", name="\tA", external_costs=7.25, timing="one-off"),
            Activity(code="A*", obligation="O~", name="A", tariff="T&T<", hours=2, investment=9, timing="one-off"),
        ),
        scope=tuple(Scope(instrument=code, share=share) for code, share in zip(instruments, (1, 0.5, 0), strict=True)),
    )


def nobody_is_reached() -> Study:
    study = small_study()
    return study.update(scope=tuple(row.update(share=Quantity(central=0.0)) for row in study.scope))


def without_lines() -> Study:
    study = small_study()
    return study.update(composition=tuple(row.update(entries={}) for row in study.composition), benchmarks=())


def effort_per_mix_in_minutes() -> Study:
    study = small_study()
    first = study.activities[0]
    minutes = Quantity(central=90, low=60, high=240)
    rows = (first.update(mix="M0"), first.update(mix="M1", hours=0, minutes=minutes), *study.activities[1:])
    return study.update(activities=rows)


def done_per_count() -> Study:
    """Per supplier, per question to a supplier, per person employed and per euro of turnover."""
    study, per = small_study(), {"BEZOEK": "LEV", "PLAATSEN": "VRAAG", "LEZEN": "employees", "BETALEN": "turnover"}
    return study.update(
        counts=(
            Count(code="LEV", name="Leveranciers", unit="leveranciers", number=Quantity(central=3, low=1, high=9)),
            Count(code="VRAAG", name="Vragen", unit="vragen", categories="size:small", number=2, of="LEV"),
            Count(code="VRAAG", name="Vragen", unit="vragen", categories="size:medium, size:large", number=5, of="LEV"),
        ),
        activities=tuple(
            row.update(count=per.get(row.code), external_costs=0.001 if row.code == "BETALEN" else row.external_costs)
            for row in study.activities
        ),
    )


def following_wages(study: Study) -> Study:
    """A study whose tariffs rise with wages instead of prices."""
    wages = {2024: 100.0, 2025: 104.0, 2026: None, 2027: 110.0} | {study.settings.price_year: 108.0}
    return study.update(
        tariffs=tuple(row.update(follows="wages") for row in study.tariffs),
        price_index=tuple(row.update(wage_index=wages[row.year]) for row in study.price_index),
    )


def changing_over_the_years(**settings: Any) -> Study:
    """Instruments that end, shares that change, other first years, wages that grow and are followed, a saving."""
    study = following_wages(small_with(real_wage_growth=0.02, **settings))
    act, desk, mark = study.composition
    first = {1: Quantity(central=2, low=1, high=3), 5: Quantity(central=0.5)}
    large, medium, wider, *others = study.scope
    phases = (
        large,
        medium.update(until_year=2028),
        medium.update(from_year=2029, until_year=2030, share=Quantity(central=0.7, low=0.6, high=0.9)),
        wider.update(from_year=2028, until_year=2030),
        *others,
        large.update(categories="size:small", from_year=2029, share=0.25),
    )
    return study.update(
        scope=phases,
        composition=(
            act.update(entries={"M0": "x", "M1": "until 2030"}),
            desk.update(entries={"M1": "2028-2030"}),
            mark,
        ),
        activities=tuple(
            row.update(
                first_year=first.get(position) if row.timing == "structural" else None,
                investment=Quantity(central=-row.investment.central) if position == 4 else row.investment,
            )
            for position, row in enumerate(study.activities)
        ),
    )


STRANGE: dict[str, Study] = {
    "time": changing_over_the_years(),
    "time-placed": changing_over_the_years(rare_activities="placed", investments="replacement half", horizon=9),
    "small": small_study(),
    "placed": small_with(
        rare_activities="placed", investments="depreciated", rounding="hours half up", value_year=2025
    ),
    "one-mix": one_mix_without_reference(),
    "codes": strange_codes(),
    "nobody": nobody_is_reached(),
    "no-lines": without_lines(),
    "minutes": effort_per_mix_in_minutes(),
    "counts": done_per_count(),
    "mixed": mixed_study(),
}


def by_lot() -> list[Study]:
    """Studies made by lot, the same ones every time."""
    made: list[Study] = []

    @examples(
        max_examples=MADE_BY_LOT, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(varied_studies())
    def keep(study: Study) -> None:
        made.append(study)

    keep()
    return made
