"""The difference between two versions of a study: what changed, and what each change did, adding up."""

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from made_studies import POSITIVE, SHARES, ranges, studies
from studies import small_study
from whole_study import whole_study

from burden import Quantity, Study, estimate
from burden.comparison import with_totals
from burden.differences import ChangeKind, compare_versions, find_changes
from burden.engine.many.measures import TOTALS
from burden.study import StudyError
from burden.study.tables import (
    Activity,
    Composition,
    FirmCategory,
    Instrument,
    Mix,
    Obligation,
    ScenarioValue,
    Scope,
    Tariff,
)

pytestmark = pytest.mark.unit
patient = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.filter_too_much]}


@st.composite
def versions(draw: st.DrawFn) -> tuple[Study, Study]:
    """A study and a later version of it: figures changed, rows and instruments gone, other settings."""
    old = draw(studies(horizon=3, discount_rate=0.04))
    activities = [
        row.update(hours=draw(ranges(POSITIVE)), business_as_usual=draw(ranges(SHARES))) if draw(st.booleans()) else row
        for row in old.activities
    ]
    new = old.update(
        settings=old.settings.update(overhead=draw(st.none() | SHARES), horizon=draw(st.integers(2, 4))),
        activities=tuple(activities),
        tariffs=tuple(row.update(tariff=draw(POSITIVE)) for row in old.tariffs),
        firm_categories=tuple(row.update(growth=draw(st.sampled_from([0.0, 0.01]))) for row in old.firm_categories),
        composition=tuple(
            row.update(entries={mix.code: "x" for mix in old.mixes if draw(st.booleans())}) for row in old.composition
        ),
        interactions=old.interactions[: draw(st.integers(0, len(old.interactions)))],
    )
    return (old, new) if draw(st.booleans()) else (new, old)


def test_rows_of_scenarios_stand_beside_the_calculation_and_hold_back_no_other_change() -> None:
    old = whole_study()
    first, *rest, last = old.scenario_values
    activities = tuple(row for row in old.activities if row.code != "PLAATSEN")
    row = ScenarioValue(scenario="NIEUW", in_sheet="activities", code="OPSTELLEN", categories="size:medium",
                        in_column="hours high", value=99)  # fmt: skip
    new = old.update(activities=activities, scenario_values=(last, *rest, first.update(value=85), row))
    found = compare_versions(estimate(old), estimate(new))
    told = {(change.name, change.field): change.kind for change in found.without_effect}
    assert told == {
        ("DUUR tariffs tariff ADM", "value"): ChangeKind.BESIDE,
        ("NIEUW activities hours high OPSTELLEN size:medium", None): ChangeKind.BESIDE,
    }
    assert {change.name for step in found.steps for change in step.changes} == {"PLAATSEN group:business"}


def totals(study: Study, measure: str) -> dict[str, float]:
    sums = with_totals(estimate(study), "mix").astype({"mix": str})
    return dict(zip(sums["mix"], sums[measure], strict=True))


def size(old: Study, new: Study, measure: str) -> float:
    """The size of the amounts that are added up, for a tolerance: reliefs may cancel them."""
    lines = [
        with_totals(estimate(study), "mix", "activity", "category", include_voluntary=True) for study in (old, new)
    ]
    return float(sum(table[measure].abs().sum() for table in lines)) + 1e-9


def assert_adds_up(old: Study, new: Study, measure: str) -> None:
    found = compare_versions(estimate(old), estimate(new), measure=measure)
    before, after = totals(old, measure), totals(new, measure)
    table = found.table()
    tolerance = 1e-9 * size(old, new, measure)
    for mix in {**before, **after}:
        whole = after.get(mix, 0.0) - before.get(mix, 0.0)
        assert found.difference[mix] == pytest.approx(whole, rel=1e-9, abs=tolerance)
        effects = table[f"effect_{mix}"]
        # Effects may be far larger than the amounts, and then cancel each other but for their last bits.
        assert effects.sum() == pytest.approx(whole, rel=1e-9, abs=tolerance + 1e-12 * effects.abs().sum())


@given(studies())
@settings(max_examples=10, **patient)
def test_a_study_does_not_differ_from_itself(study):
    found = compare_versions(estimate(study), estimate(study))
    assert found.steps == ()
    assert found.without_effect == ()
    assert not found.difference.any()
    assert not found.interaction.any()


@given(studies(), st.randoms())
@settings(max_examples=8, **patient)
def test_rows_in_another_order_are_no_difference(study, random):
    tables = {}
    for table in ("tariffs", "firm_categories", "instruments", "mixes", "composition", "obligations", "scope"):
        rows = list(getattr(study, table))
        random.shuffle(rows)
        tables[table] = tuple(rows)
    assert find_changes(study, study.update(**tables)) == ()


@given(versions(), st.sampled_from(TOTALS))
@settings(max_examples=8, **patient)
def test_the_effects_and_their_interaction_add_up_to_the_difference(versions, measure):
    assert_adds_up(*versions, measure)


@given(studies(), studies())
@settings(max_examples=10, **patient)
def test_two_studies_that_have_little_in_common_can_be_compared(old, new):
    assert_adds_up(old, new, "annual_equivalent")


@given(versions())
@settings(max_examples=8, **patient)
def test_the_other_way_round_the_difference_changes_sign(versions):
    old, new = versions
    there, back = compare_versions(estimate(old), estimate(new)), compare_versions(estimate(new), estimate(old))
    assert np.allclose(there.difference, -back.difference.reindex(there.difference.index))
    assert {change.key for change in find_changes(old, new)} == {change.key for change in find_changes(new, old)}


@given(versions(), st.sampled_from(TOTALS))
@settings(max_examples=8, **patient)
def test_the_effect_of_a_change_is_that_of_an_estimate_with_only_that_change(versions, measure):
    old, new = versions
    found = compare_versions(estimate(old), estimate(new), measure=measure)
    before = totals(old, measure)
    tolerance = 1e-9 * size(old, new, measure)
    for step, effects in zip(found.steps, found.effects.to_dict("records"), strict=True):
        change = step.changes[0]
        if change.kind is ChangeKind.SETTING:
            only = old.update(settings=old.settings.update(**{change.field: change.new}))
        elif change.kind in (ChangeKind.QUANTITY, ChangeKind.FIELD):
            rows = list(old.records(change.table))
            position = old.records(change.table).names.index(change.name)
            value = change.new
            if change.part is not None:
                entries = {mix: entry for mix, entry in rows[position].entries.items() if mix != change.part}
                value = entries | ({} if change.new is None else {change.part: change.new})
            rows[position] = rows[position].update(**{change.field: value})
            only = old.update(**{change.table: tuple(rows)})
        else:
            continue
        after = totals(only, measure)
        for mix, effect in effects.items():
            assert effect == pytest.approx(after[mix] - before[mix], rel=1e-9, abs=tolerance)


def test_the_effect_of_a_setting_is_that_of_an_estimate_with_only_that_setting():
    old = small_study()
    new = old.update(settings=old.settings.update(overhead=0.5, horizon=8, discount_rate=0.1))
    found = compare_versions(estimate(old), estimate(new))
    before = totals(old, "annual_equivalent")
    for step, effects in zip(found.steps, found.effects.to_dict("records"), strict=True):
        (change,) = step.changes
        after = totals(old.update(settings=old.settings.update(**{change.field: change.new})), "annual_equivalent")
        for mix, effect in effects.items():
            assert effect == pytest.approx(after[mix] - before[mix])
        assert any(effects.values())


@given(studies(), st.data())
@settings(max_examples=8, **patient)
def test_an_instrument_that_is_gone_is_one_step_and_so_is_one_that_came(study, data):
    assume(len(study.instruments) > 1)
    gone = data.draw(st.sampled_from([row.code for row in study.instruments]))
    try:
        without = without_instrument(study, gone)
    except StudyError:
        assume(False)
    for old, new in ((study, without), (without, study)):
        found = compare_versions(estimate(old), estimate(new))
        assert len(found.steps) == 1
        assert not found.interaction.any()
        assert_adds_up(old, new, "annual_equivalent")


def without_instrument(study: Study, code: str) -> Study:
    gone = {row.code for row in study.obligations if row.instrument == code}
    done = {row.code for row in study.activities if row.obligation in gone}
    return study.update(
        instruments=tuple(row for row in study.instruments if row.code != code),
        composition=tuple(row for row in study.composition if row.instrument != code),
        obligations=tuple(row for row in study.obligations if row.code not in gone),
        activities=tuple(row for row in study.activities if row.obligation not in gone),
        scope=tuple(row for row in study.scope if row.instrument != code),
        interactions=tuple(
            row for row in study.interactions if row.together_with != code and row.acts_on not in gone | done | {code}
        ),
    )


def steps(old: Study, new: Study) -> list[list[str]]:
    return [[change.key for change in step.changes] for step in compare_versions(estimate(old), estimate(new)).steps]


def test_an_obligation_that_came_is_one_change_with_its_activities_and_scope():
    old = small_study()
    new = old.update(
        obligations=(*old.obligations, Obligation(code="NIEUW", instrument="WET", name="Nieuw", kind="information")),
        activities=(
            *old.activities,
            Activity(code="N1", obligation="NIEUW", name="N1", external_costs=10, timing="one-off"),
            Activity(code="N2", obligation="NIEUW", name="N2", external_costs=5, frequency=1, timing="structural"),
        ),
        scope=(*old.scope, Scope(instrument="WET", obligation="NIEUW", share=0.5)),
    )
    together = ["obligations/NIEUW", "activities/N1", "activities/N2", "scope/WET NIEUW"]
    assert steps(old, new) == [together]
    assert steps(new, old) == [together]


def test_a_mix_that_came_is_one_change_and_counts_as_nothing_before():
    old = small_study()
    act, *others = old.composition
    new = old.update(
        mixes=(*old.mixes, Mix(code="M2", name="Derde")),
        composition=(act.update(entries={**act.entries, "M2": "x"}), *others),
        scope=(*old.scope, Scope(instrument="WET", mix="M2", categories="size:medium", share=0.1)),
    )
    found = compare_versions(estimate(old), estimate(new))
    assert len(found.steps) == 1
    assert found.totals.loc["M2", "old"] == 0
    assert found.effects["M2"].sum() == pytest.approx(totals(new, "annual_equivalent")["M2"])
    assert not found.effects[["M0", "M1"]].any(axis=None)


def test_new_instruments_that_act_on_each_other_are_two_changes_and_an_interaction():
    def instrument(code: str) -> dict[str, object]:
        return {
            "instruments": Instrument(code=code, name=code, kind="oblige", origin="national"),
            "composition": Composition(instrument=code, entries={"M0": "x"}),
            "obligations": Obligation(code=f"O-{code}", instrument=code, name=code, kind="information"),
            "activities": Activity(code=f"A-{code}", obligation=f"O-{code}", name=code, external_costs=100,
                                   frequency=1, timing="structural"),
            "scope": Scope(instrument=code, share=0.5),
        }  # fmt: skip

    old = small_study()
    tables = {table: list(old.records(table)) for table in instrument("X")}
    for code in ("X", "Y"):
        for table, row in instrument(code).items():
            tables[table].append(row)
    new = old.update(**{table: tuple(rows) for table, rows in tables.items()})
    acting = old.interactions[0].update(acts_on="X", together_with="Y", categories="all", change=-0.5, overlap=None)
    new = new.update(interactions=(*old.interactions, acting))
    found = compare_versions(estimate(old), estimate(new), measure="structural")
    assert len(found.steps) == 2
    each = 100 * 0.5 * sum(row.firms.central for row in old.firm_categories)
    assert found.effects["M0"].tolist() == pytest.approx([each, each])
    assert found.interaction["M0"] == pytest.approx(-each / 2)


def test_another_tariff_goes_with_the_activities_that_use_it():
    old = small_study()
    new = old.update(
        tariffs=(*old.tariffs, Tariff(code="JUR", name="Jurist", tariff=120)),
        activities=tuple(row.update(tariff="JUR") if row.code == "LEZEN" else row for row in old.activities),
    )
    assert steps(old, new) == [["tariffs/JUR", "activities/LEZEN/tariff"]]
    assert steps(new, old) == [["tariffs/JUR", "activities/LEZEN/tariff"]]


def test_hours_and_the_tariff_that_they_need_go_together():
    old = small_study()
    new = old.update(
        activities=tuple(row.update(hours=2, tariff="ADM") if row.code == "BETALEN" else row for row in old.activities)
    )
    assert steps(old, new) == [["activities/BETALEN/tariff", "activities/BETALEN/hours"]]


def test_a_row_divided_over_other_firms_is_one_change():
    old = small_study()
    row = next(row for row in old.activities if row.code == "PLAATSEN")
    divided = [row.update(categories="size:large", hours=1), row.update(categories="size:small, size:medium")]
    new = old.update(activities=(*(other for other in old.activities if other is not row), *divided))
    assert len(steps(old, new)) == 1
    assert_adds_up(old, new, "structural")


def test_firms_that_came_with_rows_about_them_go_together():
    old = small_study()
    extra = FirmCategory(code="Z", name="Zorg", size_class="large", sector="Z", firms=100)
    new = old.update(
        firm_categories=(*old.firm_categories, extra),
        tariffs=(*old.tariffs, Tariff(code="HOOG", name="Hoog", categories="sector:Z", tariff=58)),
    )
    for before, after in ((old, new), (new, old)):
        found = compare_versions(estimate(before), estimate(after))
        assert len(found.steps) == 1
        assert_adds_up(before, after, "structural")


def test_another_price_year_goes_with_its_index():
    old = small_study()
    new = old.update(
        settings=old.settings.update(price_year=2027, entry_year=2027),
        price_index=(*old.price_index, old.price_index[-1].update(year=2027, index=108)),
    )
    assert steps(old, new) == [["settings/price_year", "price_index/2027"]]
    assert_adds_up(old, new, "annual_equivalent")


def test_depreciation_goes_with_the_lifetimes_it_needs():
    old = small_study()
    rows = tuple(row.update(investment=500) if row.code == "PLAATSEN" else row for row in old.activities)
    old = old.update(activities=rows)
    rows = tuple(row.update(lifetime=4) if row.code == "PLAATSEN" else row for row in old.activities)
    new = old.update(activities=rows, settings=old.settings.update(investments="depreciated"))
    assert_adds_up(old, new, "annual_equivalent")


def test_texts_and_ranges_are_named_and_have_no_effect():
    old = small_study()
    reading, writing, *others = old.activities
    new = old.update(
        settings=old.settings.update(title="Anders", draws=50, notes={}),
        activities=(
            reading.update(name="Lezen", source="nieuw", distribution="uniform"),
            writing.update(hours=Quantity(central=16, low=4, high=60)),
            *others,
        ),
        goals=old.goals[:1],
        sources=old.sources[:-1],
        benchmarks=(old.benchmarks[0].update(low=2_000),),
    )
    found = compare_versions(estimate(old), estimate(new))
    assert found.steps == ()
    assert not found.difference.any()
    kinds = {change.key: change.kind for change in found.without_effect}
    assert kinds["activities/LEZEN/name"] is ChangeKind.TEXT
    assert kinds["activities/LEZEN/source"] is ChangeKind.TEXT
    assert kinds["activities/LEZEN/distribution"] is ChangeKind.RANGE
    assert kinds["activities/OPSTELLEN size:small, size:medium/hours"] is ChangeKind.RANGE
    assert kinds["settings/title"] is ChangeKind.TEXT
    assert kinds["settings/draws"] is ChangeKind.RANGE
    assert kinds["sources/expert"] is ChangeKind.BESIDE
    assert "benchmarks/Rapportage, vergelijkbare wet WET size:large/low" in kinds
    assert len(found.table()) == len(kinds) + 1


def test_a_changed_entry_names_its_mix_and_both_rows():
    old = small_study()
    act, *others = [row.update(row=at) for at, row in enumerate(old.composition, start=2)]
    new = old.update(composition=(*others, act.update(entries={"M0": "x", "M1": 2030}, row=9)))
    (change,) = find_changes(old.update(composition=(act, *others)), new)
    assert (change.key, change.old, change.new) == ("composition/WET/entries/M1", "x", 2030)
    assert (change.old_row, change.new_row) == (2, 9)


def test_a_row_for_one_mix_more_or_less_is_a_change_of_its_mixes_and_no_other_row():
    old = small_study()
    (own,) = (row for row in old.scope if row.mix)
    both = old.update(scope=tuple(row.update(mix=("M0", "M1")) if row is own else row for row in old.scope))
    for before, after in ((old, both), (both, old)):
        (change,) = find_changes(before, after)
        assert (change.kind, change.table, change.field) == (ChangeKind.FIELD, "scope", "mix")
    # Two rows that become one: one of them changed, the other went.
    split = old.update(scope=(*old.scope, own.update(mix=("M0",))))
    assert [change.kind for change in find_changes(split, both)] == [ChangeKind.FIELD, ChangeKind.REMOVED]
