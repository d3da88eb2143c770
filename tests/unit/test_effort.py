"""The effort of an activity as analysts have it: in minutes, and another one in another mix."""

from __future__ import annotations

import numpy as np
import pytest
from pytest import approx
from studies import small_study

from burden.engine import estimate
from burden.engine.many.sensitivity import sensitivity_of
from burden.engine.uncertainty.simulation import simulate
from burden.study import Quantity, Study, StudyError
from burden.study.checks import find_problems
from burden.study.contents import Contents
from burden.study.parameters import parameters_of
from burden.study.tables import Activity
from dashboards.state import Workspace

pytestmark = pytest.mark.unit


def with_effort(code: str, **changes: object) -> Study:
    study = small_study()
    return study.update(
        activities=tuple(row.update(**changes) if row.code == code else row for row in study.activities)
    )


def in_other_mixes(code: str, hours: dict[str, float]) -> Study:
    """The study with an activity on a row for each of some mixes."""
    study, rows = small_study(), []
    for row in study.activities:
        rows += [row.update(mix=mix, hours=of) for mix, of in hours.items()] if row.code == code else [row]
    return study.update(activities=tuple(rows))


def hours_of(study: Study, code: str) -> dict[str, float]:
    lines = estimate(study).by("activity")
    return {str(row["mix"]): row["hours"] for row in lines[lines["activity"] == code].to_dict("records")}


def test_minutes_are_hours_everywhere() -> None:
    hours = with_effort("PLAATSEN", hours=Quantity(central=0.5, low=0.25, high=1))
    minutes = with_effort("PLAATSEN", hours=0, minutes=Quantity(central=30, low=15, high=60))
    assert minutes.activities[3].time == hours.activities[3].hours
    assert estimate(minutes).cost == approx(estimate(hours).cost, rel=1e-12)
    one, other = (sensitivity_of(estimate(study)).tornado("M1") for study in (hours, minutes))
    ends = ["at_low", "at_high"]
    assert other[other["key"].str.endswith("minutes")][ends].to_numpy() == approx(
        one[one["key"] == "activities/PLAATSEN/hours"][ends].to_numpy()
    )
    named = [parameter for parameter in parameters_of(minutes) if parameter.key.startswith("activities/PLAATSEN")]
    assert [(parameter.field, parameter.quantity.central) for parameter in named[:1]] == [("minutes", 30)]


def test_hours_and_minutes_both_are_refused() -> None:
    with pytest.raises(StudyError) as error:
        Activity(code="A", obligation="O", name="A", tariff="T", hours=1, minutes=30, timing="one-off")
    (problem,) = error.value.problems
    assert (problem.name, problem.field, problem.found and problem.found.nl) == (
        "hours-and-minutes", "minutes", "1 (uren) en 30 (minuten)"
    )  # fmt: skip


def test_minutes_without_a_tariff_are_refused() -> None:
    with pytest.raises(StudyError, match="tariff"):
        Activity(code="A", obligation="O", name="A", minutes=30, timing="one-off")


def test_an_activity_takes_another_effort_in_another_mix() -> None:
    study = in_other_mixes("LEZEN", {"M0": 4.0, "M1": 6.0})
    before, after = hours_of(small_study(), "LEZEN"), hours_of(study, "LEZEN")
    assert after["M0"] == approx(before["M0"]) and after["M1"] == approx(1.5 * before["M1"])


def test_an_activity_of_one_mix_is_done_in_no_other() -> None:
    assert hours_of(in_other_mixes("LEZEN", {"M1": 4.0}), "LEZEN").keys() == {"M1"}


def test_rows_of_one_mix_or_of_several_are_one_row_to_the_engine() -> None:
    together, apart = in_other_mixes("LEZEN", {"M1, M0": 5.0}), in_other_mixes("LEZEN", {"M0": 5.0, "M1": 5.0})
    assert together.activities[0].mix == ("M1", "M0")
    assert np.array_equal(np.sort(estimate(together).cost), np.sort(estimate(apart).cost))
    keys = [parameter.key for parameter in parameters_of(apart) if parameter.field == "hours"]
    assert keys[:2] == ["activities/LEZEN M0/hours", "activities/LEZEN M1/hours"]


@pytest.mark.parametrize("hours", [{"M0": 4.0, "M1, M0": 6.0}, {"": 4.0, "M1": 6.0}])
def test_rows_that_meet_in_a_mix_are_refused_with_the_mix(hours: dict[str, float]) -> None:
    with pytest.raises(StudyError) as error:
        in_other_mixes("LEZEN", hours)
    (problem,) = error.value.problems
    assert (problem.name, problem.table, problem.field) == ("selectors-meet", "activities", "categories")
    assert problem.found is not None and problem.found.nl.endswith(("M0", "M1"))
    assert problem.expected is not None and "mixen" in problem.expected.nl


@pytest.mark.parametrize("mix", ["M7", "M1, M7", "M1; M7"])
def test_a_mix_that_does_not_exist_is_named(mix: str) -> None:
    with pytest.raises(StudyError) as error:
        with_effort("LEZEN", mix=mix)
    (problem,) = [problem for problem in error.value.problems if problem.name == "unknown-code"]
    assert (problem.table, problem.field, problem.found and problem.found.nl) == ("activities", "mix", "'M7'")


def test_a_removed_mix_is_told_of_activities_too() -> None:
    study = in_other_mixes("LEZEN", {"M0": 4.0, "M1": 6.0})
    contents = Contents.model_construct(**(dict(study) | {"mixes": study.mixes[:1]}))
    assert ("activities", "mix") in {(problem.table, problem.field) for problem in find_problems(contents)}


def test_the_draws_know_other_efforts() -> None:
    result = estimate(in_other_mixes("LEZEN", {"M0": 4.0, "M1": 6.0}))
    drawn = simulate(result, draws=1, measures=("hours",))
    assert drawn.central["hours"] == approx(result.by("mix")["hours"].to_numpy())


def test_a_copy_of_a_mix_takes_its_efforts_along_and_a_mix_that_goes_takes_them_away() -> None:
    workspace = Workspace.of(in_other_mixes("LEZEN", {"M0": 4.0, "M1": 6.0}))
    workspace.add_mix("M2", "Kopie", copy_of="M1")
    assert [row.mix for row in workspace.study.activities[:2]] == [("M0",), ("M1", "M2")]
    assert hours_of(workspace.study, "LEZEN")["M2"] == hours_of(workspace.study, "LEZEN")["M1"]
    workspace.remove_mix("M2")
    assert [row.mix for row in workspace.study.activities[:2]] == [("M0",), ("M1",)]
    workspace.remove_mix("M1")
    assert [row.mix for row in workspace.study.activities[:2]] == [("M0",), None]
