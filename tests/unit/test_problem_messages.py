"""Every message exists in both languages, is filled in, and says what was found."""

from __future__ import annotations

import inspect
import re
import string
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any, get_type_hints

import pytest

from burden.language import Language, Text
from burden.study import Problem, Severity, check_messages, messages, value_messages
from burden.study.columns import Column, Unit
from burden.study.record import columns_of
from burden.study.selector import Selector, Term
from burden.study.settings import Settings
from burden.study.tables import TABLES, Activity
from burden.study.words import Timing, Word
from burden.workbook import file_messages
from burden.workbook import messages as workbook_messages
from burden.workbook.container import LIMITS, Refusal, Uncalculated, WorkbookRefused

pytestmark = pytest.mark.unit

MODULES = (messages, check_messages, value_messages, workbook_messages, file_messages)
# Words that only the one language has.
ONLY_ENGLISH = """
    the and with from this there not row rows number value cell cells sheet file found expected empty unknown you
    mean did a an are for has have belongs other which that these those must than read heading column setting firms
    share times year years hours money nothing text formula mixes instruments obligations activities tariffs
"""
ONLY_DUTCH = """
    het een met dit niet rij rijen getal waarde cel blad bestand leeg onbekend bedoelt geen verwacht gevonden
    bedrijven uren tekst mixen instrumenten
"""
ENGLISH, DUTCH = set(ONLY_ENGLISH.split()), set(ONLY_DUTCH.split())


def factories() -> Iterator[tuple[str, Callable[..., Problem]]]:
    for module in MODULES:
        for name, function in vars(module).items():
            own = inspect.isfunction(function) and function.__module__ == module.__name__ and not name.startswith("_")
            if own and get_type_hints(function).get("return") is Problem:
                yield f"{module.__name__}.{name}", function


COLUMN = Column(Text("lead time", "doorlooptijd"), Text("Days.", "Dagen."), unit=Unit.YEARS, minimum=0, maximum=9)
TITLE = Text("Lead times", "Doorlooptijden")
BY_NAME: dict[str, Any] = {
    "part": "low",
    "refusal": WorkbookRefused(Refusal.TOO_LARGE, what="rows", found=400_000, allowed=300_000),
    "words": list(Timing),
    "known": ["QZ-1", "QZ-2"],
    "suggestion": None,
}
BY_TYPE: dict[Any, Any] = {
    Column: COLUMN,
    Text: TITLE,
    float: 1234.5,
    int: 2019,
    str: "QZ-77",
    object: "QZ-77",
    Term: Term("code", "QZ-77"),
    Selector: Selector(((Term("code", "QZ-77"),),)),
    Uncalculated: Uncalculated.MANUAL,
    Problem: Problem(name="sample", what=TITLE, found=TITLE, expected=TITLE),
}


def argument(name: str, kind: Any) -> Any:
    if name in BY_NAME and not (name == "known" and "int" in str(kind)):
        return BY_NAME[name]
    if name == "known":
        return [2024, 2025]
    for known, value in BY_TYPE.items():
        if kind == known or (known is not object and known in getattr(kind, "__args__", ())):
            return value
    raise AssertionError(f"a value for {name}: {kind} is needed")


def made(function: Callable[..., Problem]) -> tuple[Problem, dict[str, Any]]:
    hints = get_type_hints(function)
    arguments = {name: argument(name, hints[name]) for name in inspect.signature(function).parameters}
    return function(**arguments), arguments


FACTORIES = dict(factories())
EACH = pytest.mark.parametrize("function", FACTORIES.values(), ids=FACTORIES.keys())


def texts_of(problem: Problem) -> list[Text]:
    return [text for text in (problem.what, problem.found, problem.expected, problem.suggestion) if text is not None]


def words_of(text: str) -> set[str]:
    unquoted = re.sub(r"'[^']*'", "", text)
    return set(re.findall(r"[a-zé]+", unquoted.lower()))


def test_all_messages_are_looked_at() -> None:
    assert len(FACTORIES) > 60


@EACH
def test_a_message_is_filled_in_and_different_in_each_language(function: Callable[..., Problem]) -> None:
    problem, _ = made(function)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", problem.name)
    assert problem.what.en != problem.what.nl
    for language in Language:
        line = problem.message(language)
        assert not set("{}") & set(line)
        assert "None" not in line
        assert ".." not in line
        assert line[-1] in ".?"


@EACH
def test_a_message_has_no_words_of_the_other_language(function: Callable[..., Problem]) -> None:
    for text in texts_of(made(function)[0]):
        assert words_of(text.nl) & ENGLISH <= words_of(TITLE.nl)
        assert words_of(text.en) & DUTCH == set()


@EACH
def test_a_message_says_what_was_found(function: Callable[..., Problem]) -> None:
    problem, arguments = made(function)
    if "found" not in arguments or problem.severity is Severity.NOTICE:
        return
    found = str(arguments["found"].value if isinstance(arguments["found"], Term) else arguments["found"])
    line = problem.line(Language.NL)
    assert found in line or found in (problem.sheet or "") or "1.234,5" in line


@EACH
def test_an_error_says_what_was_expected(function: Callable[..., Problem]) -> None:
    problem, _ = made(function)
    assert problem.severity is Severity.NOTICE or problem.expected is not None


@pytest.mark.parametrize("reason", list(Refusal))
def test_every_reason_to_refuse_a_file_has_a_message(reason: Refusal) -> None:
    problem = file_messages.refused(WorkbookRefused(reason, what="part", found=5, allowed=4), "studie.xlsx")
    assert problem.name == reason.value
    assert problem.what.en != problem.what.nl
    assert "studie.xlsx" in problem.line(Language.NL)


@pytest.mark.parametrize("limit", sorted(vars(LIMITS)))
def test_every_limit_gives_a_message_that_is_filled_in(limit: str) -> None:
    refusal = WorkbookRefused(Refusal.TOO_LARGE, what=limit, found=2_000_000, allowed=1_000_000, sheet="Handelingen")
    problem = file_messages.refused(refusal, "studie.xlsx")
    assert problem.place == "Handelingen"
    assert "{" not in problem.line(Language.EN)


def test_a_limit_that_says_something_is_named_with_both_numbers() -> None:
    refusal = WorkbookRefused(Refusal.TOO_LARGE, what="rows", found=400_000, allowed=300_000, sheet="Handelingen")
    line = file_messages.refused(refusal, "studie.xlsx").line(Language.NL)
    assert "400.000 rijen" in line
    assert "hoogstens 300.000 rijen" in line


BRACES = '{found} {0} {"a": 1}'


@pytest.mark.parametrize("found", [BRACES, "%s %d", "\\1", "a\nb\tc", "x" * 10_000, "'"])
def test_whatever_was_typed_is_shown_as_it_is_on_one_line(found: str) -> None:
    problem = value_messages.wrong_number(COLUMN, found)
    line = problem.line(Language.NL)
    assert "\n" not in line
    assert len(line) < 250
    assert " ".join(found.split())[:40] in line


@pytest.mark.parametrize(
    ("value", "nl", "en"),
    [(True, "WAAR", "TRUE"), (False, "ONWAAR", "FALSE"), (1e300, "1e+300", "1e+300"), (-0.25, "−0,25", "−0.25"),
     (12_345.5, "12.345,5", "12,345.5"), (datetime(2026, 1, 2), "2026-01-02", "2026-01-02")],
)  # fmt: skip
def test_values_are_shown_as_the_language_writes_them(value: Any, nl: str, en: str) -> None:
    problem = value_messages.wrong_number(COLUMN, value)
    assert problem.found is not None
    assert nl in problem.found.nl
    assert en in problem.found.en


def all_labels() -> Iterable[tuple[str, Text]]:
    for table in (Settings, *TABLES):
        yield table.__name__, table.sheet
        for name, column in columns_of(table).items():
            yield f"{table.__name__}.{name}", column.label
            yield f"{table.__name__}.{name}", column.description


@pytest.mark.parametrize("language", list(Language))
def test_every_label_and_description_exists_in_each_language(language: Language) -> None:
    assert all(text.to(language).strip(string.whitespace) for _, text in all_labels())


@pytest.mark.parametrize("words", Word.__subclasses__())
def test_a_word_is_not_the_same_as_another_of_its_list(words: type[Word]) -> None:
    forms = [form for word in words for form in {word.label.en, word.label.nl}]
    assert len(forms) == len(set(forms))


def test_the_label_of_a_column_stands_in_the_message() -> None:
    column = columns_of(Activity)["external_costs"]
    problem = value_messages.wrong_number(column, "x")
    assert "externe kosten" in problem.line(Language.NL)
    assert "external costs" in problem.line(Language.EN)


@EACH
def test_a_message_is_short_however_long_what_was_found(
    function: Callable[..., Problem], monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "W" * 40_000
    monkeypatch.setitem(BY_TYPE, str, long)
    monkeypatch.setitem(BY_TYPE, object, long)
    assert all(len(made(function)[0].message(language)) < 2_500 for language in Language)
