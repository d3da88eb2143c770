"""What people vary in a workbook without meaning anything else: it reads to the same study."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from studies import small_study
from workbooks import Draft, is_notice, says

from burden.engine import estimate
from burden.language import Language
from burden.study import Study, name_in
from burden.study.study import note_on
from burden.workbook import read_study, read_workbook
from burden.workbook.translate import in_language
from burden.workbook.write import write_study

pytestmark = pytest.mark.integration
NL, EN = Language.NL, Language.EN


def read(draft: Draft) -> Study:
    reading = draft.read()
    assert reading.errors == ()
    assert reading.study is not None
    return reading.study


def test_the_small_study_reads_as_it_was_written() -> None:
    assert read(Draft()) == small_study()


def test_a_workbook_of_these_tests_is_as_openpyxl_saves_it() -> None:
    quick, slow = Draft(), Draft()
    slow.finish(lambda book: None)
    for draft in (quick, slow):
        draft.set("Handelingen", "toelichting", 40, "a & <b>  1 ")
        draft.set("Handelingen", "geverifieerd", 3, True)
        draft.set("Handelingen", "uren", 3, 0.1 + 0.2)
    made, expected = (
        [
            (sheet.title, cell.coordinate, cell.value, cell.data_type, cell.number_format)
            for sheet in openpyxl.load_workbook(draft.saved())
            for row in sheet
            for cell in row
        ]
        for draft in (quick, slow)
    )
    assert made == expected


def test_an_english_workbook_reads_to_the_study_in_english() -> None:
    english = read(Draft(Language.EN))
    translated = in_language(small_study(), Language.EN)
    assert {name: getattr(english, name) for name in Study.model_fields} == {
        name: getattr(translated, name) for name in Study.model_fields
    }


def test_texts_without_a_column_for_the_other_language_are_read_and_shown_as_they_are() -> None:
    draft = Draft()
    for sheet, heading in (("Bronnen", "toelichting en"), ("Doelbereik", "reden en"), ("Studie", "toelichting en")):
        draft.drop_column(sheet, heading)
    study = read(draft)
    assert study.goals[1].reason_en is None
    assert name_in(study.goals[1], Language.EN, Language.NL, "reason") == "Meer bedrijven doen mee."
    assert note_on(study.settings, "price_year", Language.EN) == study.settings.notes["price_year"]


@pytest.mark.parametrize(
    ("sheet", "heading", "typed"),
    [
        ("Handelingen", "uren laag", "Uren Laag"),
        ("Handelingen", "externe kosten", "externe_kosten"),
        ("Handelingen", "externe kosten", " EXTERNE  KOSTEN "),
        ("Handelingen", "externe kosten hoog", "externe\nkosten\nhoog"),
        ("Handelingen", "categorieën", "Categorieen"),
        ("Handelingen", "bedrijfseigen kosten", "business-as-usual"),
        ("Handelingen", "bedrijfseigen kosten", "Business As\u00a0Usual"),
        ("Handelingen", "uurtarief", "tariff"),
        ("Handelingen", "frequentie laag", "frequency\nlow"),
        ("Bedrijfscategorieën", "grootteklasse", "SIZE_CLASS"),
        ("Studie", "waarde", "Value"),
        ("Samenstelling", "M1", " M1 "),
    ],
)
def test_headings_may_differ_in_case_spaces_and_language(sheet: str, heading: str, typed: str) -> None:
    draft = Draft()
    draft.set_heading(sheet, heading, typed)
    assert read(draft) == small_study()


@pytest.mark.parametrize(
    ("sheet", "typed"),
    [("Handelingen", "activities"), ("Bedrijfscategorieën", "FIRM CATEGORIES"), ("Prijsindex", "Price_index"),
     ("Studie", "study"), ("Reikwijdte", "REIKWIJDTE ")],
)  # fmt: skip
def test_sheets_may_differ_in_case_spaces_and_language(sheet: str, typed: str) -> None:
    draft = Draft()
    draft.sheets = {typed if title == sheet else title: rows for title, rows in draft.sheets.items()}
    assert read(draft) == small_study()


def test_a_study_of_money_alone_needs_no_tariffs() -> None:
    draft = Draft()
    del draft.sheets["Uurtarieven"][1:]
    for row in range(2, len(draft.sheets["Handelingen"]) + 1):
        for heading in ("uurtarief", "uren", "uren laag", "uren hoog"):
            draft.set("Handelingen", heading, row, None)
    result = estimate(read(draft))
    assert result.study.tariffs == ()
    assert not result.labour_cost.any()
    assert result.external_cost.any()


def test_sheets_and_columns_may_stand_in_any_order() -> None:
    draft = Draft()
    draft.sheets = {title: [row[::-1] for row in rows] for title, rows in reversed(draft.sheets.items())}
    draft.sheets["Studie"] = [row[::-1] for row in draft.sheets["Studie"]]
    assert read(draft) == small_study()


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [(word, True) for word in ("ja", "Ja", "JA ", "yes", "Yes", True)]
    + [(word, False) for word in ("nee", "Nee", "no", "NO", False)],
)  # fmt: skip
def test_yes_and_no_are_read_in_both_languages_and_as_true_and_false(typed: Any, meaning: bool) -> None:
    draft = Draft()
    draft.set("Reikwijdte", "geverifieerd", 2, typed)
    assert read(draft).scope[0].verified is meaning


@pytest.mark.parametrize(
    ("heading", "typed"),
    [("soort", "Verplichten"), ("soort", "oblige"), ("soort", " OBLIGE "), ("herkomst", "EU met nationale keuze"),
     ("herkomst", "eu with national choice")],
)  # fmt: skip
def test_words_are_read_in_both_languages_whatever_the_language_of_the_study(heading: str, typed: str) -> None:
    draft = Draft()
    draft.set("Instrumenten", heading, 2, typed)
    assert read(draft) == small_study()


@pytest.mark.parametrize("typed", ["size:large", "grootte:GROOT", "Grootteklasse: large", "grootte : groot"])
def test_selectors_are_read_in_both_languages(typed: str) -> None:
    draft = Draft()
    draft.set("Reikwijdte", "categorieën", 2, typed)
    assert read(draft) == small_study()


@pytest.mark.parametrize("typed", [None, "all", "Alle", " "])
def test_an_empty_selector_and_all_are_the_same(typed: Any) -> None:
    draft = Draft()
    draft.set("Handelingen", "categorieën", 2, typed)
    assert read(draft) == small_study()


def test_blank_rows_are_skipped_formatted_or_not() -> None:
    draft = Draft()
    rows = draft.sheets["Handelingen"]
    rows[3:3] = [[None] * len(rows[0]), ["  "] * len(rows[0])]

    def colour(book: Any) -> None:
        for row in range(20, 60):
            for column in range(1, 30):
                book["Handelingen"].cell(row, column).font = openpyxl.styles.Font(bold=True)

    draft.finish(colour)
    study = read(draft)
    assert study == small_study()
    assert [activity.row for activity in study.activities] == [2, 3, 6, 7, 8, 9, 10, 11, 12]


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        ("<f>8*2</f><v>16</v>", "n"),
        ('<f t="shared" ref="G3:G4" si="0">8*2</f><v>16</v>', "n"),
        ('<f t="shared" si="0"/><v>16</v>', "n"),
        ('<f t="array" ref="G3">SUM(8,8)</f><v>16</v>', "n"),
        ("<v>1.6E1</v>", "n"),
        ("<v>16.0</v>", "n"),
    ],
)
def test_a_formula_counts_by_its_stored_value(inside: str, kind: str) -> None:
    draft = Draft()
    draft.set_xml("Handelingen", "uren", 3, inside, kind)
    assert read(draft) == small_study()


@pytest.mark.parametrize(
    ("heading", "inside", "kind"),
    [
        ("verplichting", "<f>LEFT(A3,3)</f><v>RAP</v>", "str"),
        ("categorieën", "<f>B1</f><v>grootte:klein, grootte:middelgroot</v>", "str"),
        ("geverifieerd", '<f>IF(1,"")</f><v></v>', "str"),
        ("naam", "<is><r><t>Rapport </t></r><r><rPr><b/></rPr><t>opstellen</t></r></is>", "inlineStr"),
    ],
)
def test_a_formula_for_a_text_counts_by_its_stored_value(heading: str, inside: str, kind: str) -> None:
    draft = Draft()
    draft.set_xml("Handelingen", heading, 3, inside, kind)
    assert read(draft) == small_study()


def test_a_percentage_cell_is_a_share() -> None:
    draft = Draft()

    def as_percentage(book: Any) -> None:
        book["Reikwijdte"]["E3"].number_format = "0%"

    draft.finish(as_percentage)
    assert read(draft) == small_study()


def test_formulas_that_no_spreadsheet_program_calculated_get_a_notice() -> None:
    draft = Draft()
    draft.set_xml("Handelingen", "uren", 3, "<f>8*2</f><v>16</v>")
    notice = draft.notice("uncertain-formulas")  # openpyxl asks Excel to calculate when it opens the workbook
    assert notice.place == "Handelingen"
    assert "LibreOffice" in notice.suggestion.nl  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("calculation", "told_nl", "told_en"),
    [
        ('fullCalcOnLoad="1"', "geen rekenprogramma heeft de formules", "no spreadsheet program"),
        ('calcMode="manual"', "(handmatig)", "(manual)"),
        ('calcMode="manual" calcOnSave="0"', "ook niet bij het opslaan", "not when it is saved"),
        ('calcMode="manual" calcOnSave="false"', "ook niet bij het opslaan", "not when it is saved"),
        ('calcCompleted="0"', "voordat alle formules", "before all formulas"),
        ('iterate="1"', "naar zichzelf verwijzen", "refer to themselves"),
    ],
)
@pytest.mark.parametrize(("language", "sheet", "heading"), [(NL, "Handelingen", "uren"), (EN, "Tariffs", "tariff")])
def test_values_of_formulas_that_may_be_old_get_a_notice(
    language: Language, sheet: str, heading: str, calculation: str, told_nl: str, told_en: str
) -> None:
    draft = Draft(language)
    value = draft.get(sheet, heading, 3)
    draft.set_xml(sheet, heading, 3, f"<f>8*2</f><v>{value}</v>")
    draft.change_part("xl/workbook.xml", lambda text: re.sub("<calcPr[^>]*>", f"<calcPr {calculation}/>", text))
    is_notice(draft.notice("uncertain-formulas"), "uncertain-formulas", sheet, what_nl=told_nl, what_en=told_en)


@pytest.mark.parametrize("calculation", ['calcId="191029"', 'calcMode="auto" iterate="0"', 'iterateCount="100"'])
def test_formulas_that_excel_keeps_up_to_date_get_no_notice(calculation: str) -> None:
    draft = Draft()
    draft.set_xml("Handelingen", "uren", 3, "<f>8*2</f><v>16</v>")
    draft.change_part("xl/workbook.xml", lambda text: re.sub("<calcPr[^>]*>", f"<calcPr {calculation}/>", text))
    assert not {"uncertain-formulas", "linked-cells"} & {problem.name for problem in draft.read().problems}


def linked(draft: Draft, *targets: str) -> None:
    """Give a workbook links to others, [1] first, and the name `Tarief` for a cell of the last."""
    spaces = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    numbers = range(1, len(targets) + 1)
    relations = "".join(
        f'<Relationship Id="rX{n}" Type="{office}/externalLink" Target="externalLinks/externalLink{n}.xml"/>'
        for n in numbers
    )
    references = "".join(f'<externalReference r:id="rX{n}" {spaces}/>' for n in numbers)
    name = f"<definedNames><definedName name='Tarief'>[{len(targets)}]Blad1!$A$1</definedName></definedNames>"
    draft.change_part("xl/_rels/workbook.xml.rels", lambda text: text.replace("</Rel", f"{relations}</Rel"))
    draft.change_part(
        "xl/workbook.xml",
        lambda text: re.sub("<definedNames ?/>|<calcPr[^>]*>", "", text).replace(
            "</sheets>", f"</sheets><externalReferences>{references}</externalReferences>{name}"
        ),
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    link = '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    for n, target in zip(numbers, targets, strict=True):
        draft.change_part(f"xl/externalLinks/externalLink{n}.xml", lambda _: link)
        relation = f'<Relationship Id="rId1" Type="{office}/externalLinkPath" Target="{target}" TargetMode="External"/>'
        relations_of_link = f'<Relationships xmlns="{package}">{relation}</Relationships>'
        draft.change_part(f"xl/externalLinks/_rels/externalLink{n}.xml.rels", lambda _, text=relations_of_link: text)


@pytest.mark.parametrize(
    ("formula", "file"),
    [
        ("[1]Tarieven!A1", "Tarieven 2024.xlsx"),
        ("ROUND('[2]blad met spatie'!$B$3*2, 0)", "bron.xlsx"),
        ("SUM([2]!Bedragen)", "bron.xlsx"),
        ("Tarief*1.05", "bron.xlsx"),
    ],
)
def test_a_value_from_another_workbook_gets_a_notice_that_names_it(formula: str, file: str) -> None:
    draft = Draft()
    place = draft.set_xml("Handelingen", "uren", 3, f"<f>{formula}</f><v>16</v>")
    linked(draft, "file:///C:\\mijn%20map\\Tarieven%202024.xlsx", "../bron.xlsx")
    is_notice(draft.notice("linked-cells"), "linked-cells", place, what_nl=f"uit '{file}'", what_en=f"from '{file}'")


def test_values_from_another_workbook_are_counted_by_sheet_also_on_sheets_that_are_not_read() -> None:
    draft = Draft()
    draft.set_xml("Handelingen", "uren", 2, '<f t="shared" ref="G2:G3" si="0">[1]A!A1</f><v>2</v>')
    draft.set_xml("Handelingen", "uren", 3, '<f t="shared" si="0"/><v>16</v>')
    draft.set_xml_at("Basis", "B2", "<f>[1]A!A1</f><v>2</v>")
    linked(draft, "bron.xlsx")
    told = [problem for problem in draft.read().notices if problem.name == "linked-cells"]
    assert [problem.place for problem in told] == ["Handelingen!I2", "Basis!B2"]
    says(told[0], what_nl="2 cellen", what_en="I2, I3")


@pytest.mark.parametrize("formula", ["Tabel1[2024]*2", "SUM(Tabel1[[#This Row],[2024]])", '"[1]"&amp;A1', "Tarieven*2"])
def test_a_column_of_a_table_is_no_other_workbook(formula: str) -> None:
    draft = Draft()
    draft.set_xml("Handelingen", "uren", 3, f"<f>{formula}</f><v>16</v>")
    linked(draft, "bron.xlsx")
    assert "linked-cells" not in {problem.name for problem in draft.read().problems}


def converted(path: Path, folder: Path) -> Path:
    soffice = shutil.which("soffice")
    if soffice is None:
        if os.environ.get("BURDEN_REQUIRE_TOOLS") == "1":
            pytest.fail("LibreOffice is needed and not there")
        pytest.skip("LibreOffice is not there")
    command = [soffice, f"-env:UserInstallation=file://{folder / 'profile'}", "--headless", "--convert-to", "xlsx"]
    subprocess.run([*command, "--outdir", folder / "out", path], check=True, capture_output=True, timeout=120)
    return folder / "out" / path.name


def with_15_digits(study: Study) -> Study:
    """The study as LibreOffice saves it: a third, the only figure with more digits, loses the last of them."""
    *others, audit = study.activities
    return study.update(activities=(*others, audit.update(frequency=0.333333333333333)))


def test_a_workbook_that_libreoffice_saved_reads_to_the_same_study(tmp_path: Path) -> None:
    draft = Draft()
    for row, formula in ((3, "8*2"), (4, "ROUND(79.6,0)")):
        draft.set_xml("Handelingen", "uren", row, f"<f>{formula}</f>")
    draft.set_xml("Handelingen", "verplichting", 3, '<f>"R"&amp;"AP"</f>', "str")
    path = tmp_path / "formules.xlsx"
    path.write_bytes(draft.saved().getvalue())
    assert {error.name for error in read_workbook(path).errors} == {"formula-without-value"}
    reading = read_workbook(converted(path, tmp_path))
    assert reading.errors == ()
    assert reading.study == with_15_digits(small_study())
    assert "uncertain-formulas" not in {notice.name for notice in reading.notices}


def test_a_written_workbook_that_libreoffice_saved_reads_to_the_same_study(tmp_path: Path) -> None:
    path = tmp_path / "studie.xlsx"
    write_study(small_study(), path)
    assert read_study(converted(path, tmp_path)) == with_15_digits(small_study())
