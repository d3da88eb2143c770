"""A cell that cannot be used is named with what stands there, what belongs there and what was probably meant."""

from __future__ import annotations

import math
from datetime import datetime
from typing import Any

import pytest
from workbooks import Draft, is_error, is_notice

from burden.language import Language

pytestmark = pytest.mark.integration


@pytest.mark.parametrize(
    ("sheet", "heading", "row"),
    [
        ("Handelingen", "uren", 2),
        ("Handelingen", "verplichting", 2),
        ("Handelingen", "moment", 2),
        ("Mixen", "code", 2),
    ],
)
def test_a_formula_without_a_stored_value_is_an_error(sheet: str, heading: str, row: int) -> None:
    draft = Draft()
    place = draft.set_xml(sheet, heading, row, "<f>1+1</f>")
    is_error(
        draft.only_error(),
        "formula-without-value",
        place,
        what_nl=heading,
        found_nl="een formule",
        expected_nl="een formule die Excel heeft uitgerekend",
        suggestion_nl="LibreOffice",
    )


def test_a_shared_formula_without_a_stored_value_is_an_error_in_each_of_its_cells() -> None:
    draft = Draft()
    first = draft.set_xml("Handelingen", "uren", 2, '<f t="shared" ref="G2:G3" si="0">1+1</f>')
    second = draft.set_xml("Handelingen", "uren", 3, '<f t="shared" si="0"/>')
    errors = draft.read().errors
    assert [(error.name, error.place) for error in errors] == [
        ("formula-without-value", first),
        ("formula-without-value", second),
    ]


@pytest.mark.parametrize("value", ["#REF!", "#N/A", "#DIV/0!"])
@pytest.mark.parametrize("heading", ["uren", "uurtarief", "toelichting"])
def test_an_excel_error_is_an_error_in_any_cell(value: str, heading: str) -> None:
    draft = Draft()
    place = draft.set("Handelingen", heading, 2, value)
    is_error(
        draft.only_error(),
        "error-value",
        place,
        what_nl=heading,
        found_nl=value,
        expected_nl="een waarde",
        suggestion_nl="Herstel de formule",
    )


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_a_number_that_openpyxl_wrote_as_nothing_is_no_number(value: float) -> None:
    draft = Draft()
    place = draft.set("Handelingen", "uren", 2, value)
    is_error(draft.only_error(), "not-finite", place, what_nl="uren", expected_nl="een getal")


@pytest.mark.parametrize("written", ["nan", "-Infinity", "1e999", " "])
@pytest.mark.parametrize(("sheet", "heading", "row"), [("Handelingen", "uren", 10), ("Mixen", "code", 2)])
def test_a_stored_number_that_is_none_is_an_error(written: str, sheet: str, heading: str, row: int) -> None:
    draft = Draft()
    place = draft.set_xml(sheet, heading, row, f"<v>{written}</v>")
    is_error(draft.only_error(), "not-finite", place, what_nl=heading, found_nl="NaN", expected_nl="een getal")


def test_problems_before_and_on_other_sheets_than_a_stored_nan_are_reported_with_it() -> None:
    draft = Draft()
    before = draft.set("Handelingen", "uren", 2, "1,5")
    nan = draft.set_xml("Handelingen", "uren", 3, "<v>nan</v>")
    second = draft.set_xml("Handelingen", "uren", 6, "<v>nan</v>")
    elsewhere = draft.set("Reikwijdte", "aandeel", 2, 80)
    assert [error.place for error in draft.read().errors] == [before, nan, second, elsewhere]


def test_true_is_no_name() -> None:
    draft = Draft()
    place = draft.set("Mixen", "naam", 2, True)
    is_error(draft.only_error(), "not-a-text", place, found_nl="WAAR", expected_nl="een tekst")


def test_a_needed_cell_that_is_empty_says_what_belongs_there() -> None:
    draft = Draft()
    place = draft.set("Instrumenten", "soort", 2, None)
    is_error(
        draft.only_error(),
        "missing-value",
        place,
        what_nl="soort is leeg",
        found_nl="een lege cel",
        expected_nl="voorlichten, vergemakkelijken",
        expected_en="inform, facilitate",
    )


@pytest.mark.parametrize("typed", ["verplichtten", "obligee"])
@pytest.mark.parametrize(
    ("language", "sheet", "heading"), [(Language.NL, "Instrumenten", "soort"), (Language.EN, "Instruments", "kind")]
)
def test_an_unknown_word_is_suggested_whichever_language_it_is_in(
    language: Language, sheet: str, heading: str, typed: str
) -> None:
    draft = Draft(language)
    place = draft.set(sheet, heading, 2, typed)
    is_error(
        draft.only_error(),
        "unknown-word",
        place,
        found_nl=f"'{typed}'",
        expected_nl="verleiden",
        expected_en="incentivise",
        suggestion_nl="'verplichten'?",
        suggestion_en="'oblige'?",
    )


def test_a_word_for_yes_or_no_must_be_one() -> None:
    draft = Draft()
    place = draft.set("Instrumenten", "vrijwillig", 2, "misschien")
    is_error(draft.only_error(), "unknown-word", place, expected_nl="ja, nee", expected_en="yes, no")


def test_one_is_not_yes() -> None:
    draft = Draft()
    place = draft.set("Instrumenten", "vrijwillig", 2, 1)
    is_error(draft.only_error(), "unknown-word", place, found_nl="'1'", expected_nl="ja, nee")


@pytest.mark.parametrize("typed", ["misschien", "nee", 0, 3.7, 1, 20_270, -2027, True, datetime(2027, 1, 1)])
def test_a_composition_cell_is_blank_x_or_a_year(typed: Any) -> None:
    draft = Draft()
    place = draft.set("Samenstelling", "M1", 3, typed)
    is_error(draft.only_error(), "neither-x-nor-year", place, what_nl="mix M1", expected_nl="niets, x, of een jaartal")


@pytest.mark.parametrize(("typed", "meant"), [("ja", "'x'?"), ("2027", "2027?"), ("v", "'x'?"), (True, "'x'?")])
def test_a_composition_cell_may_mean_x_or_a_year(typed: Any, meant: str) -> None:
    draft = Draft()
    place = draft.set("Samenstelling", "M1", 3, typed)
    is_error(draft.only_error(), "neither-x-nor-year", place, suggestion_nl=meant)


def test_merged_cells_are_one_error_however_many_cells_they_cover() -> None:
    draft = Draft()
    draft.finish(lambda book: book["Handelingen"].merge_cells("B3:B5"))
    is_error(
        draft.only_error(),
        "merged-cells",
        "Handelingen!B3",
        what_nl="verplichting",
        found_nl="B3:B5",
        expected_nl="in elke cel",
        suggestion_nl="ongedaan",
    )


def test_a_blank_row_below_merged_cells_is_still_blank() -> None:
    draft = Draft()
    draft.sheets["Handelingen"].insert(4, [])
    draft.finish(lambda book: book["Handelingen"].merge_cells("B4:B5"))
    is_error(draft.only_error(), "merged-cells", "Handelingen!B4", found_nl="B4:B5")


def test_cells_may_be_merged_where_no_table_is() -> None:
    draft = Draft()
    width = len(draft.sheets["Handelingen"][0])
    draft.finish(
        lambda book: book["Handelingen"].merge_cells(
            start_row=1, end_row=3, start_column=width + 3, end_column=width + 4
        )
    )
    draft.finish(lambda book: book["Handelingen"].merge_cells("A40:B42"))
    assert draft.read().errors == ()


def test_more_bad_cells_than_are_listed_are_an_error_even_beside_the_table() -> None:
    draft = Draft()

    def add_formulas(book: Any) -> None:
        for row in range(2, 1_003):
            book["Bronnen"].cell(row, 20, "=1+1")

    draft.finish(add_formulas)
    errors = draft.read().errors
    assert [(error.name, error.place) for error in errors] == [("too-many-cells", "Bronnen!T1001")]


def test_content_below_no_heading_is_a_notice() -> None:
    draft = Draft()
    draft.set("Handelingen", "toelichting", 3, "zie mail")
    draft.set_heading("Handelingen", "toelichting", None)
    is_notice(draft.notice("no-heading"), "no-heading", "Handelingen!AC3", what_nl="zonder kop")


def test_a_long_text_is_quoted_as_far_as_needed_on_one_line() -> None:
    draft = Draft()
    draft.set("Handelingen", "uren", 2, "zie\ntoelichting " + "x" * 500)
    found = draft.only_error().found
    assert found is not None
    assert found.nl.startswith("de tekst 'zie toelichting xxx")
    assert len(found.nl) < 100
