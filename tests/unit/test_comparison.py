"""The mixes side by side."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_studies import studies
from studies import small_study

from burden import estimate, time_path
from burden.comparison import compare_mixes, costs_of_mixes, with_totals

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


@given(studies(), st.booleans())
@settings(max_examples=20, deadline=None)
def test_costs_alone_are_the_first_columns_of_the_comparison(study, include_voluntary):
    result = estimate(study)
    compared = compare_mixes(result, include_voluntary=include_voluntary)
    alone = costs_of_mixes(result, include_voluntary=include_voluntary)
    pd.testing.assert_frame_equal(alone, compared[list(alone.columns)])
    for measure in ("one_off", "structural"):
        expected = with_totals(result, "mix", include_voluntary=include_voluntary).set_index("mix")[measure]
        assert alone.set_index("mix")[measure].to_dict() == pytest.approx(
            expected.reindex([mix.code for mix in study.mixes]).fillna(0.0).to_dict()
        )
