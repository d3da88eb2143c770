"""The mixes side by side: what they cost, what stands apart, and how they differ from the reference."""

from __future__ import annotations

import numpy as np
import pandas as pd

from burden.engine import Result
from burden.engine.timing import is_yearly, split_by_timing


def compare_mixes(result: Result) -> pd.DataFrame:
    """Put the mixes side by side.

    Returns:
        One row per mix, in the order of the study: `mix`; `one_off` and `structural` (money, structural per year);
        `hours_one_off` and `hours_structural`; `one_off_difference` and `structural_difference` with the reference mix
        (NaN without one); and, apart, never added in: `voluntary_one_off`, `voluntary_structural`, `financial_one_off`,
        `financial_structural` (financial items of voluntary instruments stand with the financial ones).
    """
    study = result.study
    one_off, structural = split_by_timing(result)
    yearly = is_yearly(result)
    burden = result.counted()
    voluntary = result.column("voluntary") & ~result.financial
    table = pd.DataFrame({"mix": [mix.code for mix in study.mixes]})

    def add(name: str, figures: np.ndarray, counted: np.ndarray) -> None:
        table[name] = np.bincount(
            result.positions.mix, weights=np.where(counted, figures, 0.0), minlength=len(study.mixes)
        )

    add("one_off", one_off, burden)
    add("structural", structural, burden)
    add("hours_one_off", result.hours, burden & ~yearly)
    add("hours_structural", result.hours, burden & yearly)
    reference = table.loc[table["mix"] == study.settings.reference_mix]
    for name in ("one_off", "structural"):
        table[f"{name}_difference"] = table[name] - (reference[name].iloc[0] if len(reference) else np.nan)
    for name, counted in (("voluntary", voluntary), ("financial", result.financial)):
        add(f"{name}_one_off", one_off, counted)
        add(f"{name}_structural", structural, counted)
    return table
