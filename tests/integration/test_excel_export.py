"""The Excel workbook of a report: recalculated, every cell equals the engine, also after parameters are changed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pandas as pd
import pytest
from changed_workbooks import CHANGED, MOVED, move_rows, place_of, with_changes, word_of
from recalculated import Sheets, change_cells, change_parts, differences, needs_libreoffice, recalculated
from strange_studies import MADE_BY_LOT, STRANGE, by_lot, strange_codes
from studies import small_study

from burden import Language, Study, StudyError, estimate, read_study
from burden.answers.origin import Origin
from burden.answers.report import Report, prepare
from burden.comparison import compare_mixes
from burden.engine.per_firm import per_firm
from burden.report.excel import excel_workbook, refusal
from burden.study.record import columns_of
from burden.study.rules_texts import rules_in_words
from burden.study.tables import TABLE_BY_NAME, Activity
from burden.workbook import read_workbook
from burden.workbook.default import default_study_path
from burden.workbook.write import study_as_bytes

pytestmark = pytest.mark.integration

PUBLISHED = Path(__file__).parents[2] / "parameters"
EXAMPLES = [PUBLISHED / "studies/us-home-mortgage-disclosure.xlsx", PUBLISHED / "studies/us-background-checks.xlsx"]
EXAMPLES += [
    PUBLISHED / f"worked_examples/{name}.xlsx"
    for name in ("au-bcc-pv", "ca-sor-2015-202-registered-2024", "green-book-eac-a", "uk-annuity-due")
]
"""Those with a rule or a column that no other study here has."""
DUTCH_NAMES = {
    "one_off": "eenmalig",
    "structural": "structureel",
    "hours_one_off": "uren_eenmalig",
    "hours_structural": "uren_per_jaar",
    "annual_equivalent": "jaarlijks_equivalent",
    "present_value": "contante_waarde",
}


def report_of(study: Study, language: Language = Language.NL, **options: Any) -> Report:
    return prepare(study, Origin("studie.xlsx", "ab" * 32), language, made=date(2026, 3, 1), draws=20, **options)


@dataclass(frozen=True)
class Exported:
    """A workbook as it was written, as LibreOffice recalculated it, and the study it should equal."""

    stored: Sheets
    recalculated: Sheets | None
    study: Study

    @cached_property
    def compared(self) -> pd.DataFrame:
        return compare_mixes(estimate(self.study)).set_index("mix")

    def assert_totals(self) -> None:
        """The main totals, found by their names, are those of the engine to a cent."""
        for mix in self.compared.index:
            for measure, word in DUTCH_NAMES.items():
                found = self.recalculated.named(f"{mix}_{word}")
                assert found == pytest.approx(self.compared.at[mix, measure], abs=0.005), (mix, measure)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Exported]:
    """All workbooks of this module, recalculated together."""
    folder = tmp_path_factory.mktemp("excel")
    studies = {"default": read_study(default_study_path())} | STRANGE
    studies |= {path.stem: read_study(path) for path in EXAMPLES}
    studies |= {f"by-lot-{number}": study for number, study in enumerate(by_lot())}
    files = {}
    for name, study in studies.items():
        files[name] = folder / f"{name}.xlsx"
        files[name].write_bytes(excel_workbook(report_of(study)))
    for name, (original, changes) in CHANGED.items():
        stored, study = Sheets(files[original]), studies[original]
        cells = {
            place_of(stored, study, place): word_of(place[2], value) if isinstance(value, str) else value
            for place, value in changes.items()
        }
        files[name], studies[name] = folder / f"{name}.xlsx", with_changes(study, changes)
        change_cells(files[original], files[name], cells)
    files["stale"], studies["stale"] = folder / "stale.xlsx", studies["small"]
    with_stale_values(files["small"], files["stale"])
    english = folder / "english.xlsx"
    english.write_bytes(excel_workbook(report_of(studies["small"], Language.EN, older=older_version())))
    files["english"], studies["english"] = english, studies["small"]
    for name, (original, change, _) in MOVED.items():
        files[name], studies[name] = folder / f"{name}.xlsx", studies[original]
        move_rows(files[original], files[name], change)
    found = recalculated(list(files.values()), folder / "recalculated") if needs_libreoffice.args[0] is False else {}
    return {name: Exported(Sheets(file), found.get(file), studies[name]) for name, file in files.items()}


def older_version() -> tuple[Study, Origin]:
    study = small_study()
    tariffs = (study.tariffs[0].update(tariff=38.0), *study.tariffs[1:])
    return study.update(tariffs=tariffs), Origin("ouder.xlsx", "cd" * 32)


def with_stale_values(file: Path, to: Path) -> None:
    """A copy in which every stored value of a formula on the summary is wrong."""
    sheet = "xl/worksheets/sheet2.xml"
    change_parts(file, to, {sheet: lambda part: re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1<v>123456</v>", part)})


@needs_libreoffice
def test_stored_values_that_are_wrong_do_not_survive_recalculation(exported):
    """Without recalculation on load, the other tests would hold stored values against themselves."""
    assert exported["stale"].stored.named("M0_eenmalig") == 123456
    exported["stale"].assert_totals()


@needs_libreoffice
@pytest.mark.parametrize(
    "name",
    ["default", "english", *STRANGE, *(path.stem for path in EXAMPLES), *(f"by-lot-{n}" for n in range(MADE_BY_LOT))],
)
def test_every_formula_has_the_value_it_is_recalculated_to(exported, name):
    export = exported[name]
    assert differences(export.stored, export.recalculated) == []
    assert sum(map(len, export.stored.formulas.values())) > 20


@needs_libreoffice
@pytest.mark.parametrize(
    "name", ["default", "small", "placed", "minutes", "counts", "mixed", *(path.stem for path in EXAMPLES), *CHANGED]
)
def test_the_totals_are_those_of_the_engine(exported, name):
    exported[name].assert_totals()


@needs_libreoffice
@pytest.mark.parametrize("name", ["small-changed", "placed-changed"])
def test_a_changed_parameter_changes_every_line_as_in_the_engine(exported, name):
    export = exported[name]
    fresh = excel_workbook(report_of(export.study))
    path = export.stored.path.with_name(f"{name}-fresh.xlsx")
    path.write_bytes(fresh)
    sheets = ("Regels", "Per categorie", "Grootte x sector", "Per instrument", "P x Q", "Jaren", "Naast ijkpunten")
    assert differences(Sheets(path), export.recalculated, *sheets) == []


@needs_libreoffice
def test_the_summary_says_what_a_change_did(exported):
    before, after = exported["small"], exported["figures-changed"]
    summary = after.recalculated.rows("Samenvatting")
    headings = next(row for row in summary if "eenmalig: verschil" in row)
    rows = summary[summary.index(headings) + 1 :]
    for mix, row in zip(before.compared.index, rows, strict=False):
        for name, words in (("one_off", "eenmalig"), ("structural", "structureel per jaar")):
            change = after.compared.at[mix, name] - before.compared.at[mix, name]
            assert row[headings.index(f"{words}: zoals geleverd")] == pytest.approx(before.compared.at[mix, name])
            assert row[headings.index(f"{words}: verschil")] == pytest.approx(change, abs=0.011)
    assert any(row[headings.index("eenmalig: verschil")] for row in rows[:2])


@needs_libreoffice
@pytest.mark.parametrize("name", [*STRANGE, "default"])
def test_the_checks_of_the_summary_are_all_zero(exported, name):
    summary = exported[name].recalculated.rows("Samenvatting")
    start = next(at for at, row in enumerate(summary) if row[0] == "Controles: elk moet 0 zijn")
    checks = [cell for row in summary[start + 2 :] for cell in row[2:5] if isinstance(cell, float)]
    assert len(checks) > 10
    assert set(checks) == {0}


@needs_libreoffice
@pytest.mark.parametrize("name", MOVED)
def test_the_summary_says_where_rows_were_moved_or_cells_changed_that_are_not_live(exported, name):
    _, _, where = MOVED[name]
    sheets = exported[name].recalculated
    summary = sheets.rows(next(title for title in sheets.values if title in ("Samenvatting", "Summary")))
    if where is None:
        assert summary[5][0] == "Controles: alles in orde."
    else:
        assert str(summary[5][0]).startswith(("LET OP", "ATTENTION"))
        assert str(summary[5][0]).endswith(f" {where}")


def test_pandas_reads_the_lines_with_their_values(exported):
    export = exported["small"]
    lines = pd.read_excel(export.stored.path, sheet_name="Regels", header=export.stored.headings("Regels")[0])
    result = estimate(export.study)
    assert len(lines) == len(result.lines)
    burden = lines[lines["telt als"] == "regeldruk"]
    for mix, row in export.compared.iterrows():
        of_mix = burden[burden["mix"] == mix]
        assert of_mix["eenmalig"].sum() == pytest.approx(row["one_off"], abs=0.01)
        assert of_mix["structureel per jaar"].sum() == pytest.approx(row["structural"], abs=0.01)
        assert of_mix["contante waarde"].sum() == pytest.approx(row["present_value"], abs=0.01)
    assert lines["H uren"].to_numpy() == pytest.approx(result.hours)


def test_figures_per_firm_are_those_of_the_engine(exported):
    export = exported["default"]
    summary = export.stored.rows("Samenvatting")
    headings = next(row for row in summary if "grootteklasse" in row)
    rows = summary[summary.index(headings) + 1 :][:20]
    known = per_firm(estimate(export.study), "size_class").set_index(["mix", "size_class"])
    for row, (_, figures) in zip(rows, known.iterrows(), strict=True):
        assert row[2:7] == pytest.approx(
            tuple(figures[["firms", "average_one_off", "average_structural", "reached_one_off", "reached_structural"]])
        )


@pytest.mark.parametrize("name", ["default", "english", "small", "counts", "mixed"])
def test_every_formula_is_short_enough_to_be_read(exported, name):
    formulas = exported[name].stored.formulas
    assert [text for of_sheet in formulas.values() for text in of_sheet.values() if len(text) > 300] == []


def test_of_what_is_looked_up_on_the_screen_only_the_first_page_is_printed(exported):
    names = exported["default"].stored.printed
    assert all(rows <= 45 for sheet, rows in names.items() if sheet in {"Regels", "Aannames", "Handelingen", "Verloop"})
    assert names["Per categorie"] > 280, "results are printed whole"
    assert sum(names.values()) < 2_700, "under seventy pages, at the forty rows or more that a page takes"


def test_the_lines_stay_recognisable_while_one_reads_their_figures(exported):
    sheet = exported["default"].stored
    top, headings = sheet.headings("Regels")
    assert headings[:4] == ["mix", "verplichting", "handeling", "bedrijfs-categorie"]
    assert sheet.pane("Regels") == f"E{top + 2}"


def test_a_column_with_another_letter_in_the_parameter_workbook_says_so():
    content = study_as_bytes(small_study())
    reading = read_workbook(BytesIO(content))
    book = openpyxl.load_workbook(BytesIO(excel_workbook(report_of(reading.study, places=reading.places))))
    notes = {cell.value: (cell.column_letter, cell.comment.text) for cell in book["Handelingen"][1] if cell.comment}
    here, said = notes["frequentie"]
    there = re.search(r"Hier kolom (\w+), in de parameterwerkmap kolom (\w+)\.", said)
    assert there is not None and there[1] == here
    assert openpyxl.load_workbook(BytesIO(content))["Handelingen"][f"{there[2]}1"].value == "frequentie"


def test_formulas_need_no_more_than_excel_2016_and_never_whole_columns(exported):
    allowed = {"SUM", "SUMIFS", "COUNTIFS", "SUMPRODUCT", "IF", "AND", "OR", "ROUND", "INT", "SIGN", "ABS", "CHOOSE",
               "MATCH", "AVERAGE", "N", "INDEX", "MIN", "MAX", "ROW", "EXACT", "IFERROR", "SUBSTITUTE",
               "PRODUCT"}  # fmt: skip
    for name in ("small", "placed", "default", "codes"):
        formulas = exported[name].stored.formulas
        for place in ((sheet, *cell) for sheet, cells in formulas.items() for cell in cells.items()):
            outside_texts = re.sub(r'"[^"]*"', "", place[2])
            assert set(re.findall(r"([A-Z][A-Z0-9.]*)\(", outside_texts)) <= allowed, place
            assert not re.search(r"\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![A-Z0-9])", outside_texts), place


def test_every_line_points_to_the_cells_of_its_parameters(exported):
    export = exported["small"]
    top, headings = export.stored.headings("Regels")
    first = export.stored.formulas["Regels"]
    study, lines = export.study, estimate(export.study).positions
    points = {
        "bedrijven": ("firm_categories", int(lines.category[0]), "firms"),
        "aandeel bereikt": ("scope", int(lines.scope[0]), "share"),
        "frequentie": ("activities", int(lines.activity[0]), "frequency"),
        "uren per keer": ("activities", int(lines.activity[0]), "hours"),
        "bedrijfs-eigen": ("activities", int(lines.activity[0]), "business_as_usual"),
    }
    for heading, place in points.items():
        sheet, address = place_of(export.stored, study, place)
        wanted = re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", address)
        assert first[top + 1, headings.index(heading)].replace("'", "") == f"{sheet}!{wanted}"


def test_texts_that_look_like_formulas_are_texts_in_every_cell_and_title(exported, tmp_path):
    study = strange_codes()
    said = {"organisation": "+cmd", "author": "＝SUM(A1)", "version": "-1", "currency": "=1+1"}
    path = tmp_path / "hostile.xlsx"
    path.write_bytes(excel_workbook(report_of(study.update(settings=study.settings.update(**said)))))
    book = openpyxl.load_workbook(path)
    texts = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.data_type == "s"]
    starting = [cell for cell in texts if str(cell.value).startswith(("=", "+", "-", "@", "＝"))]
    assert {cell.value for cell in starting} >= {"=1+1", "+A*", "@I*", "-@O", "=A", "+cmd", "＝SUM(A1)", "-1"}
    assert [cell for cell in starting if not cell.quotePrefix] == []
    own = {*said.values(), "=HYPERLINK()", *(mix.code for mix in study.mixes)}
    formulas = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert not [cell for cell in formulas if cell.value in own]
    with ZipFile(path) as parts:
        charts = " ".join(parts.read(name).decode() for name in parts.namelist() if "charts/chart" in name)
        names = re.findall(r"<definedName [^>]*>([^<]*)<", parts.read("xl/workbook.xml").decode())
    assert all("!$" in formula for formula in [*re.findall("<c:f>([^<]*)</c:f>", charts), *names])
    assert "miljoenen =1+1" in charts or "duizenden =1+1" in charts or "in =1+1" in charts


def test_a_mix_without_lines_has_its_row_of_zeros_on_every_sheet_with_mixes(exported):
    stored = exported["no-lines"].stored
    mixes = [mix.code for mix in exported["no-lines"].study.mixes]
    for sheet in ("Per categorie", "Grootte x sector", "Per instrument", "P x Q", "Jaren"):
        rows = stored.rows(sheet)
        amounts = {code: [row for row in rows if row[0] == code] for code in mixes}
        assert all(amounts.values()), sheet
        headings = stored.headings(sheet)[1]
        held = [at for at, text in enumerate(headings) if str(text).startswith(("eenmalig", "structureel", "totaal"))]
        assert held
        assert {row[at] for of_mix in amounts.values() for row in of_mix for at in held if at < len(row)} <= {0, None}
    assert "Niets te tonen" in " ".join(map(str, stored.values["Samenvatting"].values()))
    assert "Niets te tonen" not in " ".join(map(str, exported["small"].stored.values["Samenvatting"].values()))


def test_sheets_print_on_a4_with_their_headings_and_have_no_merged_cells(exported):
    book = openpyxl.load_workbook(exported["small"].stored.path)
    for sheet in book.worksheets:
        assert not sheet.merged_cells.ranges, sheet.title
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape"), sheet.title
        # Any number of pages down, or one.
        assert sheet.page_setup.fitToHeight in (0, None), sheet.title
        assert sheet.print_area, sheet.title
    for title in ("Regels", "Per categorie", "P x Q", "Handelingen", "Jaren"):
        assert book[title].print_title_rows, title
        assert book[title].freeze_panes, title
        assert book[title].auto_filter.ref, title


def test_the_guide_links_to_every_sheet_and_says_what_it_rests_on(exported):
    book = openpyxl.load_workbook(exported["english"].stored.path)
    guide = book["Guide"]
    targets = {link.rpartition("!")[0].strip("'") for link in links_of(guide).values()}
    assert targets == set(book.sheetnames) - {"Guide"}
    words = " ".join(map(str, exported["english"].stored.values["Guide"].values()))
    for said in ("studie.xlsx", "ab" * 32, "ouder.xlsx", "0.3", "seed 7", "1 March 2026", "Discount rate 2.25%"):
        assert said in words, said
    assert all("'Guide'!A1" in links_of(sheet).values() for sheet in book.worksheets if sheet is not guide)


def links_of(sheet: Any) -> dict[str, str]:
    """The links within a workbook, by the address of their cell."""
    cells = (cell for row in sheet.iter_rows() for cell in row if cell.hyperlink is not None)
    return {cell.coordinate: cell.hyperlink.location for cell in cells if cell.hyperlink.location}


def test_each_chart_has_the_unit_of_what_it_shows():
    study = small_study()
    rows = (row.update(investment=400_000) if row.code == "SYSTEEM" else row for row in study.activities)
    content = excel_workbook(report_of(study.update(activities=tuple(rows))))
    with ZipFile(BytesIO(content)) as parts:
        charts = [parts.read(f"xl/charts/chart{number}.xml").decode() for number in (1, 2)]
    # More than a hundred million one-off, but about one million a year: that in whole millions would be 0, 0, 1, 1.
    formats = [re.search('<c:numFmt formatCode="(#[^"]*)"', chart) for chart in charts]
    assert [found and found[1] for found in formats] == ["#,##0,,", "#,##0,"]
    assert ["in miljoenen" in charts[0], "in duizenden" in charts[1]] == [True, True]


def test_charts_have_alternative_texts(exported):
    with ZipFile(exported["small"].stored.path) as book:
        drawings = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/drawings/drawing")]
    charts = re.findall(r'<xdr:cNvPr id="\d+" name="Chart \d+"([^>]*)>', "".join(drawings))
    assert len(charts) == 2
    assert all(re.search(r'descr="[^"]{40,}"', chart) for chart in charts)


def test_parameters_stand_on_the_rows_of_the_workbook_with_a_link_to_their_source(exported):
    export = exported["default"]
    for table in ("activities", "scope", "firm_categories", "tariffs"):
        cells = export.stored.values[TABLE_BY_NAME[table].sheet.nl]
        for record in export.study.records(table):
            first = cells[record.row - 1, 0]
            assert first == (record.instrument if table == "scope" else record.code)
    small = openpyxl.load_workbook(exported["small"].stored.path)
    sources = {row[0].value: row[0].row for row in small["Bronnen"].iter_rows(min_row=2)}
    linked = links_of(small["Uurtarieven"])
    column = openpyxl.utils.get_column_letter(exported["small"].stored.headings("Uurtarieven")[1].index("bron") + 1)
    assert linked[f"{column}2"] == f"'Bronnen'!A{sources['handboek']}"


def test_what_is_live_is_yellow_and_what_counts_but_is_not_is_grey_and_says_so(exported):
    stored = exported["small"].stored
    book = openpyxl.load_workbook(stored.path)
    sheet = book["Handelingen"]
    headings = stored.headings("Handelingen")[1]

    def colour(heading: str) -> str:
        return str(sheet.cell(2, headings.index(heading) + 1).fill.start_color.rgb)[-6:]

    for field in ("hours", "external_costs", "investment", "frequency", "business_as_usual"):
        assert colour(columns_of(Activity)[field].label.nl) == "FFF6CC"
    for field in ("timing", "lifetime", "tariff", "categories", "price_year"):
        heading = f"{columns_of(Activity)[field].label.nl} (vast)"
        assert colour(heading) == "DFE3E6"
        note = sheet.cell(1, headings.index(heading) + 1).comment.text
        assert "voer het programma opnieuw uit" in note


def test_the_older_version_has_a_sheet_with_what_changed(exported):
    sheets = exported["english"].stored.values
    assert {"Changes", "Effect of changes"} <= set(sheets)
    assert any("Clerk" in str(cell) for cell in sheets["Changes"].values())
    assert "Changes" not in exported["small"].stored.values
    assert "Wijzigingen" not in exported["small"].stored.values


def test_figures_of_the_simulation_are_values_and_say_so(exported):
    stored = exported["small"].stored
    assert not any(stored.formulas[sheet] for sheet in ("Onzekerheid", "Gevoeligheid", "ATR-vragen"))
    texts = [str(value) for value in stored.values["Onzekerheid"].values()]
    assert any("waarden en geen formules" in text for text in texts)
    assert any("startgetal 7" in text for text in texts)


def test_a_study_with_too_many_lines_is_refused(monkeypatch):
    monkeypatch.setattr("burden.report.excel.workbook.MOST_LINES", 5)
    monkeypatch.setattr(refusal, "MOST_LINES", 5)
    with pytest.raises(StudyError) as refused:
        excel_workbook(report_of(small_study()))
    assert [problem.name for problem in refused.value.problems] == ["too-many-lines"]
    assert "hoogstens 5" in refused.value.problems[0].message(Language.NL)


def test_the_same_report_makes_the_same_workbook():
    report = report_of(small_study())
    assert excel_workbook(report) == excel_workbook(replace(report))


def test_cells_that_are_not_live_refuse_typing_with_a_message_and_keep_their_rows(exported):
    for name, sheets, said in (
        ("small", ("Studie", "Handelingen", "Reikwijdte", "Samenstelling"), "voer het programma opnieuw uit"),
        ("english", ("Study", "Activities", "Scope", "Composition"), "run the program again"),
    ):
        book = openpyxl.load_workbook(exported[name].stored.path)
        for sheet in (book[title] for title in sheets):
            allowed = sheet.protection
            assert allowed.sheet and allowed.sort and allowed.insertRows and allowed.deleteRows, sheet.title
            assert not allowed.autoFilter and not allowed.formatColumns, sheet.title
            refusing = [check for check in sheet.data_validations.dataValidation if check.formula1 == "FALSE"]
            assert all(said in check.error for check in refusing)
            for row in sheet.iter_rows(min_row=2, max_row=sheet.max_row):
                for cell in row:
                    if cell.has_style and cell.value is not None and cell.hyperlink is None:
                        is_live = cell.fill.start_color.rgb[-6:] == "FFF6CC"
                        refused = any(cell.coordinate in check.cells for check in refusing)
                        assert (cell.protection.locked, refused) == (not is_live, not is_live), (sheet.title, cell)


def test_the_row_of_a_mix_says_its_code_in_its_formulas_where_excel_can_look_for_it(exported):
    formulas = exported["small"].stored.formulas
    summary = [formula for formula in formulas["Samenvatting"].values() if "regels_eenmalig" in formula]
    assert {re.search(r"regels_mix,([^,]*)", formula)[1] for formula in summary} >= {"$A11", "$A12", "C$50"}
    assert "regels_mix_rij" not in " ".join(formulas["Samenvatting"].values())
    assert ',"M1",' in " ".join(formulas["Verloop"].values())
    assert "regels_mix_rij,2," in " ".join(exported["codes"].stored.formulas["Samenvatting"].values())


@needs_libreoffice
@pytest.mark.parametrize("name", ["small-changed", "placed-changed", "small", "english"])
def test_what_is_said_of_discounting_follows_the_settings(exported, name):
    export = exported[name]
    language = Language.EN if name == "english" else Language.NL
    said = rules_in_words(export.study.settings).to(language)
    if name == "small-changed":
        assert "4%, eenmalige kosten aan het begin van het jaar" in said
    changed = ", gewijzigd in dit bestand." if name.endswith("-changed") else "."
    for title in ("Summary", "Guide") if name == "english" else ("Samenvatting", "Uitleg"):
        assert f"{said[:-1]}{changed}" in export.recalculated.values[title].values()
