"""The results of one version of a study, each worked out when it is first asked for."""

from __future__ import annotations

from concurrent.futures import Executor
from typing import Any

import pandas as pd

from burden.alternatives import MOST_DRAWS, Alternatives, alternatives_of, values_of, with_draws
from burden.answers.drawn_results import DrawnResults, Workers
from burden.answers.example_firm import ExampleFirm, FirmCosts, costs_of
from burden.answers.kept import Kept
from burden.benchmarks import held_against
from burden.comparison import compare_mixes, costs_of_mixes, with_totals
from burden.differences import Differences, compare_versions
from burden.elements import Elements, elements_of, stacked
from burden.engine import Result, TimePath, estimate, time_path
from burden.engine.many.breakeven import BreakEven, break_even, break_evens
from burden.engine.many.measures import TOTALS, Measure
from burden.engine.many.sensitivity import Sensitivity, sensitivity_of
from burden.engine.per_firm import per_firm
from burden.engine.uncertainty.sampling import Sampler, block_size
from burden.engine.uncertainty.variance import Spread
from burden.explanation import Explanation, explain_mixes
from burden.language import Text
from burden.processes import Progress
from burden.review import Finding, review
from burden.review.evidence import in_short
from burden.review.reviewed import Reviewed
from burden.study import Study

MOST_IN_SPREAD = 10_000
"""The most draws from which shares of the spread are taken."""


class Results(DrawnResults):
    """What the engine makes of a study; safe to ask from several threads.

    Nobody changes what another gets, since sessions that start from the same workbook share these results: see `Kept`.
    """

    def __init__(self, study: Study, earlier: Results | None = None, apart: Workers | None = None) -> None:
        """Results of this study; nothing is worked out yet.

        Args:
            study: the study.
            earlier: the results of an earlier version of it, which spares work where little was changed.
            apart: the processes that make draws; left out: those of the earlier results, or threads of this process.
        """
        self.study = study
        self.apart: Workers | None = earlier.apart if apart is None and earlier is not None else apart
        self._kept = Kept()
        self._earlier: Result | None = earlier._kept.get("result") if earlier is not None else None

    def __getstate__(self) -> dict[str, Any]:
        """What goes along to another process: the study and what was found."""
        return {"study": self.study, "_kept": self._kept}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Go on with that in another process."""
        Results.__init__(self, state["study"])
        self._kept = state["_kept"]

    @property
    def result(self) -> Result:
        """The central estimate; of several groups the headline one counts in all that is asked of it."""
        return self._kept.once(self._estimate, "result")

    def _estimate(self) -> Result:
        found = estimate(self.study, self._earlier)
        self._earlier = None
        return found.headline

    @property
    def compared(self) -> pd.DataFrame:
        """The mixes side by side, as `burden.comparison.compare_mixes`."""
        return self.compared_counting()

    def compared_counting(self, *, include_voluntary: bool = False) -> pd.DataFrame:
        """The mixes side by side, also with voluntary and financial items added up."""
        return self._kept.once(
            lambda: compare_mixes(self.result, include_voluntary=include_voluntary),
            *("compared", include_voluntary),
        )

    def costs(self, *, include_voluntary: bool = False) -> pd.DataFrame:
        """One-off and structural costs of the mixes, as `burden.comparison.costs_of_mixes`."""
        return self._kept.once(
            lambda: costs_of_mixes(self.result, include_voluntary=include_voluntary), *("costs", include_voluntary)
        )

    @property
    def path(self) -> TimePath:
        """The costs over the years."""
        return self._kept.once(lambda: time_path(self.result), "path")

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The review board's questions, with what the study answers."""
        return self._kept.once(lambda: review(self.result), "findings")

    @property
    def evidence(self) -> Text:
        """How much of the figures was verified, and how much of a mix rests on weak ones, in one line."""
        return self._kept.once(lambda: in_short(Reviewed(self.result)), "evidence")

    @property
    def benchmarks(self) -> pd.DataFrame:
        """The results held against published figures, as `burden.benchmarks.held_against`."""
        return self._kept.once(lambda: held_against(self.result), "benchmarks")

    @property
    def under_scenarios(self) -> dict[str, Results]:
        """Those of the study under each of its scenarios, by code."""
        codes = self.study.scenarios
        return self._kept.once(lambda: {code: Results(self.study.scenario(code), self) for code in codes}, "scenarios")

    def by(self, *columns: str, include_voluntary: bool = False) -> pd.DataFrame:
        """Totals by any columns of the result table, as `burden.comparison.with_totals`."""
        return self._kept.once(
            lambda: with_totals(self.result, *columns, include_voluntary=include_voluntary),
            *("by", columns, include_voluntary),
        )

    def per_firm(self, *columns: str, include_voluntary: bool = False) -> pd.DataFrame:
        """Cost per firm of each mix, as `burden.engine.per_firm.per_firm`."""
        return self._kept.once(
            lambda: per_firm(self.result, *columns, include_voluntary=include_voluntary),
            *("per firm", columns, include_voluntary),
        )

    def example(self, firm: ExampleFirm, *, include_voluntary: bool = False) -> FirmCosts:
        """What each mix costs a firm that the reader describes."""
        return costs_of(self.result, firm, include_voluntary=include_voluntary)

    def sensitivity(
        self, measure: Measure | str = Measure.ANNUAL_EQUIVALENT, *, include_voluntary: bool = False
    ) -> Sensitivity:
        """How a total of each mix depends on the uncertain parameters: tornado, groups, values elsewhere."""
        return self._kept.once(
            lambda: sensitivity_of(self.result, measure, include_voluntary=include_voluntary),
            *("sensitivity", str(measure), include_voluntary),
        )

    def shares(
        self,
        mix: str,
        against: str | None = None,
        *,
        groups: bool = False,
        measure: Measure | str = Measure.ANNUAL_EQUIVALENT,
        include_voluntary: bool = False,
    ) -> pd.DataFrame:
        """Which share of the spread of a total each parameter (or group) brings, as `Spread.shares` has it."""

        def found() -> pd.DataFrame:
            spread = self.spread(measure, include_voluntary=include_voluntary)
            return spread.shares_of_groups(mix, against) if groups else spread.shares(mix, against)

        return self._kept.once(found, "shares", mix, against, groups, str(measure), include_voluntary)

    def spread(self, measure: Measure | str = Measure.ANNUAL_EQUIVALENT, *, include_voluntary: bool = False) -> Spread:
        """The spread of a total over the draws that `burden sensitivity` takes; large, so not kept."""
        sensitivity = self.sensitivity(measure, include_voluntary=include_voluntary)
        draws = min(self.study.settings.draws, MOST_IN_SPREAD)
        sampler = Sampler(sensitivity.parameters, self.study.settings.seed, block=block_size(draws))
        return Spread(sensitivity, sampler.values(0, draws))

    def break_even(
        self,
        key: str,
        mix: str,
        *,
        against: str | None = None,
        ceiling: float = 0.0,
        measure: Measure | str = Measure.ANNUAL_EQUIVALENT,
        include_voluntary: bool = False,
    ) -> BreakEven:
        """The value of a parameter at which two mixes cost the same, as `burden.engine.many.breakeven.break_even`."""
        return self._kept.once(
            lambda: break_even(
                self.sensitivity(measure, include_voluntary=include_voluntary),
                *(key, mix),
                against=against,
                ceiling=ceiling,
            ),
            *("break-even", key, mix, against, ceiling, str(measure), include_voluntary),
        )

    def break_evens(
        self,
        mix: str,
        *,
        against: str | None = None,
        ceiling: float = 0.0,
        measure: Measure | str = Measure.ANNUAL_EQUIVALENT,
        include_voluntary: bool = False,
    ) -> tuple[BreakEven, ...]:
        """The parameters that can make two mixes cost the same, as `burden.engine.many.breakeven.break_evens`."""
        return self._kept.once(
            lambda: break_evens(
                self.sensitivity(measure, include_voluntary=include_voluntary),
                mix,
                against=against,
                ceiling=ceiling,
            ),
            *("break-evens", mix, against, ceiling, str(measure), include_voluntary),
        )

    def explanation(
        self,
        first: str,
        second: str,
        *columns: str,
        measure: Measure | str = Measure.ANNUAL_EQUIVALENT,
        include_voluntary: bool = False,
    ) -> Explanation:
        """Where the difference between two mixes comes from, as `burden.explanation.explain_mixes`."""
        return self._kept.once(
            lambda: explain_mixes(
                self.result, first, second, *columns, measure=measure, include_voluntary=include_voluntary
            ),
            *("explanation", first, second, columns, str(measure), include_voluntary),
        )

    def elements(self, mix: str, *, include_voluntary: bool = False) -> Elements:
        """What the instruments of a mix do to each other, as `burden.elements.elements_of`, in every total."""
        return self._kept.once(
            lambda: elements_of(self.result, mix, TOTALS, include_voluntary=include_voluntary),
            *("elements", mix, include_voluntary),
        )

    def stacked(self, mix: str, *columns: str, include_voluntary: bool = False) -> pd.DataFrame:
        """How many firms a mix reaches by several instruments at once, as `burden.elements.stacked`."""
        return self._kept.once(
            lambda: stacked(self.result, mix, *columns, include_voluntary=include_voluntary),
            *("stacked", mix, columns, include_voluntary),
        )

    def alternatives(
        self,
        mix: str,
        measure: Measure | str = Measure.ANNUAL_EQUIVALENT,
        *,
        draws: int = 0,
        include_voluntary: bool = False,
        progress: Progress | None = None,
    ) -> Alternatives:
        """Lighter forms of a mix, as `burden.alternatives.alternatives_of`.

        Raises:
            TooMuch: see `simulation`.
        """

        def work(_: Executor | None, told: Progress | None) -> Alternatives:
            if not draws:
                return alternatives_of(self.result, mix, measure, include_voluntary=include_voluntary)
            found = self.alternatives(mix, measure, include_voluntary=include_voluntary)
            values = self._kept.once(lambda: values_of(self.study, min(draws, MOST_DRAWS)), "values", draws)
            return with_draws(found, draws, values, include_voluntary=include_voluntary, progress=told)

        return self._kept.once(
            lambda: self._drawn(work, draws, progress), "alternatives", mix, str(measure), draws, include_voluntary
        )

    def differences(
        self, older: Study, measure: Measure | str = Measure.ANNUAL_EQUIVALENT, *, include_voluntary: bool = False
    ) -> Differences:
        """What changed since an older version and what each change did, as `burden.differences.compare_versions`."""
        # What was found holds the older study, so that meanwhile no other one gets its number.
        return self._kept.once(
            lambda: compare_versions(
                estimate(older), self.result, measure=measure, include_voluntary=include_voluntary
            ),
            *("differences", id(older), str(measure), include_voluntary),
        )
