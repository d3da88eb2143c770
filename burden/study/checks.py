"""Whether the tables of a study fit together. Each check is one function that yields problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from burden.language import Text
from burden.study import messages
from burden.study.contents import Contents
from burden.study.problems import Problem
from burden.study.reach import NO_ROW, Reach, find_reach, index_categories
from burden.study.record import Record, columns_of, located
from burden.study.selector import ATTRIBUTES, CategoryIndex, Selector
from burden.study.settings import Settings, place_setting
from burden.study.tables import TABLE_BY_NAME, TABLES, Activity, Scope, Tariff
from burden.study.words import Investments

CODE_FIELDS = {"sources": "key", "price_index": "year", "composition": "instrument"}
_ONCE = {
    table.table: (CODE_FIELDS.get(table.table, "code"),)
    for table in TABLES
    if table.table not in ("tariffs", "activities", "scope", "interactions", "goals", "benchmarks")
} | {"goals": ("goal", "mix")}


@dataclass(frozen=True)
class Unread:
    """What stands in a workbook but could not be read as a row, so that one error does not bring others.

    Attributes:
        tables: tables of which the sheet or a needed column is missing.
        codes: the codes that unreadable rows mention, by table and field.
    """

    tables: frozenset[str] = frozenset()
    codes: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)

    def mentioned(self, table: str, field_name: str) -> frozenset[str]:
        """The codes that unreadable rows of a table have in a field."""
        return self.codes.get((table, field_name), frozenset())


@dataclass(frozen=True)
class Checked:
    """The contents under check, with what several checks need."""

    contents: Contents
    unread: Unread

    @cached_property
    def categories(self) -> CategoryIndex:
        """The firm categories, for selectors."""
        return index_categories(self.contents.firm_categories)

    @cached_property
    def reach(self) -> Reach:
        """Which scope row counts where."""
        contents = self.contents
        return find_reach(contents.mixes, contents.composition, contents.obligations, contents.scope, self.categories)

    @cached_property
    def codes(self) -> dict[str, frozenset[str]]:
        """The codes of each table, those of unreadable rows included."""
        return {table.table: self._codes_of(table.table) for table in TABLES}

    def complete(self, *tables: str) -> bool:
        """Whether all rows of these tables could be read, so that something may be said to be missing."""
        broken = self.unread.tables | {table for table, _ in self.unread.codes}
        return broken.isdisjoint(tables)

    def _codes_of(self, table: str) -> frozenset[str]:
        name = CODE_FIELDS.get(table, "code")
        read = frozenset(str(getattr(record, name, "")) for record in self.contents.records(table))
        return read | self.unread.mentioned(table, name)


def find_problems(contents: Contents, unread: Unread | None = None) -> list[Problem]:
    """Every problem between the rows and tables of a study: errors and notices, in the order of the sheets."""
    checked = Checked(contents, unread or Unread())
    problems = [problem for check in CHECKS for problem in check(checked)]
    order = {name: position for position, name in enumerate((Settings.table, *TABLE_BY_NAME))}
    return sorted(problems, key=lambda problem: (order.get(problem.table or "", -1), problem.row or 0))


def _empty_tables(checked: Checked) -> Iterator[Problem]:
    for table in TABLES:
        if table.needed and checked.complete(table.table) and not checked.contents.records(table.table):
            yield replace(messages.empty_table(table.sheet), table=table.table)


def _duplicates(checked: Checked) -> Iterator[Problem]:
    for table, fields in _ONCE.items():
        first: dict[tuple[str, ...], Record] = {}
        for record in checked.contents.records(table):
            key = tuple(str(getattr(record, name)) for name in fields)
            if key in first:
                yield located(messages.duplicate_code(fields[0], " + ".join(key), first[key].row), record)
            else:
                first[key] = record


def _rows_of_one_code(checked: Checked) -> Iterator[Problem]:
    """A tariff or activity code may stand on several rows only where their selectors do not meet."""
    for table in ("tariffs", "activities"):
        by_code: dict[str, list[Tariff | Activity]] = {}
        for record in checked.contents.records(table):
            assert isinstance(record, Tariff | Activity)
            by_code.setdefault(record.code, []).append(record)
        for code, records in by_code.items():
            if len(records) > 1:
                yield from _meeting(checked, code, records)


def _meeting(checked: Checked, code: str, records: list[Tariff | Activity]) -> Iterator[Problem]:
    taken_by = np.full(checked.categories.count, NO_ROW)
    first = records[0]
    for position, record in enumerate(records):
        if isinstance(record, Activity) and isinstance(first, Activity) and record.obligation != first.obligation:
            yield located(messages.other_obligation(record.obligation, first.obligation, first.row), record)
        selected = checked.categories.selects(record.categories)
        shared = np.flatnonzero(selected & (taken_by != NO_ROW))
        if len(shared):
            other = records[taken_by[shared[0]]]
            category = checked.contents.firm_categories[shared[0]].code
            yield located(messages.selectors_meet(code, other.row, category), record)
        taken_by[selected & (taken_by == NO_ROW)] = position


def _references(checked: Checked) -> Iterator[Problem]:
    settings = checked.contents.settings
    if settings is not None:
        for problem in _unknown_codes(checked, settings):
            yield place_setting(problem, settings.rows)
    for table in TABLES:
        for record in checked.contents.records(table.table):
            for problem in _unknown_codes(checked, record):
                yield located(problem, record)


def _unknown_codes(checked: Checked, record: Record | Settings) -> Iterator[Problem]:
    for name, column in columns_of(type(record)).items():
        found = getattr(record, name)
        if not column.refers_to or found is None or any(table in checked.unread.tables for table in column.refers_to):
            continue
        holders = [table for table in column.refers_to if found in checked.codes[table]]
        if not holders:
            known = [code for table in column.refers_to for code in checked.codes[table]]
            yield messages.unknown_code(column, name, found, known, _titles(column.refers_to))
        elif len(holders) > 1:
            yield messages.ambiguous_code(column, name, found, _titles(tuple(holders)))


def _titles(tables: tuple[str, ...]) -> Text:
    titles = [TABLE_BY_NAME[table].sheet for table in tables]
    return Text(" / ".join(title.en for title in titles), " / ".join(title.nl for title in titles))


def _composed_mixes(checked: Checked) -> Iterator[Problem]:
    """Entries of mixes that do not exist; a workbook's reader reports them at the heading instead."""
    known = checked.codes["mixes"]
    for composed in checked.contents.composition:
        for mix in composed.entries:
            if mix not in known and "mixes" not in checked.unread.tables:
                column = columns_of(Scope)["mix"]
                problem = messages.unknown_code(column, "entries", mix, known, _titles(("mixes",)), part=mix)
                yield located(problem, composed)


def _selectors(checked: Checked) -> Iterator[Problem]:
    if not checked.complete("firm_categories"):
        return
    for table in TABLES:
        for record in checked.contents.records(table.table):
            selector = getattr(record, "categories", None)
            if isinstance(selector, Selector):
                for term in checked.categories.unknown_terms(selector):
                    attribute = ATTRIBUTES.get(term.attribute, Text("code", "code"))
                    known = {str(value) for value in checked.categories.values[term.attribute] if value}
                    yield located(messages.unknown_category(attribute, term.value, known), record)


def _scope_ties(checked: Checked) -> Iterator[Problem]:
    contents, reach = checked.contents, checked.reach
    told: set[tuple[int, int]] = set()
    for mix, obligation, category in np.argwhere(reach.tied != NO_ROW):
        pair = (int(reach.row[mix, obligation, category]), int(reach.tied[mix, obligation, category]))
        if pair not in told:
            told.add(pair)
            problem = messages.scope_tie(
                contents.scope[pair[0]].row,
                contents.mixes[mix].code,
                contents.obligations[obligation].code,
                contents.firm_categories[category].code,
            )
            yield located(problem, contents.scope[pair[1]])


def _scope_rows(checked: Checked) -> Iterator[Problem]:
    instrument_of = {obligation.code: obligation.instrument for obligation in checked.contents.obligations}
    held = {composed.instrument: composed.entries for composed in checked.contents.composition}
    mixes = {mix.code for mix in checked.contents.mixes}
    for scoped in checked.contents.scope:
        right = instrument_of.get(scoped.obligation or "")
        if right is not None and right != scoped.instrument:
            problem = messages.obligation_of_other_instrument(str(scoped.obligation), scoped.instrument, right)
            yield located(problem, scoped)
        if scoped.mix in mixes and scoped.instrument in held and scoped.mix not in held[scoped.instrument]:
            yield located(messages.scope_for_absent_instrument(scoped.instrument, str(scoped.mix)), scoped)


def _unreached_instruments(checked: Checked) -> Iterator[Problem]:
    if not checked.complete("scope", "composition"):
        return
    scoped = {row.instrument for row in checked.contents.scope}
    held = {composed.instrument for composed in checked.contents.composition if composed.entries}
    for instrument in checked.contents.instruments:
        if instrument.code not in held:
            yield located(messages.instrument_in_no_mix(instrument.code), instrument)
        if instrument.code not in scoped:
            yield located(messages.instrument_without_scope(instrument.code), instrument)


def _idle_obligations(checked: Checked) -> Iterator[Problem]:
    if "activities" in checked.unread.tables:
        return
    active = {activity.obligation for activity in checked.contents.activities}
    active |= checked.unread.mentioned("activities", "obligation")
    for obligation in checked.contents.obligations:
        if obligation.code not in active:
            yield located(messages.obligation_without_activities(obligation.code), obligation)


def _tariffs_for_all(checked: Checked) -> Iterator[Problem]:
    """Every activity with hours needs a tariff row for each category it reaches."""
    contents = checked.contents
    if not checked.complete("tariffs"):
        return
    covered: dict[str, np.ndarray] = {}
    for tariff in contents.tariffs:
        selected = checked.categories.selects(tariff.categories)
        covered[tariff.code] = covered.get(tariff.code, np.zeros_like(selected)) | selected
    reached = (checked.reach.row != NO_ROW).any(axis=0)
    position = {obligation.code: index for index, obligation in enumerate(contents.obligations)}
    for activity in contents.activities:
        if activity.tariff not in covered or activity.obligation not in position:
            continue
        concerned = checked.categories.selects(activity.categories) & reached[position[activity.obligation]]
        missing = np.flatnonzero(concerned & ~covered[activity.tariff])
        if len(missing):
            category = contents.firm_categories[missing[0]].code
            yield located(messages.category_without_tariff(activity.tariff, category), activity)


def _interactions(checked: Checked) -> Iterator[Problem]:
    for interaction in checked.contents.interactions:
        if interaction.acts_on == interaction.together_with:
            yield located(messages.interaction_with_itself(interaction.acts_on), interaction)


def _price_years(checked: Checked) -> Iterator[Problem]:
    settings = checked.contents.settings
    if settings is None or not checked.complete("price_index"):
        return
    known = {row.year for row in checked.contents.price_index}
    moved = False
    for table in ("tariffs", "activities"):
        for record in checked.contents.records(table):
            year = getattr(record, "price_year", None)
            if year is not None and year != settings.price_year:
                moved = True
                if year not in known:
                    yield located(messages.year_without_index("price_year", year, known), record)
    if moved and settings.price_year not in known:
        yield place_setting(messages.year_without_index("price_year", settings.price_year, known), settings.rows)


def _depreciation(checked: Checked) -> Iterator[Problem]:
    settings = checked.contents.settings
    if settings is None or settings.investments is not Investments.DEPRECIATED:
        return
    for activity in checked.contents.activities:
        if activity.investment.highest > 0 and activity.lifetime is None:
            yield located(messages.depreciation_without_lifetime(), activity)


def _sources(checked: Checked) -> Iterator[Problem]:
    known = checked.codes["sources"]
    if not known:
        return
    for table in TABLES:
        for record in checked.contents.records(table.table):
            for key in (getattr(record, "source", None) or "").split(";"):
                if key.strip() and key.strip() not in known:
                    yield located(messages.unlisted_source(key.strip(), known), record)


CHECKS: tuple[Callable[[Checked], Iterator[Problem]], ...] = (
    _empty_tables,
    _duplicates,
    _rows_of_one_code,
    _references,
    _composed_mixes,
    _selectors,
    _scope_ties,
    _scope_rows,
    _unreached_instruments,
    _idle_obligations,
    _tariffs_for_all,
    _interactions,
    _price_years,
    _depreciation,
    _sources,
)
