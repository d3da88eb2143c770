"""Results held against published figures: the same figures per firm as everywhere, and where they lie."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_studies import studies
from studies import certain, small_study

from burden import Study, estimate
from burden.benchmarks import COLUMNS, Verdict, firm_sums, held_against
from burden.engine.per_firm import per_firm
from burden.study.tables import Benchmark

pytestmark = pytest.mark.unit

YEARLY, ONCE, TURNOVER = "per firm per year", "per firm one-off", "share of turnover"


def held(*benchmarks: Benchmark, study: Study | None = None) -> pd.DataFrame:
    return held_against(estimate((study or small_study()).update(benchmarks=benchmarks)))


def benchmark(subject: str, unit: str = YEARLY, **values: object) -> Benchmark:
    return Benchmark(**({"name": "Elders", "subject": subject, "unit": unit} | values))


def test_without_benchmarks_there_are_only_columns():
    table = held()
    assert list(table.columns) == list(COLUMNS)
    assert len(table) == 0


def test_a_benchmark_of_an_instrument_is_held_against_every_mix_that_holds_it():
    table = held(benchmark("WET"), benchmark("LOKET"), benchmark("M0"))
    assert list(zip(table["mix"], table["instrument"], strict=True)) == [
        ("M0", "WET"),
        ("M1", "WET"),
        ("M1", "LOKET"),
        ("M0", None),
    ]
    assert list(table["position"]) == [0, 0, 1, 2]


def test_an_instrument_in_no_mix_is_not_comparable():
    study = small_study()
    composition = tuple(row.update(entries={}) if row.instrument == "LOKET" else row for row in study.composition)
    row = held(benchmark("LOKET", low=1, high=2), study=study.update(composition=composition)).iloc[0]
    assert row["mix"] is None
    assert row["verdict"] == Verdict.NOT_COMPARABLE.value


def test_a_figure_per_year_by_hand():
    # A large firm in sector C under the act: reporting 80 hours and 5,000 (price year 2024), a quarter of it as usual;
    # half an hour to publish; a visit of 12 hours and 300 once in five years. The fee is no burden.
    table = held(benchmark("WET", categories="C-L", low=1, high=20_000))
    highly, clerk = 60 * 105 / 102.5, 40
    reached = 0.75 * (80 * highly + 5_000 * 105 / 100) + 0.5 * clerk + 0.2 * (12 * highly + 300)
    assert table["reached"].iloc[0] == pytest.approx(reached)
    assert table["average"].iloc[0] == pytest.approx(reached)  # the act reaches every large firm
    assert table["verdict"].iloc[0] == Verdict.WITHIN.value


def test_a_share_of_turnover_is_the_structural_cost_over_it():
    share = held(benchmark("WET", TURNOVER, categories="C-L")).iloc[0]
    year = held(benchmark("WET", categories="C-L")).iloc[0]
    assert share["reached"] == pytest.approx(year["reached"] / 150_000_000)
    assert share["average"] == pytest.approx(year["average"] / 150_000_000)


def test_a_share_of_turnover_weighs_each_category_by_its_firms():
    categories = {"C-M": (200, 12_500_000), "C-L": (50, 150_000_000), "G-M": (400, 12_500_000)}
    share = held(benchmark("WET", TURNOVER, categories=", ".join(categories))).iloc[0]
    each = {code: held(benchmark("WET", categories=code)).iloc[0] for code in categories}
    turnover = sum(firms * of_one for firms, of_one in categories.values())
    for kind in ("average", "reached"):
        cost = sum(each[code][kind] * firms for code, (firms, _) in categories.items())
        assert share[kind] == pytest.approx(cost / turnover)


def test_categories_without_a_turnover_are_left_out_of_a_share_of_it():
    study = small_study()
    first = study.firm_categories[2].update(turnover=None)
    lacking = study.update(firm_categories=(*study.firm_categories[:2], first, *study.firm_categories[3:]))
    assert first.code == "C-L"
    both = held(benchmark("WET", TURNOVER, categories="size:large"), study=lacking).iloc[0]
    other = held(benchmark("WET", TURNOVER, categories="G-L")).iloc[0]
    assert both["reached"] == pytest.approx(other["reached"])
    nothing = held(benchmark("WET", TURNOVER, categories="C-L", high=1), study=lacking).iloc[0]
    assert nothing["verdict"] == Verdict.NOT_COMPARABLE.value


def test_a_benchmark_of_a_mix_leaves_voluntary_instruments_out_and_one_of_such_an_instrument_does_not():
    table = held(benchmark("M1", categories="C-L"), benchmark("WET", categories="C-L"), benchmark("KEUR")).set_index(
        ["mix", "instrument"]
    )
    # A large firm in sector C has nothing to do with the help desk, and of its own choice with the label.
    assert table.loc[("M1", None), "reached"] == pytest.approx(table.loc[("M1", "WET"), "reached"])
    assert table.loc[("M1", "KEUR"), "reached"] == pytest.approx(8 * 60 * 105 / 102.5 / 3)


@pytest.mark.parametrize("categories", ["all", "size:large", "size:small", "sector:G"])
@pytest.mark.parametrize("mix", ["M0", "M1"])
def test_figures_of_a_mix_are_those_per_firm(mix, categories):
    study = small_study()
    result = estimate(study)
    columns = () if categories == "all" else ("size_class",) if "size" in categories else ("sector",)
    figures = per_firm(result, *columns)
    figures = figures[figures["mix"] == mix]
    if columns:
        figures = figures[figures[columns[0]] == categories.partition(":")[2]]
    table = held(benchmark(mix, categories=categories), benchmark(mix, ONCE, categories=categories))
    for at, timing in enumerate(("structural", "one_off")):
        for kind in ("average", "reached"):
            assert table[kind].iloc[at] == pytest.approx(figures[f"{kind}_{timing}"].iloc[0], nan_ok=True)


@given(studies(), st.sampled_from((YEARLY, ONCE)))
@settings(max_examples=20, deadline=None)
def test_figures_of_any_mix_are_those_per_firm(study, unit):
    mix = study.mixes[-1].code
    study = study.update(benchmarks=(benchmark(mix, unit),))
    result = estimate(study)
    figures = per_firm(result)
    row = held_against(result).iloc[0]
    timing = "structural" if unit == YEARLY else "one_off"
    expected = figures[figures["mix"] == mix].iloc[0]
    size = float(np.abs(result.cost).sum())
    for kind in ("average", "reached"):
        # Where costs and reliefs cancel out, what is left is as precise as they are large.
        assert row[kind] == pytest.approx(expected[f"{kind}_{timing}"], rel=1e-9, abs=1e-9 * size + 1e-9, nan_ok=True)


@pytest.mark.parametrize(
    ("low", "high", "verdict", "times"),
    [
        (1_000, 20_000, Verdict.WITHIN, 1.0),
        (None, 20_000, Verdict.WITHIN, 1.0),
        (1_000, None, Verdict.WITHIN, 1.0),
        (20_001, 40_000, Verdict.BELOW, 10_000 / 20_001),
        (20_000, 40_000, Verdict.NEAR, 0.5),
        (None, 4_999, Verdict.ABOVE, 10_000 / 4_999),
        (None, 5_000, Verdict.NEAR, 2.0),
        (9_000, 9_000, Verdict.NEAR, 10 / 9),
        (10_000, 10_000, Verdict.WITHIN, 1.0),
        (2_000, 2_000, Verdict.ABOVE, 5.0),
        (0, 0, Verdict.ABOVE, np.nan),
        (None, None, Verdict.NOT_COMPARABLE, np.nan),
    ],
)
def test_where_a_result_lies(low, high, verdict, times):
    study = small_study()
    # One activity of 10,000 a year for every large firm.
    only = next(row for row in study.activities if row.code == "BEZOEK")
    study = study.update(
        activities=tuple(
            certain(row, tariff=None, hours=0, frequency=1, external_costs=10_000 if row == only else 0, investment=0)
            for row in study.activities
        ),
        # A quarter of them is reached, so that the average firm pays a quarter of what one that is reached pays.
        scope=tuple(certain(row, share=0.25) for row in study.scope),
    )
    row = held(benchmark("M0", categories="size:large", low=low, high=high), study=study).iloc[0]
    assert (row["reached"], row["average"]) == (pytest.approx(10_000), pytest.approx(2_500))
    assert row["verdict"] == verdict.value
    assert row["times"] == pytest.approx(times, nan_ok=True)


def test_the_row_and_the_source_come_along():
    row = held(benchmark("M0", row=7, source="handboek", categories="size:large")).iloc[0]
    assert (row["row"], row["source"], row["categories"], row["name"]) == (7, "handboek", "grootte:groot", "Elders")


def test_sums_made_before_are_used():
    result = estimate(small_study())
    pd.testing.assert_frame_equal(held_against(result, firm_sums(result)), held_against(result))
