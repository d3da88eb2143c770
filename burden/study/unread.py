"""What stands in a workbook but could not be read, so that one error does not bring others."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from burden.study.selector import Selector


@dataclass(frozen=True)
class UnreadRow:
    """What could be read of a row that has an error.

    Attributes:
        table: its table.
        row: its row in the sheet.
        codes: the codes it has, by field.
        categories: its selector, None when it has none or it cannot be read.
        lost: the fields with a code that cannot be read.
    """

    table: str
    row: int | None
    codes: dict[str, str] = field(default_factory=dict)
    categories: Selector | None = None
    lost: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Unread:
    """What could not be read of a workbook.

    Attributes:
        tables: tables of which the sheet is missing or a heading is wrong; nothing is known of what they lack.
        rows: the rows with an error.
    """

    tables: frozenset[str] = frozenset()
    rows: tuple[UnreadRow, ...] = ()

    def mentioned(self, table: str, field_name: str) -> frozenset[str]:
        """The codes that unreadable rows of a table have in a field."""
        return self._mentioned.get((table, field_name), frozenset())

    def complete(self, *tables: str) -> bool:
        """Whether all rows of these tables could be read, so that something may be said to be missing."""
        return self.tables.isdisjoint(tables) and not any(row.table in tables for row in self.rows)

    def knows(self, table: str, field_name: str) -> bool:
        """Whether every code that a table has in a field is known, if only from an unreadable row."""
        return table not in self.tables and (table, field_name) not in self._lost

    @cached_property
    def _mentioned(self) -> dict[tuple[str, str], frozenset[str]]:
        mentioned: dict[tuple[str, str], set[str]] = {}
        for row in self.rows:
            for name, code in row.codes.items():
                mentioned.setdefault((row.table, name), set()).add(code)
        return {place: frozenset(codes) for place, codes in mentioned.items()}

    @cached_property
    def _lost(self) -> frozenset[tuple[str, str]]:
        return frozenset((row.table, name) for row in self.rows for name in row.lost)
