"""Pieces of the reasons: figures, lists and sentences in two languages, and the rows a finding concerns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from burden.language import Text, both, joined
from burden.review.finding import StudyRow
from burden.study import Settings, Study, name_in
from burden.study.labels import word_label
from burden.study.record import Record
from burden.study.tables import (
    Benchmark,
    Composition,
    Goal,
    Interaction,
    PriceIndex,
    ReviewPoint,
    Scope,
    Source,
    Workability,
)
from burden.writing import figures

AND_MORE = Text("{listed} and {count} more", "{listed} en nog {count}")
_MOST = 6
_KEEPING_PLACE = {
    "", "x", "xx", "xxx", "pm", "tbd", "tba", "todo", "na", "nvt", "volgt", "onbekend", "unknown", "geen", "none",
    "nogtebepalen", "noguitzoeken", "toberesolved", "tobedone", "tobedetermined",
}  # fmt: skip


def number(value: float, decimals: int = 0) -> Text:
    """A figure as each language writes it."""
    return Text.of(lambda language: figures.number(value, language, decimals))


def digits(value: float, significant: int = 3) -> Text:
    """A figure with only so many significant digits as people need to recognise it."""
    rounded = float(f"{value:.{significant}g}")
    return Text.of(lambda language: figures.number(rounded, language))


def money(value: float, currency: str) -> Text:
    """An amount with its currency, in whole units from 100."""
    shown = number(value, 0 if abs(value) >= 100 or value == round(value) else 2)
    return shown.each(lambda written: f"{currency} {written}")


def listed(items: Iterable[Text | str], most: int = _MOST, count: int | None = None) -> Text:
    """Some items with commas, and how many more there are.

    Args:
        items: the items, or the first of them.
        most: how many to show.
        count: how many there are in all; None where `items` are all.
    """
    texts = [item if isinstance(item, Text) else both(item) for item in items]
    shown = joined(texts[:most], ", ")
    rest = (len(texts) if count is None else count) - len(texts[:most])
    return AND_MORE.fill(listed=shown, count=number(rest)) if rest > 0 else shown


def sentences(*told: Text | None) -> Text:
    """What there is to tell, one sentence after the other."""
    return joined(told)


def size_label(size_class: str | None) -> Text:
    """A size class as people say it."""
    return Text.of(lambda language: word_label("size_class", size_class or "", language))


def says_something(text: str | None) -> bool:
    """Whether a source or reason is more than a sign or word that keeps its place."""
    said = "".join(letter for letter in (text or "").casefold() if letter.isalnum())
    return said not in _KEEPING_PLACE


def quoted(study: Study, record: Record, field: str = "name") -> Text:
    """The name of a row (or another of its texts) in quotation marks, in each language as far as it is translated."""
    return Text.of(lambda language: f"‘{name_in(record, language, study.settings.language, field)}’")


def places_of(*groups: Iterable[Record]) -> tuple[StudyRow, ...]:
    """The rows of some records, group after group, each once."""
    return tuple(dict.fromkeys(place_of(record) for records in groups for record in records))


def place_of(record: Record) -> StudyRow:
    """Where a record stands."""
    return StudyRow(record.table, record.row, code_of(record))


def setting(settings: Settings, field: str) -> StudyRow:
    """Where a setting stands; its code is the name of its field."""
    return StudyRow(Settings.table, settings.rows.get(field), field)


def code_of(record: Record) -> str:
    """What a row is known by: its code, or the codes it refers to where its table has none of its own."""
    if isinstance(record, Scope):
        return " ".join(part for part in (record.obligation or record.instrument, ",".join(record.mix or ())) if part)
    if isinstance(record, Interaction):
        return f"{record.acts_on} {record.together_with}"
    if isinstance(record, Composition):
        return record.instrument
    if isinstance(record, Goal):
        return " ".join(part for part in (record.goal, record.mix, record.instrument) if part)
    if isinstance(record, Workability):
        return record.subject
    if isinstance(record, Benchmark):
        return record.name
    if isinstance(record, PriceIndex):
        return str(record.year)
    if isinstance(record, Source):
        return record.key
    if isinstance(record, ReviewPoint):
        return str(record.number)
    return str(getattr(record, "code", ""))


def codes(records: Sequence[Record]) -> list[str]:
    """What some rows are known by, each once."""
    return list(dict.fromkeys(code_of(record) for record in records))
