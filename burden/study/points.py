"""Which rows of a study the points of a reviewer are about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from burden.language import Language
from burden.study.contents import Contents
from burden.study.record import Record
from burden.study.settings import Settings
from burden.study.table import code_of
from burden.study.tables import TABLES, ReviewPoint
from burden.study.words import plain

_CELL = re.compile(r"'?(?P<sheet>.+?)'?\s*[!\s]\s*\$?[A-Za-z]{0,3}\$?(?P<row>\d{1,7})")
_NAMED: tuple[type[Record], ...] = tuple(table for table in TABLES if table is not ReviewPoint)
_WITH_SETTINGS: tuple[type[Settings] | type[Record], ...] = (Settings, *_NAMED)
_SHEETS = {plain(title): table.table for table in _WITH_SETTINGS for title in table.sheet.forms}


@dataclass(frozen=True, slots=True)
class Subject:
    """A row that a point is about.

    Attributes:
        table: its table; `settings` for a setting.
        row: its row in the sheet; None where the study was not read from a workbook.
        name: what it is called in its table, the same in every version; the field of a setting.
        record: the row; None for a setting.
    """

    table: str
    row: int | None
    name: str
    record: Record | None


class Subjects:
    """The rows of a study, to be found by what points say that they are about."""

    def __init__(self, contents: Contents) -> None:
        """Look for rows in a study, or in the tables of one."""
        self._contents = contents

    def of(self, about: str | None) -> tuple[Subject, ...]:
        """The rows that a code, a name or a sheet and cell means, the row that has it as its own code first.

        A row is called by a name where its code stands on several rows, or where it has none: see `Table`. Its firms
        may be named in either language.

        Returns:
            None of them where the point is about the study as a whole, or about a row that is not there.
        """
        if about is None:
            return ()
        cell = cell_of(about)
        return tuple(self._by_name.get(about, ()) or (self._by_cell.get(cell, ()) if cell is not None else ()))

    def name_of(self, record: Record, language: Language) -> str | None:
        """What names one row and no other of its table, in every version of the study; None where nothing does."""
        rows = self._contents.records(record.table)
        names = [_named(name, row, language) for name, row in zip(rows.names, rows, strict=True) if row is record]
        for name in (code_of(record), *names):
            found = self.of(name)
            if found and found[0].record is record and sum(of.table == record.table for of in found) == 1:
                return name
        return None

    @cached_property
    def _subjects(self) -> tuple[Subject, ...]:
        return tuple(
            Subject(table.table, row.row, name, row)
            for table in _NAMED
            for rows in (self._contents.records(table.table),)
            for name, row in zip(rows.names, rows, strict=True)
        )

    @cached_property
    def _by_name(self) -> dict[str, list[Subject]]:
        found: dict[str, list[Subject]] = {}
        for subject in self._subjects:
            code = code_of(subject.record) if subject.record is not None else None
            names = {code, *(_named(subject.name, subject.record, language) for language in Language)} - {None}
            for name in names:
                found.setdefault(str(name), []).append(subject)
        return found

    @cached_property
    def _by_cell(self) -> dict[tuple[str, int], list[Subject]]:
        settings = self._contents.settings
        found: dict[tuple[str, int], list[Subject]] = {}
        for field, row in (settings.rows if settings is not None else {}).items():
            found[Settings.table, row] = [Subject(Settings.table, row, field, None)]
        for subject in self._subjects:
            if subject.row is not None:
                found[subject.table, subject.row] = [subject]
        return found


def _named(name: str, record: Record | None, language: Language) -> str:
    """The name of a row with its firms in a language: `OPSTELLEN grootte:groot`."""
    selector = getattr(record, "categories", None)
    if selector is None or not name.endswith(str(selector)):
        return name
    return f"{name.removesuffix(str(selector))}{selector.to(language)}"


def cell_of(about: str) -> tuple[str, int] | None:
    """The table and row of a sheet and cell (`Reikwijdte!G14`), in either language; None where it is none."""
    found = _CELL.fullmatch(about.strip())
    table = _SHEETS.get(plain(found["sheet"])) if found else None
    return (table, int(found["row"])) if found and table else None
