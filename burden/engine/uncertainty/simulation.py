"""Simulation: what the totals may come to when every quantity with a range is drawn.

Every quantity is drawn once per draw, wherever it is used, and the same draws serve all mixes, so that differences
between mixes are right. Beside the draws stands the central estimate, as the engine makes it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from burden.engine.formula import Figures
from burden.engine.many.firm_totals import PER_FIRM, firm_totals_of
from burden.engine.many.measures import TOTALS, Measure
from burden.engine.many.totals import totals_of
from burden.engine.result import Result
from burden.engine.uncertainty.pieces import Draws, Work, make_draws
from burden.engine.uncertainty.sampling import Method, Sampler, block_size
from burden.engine.uncertainty.statistics import compare_pairs, rank_chances, summarise
from burden.processes import Progress
from burden.study import Study
from burden.study.choices import UnknownNameError
from burden.study.notebook import frame_as_html
from burden.study.words import Group

MOST_DRAWS = 1_000_000
"""The most draws that are made to reach a precision."""

_MOST_KEPT = 100_000_000
"""Figures that a simulation may keep: 800 MB."""


class TooManyDrawsError(ValueError):
    """More draws of more totals than can be kept; `draws` and `totals` tell how many."""

    def __init__(self, draws: int, totals: int) -> None:
        """Keep how many there are."""
        self.draws, self.totals = draws, totals
        super().__init__(f"{draws} draws of {totals} totals are too many to keep; at most {_MOST_KEPT} figures")


@dataclass(frozen=True, eq=False)
class Simulation:
    """The draws of a study's totals.

    Attributes:
        result: the central estimate.
        by: the columns of the breakdown.
        groups: the groups of the breakdown, a row each.
        measures: which totals.
        draws: the draws of each measure; shape (draws, groups); money in the study's currency and price year.
        central: each measure at the central values, as the engine has it; shape (groups,).
        firms: the kinds of firm that figures per firm were asked for, a row for each mix and kind; None: not asked.
        firm_draws: the draws of each of PER_FIRM; shape (draws, kinds).
        firm_central: each of PER_FIRM at the central values; shape (kinds,).
        levels: of the quantiles.
        parameters: how many quantities were drawn.
        seed: what makes the draws repeatable.
        method: how the points were chosen.
        block: draws per independent block.
        dependence: how much the figures of one column go together, from 0 to 1.
        is_precise: whether the precision that was asked for was reached; True where none was.
    """

    result: Result
    by: tuple[str, ...]
    groups: pd.DataFrame
    measures: tuple[Measure, ...]
    draws: dict[str, Figures]
    central: dict[str, Figures]
    firms: pd.DataFrame | None
    firm_draws: dict[str, Figures]
    firm_central: dict[str, Figures]
    levels: tuple[float, ...]
    parameters: int
    seed: int
    method: Method
    block: int
    dependence: float
    is_precise: bool

    def __repr__(self) -> str:
        """How many draws of what."""
        made = f"{len(self):,} draws of {self.parameters:,} figures, dependence {self.dependence:g}"
        return f"Simulation({made}: {self.study.settings.title!r})"

    def _repr_html_(self) -> str:
        """The summary; see `summary`."""
        return frame_as_html(str(self), self.summary(), self.study.settings.language)

    @property
    def study(self) -> Study:
        """The study."""
        return self.result.study

    def __len__(self) -> int:
        """How many draws were made."""
        return len(next(iter(self.draws.values())))

    def of(self, group: Group) -> Simulation:
        """The draws of one group, as if it had been asked for alone: without `group` and `unit`."""
        ours = (self.groups["group"] == group).to_numpy()
        made, firms = self, self.firms
        if firms is not None:
            told = np.ones(len(firms), dtype=bool)
            for name, own in (("group", group.value), ("unit", "")):
                told &= (firms[name] == own).to_numpy() if name in firms and (firms[name] == own).any() else True
            made = replace(
                self,
                firms=firms[told].drop(columns=["group", "unit"], errors="ignore").reset_index(drop=True),
                firm_draws={name: draws[:, told] for name, draws in self.firm_draws.items()},
                firm_central={name: figures[told] for name, figures in self.firm_central.items()},
            )
        return replace(
            made,
            result=self.result.of(group),
            by=tuple(name for name in self.by if name != "group"),
            groups=self.groups[ours].drop(columns="group").reset_index(drop=True),
            draws={name: draws[:, ours] for name, draws in self.draws.items()},
            central={name: figures[ours] for name, figures in self.central.items()},
        )

    def alone(self, measure: Measure) -> Simulation:
        """The draws of one total alone."""
        return replace(
            self,
            measures=(measure,),
            draws={str(measure): self.draws[measure]},
            central={str(measure): self.central[measure]},
            firms=None,
            firm_draws={},
            firm_central={},
        )

    def summary(self) -> pd.DataFrame:
        """Describe every total.

        Returns:
            A row per group and measure: the columns of the breakdown, `measure`, `central`, `above` (the share of
            the draws above the central estimate; NaN where they do not differ), `mean`, `median`, a column per level
            (p5, p95), `standard_deviation`, and `standard_error`: that of the mean. Where draws are
            stratified (Latin hypercube, Sobol) it follows from the spread of independent blocks of draws, and is itself
            uncertain by a sixth or so; NaN with too few draws to tell.
        """
        return self._described(self.groups, list(self.by), self.draws, self.central)

    def per_firm(self) -> pd.DataFrame:
        """Describe the cost per firm, by mix and kind of firm; as `summary`, with the names of PER_FIRM as measures.

        Raises:
            ValueError: no figures per firm were asked for.
        """
        if self.firms is None:
            raise ValueError("no figures per firm were asked for: simulate(..., per_firm=[...])")
        return self._described(self.firms, list(self.firms.columns), self.firm_draws, self.firm_central)

    def pairs(self) -> pd.DataFrame:
        """Compare every two mixes, draw by draw.

        Returns:
            A row per measure and pair, within each group of the other columns of the breakdown: those columns,
            `measure`, `first`, `second`, `first_cheaper`, `equal`, `second_cheaper` (chances), `difference` (mean of
            the first less the second), its quantiles, and `standard_error` of the mean difference.
        """
        rows = [
            keys | {"measure": str(measure)} | row
            for measure in self.measures
            for keys, at, mixes in self._mixes()
            for row in compare_pairs(self.draws[measure][:, at], mixes, self.levels, self._independent)
        ]
        return pd.DataFrame(rows)

    def ranks(self, among: Collection[str] | None = None) -> pd.DataFrame:
        """The chance of each mix to be the cheapest, the second, and so on.

        Args:
            among: the codes of the mixes that take part; None: all.

        Returns:
            A row per measure and mix, within each group of the other columns of the breakdown: those columns,
            `measure`, `mix`, `rank_1` (the chance that it is the cheapest), `rank_2` ... Equal mixes share their ranks.
        """
        rows = []
        for measure in self.measures:
            for keys, at, mixes in self._mixes(among):
                for mix, chances in zip(mixes, rank_chances(self.draws[measure][:, at]), strict=True):
                    ranks = {f"rank_{rank}": float(chance) for rank, chance in enumerate(chances, start=1)}
                    rows.append(keys | {"measure": str(measure), "mix": mix} | ranks)
        return pd.DataFrame(rows)

    @property
    def _independent(self) -> int | None:
        return None if self.method is Method.PLAIN else self.block

    def _described(
        self, groups: pd.DataFrame, columns: list[str], draws: Draws, central: dict[str, Figures]
    ) -> pd.DataFrame:
        tables = []
        for name, figures in draws.items():
            table = groups[columns].copy()
            table["measure"] = str(name)
            described = summarise(figures, central[name], self.levels, self._independent)
            tables.append(pd.concat([table, described], axis=1))
        return pd.concat(tables, ignore_index=True)

    def _mixes(self, among: Collection[str] | None = None) -> Iterator[tuple[dict[str, object], list[int], list[str]]]:
        """For each group of the other columns: those columns, and the positions and codes of its mixes."""
        others = [name for name in self.by if name != "mix"]
        found: dict[tuple[object, ...], list[int]] = {}
        for position, key in enumerate(self.groups[others].itertuples(index=False, name=None)):
            if among is None or self.groups["mix"].iloc[position] in among:
                found.setdefault(key, []).append(position)
        for key, at in found.items():
            yield dict(zip(others, key, strict=True)), at, [str(self.groups["mix"].iloc[place]) for place in at]


def simulate(
    result: Result,
    draws: int | None = None,
    seed: int | None = None,
    *,
    by: Sequence[str] = ("mix",),
    measures: Sequence[Measure | str] = TOTALS,
    per_firm: Sequence[str] | None = None,
    levels: Sequence[float] = (0.05, 0.95),
    method: Method | str = Method.LATIN_HYPERCUBE,
    until: float | None = None,
    dependence: float | None = None,
    include_voluntary: bool = False,
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> Simulation:
    """Draw every quantity that has a range, many times, and see what the totals come to.

    Args:
        result: the central estimate.
        draws: how many draws; left out: the study's setting (with `until`: MOST_DRAWS). With `until`: at most.
        seed: what makes the draws repeatable; left out: the study's setting.
        by: columns to break the totals down by, of `burden.engine.many.totals.KEY_COLUMNS`; `mix` is added as in
            `Result.by`.
        measures: which totals.
        per_firm: also give costs per firm, by these columns (of `burden.engine.per_firm.FIRM_COLUMNS`).
        levels: of the quantiles, each between 0 and 1, in ascending order.
        method: how the points are chosen: Latin hypercube (lhs), scrambled Sobol points (sobol) or plain.
        until: draw until the standard error of every mean is below this share of that mean.
        dependence: how much the errors of figures of one column (all hours, all shares) go together, from 0 to 1; left
            out: the study's setting. See `burden.engine.uncertainty.sampling`.
        include_voluntary: also add up voluntary and financial items; see `Result.by`.
        executor: what runs the pieces of work: threads, processes, or those of a cluster; left out: threads, as many
            as there are processors, at most four. The result is the same.
        progress: told after each piece how many draws are done, of how many that are expected.

    Raises:
        UnknownColumnError: a column that is no key of the result table, or does not say what kind of firm it is.
        TooManyDrawsError: more draws of more totals than can be kept.
        TooManyParametersError: more uncertain quantities than Sobol points serve.
        UnknownNameError: an unknown measure.
        ValueError: an unknown method; levels, draws, seed or precision that make no sense.
    """
    for measure in measures:
        if measure not in TOTALS:
            raise UnknownNameError("measure", str(measure), TOTALS)
    _refuse_nonsense(draws, seed, levels, until, dependence)
    settings = result.study.settings
    totals = totals_of(result, by, measures, include_voluntary=include_voluntary)
    firms = None
    if per_firm is not None:
        firms = firm_totals_of(result, per_firm, totals.parameters, include_voluntary=include_voluntary)
    kept = len(totals.groups) * len(totals.measures) + (len(firms.kinds) * len(PER_FIRM) if firms else 0)
    if until is None:
        wanted = settings.draws if draws is None else draws
    else:
        wanted = min(MOST_DRAWS, _MOST_KEPT // max(1, kept)) if draws is None else draws
    if wanted * kept > _MOST_KEPT:
        raise TooManyDrawsError(wanted, kept)
    sampler = Sampler(
        parameters=totals.parameters,
        seed=settings.seed if seed is None else seed,
        method=Method(method),
        block=block_size(wanted),
        dependence=settings.dependence if dependence is None else dependence,
    )
    found, is_precise = make_draws(Work(sampler, totals, firms), wanted, until, executor, progress)
    central = result.by(*by, include_voluntary=include_voluntary, measures=totals.measures)
    return Simulation(
        result=result,
        by=tuple(result.kept_apart(by)),
        groups=totals.groups,
        measures=totals.measures,
        draws={str(name): found[name] for name in totals.measures},
        central={str(name): central[name].to_numpy() for name in totals.measures},
        firms=firms.kinds if firms else None,
        firm_draws={name: found[f"firm {name}"] for name in PER_FIRM} if firms else {},
        firm_central=firms.central if firms else {},
        levels=tuple(levels),
        parameters=len(sampler.parameters),
        seed=sampler.seed,
        method=sampler.method,
        block=sampler.block,
        dependence=sampler.dependence,
        is_precise=is_precise,
    )


def _refuse_nonsense(
    draws: int | None, seed: int | None, levels: Sequence[float], until: float | None, dependence: float | None
) -> None:
    if draws is not None and draws < 1:
        raise ValueError(f"draws must be at least 1, not {draws}")
    if seed is not None and seed < 0:
        raise ValueError(f"seed must be 0 or more, not {seed}")
    if not levels or list(levels) != sorted(set(levels)) or not all(0 < level < 1 for level in levels):
        raise ValueError(f"levels must lie between 0 and 1, in ascending order: {list(levels)}")
    if until is not None and not 0 < until < 1:
        raise ValueError(f"the precision must lie between 0 and 1, not {until}")
    if dependence is not None and not 0 <= dependence <= 1:
        raise ValueError(f"the dependence must lie between 0 and 1, not {dependence}")
