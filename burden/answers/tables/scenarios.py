"""Tables of a study under its scenarios: what the mixes come to in each, and what each changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from burden.answers.table import Mark, Marks, ReportTable, TableColumn, columns_of
from burden.answers.tables import scenario_texts as texts
from burden.answers.tables.building import frame_of
from burden.answers.tables.review import address_of
from burden.comparison import compare_mixes
from burden.engine.many.measures import Measure
from burden.language import Language, Text, both, joined
from burden.study import Settings, Study
from burden.study.labels import row_label, sheet_label, value_code, value_label
from burden.study.record import labels_of
from burden.study.scenarios import Cell, Scenarios, value_at
from burden.study.tables.scenarios import CHANGEABLE
from burden.study.words import Group
from burden.writing.form import Form
from burden.writing.measures import in_sentence

if TYPE_CHECKING:
    from burden.answers.report import Report
    from burden.answers.results import Results

_EXACT = 6
"""Amounts that are the same to so many decimals share a place."""


def scenarios(report: Report) -> ReportTable | None:
    """The annual equivalent of each mix and their order, in the study itself and under each scenario."""
    return mixes_by_scenario(report.results) if report.study.scenarios else None


def scenario_values(report: Report) -> ReportTable | None:
    """What each scenario changes; None where the study has none."""
    return changes_of_scenarios(report.study, report.language) if report.study.scenarios else None


def totals_by_scenario(
    results: Results, measure: str, *, include_voluntary: bool = False, group: Group | None = None
) -> pd.DataFrame:
    """What the mixes come to in the study itself and under each scenario.

    Args:
        results: of the study itself.
        measure: by what the mixes are put in order: a column of `burden.comparison.compare_mixes`.
        include_voluntary: also add up voluntary and financial items.
        group: whose costs they are; None: those of the headline group.

    Returns:
        A row per scenario and mix: `scenario` (its code; empty for the study itself), `mix`; `one_off`, `structural`,
        `annual_equivalent`, `present_value` (money); `place`, 1 for the cheapest, shared by mixes that cost the same.
    """
    found = []
    for scenario, under in {"": results, **results.under_scenarios}.items():
        result = under.result if group is None else under.result.of(group)
        compared = compare_mixes(result, include_voluntary=include_voluntary)
        table = compared[["mix", "one_off", "structural", "annual_equivalent", "present_value"]]
        place = table[measure].round(_EXACT).rank(method="min").astype(int)
        found.append(table.assign(place=place).assign(scenario=scenario)[["scenario", *table.columns, "place"]])
    return pd.concat(found, ignore_index=True)


def mixes_by_scenario(
    results: Results,
    measure: str = Measure.ANNUAL_EQUIVALENT,
    *,
    include_voluntary: bool = False,
    group: Group | None = None,
    mixes: Sequence[str] | None = None,
) -> ReportTable:
    """A row for the study itself and for each scenario: what each mix comes to, and their order.

    Args:
        results: of the study itself.
        measure: what they come to: a column of `burden.comparison.compare_mixes`.
        include_voluntary: also add up voluntary and financial items.
        group: whose costs they are; None: those of the headline group.
        mixes: the mixes that are shown; None: all.
    """
    totals = totals_by_scenario(results, measure, include_voluntary=include_voluntary, group=group)
    study = results.study
    shown = [mix.code for mix in study.mixes if mixes is None or mix.code in mixes]
    amounts = totals.pivot(index="scenario", columns="mix", values=measure)
    places = totals.pivot(index="scenario", columns="mix", values="place")[shown]
    rows = pd.DataFrame({"scenario": ["", *results.under_scenarios]})
    for mix in shown:
        rows[f"{measure}_{mix}"] = amounts[mix][rows["scenario"]].to_numpy()
    rows["order"] = [_in_order(places.loc[code]) for code in rows["scenario"]]
    called = {"": texts.THE_STUDY} | {code: scenario_text(study, code) for code in study.scenarios}
    return ReportTable(
        "scenarios",
        joined([texts.SCENARIOS, group.label if group else None, in_sentence(str(measure))], ": "),
        (
            *columns_of(("scenario", Form.CODE)),
            *(TableColumn(f"{measure}_{mix}", both(mix), Form.MONEY) for mix in shown),
            TableColumn("order", texts.ORDER, Form.TEXT),
        ),
        rows,
        note=_order_in_words(study, rows.set_index("scenario")["order"]) if len(shown) > 1 else None,
        marks={(row, "scenario"): Mark(instead=called[code]) for row, code in enumerate(rows["scenario"])},
    )


def _in_order(places: pd.Series[int]) -> str:
    """Mixes by their places, the cheapest first: `M1 < M4 = M2`."""
    ordered = places.sort_values(kind="stable")
    signs = ["", *(" = " if same else " < " for same in ordered.diff().eq(0).iloc[1:])]
    return "".join(f"{sign}{mix}" for sign, mix in zip(signs, ordered.index, strict=True))


def _order_in_words(study: Study, orders: pd.Series[str]) -> Text:
    """Whether the order of the mixes is the same in every scenario, given that of each."""
    other = [scenario_text(study, code) for code in study.scenarios if orders[code] != orders[""]]
    return texts.OTHER_ORDER.fill(scenarios=joined(other, ", ")) if other else texts.SAME_ORDER


def scenario_text(study: Study, code: str) -> Text:
    """What a scenario is called."""
    return Text.of(lambda language: study.scenario_name(code, language))


def changes_of_scenarios(study: Study, language: Language) -> ReportTable:
    """A row per cell that a scenario changes: what stands in it, and what the scenario has instead."""
    finder = Scenarios(study)
    rows: list[dict[str, Any]] = []
    marks: Marks = {}
    codes: dict[str, list[object]] = {"scenario": [], "figure": [], "central": [], "under": []}
    for code in study.scenarios:
        under = finder.under(code)
        for cell, row in under.cells.items():
            values = [value_at(contents, cell) for contents in (study, under.contents)]
            own, other = (value_label(value, language) for value in values)
            name = study.scenario_name(code, language)
            figure = _cell_in_words(study, cell, language)
            marks[len(rows), "figure"] = Mark(go=_way(study, cell))
            rows.append({"scenario": name, "figure": figure, "central": own, "under": other, "source": row.source})
            codes["scenario"].append(code)
            codes["figure"].append(_cell_in_code(study, cell))
            for column, value in zip(("central", "under"), values, strict=True):
                codes[column].append(value_code(value))
    columns = (
        *columns_of(("scenario", Form.TEXT), ("figure", Form.TEXT)),
        TableColumn("central", texts.THE_STUDY, Form.TEXT),
        TableColumn("under", texts.UNDER, Form.TEXT),
        *columns_of(("source", Form.TEXT)),
    )
    frame = frame_of(rows, columns)
    note = texts.SCENARIO_VALUES_NOTE
    return ReportTable("scenario_values", texts.SCENARIO_VALUES, columns, frame, note=note, codes=codes, marks=marks)


def _way(study: Study, cell: Cell) -> str:
    """Where a cell is edited; nowhere for rows of a study that was made and not read."""
    table, position, name, part = cell
    if position is None:
        return address_of(table, name, ("value", None))
    row = study.records(table)[position].row
    return "" if row is None else address_of(table, row, (name, part))


def _cell_in_code(study: Study, cell: Cell) -> str:
    """A cell as parameters are named: `tariffs/KEN/tariff`."""
    table, position, name, part = cell
    row = [] if position is None else [study.records(table).names[position]]
    return "/".join([table, *row, name, *([part] if part else [])])


def _cell_in_words(study: Study, cell: Cell, language: Language) -> str:
    """A cell: its row and the heading of its column; a setting with the sheet it stands on."""
    table, position, name, part = cell
    row = sheet_label(Settings.table).to(language)
    if position is not None:
        row = row_label(study, study.records(table)[position], language)
    heading = part or "" if name == "entries" else labels_of(CHANGEABLE[table])[name, part].to(language)
    return f"{row}: {heading}"
