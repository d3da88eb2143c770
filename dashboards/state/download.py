"""The workbook to take along: what was typed, written into a copy of the workbook that was opened.

Every cell is written that differs from what was loaded, right or wrong, as it was typed; a wrong one is marked. A row
keeps the number that it has on the page. One that was removed is emptied, so that no formula comes to refer to another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

from openpyxl.utils.cell import coordinate_to_tuple

from burden.language import Language
from burden.study import Problem, Settings
from burden.study.record import Place, columns_of, labels_of, quantities_of
from burden.study.tables import TABLE_BY_NAME, TABLES
from burden.study.words import plain
from burden.workbook import read_workbook
from burden.workbook.headings import Headings
from burden.workbook.patch import CellChange, MarkedCell, Patch, Patched, StoredValue
from burden.workbook.places import Places
from burden.workbook.settings_sheet import SettingRow
from burden.workbook.write import study_as_bytes
from dashboards.state import shown
from dashboards.state.changes import changed_places, changed_settings
from dashboards.state.columns import codes_of_table, model_of, place_of, sheet_columns
from dashboards.state.draft import ENTRIES, OWN, Draft, study_of
from dashboards.state.shown import VALUE, cells_of

_HEADING_ROW = 1


@dataclass(frozen=True)
class Base:
    """The file that changes are written into.

    Attributes:
        content: its bytes.
        places: where its cells stand.
        rows: the row of the file by the number on the page, where these differ.
    """

    content: bytes
    places: Places
    rows: dict[str, dict[int, int]]

    @classmethod
    def of_study(cls, first: Draft) -> Base:
        """A workbook in the template's form, for a study that was read from none."""
        content = study_as_bytes(study_of(first))
        places = read_workbook(BytesIO(content)).places
        rows = {name: {row.id: at for at, row in enumerate(listed, start=2)} for name, listed in first.tables.items()}
        return cls(content, places, rows)


def workbook_of(base: Base, first: Draft, draft: Draft, errors: tuple[Problem, ...], language: Language) -> Patched:
    """The workbook with everything that was typed since it was opened.

    Args:
        base: the file as it was opened.
        first: what was loaded.
        draft: what is there now.
        errors: what is wrong now; their cells are marked.
        language: of the marks.
    """
    writer = _Writer(base, first, draft)
    writer.write_changes()
    writer.patch.mark(writer.marks(errors, language))
    return writer.patch.finish()


class _Writer:
    """Writes what changed in the file."""

    def __init__(self, base: Base, first: Draft, draft: Draft) -> None:
        self.patch = Patch(base.content)
        self._base, self._first, self._draft = base, first, draft
        self._sheets = {
            table: _SheetColumns(self.patch, table, title, headings, self._language_of(table, title))
            for table, (title, headings) in base.places.sheets.items()
        }

    @property
    def _spoken(self) -> Language:
        return self._first.settings.record.language

    def _language_of(self, table: str, title: str) -> Language:
        """The language of a sheet's headings, by its title."""
        sheet = model_of(table).sheet
        forms = {plain(sheet.to(language)): language for language in Language}
        return self._spoken if len(forms) == 1 else forms.get(plain(title), self._spoken)

    # Cells

    def write_changes(self) -> None:
        """Write every cell that differs."""
        for table in TABLES:
            if self._first.tables[table.table] is not self._draft.tables[table.table]:
                self._write_table(table.table)
        self._write_mixes()
        self._write_settings()

    def _write_table(self, table: str) -> None:
        before = {row.id for row in self._first.visible(table)}
        after = {row.id: row for row in self._draft.visible(table)}
        for row, place in changed_places(self._first, self._draft, table):
            self._write_cell(table, row, place)
        for row in sorted(before - after.keys()):
            if table in self._sheets:
                self._sheets[table].empty(self._row(table, row))
        for row in sorted(after.keys() - before):
            for place in cells_of(self._draft, table, row):
                self._write_cell(table, row, place)

    def _write_cell(self, table: str, row: int, place: Place) -> None:
        if table not in self._sheets or not self._sheets[table].columns:
            self._add_headings(table)
        value: StoredValue = shown.cell(self._draft, table, row, place, self._spoken)
        self._sheets[table].write(self._row(table, row), place, value)

    def _add_headings(self, table: str) -> None:
        """Give a table its sheet and headings, where the file has none."""
        if table not in self._sheets:
            title = model_of(table).sheet.to(self._spoken)
            self.patch.add_sheet(title)
            self._sheets[table] = _SheetColumns(self.patch, table, title, Headings(), self._spoken)
        sheet = self._sheets[table]
        for column in sheet_columns(self._draft, table, sheet.language):
            sheet.add_column(place_of(column))

    def _row(self, table: str, row: int) -> int:
        """The row of the file; new ones come below everything that stands there, in their order."""
        known = self._base.rows.get(table, {})
        first_new = self._first.free[table]
        if row < first_new:
            return known.get(row, row)
        title = self._sheets[table].title
        below = max(known.values(), default=_HEADING_ROW) + 1 if known else first_new
        return max(below, self._free_rows.setdefault(table, self.patch.free_row(title))) + row - first_new

    @cached_property
    def _free_rows(self) -> dict[str, int]:
        return {}

    def _write_mixes(self) -> None:
        """A column for each new mix; none for one that is gone."""
        table = "composition"
        before, after = set(codes_of_table(self._first, "mixes")), dict.fromkeys(codes_of_table(self._draft, "mixes"))
        sheet = self._sheets.get(table)
        if sheet is None or not sheet.columns:
            return
        for code in after:
            if code not in before:
                sheet.add_column((ENTRIES, code))
        held = {place[1] for row in self._draft.visible(table) for place in cells_of(self._draft, table, row.id)}
        for code in sorted(before - after.keys() - held):
            sheet.remove_column((ENTRIES, code))

    # Settings

    def _write_settings(self) -> None:
        sheet = self._sheets.get(Settings.table)
        if sheet is None or not sheet.columns:
            return
        for setting, heading in changed_settings(self._first, self._draft):
            row = self._setting_rows.get(setting)
            if row is None:
                row = max([self.patch.free_row(sheet.title) - 1, *self._setting_rows.values()]) + 1
                self._setting_rows[setting] = row
                sheet.write(row, ("setting", None), _name_of(setting, sheet.language))
            place = shown.place_of_setting(self._draft, setting, heading)
            value: StoredValue = shown.cell(self._draft, Settings.table, setting, place, self._spoken)
            sheet.write(row, (heading, None), value)

    @cached_property
    def _setting_rows(self) -> dict[str, int]:
        """The row of each setting that stands in the file."""
        sheet = self._sheets[Settings.table]
        column = sheet.columns.get(("setting", None))
        known = {plain(form): name for name, of in columns_of(Settings).items() for form in (of.label.en, of.label.nl)}
        rows: dict[str, int] = {}
        for row, text in self.patch.texts(sheet.title, column).items() if column is not None else ():
            if row > _HEADING_ROW and text.strip():
                rows.setdefault(known.get(plain(text), text.strip()), row)
        return rows

    # Marks

    def marks(self, errors: tuple[Problem, ...], language: Language) -> Iterator[MarkedCell]:
        """The cells that are wrong, with what is wrong."""
        texts: dict[tuple[str, int, int], list[str]] = {}
        for problem in errors:
            where = self._where(problem)
            if where is not None:
                texts.setdefault(where, []).append(problem.message(language))
        for (sheet, row, column), said in texts.items():
            yield MarkedCell(sheet, row, column, "\n".join(dict.fromkeys(said)))

    def _where(self, problem: Problem) -> tuple[str, int, int] | None:
        table, name = problem.table or "", problem.field or ""
        if problem.sheet is not None and problem.cell is not None:  # told by the reader, of a heading or a sheet
            return (problem.sheet, *coordinate_to_tuple(problem.cell)) if self.patch.has_sheet(problem.sheet) else None
        sheet = self._sheets.get(table)
        if sheet is None or not sheet.columns:
            return None
        if table == Settings.table:
            row, name = self._setting_rows.get(name), VALUE
        else:
            there = problem.row is not None and shown.has_row(self._draft, table, problem.row)
            row = self._row(table, problem.row) if there and problem.row is not None else None
        if row is None:
            return None
        places: list[Place] = [(name, problem.part), (name, None)]
        columns = [sheet.columns[place] for place in places if place in sheet.columns]
        return sheet.title, row, columns[0] if columns else min(sheet.columns.values())


class _SheetColumns:
    """The columns of one sheet of the file, by the places of its table; those that lack come at the right."""

    def __init__(self, patch: Patch, table: str, title: str, headings: Headings, language: Language) -> None:
        self._patch, self._table, self.title, self.language = patch, table, title, language
        self.columns: dict[Place, int] = {place: at + 1 for place, at in headings.columns.items()}
        self.columns |= {(OWN, heading): at + 1 for heading, at in headings.own.items()}
        self.columns |= {(ENTRIES, heading): at + 1 for heading, at in headings.no_mixes.items()}
        self._added: set[Place] = set()

    def write(self, row: int, place: Place, value: StoredValue) -> None:
        """Put a value in the cell of a place."""
        self.add_column(place)
        like = self._like(place) if place in self._added else None
        self._patch.write(CellChange(self.title, row, self.columns[place], value, like))

    def empty(self, row: int) -> None:
        """Leave nothing in any cell of a row that stands below a heading."""
        for column in self.columns.values():
            self._patch.write(CellChange(self.title, row, column, None))

    def add_column(self, place: Place) -> None:
        """Give a place a column, where it has none yet."""
        if place not in self.columns:
            self._added.add(place)
            self.columns[place] = self._patch.free_column(self.title)
            self.write(_HEADING_ROW, place, self._heading(place))

    def remove_column(self, place: Place) -> None:
        """Leave no heading for a place."""
        if place in self.columns:
            self._patch.write(CellChange(self.title, _HEADING_ROW, self.columns.pop(place), None))

    def _heading(self, place: Place) -> str:
        name, part = place
        if name in (OWN, ENTRIES):
            return str(part)
        model = SettingRow if self._table == Settings.table else TABLE_BY_NAME[self._table]
        return labels_of(model)[place].to(self.language)

    def _like(self, place: Place) -> int | None:
        """The column that a new one looks like: that of the last mix, or of the quantity it is the range of."""
        name, part = place
        if name == ENTRIES:
            others = [column for (of, code), column in self.columns.items() if of == ENTRIES and code != part]
            return max(others, default=None)
        if self._table != Settings.table and part is not None and name in quantities_of(TABLE_BY_NAME[self._table]):
            return self.columns.get((name, None))
        return None


def _name_of(setting: str, language: Language) -> str:
    known = columns_of(Settings).get(setting)
    return known.label.to(language) if known is not None else setting
