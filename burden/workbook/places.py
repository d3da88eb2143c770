"""Where the cells of a study stand in its workbook, for reports that point at them."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
from openpyxl.utils import get_column_letter

from burden.study import Problem, Settings, Study
from burden.study.record import Record
from burden.study.tables import TABLES, Composition
from burden.study.words import plain
from burden.workbook.decorated import name_in
from burden.workbook.headings import Headings, read_headings
from burden.workbook.settings_sheet import SettingRow
from burden.workbook.values import plain_text


@dataclass(frozen=True)
class Places:
    """The columns of the sheets of a workbook.

    Attributes:
        sheets: for each table the title of its sheet and its columns.
    """

    sheets: dict[str, tuple[str, Headings]]

    def cell(self, table: str, row: int | None, field: str | None, part: str | None = None) -> str | None:
        """A cell as Excel writes it (`Handelingen!H14`), or None where it is not known.

        Args:
            table: the table; `settings` for a setting.
            row: the row of the sheet.
            field: the field of the table; None for the row as a whole.
            part: `low` or `high`, or the mix of a cell of the composition.
        """
        if table not in self.sheets or row is None:
            return None
        title, headings = self.sheets[table]
        shown = title if title.isalnum() else "'" + title.replace("'", "''") + "'"
        return f"{shown}!{headings.cell(row, 'value' if table == Settings.table else field, part)}"

    def letter(self, table: str, field: str, part: str | None = None) -> str | None:
        """The letters of the column of a field; None where the sheet has none."""
        headings = self.sheets[table][1] if table in self.sheets else None
        position = headings.columns.get((field, part)) if headings is not None else None
        return None if position is None else get_column_letter(position + 1)

    def placed(self, problem: Problem) -> Problem:
        """The problem with the sheet and cell of its table, row and field, as far as they are known."""
        if problem.sheet is not None or problem.table not in self.sheets:
            return problem
        title, headings = self.sheets[problem.table]
        field = "value" if problem.table == Settings.table and problem.row is not None else problem.field
        return replace(problem, sheet=title, cell=problem.cell or headings.cell(problem.row, field, problem.part))


def find_places(path: Path, study: Study) -> Places:
    """Find the columns of the sheets of the workbook that a study was read from; nothing where it cannot be opened."""
    mixes = frozenset(mix.code for mix in study.mixes)
    tables: tuple[type[Settings] | type[Record], ...] = (Settings, *TABLES)
    titles = {plain(title): table for table in tables for title in table.sheet.forms}
    sheets: dict[str, tuple[str, Headings]] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of extensions it does not know
        workbook = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
    try:
        for sheet in workbook.worksheets:
            table = name_in(sheet.title, titles)
            if table is None or table.table in sheets:
                continue
            first_row = next(sheet.iter_rows(max_row=1, values_only=True), ())
            header = [plain_text(cell) if isinstance(cell, str) else cell for cell in first_row]
            headed = SettingRow if table is Settings else table
            of_mixes = mixes if table is Composition else None
            sheets[table.table] = (sheet.title, read_headings(headed, header, of_mixes))
    finally:
        workbook.close()
    return Places(sheets)
