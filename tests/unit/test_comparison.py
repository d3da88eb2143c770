"""The mixes side by side."""

from functools import partial

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_studies import studies
from studies import small_study

import burden
from burden import Study, estimate, time_path
from burden.comparison import compare_mixes, costs_of_mixes, with_totals
from burden.engine.per_firm import per_firm
from burden.engine.uncertainty.simulation import simulate
from burden.study.tables import Composition

pytestmark = pytest.mark.unit
BESIDE = ["one_off", "structural", "annual_equivalent", "present_value"]


def test_the_totals_stand_beside_hours_and_cost():
    result = estimate(small_study())
    table = with_totals(result, "mix", "category")
    assert list(table.columns) == ["mix", "category", "hours", "cost", *BESIDE]
    assert (table["one_off"] + table["structural"]).to_numpy() == pytest.approx(table["cost"].to_numpy())
    over_years = time_path(result).totals("mix", "category")
    assert table["present_value"].sum() == pytest.approx(over_years["present_value"].sum())


@pytest.mark.parametrize("columns", [(), ("instrument",), ("kind", "timing"), ("size_class",)])
def test_mixes_are_never_added_up(columns):
    result = estimate(small_study())
    for made in (result.by, time_path(result).by, time_path(result).totals, partial(with_totals, result)):
        asked, with_mix = made(*columns), made("mix", *columns)
        pd.testing.assert_frame_equal(asked, with_mix)
        assert list(asked.columns)[: len(columns) + 1] == ["mix", *columns]
    simulated = simulate(estimate(small_study()), 20, by=columns, measures=["cost"])
    assert simulated.by == ("mix", *columns)
    assert simulated.summary()["central"].tolist() == with_totals(result, "mix", *columns)["cost"].tolist()


def test_mix_stands_where_it_was_asked_for():
    assert list(estimate(small_study()).by("kind", "mix").columns) == ["kind", "mix", "hours", "cost"]


def without(study: Study, mix: str) -> Study:
    """The study with nothing in one of its mixes."""
    rows = (row.update(entries={code: entry for code, entry in row.entries.items() if code != mix})
            for row in study.composition)  # fmt: skip
    return study.update(composition=tuple(rows))


@pytest.mark.parametrize("mix", ["M0", "M1"])
@pytest.mark.parametrize("columns", [(), ("kind",), ("timing", "voluntary"), ("category",), ("activity_row",)])
def test_a_mix_of_which_nothing_counts_has_its_row_of_zeros(mix, columns):
    result = estimate(without(small_study(), mix))
    path = time_path(result)
    for table in (result.by(*columns), with_totals(result, *columns), path.by(*columns), path.totals(*columns),
                  simulate(result, 20, by=columns, measures=["cost"]).summary()):  # fmt: skip
        rows = table[table["mix"] == mix].drop(columns=["mix", "measure", "standard_error", "above"], errors="ignore")
        assert len(rows) == 1
        assert rows[list(columns)].isna().all(axis=None)
        assert (rows.drop(columns=list(columns)) == 0).all(axis=None)
        assert (table["mix"].cat.codes.diff().dropna() >= 0).all()
    years = path.by("mix", "year")
    assert years["year"].tolist() == path.years.tolist() * 2
    assert not years.loc[years["mix"] == mix, ["cost", "hours"]].to_numpy().any()


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


def test_a_firm_that_is_reached_pays_what_firms_pay_on_whom_the_mix_puts_anything():
    """The audit is for one category of large firms; the others have no part in what one that is reached pays."""
    study = small_study()
    only = study.update(composition=(Composition(instrument="KEUR", entries={"M1": "x"}),), benchmarks=())
    table = per_firm(estimate(only), "size_class", include_voluntary=True).astype({"mix": str, "size_class": str})
    row = table[(table["mix"] == "M1") & (table["size_class"] == "large")].iloc[0]
    (line,) = estimate(only).lines.to_dict("records")
    assert row["reached_structural"] == pytest.approx(line["price"] * line["frequency"])
    assert row["average_structural"] == pytest.approx(line["cost"] / row["firms"])
    assert row["firms"] > line["firms"]


def test_a_difference_is_the_mix_less_the_reference_measure_by_measure():
    table = compare_mixes(estimate(small_study())).set_index("mix")
    for name in ("one_off", "structural", "annual_equivalent"):
        assert table.loc["M1", f"{name}_difference"] == pytest.approx(table.loc["M1", name] - table.loc["M0", name])
        assert table.loc["M0", f"{name}_difference"] == 0
    assert table.loc["M1", ["one_off_difference", "structural_difference"]].all()


def test_the_library_shows_itself_in_a_line():
    study = small_study()
    result = estimate(study)
    assert repr(study).startswith("Study('Kleine studie") and "9 activities" in repr(study)
    assert repr(result) == f"Result({len(result.positions)} lines of {study.settings.title!r})"
    assert repr(simulate(result, 20, dependence=0.5)).startswith("Simulation(20 draws of 10 figures, dependence 0.5: ")
    assert set(burden.__all__) == set(dir(burden)) and burden.compare is compare_mixes
    assert all(hasattr(burden, name) for name in dir(burden))


def test_a_workbook_is_written_where_a_text_says(tmp_path):
    burden.write_study(small_study(), str(tmp_path / "a.xlsx"))
    assert burden.read_study(str(tmp_path / "a.xlsx")) == small_study()
