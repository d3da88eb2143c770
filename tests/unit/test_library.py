"""The library as pandas users expect it: rows by code, tables as frames, changes that keep their ranges."""

import pickle
import re
import warnings
from functools import partial

import pandas as pd
import pytest
from drawn_studies import varied_studies
from hypothesis import given, settings
from hypothesis import strategies as st
from made_studies import studies
from markupsafe import Markup
from review_changes import only_mix
from studies import MARK, small_study, study_hostile_throughout
from whole_study import whole_study

import burden
from burden import Measure, Quantity, Study, StudyError, estimate
from burden.comparison import with_totals
from burden.engine.many.measures import TOTALS
from burden.language import Language
from burden.study.choices import UnknownNameError
from burden.study.table import Table
from burden.study.tables import TABLES
from burden.study.tables.policy import Period
from burden.study.words import Timing

pytestmark = pytest.mark.unit


@pytest.fixture(scope="module")
def study() -> Study:
    return small_study()


def test_a_row_is_had_by_its_code_and_by_its_position(study):
    tariff = study.tariffs[0]
    assert study.tariffs[tariff.code] is tariff
    assert study.tariffs[-1] is list(study.tariffs)[-1] and study.tariffs[:1] == (tariff,)
    assert study.sources["cbs"].publisher == "CBS" and study.price_index["2025"].index == 102.5
    assert study.composition["KEUR"].entries == {"M1": "x"}


@pytest.mark.parametrize("table", [table.table for table in TABLES])
def test_every_row_is_had_by_its_name(study, table):
    rows = study.records(table)
    assert isinstance(rows, Table) and rows == tuple(rows)
    assert [rows[name] for name in rows.names] == list(rows)
    assert rows._ipython_key_completions_() == list(rows.names)


def test_a_code_on_several_rows_is_not_guessed_at(study):
    several = study.update(
        activities=(*study.activities[1:], *(study.activities[0].update(categories=f"size:{size}")
                                             for size in ("small", "large")))
    )  # fmt: skip
    code = study.activities[0].code
    with pytest.raises(UnknownNameError, match=rf"{code} size:small.*rows\('{code}'\)"):
        several.activities[code]
    assert len(several.activities.rows(code)) == 2
    assert several.activities[f"{code} size:large"].code == code
    with pytest.raises(UnknownNameError, match="single row"):
        several.set("activities", code, hours=2)


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda study: study.tariffs["ADMM"], "no row 'ADMM'"),
        (lambda study: study.activities.rows("nothing"), "no code 'nothing'. There are: "),
        (lambda study: study.records("tarifs"), "no table 'tarifs'. Did you mean 'tariffs'?"),
        (lambda study: study.table("settings"), "no table 'settings'"),
        (lambda study: study.tariffs[0].update(tarif=3), "no field 'tarif'. Did you mean 'tariff'?"),
        (lambda study: study.set("tariffs", study.tariffs[0].code, tarif=3), "Did you mean 'tariff'?"),
        (lambda study: study.with_table("tariffs", pd.DataFrame({"tarif": [1]})), "Did you mean 'tariff'?"),
        (lambda study: study.scope["KEUR"], "There are: "),
    ],
)
def test_what_is_not_there_is_told_with_what_is(study, ask, told):
    with pytest.raises(UnknownNameError) as refusal:
        ask(study)
    assert told in str(refusal.value)
    assert isinstance(refusal.value, KeyError) and isinstance(refusal.value, ValueError)


def test_a_long_list_of_what_is_there_ends():
    error = UnknownNameError("row", "z", range(100))
    assert str(error).endswith("39 and 60 more")


@pytest.mark.parametrize("table", [table.table for table in TABLES])
@pytest.mark.parametrize("make", [small_study, whole_study])
def test_a_table_goes_to_pandas_and_back(make, table):
    study = make()
    frame = study.table(table)
    assert list(frame.index) == list(study.records(table).names)
    assert study.with_table(table, frame) == study
    assert study.with_table(table, frame.drop(columns="row")) == study


def test_what_changes_over_the_years_stands_in_the_table_as_in_a_workbook(study):
    composition = study.table("composition")
    composition["M1"] = composition["M1"].astype(object)
    composition.loc["KEUR", "M1"] = "2028-2030"
    made = study.with_table("composition", composition)
    assert made.composition["KEUR"].entries["M1"] == Period(2028, 2030)
    assert made.table("composition").loc["KEUR", "M1"] == "2028-2030"
    composition.loc["KEUR", "M1"] = "t/m 2030"
    assert study.with_table("composition", composition).table("composition").loc["KEUR", "M1"] == "until 2030"
    composition.loc["KEUR", "M1"] = "2030-2028"
    with pytest.raises(StudyError, match="2030-2028"):
        study.with_table("composition", composition)
    name = study.scope.names[0]
    phased = study.set("scope", name, from_year=2028, until_year=2030)
    assert phased.scope.names[0] != name and "2028-2030" in phased.scope.names[0]
    timings = zip(study.activities.names, study.activities, strict=True)
    yearly = next(name for name, row in timings if row.timing is Timing.STRUCTURAL)
    first = phased.set("activities", yearly, first_year=Quantity(central=2, low=1, high=3))
    frame = first.table("activities")
    assert frame.loc[yearly, ["first_year", "first_year_low", "first_year_high"]].tolist() == [2, 1, 3]
    assert first.with_table("activities", frame).with_table("scope", first.table("scope")) == first


def test_a_study_under_a_scenario_has_its_rows_by_name_too():
    study = whole_study()
    under = study.scenario("DUUR")
    assert all(isinstance(under.records(table.table), Table) for table in TABLES)
    assert under.table("tariffs")["tariff"].max() >= 80
    table = burden.scenarios({"": study} | {code: study.scenario(code) for code in study.scenarios})
    assert list(table["scenario"].cat.categories) == ["", "DUUR", "TRAAG"]
    with pytest.raises(UnknownNameError, match=r"no scenario 'DUR'.*'DUUR'"):
        study.scenario("DUR")


@given(varied_studies())
@settings(max_examples=20, deadline=None)
def test_any_study_goes_to_pandas_and_back(made):
    for table in TABLES:
        assert made.with_table(table.table, made.table(table.table)) == made


def test_a_frame_is_checked_as_a_workbook_is(study):
    frame = study.table("tariffs")
    frame["tariff"] = frame["tariff"].astype(object)
    frame.iloc[0, frame.columns.get_loc("tariff")] = "54,5"
    frame.iloc[1, frame.columns.get_loc("name")] = " "
    with pytest.raises(StudyError) as refusal:
        study.with_table("tariffs", frame)
    assert [(problem.row, problem.field) for problem in refusal.value.problems] == [(2, "tariff"), (3, "name")]
    assert "Bedoelt u het getal 54,5?" in str(refusal.value)
    with pytest.raises(StudyError, match="onbekend"):
        study.with_table("tariffs", study.table("tariffs").iloc[:0])


def test_a_new_column_is_the_analysts_own(study):
    frame = study.table("tariffs").assign(approved=[True] * len(study.tariffs))
    made = study.with_table("tariffs", frame)
    assert made.tariffs[0].own == {"approved": True}
    assert made.with_table("tariffs", made.table("tariffs")) == made


def test_columns_of_one_name_are_refused(study):
    frame = study.table("tariffs")
    with pytest.raises(ValueError, match="columns of one name: code"):
        study.with_table("tariffs", pd.concat([frame, frame["code"]], axis=1))


def uncertain(study: Study, **quantity: float) -> tuple[Study, str]:
    tariff = study.tariffs[0].update(tariff=Quantity(**quantity))
    return study.update(tariffs=(tariff, *study.tariffs[1:])), study.tariffs.names[0]


@given(central=st.floats(0.01, 1e4), low=st.floats(0, 1), high=st.floats(1, 3), new=st.floats(0.01, 1e4))
@settings(max_examples=50, deadline=None)
def test_a_changed_value_keeps_its_range_in_proportion(central, low, high, new):
    known, name = uncertain(small_study(), central=central, low=central * low, high=central * high)
    for changed in (known.set("tariffs", name, tariff=new).tariffs[0], known.tariffs[0].update(tariff=new)):
        assert changed.tariff.central == new
        assert changed.tariff.low / new == pytest.approx(low, rel=1e-3)
        assert changed.tariff.high / new == pytest.approx(high, rel=1e-3)


@pytest.mark.parametrize(("old", "new"), [(50, 0), (0, 50)])
def test_a_range_that_cannot_be_in_proportion_is_dropped_aloud(study, old, new):
    known, name = uncertain(study, central=old, low=0, high=60)
    for change in (partial(known.set, "tariffs", name), known.tariffs[0].update):
        with pytest.warns(UserWarning, match="tariff: its range is dropped") as told:
            change(tariff=new)
        assert told[0].filename == __file__
    with pytest.warns(UserWarning):
        assert known.set("tariffs", name, tariff=new).tariffs[0].tariff == Quantity(central=new)


def test_a_range_stays_within_the_bounds_of_its_column(study):
    row = study.scope[0].update(share=Quantity(central=0.5, low=0.25, high=0.9))
    with pytest.warns(UserWarning, match="share: high is kept at 1; 1.44 is not allowed"):
        assert row.update(share=0.8).share == Quantity(central=0.8, low=0.4, high=1)


def test_a_quantity_is_taken_as_it_is_and_other_rows_stay(study):
    known, name = uncertain(study, central=50, low=40, high=60)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        changed = known.set("tariffs", name, tariff=Quantity(central=0), note="Nieuw.")
    assert changed.tariffs[0].tariff == Quantity(central=0) and changed.tariffs[0].note == "Nieuw."
    assert changed.tariffs[1:] == known.tariffs[1:] and known.tariffs[0].tariff.central == 50


def test_a_change_that_cannot_be_is_told_as_in_a_workbook(study):
    with pytest.raises(StudyError, match="buiten de grenzen"):
        study.set("tariffs", study.tariffs.names[0], tariff=-1)
    with pytest.raises(StudyError, match="onbekend"):
        study.set("activities", study.activities.names[0], obligation="NIETS")


def test_what_holds_a_table_of_its_own_is_plainly_unhashable(study):
    for model in (study, study.settings, study.tariffs[0]):
        with pytest.raises(TypeError, match=f"unhashable type: '{type(model).__name__}'"):
            hash(model)


def test_completion_names_what_a_study_has(study):
    assert {"tariffs", "set", "table", "with_table", "update"} <= set(dir(study))
    assert not {name for name in dir(study) if name.startswith(("model_", "_"))}


def test_tables_go_to_another_process(study):
    assert pickle.loads(pickle.dumps(study)).tariffs.names == study.tariffs.names


@given(studies())
@settings(max_examples=20, deadline=None)
def test_the_lines_that_are_marked_add_up_to_the_burden(made):
    result = estimate(made)
    lines = result.lines
    assert lines["counted"].dtype == bool
    marked = lines[lines["counted"]].groupby("mix", observed=False)["cost"].sum()
    assert marked.to_numpy() == pytest.approx(result.by("mix").groupby("mix", observed=False)["cost"].sum().to_numpy())
    assert not lines.loc[lines["voluntary"] | (lines["kind"] == "financial"), "counted"].any()


def test_lines_are_added_up_by_the_measures_that_were_asked_for(study):
    result = estimate(study)
    table = result.by("mix", "sector", measures=["one_off", Measure.STRUCTURAL, "labour_cost", "cost"])
    assert list(table.columns) == ["mix", "sector", "one_off", "structural", "labour_cost", "cost"]
    assert (table["one_off"] + table["structural"]).to_numpy() == pytest.approx(table["cost"].to_numpy())
    compared = burden.compare(result)
    assert result.by(measures=["structural"])["structural"].tolist() == compared["structural"].tolist()
    over_years = burden.time_path(result).totals("sector")
    asked = result.by("sector", measures=["present_value", "hours", Measure.ANNUAL_EQUIVALENT])
    assert list(asked.columns) == ["mix", "sector", "present_value", "hours", "annual_equivalent"]
    assert asked[list(over_years.columns)].equals(over_years)


def test_scenarios_stand_in_one_long_table(study):
    dearer = study.set("tariffs", study.tariffs.names[0], tariff=100)
    fewer = only_mix("M0")(study)
    table = burden.scenarios({"now": study, "dearer": estimate(dearer), "fewer": fewer}, "timing")
    assert list(table.columns) == ["scenario", "mix", "timing", *TOTALS]
    assert list(table["scenario"].cat.categories) == ["now", "dearer", "fewer"]
    assert list(table["mix"].cat.categories) == ["M0", "M1"]
    now = table[table["scenario"] == "now"]
    assert now["present_value"].tolist() == with_totals(estimate(study), "timing")["present_value"].tolist()
    assert set(table.loc[table["scenario"] == "fewer", "mix"]) == {"M0"}
    with pytest.raises(ValueError, match="no scenarios"):
        burden.scenarios({})


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda result: result.by("sektor"), "no column 'sektor'. Did you mean 'sector'?"),
        (lambda result: result.by(measures=["costs"]), "Did you mean 'cost'?"),
        (lambda result: burden.simulate(result, 5, measures=["reached_one_off"]), "no measure 'reached_one_off'"),
        (lambda result: burden.simulate(result, 5, by=["hours"]), "no column 'hours'. There are: mix, instrument"),
        (lambda result: burden.sensitivity_of(result, "structurall"), "Did you mean 'structural'?"),
        (lambda result: burden.sensitivity_of(result).tornado("M7"), "no mix 'M7'. There are: M0, M1"),
        (lambda result: burden.sensitivity_of(result).single("tariffs/ADMM/tariff"), "Did you mean 'tariffs/"),
        (lambda result: burden.break_even(burden.sensitivity_of(result), "tariffs/ADMM/tariff", "M1"), "Did you mean"),
        (lambda result: burden.explain_mixes(result, "M0", "M7"), "no mix 'M7'. There are: M0, M1"),
        (lambda result: burden.explain_mixes(result, "M0", "M1", measure="sum"), "no measure 'sum'"),
        (lambda result: burden.scenarios({"now": result}, measures=["sum"]), "no measure 'sum'"),
        (lambda result: burden.read_study("nothing.xlsx", language="fr"), "no language 'fr'. There are: nl, en"),
    ],
)
def test_what_cannot_be_asked_is_told_with_what_can(study, ask, told):
    with pytest.raises(UnknownNameError) as refusal:
        ask(estimate(study))
    assert told in str(refusal.value)


def test_an_estimate_is_itself_and_may_be_a_key(study):
    result = estimate(study)
    for made in (result, burden.time_path(result), burden.simulate(result, 5, measures=["cost"])):
        assert {made: 1}[made] == 1 and made == made
    assert result != estimate(study)


def test_errors_come_in_the_language_that_was_asked_for():
    for language, told in (("en", "there is no such file"), (Language.NL, "dit bestand bestaat niet")):
        with pytest.raises(StudyError, match=told):
            burden.read_study("nothing.xlsx", language=language)


def test_a_notebook_shows_a_study_and_what_is_made_of_it(study):
    result = estimate(study)
    assert "<td>tariffs</td><td>Uurtarieven</td>" in study._repr_html_()
    assert "<th>structural</th>" in result._repr_html_()
    assert "<th>p95</th>" in burden.simulate(result, 20)._repr_html_()
    many = burden.simulate(result, 5, by=["activity", "category"])
    assert many._repr_html_().count("<tr>") == 62 and "<td>…</td>" in many._repr_html_()


def test_a_notebook_takes_no_text_for_html():
    study = study_hostile_throughout()
    result = estimate(study)
    for made in (study, result, burden.simulate(result, 5, by=["category"], measures=["cost"])):
        shown = made._repr_html_()
        assert isinstance(shown, Markup)
        assert f"<{MARK}" not in shown and "<script" not in shown and "\u202e" not in shown
        assert set(re.findall(r"<(/?\w+)", shown)) <= {
            f"{end}{tag}" for tag in ("table", "caption", "thead", "tbody", "tr", "th", "td") for end in ("", "/")
        }
