"""The costs of every mix over the years of the horizon, in constant prices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from burden.engine import course
from burden.engine.estimate import PIECE
from burden.engine.evaluate import evaluate
from burden.engine.formula import Figures
from burden.engine.lines import Keys
from burden.engine.result import Result
from burden.engine.timing import Part, figures_of, is_yearly
from burden.engine.value import annual_equivalent, once_and_yearly, present_value
from burden.study.tables.policy import entered_in, last_of
from burden.study.words import RareActivities

COSTS = ("one_off", "structural", "investment")
YEAR_COLUMNS = ("mix", "activity", "category", "year")


@dataclass(frozen=True)
class Courses:
    """The courses that the lines of a study follow.

    Attributes:
        key: which course each line follows; shape (lines,).
        table: the courses; shape (courses, years).
    """

    key: Keys
    table: Figures


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
class TimePath:
    """What every line comes to in every year.

    Attributes:
        result: the estimate it is made from.
    """

    result: Result

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
        groups, totals = self._groups([name for name in names if name != "year"], include_voluntary)
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
        groups, totals = self._groups(list(columns), include_voluntary)
        settings = self.result.study.settings
        once, yearly = once_and_yearly(totals["one_off"], totals["structural"], totals["investment"], settings.rules)
        value = present_value(once, yearly, settings.rules, settings.first_year - settings.base_year)
        groups["present_value"] = value
        groups["annual_equivalent"] = annual_equivalent(value, (once + yearly).sum(axis=1), settings.rules)
        return groups

    def _groups(self, columns: list[str], include_voluntary: bool) -> tuple[pd.DataFrame, dict[str, Figures]]:
        """The groups of lines, and what each comes to in each year; arrays of shape (groups, years)."""
        group, groups = self.result.grouped(columns, include_voluntary)
        return groups, self._sums(np.where(group < 0, len(groups), group), len(groups))

    def _sums(self, group_of: Keys, groups: int) -> dict[str, Figures]:
        """Add up the lines of each group in each year; lines of group `groups` are left out; shape (groups, years)."""
        sums = {name: np.zeros((groups, len(self.years))) for name in (*COSTS, "hours")}
        yearly = is_yearly(self.result)
        for years, active in self.stretches():
            factors = replace(self.result.positions.interactions, active=active).factors(self.result.inputs)
            for start in range(0, len(group_of), PIECE):
                piece = slice(start, start + PIECE)
                self._add_piece(sums, piece, group_of[piece], yearly[piece], years, factors)
        return sums

    def _add_piece(
        self,
        sums: dict[str, Figures],
        piece: slice,
        group: Keys,
        yearly: npt.NDArray[np.bool_],
        years: npt.NDArray[np.bool_],
        factors: Figures,
    ) -> None:
        result = self.result
        amounts = evaluate(result.positions, result.inputs, result.study.settings, factors, piece)
        first_year = result.inputs.first_year[result.positions.activity[piece]]
        parts = {part: figures_of(part, amounts, first_year) for part in {falling.part for falling in self.falling}}
        for falling in self.falling:
            figures, courses = parts[falling.part], falling.courses
            lines = figures != 0 if falling.yearly is None else yearly == falling.yearly
            of_total = sums[falling.name]
            wanted = lines & (group < len(of_total))
            at = group[wanted] * len(courses.table) + courses.key[piece][wanted]
            cells = np.bincount(at, weights=figures[wanted], minlength=of_total.shape[0] * len(courses.table))
            of_total[:, years] += cells.reshape(-1, len(courses.table)) @ courses.table[:, years]

    def stretches(self) -> Iterator[tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]]:
        """Each stretch of years in which the same interactions are active.

        An interaction counts in the years in which the instrument that causes it is in force.

        Yields:
            Which years, shape (years,); and which interactions are active, as `Interactions.active`.
        """
        begins, ends = self.cause_spans
        offsets = np.arange(len(self.years))
        turns = np.concatenate([begins.ravel(), ends.ravel()])
        starts = np.unique(np.append(turns[(turns > 0) & (turns < len(offsets))], 0))
        for start, end in zip(starts, [*starts[1:], len(offsets)], strict=True):
            active = self.result.positions.interactions.active & ((begins <= start) & (start < ends))[:, :, None]
            yield (offsets >= start) & (offsets < end), active

    @cached_property
    def spans(self) -> tuple[Keys, Keys]:
        """When each instrument enters each mix, and when it is no longer in force; two of shape (instruments, mixes).

        Years from 0. What is in force to the end of the horizon or longer has its end there.
        """
        study, horizon = self.result.study, len(self.years)
        first = study.settings.first_year
        entries = {composed.instrument: composed.entries for composed in study.composition}
        held = [[entries.get(row.code, {}).get(mix.code, "x") for mix in study.mixes] for row in study.instruments]
        shape = (len(study.instruments), len(study.mixes))
        begins = np.array([[entered_in(entry, first) - first for entry in row] for row in held], dtype=np.int64)
        lasts = np.array([[last_of(entry) or first + horizon for entry in row] for row in held], dtype=np.int64)
        return begins.reshape(shape), np.minimum(lasts.reshape(shape) + 1 - first, horizon)

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

        def make(reached: Figures, entry: int, frequency: float | None) -> Figures:
            done_by = firms(reached)
            return done_by if frequency is None else course.placed_course(done_by, entry, frequency)

        return self._courses_by_activity(values, make)

    @cached_property
    def investment_courses(self) -> Courses:
        """Investments: on entry and after every lifetime, as the study's rules treat them."""
        treatment = self.result.study.settings.rules.investments
        lifetimes = [activity.lifetime for activity in self.result.study.activities]
        return self._courses_by_activity(
            lifetimes, lambda reached, _, lifetime: course.investment_course(reached, lifetime, treatment)
        )

    def _courses_by_activity(
        self, values: Sequence[float | None], make: Callable[[Figures, int, float | None], Figures]
    ) -> Courses:
        distinct = list(dict.fromkeys(values))
        position = {value: index for index, value in enumerate(distinct)}
        return self._courses(distinct, np.array([position[value] for value in values], dtype=np.int64), make)

    def _courses(
        self,
        values: Sequence[float | None],
        of_activity: Keys,
        make: Callable[[Figures, int, float | None], Figures],
    ) -> Courses:
        """A course for all years of entry and end, growth rates and values that occur."""
        study, lines = self.result.study, self.result.positions
        growth, of_category = np.unique([category.growth for category in study.firm_categories], return_inverse=True)
        firms = course.growth_course(growth, len(self.years))
        spans, of_line = np.unique(np.stack(self.span_of_line, axis=-1), axis=0, return_inverse=True)
        value_of = of_activity[lines.activity] if len(of_activity) > 1 else np.zeros(len(lines), dtype=np.int64)
        key = (of_line.ravel() * len(values) + value_of) * len(growth) + of_category[lines.category]
        reached = [(course.reached_course(firms, entry, end), entry) for entry, end in spans.tolist()]
        table = [make(*of_span, value) for of_span in reached for value in values]
        return Courses(key=key, table=np.concatenate(table) if table else np.zeros((1, len(self.years))))


def time_path(result: Result) -> TimePath:
    """The costs of an estimate over the years of the study's horizon, in constant prices."""
    return TimePath(result)


def _with_cost(table: pd.DataFrame, figures: dict[str, Figures]) -> pd.DataFrame:
    for name, values in figures.items():
        table[name] = values
    table["cost"] = table["one_off"] + table["structural"] + table["investment"]
    return table
