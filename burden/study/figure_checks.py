"""Figures that are allowed but surprising: most often a percentage that was typed as a number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from burden.study import row_messages
from burden.study.checked import Checked
from burden.study.columns import Column
from burden.study.problems import Problem
from burden.study.record import Model, Quantity, columns_of
from burden.study.settings import Settings, place_setting
from burden.study.tables import TABLES

_ONLY_EVERYWHERE = frozenset(("business_as_usual",))
"""Columns where one surprising row is nothing special, but all rows are."""


def surprising_figures(checked: Checked) -> Iterator[Problem]:
    """Figures outside what is usual in their column, told once per column."""
    settings = checked.contents.settings
    if settings is not None:
        for name, column in _with_usual(Settings):
            value = getattr(settings, name)
            if value is not None and column.surprises(value):
                yield place_setting(row_messages.surprising_figure(column, name, None, value, 1), settings.rows)
    for table in TABLES:
        records = checked.contents.records(table.table)
        for name, column in _with_usual(table):
            surprising = [
                (record.row, part, figure)
                for record in records
                for part, figure in _figures(getattr(record, name))
                if column.surprises(figure)
            ]
            rows = {row for row, _, _ in surprising}
            if not surprising or (name in _ONLY_EVERYWHERE and len(rows) < len(records)):
                continue
            row, part, figure = surprising[0]
            problem = row_messages.surprising_figure(column, name, part, figure, len(rows))
            yield replace(problem, table=table.table, row=row)


def _with_usual(table: type[Model]) -> list[tuple[str, Column]]:
    return [(name, column) for name, column in columns_of(table).items() if column.usual is not None]


def _figures(value: float | Quantity | None) -> list[tuple[str | None, float]]:
    """The figures of a cell and its neighbours, with the neighbour each stands in."""
    if value is None:
        return []
    if not isinstance(value, Quantity):
        return [(None, value)]
    parts = ((None, value.central), ("low", value.low), ("high", value.high))
    return [(part, figure) for part, figure in parts if figure is not None]
