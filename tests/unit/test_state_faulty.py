"""A workbook that is empty or has errors opens, to be filled in or mended: what is right counts, the rest waits."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from pages import shown
from sound_study import sound_study
from studies import small_study
from workbooks import Draft

from burden.language import Language
from burden.study import Study
from burden.study.contents import Contents
from burden.workbook import read_study, read_workbook
from burden.workbook.write import study_as_bytes
from dashboards import app
from dashboards.state import Session, Workspace, open_upload
from dashboards.state.columns import TABLES_TO_EDIT
from dashboards.views.check import CheckPage
from dashboards.views.compare import ComparePage
from dashboards.views.parameters import ParametersPage

pytestmark = pytest.mark.unit
NL, EN = Language.NL, Language.EN


def workspace_of(*changes: Callable[[Draft], Any], language: Language = NL) -> Workspace:
    draft = Draft(language)
    for change in changes:
        change(draft)
    return Workspace(open_upload("fout.xlsx", draft.saved().getvalue()))


def empty(language: Language = NL) -> Workspace:
    return Workspace(open_upload("leeg.xlsx", study_as_bytes(Contents(), language)))


def places(workspace: Workspace, language: Language = NL) -> list[str]:
    return [workspace.place(problem, language) for problem in workspace.errors]


WRONG: dict[str, tuple[Callable[[Draft], Any], str, tuple[str, Any, str, Any]]] = {
    "a word for a number": (
        lambda draft: draft.set("Handelingen", "uren", 2, "veel"),
        "Handelingen, rij 2, uren",
        ("activities", 2, "uren", "4"),
    ),
    "a code that is not there": (
        lambda draft: draft.set("Verplichtingen", "instrument", 2, "WETT"),
        "Verplichtingen, rij 2, instrument",
        ("obligations", 2, "instrument", "WET"),
    ),
    "an error of Excel": (
        lambda draft: draft.set_xml("Handelingen", "uren", 3, "<f>A1</f><v>#REF!</v>", "e"),
        "Handelingen, rij 3, uren",
        ("activities", 3, "uren", "12"),
    ),
    "a formula without a value": (
        lambda draft: draft.set_xml("Uurtarieven", "uurtarief", 2, "<f>A1*2</f>"),
        "Uurtarieven, rij 2, uurtarief",
        ("tariffs", 2, "uurtarief", "40"),
    ),
    "a mix that nobody has": (
        lambda draft: draft.set_heading("Samenstelling", "M1", "M7"),
        "Samenstelling, rij 2, M7",
        ("composition", 2, "M7", None),
    ),
    "no price year": (
        lambda draft: draft.set_setting("prijspeil", None),
        "Studie, prijspeil",
        ("settings", "price_year", "waarde", "2026"),
    ),
    "a setting out of bounds": (
        lambda draft: draft.set_setting("discontovoet", 7),
        "Studie, discontovoet",
        ("settings", "discount_rate", "waarde", "2,25%"),
    ),
}


@pytest.mark.parametrize("kind", WRONG)
def test_a_faulty_workbook_opens_with_its_errors_marked_and_is_mended_there(kind: str) -> None:
    change, place, mending = WRONG[kind]
    workspace = workspace_of(change)
    assert place in places(workspace)
    errors = read_workbook(BytesIO(workspace.download().content)).errors
    assert {error.line(NL) for error in errors} == {error.line(NL) for error in workspace._opened.errors}
    cells = {cell[:2] for cell in workspace.problem_cells(NL)}
    assert mending[:2] in cells
    workspace.set_cell(*mending, NL)
    assert place not in places(workspace)
    workspace.undo()
    assert place in places(workspace)
    workspace.redo()
    workspace.restore_cell(*mending[:3])
    assert place in places(workspace)


@pytest.mark.parametrize("kind", [kind for kind in WRONG if kind != "a mix that nobody has"])
def test_the_mended_study_is_what_it_would_have_been(kind: str) -> None:
    change, _, mending = WRONG[kind]
    workspace = workspace_of(change)
    workspace.set_cell(*mending, NL)
    right = workspace_of()
    stood = right.cell(*mending[:3], NL)
    workspace.set_cell(*mending[:3], stood)
    assert workspace.errors == ()
    assert workspace.is_ready
    assert workspace.study == right.study
    assert read_study(BytesIO(workspace.download().content)) == right.study


def test_what_is_wrong_with_a_heading_is_marked_there_in_the_download() -> None:
    workspace = workspace_of(
        lambda draft: draft.set_heading("Handelingen", "bedrijfseigen kosten", "bedrijfsegen kosten")
    )
    place = workspace.errors[0].place
    book = openpyxl.load_workbook(BytesIO(workspace.download().content))
    cell = book["Handelingen"][place.partition("!")[2]]
    assert cell.value == "bedrijfsegen kosten" and cell.comment.text.startswith("burden check: ")


def test_an_empty_workbook_that_was_filled_in_downloads_as_the_study() -> None:
    workspace, full = empty(), workspace_of()
    settings = full.rows("settings", NL)
    headings = ("waarde", "toelichting", "toelichting en")
    names = [name for name in settings.index if name in workspace.rows("settings", NL).index]
    workspace.set_cells([("settings", name, of, settings.at[name, of]) for name in names for of in headings])
    for table in TABLES_TO_EDIT[1:]:
        rows = full.rows(table, NL)
        known = [heading for heading in rows.columns if heading not in ("SBI", "peildatum")]
        new = {row: workspace.add_row(table) for row in rows.index}
        workspace.set_cells([(table, new[row], of, rows.at[row, of]) for row in rows.index for of in known])
    assert workspace.is_ready
    made = workspace.download()
    assert read_study(BytesIO(made.content)) == workspace.study
    assert made.losses == ()
    book = openpyxl.load_workbook(BytesIO(made.content))
    composition = book["Samenstelling"]
    assert [cell.value for cell in composition[1]] == ["instrument", "toelichting", "toelichting en", "M0", "M1"]
    assert composition.tables["Samenstelling"].ref == "A1:E13"


def test_all_errors_that_the_reader_has_are_there_in_its_words() -> None:
    workspace = workspace_of(
        lambda draft: draft.set("Handelingen", "uren", 2, "veel"),
        lambda draft: draft.set("Mixen", "naam", 3, None),
        lambda draft: draft.set_xml("Reikwijdte", "aandeel", 2, "<v>#N/A</v>", "e"),
        lambda draft: draft.set_setting("titel", None),
    )
    of_reader = {problem.message(NL) for problem in workspace._opened.errors}
    assert of_reader <= {problem.message(NL) for problem in workspace.errors}
    assert workspace.cell("activities", 2, "uren") == "veel"
    assert workspace.cell("activities", 2, "naam", NL) == "Wet lezen"


def test_what_cannot_be_mended_here_keeps_the_study_from_counting() -> None:
    workspace = workspace_of(
        lambda draft: draft.set_heading("Handelingen", "bedrijfseigen kosten", "bedrijfsegen kosten")
    )
    assert not workspace.is_ready
    assert [problem.name for problem in workspace.errors] == ["near-miss-column"]
    assert workspace.place(workspace.errors[0], NL).startswith("Handelingen!")
    workspace.set_cell("activities", 2, "uren", "9")
    assert not workspace.is_ready
    page = shown(ParametersPage(Session(workspace)))
    assert "verbeter het in Excel" in page.tables.wrong.content


def test_a_wrong_row_is_left_out_until_it_is_right() -> None:
    workspace = workspace_of(lambda draft: draft.set("Uurtarieven", "code", 3, "MIDDE"))
    right = workspace_of()
    row = right.rows("tariffs", NL).loc[3]
    if workspace.is_ready:
        assert len(workspace.study.activities) < len(right.study.activities)
    workspace.set_cell("tariffs", 3, "code", row["code"])
    assert workspace.study == right.study


@pytest.mark.parametrize("language", list(Language))
def test_an_empty_workbook_says_what_is_missing_in_its_language(language: Language) -> None:
    workspace = empty(language)
    assert workspace.spoken is language
    assert not workspace.is_ready
    assert not workspace.is_changed
    titles = {
        NL: ("Studie, titel", "Studie, prijspeil", "Bedrijfscategorieën"),
        EN: ("Study, title", "Study, price year"),
    }
    assert set(titles[language]) <= set(places(workspace, language))
    assert len(workspace.errors) == 9


def test_a_study_is_begun_from_an_empty_workbook() -> None:
    workspace, study = empty(), small_study()
    for name in ("title", "price_year", "entry_year", "horizon", "discount_rate"):
        workspace.set_cell("settings", name, "value", getattr(study.settings, name))
    rows = {
        "tariffs": [{"code": "T", "naam": "Medewerker", "uurtarief": "40"}],
        "firm_categories": [
            {"code": "A", "naam": "Groot", "sector": "C", "grootteklasse": "groot", "bedrijven": "1000"}
        ],
        "instruments": [{"code": "WET", "naam": "Wet", "soort": "verplichten", "herkomst": "nationaal"}],
        "mixes": [{"code": "M0", "naam": "Niets"}, {"code": "M1", "naam": "Wet"}],
        "obligations": [{"code": "LEES", "naam": "Lezen", "instrument": "WET", "soort": "kennisneming"}],
        "activities": [
            {"code": "L", "naam": "Lezen", "verplichting": "LEES", "uurtarief": "T", "uren": "2", "moment": "eenmalig"}
        ],
        "scope": [{"instrument": "WET", "aandeel": "1"}],
    }
    for table, filled in rows.items():
        for cells in filled:
            row = workspace.add_row(table)
            for heading, value in cells.items():
                workspace.set_cell(table, row, heading, value, NL)
    assert not workspace.is_ready
    workspace.set_entry("WET", "M1", "x")
    assert workspace.errors == ()
    assert workspace.is_ready
    compare = shown(ComparePage(Session(workspace)))
    assert "80" in compare._summary.object


def pages_of(workspace: Workspace) -> list[Any]:
    return [page(Session(workspace)) for page in app.PAGES]


@pytest.mark.parametrize("language", list(Language))
def test_without_a_result_every_page_says_what_is_missing(language: Language) -> None:
    for page in pages_of(empty(language)):
        shown(page)
        if page.needs_study:
            said = str(page._frame[0].object)
            assert {NL: "9 dingen ontbreken", EN: "9 things are missing"}[language] in said
            assert 'data-go="page=parameters&amp;table=firm_categories&amp;row="' in said


def test_pages_follow_when_the_result_comes_and_goes() -> None:
    workspace = workspace_of(lambda draft: draft.set_setting("titel", None))
    pages = pages_of(workspace)
    for page in pages:
        shown(page)
    workspace.set_cell("settings", "title", "waarde", "Een titel")
    assert workspace.is_ready
    assert [page._frame[0] is page._content for page in pages] == [True] * len(pages)
    workspace.undo()
    assert [page._frame[0] is page._content for page in pages] == [not page.needs_study for page in pages]
    workspace.redo()
    assert [page._frame[0] is page._content for page in pages] == [True] * len(pages)


def test_a_result_with_wrong_cells_says_so_on_every_page_that_shows_it() -> None:
    workspace = workspace_of(lambda draft: draft.set("Handelingen", "uren", 2, "veel"))
    assert workspace.is_ready
    for page in pages_of(workspace):
        shown(page)
        if page.needs_study and not page.tells_wrong_cells:
            assert "Eén cel klopt niet" in page._not_counted.object
    workspace.set_cell("activities", 2, "uren", "4")
    assert "klopt niet" not in page._not_counted.object


@pytest.mark.parametrize(("language", "word"), [(NL, "Opmerkingen bij de werkmap"), (EN, "Remarks on the workbook")])
def test_what_the_reader_remarks_stands_on_check(language: Language, word: str) -> None:
    draft = Draft(language)
    sheet = {NL: "Handelingen", EN: "Activities"}[language]
    draft.add_column(sheet, "mijn <b>kolom</b>", ["x", "y"])
    workspace = Workspace(open_upload("eigen.xlsx", draft.saved().getvalue()))
    page = CheckPage(Session(workspace))
    shown(page)
    said = page._remarks.object
    assert f"{word} (3)" in said
    assert "mijn &lt;b&gt;kolom" in said
    assert f"{sheet}!" in said
    workspace.replace(open_upload("schoon.xlsx", study_as_bytes(sound_study())))
    assert page._remarks.object == ""


def test_a_remark_that_an_edit_brings_or_takes_away_is_shown_as_it_is_now() -> None:
    workspace = workspace_of()
    before = workspace.remarks
    workspace.set_cell("tariffs", 2, "bron", "nergens")
    assert {problem.name for problem in workspace.remarks} - {problem.name for problem in before} == {"unlisted-source"}
    workspace.undo()
    assert workspace.remarks == before


def test_the_studies_that_are_right_open_as_before() -> None:
    study: Study = workspace_of().study
    assert study == small_study()


def test_only_the_cell_that_was_mended_is_told_as_changed() -> None:
    workspace = workspace_of(lambda draft: draft.set_setting("prijspeil", None))
    workspace.set_cell("settings", "price_year", "waarde", "2026")
    assert workspace.is_ready
    assert workspace.changed_cells() == {("settings", "price_year", "waarde")}
