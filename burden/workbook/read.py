"""From a workbook to a study: every problem of the whole workbook in one report, never a traceback."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

import openpyxl
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.utils.cell import coordinate_from_string

from burden.language import Language, both
from burden.study import Problem, Severity, Study, StudyError
from burden.study.checks import Unread, find_problems
from burden.study.contents import Contents
from burden.study.record import Model, Record
from burden.study.settings import Settings
from burden.study.tables import TABLES, Mix
from burden.study.words import nearest, plain
from burden.workbook import messages
from burden.workbook.container import Container, Refusal, SheetScan, WorkbookRefused, scan
from burden.workbook.guide import GUIDE_SHEET
from burden.workbook.headings import Headings, labels_of, read_headings
from burden.workbook.rows import BadCells, TableRead, read_rows
from burden.workbook.settings_sheet import SettingRow, read_settings


@dataclass(frozen=True)
class Reading:
    """What came of reading a workbook.

    Attributes:
        study: the study, None when there are errors.
        problems: errors and notices, in the order of the sheets, each with its sheet and cell.
        language: the language of the study as far as it could be seen.
    """

    study: Study | None
    problems: tuple[Problem, ...]
    language: Language

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop the calculation."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    @property
    def notices(self) -> tuple[Problem, ...]:
        """What is only worth knowing."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.NOTICE)


def read_study(source: str | Path | BinaryIO) -> Study:
    """Read a study from a parameter workbook (DESIGN section 2).

    Args:
        source: the path of an .xlsx file, or an open binary file.

    Raises:
        StudyError: the workbook cannot be calculated with; `problems` holds every reason with its cell.
    """
    reading = read_workbook(source)
    if reading.study is None:
        raise StudyError(reading.errors, reading.language)
    return reading.study


def read_workbook(source: str | Path | BinaryIO) -> Reading:
    """Read a parameter workbook and report everything that is wrong or worth knowing; raises nothing for a bad file."""
    opened = Path(source) if isinstance(source, str) else source
    path = str(source) if isinstance(source, str | Path) else ""
    try:
        container = scan(opened)
        return _read(opened, container)
    except WorkbookRefused as refusal:
        detail = " ".join(str(value) for value in refusal.detail.values())
        problem = messages.refused(refusal.reason, detail, path)
    except PermissionError:
        problem = messages.refused(Refusal.NO_ACCESS, "", path)
    return Reading(study=None, problems=(problem,), language=Language.NL)


@dataclass
class _Sheet:
    """One sheet that holds a table."""

    table: type[Model]
    scanned: SheetScan
    headings: Headings = field(default_factory=Headings)
    cells: list[Sequence[Any]] = field(default_factory=list)


def _read(opened: Path | BinaryIO, container: Container) -> Reading:
    problems, sheets = _match_sheets(container)
    try:
        values = _open_values(opened)
        for sheet in sheets.values():
            sheet.cells = list(_rows(values, sheet.scanned))
    except WorkbookRefused:
        raise
    except Exception as error:  # openpyxl raises whatever a damaged part makes it stumble over
        raise WorkbookRefused(Refusal.DAMAGED, problem=type(error).__name__) from error

    settings: Settings | None = None
    tables: dict[str, list[Record]] = {}
    unread = {table.table for table in TABLES if table.table not in sheets and table.needed}
    codes: dict[tuple[str, str], frozenset[str]] = {}
    for name, sheet in sheets.items():
        problems += _notices(sheet)
        if not sheet.cells:
            problems.append(messages.empty_sheet(sheet.scanned.title))
            unread.add(name)
            continue
        mixes = None
        if "mixes" in tables and "mixes" not in unread:
            mixes = frozenset(
                {record.code for record in tables["mixes"] if isinstance(record, Mix)}
                | codes.get(("mixes", "code"), frozenset())
            )
        headed: type[Model] = SettingRow if sheet.table is Settings else sheet.table
        sheet.headings = read_headings(headed, sheet.cells[0], mixes)
        problems += [replace(problem, sheet=sheet.scanned.title) for problem in sheet.headings.problems]
        if sheet.table is Settings:
            settings, found = read_settings(sheet.headings, sheet.cells[1:], _bad_cells(sheet))
            problems += found
            continue
        read = read_rows(_as_record(sheet.table), sheet.headings, sheet.cells[1:], _bad_cells(sheet))
        tables[name] = read.records
        problems += read.problems + _own_columns(sheet, read)
        codes |= {(name, of): frozenset(mentioned) for of, mentioned in read.codes.items()}
        if sheet.headings.missing:
            unread.add(name)
    contents: dict[str, Any] = {"settings": settings} | {name: tuple(records) for name, records in tables.items()}
    between = find_problems(Contents(**contents), Unread(frozenset(unread), codes))
    language = settings.language if settings is not None else _likely_language(container)
    # The composition's headings were checked when they were read.
    problems += [problem for problem in between if problem.field != "entries"]
    placed = tuple(_place(problem, sheets) for problem in problems)
    if any(problem.severity is Severity.ERROR for problem in placed):
        return Reading(None, placed, language)
    return Reading(Study.model_construct(**Contents(**contents).__dict__), placed, language)


def _open_values(opened: Path | BinaryIO) -> Any:
    content = opened.read_bytes() if isinstance(opened, Path) else _from_start(opened)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of extensions it does not know
        return openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)


def _from_start(opened: BinaryIO) -> bytes:
    opened.seek(0)
    return opened.read()


def _rows(values: Any, scanned: SheetScan) -> Iterator[Sequence[Any]]:
    if scanned.last_row == 0:
        return
    sheet = values[scanned.title]
    sheet.reset_dimensions()
    rows = sheet.iter_rows(min_row=1, max_row=scanned.last_row, max_col=scanned.last_column, values_only=True)
    for _, row in zip(range(scanned.last_row), rows, strict=False):
        yield row


def _match_sheets(container: Container) -> tuple[list[Problem], dict[str, _Sheet]]:
    """Find the sheet of each table by its title in either language."""
    problems: list[Problem] = []
    found: dict[str, _Sheet] = {}
    tables: tuple[type[Settings] | type[Record], ...] = (Settings, *TABLES)
    by_title = {plain(title): table for table in tables for title in (table.sheet.en, table.sheet.nl)}
    others = []
    for scanned in container.sheets:
        table = by_title.get(plain(scanned.title))
        if table is None:
            others.append(scanned.title)
        elif table.table in found:
            problems.append(messages.double_sheet(scanned.title, found[table.table].scanned.title))
        else:
            found[table.table] = _Sheet(table, scanned)
    for table in tables:
        if table.table in found:
            continue
        near = next(
            (title for form in (table.sheet.nl, table.sheet.en) if (title := nearest(form, others, cutoff=0.75))), None
        )
        if near is not None:
            others.remove(near)
        if table.needed:
            problems.append(messages.missing_sheet(table.sheet, near))
        elif near is not None:
            problems.append(messages.near_miss_sheet(near, table.sheet))
    guides = {plain(GUIDE_SHEET.en), plain(GUIDE_SHEET.nl)}
    problems += [messages.unknown_sheet(title) for title in others if plain(title) not in guides]
    return problems, {table.table: found[table.table] for table in tables if table.table in found}


def _as_record(table: type[Model]) -> type[Record]:
    assert issubclass(table, Record)
    return table


def _bad_cells(sheet: _Sheet) -> BadCells:
    """The cells that have no usable value: errors, formulas that were never calculated, numbers that are none."""
    labels = labels_of(sheet.table)
    at = {position: labels.get(place, both(str(place[1]))) for place, position in sheet.headings.columns.items()}
    bad: BadCells = {}
    for kind, addresses in (
        (messages.formula_without_value, sheet.scanned.formulas_without_value),
        (messages.not_finite, sheet.scanned.unreadable_numbers),
    ):
        for address in addresses:
            row, position = _position(address)
            if position in at:
                bad.setdefault(row, {})[position] = kind(at[position])
    for address, error in sheet.scanned.error_cells.items():
        row, position = _position(address)
        if position in at:
            bad.setdefault(row, {})[position] = messages.error_value(at[position], error)
    return bad


def _position(address: str) -> tuple[int, int]:
    column, row = coordinate_from_string(address)
    return row, column_index_from_string(column) - 1


def _notices(sheet: _Sheet) -> list[Problem]:
    """What is to be said of a sheet as a whole."""
    scanned = sheet.scanned
    problems = [messages.merged_cells(span) for span in scanned.merged]
    if scanned.hidden:
        problems.append(messages.hidden_sheet())
    rows = sorted(row for row in scanned.hidden_rows if row > 1)
    if rows:
        problems.append(replace(messages.hidden_rows(_some(map(str, rows))), cell=f"A{rows[0]}"))
    columns = sorted(scanned.hidden_columns)
    if columns:
        letters = [get_column_letter(column) for column in columns]
        problems.append(replace(messages.hidden_columns(_some(letters)), cell=f"{letters[0]}1"))
    return [replace(problem, sheet=scanned.title) for problem in problems]


def _own_columns(sheet: _Sheet, read: TableRead) -> list[Problem]:
    problems = []
    if sheet.headings.own:
        first = get_column_letter(min(sheet.headings.own.values()) + 1)
        problems.append(replace(messages.own_columns(_some(sheet.headings.own)), cell=f"{first}1"))
    if read.stray is not None:
        row, position = read.stray
        problems.append(replace(messages.no_heading(), cell=f"{get_column_letter(position + 1)}{row}"))
    return [replace(problem, sheet=sheet.scanned.title) for problem in problems]


def _some(items: Any, most: int = 12) -> str:
    listed = list(items)
    return ", ".join(listed[:most]) + (f" … ({len(listed)})" if len(listed) > most else "")


def _place(problem: Problem, sheets: dict[str, _Sheet]) -> Problem:
    """The problem with the sheet and cell of its table, row and field."""
    sheet = sheets.get(problem.table or "")
    if sheet is None or problem.sheet is not None:
        return problem
    if sheet.table is Settings:
        cell = (
            f"{get_column_letter(sheet.headings.columns.get(('value', None), 1) + 1)}{problem.row}"
            if problem.row
            else None
        )
    else:
        cell = sheet.headings.cell(problem.row, problem.field, problem.part)
    return replace(problem, sheet=sheet.scanned.title, cell=problem.cell or cell)


def _likely_language(container: Container) -> Language:
    """The language of the sheet titles, for a workbook whose settings cannot be read."""
    titles = [Settings.sheet, *(table.sheet for table in TABLES)]
    english = {plain(title.en) for title in titles} - {plain(title.nl) for title in titles}
    return Language.EN if any(plain(scanned.title) in english for scanned in container.sheets) else Language.NL
