"""Where a number belongs, nothing else is taken for one, nor one that cannot be right."""

from __future__ import annotations

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
        found_nl="−50",
        expected_nl="0 of meer",
        suggestion_nl="Alleen uren, externe kosten en investeringen",
    )


def test_hours_and_external_costs_may_be_a_relief() -> None:
    draft = Draft()
    draft.set("Handelingen", "uren", 2, -4)
    draft.set("Handelingen", "externe kosten", 2, -100)
    assert draft.read().errors == ()


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
        suggestion_nl="geef de cel de opmaak Getal",
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


HUGE = [
    ("Bedrijfscategorieën", "bedrijven", 1e27), ("Bedrijfscategorieën", "omzet", 1e40),
    ("Handelingen", "uren", 1e308), ("Handelingen", "uren", -1e12), ("Handelingen", "externe kosten", -1e300),
    ("Handelingen", "investering", 1e14), ("Handelingen", "levensduur", 1e308), ("Handelingen", "frequentie", 1e20),
    ("Uurtarieven", "uurtarief", 1e9), ("Prijsindex", "index", 1e308), ("Prijsindex", "index", 1e-300),
    ("Wisselwerkingen", "verandering", 1e6), ("Reikwijdte", "aandeel", 1e308),
]  # fmt: skip


@pytest.mark.parametrize(("sheet", "heading", "value"), HUGE)
def test_a_figure_larger_than_anything_real_is_out_of_bounds(sheet: str, heading: str, value: float) -> None:
    draft = Draft()
    place = draft.set(sheet, heading, 2, value)
    errors = [error for error in draft.read().errors if error.name == "out-of-bounds"]
    is_error(errors[0], "out-of-bounds", place, what_nl=heading, what_en="out of bounds")


@pytest.mark.parametrize("rate", [-0.9999999, -0.5, 1e308])
def test_a_discount_rate_under_which_amounts_explode_is_out_of_bounds(rate: float) -> None:
    draft = Draft()
    place = draft.set_setting("discontovoet", rate)
    is_error(draft.only_error(), "out-of-bounds", place, expected_nl="van −0,2 tot en met 1")


def test_interactions_that_multiply_without_end_are_an_error_at_the_largest() -> None:
    draft = Draft()
    headings = draft.sheets["Wisselwerkingen"][0]
    row = dict(zip(headings, draft.sheets["Wisselwerkingen"][1], strict=False))
    for change in [*[900] * 40, 1_000]:
        again = row | {"verandering": change, "verandering laag": None, "verandering hoog": None}
        draft.sheets["Wisselwerkingen"].append([again.get(heading) for heading in headings])
    place = f"Wisselwerkingen!{draft.address('Wisselwerkingen', 'verandering', len(draft.sheets['Wisselwerkingen']))}"
    told = [error for error in draft.read().errors if error.name == "too-large-together"]
    assert len(told) == 1
    is_error(told[0], "too-large-together", place, what_nl="te groot om mee te rekenen", found_nl="1.000")


def test_growth_and_discounting_at_their_bounds_are_too_much_together() -> None:
    draft = Draft()
    place = draft.set_setting("discontovoet", 1)
    draft.set_setting("looptijd", 100)
    draft.set_setting("jaar van contante waarde", 2200)
    draft.set_setting("jaar van invoering", 1900)
    told = [error for error in draft.read().errors if error.name == "too-large-together"]
    assert [error.place for error in told] == [place]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("sheet", "heading", "value", "meant"),
    [
        (("Bedrijfscategorieën", "Firm categories"), ("groei", "growth"), 0.9, "0,009 (0,9%)"),
        (("Bedrijfscategorieën", "Firm categories"), ("groei", "growth"), 1, "0,01 (1%)"),
        (("Bedrijfscategorieën", "Firm categories"), ("groei", "growth"), -0.5, "−0,005 (−0,5%)"),
        (("Wisselwerkingen", "Interactions"), ("verandering hoog", "change high"), 3, "0,03 (3%)"),
    ],
)
def test_a_percentage_typed_as_a_number_within_the_bounds_is_a_remark(
    language: Language, sheet: tuple[str, str], heading: tuple[str, str], value: float, meant: str
) -> None:
    draft = Draft(language)
    which = 0 if language is Language.NL else 1
    place = draft.set(sheet[which], heading[which], 2, value)
    is_notice(
        draft.notice("surprising-figure"), "surprising-figure", place, what_nl="is opvallend", what_en="is unusual",
        suggestion_nl=meant,
    )  # fmt: skip


@pytest.mark.parametrize(("name", "value"), [("discontovoet", 1), ("discontovoet", 0.35), ("overhead", 2.5)])
def test_a_setting_typed_as_a_percentage_is_a_remark(name: str, value: float) -> None:
    draft = Draft()
    row = draft.row_of_setting(name) if any(row[0] == name for row in draft.sheets["Studie"]) else None
    if row is None:
        draft.sheets["Studie"].append([name, None])
    place = draft.set_setting(name, value)
    is_notice(draft.notice("surprising-figure"), "surprising-figure", place, expected_nl="meestal van")


def test_what_firms_would_do_anyway_is_a_remark_only_where_it_is_nearly_all_everywhere() -> None:
    draft = Draft()
    place = draft.set("Handelingen", "bedrijfseigen kosten", 2, 0.95)
    assert "surprising-figure" not in {problem.name for problem in draft.read().problems}
    count = len(draft.sheets["Handelingen"]) - 1
    for row in range(2, count + 2):
        for heading in ("bedrijfseigen kosten", "bedrijfseigen kosten laag", "bedrijfseigen kosten hoog"):
            draft.set("Handelingen", heading, row, 0.95)
    is_notice(
        draft.notice("surprising-figure"), "surprising-figure", place, found_nl=f"0,95 (op {count} rijen)",
        suggestion_nl="bijna geen regeldruk", suggestion_en="hardly any burden",
    )  # fmt: skip
