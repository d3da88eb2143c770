"""Words by which rows meet: written in one way, not by a slip, and such that a selector or a heading can name them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from burden.study import row_messages
from burden.study.checked import MOST_SUGGESTIONS, Checked
from burden.study.problems import Problem
from burden.study.record import columns_of, figure_columns
from burden.study.selector import SelectorError, Term, read_selector
from burden.study.spelling import differ_by_a_slip, look
from burden.study.tables import CODE_FIELDS, TABLES, Composition
from burden.study.words import SizeClass, plain

_WORDS = (("firm_categories", "size_class"), ("firm_categories", "sector"), ("goals", "goal"))
"""Words that stand on many rows without being a code of any."""
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)( \d\d:\d\d:\d\d)?")
_MONTHS = ("jan", "feb", "mar|mrt", "apr", "may|mei", "jun", "jul", "aug", "sep", "oct|okt", "nov", "dec")
_MONTH = "|".join(_MONTHS)
_NAMED_DATE = re.compile(rf"(?:(\d{{1,2}})[- ])?({_MONTH})[a-z]{{0,6}}\.?(?:[- '](\d\d|\d{{4}}))?", re.IGNORECASE)
_RANGE = re.compile(r"\d{1,3} ?- ?\d{1,3}")
_DAY_ZERO, _FIRST_DAY, _LAST_DAY = date(1899, 12, 30), 36_526, 73_050
_LEAP_YEAR = 2000
"""How Excel counts days, and the numbers of the days of this century's first hundred years."""


def spellings(checked: Checked) -> Iterator[Problem]:
    """A word is written in one way: two that look the same do not meet, two that are nearly the same should perhaps."""
    for table, field in (*_codes(), *_WORDS):
        rows: dict[str, list[int | None]] = {}
        for record in checked.contents.records(table):
            word = getattr(record, field)
            if word is not None:
                rows.setdefault(word, []).append(record.row)
        by_look: dict[str, list[str]] = {}
        for word in rows:
            by_look.setdefault(look(word), []).append(word)
        for words in by_look.values():
            right = max(words, key=lambda word: len(rows[word]))
            for word in words:
                if word != right:
                    problem = row_messages.spelt_differently(field, word, right, rows[word], rows[right][0])
                    yield replace(problem, table=table, row=rows[word][0])
        if (table, field) in _WORDS:
            for word, near in _nearly_the_same(tuple(rows), field):
                odd, right = (near, word) if near in rows and len(rows[near]) <= len(rows[word]) else (word, near)
                problem = row_messages.nearly_the_same(field, odd, right, rows[odd], rows.get(right, [None])[0])
                yield replace(problem, table=table, row=rows[odd][0])


def _codes() -> list[tuple[str, str]]:
    """The tables with a code of their own, and its field."""
    fields = [(table.table, CODE_FIELDS.get(table.table, "code"), table) for table in TABLES]
    return [
        (name, field)
        for name, field, table in fields
        if field in columns_of(table) and field not in figure_columns(table)
    ]


@lru_cache(maxsize=64)
def _nearly_the_same(words: tuple[str, ...], field: str) -> tuple[tuple[str, str], ...]:
    """The pairs of words that differ by a slip, the second after the first or a usual size class."""
    if len(words) > MOST_SUGGESTIONS:
        return ()
    pairs = [
        (first, second)
        for position, first in enumerate(words)
        for second in words[position + 1 :]
        if look(first) != look(second) and differ_by_a_slip(first, second)
    ]
    if field == "size_class":
        usual = {form for size in SizeClass for form in size.label.forms}
        told = {word for pair in pairs for word in pair}
        pairs += [
            (word, form)
            for word in words
            for form in sorted(usual)
            if word not in usual | told and differ_by_a_slip(word, form)
        ]
    return tuple(pairs)


def dates_for_words(checked: Checked) -> Iterator[Problem]:
    """What Excel made a date of: a size class such as 2-9."""
    for table, field in (*_codes(), *_WORDS[:2]):
        told: set[str] = set()
        records = [(getattr(record, field), record.row) for record in checked.contents.records(table)]
        counts = Counter(bool(_RANGE.fullmatch(word)) for word, _ in records if word is not None)
        for word, row in records:
            if word is None or word in told:
                continue
            day = _day(word, among_ranges=bool(counts[True]))
            if day is not None:
                told.add(word)
                yield replace(row_messages.date_for_word(field, word, day), table=table, row=row)


def _day(word: str, *, among_ranges: bool) -> date | None:
    """The date that a word is; where other words are ranges such as 2-9, in words or as its number too."""
    parts = _DATE.fullmatch(word)
    if parts is not None:
        try:
            return date(int(parts[1]), int(parts[2]), int(parts[3]))
        except ValueError:
            return None
    if among_ranges and (named := _NAMED_DATE.fullmatch(word)) and (named[1] or named[3]):
        month = 1 + next(place for place, forms in enumerate(_MONTHS) if named[2].casefold() in forms.split("|"))
        year = int(named[3] or _LEAP_YEAR)
        try:
            return date(year if year > 99 else 2000 + year, month, int(named[1] or 1))
        except ValueError:
            return None
    if among_ranges and word.isdecimal() and _FIRST_DAY <= int(word) <= _LAST_DAY:
        return _DAY_ZERO + timedelta(days=int(word))
    return None


def words_of_the_tool(checked: Checked) -> Iterator[Problem]:
    """Codes that mean something else where they are used."""
    contents = checked.contents
    for category in contents.firm_categories:
        if not _can_be_selected(category.code):
            yield replace(row_messages.code_no_selector_names(category.code), table=category.table, row=category.row)
    for mix in contents.mixes:
        if is_other_heading(mix.code):
            yield replace(row_messages.mix_called_as_a_heading(mix.code), table=mix.table, row=mix.row)
    for source in contents.sources:
        if ";" in source.key:
            yield replace(row_messages.source_key_in_parts(source.key), table=source.table, row=source.row)


@lru_cache(maxsize=256)
def is_other_heading(mix: str) -> bool:
    """Whether the code of a mix is the heading of another column of the composition."""
    labels = [column.label for column in columns_of(Composition).values()]
    return plain(mix) in {plain(form) for label in labels for form in label.forms}


@lru_cache(maxsize=16_384)
def _can_be_selected(code: str) -> bool:
    """Whether a selector that holds a code selects the category with that code."""
    try:
        return read_selector(code).alternatives == ((Term("code", code),),)
    except SelectorError:
        return False
