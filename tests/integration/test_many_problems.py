"""All problems of a workbook are told at once, in the order of its cells, and none is only the echo of another."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner
from workbooks import Draft, says

from burden.cli.app import app
from burden.language import Language

pytestmark = pytest.mark.integration


def ten_errors(draft: Draft) -> list[tuple[str, str]]:
    """Put ten different errors in a workbook; gives name and place of each, in the order of the sheets."""
    return [
        ("out-of-bounds", draft.set_setting("discontovoet", 4)),
        ("not-in-order", draft.set("Uurtarieven", "uurtarief laag", 3, 65)),
        ("out-of-bounds", draft.set("Bedrijfscategorieën", "bedrijven", 4, -50)),
        ("unknown-word", draft.set("Instrumenten", "soort", 2, "dwingen")),
        ("not-a-mix", draft.set_heading("Samenstelling", "toelichting", "M7")),
        ("missing-value", draft.set("Verplichtingen", "naam", 3, None)),
        ("number-as-text", draft.set("Handelingen", "uren", 2, "1,5")),
        ("error-value", draft.set("Handelingen", "frequentie", 3, "#REF!")),
        ("out-of-bounds", draft.set("Reikwijdte", "aandeel", 3, 80)),
        ("unknown-code", draft.set("Doelbereik", "mix", 2, "M5")),
    ]


def found(draft: Draft) -> list[tuple[str, str]]:
    return [(error.name, error.place) for error in draft.read().errors]


def test_ten_different_errors_are_told_at_once_in_the_order_of_the_sheets() -> None:
    draft = Draft()
    assert ten_errors(draft) == found(draft)


def test_several_errors_in_one_row_are_told_at_once() -> None:
    draft = Draft()
    places = [
        draft.set("Handelingen", "verplichting", 4, "RAPP"),
        draft.set("Handelingen", "categorieën", 4, "grootte:grooot"),
        draft.set("Handelingen", "uurtarief", 4, "HOOGG"),
        draft.set("Handelingen", "uren", 4, "tachtig"),
        draft.set("Handelingen", "uren hoog", 4, "#N/A"),
        draft.set("Handelingen", "externe kosten laag", 4, 6_000),
        draft.set("Handelingen", "moment", 4, "soms"),
        draft.set("Handelingen", "bedrijfseigen kosten", 4, 25),
    ]
    assert [place for _, place in found(draft)] == places


@pytest.mark.parametrize(
    ("sheet", "heading", "row", "value", "name"),
    [
        ("Uurtarieven", "uurtarief", 2, "veertig", "not-a-number"),
        ("Uurtarieven", "code", 2, "#REF!", "error-value"),
        ("Uurtarieven", "code", 2, None, "missing-value"),
        ("Bedrijfscategorieën", "bedrijven", 7, "veel", "not-a-number"),
        ("Bedrijfscategorieën", "code", 7, "#N/A", "error-value"),
        ("Bedrijfscategorieën", "grootteklasse", 7, True, "not-a-text"),
        ("Instrumenten", "soort", 2, "dwingen", "unknown-word"),
        ("Instrumenten", "code", 2, "#REF!", "error-value"),
        ("Mixen", "naam", 3, None, "missing-value"),
        ("Mixen", "code", 3, "#REF!", "error-value"),
        ("Samenstelling", "M1", 3, "soms", "neither-x-nor-year"),
        ("Samenstelling", "instrument", 3, "#REF!", "error-value"),
        ("Samenstelling", "instrument", 3, "LOKETT", "unknown-code"),
        ("Verplichtingen", "soort", 3, "iets", "unknown-word"),
        ("Verplichtingen", "code", 3, "#REF!", "error-value"),
        ("Verplichtingen", "instrument", 7, "#REF!", "error-value"),
        ("Handelingen", "uren", 10, "acht", "not-a-number"),
        ("Handelingen", "verplichting", 10, "#REF!", "error-value"),
        ("Handelingen", "verplichting", 10, "AUDD", "unknown-code"),
        ("Handelingen", "uurtarief", 10, "#REF!", "error-value"),
        ("Handelingen", "moment", 10, "#REF!", "error-value"),
        ("Handelingen", "frequentie", 10, "#REF!", "error-value"),
        ("Reikwijdte", "aandeel", 7, 80, "out-of-bounds"),
        ("Reikwijdte", "instrument", 7, "#REF!", "error-value"),
        ("Reikwijdte", "instrument", 7, "KEURR", "unknown-code"),
        ("Reikwijdte", "categorieën", 4, "#REF!", "error-value"),
        ("Prijsindex", "index", 2, "honderd", "not-a-number"),
        ("Prijsindex", "jaar", 2, "#REF!", "error-value"),
        ("Bronnen", "titel", 2, None, "missing-value"),
        ("Bronnen", "sleutel", 2, "#REF!", "error-value"),
    ],
)
def test_one_error_does_not_bring_others(sheet: str, heading: str, row: int, value: object, name: str) -> None:
    draft = Draft()
    place = draft.set(sheet, heading, row, value)
    assert found(draft) == [(name, place)]


@pytest.mark.parametrize("sheet", ["Uurtarieven", "Instrumenten", "Verplichtingen", "Handelingen", "Reikwijdte"])
def test_a_whole_table_that_cannot_be_read_is_no_reason_to_say_that_it_lacks_codes(sheet: str) -> None:
    draft = Draft()
    rows = len(draft.sheets[sheet])
    for row in range(2, rows + 1):
        draft.set(sheet, draft.sheets[sheet][0][0], row, "#REF!")
    assert {name for name, _ in found(draft)} == {"error-value"}
    # Up to five in one column are told one by one; more of them are one slip.
    assert len(found(draft)) == (rows - 1 if rows <= 6 else 1)


@pytest.mark.parametrize(
    ("language", "sheet", "heading", "typed", "name"),
    [
        (Language.NL, "Bedrijfscategorieën", "bedrijven", "1.500", "number-as-text"),
        (Language.EN, "Firm categories", "firms", "veel", "not-a-number"),
        (Language.EN, "Scope", "share", 80, "out-of-bounds"),
        (Language.NL, "Reikwijdte", "instrument", "WETT", "unknown-code"),
    ],
)
def test_a_whole_column_with_one_slip_is_one_line_with_a_count_and_the_first_cells(
    language: Language, sheet: str, heading: str, typed: object, name: str
) -> None:
    draft = Draft(language)
    rows = draft.sheets[sheet]
    rows += [list(rows[1]) for _ in range(300 - len(rows))]
    places = [draft.set(sheet, heading, row, typed) for row in range(2, 301)]
    told = [problem for problem in draft.read().errors if problem.name == name and problem.sheet == sheet]
    assert [problem.place for problem in told] == places[:1]
    cells = ", ".join(place.partition("!")[2] for place in places[:5])
    says(told[0], what_en=f"in 299 cells ({cells} … (299))", what_nl=f"in 299 cellen ({cells}")


def test_a_mix_that_cannot_be_read_is_still_a_column_of_the_composition() -> None:
    draft = Draft()
    mix = draft.set("Mixen", "naam", 3, None)
    cell = draft.set("Samenstelling", "M1", 3, "soms")
    assert found(draft) == [("missing-value", mix), ("neither-x-nor-year", cell)]


def test_the_message_of_every_problem_holds_what_was_found_and_is_filled_in_both_languages() -> None:
    draft = Draft()
    ten_errors(draft)
    for problem in draft.read().problems:
        for language in Language:
            line = problem.line(language)
            assert "{" not in line
            assert line.startswith(problem.place)
            assert problem.found is None or problem.found.to(language) in line


@pytest.mark.parametrize("command", ["check", "compare"])
@pytest.mark.parametrize("language", list(Language))
def test_the_commands_tell_all_problems_on_standard_error_without_a_traceback(
    command: str, language: Language, tmp_path: Path
) -> None:
    draft = Draft()
    errors = ten_errors(draft)
    path = tmp_path / "studie.xlsx"
    path.write_bytes(draft.saved().getvalue())
    result = CliRunner().invoke(app, [command, str(path), "--language", language.value])
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    for _, place in errors:
        assert f"{place}: " in result.stderr
    assert ("verwacht" if language is Language.NL else "expected") in result.stderr


@pytest.mark.parametrize("command", ["check", "compare"])
def test_the_commands_refuse_a_file_that_is_no_workbook(command: str, tmp_path: Path) -> None:
    path = tmp_path / "studie.xlsx"
    path.write_bytes(b"geen werkmap")
    result = CliRunner().invoke(app, [command, str(path), "--language", "nl"])
    assert result.exit_code == 1
    assert "dit is geen Excel-werkmap" in result.stderr
    assert "Traceback" not in result.stderr
