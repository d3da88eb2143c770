"""Amounts of firms, citizens, professionals and government are never added up; what is no firm is not divided by."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mixed_study import mixed_study
from openpyxl import load_workbook
from pages import opened, rows_of
from pytest import approx
from studies import small_study, without_ranges

from burden.answers.estimates import Estimates
from burden.answers.origin import Origin
from burden.answers.report import Report, prepare
from burden.answers.sentences import costs as sentences
from burden.answers.tables import texts as tables_texts
from burden.answers.tables.groups import of_groups, per_unit_of
from burden.answers.tables.of_report import (
    by_category,
    by_size_class,
    differences_of_groups,
    per_firm,
    per_firm_by_category,
    per_unit,
    price_times_quantity,
    summary,
    uncertainty_of_groups,
    uncertainty_per_firm,
    years,
    years_of_groups,
)
from burden.benchmarks import held_against
from burden.comparison import compare_mixes, with_totals
from burden.differences import compare_versions
from burden.engine import Result, estimate, time_path
from burden.engine.many.sensitivity import sensitivity_of
from burden.engine.per_firm import per_firm as per_firm_of
from burden.engine.per_firm import reached_firms
from burden.engine.uncertainty.simulation import simulate
from burden.explanation import explain_mixes
from burden.language import Language
from burden.report.excel import excel_workbook, sum_texts
from burden.report.figures.of_report import all_figures
from burden.report.word.document_tables import document_tables
from burden.review import review
from burden.review.finding import Finding, Status
from burden.study import Study
from burden.study.checks import find_problems
from burden.study.tables import Scope
from burden.study.words import Group
from dashboards.views.elements import ElementsPage
from dashboards.views.uncertainty import UncertaintyPage
from dashboards.views.years import YearsPage

pytestmark = pytest.mark.unit

FIRMS = 0.5 * 1_400 * 2 * 2 * 50  # reached, of firms and ships, hours, times, tariff


def report_of(study: Study) -> Report:
    return prepare(study, Origin("mixed.xlsx", "0" * 64), Language.EN, made=date(2026, 3, 1), draws=16)


def answer(question: str, result: Result) -> Finding:
    return next(finding for finding in review(result) if finding.name == question)


def only(study: Study, group: Group) -> Study:
    """The study without the other groups, and without what names them."""
    kept = tuple(row for row in study.firm_categories if row.group is group)
    named = f"group:{group.value}"
    tables = {
        name: tuple(
            row
            for row in study.records(name)
            if not str(row.categories).startswith("group:") or named in str(row.categories)
        )
        for name in ("tariffs", "scope")
    }
    return study.update(firm_categories=kept, benchmarks=(), **tables)


def test_the_headline_is_of_businesses_and_other_groups_stand_by_themselves() -> None:
    result = estimate(mixed_study())
    assert compare_mixes(result)["structural"].tolist() == approx([0, FIRMS, FIRMS])
    rows = of_groups(result, result.study.groups[1:]).rows.set_index(["group", "mix"])
    assert rows.at[("citizen", "M1"), "hours_structural"] == approx(0.5 * 40_000 * 2 * 2)
    assert rows.at[("citizen", "M1"), "structural"] == 0  # hours count also where they have no price
    assert rows.at[("citizen", "M2"), "paid_one_off"] == approx(0.1 * 40_000 * (20 + 5))
    assert rows.at[("government", "M1"), "structural"] == approx(2 * 2 * 2 * 50)
    assert set(rows.index.get_level_values("mix")) == {"M0", "M1", "M2"}


def test_group_stands_in_every_breakdown_beside_mix() -> None:
    result = estimate(mixed_study())
    for table in (result.by(), result.by("kind"), with_totals(result, "timing"), time_path(result).by("year")):
        assert list(table.columns[:2]) == ["mix", "group"]
    assert simulate(result, 4).by == ("mix", "group")
    assert list(result.by("mix").itertuples(index=False, name=None))[:3] == [
        ("M0", "business", 0.0, 0.0), ("M0", "citizen", 0.0, 0.0), ("M0", "government", 0.0, 0.0),
    ]  # fmt: skip
    # Of one group it goes without saying, as does the group of a study that has one.
    assert list(result.of(Group.CITIZEN).by().columns) == ["mix", "hours", "cost"]
    assert list(estimate(small_study()).by().columns) == ["mix", "hours", "cost"]


@pytest.mark.parametrize("group", [Group.BUSINESS, Group.CITIZEN, Group.GOVERNMENT])
def test_each_group_comes_to_what_a_study_of_it_alone_comes_to(group: Group) -> None:
    whole, alone = estimate(mixed_study()).of(group), estimate(only(mixed_study(), group)).of(group)
    for made in (
        compare_mixes,
        lambda result: with_totals(result, "instrument"),
        lambda result: time_path(result).by("year"),
        lambda result: per_firm_of(result, "size_class"),
        lambda result: sensitivity_of(result, "structural").tornado("M2").query("swing != 0")[["at_low", "at_high"]],
        lambda result: explain_mixes(result, "M1", "M2").parts[["first", "second", "difference"]],
    ):
        one, other = (made(result).select_dtypes("number").to_numpy() for result in (whole, alone))
        np.testing.assert_allclose(one, other)


def test_what_is_asked_of_a_report_is_of_businesses_alone() -> None:
    report, alone = report_of(mixed_study()), report_of(only(mixed_study(), Group.BUSINESS))
    for table_of in (summary, by_size_class, by_category, per_firm, years, price_times_quantity):
        one, other = (table_of(each).rows.select_dtypes("number").to_numpy() for each in (report, alone))
        np.testing.assert_allclose(one, other, err_msg=table_of.__name__)
    for draws, central in report.simulation.draws.items():
        assert central.shape[1] == 3, draws


def test_figures_per_firm_divide_by_firms_and_not_by_ships_or_citizens() -> None:
    result = estimate(mixed_study())
    table = per_firm_of(result.headline).set_index("mix")
    assert table["firms"].tolist() == [1_100] * 3
    assert table.at["M1", "average_structural"] == approx(0.5 * 2 * 2 * 50)
    rows = per_unit_of(result, result.study.groups).rows
    told = rows.drop_duplicates(["group", "unit"])[["group", "unit", "firms"]]
    assert list(told.itertuples(index=False, name=None)) == [
        ("business", "schepen", 300), ("citizen", "", 40_000), ("government", "", 2),
    ]  # fmt: skip
    # Of a citizen's hours, which have no price: ten hours once, and two twice a year.
    citizens = rows[rows["group"] == "citizen"].set_index("mix").loc["M2"]
    assert citizens[["reached_hours_one_off", "reached_hours_structural"]].tolist() == [10, 4]
    assert citizens["reached_structural"] == 0
    every = per_firm_of(result, "group", "unit").set_index(["group", "unit", "mix"]).loc[("citizen", "", "M2")]
    assert every[["average_hours_one_off", "average_hours_structural"]].tolist() == [10 * 0.1, 4 * 0.5]
    assert [figures.sum() for figures in reached_firms(result).values()] == [0, 550, 550]
    firms = simulate(result.headline, 4, per_firm=["size_class"]).firms
    assert list(firms["size_class"].unique()) == ["small", "large"]


def test_draws_per_firm_at_the_central_values_are_those_of_the_estimate() -> None:
    for result in (estimate(mixed_study()), estimate(mixed_study()).headline):
        simulation = simulate(result, 2, per_firm=["size_class"])
        table = per_firm_of(result, "size_class")
        assert list(simulation.firms.itertuples(index=False)) == list(
            table[simulation.firms.columns].itertuples(index=False)
        )
        for name, figures in simulation.firm_central.items():
            np.testing.assert_allclose(figures, table[name])


def test_draws_per_firm_leave_ships_of_the_same_size_out() -> None:
    study = without_ranges(mixed_study())
    ships = tuple(row.update(size_class="small") if row.unit else row for row in study.firm_categories)
    for result in (
        estimate(study.update(firm_categories=ships)),
        estimate(study.update(firm_categories=ships)).headline,
    ):
        simulation, table = simulate(result, 2, per_firm=["size_class"]), per_firm_of(result, "size_class")
        for name, figures in simulation.firm_draws.items():
            np.testing.assert_allclose(figures[0], table[name])


def test_a_benchmark_is_of_firms_unless_it_names_others() -> None:
    held = held_against(estimate(mixed_study())).set_index("name")
    assert held.loc["Per bedrijf"]["average"] == approx(100)
    assert held.loc["Per burger"]["average"].tolist() == [0, 0]


def test_a_change_for_citizens_is_no_change_of_the_burden_of_firms() -> None:
    old = mixed_study()
    new = old.update(
        firm_categories=tuple(row.update(firms=1) if row.code == "BURGER" else row for row in old.firm_categories)
    )
    found = compare_versions(estimate(old), estimate(new))
    assert found.totals["old"].tolist() == found.totals["new"].tolist()
    of_citizens = compare_versions(estimate(old), estimate(new).of(Group.CITIZEN), measure="hours")
    assert (of_citizens.totals["old"] > of_citizens.totals["new"])[["M1", "M2"]].all()


@settings(deadline=None, max_examples=20)
@given(st.permutations(["KLEIN", "BURGER", "GROOT", "SCHIP", "TOEZ"]))
def test_the_order_of_the_rows_changes_no_amount(order: list[str]) -> None:
    study = mixed_study()
    rows = {row.code: row for row in study.firm_categories}
    mixed = estimate(study.update(firm_categories=tuple(rows[code] for code in order)))
    assert compare_mixes(mixed)["one_off"].tolist() == approx(compare_mixes(estimate(study))["one_off"].tolist())
    assert [row.value for row in mixed.study.groups] == ["business", "citizen", "government"]


def test_of_one_group_the_others_have_no_rows() -> None:
    rows = estimate(mixed_study()).of(Group.GOVERNMENT).by("group", "timing")
    assert list(zip(rows["mix"], rows["group"], strict=True)) == [
        (mix, "government") for mix in ("M0", "M1", "M2", "M2")
    ]


def test_the_question_about_figures_per_firm_divides_by_firms_alone() -> None:
    study = mixed_study()
    result = estimate(study.update(scope=(*study.scope, Scope(instrument="MELD", categories="SCHIP", share=1))))
    firms = per_firm_of(result.headline).set_index("mix")
    average, reached = (f"EUR {firms.at['M1', f'{way}_structural']:.0f}" for way in ("average", "reached"))
    assert f"M1 {average} and {reached};" in answer("per-firm", result).reason.en


def test_the_question_about_what_firms_do_already_is_not_about_government() -> None:
    study = mixed_study()
    kinds = {"MELDEN": "substantive", "AANVRAAG": "substantive"}
    obligations = tuple(row.update(kind=kinds.get(row.code, row.kind)) for row in study.obligations)
    asked = study.update(obligations=obligations)
    assert "nothing has been deducted: MELDEN, AANVRAAG." in answer("business-as-usual", estimate(asked)).reason.en
    of_government = asked.update(scope=study.scope[1:])
    assert "nothing has been deducted: AANVRAAG." in answer("business-as-usual", estimate(of_government)).reason.en


def test_where_no_firms_are_counted_nothing_is_told_per_firm() -> None:
    study = mixed_study()
    ships = tuple(row.update(unit="schepen") if row.group is Group.BUSINESS else row for row in study.firm_categories)
    report = report_of(study.update(firm_categories=ships))
    assert (per_firm(report), per_firm_by_category(report), uncertainty_per_firm(report)) == (None, None, None)
    assert not [name for name in all_figures(report) if name.startswith("per_firm")]
    words = Estimates(report)
    assert document_tables(words)["reach"] is None
    assert (sentences.per_firm(words), sentences.per_firm_by_mix(words)) == ((tables_texts.NO_FIRMS,), ())
    asked = answer("per-firm", report.result)
    assert "something other than firms (schepen)" in asked.reason.en
    assert asked.status is Status.LOOK_AT
    assert per_unit(report).rows["firms"].tolist()[:3] == [1_400] * 3
    summary_sheet = load_workbook(BytesIO(excel_workbook(report)))["Summary"]
    titles = {cell.value for cell in summary_sheet["A"]}
    assert sum_texts.PER_UNIT_TABLE.en in titles
    assert sum_texts.PER_FIRM_TABLE.en not in titles


def test_the_question_says_which_groups_there_are_what_each_bears_and_who_is_missing() -> None:
    reason = answer("groups", estimate(mixed_study())).reason.en
    for said in ("citizen: M0", "government: M0 EUR 0, M1 EUR 400"):
        assert said in reason
    assert "Not in the study: professional." in answer("missing-groups", estimate(mixed_study())).reason.en
    assert "Not in the study: citizen, professional." in answer("missing-groups", estimate(small_study())).reason.en


def test_amounts_of_a_mix_in_a_reason_are_those_of_one_group() -> None:
    found = estimate(mixed_study())
    own = float(found.headline.by("mix", "timing").query("mix == 'M1' and timing == 'structural'")["cost"].sum())
    for question in ("one-off-and-structural", "least-burdensome"):
        assert f"EUR {own:,.0f}" in answer(question, found.headline).reason.en


def test_units_of_one_sector_do_not_differ() -> None:
    study = mixed_study()
    rows = {row.code: row for row in study.firm_categories}
    for one, other in combinations(("KLEIN", "SCHIP", "BURGER"), 2):
        changed = study.model_construct(
            **dict(study)
            | {"firm_categories": (rows[one].update(sector="X"), rows[other].update(sector="X"), rows["TOEZ"])}
        )
        found = {problem.name for problem in find_problems(changed)}
        assert ("units-in-sector" in found) == ((one, other) == ("KLEIN", "SCHIP"))


def test_other_groups_have_their_years_intervals_and_differences() -> None:
    report = report_of(mixed_study())
    years, drawn, differing = years_of_groups(report), uncertainty_of_groups(report), differences_of_groups(report)
    for table in (years, drawn, differing):
        assert set(table.rows["group"].astype(str)) == {"citizen", "government"}, table.name
        assert "never added up" in table.note.en
    citizens = report.result.of(Group.CITIZEN)
    of_citizens = years.rows[years.rows["group"] == "citizen"]
    assert of_citizens["hours"].tolist() == approx(time_path(citizens).by("mix", "year")["hours"].tolist())
    alone = simulate(citizens, len(report.simulation), report.simulation.seed, measures=["hours"]).summary()
    asked = drawn.rows[(drawn.rows["group"] == "citizen") & (drawn.rows["measure"] == "hours")]
    assert asked["median"].tolist() == approx(alone["median"].tolist())
    explained = explain_mixes(citizens, "M0", "M2", measure="hours").parts.set_index("instrument")["difference"]
    told = differing.rows[(differing.rows["group"] == "citizen") & (differing.rows["measure"] == "hours")]
    told = told[told["second"] == "M2"].set_index("instrument")["difference"]
    assert told.pop("(whole)") == approx(explained.sum())
    assert told.to_dict() == approx({code: hours for code, hours in explained.items() if hours})
    headline = report_of(small_study())
    assert [of(headline) for of in (years_of_groups, uncertainty_of_groups, differences_of_groups)] == [None] * 3


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (YearsPage, tables_texts.YEARS_OF_GROUPS),
        (UncertaintyPage, tables_texts.UNCERTAINTY_OF_GROUPS),
        (ElementsPage, tables_texts.DIFFERENCES_OF_GROUPS),
    ],
)
@pytest.mark.parametrize("measure", ["structural", "annual_equivalent"])
def test_pages_tell_of_other_groups_below_the_businesses(kind, title, measure) -> None:
    def below_of(study: Study, **view: object) -> str:
        page = opened(kind, study, elements_shown="difference", measure=measure, **view)
        return str((page._difference if isinstance(page, ElementsPage) else page)._below.object)

    below = below_of(mixed_study(), mixes=["M0", "M1"], reference="M0", second="M1")
    assert title.nl in below
    told = {row[0] for row in rows_of(below[below.index(title.nl) :])}
    assert "overheid" in told and "bedrijf" not in told
    assert title.nl not in below_of(small_study())
