"""A row of the Scenarios sheet that does not name one cell, or gives it a value it cannot have, is one message."""

from __future__ import annotations

from typing import Any

import pytest
from workbooks import Draft, is_error, is_notice

from burden.language import Language
from burden.workbook.read import read_workbook

pytestmark = pytest.mark.integration

SHEET = "Scenario's"


def with_row(*rows: dict[str, Any]) -> Draft:
    draft = Draft()
    draft.sheets[SHEET] = draft.sheets[SHEET][:1]
    for row in rows:
        draft.add_row(SHEET, **{"scenario": "hoog"} | row)
    return draft


def at(draft: Draft, heading: str, row: int = 2) -> str:
    return f"{SHEET}!{draft.address(SHEET, heading, row)}"


HOURS = {"blad": "Handelingen", "code": "LEZEN", "kolom": "uren", "waarde": 3}
SHARE = {"blad": "Reikwijdte", "code": "WET", "mix": "M1", "kolom": "aandeel", "waarde": 0.7}
LARGE = {"blad": "Reikwijdte", "code": "WET", "categorieën": "grootte:groot", "kolom": "aandeel", "waarde": 0.7}
RATE = {"blad": "Studie", "code": "discontovoet", "kolom": "waarde", "waarde": 0.05}
HELD = {"blad": "Samenstelling", "code": "LOKET", "kolom": "M1", "waarde": "leeg"}


@pytest.mark.parametrize(
    ("row", "heading", "name", "message"),
    [
        (
            HOURS | {"blad": "Handelinge"}, "blad", "unknown-word",
            "onbekend woord bij blad: gevonden 'Handelinge'; verwacht een van: Studie, Uurtarieven, "
            "Bedrijfscategorieën, Instrumenten, Aantallen, Samenstelling, Verplichtingen, Handelingen, Reikwijdte, "
            "Wisselwerkingen, Prijsindex. Bedoelt u 'Handelingen'?",
        ),
        (
            SHARE | {"kolom": "aandel"}, "kolom", "unknown-word",
            "onbekend woord bij kolom: gevonden 'aandel'; verwacht een van: mix, categorieën, vanaf jaar, tot en met "
            "jaar, aandeel, aandeel laag, aandeel hoog. Bedoelt u 'aandeel'?",
        ),
        (
            HOURS | {"code": "LEZN"}, "code", "unknown-code",
            "geen rij van Handelingen heeft deze code: gevonden 'LEZN'; verwacht een code die daar staat. "
            "Bedoelt u 'LEZEN'?",
        ),
        (
            RATE | {"code": "discontovoed"}, "code", "unknown-word",
            "onbekend woord bij code: gevonden 'discontovoed'; verwacht een van: conventie, jaar van invoering, "
            "looptijd, discontovoet, reële loongroei, overhead, omrekening per jaar, discontomoment, verdeling, "
            "samenhang, trekkingen, startgetal, afronding, investeringen, zeldzame handelingen, jaar van contante "
            "waarde, referentiemix. Bedoelt u 'discontovoet'?",
        ),
        (
            HELD | {"kolom": "M2"}, "kolom", "unknown-code",
            "onbekende code bij kolom: gevonden 'M2'; verwacht een code van Mixen.",
        ),
        (
            {name: SHARE[name] for name in ("blad", "kolom", "waarde")}, "code", "names-no-row",
            "hier staat niet in welke rij de cel staat: gevonden een lege cel; verwacht zoveel van code, mix en "
            "categorieën als nodig is om één rij van Reikwijdte aan te wijzen.",
        ),
        (
            SHARE | {"mix": "M0"}, "mix", "names-no-row",
            "geen rij van Reikwijdte heeft dit allemaal: gevonden 'M0'; verwacht zoveel van code, mix en categorieën "
            "als nodig is om één rij van Reikwijdte aan te wijzen.",
        ),
        (
            SHARE | {"mix": None}, "code", "names-several-rows",
            "meer dan één rij van Reikwijdte heeft dit: gevonden rijen 2 tot en met 4; verwacht zoveel van code, mix "
            "en categorieën als nodig is om één rij van Reikwijdte aan te wijzen.",
        ),
        (
            HELD | {"categorieën": "C-L"}, "categorieën", "not-named-by",
            "op Samenstelling is geen rij te vinden met categorieën: gevonden 'C-L'; verwacht een lege cel.",
        ),
        (
            HOURS | {"waarde": "drie"}, "waarde", "not-a-number",
            "uren is geen getal: gevonden de tekst 'drie'; verwacht een getal: uren.",
        ),
        (
            RATE | {"waarde": 5}, "waarde", "out-of-bounds",
            "discontovoet valt buiten de grenzen: gevonden 5; verwacht een getal: aandeel (0,25 = 25%), van −0,2 tot "
            "en met 1. Bedoelt u 0,05 (5%)?",
        ),
        (
            HELD | {"waarde": "ja"}, "waarde", "neither-x-nor-year",
            "de cel voor mix M1 is niet leeg en bevat geen x of jaartal: gevonden 'ja'; verwacht niets, x, een "
            "jaartal zoals 2027, of jaren zoals 2027-2030 of t/m 2030. Bedoelt u 'x'?",
        ),
        (
            {"blad": "Verplichtingen", "code": "LEZ", "kolom": "soort", "waarde": "tozicht"}, "waarde", "unknown-word",
            "onbekend woord bij soort: gevonden 'tozicht'; verwacht een van: informatieverplichting, inhoudelijke "
            "verplichting, kennisneming, toezicht, aantonen buiten reikwijdte, financieel. Bedoelt u 'toezicht'?",
        ),
        (
            SHARE | {"kolom": "aandeel laag", "waarde": 0.85}, "waarde", "not-in-order",
            "aandeel laag ligt boven de centrale waarde: gevonden 0,85; verwacht hoogstens 0,8.",
        ),
        (
            SHARE | {"waarde": 0.95}, "waarde", "range-cannot-follow",
            "de bandbreedte van aandeel kan niet naar verhouding meeschuiven: gevonden hoog zou 1,069 worden; "
            "verwacht rijen in dit scenario voor aandeel laag en aandeel hoog.",
        ),
        (
            SHARE | {"waarde": "leeg"}, "waarde", "missing-value",
            "aandeel is leeg: gevonden een lege cel; verwacht een getal: aandeel (0,25 = 25%), van 0 tot en met 1.",
        ),
        (
            HOURS | {"kolom": "minuten", "waarde": 30}, "waarde", "hours-and-minutes",
            "er zijn zowel uren als minuten ingevuld: gevonden 4 (uren) en 30 (minuten); verwacht een van beide.",
        ),
        (
            LARGE | {"kolom": "categorieën", "waarde": "grootte:middelgroot"}, "waarde", "scope-tie",
            "met deze waarde klopt de studie niet meer (Reikwijdte, rij 3): twee rijen op het blad Reikwijdte zijn "
            "even specifiek: gevonden deze rij en rij 2, beide voor mix M0, verplichting RAP, categorie C-M; verwacht "
            "één rij die specifieker is (naar mix, dan verplichting, dan categorieën), of jaren die elkaar niet raken.",
        ),
        (
            HOURS | {"kolom": "prijspeil", "waarde": 2020}, "waarde", "year-without-index",
            "de prijsindex heeft geen cijfer voor dit jaar: gevonden 2020; verwacht een jaar van het blad Prijsindex: "
            "2024, 2025, 2026.",
        ),
    ],
)  # fmt: skip
def test_a_wrong_row_is_one_error_at_its_cell(row: dict[str, Any], heading: str, name: str, message: str) -> None:
    draft = with_row(row)
    problem = draft.only_error()
    is_error(problem, name, at(draft, heading))
    assert problem.message(Language.NL) == message
    assert problem.message(Language.EN) != message


def test_hours_on_a_row_that_has_minutes_are_refused_with_that_row() -> None:
    draft = with_row(HOURS)
    draft.set("Handelingen", "uren", 2, None)
    draft.set("Handelingen", "minuten", 2, 90)
    problem = draft.only_error()
    is_error(
        problem, "hours-and-minutes", at(draft, "waarde"), found_nl="3 (uren) en 90 (minuten)",
        what_nl="met deze waarde klopt de studie niet meer (Handelingen, rij 2)",
    )  # fmt: skip


def in_phases(row: dict[str, Any]) -> Draft:
    """A row of a scenario, of a study in which the share for M1 goes up in 2028."""
    draft = with_row(row)
    phased = next(at for at in (2, 3, 4) if draft.get("Reikwijdte", "mix", at) == "M1")
    draft.set("Reikwijdte", "tot en met jaar", phased, 2027)
    kept = {name: draft.get("Reikwijdte", name, phased) for name in ("instrument", "mix", "categorieën")}
    draft.add_row("Reikwijdte", **kept, vanaf_jaar=2028, aandeel=0.9)
    return draft


@pytest.mark.parametrize("code", ["WET t/m 2027", "WET until 2027"])
def test_a_row_that_counts_in_some_years_is_named_by_them(code: str) -> None:
    study = in_phases(SHARE | {"code": code}).read().study
    assert study is not None
    shares = [row.share.central for row in study.scenario("hoog").scope if row.mix == ("M1",)]
    assert shares == [0.7, 0.9]


@pytest.mark.parametrize(
    "row", [SHARE, {name: of for name, of in SHARE.items() if name != "code"}], ids=["code", "mix alone"]
)
def test_of_rows_that_differ_in_their_years_alone_those_that_may_be_meant_are_listed(row: dict[str, Any]) -> None:
    draft = in_phases(row)
    problem = draft.only_error()
    is_error(problem, "names-several-rows", at(draft, "code"))
    assert problem.message(Language.NL).endswith("verwacht een code met jaren: 'WET t/m 2027', 'WET vanaf 2028'.")
    assert problem.message(Language.EN).endswith("expected a code with years: 'WET until 2027', 'WET from 2028'.")


def test_other_years_than_a_row_has_are_answered_with_those_that_it_has() -> None:
    draft = in_phases(SHARE | {"code": "WET vanaf 2029"})
    is_error(draft.only_error(), "unknown-code", at(draft, "code"), suggestion_nl="'WET vanaf 2028'?")


@pytest.mark.parametrize("heading", ["scenario", "blad", "kolom", "waarde"])
def test_what_is_not_filled_in_is_asked_for(heading: str) -> None:
    draft = with_row(HOURS | {heading: None})
    is_error(draft.only_error(), "missing-value", at(draft, heading), what_nl=f"{heading} is leeg")


def test_a_mix_that_does_not_exist_is_named_with_the_one_that_was_meant() -> None:
    draft = with_row(SHARE | {"mix": "M11"})
    is_error(draft.only_error(), "unknown-code", at(draft, "mix"), suggestion_nl="'M1'?")


def test_a_category_that_does_not_exist_is_named() -> None:
    draft = with_row(SHARE | {"mix": None, "categorieën": "grootte:reusachtig"})
    is_error(draft.only_error(), "unknown-code", at(draft, "categorieën"), found_nl="grootte:reusachtig")


def test_one_cell_twice_in_a_scenario_names_the_first_row() -> None:
    draft = with_row(HOURS, HOURS | {"blad": "Activities", "kolom": "hours", "waarde": 5})
    is_error(
        draft.only_error(), "cell-twice", at(draft, "kolom", 3), found_nl="'hoog', ook op rij 2",
        expected_nl="elke cel één keer",
    )  # fmt: skip


def test_one_cell_may_have_other_values_in_other_scenarios() -> None:
    draft = with_row(HOURS, HOURS | {"scenario": "laag", "waarde": 5})
    study = draft.read().study
    assert study is not None
    assert [study.scenario(code).activities[0].hours.central for code in study.scenarios] == [3, 5]


def test_a_value_that_stands_in_the_study_already_is_a_notice() -> None:
    draft = with_row(HOURS | {"waarde": 4})
    is_notice(draft.notice("changes-nothing"), "changes-nothing", at(draft, "waarde"), found_nl="'4'")


def test_a_surprising_value_is_told_at_its_row() -> None:
    draft = with_row(RATE | {"waarde": 0.5})
    is_notice(
        draft.notice("surprising-figure"), "surprising-figure", at(draft, "waarde"), what_nl="discontovoet is opvallend"
    )


def test_a_row_that_names_one_that_cannot_be_read_is_no_second_error() -> None:
    draft = with_row(HOURS)
    place = draft.set("Handelingen", "uren", 2, "vier")
    is_error(draft.only_error(), "not-a-number", place)


def test_codes_that_differ_in_capitals_only_are_told() -> None:
    draft = with_row(HOURS, SHARE | {"scenario": "Hoog"})
    assert any(problem.name == "spelt-differently" for problem in draft.read().problems)


def test_a_sheet_without_rows_is_the_same_as_no_sheet() -> None:
    without = Draft()
    del without.sheets[SHEET]
    blank = with_row()
    blank.sheets[SHEET] = []
    studies = [draft.read().study for draft in (without, with_row(), blank)]
    assert studies[0] is not None
    assert studies[0] == studies[1] == studies[2]


@pytest.mark.parametrize("language", Language)
def test_a_scenario_is_written_in_either_language_and_read_the_same(language: Language) -> None:
    from burden.workbook.write import study_as_bytes

    study = with_row(HOURS, SHARE, RATE, HELD, HOURS | {"kolom": "moment", "waarde": "structureel"}).read().study
    assert study is None  # structural without a frequency
    study = with_row(HOURS, SHARE, RATE, HELD, HOURS | {"kolom": "verdeling", "waarde": "driehoek"}).read().study
    assert study is not None
    from io import BytesIO

    again = read_workbook(BytesIO(study_as_bytes(study, language))).study
    assert again is not None
    assert again.scenario_values == study.scenario_values
    values = [row.value for row in again.scenario_values]
    assert values == [3, 0.7, 0.05, "empty", "triangular"]
