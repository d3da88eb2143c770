"""The walk in the README: what it says to run runs, and answers as it says."""

import doctest
import re
import shlex
from pathlib import Path

import openpyxl
import pytest
from typer.main import get_command
from typer.testing import CliRunner

from burden.cli.app import app

pytestmark = [pytest.mark.integration, pytest.mark.usefixtures("read_once")]
README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
BLOCKS = {language: re.findall(rf"```{language}\n([\s\S]*?)```", README) for language in ("", "python", "pycon")}
SHOWN = [block for block in BLOCKS[""] if block.startswith("$ ")]
MORE = next(block for block in BLOCKS[""] if block.startswith("burden compare")).splitlines()
SLOW = ("simulate", "sensitivity", "export", "dashboard")
"""What has tests of its own, and is not run here once more."""


def run(line: str):
    program, *asked = shlex.split(line)
    assert program == "burden"
    return CliRunner().invoke(app, asked)


def said_and_shown(block: str) -> list[tuple[str, str]]:
    """Each command of a block with what it says to that, and what the README shows."""
    parts = [part.partition("\n") for part in block.removeprefix("$ ").split("\n$ ")]
    return [(re.sub(" +$", "", run(line).output, flags=re.MULTILINE), shown) for line, _, shown in parts]


def change(path: Path, cell: str, value: float) -> None:
    book = openpyxl.load_workbook(path)
    book["Uurtarieven"][cell] = value
    book.save(path)


def add_scenario(path: Path) -> None:
    """Fill in a row of the sheet of scenarios."""
    book = openpyxl.load_workbook(path)
    cells = {"scenario": "CODE", "blad": "Studie", "code": "discontovoet", "kolom": "waarde", "waarde": 0.03}
    for heading in book["Scenario's"][1]:
        book["Scenario's"].cell(2, heading.column).value = cells.get(heading.value)
    book.save(path)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A folder with the workbook of the walk, and two versions of it."""
    folder = tmp_path_factory.mktemp("walk")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name in ("my_study", "old", "new"):
            assert run(f"burden new {name}.xlsx --language nl").exit_code == 0
    change(folder / "my_study.xlsx", "E2", 60)
    add_scenario(folder / "my_study.xlsx")
    change(folder / "new.xlsx", "E2", 60)
    return folder


@pytest.fixture(autouse=True)
def in_the_folder(folder, monkeypatch) -> None:
    monkeypatch.chdir(folder)


def test_the_first_tariff_is_as_told_and_gives_the_total_that_is_told():
    sheet = openpyxl.load_workbook("old.xlsx")["Uurtarieven"]
    assert (
        sheet["E2"].value == 54 and "E2 is the tariff of a highly" in README and "54 euros (prices of 2018)" in README
    )
    total = re.search(r"At 54 euros, M1 cost ([\d,]+) per year", README)[1]
    assert re.search(rf"M1 .* {total} ", run("burden compare old.xlsx --language en").output)


def test_a_slip_is_answered_as_shown(folder):
    path = folder / "my_study.xlsx"
    change(path, "E2", 65)
    ((said, shown),) = said_and_shown(SHOWN[0])
    change(path, "E2", 60)
    assert said == shown


def test_the_mixes_are_compared_as_shown():
    for said, shown in said_and_shown(SHOWN[1]):
        assert said.startswith(shown)


def test_both_languages_tell_of_the_same_slip():
    said = re.search(r"`(Uurtarieven!G2: uurtarief hoog[^`]*)`", README)[1]
    assert "found 62; expected 65" in SHOWN[0] and "gevonden 62; verwacht 65" in " ".join(said.split())


@pytest.mark.parametrize("line", MORE)
def test_what_more_can_be_asked_is_understood_and_answered(line):
    line = re.split(r" {2,}", line)[0]
    name, *asked = shlex.split(line)[1:]
    group = get_command(app)
    command = group.commands[name]
    assert command.make_context(name, list(asked)).params
    if name not in SLOW:
        answer = run(line)
        assert answer.exit_code == 0 and answer.output.strip(), answer.output


def test_the_library_works_as_told():
    (code,) = BLOCKS["python"]
    known: dict = {}
    exec(code, known)
    assert {"mix", "activity", "category", "cost"} <= set(known["result"].lines)
    assert {"M1", "M4"} <= set(known["result"].by("mix", "timing")["mix"])
    (session,) = BLOCKS["pycon"]
    told: list[str] = []
    example = doctest.DocTestParser().get_doctest(session, known, "README", None, None)
    doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(example, out=told.append)
    assert not told, "".join(told)
