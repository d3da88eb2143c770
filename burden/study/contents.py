"""The tables of a study side by side, before anything is said about whether they fit together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from burden.study.choices import UnknownNameError
from burden.study.record import Model, Quantity, Record, not_hashable
from burden.study.settings import Settings
from burden.study.table import Table
from burden.study.tables import (
    TABLE_BY_NAME,
    Activity,
    Benchmark,
    Composition,
    Count,
    FirmCategory,
    Goal,
    Instrument,
    Interaction,
    Mix,
    Obligation,
    PriceIndex,
    ReviewPoint,
    ScenarioValue,
    Scope,
    Source,
    Tariff,
    Workability,
)
from burden.study.words import Group


class Contents(Model):
    """The settings and tables of a study."""

    settings: Settings | None = None
    tariffs: Table[Tariff] = Table()
    firm_categories: Table[FirmCategory] = Table()
    instruments: Table[Instrument] = Table()
    mixes: Table[Mix] = Table()
    counts: Table[Count] = Table()
    composition: Table[Composition] = Table()
    obligations: Table[Obligation] = Table()
    activities: Table[Activity] = Table()
    scope: Table[Scope] = Table()
    interactions: Table[Interaction] = Table()
    price_index: Table[PriceIndex] = Table()
    goals: Table[Goal] = Table()
    workability: Table[Workability] = Table()
    scenario_values: Table[ScenarioValue] = Table()
    review_points: Table[ReviewPoint] = Table()
    benchmarks: Table[Benchmark] = Table()
    sources: Table[Source] = Table()

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups that bear anything, in the order in which they are shown: the first is the headline."""
        bearing = {category.group for category in self.firm_categories}
        return tuple(group for group in Group if group in bearing)

    @property
    def bearers(self) -> tuple[FirmCategory, ...]:
        """The categories of the headline group."""
        headline = self.groups[:1]
        return tuple(category for category in self.firm_categories if category.group in headline)

    @property
    def counts_firms(self) -> bool:
        """Whether any of them are counted as such: firms, and not only applications or ships."""
        return any(category.unit is None and category.group is Group.BUSINESS for category in self.bearers)

    __hash__ = not_hashable

    def model_post_init(self, _context: Any, /) -> None:
        """Let rows be had by their code, also where contents were put together unchecked."""
        for name in TABLE_BY_NAME:
            if not isinstance(self.__dict__[name], Table):
                self.__dict__[name] = Table(self.__dict__[name])

    def records(self, table: str) -> Table[Record]:
        """The rows of one table by its name (`activities`).

        Raises:
            UnknownNameError: there is no such table.
        """
        if table not in TABLE_BY_NAME:
            raise UnknownNameError("table", table, TABLE_BY_NAME)
        return cast(Table[Record], getattr(self, table))


def agree(first: Contents, second: Contents, fields: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether two contents say the same in some fields of some tables, row by row.

    Args:
        first: contents.
        second: other contents; the rows they share are not looked at.
        fields: the fields, by table.
    """
    for table, names in fields.items():
        before, after = first.records(table), second.records(table)
        if before is after:
            continue
        if len(before) != len(after):
            return False
        for one, other in zip(before, after, strict=True):
            if one is not other and any(getattr(one, name) != getattr(other, name) for name in names):
                return False
    return True


def differ_in_figures_only(first: Contents, second: Contents) -> bool:
    """Whether two contents have the same rows with a quantity in the same cells, whatever these are."""
    if first.settings != second.settings:
        return False
    for table in TABLE_BY_NAME:
        before, after = first.records(table), second.records(table)
        if before is not after and (len(before) != len(after) or not all(map(_same_but_for_figures, before, after))):
            return False
    return True


def _same_but_for_figures(first: Record, second: Record) -> bool:
    if first is second:
        return True
    others = vars(second)
    return all(
        value == others[name] or (isinstance(value, Quantity) and isinstance(others[name], Quantity))
        for name, value in vars(first).items()
    )
