"""The elements of a mix: every form is the workbook without the x; what instruments do to each other adds up."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np
import pytest
from drawn_studies import other_values, scale, study_at, varied_studies
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sound_study import sound_study
from studies import small_study

from burden import Measure, Study, UnknownNameError, estimate
from burden.comparison import with_totals
from burden.elements import elements_of, stacked
from burden.engine.many.forms import every_form, forms_of
from burden.engine.many.measures import TOTALS
from burden.engine.per_firm import reached_firms
from burden.study.goals import instruments_of
from burden.study.parameters import parameters_of
from burden.study.tables import Activity, Composition, Obligation, Scope

pytestmark = pytest.mark.unit

patient = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
ROUNDINGS = st.sampled_from(["none", "hours half up", "hours up"])


@st.composite
def studies_and_a_mix(draw: st.DrawFn, **options: Any) -> tuple[Study, str]:
    study = draw(varied_studies(rounding=draw(ROUNDINGS), **options))
    return study, draw(st.sampled_from([mix.code for mix in study.mixes]))


def only(study: Study, mix: str, kept: set[str]) -> Study:
    """The workbook without the x of a mix's other instruments."""
    rows = [
        row if row.instrument in kept else row.update(entries={m: e for m, e in row.entries.items() if m != mix})
        for row in study.composition
    ]
    return study.update(composition=tuple(rows))


def totals(study: Study, mix: str) -> dict[Measure, float]:
    table = with_totals(estimate(study).headline)
    row = table[table["mix"] == mix].fillna(0.0).iloc[0]
    return {measure: float(row[measure]) for measure in TOTALS}


@patient
@given(studies_and_a_mix())
def test_every_form_of_a_mix_is_the_workbook_without_the_x(drawn: tuple[Study, str]) -> None:
    study, mix = drawn
    codes = instruments_of(study, mix)
    held = every_form(len(codes))
    forms = forms_of(estimate(study).headline, mix, held, TOTALS).at()
    for row, kept in enumerate(held):
        expected = totals(only(study, mix, {code for code, in_it in zip(codes, kept, strict=True) if in_it}), mix)
        for measure in TOTALS:
            assert forms[measure][0, row] == pytest.approx(
                expected[measure], rel=1e-9, abs=1e-9 * scale(study, measure)
            )


@patient
@given(st.data(), studies_and_a_mix())
def test_a_form_at_other_values_is_the_study_with_those_values(data: st.DataObject, drawn: tuple[Study, str]) -> None:
    study, mix = drawn
    parameters = parameters_of(study, uncertain=True)
    values = data.draw(other_values(parameters, 2))
    codes = instruments_of(study, mix)
    held = every_form(len(codes))
    forms = forms_of(estimate(study).headline, mix, held, TOTALS, parameters).at(values)
    for draw, of_draw in enumerate(values):
        other = study_at(study, parameters, of_draw)
        at = forms_of(estimate(other).headline, mix, held, TOTALS).at()
        for measure in TOTALS:
            assert forms[measure][draw] == pytest.approx(at[measure][0], rel=1e-9, abs=1e-9 * scale(other, measure))


@patient
@given(studies_and_a_mix())
def test_instruments_alone_pairs_and_the_rest_are_the_whole_mix(drawn: tuple[Study, str]) -> None:
    study, mix = drawn
    result = estimate(study).headline
    found, whole = elements_of(result, mix, TOTALS), totals(study, mix)
    for row in found.totals.to_dict("records"):
        near = {"rel": 1e-9, "abs": 1e-9 * scale(study, row["measure"])}
        assert row["alone"] + row["pairs"] + row["rest"] == pytest.approx(whole[row["measure"]], **near)
        instruments = found.instruments[found.instruments["measure"] == row["measure"]]
        assert instruments["alone"].sum() == pytest.approx(row["alone"], **near)
        assert sum(found.effects(row["measure"]).values()) == pytest.approx(row["pairs"], **near)
        if study.settings.rules.rounding == "none":
            assert instruments["within"].sum() == pytest.approx(row["whole"], **near)
        if len(instruments) < 3:
            assert row["rest"] == pytest.approx(0, abs=near["abs"])


@patient
@given(studies_and_a_mix())
def test_without_interactions_instruments_do_nothing_to_each_other(drawn: tuple[Study, str]) -> None:
    study, mix = drawn
    study = study.update(interactions=())
    found = elements_of(estimate(study), mix, TOTALS)
    # Large amounts that cancel come to nothing, though not to the last bit: a millionth of a euro will do.
    near = max(1e-6, *(1e-9 * scale(study, measure) for measure in TOTALS))
    effects = [
        *found.pairs["effect"],
        *found.totals["rest"],
        *(found.instruments["alone"] - found.instruments["within"]),
    ]
    assert max(map(abs, effects)) <= near


@patient
@given(studies_and_a_mix(), st.randoms())
def test_the_order_of_rows_makes_no_difference(drawn: tuple[Study, str], random: Any) -> None:
    study, mix = drawn
    rows = {name: list(study.records(name)) for name in ("instruments", "interactions", "activities")}
    tables = {name: tuple(random.sample(of, len(of))) for name, of in rows.items()}
    first, second = (elements_of(estimate(one), mix, TOTALS) for one in (study, study.update(**tables)))
    for measure in TOTALS:
        pairs = {frozenset(pair): effect for pair, effect in second.effects(measure).items()}
        near = 1e-9 * scale(study, measure)
        for pair, effect in first.effects(measure).items():
            assert pairs[frozenset(pair)] == pytest.approx(effect, abs=near)


@patient
@given(studies_and_a_mix())
def test_stacked_firms_pay_the_whole_mix_and_are_the_firms_that_are_reached(drawn: tuple[Study, str]) -> None:
    study, mix = drawn
    result = estimate(study).headline
    for columns in ((), ("size_class",), ("sector",), ("category",)):
        found = stacked(result, mix, *columns)
        paid = float((found["firms"] * (found["one_off"] + found["structural"])).sum())
        assert paid == pytest.approx(totals(study, mix)[Measure.COST], rel=1e-9, abs=1e-9 * scale(study, Measure.COST))
        reached = reached_firms(result)[mix]
        assert found["firms"].sum() == pytest.approx(float(reached.sum()))


def test_the_mixes_of_a_whole_study_by_leaving_instruments_out_of_the_workbook() -> None:
    study = sound_study()
    mix = max((mix.code for mix in study.mixes), key=lambda code: len(instruments_of(study, code)))
    effects = elements_of(estimate(study), mix, ["structural"]).effects("structural")
    for pair in combinations(instruments_of(study, mix), 2):
        together, first, second = (
            totals(only(study, mix, set(kept)), mix)[Measure.STRUCTURAL] for kept in (pair, pair[:1], pair[1:])
        )
        assert effects[pair] == pytest.approx(together - first - second, abs=1e-6)
    assert any(effects.values())


def test_firms_with_three_instruments_or_more_stand_together() -> None:
    """By hand: of ten firms all have one instrument, five a second, two a third, one a fourth."""
    study = small_study()
    shares = {"A": 1.0, "B": 0.5, "C": 0.2, "D": 0.1}
    act = next(row for row in study.instruments if row.code == "WET")
    study = study.update(
        mixes=study.mixes[:1],
        instruments=tuple(act.update(code=code, name=code) for code in shares),
        composition=tuple(Composition(instrument=code, entries={"M0": "x"}) for code in shares),
        obligations=tuple(
            Obligation(code=f"{code}1", instrument=code, name="Melden", kind="information") for code in shares
        ),
        activities=tuple(
            Activity(code=f"{code}2", obligation=f"{code}1", name="Melden", external_costs=cost, timing="one-off")
            for code, cost in zip(shares, (1.0, 10.0, 100.0, 1000.0), strict=True)
        ),
        firm_categories=(study.firm_categories[0].update(firms=10.0),),
        scope=tuple(Scope(instrument=code, share=share) for code, share in shares.items()),
        interactions=(),
        goals=(),
        benchmarks=(),
        tariffs=(),
    )
    found = stacked(estimate(study), "M0")
    assert found["instruments"].tolist() == [1, 2, 3]
    assert found["firms"].tolist() == pytest.approx([5, 3, 2])
    assert found["one_off"].tolist() == pytest.approx([1, 11, (111 + 1111) / 2])


def test_a_mix_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(UnknownNameError, match="There are"):
        elements_of(estimate(sound_study()), "M9")


def test_forms_are_every_set_of_instruments_once() -> None:
    held = every_form(3)
    assert held.shape == (8, 3) and len(np.unique(held, axis=0)) == 8
    assert not held[0].any() and held[-1].all()
