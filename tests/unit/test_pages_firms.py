"""The page about single firms: what is no firm is never called one, and has its costs per unit."""

import pytest
from mixed_study import mixed_study
from pages import opened, rows_of
from pytest import approx
from studies import small_study, without_ranges

from burden import estimate, simulate
from burden.answers.draws import cheapest_by_size, cheapest_per_firm
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


def test_the_page_says_which_alternative_costs_the_firms_of_each_size_least_and_how_sure_that_is():
    study = small_study().update(settings=small_study().settings.update(reference_mix=None, draws=200))
    page = opened(FirmsPage, study)
    drawn = simulate(estimate(study), per_firm=["size_class"])
    chances = cheapest_per_firm(drawn, "structural").chances
    kinds = drawn.firms.astype(str)
    for size in chances.index:
        of_size = kinds[kinds["size_class"] == size].reset_index().set_index("mix")["index"]
        first, second = (drawn.firm_draws["average_structural"][:, of_size[mix]] for mix in ("M0", "M1"))
        assert chances.at[size, "M0"] == approx((first < second).mean() + (first == second).mean() / 2)
    for measure in ("structurele kosten per jaar", "jaarlijks equivalent"):
        assert f"het goedkoopst ({measure}): M" in page._finding.object
    by_size = cheapest_by_size(page.session.results.drawn_by_size(200), "annual_equivalent").chances
    together = simulate(estimate(study), by=("mix", "size_class"), measures=["annual_equivalent"])
    groups, totals = together.groups.astype(str), together.draws["annual_equivalent"]
    for size in by_size.index:
        at = groups[groups["size_class"] == size].reset_index().set_index("mix")["index"]
        first, second = (totals[:, at[mix]] for mix in ("M0", "M1"))
        assert by_size.at[size, "M0"] == approx((first < second).mean() + (first == second).mean() / 2)
    assert "Kans om de bedrijven van een grootte het minst te kosten" in page._chances.object
    page.session.view.firm_measure = "turnover"
    assert "wordt berekend" not in page._finding.object and not page._chances.object


def test_without_ranges_or_alternatives_nothing_is_said_of_chances_by_size():
    for study in (without_ranges(small_study()), small_study()):
        page = opened(FirmsPage, study)
        assert not page._chances.object and "trekkingen" not in page._finding.object
