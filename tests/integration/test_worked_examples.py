"""Published calculations, read from ordinary workbooks and reproduced to the printed figure.

The workbooks in `parameters/worked_examples` hold the inputs as published; the sources stand in their Sources sheet.
"""

from pathlib import Path

import pandas as pd
import pytest

from burden import Result, estimate, read_study, time_path
from burden.language.figures import round_half_up
from burden.workbook import read_workbook

pytestmark = pytest.mark.integration

EXAMPLES = Path(__file__).parents[2] / "parameters" / "worked_examples"


def example(name: str) -> Result:
    return estimate(read_study(EXAMPLES / f"{name}.xlsx"))


def cost_by(result: Result, column: str) -> dict[str, float]:
    return result.by(column).set_index(column)["cost"].to_dict()


def thousands(cost: float) -> int:
    return int(round_half_up(cost, -3) / 1000)


@pytest.mark.parametrize("workbook", sorted(EXAMPLES.glob("*.xlsx")), ids=lambda path: path.stem)
def test_every_example_is_read_without_remarks_and_names_its_source(workbook):
    reading = read_workbook(workbook)
    assert reading.problems == ()
    assert reading.study is not None
    assert reading.study.sources
    assert all(activity.source for activity in reading.study.activities)


def test_the_manual_example_of_100_000_firms_twice_a_year():
    result = example("scm-manual")
    assert result.by("timing").drop(columns="mix").to_dict("records") == [
        {"timing": "structural", "hours": 600_000, "cost": 6_000_000}
    ]
    assert result.lines["price"].tolist() == [30]
    assert result.lines["quantity"].tolist() == [200_000]


def test_a_german_relief_of_a_minute_per_traveller():
    result = example("de-21-6129")
    hours = result.by("activity").set_index("activity")["hours"]
    cost = cost_by(result, "activity")
    assert hours["A1"] == pytest.approx(-1_088_000)
    assert thousands(cost["A2"]) == -52_496
    assert thousands(cost["A3"]) == -10_499
    assert thousands(cost["A2"] + cost["A3"]) == -62_995
    assert cost["A4"] == pytest.approx(884_480)


def test_the_german_data_governance_act_in_printed_thousands():
    result = example("de-21-3544")
    exact = cost_by(result, "obligation")
    assert exact["O1"] == pytest.approx(736_920)
    assert exact["O2"] == pytest.approx(7_258_212)
    assert thousands(exact["O1"]) == 737
    parts = result.lines.groupby("obligation", observed=True)[["labour_cost", "external_cost"]].sum().loc["O2"]
    printed = thousands(parts["labour_cost"]) + thousands(parts["external_cost"])
    assert printed == 7_259  # the paper adds up rounded parts: labour and material costs
    assert thousands(exact["O1"]) + printed == 7_996


def test_german_register_modernisation_in_person_days_at_two_grades():
    cost = example("de-regmog-11").by()["cost"].iloc[0]
    assert cost == pytest.approx(13_936)
    assert thousands(cost) == 14


def test_german_winter_tyres_count_only_who_did_not_change_them_already():
    assert example("de-leitfaden-tyres").lines["quantity"].sum() == pytest.approx(13_380_000)


def test_austrian_citizens_have_time_and_money_apart():
    total = example("at-wfa").by("group").drop(columns="mix").to_dict("records")
    assert total == [{"group": "citizen", "hours": 3_750, "cost": 150_000}]


def test_us_coast_guard_1625_0102_in_three_sizes():
    result = example("us-1625-0102")
    assert result.lines["quantity"].sum() == 147
    assert result.by().drop(columns="mix").to_dict("records") == [{"hours": 1_378, "cost": 107_484}]


def test_us_coast_guard_1625_0060_rounds_the_hours_of_each_line_half_up():
    assert example("us-1625-0060").by().drop(columns="mix").to_dict("records") == [{"hours": 4_409, "cost": 304_265}]


def test_us_coast_guard_1625_0060_unrounded():
    study = read_study(EXAMPLES / "us-1625-0060.xlsx")
    unrounded = study.update(settings=study.settings.update(rounding="none"))
    assert estimate(unrounded).by()["cost"].iloc[0] == pytest.approx(304_230.5)


def test_us_coast_guard_1625_0044_rounds_the_hours_of_each_line_half_up():
    result = example("us-1625-0044")
    assert result.lines["quantity"].sum() == 31_439
    assert result.by().drop(columns="mix").to_dict("records") == [{"hours": 9_582, "cost": 624_605}]


def test_us_epa_2060_0106_in_three_labour_classes():
    result = example("us-2060-0106")
    cost = cost_by(result, "obligation")
    assert [round(cost[code], 2) for code in ("O1", "O2", "O3")] == [5_722.08, 91_553.28, 36_621.31]
    total = result.by().iloc[0]
    assert round_half_up(total["cost"]) == 133_897
    assert round_half_up(total["hours"]) == 1_130


def test_us_form_sd_counts_three_quarters_of_the_time_as_internal():
    assert round_half_up(example("us-form-sd-2024").by()["hours"].iloc[0]) == 363_704


def test_the_productivity_calculator_example_per_occurrence_and_per_year():
    result = example("web-npv")
    assert result.lines["price"].tolist() == [100]
    assert result.by()["cost"].iloc[0] == 1_200_000


def test_the_canadian_statutory_example_costs_the_same_every_year():
    assert example("ca-sor-2015-202").by()["cost"].iloc[0] == 8_000


def totals(name: str) -> pd.Series:
    """Present value and annual equivalent of the only mix of an example."""
    return time_path(example(name)).totals("mix").iloc[0]


@pytest.mark.parametrize(("name", "printed"), [("green-book-eac-a", 327), ("green-book-eac-b", 301)])
def test_the_green_book_turns_a_present_sum_into_an_equivalent_annual_cost(name, printed):
    assert totals(name)["annual_equivalent"] == pytest.approx(printed, abs=0.5)


def test_the_uk_annuity_due_of_ten_years_at_3_5_percent():
    assert totals("uk-annuity-due")["present_value"] == pytest.approx(8_607.687, abs=0.0005)
    assert totals("uk-annuity-due")["annual_equivalent"] == pytest.approx(1_000)


def test_the_canadian_statutory_present_value_and_annualised_cost():
    of_2012 = totals("ca-sor-2015-202")
    assert of_2012["present_value"] == pytest.approx(56_188.65, abs=0.005)
    # The statute prints the factor with six digits; the exact one gives 8,000.00.
    assert of_2012["present_value"] * 0.142378 == pytest.approx(8_000.03, abs=0.005)
    assert of_2012["annual_equivalent"] == pytest.approx(8_000)
    assert totals("ca-sor-2015-202-registered-2024")["present_value"] * 0.142378 == pytest.approx(3_552.11, abs=0.005)


def test_the_australian_present_value_from_the_start_of_each_year():
    assert totals("au-bcc-pv")["present_value"] == pytest.approx(7_515.23, abs=0.005)
    assert totals("au-bcc-pv")["annual_equivalent"] == pytest.approx(1_000)


def test_the_productivity_calculator_s_net_present_value():
    assert totals("web-npv")["present_value"] == pytest.approx(8_428_298, abs=0.5)
