"""Where a figure comes from, and costs as a share of turnover."""

from __future__ import annotations

import numpy as np
import pytest
from pytest import approx
from studies import small_study

from burden.answers.tracing import lines_of, trace
from burden.answers.turnover import shares_of_turnover
from burden.engine import estimate
from dashboards.views.buildup_steps import Trail

pytestmark = pytest.mark.unit


def test_the_steps_of_every_line_come_to_its_cost() -> None:
    result = estimate(small_study())
    for line in range(len(result.positions)):
        found = trace(result, line)
        assert found.amount("cost") == approx(result.cost[line])
        running = found.amount("price") * found.amount("quantity") * found.net_factor
        assert running + found.amount("investment") == approx(result.cost[line])


def test_a_line_uses_the_figures_of_its_own_rows() -> None:
    result = estimate(small_study())
    line = lines_of(result, "M1", "OPSTELLEN")[0]
    found = trace(result, line)
    used = {figure.name: figure for figure in found.used}
    assert (found.category.code, found.activity.hours.central) == ("C-L", 80)
    assert used["tariff"].quantity is not None
    assert used["tariff"].quantity.central == 60
    assert used["tariff"].value == approx(60 * 105 / 102.5)
    assert used["external_costs"].value == approx(5_000 * 105 / 100)
    assert [figure.record.year for figure in found.used if figure.name == "index"] == [2025, 2024, 2026]
    assert (used["change"].value, used["overlap"].value) == (-0.3, 0.5)
    assert found.net_factor == approx(0.75 * 0.85)


def test_an_interaction_of_another_mix_is_not_used() -> None:
    result = estimate(small_study())
    found = trace(result, lines_of(result, "M0", "OPSTELLEN")[0])
    assert "change" not in {figure.name for figure in found.used}


def test_voluntary_and_financial_lines_do_not_count() -> None:
    result = estimate(small_study())
    counts = {
        activity: trace(result, lines_of(result, "M1", activity)[0]).is_counted
        for activity in ("AUDIT", "BETALEN", "LEZEN")
    }
    assert counts == {"AUDIT": False, "BETALEN": False, "LEZEN": True}


def test_a_line_that_is_not_there_is_refused() -> None:
    result = estimate(small_study())
    with pytest.raises(IndexError):
        trace(result, len(result.positions))


def test_the_share_of_turnover_is_that_of_the_firms_with_a_known_turnover() -> None:
    study = small_study()
    rows = tuple(row.update(turnover=None) if row.code == "G-L" else row for row in study.firm_categories)
    result = estimate(study.update(firm_categories=rows))
    table = shares_of_turnover(result, "size_class").set_index(["mix", "size_class"])["share_of_turnover"]
    category = shares_of_turnover(result, "category").set_index(["mix", "category"])["share_of_turnover"]
    assert table["M0", "large"] == approx(category["M0", "C-L"])
    assert np.isnan(category["M0", "G-L"])


@pytest.mark.parametrize(
    ("pick", "path"),
    [
        ("obligation:RAP", ("M0", "WET", "RAP")),
        ("obligation:VRAAG", ("M0", "WET")),
        ("activity:OPSTELLEN", ("M0", "WET")),
        ("up:1", ("M0",)),
        ("up:-1", ("M0", "WET")),
        ("up:x", ("M0", "WET")),
        ("", ("M0", "WET")),
    ],
)
def test_only_what_stands_below_a_place_can_be_chosen(pick: str, path: tuple[str, ...]) -> None:
    assert Trail(("M0", "WET")).picked(pick, small_study()).path == path


def test_a_place_ends_where_the_study_has_nothing_any_more() -> None:
    assert Trail(("M1", "WEG", "RAP")).known(small_study()).path == ("M1",)
    assert Trail(("M0", "KEUR")).known(small_study()).path == ("M0",)
