"""A cell that cannot be used is named with what stands there, what belongs there and what was probably meant."""

from __future__ import annotations

import math
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from studies import small_study
from workbooks import Draft, is_error, is_notice, says

from burden.language import Language
from burden.workbook import read_study
from burden.workbook.write import study_as_bytes

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


NO_NUMBERS = ["nan", "INF", "1e", "--1", "1e999", "", "1,5", "1_000", "٣"]
NL, EN = Language.NL, Language.EN


@pytest.mark.parametrize("written", NO_NUMBERS)
@pytest.mark.parametrize(
    ("language", "sheet", "address"),
    [
        (NL, "Reikwijdte", "Z5"),
        (EN, "Scope", "Z2"),
        (NL, "Studie", "C4"),
        (EN, "Study", "H30"),
        (NL, "Bronnen", "AA99"),
        (EN, "Sources", "B2"),
        (NL, "Kladblok", "A1"),
    ],
)
def test_a_stored_number_that_is_none_is_an_error_wherever_it_stands(
    written: str, language: Language, sheet: str, address: str
) -> None:
    draft = Draft(language)
    place = draft.set_xml_at(sheet, address, f"<v>{written}</v>")
    is_error(draft.only_error(), "not-finite", place, found_nl="NaN", expected_en="a number")


def test_a_stored_nan_in_an_own_column_or_below_none_hides_no_other_problem() -> None:
    draft = Draft()
    own = draft.add_column("Reikwijdte", "opmerking van Jan", ["x"])
    nan = draft.set_xml_at("Reikwijdte", own.partition("!")[2].replace("1", "2"), "<v>nan</v>")
    share = draft.set("Reikwijdte", "aandeel", 4, 80)
    assert [error.place for error in draft.read().errors] == [nan, share]


@pytest.mark.parametrize("stored", ["2024-13-45", "gisteren", "24:99"])
def test_a_damaged_date_is_an_error_at_its_cell_and_the_rest_is_read(stored: str) -> None:
    draft = Draft()
    share = draft.set("Reikwijdte", "aandeel", 2, 80)
    date = draft.set_xml("Reikwijdte", "toelichting", 3, f"<v>{stored}</v>", "d")
    errors = draft.read().errors
    assert [error.place for error in errors] == [share, date]
    is_error(errors[1], "unreadable-date", date, what_nl="toelichting", found_en="date", suggestion_nl="opmaak Getal")


@pytest.mark.parametrize("typed", [3_000_000, -5_000_000.5, 1e300])
def test_a_number_in_a_date_format_that_is_no_date_says_so(typed: float) -> None:
    draft = Draft()
    place = draft.set("Bedrijfscategorieën", "bedrijven", 2, typed)
    sheet, cell = place.split("!")
    draft.finish(lambda book: setattr(book[sheet][cell], "number_format", "dd-mm-yyyy"))
    is_error(
        draft.only_error(), "unreadable-date", place, what_nl="bedrijven", suggestion_en="ormat the cell as Number"
    )


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
    is_error(draft.only_error(), "not-a-text", place, found_nl="WAAR", expected_nl="tekst")


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
    is_error(draft.only_error(), "neither-x-nor-year", place, what_nl="mix M1", expected_nl="niets, x, een jaartal")


@pytest.mark.parametrize(("typed", "meant"), [("ja", "'x'?"), ("2027", "2027?"), ("v", "'x'?"), (True, "'x'?")])
def test_a_composition_cell_may_mean_x_or_a_year(typed: Any, meant: str) -> None:
    draft = Draft()
    place = draft.set("Samenstelling", "M1", 3, typed)
    is_error(draft.only_error(), "neither-x-nor-year", place, suggestion_nl=meant)


@pytest.mark.parametrize("typed", ["nee", "No", "NEE ", "Nee.", "NO!", 0, False, "-", "–", "geen", "n"])
@pytest.mark.parametrize(("language", "sheet"), [(NL, "Samenstelling"), (EN, "Composition")])
def test_a_no_in_the_composition_is_to_be_left_empty(typed: Any, language: Language, sheet: str) -> None:
    draft = Draft(language)
    place = draft.set(sheet, "M1", 3, typed)
    is_error(
        draft.only_error(), "neither-x-nor-year", place, suggestion_en="Leave it empty?", suggestion_nl="Leeg laten?"
    )


@pytest.mark.parametrize(
    ("sheet", "heading", "typed", "told_nl", "told_en"),
    [
        (
            "Handelingen",
            "uren",
            "10\u200b",
            "na '10' staat een spatie zonder breedte",
            "after '10' stands a zero",
        ),
        (
            "Handelingen",
            "uren",
            "\ufeff10x",
            "het begint met een onzichtbaar beginteken",
            "begins with a byte order mark",
        ),
        ("Handelingen", "uurtarief", "J\u0410", "'\u0410' is een cyrillische letter", "is a Cyrillic letter"),
        ("Samenstelling", "M1", "\u0445", "'\u0445' is een cyrillische letter", "is a Cyrillic letter"),
        ("Instrumenten", "soort", "verpl\u00adichtenx", "na 'verpl' staat een zacht koppelteken", "a soft hyphen"),
        ("Handelingen", "moment", "\u03bfne", "Griekse letter", "Greek letter"),
    ],
)
def test_a_character_that_cannot_be_seen_or_told_apart_is_named(
    sheet: str, heading: str, typed: str, told_nl: str, told_en: str
) -> None:
    draft = Draft()
    place = draft.set(sheet, heading, 3, typed)
    error = next(error for error in draft.read().errors if error.place == place)
    says(error, found_nl=told_nl, found_en=told_en)


def test_a_foreign_letter_in_a_heading_or_title_is_named() -> None:
    draft = Draft()
    place = draft.set_heading("Handelingen", "uren", "\u03c5ren")
    draft.sheets["Prijs\u0456ndex"] = draft.sheets.pop("Prijsindex")
    errors = {error.place: error for error in draft.read().errors}
    says(errors[place], found_nl="Griekse")
    says(errors["Prijs\u0456ndex"], found_nl="cyrillische")


@pytest.mark.parametrize("layout", ["dd-mm-yyyy", "yyyy", "d mmm", "[h]:mm", "dd-mm-yyyy hh:mm"])
@pytest.mark.parametrize(
    ("sheet", "heading", "row"),
    [("Uurtarieven", "prijspeil", 2), ("Prijsindex", "jaar", 2), ("Samenstelling", "M1", 3)],
)
def test_a_year_in_a_cell_with_the_format_of_a_date_is_meant_as_that_year(
    layout: str, sheet: str, heading: str, row: int
) -> None:
    draft = Draft()
    place = draft.set(sheet, heading, row, 2024)
    cell = place.partition("!")[2]
    draft.finish(lambda book: setattr(book[sheet][cell], "number_format", layout))
    error = next(error for error in draft.read().errors if error.place == place)
    says(
        error,
        suggestion_nl="Bedoelt u 2024? Geef de cel dan de opmaak Getal.",
        suggestion_en="ormat the cell as Number",
    )


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


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("Wet_x000D_\nregel twee", "Wet\nregel twee"),
        ("Wet_x000D_regel twee", "Wet\nregel twee"),
        ("Wet_x000A_regel twee", "Wet\nregel twee"),
        ("Wet&#13;&#10;regel twee", "Wet\nregel twee"),
        ("Wet_x000B_twee_x0007_", "Wet twee"),
        ("Wet_x0020_twee", "Wet twee"),
        ("10_x20AC_", "10€"),
        ("_xD83D__xDE00_", "😀"),
        ("_xD83D_", "\ufffd"),
        ("_x005F_x000D_", "_x000D_"),
        ("max_x_y_xyz_", "max_x_y_xyz_"),
    ],
)
@pytest.mark.parametrize("kind", ["inlineStr", "str"])
def test_characters_that_excel_stores_as_a_code_are_read_as_themselves(stored: str, read: str, kind: str) -> None:
    draft = Draft()
    draft.set_xml("Mixen", "naam", 2, f"<is><t>{stored}</t></is>" if kind == "inlineStr" else f"<v>{stored}</v>", kind)
    study = draft.read().study
    assert study is not None
    assert study.mixes[0].name == read


@pytest.mark.parametrize("stored", ["Wet_x000D_\nregel twee", "Wet\r\nregel_x0020_twee"])
def test_characters_that_excel_stores_as_a_code_are_read_from_shared_texts_too(stored: str) -> None:
    draft = Draft()
    draft.set("Mixen", "naam", 2, stored)
    draft.set_heading("Mixen", "naam", "naam_x000D_\n")
    study = draft.read().study
    assert study is not None
    assert study.mixes[0].name == "Wet\nregel twee"


def test_a_text_that_looks_like_a_stored_code_survives_writing_and_reading() -> None:
    study = small_study()
    named = study.update(mixes=(study.mixes[0].update(name="code _x0041_ of _x000D_"), *study.mixes[1:]))
    assert read_study(BytesIO(study_as_bytes(named, Language.NL))).mixes[0].name == "code _x0041_ of _x000D_"


def test_content_below_no_heading_is_a_notice() -> None:
    draft = Draft()
    draft.set("Handelingen", "toelichting", 3, "zie mail")
    draft.set_heading("Handelingen", "toelichting", None)
    is_notice(draft.notice("no-heading"), "no-heading", "Handelingen!AK3", what_nl="zonder kop")


def test_a_long_text_is_quoted_as_far_as_needed_on_one_line() -> None:
    draft = Draft()
    draft.set("Handelingen", "uren", 2, "zie\ntoelichting " + "x" * 500)
    found = draft.only_error().found
    assert found is not None
    assert found.nl.startswith("de tekst 'zie toelichting xxx")
    assert len(found.nl) < 100
