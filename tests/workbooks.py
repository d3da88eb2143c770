"""Parameter workbooks that are right but for what a test changes in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from datetime import datetime
from functools import cache
from html import escape
from io import BytesIO
from itertools import chain
from math import isfinite
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
from openpyxl.compat import safe_string
from openpyxl.utils import coordinate_to_tuple, get_column_letter
from openpyxl.utils.datetime import to_excel
from studies import small_study

from burden.language import Language
from burden.study import Problem, Severity
from burden.workbook import Reading, read_workbook
from burden.workbook.write import study_as_bytes

Cells = list[list[Any]]


@cache
def small_workbook(language: Language = Language.NL) -> bytes:
    """The small study as it is written, made once."""
    return study_as_bytes(small_study(), language)


@cache
def _written(language: Language) -> dict[str, Cells]:
    book = openpyxl.load_workbook(BytesIO(small_workbook(language)), read_only=True)
    sheets = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}
    del sheets["Uitleg" if language is Language.NL else "Guide"]
    return {title: _without_blank_end(rows) for title, rows in sheets.items()}


def _without_blank_end(rows: Cells) -> Cells:
    filled = [number for number, row in enumerate(rows, start=1) if any(cell is not None for cell in row)]
    return rows[: max(filled, default=0)]


def _bytes_of(book: Any) -> bytes:
    book.save(content := BytesIO())
    return content.getvalue()


def _is_plain(value: Any) -> bool:
    """Whether a cell is blank, a finite number, a day or a text that is stored as it is."""
    if isinstance(value, str):
        return value.isprintable() and not value.startswith("#")
    return value is None or type(value) is datetime or (isinstance(value, int | float) and isfinite(value))


@cache
def _parts_of(titles: tuple[str, ...]) -> dict[str, str]:
    """The parts of a workbook with a day in each of its sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title in titles:
        book.create_sheet(title).append([datetime(2026, 1, 1)])
    with ZipFile(BytesIO(_bytes_of(book))) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def _plain_file(sheets: dict[str, Cells]) -> bytes:
    """What openpyxl saves of plain cells, in a small part of the time."""

    def cell(address: str, value: Any) -> str:
        if isinstance(value, str):
            return f'<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
        if isinstance(value, datetime):
            return f'<c r="{address}" s="1" t="n"><v>{to_excel(value)}</v></c>'
        kind, number = ("b", int(value)) if isinstance(value, bool) else ("n", value)
        return f'<c r="{address}" t="{kind}"><v>{safe_string(number)}</v></c>'

    parts = dict(_parts_of(tuple(sheets)))
    for position, rows in enumerate(sheets.values(), start=1):
        letters = [get_column_letter(column) for column in range(1, max(map(len, rows), default=1) + 1)]
        data = "<sheetData>"
        for number, row in enumerate(rows, start=1):
            cells = (cell(f"{letters[at]}{number}", value) for at, value in enumerate(row) if value is not None)
            data += f'<row r="{number}">{"".join(cells)}</row>'
        part = f"xl/worksheets/sheet{position}.xml"
        before, _, after = re.split("(<sheetData>.*</sheetData>)", parts[part])
        before = before.replace('ref="A1:A1"', f'ref="A1:{letters[-1]}{max(len(rows), 1)}"')
        parts[part] = f"{before}{data}</sheetData>{after}"
    with ZipFile(content := BytesIO(), "w", ZIP_DEFLATED, compresslevel=1) as file:
        for name, written in parts.items():
            file.writestr(name, written)
    return content.getvalue()


class Draft:
    """A workbook of the small study, before it is saved: `sheets` are its rows by title, row 1 first."""

    def __init__(self, language: Language = Language.NL) -> None:
        self.sheets = deepcopy(_written(language))
        self._raw: list[tuple[str, str, str]] = []
        self._finish: list[Callable[[Any], None]] = []
        self._parts: dict[str, Callable[[str], str]] = {}

    def address(self, sheet: str, heading: str, row: int) -> str:
        """The address of a cell by its heading."""
        return f"{get_column_letter(self.sheets[sheet][0].index(heading) + 1)}{row}"

    def set(self, sheet: str, heading: str, row: int, value: Any) -> str:
        """Put a value in a cell; gives sheet and cell as a problem's place has them."""
        position = self.sheets[sheet][0].index(heading)
        rows = self.sheets[sheet]
        while len(rows) < row:
            rows.append([None] * len(rows[0]))
        rows[row - 1].extend([None] * (position + 1 - len(rows[row - 1])))
        rows[row - 1][position] = value
        return f"{sheet}!{self.address(sheet, heading, row)}"

    def get(self, sheet: str, heading: str, row: int) -> Any:
        """The value of a cell by its heading."""
        return self.sheets[sheet][row - 1][self.sheets[sheet][0].index(heading)]

    def set_heading(self, sheet: str, heading: str, value: Any) -> str:
        """Put another heading in the place of one; gives its place."""
        position = self.sheets[sheet][0].index(heading)
        self.sheets[sheet][0][position] = value
        return f"{sheet}!{get_column_letter(position + 1)}1"

    def add_column(self, sheet: str, heading: Any, values: list[Any]) -> str:
        """Add a column at the right, with its first values; gives the place of its heading."""
        rows = self.sheets[sheet]
        position = max(map(len, rows))
        for number, row in enumerate(rows):
            value = heading if number == 0 else values[number - 1] if number <= len(values) else None
            row.extend([None] * (position - len(row)))
            row.append(value)
        return f"{sheet}!{get_column_letter(position + 1)}1"

    def drop_column(self, sheet: str, heading: str) -> None:
        """Leave a column out."""
        position = self.sheets[sheet][0].index(heading)
        for row in self.sheets[sheet]:
            del row[position : position + 1]

    def add_row(self, sheet: str, **values: Any) -> int:
        """Add a row with values by heading (a space as `_`); gives its number."""
        headings = self.sheets[sheet][0]
        row = [None] * len(headings)
        for heading, value in values.items():
            row[headings.index(heading.replace("_", " "))] = value
        self.sheets[sheet].append(row)
        return len(self.sheets[sheet])

    def set_setting(self, name: str, value: Any) -> str:
        """Give a setting another value; gives its place."""
        row = self.row_of_setting(name)
        return self.set("Studie", "waarde", row, value)

    def row_of_setting(self, name: str) -> int:
        """The row of a setting."""
        return next(number for number, row in enumerate(self.sheets["Studie"], start=1) if row[0] == name)

    def set_xml(self, sheet: str, heading: str, row: int, inside: str, kind: str = "n") -> str:
        """Put a cell into the file as it is given: what stands inside `<c>`, and its kind; gives its place."""
        place = self.set(sheet, heading, row, 1)
        self._raw.append((sheet, place.partition("!")[2], f'<c r="{{}}" t="{kind}">{inside}</c>'))
        return place

    def set_xml_at(self, sheet: str, address: str, inside: str, kind: str = "n") -> str:
        """Put a cell into the file as it is given, wherever it stands; gives its place."""
        row, column = coordinate_to_tuple(address)
        rows = self.sheets.setdefault(sheet, [])
        rows.extend([] for _ in range(row - len(rows)))
        rows[row - 1].extend([None] * (column - len(rows[row - 1])))
        rows[row - 1][column - 1] = 1
        self._raw.append((sheet, address, f'<c r="{{}}" t="{kind}">{inside}</c>'))
        return f"{sheet}!{address}"

    def change_part(self, name: str, change: Callable[[str], str]) -> None:
        """Change a part of the file, or add one, when it is saved."""
        self._parts[name] = change

    def finish(self, change: Callable[[Any], None]) -> None:
        """Do something with the openpyxl workbook before it is saved."""
        self._finish.append(change)

    def saved(self) -> BytesIO:
        """The workbook as a file."""
        plain = not self._finish and all(map(_is_plain, chain.from_iterable(chain.from_iterable(self.sheets.values()))))
        content = BytesIO(_plain_file(self.sheets) if plain else self._by_openpyxl())
        return self._with_raw_cells(content) if self._raw or self._parts else content

    def _by_openpyxl(self) -> bytes:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in self.sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
            for cell in (cell for row in sheet for cell in row if cell.data_type == "f"):
                cell.data_type = "s"  # a text, whatever it begins with; formulas are put in with `set_xml`
        for change in self._finish:
            change(book)
        return _bytes_of(book)

    def read(self) -> Reading:
        """Read the workbook."""
        return read_workbook(self.saved())

    def only_error(self) -> Problem:
        """The one error of the workbook: what is wrong once is said once."""
        errors = self.read().errors
        assert len(errors) == 1, "\n".join(error.line(Language.EN) for error in errors) or "no errors"
        return errors[0]

    def notice(self, name: str) -> Problem:
        """The one notice of a kind in a workbook without errors."""
        reading = self.read()
        assert reading.errors == ()
        found = [problem for problem in reading.notices if problem.name == name]
        assert len(found) == 1
        return found[0]

    def _with_raw_cells(self, saved: BytesIO) -> BytesIO:
        parts = {f"xl/worksheets/sheet{number}.xml": title for number, title in enumerate(self.sheets, start=1)}
        changed = BytesIO()
        with ZipFile(saved) as source, ZipFile(changed, "w", ZIP_DEFLATED) as target:
            for name in dict.fromkeys([*source.namelist(), *self._parts]):
                content = source.read(name).decode() if name in source.namelist() else ""
                content = self._parts.get(name, str)(content)
                for sheet, address, cell in self._raw:
                    if parts.get(name) == sheet:
                        pattern = rf'<c r="{address}"[^>]*?(/>|>.*?</c>)'
                        content, count = re.subn(pattern, lambda _: cell.format(address), content)  # noqa: B023
                        assert count == 1
                target.writestr(name, content)
        changed.seek(0)
        return changed


def says(problem: Problem, **words: str) -> None:
    """Assert that parts of a problem hold some words, in the language of the keyword (`found_nl`, `suggestion_en`)."""
    for place, word in words.items():
        part, _, language = place.rpartition("_")
        text = getattr(problem, part)
        assert text is not None, f"{problem.name} has no {part}"
        assert word in text.to(Language(language)), f"{word!r} is not in {text.to(Language(language))!r}"


def is_error(problem: Problem, name: str, place: str, **words: str) -> None:
    """Assert which error it is, where it is and what it says."""
    assert (problem.name, problem.place, problem.severity) == (name, place, Severity.ERROR)
    says(problem, **words)


def is_notice(problem: Problem, name: str, place: str, **words: str) -> None:
    """Assert which notice it is, where it is and what it says."""
    assert (problem.name, problem.place, problem.severity) == (name, place, Severity.NOTICE)
    says(problem, **words)
