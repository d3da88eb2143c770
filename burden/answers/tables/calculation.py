"""The whole calculation of a mix or a part of it, to be sent: what it is of, its total, its lines, every figure."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from burden.answers.results import Results
from burden.answers.standing import Standing
from burden.answers.table import ReportTable, TableColumn, columns_of
from burden.answers.tables import calculation_texts as own
from burden.answers.tables.building import frame_of
from burden.answers.tables.changes import described
from burden.answers.tracing import Used, rows_under, used_by
from burden.comparison import with_totals
from burden.differences.changes import Change, find_changes
from burden.engine import Result, estimate
from burden.engine.formula import net_factor
from burden.engine.timing import is_yearly, split_by_timing
from burden.language import Language, Text, joined
from burden.study import Settings, Study, name_in
from burden.study.labels import coded_name
from burden.study.tables import ReviewPoint
from burden.study.words import ObligationKind, Rounding
from burden.writing.amounts import units_in_words
from burden.writing.figures import day
from burden.writing.form import FORMS, Form
from burden.writing.texts import COUNTS_AS, HEADINGS

LEVELS = ("mix", "instrument", "obligation", "activity")
"""What a calculation may be of, each part of the one before."""
TABLES = {
    "mix": "mixes", "instrument": "instruments", "obligation": "obligations", "activity": "activities",
    "category": "firm_categories",
}  # fmt: skip
_FIGURES = (
    "firms", "share", "affected_firms", "count", "frequency", "quantity", "hours_per_occurrence", "hourly",
    "external_per_occurrence", "price", "business_as_usual", "interaction", "net", "investment_per_firm",
    "unrounded_hours",
)  # fmt: skip
AMOUNTS = (
    "hours_one_off", "hours_structural", "labour_cost", "external_cost", "investment", "one_off", "structural",
)  # fmt: skip
"""What the lines of a calculation come to."""
_FORMS_OF_LINES = {
    "count": Form.FACTOR, "hourly": Form.MONEY_PER_FIRM, "net": Form.SHARE, "investment_per_firm": Form.MONEY_PER_FIRM,
    "unrounded_hours": Form.FACTOR,
}  # fmt: skip
_TOTALS = ("one_off", "structural", "annual_equivalent")


@dataclass(frozen=True)
class WholeCalculation:
    """What a calculation is of.

    Attributes:
        results: of the study, as it is shown.
        standing: the workbook that its figures stand in.
        path: the codes of a mix, an instrument of it, an obligation of that, an activity of that: one at least.
        language: in which it is told.
        made: the day.
    """

    results: Results
    standing: Standing
    path: tuple[str, ...]
    language: Language
    made: date

    @property
    def study(self) -> Study:
        """The study as it is shown."""
        return self.results.study

    @property
    def level(self) -> str:
        """Of what it is: the last of the path."""
        return LEVELS[len(self.path) - 1]

    @property
    def title(self) -> Text:
        """Of what it is, in words."""
        return own.TITLES[self.level].fill(name=self.name(self.level, self.path[-1]))

    def name(self, level: str, code: str) -> str:
        """The code with its name."""
        return coded_name(self.study, (TABLES[level],), code, self.language)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that tell it from others: of its mix, and of what it is within that."""
        return tuple(dict.fromkeys((*self.path[:1], *self.path[-1:])))

    @cached_property
    def lines(self) -> npt.NDArray[np.intp]:
        """The positions of its lines."""
        return lines_of_part(self.results.result, self.path)

    @cached_property
    def used(self) -> dict[int, tuple[Used, ...]]:
        """The figures that each of its lines is calculated with."""
        return {int(line): used_by(self.results.result, int(line)) for line in self.lines}

    @cached_property
    def figures(self) -> dict[Hashable, Used]:
        """Every figure that its lines are calculated with, once, in the order in which they are listed."""
        every: dict[Hashable, Used] = {}
        for figures_of_line in self.used.values():
            for used in figures_of_line:
                every.setdefault(used.key, used)
        return every

    @cached_property
    def every_change(self) -> tuple[Change, ...]:
        """What was changed in the study since the workbook was opened; remarks on it are no changes."""
        found = find_changes(self.standing.loaded, self.standing.edited)
        return tuple(change for change in found if change.table != ReviewPoint.table)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What was changed of what its lines rest on now, or rested on when the workbook was opened."""
        if not self.every_change or not self.path or not self.standing.was_ready:
            return self.every_change
        before = estimate(self.standing.loaded)
        under = rows_under(self.results.result, self.lines) | rows_under(before, lines_of_part(before, self.path))
        return tuple(
            change
            for change in self.every_change
            if (change.kind.has_effect if change.table == Settings.table else (change.table, change.name) in under)
            and change.part in (None, self.path[0])
        )


def lines_of_part(result: Result, path: tuple[str, ...]) -> npt.NDArray[np.intp]:
    """The positions of the lines of a mix, or of a part of it."""
    wanted = np.ones(len(result.positions), dtype=bool)
    for level, code in zip(LEVELS, path, strict=False):
        wanted &= np.asarray(result.column(level) == code)
    return np.flatnonzero(wanted)


def names_of(study: Study, table: str, language: Language) -> dict[str, str]:
    """The names of what a table holds, by code; the code where there is none."""
    return {
        row.code: name_in(row, language, study.settings.language) or row.code  # type: ignore[attr-defined]
        for row in study.records(table)
    }


def counts_as(results: Results) -> npt.NDArray[np.str_]:
    """As what each line counts: `burden`, `voluntary` or `financial`."""
    result = results.result
    return np.where(result.financial, "financial", np.where(result.column("voluntary"), "voluntary", "burden"))


def about(of: WholeCalculation) -> ReportTable:
    """What the file is of, and whether figures were changed."""
    study, language = of.study, of.language
    settings, scenario = study.settings, study.under
    count = len(of.changes)
    said_of_changes = [own.HAS_CHANGES.fill(count=count) if count else own.UNCHANGED]
    if elsewhere := len(of.every_change) - count:
        said_of_changes.append(own.CHANGED_ELSEWHERE.fill(count=elsewhere))
    said: dict[Text, object] = {
        own.STUDY: name_in(settings, language, settings.language, "title"),
        own.WORKBOOK: of.standing.name,
        own.VERSION: settings.version or "–",
        own.MADE: day(of.made),
        **{HEADINGS[level]: of.name(level, code) for level, code in zip(LEVELS, of.path, strict=False)},
        own.PRICES: units_in_words(settings),
        own.SCENARIO: of.standing.edited.scenario_name(scenario, language) if scenario else own.NO_SCENARIO,
        own.CHANGES: joined(said_of_changes, "; "),
    }
    rows = [
        {"item": item.to(language), "value": value.to(language) if isinstance(value, Text) else value}
        for item, value in said.items()
    ]
    columns = (*columns_of(("item", Form.TEXT)), TableColumn("value", own.SAYS, Form.TEXT))
    return ReportTable("about", own.ABOUT, columns, frame_of(rows, columns))


def totals(of: WholeCalculation) -> ReportTable:
    """What it comes to: a row for each group, and for what does not count as burden."""
    result = of.results.result
    rows: list[dict[str, object]] = []
    kinds, groups = counts_as(of.results)[of.lines], np.asarray(result.column("group"))[of.lines]
    hours = {name: values[of.lines] for name, values in _split_hours(of.results).items()}
    columns = dict.fromkeys(("mix", of.level, "kind", "voluntary"))
    for group in of.study.groups:
        sums = with_totals(result.of(group), *columns, include_voluntary=True)
        sums = sums[(sums["mix"] == of.path[0]) & (sums[of.level] == of.path[-1])]
        is_financial = sums["kind"] == ObligationKind.FINANCIAL.value
        of_kind = np.where(is_financial, "financial", np.where(sums["voluntary"].astype(bool), "voluntary", "burden"))
        for kind in COUNTS_AS:
            within = (kinds == kind) & (groups == group.value)
            if within.any():
                row: dict[str, object] = {"group": group.value, "counts_as": COUNTS_AS[kind].to(of.language)}
                row |= {name: float(sums.loc[of_kind == kind, name].sum()) for name in _TOTALS}
                rows.append(row | {name: float(values[within].sum()) for name, values in hours.items()})
    headed = (
        *columns_of(("group", Form.CODE)),
        TableColumn("counts_as", own.COUNTS_AS, Form.TEXT),
        *columns_of(*((name, FORMS[name]) for name in (*_TOTALS, *hours))),
    )
    return ReportTable("totals", own.TOTALS, headed, frame_of(rows, headed), note=own.TOTALS_NOTE)


def changes(of: WholeCalculation) -> ReportTable | None:
    """What was changed of what it rests on, with the old and the new value; None where nothing was."""
    rows = []
    for change in of.changes:
        said = described(change, of.standing.loaded, of.standing.edited, of.language)
        if change.field is None:
            said["field"] = (own.ROW_REMOVED if change.new is None else own.ROW_ADDED).to(of.language)
        at = None if change.old_row is None else change.old_row
        said["cell"] = (
            None if change.field is None else of.standing.places.cell(change.table, at, change.field, change.part)
        )
        rows.append(said)
    if not rows:
        return None
    columns = (
        *columns_of(("sheet", Form.CODE), ("what", Form.TEXT), ("field", Form.TEXT)),
        TableColumn("cell", own.CELL, Form.TEXT),
        *columns_of(("old", Form.TEXT), ("new", Form.TEXT)),
    )
    return ReportTable("changes", own.CHANGED_CELLS, columns, frame_of(rows, columns))


def lines(of: WholeCalculation) -> ReportTable:
    """Its lines, the most expensive first; below them a total for each group and for what does not count.

    `line` is the position of each line, for whoever writes what its figures were made from.
    """
    result = of.results.result
    positions, inputs, rules = result.positions, result.inputs, of.study.settings.rules
    frame = result.lines.iloc[of.lines]
    once, yearly = split_by_timing(result)
    net = net_factor(result.column("business_as_usual"), result.column("interaction"))
    worked = {
        "one_off": once,
        "structural": yearly,
        **_split_hours(of.results),
        "hourly": result.column("tariff") * (1 + rules.overhead),
        "net": net,
        "investment_per_firm": inputs.investment[positions.activity],
    }
    if len(positions.chains) > 1:
        worked["count"] = positions.counts(inputs)
    if rules.rounding is not Rounding.NONE:
        worked["unrounded_hours"] = result.column("hours_per_occurrence") * result.column("quantity") * net
    rows = frame.assign(
        line=of.lines,
        **{name: values[of.lines] for name, values in worked.items()},
        counts_as=[COUNTS_AS[kind].to(of.language) for kind in counts_as(of.results)[of.lines]],
    )
    named = (*LEVELS[len(of.path) :], "category")
    for level in named:
        rows[f"{level}_code"] = rows[level].astype(str)
        rows[level] = rows[level].astype(str).map(names_of(of.study, TABLES[level], of.language))
    rows = rows.astype({"group": str, "timing": str}).sort_values("cost", ascending=False, key=abs, kind="stable")
    first, totals_below = named[0], []
    for (group, kind), part in rows.groupby(["group", "counts_as"], sort=False):
        amounts = {name: float(part[name].sum()) for name in AMOUNTS}
        totals_below.append({first: own.TOTAL.to(of.language), "group": group, "counts_as": kind} | amounts)
    columns = (
        *(
            column
            for level in named
            for column in (
                *columns_of((level, Form.TEXT)),
                TableColumn(f"{level}_code", own.CODE_OF.fill(what=HEADINGS[level]), Form.TEXT),
            )
        ),
        *columns_of(("group", Form.CODE), ("timing", Form.CODE)),
        TableColumn("counts_as", own.COUNTS_AS, Form.TEXT),
        *(
            TableColumn(name, own.LINE_HEADINGS.get(name) or HEADINGS[name], _FORMS_OF_LINES.get(name) or FORMS[name])
            for name in (*_FIGURES, *AMOUNTS)
            if name in rows
        ),
    )
    named_columns = [*(column.name for column in columns), "line"]
    every = pd.concat(
        [rows[named_columns].astype(object), pd.DataFrame(totals_below, columns=named_columns, dtype=object)]
    )
    return ReportTable(
        "lines", own.LINES, columns, every.reset_index(drop=True), note=own.LINES_NOTE, totals=len(totals_below)
    )


def _split_hours(results: Results) -> dict[str, npt.NDArray[np.float64]]:
    """The hours of every line, one-off and per year."""
    hours, yearly = results.result.hours, is_yearly(results.result)
    return {"hours_one_off": hours * ~yearly, "hours_structural": hours * yearly}
