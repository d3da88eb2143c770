"""The tables of the report: they agree with each other and with the engine, and people can read them."""

import math
from datetime import date
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_studies import studies
from studies import certain, costless_studies, small_study, without_ranges

from burden import Language, Problem, Severity, Study, estimate
from burden.answers.draws import told_by_draws
from burden.answers.origin import Origin
from burden.answers.report import Report, prepare
from burden.answers.table import ReportTable, TableColumn
from burden.answers.tables import of_report as tables
from burden.answers.tables import uncertain
from burden.answers.tables.changes import effects_of_changes
from burden.answers.tables.of_report import ALL, LISTS
from burden.answers.tables.review import places_in_words
from burden.differences import compare_versions
from burden.engine.uncertainty.simulation import simulate
from burden.language import Text, both
from burden.language.figures import round_half_up
from burden.render.written import shown
from burden.report.figures.of_report import all_figures
from burden.report.manifest import Manifest
from burden.review import StudyRow
from burden.study.tables import Composition, FirmCategory, Goal, ReviewPoint, ScenarioValue, Tariff, Workability
from burden.writing.form import Form
from burden.writing.rounding import rounded_parts

pytestmark = pytest.mark.unit
patient = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.filter_too_much]}
ORIGIN = Origin("studie.xlsx", "0" * 64)
COSTS = ("one_off", "structural", "hours_one_off", "hours_structural")
BREAKDOWNS = (tables.by_kind, tables.by_instrument, tables.by_size_class, tables.by_category)


def report_of(study: Study, language: Language = Language.NL, **options: object) -> Report:
    return prepare(study, ORIGIN, language, made=date(2026, 3, 1), **{"draws": 200, **options})  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def report() -> Report:
    """A report with changes since an older workbook, two of which only go together, and a remark on the workbook."""
    old = small_study()
    tariffs = [
        certain(row, tariff=66.6) if row.categories.to(Language.EN) == "sector:C" else row for row in old.tariffs
    ]
    new = old.update(
        tariffs=(*tariffs, Tariff(code="NIEUW", name="Jurist", tariff=91.4)),
        activities=tuple(
            row.update(tariff="NIEUW")
            if row.code == "LEZEN"
            else certain(row, hours=13.1)
            if row.code == "BEZOEK"
            else row
            for row in old.activities
        ),
        firm_categories=(
            old.firm_categories[0].update(firms=1_004.6),
            *old.firm_categories[1:],
            FirmCategory(code="GEM", name="Gemeente", group="government", firms=0),
        ),
        interactions=(),
        goals=(
            *old.goals,
            *(
                Goal(goal=old.goals[0].goal, instrument=about, score=score)
                for about, score in (("WET", 1.0), ("LOKET", 0.5), ("KEUR", 0.0), ("WET + LOKET", 0.5))
            ),
        ),
        workability=(Workability(subject="WET", aspect="clear", score=1, finding="Kort."),),
        review_points=(ReviewPoint(number=1, subject="WET", point="Waarom?", date="2026-11-30"),),
        scenario_values=[
            ScenarioValue(scenario="DUUR", in_sheet="tariffs", code="ADM", in_column="tariff", value=80.0),
            ScenarioValue(scenario="DUUR", in_sheet="settings", code="discount_rate", in_column="value", value=0.05),
        ],
    )
    remark = Problem("unused-column", Text("Not used", "Niet gebruikt"), severity=Severity.NOTICE, sheet="Handelingen")
    return report_of(new, older=(old, Origin("ouder.xlsx", "1" * 64)), notices=[remark])


@pytest.fixture(scope="module")
def plain() -> Report:
    return report_of(small_study())


def all_tables(report: Report) -> list[ReportTable]:
    return [table for table in (table_of(report) for table_of in (*ALL, *LISTS)) if table is not None]


def cells(table: ReportTable, report: Report, language: Language | None = None) -> list[dict[str, str]]:
    rows = shown(table, report.study, language or report.language)
    return [dict(zip((column.name for column in table.columns), row, strict=True)) for row in rows]


def whole(text: str) -> int:
    return int(text.replace(".", "").replace("−", "-"))


def test_every_table_has_the_columns_it_tells_of_with_a_heading_and_a_title_in_both_languages(report):
    made = all_tables(report)
    # Of one alternative there are no places.
    assert len(made) == len(ALL) + len(LISTS) - 1
    assert len({table.name for table in made}) == len(made)
    for table in made:
        assert list(table.rows.columns) == [column.name for column in table.columns], table.name
        assert len({column.name for column in table.columns}) == len(table.columns)
        for text in (table.title, table.note, *(column.heading for column in table.columns)):
            assert text is None or (text.en and text.nl and "{" not in text.en + text.nl), table.name
        assert len(table.rows) > 0, table.name


def test_a_table_is_called_as_the_function_that_makes_it(report):
    made = [table_of.__name__ for table_of in (*ALL, *LISTS) if table_of is not tables.ranks]
    assert [table.name for table in all_tables(report)] == made


def test_codes_stay_codes_in_the_rows_and_become_names_for_people(plain):
    table = tables.by_kind(plain)
    assert set(table.rows["mix"]) == {"M0", "M1"}
    assert "familiarisation" in set(table.rows["kind"])
    assert ("M0 Alleen de wet", "kennisneming") in [(row["mix"], row["kind"]) for row in cells(table, plain)]
    english = cells(table, plain, Language.EN)
    assert ("M0 The act alone", "familiarisation") in [(row["mix"], row["kind"]) for row in english]


def test_no_word_of_a_closed_list_reaches_a_dutch_reader_in_english(report):
    english = {"one-off", "structural", "information", "substantive", "large", "medium", "small", "to check",
               "in order", "missing", "oblige", "facilitate", "per firm per year", "within", "above", "below", "low",
               "financial", "eu with national choice", "activities", "tariffs", "annual_equivalent", "triangular",
               "quantity", "True", "False", "nan", "None", "interaction"}  # fmt: skip
    for table in all_tables(report):
        for row in cells(table, report):
            shown_to_people = [text for name, text in row.items() if name not in ("key", "code")]
            assert english.isdisjoint(shown_to_people), (table.name, row)


@pytest.mark.parametrize("table_of", BREAKDOWNS)
def test_every_breakdown_adds_up_to_the_summary(plain, table_of):
    summary = tables.summary(plain).rows.set_index("mix")
    found = table_of(plain).rows.groupby("mix")[list(COSTS)].sum()
    for mix in plain.mixes:
        for name in COSTS:
            assert found.loc[mix, name] == pytest.approx(summary.loc[mix, name], rel=1e-12, abs=1e-9)


@settings(max_examples=8, **patient)
@given(studies(horizon=3, discount_rate=0.04))
def test_of_any_study_every_table_can_be_made_and_the_breakdowns_add_up(study):
    report = report_of(study, draws=20)
    summary = tables.summary(report).rows.set_index("mix")
    for table in all_tables(report):
        assert len(shown(table, study, Language.NL)) == len(table.rows)
    scale = float(report.result.lines[["cost", "hours"]].abs().to_numpy().sum()) + 1.0
    for table_of in BREAKDOWNS:
        found = table_of(report).rows.groupby("mix", observed=True)[list(COSTS)].sum()
        for mix in found.index:
            for name in COSTS:
                assert found.loc[mix, name] == pytest.approx(summary.loc[mix, name], abs=1e-9 * scale)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.floats(-1e9, 1e9).map(lambda value: round(value, 3)), max_size=30))
def test_rounded_parts_add_up_to_the_rounded_whole_and_are_never_a_unit_off(parts):
    rounded = rounded_parts(parts)
    exact = sum((Decimal(str(part)) for part in parts), Decimal(0))
    assert sum(rounded) == round_half_up(float(exact))
    for part, of_part in zip(parts, rounded, strict=True):
        assert abs(of_part - part) < 1
        assert of_part == part or part != int(part)


def test_the_largest_remainder_gets_the_missing_unit():
    assert rounded_parts([1.2, 1.5, 1.3]) == [1, 2, 1]
    assert rounded_parts([0.5, 0.5]) == [1, 0]
    assert rounded_parts([-1.2, -1.7, 0.0]) == [-1, -2, 0]
    assert rounded_parts([]) == []


def test_what_is_no_burden_stands_in_one_table_only(plain):
    rows = tables.apart(plain).rows
    assert set(rows[["instrument", "item"]].astype(str).itertuples(index=False, name=None)) == {
        ("WET", "financial"),
        ("KEUR", "voluntary"),
    }
    for table in (tables.by_kind(plain), tables.by_instrument(plain), tables.price_times_quantity(plain)):
        assert "financial" not in set(table.rows.get("kind", pd.Series(dtype=str)).astype(str))
        assert "KEUR" not in set(table.rows.get("instrument", pd.Series(dtype=str)).astype(str))


def test_price_times_quantity_times_what_is_left_gives_the_costs(report):
    rows = tables.price_times_quantity(report).rows
    known = rows[rows["price"].notna() & rows["net_factor"].notna()]
    assert len(known) > 3
    product = known["price"] * known["quantity"] * known["net_factor"]
    assert product.tolist() == pytest.approx(known["running_cost"].tolist(), rel=1e-12)
    summary = tables.summary(report).rows.set_index("mix")
    for mix, cost in rows.groupby("mix", observed=True)["cost"].sum().items():
        assert cost == pytest.approx(summary.loc[mix, ["one_off", "structural"]].sum(), rel=1e-12)


def test_a_firm_is_reached_once_by_an_obligation_of_several_activities(plain):
    rows = tables.price_times_quantity(plain).rows
    lines = plain.result.lines
    of_report = rows[(rows["mix"] == "M0") & (rows["obligation"] == "RAP")]
    placed = lines[(lines["mix"] == "M0") & (lines["activity"] == "PLAATSEN")]
    assert of_report["affected_firms"].tolist() == pytest.approx([placed["affected_firms"].sum()])
    assert of_report["quantity"].iloc[0] > of_report["affected_firms"].iloc[0]


def test_figures_of_the_simulation_say_so_and_show_no_more_digits_than_their_interval_supports(plain):
    for table_of in (tables.uncertainty, tables.uncertainty_per_firm, tables.pairs):
        table = table_of(plain)
        assert table.note is not None
        for text in ("simulatie", "200 trekkingen", "startgetal 7"):
            assert text in table.note.nl
        assert "simulation" in table.note.en and "200 draws" in table.note.en and "seed 7" in table.note.en
        for exact, row in zip(table.rows.to_dict("records"), cells(table, plain), strict=True):
            half = abs(exact["p95"] - exact["p5"]) / 2
            if not half > 0:
                continue
            for column in table.columns:
                if column.form in (Form.MONEY, Form.MONEY_PER_FIRM) and row[column.name] not in ("0", "–"):
                    written = Decimal(row[column.name].replace(".", "").replace(",", ".").replace("−", "-"))
                    step = Decimal(1).scaleb(-_decimals(half))
                    assert written % step == 0, (table.name, column.name, row)
                    assert abs(float(written) - exact[column.name]) <= float(step) / 2 * 1.001


def _decimals(half: float) -> int:
    return min(2, -math.floor(math.log10(half / 3.55) + 1e-12))


def test_a_study_without_ranges_has_no_interval_and_no_chance_anywhere():
    certain = report_of(without_ranges(small_study()))
    of_draws = (tables.uncertainty, tables.uncertainty_per_firm, tables.pairs, tables.ranks, tables.by_dependence)
    for table_of in (*of_draws, tables.tornado):
        assert table_of(certain) is None
    columns = {column.name for table in all_tables(certain) for column in table.columns}
    assert not {"p5", "p95", "median", "first_cheaper", "rank_1", "largest_swing"} & columns
    told = [note for table in all_tables(certain) if (note := table.note) is not None]
    assert not any(word in note.nl for note in told for word in ("interval", "kans", "trekking", "Grootste invloed"))
    manifest = Manifest(certain, ())
    assert "simulation" not in manifest.as_record()
    for word in ("simulatie", "interval", "trekking", "startgetal"):
        assert word not in manifest.as_text("columns.csv", "manifest.json").lower()
    assert not any(name.startswith(("intervals", "tornado")) for name in all_figures(certain))


@pytest.mark.parametrize("reason", costless_studies())
def test_a_mix_without_costs_has_its_row_of_zeros_in_every_table_of_costs(reason):
    study = costless_studies()[reason]
    found = report_of(study)
    for table_of in (tables.summary, *BREAKDOWNS, tables.price_times_quantity, tables.years):
        table = table_of(found)
        assert list(dict.fromkeys(table.rows["mix"])) == ["M0", "M1"], table.name
        costs = [column.name for column in table.columns if column.form in (Form.MONEY, Form.HOURS)]
        figures = table.rows[[name for name in costs if not name.startswith("hours")]]
        assert (figures == 0).all(axis=None), table.name
        shown(table, study, Language.NL)


def test_a_mix_without_lines_stands_among_the_others_in_the_order_of_the_study():
    study = small_study()
    only_last = tuple(row.update(entries={"M1": "x"}) for row in study.composition)
    found = report_of(study.update(composition=only_last, scope=tuple(row for row in study.scope if row.mix != "M0")))
    rows = tables.price_times_quantity(found).rows
    assert rows["mix"].iloc[0] == "M0" and rows["cost"].iloc[0] == 0 and pd.isna(rows["obligation"].iloc[0])
    assert set(rows["mix"].iloc[1:]) == {"M1"} and (rows["affected_firms"].iloc[1:] > 0).any()


def test_a_study_of_one_mix_without_a_reference_has_no_differences_and_no_pairs():
    study = small_study()
    alone = study.update(
        settings=study.settings.update(reference_mix=None),
        mixes=study.mixes[1:],
        composition=tuple(Composition(instrument=row.instrument, entries={"M1": "x"}) for row in study.composition),
        scope=tuple(row for row in study.scope if row.mix != "M0"),
        goals=study.goals[1:],
    )
    report = report_of(alone)
    assert not any("difference" in column.name for column in tables.summary(report).columns)
    assert tables.pairs(report) is None and tables.ranks(report) is None
    for table in all_tables(report):
        assert len(shown(table, report.study, Language.NL)) == len(table.rows)


def test_the_interval_and_the_places_of_each_mix_stand_under_every_dependence(plain):
    rows = tables.by_dependence(plain).rows
    assert [(row["mix"], row["dependence"]) for row in rows.to_dict("records")] == [
        (mix, dependence) for mix in ("M0", "M1") for dependence in (0.0, 0.25, 0.5, 1.0)
    ]
    for dependence, found in rows.groupby("dependence"):
        simulation = simulate(plain.result, len(plain.simulation), plain.settings.seed, dependence=dependence)
        drawn = simulation.summary().query("measure == 'annual_equivalent'")
        assert found[["p5", "median", "p95"]].to_numpy() == pytest.approx(drawn[["p5", "median", "p95"]].to_numpy())
    # Beside the reference there is one alternative, which has no place among others.
    assert "rank_1" not in rows and tables.ranks(plain) is None
    assert rows.groupby("mix")["p5"].nunique().tolist() == [4, 4]


def test_the_places_are_those_among_the_alternatives(whole_report):
    simulation = whole_report.simulation
    (ranks, under) = (tables.ranks(whole_report).rows, tables.by_dependence(whole_report).rows)
    assert set(ranks["mix"]) == {"M1", "M2"} and "rank_3" not in ranks
    for measure, rows in ranks.groupby("measure"):
        first, second = (simulation.draws[measure][:, at] for at in (1, 2))
        assert rows["rank_1"].tolist() == pytest.approx([(first < second).mean(), (second < first).mean()])
    is_left_out = {"M0": True, "M1": False, "M2": False}
    assert under.set_index("mix")["rank_1"].isna().groupby("mix").any().to_dict() == is_left_out
    told = told_by_draws(simulation, "structural", ("M0", "M1", "M2"), "M1")["cheapest"]
    assert told[["M1", "M2"]].tolist() == ranks.query("measure == 'structural'")["rank_1"].tolist()
    assert told.isna().to_dict() == is_left_out


def test_the_tornado_has_the_widest_first_and_names_row_and_sheet(plain):
    table = tables.tornado(plain)
    for mix in plain.mixes:
        rows = table.rows[table.rows["mix"] == mix]
        assert 0 < len(rows) <= 10
        assert rows["swing"].abs().is_monotonic_decreasing
        assert (rows["at_high"] - rows["at_low"]).tolist() == pytest.approx(rows["swing"].tolist(), rel=1e-9, abs=1e-6)
        assert rows["key"].tolist() == plain.sensitivity.tornado(mix)["key"].head(len(rows)).tolist()
    assert "Handelingen" in {row["sheet"] for row in cells(table, plain)}


def test_the_tornado_has_no_more_than_the_widest_of_each_mix(plain, monkeypatch):
    monkeypatch.setattr(uncertain, "WIDEST", 2)
    rows = tables.tornado(plain).rows
    assert rows["mix"].tolist() == ["M0", "M0", "M1", "M1"]
    assert rows["key"].tolist()[:2] == plain.sensitivity.tornado("M0")["key"].head(2).tolist()


def test_what_was_verified_and_is_not_of_low_quality_is_no_assumption(plain):
    table = tables.assumptions(plain)
    assert not any("ADM" in text for text in table.rows["what"])
    swings = table.rows["largest_swing"].dropna()
    assert len(swings) > 1 and swings.is_monotonic_decreasing
    low = next(row for row in cells(table, plain) if "OPSTELLEN, grootte:klein" in row["what"])
    assert (low["quality"], low["verified"], low["source"]) == ("laag", "–", "expert")


def test_every_figure_that_is_calculated_with_is_listed_with_its_source(plain):
    rows = cells(tables.parameters(plain), plain)
    tariff = next(row for row in rows if row["key"] == "tariffs/HOOG sector:C/tariff")
    assert (tariff["low"], tariff["central"], tariff["high"]) == ("54", "60", "70")
    assert (tariff["price_year"], tariff["source"], tariff["measured_in"]) == ("2025", "handboek", "geld per uur")
    share = next(row for row in rows if row["sheet"] == "Reikwijdte")
    assert share["price_year"] == "–"


def test_the_lines_are_those_of_the_result(plain):
    pd.testing.assert_frame_equal(tables.lines(plain).rows, plain.result.lines)


def test_an_instrument_stands_in_a_mix_from_its_year(plain):
    rows = {(row["mix"], row["instrument"]): row for row in cells(tables.composition(plain), plain, Language.EN)}
    assert rows["M1 Act with support", "LOKET Help desk"]["from_year"] == "2028"
    assert rows["M0 The act alone", "WET Duty of care act"]["from_year"] == "2027"
    assert rows["M1 Act with support", "KEUR Keurmerk"]["voluntary"] == "yes"
    assert ("M0 The act alone", "LOKET Help desk") not in rows


def test_without_an_older_workbook_there_is_nothing_to_tell_of_changes(plain):
    assert tables.differences(plain) is None
    assert tables.differences_by_mix(plain) is None


def test_effects_of_changes_add_up_to_the_difference_of_each_mix_also_as_shown(report):
    changes, by_mix = tables.differences(report), tables.differences_by_mix(report)
    assert changes is not None and by_mix is not None
    assert "ouder.xlsx" in changes.title.nl
    listed = cells(changes, report)
    for exact, row in zip(by_mix.rows.to_dict("records"), cells(by_mix, report), strict=True):
        name = f"effect_{exact['mix']}"
        assert changes.rows[name].sum() == pytest.approx(exact["new"] - exact["old"], abs=1e-6)
        assert sum(whole(change[name]) for change in listed) == whole(row["difference"])
    tariff = next(row for row in listed if "HOOG" in row["what"])
    assert (tariff["sheet"], tariff["old"], tariff["new"]) == ("Uurtarieven", "60 (54 – 70)", "66,6")
    together = [row["number"] for row in listed if "Jurist" in row["what"] or row["new"] == "NIEUW"]
    assert len(together) == 2 and len(set(together)) == 1
    assert listed[-1]["change"] == "de veranderingen samen"


def test_changes_that_do_nothing_have_no_row_of_zeros():
    old = small_study()
    tariffs = (old.tariffs[0], old.tariffs[1].update(tariff=70.0), *old.tariffs[2:])
    without_counts = old.firm_categories[-1].update(employees=900.0)
    new = old.update(tariffs=tariffs, firm_categories=(*old.firm_categories[:-1], without_counts))
    found = compare_versions(estimate(old), estimate(new))
    table, idle = effects_of_changes(found, lambda _: (), ("a", "b"), Language.EN)
    assert list(table.rows["change"])[1:] == ["Whole difference"] and len(idle) == 1
    assert (table.rows[["M0", "M1"]].abs() > 1).all(axis=None)


def test_a_benchmark_is_held_against_the_result_in_its_own_unit(plain):
    study = plain.study
    of_turnover = study.benchmarks[0].update(unit="share of turnover", low=0.00001, high=0.125)
    report = report_of(study.update(benchmarks=(*study.benchmarks, of_turnover)), Language.EN)
    amounts, shares = cells(tables.benchmarks(report), report)[0], cells(tables.benchmarks(report), report)[-1]
    assert (amounts["name"], amounts["categories"]) == ("Reporting, a comparable act", "size:large")
    assert (amounts["low"], amounts["high"], amounts["unit"]) == ("1,000", "20,000", "per firm per year")
    assert (shares["low"], shares["high"], shares["unit"]) == ("0.001%", "12.5%", "share of turnover")
    assert shares["reached"].endswith("%") and not amounts["reached"].endswith("%")


def test_rows_are_told_sheet_by_sheet_in_runs():
    places = [StudyRow("activities", row, "A") for row in (2, 3, 4, 9)] + [StudyRow("tariffs", 3, "T")]
    assert places_in_words(places, Language.NL) == "Handelingen: 2-4, 9; Uurtarieven: 3"
    assert places_in_words([StudyRow("settings", None, "reference_mix")], Language.EN) == "Study: reference mix"
    assert places_in_words([StudyRow("settings", None, "reference_mix")], Language.NL) == "Studie: referentiemix"
    many = [StudyRow("scope", row, "S") for row in range(2, 40, 2)]
    assert places_in_words(many, Language.EN) == "Scope: 2, 4, 6, 8, 10, 12, 14, 16 and 11 more"


@pytest.mark.parametrize(
    ("form", "value", "nl", "en"),
    [
        (Form.MONEY, 1234567.5, "1.234.568", "1,234,568"),
        (Form.MONEY_PER_FIRM, 12.345, "12,35", "12.35"),
        (Form.MONEY_PER_FIRM, 1234.5, "1.235", "1,235"),
        (Form.HOURS, -0.2, "0", "0"),
        (Form.FIRMS, 0.25, "0,3", "0.3"),
        (Form.FIRMS, 4.0, "4", "4"),
        (Form.COUNT, 1500, "1.500", "1,500"),
        (Form.SHARE, 0.25, "25%", "25%"),
        (Form.SHARE, 0.0225, "2,3%", "2.3%"),
        (Form.SHARE, 0.125, "12,5%", "12.5%"),
        (Form.SHARE, 0.00001, "0,001%", "0.001%"),
        (Form.SHARE, 0.0, "0%", "0%"),
        (Form.SHARE, 1.04, "104%", "104%"),
        (Form.FACTOR, 1 / 3, "0,333333", "0.333333"),
        (Form.YEAR, 2026, "2026", "2026"),
        (Form.CHANCE, 0.004, "<1%", "<1%"),
        (Form.CHANCE, 0.27, "27%", "27%"),
        (Form.CHANCE, 0.996, ">99%", ">99%"),
        (Form.MONEY, float("nan"), "–", "–"),
        (Form.TEXT, None, "–", "–"),
        (Form.CODE, True, "ja", "yes"),
    ],
)
def test_a_cell_is_written_as_its_form_and_language_want(form, value, nl, en):
    rows = pd.DataFrame({"x": pd.Series([value], dtype=object)})
    table = ReportTable("t", both("t"), (TableColumn("x", both("x"), form),), rows)
    assert shown(table, small_study(), Language.NL) == [[nl]]
    assert shown(table, small_study(), Language.EN) == [[en]]
