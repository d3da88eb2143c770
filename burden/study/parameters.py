"""The quantities of a study one by one, each with its key.

Draws, sensitivities, differences and break-evens all speak of quantities by their key. A key names table, record and
field in words that stay the same when rows move: `activities/A1 size:large/hours`, `scope/I1 O2 M3 size:large/share`.
Rows that would have the same name are numbered (`scope/I1#2/share`); see `burden.study.table`.
"""

from __future__ import annotations

from dataclasses import dataclass

from burden.language import Text
from burden.study.columns import Unit
from burden.study.record import Quantity, Record, columns_of, quantities_of
from burden.study.selector import Selector
from burden.study.study import Study
from burden.study.tables import TABLE_BY_NAME, Activity
from burden.study.words import Distribution

CALCULATED = {
    "tariffs": ("tariff",),
    "firm_categories": ("firms",),
    "counts": ("number",),
    "activities": ("hours", "minutes", "external_costs", "investment", "frequency", "business_as_usual", "first_year"),
    "scope": ("share",),
    "interactions": ("change", "overlap"),
}
"""The quantities that the formula uses, by table."""


def rows_with_figures(study: Study) -> dict[str, list[Record]]:
    """The rows that results rest on, by table, wherever they are counted: those that hold a quantity of the formula.

    Scope rows that only say that nobody (else) is reached hold no figure that somebody must have found.
    """
    return {table: [row for row in study.records(table) if not says_nobody(row)] for table in CALCULATED}


def says_nobody(row: Record) -> bool:
    """Whether a row of the scope says that an instrument or obligation reaches none of all categories."""
    share, categories = getattr(row, "share", None), getattr(row, "categories", None)
    return row.table == "scope" and isinstance(share, Quantity) and share.highest == 0 and categories == Selector()


@dataclass(frozen=True)
class Parameter:
    """One quantity of a study.

    Attributes:
        key: its name, unique in the study.
        table: the table it stands in.
        position: the position of its row in that table, from 0.
        field: the field.
        quantity: its central, low and high value.
        distribution: its shape in a simulation.
        record: the row it stands in.
    """

    key: str
    table: str
    position: int
    field: str
    quantity: Quantity
    distribution: Distribution
    record: Record

    @property
    def column(self) -> str:
        """The column whose figures share their errors; minutes are hours."""
        return f"{self.table}/{'hours' if self.field == 'minutes' else self.field}"

    @property
    def label(self) -> Text:
        """The heading of its column."""
        return columns_of(TABLE_BY_NAME[self.table])[self.field].label

    @property
    def unit(self) -> Unit:
        """The unit of its column."""
        return columns_of(TABLE_BY_NAME[self.table])[self.field].unit

    @property
    def bounds(self) -> tuple[float, float]:
        """The lowest and highest value allowed, where nothing else is said those of its unit."""
        column = columns_of(TABLE_BY_NAME[self.table])[self.field]
        largest = column.unit.largest
        return (
            -largest if column.minimum is None else column.minimum,
            largest if column.maximum is None else column.maximum,
        )


def parameters_of(study: Study, *, uncertain: bool = False) -> tuple[Parameter, ...]:
    """The quantities of a study that the formula uses, in the order of the sheets.

    Args:
        study: the study.
        uncertain: only those with a range.
    """
    found = []
    for table, fields in CALCULATED.items():
        assert set(fields) <= quantities_of(TABLE_BY_NAME[table])
        names = study.records(table).names
        for position, record in enumerate(study.records(table)):
            for field in fields:
                quantity = getattr(record, field)
                if quantity is None or (uncertain and not quantity.has_range):
                    continue
                if field == "hours" and isinstance(record, Activity) and record.minutes is not None:
                    continue
                shape = record.distribution if isinstance(record, Activity) else None
                found.append(
                    Parameter(
                        key=f"{table}/{names[position]}/{field}",
                        table=table,
                        position=position,
                        field=field,
                        quantity=quantity,
                        distribution=shape or study.settings.distribution,
                        record=record,
                    )
                )
    return tuple(found)
