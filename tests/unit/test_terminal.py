"""What a workbook, a file name or a command holds is shown in the terminal, and never obeyed."""

import ast
import csv
import io
import json
import math
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from rich.console import Console
from studies import small_study
from typer.main import get_command
from typer.testing import CliRunner

import burden.cli
from burden import Language, Study, estimate, time_path
from burden.answers.tables.explained import explanation
from burden.cli.app import app
from burden.cli.check import show_findings
from burden.cli.common import AskedWorkbook
from burden.cli.compare import show_overview
from burden.cli.diff import show_differences
from burden.cli.drawing import show_sums, show_table
from burden.cli.output import Format, as_json, as_text
from burden.cli.progress_bar import ProgressBar
from burden.cli.sensitivity_report import Query, report_break_evens, report_sensitivity
from burden.cli.simulate import show_simulation
from burden.cli.terminal import new_screen, tell
from burden.cli.years import show_years
from burden.comparison import with_totals
from burden.differences import compare_versions
from burden.engine.uncertainty.methods import compare_methods
from burden.engine.uncertainty.simulation import simulate
from burden.engine.value import annuity_factor, discount_factors
from burden.explanation import explain_mixes
from burden.language import figure
from burden.render.cells import CellWriter
from burden.review import review
from burden.study.tables import TABLES
from burden.workbook import Reading
from burden.writing.figures import number
from burden.writing.form import Form

pytestmark = pytest.mark.unit

NASTY = "[/red] [bold]vet[/bold] :m: \x1b[2J\x9b1m \u202eomgekeerd \x07[link=x]"
SHOWN = "[/red] [bold]vet[/bold] :m: ⟨U+001B⟩[2J⟨U+009B⟩1m ⟨U+202E⟩omgekeerd ⟨U+0007⟩[link=x]"
OBEYED = ("\x1b", "\x9b", "\x07", "\u202e")


def nasty_study() -> Study:
    """The small study in which every name and title holds what a terminal might obey."""
    study = small_study()
    tables = {}
    for table in TABLES:
        rows = study.records(table.table)
        changes = [{f: NASTY for f in ("name", "title") if getattr(row, f, None) is not None} for row in rows]
        changes = [change | ({"name_en": None} if hasattr(row, "name_en") else {}) for change, row in
                   zip(changes, rows, strict=True)]  # fmt: skip
        tables[table.table] = tuple(row.update(**change) for row, change in zip(rows, changes, strict=True))
    settings = study.settings.update(title=NASTY, title_en=None, version=NASTY, currency=NASTY)
    return study.update(settings=settings, **tables)


def shown_by_every_command(study: Study, language: Language) -> Iterator[tuple[str, str]]:
    """What each command draws of a study."""
    result, path = estimate(study), time_path(estimate(study))
    simulation = simulate(result, 64, per_firm=["size_class"], measures=["structural"])
    older = study.update(activities=tuple(row.update(name=f"{row.name} oud") for row in study.activities))
    opened = AskedWorkbook(study, Reading(study, (), language), Path("geen.xlsx"), language)
    question = Query(opened, "structural", False, Format.TABLE, to_file=True)
    question.__dict__["places"] = type("NoPlaces", (), {"cell": lambda *_: NASTY})()
    draw = {
        "compare": lambda at: show_overview(result, language, at),
        "compare --by": lambda at: show_sums(with_totals(result, "mix", "instrument"), study, language, at),
        "years": lambda at: show_years(path, path.by("mix", "year"), ["mix"], False, language, at),
        "simulate": lambda at: show_simulation(simulation, compare_methods(simulation), language, at, exact=False),
        "explain": lambda at: show_table(
            explanation(explain_mixes(result, "M0", "M1", "instrument"), study, language), study, language, at
        ),
        "diff": lambda at: show_differences(
            compare_versions(estimate(older), result), lambda _: (NASTY, NASTY), (NASTY, NASTY), language, at
        ),
        "check": lambda at: show_findings(review(result), study, dict.fromkeys(_tables(), NASTY), language, at),
    }
    for name, show in draw.items():
        drawn = StringIO()
        show(new_screen(file=drawn, width=100_000 if name != "check" else 90))
        yield name, drawn.getvalue()
    yield "sensitivity", report_sensitivity(question, [("M0", None), ("M1", "M0")], False, 5, 64)
    yield "break-even", report_break_evens(question, ("M1", "M0"), None, 0.0)


def _tables() -> list[str]:
    return ["settings", *(table.table for table in TABLES)]


@pytest.mark.parametrize("language", Language)
def test_every_command_shows_names_as_they_are_and_obeys_none(language):
    for command, text in shown_by_every_command(nasty_study(), language):
        assert not any(sign in text for sign in OBEYED), command
        # A narrow table breaks a name over lines.
        assert "".join(SHOWN[:30].split()) in "".join(text.split()), command


@pytest.mark.parametrize("form", [Format.CSV, Format.JSON])
def test_names_for_programs_are_whole_and_obey_nothing(form):
    text = as_text(pd.DataFrame({"mix": [NASTY, "M1"], "cost": [1.5, 2.0]}), form)
    assert not any(sign in text for sign in OBEYED)
    rows = json.loads(text) if form is Format.JSON else list(csv.DictReader(io.StringIO(text)))
    assert [row["mix"] for row in rows] == [SHOWN, "M1"]


def test_a_line_stays_one_line(capsys):
    tell(f"{NASTY}\nM1: no errors.\r\nmore \udcff")
    assert capsys.readouterr().out == f"{SHOWN} M1: no errors. more ⟨U+DCFF⟩\n"


def test_a_line_is_encoded_as_the_tables_around_it_whatever_the_system_is_used_to(monkeypatch):
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, encoding="cp1252"))
    tell("łódź.xlsx: geen fouten")
    assert written.getvalue().decode("utf-8") == "łódź.xlsx: geen fouten\n"


@pytest.mark.parametrize("command", ["check", "compare", "years", "simulate", "sensitivity", "export", "dashboard"])
@pytest.mark.parametrize("name", [NASTY, "[bold]x[/oops].xlsx", ":m:.xlsx"])
def test_a_file_name_is_shown_as_it_is(command, name):
    more = ["--to", "folder"] if command == "export" else []
    shown = CliRunner().invoke(app, [command, name, *more, "--language", "en"])
    assert shown.exit_code in (1, 2) and isinstance(shown.exception, SystemExit)
    assert not any(sign in shown.output for sign in OBEYED)
    assert name.split("\x1b")[0] in shown.output.replace("\\", "/")


@pytest.mark.parametrize(
    "arguments",
    [[NASTY], ["compare", f"--{NASTY}"], ["compare", "a", NASTY], ["compare", "--format", NASTY], ["--format", NASTY],
     ["years", "--price-year", NASTY], ["compare", "--by", NASTY], ["compare", "--convention", NASTY],
     ["new", NASTY], ["explain", NASTY, "M1"], ["simulate", "--levels", NASTY], ["simulate", "--measure", NASTY],
     ["sensitivity", "--break-even", NASTY, "--mix", "M1", "--ceiling", "1"], ["export", "--to", "x", "--older", NASTY],
     ["export", "--to", "x", "--template", NASTY]],
)  # fmt: skip
def test_what_was_typed_is_shown_and_not_obeyed(arguments):
    shown = CliRunner().invoke(app, arguments)
    assert shown.exit_code in (1, 2) and isinstance(shown.exception, SystemExit)
    assert not any(sign in shown.output for sign in OBEYED)


def test_a_bar_shows_its_message_as_it_is():
    drawn = StringIO()
    console = new_screen(file=drawn, force_terminal=True, width=200, no_color=True)
    bar = ProgressBar("[/red] [bold]:m:\u202e", patience=0.0, console=console)
    bar(1, 2)
    bar.close()
    assert "[/red] [bold]:m:⟨U+202E⟩" in drawn.getvalue() and "\u202e" not in drawn.getvalue()


def test_nothing_else_in_the_commands_prints():
    """All text goes through one module, so that no command can forget to show it safely."""
    for path in Path(burden.cli.__file__).parent.glob("*.py"):
        if path.name == "terminal.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert node.module != "rich.markup" and node.module != "rich.text", path.name
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                assert called not in ("print", "typer.echo", "typer.secho", "Console", "Text.from_markup"), path.name


# Figures that are none

HUGE = (1e27, 1e28, 1e29, 1e300, 1.7e308, -1e308)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("value", [*HUGE, math.inf, -math.inf, math.nan])
@pytest.mark.parametrize("decimals", [None, 0, 2, -3])
def test_no_figure_breaks_the_output_or_is_written_as_no_number(value, decimals, language):
    difference = CellWriter(small_study(), language).write("difference", Form.DIFFERENCE, value)
    for written in (figure(value, language, decimals), number(value, language, 0), difference):
        if math.isfinite(value):
            assert any(digit in written for digit in "123456789")
        else:
            assert written == "–"


def test_json_and_csv_are_valid_whatever_the_figures_are():
    odd = [math.inf, -math.inf, math.nan, np.float64("inf"), 1e308, None, pd.NA]
    table = pd.DataFrame({"mix": pd.Categorical(["a"] * 7), "row": pd.array([1, None] * 3 + [1], dtype="Int32"),
                          "cost": [*odd[:5], 0.0, 1.0]})  # fmt: skip
    rows = json.loads(as_text(table, Format.JSON), parse_constant=lambda name: pytest.fail(name))
    assert [row["cost"] for row in rows] == [None, None, None, None, 1e308, 0.0, 1.0]
    assert [row["row"] for row in rows] == [1, None] * 3 + [1]
    assert "inf" not in as_text(table, Format.CSV) and "nan" not in as_text(table, Format.CSV).lower()
    assert json.loads(as_json({"odd": odd, "deep": [{"x": np.int64(3), "y": np.bool_(True)}]})) == {
        "odd": [None, None, None, None, 1e308, None, None],
        "deep": [{"x": 3, "y": True}],
    }


@pytest.mark.parametrize(("rate", "years"), [(1.0, 2_000), (-0.999, 200), (-0.999, -200), (1.0, -2_000)])
def test_a_discount_factor_that_no_computer_can_hold_is_unknown_and_not_0(rate, years):
    factors = discount_factors(rate, np.array([0.0, float(years)]), at_start=True)
    assert factors[0] == 1 and np.isnan(factors[1])


def test_an_annuity_factor_that_overflows_is_unknown():
    assert math.isnan(annuity_factor(-0.999, 200))


def test_a_screen_of_rich_itself_would_obey_markup():
    """What the other tests would not see if names held nothing that matters."""
    drawn = StringIO()
    Console(file=drawn).print("[bold]x[/bold] :m:")
    assert "[bold]" not in drawn.getvalue()


def test_the_help_shows_no_value_behind_an_option_that_has_none():
    group = get_command(app)
    options = [one for command in (group, *group.commands.values()) for one in command.params]
    flags = [one for one in options if getattr(one, "is_flag", False)]
    assert flags and [one.name for one in flags if one.metavar != ""] == []
