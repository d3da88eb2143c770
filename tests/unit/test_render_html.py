"""What a table says beside its values, on a page and in the terminal."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from io import StringIO
from typing import Any

import pandas as pd
import pytest
from pages import rows_of
from studies import small_study

from burden.answers.table import Mark, ReportTable, TableColumn
from burden.cli.terminal import new_screen
from burden.language import Language, both
from burden.render.html import headed, report_table
from burden.render.terminal import in_terminal
from burden.writing.form import Form

pytestmark = pytest.mark.unit
HOSTILE = "<script>"


def table() -> ReportTable:
    columns = (
        TableColumn("mix", both("Mix"), Form.CODE),
        TableColumn("cost", both("Costs"), Form.MONEY, scale=("cost",), about=(both("All costs."),), tone="chosen"),
        TableColumn("between", both("Between"), Form.INTERVAL, scale=("cost",), group=both("In draws")),
        TableColumn("more", both("More"), Form.DIFFERENCE, scale=("cost",), group=both("In draws")),
    )
    rows = [["M0", 41_233_066.0, (40e6, 43e6), 0.0], ["M1", 1_250_000.0, None, -39_983_066.0], [None, 42e6, None, None]]
    marks = {
        (0, "mix"): Mark(tag=both("reference"), small=both(HOSTILE), go="page=years"),
        (1, "between"): Mark(instead=both("…"), tone="waiting"),
        (1, "more"): Mark(tip=(both(HOSTILE),)),
        (2, "mix"): Mark(instead=both("Sum")),
    }
    frame = pd.DataFrame(rows, columns=[column.name for column in columns])
    return ReportTable("made", both("Title"), columns, frame, note=both("Note"), marks=marks, totals=1)


def taken_of(made: str) -> list[list[Any]]:
    """What each row carries to be taken along; None for a cell that carries nothing beside its text."""
    rows = []
    for row in re.findall("<tr.*?</tr>", made):
        carried = [re.search('data-taken="([^"]*)"', cell) for cell in re.findall("<t[hd][ >][^>]*>?", row)]
        rows.append([one for found in carried for one in (json.loads(unescape(found[1])) if found else [None])])
    return rows


def test_a_text_to_read_is_given_room_and_so_is_one_below_a_figure():
    columns = (TableColumn("mix", both("Mix"), Form.CODE), TableColumn("finding", both("Finding"), Form.TEXT))
    columns += (TableColumn("cost", both("Costs"), Form.MONEY),)
    rows = [["M0", "Short", 1.0], ["M1", "A finding of many words. " * 4, 2.0]]
    frame = pd.DataFrame(rows, columns=[column.name for column in columns])
    marks = {(0, "cost"): Mark(small=both("A goal with a name of more than a few words"))}
    made = report_table(ReportTable("made", both("Title"), columns, frame, marks=marks), small_study(), Language.EN)
    assert re.findall('<t[hd][^>]*class="([^"]*)"', made)[1:] == ["figure long", "long", "figure"]


def test_a_page_shows_units_tips_groups_marks_and_totals():
    made = report_table(table(), small_study(), Language.EN)
    assert rows_of(made)[:2] == [["Mix", "Costs€ million", "In draws"], ["Between€ million", "More€ million"]]
    assert '<th class="group" scope="colgroup" colspan="2">In draws</th>' in made and made.count('rowspan="2"') == 2
    assert "<p>All costs.</p>" in made and "<p>Exactly: €41,233,066.</p>" in made
    assert "40.0 – 43.0" in made and "−40.0" in made and '<td class="figure waiting">…</td>' in made
    assert '<a href="?page=years" data-go="page=years">' in made and '<span class="tag">reference</span>' in made
    assert '<tr class=total><th scope="row">Sum</th>' in made
    assert HOSTILE not in made and made.count("&lt;script&gt;") == 2


def test_a_title_above_a_table_leaves_the_caption_to_its_note():
    made = headed(table(), small_study(), Language.EN)
    assert made.startswith("<h2>Title</h2>") and "<caption>Note</caption>" in made and made.count("Note") == 3
    assert made.count('aria-label="Title: Note"') == 2  # of two tables the title may be the same, or the note


def test_a_table_carries_its_figures_in_full_with_their_units():
    made, money = report_table(table(), small_study(), Language.EN), "EUR, prices of 2026"
    assert taken_of(made) == [
        ["Mix", f"Costs [{money}]", None],
        [*(f"In draws, Between, {end} [{money}]" for end in ("Low", "High")), f"In draws, More [{money}]"],
        [None, 41_233_066.0, 40e6, 43e6, 0.0],
        [None, 1_250_000.0, None, -39_983_066.0],  # what stands in place of an interval is taken as it stands
        [None, 42e6, None, None],
    ]
    assert (
        "Kosten" not in made
        and "Copy cells" in made
        and "Kopieer cellen" in report_table(table(), small_study(), Language.NL)
    )


def test_a_table_carries_no_text_of_which_a_spreadsheet_makes_a_formula():
    of = table()
    of.rows["mix"] = ["=1+1", "@A1", "M2, -1"]
    marks = {(row, "mix"): Mark(instead=both(text)) for row, text in enumerate(of.rows["mix"])}
    made = report_table(replace(of, marks=marks), small_study(), Language.EN)
    assert [row[0] for row in taken_of(made)[2:]] == ["'=1+1", "'@A1", "M2,' -1"]
    assert ">=1+1<" in made  # on the page it is as it was written


def test_where_no_script_takes_it_along_a_table_carries_nothing():
    made = report_table(table(), small_study(), Language.EN, to_take=False)
    assert "data-taken" not in made and "button type" in made and "data-take" not in made


def test_the_terminal_shows_amounts_in_full_with_tags_and_totals():
    drawn = in_terminal(table(), small_study(), Language.EN)
    assert drawn.rows[0][0].endswith("(reference)") and drawn.rows[0][1:] == [
        "41,233,066",
        "40,000,000 – 43,000,000",
        "0",
    ]
    assert drawn.rows[1][2] == "…" and drawn.rows[2][0] == "Sum" and list(drawn.totals) == [2]
    shown = StringIO()
    new_screen(file=shown, width=90).print(drawn)
    assert HOSTILE not in shown.getvalue()
