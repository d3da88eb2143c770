"""The charts of the summary: Excel's own, so that they follow the formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xlsxwriter.utility import quote_sheetname  # type: ignore[import-untyped]

from burden.language import Text
from burden.render.excel.book import Book, ReportSheet
from burden.render.excel.grid import Grid
from burden.report.excel import sum_texts
from burden.workbook.house_style import INK, LINE

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart  # type: ignore[import-untyped]

_COLOURS = ("#1D4E5F", "#E0A030", "#7FA8B8", "#8C5A7A", "#5B7F3B", "#B5B5B5")
"""Told apart by those who see few colours, and in grey."""
_FONT = {"name": "Arial", "size": 9, "color": INK, "bold": False}
_SIZE = {"width": 620, "height": 350}


def add_charts(book: Book, page: ReportSheet, row: int, totals: Grid, kinds: Grid, of_kinds: int) -> None:
    """Draw the mixes side by side, and the structural burden by kind.

    Args:
        book: the workbook.
        page: the sheet of the summary.
        row: the first row, from 1, of the room for the charts.
        totals: the table with the totals of the mixes.
        kinds: the table with the structural burden by kind and mix.
        of_kinds: how many kinds it has.
    """
    amounts = book.report.compared[["one_off", "structural"]].abs().max().fillna(0.0)
    if not amounts.any():
        page.sheet.write_string(row - 1, 0, book.say(sum_texts.NO_CHART), book.style.plain(font_color=INK))
        return
    side_by_side = book.workbook.add_chart({"type": "column"})
    for position, name in enumerate(("one_off", "structural")):
        side_by_side.add_series(_series(totals, name, position))
    _finish(book, side_by_side, sum_texts.CHART_MIXES, float(amounts.max()))
    page.sheet.insert_chart(row - 1, 0, side_by_side, _placing(book, sum_texts.CHART_MIXES_ABOUT, x_offset=4))
    if not of_kinds:
        return
    by_kind = book.workbook.add_chart({"type": "column", "subtype": "stacked"})
    first, last = kinds.letters["mix_0"], kinds.letters[f"mix_{totals.rows - 1}"]
    prefix = f"={quote_sheetname(kinds.sheet)}!"
    for position in range(of_kinds):
        at = kinds.row(position)
        by_kind.add_series(
            {
                "name": f"{prefix}$A${at}",
                "categories": f"{prefix}${first}${kinds.top}:${last}${kinds.top}",
                "values": f"{prefix}${first}${at}:${last}${at}",
                "fill": {"color": _COLOURS[position % len(_COLOURS)]},
                "gap": 80,
            }
        )
    _finish(book, by_kind, sum_texts.CHART_KINDS, float(amounts["structural"]))
    page.sheet.insert_chart(row - 1, 4, by_kind, _placing(book, sum_texts.CHART_KINDS_ABOUT, x_offset=4))


def _series(totals: Grid, name: str, position: int) -> dict[str, Any]:
    prefix = f"={quote_sheetname(totals.sheet)}!"
    letter, codes = totals.letters[name], totals.letters["mix"]
    return {
        "name": f"{prefix}${letter}${totals.top}",
        "categories": f"{prefix}${codes}${totals.first}:${codes}${totals.last}",
        "values": f"{prefix}${letter}${totals.first}:${letter}${totals.last}",
        "fill": {"color": _COLOURS[position]},
        "gap": 80,
    }


def _finish(book: Book, chart: Chart, title: Text, largest: float) -> None:
    chart.set_title({"name": book.say(title), "name_font": _FONT | {"size": 11, "bold": True}})
    chart.set_legend({"position": "bottom", "font": _FONT})
    chart.set_x_axis({"num_font": _FONT, "line": {"color": LINE}})
    number_format, word = _unit(largest)
    chart.set_y_axis(
        {
            "name": book.say(word.fill(currency=book.report.settings.currency)),
            "name_font": _FONT,
            "num_font": _FONT,
            "num_format": number_format,
            "min": None if _has_relief(book) else 0,
            "major_gridlines": {"visible": True, "line": {"color": LINE}},
            "line": {"none": True},
        }
    )
    chart.set_chartarea({"border": {"color": LINE}})
    chart.set_size(_SIZE)


def _has_relief(book: Book) -> bool:
    """Whether any line of the burden is below zero; columns that are not all start at zero."""
    result = book.report.result
    return bool((result.cost[result.counted()] < 0).any())


def _unit(largest: float) -> tuple[str, Text]:
    """How an axis up to an amount writes amounts, and what it says; not every program knows the units of an axis."""
    if largest >= 2_000_000:
        return "#,##0,," if largest >= 10_000_000 else "#,##0.0,,", sum_texts.CHART_MILLIONS
    return ("#,##0,", sum_texts.CHART_THOUSANDS) if largest >= 10_000 else ("#,##0", sum_texts.CHART_MONEY)


def _placing(book: Book, about: Text, **place: int) -> dict[str, Any]:
    return place | {"description": book.say(about), "object_position": 2}
