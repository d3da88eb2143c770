"""The difference between two mixes in parts: they add up, and say why they differ."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_studies import studies
from studies import certain, small_study

from burden import Study, UnknownColumnError, estimate
from burden.comparison import with_totals
from burden.engine.many.measures import TOTALS
from burden.engine.result import UnknownMixError
from burden.explanation import Reason, explain_mixes
from burden.study.tables import ScenarioValue

pytestmark = pytest.mark.unit

COLUMNS = st.sampled_from(
    [
        (),
        ("obligation",),
        ("activity",),
        ("kind",),
        ("voluntary", "kind"),
        ("size_class", "sector"),
        ("instrument", "timing"),
    ]
)


@st.composite
def entering(draw: st.DrawFn) -> Study:
    """A study of which instruments enter in years of their own, and influence each other where that can be."""
    study = draw(studies(horizon=4, discount_rate=0.03))
    years = st.sampled_from(["x", 2024, 2025, 2026])
    fuller = study.mixes[-1].code
    instruments, obligation = study.instruments, study.obligations[0]
    return study.update(
        instruments=tuple(row.update(voluntary=row.voluntary and at > 0) for at, row in enumerate(instruments)),
        obligations=(obligation.update(kind="information"), *study.obligations[1:]),
        composition=tuple(
            row.update(entries={mix: draw(years) for mix in {*row.entries, fuller}}) for row in study.composition
        ),
        activities=tuple(certain(row, external_costs=row.external_costs.central + 2_000) for row in study.activities),
        firm_categories=tuple(certain(row, firms=row.firms.central + 1) for row in study.firm_categories),
        scope=tuple(certain(row, share=max(row.share.central, 0.1)) for row in study.scope),
        interactions=tuple(
            certain(row, acts_on=obligation.code, together_with=instruments[-1].code, change=-0.5, overlap=None)
            for row in study.interactions[: min(1, len(instruments) - 1)]
        ),
    )


def total(study: Study, mix: str, measure: str, include_voluntary: bool) -> float:
    sums = with_totals(estimate(study), "mix", include_voluntary=include_voluntary)
    return float(sums.loc[sums["mix"] == mix, measure].sum())


def size(study: Study, measure: str) -> float:
    """The size of the amounts that are added up, for a tolerance: reliefs may cancel them."""
    sums = with_totals(estimate(study), "mix", "activity", "category", include_voluntary=True)
    without = with_totals(
        estimate(study.update(interactions=())), "mix", "activity", "category", include_voluntary=True
    )
    return float(sums[measure].abs().sum() + without[measure].abs().sum()) + 1e-9


@given(entering(), st.sampled_from(TOTALS), COLUMNS, st.booleans(), st.data())
@settings(max_examples=10, deadline=None)
def test_the_parts_add_up_to_the_difference_of_the_mixes(study, measure, columns, include_voluntary, data):
    codes = st.sampled_from([mix.code for mix in study.mixes])
    first, second = data.draw(codes), data.draw(codes)
    found = explain_mixes(
        estimate(study), first, second, *columns, measure=measure, include_voluntary=include_voluntary
    )
    ends = [total(study, mix, measure, include_voluntary) for mix in (first, second)]
    close = {"rel": 1e-9, "abs": 1e-9 * size(study, measure)}
    assert found.difference == pytest.approx(ends[1] - ends[0], **close)
    assert found.totals == pytest.approx(tuple(ends), **close)
    shares = found.parts["share"]
    assert shares.isna().all() if not found.difference else shares.sum() == pytest.approx(1, rel=1e-6)


@given(entering(), st.sampled_from(TOTALS), st.data())
@settings(max_examples=10, deadline=None)
def test_the_interaction_term_is_what_interactions_change_and_nothing_without_them(study, measure, data):
    codes = st.sampled_from([mix.code for mix in study.mixes])
    first, second = data.draw(codes), data.draw(codes)
    without = study.update(interactions=())
    assert explain_mixes(estimate(without), first, second, measure=measure).interaction == 0
    change = [total(study, mix, measure, False) - total(without, mix, measure, False) for mix in (first, second)]
    found = explain_mixes(estimate(study), first, second, measure=measure)
    assert found.interaction == pytest.approx(change[1] - change[0], rel=1e-9, abs=1e-9 * size(study, measure))


@given(entering(), COLUMNS, st.data())
@settings(max_examples=10, deadline=None)
def test_the_other_way_round_every_part_changes_sign(study, columns, data):
    codes = st.sampled_from([mix.code for mix in study.mixes])
    first, second = data.draw(codes), data.draw(codes)
    there = explain_mixes(estimate(study), first, second, *columns).parts
    back = explain_mixes(estimate(study), second, first, *columns).parts
    assert len(there) == len(back)
    assert np.allclose(there["difference"], -back["difference"])


def reasons(study: Study, *columns: str) -> dict[str, str]:
    parts = explain_mixes(
        estimate(study), "M0", "M1", *columns, measure="annual_equivalent", include_voluntary=True
    ).parts
    return dict(zip(parts.iloc[:-1, 0], parts["reason"], strict=False))


def in_all_mixes_alike() -> Study:
    study = small_study()
    return study.update(scope=tuple(row for row in study.scope if row.mix is None))


def with_the_act_from(study: Study, year: int) -> Study:
    """The study in which the act enters the second mix in another year."""
    act, *others = study.composition
    return study.update(composition=(act.update(entries={"M0": "x", "M1": year}), *others))


def test_a_part_says_why_it_differs():
    study = in_all_mixes_alike()
    assert reasons(study) == {"WET": Reason.SAME, "LOKET": Reason.ONLY_SECOND, "KEUR": Reason.ONLY_SECOND}
    assert reasons(with_the_act_from(study, 2029))["WET"] == Reason.ENTRY
    assert reasons(small_study())["WET"] == Reason.SCOPE
    assert reasons(with_the_act_from(small_study(), 2029))["WET"] == Reason.SCOPE_AND_ENTRY


def test_an_instrument_that_enters_in_the_first_year_enters_with_the_study():
    assert reasons(with_the_act_from(in_all_mixes_alike(), 2027))["WET"] == Reason.SAME


def test_only_parts_of_an_instrument_have_a_reason():
    assert set(reasons(small_study(), "size_class").values()) == {""}
    assert reasons(small_study(), "obligation")["VRAAG"] == Reason.ONLY_SECOND


def test_scenarios_that_change_an_interaction_stand_in_nobodys_way():
    other = ScenarioValue(scenario="S", in_sheet="interactions", code="RAP + LOKET", in_column="change", value=-0.2)
    study = small_study()
    asked = [estimate(known) for known in (study, study.update(scenario_values=(other,)))]
    plain, with_scenario = (explain_mixes(result, "M0", "M1").parts for result in asked)
    pd.testing.assert_frame_equal(plain, with_scenario)


def test_the_last_row_is_the_interaction_term():
    parts = explain_mixes(estimate(small_study()), "M0", "M1").parts
    assert parts["reason"].iloc[-1] == Reason.INTERACTION
    assert pd.isna(parts["instrument"].iloc[-1])
    # The help desk halves 30 % of the reporting of large firms.
    assert parts["difference"].iloc[-1] < 0


def test_it_refuses_what_it_does_not_know():
    study = small_study()
    with pytest.raises(UnknownMixError):
        explain_mixes(estimate(study), "M0", "M9")
    with pytest.raises(UnknownColumnError):
        explain_mixes(estimate(study), "M0", "M1", "colour")
    with pytest.raises(ValueError, match="split by mix"):
        explain_mixes(estimate(study), "M0", "M1", "mix")
    with pytest.raises(ValueError, match="measure"):
        explain_mixes(estimate(study), "M0", "M1", measure="happiness")
