"""Words by which rows meet: what looks the same, nearly is or means something else is told at its cell."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from workbooks import Draft, is_error, is_notice

from burden.language import Language
from burden.study import Problem

pytestmark = pytest.mark.integration

SHEET = {"nl": "Bedrijfscategorieën", "en": "Firm categories"}
HEADINGS = {"size": {"nl": "grootteklasse", "en": "size class"}, "sector": {"nl": "sector", "en": "sector"}}


def told(draft: Draft, name: str) -> list[Problem]:
    return [problem for problem in draft.read().problems if problem.name == name]


def with_words(language: Language, attribute: str, words: list[Any]) -> tuple[Draft, str]:
    """The small study with some size classes or sectors from row 2 on; gives the place of the last."""
    draft = Draft(language)
    place = ""
    for row, word in enumerate(words, start=2):
        place = draft.set(SHEET[language], HEADINGS[attribute][language], row, word)
    return draft, place


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("attribute", "words", "right"),
    [
        ("sector", ["C", "c"], "C"),
        ("sector", ["Bouw", "BOUW"], "Bouw"),
        ("sector", ["01", 1], "01"),
        ("sector", ["C", "\u0421"], "C"),
        ("sector", ["\u041a", "K"], "\u041a"),
        ("sector", ["A", "\u0391"], "A"),
        ("sector", ["\ufb01nance", "finance"], "\ufb01nance"),
        ("size", ["2-9", "2 - 9"], "2-9"),
        ("size", ["10+", "10 +"], "10+"),
        ("size", ["2-9", "\uff12-9"], "2-9"),
        ("size", ["KMO", "Kmo"], "KMO"),
    ],
)
def test_a_word_that_only_looks_the_same_is_an_error(
    language: Language, attribute: str, words: list[Any], right: str
) -> None:
    draft, place = with_words(language, attribute, [words[0], *words])
    (problem,) = told(draft, "spelt-differently")
    is_error(
        problem, "spelt-differently", place, expected_nl=f"'{right}', zoals op rij 2", what_en="written differently",
        expected_en=f"'{right}', as on row 2",
    )  # fmt: skip


@pytest.mark.parametrize("odd", ["C\u200b", "\ufeffC", "C\u00a0", "C_x000D_", "\u00adC", " C\n"])
def test_what_cannot_be_seen_in_a_word_does_not_count(odd: str) -> None:
    draft = Draft()
    before = draft.read().study
    draft, _ = with_words(Language.NL, "sector", ["C", odd])
    assert draft.read().study == before


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("sheet", "field", "row", "typed"),
    [
        ({"nl": "Uurtarieven", "en": "Tariffs"}, "code", 2, "hoog"),
        ({"nl": "Instrumenten", "en": "Instruments"}, "code", 4, "Loket"),
        ({"nl": "Mixen", "en": "Mixes"}, "code", 3, "m0"),
        ({"nl": "Bronnen", "en": "Sources"}, None, 3, "CBS"),
        ({"nl": "Bedrijfscategorieën", "en": "Firm categories"}, "code", 3, "c-s"),
    ],
)
def test_two_codes_that_look_the_same_are_an_error(
    language: Language, sheet: dict[str, str], field: str | None, row: int, typed: str
) -> None:
    draft = Draft(language)
    draft.set(sheet[language], field or {"nl": "sleutel", "en": "key"}[language], row, typed)
    problems = told(draft, "spelt-differently")
    assert [problem.sheet for problem in problems] == [sheet[language]]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("attribute", "words", "near"),
    [
        ("size", ["large", "larg"], "large"),
        ("size", ["groot", "grooot"], "groot"),
        ("size", ["micro", "mirco"], "micro"),
        ("sector", ["C", "C."], "C"),
        ("sector", ["C", "sector C"], "C"),
        ("sector", ["Bouwnijverheid", "Bouwnijverheiid"], "Bouwnijverheid"),
        ("sector", ["Horeca en logies", "Horeca en logeis"], "Horeca en logies"),
        ("sector", ["café", "cafe"], "café"),
        ("sector", ["e-commerce", "ecommerce"], "e-commerce"),
        ("sector", ["Zorg", "Zrog"], "Zorg"),
        ("sector", ["01.1", "1.1"], "01.1"),
        ("sector", ["A01", "A1"], "A01"),
        ("sector", ["J62", "J 62"], "J62"),
        ("sector", ["G", "sectie G"], "G"),
    ],
)
def test_a_word_that_is_nearly_the_same_is_a_remark(
    language: Language, attribute: str, words: list[str], near: str
) -> None:
    draft, place = with_words(language, attribute, [words[0], *words])
    problems = told(draft, "nearly-the-same")
    assert len(problems) == 1
    is_notice(problems[0], "nearly-the-same", place, suggestion_nl=f"'{near}'", suggestion_en=f"'{near}'")


@pytest.mark.parametrize(
    ("attribute", "words"),
    [
        ("sector", ["A", "B", "C", "AB"]),
        ("sector", ["1.1", "1.10", "11.0"]), ("sector", ["sept", "mei"]),
        ("sector", ["F1", "F2", "F12"]), ("sector", ["46", "47", "461"]),
        ("size", ["2-9", "10-49", "29", "50-249"]), ("size", ["<10", "10+", ">10"]),
        ("size", ["klein", "groot", "mkb"]),
        ("sector", ["Noord-Holland", "Zuid-Holland", "Holland"]), ("sector", ["zorg", "borg"]),
        ("sector", ["Groep 1", "Groep 2"]), ("sector", ["Landbouw, bosbouw en visserij", "Bouw"]),
    ],
)  # fmt: skip
def test_words_that_are_honestly_different_are_no_slip(attribute: str, words: list[str]) -> None:
    draft, _ = with_words(Language.NL, attribute, words)
    names = {problem.name for problem in draft.read().problems}
    assert names.isdisjoint(("nearly-the-same", "spelt-differently", "date-for-word", "total-row"))


def test_a_goal_that_is_nearly_another_is_told() -> None:
    draft = Draft()
    place = draft.set("Doelbereik", "doel", 3, "Minder misstanden in de ketens")
    is_notice(
        draft.notice("nearly-the-same"), "nearly-the-same", place, suggestion_nl="'Minder misstanden in de keten'"
    )
    place = draft.set("Doelbereik", "doel", 3, "minder misstanden in de keten")
    is_error(draft.only_error(), "spelt-differently", place, expected_nl="zoals op rij 2")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("attribute", "words", "meant"),
    [
        ("size", ["2-9", datetime(2026, 9, 2)], "2-9"),
        ("size", ["2-9", datetime(2026, 2, 9)], "2-9"),
        ("size", ["10-49", datetime(1949, 10, 1)], "10-49"),
        ("size", ["2-9", 46_267], "2-9"),
        ("sector", ["01", datetime(2026, 1, 5)], "1-5"),
        ("size", ["2-9", "2-sep"], "2-9"),
        ("size", ["10-49", "okt-49"], "10-49"),
        ("size", ["10-12", "12 Oct"], "10-12"),
    ],
)
def test_a_date_where_a_word_was_meant_is_told_at_its_own_cell(
    language: Language, attribute: str, words: list[Any], meant: str
) -> None:
    draft, place = with_words(language, attribute, words)
    (problem,) = told(draft, "date-for-word")
    is_notice(problem, "date-for-word", place, suggestion_nl=meant, suggestion_en="Format the cell as Text")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", ["R&D", "C, D", "size:x", "grootte:groot", "sector:Z", "all", "Alle", "-", "n.v.t.:"])
def test_a_category_that_no_selector_can_name_is_an_error_at_its_own_cell(language: Language, code: str) -> None:
    draft = Draft(language)
    place = draft.set(SHEET[language], "code", 2, code)
    is_error(
        draft.only_error(), "word-of-the-tool", place, found_nl=f"'{code}'", expected_nl="zonder komma",
        expected_en="without a comma",
    )  # fmt: skip


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", ["low", "high", "laag"])
def test_a_mix_may_be_called_low_or_high(language: Language, code: str) -> None:
    draft = Draft(language)
    draft.add_row(
        {"nl": "Mixen", "en": "Mixes"}[language], **{"code": code, {"nl": "naam", "en": "name"}[language]: "x"}
    )
    draft.add_column({"nl": "Samenstelling", "en": "Composition"}[language], code, [])
    reading = draft.read()
    assert reading.errors == ()
    assert reading.study is not None
    assert code in {mix.code for mix in reading.study.mixes}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", ["note", "Toelichting", "INSTRUMENT"])
def test_a_mix_that_is_called_as_another_column_is_an_error_at_its_own_cell(language: Language, code: str) -> None:
    draft = Draft(language)
    sheet = {"nl": "Mixen", "en": "Mixes"}[language]
    row = draft.add_row(sheet, **{"code": code, {"nl": "naam", "en": "name"}[language]: "Een mix"})
    is_error(draft.only_error(), "word-of-the-tool", f"{sheet}!A{row}", found_nl=f"'{code}'", what_en="another column")


@pytest.mark.parametrize("language", Language)
def test_a_mix_without_a_column_in_the_composition_is_an_error_at_its_own_cell(language: Language) -> None:
    draft = Draft(language)
    sheet = {"nl": "Mixen", "en": "Mixes"}[language]
    row = draft.add_row(sheet, **{"code": "M2", {"nl": "naam", "en": "name"}[language]: "Een mix"})
    is_error(
        draft.only_error(), "mix-without-column", f"{sheet}!A{row}", found_nl="'M2'", what_nl="blad Samenstelling",
        what_en="Composition sheet",
    )  # fmt: skip


def test_a_source_that_reads_as_two_is_an_error_at_its_own_cell() -> None:
    draft = Draft()
    row = draft.add_row("Bronnen", sleutel="cbs; 2024", titel="Statistiek")
    is_error(draft.only_error(), "word-of-the-tool", f"Bronnen!A{row}", found_nl="'cbs; 2024'")


@pytest.mark.parametrize(
    ("language", "heading", "place"),
    [(Language.NL, "eenheid", "Bedrijfscategorieën!E4"), (Language.EN, "unit", "Firm categories!E4")],
)
def test_units_that_differ_within_a_sector_are_an_error(language: Language, heading: str, place: str) -> None:
    draft = Draft(language)
    assert draft.set(SHEET[language], heading, 4, "schepen") == place
    is_error(
        draft.only_error(), "units-in-sector", place, what_nl="verschillende dingen geteld", found_nl="'schepen' hier",
        what_en="counts different things", found_en="and an empty cell on row 2", expected_en="one unit in each sector",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("language", "heading", "word", "listed"),
    [(Language.NL, "groep", "burgers", "burger"), (Language.EN, "group", "consumers", "citizen")],
)
def test_a_word_that_is_no_group_is_an_error(language: Language, heading: str, word: str, listed: str) -> None:
    draft = Draft(language)
    place = draft.set(SHEET[language], heading, 2, word)
    problem = draft.only_error()
    assert (problem.place, word in problem.line(language), listed in problem.line(language)) == (place, True, True)
