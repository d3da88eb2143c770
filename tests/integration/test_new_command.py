"""The command that makes a workbook to start from."""

import pytest
from typer.testing import CliRunner
from workbooks import small_workbook

from burden import Language, estimate, read_study
from burden.cli.app import app
from burden.cli.texts import WRITTEN
from burden.workbook.default import default_study_path, examples

pytestmark = [pytest.mark.integration, pytest.mark.usefixtures("read_once")]

run = CliRunner().invoke


def test_new_makes_the_default_study_that_gives_the_same_results(tmp_path):
    path = tmp_path / "mijn studie.xlsx"
    assert run(app, ["new", str(path)]).exit_code == 0
    assert read_study(path) == read_study(default_study_path())


def test_the_english_workbook_gives_the_same_results_as_the_dutch_one(tmp_path):
    path = tmp_path / "study.xlsx"
    assert run(app, ["new", str(path), "--language", "en"]).exit_code == 0
    english = read_study(path)
    assert english.settings.language is Language.EN
    dutch = estimate(read_study(default_study_path())).by("mix", "obligation", "category", "timing")
    assert estimate(english).by("mix", "obligation", "category", "timing").equals(dutch)


def test_new_never_overwrites(tmp_path):
    path = tmp_path / "studie.xlsx"
    path.write_bytes(small_workbook())
    shown = run(app, ["new", str(path)])
    assert shown.exit_code == 2
    assert path.read_bytes() == small_workbook()


@pytest.mark.parametrize(("name", "language"), [("us-background-checks", Language.EN), ("DE-21-3544", Language.NL)])
def test_new_copies_an_example_with_its_formulas_and_never_overwrites(tmp_path, monkeypatch, name, language):
    monkeypatch.setattr("burden.cli.workbooks.LANGUAGE", language)
    path = tmp_path / "study.xlsx"
    done = run(app, ["new", str(path), "--example", name])
    assert done.exit_code == 0 and done.output.startswith(WRITTEN.fill(path=path).to(language))
    assert path.read_bytes() == examples()[name.lower()].read_bytes()
    path.write_bytes(b"mine")
    assert run(app, ["new", str(path), "--example", name]).exit_code == 2
    assert path.read_bytes() == b"mine"


@pytest.mark.parametrize(("language", "meant"), [("en", "Did you mean uk-annuity-due?"), ("nl", "Bedoelt u")])
def test_new_names_the_examples_where_one_is_unknown(tmp_path, language, meant):
    shown = run(app, ["new", str(tmp_path / "a.xlsx"), "--example", "uk-anuity-due", "--language", language])
    assert shown.exit_code == 2 and meant in shown.stderr and ", ".join(examples()) in shown.stderr
    both = run(app, ["new", str(tmp_path / "a.xlsx"), "--example", "uk-annuity-due", "--empty"])
    assert both.exit_code == 2 and not list(tmp_path.iterdir())


def test_new_wants_a_name_that_ends_in_xlsx(tmp_path):
    shown = run(app, ["new", str(tmp_path / "studie.xls")])
    assert shown.exit_code == 2
    assert not list(tmp_path.iterdir())


def test_an_empty_workbook_says_what_is_still_to_be_filled_in(tmp_path):
    path = tmp_path / "leeg.xlsx"
    assert run(app, ["new", str(path), "--empty"]).exit_code == 0
    shown = run(app, ["check", str(path), "--language", "nl"])
    assert shown.exit_code == 1
    assert "Studie!" in shown.stderr
    assert "Traceback" not in shown.stderr


@pytest.mark.parametrize(("asked", "said"), [(None, "Geschreven"), ("nl", "Geschreven"), ("en", "Written")])
def test_new_speaks_the_language_that_it_writes(tmp_path, asked, said):
    path = tmp_path / "study.xlsx"
    options = ["--language", asked] if asked else []
    shown = run(app, ["new", str(path), "--empty", *options])
    assert said in shown.stdout
    again = {"Geschreven": "bestaat al", "Written": "already exists"}[said]
    assert again in run(app, ["new", str(path), *options]).stderr
