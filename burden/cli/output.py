"""Results for other programs: CSV and JSON."""

from __future__ import annotations

import json
import math
import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from burden.language import visible
from burden.language.csv_text import csv_text

if TYPE_CHECKING:
    import pandas as pd


class Format(StrEnum):
    """How a result is shown."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def as_text(table: pd.DataFrame, form: Format, scenario: str | None = None) -> str:
    """A table as CSV (see `csv_text`) or JSON: full precision, decimal point, no thousands separators, codes.

    The scenario it is under, if any, goes along with every row, so that a figure can be read by itself. What is not
    known, or too large to be a number, is empty (JSON: null); what nobody would see is shown.
    """
    if scenario is not None:
        table = table.assign(scenario=scenario)[["scenario", *table.columns]]
    if form is Format.CSV:
        return visible(csv_text(table.replace([math.inf, -math.inf], math.nan) if _has_infinity(table) else table))
    return as_json([{str(name): value for name, value in row.items()} for row in table.to_dict("records")])


def as_json(content: object) -> str:
    """Records as JSON that every program can read; what is not known (NaN) is null."""
    return json.dumps(_plain(content), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _plain(value: object) -> object:
    """A value in the types that JSON has."""
    if isinstance(value, dict):
        return {name: _plain(of) for name, of in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(of) for of in value]
    if isinstance(value, str):
        return visible(value)
    if value is None or isinstance(value, bool | int):
        return value
    plain = value.item() if hasattr(value, "item") else value
    if isinstance(plain, float):
        return plain if math.isfinite(plain) else None
    return plain if isinstance(plain, bool | int) else None


def _has_infinity(table: pd.DataFrame) -> bool:
    figures = table.select_dtypes("number")
    return bool((figures.abs() == math.inf).any(axis=None))


def print_plain(text: str) -> None:
    """Print text for other programs: UTF-8 whatever the terminal's own encoding, without colours or wrapping."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()
