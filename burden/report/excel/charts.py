"""The charts of the summary: Excel's own, so that they follow the formulas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from xlsxwriter.utility import quote_sheetname  # type: ignore[import-untyped]

from burden.language import Text
from burden.render.excel.book import Book, ReportSheet
from burden.render.excel.grid import Grid
from burden.report.excel import sum_texts
from burden.report.figures import theme
from burden.report.figures.parts import COLOUR_OF_KIND
from burden.study.words import ObligationKind
from burden.workbook.house_style import INK, LINE

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart  # type: ignore[import-untyped]

_FONT = {"name": "Arial", "size": 9, "color": INK, "bold": False}
_SIZE = {"width": 620, "height": 350}


def add_charts(
    book: Book, page: ReportSheet, row: int, totals: Grid, by_kind: Grid, kinds: Sequence[ObligationKind]
) -> None:
    """Draw the mixes side by side, and the structural burden by kind.

    Args:
        book: the workbook.
        page: the sheet of the summary.
        row: the first row, from 1, of the room for the charts.
        totals: the table with the totals of the mixes.
        by_kind: the table with the structural burden by kind and mix.
        kinds: the kinds it has, in its order.
    """
    amounts = book.report.compared[["one_off", "structural"]].abs().max().fillna(0.0)
    if not amounts.any():
        page.sheet.write_string(row - 1, 0, book.say(sum_texts.NO_CHART), book.style.plain(font_color=INK))
        return
    side_by_side = book.workbook.add_chart({"type": "column"})
    for name, colour in (("one_off", theme.ONE_OFF), ("structural", theme.STRUCTURAL)):
        side_by_side.add_series(_series(totals, name, colour))
    _finish(book, side_by_side, sum_texts.CHART_MIXES, float(amounts.max()))
    page.sheet.insert_chart(row - 1, 0, side_by_side, _placing(book, sum_texts.CHART_MIXES_ABOUT, x_offset=4))
    if not kinds:
        return
    stacked = book.workbook.add_chart({"type": "column", "subtype": "stacked"})
    first, last = by_kind.letters["mix_0"], by_kind.letters[f"mix_{totals.rows - 1}"]
    prefix = f"={quote_sheetname(by_kind.sheet)}!"
    for position, kind in enumerate(kinds):
        at = by_kind.row(position)
        stacked.add_series(
            {
                "name": f"{prefix}$A${at}",
                "categories": f"{prefix}${first}${by_kind.top}:${last}${by_kind.top}",
                "values": f"{prefix}${first}${at}:${last}${at}",
                "fill": {"color": COLOUR_OF_KIND[kind.value]},
                "gap": 80,
            }
        )
    _finish(book, stacked, sum_texts.CHART_KINDS, float(amounts["structural"]))
    page.sheet.insert_chart(row - 1, 4, stacked, _placing(book, sum_texts.CHART_KINDS_ABOUT, x_offset=4))


def _series(totals: Grid, name: str, colour: str) -> dict[str, Any]:
    prefix = f"={quote_sheetname(totals.sheet)}!"
    letter, codes = totals.letters[name], totals.letters["mix"]
    return {
        "name": f"{prefix}${letter}${totals.top}",
        "categories": f"{prefix}${codes}${totals.first}:${codes}${totals.last}",
        "values": f"{prefix}${letter}${totals.first}:${letter}${totals.last}",
        "fill": {"color": colour},
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
