"""The checks of the summary: whether its totals add up, and whether the parameters stand where the lines look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from burden.render.excel.book import Book, ReportSheet
from burden.render.excel.grid import Content, Field, Formula, Grid, quoted
from burden.report.excel import sum_texts
from burden.report.excel.delivered import Watched
from burden.workbook.house_style import INK, Role

_REDDENED = 7
"""The last column, from 0, that the sentence may run over."""
_SUMS = ("by_category", "by_kind", "by_year")


class Checks:
    """The tables at the bottom of the summary, and the sentence at its top that says whether they are in order.

    Attributes:
        sums: the table with the differences that must be 0, a row per mix.
        moved: the table with the parameter sheets.
    """

    def __init__(
        self, book: Book, page: ReportSheet, fields: Sequence[Field], mixes: int, watched: Sequence[Watched]
    ) -> None:
        """Lay out the tables.

        Args:
            book: the workbook.
            page: the summary, which keeps its last free row for the sentence.
            fields: the columns that name a mix.
            mixes: how many mixes there are.
            watched: the sheets of which no row may be moved.
        """
        self._book, self._page, self._watched = book, page, watched
        say = book.say
        checked = [Field(name, say(sum_texts.CHECKS[name]), Role.WORKED_OUT, "0.00", 16) for name in _SUMS]
        self.sums: Grid = page.grid([*fields, *checked], mixes, sum_texts.CHECKS_TABLE)
        names = zip(("sheet", "where"), fields, strict=True)
        named = [Field(name, say(sum_texts.MOVED[name]), Role.LABEL, width=beside.width) for name, beside in names]
        counted = [Field(name, say(sum_texts.MOVED[name]), Role.WORKED_OUT, "0") for name in ("differing", "first")]
        added = Field("so_far", say(sum_texts.MOVED["so_far"]), Role.WORKED_OUT)
        self.moved: Grid = page.grid([*named, *counted, added], len(watched), sum_texts.MOVED_TABLE)

    def write(self, rows: Sequence[Mapping[str, Content]]) -> None:
        """Write the tables and the sentence; `rows` are those of the differences."""
        for position, row in enumerate(rows):
            self._page.write_row(self.sums, position, row)
        self._write_moved()
        self._write_sentence()
        self._redden(self.sums, _SUMS[0], _SUMS[-1])
        self._redden(self.moved, "differing", "differing")

    def _write_moved(self) -> None:
        """Write for each parameter sheet how many of its fixed cells differ from what was delivered, and where."""
        for position, watched in enumerate(self._watched):
            title = watched.page.title
            count, first = (self.moved.here(name, position) for name in ("differing", "first"))
            where = self.moved.here("where", position)
            so_far = f"={self.moved.here('so_far', position - 1)}&{where}" if position else f"={where}"
            before, after = self._book.say(sum_texts.MOVED_FROM.fill(sheet=title, row="|")).split("|")
            row: dict[str, Content] = {
                "sheet": title,
                "where": Formula(f'=IF({count}=0,"",{quoted(before)}&{first}&{quoted(after)})', ""),
                "differing": Formula(f"=SUM({watched.differing})", 0.0),
                "first": Formula(f'=IF({count}=0,"",MIN({watched.first}))', ""),
                "so_far": Formula(so_far, ""),
            }
            self._page.write_row(self.moved, position, row)

    def _write_sentence(self) -> None:
        say, style, row = self._book.say, self._book.style, self._page.kept_rows[-1]
        checks, counts = self._cells(self.sums, _SUMS[0], _SUMS[-1]), self._cells(self.moved, "differing", "differing")
        places = self.moved.here("so_far", self.moved.rows - 1)
        fine, wrong = quoted(say(sum_texts.CHECKED)), quoted(say(sum_texts.NOT_IN_ORDER))
        in_order = f"IFERROR(SUM({counts})+SUMPRODUCT(ABS({checks}))=0,FALSE)"
        formula = f'=IF({in_order},{fine},{wrong}&IFERROR({places},""))'
        self._page.sheet.write_formula(row - 1, 0, formula, style.plain(font_color=INK), say(sum_texts.CHECKED))
        rule = {"type": "formula", "criteria": f"=$A${row}<>{fine}", "format": style.alarm()}
        self._page.sheet.conditional_format(row - 1, 0, row - 1, _REDDENED, rule)

    def _redden(self, grid: Grid, first: str, last: str) -> None:
        """Colour the cells of checks that are not zero."""
        cell = grid.here(first, 0)
        fails = f"=IF(ISERROR({cell}),TRUE,{cell}<>0)"
        rule = {"type": "formula", "criteria": fails, "format": self._book.style.alarm()}
        self._page.sheet.conditional_format(self._cells(grid, first, last), rule)

    @staticmethod
    def _cells(grid: Grid, first: str, last: str) -> str:
        return f"{grid.here(first, 0)}:{grid.letters[last]}{grid.last}"
