"""What a study made in code refuses, with the same words as one that was read from a workbook."""

from __future__ import annotations

from typing import Any

import pytest
from studies import small_study
from whole_study import whole_study

from burden.study import Problem, Study, StudyError, checks, repeat_checks
from burden.study.checked import Checked
from burden.study.checks import CHECKS, FIGURES_OF, MOST_COMBINATIONS, find_problems
from burden.study.contents import Contents
from burden.study.reach import NO_ROW, find_reach, index_categories
from burden.study.record import quantities_of
from burden.study.table import Table
from burden.study.tables import TABLES, Composition, Scope
from burden.study.unread import Unread

pytestmark = pytest.mark.unit


def refused(**changes: Any) -> list[Problem]:
    study = small_study()
    with pytest.raises(StudyError) as error:
        Study(**({name: getattr(study, name) for name in Study.model_fields} | changes))
    return list(error.value.problems)


def test_a_study_is_refused_with_every_reason() -> None:
    scope = (*small_study().scope, Scope(instrument="NIETS", share=1), Scope(instrument="WET", mix="M9", share=1))
    assert [problem.found.nl for problem in refused(scope=scope) if problem.found] == ["'NIETS'", "'M9'"]


def test_a_composition_may_not_hold_a_mix_that_does_not_exist() -> None:
    composition = (*small_study().composition[:2], Composition(instrument="KEUR", entries={"M1": "x", "M9": "x"}))
    (problem,) = refused(composition=composition)
    assert (problem.name, problem.table, problem.part) == ("unknown-code", "composition", "M9")


@pytest.mark.parametrize("year", [0, 1, 20_270])
def test_a_composition_may_not_hold_what_is_no_year(year: int) -> None:
    composition = (*small_study().composition[:2], Composition(instrument="KEUR", entries={"M1": year}))
    (problem,) = refused(composition=composition)
    assert (problem.name, problem.part) == ("neither-x-nor-year", "M1")


def test_the_small_study_has_no_problems_at_all() -> None:
    assert find_problems(small_study()) == []


@pytest.mark.parametrize(
    "times", [{"activities": 5_000, "firm_categories": 1_000}, {"scope": 10_000, "firm_categories": 1_000}]
)
def test_a_study_with_more_combinations_than_can_be_looked_at_is_refused_without_looking(times: dict[str, int]) -> None:
    study = small_study()
    tables = {name: getattr(study, name) * count for name, count in times.items()}
    others = {name: getattr(study, name) for name in Contents.model_fields if name not in tables}
    problem = next(
        problem
        for problem in find_problems(Contents.model_construct(**others, **tables))
        if problem.name != "duplicate-code"
    )
    assert problem.name == "study-too-large"
    assert problem.expected is not None
    assert f"{MOST_COMBINATIONS:,}" in problem.expected.en


def reach_of(*scope: Scope) -> Any:
    study = small_study()
    categories = index_categories(study.firm_categories)
    return find_reach(study.mixes, study.composition, study.obligations, scope, categories)


def test_the_most_specific_scope_row_counts_whatever_the_order_of_the_rows() -> None:
    rows = [
        Scope(instrument="WET", share=0.1),
        Scope(instrument="WET", categories="size:large", share=0.2),
        Scope(instrument="WET", categories="size:large & sector:C", share=0.3),
        Scope(instrument="WET", categories="size:small", share=0.25),
        Scope(instrument="WET", categories="size:small & sector:C", share=0.35),
        Scope(instrument="WET", categories="C-L", share=0.4),
        Scope(instrument="WET", obligation="RAP", share=0.5),
        Scope(instrument="WET", mix="M1", share=0.6),
    ]
    for ordered in (rows, rows[::-1]):
        reach = reach_of(*ordered)
        assert reach.ties == ()
        # Mix M0: obligations LEZ and RAP, categories C-S and C-L; then mix M1.
        shares = [ordered[reach.row[at]].share.central for at in [(0, 0, 0), (0, 0, 2), (0, 1, 2), (1, 1, 2)]]
        assert shares == [0.35, 0.4, 0.5, 0.6]


def test_rows_about_what_does_not_exist_reach_nobody() -> None:
    reach = reach_of(
        Scope(instrument="NIETS", share=1),
        Scope(instrument="WET", mix="M9", share=1),
        Scope(instrument="KEUR", obligation="RAP", share=1),
    )
    assert (reach.row == NO_ROW).all()


def test_each_pair_of_rows_that_tie_is_named_once_with_a_place() -> None:
    reach = reach_of(*(Scope(instrument="LOKET", categories="size:small", share=share) for share in (0.1, 0.2, 0.3)))
    assert [(tie.first, tie.second, tie.mix, tie.obligation, tie.category) for tie in reach.ties] == [
        (0, 1, 1, 4, 0),
        (0, 2, 1, 4, 0),
    ]


def test_a_tie_names_the_other_row_and_where_they_meet() -> None:
    rows = small_study().scope
    twins = tuple(
        Scope(instrument="LOKET", categories="size:small", share=share, row=row) for row, share in ((8, 0.1), (9, 0.2))
    )
    (problem,) = refused(scope=(*(row for row in rows if row.instrument != "LOKET"), *twins))
    assert (problem.name, problem.row) == ("scope-tie", 9)
    assert problem.found is not None and "8" in problem.found.nl and "9" not in problem.found.nl


class Untouchable:
    """A figure that nothing may be asked of."""

    def __getattribute__(self, name: str) -> Any:
        raise AssertionError("a figure is looked at")

    def __eq__(self, other: object) -> bool:
        raise AssertionError("a figure is compared")

    __hash__ = None  # type: ignore[assignment]


@pytest.mark.parametrize("check", (*CHECKS, checks._too_large, repeat_checks._rows_alike), ids=lambda of: of.__name__)
def test_a_check_looks_at_no_figures_but_those_it_is_known_to_look_at(check: Any) -> None:
    """Where others change, what it found before is told again."""
    study = whole_study()
    found = list(check(Checked(study, Unread())))
    tables = {table.table: quantities_of(table) for table in TABLES if quantities_of(table)}
    for name in set(tables) - set(FIGURES_OF.get(check, ())):
        rows = tuple(
            row.model_construct(
                **dict(row) | {one: Untouchable() for one in tables[name] if getattr(row, one) is not None}
            )
            for row in study.records(name)
        )
        again = check(Checked(study.model_copy(update={name: Table(rows)}), Unread()))
        assert list(again) == found
