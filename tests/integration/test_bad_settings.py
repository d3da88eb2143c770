"""A setting that is missing, misspelt, there twice or out of bounds is named; none falls back to its default unseen."""

from __future__ import annotations

from typing import Any

import pytest
from workbooks import Draft, is_error

pytestmark = pytest.mark.integration


@pytest.mark.parametrize("name", ["titel", "prijspeil"])
def test_a_needed_setting_that_is_missing_is_an_error_on_the_first_free_row(name: str) -> None:
    draft = Draft()
    del draft.sheets["Studie"][draft.row_of_setting(name) - 1]
    place = f"Studie!B{len(draft.sheets['Studie']) + 1}"
    is_error(
        draft.only_error(), "missing-setting", place, what_nl=f"'{name}' ontbreekt", expected_nl=f"een rij '{name}'"
    )


def test_a_needed_setting_without_a_value_is_an_error_in_its_cell() -> None:
    draft = Draft()
    place = draft.set_setting("prijspeil", None)
    is_error(draft.only_error(), "missing-value", place, what_nl="prijspeil is leeg", expected_nl="een jaartal")


@pytest.mark.parametrize(
    ("name", "misspelt"),
    [("prijspeil", "prijspijl"), ("discontovoet", "disconto voet x"), ("titel", "tittel"), ("looptijd", "loptijd")],
)
def test_a_misspelt_setting_is_one_error_with_a_suggestion(name: str, misspelt: str) -> None:
    draft = Draft()
    row = draft.row_of_setting(name)
    draft.sheets["Studie"][row - 1][0] = misspelt
    is_error(
        draft.only_error(), "near-miss-setting", f"Studie!A{row}", found_nl=f"'{misspelt}'", suggestion_nl=f"'{name}'?"
    )


@pytest.mark.parametrize("again", ["discontovoet", "Discount rate"])
def test_a_setting_that_stands_there_twice_is_an_error(again: str) -> None:
    draft = Draft()
    draft.sheets["Studie"].append([again, 0.03, None])
    row = len(draft.sheets["Studie"])
    is_error(
        draft.only_error(),
        "double-setting",
        f"Studie!A{row}",
        found_nl=f"'{again}', ook op rij {draft.row_of_setting('discontovoet')}",
        expected_nl="één keer",
    )


def test_an_own_setting_that_stands_there_twice_is_an_error() -> None:
    draft = Draft()
    draft.sheets["Studie"] += [["dossier", 1, None], ["dossier", 2, None]]
    row = len(draft.sheets["Studie"])
    is_error(draft.only_error(), "double-setting", f"Studie!A{row}", found_nl=f"'dossier', ook op rij {row - 1}")


def test_a_value_without_the_name_of_a_setting_is_an_error() -> None:
    draft = Draft()
    row = draft.row_of_setting("discontovoet")
    draft.sheets["Studie"][row - 1][0] = None
    is_error(
        draft.only_error(),
        "missing-value",
        f"Studie!A{row}",
        found_nl="'0,0225' zonder naam",
        expected_nl="de naam van een instelling",
    )


def test_a_discount_rate_of_4_probably_means_4_percent() -> None:
    draft = Draft()
    place = draft.set_setting("discontovoet", 4)
    is_error(
        draft.only_error(), "out-of-bounds", place, found_nl="4", suggestion_nl="0,04 (4%)", suggestion_en="0.04 (4%)"
    )


@pytest.mark.parametrize(
    ("setting", "value", "name", "expected"),
    [
        ("discontovoet", "2,25%", "number-as-text", "aandeel"),
        ("looptijd", 0, "out-of-bounds", "van 1 tot en met 100"),
        ("looptijd", 7.5, "not-a-whole-number", "zonder decimalen"),
        ("prijspeil", 26, "out-of-bounds", "een jaartal van 1900 tot en met 2200"),
        ("trekkingen", "veel", "not-a-number", "een getal"),
        ("taal", "frans", "unknown-word", "nl, en"),
        ("verdeling", "normaal", "unknown-word", "driehoek"),
        ("discontovoet", "#N/A", "error-value", "een waarde"),
        ("overhead", True, "not-a-number", "aandeel"),
        ("referentiemix", "M9", "unknown-code", "een code van Mixen"),
        ("referentiemix", "m1", "unknown-code", "een code van Mixen"),
        ("conventie", "frankrijk", "unknown-word", "nl, eu"),
    ],
)  # fmt: skip
def test_a_setting_of_the_wrong_kind_is_an_error_in_its_cell(
    setting: str, value: Any, name: str, expected: str
) -> None:
    draft = Draft()
    place = draft.set_setting(setting, value)
    is_error(draft.only_error(), name, place, expected_nl=expected)


@pytest.mark.parametrize(("column", "label"), [("A", "instelling"), ("B", "waarde"), ("C", "toelichting")])
def test_a_formula_without_a_value_is_an_error_in_whichever_column(column: str, label: str) -> None:
    draft = Draft()
    row = draft.row_of_setting("discontovoet")
    draft.set_xml("Studie", label, row, "<f>1+1</f>")
    is_error(draft.only_error(), "formula-without-value", f"Studie!{column}{row}", what_nl=label)


def test_a_formula_without_a_value_for_a_needed_setting_is_one_error() -> None:
    draft = Draft()
    place = draft.set_xml("Studie", "waarde", draft.row_of_setting("prijspeil"), "<f>YEAR(TODAY())</f>")
    is_error(draft.only_error(), "formula-without-value", place)


def test_unusable_settings_do_not_hide_an_unknown_reference_mix() -> None:
    draft = Draft()
    rate = draft.set_setting("discontovoet", 4)
    mix = draft.set_setting("referentiemix", "M9")
    assert [(error.name, error.place) for error in draft.read().errors] == [
        ("out-of-bounds", rate),
        ("unknown-code", mix),
    ]


def test_a_misspelt_column_of_the_settings_is_the_only_error_of_that_sheet() -> None:
    draft = Draft()
    place = draft.set_heading("Studie", "instelling", "instellling")
    is_error(draft.only_error(), "near-miss-column", place, suggestion_nl="'instelling'?")
