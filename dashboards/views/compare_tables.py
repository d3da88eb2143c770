"""The tables of the page on which the mixes are compared, in HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pandas as pd
from markupsafe import Markup

from burden.answers.results import Results
from burden.answers.table import ReportTable, TableColumn
from burden.engine.measures import Measure
from burden.engine.per_firm import reached_firms
from burden.engine.simulation import Simulation
from burden.engine.statistics import level_name, rank_chances
from burden.language import Language, Text, figure
from burden.render.html import Cell, TableWriter, details, report_table
from burden.study import name_in
from burden.study.rules_texts import rules_in_words
from burden.writing.amounts import Amounts
from burden.writing.figures import chance, significant
from burden.writing.form import Form
from burden.writing.look import Look
from burden.writing.measures import SHORT, in_short
from burden.writing.names import mix_names
from burden.writing.texts import EXACTLY, HEADINGS
from dashboards.state.view import MEASURES
from dashboards.views import compare_texts as own

SHARE = 0.9
"""The share of the draws that lies in the intervals: between the 5th and the 95th percentile."""


@dataclass(frozen=True)
class Shown:
    """What of the results is shown.

    Attributes:
        results: of the study.
        language: of the page.
        mixes: codes of the mixes.
        reference: the mix they are compared with.
        measure: what intervals, differences and chances are about.
        simulation: the draws; None while they are being made, and where there will be none.
        include_voluntary: whether voluntary and financial items count.
        has_draws: whether there are draws, or will be; without them nothing is said of intervals and chances.
    """

    results: Results
    language: Language
    mixes: tuple[str, ...]
    reference: str | None
    measure: str
    simulation: Simulation | None
    include_voluntary: bool = False
    has_draws: bool = True

    @cached_property
    def names(self) -> dict[str, str]:
        """What the mixes are called."""
        return mix_names(self.results.study, self.language)

    @cached_property
    def look(self) -> Look:
        """In which currency and price year amounts are written."""
        settings = self.results.study.settings
        return Look(self.language, settings.currency, settings.price_year)

    @cached_property
    def made_from(self) -> dict[str, tuple[int, int]]:
        """From how many lines of the result, of how many activities, the burden of each mix is added up."""
        result = self.results.result
        counted, of = result.counted((), self.include_voluntary), result.positions
        codes = [mix.code for mix in result.study.mixes]
        found = {}
        for mix in self.mixes:
            lines = counted & (of.mix == codes.index(mix))
            found[mix] = int(lines.sum()), len(np.unique(of.activity[lines]))
        return found

    @cached_property
    def figures(self) -> dict[str, dict[str, float]]:
        """The figures of every mix, by its code and the name of the figure."""
        table = self.results.compared_counting(include_voluntary=self.include_voluntary)
        table = table.set_index("mix").astype(float)
        return {
            str(mix): {str(name): value for name, value in row.items()} for mix, row in table.to_dict("index").items()
        }

    @cached_property
    def drawn(self) -> Simulation | None:
        """The draws of the measure alone, so that no more is described than is shown."""
        if self.simulation is None:
            return None
        draws, central = ({self.measure: of[self.measure]} for of in (self.simulation.draws, self.simulation.central))
        return replace(self.simulation, measures=(Measure(self.measure),), draws=draws, central=central)

    @cached_property
    def intervals(self) -> dict[str, tuple[float, float]]:
        """Between which amounts the measure lies, by mix."""
        if self.drawn is None:
            return {}
        low, high = (level_name(level) for level in self.drawn.levels)
        rows = self.drawn.summary().set_index("mix")
        ends = dict(zip(rows.index, zip(rows[low].astype(float), rows[high].astype(float), strict=True), strict=True))
        return {mix: ends[mix] for mix in self.mixes}

    @cached_property
    def chances(self) -> dict[str, float]:
        """The chance of each mix to be the cheapest of those shown."""
        if self.drawn is None:
            return {}
        codes = [str(code) for code in self.drawn.groups["mix"]]
        at = [codes.index(mix) for mix in self.mixes]
        ranks = rank_chances(self.drawn.draws[self.measure][:, at])
        return {mix: float(chances[0]) for mix, chances in zip(self.mixes, ranks, strict=True)}

    @cached_property
    def differences(self) -> dict[str, tuple[float, float]]:
        """Between which amounts the difference with the reference lies, by mix."""
        if self.drawn is None or self.reference is None:
            return {}
        low, high = (level_name(level) for level in self.drawn.levels)
        found = {}
        for row in self.drawn.pairs().to_dict("records"):
            if row["second"] == self.reference:
                found[str(row["first"])] = (float(row[low]), float(row[high]))
            elif row["first"] == self.reference:
                # A pair has its first less its second; here it is the other way round.
                found[str(row["second"])] = (-float(row[high]), -float(row[low]))
        return found

    @property
    def compares(self) -> bool:
        """Whether there is another mix to be cheaper or dearer than."""
        return len(self.mixes) > 1

    @property
    def has_differences(self) -> bool:
        """Whether any mix that is shown has another one to differ from."""
        return self.reference is not None and self.mixes != (self.reference,)

    def say(self, text: Text) -> str:
        """A text in the language of the page."""
        return text.to(self.language)


def summary(shown: Shown) -> Markup:
    """A row of figures for each mix."""
    settings = shown.results.study.settings
    amounts = {name: _amounts(shown, name) for name in MEASURES}
    hours = _amounts(shown, "hours_structural", hours=True)
    firms = reached_firms(shown.results.result)
    about = _about_chosen(shown)
    group = [Cell(shown.say(SHORT[shown.measure]), classes="group", columns=len(about))] if about else []
    head = [
        Cell(shown.say(own.MIX)),
        *(_heading(shown, name, amounts[name]) for name in MEASURES),
        *group,
        Cell(shown.say(own.HOURS), True, small=hours.axis(), tip=[shown.say(own.ABOUT_HOURS)]),
        Cell(shown.say(own.FIRMS), True, tip=[shown.say(own.ABOUT_FIRMS)]),
    ]
    if about:
        head = [cell if cell in group else replace(cell, rows=2) for cell in head]
    rows = [
        [
            Cell(shown.names[mix], tag=shown.say(own.REFERENCE_TAG) if mix == shown.reference else ""),
            *(_amount(shown, mix, name, amounts[name]) for name in MEASURES),
            *_chosen(shown, mix, amounts[shown.measure]),
            _hours(shown, mix, hours),
            Cell(significant(float(firms[mix].sum()), shown.language), True),
        ]
        for mix in shown.mixes
    ]
    heads = [head, about] if about else [head]
    caption = own.SUMMARY_NOTE.fill(year=str(settings.price_year))
    table = TableWriter().table(heads, rows, shown.say(caption))
    return Markup("<h2>{}</h2>{}").format(shown.say(own.SUMMARY), table)


def _amounts(shown: Shown, name: str, *, hours: bool = False) -> Amounts:
    """In which unit a figure is written."""
    return Amounts.of([shown.figures[mix][name] for mix in shown.mixes], shown.look, hours=hours)


def _heading(shown: Shown, name: str, amounts: Amounts) -> Cell:
    """The heading of an amount: its unit, and what it is."""
    settings = shown.results.study.settings
    years = shown.results.path.years
    over = {"first": str(years[0]), "last": str(years[-1]), "base": str(settings.base_year)}
    about = [text.fill(**over) for text in own.ABOUT[name]]
    if name in ("annual_equivalent", "present_value"):
        about.append(rules_in_words(settings))
    counted = own.VOLUNTARY_COUNTS if shown.include_voluntary else own.VOLUNTARY_APART
    tip = [shown.say(text) for text in (*about, own.FORMULA, counted)]
    classes = "chosen" if name == shown.measure else ""
    return Cell(shown.say(SHORT[name]), True, classes, small=amounts.axis(), tip=tip)


def _about_chosen(shown: Shown) -> list[Cell]:
    """The headings of what is said of the chosen measure."""
    settings = shown.results.study.settings
    values = {
        "chance": round(SHARE * 100),
        "draws": figure(settings.draws, shown.language),
        "measure": in_short(shown.measure).to(shown.language),
        "mix": shown.names.get(shown.reference or "", ""),
    }
    values["code"] = shown.reference or ""
    headings = (
        (shown.has_draws, own.INTERVAL, own.ABOUT_INTERVAL),
        (shown.has_differences, own.DIFFERENCE, own.ABOUT_DIFFERENCE),
        (shown.has_draws and shown.compares, own.CHEAPEST, own.ABOUT_CHEAPEST),
    )
    return [
        Cell(shown.say(heading.fill(**values)), True, tip=[shown.say(about.fill(**values))])
        for is_shown, heading, about in headings
        if is_shown
    ]


def _amount(shown: Shown, mix: str, name: str, amounts: Amounts) -> Cell:
    """An amount of a mix, with the exact figure and what it was made from."""
    value = shown.figures[mix][name]
    lines, activities = shown.made_from[mix]
    made = own.MADE_FROM.fill(lines=figure(lines, shown.language), activities=activities)
    tip = [shown.say(EXACTLY.fill(amount=amounts.exact(value))), shown.say(made)]
    return Cell(amounts.label(value), True, "chosen" if name == shown.measure else "", tip=tip)


def _chosen(shown: Shown, mix: str, amounts: Amounts) -> list[Cell]:
    """The interval of a mix, its difference with the reference, and its chance to be the cheapest."""
    waiting = Cell(shown.say(own.AT_WORK), True, "waiting")
    cells = []
    if mix in shown.intervals:
        low, high = shown.intervals[mix]
        cells.append(Cell(f"{amounts.label(low)} – {amounts.label(high)}", True))
    elif shown.has_draws:
        cells.append(waiting)
    if shown.reference is not None and shown.has_differences:
        value = shown.figures[mix][shown.measure] - shown.figures[shown.reference][shown.measure]
        tip = []
        if mix in shown.differences:
            low, high = shown.differences[mix]
            between = own.BETWEEN.fill(chance=round(SHARE * 100), low=amounts.words(low), high=amounts.words(high))
            tip = [shown.say(between)]
        cells.append(Cell("–" if mix == shown.reference else amounts.signed(value), True, tip=tip))
    if shown.has_draws and shown.compares:
        cells.append(Cell(chance(shown.chances[mix], shown.language), True) if mix in shown.chances else waiting)
    return cells


def _hours(shown: Shown, mix: str, amounts: Amounts) -> Cell:
    row = shown.figures[mix]
    exact = own.HOURS_EXACT.fill(
        structural=figure(row["hours_structural"], shown.language, 0),
        one_off=figure(row["hours_one_off"], shown.language, 0),
    )
    return Cell(amounts.label(row["hours_structural"]), True, tip=[shown.say(exact)])


def parts(shown: Shown, table: pd.DataFrame, column: str) -> Markup:
    """The figures of the chart: every part of every mix, exactly."""
    columns = (
        TableColumn("mix", HEADINGS["mix"], Form.CODE),
        TableColumn(column, own.BREAKDOWNS[column], Form.CODE),
        *(TableColumn(name, SHORT[name], Form.MONEY) for name in MEASURES),
    )
    title = own.PARTS.fill(measure=HEADINGS["cost"], breakdown=own.BREAKDOWNS[column].each(str.lower))
    made = ReportTable("parts", title, columns, table[[one.name for one in columns]].reset_index(drop=True))
    return report_table(made, shown.results.study, shown.language)


def goals(shown: Shown) -> Markup:
    """What the analyst judges of each mix; empty where the study has no goals."""
    study, language = shown.results.study, shown.language
    if not study.goals:
        return Markup("")
    written_in = study.settings.language
    called = {row.goal: name_in(row, language, written_in, "goal") for row in study.goals}
    found = {(row.goal, row.mix): row for row in study.goals}
    rows = []
    for goal, name in called.items():
        cells = [Cell(name)]
        for mix in shown.mixes:
            row = found.get((goal, mix))
            if row is None:
                cells.append(Cell("–", True))
                continue
            tip: Sequence[str] = [text for text in (row.reason, row.note) if text]
            if row.source:
                tip = [*tip, shown.say(own.SOURCE.fill(source=row.source))]
            cells.append(Cell(_score(row.score, language), True, _shade(row.score), tip=tip))
        rows.append(cells)
    head = [Cell(shown.say(own.GOAL)), *(Cell(shown.names[mix], True) for mix in shown.mixes)]
    table = TableWriter("goal").table([head], rows, shown.say(own.GOALS_NOTE))
    return Markup("<h2>{}</h2>{}").format(shown.say(own.GOALS), table)


def _score(score: float, language: Language) -> str:
    written = figure(score, language).replace("-", "−")
    return f"+{written}" if score > 0 else written


def _shade(score: float) -> str:
    """The class that colours a score; the number says the same."""
    if score == 0:
        return ""
    return f"{'good' if score > 0 else 'bad'}-{1 if abs(score) < 1.5 else 2}"


def apart(shown: Shown) -> Markup:
    """What is no burden and counts in no total; empty where there is none."""
    columns = ["mix", *own.APART_COLUMNS]
    figures = pd.DataFrame([{"mix": mix, **shown.figures[mix]} for mix in shown.mixes], columns=columns)
    if not figures[list(own.APART_COLUMNS)].to_numpy().any():
        return Markup("")
    made = ReportTable(
        "apart",
        own.APART_NOTE,
        (
            TableColumn("mix", HEADINGS["mix"], Form.CODE),
            *(TableColumn(name, heading, Form.MONEY) for name, heading in own.APART_COLUMNS.items()),
        ),
        figures,
    )
    return details(shown.say(own.APART), report_table(made, shown.results.study, shown.language))
