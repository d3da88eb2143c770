"""The workbook with one calculation as values: what it is of, its lines, and every figure with its source."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO

import xlsxwriter  # type: ignore[import-untyped]

from burden.answers.tables import calculation_texts as texts
from burden.answers.tables.calculation import WholeCalculation, about, changes, figures, lines, totals
from burden.render.excel.book import TableBook
from burden.render.excel.values import write_tables
from burden.workbook.house_style import writer_options


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
        first = [about(calculation), totals(calculation), changes(calculation)]
        write_tables(book, texts.SHEETS["about"], title, formula, first, with_units=True)
        write_tables(book, texts.SHEETS["lines"], None, [title], [lines(calculation)], with_units=True)
        write_tables(book, texts.SHEETS["figures"], None, [title], [figures(calculation)])
        book.finish()
    return buffer.getvalue()
