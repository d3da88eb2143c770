"""A table of a study: a tuple of its rows that also gives a row by its code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, SupportsIndex, TypeVar, get_args, overload

from burden.study.choices import UnknownNameError
from burden.study.record import Record
from burden.study.selector import Selector
from burden.study.tables import CODE_FIELDS, Activity, Benchmark, Goal, Interaction, ScenarioValue, Scope, Workability

AnyRecord = TypeVar("AnyRecord", bound=Record)


class Table(tuple[AnyRecord, ...]):
    """The rows of a table: `study.tariffs[0]`, as in any tuple, and `study.tariffs["KEN"]`.

    A row is known by its code. Where several rows have that code (other hours for large firms), or a table has no
    codes, by the name that its quantities have in draws and differences: `study.activities["A1 size:large"]`,
    `study.scope["I1 O2 size:large"]`.
    """

    @overload
    def __getitem__(self, key: SupportsIndex | str) -> AnyRecord: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[AnyRecord, ...]: ...
    def __getitem__(self, key: SupportsIndex | slice | str) -> AnyRecord | tuple[AnyRecord, ...]:
        """A row by its position, name or code, or the rows of a slice.

        Raises:
            UnknownNameError: no row has the name or code, or several rows have the code; the text lists their names.
        """
        return super().__getitem__(self.position(key) if isinstance(key, str) else key)

    def position(self, name: str) -> int:
        """The position of a row, by its name or code; raises as `table[name]` does."""
        if name in self._by_name:
            return self._by_name[name]
        rows = [at for at, row in enumerate(self) if code_of(row) == name]
        if len(rows) == 1:
            return rows[0]
        if not rows:
            raise UnknownNameError("row", name, self._codes or self.names)
        raise UnknownNameError("single row", name, [self.names[at] for at in rows], f"All of them: rows({name!r})")

    def rows(self, code: str) -> Table[AnyRecord]:
        """All rows with a code, such as those of an activity that takes other hours in large firms.

        Raises:
            UnknownNameError: no row has the code.
        """
        rows = Table(row for row in self if code_of(row) == code)
        if not rows:
            raise UnknownNameError("code", code, self._codes)
        return rows

    @cached_property
    def names(self) -> tuple[str, ...]:
        """A name for every row that stays the same when rows move; numbered where rows share it (`A1#2`)."""
        seen: Counter[str] = Counter()
        names = []
        for name in map(name_of, self):
            seen[name] += 1
            names.append(name if seen[name] == 1 else f"{name}#{seen[name]}")
        return tuple(names)

    @cached_property
    def _by_name(self) -> dict[str, int]:
        return {name: at for at, name in enumerate(self.names)}

    @property
    def _codes(self) -> list[str]:
        return list(dict.fromkeys(code for row in self if (code := code_of(row)) is not None))

    def __repr__(self) -> str:
        """How many rows, and the first of their names; the rows themselves would fill pages."""
        return f"Table({len(self)} rows: {'; '.join(self.names[:5])}{'; …' if len(self) > 5 else ''})"

    def _ipython_key_completions_(self) -> list[str]:
        return list(self.names)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Callable[[Any], Any]) -> Any:
        """Check the rows as those of any tuple."""
        return handler(tuple[get_args(source)[0], ...])  # type: ignore[misc]


def code_of(record: Record) -> str | None:
    """The code by which a row is known; None where its table has none."""
    code = getattr(record, CODE_FIELDS.get(record.table, "code"), None)
    return None if code is None else str(code)


def name_of(record: Record) -> str:
    """The name of a row: what it is about, in words that stay the same when rows move."""
    naming = _NAMED_BY.get(type(record))
    if naming is not None:
        return naming(record)
    name = str(code_of(record))
    if isinstance(record, Activity) and record.mix:
        name += f" {_mixes(record)}"
    return name + _categories(record)


def _mixes(record: Activity | Scope) -> str:
    return ",".join(record.mix or ())


def _categories(record: Any) -> str:
    selector = getattr(record, "categories", Selector())
    return f" {selector}" if selector != Selector() else ""


def _joined(codes: Iterable[object]) -> str:
    return " ".join(str(code) for code in codes if code is not None and code != "")


_NAMED_BY: dict[type[Record], Callable[[Any], str]] = {
    Scope: lambda row: _joined((row.instrument, row.obligation, _mixes(row), row.years)) + _categories(row),
    Interaction: lambda row: f"{row.acts_on} {row.together_with}{_categories(row)}",
    Goal: lambda row: _joined((row.goal, row.mix, row.instrument)),
    Workability: lambda row: f"{row.subject} {row.aspect.value}{_categories(row)}",
    ScenarioValue: lambda row: _joined((row.scenario, *row.place, *(row.mix or ()), row.code, row.categories)),
    Benchmark: lambda row: f"{row.name} {row.subject} {row.categories}",
}
