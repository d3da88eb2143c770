"""A table in the terminal shows every figure and every word of a heading whole, however narrow it is."""

from io import StringIO

import pytest
from rich.cells import cell_len

from burden.cli.terminal import new_screen
from burden.render.terminal import TerminalTable

pytestmark = pytest.mark.unit

HEADINGS = ["Mix", "Group", "One-off", "Difference with M1: structural per year"]
ROWS = [
    ["M1 No-change option", "business", "41,233,066", "0"],
    ["M3 Due diligence and transparency", "business", "175,199,983", "+92,905,890"],
    ["M3 Due diligence and transparency", "citizen", "–", "-1,275"],
]
ROWS_OF_FIRMS = [["small", "4,000"], ["large", "90"], ["small", "4,000"], ["Total", "4,090"]]
TABLE = TerminalTable("Regulatory burden", HEADINGS, [False, False, True, True], ROWS)


def drawn(table: TerminalTable, width: int) -> list[str]:
    shown = StringIO()
    new_screen(file=shown, width=width).print(table)
    return [line for line in shown.getvalue().splitlines() if line.strip()]


@pytest.mark.parametrize("width", range(20, 121))
def test_no_figure_and_no_word_of_a_heading_is_broken_at_any_width(width):
    lines = drawn(TABLE, width)
    words = " ".join(lines).split()
    assert all(words.count(figure) == 1 for row in ROWS for figure in row[2:])
    assert all(word in words for heading in HEADINGS for word in heading.split())
    assert max(map(cell_len, lines)) <= width


def test_a_wide_table_has_a_line_for_each_row():
    assert drawn(TABLE, 100) == [
        "Regulatory burden",
        "                                                              Difference with M1:",
        " Mix                                 Group          One-off   structural per year",
        " ────────────────────────────────────────────────────────────────────────────────",
        " M1 No-change option                 business    41,233,066                     0",
        " M3 Due diligence and transparency   business   175,199,983           +92,905,890",
        " M3 Due diligence and transparency   citizen              –                -1,275",
    ]


def test_a_narrow_table_breaks_headings_and_then_texts_at_words():
    assert drawn(TABLE, 58) == [
        "Regulatory burden",
        "                                               Difference",
        "                                                 with M1:",
        "                                               structural",
        " Mix                 Group          One-off      per year",
        " ────────────────────────────────────────────────────────",
        " M1 No-change        business    41,233,066             0",
        " option",
        " M3 Due diligence    business   175,199,983   +92,905,890",
        " and transparency",
        " M3 Due diligence    citizen              –        -1,275",
        " and transparency",
    ]


def test_where_figures_do_not_fit_beside_each_other_they_stand_below_each_other():
    assert drawn(TABLE, 46) == [
        "Regulatory burden",
        " Mix · Group",
        " ────────────────────────────────────────────",
        " M1 No-change option · business",
        "   One-off                         41,233,066",
        "   Difference with M1:",
        "   structural per year                      0",
        " M3 Due diligence and transparency · business",
        "   One-off                        175,199,983",
        "   Difference with M1:",
        "   structural per year            +92,905,890",
        " M3 Due diligence and transparency · citizen",
        "   One-off                                  –",
        "   Difference with M1:",
        "   structural per year                 -1,275",
    ]


@pytest.mark.parametrize("width", [30, 60])
def test_headings_stand_above_their_rows_and_totals_below_the_others(width):
    table = TerminalTable("", ["Size", "Firms"], [False, True], ROWS_OF_FIRMS, {0: "average", 2: "reached"}, [3])
    lines = drawn(table, width)
    names = [line.split()[0] for line in lines if "─" not in line]
    assert names == ["Size", "average", "small", "large", "reached", "small", "Total"]
    assert lines[2] == " average" and lines[3].startswith("   small")


@pytest.mark.parametrize(("width", "bars"), [(60, 2), (32, 0), (20, 0)])
def test_bars_are_on_a_common_scale_and_left_out_where_there_is_no_room_for_them(width, bars):
    rows = [["hours of the report", "  ██      ", "59.8%"], ["share of firms", "████      ", "36.5%"]]
    lines = drawn(TerminalTable("", ["Figure", "", "Share of the spread"], [False, True, True], rows), width)
    drawn_bars = [line for line in lines if "█" in line]
    assert len(drawn_bars) == bars
    assert len({line.index("█") for line in drawn_bars}) == bars
    assert "59.8%" in " ".join(lines)
