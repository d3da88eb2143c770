"""The mixes side by side."""

import pytest
from studies import small_study

from burden import estimate, time_path
from burden.comparison import with_totals

pytestmark = pytest.mark.unit
BESIDE = ["one_off", "structural", "annual_equivalent", "present_value"]


def test_the_totals_stand_beside_hours_and_cost():
    result = estimate(small_study())
    table = with_totals(result, "mix", "category")
    assert list(table.columns) == ["mix", "category", "hours", "cost", *BESIDE]
    assert (table["one_off"] + table["structural"]).to_numpy() == pytest.approx(table["cost"].to_numpy())
    over_years = time_path(result).totals("mix", "category")
    assert table["present_value"].sum() == pytest.approx(over_years["present_value"].sum())


def test_without_columns_it_is_one_row():
    result = estimate(small_study())
    whole, by_mix = with_totals(result), with_totals(result, "mix")
    assert len(whole) == 1
    assert whole[BESIDE].iloc[0].to_numpy() == pytest.approx(by_mix[BESIDE].sum().to_numpy())


@pytest.mark.parametrize("columns", [(), ("mix",)])
def test_where_nothing_counts_every_total_is_0(columns):
    study = small_study()
    voluntary = tuple(instrument.update(voluntary=True) for instrument in study.instruments)
    table = with_totals(estimate(study.update(instruments=voluntary)), *columns)
    assert (table[["hours", "cost", *BESIDE]] == 0).all(axis=None)
