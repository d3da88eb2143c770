"""Everything that a report of a study needs, worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from burden.answers.origin import Origin
from burden.answers.results import Results
from burden.differences import Differences
from burden.engine import Result, TimePath
from burden.engine.many.measures import TOTALS, Measure
from burden.engine.many.sensitivity import Sensitivity
from burden.engine.uncertainty.simulation import Simulation
from burden.language import Language, Text
from burden.processes import Progress
from burden.review import Finding
from burden.study import Problem, Settings, Study, name_in
from burden.study.record import Record
from burden.workbook.places import Places
from burden.writing.amounts import units_in_words
from burden.writing.headline import Headline

TORNADO_MEASURE = Measure.ANNUAL_EQUIVALENT
"""What tornados, waterfalls and the effect of changes are measured in: it counts one-off and structural costs alike."""


@dataclass(frozen=True)
class Report:
    """What a report of a study says: its results, in a language, of a workbook and a day.

    Attributes:
        results: of the study, each worked out when it is first asked for.
        language: the language of the report.
        origin: the workbook it was read from.
        made: the day of the report.
        simulation: the draws of all totals per mix, and of the cost per firm by size class.
        differences: what changed since an older version of the workbook; None where none was given.
        older: that older workbook.
        changes: what was asked for that the workbook does not say, by the name of the option: `convention`,
            `price-year`.
        notices: what the reader of the workbook remarked on it.
        headline: which figure of the totals stands first.
        asked: whether the review board's questions are asked; a study of another country is not asked them.
        places: where the cells of the workbook stand; None where that is not known.
    """

    results: Results
    language: Language
    origin: Origin
    made: date
    simulation: Simulation
    differences: Differences | None = None
    older: Origin | None = None
    changes: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Problem, ...] = ()
    headline: Headline = Headline.CENTRAL
    asked: bool = True
    places: Places | None = None

    @property
    def study(self) -> Study:
        """The study."""
        return self.results.study

    @property
    def result(self) -> Result:
        """The central estimate."""
        return self.results.result

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The review board's questions, with what the study answers; none where they are not asked."""
        return self.results.findings if self.asked else ()

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
        return units_in_words(self.settings)

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

    def text_of(self, record: Record, field: str) -> str | None:
        """A text of a row (`note`, `reason`) in the report's language; None where there is none."""
        return name_in(record, self.language, self.settings.language, field) or None

    @property
    def path(self) -> TimePath:
        """The costs over the years."""
        return self.results.path

    @property
    def compared(self) -> pd.DataFrame:
        """The mixes side by side, as `compare_mixes` gives them."""
        return self.results.compared

    @property
    def by_expected_value(self) -> bool:
        """Whether the expected value stands first: where that was asked for and figures have a range."""
        return self.headline == Headline.MEAN and self.has_ranges

    @property
    def headlined(self) -> pd.DataFrame:
        """The mixes side by side by the figure that stands first; with the columns of `compared`."""
        if not self.by_expected_value:
            return self.compared
        return self.results.expected_of_mixes(draws=len(self.simulation), seed=self.simulation.seed)

    def expected(self, *columns: str) -> pd.DataFrame:
        """Expected values by columns of the result table, of the draws that the report rests on."""
        return self.results.expected(*columns, draws=len(self.simulation), seed=self.simulation.seed)

    @property
    def benchmarks(self) -> pd.DataFrame:
        """The results held against the benchmarks, as `held_against` gives them."""
        return self.results.benchmarks

    @property
    def sensitivity(self) -> Sensitivity:
        """How the annual equivalent of each mix depends on the uncertain parameters."""
        return self.results.sensitivity(TORNADO_MEASURE)


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
    results: Results | None = None,
    changes: Mapping[str, str] | None = None,
    notices: Iterable[Problem] = (),
    headline: Headline = Headline.CENTRAL,
    asked: bool = True,
    places: Places | None = None,
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
        results: those of the study that are known already.
        changes: see `Report`.
        notices: what the reader of the workbook remarked on it.
        headline: see `Report`.
        asked: see `Report`.
        places: see `Report`.

    Raises:
        TooMuch: more draws than can be kept.
        ValueError: draws, a seed or a simulation that do not fit.
    """
    results = results or Results(study)
    if simulation is None:
        simulation = results.simulation(draws, progress, per_firm=True, seed=seed)
    elif simulation.by != ("mix",) or set(simulation.measures) != set(TOTALS) or simulation.firms is None:
        raise ValueError("a report needs a simulation by mix, of all totals, with figures per firm by size class")
    return Report(
        results=results,
        language=language,
        origin=origin,
        made=made,
        simulation=simulation,
        differences=results.differences(older[0], TORNADO_MEASURE) if older is not None else None,
        older=older[1] if older is not None else None,
        changes=dict(changes or {})
        | ({} if headline == Headline.CENTRAL else {"headline": str(headline)})
        | ({} if asked else {"questions": "none"}),
        notices=tuple(notices),
        headline=headline,
        asked=asked,
        places=places,
    )
