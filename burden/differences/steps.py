"""Changes that belong together, and what a study is when some of them are made.

A change can only be valued by itself where the study then still holds together. Rows that came or went go with the
instrument, obligation, activity or scope they belong to; a new tariff goes with what uses it. What refers to something
that is not there is left out.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from burden.differences.changes import Change, ChangeKind
from burden.study import Study
from burden.study.record import Record
from burden.study.selector import Selector
from burden.study.tables import (
    TABLES,
    Activity,
    Composition,
    Count,
    FirmCategory,
    Interaction,
    Obligation,
    PriceIndex,
    Scope,
    Tariff,
)

Token = tuple[Hashable, ...]
Item = TypeVar("Item")
_CODED = ("tariffs", "firm_categories", "counts", "instruments", "mixes", "obligations", "activities")
_ATTRIBUTES = {"size": "size_class", "sector": "sector", "group": "group"}
_REFERRING = {
    "tariff": "tariffs", "obligation": "obligations", "instrument": "instruments", "mix": "mixes",
    "count": "counts", "of": "counts",
}  # fmt: skip
_OWN_PLACE = {
    "tariffs": "tariff",
    "firm_categories": "category",
    "counts": "count",
    "mixes": "mix",
    "instruments": "instrument",
}


@dataclass(frozen=True, eq=False)
class JointChanges:
    """Changes that are made together; one that can be made by itself is a step of its own.

    Attributes:
        changes: one or more changes.
    """

    changes: tuple[Change, ...]


class Grouping:
    """How the changes between two versions of a study go together."""

    def __init__(self, old: Study, new: Study) -> None:
        """Look up what came and what went."""
        self.old, self.new = old, new
        before, after = _terms(old), _terms(new)
        self._moved = before ^ after
        self._instrument_of = {row.code: row.instrument for row in (*new.obligations, *old.obligations)}
        self._obligation_of = {row.code: row.obligation for row in (*new.activities, *old.activities)}

    def steps(self, changes: Iterable[Change]) -> list[JointChanges]:
        """Put the changes that can have an effect into steps."""
        listed = [change for change in changes if change.kind.has_effect]
        return _united(listed, [list(self._tokens(change)) for change in listed])

    def wider(self, steps: list[JointChanges], broken: list[JointChanges], level: int) -> list[JointChanges]:
        """Join steps that do not give a study by themselves with others.

        Args:
            steps: all steps.
            broken: those of them that do not.
            level: 0: with what happens to the same activity, tariff or scope; 1: to the same obligation; 2: to the
                same instrument; 3: with each other; 4: with everything but single quantities.
        """
        joined: list[list[Token]] = []
        needed = {place for step in broken for place in self._step_places(step, level)}
        for step in steps:
            tokens = [place for place in self._step_places(step, level) if place in needed] if level < 3 else []
            single = len(step.changes) == 1 and step.changes[0].kind is ChangeKind.QUANTITY
            if (level == 3 and step in broken) or (level == 4 and (step in broken or not single)):
                tokens = [("together",)]
            joined.append(tokens)
        return [group[0] if len(group) == 1 else together(group) for group in _components(steps, joined)]

    def _step_places(self, step: JointChanges, level: int) -> Iterator[Token]:
        for change in step.changes:
            places = self._places(change)
            if level < len(places):
                yield places[level]

    def _tokens(self, change: Change) -> Iterator[Token]:
        """What a change shares with those that it cannot do without."""
        whole = change.kind in (ChangeKind.ADDED, ChangeKind.REMOVED)
        record = change.new or change.old if whole else None
        if record is not None:
            yield self._subject(change, record)
            used: set[Token] = set(_provided(record)) | set(_used_by(record))
        else:
            used = {token for value in (change.old, change.new) for token in _mentioned(change, value)}
        yield from used & self._moved

    def _subject(self, change: Change, record: Record) -> Token:
        """The outermost thing that came or went with a row."""
        for place in reversed(self._places(change)):
            table = {"instrument": "instruments", "obligation": "obligations", "mix": "mixes"}.get(str(place[0]))
            if table is not None and (table, place[1]) in self._moved:
                return place
        moved = [mix for mix in record.mix or () if ("mixes", mix) in self._moved] if isinstance(record, Scope) else []
        if moved:
            return ("mix", moved[0])
        if isinstance(record, Interaction) and ("activities", record.acts_on) in self._moved:
            return ("activity", record.acts_on)
        if isinstance(record, Interaction) and ("instruments", record.together_with) in self._moved:
            return ("instrument", record.together_with)
        return self._places(change)[0]

    def _places(self, change: Change) -> tuple[Token, ...]:
        """Where a change is, from near to far."""
        if change.table == "settings":
            return (("settings",),) * 3
        record: Any = self._records[change.table, change.name]
        if isinstance(record, Composition):
            return (("instrument", record.instrument),) * 3
        if isinstance(record, Scope):
            obligation = record.obligation or record.instrument
            own = ("scope", record.instrument, record.obligation, record.mix)
            return (own, ("obligation", obligation), ("instrument", record.instrument))
        if isinstance(record, Interaction):
            return (("interaction", change.name), *self._of_effort(record.acts_on))
        if isinstance(record, Activity):
            return (("activity", record.code), *self._of_effort(record.code))
        if isinstance(record, Obligation):
            return (("obligation", record.code), *self._of_effort(record.code))
        if isinstance(record, PriceIndex):
            return (("price_index",),) * 3
        near = (_OWN_PLACE[change.table], record.code)
        return (near, near, near if change.table == "instruments" else (change.table,))

    @cached_property
    def _records(self) -> dict[tuple[str, str], Record]:
        """Every row by table and name; as it was in the old version where it stood there."""
        return {
            (table.table, name): record
            for study in (self.new, self.old)
            for table in TABLES
            for name, record in zip(study.records(table.table).names, study.records(table.table), strict=True)
        }

    def _of_effort(self, code: str) -> tuple[Token, Token]:
        """The obligation and the instrument of an activity, an obligation or an instrument."""
        obligation = self._obligation_of.get(code, code)
        return ("obligation", obligation), ("instrument", self._instrument_of.get(obligation, obligation))


def together(steps: Iterable[JointChanges]) -> JointChanges:
    """One step that makes the changes of several."""
    return JointChanges(tuple(change for step in steps for change in step.changes))


def changed_study(old: Study, changes: Iterable[Change]) -> Study:
    """The old version with some changes made; what refers to something that is not there is left out.

    Raises:
        StudyError: the changes do not give a study by themselves.
    """
    listed = list(changes)
    settings = {change.field: change.new for change in listed if change.table == "settings" and change.field}
    tables: dict[str, Any] = {}
    for table in dict.fromkeys(change.table for change in listed if change.table != "settings"):
        of_table = [change for change in listed if change.table == table]
        tables[table] = _changed_rows(old, table, of_table)
    if settings:
        tables["settings"] = old.settings.update(**settings)
    held = {name: tables.get(name, getattr(old, name)) for name in type(old).model_fields}
    return old.update(**tables | _without_loose_ends(held))


def _changed_rows(old: Study, table: str, changes: list[Change]) -> tuple[Record, ...]:
    rows = dict(zip(old.records(table).names, old.records(table), strict=True))
    fields: dict[str, dict[str, Any]] = {}
    for change in changes:
        if change.field is None:
            if change.new is None:
                del rows[change.name]
            else:
                rows[change.name] = change.new
            continue
        record = rows[change.name]
        if change.part is None:
            fields.setdefault(change.name, {})[change.field] = change.new
            continue
        assert isinstance(record, Composition)
        entries = fields.setdefault(change.name, {}).setdefault("entries", dict(record.entries))
        entries.pop(change.part, None)
        if change.new is not None:
            entries[change.part] = change.new
    for name, values in fields.items():
        rows[name] = rows[name].update(**values)
    return tuple(rows.values())


def _without_loose_ends(held: dict[str, Any]) -> dict[str, Any]:
    """The rows of policy and effort without those that refer to what is not there."""
    mixes = {row.code for row in held["mixes"]}
    instruments = {row.code for row in held["instruments"]}
    obligations = tuple(row for row in held["obligations"] if row.instrument in instruments)
    instrument_of = {row.code: row.instrument for row in obligations}

    def in_mixes(row: Any) -> bool:
        return row.mix is None or not mixes.isdisjoint(row.mix)

    def of_mixes(row: Any) -> Any:
        if row.mix is None or mixes.issuperset(row.mix):
            return row
        return row.update(mix=tuple(mix for mix in row.mix if mix in mixes))

    activities = tuple(of_mixes(row) for row in held["activities"] if row.obligation in instrument_of and in_mixes(row))
    efforts = instruments | set(instrument_of) | {row.code for row in activities}
    return {
        "composition": tuple(
            row
            if mixes.issuperset(row.entries)
            else row.update(entries={mix: entry for mix, entry in row.entries.items() if mix in mixes})
            for row in held["composition"]
            if row.instrument in instruments
        ),
        "obligations": obligations,
        "activities": activities,
        "scope": tuple(
            of_mixes(row)
            for row in held["scope"]
            if row.instrument in instruments
            and in_mixes(row)
            and (row.obligation is None or instrument_of.get(row.obligation) == row.instrument)
        ),
        "interactions": tuple(
            row for row in held["interactions"] if row.acts_on in efforts and row.together_with in instruments
        ),
    }


def _terms(study: Study) -> frozenset[Token]:
    """Everything in a study that rows may refer to."""
    rows = [row for table in (*_CODED, "price_index") for row in study.records(table)]
    return frozenset(term for row in rows for term in _provided(row))


def _provided(record: Record) -> Iterator[Token]:
    """What others may refer to in a row."""
    if isinstance(record, PriceIndex):
        yield ("year", record.year)
    elif record.table in _CODED:
        yield (record.table, getattr(record, "code"))  # noqa: B009 - not every record has a code
    if isinstance(record, FirmCategory):
        yield ("code", record.code)
        for attribute, field in _ATTRIBUTES.items():
            yield (attribute, str(getattr(record, field) or ""))


def _used_by(record: Record) -> Iterator[Token]:
    """What a whole row cannot do without, besides what it belongs to."""
    if isinstance(record, Activity):
        yield ("tariffs", record.tariff)
        yield ("counts", record.count)
        yield from (("mixes", mix) for mix in record.mix or ())
    if isinstance(record, Count):
        yield ("counts", record.of)
    if isinstance(record, Activity | Tariff):
        yield ("year", record.price_year)
    yield from _selected(getattr(record, "categories", None))


def _mentioned(change: Change, value: Any) -> Iterator[Token]:
    """What a value of a changed field refers to, or is referred to by."""
    field = change.field or ""
    if change.part is not None:
        yield ("mixes", change.part)
    if field == "price_year":
        yield ("year", value)
    if field in _REFERRING:
        yield from ((_REFERRING[field], code) for code in (value if isinstance(value, tuple) else (value,)))
    for attribute, of in _ATTRIBUTES.items():
        if field == of:
            yield (attribute, str(value or ""))
    yield from _selected(value)


def _selected(value: Any) -> Iterator[Token]:
    if isinstance(value, Selector):
        yield from ((term.attribute, term.value) for terms in value.alternatives for term in terms)


def _united(changes: list[Change], tokens: list[list[Token]]) -> list[JointChanges]:
    return [JointChanges(tuple(group)) for group in _components(changes, tokens)]


def _components(items: list[Item], tokens: list[list[Token]]) -> list[list[Item]]:
    """Put items that share a token, directly or through others, together; in the order of their first."""
    leader = list(range(len(items)))

    def first_of(position: int) -> int:
        while leader[position] != position:
            position = leader[position]
        return position

    holder: dict[Token, int] = {}
    for position, shared in enumerate(tokens):
        for token in shared:
            ends = sorted((first_of(holder.setdefault(token, position)), first_of(position)))
            leader[ends[1]] = ends[0]
    groups: dict[int, list[Item]] = {}
    for position, item in enumerate(items):
        groups.setdefault(first_of(position), []).append(item)
    return list(groups.values())
