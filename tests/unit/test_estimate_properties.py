"""Rules that hold for the estimate of any study."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_studies import studies

from burden import LINE_COLUMNS, Study, estimate
from burden.engine.per_firm import per_firm
from burden.engine.timing import split_by_timing
from burden.study import Quantity

pytestmark = pytest.mark.unit
close = {"rel": 1e-9, "abs": 1e-6}


def changed(study: Study, table: str, field: str, factor: float) -> Study:
    """The study with one figure of every row of a table multiplied."""
    rows = []
    for record in getattr(study, table):
        quantity = getattr(record, field)
        times = {name: value if value is None else value * factor for name, value in quantity}
        rows.append(record.update(**{field: Quantity(**times)}))
    return study.update(**{table: tuple(rows)})


@given(studies())
@settings(max_examples=30, deadline=None)
def test_the_table_has_the_columns_of_the_contract_and_its_figures_fit_together(study):
    lines = estimate(study).lines
    assert tuple(lines.columns) == (*LINE_COLUMNS, "counted")
    net = (1 - lines["business_as_usual"]) * lines["interaction"]
    assert np.allclose(lines["affected_firms"], lines["firms"] * lines["share"])
    assert np.allclose(lines["quantity"], lines["affected_firms"] * lines["frequency"])
    assert np.allclose(
        lines["price"], lines["hours_per_occurrence"] * lines["tariff"] + lines["external_per_occurrence"]
    )
    assert np.allclose(lines["hours"], lines["hours_per_occurrence"] * lines["quantity"] * net)
    assert np.allclose(lines["labour_cost"] + lines["external_cost"], lines["price"] * lines["quantity"] * net)
    assert np.allclose(lines["cost"], lines["labour_cost"] + lines["external_cost"] + lines["investment"])


@given(studies(), st.floats(0.1, 10))
@settings(max_examples=20, deadline=None)
def test_cost_is_linear_in_firms(study, factor):
    plain, more = estimate(study), estimate(changed(study, "firm_categories", "firms", factor))
    assert more.cost == pytest.approx(plain.cost * factor, **close)
    assert more.hours == pytest.approx(plain.hours * factor, **close)


@given(studies(), st.floats(0.1, 1))
@settings(max_examples=20, deadline=None)
def test_cost_is_linear_in_the_share(study, factor):
    plain, less = estimate(study), estimate(changed(study, "scope", "share", factor))
    assert less.cost == pytest.approx(plain.cost * factor, **close)


@given(studies(), st.floats(0.1, 10))
@settings(max_examples=20, deadline=None)
def test_labour_is_linear_in_hours_and_in_tariffs_and_the_rest_does_not_change(study, factor):
    plain = estimate(study)
    for table, field in (("activities", "hours"), ("tariffs", "tariff")):
        more = estimate(changed(study, table, field, factor))
        assert more.labour_cost == pytest.approx(plain.labour_cost * factor, **close)
        assert more.external_cost == pytest.approx(plain.external_cost, **close)
        assert more.investment == pytest.approx(plain.investment, **close)


@given(studies(), st.randoms())
@settings(max_examples=20, deadline=None)
def test_the_order_of_rows_does_not_matter(study, random):
    shuffled = {}
    for table in ("tariffs", "firm_categories", "instruments", "composition", "obligations", "activities", "scope",
                  "interactions"):  # fmt: skip
        rows = list(getattr(study, table))
        random.shuffle(rows)
        shuffled[table] = tuple(rows)
    keys = ["mix", "obligation", "activity", "category"]

    def plain(of: Study) -> pd.DataFrame:
        sums = estimate(of).by(*keys, include_voluntary=True)
        return sums.astype(dict.fromkeys(keys, str)).sort_values(keys).reset_index(drop=True)

    before, after = plain(study), plain(study.update(**shuffled))
    assert before[keys].equals(after[keys])
    assert after["cost"].to_numpy() == pytest.approx(before["cost"].to_numpy(), **close)


@given(studies())
@settings(max_examples=20, deadline=None)
def test_sums_over_parts_are_the_total(study):
    result = estimate(study)
    total = result.by(include_voluntary=True)["cost"].sum()
    for columns in (["mix"], ["category"], ["sector", "size_class"], ["mix", "kind", "timing"], ["voluntary"]):
        assert result.by(*columns, include_voluntary=True)["cost"].sum() == pytest.approx(total, **close)


@given(studies())
@settings(max_examples=20, deadline=None)
def test_a_mix_costs_the_same_whether_or_not_other_mixes_are_in_the_study(study):
    together = estimate(study).by("mix").set_index("mix")["cost"]
    for mix in study.mixes:
        composition = tuple(
            row.update(entries={code: entry for code, entry in row.entries.items() if code == mix.code})
            for row in study.composition
        )
        alone = study.update(mixes=(mix,), composition=composition, settings=study.settings.update(reference_mix=None))
        assert estimate(alone).by("mix")["cost"].iloc[0] == pytest.approx(together[mix.code], **close)


@given(studies())
@settings(max_examples=15, deadline=None)
def test_a_share_of_zero_costs_nothing(study):
    assert not estimate(changed(study, "scope", "share", 0.0)).cost.any()


@given(studies())
@settings(max_examples=20, deadline=None)
def test_voluntary_and_financial_items_are_only_in_rows_of_their_own(study):
    result = estimate(study)
    lines = result.lines
    burden = lines[~lines["voluntary"] & (lines["kind"] != "financial")]
    assert result.by("mix")["cost"].sum() == pytest.approx(burden["cost"].sum(), **close)
    shown = result.by("mix", "voluntary", "kind")
    assert shown["cost"].sum() == pytest.approx(lines["cost"].sum(), **close)
    by_kind = result.by("kind")
    assert by_kind.loc[by_kind["kind"] != "financial", "cost"].sum() == pytest.approx(burden["cost"].sum(), **close)


@given(studies())
@settings(max_examples=20, deadline=None)
def test_one_off_and_structural_add_up_to_the_cost_of_each_line(study):
    result = estimate(study)
    one_off, structural = split_by_timing(result)
    assert one_off + structural == pytest.approx(result.cost, **close)


@given(studies())
@settings(max_examples=20, deadline=None)
def test_the_average_per_firm_times_the_firms_is_the_total(study):
    result = estimate(study)
    firms = per_firm(result, "category")
    total = (firms["average_one_off"].fillna(0) * firms["firms"]).sum()
    total += (firms["average_structural"].fillna(0) * firms["firms"]).sum()
    assert total == pytest.approx(result.by("mix")["cost"].sum(), rel=1e-9, abs=1e-5)


@given(studies())
@settings(max_examples=20, deadline=None)
def test_where_everyone_is_reached_the_fully_reached_firm_pays_the_average(study):
    everyone = study.update(scope=tuple(row.update(share=Quantity(central=1)) for row in study.scope))
    firms = per_firm(estimate(everyone), "category")
    reached = firms[(firms["firms"] > 0) & firms["reached_structural"].notna()]
    assert reached["average_structural"].to_numpy() == pytest.approx(reached["reached_structural"].to_numpy(), **close)
