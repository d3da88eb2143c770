"""Days in cells: as Excel has them, or as people type them where only one day can be meant."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, get_args

from pydantic import BeforeValidator, Strict

from burden.study.record import Model, columns_of
from burden.study.words import tidied

_TYPED = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)",
        r"(?P<day>\d\d?)-(?P<month>\d\d?)-(?P<year>\d{4})",
    )
)


def _as_day(value: object) -> object:
    """The day of a date or moment, and of a text such as 2026-11-30 or 30-11-2026; others as they are."""
    if isinstance(value, datetime):
        return value.date()
    if not isinstance(value, str):
        return value
    parts = next((found for form in _TYPED if (found := form.fullmatch(tidied(value)))), None)
    try:
        return date(int(parts["year"]), int(parts["month"]), int(parts["day"])) if parts else value
    except ValueError:
        return value


Day = Annotated[date, BeforeValidator(_as_day), Strict()]


def day_columns(table: type[Model]) -> frozenset[str]:
    """The fields of a table that hold a day."""
    kinds = {name: table.model_fields[name].annotation for name in columns_of(table)}
    return frozenset(name for name, kind in kinds.items() if Day in get_args(kind))
