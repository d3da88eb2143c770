"""The rows of the calculation: one for each line, and one more for each stretch of years in which it has another form.

A line has its final form while every instrument that lightens or adds to its effort is in force, and in the years that
have the scope row of the last one. In other years it is
worked out on a row of its own, which counts only in what is brought together over the years.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import chain, pairwise

import numpy as np

from burden.engine import Result, TimePath
from burden.engine.formula import Amounts, Figures, amounts, interaction_factor
from burden.engine.lines import Keys
from burden.engine.timing import is_yearly
from burden.engine.years import Courses
from burden.study.reach import NO_ROW
from burden.study.words import RareActivities

NO_COURSE = -1


class CourseKind(IntEnum):
    """What runs over the years."""

    ONE_OFF = 0
    STRUCTURAL = 1
    INVESTMENT = 2


@dataclass(frozen=True)
class Course:
    """How often the amount of a row falls in each year, in the years in which the row holds.

    Attributes:
        kind: of which amount.
        entry: the year in which the instrument enters, counted from the first.
        growth: growth of the number of firms.
        lifetime: of an investment; None where it is made once.
        activity: the activity row whose frequency decides in which years it falls; None where it is the same each year.
        first_year: the activity row whose first year takes another effort; None where there is none.
        reached: firms that are reached, relative to the first year; shape (years,).
        new: those of them that are in each year for the first time; shape (years,).
        scope: the scope row that counts in each year, NO_ROW for none; None where it is the same one. Shape (years,).
        leaves: the first year in which the instrument is no longer in force.
        first: the first year in which the row holds.
        end: the first year in which it does not hold any more.
        line: a line that has this course.
        course: shape (years,).
    """

    kind: CourseKind
    entry: int
    growth: float
    lifetime: float | None
    activity: int | None
    first_year: int | None
    reached: Figures
    new: Figures
    scope: tuple[int, ...] | None
    leaves: int
    first: int
    end: int
    line: int
    course: Figures


@dataclass(frozen=True)
class Rows:
    """Rows of the calculation.

    Attributes:
        line: the position of the line of each row; shape (rows,).
        scope: the scope row of each row, NO_ROW where nobody is reached any more; shape (rows,).
        causes: the interactions that act on each row.
        factor: the product of their factors; shape (rows,).
        first: the first year in which the row holds, counted from the first of the study; shape (rows,).
        end: the first year in which it does not hold any more; shape (rows,).
        running: the course of its labour and external costs, NO_COURSE where it holds in no year; shape (rows,).
        investment: the course of its investment; shape (rows,).
    """

    line: Keys
    scope: Keys
    causes: tuple[tuple[int, ...], ...]
    factor: Figures
    first: Keys
    end: Keys
    running: Keys
    investment: Keys

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.line)


@dataclass(frozen=True)
class CalculationRows:
    """All rows of the calculation of a study.

    Attributes:
        lines: a row for each line, in its final form.
        others: a row for each stretch of years in which it has another form.
        courses: how amounts run over the years, those of a kind together.
    """

    lines: Rows
    others: Rows
    courses: tuple[Course, ...]


def find_calculation(result: Result, path: TimePath) -> CalculationRows:
    """Find the rows of a calculation, and the courses that their amounts follow."""
    forms = _find_forms(result, path)
    count = len(result.positions)
    line, scope, first, end = (
        np.array([getattr(form, name) for form in forms], dtype=np.int64) for name in ("line", "scope", "first", "end")
    )
    causes = tuple(form.causes for form in forms)
    factor = np.ones(len(forms))
    single = interaction_factor(result.inputs.change, result.inputs.overlap)
    for position, acting in enumerate(causes):
        for cause in acting:
            factor[position] *= single[cause]
    running, investment, courses = _find_courses(result, path, line, first, end)

    def part(of: slice) -> Rows:
        return Rows(line[of], scope[of], causes[of], factor[of], first[of], end[of], running[of], investment[of])

    return CalculationRows(part(slice(0, count)), part(slice(count, None)), courses)


def row_amounts(result: Result, rows: Rows) -> Amounts:
    """What rows come to; each of shape (rows,)."""
    lines, inputs = result.positions, result.inputs
    activity, rules = lines.activity[rows.line], result.study.settings.rules
    return amounts(
        firms=inputs.firms[lines.category[rows.line]],
        share=share_of(result, rows),
        count=count_of(result, rows),
        frequency=inputs.frequency[activity],
        hours=inputs.hours[activity],
        tariff=tariff_of(result, rows),
        overhead=rules.overhead,
        external=inputs.external[activity],
        investment=inputs.investment[activity],
        business_as_usual=inputs.business_as_usual[activity],
        interaction=rows.factor,
        rounding=rules.rounding,
    )


def share_of(result: Result, rows: Rows) -> Figures:
    """The share of rows, 0 where nobody is reached any more; shape (rows,)."""
    return np.append(result.inputs.share, 0.0)[rows.scope]


def count_of(result: Result, rows: Rows) -> Figures:
    """Of how many things rows are done, per firm; shape (rows,)."""
    lines = result.positions
    return np.broadcast_to(lines.counts(result.inputs), len(lines))[rows.line]


def tariff_of(result: Result, rows: Rows) -> Figures:
    """The tariff of rows without overhead, 0 for an activity without one; shape (rows,)."""
    row = result.positions.tariff[rows.line]
    if not len(result.inputs.tariff):
        return np.zeros(len(rows))
    return np.where(row == NO_ROW, 0.0, result.inputs.tariff[row])


@dataclass(frozen=True)
class _Form:
    """What a line is in some years: its interactions and scope row, from its first year to the one after its last."""

    line: int
    causes: tuple[int, ...]
    scope: int
    first: int
    end: int


def _find_forms(result: Result, path: TimePath) -> list[_Form]:
    """The form of each row: all lines in their final form, then other years."""
    lines, horizon = result.positions, len(path.years)
    interactions = lines.interactions
    entry, leaves = path.span_of_line
    if interactions.active.shape[0]:
        acting = interactions.acts[interactions.group_of[lines.activity]]
        acting = acting & interactions.active[:, lines.mix, lines.category].T
        begins, ends = (of_cause[:, lines.mix].T for of_cause in path.cause_spans)
    else:
        acting = np.zeros((len(lines), 0), dtype=bool)
        begins = ends = np.zeros((len(lines), 0), dtype=np.int64)
    found, others = [], []
    periods, scopes = [int(year) for year in lines.periods], lines.scopes.T.tolist()
    # Plain figures: a line has few of them.
    for line, (enters, left) in enumerate(zip(entry.tolist(), leaves.tolist(), strict=True)):
        causes = np.flatnonzero(acting[line]).tolist()
        acts = {cause: (int(begins[line, cause]), int(ends[line, cause])) for cause in causes}
        turns = {enters, left, *periods, *chain.from_iterable(acts.values())}
        forms: list[_Form] = []
        for start, end in pairwise(sorted({min(max(turn, enters), left) for turn in turns})):
            held = tuple(cause for cause, (begin, over) in acts.items() if begin <= start < over)
            scope = scopes[line][bisect_right(periods, start) - 1]
            if forms and (forms[-1].causes, forms[-1].scope) == (held, scope):
                forms[-1] = replace(forms[-1], end=end)
            elif scope != NO_ROW:
                forms.append(_Form(line, held, scope, start, end))
        final = _Form(line, tuple(causes), int(lines.scope[line]), horizon, horizon)
        at = [(form.causes, form.scope) == (final.causes, final.scope) for form in forms]
        found.append(forms.pop(len(at) - 1 - at[::-1].index(True)) if any(at) else final)
        others += forms
    return found + others


def _find_courses(
    result: Result, path: TimePath, line: Keys, first: Keys, end: Keys
) -> tuple[Keys, Keys, tuple[Course, ...]]:
    """The courses of the running costs and of the investments of rows, and all courses there are."""
    placed = result.study.settings.rules.rare_activities is RareActivities.PLACED
    yearly = is_yearly(result)[line]
    activity = result.positions.activity[line].astype(np.int64)
    running = np.where(yearly, path.running_courses.key[line], path.entry_courses.key[line])
    differs = yearly & any(row.first_year is not None for row in result.study.activities)
    keys = np.concatenate(
        [
            np.stack(
                [
                    yearly,
                    running,
                    np.where(yearly & placed, activity, -1),
                    np.where(differs, activity, -1),
                    first,
                    end,
                ],
                axis=-1,
            ),
            np.stack(
                [
                    np.full(len(line), CourseKind.INVESTMENT),
                    path.investment_courses.key[line],
                    np.full(len(line), -1),
                    np.full(len(line), -1),
                    first,
                    end,
                ],
                axis=-1,
            ),
        ]
    ).astype(np.int64)
    holds = np.tile(first < end, 2)
    distinct, at, of = np.unique(keys[holds], axis=0, return_index=True, return_inverse=True)
    found = np.full(len(keys), NO_COURSE, dtype=np.int64)
    found[holds] = of.ravel()
    example = np.tile(line, 2)[holds][at]
    courses = tuple(
        _course(result, path, key, int(at_line)) for key, at_line in zip(distinct.tolist(), example, strict=True)
    )
    return found[: len(line)], found[len(line) :], courses


def _course(result: Result, path: TimePath, key: list[int], line: int) -> Course:
    kind = CourseKind(key[0])
    among: Courses = {
        CourseKind.ONE_OFF: path.entry_courses,
        CourseKind.STRUCTURAL: path.running_courses,
        CourseKind.INVESTMENT: path.investment_courses,
    }[kind]
    years = np.arange(len(path.years))
    course = among.table[key[1]]
    if key[3] >= 0:
        course = course + (result.inputs.first_year[key[3]] - 1) * path.first_courses.table[key[1]]
    activity = result.study.activities[result.positions.activity[line]]
    way = int(path.profiles.key[line]) - path.profiles.steady
    return Course(
        kind=kind,
        entry=int(path.span_of_line[0][line]),
        growth=result.study.firm_categories[result.positions.category[line]].growth,
        lifetime=activity.lifetime if kind is CourseKind.INVESTMENT else None,
        activity=key[2] if key[2] >= 0 else None,
        first_year=key[3] if key[3] >= 0 else None,
        reached=path.reached_courses.table[path.reached_courses.key[line]],
        new=path.entry_courses.table[path.entry_courses.key[line]],
        scope=tuple(path.scope_rows_of(way).tolist()) if way >= 0 else None,
        leaves=int(path.span_of_line[1][line]),
        first=key[4],
        end=key[5],
        line=line,
        course=np.where((years >= key[4]) & (years < key[5]), course, 0.0),
    )
