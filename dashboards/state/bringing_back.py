"""Bringing back changes that were kept outside the session: they may be anything, and are judged as what is typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from burden.language import both
from burden.study import Settings
from burden.study.record import Place, columns_of, labels_of
from burden.study.settings import NOTES
from burden.study.tables import TABLE_BY_NAME, Composition
from dashboards.state import texts
from dashboards.state.columns import model_of
from dashboards.state.draft import ENTRIES, OWN, Draft, DraftRow, Typed
from dashboards.state.edits import CellEdit, Edits, Moment, RowEdits
from dashboards.state.opening import Opened, Refused, errors_in
from dashboards.state.resolving import State, problems_in, resolve
from dashboards.state.typed import clean

_LONGEST_SAID = 100
_MOST_NEW = 100_000
"""So far beyond the rows of the workbook the number of a new one may be."""


def with_edits(opened: Opened, edits: Edits) -> State:
    """The state of a workbook in which changes that were kept are made again.

    First all counts that counted then; the rest is typed over it, so that what is wrong leaves what it left.

    Args:
        opened: the workbook.
        edits: what was changed.

    Raises:
        Refused: the changes belong to another workbook, or to rows or columns that it does not have.
    """
    if not edits.is_of(opened.origin):
        raise Refused(texts.EDITS_OF_ANOTHER.fill(name=edits.workbook))
    first, of_settings = opened.first.draft, edits.settings
    _check_settings(first, [*of_settings.counts, *of_settings.typed])
    tables = {table: _Rows(first, table, rows) for table, rows in edits.tables.items()}
    free = {table: rows.free for table, rows in tables.items()}
    draft = _typed_in(replace(first, free={**first.free, **free}), of_settings.counts)
    for table, rows in tables.items():
        draft = draft.with_rows(table, rows.counting())
    state, checked = resolve(draft, opened.first, opened.checked)
    draft = _typed_in(state.draft, of_settings.typed)
    for table, rows in tables.items():
        draft = draft.with_rows(table, rows.typed_over(state.draft.tables[table]))
    if draft == state.draft:
        return state
    problems = tuple(problems_in(draft, state))
    if state.is_ready and errors_in(problems):
        # What waited waits again; what else could be tried is for the next edit.
        return replace(state, draft=draft, problems=problems)
    return resolve(draft, state, checked)[0]


class _Rows:
    """The rows of a table, and what was changed in them.

    Attributes:
        free: the number of the next new row.
    """

    def __init__(self, first: Draft, table: str, edits: tuple[RowEdits, ...]) -> None:
        if table not in TABLE_BY_NAME:
            raise _no_place(table)
        self._known = {row.id: row for row in first.tables[table]}
        self._edits = {row.row: row for row in edits}
        self._order = list(self._in_order(table, first.free[table], edits))
        self.free = max([first.free[table], *(row + 1 for row in self._edits)])
        own = _own_headings(first.tables[table])
        for row in edits:
            for name, part, _ in [*(row.counts or ()), *row.typed]:
                if not _is_place(table, (name, part), own):
                    raise _no_place(table, row.row)

    def _in_order(self, table: str, free: int, edits: Iterable[RowEdits]) -> Iterator[int]:
        """The numbers of the rows that were loaded and of the new ones, in which each follows another."""
        following: dict[int | None, int | None] = dict(zip([None, *self._known], [*self._known, None], strict=True))
        for row in edits:
            is_free = free <= row.row < free + _MOST_NEW and row.row not in following
            if not (is_free if row.is_new else row.row in self._known) or row.after not in following:
                raise _no_place(table, row.row)
            if row.is_new:
                following[row.row], following[row.after] = following[row.after], row.row
        number = following[None]
        while number is not None:
            yield number
            number = following[number]

    def counting(self) -> Iterator[DraftRow]:
        """The rows that counted, with what counted in them."""
        for number in self._order:
            known, edits = self._known.get(number), self._edits.get(number)
            row = known or DraftRow(number, None)
            if edits is None:
                yield row
            elif edits.counts is not None:
                yield replace(row, typed={**row.typed, **_typed(edits.counts)})
            elif row.record is not None:
                yield DraftRow(number, row.record, removed=True)

    def typed_over(self, rows: Iterable[DraftRow]) -> Iterator[DraftRow]:
        """All rows, with what was typed in them and did not count.

        Args:
            rows: those of `counting`, as they count.
        """
        present = {row.id: row for row in rows}
        for number in self._order:
            row, edits = present.get(number), self._edits.get(number)
            if edits is not None and not edits.is_removed:
                row = row or DraftRow(number, None)
                yield DraftRow(number, row.record, {**row.typed, **_typed(edits.typed)})
            elif row is not None:
                yield row if edits is None else DraftRow(number, row.record, removed=True)


def _typed_in(draft: Draft, cells: Iterable[CellEdit]) -> Draft:
    settings = draft.settings
    return replace(draft, settings=replace(settings, typed={**settings.typed, **_typed(cells)}))


def _typed(cells: Iterable[CellEdit]) -> Typed:
    return {(name, part): value.value if isinstance(value, Moment) else clean(value) for name, part, value in cells}


def _own_headings(rows: Iterable[DraftRow]) -> set[str]:
    """The analyst's own columns."""
    own = {heading for row in rows if row.record is not None for heading in row.record.own}
    return own | {str(part) for row in rows for name, part in row.typed if name == OWN}


def _is_place(table: str, place: Place, own: set[str]) -> bool:
    """Whether a table has such a column; the composition may have one of any mix."""
    name, part = place
    if name == ENTRIES:
        return TABLE_BY_NAME[table] is Composition and bool(part) and clean(part) == part
    return part in own if name == OWN else place in labels_of(TABLE_BY_NAME[table])


def _check_settings(first: Draft, cells: Iterable[CellEdit]) -> None:
    known, own = columns_of(Settings), first.settings.record.own
    for name, part, _ in cells:
        if name in (OWN, *NOTES):
            is_there = part in own or (name in NOTES and part in known)
        else:
            is_there = name in known and part is None
        if not is_there:
            raise _no_place(Settings.table)


def _no_place(table: str, row: int | None = None) -> Refused:
    """The refusal of what is not there."""
    is_known = table == Settings.table or table in TABLE_BY_NAME
    sheet = model_of(table).sheet if is_known else both(table[:_LONGEST_SAID])
    place = sheet if row is None else texts.ROW.fill(sheet=sheet, row=str(row))
    return Refused(texts.EDITS_DO_NOT_FIT.fill(place=place))
