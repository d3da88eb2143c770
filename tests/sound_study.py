"""A study to which a review board would have nothing to add: every question about it is in order."""

from __future__ import annotations

from burden.study import Quantity, Settings, Study
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
    Scope,
    Source,
    Tariff,
    Workability,
)

SIZES = {"micro": (4.0, 600_000.0), "small": (20.0, 3e6), "medium": (120.0, 2e7), "large": (900.0, 2e8)}
SMALLER, LARGE = "size:micro, size:small, size:medium", "size:large"
KINDS = {
    "KEN": ("familiarisation", "Kennisnemen", "one-off"),
    "INF": ("information", "Melden", "structural"),
    "ZRG": ("substantive", "Leveranciers onderzoeken", "structural"),
    "TOE": ("supervision", "Meewerken aan toezicht", "structural"),
    "BUI": ("proof out of scope", "Aantonen", "structural"),
    "DOO": ("information", "Doorwerking: vragen van afnemers", "structural"),
}
KNOWN = {"source": "meting", "verified": True}


def sound_study() -> Study:
    """A reference and two alternatives, a European and a national act, 2 sectors x 4 sizes."""
    return Study(
        settings=Settings(title="Zoals het hoort", price_year=2026, horizon=10, reference_mix="M0"),
        tariffs=(Tariff(code="T", name="Medewerker", tariff=Quantity(central=50, low=45, high=60), **KNOWN),),
        firm_categories=tuple(
            FirmCategory(
                code=f"{sector}-{size}",
                name=f"{sector} {size}",
                size_class=size,
                sector=sector,
                firms=1_000 if size != "large" else 50,
                employees=persons,
                turnover=turnover,
                **KNOWN,
            )
            for sector in ("C", "G")
            for size, (persons, turnover) in SIZES.items()
        ),
        instruments=(
            Instrument(code="EUR", name="Verordening", kind="oblige", origin="eu", legal_basis="Verordening, art. 4"),
            Instrument(code="WET", name="Wet", kind="oblige", origin="national", legal_basis="Wet, artikel 3"),
            Instrument(code="GIDS", name="Gids", kind="inform", origin="national", voluntary=True),
        ),
        mixes=tuple(Mix(code=code, name=f"Mix {code}") for code in ("M0", "M1", "M2")),
        composition=(
            Composition(instrument="EUR", entries=dict.fromkeys(("M0", "M1", "M2"), "x")),
            Composition(instrument="WET", entries=dict.fromkeys(("M1", "M2"), "x")),
            Composition(instrument="GIDS", entries={"M2": "x"}),
        ),
        obligations=(
            *(
                Obligation(code=f"{act}-{code}", instrument=act, name=name, kind=kind)
                for act in ("EUR", "WET")
                for code, (kind, name, _) in KINDS.items()
            ),
            Obligation(code="GIDS-INF", instrument="GIDS", name="De gids raadplegen", kind="information"),
        ),
        activities=(
            *(row for act in ("EUR", "WET") for code in KINDS for row in _activities(f"{act}-{code}", code)),
            *_activities("GIDS-INF", "INF"),
        ),
        scope=(
            *(
                Scope(instrument="EUR", obligation=f"EUR-{code}", share=1 if code == "KEN" else _share(0.2), **KNOWN)
                for code in KINDS
            ),
            *(
                Scope(instrument="WET", obligation=f"WET-{code}", share=1 if code == "KEN" else _share(0.3), **KNOWN)
                for code in KINDS
            ),
            Scope(instrument="WET", obligation="WET-INF", mix="M2", share=_share(0.1), **KNOWN),
            Scope(instrument="GIDS", share=_share(0.1), **KNOWN),
        ),
        interactions=(
            Interaction(
                acts_on="WET", together_with="EUR", change=Quantity(central=-0.2, low=-0.3, high=-0.1), **KNOWN
            ),
        ),
        goals=tuple(
            Goal(goal="Minder misstanden", mix=mix, instrument=instrument, score=score, reason="Meting.")
            for mix, instrument, score in (
                *(("M0", None, 0), ("M1", None, 1), ("M2", None, 2)),
                *((None, "EUR", 0.5), (None, "WET", 1), (None, "GIDS", 0.5), (None, "WET + GIDS", 0.5)),
            )
        ),
        workability=tuple(
            Workability(subject=act, aspect="clear", score=1, finding="Goed te begrijpen.", **KNOWN)
            for act in ("EUR", "WET")
        ),
        benchmarks=(
            Benchmark(name="Elders", subject="M1", low=10, high=10_000, unit="per firm per year", **KNOWN),
            Benchmark(name="Elders, omzet", subject="WET", high=0.01, unit="share of turnover", **KNOWN),
        ),
        sources=(Source(key="meting", title="Meting bij 200 bedrijven"),),
    )


def _share(central: float) -> Quantity:
    return Quantity(central=central, low=central / 2, high=central * 1.5)


def _activities(obligation: str, code: str) -> tuple[Activity, ...]:
    """The activity of an obligation, longer for large firms; what is substantive also costs money."""
    timing = KINDS[code][2]
    substantive = code == "ZRG"
    return tuple(
        Activity(
            code=f"{obligation}-1",
            obligation=obligation,
            name=KINDS[code][1],
            categories=categories,
            tariff="T",
            hours=Quantity(central=hours, low=hours / 2, high=hours * 2),
            external_costs=200 if substantive else 0,
            investment=500 if substantive else 0,
            lifetime=5 if substantive else None,
            frequency=1 if timing == "structural" else None,
            timing=timing,
            business_as_usual=Quantity(central=0.2, low=0.1, high=0.3) if substantive else 0,
            quality="high",
            **KNOWN,
        )
        for categories, hours in ((SMALLER, 1.0), (LARGE, 4.0))
    )
