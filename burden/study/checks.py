"""Whether the tables of a study fit together. Each check is one function that yields problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from burden.study import (
    check_messages,
    code_checks,
    count_checks,
    figure_checks,
    judgement_checks,
    reach_checks,
    repeat_checks,
    scenario_checks,
    size_checks,
    time_checks,
    total_checks,
    word_checks,
)
from burden.study.checked import Check, Checked
from burden.study.contents import Contents
from burden.study.problems import Problem
from burden.study.reach import turning_years
from burden.study.settings import Settings
from burden.study.tables import TABLE_BY_NAME, TABLES, Activity, Scope, Tariff
from burden.study.unread import Unread

MOST_COMBINATIONS = 40_000_000
"""Of mixes, activities (or obligations) and categories; a national inventory has 8 million."""
MOST_REACHED = 10 * MOST_COMBINATIONS
"""Of scope rows with the mixes, obligations and categories each is about."""


def find_problems(contents: Contents, unread: Unread | None = None) -> list[Problem]:
    """Every problem between the rows and tables of a study: errors and notices, in the order of the sheets."""
    return problems_of(Checked(contents, unread or Unread()))


def problems_of(checked: Checked) -> list[Problem]:
    """The same of contents that were made ready to be checked, which spares work when they were changed a little."""
    problems = _problems_without_scenarios(checked)
    return _in_order([*problems, *scenario_checks.scenarios(checked, problems, _problems_without_scenarios)])


def _problems_without_scenarios(checked: Checked) -> list[Problem]:
    too_large = checked.found_by(_too_large, ())
    checks = CHECKS_OF_CODES if too_large else CHECKS
    found = (checked.found_by(check, FIGURES_OF.get(check, ())) for check in checks)
    return _in_order([*too_large, *chain.from_iterable(found)])


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    order = {name: position for position, name in enumerate((Settings.table, *TABLE_BY_NAME))}
    return sorted(problems, key=lambda problem: (order.get(problem.table or "", -1), problem.row or 0))


def _too_large(checked: Checked) -> Iterator[Problem]:
    """Whether the study has more combinations than can be looked at in reasonable time and memory."""
    contents = checked.contents
    efforts = max(len(contents.activities), len(contents.obligations))
    selecting: tuple[Tariff | Activity | Scope, ...] = (*contents.tariffs, *contents.activities, *contents.scope)
    conditions = sum(1 + sum(len(terms) for terms in row.categories.alternatives) for row in selecting)
    count = max(len(contents.mixes) * efforts, conditions) * len(contents.firm_categories)
    if count > MOST_COMBINATIONS:
        yield replace(check_messages.too_large(float(count), float(MOST_COMBINATIONS)), table=Activity.table)
        return
    obligations = Counter(obligation.instrument for obligation in contents.obligations)
    reached = sum(
        (1 if row.mix else len(contents.mixes))
        * (1 if row.obligation else obligations[row.instrument])
        * int(checked.categories.selects(row.categories).sum())
        for row in contents.scope
    )
    reached *= 1 + len(turning_years(contents.scope))
    if reached > MOST_REACHED:
        yield replace(check_messages.too_large(float(reached), float(MOST_REACHED)), table=Scope.table)


def _empty_tables(checked: Checked) -> Iterator[Problem]:
    """A needed table without rows; tariffs only where an activity names one: a study may be about money alone."""
    for table in TABLES:
        is_needed = table.needed and (table is not Tariff or checked.used(Activity.table, "tariff"))
        if is_needed and checked.unread.complete(table.table) and not checked.contents.records(table.table):
            yield replace(check_messages.empty_table(table.sheet), table=table.table)


FIGURES_OF: dict[Check, tuple[str, ...]] = {
    size_checks.too_large_together: ("counts", "interactions"),
    total_checks.total_rows: ("firm_categories", "activities"),
    figure_checks.surprising_figures: tuple(TABLE_BY_NAME),
    repeat_checks.identical_rows: ("firm_categories", "activities", "scope"),
}
"""The tables whose quantities a check looks at; all other checks find the same whatever these are."""
CHECKS_OF_CODES: tuple[Check, ...] = (
    _empty_tables,
    code_checks.duplicates,
    code_checks.references,
    code_checks.composed_mixes,
    reach_checks.interactions,
    *time_checks.CHECKS,
    size_checks.too_large_together,
    code_checks.sources,
    total_checks.total_rows,
    word_checks.spellings,
    word_checks.dates_for_words,
    word_checks.words_of_the_tool,
    figure_checks.surprising_figures,
)
CHECKS = (
    *CHECKS_OF_CODES,
    code_checks.rows_of_one_code,
    code_checks.units_within_sectors,
    reach_checks.selectors,
    reach_checks.scope_ties,
    reach_checks.scope_rows,
    reach_checks.unreached_instruments,
    reach_checks.idle_obligations,
    reach_checks.tariffs_for_all,
    *count_checks.CHECKS,
    *judgement_checks.CHECKS,
    repeat_checks.interactions_twice,
    repeat_checks.identical_rows,
)
