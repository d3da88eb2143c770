"""Editing a study: right cells count at once, wrong ones are explained and wait, everything can be undone."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import openpyxl
import pytest
from studies import in_rows, small_study
from whole_study import whole_study
from workbooks import Draft

from burden.language import Language
from burden.study import Problem, Study
from burden.study.tables import Scope
from burden.study.words import ObligationKind, Timing
from burden.workbook import read_study, read_workbook
from burden.workbook.patch.patch import WRONG as COLOUR
from dashboards.state import Opened, Refused, Workspace, open_upload
from dashboards.state.workspace import MOST_STEPS

pytestmark = pytest.mark.unit
NL, EN = Language.NL, Language.EN


@pytest.fixture(scope="module")
def opened() -> Opened:
    return open_upload("small.xlsx", Draft().saved().getvalue())


@pytest.fixture
def workspace(opened: Opened) -> Workspace:
    return Workspace(opened)


def row_of(workspace: Workspace, table: str, code: str, column: str = "code") -> int:
    rows = workspace.rows(table, NL)
    return int(rows.index[rows[column] == code][0])


def names(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.name for problem in problems]


def told(problems: tuple[Problem, ...]) -> list[tuple[str, int | None, str, str]]:
    return [(problem.name, problem.row, problem.message(NL), problem.message(EN)) for problem in problems]


# What is right


def test_a_workspace_starts_with_the_study_as_loaded(workspace: Workspace, opened: Opened) -> None:
    assert workspace.study == opened.study
    assert workspace.study is workspace.loaded
    assert not workspace.is_changed
    assert not workspace.can_undo
    assert not workspace.can_redo
    assert workspace.errors == ()
    assert workspace.origin.name == "small.xlsx"
    assert len(workspace.origin.sha256) == 64


def test_a_right_cell_counts_at_once(workspace: Workspace) -> None:
    row, version = row_of(workspace, "activities", "LEZEN"), workspace.version
    assert workspace.set_cell("activities", row, "uren", "4,5") == ()
    assert workspace.study.activities[0].hours.central == 4.5
    assert workspace.loaded.activities[0].hours.central == 4
    assert workspace.version == version + 1
    assert workspace.cell("activities", row, "uren") == 4.5
    assert workspace.changed_cells() == {("activities", row, "uren")}
    assert workspace.changed_cells(EN) == {("activities", row, "hours")}


def test_what_did_not_change_is_shared_with_the_study_as_it_was(workspace: Workspace) -> None:
    before = workspace.study
    workspace.set_cell("activities", row_of(workspace, "activities", "LEZEN"), "uren", 9)
    assert workspace.study.scope is before.scope
    assert workspace.study.settings is before.settings
    assert workspace.study.activities[1] is before.activities[1]


@pytest.mark.parametrize(("column", "value"), [("moment", "Structureel"), ("timing", "structural")])
def test_headings_and_words_are_read_in_both_languages(workspace: Workspace, column: str, value: str) -> None:
    row = row_of(workspace, "activities", "SYSTEEM")
    workspace.set_cells([("activities", row, "frequency", "1"), ("activities", row, column, value)])
    assert workspace.study.activities[4].timing is Timing.STRUCTURAL
    assert workspace.cell("activities", row, "moment", EN) == "structural"


def test_typing_what_stands_there_changes_nothing(workspace: Workspace) -> None:
    row, version = row_of(workspace, "activities", "LEZEN"), workspace.version
    same = [("uren", "4"), ("moment", "one-off"), ("moment", "Eenmalig"), ("naam", " Wet lezen "), ("uren laag", "")]
    for column, value in same:
        workspace.set_cell("activities", row, column, value)
    assert workspace.version == version
    assert not workspace.can_undo
    assert not workspace.is_changed


def test_a_value_typed_back_is_no_change_any_more(workspace: Workspace) -> None:
    row = row_of(workspace, "activities", "LEZEN")
    workspace.set_cell("activities", row, "uren", 5)
    workspace.set_cell("activities", row, "uren", 4)
    assert workspace.study == workspace.loaded
    assert workspace.changed_cells() == set()
    assert workspace.can_undo


def test_a_setting_is_a_row_with_its_own_choices(workspace: Workspace) -> None:
    assert workspace.set_cell("settings", "discount_rate", "waarde", "3%") == ()
    assert workspace.study.settings.discount_rate == 0.03
    assert workspace.set_cell("settings", "investments", "value", "Afgeschreven") == ()
    assert workspace.rows("settings", NL).loc["investments", "waarde"] == "afgeschreven"
    assert workspace.set_cell("settings", "price_year", "toelichting", "Nieuw.") == ()
    assert workspace.study.settings.notes["price_year"] == "Nieuw."
    assert workspace.set_cell("settings", "opdrachtgever", "waarde", "directie Elders") == ()
    assert workspace.study.settings.own["opdrachtgever"] == "directie Elders"
    assert workspace.setting("investments", NL).choices == ("eenmalig", "vervanging half", "afgeschreven")
    assert workspace.setting("reference_mix").choices == ("M0", "M1")
    assert workspace.changed_cells(NL) == {
        ("settings", "discount_rate", "waarde"),
        ("settings", "investments", "waarde"),
        ("settings", "price_year", "toelichting"),
        ("settings", "opdrachtgever", "waarde"),
    }
    assert read_study(BytesIO(workspace.download().content)) == workspace.study


def test_own_columns_keep_their_kind(workspace: Workspace) -> None:
    row = row_of(workspace, "firm_categories", "C-S")
    workspace.set_cell("firm_categories", row, "SBI", "10-33")
    assert workspace.study.firm_categories[0].own["SBI"] == "10-33"
    assert any(column.is_own for column in workspace.columns("firm_categories"))
    assert read_study(BytesIO(workspace.download().content)) == workspace.study


def test_columns_say_what_may_be_chosen_or_typed(workspace: Workspace) -> None:
    columns = {column.heading: column for column in workspace.columns("activities", NL)}
    assert columns["moment"].choices == ("eenmalig", "structureel")
    assert columns["uurtarief"].choices == ("ADM", "HOOG")
    assert columns["uren"].is_figure
    assert "uren" in columns["uren"].note
    assert columns["code"].is_needed
    assert columns["uren laag"].place == ("hours", "low")
    assert [column.heading for column in workspace.columns("activities", NL)] == list(workspace.rows("activities", NL))
    sizes = {column.heading: column for column in workspace.columns("firm_categories", NL)}["grootteklasse"]
    assert sizes.choices == ("zzp", "micro", "klein", "middelgroot", "groot")
    assert sizes.is_open


def test_choices_follow_the_edits(workspace: Workspace) -> None:
    row = workspace.add_row("tariffs")
    workspace.set_cell("tariffs", row, "code", "NIEUW")
    columns = {column.heading: column for column in workspace.columns("activities", NL)}
    assert columns["uurtarief"].choices == ("ADM", "HOOG", "NIEUW")


# What is wrong


def test_a_wrong_cell_is_kept_and_explained_and_leaves_its_last_right_value(workspace: Workspace) -> None:
    row, version = row_of(workspace, "activities", "LEZEN"), workspace.version
    (problem,) = workspace.set_cell("activities", row, "uren", "veel")
    assert problem.message(NL) == "uren is geen getal: gevonden de tekst 'veel'; verwacht een getal: uren."
    assert workspace.cell("activities", row, "uren") == "veel"
    assert workspace.study is workspace.loaded
    assert workspace.version == version
    assert workspace.problem_cells(NL) == {("activities", row, "uren"): (problem,)}
    assert workspace.changed_cells() == {("activities", row, "uren")}


def test_a_problem_and_a_cell_say_where_they_are(workspace: Workspace) -> None:
    workspace.set_cell("activities", 2, "uren", "veel")
    workspace.set_cell("activities", 3, "uren laag", 99)
    workspace.set_cell("settings", "horizon", "waarde", "lang")
    assert sorted(workspace.place(problem, NL) for problem in workspace.errors) == [
        "Handelingen, rij 2, uren",
        "Handelingen, rij 3, uren laag",
        "Studie, looptijd",
    ]
    assert {workspace.place(problem, EN) for problem in workspace.errors} >= {"Activities, row 3, hours low"}
    assert workspace.address("activities", 3, "hours", "low") == "Handelingen!J3"
    assert workspace.address("settings", "horizon", "horizon") == "Studie!B12"
    assert workspace.address("activities", workspace.add_row("activities"), "hours") is None


def test_a_number_that_may_be_two_is_refused_in_the_readers_words(workspace: Workspace) -> None:
    row = row_of(workspace, "activities", "LEZEN")
    (problem,) = workspace.set_cell("activities", row, "uren", "1.125", NL)
    assert problem.name == "number-as-text"
    assert problem.suggestion is not None
    assert problem.suggestion.nl == "Bedoelt u het getal 1,125 of 1.125?"


def test_other_cells_go_on_working_with_a_wrong_one_in_the_same_row(workspace: Workspace) -> None:
    row = row_of(workspace, "activities", "LEZEN")
    workspace.set_cell("activities", row, "uurtarief", "WEG")
    workspace.set_cell("activities", row, "moment", "soms")
    workspace.set_cell("activities", row, "uren", 6)
    assert workspace.study.activities[0].hours.central == 6
    assert workspace.study.activities[0].tariff == "HOOG"
    assert sorted(names(workspace.errors)) == ["unknown-code", "unknown-word"]


def test_other_rows_go_on_working_with_a_wrong_one(workspace: Workspace) -> None:
    workspace.set_cell("tariffs", row_of(workspace, "tariffs", "ADM"), "uurtarief", "-4")
    workspace.set_cell("activities", row_of(workspace, "activities", "LEZEN"), "uren", 6)
    assert workspace.study.activities[0].hours.central == 6
    assert workspace.study.tariffs[0].tariff.central == 40
    assert names(workspace.errors) == ["out-of-bounds"]


def test_a_renamed_code_waits_until_all_that_use_it_follow(workspace: Workspace) -> None:
    workspace.set_cell("tariffs", row_of(workspace, "tariffs", "ADM"), "code", "KLERK")
    assert names(workspace.errors) == ["unknown-code", "unknown-code"]
    assert workspace.study.tariffs[0].code == "ADM"
    workspace.set_cell("activities", row_of(workspace, "activities", "LEZEN"), "uren", 6)
    assert workspace.study.activities[0].hours.central == 6, "what has nothing to do with it counts"
    workspace.set_cell("activities", row_of(workspace, "activities", "PLAATSEN"), "uurtarief", "KLERK")
    assert workspace.study.activities[3].tariff == "ADM"
    workspace.set_cell("activities", row_of(workspace, "activities", "BELLEN"), "uurtarief", "KLERK")
    assert workspace.errors == ()
    assert workspace.study.tariffs[0].code == "KLERK"
    assert {activity.tariff for activity in workspace.study.activities} == {"HOOG", "KLERK", None}


def test_what_is_complete_counts_beside_what_is_still_wrong(workspace: Workspace) -> None:
    workspace.set_cell("scope", 2, "instrument", "WEG")
    workspace.set_cell("tariffs", row_of(workspace, "tariffs", "ADM"), "code", "KLERK")
    for code in ("PLAATSEN", "BELLEN"):
        workspace.set_cell("activities", row_of(workspace, "activities", code), "uurtarief", "KLERK")
    assert names(workspace.errors) == ["unknown-code"]
    assert workspace.study.tariffs[0].code == "KLERK"
    assert workspace.study.scope[0].instrument == "WET"


def test_a_value_that_needs_another_one_waits_for_it(workspace: Workspace) -> None:
    row = row_of(workspace, "activities", "OPSTELLEN")
    (problem,) = workspace.set_cell("activities", row, "uren", 50)
    assert (problem.name, problem.part) == ("not-in-order", "high")
    assert workspace.study.activities[1].hours.central == 16
    assert workspace.set_cell("activities", row, "uren hoog", 60) == ()
    quantity = workspace.study.activities[1].hours
    assert (quantity.low, quantity.central, quantity.high) == (8, 50, 60)


def test_a_cell_that_is_emptied_takes_its_default_or_is_missing(workspace: Workspace) -> None:
    row = row_of(workspace, "activities", "BEZOEK")
    assert workspace.set_cell("activities", row, "externe kosten", "") == ()
    assert workspace.study.activities[5].external_costs.central == 0
    (problem,) = workspace.set_cell("activities", row, "moment", "")
    assert problem.name == "missing-value"
    assert workspace.study.activities[5].timing is Timing.STRUCTURAL


def test_wrong_settings_leave_the_others_alone(workspace: Workspace) -> None:
    (problem,) = workspace.set_cell("settings", "horizon", "waarde", "lang")
    assert workspace.where(problem) == ("settings", "horizon", "waarde")
    workspace.set_cell("settings", "reference_mix", "waarde", "M9")
    workspace.set_cell("settings", "overhead", "waarde", "0,25")
    assert workspace.study.settings.overhead == 0.25
    assert workspace.study.settings.horizon == 5
    assert workspace.study.settings.reference_mix == "M0"
    assert sorted(names(workspace.errors)) == ["not-a-number", "unknown-code"]
    assert names(workspace.problems_at("settings", "reference_mix")) == ["unknown-code"]


def test_a_text_longer_than_a_cell_holds_is_refused(workspace: Workspace) -> None:
    row = row_of(workspace, "activities", "LEZEN")
    assert names(workspace.set_cell("activities", row, "toelichting", "x" * 32_768)) == ["text-too-long"]
    assert names(workspace.set_cell("settings", "author", "waarde", "x" * 32_768)) == ["text-too-long"]
    made = workspace.download()
    assert [text.nl.count("te lang voor een cel") for text in made.losses] == [1, 1]
    assert read_study(BytesIO(made.content)).settings.author == "x" * 32_767
    assert workspace.set_cell("activities", row, "toelichting", "x" * 32_767) == ()


@pytest.mark.parametrize(("table", "row", "column"), [("activities", 999, "uren"), ("settings", "kleur", "waarde")])
def test_a_row_that_is_not_there_is_a_mistake_of_the_page(
    workspace: Workspace, table: str, row: Any, column: str
) -> None:
    with pytest.raises(KeyError):
        workspace.set_cell(table, row, column, 1)
    with pytest.raises(KeyError):
        workspace.set_cell("activities", 2, "kleur", 1)


# The same as the reader


WRONG = [
    ("Handelingen", "activities", "uren", 2, "veel"),
    ("Handelingen", "activities", "uren", 2, "1.125"),
    ("Handelingen", "activities", "uren laag", 3, 20),
    ("Handelingen", "activities", "uren", 2, True),
    ("Handelingen", "activities", "moment", 2, "soms"),
    ("Handelingen", "activities", "moment", 3, None),
    ("Handelingen", "activities", "verplichting", 2, "WEG"),
    ("Handelingen", "activities", "uurtarief", 2, "HOOGG"),
    ("Handelingen", "activities", "uurtarief", 2, None),
    ("Handelingen", "activities", "categorieën", 2, "grootte:reus"),
    ("Handelingen", "activities", "categorieën", 2, "grootte:"),
    ("Handelingen", "activities", "frequentie", 3, None),
    ("Handelingen", "activities", "prijspeil", 2, 2025.5),
    ("Handelingen", "activities", "prijspeil", 2, 2019),
    ("Handelingen", "activities", "code", 3, "LEZEN"),
    ("Reikwijdte", "scope", "aandeel", 2, 80),
    ("Reikwijdte", "scope", "aandeel", 2, -1),
    ("Reikwijdte", "scope", "categorieën", 3, "grootte:groot"),
    ("Samenstelling", "composition", "M1", 2, "ja"),
    ("Samenstelling", "composition", "M1", 2, 2050),
    ("Bedrijfscategorieën", "firm_categories", "code", 2, "C-M"),
    ("Uurtarieven", "tariffs", "code", 2, "KLERK"),
    ("Instrumenten", "instruments", "vrijwillig", 2, "misschien"),
    ("Mixen", "mixes", "naam", 3, None),
]


@pytest.mark.parametrize(("sheet", "table", "heading", "row", "value"), WRONG)
def test_a_wrong_cell_is_told_as_the_reader_tells_it(
    workspace: Workspace, sheet: str, table: str, heading: str, row: int, value: Any
) -> None:
    draft = Draft()
    draft.set(sheet, heading, row, value)
    errors = draft.read().errors
    workspace.set_cell(table, row, heading, value)
    assert errors
    assert told(workspace.errors) == told(errors)


# Rows


def test_a_new_row_counts_when_what_it_needs_is_there(workspace: Workspace) -> None:
    row = workspace.add_row("activities")
    assert workspace.errors == ()
    assert not workspace.is_changed
    workspace.set_cell("activities", row, "code", "EXTRA")
    assert names(workspace.errors) == ["missing-value"] * 3
    cells = {"verplichting": "RAP", "naam": "Extra", "moment": "structureel", "frequentie": 1, "externe kosten": 10}
    for column, value in cells.items():
        workspace.set_cell("activities", row, column, value)
    assert workspace.errors == ()
    assert workspace.study.activities[-1].code == "EXTRA"
    assert workspace.study.activities[-1].row == row
    assert workspace.changed_rows() == ({("activities", row)}, set())


def test_a_new_row_that_was_emptied_is_blank_again(workspace: Workspace) -> None:
    row = workspace.add_row("activities")
    workspace.set_cell("activities", row, "code", "EXTRA")
    assert workspace.errors
    workspace.set_cell("activities", row, "code", "")
    assert workspace.errors == ()
    assert not workspace.is_changed


def test_rows_that_need_each_other_count_together(workspace: Workspace) -> None:
    workspace.set_cell("scope", 2, "aandeel", "200")
    obligation = workspace.add_row("obligations")
    for column, value in {"code": "NIEUW", "instrument": "WET", "naam": "Nieuw", "soort": "toezicht"}.items():
        workspace.set_cell("obligations", obligation, column, value)
    assert "obligation-without-activities" in names(workspace.errors)
    activity = workspace.add_row("activities")
    cells = {"code": "DOEN", "verplichting": "NIEUW", "naam": "Doen", "moment": "eenmalig", "externe kosten": "12,50"}
    for column, value in cells.items():
        workspace.set_cell("activities", activity, column, value)
    assert names(workspace.errors) == ["out-of-bounds"]
    assert workspace.study.obligations[-1].code == "NIEUW"
    assert workspace.study.activities[-1].external_costs.central == 12.5


def test_a_copied_row_stands_behind_its_original(workspace: Workspace) -> None:
    source = row_of(workspace, "benchmarks", "Rapportage, vergelijkbare wet", "naam")
    row = workspace.add_row("benchmarks", copy_of=source)
    assert list(workspace.rows("benchmarks").index) == [source, row]
    assert workspace.study.benchmarks[0] == workspace.study.benchmarks[1]
    row = workspace.add_row("activities", after=2)
    assert list(workspace.rows("activities").index)[:2] == [2, row]


def test_a_removed_row_counts_as_long_as_others_need_it(workspace: Workspace) -> None:
    row = row_of(workspace, "tariffs", "ADM")
    errors = workspace.remove_row("tariffs", row)
    assert names(errors) == ["unknown-code", "unknown-code"]
    assert row not in workspace.rows("tariffs").index
    assert workspace.study.tariffs[0].code == "ADM"
    assert workspace.changed_rows() == (set(), {("tariffs", row)})
    for code in ("PLAATSEN", "BELLEN"):
        workspace.set_cell("activities", row_of(workspace, "activities", code), "uurtarief", "HOOG")
    assert workspace.errors == ()
    assert [tariff.code for tariff in workspace.study.tariffs] == ["HOOG", "HOOG"]


def test_a_removed_row_can_be_put_back_in_its_place(workspace: Workspace) -> None:
    row = row_of(workspace, "activities", "PLAATSEN")
    workspace.remove_row("activities", row)
    assert len(workspace.study.activities) == len(workspace.loaded.activities) - 1
    workspace.restore_row("activities", row)
    assert workspace.study == workspace.loaded
    assert not workspace.is_changed


def test_a_row_that_waits_to_be_removed_can_be_put_back(workspace: Workspace) -> None:
    row = row_of(workspace, "tariffs", "ADM")
    workspace.remove_row("tariffs", row)
    workspace.restore_row("tariffs", row)
    assert workspace.errors == ()
    assert not workspace.is_changed


def test_an_edited_row_can_be_put_back(workspace: Workspace) -> None:
    workspace.set_cell("activities", 3, "uren", 12)
    workspace.set_cell("activities", 3, "moment", "soms")
    workspace.restore_row("activities", 3)
    assert workspace.study == workspace.loaded
    assert workspace.errors == ()
    row = workspace.add_row("goals", copy_of=2)
    workspace.restore_row("goals", row)
    assert not workspace.is_changed


def test_a_number_of_a_row_is_never_given_to_another(workspace: Workspace) -> None:
    first = workspace.add_row("sources")
    workspace.remove_row("sources", first)
    assert workspace.add_row("sources") > first


# Mixes


def test_the_composition_is_a_matrix(workspace: Workspace) -> None:
    matrix = workspace.matrix()
    assert list(matrix.columns) == ["M0", "M1"]
    assert matrix.loc["WET"].tolist() == ["x", "x"]
    assert matrix.loc["LOKET"].tolist() == [None, 2028]
    workspace.set_entry("LOKET", "M0", "2029")
    assert workspace.study.composition[1].entries == {"M1": 2028, "M0": 2029}
    workspace.set_entry("LOKET", "M0", "")
    assert workspace.study == workspace.loaded


def test_an_instrument_without_a_row_in_the_composition_gets_one(workspace: Workspace) -> None:
    workspace.remove_row("composition", row_of(workspace, "composition", "KEUR", "instrument"))
    assert workspace.matrix().loc["KEUR"].tolist() == [None, None]
    workspace.set_entry("KEUR", "M0", None)
    assert len(workspace.study.composition) == 2
    workspace.set_entry("KEUR", "M0", "X")
    assert workspace.study.composition[-1].entries == {"M0": "x"}


def test_a_copied_mix_costs_what_its_original_costs(workspace: Workspace) -> None:
    from burden.comparison import compare_mixes
    from burden.engine import estimate

    workspace.add_mix("M2", "Derde mix", copy_of="M1")
    assert workspace.errors == ()
    assert [mix.name for mix in workspace.study.mixes] == ["Alleen de wet", "Wet met steun", "Derde mix"]
    assert [row.mix for row in workspace.study.scope if row.mix] == [("M1", "M2")]
    table = compare_mixes(estimate(workspace.study)).set_index("mix")
    assert table.loc["M2"].equals(table.loc["M1"].rename("M2"))
    assert read_study(BytesIO(workspace.download().content)) == in_rows(workspace.study)


def test_a_copy_may_go_without_the_obligations_of_a_kind() -> None:
    """Whatever rows say whom these reach; the others cost what they did, and one undo takes all of it back."""
    from burden.engine import estimate

    study = whole_study()
    own = next(row for row in study.obligations if row.kind is ObligationKind.INFORMATION)
    of_original = Scope(instrument=own.instrument, obligation=own.code, mix="M1", categories="size:large", share=0.3)
    workspace = Workspace.of(study.update(scope=(*study.scope, of_original)))
    workspace.add_mix("M9", "Zonder melding", "M1", ObligationKind.INFORMATION)
    assert workspace.errors == ()
    by = estimate(workspace.study).by("kind").groupby(["mix", "kind"], observed=True)["cost"].sum()
    assert by["M1", "information"] > 0 == by["M9", "information"]
    others = by["M1"].drop("information")
    assert others.equals(by["M9"].drop("information")) and others.sum() > 0
    workspace.undo()
    assert not workspace.is_changed


def test_a_copied_mix_costs_what_its_original_costs_in_every_draw(workspace: Workspace) -> None:
    from burden import estimate, simulate

    workspace.add_mix("M2", "Derde mix", copy_of="M1")
    summary = simulate(estimate(workspace.study), draws=200).summary().set_index(["mix", "measure"])
    figures = ["central", "mean", "median", "p5", "p95"]
    assert summary.loc["M2", figures].equals(summary.loc["M1", figures])


def test_a_mix_goes_with_all_that_is_about_it_alone(workspace: Workspace) -> None:
    workspace.add_mix("M2", "Derde mix", copy_of="M1")
    workspace.remove_mix("M2")
    assert workspace.study == workspace.loaded
    assert not workspace.is_changed
    workspace.remove_mix("M0")
    assert workspace.errors == ()
    assert workspace.study.settings.reference_mix is None
    assert [goal.mix for goal in workspace.study.goals] == ["M1"]
    with pytest.raises(Refused):
        workspace.remove_mix("M1")


def test_a_removed_mix_may_leave_instruments_that_count_nowhere(workspace: Workspace) -> None:
    workspace.remove_mix("M1")
    assert workspace.errors == ()
    assert [mix.code for mix in workspace.study.mixes] == ["M0"]


@pytest.mark.parametrize(("code", "copy_of"), [("", None), ("  ", None), ("M1", None), (" M1 ", "M0"), ("M2", "M9")])
def test_a_mix_needs_a_code_of_its_own_and_a_mix_to_copy(workspace: Workspace, code: str, copy_of: str | None) -> None:
    with pytest.raises(Refused):
        workspace.add_mix(code, "Naam", copy_of)
    assert not workspace.can_undo


# Steps


def test_every_step_can_be_undone_and_done_again(workspace: Workspace) -> None:
    states = [workspace.study]
    workspace.set_cell("activities", 2, "uren", 6)
    states.append(workspace.study)
    workspace.set_cell("activities", 3, "moment", "soms")
    workspace.add_mix("M2", "Derde", copy_of="M1")
    states.append(workspace.study)
    problems = workspace.problems
    workspace.undo()
    workspace.undo()
    assert workspace.study is states[1]
    assert workspace.errors == ()
    workspace.undo()
    assert workspace.study is workspace.loaded
    assert not workspace.can_undo
    workspace.undo()
    for _ in range(3):
        workspace.redo()
    assert not workspace.can_redo
    assert workspace.study is states[2]
    assert workspace.problems == problems
    workspace.undo()
    workspace.set_cell("activities", 2, "uren", 7)
    assert not workspace.can_redo


def test_pasted_cells_are_one_step(workspace: Workspace) -> None:
    workspace.set_cells([("activities", row, "uren", "2,5") for row in (2, 5, 7)])
    assert [workspace.study.activities[at].hours.central for at in (0, 3, 5)] == [2.5] * 3
    workspace.undo()
    assert workspace.study is workspace.loaded


def test_what_is_restored_can_be_undone(workspace: Workspace) -> None:
    workspace.set_cell("activities", 2, "uren", 6)
    workspace.set_cell("activities", 3, "moment", "soms")
    workspace.restore_cell("activities", 3, "moment")
    assert workspace.errors == ()
    assert workspace.changed_cells() == {("activities", 2, "uren")}
    edited = workspace.study
    workspace.restore()
    assert workspace.study is workspace.loaded
    workspace.undo()
    assert workspace.study is edited


def test_not_more_steps_are_remembered_than_memory_allows(workspace: Workspace) -> None:
    for hours in range(MOST_STEPS + 10):
        workspace.set_cell("activities", 2, "uren", hours + 10)
    for _ in range(MOST_STEPS):
        workspace.undo()
    assert not workspace.can_undo
    assert workspace.study.activities[0].hours.central == 19


def test_who_watches_is_told_once_and_sees_all_of_it(workspace: Workspace) -> None:
    seen: list[tuple[int, Study, bool]] = []
    workspace.param.watch(
        lambda *_: seen.append((workspace.version, workspace.study, workspace.can_undo)), ["version", "study"]
    )
    workspace.set_cell("activities", 2, "uren", 6)
    assert seen == [(2, workspace.study, True)]
    workspace.set_cell("activities", 2, "uren", "veel")
    assert len(seen) == 1


def test_a_snapshot_goes_on_where_the_workspace_was(workspace: Workspace) -> None:
    workspace.set_cell("activities", 2, "uren", 6)
    workspace.set_cell("activities", 3, "moment", "soms")
    other = Workspace(workspace.snapshot())
    workspace.restore()
    assert other.study.activities[0].hours.central == 6
    assert names(other.errors) == ["unknown-word"]
    assert other.changed_cells() == {("activities", 2, "uren"), ("activities", 3, "moment")}
    other.undo()
    other.undo()
    assert other.study is other.loaded
    other.redo()
    assert workspace.study is workspace.loaded


def test_another_workbook_takes_the_place_of_all_edits(workspace: Workspace) -> None:
    workspace.set_cell("activities", 2, "uren", 6)
    downloaded = workspace.download().content
    version = workspace.version
    workspace.replace(open_upload("map/anders.xlsx", downloaded))
    assert workspace.origin.name == "anders.xlsx"
    assert workspace.loaded.activities[0].hours.central == 6
    assert not workspace.is_changed
    assert not workspace.can_undo
    assert workspace.version == version + 1


# Taking away


def test_the_downloaded_workbook_reads_back_as_the_same_study(workspace: Workspace) -> None:
    workspace.add_mix("M2", "Derde mix", copy_of="M1")
    workspace.set_cell("activities", 2, "uren", "6,5")
    made = workspace.download()
    assert read_study(BytesIO(made.content)) == in_rows(workspace.study)
    assert workspace.download() is made
    assert made.losses == ()


@pytest.mark.parametrize("language", Language)
def test_a_wrong_cell_goes_along_as_it_was_typed_with_a_note_that_says_what_is_wrong(
    workspace: Workspace, language: Language
) -> None:
    workspace.set_cell("activities", 3, "uren", "veel")
    content = workspace.download(language).content
    errors = read_workbook(BytesIO(content)).errors
    assert [(error.name, error.place) for error in errors] == [("not-a-number", "Handelingen!I3")]
    cell = openpyxl.load_workbook(BytesIO(content))["Handelingen"]["I3"]
    assert (cell.value, cell.fill.fgColor.rgb) == ("veel", COLOUR)
    assert cell.comment.text == f"burden check: {workspace.errors[0].message(language)}"


def test_of_three_new_rows_with_one_cell_wrong_all_three_go_along(workspace: Workspace) -> None:
    rows = [workspace.add_row("activities", copy_of=2) for _ in range(3)]
    for row in rows:
        workspace.set_cell("activities", row, "code", f"NIEUW{row}")
    workspace.set_cell("activities", rows[1], "uren", "=1+1")
    content = workspace.download().content
    sheet = openpyxl.load_workbook(BytesIO(content))["Handelingen"]
    assert [sheet.cell(row, 1).value for row in rows] == [f"NIEUW{row}" for row in rows]
    assert [error.place for error in read_workbook(BytesIO(content)).errors] == [f"Handelingen!I{rows[1]}"]
    workspace.set_cell("activities", rows[1], "uren", 2)
    assert read_study(BytesIO(workspace.download().content)) == in_rows(workspace.study)


def test_without_edits_the_download_is_the_file_that_was_opened(workspace: Workspace) -> None:
    content = Draft().saved().getvalue()
    assert Workspace(open_upload("a.xlsx", content)).download().content == content
    workspace.set_cell("activities", 2, "uren", 99)
    workspace.undo()
    assert workspace.download().content == workspace.snapshot().opened.content


def test_a_study_without_rows_of_a_workbook_can_be_edited() -> None:
    workspace = Workspace.of(small_study())
    assert list(workspace.rows("scope").index) == [2, 3, 4, 5, 6, 7]
    assert workspace.set_cell("scope", 3, "aandeel", "60%") == ()
    assert workspace.study.scope[1].share.central == 0.6
