"""A calculation to be sent: a workbook with one obligation, its lines, every figure and what was changed."""

from __future__ import annotations

import csv
import re
from datetime import date
from io import BytesIO, StringIO
from typing import Any
from urllib.parse import parse_qsl

import pytest
from markupsafe import escape
from openpyxl import load_workbook
from pages import opened, shown
from pytest import approx
from studies import small_study, study_hostile_throughout
from whole_study import whole_study

from burden.answers.tables.calculation import WholeCalculation, lines, totals
from burden.answers.tables.calculation_figures import figures
from burden.answers.tables.review import address_of_build_up
from burden.answers.tracing import lines_of, trace
from burden.comparison import with_totals
from burden.engine import estimate
from burden.language import Language
from burden.render.csv_files import as_csv
from burden.report.excel.calculation import calculation_workbook
from burden.study import Study
from burden.study.tables import Tariff
from burden.workbook.write import study_as_bytes
from burden.writing.look import Look
from dashboards.state import Session, Workspace
from dashboards.state.opening import open_upload
from dashboards.views.buildup import BuildUpPage
from dashboards.views.buildup_formula import Formula
from dashboards.views.buildup_lines import as_csv_rows
from dashboards.views.compare import ComparePage
from dashboards.views.escaping import HtmlPane

pytestmark = pytest.mark.unit
REPORT = ("M1", "WET", "RAP")


def page_of(study: Study, *place: str, changed: float | None = None, **view: Any) -> BuildUpPage:
    """The page on a place of a study that was opened from a workbook, with another first tariff if asked for."""
    session = Session(Workspace(open_upload("studie.xlsx", study_as_bytes(study))))
    if changed is not None:
        row = tariff(session.workspace.study).row
        session.workspace.set_cells([("tariffs", row, "uurtarief", changed)])
        assert tariff(session.workspace.study).tariff.central == changed
    session.view.param.update(place=list(place), **view)
    return shown(BuildUpPage(session))


def tariff(study: Study) -> Tariff:
    return next(row for row in study.tariffs if row.code == "HOOG")


def sheets_of(page: BuildUpPage) -> dict[str, list[list[Any]]]:
    """The rows of each sheet of the workbook that the page gives."""
    content = page._workbook().read()
    for sheet in (written := load_workbook(BytesIO(content))):
        for cell in (cell for row in sheet for cell in row if cell.data_type == "f"):
            # Formulas are of cells, numbers and functions, and of no text of a study.
            bare = cell.value
            for other in written.sheetnames:
                bare = bare.replace(f"'{other}'!", "").replace(f"{other}!", "")
            assert re.fullmatch(r"=(?:\$?[A-Z]{1,2}\$?\d+|SUMIFS|[\d.,:*/()+-])+", bare), cell.value
    book = load_workbook(BytesIO(content), data_only=True)
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def told(rows: list[list[Any]]) -> dict[Any, Any]:
    return {row[0]: row[1] for row in rows if len(row) > 1}


def test_it_says_what_it_is_of_and_comes_to_what_the_page_shows():
    page = page_of(small_study(), *REPORT)
    whole = page._to_send()
    about, listed, _ = sheets_of(page).values()
    assert (told(about)["Werkmap"], told(about)["Mix"]) == ("studie.xlsx", "M1 Wet met steun")
    assert told(about)["Wijzigingen"] == "geen: er is gerekend met de cijfers uit de werkmap"
    result = page.session.results.result
    sums = with_totals(result, "mix", "obligation")
    expected = sums[(sums["mix"] == "M1") & (sums["obligation"] == "RAP")].iloc[0]
    (total,) = totals(whole).rows.to_dict("records")
    for name in ("one_off", "structural", "annual_equivalent"):
        assert total[name] == approx(expected[name])
    assert total["hours_one_off"] + total["hours_structural"] == approx(expected["hours"])
    table = lines(whole)
    above, (below,) = table.rows.iloc[:-1], table.rows.iloc[-1:].to_dict("records")
    assert len(above) == len(whole.lines) > 1
    for name in ("one_off", "structural", "hours_one_off", "hours_structural"):
        assert below[name] == approx(above[name].astype(float).sum()) == approx(total[name])
    costs = (above["one_off"] + above["structural"]).abs()
    assert list(costs) == sorted(costs, reverse=True)
    assert listed[-1][0] == "Totaal" and any("EUR, prijspeil 2026" in str(cell) for row in listed for cell in row)
    assert page._as_workbook.filename.endswith("berekening-M1-RAP.xlsx") and not page._as_workbook.disabled


def test_what_was_changed_is_listed_and_stands_beside_what_the_workbook_has():
    page = page_of(small_study(), *REPORT, changed=61.0)
    about, _, used = sheets_of(page).values()
    (change,) = (row for row in about if row[0] == "Uurtarieven")
    assert [part.partition(" ")[0] for part in change[4:6]] == ["60", "61"]
    assert told(about)["Wijzigingen"].startswith("ja (1)")
    headings = next(row for row in used if row[0] == "Cijfer")
    (row,) = (
        dict(zip(headings, row, strict=True)) for row in used if row[0] == "Uurtarief" and "HOOG, sector:C" in row[1]
    )
    assert (row["In de werkmap"], row["Nu ingevuld"], row["Prijspeil"]) == (60, 61, 2025)
    assert row["Gerekend met"] == approx(61 * 105 / 102.5)
    assert row["Gewijzigd"].startswith("gewijzigd") and row["Cel"] == change[3]
    assert page._as_workbook.filename.endswith("-berekening-M1-RAP-gewijzigd.xlsx")
    assert page._download.filename.endswith("-regels-M1-RAP-gewijzigd.csv")
    # A remark is no change of the calculation.
    page.session.workspace.undo()
    page.session.workspace.write_point("RAP", "Waarom?", "ATR")
    assert page._as_workbook.filename.endswith("-berekening-M1-RAP.xlsx")


def test_of_changes_only_those_are_listed_that_the_calculation_rests_on():
    page = page_of(small_study(), *REPORT)
    workspace, place = page.session.workspace, page.session.view
    rows = {activity.code: activity.row for activity in workspace.study.activities}
    workspace.set_cells([("activities", rows["AUDIT"], "uren", 99), ("settings", "title", "waarde", "Andere titel")])
    about, *_ = sheets_of(page).values()
    elsewhere = "; wijzigingen elders in de studie, die deze berekening niet gebruikt: {}"
    assert told(about)["Wijzigingen"] == f"geen: er is gerekend met de cijfers uit de werkmap{elsewhere.format(2)}"
    assert not any("Wat hiervan is gewijzigd" in str(cell) for row in about for cell in row)
    assert page._as_workbook.filename.endswith("-berekening-M1-RAP.xlsx")
    # What an obligation no longer has it rested on, and a setting counts everywhere.
    workspace.remove_row("activities", rows["PLAATSEN"])
    workspace.set_cells([("settings", "overhead", "waarde", 0.25)])
    changed = [(change.table, change.name or change.field) for change in page._to_send().changes]
    assert changed == [("settings", "overhead"), ("activities", "PLAATSEN")]
    about, *_ = sheets_of(page).values()
    assert told(about)["Wijzigingen"].startswith("ja (2)") and told(about)["Wijzigingen"].endswith(elsewhere.format(2))
    # An instrument that leaves a mix is a change of that mix alone.
    composed = next(row.row for row in workspace.study.composition if row.instrument == "WET")
    workspace.set_cells([("composition", composed, "M1", None)])
    for mix, is_changed in (("M1", True), ("M0", False)):
        place.place = [mix]
        found = page._to_send().changes
        assert is_changed == any(change.table == "composition" for change in found)


def test_every_figure_that_its_lines_use_is_there_once_with_its_source_in_full():
    whole = page_of(small_study(), *REPORT)._to_send()
    rows = figures(whole).rows
    assert not rows.duplicated(["figure", "row"]).any()
    assert {"Bedrijven", "Aandeel", "Uren", "Uurtarief", "Instrument in deze mix"} <= set(rows["figure"])
    sourced = rows[rows["source"].notna()]
    assert len(sourced) and all(len(row.source_in_full) > len(row.source) for row in sourced.itertuples())


def test_amounts_of_groups_and_of_what_does_not_count_are_never_added_up():
    study = whole_study()
    results_of = {place: page_of(study, place) for place in [mix.code for mix in study.mixes]}
    for page in results_of.values():
        whole = page._to_send()
        result = page.session.results.result
        frame = result.lines.iloc[whole.lines]
        apart = frame.groupby(["group", "voluntary", frame["kind"] == "financial"], observed=True).ngroups
        assert len(totals(whole).rows) == lines(whole).totals <= apart
        for group in study.groups:
            counted = [row for row in totals(whole).rows.to_dict("records") if row["group"] == group.value]
            burden = sum(row["annual_equivalent"] for row in counted if row["counts_as"] == "regeldruk")
            sums = with_totals(result.of(group), "mix").astype({"mix": str}).set_index("mix")
            assert burden == approx(float(sums.loc[whole.path[0], "annual_equivalent"]))


@pytest.mark.parametrize("language", Language)
def test_no_text_of_a_study_becomes_a_formula_or_a_folder(language):
    study = study_hostile_throughout()
    session = Session(Workspace.of(study, "=cmd|'/c calc'!A1/../x.xlsx"))
    mix, instrument = study.mixes[0].code, next(row.instrument for row in study.composition)
    session.view.param.update(place=[mix, instrument], language=language)
    page = shown(BuildUpPage(session))
    assert len(sheets_of(page)) == 3
    assert not {"/", "\\", "=", "|"} & set(page._as_workbook.filename + page._download.filename)


def test_a_place_without_lines_or_without_a_mix_gives_no_file_and_says_how_to_get_one():
    button = page_of(small_study())._as_workbook
    assert button.disabled and button.label == "Als Excel-bestand: kies hieronder eerst een deel"


def test_the_lines_of_a_csv_have_names_beside_their_codes():
    page = page_of(small_study(), *REPORT, buildup_shown="lines")
    rows = as_csv_rows(page.session.results, page._to_send().lines, Language.EN)
    (first, *_) = csv.DictReader(StringIO(as_csv(rows).decode()))
    assert (first["mix"], first["mix_name"]) == ("M1", "Act with support")
    assert list(first)[:4] == ["mix", "mix_name", "instrument", "instrument_name"]


def test_a_scenario_is_told_apart_from_what_was_typed():
    study = whole_study()
    code = study.scenarios[0]
    page = page_of(study, study.mixes[0].code, scenario=code)
    whole = page._to_send()
    assert not whole.changes and code in page._as_workbook.filename
    tags = {tag for path in study.mixes for tag in figures(of_mix(whole, path.code)).rows["changed"].dropna()}
    assert tags == {"door het scenario"}
    assert calculation_workbook(whole)


def of_mix(whole: WholeCalculation, mix: str) -> WholeCalculation:
    return WholeCalculation(whole.results, whole.standing, (mix,), whole.language, date.today())


def test_the_page_shows_what_the_workbook_has_and_what_is_filled_in_now_and_takes_both_along():
    page = page_of(small_study(), *REPORT, "OPSTELLEN", changed=57.7777777778)
    content = page._calculation.content
    row = content.split("Hoogopgeleide medewerker")[1].split("</tr>")[0]
    assert "<small>nu: 57,7778 (" in row and "prijspeil 2025" in row
    assert "57,7777777778 (" in row.replace("&#34;", '"') and "gewijzigd" in row
    assert ">60 (" in row


def works_out(filled: str) -> float:
    """What a reader comes to who works out a formula as it is written in Dutch."""
    bare = re.sub(r"(?<=\d)\.(?=\d{3})", "", filled).replace(",", ".").replace("×", "*").replace("−", "-")
    bare = re.sub(r"([\d.]+)%", r"(\1/100)", bare)
    return float(eval(re.sub(r"[^\d.*/()+ -]", "", bare)))  # of our own making


def with_an_investment_per_employee() -> Study:
    study = whole_study()
    rows = [row.update(count="employees") if row.investment.central else row for row in study.activities]
    return study.update(activities=rows)


STUDIES = [small_study(), whole_study(), with_an_investment_per_employee()]


@pytest.mark.parametrize("study", STUDIES, ids=["small", "whole", "counted"])
def test_whoever_works_out_the_figures_as_they_are_shown_comes_to_the_outcome_that_is_shown(study):
    result = estimate(study)
    seen = set()
    for line in range(len(result.positions)):
        traced = trace(result, line)
        for step in Formula(traced, Look(Language.NL)).steps():
            seen.add(step.formula)
            shown = re.sub(r"\s*(per jaar|eenmalig)$", "", step.outcome)
            assert works_out(step.filled) == approx(
                works_out(shown), rel=1e-4 if "%" in shown else 1e-5, abs=0.5 if "€" in shown else 0
            )
            if step.name == "total":
                once = (traced.amount(name) for name in ("labour_cost", "external_cost", "investment"))
                assert works_out(shown) == approx(sum(once), abs=0.5)
            if step.name == "price":
                assert f"{works_out(step.filled) + 1e-9:.2f}" == f"{works_out(shown):.2f}"
            # What the formula names is filled in, and nothing else.
            assert step.formula.count("×") == step.filled.count("×") or step.name == "net"
            assert (step.formula.count("×") > 0) == (step.filled.count("×") > 0)
            assert ("overhead" in step.formula) == ("(1 + " in step.filled and step.name == "price")
    assert {
        "(1 − bedrijfseigen deel)",
        "(1 − bedrijfseigen deel) × wisselwerking",
        "uren × uurtarief",
        "kosten + investering",
    } <= seen


def test_a_tariff_has_as_many_digits_as_its_price_needs():
    study = small_study()
    rows = [row.update(tariff=46, price_year=2024) if row.code == "HOOG" else row for row in study.tariffs]
    result = estimate(study.update(tariffs=rows))
    traced = trace(result, lines_of(result, "M1", "OPSTELLEN")[0])
    steps = {step.name: step for step in Formula(traced, Look(Language.NL)).steps()}
    assert works_out(steps["price"].filled) == approx(traced.amount("price"), abs=0.005)


def test_choosing_a_line_brings_the_reader_to_its_calculation_also_where_it_is_shown_already():
    page = page_of(small_study(), *REPORT)
    page._pick("activity:OPSTELLEN")
    assert page._calculation.called == 0 and "data-called=start" in page._calculation.content
    for arrivals in (1, 2):
        page._pick("line:G-L")
        assert page._calculation.called == arrivals


def test_below_the_lines_stands_their_total_and_above_them_what_they_are_measured_in():
    page = page_of(small_study(), *REPORT, "OPSTELLEN")
    result = page.session.results.result
    found = lines_of(result, "M1", "OPSTELLEN")
    assert f"Totaal van alle {len(found)}" in page._steps.content
    assert f"[{float(result.cost[found].sum())!r}]" in page._steps.content.replace("&#34;", "")
    assert "de eerdere stappen tonen het jaarlijks equivalent" in page._finding.object


def test_what_a_figure_of_a_mix_is_made_from_leads_to_that_mix_on_build_up():
    study = small_study()
    go = address_of_build_up("M1")
    page = opened(ComparePage, study)
    assert any(f'data-go="{escape(go)}"' in pane.object for pane in page._content.select(HtmlPane))
    code = "a,b%"
    page.session.view.apply_query({**dict(parse_qsl(address_of_build_up(code, "x"))), "language": "nl"})
    assert (page.session.view.page, page.session.view.place) == ("buildup", [code, "x"])


def test_where_the_annual_equivalent_is_lower_than_the_structural_costs_it_is_said_why():
    for mix, is_lower in (("M0", False), ("M1", True)):
        page = page_of(small_study(), mix)
        sums = page.session.results.by("mix", "instrument", include_voluntary=True)
        assert is_lower == (sums["annual_equivalent"] < sums["structural"])[sums["mix"] == mix].any()
        assert ("Waar het jaarlijks equivalent lager is" in page._steps.content) == is_lower


def test_all_lines_are_ordered_by_what_they_cost_per_year_and_then_by_what_they_cost_once():
    page = page_of(whole_study(), "M1", buildup_shown="lines")
    rows = page._table.value
    assert list(rows.columns).index("investment") == list(rows.columns).index("price") + 2 < len(rows.columns) / 2
    keys = list(zip(-rows["structural"].abs(), -rows["one_off"].abs(), strict=True))
    assert keys == sorted(keys) and {"structureel", "eenmalig"} <= set(rows["timing"])
    costs = page.session.results.result.cost[rows.index]
    assert (rows["one_off"] + rows["structural"]).to_numpy() == approx(costs)
