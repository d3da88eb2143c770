"""The walk in the README, and the guide: what they say to run runs, and answers as they say."""

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
ROOT = Path(__file__).parents[2]
README, GUIDE, DUTCH_GUIDE = (
    (ROOT / name).read_text(encoding="utf-8")
    for name in ("README.md", "parameters/guide.md", "parameters/handleiding.md")
)


def blocks(page: str, language: str = "") -> list[str]:
    return re.findall(rf"^```{language}\n([\s\S]*?)^```$", page, re.MULTILINE)


def commands(page: str) -> list[str]:
    """Those of its list, without what each is for."""
    return [re.split(r" {2,}", line)[0] for line in blocks(page)[0].splitlines()]


SHOWN = [block for block in blocks(README) if block.startswith("$ ")]
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


def change(path: Path, cell: str, value: float, sheet: str = "Tariffs") -> None:
    book = openpyxl.load_workbook(path)
    book[sheet][cell] = value
    book.save(path)


def add_scenario(path: Path) -> None:
    """Fill in a row of the sheet of scenarios."""
    book = openpyxl.load_workbook(path)
    cells = {"scenario": "CODE", "sheet": "Study", "code": "discount rate", "column": "value", "value": 0.03}
    for heading in book["Scenarios"][1]:
        book["Scenarios"].cell(2, heading.column).value = cells.get(heading.value)
    book.save(path)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A folder with the workbook of the walk, and two versions of it."""
    folder = tmp_path_factory.mktemp("walk")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name in ("my_study", "old", "new"):
            assert run(f"burden new {name}.xlsx --language en").exit_code == 0
    change(folder / "my_study.xlsx", "E2", 60)
    add_scenario(folder / "my_study.xlsx")
    change(folder / "new.xlsx", "E2", 60)
    return folder


@pytest.fixture(autouse=True)
def in_the_folder(folder, monkeypatch) -> None:
    monkeypatch.chdir(folder)


def test_the_first_tariff_is_as_told_and_gives_the_total_that_is_told():
    sheet = openpyxl.load_workbook("old.xlsx")["Tariffs"]
    told = re.search(r"\*Tariffs\*, cell E2 is [^.]*: (\d+) euros, in prices of (\d+)\.", README).groups()
    headings = {cell.value: cell.column for cell in sheet[1]}
    assert (sheet["E2"].value, sheet.cell(2, headings["price year"]).value) == tuple(map(int, told))
    total = re.search(r"At 54 euros, M1 cost ([\d,]+) per year", README)[1]
    assert re.search(rf"M1 .* {total} ", run("burden compare old.xlsx").output)


def test_a_slip_is_answered_as_shown(folder):
    path = folder / "my_study.xlsx"
    change(path, "E2", 65)
    ((said, shown),) = said_and_shown(SHOWN[0])
    change(path, "E2", 60)
    assert said == shown


def test_a_slip_in_a_dutch_workbook_is_answered_as_shown(folder):
    assert run("burden new mijn_studie.xlsx").exit_code == 0
    change(folder / "mijn_studie.xlsx", "E2", 65, "Uurtarieven")
    shown = re.search(r"`(Uurtarieven!G2: uurtarief hoog[^`]*)`", DUTCH_GUIDE)[1]
    assert run("burden check mijn_studie.xlsx").output.splitlines()[0] == shown


def test_the_mixes_are_compared_as_shown():
    for said, shown in said_and_shown(SHOWN[1]):
        assert said.startswith(shown)


@pytest.mark.parametrize("line", commands(GUIDE))
def test_what_more_can_be_asked_is_understood_and_answered(line):
    name, *asked = shlex.split(line)[1:]
    group = get_command(app)
    command = group.commands[name]
    assert command.make_context(name, list(asked)).params
    if name not in SLOW:
        answer = run(line)
        assert answer.exit_code == 0 and answer.output.strip(), answer.output


def test_the_guide_gives_every_command_in_both_languages():
    names = {"mijn_studie": "my_study", "tabellen": "tables", "oud": "old", "nieuw": "new", "leeg": "empty"}
    names |= {"voorbeeld": "example", "nl": "en"}
    dutch = [re.sub(r"\w+", lambda word: names.get(word[0], word[0]), line) for line in commands(DUTCH_GUIDE)]
    assert dutch == commands(GUIDE)
    assert {line.split()[1] for line in dutch} == set(get_command(app).commands)


@pytest.mark.parametrize(("page", "language"), [(GUIDE, "en"), (DUTCH_GUIDE, "nl")])
def test_every_sheet_of_a_workbook_stands_in_the_guide(page, language):
    assert run(f"burden new sheets-{language}.xlsx --language {language}").exit_code == 0
    _, *sheets = openpyxl.load_workbook(f"sheets-{language}.xlsx", read_only=True).sheetnames
    told = re.findall(r"^\| (.*?) \|", page, re.MULTILINE)
    assert set(", ".join(told[1:]).split(", ")) == set(sheets)


def test_the_library_works_as_told():
    (code,) = blocks(GUIDE, "python")
    known: dict = {}
    exec(code, known)
    assert {"mix", "activity", "category", "cost"} <= set(known["result"].lines)
    assert {"M1", "M4"} <= set(known["result"].by("mix", "timing")["mix"])
    (session,) = blocks(GUIDE, "pycon")
    told: list[str] = []
    example = doctest.DocTestParser().get_doctest(session, known, "guide", None, None)
    doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(example, out=told.append)
    assert not told, "".join(told)
