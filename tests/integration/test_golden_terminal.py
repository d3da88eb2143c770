"""What a person reads of a study in the terminal and in CSV files: every table and sentence, in both languages.

The golden files are refreshed on purpose with `pytest --force-regen`, and read line by line before they are kept: the
figures must agree with each other, the Dutch must be Dutch. Blank lines are left out.
"""

import csv
import io
import re
import shlex
from itertools import cycle, islice

import openpyxl
import pytest
from studies import costless_studies, without_ranges
from typer.main import get_command
from whole_study import later_study, whole_study

from burden import Language
from burden.cli.app import app
from burden.workbook.write import write_study

pytestmark = [pytest.mark.integration, pytest.mark.usefixtures("read_once")]

# What a pipe or a file gets is 120 columns wide; a terminal is here 80.
WIDTHS = {
    120: {"FORCE_COLOR": None, "TTY_COMPATIBLE": None},
    80: {"FORCE_COLOR": "1", "COLUMNS": "80", "TERM": "xterm"},
}
EN, NL = Language.EN, Language.NL
VIEWS = (((NL, 120), (EN, 80)), ((EN, 120), (NL, 80)))
"""How the commands of a case are looked at, in turns: one that stands there twice is seen in every way."""

BREAK_EVEN = "sensitivity studie.xlsx --mix M1 --break-even"
HOURS, VISIT = "'activities/OPSTELLEN size:medium/hours'", "'activities/BEZOEK group:business/frequency'"
CASES = {
    "check": ("check studie.xlsx", "check studie.xlsx"),
    "compare": (
        "compare studie.xlsx",
        "compare studie.xlsx",
        "compare studie.xlsx --by instrument,voluntary --convention eu",
        "compare studie.xlsx --include-voluntary --price-year 2024",
    ),
    "years": ("years studie.xlsx", "years studie.xlsx --by timing --include-voluntary"),
    "simulate": (
        "simulate studie.xlsx --measure structural,hours",
        "simulate studie.xlsx --measure one_off --by group --include-voluntary --levels 25,75 --exact --method sobol",
    ),
    "sensitivity": (
        "sensitivity studie.xlsx --mix M1 --against M0 --top 3",
        "sensitivity studie.xlsx --mix M2 --groups --top 5 --measure annual_equivalent",
    ),
    "break-even": (
        f"{BREAK_EVEN} all --against M0",
        f"{BREAK_EVEN} all --ceiling 850000",
        f"{BREAK_EVEN} {HOURS} --ceiling 850000",
        f"{BREAK_EVEN} {HOURS} --ceiling 8500000",
        f"{BREAK_EVEN} {HOURS} --ceiling 5000 --against M0",
        f"{BREAK_EVEN} 'scope/WET M1 size:medium/share' --ceiling 1500000",
        f"{BREAK_EVEN} 'scope/WET M2 size:large/share' --against M0",
        f"{BREAK_EVEN} {VISIT} --ceiling 1500000 --measure annual_equivalent --convention ca",
    ),
    "scenarios": (
        "scenarios studie.xlsx",
        "scenarios studie.xlsx --measure structural",
        "explain M0 M1 studie.xlsx --scenario TRAAG",
        "years studie.xlsx --scenario DUUR",
    ),
    "elements": (
        "elements M2 studie.xlsx",
        "elements studie.xlsx --measure structural",
        "alternatives M2 studie.xlsx --draws 0",
        "alternatives studie.xlsx --measure hours --draws 200",
    ),
    "explain": (
        "explain M0 M1 studie.xlsx",
        "explain M0 M2 studie.xlsx --by size_class,kind --measure hours",
        "explain M1 M2 studie.xlsx --by group",
    ),
    "diff": (
        "diff studie.xlsx later.xlsx",
        "diff later.xlsx studie.xlsx --measure hours --include-voluntary",
        "diff studie.xlsx studie.xlsx",
    ),
    "nothing": (
        "simulate certain.xlsx",
        "sensitivity certain.xlsx --mix M1",
        "compare free.xlsx",
        "compare free.xlsx --by mix",
        "explain M0 M1 free.xlsx",
    ),
    "refused": (
        "check wrong.xlsx",
        "compare studie.xlsx --by mix,size_clas",
        "compare studie.xlsx --convention be",
        "compare studie.xlsx --price-year 1990",
        "compare studie.xlsx --output studie.xlsx",
        "compare there_is_none.xlsx",
        "simulate studie.xlsx --levels 95,5",
        "simulate studie.xlsx --until 200",
        "simulate studie.xlsx --measure hour",
        "explain M0 M9 studie.xlsx",
        "explain M0 M0 studie.xlsx",
        "sensitivity studie.xlsx --ceiling 5",
        f"{BREAK_EVEN} all",
        f"{BREAK_EVEN} tariffs/HOOG/tariff --ceiling 5",
        "new studie.xlsx",
        "new studie.xls",
        "export studie.xlsx --to studie.xlsx",
        "export studie.xlsx --to out --template studie.xlsx",
    ),
    "csv": (
        "compare studie.xlsx --by mix,kind --format csv",
        "years studie.xlsx --format csv",
        "simulate studie.xlsx --by instrument --format csv",
        "sensitivity studie.xlsx --mix M1 --format csv",
        "sensitivity studie.xlsx --mix M1 --ceiling 850000 --break-even all --format csv",
        "explain M0 M1 studie.xlsx --format csv",
        "diff studie.xlsx later.xlsx --format csv",
        "check studie.xlsx --format csv",
    ),
    # The default study: large figures and long names have to fit.
    "default-compare": ("compare",),
    "default-years": ("years --by timing",),
    "default-simulate": ("simulate --measure structural --draws 200",),
    "default-sensitivity": (
        "sensitivity --mix M3 --against M1 --top 3 --draws 200",
        "sensitivity --mix M4 --against M2 --break-even all",
    ),
    "default-explain": ("explain M1 M3",),
}
COMMAND = get_command(app)


@pytest.fixture(scope="module", autouse=True)
def folder(tmp_path_factory):
    """A folder with the studies; commands run in it."""
    path = tmp_path_factory.mktemp("studies")
    made = {"studie": whole_study(), "later": later_study(), "certain": without_ranges(whole_study())}
    for name, study in (made | {"free": costless_studies()["no firms"]}).items():
        write_study(study, path / f"{name}.xlsx")
    book = openpyxl.load_workbook(path / "studie.xlsx")
    book["Reikwijdte"]["G2"], book["Handelingen"]["B3"] = 1.2, "RAPP"
    book.save(path / "wrong.xlsx")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(path)
        yield path


@pytest.fixture
def told(capsys, monkeypatch):
    """A function that gives what a command tells, without colours, after the command itself."""

    def told(command: str, language: Language, width: int = 120) -> str:
        for name, value in WIDTHS[width].items():
            monkeypatch.setenv(name, value) if value else monkeypatch.delenv(name, raising=False)
        with pytest.raises(SystemExit):
            COMMAND([*shlex.split(command), "--language", language])
        shown = capsys.readouterr()
        text = (_begin if "--format csv" in command else tidy)(shown.out or shown.err)
        return f"$ burden {command} --language {language} ({width} columns)\n{text}"

    return told


def tidy(text: str) -> str:
    text = re.sub(r"\x1b\[[0-9;]*m", "", text)
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines() if line.strip())


@pytest.mark.parametrize("name", CASES)
def test_a_command_tells_what_was_read_and_approved(name, told, file_regression):
    looked_at = zip(CASES[name], cycle(VIEWS))
    text = "".join(told(command, *view) for command, views in looked_at for view in views)
    file_regression.check(text, basename=name, encoding="utf-8")


def test_an_export_lists_its_files_and_they_begin_as_approved(folder, told, quick, file_regression):
    text, seen = "", set()
    for language in (NL, EN):
        text += told(f"new {language}.xlsx --empty", language)
        text += told(f"export studie.xlsx --older later.xlsx --to {language}", language)
        for path in sorted((folder / language).rglob("*.*")):
            # Most CSV files are the same in both languages.
            if (content := path.read_text("utf-8")) not in seen and path.suffix in (".txt", ".csv"):
                text += f"-- {path.name}\n" + (_lasting if path.suffix == ".txt" else _begin)(content)
                seen.add(content)
    file_regression.check(text, basename="export", encoding="utf-8")


def _lasting(text: str) -> str:
    """A text without dates, hashes and versions of programs."""
    text = re.sub(r"[0-9a-f]{64}|\d{4}-\d\d-\d\d|(?<=  )\d\d? \w+ \d{4}|burden \S+, Python \S+", "...", text)
    return tidy(re.sub(r"(?m)^(Libraries|Bibliotheken)\n(  .*\n)+", "", text))


def _begin(text: str) -> str:
    """The header and the first rows of a CSV file, with figures to six digits."""
    rows = islice(csv.reader(io.StringIO(text)), 3)
    return "".join(" | ".join(map(_rounded, row)) + "\n" for row in rows)


def _rounded(cell: str) -> str:
    return f"{float(cell):.6g}" if re.fullmatch(r"-?\d+\.\d+(e[+-]\d+)?", cell) else cell
