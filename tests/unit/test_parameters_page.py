"""The page on which the study is edited: what it shows of the tables, and what follows from what a reader does."""

from __future__ import annotations

import asyncio
import json
from functools import cache
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode

import pytest
from pages import follow, ways_in
from sheet_parts import parts_of
from studies import small_study
from workbooks import Draft

from burden.comparison import costs_of_mixes
from burden.engine import estimate
from burden.language import Language, figure
from burden.workbook.write import study_as_bytes
from dashboards.changed import changes_in_words
from dashboards.state import Opened, Session, Workspace, open_upload
from dashboards.state.columns import TABLES_TO_EDIT
from dashboards.state.typed import form_to_type
from dashboards.state.view import View
from dashboards.views.parameters import ParametersPage
from dashboards.views.parameters_changes import Changes, pick_together
from dashboards.views.parameters_form import NUMBER, TableForm
from dashboards.views.parameters_grid import PAGE_SIZE, RowGrid, ShownRows
from dashboards.views.parameters_texts import RANGE_MOVED

pytestmark = pytest.mark.unit
NL, EN = Language.NL, Language.EN
HOSTILE = "<img src=x onerror=alert(1)>"


@cache
def small() -> Opened:
    """The small study, read once for all sessions."""
    return open_upload("klein.xlsx", Draft().saved().getvalue())


def session(language: Language = NL, table: str | None = "tariffs") -> Session:
    of = Session(Workspace(small()))
    of.view.param.update(language=language, table=table, page="parameters")
    return of


def opened(of: Session | None = None, shown: str = "tables") -> ParametersPage:
    """A page that is on the screen."""
    page = ParametersPage(of or session())
    page.session.view.parameters_shown = shown
    page.open()
    return page


def grid(page: ParametersPage) -> Any:
    """The table as Tabulator has it."""
    return page.tables._grid.table


def field(page: ParametersPage, heading: str) -> str:
    found: str = page.tables._grid._part.form.fields[heading]
    return found


def shown_cell(page: ParametersPage, row: int | str, heading: str) -> str:
    return str(grid(page).value.at[row, field(page, heading)])


def type_in(page: ParametersPage, row: int | str, heading: str, text: str) -> None:
    """Type a text in a cell, as the browser tells of it."""
    table = grid(page)
    column = field(page, heading)
    table.value.at[row, column] = text
    at = list(table.value.index).index(row)
    page.tables._grid._edit(table, SimpleNamespace(row=at, column=column, value=text))


def wanted(page: ParametersPage) -> list[str]:
    """The row and the field that the reader is brought to."""
    return page.tables._grid.keys.wanted[:2]  # type: ignore[no-any-return]


def does(page: ParametersPage, do: str, row: int | str, heading: str, **more: Any) -> None:
    """Do something with cells, as the browser tells of it."""
    page.tables._grid.keys._handle_msg({"do": do, "row": str(row), "field": field(page, heading), **more})


def marks(page: ParametersPage) -> dict[tuple[int | str, str], str]:
    return dict(page.tables._grid._part.marks)


# Tables


@pytest.fixture(scope="module", params=list(Language))
def walked(request):
    """A page on which a reader goes from table to table."""
    return opened(session(request.param))


@pytest.mark.parametrize("table", TABLES_TO_EDIT)
def test_every_table_of_the_study_is_shown(walked, table):
    page, language = walked, walked.language
    page.session.view.table = table
    rows = page.session.workspace.rows(table, language)
    assert list(grid(page).value.index) == list(rows.index)[:PAGE_SIZE]
    titles = {field: title.split("<small>")[0].removesuffix(" *") for field, title in grid(page).titles.items()}
    assert [titles[field] for field in grid(page).value.columns if field != NUMBER] == list(rows.columns)


def test_figures_are_written_as_they_are_typed_in_each_language():
    of = session(table="scope")
    page = opened(of)
    assert "0,8" in set(grid(page).value[field(page, "aandeel")])
    of.view.language = EN
    english = opened(of)
    assert "0.8" in set(grid(english).value[field(english, "share")])


def test_a_heading_tells_its_unit_and_what_it_means():
    page = opened()
    column = field(page, "uurtarief")
    assert grid(page).titles[column] == "uurtarief *<small>€ per uur</small>"
    assert "Eenheid: geld per uur." in grid(page).header_tooltips[column]
    assert "Eenheid: geld per uur." in page.tables._explained.object


def test_codes_and_words_can_be_chosen_and_typed():
    page = opened(session(table="obligations"))
    editor = grid(page).editors[field(page, "instrument")]
    assert [item["value"] for item in editor["values"]] == ["WET", "LOKET", "KEUR"]
    assert editor["freetext"] and editor["autocomplete"]
    words = grid(page).editors[field(page, "soort")]["values"]
    assert "toezicht" in [item["value"] for item in words]


def test_every_setting_has_choices_of_its_own():
    page = opened(session(table="settings"))
    editor = grid(page).editors[field(page, "waarde")]
    assert [item["value"] for item in editor["options"]["verdeling"]] == ["pert", "driehoek", "uniform"]
    assert "titel" not in editor["options"] and editor["lookup_order"] == [field(page, "instelling")]
    assert grid(page).editors[field(page, "instelling")] is None


def test_no_text_of_a_workbook_becomes_html_or_a_program():
    study = small_study()
    instruments = tuple(row.update(own={HOSTILE: HOSTILE}) for row in study.instruments)
    of = Session(Workspace.of(study.update(instruments=instruments)), View(language=NL, table="instruments"))
    row = of.workspace.add_row("instruments")
    of.workspace.set_cell("instruments", row, "code", HOSTILE)
    of.workspace.set_cell("instruments", row, "soort", HOSTILE)
    page = opened(of)
    told = page.tables.wrong.content + "".join(map(str, grid(page).titles.values())) + page.tables._explained.object
    assert "&lt;img" in told and "<img" not in told
    of.view.table = "obligations"
    labels = [item["label"] for item in grid(page).editors[field(page, "instrument")]["values"]]
    assert any("&lt;img" in label for label in labels) and not any("<img" in label for label in labels)
    program = "--x_x--0_0--alert(1)--x_x--0_0--"
    of.workspace.set_cell("instruments", row, "code", program)
    assert program not in json.dumps(grid(page).editors[field(page, "instrument")])


# Editing


def test_a_decimal_comma_changes_the_study_and_the_totals():
    page = opened()
    before = page._totals.object
    assert "ongewijzigd" in before
    row = grid(page).value.index[0]
    type_in(page, row, "uurtarief", "60,50")
    assert page.study.tariffs[0].tariff.central == 60.5
    assert page._totals.object != before and "In de werkmap zoals die is geladen" in page._totals.object


def test_what_was_typed_is_not_sent_back_while_it_means_the_same():
    page = opened()
    table, row = grid(page), grid(page).value.index[0]
    sent: list[Any] = []
    table.patch = lambda *of, **more: sent.append(of)
    type_in(page, row, "uurtarief", "60,50")
    assert sent == [] and shown_cell(page, row, "uurtarief") == "60,50" and grid(page) is table
    type_in(page, row, "toelichting", "anders")
    assert sent == []


def test_what_was_typed_while_the_page_is_drawn_is_not_lost():
    page = opened()
    row, column = grid(page).value.index[0], field(page, "uurtarief")
    before = page.tables.made()
    grid(page).value.at[row, column] = "60,5"  # Panel has the cell, and tells of it later
    page.tables.show(before)
    assert page.study.tariffs[0].tariff.central == 60.5 and grid(page).value.at[row, column] == "60,5"
    version = page.session.workspace.version
    page.tables._grid._edit(grid(page), SimpleNamespace(row=0, column=column, value="60,5"))
    assert page.session.workspace.version == version


def test_what_was_typed_in_a_table_counts_there_when_another_is_shown():
    page = opened()
    row = grid(page).value.index[0]
    grid(page).value.at[row, field(page, "uurtarief")] = "60,5"
    page.session.view.table = "sources"
    assert page.study.tariffs[0].tariff.central == 60.5 and "uitgever" in page.tables._grid._part.form.fields


def test_another_change_sends_its_own_cells_alone():
    page = opened()
    table, row = grid(page), grid(page).value.index[0]
    sent: list[Any] = []
    table.patch = lambda changed, **more: sent.append(changed)
    page.session.workspace.set_cell("tariffs", row, "uurtarief", 61.5)
    assert sent == [{field(page, "uurtarief"): [(0, "61,5")]}] and grid(page) is table


def test_the_loaded_study_is_calculated_once():
    page = opened()
    row = grid(page).value.index[0]
    type_in(page, row, "uurtarief", "61")
    loaded = page._loaded_results
    type_in(page, row, "uurtarief", "62")
    assert page._loaded_results is loaded and loaded.study is page.session.workspace.loaded


def test_what_is_undone_before_it_was_shown_goes_from_the_table_too():
    page = opened()
    row, column = grid(page).value.index[0], field(page, "uurtarief")
    before = shown_cell(page, row, "uurtarief")
    page.leave()  # nothing is shown meanwhile
    type_in(page, row, "uurtarief", "60,50")
    page.session.workspace.undo()
    sent: list[Any] = []
    grid(page).patch = lambda changed, **more: sent.append(changed)
    page.tables.show(page.tables.made())
    assert sent == [{column: [(0, before)]}]


def test_what_changed_elsewhere_comes_in_a_table_of_its_own_so_that_its_reader_may_type_at_once():
    page = opened()
    table, row = grid(page), grid(page).value.index[0]
    page.leave()
    page.session.workspace.set_cell("tariffs", row, "uurtarief", 61.5)
    page.open()
    assert grid(page) is not table and shown_cell(page, row, "uurtarief") == "61,5"
    assert list(page._place) and page.tables._grid._layout[1] is grid(page)


def test_what_is_typed_in_a_cell_that_is_changed_at_that_moment_is_sent_to_the_browser_that_shows_the_change():
    page = opened()
    row, sent = grid(page).value.index[0], list[Any]()
    page.session.workspace.set_cell("tariffs", row, "uurtarief", 61.5)
    patch = grid(page).patch
    grid(page).patch = lambda changed, **more: (sent.append(changed), patch(changed, **more))
    type_in(page, row, "uurtarief", "62,5")
    assert sent == [{field(page, "uurtarief"): [(0, "62,5")]}] and shown_cell(page, row, "uurtarief") == "62,5"
    page.tables._grid.keys.seen = page.tables._grid.keys.sent
    type_in(page, row, "uurtarief", "63,5")
    assert len(sent) == 1 and page.study.tariffs[0].tariff.central == 63.5


def test_undo_shows_what_stood_there():
    page = opened()
    row = grid(page).value.index[0]
    before = shown_cell(page, row, "uurtarief")
    type_in(page, row, "uurtarief", "60,50")
    page.session.workspace.undo()
    assert shown_cell(page, row, "uurtarief") == before and marks(page) == {}


def test_a_changed_cell_is_marked_with_a_colour_and_a_sign():
    page = opened()
    row = grid(page).value.index[1]
    type_in(page, row, "uurtarief", "61")
    assert marks(page) == {(row, field(page, "uurtarief")): "changed"}
    style = page.tables._grid._marks.css
    assert f'nth-child(2) .tabulator-cell[tabulator-field="{field(page, "uurtarief")}"]' in style
    assert 'content: "✎" / "gewijzigd"' in style


def test_the_totals_count_voluntary_items_where_the_view_does():
    page = opened()
    before = page._totals.object
    page.session.view.include_voluntary = True
    assert page._totals.object != before and "niet alleen over regeldruk" in page._totals.object
    both = costs_of_mixes(estimate(page.study), include_voluntary=True).set_index("mix")
    assert figure(both.at["M1", "structural"], NL, 0) in page._totals.object


def test_a_wrong_cell_is_marked_and_explained_and_the_totals_stay():
    page = opened()
    row, before = grid(page).value.index[0], page._totals.object
    type_in(page, row, "uurtarief", "veel")
    assert marks(page)[row, field(page, "uurtarief")] == "wrong"
    assert "geen getal" in page.tables.wrong.content and "Uurtarieven, rij 2, uurtarief" in page.tables.wrong.content
    assert page._totals.object == before and shown_cell(page, row, "uurtarief") == "veel"
    type_in(page, row, "uurtarief", "70")
    assert page.tables.wrong.content == "" and page._totals.object != before


def test_what_waits_for_a_wrong_cell_is_marked_too():
    page = opened()
    workspace = page.session.workspace
    row = next(record.row for record in page.study.tariffs if record.tariff.high is not None)
    high = next(record.tariff.high for record in page.study.tariffs if record.row == row)
    before = page._totals.object
    type_in(page, row, "uurtarief", str(high + 1))
    assert marks(page)[row, field(page, "uurtarief")] == "waiting"
    assert marks(page)[row, field(page, "uurtarief hoog")] == "wrong"
    assert workspace.waiting_cells(NL) == {("tariffs", row, "uurtarief")} and page._totals.object == before
    assert f"Tot dan telt {form_to_type(high + 1, NL)} niet mee." in page.tables.wrong.content
    does(page, "wrong", row, "uurtarief")
    assert page.tables.wrong._layout.called == 1


def test_a_message_leads_to_its_cell():
    page = opened()
    row = grid(page).value.index[0]
    type_in(page, row, "uurtarief", "veel")
    page.session.view.table = "sources"
    page.session.view.parameters_shown = "changes"
    page.refresh()
    (way,) = ways_in(page.tables.wrong.content)
    follow(page, urlencode(way))
    assert page.session.view.parameters_shown == "tables" and page.session.view.table == "tariffs"
    assert wanted(page) == [str(row), field(page, "uurtarief")]
    times = page.tables._grid.keys.wanted[2]
    follow(page, urlencode(way))
    assert page.tables._grid.keys.wanted[2] > times, "the same cell can be gone to twice"
    for pick in ("move 77", "drop", "nonsense"):
        page.tables.wrong._fit_range(pick)


def test_the_change_of_a_page_that_is_not_seen_waits():
    page = opened()
    page.leave()
    drawn = page.drawn
    page.session.workspace.set_cell("tariffs", 2, "uurtarief", 99)
    assert page.drawn == drawn
    page.open()
    assert page.drawn == drawn + 1


def test_one_edit_draws_the_page_once():
    page = opened()
    drawn = page.drawn
    type_in(page, grid(page).value.index[0], "uurtarief", "61")
    assert page.drawn == drawn + 1


# Blocks


def test_a_block_is_pasted_in_one_step_with_decimal_commas_and_a_wrong_cell_waits():
    page = opened()
    first, second = grid(page).value.index[:2]
    drawn, edits = page.drawn, page.session.workspace.edits
    does(page, "paste", first, "uurtarief", text="60,50\r\nveel\r\n")
    assert page.study.tariffs[0].tariff.central == 60.5 and shown_cell(page, second, "uurtarief") == "veel"
    assert marks(page)[second, field(page, "uurtarief")] == "wrong"
    assert page.tables._grid.keys.said[0] == "2 cellen geplakt; niet alles klopt"
    assert page.drawn == drawn + 1 and page.session.workspace.edits == edits + 1
    page.session.workspace.undo()
    assert not page.session.workspace.is_changed and not page.session.workspace.can_undo


def test_what_of_a_block_finds_no_place_is_shown_as_text_and_added_as_rows():
    page = opened()
    count, last = len(page.study.tariffs), grid(page).value.index[-1]
    row = f"{HOSTILE}\tNieuw"
    does(page, "paste", last, "code", text=f"{shown_cell(page, last, 'code')}\tTarief\n{row}")
    said = page.tables._blocks._left.object
    assert "1 geplakte rij valt" in said and "&lt;img" in said and "<img" not in said
    assert len(page.study.tariffs) == count
    page.tables._blocks._add_rows()
    assert list(page.session.workspace.rows("tariffs", NL)["code"])[-1] == HOSTILE
    assert not page.tables._blocks._layout.visible


def test_cells_are_emptied_and_filled_down():
    page = opened()
    first, second = grid(page).value.index[:2]
    does(page, "down", first, "uurtarief", height=2)
    assert shown_cell(page, second, "uurtarief") == shown_cell(page, first, "uurtarief")
    does(page, "empty", first, "toelichting", height=2)
    assert shown_cell(page, first, "toelichting") == ""
    does(page, "down", first, "uurtarief")  # nothing stands above it


def test_what_the_browser_tells_may_be_anything():
    page = opened()
    said = page.tables._grid.keys
    for message in (None, [], {}, {"do": "x"}, {"do": "paste"}, {"do": "paste", "row": 2, "field": "c0", "text": "x"}):
        said._handle_msg(message)
    row = str(grid(page).value.index[0])
    said._handle_msg({"do": "paste", "row": row, "field": "c0", "height": 10**9, "width": 10**9, "text": "x"})
    said._handle_msg({"do": "paste", "row": row, "field": "c0", "text": None})
    assert "te veel" in said.said[0] and not page.session.workspace.is_changed
    for do in ("beyond", "turn", "at", "empty", "down"):
        said._handle_msg({"do": do, "row": "no row", "field": "c0", "by": 10**9})


def test_the_settings_are_pasted_in_too_but_not_their_names():
    page = opened(session(table="settings"))
    rows = list(page.session.workspace.rows("settings", NL).index)
    does(page, "paste", "discount_rate", "instelling", text="anders\t0,05")
    assert page.study.settings.discount_rate == 0.05 and "anders" in page.tables._blocks._left.object
    assert list(page.session.workspace.rows("settings", NL).index) == rows


# Rows


def test_rows_stand_on_pages():
    page = opened(session(table="activities"))
    rows = list(page.session.workspace.rows("activities", NL).index)
    workspace = page.session.workspace
    while len(workspace.rows("activities", NL)) <= PAGE_SIZE:
        workspace.add_row("activities", copy_of=rows[0])
    page.tables._turn(1)
    assert list(grid(page).value.index) == list(workspace.rows("activities", NL).index)[PAGE_SIZE:]
    assert page.tables._next.disabled and not page.tables._previous.disabled
    page.tables._turn(5)
    assert len(grid(page).value) > 0


def test_searching_keeps_a_row_that_is_edited():
    page = opened()
    page.tables._search.value_input = "clerk"
    row = grid(page).value.index[0]
    assert len(grid(page).value) < len(page.study.tariffs)
    type_in(page, row, "naam en", "Assistant")
    assert row in grid(page).value.index
    page.tables._search.value_input = "no such text"
    assert grid(page).value.empty and "Geen rijen" in page.tables._count.object


def test_rows_are_sorted_and_stay_where_they_are_while_typing():
    page = opened()
    rows, column = list(grid(page).value.index), field(page, "uurtarief")
    page.tables._grid.keys._handle_msg({"do": "sort", "field": column})
    rising = list(grid(page).value.index)
    values = [page.session.workspace.cell("tariffs", row, "uurtarief", NL) for row in rising]
    assert values == sorted(values) and page.tables._grid.keys.order == [column, False]
    type_in(page, rising[0], "uurtarief", "9999")
    added = page.session.workspace.add_row("tariffs", after=rising[0])
    assert list(grid(page).value.index) == [*rising, added]
    page.session.workspace.undo()
    page.tables._grid.keys._handle_msg({"do": "sort", "field": column})
    assert next(iter(grid(page).value.index)) == rising[0]
    page.tables._asked._order.value = ("", 0)
    assert list(grid(page).value.index) == rows


def test_only_rows_with_the_value_of_a_cell_are_shown():
    page = opened(session(table="activities"))
    rows = page.session.workspace.rows("activities", NL)
    first = rows.index[0]
    does(page, "at", first, "verplichting")
    page.tables._asked._only()
    wanted_rows = list(rows.index[rows["verplichting"] == rows.at[first, "verplichting"]])
    assert list(grid(page).value.index) == wanted_rows != list(rows.index)
    assert "alleen met verplichting" in page.tables._count.object
    page.tables._asked._only()
    assert list(grid(page).value.index) == list(rows.index)[:PAGE_SIZE]


def test_changed_and_wrong_rows_can_be_shown_alone():
    page = opened()
    first, second = grid(page).value.index[:2]
    type_in(page, first, "uurtarief", "60")
    type_in(page, second, "uurtarief", "veel")
    page.tables._rows.value = "wrong"
    assert list(grid(page).value.index) == [second]
    page.tables._rows.value = "changed"
    assert list(grid(page).value.index) == [first, second]


def test_a_row_is_added_and_gone_to_and_counts_when_it_is_filled_in():
    page = opened()
    count = len(page.study.tariffs)
    page.tables._add_row()
    row = grid(page).value.index[-1]
    assert wanted(page)[0] == str(row) and len(page.study.tariffs) == count
    for heading, text in (("code", "NIEUW"), ("naam", "Nieuw tarief"), ("uurtarief", "12,5")):
        type_in(page, row, heading, text)
    assert page.study.tariffs[-1].tariff.central == 12.5
    assert marks(page)[row, NUMBER] == "new"


def test_a_row_is_copied_and_removed_and_restored():
    page = opened()
    rows = list(grid(page).value.index)
    page.tables._choose_row(str(rows[0]))
    page.tables._copy_row()
    added = grid(page).value.index[1]
    assert shown_cell(page, added, "naam") == shown_cell(page, rows[0], "naam")
    page.tables._remove_row()
    assert list(grid(page).value.index) == rows
    page.tables._choose_row(str(rows[0]))
    type_in(page, rows[0], "uurtarief", "99")
    page.tables._restore_row()
    assert not page.session.workspace.is_changed


def test_a_row_is_chosen_by_its_number():
    page = opened()
    row = grid(page).value.index[1]
    page.tables._row.value = str(row)
    assert page.tables._present() == row and not page.tables._remove.disabled
    page.tables._row.value = "999"
    assert "Deze tabel heeft geen rij 999" in page.tables._row_said.object


# The address


def test_the_address_names_the_table_and_brings_to_the_row():
    of = session(table=None)
    of.view.apply_query({"page": "parameters", "language": "nl", "table": "activities", "row": "3"})
    page = opened(of)
    page.arrive()
    assert page.tables._table.value == "activities" and wanted(page)[0] == "3"
    of.view.apply_query(of.view.query() | {"table": "tariffs", "row": "2"})
    page.arrive()
    assert page.tables._table.value == "tariffs" and wanted(page)[0] == "2"
    of.view.apply_query(of.view.query() | {"table": "no such table", "row": "no such row"})
    assert page.tables._table.value == TABLES_TO_EDIT[0]


def test_another_table_is_put_in_the_address():
    page = opened()
    page.tables._table.value = "scope"
    assert page.session.view.query()["table"] == "scope"
    assert "aandeel" in page.tables._grid._part.form.fields


def test_the_table_and_the_part_stay_in_another_language():
    of = session()
    page = opened(of, "mixes")
    page.close()
    of.view.language = EN
    english = ParametersPage(of)
    english.open()
    assert english._shown.value == "mixes" and "Which instruments" in english.mixes._matrix.content


# Mixes


def test_a_tick_puts_an_instrument_in_a_mix_and_takes_it_out():
    page = opened(shown="mixes")
    before = page._totals.object
    page.mixes._pick(json.dumps(["WET", "M0"]))
    assert page.session.workspace.matrix(NL).at["WET", "M0"] is None and page._totals.object != before
    assert "✎ gewijzigd" in page.mixes._matrix.content
    page.mixes._pick(json.dumps(["WET", "M0"]))
    assert page.session.workspace.matrix(NL).at["WET", "M0"] == "x" and page._totals.object == before
    page.mixes._pick(json.dumps(["no such", "M0"]))
    assert not page.session.workspace.is_changed


def test_a_tick_can_mean_a_year():
    page = opened(shown="mixes")
    page.mixes._years.value = "2029"
    page.mixes._pick(json.dumps(["KEUR", "M0"]))
    assert page.session.workspace.matrix(NL).at["KEUR", "M0"] == 2029
    assert 'aria-checked="true"' in page.mixes._matrix.content and "2029" in page.mixes._matrix.content


def test_a_mix_is_added_as_a_copy_and_removed_after_a_question():
    page = opened(shown="mixes")
    page.mixes._code.value, page.mixes._name.value, page.mixes._copy_of.value = "M9", "De negende", "M1"
    page.mixes._add_mix()
    assert [mix.code for mix in page.study.mixes] == ["M0", "M1", "M9"]
    matrix = page.session.workspace.matrix(NL)
    assert list(matrix["M9"]) == list(matrix["M1"]) != list(matrix["M0"])
    assert "nieuwe mix" in page._totals.object and "M9 De negende" in page._totals.object
    assert "kost deze mix evenveel als M1" in page.mixes._said.object
    assert page.mixes._mix.value == "" and page.mixes._remove.disabled
    page.mixes._mix.value = "M9"
    assert not page.mixes._remove.disabled
    page.mixes._ask()
    assert [mix.code for mix in page.study.mixes][-1] == "M9"
    page.mixes._asking._agree()
    assert [mix.code for mix in page.study.mixes] == ["M0", "M1"]


def test_a_code_that_is_taken_is_refused():
    page = opened(shown="mixes")
    page.mixes._code.value = "M1"
    page.mixes._add_mix()
    assert "Er is al een mix M1" in page.mixes._said.object and len(page.study.mixes) == 2


# Changes


def changes_page() -> ParametersPage:
    page = opened(shown="changes")
    page.settle()
    return page


def test_changes_are_listed_with_their_effect_and_taken_back():
    page = changes_page()
    assert "niets gewijzigd" in page.changes._list.content
    workspace = page.session.workspace
    workspace.set_cell("tariffs", 2, "uurtarief", "99,5", NL)
    told = page.changes._list.content
    assert "uurtarief" in told and "99,5" in told and "Effect op M1" in told and "Totaal" in told and "+" in told
    (change,) = Changes.of(workspace, NL).listed
    page.changes._pick(change.pick)
    assert not workspace.is_changed
    page.changes._pick('["cell", "tariffs", 2, "no such column"]')
    page.changes._pick("nonsense")


def test_rows_of_one_change_stand_together_and_those_without_effect_apart():
    page = changes_page()
    workspace = page.session.workspace
    workspace.set_cell("tariffs", 2, "uurtarief", "99,5", NL)
    workspace.set_cell("tariffs", 2, "bron", "handboek 2", NL)
    obligation = int(workspace.rows("obligations", NL).index[0])
    workspace.remove_row("activities", int(workspace.rows("activities", NL).index[0]))
    workspace.remove_row("obligations", obligation)
    told = page.changes._list.content
    main, *folded = told.split("<details")
    assert "99,5" in main and "handboek 2" not in main
    assert any("Rijen die de uitkomst niet veranderen: 1" in part and "handboek 2" in part for part in folded)
    # Each can still be taken back, wherever it stands.
    listed = Changes.of(workspace, NL).listed
    assert told.count("Terugzetten</button>") == len(listed) and "Totaal" in main


@pytest.mark.parametrize(
    ("language", "said", "counted"),
    [
        (NL, "Mix M5 toegevoegd, afgeleid van M1", "1 wijziging (4 gewijzigde cellen, 1 toegevoegde rij)"),
        (EN, "Mix M5 added, derived from M1", "1 change (4 changed cells, 1 added row)"),
    ],
)
def test_what_one_action_changed_is_one_change_that_unfolds_also_in_a_later_session(language, said, counted):
    workspace = Workspace(small())
    workspace.add_mix("M5", "Vijf", "M1")
    page = opened(Session(Workspace(workspace.snapshot()), View(language=language)), shown="changes")
    page.settle()
    workspace = page.session.workspace
    main, *folded = page.changes._list.content.split("<details")
    assert main.count(said) == 1 and f"{said}: 5" in folded[0] and changes_in_words(workspace, language) == counted
    workspace.set_entry("KEUR", "M5", "2030")
    assert changes_in_words(workspace, language).startswith("2 ")
    ((step, members),) = Changes.of(workspace, language).together.items()
    page.changes._pick(pick_together(members))
    assert (step.said.to(language), len(members), Changes.of(workspace, language).together) == (said, 4, {})
    assert [(change.table, change.after) for change in Changes.of(workspace, language).listed] == [
        ("composition", "2030")
    ]
    workspace.undo()
    assert len(Changes.of(workspace, language).together) == 1


def test_a_block_is_one_change_of_which_a_cell_can_be_taken_back_and_what_was_brought_back_is_told_by_cell():
    page = opened()
    row, workspace = grid(page).value.index[0], page.session.workspace
    does(page, "paste", row, "uurtarief", text="41\nveel")
    assert changes_in_words(workspace, NL) == "1 wijziging (2 gewijzigde cellen, waarvan 1 nog niet meetelt)"
    ((step, members),) = Changes.of(workspace, NL).together.items()
    assert step.said.nl == "Geplakt in Uurtarieven" and len(members) == 2
    other = Workspace(small())
    other.bring_back(other.with_edits(workspace.kept_edits()))
    assert changes_in_words(other, NL) == "2 gewijzigde cellen, waarvan 1 nog niet meetelt"
    workspace.restore_cell(members[1].table, members[1].row, "uurtarief")
    assert changes_in_words(workspace, NL) == "1 gewijzigde cel" and Changes.of(workspace, NL).together == {}


def test_a_change_leads_to_its_cell():
    page = changes_page()
    page.session.workspace.set_cell("tariffs", 2, "uurtarief", 99)
    (change,) = Changes.of(page.session.workspace, NL).listed
    follow(page, change.way)
    assert page.session.view.parameters_shown == "tables"
    assert wanted(page) == ["2", field(page, "uurtarief")]


def test_effects_add_up_to_the_difference():
    page = changes_page()
    workspace = page.session.workspace
    workspace.set_cell("tariffs", 2, "uurtarief", 99)
    workspace.set_cell("settings", "discount_rate", "waarde", "0,05", NL)
    workspace.set_entry("KEUR", "M1", None)
    listed = Changes.of(workspace, NL).listed
    assert [(change.table, change.name) for change in listed] == [
        ("settings", ("discount_rate", None)),
        ("tariffs", ("tariff", None)),
        ("composition", ("entries", "M1")),
    ]
    assert "Extra effect van de wijzigingen samen" in page.changes._list.content


def test_rows_that_came_and_went_are_changes():
    page = changes_page()
    workspace = page.session.workspace
    workspace.remove_row("goals", int(workspace.rows("goals", NL).index[0]))
    copied = workspace.add_row("goals", copy_of=int(workspace.rows("goals", NL).index[0]))
    texts = {(change.before, change.after) for change in Changes.of(workspace, NL).listed}
    assert {("rij verwijderd", ""), ("", "nieuwe rij")} <= texts
    for change in Changes.of(workspace, NL).listed:
        page.changes._pick(change.pick)
    assert not workspace.is_changed and copied not in workspace.rows("goals", NL).index


def test_the_effect_of_a_whole_row_is_told():
    page = changes_page()
    workspace = page.session.workspace
    workspace.remove_row("scope", int(workspace.rows("scope", NL).index[0]))
    told = page.changes._list.content
    row = next(part for part in told.split("<tr") if "rij verwijderd" in part)
    assert "−" in row and "Terugzetten" in row


def test_a_wrong_cell_stands_among_the_changes_without_effect():
    page = changes_page()
    page.session.workspace.set_cell("tariffs", 2, "uurtarief", "veel")
    assert "klopt niet, telt niet mee" in page.changes._list.content


def test_rows_that_wait_are_told_apart_from_those_that_count_and_those_that_are_wrong():
    page = changes_page()
    workspace = page.session.workspace
    new = {table: workspace.add_row(table, copy_of=2) for table in ("obligations", "scope", "tariffs")}
    workspace.set_cell("obligations", new["obligations"], "code", "NIEUW")
    workspace.set_cell("obligations", new["obligations"], "soort", "gek")
    activity = workspace.add_row("activities")
    for heading, value in {"code": "H", "verplichting": "NIEUW", "naam": "h", "moment": "eenmalig"}.items():
        workspace.set_cell("activities", activity, heading, value)
    workspace.set_cell("tariffs", new["tariffs"], "code", "UT")
    workspace.remove_row("tariffs", 2)
    tags = {(change.table, change.row): change.tag for change in Changes.of(workspace, NL).listed}
    assert {place: tag and tag.nl[:17] for place, tag in tags.items() if place[0] != "scope"} == {
        ("obligations", new["obligations"]): "⚠ klopt niet, tel",
        ("activities", activity): "◷ wacht op een ce",
        ("tariffs", new["tariffs"]): None,
        ("tariffs", 2): "◷ telt nog mee, o",
    }
    assert workspace.waiting_rows() >= {("activities", activity), ("tariffs", 2)}
    page.session.view.table = "activities"
    page.session.view.parameters_shown = "tables"
    page.refresh()
    assert marks(page)[activity, NUMBER] == "waiting"


def test_everything_is_restored_after_a_question():
    page = changes_page()
    page.session.workspace.set_cell("tariffs", 2, "uurtarief", 99)
    page.changes._ask()
    page.changes._asking.end()
    assert page.session.workspace.is_changed
    page.changes._ask()
    page.changes._asking._agree()
    assert not page.session.workspace.is_changed and page.session.workspace.can_undo


# Workbooks


def test_the_download_has_a_name_of_its_own_and_says_that_wrong_cells_go_along_marked():
    page = opened(shown="workbook")
    assert page.workbook._download.filename.startswith("klein - gewijzigd ")
    assert "zoals u ze typte" not in page.workbook._about.object
    page.session.workspace.set_cell("tariffs", 2, "uurtarief", "veel")
    assert "(1) staan erin zoals u ze typte" in page.workbook._about.object


@pytest.mark.parametrize(("language", "said"), [(NL, "opnieuw uit"), (Language.EN, "recalculates them")])
def test_before_the_download_it_is_said_what_excel_will_do_and_what_cannot_stay(language, said):
    draft = Draft()
    place = draft.set_xml("Uurtarieven", "uurtarief", 2, "<f>2*25</f><v>50</v>")
    of = session(language)
    of.workspace.replace(open_upload("<b>.xlsx", draft.saved().getvalue()))
    page = opened(of, shown="workbook")
    assert said not in page.workbook._about.object
    page.session.workspace.set_cell("tariffs", 2, "uurtarief", 60)
    about = page.workbook._about.object
    assert said in about and f"<li>{'In ' if language is NL else ''}{place}" in about
    assert "<b>.xlsx" not in about


def test_the_button_gives_the_workbook_that_was_opened_with_what_was_typed():
    page = opened(shown="workbook")
    page.session.workspace.set_cell("tariffs", 2, "uurtarief", 99)
    content = asyncio.run(page.workbook._as_file()).getvalue()
    assert content == page.session.workspace.download(NL).content
    original, made = parts_of(page.session.workspace.snapshot().opened.content), parts_of(content)
    assert [name for name in original if original[name] != made[name]] == ["xl/worksheets/sheet2.xml"]


def test_another_workbook_is_opened_at_once_or_after_a_question():
    page = opened(shown="workbook")
    other = open_upload("ander.xlsx", study_as_bytes(small_study()))
    page.workbook._open(other)
    assert (
        page.session.workspace.origin.name == "ander.xlsx"
        and "ander.xlsx is geopend" in page.workbook._upload_said.object
    )
    assert page.workbook._download.filename.startswith("ander - gewijzigd ")
    page.session.workspace.set_cell("tariffs", 2, "uurtarief", 99)
    third = open_upload("derde.xlsx", study_as_bytes(small_study()))
    page.workbook._open(third)
    assert page.session.workspace.origin.name == "ander.xlsx" and page.workbook._asking._do is not None
    page.workbook._asking.end()
    assert page.session.workspace.is_changed
    page.workbook._open(third)
    page.workbook._asking._agree()
    assert page.session.workspace.origin.name == "derde.xlsx" and "ongewijzigd" in page._totals.object


def test_changes_that_were_kept_apart_are_made_again_in_their_own_workbook_alone():
    page = opened(shown="workbook")
    before = Workspace(page.session.workspace.snapshot())
    before.set_cell("tariffs", 2, "uurtarief", 99)
    kept = before.kept_edits().as_json().encode()
    page.session.workspace.set_cell("tariffs", 2, "uurtarief", 98)
    page.workbook._take_upload("wijzigingen.JSON", len(kept), kept)
    assert page.session.workspace.cell("tariffs", 2, "uurtarief") == 99
    assert "opnieuw aangebracht" in page.workbook._upload_said.object
    page.workbook._replace(open_upload("ander.xlsx", study_as_bytes(small_study())))
    for content, said in ((kept, "horen bij klein.xlsx"), (b"{}", "beschadigd"), (b"", "beschadigd")):
        page.workbook._take_upload("wijzigingen.json", len(content), content)
        assert said in page.workbook._upload_said.object
        assert not page.session.workspace.is_changed


def test_an_earlier_version_is_compared_in_the_tables_of_the_report():
    page = opened(shown="workbook")
    page.settle()
    earlier = open_upload("eerder.xlsx", study_as_bytes(small_study()))
    page.workbook._compare(earlier)
    assert page.session.earlier is earlier and "geen verschillen met eerder.xlsx" in page.workbook._differences.object
    page.session.workspace.set_cell("tariffs", 2, "uurtarief", 99)
    assert "eerder.xlsx" in page.workbook._differences.object and "99" in page.workbook._differences.object


# The parts themselves


def test_the_grid_is_made_anew_only_for_another_form():
    of = session()
    form = TableForm.of(of.workspace, "tariffs", NL, "€")
    cells = form.cells(of.workspace.rows("tariffs", NL))
    made = RowGrid(lambda *_: "", lambda _: None)
    made.show(ShownRows(form, cells, {}))
    table = made.table
    made.show(ShownRows(form, cells.iloc[1:], {}))
    assert made.table is table and len(table.value) == len(cells) - 1
    other = TableForm.of(of.workspace, "sources", NL, "€")
    made.show(ShownRows(other, other.cells(of.workspace.rows("sources", NL)), {}))
    assert made.table is not table


@pytest.mark.parametrize(
    ("way", "is_kept", "said"), [("move 0", True, "meegeschoven"), ("drop 0", False, "verwijderd")]
)
def test_a_central_value_outside_its_range_takes_the_range_along_or_drops_it(way, is_kept, said):
    of = session(table="activities")
    row = next(record for record in of.workspace.study.activities if record.hours.low and record.hours.high)
    page = opened(of)
    factor = 10
    of.workspace.set_cell("activities", row.row, "uren", row.hours.central * factor)
    assert "Bandbreedte meeschuiven" in page.tables.wrong.content
    page.tables.wrong._fit_range(way)
    assert of.workspace.errors == ()
    hours = next(record for record in of.workspace.study.activities if record.row == row.row).hours
    assert hours.central == row.hours.central * factor
    wanted = (row.hours.low * factor, row.hours.high * factor) if is_kept else (None, None)
    assert (hours.low, hours.high) == wanted
    assert said in page.tables._grid.keys.said[0]
    ((step, members),) = Changes.of(of.workspace, NL).together.items()
    assert "Cijfer gewijzigd" in step.said.nl and len(members) == 3
    of.workspace.undo()
    assert not of.workspace.is_changed and of.workspace.errors == ()


def test_a_range_that_is_moved_after_something_else_is_a_step_of_its_own():
    of = session(table="activities")
    row = next(record for record in of.workspace.study.activities if record.hours.low and record.hours.high)
    page = opened(of)
    of.workspace.set_cell("activities", row.row, "uren", row.hours.central * 10)
    of.workspace.set_cell("activities", row.row, "toelichting", "tussendoor")
    page.tables.wrong._fit_range("move 0")
    of.workspace.undo()
    assert of.workspace.errors and of.workspace.cell("activities", row.row, "toelichting", NL) == "tussendoor"


@pytest.mark.parametrize(
    ("language", "follows", "wanted"),
    [
        (NL, "prices", "65 is van prijspeil 2025; op prijspeil 2026 is dat €\u00a066,59"),
        (EN, "prices", "65 has price year 2025; in prices of 2026 that is €66.59"),
        (NL, "wages", "65 is van prijspeil 2025; met de lonen mee is dat op prijspeil 2026 €\u00a078,00"),
        (EN, "wages", "65 has price year 2025; following wages, in prices of 2026 that is €78.00"),
    ],
)
def test_an_amount_in_the_money_of_another_year_is_restated_where_it_is_typed(language, follows, wanted):
    """Worked out by hand: 65 × 105 / 102.5, and 65 × 120 / 100."""
    study = small_study()
    wages = {2024: 90.0, 2025: 100.0, 2026: 120.0}
    study = study.update(price_index=tuple(row.update(wage_index=wages[row.year]) for row in study.price_index))
    tariffs = tuple(row if row.price_year is None else row.update(follows=follows) for row in study.tariffs)
    of = Session(Workspace.of(study.update(tariffs=tariffs)))
    of.view.param.update(language=language, table="tariffs", page="parameters")
    page = opened(of)
    row = next(record.row for record in of.workspace.study.tariffs if record.price_year == 2025)
    type_in(page, row, "uurtarief" if language is NL else "tariff", "65")
    keys = page.tables._grid.keys
    assert keys.said[0] == wanted
    # Beside the row in view stands its price year, in every cell of it.
    assert field(page, "prijspeil" if language is NL else "price year") in keys.beside
    tariff = next(record for record in of.workspace.study.tariffs if record.row == row).tariff
    page.tables._tell_of_range(RANGE_MOVED, ("tariffs", row, "tariff"))
    assert tariff.central == 65 and keys.said[0] == f"{wanted}. {RANGE_MOVED.to(language)}"
    of.view.row = None
    page.refresh()
    (told,) = keys.restated.values()
    assert told[field(page, "uurtarief" if language is NL else "tariff")] == wanted and len(told) == 3
    of.workspace.set_cell("tariffs", row, "price year", None)
    assert keys.restated == {}


def test_costs_of_activities_are_restated_and_empty_ones_are_not():
    page = opened(session(table="activities"))
    (told,) = page.tables._grid.keys.restated.values()
    assert set(told) == {field(page, name) for name in ("externe kosten", "externe kosten laag", "externe kosten hoog")}
