"""Whether the years of a study fit together: price years, entry years, lifetimes, and what its convention fills in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from burden.language import Text
from burden.study import messages, time_messages
from burden.study.checked import Checked
from burden.study.conventions import conventions
from burden.study.problems import Problem
from burden.study.record import columns_of, located
from burden.study.settings import Settings, place_setting
from burden.study.tables import Activity, Scope, Tariff
from burden.study.tables.policy import Entry, entered_in, last_of
from burden.study.words import Index, Investments

FIRST_YEAR, LAST_YEAR = 1900, 2200


def price_years(checked: Checked) -> Iterator[Problem]:
    """Money of another year than the study's needs the index that it follows for both."""
    settings = checked.contents.settings
    if settings is None or not checked.unread.knows("price_index", "year"):
        return
    unread = {int(year) for year in checked.unread.mentioned("price_index", "year") if year.isdecimal()}
    rows: dict[Index, list[Tariff | Activity]] = {index: [] for index in Index}
    for tariff in checked.contents.tariffs:
        rows[tariff.follows].append(tariff)
    for activity in checked.contents.activities:
        rows[activity.follows].append(activity)
    for index, following in rows.items():
        known = {row.year for row in checked.contents.price_index if row.level(index) is not None} | unread
        moved = [(row, row.price_year) for row in following if row.price_year not in (None, settings.price_year)]
        for row, year in moved:
            if year is not None and year not in known:
                yield located(time_messages.year_without_index("price_year", year, known, index), row)
        if moved and settings.price_year not in known:
            problem = time_messages.year_without_index("price_year", settings.price_year, known, index)
            yield place_setting(problem, settings.rows)


def depreciation(checked: Checked) -> Iterator[Problem]:
    """Spreading an investment needs its lifetime."""
    settings = checked.contents.settings
    if settings is None or settings.rules.investments is not Investments.DEPRECIATED:
        return
    if "activities" in checked.unread.tables:
        return
    for activity in checked.contents.activities:
        if not activity.investment.is_nothing and activity.lifetime is None:
            yield located(time_messages.depreciation_without_lifetime(), activity)


def entry_years(checked: Checked) -> Iterator[Problem]:
    """An instrument enters in one of the years that are looked at, and its last year is none before."""
    settings = checked.contents.settings
    for composed in checked.contents.composition:
        for mix, entry in composed.entries.items():
            problem = _wrong_entry(mix, entry, settings)
            if problem is not None:
                yield located(problem, composed)


def _wrong_entry(mix: str, entry: Entry, settings: Settings | None) -> Problem | None:
    last = last_of(entry)
    year = entered_in(entry, FIRST_YEAR)
    if not all(FIRST_YEAR <= named <= LAST_YEAR for named in (year, last or LAST_YEAR)):
        suggestion = {0: messages.LEAVE_EMPTY, 1: messages.meant(messages.quoted("x"))}.get(year)
        return messages.neither_x_nor_year(mix, entry, suggestion)
    if last is not None and year > last:
        return time_messages.period_turned_round(mix, year, last)
    if settings is None:
        return None
    start, end = settings.first_year, settings.first_year + settings.rules.horizon - 1
    if last is not None and last < start:
        return time_messages.last_year_before_first(mix, last, start)
    year = entered_in(entry, start)
    return None if start <= year <= end else time_messages.entry_outside_horizon(mix, year, start, end)


def scope_years(checked: Checked) -> Iterator[Problem]:
    """A scope row counts in years of the horizon in which its instrument is in force in some mix."""
    settings = checked.contents.settings
    if settings is None or "composition" in checked.unread.tables:
        return
    start, end = settings.first_year, settings.first_year + settings.rules.horizon - 1
    held = {composed.instrument: composed.entries for composed in checked.contents.composition}
    for row in checked.contents.scope:
        entries = held.get(row.instrument, {})
        spans = [
            (entered_in(entry, start), min(last_of(entry) or end, end))
            for mix, entry in entries.items()
            if row.mix is None or mix in row.mix
        ]
        if row.years and spans and not any(_meets(row, first, last) for first, last in spans):
            first, last = min(first for first, _ in spans), max(last for _, last in spans)
            yield located(time_messages.scope_in_no_year(row.years_in_words, first, last), row)


def _meets(row: Scope, first: int, last: int) -> bool:
    return (row.from_year or first) <= last and (row.until_year or last) >= first


def overruled_convention(checked: Checked) -> Iterator[Problem]:
    """A convention fills in only what the study leaves empty; worth knowing where that is little."""
    settings = checked.contents.settings
    if settings is None or settings.convention not in conventions():
        return
    convention = conventions()[settings.convention]
    other = [name for name in settings.own_rules if getattr(settings, name) != convention.values[name].value]
    if other:
        labels = [columns_of(Settings)[name].label for name in other]
        named = Text(", ".join(label.en for label in labels), ", ".join(label.nl for label in labels))
        yield place_setting(time_messages.overruled_convention(settings.convention, named), settings.rows)


CHECKS: tuple[Callable[[Checked], Iterator[Problem]], ...] = (
    price_years,
    depreciation,
    entry_years,
    scope_years,
    overruled_convention,
)
