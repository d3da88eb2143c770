"""Whether the codes of a study are known where they are used, and stand where they belong once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

import numpy as np

from burden.language import Text, joined
from burden.study import check_messages
from burden.study.checked import MOST_SUGGESTIONS, Checked
from burden.study.columns import Column
from burden.study.problems import Problem
from burden.study.reach import NO_ROW
from burden.study.record import Model, Record, codes_in, columns_of, located, source_keys
from burden.study.settings import Settings, place_setting
from burden.study.tables import CODE_FIELDS, TABLE_BY_NAME, TABLES, Activity, Count, FirmCategory, Scope, Tariff
from burden.study.words import Group

_ONCE = {
    table.table: (CODE_FIELDS.get(table.table, "code"),)
    for table in TABLES
    if table.table
    not in (
        *("tariffs", "activities", "counts", "scope", "interactions"),
        *("goals", "workability", "benchmarks", "scenario_values"),
    )
} | {"goals": ("goal", "mix", "instrument")}


def duplicates(checked: Checked) -> Iterator[Problem]:
    """A code stands in its table once."""
    for table, fields in _ONCE.items():
        keyed = [
            (tuple(str(getattr(record, name) or "") for name in fields), record.row)
            for record in checked.contents.records(table)
        ]
        # A row with another error has its code all the same.
        keyed += [
            (tuple(row.codes.get(name, "") for name in fields), row.row)
            for row in checked.unread.rows
            if row.table == table and fields[0] in row.codes and row.lost.isdisjoint(fields)
        ]
        first: dict[tuple[str, ...], int | None] = {}
        for key, row in sorted(keyed, key=lambda entry: entry[1] or 0):
            if key in first:
                problem = check_messages.duplicate_code(fields[0], ", ".join(filter(None, key)), first[key])
                yield replace(problem, table=table, row=row)
            else:
                first[key] = row


def rows_of_one_code(checked: Checked) -> Iterator[Problem]:
    """A tariff, count or activity code may stand on several rows only where their selectors, or mixes, do not meet."""
    for table in ("tariffs", "counts", "activities"):
        if table in checked.unread.tables:
            continue
        by_code: dict[str, list[Tariff | Count | Activity]] = {}
        for record in checked.contents.records(table):
            assert isinstance(record, Tariff | Count | Activity)
            by_code.setdefault(record.code, []).append(record)
        for code, records in by_code.items():
            if len(records) > 1:
                yield from _meeting(checked, code, records)


def _meeting(checked: Checked, code: str, records: list[Tariff | Count | Activity]) -> Iterator[Problem]:
    mixes = [mix.code for mix in checked.contents.mixes] or [""]
    taken_by = np.full((len(mixes), checked.categories.count), NO_ROW)
    first = records[0]
    for position, record in enumerate(records):
        if isinstance(record, Activity) and isinstance(first, Activity) and record.obligation != first.obligation:
            yield located(check_messages.other_obligation(record.obligation, first.obligation, first.row), record)
        in_mixes = record.mix if isinstance(record, Activity) else None
        in_mix = np.array([in_mixes is None or mix in in_mixes for mix in mixes])
        selected = in_mix[:, None] & checked.categories.selects(record.categories)
        shared = np.argwhere(selected & (taken_by != NO_ROW))
        if len(shared):
            mix, category = shared[0]
            other = records[taken_by[mix, category]]
            named = checked.contents.firm_categories[category].code
            by_mix = any(isinstance(row, Activity) and row.mix for row in (record, other))
            problem = check_messages.selectors_meet(code, other.row, named, mixes[mix] if by_mix else None)
            yield located(problem, record)
        taken_by[selected & (taken_by == NO_ROW)] = position


def references(checked: Checked) -> Iterator[Problem]:
    """The codes that rows and settings refer to exist, each in one table."""
    settings = checked.contents.settings
    if settings is not None:
        for problem in _unknown_codes(checked, Settings, [(settings.__dict__, None)]):
            yield place_setting(problem, settings.rows)
    for table in TABLES:
        read = [(record.__dict__, record.row) for record in checked.contents.records(table.table)]
        unread = [(row.codes, row.row) for row in checked.unread.rows if row.table == table.table]
        yield from _unknown_codes(checked, table, read + unread)
    unread = [(row.codes, row.row) for row in checked.unread.rows if row.table == Settings.table]
    yield from _unknown_codes(checked, Settings, unread)


def _unknown_codes(
    checked: Checked, table: type[Record] | type[Settings], rows: Iterable[tuple[dict[str, str], int | None]]
) -> Iterator[Problem]:
    """The codes in some rows (by field, with the row's number) that the tables they refer to do not have."""
    columns = [(name, column) for name, column in _referring(table) if checked.knows_codes(column.refers_to)]
    known = {name: frozenset(code for of in column.refers_to for code in checked.codes[of]) for name, column in columns}
    counts = {name: sum(len(checked.codes[of]) for of in column.refers_to) for name, column in columns}
    suggestions = 0
    for values, row in rows:
        for name, column in columns:
            value = values.get(name)
            if value is None or (value in known[name] and counts[name] == len(known[name])):
                continue
            for found in codes_in(value, column.many) if column.many else (value,):
                if found not in known[name]:
                    suggestions += 1
                    near = known[name] if suggestions <= MOST_SUGGESTIONS else ()
                    problem = check_messages.unknown_code(column, name, found, near, _titles(column.refers_to))
                    yield replace(problem, table=table.table, row=row)
                    continue
                holders = tuple(of for of in column.refers_to if found in checked.codes[of])
                if len(holders) > 1:
                    problem = check_messages.ambiguous_code(column, name, found, _titles(holders))
                    yield replace(problem, table=table.table, row=row)


@cache
def _referring(table: type[Model]) -> list[tuple[str, Column]]:
    return [(name, column) for name, column in columns_of(table).items() if column.refers_to]


def _titles(tables: tuple[str, ...]) -> Text:
    return joined((TABLE_BY_NAME[table].sheet for table in tables), " / ")


def composed_mixes(checked: Checked) -> Iterator[Problem]:
    """Entries of mixes that do not exist (a workbook's reader reports them at the heading)."""
    known = checked.codes["mixes"]
    for composed in checked.contents.composition:
        for mix in composed.entries:
            if mix not in known and checked.knows_codes(["mixes"]):
                column = columns_of(Scope)["mix"]
                problem = check_messages.unknown_code(column, "entries", mix, known, _titles(("mixes",)), part=mix)
                yield located(problem, composed)


def sources(checked: Checked) -> Iterator[Problem]:
    """Sources that are no key of the Sources sheet, each told once."""
    known = checked.codes["sources"]
    if not known or not checked.knows_codes(["sources"]):
        return
    told: set[str] = set()
    for table in TABLES:
        for record in checked.contents.records(table.table):
            for key in source_keys(getattr(record, "source", None)):
                if key not in known and key not in told:
                    told.add(key)
                    near = known if len(told) <= MOST_SUGGESTIONS else ()
                    yield located(check_messages.unlisted_source(key, near), record)


def units_within_sectors(checked: Checked) -> Iterator[Problem]:
    """Of a sector one thing is counted, so that how many there are can be added up."""
    first: dict[tuple[Group, str], FirmCategory] = {}
    for row in checked.contents.firm_categories:
        other = first.setdefault((row.group, row.sector), row) if row.sector else row
        if other.unit != row.unit:
            yield located(check_messages.units_in_sector(row.unit, str(row.sector), other.unit, other.row), row)
