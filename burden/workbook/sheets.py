"""The sheets of a workbook: which table each holds, its rows, and its cells without a usable value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice

from openpyxl.utils import column_index_from_string, get_column_letter, range_boundaries
from openpyxl.utils.cell import coordinate_from_string

from burden.language import Text, both
from burden.study import value_messages
from burden.study.problems import Problem
from burden.study.record import Model, Record, labels_of
from burden.study.settings import Settings
from burden.study.tables import TABLES
from burden.study.words import nearest, plain
from burden.workbook import file_messages, messages
from burden.workbook.container import LIMITS, Container, SheetScan
from burden.workbook.decorated import name_in, titled
from burden.workbook.guide import GUIDE_SHEET
from burden.workbook.headings import Headings
from burden.workbook.rows import BadCells
from burden.workbook.settings_sheet import SettingRow
from burden.workbook.values import CellValues

HEADING = Text("the heading", "de kolomkop")
CELL = Text("the cell", "de cel")
_MOST_MERGED = 100_000
_Unusable = dict[int, dict[int, Callable[[Text], Problem] | None]]


@dataclass
class Sheet:
    """One sheet that holds a table.

    Attributes:
        table: the table it holds.
        scanned: what is known of it from the outside.
        values: its cells.
        headings: which column is which field, once they have been read.
    """

    table: type[Record] | type[Settings]
    scanned: SheetScan
    values: CellValues = field(default_factory=CellValues)
    headings: Headings = field(default_factory=Headings)

    @property
    def headed(self) -> type[Model]:
        """The model of which the fields are the columns of the sheet."""
        return SettingRow if self.table is Settings else self.table

    @property
    def rows(self) -> list[Sequence[object]]:
        """The rows below the headings; those that Excel keeps as totals hold nothing."""
        rows: list[Sequence[object]] = list(self.values.rows[1:])
        for row in self.scanned.totals:
            if 2 <= row < len(rows) + 2:
                rows[row - 2] = ()
        return rows

    def bad_headings(self) -> dict[int, Problem | None]:
        """The headings without a usable value, by position."""
        return {position: make and make(HEADING) for position, make in self._unusable().get(1, {}).items()}

    def bad_cells(self) -> BadCells:
        """The cells below known headings without a usable value; the headings must have been read."""
        labels: dict[tuple[str, str | None], Text] = labels_of(self.headed)
        at = {position: labels.get(place, both(str(place[1]))) for place, position in self.headings.columns.items()}
        bad: BadCells = {}
        for row, cells in self._unusable().items():
            for position, make in cells.items():
                if row > 1 and position in at and row not in self.scanned.totals:
                    bad.setdefault(row, {})[position] = make and make(at[position])
        return bad

    def problems(self) -> list[Problem]:
        """What is to be said of the sheet as a whole; the headings must have been read."""
        scanned = self.scanned
        problems = [*self._merged(), *self._beside_the_table(), *_too_many(scanned)]
        if scanned.hidden:
            problems.append(file_messages.hidden_sheet())
        problems += [replace(messages.totals_row(), cell=f"A{row}") for row in sorted(scanned.totals)]
        rows = sorted(row for row in scanned.hidden_rows if row > 1)
        if rows:
            problems.append(replace(file_messages.hidden_rows(some(map(str, rows))), cell=f"A{rows[0]}"))
        columns = [get_column_letter(column) for column in sorted(scanned.hidden_columns)]
        if columns:
            problems.append(replace(file_messages.hidden_columns(some(columns)), cell=f"{columns[0]}1"))
        return [replace(problem, sheet=scanned.title) for problem in problems]

    def _unusable(self) -> _Unusable:
        """For each cell without a usable value what is to be said of it; None for a part of merged cells."""
        unusable: _Unusable = {}
        for row, position in islice(_covered(self.scanned), _MOST_MERGED):
            unusable.setdefault(row, {})[position] = None
        for row, position in map(_position, self.scanned.formulas_without_value):
            unusable.setdefault(row, {})[position] = messages.formula_without_value
        for (row, position), kind in self._unreadable().items():
            unusable.setdefault(row, {})[position] = partial(value_messages.unreadable, kind=kind)
        for listed, error in self.scanned.error_cells.items():
            row, position = _position(listed)
            unusable.setdefault(row, {})[position] = partial(messages.error_value, found=error)
        return unusable

    def _unreadable(self) -> dict[tuple[int, int], str]:
        """Row, position and kind of the cells whose stored value is none."""
        return dict.fromkeys(map(_position, self.scanned.unreadable_numbers), "n") | self.values.unreadable

    def _beside_the_table(self) -> Iterator[Problem]:
        """The cells that cannot be read and stand in no column of the table; Excel itself opens no such sheet."""
        columns = set(self.headings.columns.values())
        for (row, position), kind in self._unreadable().items():
            if row > 1 and position not in columns:
                yield replace(value_messages.unreadable(CELL, kind), cell=f"{get_column_letter(position + 1)}{row}")

    def _merged(self) -> Iterator[Problem]:
        """The merged cells that concern the table; elsewhere people may merge what they like."""
        labels = labels_of(self.headed)
        for span in self.scanned.merged:
            first, top, last, _ = _bounds(span)
            for place, position in self.headings.columns.items():
                if first <= position + 1 <= last and top <= self.scanned.last_row:
                    label = labels.get(place, both(str(place[1])))
                    yield replace(messages.merged_cells(label, span), cell=f"{get_column_letter(first)}{top}")
                    break


def match_sheets(container: Container) -> tuple[list[Problem], dict[str, Sheet], set[str]]:
    """Find the sheet of each table by its title in either language.

    Returns:
        The problems; the sheets by table, in the order of the tables; the tables that are missing although they are
        needed or seem to be there.
    """
    problems: list[Problem] = []
    by_table: dict[str, Sheet] = {}
    missing: set[str] = set()
    tables: tuple[type[Settings] | type[Record], ...] = (Settings, *TABLES)
    by_title = {plain(title): table for table in tables for title in table.sheet.forms}
    others: dict[str, SheetScan] = {}
    for scanned in container.sheets:
        table = name_in(scanned.title, by_title)
        if table is None:
            others[scanned.title] = scanned
        elif table.table in by_table:
            problems.append(file_messages.double_sheet(scanned.title, by_table[table.table].scanned.title))
        else:
            by_table[table.table] = Sheet(table, scanned)
    for table in tables:
        if table.table in by_table:
            continue
        forms = table.sheet.forms
        near = next((title for form in forms if (title := nearest(form, others, cutoff=0.75))), None)
        near = near or next((title for title in others if titled(title, forms)), None)
        if near is not None:
            del others[near]
        if table.needed:
            problems.append(file_messages.missing_sheet(table.sheet, near))
            missing.add(table.table)
        elif near is not None:
            problems.append(file_messages.near_miss_sheet(near, table.sheet))
            missing.add(table.table)
    guides = set(map(plain, GUIDE_SHEET.forms))
    problems += [file_messages.unknown_sheet(title) for title in others if plain(title) not in guides]
    for title, scanned in others.items():
        unreadable = value_messages.unreadable(CELL, "n")
        problems += [replace(unreadable, sheet=title, cell=cell) for cell in scanned.unreadable_numbers]
    return problems, {table.table: by_table[table.table] for table in tables if table.table in by_table}, missing


def some(items: Iterator[str] | Sequence[str], most: int = 12, count: int | None = None) -> str:
    """The first of some items, and how many there are (`count`, where not all of them are given)."""
    listed = list(items)
    count = len(listed) if count is None else count
    return ", ".join(listed[:most]) + (f" … ({count})" if count > min(most, len(listed)) else "")


def _covered(scanned: SheetScan) -> Iterator[tuple[int, int]]:
    """Row and position of the cells that a merged one covers."""
    for span in scanned.merged:
        first, top, last, bottom = _bounds(span)
        for row in range(top, min(bottom, scanned.last_row) + 1):
            for column in range(first, min(last, scanned.last_column) + 1):
                if (row, column) != (top, first):
                    yield row, column - 1


def _bounds(span: str) -> tuple[int, int, int, int]:
    """First column, first row, last column and last row of a range, from 1; an empty range for what is none."""
    try:
        first, top, last, bottom = range_boundaries(span)
    except ValueError:
        return 1, 1, 0, 0
    return first or 1, top or 1, last or LIMITS.columns, bottom or LIMITS.rows


def _too_many(scanned: SheetScan) -> Iterator[Problem]:
    """Whether there are cells without a usable value that are not listed, so that nobody knows where they are."""
    for addresses in (scanned.formulas_without_value, scanned.unreadable_numbers, tuple(scanned.error_cells)):
        if len(addresses) >= LIMITS.listed:
            yield replace(messages.too_many_to_list(), cell=addresses[-1])
    if len(scanned.merged) >= LIMITS.merged:
        yield replace(messages.too_many_to_list(), name="merged-cells")


def _position(address: str) -> tuple[int, int]:
    column, row = coordinate_from_string(address)
    return row, column_index_from_string(column) - 1
