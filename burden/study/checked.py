"""What the checks look at: the tables of a study, what could not be read of them, and what follows from both."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from burden.study.contents import Contents, agree, differ_in_figures_only
from burden.study.problems import Problem
from burden.study.reach import NO_ROW, REACHING, Reach, find_reach_in_any_year, index_categories
from burden.study.record import Record, columns_of
from burden.study.selector import CategoryIndex
from burden.study.table import Table
from burden.study.tables import CODE_FIELDS, TABLE_BY_NAME, TABLES, Activity, Count
from burden.study.tables.counts import OF_A_CATEGORY
from burden.study.unread import Unread
from burden.study.words import nearest

MOST_SUGGESTIONS = 100
"""After so many unknown codes in one table, looking for the nearest known one takes too long to be of use."""

Check = Callable[["Checked"], Iterator[Problem]]
"""One check: finds what is wrong or worth knowing."""
T = TypeVar("T")


@dataclass(frozen=True)
class Checked:
    """The contents under check, with what several checks need.

    Attributes:
        contents: the contents.
        unread: what could not be read of them.
        found: what each check found, beside the tables whose quantities it looked at.
        scenarios: the contents under each scenario, as they were checked last.
    """

    contents: Contents
    unread: Unread
    found: dict[Callable[[Checked], Iterable[Any]], tuple[list[Table[Record]], list[Any]]] = field(default_factory=dict)
    scenarios: dict[str, Checked] = field(default_factory=dict)

    def after(self, contents: Contents, unread: Unread) -> Checked:
        """Contents that were changed since; what these have in common with them is not worked out again."""
        alike = unread == self.unread and differ_in_figures_only(self.contents, contents)
        later = Checked(contents, unread, dict(self.found) if alike else {}, dict(self.scenarios))
        if agree(self.contents, contents, REACHING):
            # One by one: another thread may be working out the rest.
            vars(later).update({name: vars(self)[name] for name in ("categories", "reach") if name in vars(self)})
        return later

    def found_by(self, find: Callable[[Checked], Iterable[T]], looks_at: Iterable[str]) -> list[T]:
        """What a check, or a part of one, finds; where nothing it looks at changed, what it found before.

        Args:
            find: what to look for.
            looks_at: the tables whose quantities it looks at.
        """
        tables = [self.contents.records(table) for table in looks_at]
        before = self.found.get(find)
        if before is None or not all(map(operator.is_, before[0], tables)):
            before = self.found[find] = tables, list(find(self))
        return before[1]

    @cached_property
    def categories(self) -> CategoryIndex:
        """The firm categories, for selectors."""
        return index_categories(self.contents.firm_categories)

    @cached_property
    def reach(self) -> Reach:
        """Which scope row counts where, in some year."""
        return find_reach_in_any_year(self.contents, self.categories)

    def reached_by(self, activity: Activity) -> npt.NDArray[np.bool_]:
        """The categories that an activity is about and that its obligation reaches in one of its mixes."""
        at = self._obligation_at.get(activity.obligation)
        if at is None:
            return np.zeros(self.categories.count, dtype=bool)
        in_mixes = self._reached_in_any[at]
        if activity.mix is not None:
            mixes = [position for position, mix in enumerate(self.contents.mixes) if mix.code in activity.mix]
            in_mixes = (self.reach.row[mixes, at] != NO_ROW).any(axis=0)
        reached: npt.NDArray[np.bool_] = in_mixes & self.categories.selects(activity.categories)
        return reached

    @cached_property
    def _obligation_at(self) -> dict[str, int]:
        return {obligation.code: position for position, obligation in enumerate(self.contents.obligations)}

    @cached_property
    def _reached_in_any(self) -> npt.NDArray[np.bool_]:
        """Which categories each obligation reaches in any mix; shape (obligations, categories)."""
        reached: npt.NDArray[np.bool_] = (self.reach.row != NO_ROW).any(axis=0)
        return reached

    @cached_property
    def codes(self) -> dict[str, frozenset[str]]:
        """The codes of each table, those of unreadable rows included."""
        return {table.table: self._codes_of(table.table) for table in TABLES}

    def knows_codes(self, tables: Iterable[str]) -> bool:
        """Whether every code of these tables is known."""
        return all(self.unread.knows(table, CODE_FIELDS.get(table, "code")) for table in tables)

    def used(self, table: str, field: str) -> frozenset[str]:
        """The codes that the rows of a table have in a field; those that were probably meant instead of unknown ones.

        A mistyped code is one problem, and not a second one of the code that then seems to be unused.
        """
        column = columns_of(TABLE_BY_NAME[table])[field]
        read = frozenset(getattr(record, field) for record in self.contents.records(table)) - {None}
        found = read | self.unread.mentioned(table, field)
        known = frozenset(code for name in column.refers_to for code in self.codes[name])
        mistyped = sorted(found - known)[:MOST_SUGGESTIONS]
        return found | {near for code in mistyped if (near := nearest(code, known)) is not None}

    def _codes_of(self, table: str) -> frozenset[str]:
        name = CODE_FIELDS.get(table, "code")
        read = frozenset(str(getattr(record, name, "")) for record in self.contents.records(table))
        themselves = frozenset(OF_A_CATEGORY) if table == Count.table else frozenset()
        return read | self.unread.mentioned(table, name) | themselves
