"""Codes that do not exist, stand there twice or contradict each other are named with the row they clash with."""

from __future__ import annotations

from typing import Any

import pytest
from workbooks import Draft, is_error, is_notice, says

from burden.language import Language

pytestmark = pytest.mark.integration


@pytest.mark.parametrize(
    ("sheet", "heading", "row", "typed", "tables", "meant"),
    [
        ("Samenstelling", "instrument", 4, "KEURR", "Instrumenten", "KEUR"),
        ("Verplichtingen", "instrument", 6, "LOKKET", "Instrumenten", "LOKET"),
        ("Handelingen", "verplichting", 8, "LEGESS", "Verplichtingen", "LEGES"),
        ("Handelingen", "uurtarief", 2, "HOOGG", "Uurtarieven", "HOOG"),
        ("Reikwijdte", "instrument", 7, "KEURR", "Instrumenten", "KEUR"),
        ("Reikwijdte", "verplichting", 5, "LEZZ", "Verplichtingen", "LEZ"),
        ("Reikwijdte", "mix", 4, "m1", "Mixen", "M1"),
        ("Wisselwerkingen", "werkt op", 2, "RAPP", "Instrumenten / Verplichtingen / Handelingen", "RAP"),
        ("Wisselwerkingen", "samen met", 2, "LOKETT", "Instrumenten", "LOKET"),
        ("Doelbereik", "mix", 2, "M00", "Mixen", "M0"),
        ("IJkpunten", "mix of instrument", 2, "WETT", "Mixen / Instrumenten", "WET"),
    ],
)
def test_an_unknown_code_is_one_error_with_a_suggestion(
    sheet: str, heading: str, row: int, typed: str, tables: str, meant: str
) -> None:
    draft = Draft()
    place = draft.set(sheet, heading, row, typed)
    is_error(
        draft.only_error(), "unknown-code", place, what_nl=heading, found_nl=f"'{typed}'",
        expected_nl=f"een code van {tables}", suggestion_nl=f"'{meant}'?",
    )  # fmt: skip


def test_a_code_that_is_near_to_nothing_gets_no_suggestion() -> None:
    draft = Draft()
    place = draft.set("Wisselwerkingen", "samen met", 2, "XYZ")
    problem = draft.only_error()
    is_error(problem, "unknown-code", place, found_nl="'XYZ'")
    assert problem.suggestion is None


@pytest.mark.parametrize(
    ("sheet", "heading", "rows", "shown"),
    [
        ("Instrumenten", "code", (2, 4), "WET"),
        ("Mixen", "code", (2, 3), "M0"),
        ("Bedrijfscategorieën", "code", (2, 5), "C-S"),
        ("Verplichtingen", "code", (2, 3), "LEZ"),
        ("Samenstelling", "instrument", (2, 4), "WET"),
        ("Prijsindex", "jaar", (2, 3), "2024"),
        ("Bronnen", "sleutel", (2, 4), "cbs"),
        ("Doelbereik", "mix", (2, 3), "Minder misstanden in de keten, M0"),
    ],
)
def test_a_code_that_stands_there_twice_names_the_first_row(
    sheet: str, heading: str, rows: tuple[int, int], shown: str
) -> None:
    draft = Draft()
    first, second = rows
    draft.set(sheet, heading, second, draft.get(sheet, heading, first))
    duplicate = next(error for error in draft.read().errors if error.name == "duplicate-code")
    first_field = "doel" if sheet == "Doelbereik" else heading
    place = f"{sheet}!{draft.address(sheet, first_field, second)}"
    is_error(duplicate, "duplicate-code", place, found_nl=f"'{shown}', ook op rij {first}", expected_nl="één keer")


def test_a_code_for_several_tables_must_stand_in_one_of_them() -> None:
    draft = Draft()
    row = draft.add_row("Handelingen", code="WET", verplichting="LEGES", naam="x", externe_kosten=1, moment="eenmalig")
    draft.set("Wisselwerkingen", "werkt op", 2, "WET")
    is_error(
        draft.only_error(), "ambiguous-code", "Wisselwerkingen!A2", found_nl="'WET' in Instrumenten / Handelingen",
        expected_nl="die maar in één ervan staat",
    )  # fmt: skip
    assert row == 11


def test_rows_of_one_tariff_may_not_meet() -> None:
    draft = Draft()
    place = draft.set("Uurtarieven", "categorieën", 4, "sector:G, C-L")
    is_error(
        draft.only_error(), "selectors-meet", place, found_nl="'HOOG' hier en op rij 3, beide voor C-L",
        expected_nl="categorieën die elkaar niet overlappen",
    )  # fmt: skip


def test_rows_of_one_activity_may_not_meet() -> None:
    draft = Draft()
    place = draft.set("Handelingen", "categorieën", 4, None)
    is_error(draft.only_error(), "selectors-meet", place, found_nl="'OPSTELLEN' hier en op rij 3, beide voor C-S")


def test_rows_of_one_activity_belong_to_one_obligation() -> None:
    draft = Draft()
    place = draft.set("Handelingen", "verplichting", 4, "ZORG")
    is_error(draft.only_error(), "other-obligation", place, found_nl="'ZORG'", expected_nl="'RAP', zoals op rij 3")


def test_two_scope_rows_that_are_equally_specific_name_both() -> None:
    draft = Draft()
    place = draft.set("Reikwijdte", "categorieën", 3, "grootte:groot")
    is_error(
        draft.only_error(), "scope-tie", place,
        found_nl="deze rij en rij 2, beide voor mix M0, verplichting RAP, categorie C-L",
        expected_nl="één rij die specifieker is",
    )  # fmt: skip


def test_every_scope_row_that_ties_is_named() -> None:
    draft = Draft()
    for row in (3, 4):
        draft.set("Reikwijdte", "categorieën", row, "grootte:groot")
    draft.set("Reikwijdte", "mix", 4, None)
    errors = draft.read().errors
    assert [(error.name, error.place) for error in errors] == [
        ("scope-tie", "Reikwijdte!D3"),
        ("scope-tie", "Reikwijdte!D4"),
    ]
    assert all("rij 2" in error.found.nl for error in errors if error.found)


def test_a_tie_that_a_more_specific_row_settles_everywhere_is_none() -> None:
    draft = Draft()
    draft.add_row("Reikwijdte", instrument="KEUR", categorieën="C-L", aandeel=0.5)
    draft.add_row("Reikwijdte", instrument="KEUR", mix="M1", categorieën="C-L", aandeel=0.5)
    assert draft.read().errors == ()


def test_an_instrument_that_no_scope_row_reaches_is_an_error() -> None:
    draft = Draft()
    del draft.sheets["Reikwijdte"][6]
    is_error(
        draft.only_error(), "instrument-without-scope", "Instrumenten!A4", found_nl="'KEUR'",
        expected_nl="een rij op het blad Reikwijdte",
    )  # fmt: skip


def test_an_instrument_in_no_mix_is_a_notice() -> None:
    draft = Draft()
    draft.set("Samenstelling", "M1", 4, None)
    is_notice(draft.notice("instrument-in-no-mix"), "instrument-in-no-mix", "Instrumenten!A4", found_nl="'KEUR'")


def test_a_scope_row_for_a_mix_without_the_instrument_is_a_notice() -> None:
    draft = Draft()
    place = draft.set("Reikwijdte", "mix", 7, "M0")
    is_notice(draft.notice("scope-for-absent-instrument"), "scope-for-absent-instrument", place, found_nl="mix 'M0'")


def test_a_scope_row_names_an_obligation_of_its_own_instrument() -> None:
    draft = Draft()
    place = draft.set("Reikwijdte", "verplichting", 7, "LEZ")
    is_error(draft.only_error(), "other-instrument", place, found_nl="'LEZ' bij instrument 'KEUR'", expected_nl="'WET'")


def test_an_obligation_without_activities_is_an_error() -> None:
    draft = Draft()
    del draft.sheets["Handelingen"][9]
    is_error(
        draft.only_error(), "obligation-without-activities", "Verplichtingen!A7", found_nl="'AUD'",
        expected_nl="minstens één rij op het blad Handelingen",
    )  # fmt: skip


def test_a_structural_activity_needs_a_frequency() -> None:
    draft = Draft()
    place = draft.set("Handelingen", "frequentie", 3, None)
    is_error(
        draft.only_error(), "structural-without-frequency", place, found_nl="lege cel", expected_nl="keer per jaar"
    )


@pytest.mark.parametrize("heading", ["uren", "uren laag", "uren hoog"])
def test_hours_need_a_tariff(heading: str) -> None:
    draft = Draft()
    draft.set("Handelingen", "uren", 8, 0)
    draft.set("Handelingen", heading, 8, -1 if heading == "uren laag" else 1)
    place = f"Handelingen!{draft.address('Handelingen', 'uurtarief', 8)}"
    is_error(draft.only_error(), "hours-without-tariff", place, expected_nl="de code van een uurtarief")


def test_a_tariff_must_have_a_row_for_every_category_that_is_reached() -> None:
    draft = Draft()
    draft.set("Uurtarieven", "categorieën", 4, "G-L")
    errors = draft.read().errors
    assert {error.name for error in errors} == {"category-without-tariff"}
    is_error(
        errors[0], "category-without-tariff", f"Handelingen!{draft.address('Handelingen', 'uurtarief', 2)}",
        found_nl="uurtarief 'HOOG', bijvoorbeeld categorie 'G-S'", expected_nl="een rij op het blad Uurtarieven",
    )  # fmt: skip


def test_a_price_year_needs_a_figure_in_the_index() -> None:
    draft = Draft()
    place = draft.set("Handelingen", "prijspeil", 4, 2019)
    is_error(draft.only_error(), "year-without-index", place, found_nl="2019", expected_nl="2024, 2025, 2026")


def test_the_studys_own_price_year_needs_a_figure_when_amounts_of_other_years_are_moved_to_it() -> None:
    draft = Draft()
    del draft.sheets["Prijsindex"][3]
    place = f"Studie!B{draft.row_of_setting('prijspeil')}"
    is_error(draft.only_error(), "year-without-index", place, found_nl="2026", expected_nl="2024, 2025")


def test_investments_that_are_depreciated_need_a_lifetime() -> None:
    draft = Draft()
    draft.set_setting("investeringen", "afgeschreven")
    place = draft.set("Handelingen", "levensduur", 6, None)
    is_error(draft.only_error(), "depreciation-without-lifetime", place, expected_nl="een aantal jaren")


def test_an_instrument_does_not_interact_with_itself() -> None:
    draft = Draft()
    draft.set("Wisselwerkingen", "werkt op", 2, "LOKET")
    is_error(draft.only_error(), "interaction-with-itself", "Wisselwerkingen!B2", found_nl="'LOKET'")


@pytest.mark.parametrize(
    ("typed", "part"),
    [("grootte:", "'grootte:'"), ("gewicht:zwaar", "'gewicht:zwaar'"), ("C-L,,G-L", "''"), ("C-L & ", "''"),
     ("alle, C-L", "'alle'")],
)  # fmt: skip
def test_a_selector_that_cannot_be_read_names_the_piece(typed: str, part: str) -> None:
    draft = Draft()
    place = draft.set("Reikwijdte", "categorieën", 7, typed)
    is_error(
        draft.only_error(), "selector-unreadable", place, found_nl=part, expected_nl="een komma voor 'of'",
        expected_en="a comma for 'or'",
    )  # fmt: skip


@pytest.mark.parametrize("typed", ["-", "–", "/", "_", "*", "?", "n/a, -", "& "])
@pytest.mark.parametrize(("sheet", "row"), [("Reikwijdte", 7), ("Uurtarieven", 3), ("Wisselwerkingen", 2)])
def test_a_selector_of_signs_is_not_every_category(typed: str, sheet: str, row: int) -> None:
    draft = Draft()
    place = draft.set(sheet, "categorieën", row, typed)
    problem = next(error for error in draft.read().errors if error.name in ("selector-unreadable", "unknown-code"))
    assert problem.place == place
    if "n" not in typed:
        is_error(
            problem, "selector-unreadable", place, found_nl=f"'{typed.strip().strip('&').strip()}'",
            suggestion_nl="Laat de cel leeg als de rij over alle", suggestion_en="fill in a share of 0",
        )  # fmt: skip


@pytest.mark.parametrize("typed", ["alle bedrijven", "iedereen", "all categories", "nee", "grootte:alle", "geen"])
def test_a_word_for_everyone_or_nobody_is_to_be_left_empty(typed: str) -> None:
    draft = Draft()
    place = draft.set("Reikwijdte", "categorieën", 7, typed)
    is_error(
        draft.only_error(), "unknown-code", place, suggestion_nl="Laat de cel leeg als de rij over alle",
        suggestion_en="fill in a share of 0",
    )  # fmt: skip


@pytest.mark.parametrize("typed", ["alle behalve C-L", "groep:bedrijven", "C-L,, G-L"])
def test_a_word_for_everyone_beside_others_is_not_to_be_left_empty(typed: str) -> None:
    draft = Draft()
    draft.set("Reikwijdte", "categorieën", 7, typed)
    assert all("Laat de cel leeg" not in problem.message(Language.NL) for problem in draft.read().problems)


@pytest.mark.parametrize("code", ["Ж", "Ελ", "漢", "б-1", "é"])
def test_a_code_in_any_script_is_that_code(code: str) -> None:
    draft = Draft()
    draft.set("Bedrijfscategorieën", "code", 4, code)
    draft.set("Reikwijdte", "categorieën", 7, code)
    reading = draft.read()
    assert reading.errors == ()
    assert reading.study is not None
    (term,) = reading.study.scope[5].categories.alternatives[0]
    assert (term.attribute, term.value) == ("code", code)
    place = draft.set("Reikwijdte", "categorieën", 7, "Щ")
    is_error(draft.only_error(), "unknown-code", place, found_nl="'Щ'")


def test_a_misspelt_attribute_of_a_selector_is_suggested() -> None:
    draft = Draft()
    place = draft.set("Reikwijdte", "categorieën", 7, "groote:groot")
    is_error(draft.only_error(), "selector-unreadable", place, suggestion_nl="'grootte'?")


@pytest.mark.parametrize(
    ("typed", "found_nl", "found_en", "suggestion_nl", "suggestion_en"),
    [
        ("C-LL", "'C-LL'", "'C-LL'", "'C-L'?", "'C-L'?"),
        ("grootte:grooot", "'grootte:grooot'", "'size:grooot'", "'grootte:groot'?", "'size:large'?"),
        ("grootte:micro", "'grootte:micro'", "'size:micro'", None, None),
        ("sector:c", "'sector:c'", "'sector:c'", "'sector:C'?", "'sector:C'?"),
        ("groep:burger", "'groep:burger'", "'group:citizen'", None, None),
    ],
)
def test_a_selector_of_a_category_size_sector_or_group_that_no_firm_has_is_an_error(
    typed: str, found_nl: str, found_en: str, suggestion_nl: str | None, suggestion_en: str | None
) -> None:
    draft = Draft()
    place = draft.set("Reikwijdte", "categorieën", 7, typed)
    problem = draft.only_error()
    is_error(problem, "unknown-code", place, found_nl=found_nl, found_en=found_en, expected_nl="bedrijfscategorieën")
    if suggestion_nl is not None and suggestion_en is not None:
        is_error(problem, "unknown-code", place, suggestion_nl=suggestion_nl, suggestion_en=suggestion_en)


def test_a_selector_that_is_contradictory_selects_nobody_and_is_an_error() -> None:
    draft = Draft()
    place = draft.set("Reikwijdte", "categorieën", 7, "sector:C & sector:G")
    is_error(
        draft.only_error(),
        "nobody-selected",
        place,
        found_nl="'sector:C & sector:G'",
        suggestion_nl="bedoelt u een komma?",
    )


@pytest.mark.parametrize("typed", [1, 1.0, "1", " 1 ", "1\u00a0"])
@pytest.mark.parametrize("referred", [1, "1"])
def test_a_code_typed_as_a_number_is_the_same_as_one_typed_as_text(typed: Any, referred: Any) -> None:
    draft = Draft()
    draft.set("Mixen", "code", 3, typed)
    draft.set_heading("Samenstelling", "M1", referred)
    draft.set("Reikwijdte", "mix", 4, referred)
    draft.set("Doelbereik", "mix", 3, referred)
    reading = draft.read()
    assert reading.errors == ()
    assert reading.study is not None
    assert reading.study.mixes[1].code == "1"
    assert reading.study.composition[0].entries == {"M0": "x", "1": "x"}


@pytest.mark.parametrize(
    "typed",
    ["KEUR ", " KEUR", "\u00a0KEUR\u00a0", "KEUR\n", "KEUR\u200b", "\ufeffKEUR", "KE\u00adUR", "KEUR_x000D_\n"],
)
def test_spaces_around_a_code_and_what_cannot_be_seen_in_it_do_not_count(typed: str) -> None:
    draft = Draft()
    draft.set("Reikwijdte", "instrument", 7, typed)
    assert draft.read().errors == ()


def test_a_non_breaking_space_within_a_code_is_a_space() -> None:
    draft = Draft()
    draft.set("Uurtarieven", "code", 2, "ADM 1")
    for row in (5, 9):
        draft.set("Handelingen", "uurtarief", row, "ADM\u00a01")
    assert draft.read().errors == ()


@pytest.mark.parametrize("dash", "\u2010\u2011\u2013\u2212")
def test_a_dash_of_another_kind_is_the_same_dash(dash: str) -> None:
    draft = Draft()
    draft.set("Reikwijdte", "categorieën", 7, f"C{dash}L")
    draft.set("Bedrijfscategorieën", "grootteklasse", 2, f"2{dash}9")
    draft.set("Uurtarieven", "categorieën", 3, "sector:C & grootte:groot, C-S, C-M, grootte:2-9")
    assert not [error for error in draft.read().errors if error.name != "selectors-meet"]


def test_an_unlisted_source_is_a_notice_once() -> None:
    draft = Draft()
    place = draft.set("Handelingen", "bron", 2, "cbss")
    draft.set("Reikwijdte", "bron", 3, "cbss")
    is_notice(draft.notice("unlisted-source"), "unlisted-source", place, found_nl="'cbss'", suggestion_nl="'cbs'?")


def test_many_unknown_codes_are_reported_without_looking_long_for_suggestions() -> None:
    draft = Draft()
    for number in range(3_000):
        draft.add_row("Reikwijdte", instrument=f"ONBEKEND{number}", aandeel=0.5)
        draft.add_row("Bronnen", sleutel=f"bron{number}", titel="x")
    errors = draft.read().errors
    assert len(errors) == 3_000
    assert {error.name for error in errors} == {"unknown-code"}


@pytest.mark.parametrize(
    "typed",
    [
        "grootte:groot; sector:C",
        "size:large;sector:C",
        "C-groot; G-groot",
        "sector:C en grootte:groot",
        "sector:C | sector:G",
    ],
)
def test_another_sign_between_categories_is_answered_with_the_comma(typed: str) -> None:
    draft = Draft()
    place = draft.set("Reikwijdte", "categorieën", 2, typed)
    error = next(error for error in draft.read().errors if error.place == place)
    says(error, suggestion_nl="Zet een komma", suggestion_en="Put a comma")
