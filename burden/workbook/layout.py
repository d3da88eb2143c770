"""Which columns a sheet gets, in which order and under which headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from burden.language import Language
from burden.study.columns import Column
from burden.study.contents import Contents
from burden.study.record import PARTS, Model, Quantity, Record, columns_of, labels_of
from burden.study.tables import Composition
from burden.workbook.translate import translated_fields


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column of a sheet.

    Attributes:
        heading: the text of the header cell.
        field: the field of the table; None for a column of the analyst's own.
        part: `low` or `high` for the neighbours of a quantity, the code of the mix in the composition.
        column: what is known of it; None for a mix and for a column of the analyst's own.
    """

    heading: str
    field: str | None = None
    part: str | None = None
    column: Column | None = None

    @property
    def in_range(self) -> bool:
        """Whether it holds the low or high values of a quantity."""
        return self.column is not None and self.part in PARTS

    @property
    def is_mix(self) -> bool:
        """Whether it says what one mix holds."""
        return self.field == "entries"


def lay_out(
    table: type[Record], contents: Contents, language: Language, written_in: Language | None = None
) -> list[SheetColumn]:
    """The columns of a table's sheet: the known ones in their order, the analysts' own at the right.

    Args:
        table: the table.
        contents: its rows, and the mixes.
        language: the language of the headings.
        written_in: the language of the names; None: the same.
    """
    records = contents.records(table.table)
    left_out = unused_names(table, records, written_in or language)
    columns = [
        SheetColumn(label.to(language), name, part, columns_of(table)[name])
        for (name, part), label in labels_of(table).items()
        if name not in left_out
    ]
    if table is Composition:
        columns[1:1] = [SheetColumn(mix, "entries", mix) for mix in _mixes(contents)]
    return columns + [SheetColumn(heading) for heading in _in_order(record.own for record in records)]


def unused_names(table: type[Model], models: Iterable[Model], language: Language) -> set[str]:
    """The fields for names in the workbook's own language that hold nothing: the name itself is in that language."""
    models = list(models)
    fields = [f"{name}_{language}" for name in translated_fields(table)]
    return {name for name in fields if all(getattr(model, name) is None for model in models)}


def value_in(record: Record, column: SheetColumn) -> Any:
    """The value of a record in one column; None where the cell stays blank because that means the same."""
    if column.field is None:
        return record.own.get(column.heading)
    value = getattr(record, column.field)
    if column.is_mix:
        return value.get(column.part)
    if value == type(record).model_fields[column.field].default:
        return None
    if isinstance(value, Quantity):
        return getattr(value, column.part or "central")
    if isinstance(value, tuple):
        return ", ".join(value)
    return value if column.part is None else None


def _mixes(contents: Contents) -> list[str]:
    """The codes of the mixes in their order, and then those that only the composition mentions."""
    listed = [{mix.code: None} for mix in contents.mixes]
    return _in_order([*listed, *(composed.entries for composed in contents.composition)])


def _in_order(mappings: Iterable[dict[str, Any]]) -> list[str]:
    """The keys of all mappings, each once, in the order in which they are first seen."""
    return list(dict.fromkeys(key for mapping in mappings for key in mapping))


def headings_are_distinct(columns: Sequence[SheetColumn]) -> bool:
    """Whether an Excel table can have these headings: different without regard to case, 255 characters at most."""
    headings = {column.heading.casefold() for column in columns}
    return len(headings) == len(columns) and all(len(heading) <= 255 for heading in headings)
