"""Tables of whoever bears something besides firms: amounts of groups are never added up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from burden.answers.table import ReportTable, TableColumn, columns_of
from burden.answers.tables import texts
from burden.comparison import compare_mixes
from burden.engine import Result
from burden.engine.per_firm import per_firm
from burden.engine.timing import is_yearly
from burden.study.words import Group
from burden.writing.form import FORMS, Form

if TYPE_CHECKING:
    from burden.answers.report import Report

_TOTALS = (
    "hours_one_off", "hours_structural", "paid_one_off", "paid_structural", "one_off", "structural",
    "annual_equivalent",
)  # fmt: skip
_PER_UNIT = {
    **dict.fromkeys(
        ("average_one_off", "average_structural", "reached_one_off", "reached_structural"), Form.MONEY_PER_FIRM
    ),
    **dict.fromkeys(("reached_hours_one_off", "reached_hours_structural"), Form.ROUNDED),
}


def groups(report: Report) -> ReportTable | None:
    """What each mix asks of every other group: hours, money paid, costs; None where there is no other group."""
    return of_groups(report.result, report.study.groups[1:])


def per_unit(report: Report) -> ReportTable | None:
    """What each mix costs one citizen, professional or authority, or one of what else is no firm."""
    return per_unit_of(report.result, report.study.groups)


def of_groups(result: Result, told: Sequence[Group]) -> ReportTable | None:
    """What each mix asks of some groups, below each other; None where there are none."""
    if not told:
        return None
    rows = pd.concat([_totals(result.of(group)).assign(group=group.value) for group in told], ignore_index=True)
    columns = columns_of(("group", Form.CODE), ("mix", Form.CODE), *((name, FORMS[name]) for name in _TOTALS))
    return ReportTable("groups", texts.GROUPS, columns, rows[[c.name for c in columns]], note=texts.GROUPS_NOTE)


def per_unit_of(result: Result, told: Sequence[Group], *, include_voluntary: bool = False) -> ReportTable | None:
    """What each mix costs one of what is no firm, by group and unit; None where some groups have only firms."""
    rows = per_firm(replace(result, group=None), "group", "unit", include_voluntary=include_voluntary)
    no_firm = (rows["group"] != Group.BUSINESS) | (rows["unit"] != "")
    rows = rows[no_firm & rows["group"].isin(told)]
    if rows.empty:
        return None
    columns = (
        *columns_of(("group", Form.CODE), ("unit", Form.TEXT), ("mix", Form.CODE)),
        TableColumn("firms", texts.HOW_MANY, Form.FIRMS),
        *(TableColumn(name, texts.PER_UNIT_HEADINGS[name], form) for name, form in _PER_UNIT.items()),
    )
    rows = rows.sort_values(["group", "unit", "mix"], kind="stable", ignore_index=True)
    return ReportTable("per_unit", texts.PER_UNIT, columns, rows[[c.name for c in columns]], note=texts.PER_UNIT_NOTE)


def _totals(result: Result) -> pd.DataFrame:
    """The mixes side by side, with what is paid to others: external costs and investments."""
    table, counted, yearly = compare_mixes(result), result.counted(), is_yearly(result)
    paid = {
        "paid_one_off": result.external_cost * ~yearly + result.investment,
        "paid_structural": result.external_cost * yearly,
    }
    for name, figures in paid.items():
        sums = pd.Series(figures[counted]).groupby(result.positions.mix[counted]).sum()
        table[name] = sums.reindex(range(len(table)), fill_value=0.0).to_numpy()
    return table
