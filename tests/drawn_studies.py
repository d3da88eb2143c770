"""Studies with other values filled in, as slow and plain as can be: what the fast totals are held against."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from made_studies import SHARES, ranges, studies
from studies import certain

from burden import Study, estimate
from burden.comparison import with_totals
from burden.engine.many.measures import TOTALS, Measure
from burden.study import Quantity
from burden.study.parameters import Parameter
from burden.study.tables import Mix, Scope
from burden.study.words import Timing

RULES: dict[str, tuple[Any, ...]] = {
    "horizon": (1, 4, 10),
    "discount_rate": (0.0, 0.07),
    "annualisation": ("annuity", "annuity due", "average"),
    "discount_timing": ("start", "end", "one-off at start"),
    "investments": ("one-off", "replacement half", "depreciated"),
    "rare_activities": ("averaged", "placed"),
    "overhead": (0.0, 0.25),
    "real_wage_growth": (0.0, 0.02, -0.01),
}


@st.composite
def varied_studies(draw: st.DrawFn, *, phased: bool = True, **settings: Any) -> Study:
    """Made studies under any rules, with instruments that enter in different years and firms that grow or go."""
    rules = {name: draw(st.sampled_from(values)) for name, values in RULES.items()} | settings
    study = draw(studies(**rules))
    years = [year for year in (2024, 2026, 2027) if year < 2024 + rules["horizon"]]
    last = 2024 + rules["horizon"] - 1
    entries = st.sampled_from(["x", *years, *{f"{year}-{last - 1}" for year in years if year < last}, "until 2025"])
    composition = tuple(row.update(entries={mix: draw(entries) for mix in row.entries}) for row in study.composition)
    growth = st.sampled_from((0.0, 0.02, -0.1))
    firms = tuple(row.update(growth=draw(growth)) for row in study.firm_categories)
    # Rare activities are what the rules disagree on.
    rare = tuple(
        certain(row, frequency=row.times.central / 13) if draw(st.booleans()) and row.frequency else row
        for row in study.activities
    )
    first = st.none() | ranges(st.floats(0, 4, width=32))
    activities = tuple(row.update(first_year=draw(first)) if row.timing is Timing.STRUCTURAL else row for row in rare)
    scope = tuple(phase for row in study.scope for phase in (draw(phases(row, last)) if phased else [row]))
    return study.update(composition=composition, firm_categories=firms, activities=activities, scope=scope)


@st.composite
def phases(draw: st.DrawFn, row: Scope, last: int) -> list[Scope]:
    """A scope row as it is, or with other shares in other years, perhaps with years without any."""
    if draw(st.booleans()):
        return [row]
    turn = draw(st.integers(2023, last + 1))
    other = row.update(from_year=turn + draw(st.integers(1, 2)), share=draw(ranges(SHARES)))
    until = row.update(until_year=turn)
    return draw(st.sampled_from([[until], [other], [until, other]]))


@st.composite
def other_values(draw: st.DrawFn, parameters: Sequence[Parameter], count: int = 3) -> np.ndarray:
    """Values around the central ones, within the bounds of their column; shape (count, parameters)."""
    random = np.random.default_rng(draw(st.integers(0, 2**32)))
    central = np.array([parameter.quantity.central for parameter in parameters])
    values = central * random.uniform(0.3, 1.9, (count, len(parameters))) + random.uniform(-0.1, 0.1, (count, 1))
    low = [-np.inf if parameter.bounds[0] is None else parameter.bounds[0] for parameter in parameters]
    high = [np.inf if parameter.bounds[1] is None else parameter.bounds[1] for parameter in parameters]
    return np.clip(values, low, high)


def study_at(study: Study, parameters: Sequence[Parameter], values: Sequence[float]) -> Study:
    """The study with these values as its central ones, and no ranges."""
    tables: dict[str, list[Any]] = {}
    for parameter, value in zip(parameters, values, strict=True):
        rows = tables.setdefault(parameter.table, list(study.records(parameter.table)))
        row = rows[parameter.position]
        rows[parameter.position] = row.update(**{parameter.field: Quantity(central=float(value))})
    return study.update(**{table: tuple(rows) for table, rows in tables.items()})


def engine_totals(study: Study, by: Sequence[str], **options: Any) -> pd.DataFrame:
    """What the engine makes of a study, the ordinary way."""
    # Without any lines there is no row of totals over the years.
    return with_totals(estimate(study), *by, **options).fillna(dict.fromkeys(TOTALS, 0.0))


def scale(study: Study, measure: Measure) -> float:
    """How large the figures are from which a measure is made: what its relative precision is measured against."""
    result = estimate(study)
    lines = result.hours if measure is Measure.HOURS else abs(result.labour_cost) + abs(result.external_cost)
    return float(abs(lines).sum() + abs(result.investment).sum()) * (30 if measure == "present_value" else 3) + 1e-300


def with_twin(study: Study) -> Study:
    """The study with a second mix that holds exactly what its first one holds."""
    first = study.mixes[0].code
    composition = tuple(
        row.update(entries=row.entries | ({"TWIN": row.entries[first]} if first in row.entries else {}))
        for row in study.composition
    )
    scope = tuple(row.update(mix=None) if row.mix == first else row for row in study.scope if row.mix in (None, first))
    return study.update(mixes=(*study.mixes, Mix(code="TWIN", name="Twin")), composition=composition, scope=scope)
