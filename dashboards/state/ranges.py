"""The range of a figure whose central value was typed outside it: moved along in proportion, or dropped."""

from __future__ import annotations

from burden.study import Quantity
from burden.study.record import PARTS
from dashboards.state.draft import Draft


def with_range_moved(draft: Draft, table: str, row: int, field: str) -> Draft:
    """The draft in which a range follows the central value; where there is no right value yet, nothing changes."""
    known = draft.row(table, row)
    central = known.cell((field, None))
    before = getattr(known.record, field, None)
    if not isinstance(before, Quantity) or isinstance(central, bool) or not isinstance(central, int | float):
        return draft
    for part, end in before.range_around(central).items():
        draft = draft.with_typed(table, row, (field, part), end)
    return draft


def without_range(draft: Draft, table: str, row: int, field: str) -> Draft:
    """The draft in which a figure has no range."""
    for part in PARTS:
        draft = draft.with_typed(table, row, (field, part), None)
    return draft
