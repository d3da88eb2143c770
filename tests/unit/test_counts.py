"""What is done per application, supplier, employee or euro of turnover."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from drawn_studies import study_at
from pytest import approx
from studies import small_study

from burden.engine import estimate, time_path
from burden.engine.many.sensitivity import sensitivity_of
from burden.engine.many.totals import totals_of
from burden.engine.per_firm import per_firm
from burden.engine.uncertainty.simulation import simulate
from burden.study import Quantity, Study, StudyError
from burden.study.checks import find_problems
from burden.study.parameters import parameters_of
from burden.study.prices import restated
from burden.study.tables import Count, Scope, Tariff

pytestmark = pytest.mark.unit

SUPPLIERS = (
    Count(code="LEV", name="Leveranciers", unit="leveranciers", categories="size:small", number=2),
    Count(
        code="LEV",
        name="Leveranciers",
        unit="leveranciers",
        categories="size:medium, size:large",
        number=Quantity(central=30, low=10, high=80),
    ),
    Count(code="VRAAG", name="Vragen", unit="vragen", number=Quantity(central=3, low=1, high=4), of="LEV"),
)


def counted(counts: tuple[Count, ...] = SUPPLIERS, **of: str) -> Study:
    """The study with some activities done per a count."""
    study = small_study()
    rows = (row.update(count=of[row.code]) if row.code in of else row for row in study.activities)
    return study.update(counts=counts, activities=tuple(rows))


def everything() -> Study:
    return counted(BEZOEK="LEV", PLAATSEN="VRAAG", LEZEN="employees", SYSTEEM="LEV", BETALEN="turnover")


def lines_of(study: Study, activity: str) -> Any:
    lines = estimate(study).lines
    return lines[lines["activity"] == activity].reset_index(drop=True)


def test_an_activity_is_done_as_often_as_a_firm_has_the_thing() -> None:
    one, many = (lines_of(study, "BEZOEK") for study in (small_study(), counted(BEZOEK="LEV", PLAATSEN="VRAAG")))
    times = many["size_class"].astype(str).map({"small": 2, "medium": 30, "large": 30}).to_numpy()
    for name in ("quantity", "hours", "labour_cost", "external_cost", "cost"):
        assert many[name].to_numpy() == approx(times * one[name].to_numpy()), name
    assert many["affected_firms"].tolist() == one["affected_firms"].tolist()


def test_a_count_may_be_a_number_of_another_count() -> None:
    one, many = (lines_of(study, "PLAATSEN") for study in (small_study(), counted(PLAATSEN="VRAAG")))
    times = many["size_class"].astype(str).map({"small": 6, "medium": 90, "large": 90}).to_numpy()
    assert many["cost"].to_numpy() == approx(times * one["cost"].to_numpy())


@pytest.mark.parametrize(("code", "attribute"), [("employees", "employees"), ("omzet", "turnover")])
def test_employees_and_turnover_come_from_the_categories(code: str, attribute: str) -> None:
    one, many = (lines_of(study, "LEZEN") for study in (small_study(), counted((), LEZEN=code)))
    of = {row.code: getattr(row, attribute) for row in small_study().firm_categories}
    times = many["category"].astype(str).map(of).to_numpy()
    assert many["cost"].to_numpy() == approx(times * one["cost"].to_numpy())


def test_an_investment_is_made_for_each_thing() -> None:
    one, many = (lines_of(study, "SYSTEEM") for study in (small_study(), counted(SUPPLIERS[:2], SYSTEEM="LEV")))
    times = many["size_class"].astype(str).map({"small": 2, "medium": 30, "large": 30}).to_numpy()
    assert many["investment"].to_numpy() == approx(times * one["investment"].to_numpy())


def test_a_firm_that_is_reached_pays_for_all_its_things() -> None:
    one, many = (per_firm(estimate(study), "category") for study in (small_study(), counted((), BEZOEK="employees")))
    visits = lines_of(counted((), BEZOEK="employees"), "BEZOEK").set_index(["mix", "category"])
    more = many.set_index(["mix", "category"]) - one.set_index(["mix", "category"])[list(many)[2:]]
    employees = {row.code: row.employees for row in small_study().firm_categories}
    for (mix, category), row in visits.iterrows():
        each = row["price"] * row["frequency"] * (1 - row["business_as_usual"]) * row["interaction"]
        assert more.loc[(mix, category), "reached_structural"] == approx(each * (employees[category] - 1))


def test_totals_at_other_values_are_those_of_the_study_with_these_values() -> None:
    study = everything()
    parameters = parameters_of(study, uncertain=True)
    values = np.array([[one.quantity.lowest for one in parameters], [one.quantity.highest for one in parameters]])
    for by in (("mix",), ("mix", "category")):
        found = totals_of(estimate(study), by, parameters=parameters).at(values)
        for draw, row in enumerate(values):
            result = estimate(study_at(study, parameters, row))
            assert found["cost"][draw] == approx(result.by(*by)["cost"].to_numpy())
            assert found["present_value"][draw] == approx(time_path(result).totals(*by)["present_value"].to_numpy())


def test_counts_are_drawn_and_stand_in_the_tornado() -> None:
    result = estimate(everything())
    simulation = simulate(result, draws=64, per_firm=("size_class",))
    assert simulation.central["cost"] == approx(result.by("mix")["cost"].to_numpy())
    keys = sensitivity_of(result).tornado("M1").query("swing != 0")["key"].tolist()
    assert {"counts/LEV size:medium, size:large/number", "counts/VRAAG/number"} <= set(keys)


def refused(counts: tuple[Count, ...], **of: str) -> list[tuple[str, str | None, str | None]]:
    with pytest.raises(StudyError) as error:
        counted(counts, **of)
    return [(one.name, one.table, one.field) for one in error.value.problems]


def test_what_cannot_be_followed_is_refused() -> None:
    again = Count(code="LEV", name="Leveranciers", unit="leveranciers", categories="size:small", number=4)
    assert refused((*SUPPLIERS, again), BEZOEK="LEV", PLAATSEN="VRAAG") == [("selectors-meet", "counts", "categories")]
    assert refused(SUPPLIERS[:1], BEZOEK="LEV") == [("category-without-count", "activities", "count")]
    assert refused(SUPPLIERS[2:], BEZOEK="VRAAG")[0] == ("unknown-code", "counts", "of")
    assert refused((), BEZOEK="LEV") == [("unknown-code", "activities", "count")]
    themselves = (
        Count(code="A", name="A", unit="a", number=2, of="B"),
        Count(code="B", name="B", unit="b", number=2, of="A"),
    )
    assert refused(themselves, BEZOEK="A") == [("circular-count", "counts", "of")] * 2
    reserved = (Count(code="employees", name="Mensen", unit="mensen", number=2),)
    assert ("reserved-count", "counts", "code") in refused(reserved, BEZOEK="employees")


def test_employees_that_are_not_known_are_asked_for() -> None:
    study = small_study()
    categories = tuple(row.update(employees=None) for row in study.firm_categories)
    with pytest.raises(StudyError) as error:
        counted((), BEZOEK="employees").update(firm_categories=categories)
    (problem,) = error.value.problems
    assert problem.name == "category-without-count"
    assert problem.what.nl == "de bedrijfscategorie heeft geen cijfer onder 'werkzame personen'"


def test_a_count_that_nothing_is_done_per_is_told() -> None:
    assert [problem.name for problem in find_problems(counted(SUPPLIERS[:2]))] == ["unused-count"]


def test_many_counts_beside_each_other_are_no_matter_but_long_rows_of_them_are() -> None:
    beside = tuple(Count(code=f"A{at}", name="A", unit="a", number=1e7) for at in range(40))
    assert {problem.name for problem in find_problems(counted(beside))} == {"unused-count"}
    in_a_row = tuple(row.update(of=f"A{at - 1}" if at else None) for at, row in enumerate(beside))
    assert ("too-large-together", "counts", "number") in refused(in_a_row)


def of_turnover(**changes: Any) -> Study:
    """A tenth of a per cent of turnover every year, under a charge of the small study."""
    study = small_study()
    paid = {"count": "turnover", "external_costs": 0.001} | changes
    rows = (row.update(**paid) if row.code == "BETALEN" else row for row in study.activities)
    return study.update(activities=tuple(rows))


def paid(study: Study) -> float:
    return float(lines_of(study, "BETALEN")["cost"].sum())


def test_a_share_of_turnover_moves_with_turnover_and_not_a_second_time_with_the_index() -> None:
    study = of_turnover()
    assert paid(restated(study, 2024)) == approx(paid(study) * 100 / 105)
    assert paid(of_turnover(price_year=2024)) == approx(paid(study))
    ranged = of_turnover(price_year=2024, external_costs=Quantity(central=0.001, low=0.001, high=0.002))
    key = "activities/BETALEN/external_costs"
    (one,) = (parameter for parameter in parameters_of(ranged) if parameter.key == key)
    charges = totals_of(estimate(ranged), ("activity", "kind"), ("cost",), (one,))
    at_high = charges.groups["activity"].astype(str).to_numpy() == "BETALEN"
    assert charges.at(np.array([[0.002]]))["cost"][0, at_high].sum() == approx(2 * paid(study))


def test_rows_of_one_count_are_numbers_of_the_same_thing() -> None:
    other = Count(code="VRAAG", name="Vragen", unit="vragen", categories="size:small", number=2, of="employees")
    same = SUPPLIERS[2].update(categories="size:medium, size:large")
    assert refused((*SUPPLIERS[:2], same, other), PLAATSEN="VRAAG") == [("other-of", "counts", "of")]


def test_a_count_is_asked_for_in_the_mixes_of_an_activity_alone() -> None:
    """In M0 the act reaches large firms only, in M1 all of them: what is done in M0 alone needs no other number."""
    study = small_study()
    scope = (
        Scope(instrument="WET", mix="M0", categories="size:large", share=1),
        Scope(instrument="WET", mix="M1", share=1),
        *(row for row in study.scope if row.instrument != "WET"),
    )
    counts = (Count(code="LEV", name="Leveranciers", unit="leveranciers", categories="size:large", number=3),)
    tariffs = (*study.tariffs, Tariff(code="DUUR", name="Duur", categories="size:large", tariff=90))

    def done_in(mix: str) -> Study:
        visit = {"mix": mix, "count": "LEV", "tariff": "DUUR"}
        rows = tuple(row.update(**visit) if row.code == "BEZOEK" else row for row in study.activities)
        return study.update(scope=scope, counts=counts, tariffs=tariffs, activities=rows)

    assert set(lines_of(done_in("M0"), "BEZOEK")["size_class"].astype(str)) == {"large"}
    with pytest.raises(StudyError) as error:
        done_in("M1")
    assert {one.name for one in error.value.problems} == {"category-without-count", "category-without-tariff"}
