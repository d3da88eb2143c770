"""From a workbook to a study: every problem of the whole workbook in one report, never a traceback."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO

from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_to_tuple

from burden.language import Language, language_of
from burden.study import Problem, Severity, Study, StudyError
from burden.study.checks import find_problems
from burden.study.choices import UnknownNameError
from burden.study.contents import Contents
from burden.study.record import Record
from burden.study.row_messages import mix_without_column
from burden.study.settings import Settings
from burden.study.tables import TABLES, Composition, Mix
from burden.study.unread import Unread, UnreadRow
from burden.study.word_checks import is_other_heading
from burden.study.words import plain
from burden.workbook import file_messages, messages
from burden.workbook.container import (
    LIMITS,
    Container,
    FileLimits,
    Refusal,
    SheetScan,
    Uncalculated,
    WorkbookRefused,
    scan,
)
from burden.workbook.headings import Headings, read_headings
from burden.workbook.places import Places
from burden.workbook.rows import read_rows
from burden.workbook.settings_sheet import read_settings
from burden.workbook.sheets import Sheet, match_sheets, some
from burden.workbook.values import read_values

_MOST_ALIKE = 5
"""So many problems of one kind in one column are told one by one."""


@dataclass(frozen=True)
class Reading:
    """What came of reading a workbook.

    Attributes:
        study: the study, None when there are errors.
        problems: errors and notices, in the order of the sheets, each with its sheet and cell.
        language: the language of the study as far as it could be seen.
        places: where its cells stand.
        sheets: the cells of the sheets by table, where there are errors and some sheet could be read.
    """

    study: Study | None
    problems: tuple[Problem, ...]
    language: Language
    places: Places = field(default_factory=lambda: Places({}))
    sheets: Mapping[str, Sheet] = field(default_factory=dict)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop the calculation."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    @property
    def notices(self) -> tuple[Problem, ...]:
        """What is only worth knowing."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.NOTICE)


def read_study(source: str | Path | BinaryIO, *, language: Language | str | None = None) -> Study:
    """Read a study from a parameter workbook.

    Args:
        source: the path of an .xlsx file, or an open binary file.
        language: of the text of errors, `en` or `nl`; left out: that of the workbook.

    Raises:
        StudyError: the workbook cannot be calculated with; `problems` holds every reason with its cell.
        UnknownNameError: there is no such language.
    """
    if language is not None and language not in tuple(Language):
        raise UnknownNameError("language", language, Language)
    told_in = None if language is None else Language(language)
    # A file of which no language can be seen is refused in that of whoever reads it.
    reading = read_workbook(source, told_in or language_of(os.environ))
    if reading.study is None:
        raise StudyError(reading.errors, told_in or reading.language)
    return reading.study


def read_workbook(
    source: str | Path | BinaryIO, assumed: Language = Language.NL, limits: FileLimits = LIMITS
) -> Reading:
    """Read a parameter workbook and report everything that is wrong or worth knowing; raises nothing for a bad file.

    Args:
        source: the path of an .xlsx file, or an open binary file.
        assumed: the language of the report on a file of which no language can be seen.
        limits: sizes above which a file is refused.
    """
    opened = Path(source) if isinstance(source, str) else source
    path = str(source) if isinstance(source, str | Path) else ""
    try:
        with _without_collector():
            container = scan(opened, limits)
            return _read(opened, container)
    except WorkbookRefused as refusal:
        problem = file_messages.refused(refusal, path)
    except OSError:
        problem = file_messages.refused(WorkbookRefused(Refusal.NO_ACCESS), path)
    return Reading(study=None, problems=(problem,), language=assumed)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Pause the search for cycles: there are many objects and no cycles, and the search takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass
class _Gathered:
    """What has been read so far."""

    settings: Settings | None = None
    language: Language | None = None
    tables: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unread_tables: set[str] = field(default_factory=set)
    unread_rows: list[UnreadRow] = field(default_factory=list)

    @property
    def unread(self) -> Unread:
        """What could not be read so far."""
        return Unread(frozenset(self.unread_tables), tuple(self.unread_rows))

    def mixes(self) -> frozenset[str] | None:
        """The codes of the mixes, None when they are not all known."""
        if not self.unread.knows("mixes", "code"):
            return None
        return frozenset(record.code for record in self.tables["mixes"] if isinstance(record, Mix)) | (
            self.unread.mentioned("mixes", "code")
        )


def _read(opened: Path | BinaryIO, container: Container) -> Reading:
    problems, sheets, missing = match_sheets(container)
    values = read_values(opened, [sheet.scanned for sheet in sheets.values()])
    for sheet in sheets.values():
        sheet.values = values[sheet.scanned.title]
    gathered = _Gathered(problems=problems, unread_tables=missing)
    for sheet in sheets.values():
        _read_sheet(sheet, gathered)
        gathered.problems += _uncertain(sheet, container.calculation)
    if any(sheet.scanned.formulas for sheet in sheets.values()):
        gathered.problems += [problem for scanned in container.sheets for problem in _linked(scanned)]
    contents = Contents.model_construct(settings=gathered.settings, **gathered.tables)
    # The composition's headings were checked when they were read.
    between = find_problems(contents, gathered.unread)
    told = ("unknown-code", "entries")
    gathered.problems += [problem for problem in between if (problem.name, problem.field) != told]
    places = Places({name: (sheet.scanned.title, sheet.headings) for name, sheet in sheets.items()})
    placed = _told_once(_in_order([places.placed(problem) for problem in gathered.problems], container))
    language = gathered.language or _likely_language(container)
    if any(problem.severity is Severity.ERROR for problem in placed):
        return Reading(None, placed, language, places, sheets)
    return Reading(Study.model_construct(**contents.__dict__), placed, language, places)


def _read_sheet(sheet: Sheet, gathered: _Gathered) -> None:
    """Read one sheet; the mixes come before the composition."""
    name, title = sheet.table.table, sheet.scanned.title
    gathered.tables |= {} if sheet.table is Settings else {name: ()}
    rows = sheet.values.rows
    if not rows and not sheet.table.needed:
        return
    mixes = gathered.mixes() if sheet.table is Composition else None
    first_row = rows[0] if rows else ()
    sheet.headings = headings = read_headings(sheet.headed, first_row, mixes, sheet.bad_headings())
    found = headings.problems + sheet.problems()
    gathered.problems += [replace(problem, sheet=title) for problem in found]
    if headings.unread or any(problem.name == "not-a-mix" for problem in found):
        gathered.unread_tables.add(name)
    if not headings.columns:
        return
    if issubclass(sheet.table, Record):
        read = read_rows(sheet.table, headings, sheet.rows, sheet.bad_cells())
        gathered.tables[name] = tuple(read.records)
        if mixes is not None and name not in gathered.unread_tables:
            gathered.problems += _mixes_without_column(gathered.tables["mixes"], headings)
        gathered.problems += read.problems + _own_columns(sheet, read.stray)
        gathered.unread_rows += read.unread
    elif not headings.unread:
        settings = read_settings(headings, sheet.rows, sheet.bad_cells())
        gathered.settings, gathered.language = settings.settings, settings.language
        gathered.problems += settings.problems + _own_columns(sheet, settings.stray)
        gathered.unread_rows += settings.unread


def _mixes_without_column(mixes: Sequence[Mix], headings: Headings) -> list[Problem]:
    """The mixes that the composition has no column for; a mix of another column's name is named elsewhere."""
    known = {part for name, part in headings.columns if name == "entries"}
    lacking = [mix for mix in mixes if mix.code not in known and not is_other_heading(mix.code)]
    return [replace(mix_without_column(mix.code), row=mix.row) for mix in lacking]


def _own_columns(sheet: Sheet, stray: tuple[int, int] | None) -> list[Problem]:
    problems = []
    own = sheet.headings.own
    if own:
        first = get_column_letter(min(own.values()) + 1)
        message = messages.unread_columns if sheet.table is Settings else messages.own_columns
        problems.append(replace(message(some(list(own))), cell=f"{first}1"))
    if stray is not None:
        row, position = stray
        problems.append(replace(messages.no_heading(), cell=f"{get_column_letter(position + 1)}{row}"))
    return [replace(problem, sheet=sheet.scanned.title) for problem in problems]


def _uncertain(sheet: Sheet, calculation: Uncalculated | None) -> list[Problem]:
    """Formulas of which the stored values may be no more than placeholders, or old."""
    count = sheet.scanned.formulas - len(sheet.scanned.formulas_without_value)
    if calculation is None or count <= 0:
        return []
    return [replace(file_messages.uncertain_formulas(count, calculation), sheet=sheet.scanned.title)]


def _linked(scanned: SheetScan) -> list[Problem]:
    """Cells whose values come from another workbook; also of sheets that are not read, where a table may get them."""
    return [
        replace(
            file_messages.linked_cells(linked.count, some(linked.cells, count=linked.count), linked.file),
            sheet=scanned.title,
            cell=linked.cells[0],
        )
        for linked in scanned.linked
    ]


def _in_order(problems: list[Problem], container: Container) -> tuple[Problem, ...]:
    """The problems in the order of the sheets and of the cells; those of the whole workbook first."""
    order = {scanned.title: position for position, scanned in enumerate(container.sheets)}

    def place(problem: Problem) -> tuple[int, int, int]:
        row, column = coordinate_to_tuple(problem.cell) if problem.cell else (0, 0)
        return order.get(problem.sheet or "", -1), row, column

    return tuple(sorted(problems, key=place))


def _told_once(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems, with many of one kind in one column as one: a whole column that is text is one slip."""
    alike: dict[tuple[object, ...], list[Problem]] = {}
    for problem in problems:
        column = problem.cell.rstrip("0123456789") if problem.cell else id(problem)
        alike.setdefault((problem.sheet, column, *messages.kind_in_column(problem)), []).append(problem)
    together = {}
    for first, *others in alike.values():
        together[id(first)] = first
        if len(others) < _MOST_ALIKE:
            together.update({id(other): other for other in others})
        else:
            cells = [str(problem.cell) for problem in (first, *others)]
            together[id(first)] = messages.in_many_cells(first, len(cells), some(cells, most=_MOST_ALIKE))
    return tuple(together[id(problem)] for problem in problems if id(problem) in together)


def _likely_language(container: Container) -> Language:
    """The language of most sheet titles, for a workbook of which the settings cannot be read."""
    titles = [title for title in (Settings.sheet, *(table.sheet for table in TABLES)) if title.en != title.nl]
    found = {plain(scanned.title) for scanned in container.sheets}
    english = sum(plain(title.en) in found for title in titles)
    dutch = sum(plain(title.nl) in found for title in titles)
    return Language.EN if english > dutch else Language.NL
