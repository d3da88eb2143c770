"""The tables of a study side by side, before anything is said about whether they fit together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from burden.study.record import Model, Record
from burden.study.settings import Settings
from burden.study.tables import (
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
    ScenarioValue,
    Scope,
    Source,
    Tariff,
)
from burden.study.words import Group


class Contents(Model):
    """The settings and tables of a study."""

    settings: Settings | None = None
    tariffs: tuple[Tariff, ...] = ()
    firm_categories: tuple[FirmCategory, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    mixes: tuple[Mix, ...] = ()
    counts: tuple[Count, ...] = ()
    composition: tuple[Composition, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    activities: tuple[Activity, ...] = ()
    scope: tuple[Scope, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    price_index: tuple[PriceIndex, ...] = ()
    goals: tuple[Goal, ...] = ()
    scenario_values: tuple[ScenarioValue, ...] = ()
    benchmarks: tuple[Benchmark, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups that bear anything, in the order in which they are shown: the first is the headline."""
        bearing = {category.group for category in self.firm_categories}
        return tuple(group for group in Group if group in bearing)

    @property
    def bearers(self) -> tuple[FirmCategory, ...]:
        """The categories of the headline group."""
        return tuple(category for category in self.firm_categories if category.group in self.groups[:1])

    @property
    def counts_firms(self) -> bool:
        """Whether any of them are counted as such: firms, and not only applications or ships."""
        return any(category.unit is None for category in self.bearers)

    def records(self, table: str) -> tuple[Record, ...]:
        """The rows of one table by its name (`activities`)."""
        return cast(tuple[Record, ...], getattr(self, table))


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
