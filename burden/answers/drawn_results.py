"""The results of a study that need draws, each made when it is first asked for."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import replace
from typing import Any, Protocol, cast

import pandas as pd

from burden.answers.expected import ITEMS, expected, expected_of_mixes
from burden.answers.kept import Kept, Sought
from burden.answers.too_much import TooMuch
from burden.engine import Result
from burden.engine.many.measures import Measure
from burden.engine.uncertainty.simulation import Simulation, TooManyDrawsError, simulate
from burden.processes import Progress
from burden.study import Study
from burden.study.parameters import parameters_of


class Workers(Protocol):
    """Processes that make draws for several readers, within limits."""

    def allow_draws(self, draws: int) -> None:
        """Refuse more draws than may be made.

        Raises:
            TooMuch: there are more.
        """

    def in_pieces(self, work: Callable[[Executor | None, Progress], Any], progress: Progress | None = None) -> Any:
        """Do work that hands its pieces to processes.

        Raises:
            TooMuch: it took more of the machine than it may.
        """


DEPENDENCES = (0.0, 0.25, 0.5, 1.0)
"""Under which the annual equivalent is drawn, so that it can be seen how much rests on it."""


class DrawnResults(ABC):
    """What draws tell of a study; `burden.answers.results.Results` is asked for it.

    Attributes:
        study: the study.
        apart: the processes that make draws; None: threads of this process.
    """

    study: Study
    apart: Workers | None
    _kept: Kept

    @property
    @abstractmethod
    def result(self) -> Result:
        """The central estimate."""

    def under_dependence(self, drawn: Simulation) -> dict[float, Simulation]:
        """Draws of the annual equivalent of each mix under every dependence of DEPENDENCES, as many as were drawn.

        Raises:
            TooMuch: it takes too long here.
        """
        measure = Measure.ANNUAL_EQUIVALENT
        same = (self._kept.get("simulation", len(drawn), firms, False, drawn.seed) for firms in (True, False))
        made: Simulation | None = next((kept for kept in same if kept is not None), None)

        def work(executor: Executor | None, _: Progress | None) -> dict[float, Simulation]:
            options = {"measures": (measure,), "executor": executor}
            return {
                dependence: made.alone(measure)
                if made is not None and made.dependence == dependence
                else simulate(self.result, len(drawn), drawn.seed, dependence=dependence, **options)  # type: ignore[arg-type]
                for dependence in DEPENDENCES
            }

        return self._kept.once(lambda: self._drawn(work, len(drawn), None), "dependence", len(drawn), drawn.seed)

    def of_every_group(self, drawn: Simulation, *, include_voluntary: bool = False) -> Simulation:
        """The same draws of the totals of every group, each by itself, by mix and group.

        Raises:
            TooMuch: it takes too long here.
        """

        def work(executor: Executor | None, _: Progress | None) -> Simulation:
            every, dependence = replace(self.result, group=None), drawn.dependence
            options = {"dependence": dependence, "include_voluntary": include_voluntary, "executor": executor}
            return simulate(every, len(drawn), drawn.seed, **options)  # type: ignore[arg-type]

        asked = (len(drawn), drawn.seed, drawn.dependence, include_voluntary)
        return self._kept.once(lambda: self._drawn(work, len(drawn), None), "every group", *asked)

    def simulation(
        self,
        draws: int | None = None,
        progress: Progress | None = None,
        *,
        per_firm: bool = False,
        include_voluntary: bool = False,
        seed: int | None = None,
    ) -> Simulation:
        """Draws of all totals per mix.

        Args:
            draws: how many; None: as many as the study says.
            progress: told how many are done, of how many; what it raises stops the work and comes out here. Who asks
                for draws that are being made already waits without being told.
            per_firm: also draw the cost per firm by size class, as a report needs it; takes four times the room.
            include_voluntary: also add up voluntary and financial items.
            seed: what makes the draws repeatable; None: the study's setting.

        Raises:
            TooMuch: more draws than may be made here, or than can be kept, or work that takes too long.
        """
        wanted, seed = draws or self.study.settings.draws, self.study.settings.seed if seed is None else seed
        with_firms = per_firm or self._kept.has(("simulation", wanted, True, include_voluntary, seed))

        def work(executor: Executor | None, told: Progress | None) -> Simulation:
            return simulate(
                self.result,
                wanted,
                seed,
                by=("mix",),
                per_firm=("size_class",) if with_firms else None,
                include_voluntary=include_voluntary,
                executor=executor,
                progress=told,
            )

        return self._kept.once(
            lambda: self._drawn(work, wanted, progress), "simulation", wanted, with_firms, include_voluntary, seed
        )

    def drawn_by_size(
        self, draws: int, progress: Progress | None = None, *, include_voluntary: bool = False
    ) -> Simulation:
        """Draws of the annual equivalent per mix and size class, of what is counted in one unit.

        Args:
            draws: how many.
            progress: see `simulation`.
            include_voluntary: also add up voluntary and financial items.

        Raises:
            TooMuch: see `simulation`.
        """

        def work(executor: Executor | None, told: Progress | None) -> Simulation:
            by, measures = ("mix", "size_class", "unit"), (Measure.ANNUAL_EQUIVALENT,)
            counting = {"include_voluntary": include_voluntary, "executor": executor, "progress": told}
            return simulate(self.result.headline, draws, by=by, measures=measures, **counting)  # type: ignore[arg-type]

        return self._kept.once(lambda: self._drawn(work, draws, progress), "by size", draws, include_voluntary)

    def expected(
        self,
        *columns: str,
        include_voluntary: bool = False,
        draws: int | None = None,
        seed: int | None = None,
        progress: Progress | None = None,
    ) -> pd.DataFrame:
        """Expected values by columns of the result table: the mean of the same draws that `simulation` has.

        Args:
            columns: of `burden.engine.many.totals.KEY_COLUMNS`.
            include_voluntary: also add up voluntary and financial items.
            draws: see `simulation`, as the arguments after it.
            seed: see `simulation`.
            progress: see `simulation`.

        Returns:
            As `burden.comparison.with_totals`.

        Raises:
            TooMuch: see `simulation`.
        """
        wanted = draws or self.study.settings.draws

        def work(executor: Executor | None, told: Progress | None) -> pd.DataFrame:
            counting = {"include_voluntary": include_voluntary, "executor": executor, "progress": told}
            return expected(simulate(self.result, wanted, seed, by=columns, **counting))  # type: ignore[arg-type]

        key = ("expected", columns, include_voluntary, wanted, self.study.settings.seed if seed is None else seed)
        return self._kept.once(lambda: self._drawn(work, wanted, progress), *key)

    def expected_of_mixes(
        self,
        *,
        include_voluntary: bool = False,
        draws: int | None = None,
        seed: int | None = None,
        progress: Progress | None = None,
    ) -> pd.DataFrame:
        """The mixes side by side by their expected values, with the columns of `compared`; see `expected`."""
        by_item = self.expected(*ITEMS, draws=draws, seed=seed, progress=progress)
        return expected_of_mixes(by_item, self.study.settings.reference_mix, include_voluntary=include_voluntary)

    def _drawn(
        self, work: Callable[[Executor | None, Progress | None], Sought], draws: int, progress: Progress | None
    ) -> Sought:
        """Do work that makes draws: here, or in the processes for that."""
        try:
            if self.apart is None:
                return work(None, progress)
            self.apart.allow_draws(draws)
            return cast(Sought, self.apart.in_pieces(work, progress))
        except TooManyDrawsError as error:
            raise TooMuch.of_draws(error) from error

    def has_simulation(self, draws: int | None = None, *, include_voluntary: bool = False) -> bool:
        """Whether so many draws were made already."""
        wanted = draws or self.study.settings.draws
        return any(
            self._kept.has(("simulation", wanted, per_firm, include_voluntary, self.study.settings.seed))
            for per_firm in (False, True)
        )

    @property
    def has_ranges(self) -> bool:
        """Whether any figure is uncertain, so that draws differ."""
        return self._kept.once(lambda: bool(parameters_of(self.study, uncertain=True)), "ranges")
