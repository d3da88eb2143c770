"""Tables of whoever bears something besides firms: amounts of groups are never added up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pandas as pd

from burden.answers.table import Mark, Marks, ReportTable, TableColumn, columns_of
from burden.answers.tables import texts
from burden.answers.tables.explained_texts import INTERACTION, WHOLE
from burden.answers.tables.uncertain import MEASURES, drawn_totals
from burden.comparison import compare_mixes
from burden.engine import Result, time_path
from burden.engine.many.measures import Measure
from burden.engine.per_firm import per_firm
from burden.engine.timing import is_yearly
from burden.explanation import explain_mixes
from burden.language import joined
from burden.study.words import Group
from burden.writing.amounts import units_in_words
from burden.writing.form import FORMS, Form
from burden.writing.measures import in_sentence

if TYPE_CHECKING:
    from burden.answers.report import Report
    from burden.answers.results import Results
    from burden.engine.uncertainty.simulation import Simulation

_INTERACTION, _WHOLE = "(interaction)", "(whole)"
"""What stands for an instrument in what is none."""
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


def years_of_groups(report: Report) -> ReportTable | None:
    """What each mix asks of every other group in each year; None where there is no other group."""
    table = over_years(report.results, report.mixes)
    return table and replace(table, note=texts.NOT_ADDED_UP)


def over_years(results: Results, mixes: Sequence[str], *, include_voluntary: bool = False) -> ReportTable | None:
    """What some mixes ask of every other group in each year; None where there is no other group."""
    if len(results.study.groups) < 2:
        return None
    rows = time_path(replace(results.result, group=None)).by("mix", "year", include_voluntary=include_voluntary)
    rows = _of_others(rows, results, mixes).sort_values(["group", "mix", "year"], kind="stable", ignore_index=True)
    names = ("year", "one_off", "structural", "investment", "cost", "hours")
    columns = columns_of(("group", Form.CODE), ("mix", Form.CODE), *((name, FORMS[name]) for name in names))
    note = joined([units_in_words(results.study.settings), texts.NOT_ADDED_UP])
    return ReportTable("years_of_groups", texts.YEARS_OF_GROUPS, columns, rows[[c.name for c in columns]], note=note)


def uncertainty_of_groups(report: Report) -> ReportTable | None:
    """What the totals of every other group may come to; None without other groups, or ranges."""
    if not report.has_ranges or len(report.study.groups) < 2:
        return None
    return drawn_of_groups(report.results, report.simulation, report.mixes, (*MEASURES, "hours"))


def drawn_of_groups(
    results: Results,
    drawn: Simulation,
    mixes: Sequence[str],
    measures: Sequence[str],
    *,
    include_voluntary: bool = False,
) -> ReportTable:
    """What the totals of every other group may come to, of as many draws.

    Raises:
        TooMuch: it takes too long here.
    """
    every = results.of_every_group(drawn, include_voluntary=include_voluntary)
    table = drawn_totals(every, measures)
    columns = [column for column in table.columns if column.name not in ("mean", "precision")]
    columns.sort(key=lambda column: column.name not in ("measure", "group"))
    rows = _of_others(table.rows, results, mixes)[[column.name for column in columns]]
    title = joined([texts.UNCERTAINTY_OF_GROUPS, *(map(in_sentence, measures) if len(measures) == 1 else ())], ": ")
    return replace(
        table,
        name="uncertainty_of_groups",
        title=title,
        columns=tuple(columns),
        rows=rows.reset_index(drop=True),
        note=joined([table.note, texts.NOT_ADDED_UP]),
    )


def differences_of_groups(report: Report) -> ReportTable | None:
    """What makes mixes differ from the reference mix (without one: the first) for every other group."""
    first = report.settings.reference_mix or next(iter(report.mixes), "")
    pairs = [(first, mix) for mix in report.mixes if mix != first]
    return explained_for_groups(report.results, pairs, (Measure.ANNUAL_EQUIVALENT, Measure.HOURS))


def explained_for_groups(
    results: Results, pairs: Sequence[tuple[str, str]], measures: Sequence[str], *, include_voluntary: bool = False
) -> ReportTable | None:
    """What makes mixes differ for every other group, by instrument; None without other groups."""
    found = []
    for group, (first, second), measure in product(results.study.groups[1:], pairs, measures):
        one = results.result.of(group)
        parts = explain_mixes(one, first, second, measure=measure, include_voluntary=include_voluntary).parts
        codes = {"group": group.value, "first": first, "second": second, "measure": str(measure)}
        parts = parts[["instrument", "difference"]].astype({"instrument": object})
        whole = pd.DataFrame({"instrument": [_WHOLE], "difference": [parts["difference"].sum()]})
        parts = parts.fillna({"instrument": _INTERACTION})
        found.append(pd.concat([parts[parts["difference"] != 0], whole]).assign(**codes))
    if not found:
        return None
    rows = pd.concat(found, ignore_index=True)
    called = {_INTERACTION: INTERACTION, _WHOLE: WHOLE}
    codes_of_rows = enumerate(rows["instrument"])
    marks: Marks = {(row, "instrument"): Mark(instead=called[code]) for row, code in codes_of_rows if code in called}
    names = ("group", "first", "second", "measure", "instrument")
    columns = columns_of(*((name, Form.CODE) for name in names), ("difference", Form.DIFFERENCE))
    rows = rows[[column.name for column in columns]]
    note = joined([units_in_words(results.study.settings), texts.NOT_ADDED_UP])
    return ReportTable("differences_of_groups", texts.DIFFERENCES_OF_GROUPS, columns, rows, note=note, marks=marks)


def _of_others(rows: pd.DataFrame, results: Results, mixes: Sequence[str]) -> pd.DataFrame:
    """The rows of other groups than the headline one, of some mixes."""
    return rows[rows["mix"].isin(mixes) & (rows["group"].astype(str) != results.study.groups[0].value)]


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
