"""What a table says beside its values, on a page and in the terminal."""

from __future__ import annotations

from io import StringIO

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
    assert made.startswith("<h2>Title</h2>") and "<caption>Note</caption>" in made and made.count("Note") == 2
    assert 'aria-label="Title: Note"' in made  # of two tables the title may be the same, or the note


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
