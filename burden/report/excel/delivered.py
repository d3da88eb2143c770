"""What the fixed cells of the parameter sheets held when the report was made, to see that no row was moved.

The lines point to the cells of the parameters. Whoever sorts a sheet, inserts a row or pastes over its codes leaves
other figures in those cells, without an error. Here every fixed cell is held against what it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from xlsxwriter.utility import quote_sheetname, xl_col_to_name  # type: ignore[import-untyped]

from burden.render.excel.book import Book, ReportSheet
from burden.render.excel.grid import Formula
from burden.report.excel import sheets, texts
from burden.workbook.cells import write_cell
from burden.workbook.house_style import LIGHT_TAB, Role

_BELOW = 300
"""How many rows below the last one are looked at too."""
_FAR = 2_000_000
"""More than a sheet has rows."""
_WIDTHS = (26, 14)


@dataclass(frozen=True)
class Watched:
    """A sheet that is held against what it was.

    Attributes:
        page: the sheet.
        differing: the cells, for formulas anywhere, that say how many cells differ.
        first: the cells that say in which row the first of them stands.
    """

    page: ReportSheet
    differing: str
    first: str


class DeliveredSheet:
    """The sheet with those cells: every row as far below its headings as on its own sheet."""

    def __init__(self, book: Book) -> None:
        """Add the sheet; it comes last."""
        self._book = book
        self._page = book.page(sheets.DELIVERED, texts.DELIVERED_HEADING, texts.DELIVERED_NOTES, LIGHT_TAB)
        self._page.first_page_only = True
        self._top = self._page.next_row - 1

    def write(self, pages: Iterable[ReportSheet]) -> list[Watched]:
        """Write the sheet, when the guarded sheets are written.

        Args:
            pages: the guarded sheets.

        Returns:
            Those of them that have fixed cells.
        """
        style, top = self._book.style, self._top
        for row, label in enumerate((texts.SHEET, texts.COLUMN, texts.CELLS_THAT_DIFFER, texts.FIRST_ROW)):
            self._page.sheet.write_string(top + row, 0, self._book.say(label), style.cell(Role.HEADER))
        self._page.sheet.freeze_panes(top + 4, 1)
        column = 1
        watched = []
        for page in pages:
            first = column
            for of_page, cells in sorted(page.fixed.items()):
                if not all(isinstance(content, Formula) for content in cells.values()):
                    self._write_column(page, of_page, column)
                    column += 1
            if column > first:
                letters = xl_col_to_name(first), xl_col_to_name(column - 1)
                prefix = quote_sheetname(self._page.title)
                counts, rows = (f"{prefix}!${letters[0]}${at}:${letters[1]}${at}" for at in (top + 3, top + 4))
                watched.append(Watched(page, counts, rows))
        self._page.set_widths([_WIDTHS[0], *([_WIDTHS[1]] * (column - 1))])
        # On paper the counts are enough.
        self._page.sheet.print_area(0, 0, top + 3, column - 1)
        return watched

    def _write_column(self, page: ReportSheet, of_page: int, column: int) -> None:
        """Write what a column of a sheet held, and above it how many of its cells differ now."""
        sheet, style, top = self._page.sheet, self._book.style, self._top
        cells, before = page.fixed[of_page], top + 3
        last = max(cells) + _BELOW + 1
        look = style.cell(Role.FIXED, left=True)
        sheet.write_string(top, column, page.title, style.cell(Role.HEADER))
        sheet.write_string(top + 1, column, page.headings[of_page], style.cell(Role.RANGE_HEADER))
        letter, here = xl_col_to_name(of_page), xl_col_to_name(column)
        # With room for rows that are taken away.
        whole = f"{quote_sheetname(page.title)}!${letter}$1:${letter}${last + _BELOW}"
        # By the number of the row: an address would go along with rows that are inserted or taken away.
        differs = f"INDEX({whole},2):INDEX({whole},{last})<>{here}{before + 2}:{here}{before + last}"
        row_of = f"{_FAR}-ROW({here}{before + 2}:{here}{before + last})"
        count = f"{here}{top + 3}"
        worked_out = style.cell(Role.WORKED_OUT, "0")
        sheet.write_formula(top + 2, column, f"=SUMPRODUCT(--({differs}))", worked_out, 0)
        first = f'=IF({count}=0,"",{_FAR - before}-SUMPRODUCT(MAX(({differs})*({row_of}))))'
        sheet.write_formula(top + 3, column, first, worked_out, "")
        for row, content in cells.items():
            if isinstance(content, Formula):
                sheet.write_formula(row + before, column, f"=INDEX({whole},{row + 1})", look, content.value)
            else:
                write_cell(sheet, row + before, column, content, look)
