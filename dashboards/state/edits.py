"""What a reader changed in a workbook, as data that outlives the session: their browser keeps it, or a file.

What counts in a row and what was typed over it stand apart, so that a wrong cell comes back with the last right value
that it left; see `dashboards.state.bringing_back`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, NaiveDatetime, ValidationError

from burden.answers.origin import Origin
from burden.language import Language, visible
from burden.study.record import Place
from burden.workbook.cells import written
from dashboards.state import texts
from dashboards.state.changes import differing, differing_settings
from dashboards.state.draft import Draft, DraftRow, DraftSettings, setting_at, value_at
from dashboards.state.opening import Refused

MOST_CHARACTERS = 1_000_000
"""The longest text that is read, of some forty thousand cells; the memory of a tab holds more."""
_LONGEST_NAME = 255


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False)


class Moment(_Data):
    """A date or time in a cell; one of these is filled in."""

    day: date | None = None
    moment: NaiveDatetime | None = None
    clock: time | None = None
    span: timedelta | None = None

    @property
    def value(self) -> date | time | timedelta | None:
        """What stands in the cell."""
        clock = None if self.clock is None else self.clock.replace(tzinfo=None)
        return self.moment or self.day or clock or self.span


Value = bool | int | float | str | Moment | None
CellEdit = tuple[str, str | None, Value]
"""A field and its part, as a `Place` has them, and what stands there; nothing where the cell was emptied."""
_RowNumber = Annotated[int, Field(ge=1, le=10**9)]


class RowEdits(_Data):
    """What differs in one row.

    Attributes:
        row: its number.
        is_new: whether the workbook has no such row.
        after: the row that a new one follows; None where it comes first.
        is_removed: whether it was removed; it may still count, because others need it.
        counts: what counts in it and is not what stood in the workbook; None where the row does not count.
        typed: everything that was typed in it and does not count.
    """

    row: _RowNumber
    is_new: bool = False
    after: _RowNumber | None = None
    is_removed: bool = False
    counts: tuple[CellEdit, ...] | None = None
    typed: tuple[CellEdit, ...] = ()


class SettingEdits(_Data):
    """What differs in the settings; see `RowEdits`."""

    counts: tuple[CellEdit, ...] = ()
    typed: tuple[CellEdit, ...] = ()


class Edits(_Data):
    """What was changed in a workbook since it was opened.

    Attributes:
        format: tells this form of the data from any other.
        workbook: the name of the workbook.
        sha256: the hash of its bytes.
        settings: what differs in the settings.
        tables: the rows in which something differs, by table, in their order.
    """

    format: Literal["burden changes 1"]
    workbook: Annotated[str, Field(max_length=_LONGEST_NAME)]
    sha256: Annotated[str, Field(max_length=64)]
    settings: SettingEdits = SettingEdits()
    tables: dict[str, tuple[RowEdits, ...]] = Field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.tables) or self.settings != SettingEdits()

    def is_of(self, origin: Origin) -> bool:
        """Whether they were made in this very workbook."""
        return self.sha256 == origin.sha256

    def as_json(self) -> str:
        """The data as text, of which `read` makes the same."""
        return self.model_dump_json(exclude_defaults=True)

    @classmethod
    def read(cls, content: str | bytes, size: int = 0) -> Self:
        """Read what a browser or a file gives back.

        Args:
            content: anything.
            size: how long it is, where it was too long to be sent.

        Raises:
            Refused: it is too long, or no such data.
        """
        try:
            if max(len(content), size) <= MOST_CHARACTERS:
                return cls.model_validate_json(content)
        except ValidationError:
            pass
        raise Refused(texts.NO_EDITS)


def edits_of(origin: Origin, first: Draft, draft: Draft) -> Edits:
    """What was changed in a draft; rows that are still the very same are not looked into.

    Args:
        origin: the workbook.
        first: the draft as it was loaded.
        draft: the draft as it is now.
    """
    language = first.settings.record.language
    tables = {
        table: rows
        for table in draft.tables
        if draft.tables[table] is not first.tables[table] and (rows := tuple(_rows(first, draft, table, language)))
    }
    name = visible(origin.name)[-_LONGEST_NAME:]
    settings = _settings(first.settings, draft.settings, language)
    return Edits(format="burden changes 1", workbook=name, sha256=origin.sha256, settings=settings, tables=tables)


def _rows(first: Draft, draft: Draft, table: str, language: Language) -> Iterator[RowEdits]:
    before = {row.id: row for row in first.tables[table]}
    previous = None
    for row in draft.tables[table]:
        known = before.pop(row.id, None)
        if known is None and row.record is None and not row.typed:
            continue  # a blank row
        if known is not row and not _is_as_before(table, known, row):
            edits = _row(table, known, row, previous, language)
            if edits.is_new or edits.is_removed or edits.typed or edits.counts != ():
                yield edits
        previous = row.id
    for gone in before:
        yield RowEdits(row=gone, is_removed=True)


def _is_as_before(table: str, known: DraftRow | None, row: DraftRow) -> bool:
    """Whether a row that did not count as it was loaded says the same still."""
    if known is None or known.record is not None or row.removed:
        return False
    return next(differing(table, known, row), None) is None


def _row(table: str, known: DraftRow | None, row: DraftRow, previous: int | None, language: Language) -> RowEdits:
    counts = None
    if row.record is not None:
        places = differing(table, known or DraftRow(row.id, None), DraftRow(row.id, row.record))
        counts = _cells(((place, value_at(row.record, place)) for place in places), language)
    return RowEdits(
        row=row.id,
        is_new=known is None,
        after=previous if known is None else None,
        is_removed=row.removed,
        counts=counts,
        typed=_cells(row.typed.items(), language),
    )


def _settings(before: DraftSettings, after: DraftSettings, language: Language) -> SettingEdits:
    if before is after:
        return SettingEdits()
    places = differing_settings(before, DraftSettings(after.record))
    counts = _cells(((place, setting_at(after.record, place)) for place in places), language)
    return SettingEdits(counts=counts, typed=_cells(after.typed.items(), language))


def _cells(cells: Iterable[tuple[Place, Any]], language: Language) -> tuple[CellEdit, ...]:
    return tuple((*place, _as_data(value, language)) for place, value in cells)


def _as_data(value: Any, language: Language) -> Value:
    if isinstance(value, datetime):
        return Moment(moment=value)
    if isinstance(value, date):
        return Moment(day=value)
    if isinstance(value, time):
        return Moment(clock=value)
    if isinstance(value, timedelta):
        return Moment(span=value)
    plain: Value = value if isinstance(value, bool) else written(value, language)
    return plain
