"""What one euro of each course is worth over the years: present value and annual equivalent."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from burden.engine import TimePath
from burden.engine.formula import Figures
from burden.engine.value import annual_equivalent, discount_factors
from burden.report.excel.rows import Course, CourseKind
from burden.study.conventions import Rules
from burden.study.words import DiscountTiming

WORTH = ("present_value", "annual_equivalent")


def yearly_kinds(rules: Rules) -> tuple[CourseKind, ...]:
    """The kinds of course that fall every year, and are discounted so."""
    return (CourseKind.STRUCTURAL, CourseKind.INVESTMENT) if rules.spreads_investments else (CourseKind.STRUCTURAL,)


def discounting(path: TimePath) -> tuple[Figures, Figures]:
    """What a euro is worth in each year that falls once, and every year; as `engine.value.present_value`.

    Returns:
        Two of shape (years,).
    """
    settings = path.result.study.settings
    timing, rate = settings.rules.discount_timing, settings.rules.discount_rate
    years = settings.first_year - settings.base_year + np.arange(len(path.years), dtype=float)
    once = discount_factors(rate, years, timing is not DiscountTiming.END)
    return once, discount_factors(rate, years, timing is DiscountTiming.START)


def worth_of(courses: Iterable[Course], path: TimePath) -> dict[str, Figures]:
    """What a euro of each course is worth.

    Args:
        courses: the courses.
        path: the years.

    Returns:
        By measure, of shape (courses,); where tariffs grow also for labour, as `labour_present_value`.
    """
    courses, rules, factors = tuple(courses), path.result.study.settings.rules, discounting(path)
    yearly = yearly_kinds(rules)
    worth = {}
    for prefix, wages in (("", None), ("labour_", path.wages)):
        if prefix and wages is None:
            continue
        falls = [course.course if wages is None else course.course * wages for course in courses]
        by_kind = [factors[course.kind in yearly] for course in courses]
        values = np.array([float(of_one @ factor) for of_one, factor in zip(falls, by_kind, strict=True)])
        sums = np.array([float(of_one.sum()) for of_one in falls])
        worth[f"{prefix}present_value"] = values
        worth[f"{prefix}annual_equivalent"] = annual_equivalent(values, sums, rules)
    return worth
