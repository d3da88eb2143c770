"""Whether the tables of a study fit together. Each check is one function that yields problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property

import numpy as np

from burden.language import Text
from burden.study import check_messages, time_checks
from burden.study.columns import Column
from burden.study.contents import Contents, agree
from burden.study.problems import Problem
from burden.study.reach import NO_ROW, REACHING, Reach, find_reach, index_categories
from burden.study.record import Model, Record, columns_of, located
from burden.study.selector import CategoryIndex, Selector
from burden.study.settings import Settings, place_setting
from burden.study.tables import TABLE_BY_NAME, TABLES, Activity, Scope, Tariff
from burden.study.unread import Unread
from burden.study.words import nearest

CODE_FIELDS = {"sources": "key", "price_index": "year", "composition": "instrument"}
MOST_COMBINATIONS = 40_000_000
"""Of mixes, activities (or obligations) and categories; a national inventory has 8 million."""
MOST_REACHED = 10 * MOST_COMBINATIONS
"""Of scope rows with the mixes, obligations and categories each is about."""
MOST_SUGGESTIONS = 100
"""After so many unknown codes in one table, looking for the nearest known one takes too long to be of use."""
_ONCE = {
    table.table: (CODE_FIELDS.get(table.table, "code"),)
    for table in TABLES
    if table.table not in ("tariffs", "activities", "scope", "interactions", "goals", "benchmarks")
} | {"goals": ("goal", "mix")}


@dataclass(frozen=True)
class Checked:
    """The contents under check, with what several checks need."""

    contents: Contents
    unread: Unread

    def after(self, contents: Contents, unread: Unread) -> Checked:
        """Contents that were changed since; what these have in common with them is not worked out again."""
        later = Checked(contents, unread)
        if agree(self.contents, contents, REACHING):
            # One by one: another thread may be working out the rest.
            vars(later).update({name: vars(self)[name] for name in ("categories", "reach") if name in vars(self)})
        return later

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
        return read | self.unread.mentioned(table, name)


def find_problems(contents: Contents, unread: Unread | None = None) -> list[Problem]:
    """Every problem between the rows and tables of a study: errors and notices, in the order of the sheets."""
    return problems_of(Checked(contents, unread or Unread()))


def problems_of(checked: Checked) -> list[Problem]:
    """The same of contents that were made ready to be checked, which spares work when they were changed a little."""
    too_large = list(_too_large(checked))
    checks = CHECKS_OF_CODES if too_large else CHECKS
    problems = too_large + [problem for check in checks for problem in check(checked)]
    order = {name: position for position, name in enumerate((Settings.table, *TABLE_BY_NAME))}
    return sorted(problems, key=lambda problem: (order.get(problem.table or "", -1), problem.row or 0))


def _too_large(checked: Checked) -> Iterator[Problem]:
    """Whether the study has more combinations than can be looked at in reasonable time and memory."""
    contents = checked.contents
    efforts = max(len(contents.activities), len(contents.obligations))
    selecting: tuple[Tariff | Activity | Scope, ...] = (*contents.tariffs, *contents.activities, *contents.scope)
    conditions = sum(1 + sum(len(terms) for terms in row.categories.alternatives) for row in selecting)
    count = max(len(contents.mixes) * efforts, conditions) * len(contents.firm_categories)
    if count > MOST_COMBINATIONS:
        yield replace(check_messages.too_large(float(count), float(MOST_COMBINATIONS)), table=Activity.table)
        return
    obligations = Counter(obligation.instrument for obligation in contents.obligations)
    reached = sum(
        (1 if row.mix else len(contents.mixes))
        * (1 if row.obligation else obligations[row.instrument])
        * int(checked.categories.selects(row.categories).sum())
        for row in contents.scope
    )
    if reached > MOST_REACHED:
        yield replace(check_messages.too_large(float(reached), float(MOST_REACHED)), table=Scope.table)


def _empty_tables(checked: Checked) -> Iterator[Problem]:
    for table in TABLES:
        if table.needed and checked.unread.complete(table.table) and not checked.contents.records(table.table):
            yield replace(check_messages.empty_table(table.sheet), table=table.table)


def _duplicates(checked: Checked) -> Iterator[Problem]:
    for table, fields in _ONCE.items():
        keyed = [
            (tuple(str(getattr(record, name)) for name in fields), record.row)
            for record in checked.contents.records(table)
        ]
        # A row with another error has its code all the same.
        keyed += [
            (tuple(row.codes[name] for name in fields), row.row)
            for row in checked.unread.rows
            if row.table == table and row.codes.keys() >= set(fields)
        ]
        first: dict[tuple[str, ...], int | None] = {}
        for key, row in sorted(keyed, key=lambda entry: entry[1] or 0):
            if key in first:
                problem = check_messages.duplicate_code(fields[0], " + ".join(key), first[key])
                yield replace(problem, table=table, row=row)
            else:
                first[key] = row


def _rows_of_one_code(checked: Checked) -> Iterator[Problem]:
    """A tariff or activity code may stand on several rows only where their selectors do not meet."""
    for table in ("tariffs", "activities"):
        if table in checked.unread.tables:
            continue
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
            yield located(check_messages.other_obligation(record.obligation, first.obligation, first.row), record)
        selected = checked.categories.selects(record.categories)
        shared = np.flatnonzero(selected & (taken_by != NO_ROW))
        if len(shared):
            other = records[taken_by[shared[0]]]
            category = checked.contents.firm_categories[shared[0]].code
            yield located(check_messages.selectors_meet(code, other.row, category), record)
        taken_by[selected & (taken_by == NO_ROW)] = position


def _references(checked: Checked) -> Iterator[Problem]:
    settings = checked.contents.settings
    if settings is not None:
        for problem in _unknown_codes(checked, Settings, [(settings.__dict__, None)]):
            yield place_setting(problem, settings.rows)
    for table in TABLES:
        read = [(record.__dict__, record.row) for record in checked.contents.records(table.table)]
        unread = [(row.codes, row.row) for row in checked.unread.rows if row.table == table.table]
        yield from _unknown_codes(checked, table, read + unread)
    unread = [(row.codes, row.row) for row in checked.unread.rows if row.table == Settings.table]
    yield from _unknown_codes(checked, Settings, unread)


def _unknown_codes(
    checked: Checked, table: type[Record] | type[Settings], rows: Iterable[tuple[dict[str, str], int | None]]
) -> Iterator[Problem]:
    """The codes in some rows (by field, with the row's number) that the tables they refer to do not have."""
    columns = [(name, column) for name, column in _referring(table) if checked.knows_codes(column.refers_to)]
    known = {name: frozenset(code for of in column.refers_to for code in checked.codes[of]) for name, column in columns}
    counts = {name: sum(len(checked.codes[of]) for of in column.refers_to) for name, column in columns}
    suggestions = 0
    for values, row in rows:
        for name, column in columns:
            found = values.get(name)
            if found is None or (found in known[name] and counts[name] == len(known[name])):
                continue
            if found not in known[name]:
                suggestions += 1
                near = known[name] if suggestions <= MOST_SUGGESTIONS else ()
                problem = check_messages.unknown_code(column, name, found, near, _titles(column.refers_to))
                yield replace(problem, table=table.table, row=row)
                continue
            holders = tuple(of for of in column.refers_to if found in checked.codes[of])
            if len(holders) > 1:
                problem = check_messages.ambiguous_code(column, name, found, _titles(holders))
                yield replace(problem, table=table.table, row=row)


@cache
def _referring(table: type[Model]) -> list[tuple[str, Column]]:
    return [(name, column) for name, column in columns_of(table).items() if column.refers_to]


def _titles(tables: tuple[str, ...]) -> Text:
    titles = [TABLE_BY_NAME[table].sheet for table in tables]
    return Text(" / ".join(title.en for title in titles), " / ".join(title.nl for title in titles))


def _composed_mixes(checked: Checked) -> Iterator[Problem]:
    """Entries of mixes that do not exist (a workbook's reader reports them at the heading)."""
    known = checked.codes["mixes"]
    for composed in checked.contents.composition:
        for mix in composed.entries:
            if mix not in known and checked.knows_codes(["mixes"]):
                column = columns_of(Scope)["mix"]
                problem = check_messages.unknown_code(column, "entries", mix, known, _titles(("mixes",)), part=mix)
                yield located(problem, composed)


def _selectors(checked: Checked) -> Iterator[Problem]:
    if not checked.unread.complete("firm_categories"):
        return
    told: dict[Selector, list[Problem]] = {}
    for table in TABLES:
        if "categories" not in columns_of(table):
            continue
        read = [(record.__dict__["categories"], record.row) for record in checked.contents.records(table.table)]
        unread = [(row.categories, row.row) for row in checked.unread.rows if row.table == table.table]
        for selector, row in read + unread:
            if selector is None or not selector.alternatives:
                continue
            if selector not in told:
                told[selector] = list(_wrong_in(selector, checked.categories))
            for problem in told[selector]:
                yield replace(problem, table=table.table, row=row)


def _wrong_in(selector: Selector, categories: CategoryIndex) -> Iterator[Problem]:
    unknown = categories.unknown_terms(selector)
    for term in unknown:
        known = {str(value) for value in categories.values[term.attribute] if value}
        yield check_messages.unknown_category(term, known)
    if not unknown and not categories.selects(selector).any():
        yield check_messages.nobody_selected(selector)


def _scope_ties(checked: Checked) -> Iterator[Problem]:
    if not checked.unread.tables.isdisjoint(("scope", "obligations")):
        return
    contents = checked.contents
    for tie in checked.reach.ties:
        problem = check_messages.scope_tie(
            contents.scope[tie.first].row,
            contents.mixes[tie.mix].code,
            contents.obligations[tie.obligation].code,
            contents.firm_categories[tie.category].code,
        )
        yield located(problem, contents.scope[tie.second])


def _scope_rows(checked: Checked) -> Iterator[Problem]:
    instrument_of = {obligation.code: obligation.instrument for obligation in checked.contents.obligations}
    held = {composed.instrument: composed.entries for composed in checked.contents.composition}
    mixes = {mix.code for mix in checked.contents.mixes}
    for scoped in checked.contents.scope:
        right = instrument_of.get(scoped.obligation or "")
        if right is not None and right != scoped.instrument:
            problem = check_messages.obligation_of_other_instrument(str(scoped.obligation), scoped.instrument, right)
            yield located(problem, scoped)
        if "composition" in checked.unread.tables:
            continue
        if scoped.mix in mixes and scoped.instrument in held and scoped.mix not in held[scoped.instrument]:
            yield located(check_messages.scope_for_absent_instrument(scoped.instrument, str(scoped.mix)), scoped)


def _unreached_instruments(checked: Checked) -> Iterator[Problem]:
    unread = checked.unread
    if unread.knows("composition", "instrument"):
        held = {composed.instrument for composed in checked.contents.composition if composed.entries}
        held |= checked.used("composition", "instrument") - {row.instrument for row in checked.contents.composition}
        for instrument in checked.contents.instruments:
            if instrument.code not in held:
                yield located(check_messages.instrument_in_no_mix(instrument.code), instrument)
    if unread.knows("scope", "instrument"):
        scoped = checked.used("scope", "instrument")
        for instrument in checked.contents.instruments:
            if instrument.code not in scoped:
                yield located(check_messages.instrument_without_scope(instrument.code), instrument)


def _idle_obligations(checked: Checked) -> Iterator[Problem]:
    if not checked.unread.knows("activities", "obligation"):
        return
    active = checked.used("activities", "obligation")
    for obligation in checked.contents.obligations:
        if obligation.code not in active:
            yield located(check_messages.obligation_without_activities(obligation.code), obligation)


def _tariffs_for_all(checked: Checked) -> Iterator[Problem]:
    """Every activity with hours needs a tariff row for each category it reaches."""
    contents = checked.contents
    if not checked.unread.complete("tariffs") or not checked.unread.tables.isdisjoint(("activities", "scope")):
        return
    covered: dict[str, np.ndarray] = {}
    for tariff in contents.tariffs:
        selected = checked.categories.selects(tariff.categories)
        covered[tariff.code] = covered.get(tariff.code, np.zeros_like(selected)) | selected
    reached = (checked.reach.row != NO_ROW).any(axis=0)
    position = {obligation.code: index for index, obligation in enumerate(contents.obligations)}
    lacking: dict[tuple[str, str], list[Activity]] = {}
    for activity in contents.activities:
        if activity.tariff not in covered or activity.obligation not in position:
            continue
        concerned = checked.categories.selects(activity.categories) & reached[position[activity.obligation]]
        missing = np.flatnonzero(concerned & ~covered[activity.tariff])
        if len(missing):
            category = contents.firm_categories[missing[0]].code
            lacking.setdefault((activity.tariff, category), []).append(activity)
    # One wrong tariff row is one problem, at the first activity that meets it.
    told: set[str] = set()
    for (code, category), activities in lacking.items():
        if code not in told:
            told.add(code)
            rows = sum(len(others) for (other, _), others in lacking.items() if other == code)
            yield located(check_messages.category_without_tariff(code, category, rows), activities[0])


def _interactions(checked: Checked) -> Iterator[Problem]:
    for interaction in checked.contents.interactions:
        if interaction.acts_on == interaction.together_with:
            yield located(check_messages.interaction_with_itself(interaction.acts_on), interaction)


def _sources(checked: Checked) -> Iterator[Problem]:
    known = checked.codes["sources"]
    if not known or not checked.knows_codes(["sources"]):
        return
    told: set[str] = set()
    for table in TABLES:
        for record in checked.contents.records(table.table):
            for key in (getattr(record, "source", None) or "").split(";"):
                if key.strip() and key.strip() not in known and key.strip() not in told:
                    told.add(key.strip())
                    near = known if len(told) <= MOST_SUGGESTIONS else ()
                    yield located(check_messages.unlisted_source(key.strip(), near), record)


CHECKS_OF_CODES: tuple[Callable[[Checked], Iterator[Problem]], ...] = (
    _empty_tables,
    _duplicates,
    _references,
    _composed_mixes,
    _interactions,
    *time_checks.CHECKS,
    _sources,
)
CHECKS = (
    *CHECKS_OF_CODES,
    _rows_of_one_code,
    _selectors,
    _scope_ties,
    _scope_rows,
    _unreached_instruments,
    _idle_obligations,
    _tariffs_for_all,
)
