"""Whom the rows of a study are about: selectors, the scope of instruments and obligations, tariffs, interactions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from burden.study import check_messages
from burden.study.checked import Checked
from burden.study.problems import Problem
from burden.study.record import columns_of, located
from burden.study.selector import CategoryIndex, Selector
from burden.study.tables import TABLES, Activity


def selectors(checked: Checked) -> Iterator[Problem]:
    """A selector selects what some firm category has, and at least one category."""
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


def scope_ties(checked: Checked) -> Iterator[Problem]:
    """Of the scope rows for one mix, obligation and category one is the most specific."""
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


def scope_rows(checked: Checked) -> Iterator[Problem]:
    """A scope row names an obligation of its own instrument, and a mix that holds it."""
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
        if scoped.instrument not in held:
            continue
        for mix in mixes.intersection(scoped.mix or ()).difference(held[scoped.instrument]):
            yield located(check_messages.scope_for_absent_instrument(scoped.instrument, mix), scoped)


def unreached_instruments(checked: Checked) -> Iterator[Problem]:
    """An instrument is in a mix, and a scope row says whom it reaches."""
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


def idle_obligations(checked: Checked) -> Iterator[Problem]:
    """An obligation takes at least one activity."""
    if not checked.unread.knows("activities", "obligation"):
        return
    active = checked.used("activities", "obligation")
    for obligation in checked.contents.obligations:
        if obligation.code not in active:
            yield located(check_messages.obligation_without_activities(obligation.code), obligation)


def tariffs_for_all(checked: Checked) -> Iterator[Problem]:
    """Every activity with hours needs a tariff row for each category it reaches."""
    contents = checked.contents
    if not checked.unread.complete("tariffs") or not checked.unread.tables.isdisjoint(("activities", "scope")):
        return
    covered: dict[str, np.ndarray] = {}
    for tariff in contents.tariffs:
        selected = checked.categories.selects(tariff.categories)
        covered[tariff.code] = covered.get(tariff.code, np.zeros_like(selected)) | selected
    lacking: dict[tuple[str, str], list[Activity]] = {}
    for activity in contents.activities:
        if activity.tariff not in covered:
            continue
        missing = np.flatnonzero(checked.reached_by(activity) & ~covered[activity.tariff])
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


def interactions(checked: Checked) -> Iterator[Problem]:
    """An interaction is between two instruments."""
    for interaction in checked.contents.interactions:
        if interaction.acts_on == interaction.together_with:
            yield located(check_messages.interaction_with_itself(interaction.acts_on), interaction)
