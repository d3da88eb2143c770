"""The tables of the file whose figures follow what a reader changes: which lines count in which of their rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from burden.answers.report import Report
from burden.answers.table import ReportTable
from burden.answers.tables import of_report as tables
from burden.engine import Result
from burden.engine.per_firm import FIRM_COLUMNS, counted_firms, firm_kinds

Counted = npt.NDArray[np.bool_]
Describe = Callable[[Report, ReportTable], dict[str, Any]]


def following(report: Report) -> list[dict[str, Any]]:
    """The tables that follow, each with the row in which every line of the calculation counts (-1: in none).

    A table of expected values rests on draws, and does not follow.
    """
    found = []
    for make, describe in _ALL.items():
        table = make(report)
        if table is not None and not (report.by_expected_value and make in _HEADLINED):
            columns = [{"name": column.name, "form": column.form.value} for column in table.columns]
            found.append({"table": table.name, "columns": columns, "rows": len(table.rows)} | describe(report, table))
    return found


def _added_up(*keys: str, **more: object) -> Describe:
    """A table that adds up the lines that count by some columns of the result table."""

    def describe(report: Report, table: ReportTable) -> dict[str, Any]:
        result = report.result
        return _lines(result, table, keys, result.counted(keys)) | more

    return describe


def _of_mixes(report: Report, table: ReportTable) -> dict[str, Any]:
    reference = report.settings.reference_mix
    at = None if reference is None else report.mixes.index(reference)
    return _added_up("mix")(report, table) | {"reference": at}


def _of_firms(*columns: str) -> Describe:
    """A table that adds up lines by kinds of firms, and says how many there are."""

    def describe(report: Report, table: ReportTable) -> dict[str, Any]:
        keys = firm_kinds(report.result, columns)
        return _added_up(*keys)(report, table) | _categories(report.result, table, keys)

    return describe


def _per_firm(*columns: str) -> Describe:
    """A table of costs per firm."""

    def describe(report: Report, table: ReportTable) -> dict[str, Any]:
        result = report.result if "group" not in columns else replace(report.result, group=None)
        keys = firm_kinds(result, columns)
        lines = _lines(result, table, keys, result.counted(keys))
        return lines | _categories(result, table, keys) | {"kind": "firms"}

    return describe


def _apart(report: Report, table: ReportTable) -> dict[str, Any]:
    """What is no burden."""
    result = report.result
    item = np.where(result.financial, "financial", "voluntary")
    counted = result.counted((), True) & ~result.counted()
    return _lines(result, table, ("mix", "instrument", "item"), counted, item=item)


def _of_groups(report: Report, table: ReportTable) -> dict[str, Any]:
    """What every other group bears."""
    result = replace(report.result, group=None)
    return _lines(result, table, ("group", "mix"), result.counted(("group", "mix")))


def _of_years(report: Report, table: ReportTable) -> dict[str, Any]:
    """A row for each mix and year: each line counts in those of its mix."""
    of = _lines(report.result, table, ("mix",), report.result.counted())
    first = {key: at for at, key in reversed(list(enumerate(_keys(table.rows, ("mix",)))))}
    at = np.array([first.get(key, -1) for key in _line_keys(report.result, ("mix",))], dtype=np.int64)
    return of | {"kind": "years", "of": np.where(np.array(of["of"]) < 0, -1, at).tolist()}


_ALL: dict[tables.TableOf, Describe] = {
    tables.summary: _of_mixes,
    tables.by_kind: _added_up("mix", "kind"),
    tables.by_instrument: _added_up("mix", "instrument"),
    tables.by_size_class: _of_firms("size_class"),
    tables.apart: _apart,
    tables.groups: _of_groups,
    tables.per_unit: _per_firm("group", "unit"),
    tables.per_firm: _per_firm("size_class"),
    tables.per_firm_by_category: _per_firm("size_class", "sector"),
    tables.years: _of_years,
    tables.price_times_quantity: _added_up("mix", "instrument", "obligation", "kind", "timing", kind="obligations"),
}
_HEADLINED = (tables.summary, tables.by_kind, tables.by_instrument, tables.by_size_class)


def _lines(
    result: Result, table: ReportTable, keys: Sequence[str], counted: Counted, **others: npt.NDArray[Any]
) -> dict[str, Any]:
    """The row of the table in which each line counts."""
    row_of = {key: at for at, key in enumerate(_keys(table.rows, keys))}
    of = [row_of.get(key, -1) for key in _line_keys(result, keys, **others)]
    return {"kind": "sums", "of": np.where(counted, np.array(of, dtype=np.int64), -1).tolist()}


def _line_keys(result: Result, keys: Sequence[str], **others: npt.NDArray[Any]) -> list[tuple[str, ...]]:
    columns = {name: others[name] if name in others else result.column(name) for name in keys}
    return _keys(pd.DataFrame(columns), keys)


def _categories(result: Result, table: ReportTable, keys: Sequence[str]) -> dict[str, Any]:
    """The positions of the categories that are counted in each row of a table by mix and kinds of firms."""
    attributes = ["code" if name == "category" else name for name in keys if name in FIRM_COLUMNS]
    counted = counted_firms(result, keys)
    kinds: dict[tuple[str, ...], list[int]] = {}
    for at, category in enumerate(result.study.firm_categories):
        if counted[at]:
            kinds.setdefault(tuple(str(getattr(category, name) or "") for name in attributes), []).append(at)
    of_firms = [name for name in keys if name in FIRM_COLUMNS]
    return {"categories": [kinds.get(key, []) for key in _keys(table.rows, of_firms)]}


def _keys(frame: pd.DataFrame, keys: Sequence[str]) -> list[tuple[str, ...]]:
    """The key of each row as text, empty for nothing."""
    columns = [["" if pd.isna(value) else str(value) for value in frame[name].astype(object)] for name in keys]
    return list(zip(*columns, strict=True))
