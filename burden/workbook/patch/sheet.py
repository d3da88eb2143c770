"""The cells of one sheet as XML: found by row and column, made where they are not there yet."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from copy import deepcopy
from typing import Any

from lxml import etree

from burden.workbook.patch.addresses import Area, CellAt
from burden.workbook.patch.cell_xml import StoredValue, put_value, style_for
from burden.workbook.patch.formulas import Formulas
from burden.workbook.patch.package import MAIN
from burden.workbook.patch.styles import Styles

_ROW, _CELL, _COLUMN = (f"{{{MAIN}}}{name}" for name in ("row", "c", "col"))
_NOT_OF_A_NEW_ROW = ("r", "spans", "ht", "customHeight", "hidden", "collapsed", "outlineLevel", "thickTop", "thickBot")


class SheetCells:
    """The rows and cells of a sheet.

    Cells and rows may leave out where they stand: they then follow right after the one before, so that nothing can come
    between.
    """

    def __init__(self, root: Any, styles: Styles, *, is_1904: bool) -> None:
        """Look at a sheet.

        Args:
            root: its XML, which is changed.
            styles: the formats of the workbook.
            is_1904: whether the workbook counts days from 1904.
        """
        self.root, self._styles, self._is_1904 = root, styles, is_1904
        data = root.find(f"{{{MAIN}}}sheetData")
        # A sheet has one; without it there would be no place for a cell.
        self._data = data if data is not None else etree.SubElement(root, f"{{{MAIN}}}sheetData")
        self._rows: dict[int, Any] = {}
        self._numbers: list[int] = []
        self._cells: dict[int, dict[int, Any]] = {}
        formulas: dict[CellAt, Any] = {}
        number = 0
        for row in self._data.iterchildren(_ROW):
            number = _number(row.get("r"), number + 1)
            self._rows[number] = row
            self._numbers.append(number)
            self._cells[number] = cells = {}
            column = 0
            for cell in row.iterchildren(_CELL):
                known = CellAt.read(cell.get("r")) if cell.get("r") else None
                column = known.column if known is not None else column + 1
                cells[column] = cell
                if cell.find(f"{{{MAIN}}}f") is not None:
                    formulas[CellAt(number, column)] = cell
        self.formulas = Formulas(formulas)

    def element(self, place: CellAt) -> Any | None:
        """The `<c>` of a cell; None where there is none."""
        return self._cells.get(place.row, {}).get(place.column)

    def has_content(self, place: CellAt) -> bool:
        """Whether a cell holds a value, a text or a formula."""
        cell = self.element(place)
        return cell is not None and _has_content(cell)

    def last_row(self) -> int:
        """The last row in which a cell shows something; a formula that shows nothing does not count. 0 for none."""
        filled = (
            number for number in sorted(self._rows, reverse=True) if any(map(_shows, self._cells[number].values()))
        )
        return next(filled, 0)

    def in_column(self, column: int) -> list[tuple[int, Any]]:
        """The rows and elements of the cells of a column."""
        return [(row, cells[column]) for row, cells in self._cells.items() if column in cells]

    def columns_with_content(self, row: int | None = None) -> set[int]:
        """The columns in which a row has content, or any row."""
        rows = self._cells.values() if row is None else [self._cells.get(row, {})]
        return {column for cells in rows for column, cell in cells.items() if _has_content(cell)}

    def style(self, place: CellAt) -> int:
        """The number of a cell's format; what it would have, where there is no such cell yet."""
        cell = self.element(place)
        if cell is not None:
            return _number(cell.get("s"), 0)
        row = self._rows.get(place.row)
        if row is not None and row.get("customFormat") in ("1", "true"):
            return _number(row.get("s"), 0)
        of_column = self._column(place.column)
        if of_column is not None and _number(of_column.get("style"), 0):
            return _number(of_column.get("style"), 0)
        above, _ = self._around(place.row)
        known = self._cells[above].get(place.column) if above > 1 else None
        return _number(known.get("s"), 0) if known is not None else 0

    def set_style(self, place: CellAt, style: int) -> None:
        """Give a cell a format."""
        cell = self._made(place, self.style(place))
        if _number(cell.get("s"), 0) != style:
            cell.set("s", str(style))

    def write(self, place: CellAt, value: StoredValue, like: int | None = None) -> Area | None:
        """Put a value in a cell, or empty it.

        Args:
            place: the cell.
            value: the value.
            like: the column that a cell in a new column looks like.

        Returns:
            The area whose one formula is gone with it; see `Formulas.let_go`.
        """
        present = self.element(place)
        gone = self.formulas.let_go(place)
        if present is None:
            if value is None or value == "":
                return gone
            self._row(place.row)
            style = self.style(place if like is None else CellAt(place.row, like))
            present = self._made(place, style)
        put_value(present, value, is_1904=self._is_1904)
        style = _number(present.get("s"), 0)
        wanted = style_for(self._styles, style, value)
        if wanted != style:
            present.set("s", str(wanted))
        return gone

    def widen(self, column: int, like: int) -> None:
        """Make a new column as wide as another one, and as it is formatted."""
        known = self._column(like)
        if known is None or self._column(column) is not None:
            return
        made = deepcopy(known)
        made.set("min", str(column))
        made.set("max", str(column))
        listed = known.getparent()
        before = [other for other in listed.iterchildren(_COLUMN) if _number(other.get("min"), 0) < column]
        listed.insert(listed.index(before[-1]) + 1 if before else 0, made)

    def _column(self, column: int) -> Any | None:
        listed = self.root.find(f"{{{MAIN}}}cols")
        for known in () if listed is None else listed.iterchildren(_COLUMN):
            if _number(known.get("min"), 0) <= column <= _number(known.get("max"), 0):
                return known
        return None

    def _made(self, place: CellAt, style: int) -> Any:
        """The `<c>` of a cell, made in its place where it is not there yet."""
        known = self.element(place)
        if known is not None:
            return known
        row = self._row(place.row)
        made = etree.Element(_CELL, r=place.address)
        if style:
            made.set("s", str(style))
        cells = self._cells[place.row]
        after = [column for column in cells if column > place.column]
        if after:
            cells[min(after)].addprevious(made)
        else:
            last = cells[max(cells)] if cells else None
            row.insert(0, made) if last is None else last.addnext(made)
            row.attrib.pop("spans", None)
        cells[place.column] = made
        return made

    def _row(self, number: int) -> Any:
        """The row with a number; a new one looks like the row above it, unless that is the heading."""
        if number in self._rows:
            return self._rows[number]
        made = etree.Element(_ROW, r=str(number))
        above, below = self._around(number)
        insort(self._numbers, number)
        self._cells[number] = {}
        if above:
            self._rows[above].addnext(made)
        elif below:
            self._rows[below].addprevious(made)
        else:
            self._data.append(made)
        self._rows[number] = made
        if above > 1:
            self._look_like(number, above)
        return made

    def _around(self, number: int) -> tuple[int, int]:
        """The nearest rows above and below one; 0 where there is none."""
        at = bisect_left(self._numbers, number)
        after = bisect_right(self._numbers, number)
        return (self._numbers[at - 1] if at else 0), (self._numbers[after] if after < len(self._numbers) else 0)

    def _look_like(self, number: int, above: int) -> None:
        made, known = self._rows[number], self._rows[above]
        for name, value in known.attrib.items():
            if name not in _NOT_OF_A_NEW_ROW and not name.startswith("{"):
                made.set(name, value)
        for column, cell in sorted(self._cells[above].items()):
            if cell.get("s") is not None:
                self._made(CellAt(number, column), _number(cell.get("s"), 0))


def _has_content(cell: Any) -> bool:
    return any(cell.find(f"{{{MAIN}}}{name}") is not None for name in ("v", "f", "is"))


def _shows(cell: Any) -> bool:
    if cell.find(f"{{{MAIN}}}is") is not None:
        return True
    return bool((cell.findtext(f"{{{MAIN}}}v") or "").strip())


def _number(text: str | None, otherwise: int) -> int:
    try:
        return int(text) if text else otherwise
    except ValueError:
        return otherwise
