"""The sheets of a workbook: which table each holds, its rows, and its cells without a usable value."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

import openpyxl
from openpyxl.utils import column_index_from_string, get_column_letter, range_boundaries
from openpyxl.utils.cell import coordinate_from_string

from burden.language import Text, both
from burden.study.problems import Problem
from burden.study.record import Model, Record
from burden.study.settings import Settings
from burden.study.tables import TABLES
from burden.study.words import nearest, plain
from burden.workbook import file_messages, messages
from burden.workbook.container import LIMITS, Container, Refusal, SheetScan, WorkbookRefused
from burden.workbook.guide import GUIDE_SHEET
from burden.workbook.headings import Headings, labels_of
from burden.workbook.rows import BadCells
from burden.workbook.settings_sheet import SettingRow

HEADING = Text("the heading", "de kolomkop")
_MOST_MERGED = 100_000
_Unusable = dict[int, dict[int, Callable[[Text], Problem] | None]]


@dataclass
class Sheet:
    """One sheet that holds a table.

    Attributes:
        table: the table it holds.
        scanned: what is known of it from the outside.
        rows: the values of its cells, from row 1.
        complete: whether all rows could be read.
        headings: which column is which field, once they have been read.
    """

    table: type[Record] | type[Settings]
    scanned: SheetScan
    rows: list[Sequence[Any]] = field(default_factory=list)
    complete: bool = True
    headings: Headings = field(default_factory=Headings)

    @property
    def headed(self) -> type[Model]:
        """The model of which the fields are the columns of the sheet."""
        return SettingRow if self.table is Settings else self.table

    def bad_headings(self) -> dict[int, Problem | None]:
        """The headings without a usable value, by position."""
        return {position: make and make(HEADING) for position, make in _unusable(self.scanned).get(1, {}).items()}

    def bad_cells(self) -> BadCells:
        """The cells below known headings without a usable value; the headings must have been read."""
        labels: dict[tuple[str, str | None], Text] = labels_of(self.headed)
        at = {position: labels.get(place, both(str(place[1]))) for place, position in self.headings.columns.items()}
        bad: BadCells = {}
        for row, cells in _unusable(self.scanned).items():
            for position, make in cells.items():
                if row > 1 and position in at:
                    bad.setdefault(row, {})[position] = make and make(at[position])
        return bad

    def problems(self) -> list[Problem]:
        """What is to be said of the sheet as a whole; the headings must have been read."""
        scanned = self.scanned
        problems = [*self._merged(), *_too_many(scanned)]
        if scanned.hidden:
            problems.append(file_messages.hidden_sheet())
        rows = sorted(row for row in scanned.hidden_rows if row > 1)
        if rows:
            problems.append(replace(file_messages.hidden_rows(some(map(str, rows))), cell=f"A{rows[0]}"))
        columns = [get_column_letter(column) for column in sorted(scanned.hidden_columns)]
        if columns:
            problems.append(replace(file_messages.hidden_columns(some(columns)), cell=f"{columns[0]}1"))
        return [replace(problem, sheet=scanned.title) for problem in problems]

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
    found: dict[str, Sheet] = {}
    missing: set[str] = set()
    tables: tuple[type[Settings] | type[Record], ...] = (Settings, *TABLES)
    by_title = {plain(title): table for table in tables for title in (table.sheet.en, table.sheet.nl)}
    others = []
    for scanned in container.sheets:
        table = by_title.get(plain(scanned.title))
        if table is None:
            others.append(scanned.title)
        elif table.table in found:
            problems.append(file_messages.double_sheet(scanned.title, found[table.table].scanned.title))
        else:
            found[table.table] = Sheet(table, scanned)
    for table in tables:
        if table.table in found:
            continue
        forms = (table.sheet.nl, table.sheet.en)
        near = next((title for form in forms if (title := nearest(form, others, cutoff=0.75))), None)
        if near is not None:
            others.remove(near)
        if table.needed:
            problems.append(file_messages.missing_sheet(table.sheet, near))
            missing.add(table.table)
        elif near is not None:
            problems.append(file_messages.near_miss_sheet(near, table.sheet))
            missing.add(table.table)
    guides = {plain(GUIDE_SHEET.en), plain(GUIDE_SHEET.nl)}
    problems += [file_messages.unknown_sheet(title) for title in others if plain(title) not in guides]
    return problems, {table.table: found[table.table] for table in tables if table.table in found}, missing


def read_values(opened: Path | BinaryIO, sheets: dict[str, Sheet]) -> None:
    """Read the values of the cells.

    Raises:
        WorkbookRefused: the workbook is too damaged for that.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of extensions it does not know
            content = opened.read_bytes() if isinstance(opened, Path) else _from_start(opened)
            values = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
            for sheet in sheets.values():
                _read_rows(values, sheet)
    except Exception as error:  # openpyxl raises whatever a damaged part makes it stumble over
        raise WorkbookRefused(Refusal.DAMAGED, problem=type(error).__name__) from error


def _from_start(opened: BinaryIO) -> bytes:
    opened.seek(0)
    return opened.read()


def _read_rows(values: Any, sheet: Sheet) -> None:
    scanned = sheet.scanned
    source = values[scanned.title]
    source.reset_dimensions()
    rows = source.iter_rows(min_row=1, max_row=scanned.last_row, max_col=scanned.last_column, values_only=True)
    try:
        sheet.rows.extend(islice(rows, scanned.last_row))
    except ValueError:
        # openpyxl stops at a number such as `nan`; the scan has listed those.
        if not scanned.unreadable_numbers:
            raise
        sheet.complete = False


def some(items: Iterator[str] | Sequence[str], most: int = 12) -> str:
    """The first of some items, and how many there are."""
    listed = list(items)
    return ", ".join(listed[:most]) + (f" … ({len(listed)})" if len(listed) > most else "")


def _unusable(scanned: SheetScan) -> _Unusable:
    """For each cell without a usable value what is to be said of it; None for a part of merged cells."""
    unusable: _Unusable = {}
    for address in islice(_covered(scanned), _MOST_MERGED):
        row, position = address
        unusable.setdefault(row, {})[position] = None
    for make, addresses in (
        (messages.formula_without_value, scanned.formulas_without_value),
        (messages.not_finite, scanned.unreadable_numbers),
    ):
        for listed in addresses:
            row, position = _position(listed)
            unusable.setdefault(row, {})[position] = make
    for listed, error in scanned.error_cells.items():
        row, position = _position(listed)
        unusable.setdefault(row, {})[position] = partial(messages.error_value, found=error)
    return unusable


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


def _position(address: str) -> tuple[int, int]:
    column, row = coordinate_from_string(address)
    return row, column_index_from_string(column) - 1
