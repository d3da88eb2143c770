"""What the tables of the report are built with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import pandas as pd

from burden.answers.table import TableColumn
from burden.comparison import with_totals
from burden.engine.result import add_up
from burden.engine.timing import is_yearly
from burden.study.words import ObligationKind
from burden.writing.form import Form

if TYPE_CHECKING:
    from burden.answers.report import Report

MONEY, HOURS = Form.MONEY, Form.HOURS
COSTS = (("one_off", MONEY), ("structural", MONEY), ("hours_one_off", HOURS), ("hours_structural", HOURS))
"""What the columns `sums_by` adds are."""
BY_MIX = ("mix",)


def sums_by(report: Report, *columns: str) -> pd.DataFrame:
    """Burden by any columns of the result table, by the figure that stands first; no voluntary and financial items.

    Returns:
        The columns; `one_off` (investments included) and `structural`, money; `hours_one_off` and `hours_structural`;
        `annual_equivalent` and `present_value`, money. Sorted in the order of the study.
    """
    if report.by_expected_value:
        from burden.answers.expected import expected_by

        return expected_by(report.expected(*columns, "timing"), *columns)
    result, by = report.result, list(columns)
    burden, structural = result.counted(), is_yearly(result)
    hours = pd.DataFrame({name: result.column(name) for name in columns})
    hours["hours_one_off"] = result.hours * ~structural
    hours["hours_structural"] = result.hours * structural
    totals = with_totals(result, *columns)
    if "kind" in columns:
        totals = totals[totals["kind"] != ObligationKind.FINANCIAL.value]
    found = totals.drop(columns=["hours", "cost"]).merge(add_up(hours[burden], by), how="left", on=by)
    figures = [name for name, _ in COSTS]
    found = found[[*by, *figures, "annual_equivalent", "present_value"]].reset_index(drop=True)
    return found.fillna(dict.fromkeys(figures, 0.0))


def frame_of(rows: Iterable[Mapping[str, object]], columns: Sequence[TableColumn]) -> pd.DataFrame:
    """A frame of rows; whole numbers that may be missing stay whole."""
    table = pd.DataFrame(list(rows), columns=[column.name for column in columns])
    return table.astype({column.name: "Int64" for column in columns if column.form is Form.YEAR})
