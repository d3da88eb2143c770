"""The costs of every mix over the years of the horizon, in constant prices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
import pandas as pd

from burden.engine import course
from burden.engine.evaluate import PIECE, evaluate
from burden.engine.formula import Amounts, Figures
from burden.engine.inputs import Inputs
from burden.engine.lines import Keys
from burden.engine.timing import Estimated, Part, figures_of, is_yearly
from burden.engine.value import annual_equivalent, once_and_yearly, present_value
from burden.study.reach import find_spans
from burden.study.words import RareActivities

COSTS = ("one_off", "structural", "investment")
YEAR_COLUMNS = ("mix", "activity", "category", "year")


class Summed(Estimated, Protocol):
    """What an estimate has to be added up over the years: a `Result`, which asks for that itself."""

    @property
    def inputs(self) -> Inputs: ...  # noqa: D102
    def column(self, name: str) -> Any: ...  # noqa: D102
    def kept_apart(self, columns: Sequence[str]) -> list[str]: ...  # noqa: D102
    def grouped(self, columns: Sequence[str], include_voluntary: bool = ...) -> tuple[Keys, pd.DataFrame]: ...  # noqa: D102


@dataclass(frozen=True)
class Courses:
    """The courses that the lines of a study follow.

    Attributes:
        key: which course each line follows; shape (lines,).
        table: the courses; shape (..., courses, years).
    """

    key: Keys
    table: Figures


@dataclass(frozen=True)
class Profiles:
    """How firms are reached over the years: from when to when, how they grow, and by which scope rows.

    Attributes:
        key: the profile of each line; shape (lines,). The first ones have one share in all years: span by span, rate by
            rate. The others have the same in other years.
        spans: years of entry and end; shape (spans, 2).
        growth: growth rates; shape (rates,).
        steady: how many there are of the first ones.
        ways: the others: the one of the first ones that it is otherwise, and its scope row in each period; shape
            (1 + periods, ways).
    """

    key: Keys
    spans: Keys
    growth: Figures
    steady: int
    ways: Keys


Make = Callable[[Figures, int, float | None, bool], Figures]
"""Makes a course of the firms that are reached, the year of entry, a value, and whether they only come or only go."""


@dataclass(frozen=True)
class Falling:
    """Something that falls over the years.

    Attributes:
        name: the total in which it counts.
        part: of each line.
        yearly: of structural lines, of one-off ones, or (None) of all.
        courses: how often it falls in each year.
        unplaced: the same of a rare activity before it is placed in its years.
    """

    name: str
    part: Part
    yearly: bool | None
    courses: Courses
    unplaced: Courses

    def growing(self, part: Part, factors: Figures) -> Falling:
        """A part of it, as often as it falls times a factor for each year; shape (years,)."""
        courses, unplaced = (replace(of, table=of.table * factors) for of in (self.courses, self.unplaced))
        return replace(self, part=part, courses=courses, unplaced=unplaced)


@dataclass(frozen=True)
class Stretch:
    """Years in which the same interactions are active and the same scope rows count.

    Attributes:
        years: which; shape (years,).
        active: which interactions are active, as `Interactions.active`.
        period: of the scope rows, as a position in `Lines.scopes`.
    """

    years: npt.NDArray[np.bool_]
    active: npt.NDArray[np.bool_]
    period: int


@dataclass(frozen=True, eq=False)
class TimePath:
    """What every line comes to in every year.

    Attributes:
        result: the estimate it is made from.
        share: other shares for the scope rows than its central ones, with draws in front; shape (..., scope rows).
    """

    result: Summed
    share: Figures | None = None

    def at(self, share: Figures) -> TimePath:
        """The same at other shares, of which only courses may be asked."""
        other = TimePath(self.result, share)
        vars(other).update(
            {name: vars(self)[name] for name in ("spans", "span_of_line", "profiles") if name in vars(self)}
        )
        return other

    @cached_property
    def years(self) -> npt.NDArray[np.int64]:
        """The years of the horizon; shape (years,)."""
        settings = self.result.study.settings
        return settings.first_year + np.arange(settings.rules.horizon)

    @cached_property
    def lines(self) -> pd.DataFrame:
        """The long table: a row for each line and year in which anything falls.

        `mix`, `activity`, `category`, `year`, then `one_off`, `structural`, `investment` (money), `hours` and `cost`
        (the three together), sorted by line and year.
        """
        result, count = self.result, len(self.result.positions)
        totals = self._sums(np.arange(count), count)
        falls = np.any([figures != 0 for figures in totals.values()], axis=0)
        line, year = np.nonzero(falls)
        keys = {name: result.column(name)[line] for name in YEAR_COLUMNS[:3]}
        return _with_cost(pd.DataFrame(keys | {"year": self.years[year]}), {n: f[falls] for n, f in totals.items()})

    def by(self, *columns: str, include_voluntary: bool = False) -> pd.DataFrame:
        """Add up over lines and years.

        Args:
            columns: columns of the result table, and `year`; without `year` the years are added up. `mix` is added as
                in `Result.by`.
            include_voluntary: also add up voluntary and financial items; see `Result.by`.

        Returns:
            The columns, then `one_off`, `structural`, `investment` (money in constant prices), `hours` and `cost`; a
            mix without costs has its row of zeros (one for each year).

        Raises:
            UnknownColumnError: the result table has no such column.
        """
        names = self.result.kept_apart(columns)
        group, groups = self.result.grouped([name for name in names if name != "year"], include_voluntary)
        totals = self._sums(group, len(groups))
        if "year" not in names:
            return _with_cost(groups, {name: figures.sum(axis=1) for name, figures in totals.items()})
        table = groups.loc[groups.index.repeat(len(self.years))].reset_index(drop=True)
        table["year"] = np.tile(self.years, len(groups))
        table = _with_cost(table, {name: figures.ravel() for name, figures in totals.items()})
        return table[[*names, *COSTS, "hours", "cost"]].sort_values(names, kind="stable", ignore_index=True)

    def totals(self, *columns: str, include_voluntary: bool = False) -> pd.DataFrame:
        """Present value and annual equivalent of the costs over the horizon.

        Args:
            columns: columns of the result table; `mix` is added as in `Result.by`.
            include_voluntary: also add up voluntary and financial items; see `Result.by`.

        Returns:
            The columns, then `present_value` (at the study's value year) and `annual_equivalent` (money).
        """
        group, groups = self.result.grouped(columns, include_voluntary)
        return groups.assign(**self.worth(group, len(groups)))

    def worth(self, group: Keys, groups: int) -> dict[str, Figures]:
        """What `totals` gives, of groups of lines as `Result.grouped` makes them; arrays of shape (groups,)."""
        totals = self._sums(group, groups)
        settings = self.result.study.settings
        once, yearly = once_and_yearly(totals["one_off"], totals["structural"], totals["investment"], settings.rules)
        value = present_value(once, yearly, settings.rules, settings.first_year - settings.base_year)
        equivalent = annual_equivalent(value, (once + yearly).sum(axis=1), settings.rules)
        return {"present_value": value, "annual_equivalent": equivalent}

    def _sums(self, group_of: Keys, groups: int) -> dict[str, Figures]:
        """Add up the lines of each group in each year; lines of group -1 are left out; shape (groups, years)."""
        sums = {name: np.zeros((groups, len(self.years))) for name in (*COSTS, "hours")}
        yearly = is_yearly(self.result)
        for stretch in self.stretches():
            lines = self.result.positions
            factors = replace(lines.interactions, active=stretch.active).factors(self.result.inputs)
            lines = replace(lines, scope=lines.scopes[stretch.period])
            for start in range(0, len(group_of), PIECE):
                piece = slice(start, start + PIECE)
                amounts = evaluate(lines, self.result.inputs, self.result.study.settings, factors, piece)
                self._add_piece(sums, piece, amounts, group_of[piece], yearly[piece], stretch.years)
        return sums

    def _add_piece(
        self,
        sums: dict[str, Figures],
        piece: slice,
        amounts: Amounts,
        group: Keys,
        yearly: npt.NDArray[np.bool_],
        years: npt.NDArray[np.bool_],
    ) -> None:
        result = self.result
        first_year = result.inputs.first_year[result.positions.activity[piece]]
        parts = {part: figures_of(part, amounts, first_year) for part in {falling.part for falling in self.falling}}
        for falling in self.falling:
            figures, courses = parts[falling.part], falling.courses
            lines = figures != 0 if falling.yearly is None else yearly == falling.yearly
            of_total = sums[falling.name]
            wanted = lines & (group >= 0)
            at = group[wanted] * len(courses.table) + courses.key[piece][wanted]
            cells = np.bincount(at, weights=figures[wanted], minlength=of_total.shape[0] * len(courses.table))
            of_total[:, years] += cells.reshape(-1, len(courses.table)) @ courses.table[:, years]

    def stretches(self) -> Iterator[Stretch]:
        """Each stretch of years; an interaction counts while the instrument that causes it is in force."""
        begins, ends = self.cause_spans
        lines, offsets = self.result.positions, np.arange(len(self.years))
        turns = np.concatenate([begins.ravel(), ends.ravel(), lines.periods])
        starts = np.unique(np.append(turns[(turns > 0) & (turns < len(offsets))], 0))
        for start, end in zip(starts, [*starts[1:], len(offsets)], strict=True):
            active = lines.interactions.active & ((begins <= start) & (start < ends))[:, :, None]
            period = int(np.searchsorted(lines.periods, start, side="right")) - 1
            yield Stretch((offsets >= start) & (offsets < end), active, period)

    @cached_property
    def spans(self) -> tuple[Keys, Keys]:
        """When instruments are in force in the mixes; see `find_spans`."""
        return find_spans(self.result.study)

    @cached_property
    def cause_spans(self) -> tuple[Keys, Keys]:
        """The `spans` of the instrument that causes each interaction; two of shape (interactions, mixes)."""
        study = self.result.study
        position = {instrument.code: at for at, instrument in enumerate(study.instruments)}
        causes = np.array([position[row.together_with] for row in study.interactions], dtype=np.int64)
        return self.spans[0][causes], self.spans[1][causes]

    @cached_property
    def span_of_line(self) -> tuple[Keys, Keys]:
        """The `spans` of the instrument of each line in its mix; two of shape (lines,)."""
        lines = self.result.positions
        at = lines.instrument_of[lines.obligation_of[lines.activity]], lines.mix
        return self.spans[0][at], self.spans[1][at]

    @cached_property
    def falling(self) -> tuple[Falling, ...]:
        """All that falls over the years."""
        entry, running = self.entry_courses, self.running_courses
        once = Falling("one_off", Part.RUNNING, False, entry, entry)
        every = Falling("structural", Part.RUNNING, True, running, self.reached_courses)
        found = [once, every, Falling("investment", Part.INVESTMENT, None, *[self.investment_courses] * 2)]
        found += [replace(of, name="hours", part=Part.HOURS) for of in (once, every)]
        waged = [(once, Part.LABOUR), (every, Part.LABOUR)]
        if any(row.first_year is not None for row in self.result.study.activities):
            first = Falling("structural", Part.FIRST_RUNNING, True, self.first_courses, entry)
            found += [first, replace(first, name="hours", part=Part.FIRST_HOURS)]
            waged.append((first, Part.FIRST_LABOUR))
        if self.wages is not None:
            # What is paid more than in the first year.
            found += [of.growing(part, self.wages - 1) for of, part in waged]
        return tuple(found)

    @cached_property
    def wages(self) -> Figures | None:
        """Tariffs in each year relative to the first, shape (years,); None where they stay the same."""
        growth = self.result.study.settings.real_wage_growth
        return np.float64(1 + growth) ** np.arange(len(self.years)) if growth else None

    @cached_property
    def entry_courses(self) -> Courses:
        """What is done once: by all firms on entry, and by newcomers."""
        return self._courses([None], np.zeros(1, dtype=np.int64), lambda reached, *_: course.entry_course(reached))

    @cached_property
    def running_courses(self) -> Courses:
        """What is done every year: rare activities in their years where the rules want it, all others evenly."""
        return self._placed_courses(lambda reached: reached)

    @cached_property
    def first_courses(self) -> Courses:
        """The same of those for whom it is their first year."""
        return self._placed_courses(course.entry_course)

    @cached_property
    def reached_courses(self) -> Courses:
        """The firms that are under the obligation."""
        return self._courses([None], np.zeros(1, dtype=np.int64), lambda reached, *_: reached)

    def _placed_courses(self, firms: Callable[[Figures], Figures]) -> Courses:
        placed = self.result.study.settings.rules.rare_activities is RareActivities.PLACED
        frequencies = [float(figure) for figure in self.result.inputs.frequency]
        values = [figure if placed and 0 < figure < 1 else None for figure in frequencies]

        def make(reached: Figures, entry: int, frequency: float | None, _: bool) -> Figures:
            done_by = firms(reached)
            return done_by if frequency is None else course.placed_course(done_by, entry, frequency)

        return self._courses_by_activity(values, make)

    @cached_property
    def investment_courses(self) -> Courses:
        """Investments: on entry and after every lifetime, as the study's rules treat them."""
        treatment = self.result.study.settings.rules.investments
        lifetimes = [activity.lifetime for activity in self.result.study.activities]
        return self._courses_by_activity(
            lifetimes,
            lambda reached, _, lifetime, steady: course.investment_course(reached, lifetime, treatment, steady=steady),
        )

    def _courses_by_activity(self, values: Sequence[float | None], make: Make) -> Courses:
        distinct = list(dict.fromkeys(values))
        position = {value: index for index, value in enumerate(distinct)}
        return self._courses(distinct, np.array([position[value] for value in values], dtype=np.int64), make)

    @cached_property
    def profiles(self) -> Profiles:
        """How firms are reached over the years, in the ways that occur."""
        study, lines = self.result.study, self.result.positions
        growth, of_category = np.unique([category.growth for category in study.firm_categories], return_inverse=True)
        pairs = np.stack([of.ravel() for of in self.spans], axis=-1)
        spans, of_pair = np.unique(pairs, axis=0, return_inverse=True)
        of_instrument = of_pair.reshape(self.spans[0].shape)
        instrument = lines.instrument_of[lines.obligation_of]
        key = of_instrument[instrument[lines.activity], lines.mix] * len(growth) + of_category[lines.category]
        steady = len(spans) * len(growth)
        phased = np.flatnonzero(lines.is_phased) if len(lines.periods) > 1 else np.zeros(0, dtype=np.int64)
        ways, of_phased = np.unique(
            np.concatenate([key[None, phased], lines.scopes[:, phased]]), axis=1, return_inverse=True
        )
        key[phased] = steady + of_phased.ravel()
        return Profiles(key, spans, growth, steady, ways)

    def _courses(self, values: Sequence[float | None], of_activity: Keys, make: Make) -> Courses:
        """A course for each of the profiles and values that occur."""
        lines, profiles, years = self.result.positions, self.profiles, len(self.years)
        firms = course.growth_course(profiles.growth, years)
        value_of = of_activity[lines.activity] if len(of_activity) > 1 else np.zeros(len(lines), dtype=np.int64)
        count = len(profiles.growth)
        # Of a value all growth rates stand together, of a span all values.
        key = profiles.key
        if len(values) > 1:
            span, rate = np.divmod(key, count)
            key = (span * len(values) + value_of) * count + rate
        reached = [(course.reached_course(firms, entry, end), entry) for entry, end in profiles.spans.tolist()]
        table = [make(*of_span, value, True) for of_span in reached for value in values]
        found = np.concatenate(table) if table else np.zeros((1, years))
        if not profiles.ways.shape[1]:
            return Courses(key=key, table=found)
        key, phased = key.copy(), profiles.key >= profiles.steady
        way = profiles.key[phased] - profiles.steady
        key[phased] = len(found) + way * len(values) + value_of[phased]
        of_ways = np.stack(
            [
                of_way
                for at, of_profile in enumerate(profiles.ways[0])
                for of_way in self._phased(at, reached[of_profile // count], of_profile % count, values, make)
            ],
            axis=-2,
        )
        steady = np.broadcast_to(found, (*of_ways.shape[:-2], *found.shape))
        return Courses(key=key, table=np.concatenate([steady, of_ways], axis=-2))

    def _phased(
        self, way: int, of_span: tuple[Figures, int], rate: int, values: Sequence[float | None], make: Make
    ) -> Iterator[Figures]:
        """The courses of firms of which another share is reached in other years, relative to the share of the year."""
        share = self.shares_of(way)
        reached, entry = of_span[0][rate] * share, of_span[1]
        for value in values:
            yield np.divide(make(reached, entry, value, False), share, out=np.zeros_like(share), where=share > 0)

    def shares_of(self, way: int) -> Figures:
        """The share that is reached in each year, for one of `Profiles.ways`; shape (..., years)."""
        share = self.result.inputs.share if self.share is None else self.share
        padded = np.concatenate([share, np.zeros((*share.shape[:-1], 1))], axis=-1)  # for NO_ROW, which is -1
        return padded[..., self.scope_rows_of(way)]

    def scope_rows_of(self, way: int) -> Keys:
        """The scope row that counts in each year, for one of `Profiles.ways`; shape (years,)."""
        period = np.searchsorted(self.result.positions.periods, np.arange(len(self.years)), side="right") - 1
        return self.profiles.ways[1:, way][period]


def time_path(result: Summed) -> TimePath:
    """The costs of an estimate over the years of the study's horizon, in constant prices."""
    return TimePath(result)


def _with_cost(table: pd.DataFrame, figures: dict[str, Figures]) -> pd.DataFrame:
    for name, values in figures.items():
        table[name] = values
    table["cost"] = table["one_off"] + table["structural"] + table["investment"]
    return table
