"""Results for other programs: CSV and JSON."""

from __future__ import annotations

import json
import math
import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from burden.language.csv_text import csv_text

if TYPE_CHECKING:
    import pandas as pd


class Format(StrEnum):
    """How a result is shown."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def as_text(table: pd.DataFrame, form: Format) -> str:
    """A table as CSV (see `csv_text`) or JSON: full precision, decimal point, no thousands separators, codes."""
    if form is Format.CSV:
        return csv_text(table)
    return as_json([{str(name): value for name, value in row.items()} for row in table.to_dict("records")])


def as_json(records: list[dict[str, object]]) -> str:
    """Records as JSON; what is not known (NaN) is null."""
    plain = [{name: None if _is_nan(value) else value for name, value in record.items()} for record in records]
    return json.dumps(plain, ensure_ascii=False, indent=2, allow_nan=False, default=lambda value: value.item()) + "\n"


def _is_nan(value: object) -> bool:
    return isinstance(value, float) and math.isnan(value)


def print_plain(text: str) -> None:
    """Print text for other programs: UTF-8 whatever the terminal's own encoding, without colours or wrapping."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()
