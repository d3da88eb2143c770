"""The workbook with one calculation in formulas: what it is of, its lines, and every figure with its source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time
from io import BytesIO

import xlsxwriter  # type: ignore[import-untyped]

from burden.answers.table import ReportTable
from burden.answers.tables import calculation_texts as texts
from burden.answers.tables.calculation import AMOUNTS, WholeCalculation, about, changes, lines, totals
from burden.answers.tables.calculation_figures import figures
from burden.answers.tracing import Used
from burden.engine.timing import is_yearly
from burden.render.excel.book import ReportSheet, TableBook
from burden.render.excel.grid import Grid
from burden.render.excel.values import write_tables
from burden.report.excel.line_formulas import (
    HOURS,
    OF_MINUTES,
    OF_ONE_OFF,
    OF_PARAMETERS,
    OF_STRUCTURAL,
    WITHIN_ROW,
    filled_in,
    placed,
    without_counts,
)
from burden.study.prices import money_year
from burden.study.tables import Activity, PriceIndex, Tariff
from burden.study.tables.context import INDICES
from burden.study.words import Rounding
from burden.workbook.house_style import writer_options

_TAKEN = {
    "firms": "firms", "share": "share", "count": "number", "frequency": "frequency", "hours_per_occurrence": "hours",
    "hourly": "tariff", "external_per_occurrence": "external_costs", "business_as_usual": "business_as_usual",
    "investment_per_firm": "investment",
}  # fmt: skip
"""What a line takes from the figures as it stands there, by column."""
_MONEY = ("tariff", "external_costs", "investment")


def calculation_workbook(calculation: WholeCalculation) -> bytes:
    """A calculation as the content of an .xlsx file."""
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, writer_options()) as workbook:
        title = calculation.title
        # The day and not the moment, so that the same calculation makes the same file.
        made = datetime.combine(calculation.made, time())
        workbook.set_properties({"title": title.to(calculation.language), "created": made})
        book = TableBook(workbook, calculation.study, calculation.language)
        years = calculation.study.settings.rules.horizon
        formula = [text.fill(years=years) for text in texts.FORMULA]
        first, listed = [about(calculation), totals(calculation), changes(calculation)], lines(calculation)
        write_tables(book, texts.SHEETS["about"], title, formula, first, with_units=True)
        write_tables(book, texts.SHEETS["lines"], None, [title], [listed], with_units=True)
        write_tables(book, texts.SHEETS["figures"], None, [title], [figures(calculation)])
        _make_live(calculation, listed, *book.pages)
        book.finish()
    return buffer.getvalue()


def _make_live(of: WholeCalculation, listed: ReportTable, *pages: ReportSheet) -> None:
    """Let totals come from the lines, lines from the figures, and what is calculated with from what is filled in."""
    first, second, third = pages
    grid, sources = second.grids[0], _Sources(of, third.grids[0])
    above = replace(grid, rows=grid.rows - listed.totals)
    for position, used in enumerate(of.figures.values()):
        if used.quantity is not None:
            third.make_live(third.grids[0], "used", position, sources.as_filled_in(used))
    within = {yearly: _within_row(of, grid, yearly=yearly) for yearly in (False, True)}
    yearly = is_yearly(of.results.result)
    for position, line in enumerate(listed.rows["line"][: above.rows]):
        number = str(grid.row(position))
        for name, formula in (sources.of_line(of.used[line]) | within[bool(yearly[line])]).items():
            second.make_live(grid, name, position, formula.replace("#", number))
    for page, table, start in ((second, grid, above.rows), (first, first.grids[1], 0)):
        for position in range(start, table.rows):
            alike = "".join(f",{above.column(name)},{table.here(name, position)}" for name in ("group", "counts_as"))
            for name in table.letters.keys() & set(AMOUNTS):
                page.make_live(table, name, position, f"=SUMIFS({above.column(name)}{alike})")


class _Sources:
    """The cells that hold the figures of a calculation."""

    def __init__(self, of: WholeCalculation, grid: Grid) -> None:
        self._study, self._grid = of.study, grid
        self._at = {key: position for position, key in enumerate(of.figures)}
        self._indices = {
            (used.record.year, used.field): used for used in of.figures.values() if isinstance(used.record, PriceIndex)
        }

    def _cell(self, used: Used) -> str:
        return self._grid.cell("used", self._at[used.key])

    def as_filled_in(self, used: Used) -> str:
        """What is calculated with: what is filled in, moved to the price year of the study where it is money."""
        here, row = self._grid.here("filled_in", self._at[used.key]), used.record
        if isinstance(row, Tariff | Activity) and used.name in _MONEY:
            present, year = self._study.settings.price_year, money_year(self._study, row)
            if year not in (None, present):
                now, then = (self._cell(self._indices[of, INDICES[row.follows]]) for of in (present, year))
                return f"={here}*{now}/{then}"
        return f"={here}"

    def of_line(self, used: Sequence[Used]) -> dict[str, str]:
        """What a line takes from the figures, by column."""
        cells = {figure.name: self._cell(figure) for figure in used}
        made = {column: f"={cells[name]}" for column, name in _TAKEN.items() if name in cells}
        if any(figure.field == "minutes" for figure in used):
            made["hours_per_occurrence"] = filled_in(OF_MINUTES, {"minutes": cells["hours"]})
        if "overhead" in cells:
            made["hourly"] = filled_in(OF_PARAMETERS["hourly"].replace("*level", ""), cells)
        changes, overlaps, numbers = (
            [self._cell(figure) for figure in used if figure.name == name] for name in ("change", "overlap", "number")
        )
        factors = (
            filled_in(f"({OF_PARAMETERS['factor']})", {"change": change, "overlap": overlap})[1:]
            for change, overlap in zip(changes, overlaps, strict=True)
        )
        products = {"count": "*".join(numbers), "interaction": "*".join(factors)}
        return made | {column: f"={product}" for column, product in products.items() if product}


def _within_row(of: WholeCalculation, grid: Grid, *, yearly: bool) -> dict[str, str]:
    """The formulas of a line, by column, with `#` for its row; its hours stand under its timing."""
    hours = "hours_structural" if yearly else "hours_one_off"
    formulas = WITHIN_ROW | (OF_STRUCTURAL if yearly else OF_ONE_OFF)
    formulas[hours] = formulas["unrounded_hours"]
    if "unrounded_hours" in grid.letters:
        formulas[hours] = HOURS.format(rounding=list(Rounding).index(of.study.settings.rules.rounding) + 1)
    if "count" not in grid.letters:
        formulas = without_counts(formulas)
    return {
        name: placed(re.sub(r"\bhours\b", hours, formula), grid)
        for name, formula in formulas.items()
        if name in grid.letters
    }
