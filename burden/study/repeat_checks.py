"""Rows that stand there twice: pasted twice, or about the same effort under two names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from burden.study import row_messages
from burden.study.checked import Checked
from burden.study.problems import Problem
from burden.study.record import located, quantities_of
from burden.study.tables import TABLE_BY_NAME, Interaction, Record

_EXPLAINING = frozenset(("row", "own", "note", "note_en", "note_nl", "source", "verified", "quality"))


def interactions_twice(checked: Checked) -> Iterator[Problem]:
    """Two rows of Interactions with the same codes are about different firms.

    An interaction on an obligation or activity beside one on its instrument, for the same other instrument, is told.
    """
    if "interactions" in checked.unread.tables:
        return
    contents = checked.contents
    above = {obligation.code: (obligation.instrument,) for obligation in contents.obligations}
    above = {row.code: (row.obligation, *above.get(row.obligation, ())) for row in contents.activities} | above
    by_codes: dict[tuple[str, str], list[Interaction]] = {}
    for row in contents.interactions:
        by_codes.setdefault((row.acts_on, row.together_with), []).append(row)
    for (acts_on, together_with), rows in by_codes.items():
        for position, row in enumerate(rows):
            twin = _first_that_meets(checked, row, rows[:position])
            if twin is not None:
                yield located(row_messages.interaction_twice(acts_on, together_with, twin.row), row)
            for code in above.get(acts_on, ()):
                wider = _first_that_meets(checked, row, by_codes.get((code, together_with), []))
                if wider is not None:
                    yield located(row_messages.interaction_beside(acts_on, code, together_with, wider.row), row)


def _first_that_meets(checked: Checked, row: Interaction, others: list[Interaction]) -> Interaction | None:
    """The first of some interactions that is about a category that a row is about too."""
    selected = checked.categories.selects(row.categories)
    return next((other for other in others if np.any(selected & checked.categories.selects(other.categories))), None)


def identical_rows(checked: Checked) -> Iterator[Problem]:
    """Rows that say the same as one before them, or the same but for their code."""
    tied = {tie.second for tie in checked.reach.ties}
    for name, apart, positions in checked.found_by(_rows_alike, ()):
        records, quantities = checked.contents.records(name), quantities_of(TABLE_BY_NAME[name])
        first: dict[tuple[Any, ...], Record] = {}
        for position in positions:
            record = records[position]
            before = first.setdefault(tuple([getattr(record, field) for field in quantities]), record)
            if before is record:
                continue
            differs = apart is not None and getattr(record, apart) != getattr(before, apart)
            if differs or (apart is None and not (name == "scope" and position in tied)):
                yield located(row_messages.identical_row(before.row, but_for_code=differs), record)


def _rows_alike(checked: Checked) -> Iterator[tuple[str, str | None, list[int]]]:
    """Rows that differ in their quantities at most, and perhaps their code: the table, that field, their positions."""
    for name, apart in (("firm_categories", "code"), ("activities", "code"), ("scope", None), ("benchmarks", None)):
        table = TABLE_BY_NAME[name]
        fields = [field for field in table.model_fields if field not in _EXPLAINING | quantities_of(table) | {apart}]
        alike: dict[tuple[Any, ...], list[int]] = {}
        for position, record in enumerate(checked.contents.records(name)):
            alike.setdefault(tuple([getattr(record, field) for field in fields]), []).append(position)
        yield from ((name, apart, positions) for positions in alike.values() if len(positions) > 1)
