"""The default study: complete, sourced, and with the results that were looked at.

The golden files are refreshed on purpose with `pytest --force-regen`, and read line by line before they are kept.
"""

from collections import Counter

import pandas as pd
import pytest

from burden import Result, Study, estimate, read_workbook, simulate
from burden.comparison import compare_mixes
from burden.engine.per_firm import per_firm
from burden.study.scenarios import scenario_codes
from burden.study.tables import TABLES
from burden.study.words import ObligationKind, SizeClass
from burden.workbook.default import default_study_path

pytestmark = pytest.mark.integration

# Golden files hold whole euros and hours; what is left is the last bits of the processor.
EXACT = {"rtol": 1e-9, "atol": 0.5}


@pytest.fixture(scope="module")
def study() -> Study:
    reading = read_workbook(default_study_path())
    assert reading.problems == ()
    assert reading.study is not None
    return reading.study


@pytest.fixture(scope="module")
def result(study: Study) -> Result:
    return estimate(study)


def golden(table: pd.DataFrame) -> pd.DataFrame:
    """A table fit for a golden file: words as text, figures rounded."""
    texts = {name: str for name in table.columns if not pd.api.types.is_numeric_dtype(table[name])}
    return table.astype(texts).round(0).set_index(list(texts)).reset_index()


def test_it_has_the_four_mixes_and_real_content(study):
    assert [mix.code for mix in study.mixes] == ["M1", "M2", "M3", "M4"]
    assert study.settings.reference_mix == "M1"
    assert len(study.instruments) >= 12
    assert len({instrument.kind for instrument in study.instruments}) == 5
    assert len(study.obligations) >= 35
    assert {obligation.kind for obligation in study.obligations} == set(ObligationKind)
    assert len({activity.code for activity in study.activities}) >= 90
    assert any(instrument.voluntary for instrument in study.instruments)


def test_firm_categories_are_sections_a_to_n_by_five_size_classes_with_the_counts_of_cbs(study):
    assert len(study.firm_categories) == 14 * 5
    counts = Counter({(c.sector, c.size_class): c.firms.central for c in study.firm_categories})
    assert {size for _, size in counts} == {str(size) for size in SizeClass}
    assert counts["C", "large"] == 495
    assert counts["G", "medium"] == 2_270
    assert counts["C", "micro"] + counts["C", "small"] == pytest.approx(22_760)
    assert counts["C", "zzp"] == 85_950 - 22_760 - 1_985 - 495


def test_every_figure_names_its_source_and_whether_it_is_verified(study):
    keys = {source.key for source in study.sources}
    for table in (
        "tariffs",
        "firm_categories",
        "counts",
        "activities",
        "scope",
        "interactions",
        "price_index",
        "benchmarks",
        "goals",
        "workability",
    ):
        for record in study.records(table):
            assert record.source, (table, record.row)
            assert {key.strip() for key in record.source.split(";")} <= keys, (table, record.row)
            assert record.verified is not None, (table, record.row)


def test_an_assumption_is_never_marked_as_verified(study):
    for table in ("tariffs", "firm_categories", "counts", "activities", "scope", "interactions", "price_index"):
        for record in study.records(table):
            if "aanname" in record.source:
                assert record.note, (table, record.row)
                only_the_count = table == "firm_categories" and "'geverifieerd' geldt alleen het aantal" in record.note
                assert record.verified is False or only_the_count, (table, record.row)


def test_every_note_reason_and_finding_stands_in_both_languages(study):
    for table in TABLES:
        fields = {"note", "reason", "finding"} & set(table.model_fields)
        for record in study.records(table.table):
            alone = [field for field in fields if bool(getattr(record, field)) != bool(getattr(record, f"{field}_en"))]
            assert not alone, (table.table, record.row)
    assert study.settings.notes.keys() == study.settings.notes_en.keys()


def test_turnover_comes_to_what_eurostat_has_for_a_section(study):
    billions = Counter()
    for category in study.firm_categories:
        billions[category.sector] += category.turnover * category.firms.central / 1e9
    for sector, known in {"B": 22.5, "C": 491.2, "G": 956.1, "K": 166.0, "N": 130.8}.items():
        assert billions[sector] == pytest.approx(known, rel=0.005)


def test_the_central_estimate_lies_well_within_its_own_draws(result):
    drawn = simulate(result, draws=1_000).summary()
    assert drawn["above"].between(0.25, 0.75).all()


def test_it_has_scenarios_for_who_is_large_for_europe_and_without_trickle_down(study):
    assert scenario_codes(study) == ("HOOG", "LAAG", "EU-EERST", "EU-OMNIBUS", "FASEN", "ZONDER")


def test_the_split_of_the_class_of_2_to_49_persons_is_flagged(study):
    for category in study.firm_categories:
        if category.size_class in ("micro", "small"):
            assert category.firms.has_range
            assert category.verified is False
            assert category.note


def test_uncertain_figures_have_a_range(study):
    assert all(activity.hours.has_range for activity in study.activities if activity.hours.central)
    assert all(tariff.tariff.has_range for tariff in study.tariffs)


def test_the_mixes_differ_in_whom_they_reach(result):
    lines = result.lines
    reached = lines[(lines["kind"] == "substantive") & ~lines["voluntary"]].groupby(
        ["mix", "size_class"], observed=True
    )
    table = reached["affected_firms"].max().unstack()
    assert table.loc["M3", "large"] > table.loc["M4", "large"]
    assert table.loc["M2", "micro"] > 0


def test_one_off_and_structural_per_mix(result, dataframe_regression):
    columns = ["mix", "one_off", "structural", "hours_one_off", "hours_structural", "voluntary_one_off"]
    columns += ["voluntary_structural", "financial_one_off", "financial_structural"]
    dataframe_regression.check(golden(compare_mixes(result)[columns]), default_tolerance=EXACT)


def test_burden_per_kind_of_obligation(result, dataframe_regression):
    dataframe_regression.check(golden(result.by("mix", "kind", "timing")), default_tolerance=EXACT)


def test_burden_per_size_class(result, dataframe_regression):
    dataframe_regression.check(golden(result.by("mix", "size_class", "timing")), default_tolerance=EXACT)


def test_burden_per_instrument(result, dataframe_regression):
    dataframe_regression.check(golden(result.by("mix", "instrument", "timing", "voluntary")), default_tolerance=EXACT)


def test_cost_per_firm(result, dataframe_regression):
    table = per_firm(result, "size_class")
    written = {
        name: table[name].map("{:.2f}".format) for name in table.columns if name.startswith(("average", "reached"))
    }
    dataframe_regression.check(golden(table.assign(**written)))
