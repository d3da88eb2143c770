"""Everything that a report of a study needs, worked out once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

import pandas as pd

from burden.benchmarks import held_against
from burden.comparison import compare_mixes
from burden.differences import Differences, compare_versions
from burden.engine import Result, TimePath, estimate, time_path
from burden.engine.measures import TOTALS, Measure
from burden.engine.sensitivity import Sensitivity, sensitivity_of
from burden.engine.simulation import Simulation, simulate
from burden.language import Language, Text, visible
from burden.report import texts
from burden.review import Finding, review
from burden.study import Problem, Settings, Study, name_in

Progress = Callable[[int, int], None]
TORNADO_MEASURE = Measure.ANNUAL_EQUIVALENT
"""What tornados, waterfalls and the effect of changes are measured in: it counts one-off and structural costs alike."""


@dataclass(frozen=True)
class Origin:
    """The workbook that a study was read from.

    Attributes:
        name: its file name, without the folder; what it hides is shown.
        sha256: the hash of its bytes, in hexadecimal digits.
    """

    name: str
    sha256: str


def origin_of(path: Path) -> Origin:
    """Name a workbook and work out its hash.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        return Origin(visible(path.name), hashlib.file_digest(file, "sha256").hexdigest())


@dataclass(frozen=True)
class Report:
    """What a report of a study says.

    Attributes:
        study: the study.
        language: the language of the report.
        origin: the workbook it was read from.
        made: the day of the report.
        result: the central estimate.
        simulation: the draws of all totals per mix, and of the cost per firm by size class.
        findings: the review board's questions, with what the study answers.
        differences: what changed since an older version of the workbook; None where none was given.
        older: that older workbook.
        changes: what was asked for that the workbook does not say, by the name of the option: `convention`,
            `price-year`.
        notices: what the reader of the workbook remarked on it.
    """

    study: Study
    language: Language
    origin: Origin
    made: date
    result: Result
    simulation: Simulation
    findings: tuple[Finding, ...]
    differences: Differences | None = None
    older: Origin | None = None
    changes: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Problem, ...] = ()

    @property
    def settings(self) -> Settings:
        """The settings of the study."""
        return self.study.settings

    @property
    def title(self) -> str:
        """The title of the study in the language of the report."""
        return name_in(self.settings, self.language, self.settings.language, "title")

    @property
    def units(self) -> Text:
        """What money stands in, in a sentence: the currency and the price year."""
        return texts.UNITS.fill(currency=self.settings.currency, year=str(self.settings.price_year))

    @property
    def has_ranges(self) -> bool:
        """Whether any figure of the study has a range; without one there is no interval and no chance to speak of."""
        return self.simulation.parameters > 0

    @property
    def mixes(self) -> tuple[str, ...]:
        """The codes of the mixes, in the order of the study."""
        return tuple(mix.code for mix in self.study.mixes)

    def mix_name(self, code: str) -> str:
        """The name of a mix in the language of the report."""
        mix = next(mix for mix in self.study.mixes if mix.code == code)
        return name_in(mix, self.language, self.settings.language)

    @cached_property
    def path(self) -> TimePath:
        """The costs over the years."""
        return time_path(self.result)

    @cached_property
    def compared(self) -> pd.DataFrame:
        """The mixes side by side, as `compare_mixes` gives them."""
        return compare_mixes(self.result)

    @cached_property
    def benchmarks(self) -> pd.DataFrame:
        """The results held against the benchmarks, as `held_against` gives them."""
        return held_against(self.result)

    @cached_property
    def sensitivity(self) -> Sensitivity:
        """How the annual equivalent of each mix depends on the uncertain parameters."""
        return sensitivity_of(self.result, TORNADO_MEASURE)


def prepare(
    study: Study,
    origin: Origin,
    language: Language,
    *,
    made: date,
    draws: int | None = None,
    seed: int | None = None,
    older: tuple[Study, Origin] | None = None,
    progress: Progress | None = None,
    simulation: Simulation | None = None,
    changes: Mapping[str, str] | None = None,
    notices: Iterable[Problem] = (),
) -> Report:
    """Work out everything a report says.

    Args:
        study: the study.
        origin: the workbook it was read from.
        language: the language of the report.
        made: the day of the report.
        draws: how many draws; left out: the study's setting.
        seed: what makes the draws repeatable; left out: the study's setting.
        older: an older version of the study, and its workbook, to tell what changed since.
        progress: told how many draws are done, of how many.
        simulation: draws of the same study that were made already: by mix, of all totals, with figures per firm by
            size class.
        changes: see `Report`.
        notices: what the reader of the workbook remarked on it.

    Raises:
        TooManyDrawsError: more draws than can be kept.
        ValueError: draws, a seed or a simulation that do not fit.
    """
    result = estimate(study)
    if simulation is None:
        simulation = simulate(study, draws, seed, by=("mix",), per_firm=("size_class",), progress=progress)
    elif simulation.by != ("mix",) or set(simulation.measures) != set(TOTALS) or simulation.firms is None:
        raise ValueError("a report needs a simulation by mix, of all totals, with figures per firm by size class")
    differences = compare_versions(older[0], study, measure=TORNADO_MEASURE) if older is not None else None
    return Report(
        study=study,
        language=language,
        origin=origin,
        made=made,
        result=result,
        simulation=simulation,
        findings=review(result),
        differences=differences,
        older=older[1] if older is not None else None,
        changes=dict(changes or {}),
        notices=tuple(notices),
    )
