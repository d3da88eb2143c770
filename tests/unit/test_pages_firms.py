"""The page about single firms: what is no firm is never called one, and has its costs per unit."""

import pytest
from mixed_study import mixed_study
from pages import opened, rows_of
from studies import small_study

from burden.language import Language
from burden.study.words import Group
from dashboards.views.firms import FirmsPage

pytestmark = pytest.mark.unit


def ships_alone():
    study = mixed_study()
    ships = (row.update(unit="schepen") if row.group is Group.BUSINESS else row for row in study.firm_categories)
    return study.update(firm_categories=tuple(ships))


def citizens_alone():
    study = small_study()
    return study.update(firm_categories=tuple(row.update(group="citizen") for row in study.firm_categories))


@pytest.mark.parametrize("study", [ships_alone(), citizens_alone()], ids=["ships", "citizens"])
@pytest.mark.parametrize("shown", ["all", "example"])
def test_where_no_firms_are_counted_the_page_has_costs_per_unit_alone(study, shown):
    page = opened(FirmsPage, study, language=Language.EN)
    page.session.view.firms_shown = shown
    page.refresh()
    page.settle()
    assert "something other than firms" in page._finding.object
    assert rows_of(page._units.object)[0][-1] == "Hours per year, fully reached"
    widgets = (page._kind, page._about, page._wall, page._sector, page._measure, page._example, page._sizes)
    assert not [widget for widget in widgets if widget.visible]


def test_beside_firms_what_is_no_firm_has_a_table_of_its_own():
    page = opened(FirmsPage, mixed_study(), language=Language.EN, mixes=["M1"])
    assert page._sizes.visible and page._kind.visible
    assert {row[0] for row in rows_of(page._units.object)[1:]} == {"business", "citizen", "government"}


def titles_of(chart):
    return chart._pane.object["title"]["text"]


def test_one_sector_is_chosen_with_those_that_are_alike_and_the_mixes_by_sector_are_drawn_when_unfolded():
    page = opened(FirmsPage, small_study(), language=Language.EN)
    assert titles_of(page._sizes) == ["Structural burden per firm per year, by size class"]
    assert list(page._sector.options) == ["all sectors", "C\u00a0Manufacturing", "G\u00a0Trade"]
    assert page._wall.visible and not page._heat.visible
    page._sector.value = page._sector.options["G\u00a0Trade"]
    page.settle()
    assert titles_of(page._sizes) == ["Structural burden per firm per year, by size class: G\u00a0Trade"]
    assert {row[2] for row in rows_of(page._sizes._table.content)[1:]} == {"G"}
    page._wall.open = True
    page.settle()
    assert page._heat.visible and not page._tables.object
    page._measure.value = "turnover"
    page.settle()
    assert rows_of(page._shares.object)[0][0] == "Size class" and not page._heat.visible
    assert page._tables.object.count("<table") == len(small_study().mixes)
    assert page._sector.value == page._sector.options["G\u00a0Trade"]
