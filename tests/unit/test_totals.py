"""The fast totals: the engine's, for many values of the parameters at once."""

import pickle

import numpy as np
import pytest
from drawn_studies import engine_totals, other_values, scale, study_at, varied_studies
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from studies import small_study, two_instruments

from burden import UnknownColumnError, estimate, read_study
from burden.engine.many.measures import TOTALS
from burden.engine.many.totals import totals_of
from burden.engine.per_firm import per_firm
from burden.engine.uncertainty.sampling import Sampler
from burden.study.parameters import parameters_of
from burden.study.tables import FirmCategory, Scope
from burden.workbook.default import default_study_path

pytestmark = pytest.mark.unit
BREAKDOWNS = st.sampled_from([("mix",), (), ("mix", "timing"), ("mix", "category"), ("voluntary", "kind", "mix")])
# Made studies are large: making a failing one smaller takes minutes and leaves it as unreadable.
PATIENT = {
    "deadline": None,
    "phases": (Phase.explicit, Phase.reuse, Phase.generate),
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large],
}


def assert_totals(study, by, values, parameters, **options):
    totals = totals_of(estimate(study), by, parameters=parameters, **options)
    found = totals.at(values)
    for draw, row in enumerate(values):
        other = study_at(study, parameters, row)
        expected = engine_totals(other, by, **options)
        assert totals.groups.astype(str).equals(expected[list(totals.groups)].astype(str))
        for measure in TOTALS:
            allowed = 1e-12 * scale(other, measure)
            assert found[measure][draw] == pytest.approx(expected[measure].to_numpy(), rel=1e-12, abs=allowed)


@given(st.data(), varied_studies(), BREAKDOWNS, st.booleans())
@settings(max_examples=30, **PATIENT)
def test_the_totals_are_the_engines_at_any_values(data, study, by, include_voluntary):
    parameters = parameters_of(study)
    values = data.draw(other_values(parameters))
    assert_totals(study, by, values, parameters, include_voluntary=include_voluntary)


def test_they_are_for_the_default_study_with_its_many_interactions():
    study = read_study(default_study_path())
    parameters = parameters_of(study, uncertain=True)
    assert_totals(study, ("mix",), Sampler(parameters, 1).values(0, 2), parameters)


@pytest.mark.parametrize("per_employee", [False, True])
def test_they_are_where_some_of_those_with_one_share_in_the_end_had_others_before(per_employee):
    """From 2026 one row reaches all; before it nobody, one category or two by a row of their own."""
    study = two_instruments("x")
    duty, desk = study.activities
    duty = duty.update(count="employees" if per_employee else None)
    start = duty.update(code="S", timing="one-off", frequency=None, investment=8, lifetime=2)
    categories = [FirmCategory(code=c, name=c, firms=n, employees=n) for c, n in (("C", 7), ("D", 20), ("E", 3))]
    late = Scope(instrument="DUTY", from_year=2026, share=0.5)
    early = late.update(categories="C", from_year=None, until_year=2024, share=0.3)
    longer, both = early.update(categories="D", until_year=2025), early.update(categories="D, E")
    for rows in ((late,), (late, early), (late, early, longer), (late, both)):
        made = study.update(
            firm_categories=tuple(categories), activities=(duty, start, desk), scope=(*rows, study.scope[1])
        )
        parameters = parameters_of(made)
        central = np.array([parameter.quantity.central for parameter in parameters])
        assert_totals(made, ("mix",), np.stack([central, central * 0.7]), parameters)


@given(st.data(), varied_studies(rounding="hours up"), BREAKDOWNS)
@settings(max_examples=15, **PATIENT)
def test_they_are_where_hours_are_rounded_too(data, study, by):
    parameters = parameters_of(study)
    values = data.draw(other_values(parameters))
    assert_totals(study, by, values, parameters)


@given(st.data(), varied_studies())
@settings(max_examples=20, **PATIENT)
def test_what_is_no_parameter_keeps_its_central_value(data, study):
    parameters = parameters_of(study)[:: data.draw(st.integers(2, 5))]
    values = data.draw(other_values(parameters))
    assert_totals(study, ("mix",), values, parameters)


@given(st.data(), varied_studies(rounding="none"))
@settings(max_examples=20, **PATIENT)
def test_the_cost_of_firms_that_are_fully_reached_is_that_of_the_per_firm_table(data, study):
    parameters = parameters_of(study)
    values = data.draw(other_values(parameters, count=2))
    measures = ("reached_one_off", "reached_structural")
    totals = totals_of(estimate(study), ("mix", "category"), measures, parameters)
    found = totals.at(values)
    for draw, row in enumerate(values):
        other = estimate(study_at(study, parameters, row))
        table = per_firm(other, "category").astype({"mix": str, "category": str}).set_index(["mix", "category"])
        for measure in measures:
            for group, (mix, category) in enumerate(totals.groups.astype(str).to_numpy()):
                if category in ("", "nan") or category != category:
                    assert not found[measure].T[group].any()
                    continue
                row_of = table.loc[(mix, category)]
                expected = row_of[measure] * row_of["firms"]
                if row_of["firms"] > 0 and not np.isnan(expected):
                    assert found[measure][draw, group] == pytest.approx(expected, rel=1e-9, abs=1e-6)


@given(varied_studies(phased=False, rounding="none", rare_activities="averaged"), st.data())
@settings(max_examples=20, **PATIENT)
def test_each_total_is_linear_in_each_parameter(study, data):
    parameters = parameters_of(study)
    totals = totals_of(estimate(study), parameters=parameters)
    assert totals.is_linear
    values = np.tile(totals.central_values, (3, 1))
    column = data.draw(st.integers(0, len(parameters) - 1))
    values[:, column] = [0.2, 0.5, 0.8]
    for measure, found in totals.at(values).items():
        assert (found[0] + found[2]) / 2 == pytest.approx(found[1], rel=1e-9, abs=1e-9 * scale(study, measure))


@given(varied_studies())
@settings(max_examples=10, **PATIENT)
def test_totals_survive_being_sent_to_another_process(study):
    totals = totals_of(estimate(study))
    sent = pickle.loads(pickle.dumps(totals))
    values = totals.central_values[None]
    assert all((sent.at(values)[name] == found).all() for name, found in totals.at(values).items())


@given(varied_studies())
@settings(max_examples=3, **PATIENT)
def test_totals_break_down_by_keys_only(study):
    with pytest.raises(UnknownColumnError):
        totals_of(estimate(study), ("mix", "share"))
    with pytest.raises(ValueError, match="price"):
        totals_of(estimate(study), measures=("price",))


def test_charges_and_what_is_voluntary_are_in_rows_of_their_own_or_in_no_row():
    result = estimate(small_study())
    lines = result.lines
    charge, chosen = lines["kind"] == "financial", lines["voluntary"]
    assert lines.loc[charge & ~chosen, "cost"].sum() and lines.loc[chosen & ~charge, "cost"].sum()
    whole = result.by("mix")["cost"].sum()
    assert whole == pytest.approx(lines.loc[~charge & ~chosen, "cost"].sum())
    assert result.by("kind")["cost"].sum() == pytest.approx(lines.loc[~chosen, "cost"].sum())
    assert result.by("voluntary")["cost"].sum() == pytest.approx(lines.loc[~charge, "cost"].sum())
    assert result.by("mix", include_voluntary=True)["cost"].sum() == pytest.approx(lines["cost"].sum())
