"""The tables of the report: codes and full-precision numbers, with headings in two languages.

A table is made by one function of a `Report`. `ALL` are those for readers, in their order; `LISTS` are the long ones
that only programs and the Excel workbook want whole. A function gives None where the report has nothing to say of it.
"""

from collections.abc import Callable

from burden.answers.report import Report
from burden.answers.table import ReportTable
from burden.answers.tables.changes import differences, differences_by_mix
from burden.answers.tables.context import composition, goals, goals_of_instruments, remarks
from burden.answers.tables.costs import (
    apart,
    by_category,
    by_instrument,
    by_kind,
    by_size_class,
    price_times_quantity,
    summary,
)
from burden.answers.tables.elements import (
    element_pairs,
    element_sums,
    elements,
    stacked_by_sector,
    stacked_by_size_class,
)
from burden.answers.tables.evidence import assumptions, evidence, lines, parameters, sources
from burden.answers.tables.firms import benchmarks, per_firm, per_firm_by_category
from burden.answers.tables.groups import (
    differences_of_groups,
    groups,
    per_unit,
    uncertainty_of_groups,
    years_of_groups,
)
from burden.answers.tables.lighter import frontier, lighter
from burden.answers.tables.points import review_points
from burden.answers.tables.review import review, review_places
from burden.answers.tables.scenarios import scenario_values, scenarios
from burden.answers.tables.suitability import suitability, turning_points
from burden.answers.tables.uncertain import by_dependence, pairs, ranks, tornado, uncertainty, uncertainty_per_firm
from burden.answers.tables.workability import workability
from burden.answers.tables.years import years

TableOf = Callable[[Report], ReportTable | None]

ALL: tuple[TableOf, ...] = (
    summary,
    by_kind,
    by_size_class,
    by_instrument,
    by_category,
    apart,
    per_firm,
    per_firm_by_category,
    groups,
    per_unit,
    differences_of_groups,
    price_times_quantity,
    years,
    years_of_groups,
    uncertainty,
    uncertainty_of_groups,
    uncertainty_per_firm,
    pairs,
    ranks,
    by_dependence,
    tornado,
    scenarios,
    scenario_values,
    suitability,
    turning_points,
    elements,
    element_sums,
    element_pairs,
    stacked_by_size_class,
    stacked_by_sector,
    lighter,
    frontier,
    composition,
    goals,
    goals_of_instruments,
    workability,
    benchmarks,
    review,
    review_points,
    evidence,
    assumptions,
    remarks,
    sources,
    differences_by_mix,
    differences,
)
"""The tables for readers, in the order in which they read them."""

LISTS: tuple[TableOf, ...] = (lines, parameters, review_places)
"""Long lists: the calculation line by line, every figure with its source, every row that a question concerns."""

__all__ = [
    "ALL",
    "LISTS",
    "TableOf",
    "apart",
    "assumptions",
    "benchmarks",
    "by_category",
    "by_dependence",
    "by_instrument",
    "by_kind",
    "by_size_class",
    "composition",
    "differences",
    "differences_by_mix",
    "differences_of_groups",
    "element_pairs",
    "element_sums",
    "elements",
    "evidence",
    "frontier",
    "goals",
    "goals_of_instruments",
    "groups",
    "lighter",
    "lines",
    "pairs",
    "parameters",
    "per_firm",
    "per_firm_by_category",
    "per_unit",
    "price_times_quantity",
    "ranks",
    "remarks",
    "review",
    "review_places",
    "review_points",
    "scenario_values",
    "scenarios",
    "sources",
    "stacked_by_sector",
    "stacked_by_size_class",
    "suitability",
    "summary",
    "tornado",
    "turning_points",
    "uncertainty",
    "uncertainty_of_groups",
    "uncertainty_per_firm",
    "workability",
    "years",
    "years_of_groups",
]
