"""The whole calculation of a mix or a part of it, to be sent: what it is of, its total, its lines, every figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from burden.answers.results import Results
from burden.answers.standing import Row, Standing
from burden.answers.table import ReportTable, TableColumn, columns_of
from burden.answers.tables import calculation_texts as own
from burden.answers.tables.building import frame_of
from burden.answers.tables.changes import described
from burden.answers.tracing import Used, used_by
from burden.comparison import with_totals
from burden.differences.changes import Change, find_changes
from burden.engine.formula import net_factor
from burden.engine.timing import is_yearly, split_by_timing
from burden.language import Language, Text, both
from burden.study import Settings, Study, name_in
from burden.study.columns import Unit
from burden.study.labels import coded_name, row_label, value_label
from burden.study.record import Record, source_keys
from burden.study.record import columns_of as fields_of
from burden.study.study import note_on
from burden.study.tables import PriceIndex, ReviewPoint
from burden.study.tables.effort import MINUTES
from burden.study.tables.policy import entered_in
from burden.study.words import ObligationKind
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
MONEY_UNITS = (Unit.MONEY, Unit.MONEY_PER_HOUR)
_SHARES = (Unit.SHARE, Unit.CHANGE)
_FIGURES = (
    "firms", "share", "affected_firms", "frequency", "quantity", "hours_per_occurrence", "tariff",
    "external_per_occurrence", "price", "business_as_usual", "interaction", "net_factor",
)  # fmt: skip
_AMOUNTS = ("hours_one_off", "hours_structural", "one_off", "structural")
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
        return lines_of_part(self.results, self.path)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What was changed since the workbook was opened; remarks on it are no changes."""
        found = find_changes(self.standing.loaded, self.standing.edited)
        return tuple(change for change in found if change.table != ReviewPoint.table)


def lines_of_part(results: Results, path: tuple[str, ...]) -> npt.NDArray[np.intp]:
    """The positions of the lines of a mix, or of a part of it."""
    wanted = np.ones(len(results.result.positions), dtype=bool)
    for level, code in zip(LEVELS, path, strict=False):
        wanted &= np.asarray(results.result.column(level) == code)
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
    said: dict[Text, object] = {
        own.STUDY: name_in(settings, language, settings.language, "title"),
        own.WORKBOOK: of.standing.name,
        own.VERSION: settings.version or "–",
        own.MADE: day(of.made),
        **{HEADINGS[level]: of.name(level, code) for level, code in zip(LEVELS, of.path, strict=False)},
        own.PRICES: units_in_words(settings),
        own.SCENARIO: of.standing.edited.scenario_name(scenario, language) if scenario else own.NO_SCENARIO,
        own.CHANGES: own.HAS_CHANGES.fill(count=count) if count else own.UNCHANGED,
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
    """What was changed since the workbook was opened, with the old and the new value; None where nothing was."""
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
    """Its lines, the most expensive first; below them a total for each group and for what does not count."""
    frame = of.results.result.lines.iloc[of.lines]
    once, yearly = split_by_timing(of.results.result)
    worked = {"one_off": once, "structural": yearly, **_split_hours(of.results)}
    net = net_factor(frame["business_as_usual"].to_numpy(), frame["interaction"].to_numpy())
    rows = frame.assign(
        **{name: values[of.lines] for name, values in worked.items()},
        net_factor=net,
        counts_as=[COUNTS_AS[kind].to(of.language) for kind in counts_as(of.results)[of.lines]],
    )
    named = (*LEVELS[len(of.path) :], "category")
    for level in named:
        rows[f"{level}_code"] = rows[level].astype(str)
        rows[level] = rows[level].astype(str).map(names_of(of.study, TABLES[level], of.language))
    rows = rows.astype({"group": str, "timing": str}).sort_values("cost", ascending=False, key=abs, kind="stable")
    first, totals_below = named[0], []
    for (group, kind), part in rows.groupby(["group", "counts_as"], sort=False):
        amounts = {name: float(part[name].sum()) for name in _AMOUNTS}
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
        *columns_of(*((name, FORMS.get(name, Form.SHARE)) for name in (*_FIGURES, *_AMOUNTS))),
    )
    named_columns = [column.name for column in columns]
    every = pd.concat(
        [rows[named_columns].astype(object), pd.DataFrame(totals_below, columns=named_columns, dtype=object)]
    )
    return ReportTable(
        "lines", own.LINES, columns, every.reset_index(drop=True), note=own.LINES_NOTE, totals=len(totals_below)
    )


def figures(of: WholeCalculation) -> ReportTable:
    """Every figure that the lines use: what the workbook has, what was calculated with, and what it rests on."""
    listed: dict[tuple[str, int, str], Used] = {}
    result = of.results.result
    for line in of.lines:
        for used in used_by(result, int(line)):
            listed.setdefault((used.record.table, id(used.record), used.field), used)
    rows = [*(_figure(of, used) for used in listed.values()), *_entries(of)]
    columns = (
        *columns_of(("figure", Form.TEXT), ("row", Form.TEXT)),
        TableColumn("cell", own.CELL, Form.TEXT),
        TableColumn("stood", own.STOOD, Form.FACTOR),
        *columns_of(("low", Form.FACTOR), ("high", Form.FACTOR)),
        TableColumn("filled_in", own.FILLED_IN, Form.FACTOR),
        TableColumn("changed", own.CHANGE, Form.TEXT),
        *columns_of(("price_year", Form.YEAR)),
        TableColumn("used", own.USED, Form.FACTOR),
        *columns_of(("measured_in", Form.TEXT), ("source", Form.TEXT)),
        TableColumn("source_in_full", own.SOURCE_IN_FULL, Form.TEXT),
        *columns_of(("quality", Form.CODE), ("verified", Form.TEXT), ("note", Form.TEXT)),
    )
    note = own.FIGURES_NOTE.fill(workbook=of.standing.name)
    forms = tuple(row.pop("form") for row in rows)
    return ReportTable("figures", own.FIGURES, columns, frame_of(rows, columns), note=note, row_forms=forms)


def name_of(used: Used, language: Language) -> str:
    """What a figure is called: the heading of its column, with a capital."""
    label = fields_of(type(used.record))[used.field].label
    if isinstance(used.record, PriceIndex):
        label = own.INDEX[used.field].fill(year=str(used.record.year))
    said = label.to(language)
    return f"{said[:1].upper()}{said[1:]}"


def prices_of(row: Row, unit: Unit) -> int | None:
    """The year in whose prices a cell stands; None where it holds no money, or money of the study's own year."""
    return getattr(row, "price_year", None) if unit in MONEY_UNITS else None


def _figure(of: WholeCalculation, used: Used) -> dict[str, Any]:
    row, column = used.record, fields_of(type(used.record))[used.field]
    stood = of.standing.quantity(used)
    money, unit = column.unit in MONEY_UNITS, own.UNITS.get(column.unit, column.unit.label)
    form = Form.SHARE if column.unit in _SHARES else Form.MONEY_PER_FIRM if money else Form.FACTOR
    return {
        "figure": name_of(used, of.language),
        "cell": of.standing.cell(row, used.field, column.label).to(of.language),
        **({"stood": stood.central, "low": stood.low, "high": stood.high} if stood is not None else {}),
        "filled_in": None if used.quantity is None else used.quantity.central,
        "price_year": (prices_of(row, column.unit) or of.study.settings.price_year) if money else None,
        # Minutes are calculated with as hours.
        "used": used.value * MINUTES if column.unit is Unit.MINUTES else used.value,
        "measured_in": unit.fill(currency=of.study.settings.currency).to(of.language),
        "form": form,
    } | _support(of, row, used.field)


def _entries(of: WholeCalculation) -> Iterator[dict[str, Any]]:
    """The cells that put the instruments in the mix, and from which year."""
    held, first = set(np.asarray(of.results.result.column("instrument"))[of.lines]), of.study.settings.first_year
    name = own.ENTRY.to(of.language)
    for row in of.study.composition:
        if row.instrument in held:
            stood, now = of.standing.entry(row, of.path[0]), row.entries[of.path[0]]
            yield {
                "figure": f"{name[:1].upper()}{name[1:]}",
                "cell": of.standing.cell(row, "entries", both(of.path[0]), of.path[0]).to(of.language),
                "stood": None if stood is None else entered_in(stood, first),
                "filled_in": entered_in(now, first),
                "used": entered_in(now, first),
                "measured_in": own.FROM_YEAR.to(of.language),
                "form": Form.YEAR,
            } | _support(of, row, "entries", of.path[0])


def _support(of: WholeCalculation, row: Row, field: str, part: str | None = None) -> dict[str, Any]:
    """What a figure rests on, and whether it was changed."""
    language, study = of.language, of.study
    tag, quality, verified = (
        of.standing.tag(row, field, part),
        getattr(row, "quality", None),
        getattr(row, "verified", None),
    )
    said = [tag.to(language)] if tag else []
    if of.standing.is_of_other_figure(row, field):
        said.append(own.SOURCE_IS.to(language))
    keys = source_keys(getattr(row, "source", None))
    if isinstance(row, Settings):
        note = note_on(row, field, language)
    else:
        note = name_in(row, language, study.settings.language, "note")
    return {
        "row": row_label(study, row, language) if isinstance(row, Record) else "",
        "changed": "; ".join(said) or None,
        "source": "; ".join(keys) or None,
        "source_in_full": "; ".join(_in_full(of, key) for key in keys) or None,
        "quality": quality.value if quality is not None else None,
        "verified": None if verified is None else value_label(verified, language),
        "note": note or None,
    }


def _in_full(of: WholeCalculation, key: str) -> str:
    """A source with all that is known of it; its key alone where it stands in no list."""
    source = next((source for source in of.study.sources if source.key == key), None)
    if source is None:
        return key
    parts = (source.title, source.publisher, source.year, source.link)
    return ", ".join(str(part) for part in parts if part) or key


def _split_hours(results: Results) -> dict[str, npt.NDArray[np.float64]]:
    """The hours of every line, one-off and per year."""
    hours, yearly = results.result.hours, is_yearly(results.result)
    return {"hours_one_off": hours * ~yearly, "hours_structural": hours * yearly}
