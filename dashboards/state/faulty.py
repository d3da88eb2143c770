"""From a workbook with errors, or an empty one, to a draft in which every cell stands as it was read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from burden.study import Problem, Settings, Study, StudyError
from burden.study.record import Place, columns_of, needed_columns
from burden.study.tables import TABLES, Composition
from burden.workbook import Reading
from burden.workbook.headings import Headings
from burden.workbook.settings_sheet import SettingRows, make_settings, sort_settings
from burden.workbook.sheets import Sheet
from dashboards.state.draft import (
    ENTRIES,
    OWN,
    Draft,
    DraftRow,
    DraftSettings,
    Told,
    cell_named,
    draft_of,
    study_of,
    with_rows,
)
from dashboards.state.resolving import State, problems_in

_ANY_YEAR = 2000
_SHOWN_BY_EMPTY_TABLES = "missing-sheet"
_SHOWN_BY_ROWS = frozenset({"missing-column", "not-a-mix"})


def faulty_draft(reading: Reading) -> Draft:
    """The draft of a workbook that has errors; nothing of it counts yet.

    What is wrong with its cells is found again when the draft is judged. What is wrong with the workbook otherwise (a
    formula without a value, a heading that is almost right) is kept, and told until the cell or row is another.
    """
    sheets = reading.sheets
    tables = {table.table: tuple(_rows(sheets.get(table.table), table is Composition)) for table in TABLES}
    free = {name: max((row.id for row in rows), default=1) + 1 for name, rows in tables.items()}
    draft = Draft(_settings(sheets.get(Settings.table)), tables, free)
    seen = {_key(problem) for problem in problems_in(draft, State(draft, study_of(draft), (), is_ready=False))}
    table_of = {sheet.scanned.title: table for table, sheet in sheets.items()}
    told = [
        Told(replace(problem, table=problem.table or table_of.get(problem.sheet or "")), cell_named(draft, problem))
        for problem in reading.errors
        if _key(problem) not in seen and not _is_seen_otherwise(problem)
    ]
    return replace(draft, told=tuple(told))


def _key(problem: Problem) -> tuple[object, ...]:
    row = None if problem.table == Settings.table else problem.row
    return problem.name, problem.table, row, problem.field, problem.part


def _is_seen_otherwise(problem: Problem) -> bool:
    """Whether what is wrong shows in the draft too, in other words, and can be mended there."""
    if problem.name == _SHOWN_BY_EMPTY_TABLES or (problem.name == "no-header" and problem.found is None):
        return problem.sheet is None  # otherwise a sheet is there under almost the right title
    return problem.name in _SHOWN_BY_ROWS


def _rows(sheet: Sheet | None, is_composition: bool) -> Iterator[DraftRow]:
    """The rows of a sheet with everything that stands in them."""
    if sheet is None or not sheet.headings.columns:
        return
    bad = sheet.bad_cells()
    places = _places(sheet.headings, is_composition)
    for number, cells in enumerate(sheet.values.rows[1:], start=2):
        typed = {
            place: value
            for at, place in places.items()
            if at < len(cells) and at not in bad.get(number, {}) and (value := _filled(cells[at])) is not None
        }
        if typed or any(bad.get(number, {}).values()):
            yield DraftRow(number, None, typed)


def _places(headings: Headings, is_composition: bool) -> dict[int, Place]:
    places = {at: place for place, at in headings.columns.items()}
    places |= {at: (OWN, heading) for heading, at in headings.own.items()}
    return places | ({at: (ENTRIES, heading) for heading, at in headings.no_mixes.items()} if is_composition else {})


def _filled(value: Any) -> Any:
    return value.strip() or None if isinstance(value, str) else value


def _settings(sheet: Sheet | None) -> DraftSettings:
    """The settings as far as they are right, and what is wrong as typed."""
    rows = SettingRows()
    if sheet is not None and sheet.headings.columns and not sheet.headings.unread:
        _, rows = sort_settings(sheet.headings, sheet.values.rows[1:], sheet.bad_cells())
    made = make_settings(rows)
    if made.settings is not None:
        return draft_of(Study.model_construct(settings=made.settings)).settings
    broken = rows.silent | {problem.field for problem in made.problems}
    right = {name: value for name, value in rows.values.items() if name not in broken}
    record = _as_far_as_right(right, rows)
    typed: Mapping[Place, Any] = {
        (name, None): value for name, value in rows.values.items() if name in broken and name not in rows.silent
    }
    return DraftSettings(with_rows(record), typed)


def _as_far_as_right(right: Mapping[str, Any], rows: SettingRows) -> Settings:
    """Settings in which those that are needed and not there are None."""
    lacking = needed_columns(Settings) - right.keys()
    instead: dict[str, Any] = {"title": "", "price_year": _ANY_YEAR}
    known = {name: row for name, row in rows.at.items() if name in columns_of(Settings)}
    beside = rows.beside | {"rows": known}
    try:
        settings = Settings(**(instead | dict(right)), **beside)
    except StudyError:
        settings = Settings(**instead, **beside)
    return Settings.model_construct(**(settings.__dict__ | dict.fromkeys(lacking)))
