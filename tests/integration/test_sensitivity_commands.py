"""The commands about differences, elements and sensitivity on real workbooks: formats, languages, exit statuses."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from studies import small_study
from typer.testing import CliRunner, Result

from burden import Quantity, read_study
from burden.alternatives import alternatives_of
from burden.cli.app import app
from burden.elements import elements_of
from burden.engine.estimate import estimate
from burden.engine.many.measures import TOTALS
from burden.engine.many.sensitivity import sensitivity_of
from burden.workbook.default import default_study_path
from burden.workbook.write import write_study
from burden.writing.measures import MEASURES

pytestmark = [pytest.mark.integration, pytest.mark.usefixtures("read_once")]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def rows(result: Result) -> list[dict[str, str]]:
    assert result.exit_code == 0, result.output
    return list(csv.DictReader(io.StringIO(result.stdout)))


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The small study, and a later version of it."""
    folder = tmp_path_factory.mktemp("versions")
    old, new = folder / "old.xlsx", folder / "new.xlsx"
    study = small_study()
    write_study(study, old, study.settings.language)
    reading, writing, *others = study.activities
    later = study.update(
        settings=study.settings.update(overhead=0.25),
        # Other rows in between, so that the same cell is elsewhere.
        activities=(*others, reading.update(name="Anders"), writing.update(hours=Quantity(central=20, low=8, high=40))),
        interactions=(),
    )
    write_study(later, new, study.settings.language)
    return old, new


def test_the_measures_are_those_of_the_engine():
    assert set(MEASURES) >= {measure.value for measure in TOTALS}


def test_explain_adds_up_in_csv_and_json():
    table = rows(run("explain", "M1", "M3", "--format", "csv"))
    assert table[-1]["reason"] == "interaction between instruments"
    total = sum(float(row["difference"]) for row in table)
    assert total == pytest.approx(sum(float(row["second"]) - float(row["first"]) for row in table))
    again = json.loads(run("explain", "m1", "M3", "--format", "json").stdout)
    assert [row["instrument"] for row in again] == [row["instrument"] or None for row in table]
    assert again[-1]["instrument"] is None
    assert sum(row["difference"] for row in again) == pytest.approx(total)
    assert sum(row["share"] for row in again) == pytest.approx(1)


def test_explain_speaks_both_languages():
    dutch = run("explain", "M1", "M3", "--language", "nl").stdout
    assert "Verschil tussen M1 en M3" in dutch
    assert "Wisselwerking tussen instrumenten" in dutch
    english = run("explain", "M1", "M3", "--language", "en", "--by", "obligation", "--measure", "hours").stdout
    assert "Interaction between instruments" in english
    assert "only in M3" in english
    assert "In hours." in english
    assert english.splitlines()[0] == "Difference between M1 and M3: hours, one-off and of one structural year"


@pytest.mark.parametrize("measure", TOTALS)
def test_every_measure_can_be_explained(measure):
    assert run("explain", "M2", "M4", "--measure", measure, "--by", "kind,size_class").exit_code == 0


def test_what_is_not_known_is_refused_with_a_suggestion():
    unknown = run("explain", "M1", "M9", "--language", "en")
    assert unknown.exit_code == 2
    assert unknown.stderr.startswith("The study has no mix 'M9'. Did you mean M")
    for wrong in (
        ("explain", "M1", "M1"),
        ("explain", "M1", "M2", "--measure", "structurel"),
        ("explain", "M1", "M2", "--by", "colour"),
        ("explain", "M1", "M2", "--by", "mix"),
        ("sensitivity", "--mix", "M9"),
        ("sensitivity", "--mix", "M1", "--against", "M1"),
        ("sensitivity", "--ceiling", "5"),
        ("sensitivity", "--break-even", "all"),
        ("sensitivity", "--mix", "M1", "--against", "M2", "--break-even", "tariffs/XYZ/tariff"),
        ("explain", "M1", "M2", "--convention", "xx"),
        ("elements", "M9"),
        ("elements", "M1", "--measure", "structurel"),
        ("alternatives", "M9"),
        ("alternatives", "M1", "--draws", "2000"),
        ("alternatives", "M1", "--scenario", "XX"),
    ):
        result = run(*wrong)
        assert result.exit_code == 2, wrong
        assert not result.stdout
        assert "Traceback" not in result.stderr


def test_elements_add_up_in_csv_and_are_those_of_the_engine(versions):
    table = rows(run("elements", "m1", versions[0], "--format", "csv"))
    found = elements_of(estimate(small_study()), "M1")
    told = {(row["measure"], row["instrument"], row["other_instrument"], row["item"]): row["amount"] for row in table}
    assert {row["mix"] for row in table} == {"M1"}
    for measure in found.measures:
        for pair, effect in found.effects(measure).items():
            assert float(told[measure, *pair, "effect"]) == pytest.approx(effect)
        parts = [float(told[measure, "", "", item]) for item in ("alone", "pairs", "rest")]
        assert sum(parts) == pytest.approx(float(told[measure, "", "", "whole"]))


def test_a_mix_and_a_workbook_may_each_be_left_out(versions):
    assert {row["mix"] for row in rows(run("elements", versions[0], "--format", "csv"))} == {"M0", "M1"}
    assert {row["mix"] for row in rows(run("alternatives", "M4", "--draws", 0, "--format", "csv"))} == {"M4"}
    assert {row["mix"] for row in rows(run("alternatives", "M1", versions[0], "--format", "csv"))} == {"M1"}


def test_every_lighter_form_is_told_in_json(versions):
    found = json.loads(run("alternatives", "M1", versions[0], "--format", "json", "--measure", "cost").stdout)
    forms = alternatives_of(estimate(small_study()), "M1", "cost").forms
    assert [row["without"] for row in found] == list(forms["without"])
    assert [row["burden"] for row in found] == pytest.approx(list(forms["burden"]))


def test_diff_names_the_changes_their_cells_and_their_effects(versions):
    old, new = versions
    table = rows(run("diff", old, new, "--format", "csv"))
    by_key = {row["key"]: row for row in table}
    hours = by_key["activities/OPSTELLEN size:small, size:medium/hours"]
    assert (hours["kind"], hours["old"], hours["new"]) == ("quantity", "16.0", "20.0")
    assert hours["old_cell"] != hours["new_cell"]
    assert {hours[name].split("!")[0] for name in ("old_cell", "new_cell")} == {"Handelingen"}
    assert by_key["settings/overhead"]["new_cell"].startswith("Studie!B")
    assert by_key["activities/LEZEN/name"]["kind"] == "text only"
    assert by_key["activities/LEZEN/name"]["change"] == "0"
    assert by_key["interactions/RAP LOKET size:large"]["kind"] == "row removed"
    assert table[-1]["kind"] == "interaction"
    for mix in ("M0", "M1"):
        first, second = (amount(path, mix) for path in (old, new))
        assert sum(float(row[f"effect_{mix}"]) for row in table) == pytest.approx(second - first)


def amount(path: Path, mix: str) -> float:
    table = json.loads(run("compare", path, "--by", "mix", "--format", "json").stdout)
    return next(row["annual_equivalent"] for row in table if row["mix"] == mix)


def test_the_cells_that_diff_names_hold_the_figures(versions):
    import openpyxl

    table = rows(run("diff", *versions, "--format", "csv"))
    hours = next(row for row in table if row["key"].endswith("/hours"))
    for path, side in zip(versions, ("old", "new"), strict=True):
        sheet, cell = hours[f"{side}_cell"].split("!")
        assert openpyxl.load_workbook(path)[sheet][cell].value == float(hours[side])


def test_diff_speaks_both_languages_and_tells_when_nothing_differs(versions):
    old, new = versions
    dutch = run("diff", old, new, "--language", "nl").stdout
    assert "Wisselwerking tussen de veranderingen" in dutch
    assert "overhead leeg → 0,25" in dutch
    assert "16 (8 – 40) → 20" in dutch
    assert "alleen tekst, geen effect" in dutch
    english = run("diff", old, new, "--language", "en").stdout
    assert "removed: Interactions" in english
    assert "1 change without effect" in english
    assert "are the same" in run("diff", old, old, "--language", "en").stdout
    assert len(rows(run("diff", old, old, "--format", "csv"))) == 1


def test_diff_of_a_broken_workbook_lists_its_errors(versions, tmp_path):
    broken = tmp_path / "broken.xlsx"
    broken.write_text("no workbook")
    result = run("diff", versions[0], broken)
    assert result.exit_code == 1
    assert "broken.xlsx" in result.stderr
    assert not result.stdout


def test_the_default_study_and_an_example_can_be_compared():
    example = next((default_study_path().parent / "worked_examples").glob("*.xlsx"))
    table = rows(run("diff", default_study_path(), example, "--format", "csv"))
    difference = amount(example, "M1") - amount(default_study_path(), "M1")
    assert sum(float(row["effect_M1"]) for row in table) == pytest.approx(difference)


def test_diff_says_so_when_the_currencies_differ(versions, tmp_path):
    old, _ = versions
    study = read_study(old)
    other = tmp_path / "dollars.xlsx"
    write_study(study.update(settings=study.settings.update(currency="USD")), other, study.settings.language)
    assert "the old workbook is in EUR, the new one in USD" in run("diff", old, other, "--language", "en").stdout
    assert "Bedragen zijn niet omgerekend" in run("diff", old, other, "--language", "nl").stdout
    assert "Bedragen zijn niet omgerekend" not in run("diff", *versions, "--language", "nl").stdout


def test_intervals_have_no_more_digits_than_they_support():
    shown = run("sensitivity", "--mix", "M1", "--draws", "1024", "--language", "en").stdout
    advice = " ".join(shown[shown.index("What is worth measuring better") :].split())
    amounts = [float(amount.replace(",", "")) for amount in re.findall(r"\d[\d,]{6,}", advice)]
    assert amounts and all(amount % 1_000_000 == 0 for amount in amounts)


def test_sensitivity_of_the_default_study_is_that_of_the_engine():
    table = rows(run("sensitivity", "--mix", "M3", "--format", "csv", "--draws", "256", "--language", "en"))
    bars = sensitivity_of(estimate(read_study(default_study_path()))).tornado("M3")
    assert [row["key"] for row in table[:-1]] == bars["key"].tolist()
    assert [float(row["swing"]) for row in table[:-1]] == bars["swing"].tolist()
    assert table[-1]["key"] == "rest"
    assert sum(float(row["share"]) for row in table) == pytest.approx(1)
    first = table[0]
    assert first["cell"].startswith("Reikwijdte!")
    assert "Broad due diligence duty" in first["label"]
    assert float(first["low"]) <= float(first["central"]) <= float(first["high"])


def test_sensitivity_shows_figures_in_words_and_what_is_worth_measuring():
    dutch = " ".join(run("sensitivity", "--mix", "M3", "--draws", "256", "--top", "3").stdout.split())
    assert "Waar M3" in dutch
    assert "Wat het waard is om beter te meten" in dutch
    assert "90%-interval van M3 ongeveer" in dutch
    english = run(
        "sensitivity", "--mix", "M2", "--against", "M4", "--groups", "--draws", "256", "--language", "en"
    ).stdout
    assert "difference between M2" in " ".join(english.split())
    assert "hours of THEMA-ZRG Due diligence on the" in " ".join(english.split())


def test_sensitivity_of_all_mixes_covers_them_all(versions):
    table = rows(run("sensitivity", versions[0], "--format", "csv", "--draws", "64", "--groups"))
    assert {row["mix"] for row in table} == {"M0", "M1"}
    pairs = rows(run("sensitivity", versions[0], "--format", "csv", "--draws", "64", "--against", "M0"))
    assert {(row["mix"], row["against"]) for row in pairs} == {("M1", "M0")}


def test_sensitivity_gives_the_same_figures_twice(versions):
    assert run("sensitivity", versions[0]).stdout == run("sensitivity", versions[0]).stdout


def test_break_evens_are_told_and_listed(versions):
    old, _ = versions
    pair = ("--mix", "M2", "--against", "M4", "--break-even")
    found = json.loads(run("sensitivity", *pair, "all", "--format", "json").stdout)
    assert found
    assert all(row["low"] <= row["value"] <= row["high"] for row in found)
    sentence = run("sensitivity", *pair, found[0]["key"], "--language", "en")
    assert "within the range" in " ".join(sentence.stdout.split())
    key = "tariffs/ADM/tariff"
    far = run("sensitivity", old, "--mix", "M1", "--ceiling", "1e12", "--break-even", key, "--language", "en").stdout
    assert "no break-even within the range (it has none)" in " ".join(far.split())
    never = run("sensitivity", old, "--mix", "M1", "--ceiling", "-1e12", "--break-even", key, "--language", "nl").stdout
    assert "ook niet bij een andere toegestane waarde" in " ".join(never.split())


def test_a_file_is_written_whole_and_never_over_another(versions, tmp_path):
    output = tmp_path / "explained.csv"
    assert run("explain", "M0", "M1", versions[0], "--format", "csv", "--output", output).exit_code == 0
    before = output.read_bytes()
    assert before.startswith(b"first_mix,second_mix,measure,instrument,reason")
    assert run("explain", "M1", "M0", versions[0], "--output", output).exit_code == 2
    assert output.read_bytes() == before
    assert list(tmp_path.iterdir()) == [output]


@pytest.mark.parametrize(
    ("arguments", "slow"),
    [
        (("explain", "M1", "M2"), "burden.explanation.explain_mixes"),
        (("diff", default_study_path(), default_study_path()), "burden.differences.compare_versions"),
        (("elements", "M1"), "burden.elements.elements_of"),
        (("alternatives", "M1"), "burden.alternatives.alternatives_of"),
        (("sensitivity",), "burden.cli.sensitivity_report.report_sensitivity"),
    ],
)
def test_being_stopped_leaves_one_line_and_no_file(arguments, slow, monkeypatch, tmp_path):
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(slow, stopped)
    output = tmp_path / "out.csv"
    result = run(*arguments, "--output", output, "--language", "en")
    assert result.exit_code == 130
    assert result.stderr == "Stopped. Nothing was written.\n"
    assert not list(tmp_path.iterdir())
