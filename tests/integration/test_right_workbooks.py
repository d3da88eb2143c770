"""What people vary in a workbook without meaning anything else: it reads to the same study."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from studies import small_study
from workbooks import Draft

from burden.language import Language
from burden.study import Study
from burden.workbook import read_study, read_workbook
from burden.workbook.translate import in_language
from burden.workbook.write import write_study

pytestmark = pytest.mark.integration


def read(draft: Draft) -> Study:
    reading = draft.read()
    assert reading.errors == ()
    assert reading.study is not None
    return reading.study


def test_the_small_study_reads_as_it_was_written() -> None:
    assert read(Draft()) == small_study()


def test_an_english_workbook_reads_to_the_study_in_english() -> None:
    english = read(Draft(Language.EN))
    translated = in_language(small_study(), Language.EN)
    assert {name: getattr(english, name) for name in Study.model_fields} == {
        name: getattr(translated, name) for name in Study.model_fields
    }


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
