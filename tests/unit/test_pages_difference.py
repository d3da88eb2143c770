"""What makes the difference between two mixes, on the page about elements: parts of the engine that add up."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pages import amount, in_other_language, one_mix, opened, raise_a_tariff, rows_of
from pytest import approx
from studies import small_study, without_ranges
from whole_study import whole_study

from burden.engine import estimate
from burden.explanation import explain_mixes
from burden.study import Study
from dashboards.views.elements import ElementsPage

pytestmark = pytest.mark.unit


def difference(study: Study | None = None, **view: Any) -> ElementsPage:
    """The page, on this part."""
    return opened(ElementsPage, study, elements_shown="difference", **view)


def table(page: ElementsPage) -> list[list[str]]:
    return rows_of(page._difference._chart._table.content)[1:]


@pytest.mark.parametrize("part", ["instrument", "obligation"])
@pytest.mark.parametrize("measure", ["one_off", "structural", "annual_equivalent", "present_value"])
@pytest.mark.parametrize("counting", [False, True])
def test_the_parts_are_those_of_the_engine_and_add_up(part, measure, counting):
    page = difference(measure=measure, include_voluntary=counting)
    page._difference.widgets[2].value = part
    found = explain_mixes(estimate(small_study()), "M0", "M1", part, measure=measure, include_voluntary=counting)
    *rows, whole = table(page)
    assert [amount(cell) for cell in whole[2:5]] == approx([*found.totals, found.difference], abs=0.51)
    for column in (2, 3, 4):
        assert sum(amount(row[column]) for row in rows) == amount(whole[column])
    differing = found.parts.iloc[:-1].query("difference != 0")
    # Parts that do not differ share a row; the interaction has one too.
    assert len(rows) == len(differing) + (len(differing) < len(found.parts) - 1) + 1
    assert abs(amount(rows[0][4])) == approx(differing["difference"].abs().max(), abs=1)


def test_the_sentence_says_which_mix_costs_more():
    page = difference(measure="structural")
    said = page._finding.object
    page._difference.widgets[0].value = "M1"
    assert page.session.view.reference == "M1" and page.session.view.second == "M0"
    assert ("hoger" in said) != ("hoger" in page._finding.object)


def test_the_other_mix_stays_when_another_is_compared_with_and_is_an_alternative_at_first():
    page = difference(whole_study())
    first, second = page._difference.widgets[:2]
    assert (first.value, second.value) == ("M0", "M1")
    first.value = "M2"
    assert (first.value, second.value) == ("M2", "M1")
    again = difference(whole_study(), reference="M1")
    assert again._difference.widgets[1].value == "M2"


def test_the_steps_go_from_one_mix_to_the_other():
    page = difference(measure="structural")
    drawn = json.dumps(page._difference._chart._pane.object, ensure_ascii=False)
    names = ("M0 Alleen de wet", "Wet zorgplicht", "Wisselwerking tussen instrumenten", "M1 Wet met steun")
    places = [drawn.index(f'"{name}"') for name in names]
    assert places == sorted(places)


def test_another_language_keeps_the_mixes_and_the_parts():
    page = difference(measure="one_off")
    page._difference.widgets[2].value = "obligation"
    page._difference.widgets[0].value = "M1"
    page = in_other_language(page)
    assert page._difference.widgets[2].value == "obligation"
    assert [select.value for select in page._difference.widgets[:2]] == ["M1", "M0"]
    assert "than M1" in page._finding.object


def test_an_edit_changes_the_parts():
    page = difference()
    before = table(page)
    raise_a_tariff(page)
    found = explain_mixes(estimate(page.study), "M0", "M1", measure=page.session.view.measure)
    assert table(page) != before
    assert amount(table(page)[-1][4]) == approx(found.difference, abs=0.51)


def test_a_study_with_one_mix_has_no_difference():
    page = difference(one_mix())
    assert "geen verschil te verklaren" in page._finding.object and not page._difference._chart.visible


def test_without_ranges_or_goals_or_benchmarks_the_parts_are_the_same():
    bare = without_ranges(small_study()).update(goals=(), benchmarks=())
    assert table(difference(bare)) == table(difference())
