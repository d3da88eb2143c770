"""A table of a study as a pandas table, and back."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any

from burden.language import Language
from burden.study.choices import UnknownNameError
from burden.study.contents import Contents
from burden.study.problems import Problem, StudyError
from burden.study.record import PARTS, Place, Record, columns_of, quantities_of
from burden.study.row_reading import gather, read_row
from burden.study.selector import Selector
from burden.study.table import Table
from burden.study.tables import TABLE_BY_NAME, Composition
from burden.study.tables.policy import Period
from burden.study.words import nearest

if TYPE_CHECKING:
    import pandas as pd


def frame_of(contents: Contents, table: str) -> pd.DataFrame:
    """A table as a pandas table; see `Study.table`."""
    import pandas as pd

    rows = contents.records(table)
    places = {name: place for name, place in _places(contents, table).items() if place[0] != "own"}
    columns = {name: [_plain(_value(row, place)) for row in rows] for name, place in places.items()}
    columns |= {heading: [row.own.get(heading) for row in rows] for heading in _own_headings(contents, table)}
    # Columns of whole numbers with blanks keep their whole numbers.
    columns["row"] = pd.array([row.row for row in rows], dtype="Int64")  # type: ignore[assignment]
    return pd.DataFrame(columns, index=pd.Index(rows.names, dtype=object))


def records_of(contents: Contents, table: str, frame: pd.DataFrame, language: Language) -> Table[Record]:
    """The rows of a pandas table, checked one by one; see `Study.with_table`."""
    if not frame.columns.is_unique:
        raise ValueError(f"columns of one name: {', '.join(map(str, frame.columns[frame.columns.duplicated()]))}")
    places = _places(contents, table)
    wanted = {column: _place_of(str(column), places) for column in frame.columns if column != "row"}
    records, problems = [], list[Problem]()
    for position, cells in enumerate(frame.to_dict("records")):
        number: Any = cells.get("row")
        counted = _is_blank(number)
        row = position + 2 if counted else int(number)
        values = gather((place, cells[name]) for name, place in wanted.items() if not _is_blank(cells[name]))
        read = read_row(TABLE_BY_NAME[table], row, values)
        problems += read.problems
        if read.record is not None:
            records.append(read.record.update(row=None) if counted else read.record)
    if problems:
        raise StudyError(problems, language)
    return Table(records)


def _places(contents: Contents, table: str) -> dict[str, Place]:
    """The place of each column: `tariff`, `tariff_low`, `tariff_high`; a mix of the composition; an own column."""
    known = TABLE_BY_NAME[table]
    places: dict[str, Place] = {}
    for name in columns_of(known):
        if name in quantities_of(known):
            places |= {name: (name, "central")} | {f"{name}_{part}": (name, part) for part in PARTS}
        else:
            places[name] = (name, None)
        if known is Composition and name == "instrument":
            places |= {mix.code: ("entries", mix.code) for mix in contents.mixes}
    return places | {heading: ("own", heading) for heading in _own_headings(contents, table)}


def _place_of(column: str, places: dict[str, Place]) -> Place:
    """The place of a column; one that is new is the analyst's own, unless it seems to be a slip of the pen."""
    if column not in places and nearest(column, places, cutoff=0.8) is not None:
        raise UnknownNameError("column", column, places)
    return places.get(column, ("own", column))


def _own_headings(contents: Contents, table: str) -> Iterator[str]:
    yield from dict.fromkeys(heading for row in contents.records(table) for heading in row.own)


def _value(record: Record, place: Place) -> Any:
    name, part = place
    value = getattr(record, name)
    if name == "entries":
        return value.get(part)
    return value if part is None or value is None else getattr(value, part)


def _plain(value: Any) -> Any:
    """A value as it would be typed in a workbook in English."""
    if isinstance(value, tuple):
        return ", ".join(value)
    return str(value) if isinstance(value, Enum | Period | Selector) else value


def _is_blank(value: Any) -> bool:
    import pandas as pd

    return bool(pd.isna(value)) if not isinstance(value, str) else not value.strip()
