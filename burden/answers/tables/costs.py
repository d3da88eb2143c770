"""Tables of what the mixes cost: in total, by kind, firms and instrument."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from burden.answers.table import ReportTable, TableColumn, columns_of
from burden.answers.tables import texts
from burden.answers.tables.building import COSTS, sums_by
from burden.engine.per_firm import firm_kinds
from burden.engine.per_firm import per_firm as per_firm_of
from burden.engine.result import add_up
from burden.engine.timing import is_yearly, split_by_timing
from burden.language import Text, both, joined
from burden.study import Settings
from burden.study.rules_texts import rules_in_words
from burden.writing.form import FORMS, Form
from burden.writing.measures import in_short
from burden.writing.texts import HEADINGS

if TYPE_CHECKING:
    from burden.answers.report import Report

_APART = ("voluntary_one_off", "voluntary_structural", "financial_one_off", "financial_structural")
_COMPARED = ("one_off", "structural", "annual_equivalent")


def summary(report: Report) -> ReportTable:
    """The mixes side by side: one-off, structural, hours, over the years, and the difference with the reference."""
    names = (*(name for name, _ in COSTS), "annual_equivalent", "present_value")
    table = burden_of_mixes(report.headlined, report.settings, names, _COMPARED)
    note = joined([headline_of(report), texts.SUMMARY_NOTE, rules_in_words(report.settings), texts.MAY_NOT_ADD_UP])
    return replace(table, note=note)


def burden_of_mixes(
    compared: pd.DataFrame,
    settings: Settings,
    names: Sequence[str],
    differing: Sequence[str],
    heading: Text = texts.DIFFERENCE_WITH,
    form: Form = Form.MONEY,
) -> ReportTable:
    """What each mix costs, and how that differs from the reference.

    Args:
        compared: the mixes side by side, as `compare_mixes` gives them.
        settings: of the study.
        names: of the figures that are shown.
        differing: those of which the difference is shown.
        heading: of a difference.
        form: of a difference.
    """
    columns = columns_of(("mix", Form.CODE), *((name, FORMS[name]) for name in names))
    reference = settings.reference_mix
    for name in differing if reference is not None else ():
        written = heading.fill(heading=HEADINGS[name], measure=in_short(name), reference=reference)
        columns += (TableColumn(f"{name}_difference", written, form),)
    return ReportTable("summary", texts.SUMMARY, columns, compared[[column.name for column in columns]])


def by_kind(report: Report) -> ReportTable:
    """Burden by mix and kind of obligation."""
    return _broken_down(report, "by_kind", texts.BY_KIND, "kind")


def by_instrument(report: Report) -> ReportTable:
    """Burden by mix and instrument."""
    return _broken_down(report, "by_instrument", texts.BY_INSTRUMENT, "instrument")


def by_size_class(report: Report) -> ReportTable:
    """Burden by mix and size class, with how many firms there are."""
    return _by_firms(report, "by_size_class", texts.BY_SIZE_CLASS, "size_class")


def by_category(report: Report) -> ReportTable:
    """Burden by mix, size class and sector, with how many firms there are."""
    return _by_firms(report, "by_category", texts.BY_CATEGORY, "size_class", "sector")


def apart(report: Report) -> ReportTable:
    """What is no burden, by mix and instrument: voluntary items, and financial charges."""
    result = report.result
    once, yearly = split_by_timing(result)
    structural = is_yearly(result)
    rows = pd.DataFrame(
        {
            "mix": result.column("mix"),
            "instrument": result.column("instrument"),
            "item": pd.Categorical(np.where(result.financial, "financial", "voluntary"), ["voluntary", "financial"]),
            "one_off": once,
            "structural": yearly,
            "hours_one_off": result.hours * ~structural,
            "hours_structural": result.hours * structural,
        }
    )
    keys = ["mix", "instrument", "item"]
    return ReportTable(
        "apart",
        texts.APART,
        columns_of(*((name, Form.CODE) for name in keys), *COSTS),
        add_up(rows[result.counted((), True) & ~result.counted()], keys),
        note=joined([texts.APART_NOTE, texts.MAY_NOT_ADD_UP]),
    )


def apart_of_mixes(compared: pd.DataFrame) -> ReportTable | None:
    """What each mix has that is no burden; None where no mix has any."""
    used = [name for name in _APART if compared[name].any()]
    columns = columns_of(("mix", Form.CODE), *((name, FORMS[name]) for name in used))
    rows = compared[[column.name for column in columns]].reset_index(drop=True)
    return ReportTable("apart", texts.APART, columns, rows, note=texts.APART_OF_MIXES_NOTE) if used else None


def sums(table: pd.DataFrame, title: Text | None = None) -> ReportTable:
    """Sums of money and hours by some columns of the result table."""
    columns = columns_of(*((name, FORMS.get(name, Form.CODE)) for name in table.columns))
    return ReportTable("sums", title or both(""), columns, table.reset_index(drop=True))


def price_times_quantity(report: Report) -> ReportTable:
    """Every obligation of every mix as P x Q: firms reached, times, price, what is left of it, hours and costs."""
    result = report.result
    keys = ["mix", "instrument", "obligation", "kind", "timing"]
    names = ("category", "affected_firms", "quantity", "price", "hours", "labour_cost", "external_cost", "investment")
    lines = pd.DataFrame({name: result.column(name) for name in (*keys, *names)})[result.counted()]
    lines["gross"] = lines["price"] * lines["quantity"]
    lines["running_cost"] = lines["labour_cost"] + lines["external_cost"]
    lines["cost"] = lines["running_cost"] + lines["investment"]
    # The activities of an obligation reach the same firms, which count once.
    firms = lines.groupby([*keys, "category"], observed=True)["affected_firms"].max()
    reached = firms.groupby(keys, observed=True).sum().reset_index()
    figures = ["quantity", "gross", "hours", "running_cost", "investment", "cost"]
    rows = add_up(lines[[*keys, *figures]], keys).merge(reached, how="left", on=keys)
    rows["price"] = rows["gross"] / rows["quantity"].where(rows["quantity"] != 0)
    rows["net_factor"] = rows["running_cost"] / rows["gross"].where(rows["gross"] != 0)
    rows = _with_every_mix(rows, report.mixes)
    columns = columns_of(
        *((name, Form.CODE) for name in keys),
        ("affected_firms", Form.FIRMS),
        ("quantity", Form.COUNT),
        ("price", Form.MONEY_PER_FIRM),
        ("net_factor", Form.SHARE),
        ("hours", Form.HOURS),
        ("running_cost", Form.MONEY),
        ("investment", Form.MONEY),
        ("cost", Form.MONEY),
    )
    return ReportTable(
        "price_times_quantity",
        texts.PRICE_TIMES_QUANTITY,
        columns,
        rows[[column.name for column in columns]],
        note=joined([texts.PRICE_TIMES_QUANTITY_NOTE, texts.MAY_NOT_ADD_UP]),
    )


def _with_every_mix(rows: pd.DataFrame, mixes: tuple[str, ...]) -> pd.DataFrame:
    """Rows by mix, with a row of zeros for each mix that has none, in the order of the study."""
    lacking = [mix for mix in mixes if not (rows["mix"] == mix).any()]
    if not lacking:
        return rows
    # A price of nothing and what is left of nothing are not known.
    nothing = {name: 0.0 for name in rows.select_dtypes("number") if name not in ("price", "net_factor")}
    added = pd.DataFrame([{"mix": mix} | nothing for mix in lacking], columns=rows.columns)
    codes = {name: object for name in rows.columns if name not in nothing and name not in ("price", "net_factor")}
    every = pd.concat([rows.astype(codes), added.astype(codes)], ignore_index=True)
    return every.sort_values("mix", key=lambda codes: codes.map(mixes.index), kind="stable", ignore_index=True)


def _broken_down(report: Report, name: str, title: Text, column: str) -> ReportTable:
    return ReportTable(
        name,
        title,
        columns_of(("mix", Form.CODE), (column, Form.CODE), *COSTS, ("annual_equivalent", Form.MONEY)),
        sums_by(report, "mix", column).drop(columns="present_value"),
        note=joined([headline_of(report), texts.MAY_NOT_ADD_UP]),
    )


def headline_of(report: Report) -> Text | None:
    """What the figures of a table are, where they are no central estimates."""
    if not report.by_expected_value:
        return None
    from burden.answers.tables.uncertain import basis_of

    return basis_of(report.simulation, texts.EXPECTED_VALUES)


def _by_firms(report: Report, name: str, title: Text, *columns: str) -> ReportTable:
    keys = firm_kinds(report.result, columns)
    sums = sums_by(report, *keys).astype(dict.fromkeys(keys, object))
    rows = per_firm_of(report.result, *columns)[[*keys, "firms"]].astype(dict.fromkeys(keys, object))
    rows = rows.merge(sums.fillna(dict.fromkeys(keys[1:], "")), how="left", on=keys)
    figures = dict.fromkeys((name for name, _ in COSTS), 0.0)
    return ReportTable(
        name,
        title,
        columns_of(*((key, Form.TEXT if key == "unit" else Form.CODE) for key in keys), ("firms", Form.FIRMS), *COSTS),
        rows.fillna(figures).drop(columns=["annual_equivalent", "present_value"]),
        note=joined([headline_of(report), texts.MAY_NOT_ADD_UP]),
    )
