"""A sheet or heading that is missing, misspelt or there twice is named; what is merely unusual gets a notice."""

from __future__ import annotations

from typing import Any

import pytest
from workbooks import Draft, is_error, is_notice, says

from burden.language import Language
from burden.study import Problem
from burden.study.settings import Settings
from burden.study.tables import TABLES

pytestmark = pytest.mark.integration

NEEDED = [table.sheet for table in (Settings, *TABLES) if table.needed]


@pytest.mark.parametrize("sheet", [title.nl for title in NEEDED])
def test_a_needed_sheet_that_is_missing_is_one_error(sheet: str) -> None:
    draft = Draft()
    del draft.sheets[sheet]
    is_error(draft.only_error(), "missing-sheet", "", what_nl=f"het blad {sheet} ontbreekt", expected_nl=f"'{sheet}'")


@pytest.mark.parametrize(
    ("sheet", "misspelt"), [("Handelingen", "Handeling"), ("Reikwijdte", "Rijkwijdte"), ("Mixen", "Mix-en")]
)
def test_a_needed_sheet_that_is_misspelt_is_suggested(sheet: str, misspelt: str) -> None:
    draft = Draft()
    draft.sheets[misspelt] = draft.sheets.pop(sheet)
    is_error(draft.only_error(), "missing-sheet", misspelt, found_nl=f"'{misspelt}'", suggestion_nl=f"'{sheet}'?")


@pytest.mark.parametrize(("sheet", "misspelt"), [("Prijsindex", "Prijsindeks"), ("Bronnen", "Bronen")])
def test_a_sheet_that_may_be_left_out_is_not_left_out_by_a_misspelling(sheet: str, misspelt: str) -> None:
    draft = Draft()
    draft.sheets[misspelt] = draft.sheets.pop(sheet)
    is_error(draft.only_error(), "near-miss-sheet", misspelt, found_nl=f"'{misspelt}'", suggestion_nl=f"'{sheet}'?")


def test_two_sheets_for_one_table_are_an_error() -> None:
    draft = Draft()
    draft.sheets["Activities"] = [["code"], ["A"]]
    is_error(draft.only_error(), "double-sheet", "Activities", found_nl="'Activities' en 'Handelingen'")


def test_an_unknown_sheet_is_a_notice() -> None:
    draft = Draft()
    draft.sheets["Werkblad mail"] = [["Zie de mail van dinsdag."]]
    is_notice(draft.notice("unknown-sheet"), "unknown-sheet", "Werkblad mail", what_nl="wordt niet gelezen")


@pytest.mark.parametrize("title", ["Uitleg", "Guide"])
def test_the_sheet_with_the_guide_is_no_notice(title: str) -> None:
    draft = Draft()
    draft.sheets[title] = [["Uitleg over deze werkmap"]]
    assert {problem.name for problem in draft.read().problems} == {"own-columns", "own-settings"}


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [[None, None], [None, "hier de handelingen"]],
        [["Tabel 3: de handelingen van 2026"], ["code", "naam", "uren"]],
    ],
)
def test_a_needed_sheet_without_known_headings_in_row_1_is_one_error(rows: list[list[Any]]) -> None:
    draft = Draft()
    draft.sheets["Handelingen"] = rows
    is_error(draft.only_error(), "no-header", "Handelingen!A1", expected_nl="kolomkoppen in rij 1")


def test_a_sheet_that_may_be_left_out_may_be_blank() -> None:
    draft = Draft()
    draft.sheets["Doelbereik"] = []
    assert draft.read().errors == ()


@pytest.mark.parametrize("sheet", [title.nl for title in NEEDED if title.nl not in ("Studie", "Samenstelling")])
def test_a_needed_table_without_rows_is_an_error(sheet: str) -> None:
    draft = Draft()
    del draft.sheets[sheet][1:]
    errors = {(error.name, error.place) for error in draft.read().errors}
    assert ("empty-table", f"{sheet}!A2") in errors


@pytest.mark.parametrize(
    ("sheet", "heading"),
    [("Handelingen", "moment"), ("Handelingen", "verplichting"), ("Mixen", "code"), ("Uurtarieven", "uurtarief"),
     ("Reikwijdte", "aandeel"), ("Bedrijfscategorieën", "bedrijven"), ("Samenstelling", "instrument")],
)  # fmt: skip
def test_a_needed_column_that_is_missing_is_one_error(sheet: str, heading: str) -> None:
    draft = Draft()
    for name in (heading, f"{heading} laag", f"{heading} hoog"):
        if name in draft.sheets[sheet][0]:
            draft.drop_column(sheet, name)
    problem = draft.only_error()
    assert problem.sheet == sheet
    assert problem.cell is not None
    assert problem.cell.endswith("1")
    is_error(problem, "missing-column", problem.place, what_nl=f"'{heading}' ontbreekt", expected_nl=f"'{heading}'")


@pytest.mark.parametrize(
    ("sheet", "heading", "misspelt"),
    [("Handelingen", "uren", "urren"), ("Handelingen", "uurtarief", "uurtarieff"), ("Handelingen", "moment", "momment"),
     ("Handelingen", "frequentie", "frekwentie"), ("Handelingen", "categorieën", "categorien"),
     ("Handelingen", "uren hoog", "uren hog"), ("Reikwijdte", "categorieën", "kategorieën"),
     ("Reikwijdte", "mix", "mixx"), ("Uurtarieven", "categorieën", "categorie"), ("Mixen", "code", "kode"),
     ("Instrumenten", "code", "ccode"),
     ("Samenstelling", "instrument", "instrumment"), ("Verplichtingen", "instrument", "instrumet"),
     ("Studie", "waarde", "waardde"), ("Bronnen", "sleutel", "sleutels"), ("Prijsindex", "jaar", "jaarr")],
)  # fmt: skip
def test_a_misspelt_heading_is_one_error_with_a_suggestion(sheet: str, heading: str, misspelt: str) -> None:
    draft = Draft()
    place = draft.set_heading(sheet, heading, misspelt)
    is_error(
        draft.only_error(),
        "near-miss-column",
        place,
        found_nl=f"'{misspelt}'",
        expected_nl=f"'{heading}'",
        suggestion_nl=f"'{heading}'?",
    )


NL, EN = Language.NL, Language.EN
DECORATED = [
    (EN, "Activities", "hours", ["hours (per time)", "hours p/y", "hours\n(per firm)", "Hours, average", "time [hours]",
                                 "uren per keer", "hrs", "uur per keer", "manhours", "hours (minutes)"]),
    (EN, "Activities", "hours low", ["hours (low)", "low hours", "hours min", "hours lower bound", "uren ondergrens"]),
    (EN, "Activities", "business as usual", ["% business as usual", "usual business", "BAU", "bus. as usual (%)"]),
    (EN, "Activities", "lifetime", ["lifetime (years)", "lifetime yrs", "levensduur in jaren", "econ. lifetime"]),
    (EN, "Firm categories", "growth", ["Growth % per year", "growth (%)", "groei in %", "groeipercentage"]),
    (EN, "Scope", "categories", ["categories (who)", "cat.", "which categories", "categorieën (wie)"]),
    (EN, "Instruments", "voluntary", ["voluntary (yes/no)", "voluntary?", "vol."]),
    (NL, "Handelingen", "frequentie", ["freq. per jaar", "frequentie (per jaar)", "jaarlijkse frequentie"]),
    (EN, "Activities", "hours", ["time", "Time spent"]),
    (NL, "Handelingen", "uren", ["tijd", "tijdsbesteding", "U R E N"]),
    (NL, "Handelingen", "externe kosten", ["kosten", "kosten extern", "ext. kosten (€)", "externe kosten, per keer"]),
    (NL, "Uurtarieven", "uurtarief", ["tarief (€/uur)", "uurtarief in euro"]),
    (NL, "Bedrijfscategorieën", "bedrijven", ["bedrijven [aantal]", "bedrijven (CBS 2023)", "bedrijven x 1000"]),
    (EN, "Scope", "categories", ["for whom", "target group"]),
    (NL, "Reikwijdte", "categorieën", ["doelgroep", "voor wie", "sector", "grootteklasse"]),
    (EN, "Activities", "external costs", ["expenses (EUR)", "outsourcing", "inkoop"]),
    (NL, "Handelingen", "investering", ["capex"]),
    (NL, "Bedrijfscategorieën", "groei", ["mutatie per jaar", "toename (%)"]),
    (EN, "Firm categories", "firms", ["companies", "ondernemingen"]),
    (NL, "Reikwijdte", "aandeel", ["aandeel in %", "% aandeel", "aandeel ‰", "share (0-1)"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "sheet", "heading", "typed"),
    [(language, sheet, heading, typed) for language, sheet, heading, all_typed in DECORATED for typed in all_typed],
)
def test_a_heading_with_a_unit_or_remark_is_one_error_with_a_suggestion(
    language: Language, sheet: str, heading: str, typed: str
) -> None:
    draft = Draft(language)
    if f"{heading} laag" in draft.sheets[sheet][0]:
        draft.drop_column(sheet, f"{heading} laag")
        draft.drop_column(sheet, f"{heading} hoog")
    problem = draft_error(draft, draft.set_heading(sheet, heading, typed))
    assert problem.found is not None
    says(problem, found_en=" ".join(typed.split()), suggestion_en="Did you mean '", suggestion_nl="Bedoelt u '")


def draft_error(draft: Draft, place: str) -> Problem:
    """The one error that is told of a heading."""
    problem = draft.only_error()
    assert (problem.name, problem.place) == ("near-miss-column", place)
    return problem


@pytest.mark.parametrize(
    "typed", ["{}:", "1. {}", "2) {}", "{}*", "{} †", "{}²", "* {}", " {}\n", "{}_x000D_\n", "{}\u200b"]
)
@pytest.mark.parametrize(
    ("language", "sheet", "heading"),
    [
        (NL, "Handelingen", "uren laag"),
        (EN, "Scope", "share"),
        (NL, "Studie", "waarde"),
        (EN, "Firm categories", "growth"),
    ],
)
def test_signs_around_a_heading_mean_nothing(language: Language, sheet: str, heading: str, typed: str) -> None:
    draft, plain = Draft(language), Draft(language)
    draft.set_heading(sheet, heading, typed.format(heading))
    assert draft.read().errors == ()
    assert draft.read().study == plain.read().study


@pytest.mark.parametrize(
    "heading",
    ["remarks of Jan", "afdeling", "hours last year", "FTE", "contactpersoon", "bron pagina", "uren vorig jaar"],
)
@pytest.mark.parametrize("sheet", ["Handelingen", "Reikwijdte", "Bedrijfscategorieën"])
def test_an_analysts_own_column_beside_the_known_ones_stays_allowed(sheet: str, heading: str) -> None:
    draft = Draft()
    draft.add_column(sheet, heading, ["x"])
    reading = draft.read()
    assert reading.errors == ()
    assert any(problem.name == "own-columns" and heading in problem.what.nl for problem in reading.notices)


@pytest.mark.parametrize(
    ("name", "typed"),
    [("looptijd", "looptijd (jaren)"), ("looptijd", "horizon in years"), ("discontovoet", "discontovoet %"),
     ("discontovoet", "% discontovoet per jaar"), ("prijspeil", "prijspeil (jaar)"), ("overhead", "overhead (%)"),
     ("investeringen", "investeringen (hoe)"), ("referentiemix", "referentiemix [code]"),
     ("jaar van invoering", "jaar van invoering (1e jaar)"), ("afronding", "afronding van uren")],
)  # fmt: skip
def test_a_setting_with_a_unit_or_remark_is_one_error_with_a_suggestion(name: str, typed: str) -> None:
    draft = Draft()
    row = draft.row_of_setting(name)
    draft.sheets["Studie"][row - 1][0] = typed
    is_error(draft.only_error(), "near-miss-setting", f"Studie!A{row}", found_nl=typed, suggestion_nl="Bedoelt u '")


@pytest.mark.parametrize("typed", ["{}:", "3. {}", "{} *", "{}_x000D_"])
def test_signs_around_the_name_of_a_setting_mean_nothing(typed: str) -> None:
    draft = Draft()
    row = draft.row_of_setting("discontovoet")
    draft.sheets["Studie"][row - 1][0] = typed.format("discontovoet")
    assert draft.read().study == Draft().read().study


@pytest.mark.parametrize(
    "title", ["Wisselwerkingen (2)", "Wisselwerkingen v2", "Kopie Interactions", "Wisselwerkingen def"]
)
def test_a_version_of_the_sheet_of_a_table_that_is_missing_is_an_error(title: str) -> None:
    draft = Draft()
    draft.sheets[title] = draft.sheets.pop("Wisselwerkingen")
    is_error(draft.only_error(), "near-miss-sheet", title, found_nl=title, suggestion_nl="'Wisselwerkingen'?")


@pytest.mark.parametrize("title", ["9. Wisselwerkingen", "Wisselwerkingen.", "- Interactions"])
def test_signs_around_the_title_of_a_sheet_mean_nothing(title: str) -> None:
    draft = Draft()
    draft.sheets = {title if name == "Wisselwerkingen" else name: rows for name, rows in draft.sheets.items()}
    assert draft.read().study == Draft().read().study


def test_a_misspelt_heading_does_not_hide_a_problem_in_another_column() -> None:
    draft = Draft()
    heading = draft.set_heading("Handelingen", "uren hoog", "uren hog")
    cell = draft.set("Handelingen", "uren", 2, "1,5")
    assert [error.place for error in draft.read().errors] == [heading, cell]


def test_two_headings_with_one_meaning_are_an_error_also_in_two_languages() -> None:
    draft = Draft()
    place = draft.add_column("Handelingen", "hours", [5])
    is_error(draft.only_error(), "double-column", place, found_nl="'hours', ook in I1", expected_nl="één ervan")


def test_two_own_columns_with_one_heading_are_an_error() -> None:
    draft = Draft()
    draft.add_column("Handelingen", "dossier", [1])
    place = draft.add_column("Handelingen", "dossier", [2])
    is_error(draft.only_error(), "double-column", place, found_nl="'dossier', ook in AM1")


def test_a_range_needs_the_column_it_belongs_to() -> None:
    draft = Draft()
    draft.drop_column("Wisselwerkingen", "overlap")
    draft.drop_column("Wisselwerkingen", "overlap laag")
    place = f"Wisselwerkingen!{draft.address('Wisselwerkingen', 'overlap hoog', 1)}"
    is_error(draft.only_error(), "missing-column", place, what_nl="overlap hoog, maar geen kolom overlap")


def test_a_heading_without_a_usable_value_is_one_error() -> None:
    draft = Draft()
    position = draft.sheets["Handelingen"][0].index("uren")
    place = draft.set_heading("Handelingen", "uren", "#REF!")
    assert place == "Handelingen!I1"
    assert position == 8
    is_error(draft.only_error(), "error-value", place, what_nl="de kolomkop bevat een Excel-fout", found_nl="#REF!")


def test_a_composition_column_that_is_no_mix_is_one_error() -> None:
    draft = Draft()
    draft.set("Mixen", "code", 3, "M1")
    place = draft.set_heading("Samenstelling", "M1", "M11")
    is_error(
        draft.only_error(),
        "not-a-mix",
        place,
        found_nl="'M11'",
        expected_nl="een code van het blad Mixen",
        suggestion_nl="'M1'?",
    )


@pytest.mark.parametrize("typed", ["M1 (nuloptie)", "M1: niets doen", "mix M1", "M1*"])
def test_a_mix_with_a_remark_in_its_heading_is_one_error_with_a_suggestion(typed: str) -> None:
    draft = Draft()
    place = draft.set_heading("Samenstelling", "M1", typed)
    is_error(draft.only_error(), "not-a-mix", place, found_nl=typed, suggestion_nl="'M1'?")


def test_own_columns_are_kept_with_a_notice() -> None:
    draft = Draft()
    place = draft.add_column("Handelingen", "dossier", [17, None, "B-2"])
    is_notice(
        next(problem for problem in draft.read().notices if problem.sheet == "Handelingen"),
        "own-columns",
        place,
        what_nl="bewaard maar niet gebruikt: dossier",
    )
    study = draft.read().study
    assert study is not None
    assert [activity.own for activity in study.activities[:3]] == [{"dossier": 17}, {}, {"dossier": "B-2"}]


def test_own_settings_are_kept_with_a_notice_and_their_note() -> None:
    draft = Draft()
    draft.sheets["Studie"].append(["dossiernummer", 4711, "van het secretariaat"])
    assert "dossiernummer" in draft.notice("own-settings").what.nl
    study = draft.read().study
    assert study is not None
    assert study.settings.own["dossiernummer"] == 4711
    assert study.settings.notes["dossiernummer"] == "van het secretariaat"


def test_own_columns_beside_the_settings_are_not_kept() -> None:
    draft = Draft()
    place = draft.add_column("Studie", "status", ["klaar"])
    problem = next(
        problem for problem in draft.read().notices if problem.name == "own-columns" and problem.sheet == "Studie"
    )
    is_notice(problem, "own-columns", place, what_nl="niet gebruikt: status")
    assert "bewaard" not in problem.what.nl


def hide_sheet(book: Any) -> None:
    book["Handelingen"].sheet_state = "hidden"


def hide_rows(book: Any) -> None:
    for row in (3, 5, 60):
        book["Handelingen"].row_dimensions[row].hidden = True


def hide_columns(book: Any) -> None:
    for column in ("G", "AB"):
        book["Handelingen"].column_dimensions[column].hidden = True


@pytest.mark.parametrize(
    ("hide", "name", "cell", "told"),
    [(hide_sheet, "hidden-sheet", None, "verborgen"), (hide_rows, "hidden-rows", "A3", "3, 5"),
     (hide_columns, "hidden-columns", "G1", "G, AB")],
)  # fmt: skip
def test_what_is_hidden_is_read_with_a_notice(hide: Any, name: str, cell: str | None, told: str) -> None:
    draft = Draft()
    draft.finish(hide)
    problem = draft.notice(name)
    is_notice(problem, name, f"Handelingen!{cell}" if cell else "Handelingen", what_nl=told)
    assert draft.read().study == Draft().read().study


@pytest.mark.parametrize("language", list(Language))
def test_every_message_about_sheets_is_in_the_language_of_the_study(language: Language) -> None:
    draft = Draft(language)
    needed = "Reikwijdte" if language is Language.NL else "Scope"
    del draft.sheets[needed]
    reading = draft.read()
    assert reading.language is language
    assert needed in reading.errors[0].line(reading.language)


def test_the_language_of_unreadable_settings_is_that_of_the_sheets() -> None:
    draft = Draft(Language.EN)
    del draft.sheets["Study"]
    draft.sheets["Bronnen"] = draft.sheets.pop("Sources")
    assert draft.read().language is Language.EN
