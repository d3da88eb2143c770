"""Tables of the costs over the years, and of what they come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from burden.answers.table import Mark, ReportTable, TableColumn, columns_of
from burden.answers.tables import texts
from burden.answers.tables.building import BY_MIX, frame_of
from burden.answers.tables.measures import measure_columns, span_of
from burden.engine import TimePath
from burden.language import Language, Text, both, joined
from burden.study import Study
from burden.study.tables.policy import in_force
from burden.writing.form import FORMS, Form
from burden.writing.names import instrument_names, mix_names
from burden.writing.texts import HEADINGS

if TYPE_CHECKING:
    from burden.answers.report import Report
    from burden.answers.results import Results


def years(report: Report) -> ReportTable:
    """What each mix costs in every year of the horizon, in constant prices."""
    return replace(costs_by_part(report.path, report.mixes), title=texts.YEARS)


def costs_by_part(path: TimePath, mixes: Sequence[str], *, include_voluntary: bool = False) -> ReportTable:
    """What some mixes cost in every year, by kind of cost."""
    names = ("year", "one_off", "structural", "investment", "cost", "hours")
    columns = columns_of(("mix", Form.CODE), *((name, FORMS[name]) for name in names))
    rows = path.by("mix", "year", include_voluntary=include_voluntary)
    rows = rows.loc[rows["mix"].isin(mixes), [column.name for column in columns]].reset_index(drop=True)
    note = joined([texts.YEARS_NOTE, texts.MAY_NOT_ADD_UP])
    return ReportTable("years", _title(path.result.study), columns, rows, note=note)


def costs_by_year(
    path: TimePath, mixes: Sequence[str], language: Language, *, include_voluntary: bool = False
) -> ReportTable:
    """What some mixes cost in every year, beside each other, with their sum."""
    study, rows = path.result.study, path.by("mix", "year", include_voluntary=include_voluntary)
    names = mix_names(study, language)
    costs = rows.astype({"mix": str}).pivot(index="year", columns="mix", values="cost")[list(mixes)]
    table = pd.concat([costs, costs.sum().to_frame().T]).set_axis([f"mix {mix}" for mix in mixes], axis=1)
    table.insert(0, "year", [*map(int, costs.index), None])
    columns = (
        *columns_of(("year", Form.YEAR)),
        *(TableColumn(f"mix {mix}", both(names[mix]), Form.MONEY) for mix in mixes),
    )
    total = {(len(costs), "year"): Mark(instead=texts.SUM)}
    return ReportTable("years_by_mix", _title(study), columns, table.reset_index(drop=True), marks=total, totals=1)


def _title(study: Study) -> Text:
    return texts.COST_PER_YEAR.fill(currency=study.settings.currency, year=str(study.settings.price_year))


def worth(results: Results, mixes: Sequence[str], *, include_voluntary: bool = False) -> ReportTable:
    """The years of some mixes brought together."""
    settings, counting = results.study.settings, {"include_voluntary": include_voluntary}
    rows = results.compared_counting(**counting).set_index("mix").loc[list(mixes)]
    summed = results.path.by(*BY_MIX, **counting).astype({"mix": str}).set_index("mix")["cost"]
    rows["sum"] = summed.reindex(list(mixes)).fillna(0.0)
    measures = measure_columns(settings, include_voluntary=include_voluntary)
    undiscounted = TableColumn("sum", texts.SUM, Form.MONEY, about=(texts.ABOUT_SUM,))
    amounts = (*measures[:2], undiscounted, *measures[2:])
    unit = tuple(column.name for column in amounts)
    columns = (*columns_of(("mix", Form.CODE)), *(replace(column, scale=unit) for column in amounts))
    note = texts.WORTH_NOTE.fill(**span_of(settings), year=str(settings.price_year))
    return ReportTable("worth", texts.WORTH, columns, rows.reset_index()[[one.name for one in columns]], note=note)


def entries(study: Study, mixes: Sequence[str], language: Language) -> ReportTable | None:
    """The instruments that enter some mix later than the first year or have a last one; None where none does."""
    first, names = study.settings.first_year, mix_names(study, language)
    called = instrument_names(study, language)
    columns = (
        TableColumn("instrument", HEADINGS["instrument"], Form.TEXT),
        *(TableColumn(f"mix {mix}", both(names[mix]), Form.TEXT) for mix in mixes),
    )
    rows = []
    for row in study.composition:
        years = {f"mix {mix}": in_force(row.entries[mix], first) for mix in mixes if mix in row.entries}
        if any(year != str(first) for year in years.values()):
            rows.append({"instrument": called[row.instrument], **years})
    note = texts.ENTRIES_NOTE.fill(first=str(first))
    return ReportTable("entries", texts.ENTRIES, columns, frame_of(rows, columns), note=note) if rows else None
