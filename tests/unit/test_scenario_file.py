"""Edits are saved as a scenario and opened beside those of a study: all of them, or each that cannot be is told."""

from __future__ import annotations

import io
from typing import Any

import pytest
from openpyxl import load_workbook
from pages import shown, ways_in
from studies import small_study

from burden.language import Language
from burden.study import Study
from burden.workbook.write import study_as_bytes
from dashboards.state import Session, Workspace, open_upload
from dashboards.state.opening import Refused
from dashboards.state.scenario_file import BEFORE, as_scenario, with_scenarios
from dashboards.views.parameters import ParametersPage

pytestmark = pytest.mark.unit
NL = Language.NL
EDITS = {
    "a figure with a range": [("tariffs", 3, "uurtarief", 61)],
    "the end of a range": [("tariffs", 3, "uurtarief hoog", 99)],
    "a range that went": [("tariffs", 3, "uurtarief laag", None), ("tariffs", 3, "uurtarief hoog", None)],
    "a share": [("scope", 3, "aandeel", "12%")],
    "a setting": [("settings", "discount_rate", "waarde", "3%")],
    "a year in a mix": [("composition", 3, "M1", "2029")],
    "an instrument less": [("composition", 2, "M1", None)],
    "several": [("tariffs", 2, "uurtarief", 61), ("activities", 3, "uren", 17), ("scope", 3, "aandeel", "12%")],
}


def workspace(study: Study | None = None) -> Workspace:
    return Workspace(open_upload("a.xlsx", study_as_bytes(study or small_study())))


def edited(cells: Any, of: Workspace | None = None) -> Workspace:
    found = of or workspace()
    found.set_cells(cells, NL)
    assert not found.errors and found.is_changed
    return found


def figures(study: Study) -> dict[str, Any]:
    left_out = {"scenario_values", "under"}
    return {name: value for name, value in dict(study).items() if name not in left_out and name != "settings"} | {
        "settings": study.settings.model_copy(update={"title": "", "title_en": None, "title_nl": None})
    }


@pytest.mark.parametrize("cells", EDITS.values(), ids=EDITS)
def test_a_scenario_holds_the_edits_and_gives_what_they_gave(cells):
    source, target = edited(cells), workspace()
    content = as_scenario(source.snapshot(), "Lagere tarieven")
    beside = with_scenarios(target.snapshot(), open_upload("s.xlsx", content))
    assert beside.unfit == () and beside.codes == ("LAGERE-TARIEVEN",)
    target.bring_back(beside.snapshot)
    assert not target.errors and target.study.scenario_name("LAGERE-TARIEVEN", NL) == "Lagere tarieven"
    assert figures(target.study.scenario("LAGERE-TARIEVEN")) == figures(source.study)
    target.undo()
    assert not target.is_changed and target.study.scenarios == ()


def test_the_file_opens_in_excel_as_one_sheet_of_a_workbook():
    book = load_workbook(io.BytesIO(as_scenario(edited(EDITS["a figure with a range"]).snapshot(), "=1+1")))
    assert book.sheetnames == ["Scenario's"]
    heads, *rows = book.active.iter_rows(values_only=True)
    first = dict(zip(heads, rows[0], strict=True))
    assert (first["blad"], first["kolom"], first["waarde"], first["naam"]) == ("Uurtarieven", "uurtarief", 61, "=1+1")
    assert first[BEFORE.nl] == 60
    assert all(cell.data_type != "f" for row in book.active.iter_rows() for cell in row)


def _with_source(of: Workspace) -> None:
    row = of.add_row("sources", copy_of=2)
    of.set_cell("sources", row, "sleutel", "NIEUW")


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda of: of.set_cell("tariffs", 2, "naam", "Anders"), "kan deze cel niet wijzigen"),
        (lambda of: of.set_cell("sources", 2, "titel", "Anders"), "kan deze cel niet wijzigen"),
        (lambda of: of.set_cell("settings", "title", "waarde", "Anders"), "kan deze cel niet wijzigen"),
        (lambda of: _with_source(of), "toegevoegd"),
        (lambda of: of.remove_row("interactions", 2), "verwijderd"),
    ],
)
def test_what_a_scenario_cannot_hold_is_told_and_nothing_is_left_out_silently(edit, said):
    source = edited(EDITS["a share"])
    edit(source)
    assert not source.errors
    with pytest.raises(Refused) as refused:
        as_scenario(source.snapshot(), "x")
    assert [said in problem.message(NL) for problem in refused.value.problems] == [True]
    assert refused.value.problems[0].row or refused.value.problems[0].field


def test_without_changes_there_is_no_scenario():
    with pytest.raises(Refused, match="Nothing has been changed"):
        as_scenario(workspace().snapshot(), "x")


def test_what_does_not_fit_the_open_study_is_told_row_by_row_and_the_rest_can_be_taken():
    content = as_scenario(edited(EDITS["several"]).snapshot(), "Meer")
    target = workspace()
    target.set_cells([("tariffs", 2, "uurtarief", 59), ("activities", 3, "code", "ANDERS")], NL)
    assert not target.errors
    beside = with_scenarios(target.snapshot(), open_upload("s.xlsx", content))
    told = [text.to(NL) for text in beside.unfit]
    assert any("Uurtarieven" in text and "59" in text for text in told)
    assert any("Handelingen" in text and "geen rij" in text for text in told)
    assert beside.count >= 1 and target.study.scenarios == ()
    target.bring_back(beside.snapshot)
    assert not target.errors and len(target.study.scenario_values) == beside.count


def test_a_scenario_that_is_opened_twice_stands_there_twice():
    target, content = workspace(), as_scenario(edited(EDITS["a share"]).snapshot(), "Meer")
    for code in ("MEER", "MEER-2"):
        beside = with_scenarios(target.snapshot(), open_upload("s.xlsx", content))
        assert beside.codes == (code,)
        target.bring_back(beside.snapshot)
    assert target.study.scenarios == ("MEER", "MEER-2")


def test_a_workbook_without_scenarios_is_refused():
    with pytest.raises(Refused, match="no sheet with scenarios"):
        with_scenarios(workspace().snapshot(), open_upload("s.xlsx", study_as_bytes(small_study())))


def changes_page() -> ParametersPage:
    page = ParametersPage(Session(workspace()))
    page.session.view.parameters_shown = "changes"
    return shown(page)


def test_on_the_page_a_scenario_is_saved_and_opened_and_chosen():
    page = changes_page()
    view = page.changes._scenario
    assert not view._to_save.visible and not view._why_not.object
    page.session.workspace.set_cells(EDITS["a share"], NL)
    assert view._to_save.visible and view._save.filename == "a - scenario.xlsx"
    view._name.value = "  Lager  bereik "
    content = view._as_file().getvalue()
    page.session.workspace.set_cell("tariffs", 3, "naam", "Anders")
    assert not view._to_save.visible
    assert {"page": "parameters", "table": "tariffs", "row": "3", "column": "name"} in ways_in(view._why_not.object)
    # Pressed before the button was gone.
    assert with_scenarios(workspace().snapshot(), open_upload("s.xlsx", view._as_file().getvalue())).count == 1
    page.session.workspace.restore()
    view._take("s.xlsx", len(content), content)
    assert page.session.view.scenario == "LAGER-BEREIK" == page.session.scenario
    assert "LAGER-BEREIK" in view._said.object


def test_on_the_page_what_does_not_fit_is_told_and_asked_about():
    page = changes_page()
    view, target = page.changes._scenario, page.session.workspace
    content = as_scenario(edited(EDITS["several"]).snapshot(), "Meer")
    target.set_cell("tariffs", 2, "uurtarief", 59)
    view._take("<img>.xlsx", len(content), content)
    assert (
        target.study.scenarios == () and "&lt;img&gt;.xlsx" in view._said.object and "Uurtarieven" in view._said.object
    )
    view._asking._agree()
    assert target.study.scenarios == ("MEER",) == (page.session.scenario,)


@pytest.mark.parametrize("content", [b"", b"PK", b"no workbook", study_as_bytes(small_study())])
def test_a_file_that_is_no_scenario_is_refused_in_words(content):
    page = changes_page()
    page.changes._scenario._take("s.xlsx", len(content), content)
    assert 'role="alert"' in page.changes._scenario._said.object and not page.session.workspace.is_changed
