"""A cell that cannot be used is named with what stands there, what belongs there and what was probably meant."""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from workbooks import Draft, is_error, is_notice

from burden.language import Language

pytestmark = pytest.mark.integration


@pytest.mark.parametrize(
    ("typed", "meant_nl", "meant_en"),
    [
        ("1,5", "het getal 1,5?", "the number 1.5?"),
        ("€ 54", "het getal 54?", "the number 54?"),
        ("1.234,50", "het getal 1.234,5?", "the number 1,234.5?"),
        ("1 000", "het getal 1.000?", "the number 1,000?"),
        ("1\u00a0000", "het getal 1.000?", "the number 1,000?"),
        ("12 uur", "het getal 12?", "the number 12?"),
        ("1.234", "het getal 1,234 of 1.234?", "the number 1.234 or 1,234?"),
    ],
)
def test_a_number_typed_as_text_is_no_number_but_may_be_meant(typed: str, meant_nl: str, meant_en: str) -> None:
    draft = Draft()
    place = draft.set("Handelingen", "uren", 2, typed)
    shown = " ".join(typed.split())
    is_error(
        draft.only_error(),
        "number-as-text",
        place,
        what_nl="uren",
        found_nl=f"de tekst '{shown}'",
        found_en=f"the text '{shown}'",
        expected_nl="een getal: uren",
        suggestion_nl=meant_nl,
        suggestion_en=meant_en,
    )


def test_a_percentage_typed_as_text_means_a_share() -> None:
    draft = Draft()
    place = draft.set("Reikwijdte", "aandeel", 3, "80%")
    is_error(
        draft.only_error(),
        "number-as-text",
        place,
        found_nl="'80%'",
        expected_nl="van 0 tot en met 1",
        suggestion_nl="0,8?",
        suggestion_en="0.8?",
    )


@pytest.mark.parametrize("typed", ["ongeveer vijf", "10-20", "1h30", "n.v.t.", "1 5"])
def test_a_text_that_is_no_number_gets_no_suggestion(typed: str) -> None:
    draft = Draft()
    place = draft.set("Handelingen", "uren", 2, typed)
    problem = draft.only_error()
    is_error(problem, "not-a-number", place, what_nl="uren is geen getal", found_nl=f"'{typed}'")
    assert problem.suggestion is None


def test_a_share_above_one_may_be_a_percentage() -> None:
    draft = Draft()
    place = draft.set("Reikwijdte", "aandeel", 3, 80)
    is_error(
        draft.only_error(),
        "out-of-bounds",
        place,
        what_nl="aandeel",
        found_nl="80",
        expected_en="from 0 to 1",
        suggestion_nl="0,8 (80%)",
        suggestion_en="0.8 (80%)",
    )


def test_a_share_of_a_little_over_one_is_out_of_bounds() -> None:
    draft = Draft()
    place = draft.set("Reikwijdte", "aandeel", 3, 1.2)
    is_error(draft.only_error(), "out-of-bounds", place, found_nl="1,2", expected_nl="van 0 tot en met 1")


def test_low_may_not_be_above_central() -> None:
    draft = Draft()
    place = draft.set("Uurtarieven", "uurtarief laag", 3, 65)
    is_error(
        draft.only_error(), "not-in-order", place, what_nl="uurtarief laag", found_nl="65", expected_nl="hoogstens 60"
    )


def test_high_may_not_be_below_central() -> None:
    draft = Draft()
    place = draft.set("Uurtarieven", "uurtarief hoog", 3, 55)
    is_error(draft.only_error(), "not-in-order", place, what_en="tariff high", found_en="55", expected_en="60 or more")


def test_a_low_benchmark_may_not_be_above_its_high_one() -> None:
    draft = Draft()
    place = draft.set("IJkpunten", "laag", 2, 30_000)
    is_error(draft.only_error(), "not-in-order", place, found_nl="30.000", expected_nl="hoogstens 20.000")


@pytest.mark.parametrize("neighbour", ["uren laag", "uren hoog"])
def test_low_or_high_need_a_central_value(neighbour: str) -> None:
    draft = Draft()
    draft.set("Handelingen", "uren", 2, None)
    draft.set("Handelingen", neighbour, 2, 3)
    place = f"Handelingen!{draft.address('Handelingen', 'uren', 2)}"
    is_error(draft.only_error(), "missing-value", place, what_nl="uren is leeg", expected_nl="een getal: uren")


def test_the_number_of_firms_is_not_below_zero() -> None:
    draft = Draft()
    place = draft.set("Bedrijfscategorieën", "bedrijven", 4, -50)
    is_error(
        draft.only_error(),
        "out-of-bounds",
        place,
        what_nl="bedrijven",
        found_nl="-50",
        expected_nl="0 of meer",
        suggestion_nl="Alleen uren en externe kosten",
    )


def test_hours_and_external_costs_may_be_a_relief() -> None:
    draft = Draft()
    draft.set("Handelingen", "uren", 2, -4)
    draft.set("Handelingen", "externe kosten", 2, -100)
    assert draft.read().errors == ()


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


@pytest.mark.parametrize("value", ["#REF!", "#N/A", "#DIV/0!", "#NAME?", "#VALUE!"])
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


@pytest.mark.parametrize("written", ["nan", "NaN", "inf", "-Infinity", "1e999", " "])
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


@pytest.mark.parametrize("value", [datetime(2026, 2, 1), date(2026, 2, 1)])
def test_a_date_is_no_number(value: date) -> None:
    draft = Draft()
    place = draft.set("Handelingen", "uren", 2, value)
    is_error(
        draft.only_error(),
        "date-for-number",
        place,
        what_nl="uren is een datum",
        found_nl="2026-02-01",
        expected_nl="een getal",
        suggestion_nl="zet de cel op Getal",
    )


def test_a_date_where_a_year_belongs_probably_means_its_year() -> None:
    draft = Draft()
    place = draft.set("Handelingen", "prijspeil", 2, date(2024, 1, 1))
    is_error(draft.only_error(), "date-for-number", place, expected_nl="een jaartal", suggestion_nl="2024?")


@pytest.mark.parametrize(
    ("value", "meant"), [(time(1, 30), "1,5"), (timedelta(hours=36), "36"), (timedelta(minutes=45), "0,75")]
)
def test_a_time_is_no_number_of_hours_but_may_mean_it(value: Any, meant: str) -> None:
    draft = Draft()
    place = draft.set("Handelingen", "uren", 2, value)
    is_error(draft.only_error(), "time-for-number", place, expected_nl="uren", suggestion_nl=f"{meant}?")


def test_a_time_where_money_belongs_gets_no_suggestion() -> None:
    draft = Draft()
    place = draft.set("Handelingen", "externe kosten", 2, time(1, 30))
    problem = draft.only_error()
    is_error(problem, "time-for-number", place, found_nl="01:30")
    assert problem.suggestion is None


@pytest.mark.parametrize(("value", "shown"), [(True, "WAAR"), (False, "ONWAAR")])
def test_true_is_no_number(value: bool, shown: str) -> None:
    draft = Draft()
    place = draft.set("Handelingen", "uren", 2, value)
    is_error(draft.only_error(), "not-a-number", place, found_nl=shown, found_en=str(value).upper(), expected_nl="uren")


def test_true_is_no_name() -> None:
    draft = Draft()
    place = draft.set("Mixen", "naam", 2, True)
    is_error(draft.only_error(), "not-a-text", place, found_nl="WAAR", expected_nl="een tekst")


def test_a_year_has_no_decimals() -> None:
    draft = Draft()
    place = draft.set("Handelingen", "prijspeil", 2, 2024.5)
    is_error(
        draft.only_error(),
        "not-a-whole-number",
        place,
        what_nl="prijspeil",
        found_nl="2024,5",
        found_en="2024.5",
        expected_nl="zonder decimalen",
        expected_en="a year",
    )


def test_a_year_is_written_without_separators() -> None:
    draft = Draft()
    place = draft.set("Handelingen", "prijspeil", 2, 1066)
    is_error(
        draft.only_error(), "out-of-bounds", place, found_nl="1066", expected_nl="een jaartal van 1900 tot en met 2200"
    )


def test_a_year_typed_as_text_is_suggested_without_separators() -> None:
    draft = Draft()
    place = draft.set("Handelingen", "prijspeil", 2, "2024")
    is_error(draft.only_error(), "number-as-text", place, suggestion_nl="het getal 2024?")


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
