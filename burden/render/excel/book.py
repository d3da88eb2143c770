"""The workbook in the making: its sheets, their common look, and how one cell is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from math import ceil, isfinite
from textwrap import wrap
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell_fast  # type: ignore[import-untyped]
from xlsxwriter.worksheet import (  # type: ignore[import-untyped]
    CellFormulaTuple,
    CellNumberTuple,
    CellStringTuple,
    Worksheet,
)

from burden.answers.report import Report
from burden.language import Language, Text
from burden.render.excel import texts
from burden.render.excel.grid import Content, Field, Formula, Grid, Link
from burden.render.excel.names import DefinedNames
from burden.study import Study, name_in
from burden.workbook.cell_notes import box_for
from burden.workbook.cells import LOOKS_LIKE_FORMULA, write_cell
from burden.workbook.fitting import height_for, lines_of, points_for
from burden.workbook.house_style import DARK, INK, LINE, LINK, HouseStyle, Role
from burden.workbook.table_sheet import footer_of, set_up_page

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.format import Format  # type: ignore[import-untyped]

_NOTE_WIDTH = 130
_FILTER_BUTTON = 3
_CHARACTERS_ON_PAGE, _SHARED_PAGE = 300, 280
_LEAST_IN_PRINT, _LEAST_OF_LONG, _LONG = 140, 250, 150
"""So many characters across are printed at least, so that what stands above a narrow table is not cut, and a sheet with
more rows than a few pages hold is printed smaller."""
_STANDARD_WIDTH = 9
_FIRST_ROWS = 45
"""So many rows are printed of a sheet of which only the first page is."""
_ALLOWED = dict.fromkeys(("format_cells", "format_columns", "format_rows", "autofilter", "objects", "scenarios"), True)
"""What a guarded sheet still lets people do: mark, widen, filter and write notes, but not sort, insert or delete."""
_PLAIN, _NUMBERS = (CellNumberTuple, CellStringTuple), (int, float)
_IGNORED = ("number_stored_as_text", "formula_differs", "formula_range", "empty_cell_reference")


class _Sheet(Worksheet):  # type: ignore[misc]  # XlsxWriter comes without types
    """A worksheet that takes cells and formulas as they are, which halves the time that a workbook takes.

    XlsxWriter looks in every call for addresses such as `A1`, in every formula for functions of later Excels, and in
    every attribute of a cell for signs to escape: cells here are rows and columns, formulas have none of those
    functions, and the attributes of most cells are an address and the number of a format.
    """

    style: HouseStyle

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")

    def write_formula(self, row: int, col: int, formula: str, cell_format: Format | None = None, value: Any = 0) -> Any:
        """Write a formula; see `Worksheet.write_formula`."""
        self._check_dimensions(row, col)
        self.table[row][col] = CellFormulaTuple(formula.removeprefix("="), cell_format, value)

    def write_number(self, row: int, col: int, number: float, cell_format: Format | None = None) -> Any:
        """Write a number; see `Worksheet.write_number`."""
        return self._write_number(row, col, number, cell_format)

    def write_string(self, row: int, col: int, string: str, cell_format: Format | None = None) -> Any:
        """Write a text; see `Worksheet.write_string`."""
        return self._write_string(row, col, string, cell_format)

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        look, kind = cell.format, type(cell)
        if look is None or not (kind in _PLAIN or (kind is CellFormulaTuple and type(cell.value) in _NUMBERS)):
            super()._write_cell(row, col, cell)
            return
        start = f'<c r="{xl_rowcol_to_cell_fast(row, col)}" s="{look._get_xf_index()}"'
        if kind is CellFormulaTuple:
            self.fh.write(f"{start}><f>{escape(cell.formula)}</f><v>{cell.value}</v></c>")
        elif kind is CellNumberTuple:
            self.fh.write(f"{start}><v>{cell.number:.16G}</v></c>")
        else:
            self.fh.write(f'{start} t="s"><v>{cell.string}</v></c>')

    def _write_string(self, row: int, col: int, string: str, cell_format: Format | None = None) -> Any:
        """Write every text so that it stays a text also when it is edited, though it starts like a formula."""
        if string.startswith(LOOKS_LIKE_FORMULA):
            cell_format = self.style.as_text(cell_format)
        return super()._write_string(row, col, string, cell_format)


class TableBook:
    """A workbook with tables of a study that is being written.

    Attributes:
        workbook: XlsxWriter's.
        study: what its tables are about.
        language: its language.
        names: its defined names.
        style: its formats.
    """

    def __init__(self, workbook: Workbook, study: Study, language: Language) -> None:
        """Begin a workbook."""
        self.workbook = workbook
        self.study, self.language = study, language
        self.names = DefinedNames(workbook)
        self.style = HouseStyle(workbook)
        self.pages: list[ReportSheet] = []
        self._footer = footer_of(name_in(study.settings, language, study.settings.language, "title"), language)

    def say(self, text: Text) -> str:
        """A text in the language of the workbook."""
        return text.to(self.language)

    def page(self, sheet: Text, heading: Text | None, notes: Sequence[Text], tab: str) -> ReportSheet:
        """Add a sheet.

        Args:
            sheet: its title.
            heading: what stands above its tables; None for a sheet that is a table and nothing else.
            notes: what a reader must know, below that.
            tab: the colour of its tab.
        """
        shown = self.say(heading) if heading is not None else None
        made = ReportSheet(self, self.say(sheet), shown, [self.say(note) for note in notes], tab)
        self.pages.append(made)
        return made

    def finish(self) -> None:
        """Set up the pages of all sheets for print."""
        for page in self.pages:
            page.set_up(self._footer)


class Book(TableBook):
    """The workbook of a report that is being written.

    Attributes:
        report: what it reports.
    """

    def __init__(self, workbook: Workbook, report: Report) -> None:
        """Begin a workbook."""
        super().__init__(workbook, report.study, report.language)
        self.report = report


class ReportSheet:
    """One sheet: a heading, what a reader must know, a link to the contents, and tables below each other.

    Attributes:
        title: the title of the sheet.
        next_row: the first row, from 1, that nothing stands in yet.
        kept_rows: the rows, from 1, that empty notes keep free for what is only known later.
        headings: the headings of the table of a guarded sheet.
        grids: where its tables stand, from the top.
        first_page_only: whether no more than its beginning is printed: of what one looks things up in on the screen.
        fixed: what stands in the cells of a guarded sheet, by column and row (from 0); a formula without a text where
            a cell is live.
    """

    def __init__(self, book: TableBook, title: str, heading: str | None, notes: Sequence[str], tab: str) -> None:
        """Add the sheet, with all that stands above its tables."""
        self.book = book
        self.title = title
        self.sheet = book.workbook.add_worksheet(title, worksheet_class=_Sheet)
        self.sheet.style = book.style
        self.sheet.hide_gridlines(2)
        self.sheet.set_tab_color(tab)
        self._widths: list[int] = []
        self._repeated: int | None = None
        self._frozen = 0
        self._guarded = False
        self._keys = 0
        self.first_page_only = False
        self.headings: list[str] = []
        self.fixed: dict[int, dict[int, Content]] = {}
        self.next_row = 1
        self.kept_rows: list[int] = []
        self.grids: list[Grid] = []
        if heading is not None:
            self._write_top(heading, notes)

    def _write_top(self, heading: str, notes: Sequence[str]) -> None:
        style = self.book.style
        self.sheet.write_string(0, 0, heading, style.plain(font_size=14, bold=True, font_color=DARK))
        self.next_row = 2
        self._write_notes(notes)
        if self.book.pages:
            self._write_back(self.next_row - 1, 0)
            self.next_row += 1
        self.next_row += 1

    def _write_notes(self, notes: Sequence[str]) -> None:
        """Write texts in lines that run over the columns to the right."""
        plain = self.book.style.plain(font_color=INK)
        for line in (line for note in notes for line in wrap(note, _NOTE_WIDTH) or [""]):
            if line:
                self.sheet.write_string(self.next_row - 1, 0, line, plain)
            else:
                self.kept_rows.append(self.next_row)
            self.next_row += 1

    def _write_back(self, row: int, column: int) -> None:
        """Write a link to the contents."""
        back = self.book.style.plain(font_color=LINK, underline=1)
        target = f"internal:'{self.book.pages[0].title}'!A1"
        self.sheet.write_url(row, column, target, back, self.book.say(texts.BACK))

    def guard(self) -> None:
        """Take no typing but in yellow cells: rows stay where the lines look for them, and what is not live is told.

        There is no password: whoever lifts this and moves rows sees it on the summary.
        """
        self._guarded = True
        self.sheet.protect("", _ALLOWED)

    def refuse(self, rows: tuple[int, int], column: int, role: Role) -> None:
        """Refuse what is typed in cells that are not live, with a message; rows (first and last) and column from 0."""
        say = self.book.say
        why = say({Role.FIXED: texts.RUN_AGAIN, Role.RANGE: texts.NOT_LIVE_RANGE}.get(role, texts.ONLY_YELLOW))
        check = {"validate": "custom", "value": "=FALSE", "error_title": say(texts.NOT_LIVE), "error_message": why}
        if self._guarded and role in (Role.FIXED, Role.RANGE):
            check |= {"input_title": say(texts.NOT_LIVE), "input_message": why}
        self.sheet.data_validation(rows[0], column, rows[1], column, check)

    def grid(
        self,
        fields: Iterable[Field],
        rows: int,
        heading: Text | None = None,
        below: int = 2,
        at: Sequence[int] | None = None,
        notes: Sequence[Text] = (),
    ) -> Grid:
        """Make room for a table; the next one comes below it.

        Args:
            fields: its columns.
            rows: how many rows it has.
            heading: what stands above it, where a sheet has several.
            below: how many rows stay free below it.
            at: the row of the sheet, from 1, of each of its rows; None where they follow each other.
            notes: what a reader must know, below the heading.
        """
        if heading is not None:
            look = self.book.style.plain(font_size=12, bold=True, font_color=DARK)
            self.sheet.write_string(self.next_row - 1, 0, self.book.say(heading), look)
            self.next_row += 1
            self._write_notes([self.book.say(note) for note in notes])
        made = Grid(self.title, self.next_row, tuple(fields), rows, None if at is None else tuple(at))
        self.next_row = made.last + 1 + below
        self.grids.append(made)
        return made

    def write_headings(self, grid: Grid, *, only: bool = True, filtered: bool = True, frozen: int = 0) -> None:
        """Write the headings of a table.

        Args:
            grid: the table.
            only: whether it is the only table of the sheet: it sets the widths, and its headings stay in view and come
                back on every printed page.
            filtered: whether its rows can be filtered; only for the only table.
            frozen: how many columns stay in view too.
        """
        style = self.book.style
        self.headings = [field.heading for field in grid.fields]
        lines = 1
        for position, field in enumerate(grid.fields):
            self.sheet.write_string(grid.top - 1, position, field.heading, style.cell(field.header_role))
            lines = max(lines, lines_of(field.heading, field.width - (_FILTER_BUTTON if filtered else 0)))
            if field.note is not None:
                self.sheet.write_comment(grid.top - 1, position, field.note, box_for(field.note))
            if field.role is not Role.INPUT and (self._guarded or field.role in (Role.FIXED, Role.RANGE)):
                self.refuse((grid.first - 1, grid.last - 1), position, field.role)
        self.sheet.set_row(grid.top - 1, points_for(lines) + 4)
        if only:
            self.set_widths([field.width for field in grid.fields])
            self.sheet.freeze_panes(grid.top, frozen)
            self._repeated = grid.top - 1
            self._frozen = frozen
            if not self._guarded:
                is_key = [field.header is Role.RANGE_HEADER for field in grid.fields]
                self._keys = next((at for at, key in enumerate(reversed(is_key)) if not key), 0)
            if grid.top == 1:
                self._write_back(0, len(grid.fields) + 1)
            if filtered and grid.rows:
                self.sheet.autofilter(grid.top - 1, 0, grid.last - 1, len(grid.fields) - 1)

    def set_widths(self, widths: Sequence[int]) -> None:
        """Set the widths of the columns, in characters."""
        self._widths = list(widths)
        for position, width in enumerate(widths):
            self.sheet.set_column(position, position, width)

    def write_row(
        self, grid: Grid, position: int, values: Mapping[str, Content], roles: Mapping[str, Role] | None = None
    ) -> None:
        """Write a row of a table.

        Args:
            grid: the table.
            position: the row, from 0.
            values: what stands in it, by field; what is left out is blank.
            roles: what cells are for, where that differs from the rest of their column.
        """
        row = grid.row(position) - 1
        for column, field in enumerate(grid.fields):
            role = (roles or {}).get(field.name, field.role)
            self.put(row, column, values.get(field.name), role, field.number_format)
        shown = [_shown(values.get(field.name)) for field in grid.fields]
        height = height_for(shown, [field.width for field in grid.fields])
        if height is not None:
            self.sheet.set_row(row, height)

    def put(self, row: int, column: int, content: Content, role: Role, number_format: str) -> None:
        """Write one cell; row and column from 0."""
        style, sheet = self.book.style, self.sheet
        if self._guarded:
            held = content
            if role not in (Role.CODE, Role.FIXED) and not isinstance(content, Formula):
                held = Formula("", content.text if isinstance(content, Link) else content or 0)
            self.fixed.setdefault(column, {})[row] = held
        if isinstance(content, Formula):
            sheet.write_formula(row, column, content.text, style.cell(role, number_format), content.value)
        elif isinstance(content, Link):
            look = style.plain(font_color=LINK, underline=1, text_wrap=True, valign="top", border=1, border_color=LINE)
            sheet.write_url(row, column, content.target, look, content.text)
        elif content is None or content == "" or (isinstance(content, float) and not isfinite(content)):
            sheet.write_blank(row, column, None, style.cell(role, number_format))
        else:
            write_cell(sheet, row, column, content, self.look(role, number_format, content))

    def make_live(self, grid: Grid, name: str, position: int, formula: str) -> None:
        """Let a figure that was written come from a formula; it looks the same. A cell that holds none stays so."""
        row, column = grid.row(position) - 1, grid.fields.index(next(f for f in grid.fields if f.name == name))
        cell = self.sheet.table[row][column]
        if isinstance(cell, CellNumberTuple):
            self.sheet.write_formula(row, column, formula, cell.format, cell.number)

    def look(self, role: Role, number_format: str, content: Content) -> Format:
        """The format of a cell; text stays text when it is edited, though it starts like a formula."""
        is_text = isinstance(content, str)
        text_start = is_text and str(content).startswith(LOOKS_LIKE_FORMULA)
        return self.book.style.cell(role, number_format, text_start=text_start, left=is_text)

    def set_up(self, footer: str) -> None:
        """Print on A4 across, with the headings on every page; not the numbers by which sheets add up."""
        widths = self._widths[: len(self._widths) - self._keys]
        rows = max(1, (self.sheet.dim_rowmax or 0) + 1)
        if self.first_page_only:
            rows = min(rows, _FIRST_ROWS)
            widths = [width for width, end in zip(widths, accumulate(widths), strict=True) if end <= _SHARED_PAGE]
        across, least = sum(widths), _LEAST_OF_LONG if rows > _LONG else _LEAST_IN_PRINT
        set_up_page(self.sheet, footer, across, self._repeated, _CHARACTERS_ON_PAGE)
        if self.first_page_only:
            self.sheet.fit_to_pages(1, 1)
        elif self._frozen and across > _CHARACTERS_ON_PAGE:
            self.sheet.repeat_columns(0, self._frozen - 1)
        columns = len(widths) + max(0, ceil((least - across) / _STANDARD_WIDTH))
        if widths:
            self.sheet.print_area(0, 0, rows - 1, (columns if self._repeated != 0 else len(widths)) - 1)
        # Neighbours differ on purpose, and a code may look like a number.
        everywhere = f"A1:{xl_col_to_name(max(1, len(self._widths)) - 1)}{max(1, self.sheet.dim_rowmax or 0) + 1}"
        self.sheet.ignore_errors(dict.fromkeys(_IGNORED, everywhere))


def _shown(content: Content) -> Any:
    return content.text if isinstance(content, Link) else content
