"""A block of cells from Excel or LibreOffice: read from the clipboard and put in a table, as one step."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as some
from studies import small_study

from burden.language import Language
from dashboards.state import Workspace
from dashboards.state.block import Target, place_block, read_block, write_block

pytestmark = pytest.mark.unit
NL = Language.NL


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("1,5\t2\r\n3\t\r\n", (("1,5", "2"), ("3", ""))),
        ("één", (("één",),)),
        ("", (("",),)),
        ("a\n\nb", (("a",), ("",), ("b",))),
        ('"op twee\nregels"\t"met ""aanhaling"""', (("op twee\nregels", 'met "aanhaling"'),)),
        ('"niet gesloten\t5" breed', (('"niet gesloten', '5" breed'),)),
        ("=1+1\t<b>vet</b>", (("=1+1", "<b>vet</b>"),)),
    ],
)
def test_a_text_of_a_spreadsheet_is_read_as_cells(text, block):
    assert read_block(text) == block


@given(some.lists(some.lists(some.text('ab"\t\n '), min_size=2, max_size=3), min_size=1, max_size=3))
def test_what_is_copied_is_pasted_as_it_was(cells):
    block = tuple(map(tuple, cells))
    assert read_block(write_block(block)) == block


def test_many_quotes_are_read_in_no_time():
    begun = time.process_time()
    assert len(read_block('"a\t' * 100_000)[0]) == 100_001
    assert time.process_time() - begun < 2


ROWS, HEADINGS = [2, 3, 4], ["code", "uren", "noot"]


def test_a_block_comes_below_and_beside_the_selected_cell():
    placed = place_block((("1", "2"), ("3",)), Target(3, "uren"), ROWS, HEADINGS)
    assert placed.cells == {(3, "uren"): "1", (3, "noot"): "2", (4, "uren"): "3"}
    assert not placed.below and not placed.beside


def test_one_cell_fills_all_that_is_selected_and_a_block_that_does_not_fit_it_goes_in_once():
    filled = place_block((("9",),), Target(2, "uren", 3, 2), ROWS, HEADINGS).cells
    assert set(filled.values()) == {"9"} and len(filled) == 6
    assert len(place_block((("1",), ("2",)), Target(2, "uren", 3, 1), ROWS, HEADINGS).cells) == 2


def test_what_does_not_fit_is_handed_back():
    block = (("1", "2", "te ver"), ("3", "4", ""), ("5", "6", "7"))
    placed = place_block(block, Target(3, "uren"), ROWS, HEADINGS)
    assert placed.below == ({"uren": "5", "noot": "6"},) and placed.beside == (("te ver",), ("7",))
    fixed = place_block((("x", "1"),), Target(2, "code"), ROWS, HEADINGS, frozenset({"code"}))
    assert fixed.cells == {(2, "uren"): "1"} and fixed.beside == (("x",),)


def test_a_block_is_one_step_and_what_is_wrong_in_it_waits():
    workspace = Workspace.of(small_study())
    first, second = workspace.rows("tariffs", NL).index[:2]
    edits, before = workspace.edits, workspace.study
    workspace.set_cells([("tariffs", first, "uurtarief", "€ 60,50"), ("tariffs", second, "uurtarief", "veel")], NL)
    assert workspace.edits == edits + 1 and workspace.study.tariffs[0].tariff.central == 60.5
    assert (
        workspace.study.tariffs[1] == before.tariffs[1] and workspace.cell("tariffs", second, "uurtarief", NL) == "veel"
    )
    workspace.undo()
    assert workspace.study == before and not workspace.can_undo


def test_rows_are_added_with_what_stands_in_them_as_one_step():
    workspace = Workspace.of(small_study())
    before = len(workspace.study.tariffs)
    rows = workspace.add_rows("tariffs", [{"code": f"N{at}", "naam": "Nieuw", "uurtarief": "12,5"} for at in "12"], NL)
    assert [tariff.tariff.central for tariff in workspace.study.tariffs[before:]] == [12.5, 12.5] and len(rows) == 2
    workspace.undo()
    assert len(workspace.study.tariffs) == before and not workspace.can_undo
