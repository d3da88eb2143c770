"""Published assessments as studies: the printed totals, by group, by mix and under each scenario.

The workbooks stand in `parameters/studies`; its README says how near each total is to the printed one, and why.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from burden import Result, Study, estimate, time_path
from burden.workbook import Reading, read_workbook

pytestmark = pytest.mark.integration

STUDIES = Path(__file__).parents[2] / "parameters" / "studies"
CHECKS, MORTGAGES = STUDIES / "us-background-checks.xlsx", STUDIES / "us-home-mortgage-disclosure.xlsx"
TO_THE_CENT = 0.0005
"""The document on background checks rounds the cost of one form or application to the cent."""
MILLION = 1e6
HIGH, LOW = None, "LOW"


@pytest.fixture(scope="module")
def readings() -> dict[Path, Reading]:
    return {path: read_workbook(path) for path in sorted(STUDIES.glob("*.xlsx"))}


@pytest.fixture(scope="module")
def checks(readings: dict[Path, Reading]) -> Result:
    return estimate(study_of(readings[CHECKS]))


@pytest.fixture(scope="module")
def mortgages(readings: dict[Path, Reading]) -> dict[str | None, Result]:
    study = study_of(readings[MORTGAGES])
    return {None: estimate(study)} | {code: estimate(study.scenario(code)) for code in study.scenarios}


def study_of(reading: Reading) -> Study:
    assert reading.study is not None
    return reading.study


def cost(result: Result, **of: str) -> float:
    """The cost of the lines of which the columns have these values."""
    costs = result.by(*of).set_index(list(of))["cost"]
    return float(costs.sort_index().loc[tuple(of.values())].sum())


def test_every_study_is_read_without_remarks_and_each_figure_was_read_in_its_source(readings):
    assert set(readings) == {CHECKS, MORTGAGES}
    for reading in readings.values():
        study = study_of(reading)
        assert reading.problems == ()
        keys = {source.key for source in study.sources}
        for table in ("tariffs", "firm_categories", "counts", "activities", "scope"):
            assert all(row.source in keys and row.verified for row in study.records(table))
        for table in ("instruments", "mixes", "scenario_values"):
            assert all(row.source in keys for row in study.records(table))


@pytest.mark.parametrize(
    ("workbook", "sheet", "formulas"),
    [
        (CHECKS, "Firm categories", ["=H2", "=H3"]),
        (MORTGAGES, "Firm categories", [f"={share}%*closed_end_reporters" for share in (3, 71, 26)]),
        (MORTGAGES, "Scenarios", [f"={share}%*closed_end_reporters" for share in (4, 28, 68)]),
    ],
)
def test_a_number_that_follows_from_another_refers_to_it(workbook, sheet, formulas):
    cells = (cell.value for row in load_workbook(workbook)[sheet].iter_rows() for cell in row if cell.data_type == "f")
    assert list(cells) == formulas


def test_identification_alone_costs_trusts_and_legal_entities_the_printed_total(checks):
    found = cost(checks, mix="FIN", group="business", instrument="RPID")
    assert found == pytest.approx(23_846_102, abs=0.5)
    assert found == pytest.approx(23_846_679, rel=TO_THE_CENT)
    assert found == cost(checks, mix="NPRM", group="business", instrument="RPID")


def test_the_federal_government_checks_every_responsible_person_at_the_printed_total(checks):
    found = cost(checks, mix="FIN", group="government", instrument="RPID")
    assert found == pytest.approx(5_531_924, abs=0.5)
    assert found == pytest.approx(5_533_082, rel=TO_THE_CENT)


def test_the_certificate_under_the_current_rule_costs_individuals_and_government_each_their_part(checks):
    citizens, government = (cost(checks, mix="CUR", group=group) for group in ("citizen", "government"))
    assert (citizens, government) == pytest.approx((1_614_748.8, 645_413.0), abs=0.1)
    assert citizens + government == pytest.approx(2_260_162, abs=0.5)  # the document adds them up
    assert cost(checks, mix="CUR", group="business") == 0


def test_the_notification_costs_three_groups_the_printed_total(checks):
    of_groups = [cost(checks, mix="FIN", group=group, instrument="NOTIF") for group in checks.study.groups]
    assert len(of_groups) == 3
    assert sum(of_groups) == pytest.approx(5_835_183, abs=0.5)
    assert sum(of_groups) == pytest.approx(5_837_789, rel=TO_THE_CENT)


def test_groups_are_told_apart_and_the_headline_is_that_of_trusts_and_legal_entities(checks):
    by_group = checks.by().set_index(["mix", "group"])["cost"]
    assert len(by_group) == 9
    headline = checks.headline.by().set_index("mix")["cost"]
    assert headline.to_dict() == by_group.xs("business", level="group").to_dict()
    assert headline.to_dict() == pytest.approx({"CUR": 0, "NPRM": 36_468_432, "FIN": 25_140_356}, abs=0.5)


def test_government_handles_every_application_once(checks):
    firms = {category.code: category.firms.central for category in checks.study.firm_categories}
    assert (firms["GOV-TRUST"], firms["GOV-IND"]) == (firms["TRUST"], firms["IND"]) == (115_829, 29_191)


def test_the_tiers_share_one_fixed_number_of_reporters(mortgages):
    for result in mortgages.values():
        firms = {category.code: category.firms.central for category in result.study.firm_categories}
        assert firms["C1"] + firms["C2"] + firms["C3"] == pytest.approx(7_197 - 1_400 + 450)


@pytest.mark.parametrize(
    ("scenario", "mix", "exact", "printed"),
    [(LOW, "FIN0", 50.58, 50.6), (HIGH, "FIN0", 88.53, 88.5), (LOW, "FIN1", 26.71, 26.7), (HIGH, "FIN1", 41.43, 41.4)],
)
def test_closed_end_reporting_costs_the_printed_amount_every_year(mortgages, scenario, mix, exact, printed):
    found = cost(mortgages[scenario], mix=mix, instrument="CLOSED", timing="structural") / MILLION
    assert found == pytest.approx(exact, abs=0.005)
    assert found == pytest.approx(printed, abs=0.05)
    assert found == cost(mortgages[scenario], mix=mix, obligation="C-REPORT") / MILLION


@pytest.mark.parametrize(
    ("scenario", "exact", "printed", "a_year", "printed_a_year"),
    [(LOW, 725.80, 725.9, 177.02, 177.0), (HIGH, 1_339.50, 1_339.1, 326.69, 326.6)],
)
def test_one_off_costs_and_their_annuity_are_the_printed_ones(
    mortgages, scenario, exact, printed, a_year, printed_a_year
):
    result = mortgages[scenario]
    for mix in ("FIN0", "FIN1"):
        found = cost(result, mix=mix, timing="one-off") / MILLION
        assert found == pytest.approx(exact, abs=0.005)
        assert found == pytest.approx(printed, rel=0.0005)
        per_year = time_path(result).totals("mix", "timing").set_index(["mix", "timing"])["annual_equivalent"]
        assert per_year[mix, "one-off"] / MILLION == pytest.approx(a_year, abs=0.005)
        assert per_year[mix, "one-off"] / MILLION == pytest.approx(printed_a_year, abs=0.1)
        assert per_year[mix, "structural"] == pytest.approx(cost(result, mix=mix, timing="structural"))


def test_the_printed_one_off_costs_hold_those_of_open_end_reporting_and_of_450_new_reporters(mortgages):
    for scenario, closed_end in ((LOW, 649.94), (HIGH, 1_263.64)):
        parts = [
            cost(mortgages[scenario], mix="FIN1", instrument=code, timing="one-off") / MILLION
            for code in ("CLOSED", "OPEN", "THRESHOLD")
        ]
        assert parts == pytest.approx([closed_end, 64.611, 11.25], abs=0.005)


def test_without_open_end_reporting_only_its_costs_go(mortgages):
    for result in mortgages.values():
        less = cost(result, mix="FIN1") - cost(result, mix="NOOPEN")
        assert less == pytest.approx(cost(result, mix="FIN1", instrument="OPEN"))
        assert cost(result, mix="NOW") == 0


def test_75_new_reporters_change_only_what_they_pay_themselves(mortgages):
    fewer = cost(mortgages[HIGH], mix="FIN1") - cost(mortgages["FEW"], mix="FIN1")
    assert fewer == pytest.approx((450 - 75) * (25_000 + 2_500))
