"""The tables of a study, one class per sheet of the parameter workbook.

A class is the only place where a column's labels, unit, bounds, default and meaning stand; the template, the reading, the checks,
the cell notes and the reference page follow from it.
"""

from burden.study.record import Record
from burden.study.tables.context import Benchmark, Goal, PriceIndex, Source, Workability
from burden.study.tables.counts import Count
from burden.study.tables.effort import Activity
from burden.study.tables.firms import FirmCategory, Tariff
from burden.study.tables.policy import Composition, Instrument, Interaction, Mix, Obligation, Scope
from burden.study.tables.review import ReviewPoint
from burden.study.tables.scenarios import ScenarioValue

TABLES: tuple[type[Record], ...] = (
    Tariff,
    FirmCategory,
    Instrument,
    Mix,
    Count,
    Composition,
    Obligation,
    Activity,
    Scope,
    Interaction,
    PriceIndex,
    Goal,
    Workability,
    ScenarioValue,
    ReviewPoint,
    Benchmark,
    Source,
)
TABLE_BY_NAME: dict[str, type[Record]] = {table.table: table for table in TABLES}
CODE_FIELDS = {
    "sources": "key",
    "price_index": "year",
    "composition": "instrument",
    "scenario_values": "scenario",
    "review_points": "number",
}
"""The field by which a row of a table is known, where that is not its code."""

__all__ = [
    "CODE_FIELDS",
    "TABLES",
    "TABLE_BY_NAME",
    "Activity",
    "Benchmark",
    "Composition",
    "Count",
    "FirmCategory",
    "Goal",
    "Instrument",
    "Interaction",
    "Mix",
    "Obligation",
    "PriceIndex",
    "Record",
    "ReviewPoint",
    "ScenarioValue",
    "Scope",
    "Source",
    "Tariff",
    "Workability",
]
