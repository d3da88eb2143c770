"""All figures of a report."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd
from altair.utils.schemapi import debug_mode

from burden.answers.report import TORNADO_MEASURE, Report
from burden.answers.tables import lighter as lighter_tables
from burden.answers.tables.cost_goals import cost_and_goals, cost_and_goals_title
from burden.answers.tables.texts import STRUCTURAL_PER_FIRM, SUMMARY
from burden.comparison import with_totals
from burden.engine.per_firm import per_firm as cost_per_firm
from burden.engine.uncertainty.statistics import level_name
from burden.language import Text, both
from burden.report.figures import bars, cost_goals, dots, drivers, heat, lighter, over_years, steps, texts, uncertainty
from burden.report.figures.render import specification
from burden.study import name_in
from burden.writing.headline import CALLED, TITLED
from burden.writing.look import Look
from burden.writing.names import (
    goal_names,
    instrument_names,
    mix_names,
    parameter_names,
    percentages_of,
    sector_names,
    size_class_names,
)

MOST_TOGETHER = 4
"""So many mixes have their tables in colours in one figure, which then fits on a page."""


@dataclass(frozen=True)
class Charted:
    """A figure of a report, not drawn yet.

    Attributes:
        chart: the chart, without its title.
        title: what it is called.
        alternative: what it shows, for those who cannot see it; in the language of the report.
    """

    chart: Any
    title: Text
    alternative: Text

    @cached_property
    def specification(self) -> dict[str, Any]:
        """The chart in Vega-Lite, for everybody who draws it: not to be changed."""
        return specification(self.chart)


def all_figures(report: Report, without: Collection[str] = ()) -> dict[str, Charted]:
    """Draw up the figures of a report, by name, in the order of a reader.

    Figures of one mix have its code at the end of their name, in letters and digits. Those that a study has no cause
    for are left out: differences where there is one mix, benchmarks where it has none, lighter forms by goal where none
    can be compared, intervals and what they depend on where no figure has a range.

    Titles do not stand in the charts: in a document they are the captions, and would stand twice. For other places
    there is `burden.report.figures.render.with_heading`.

    Args:
        report: the report.
        without: figures that are not wanted, of those that take long: `frontier`, and `heat` for costs per firm by
            sector and size class.
    """
    settings = report.settings
    look = Look(report.language, settings.currency, settings.price_year, titled=False)
    found: dict[str, Charted] = {}
    # The charts are checked in the tests; checking each of them again would take as long as making them.
    with debug_mode(False):
        for name, title, chart in _figures(report, look, without):
            at, free = 2, name
            while free in found:
                free, at = f"{name}_{at}", at + 1
            found[free] = Charted(chart, title, both(chart.description))
    return found


def _figures(report: Report, look: Look, without: Collection[str]) -> Iterator[tuple[str, Text, Any]]:
    """The name, title and chart of each figure; names that occur more than once are numbered later."""
    result, study, language = report.result, report.study, report.language
    mixes, sizes = mix_names(study, language), size_class_names(study, language)
    yield "mixes", _titled(report, SUMMARY), bars.mixes(report.headlined, mixes, look, _ends(report))
    yield "by_kind", _titled(report, texts.BY_KIND), bars.by_kind(_by(report, "kind"), mixes, look)
    by_size = bars.by_size_class(_by(report, "size_class"), mixes, look, sizes)
    yield "by_size_class", _titled(report, texts.BY_SIZE_CLASS), by_size
    if study.counts_firms:
        per_size = cost_per_firm(result, "size_class")
        for timing, title in (("structural", STRUCTURAL_PER_FIRM), ("one_off", texts.PER_FIRM_ONE_OFF)):
            yield f"per_firm_{timing}", title, dots.per_firm_by_size(per_size, mixes, look, timing, sizes)
        if "heat" not in without:
            yield from _heat_maps(report, look)
    held = report.benchmarks
    if len(held):
        called = {str(row.name): name_in(row, language, report.settings.language) for row in study.benchmarks}
        instruments = instrument_names(study, language)
        yield "benchmarks", texts.BENCHMARKS, dots.benchmarks(held, called, look, instruments, mixes)
    scored = cost_and_goals(report)
    if scored is not None:
        chart = cost_goals.cost_and_goals(scored, mixes, look, goal_names(study, language))
        yield "cost_and_goals", _titled(report, cost_and_goals_title()), chart
    yield from _differences(report, look)
    yield from _lighter(report, look, without)
    if report.has_ranges:
        drawn = report.simulation
        chart = uncertainty.intervals(drawn.summary(), mixes, look, dependence=drawn.dependence)
        yield "intervals", texts.INTERVALS, chart
        yield from _tornados(report, look)
    path = report.path.by("mix", "year")
    yield "years", over_years.title_of(path), over_years.years(path, mixes, look)
    yield "years_by_part", over_years.title_of(path, by_part=True), over_years.years_by_part(path, mixes, look)


def _ends(report: Report) -> bars.Ends:
    """Between which amounts the totals of each mix lie; nothing where no figure has a range."""
    if not report.has_ranges:
        return {}
    rows, ends = report.simulation.summary(), [level_name(report.simulation.levels[at]) for at in (0, -1)]
    return {(str(mix), measure): (low, high) for mix, measure, low, high in rows[["mix", "measure", *ends]].to_numpy()}


def _titled(report: Report, title: Text) -> Text:
    """The title of a figure, which says so where it shows no central estimates."""
    return TITLED.fill(title=title, called=CALLED[report.headline]) if report.by_expected_value else title


def _by(report: Report, column: str) -> pd.DataFrame:
    """The totals of each mix by a column; that of a mix without any costs is empty."""
    table = report.expected("mix", column) if report.by_expected_value else with_totals(report.result, "mix", column)
    return table.astype({"mix": str, column: object}).fillna({column: ""}).astype({column: str})


def _heat_maps(report: Report, look: Look) -> Iterator[tuple[str, Text, Any]]:
    """Costs per firm by sector and size class, of a few mixes in each figure; where the study has sectors."""
    study, language = report.study, report.language
    if len({category.sector for category in study.firm_categories}) < 2:
        return
    table = cost_per_firm(report.result, "size_class", "sector")
    mixes, sizes = mix_names(study, language), size_class_names(study, language)
    sectors = sector_names(study, language)
    for figure in ("average_structural", "reached_structural"):
        for start in range(0, len(mixes), MOST_TOGETHER):
            some = dict(list(mixes.items())[start : start + MOST_TOGETHER])
            rows = table[table["mix"].isin(list(some))]
            chart = heat.per_firm(rows, some, look, figure, sizes, sectors)
            yield f"per_firm_{figure.split('_')[0]}", texts.FIRM_FIGURES[figure], chart


def _differences(report: Report, look: Look) -> Iterator[tuple[str, Text, Any]]:
    """The way from the reference mix (without one: the first) to each of the others."""
    study, language = report.study, report.language
    mixes, parts = mix_names(study, language), instrument_names(study, language)
    first = report.settings.reference_mix or next(iter(mixes), "")
    for second in mixes:
        if second != first:
            found = report.results.explanation(first, second, measure=TORNADO_MEASURE)
            chart = steps.difference(found.parts, first, second, mixes, look, TORNADO_MEASURE, parts)
            yield f"difference_{_plain(second)}", steps.title_of(first, second, TORNADO_MEASURE), chart


def _lighter(report: Report, look: Look, without: Collection[str]) -> Iterator[tuple[str, Text, Any]]:
    """The forms of the mixes by cost and goals, where they can be compared; and from a larger size of firm up."""
    study, language = report.study, report.language
    found, mixes = [report.results.alternatives(mix) for mix in report.mixes], mix_names(study, language)
    if "frontier" not in without and any(of.goals and of.instruments for of in found):
        forms, goals = lighter_tables.compared_forms(found, language), goal_names(study, language)
        title = lighter.frontier_title(TORNADO_MEASURE)
        yield "frontier", title, lighter.frontier(forms, mixes, look, goals, TORNADO_MEASURE)
    by_size = lighter_tables.by_smallest_size(found)
    if by_size["size_class"].nunique() > 1:
        chart = lighter.smallest_size(by_size, mixes, look, size_class_names(study, language), TORNADO_MEASURE)
        yield "smallest_size", lighter.smallest_size_title(TORNADO_MEASURE), chart


def _tornados(report: Report, look: Look) -> Iterator[tuple[str, Text, Any]]:
    """What the mixes depend on, as many of them in a figure as fit on a page."""
    study, language, sensitivity = report.study, report.language, report.sensitivity
    mixes, measure = mix_names(study, language), sensitivity.measure
    by_key = {parameter.key: parameter for parameter in sensitivity.parameters}
    centrals = {mix: float(sensitivity.between(sensitivity.central, mix)[0]) for mix in mixes}
    tables = {mix: sensitivity.tornado(mix).head(uncertainty.MOST_FIGURES) for mix in mixes}
    shown = {mix: [by_key[key] for key in table["key"]] for mix, table in tables.items()}
    labels = {mix: parameter_names(study, of_mix, language, mix) for mix, of_mix in shown.items()}
    percentages = percentages_of([parameter for of_mix in shown.values() for parameter in of_mix])
    if len(mixes) == 1:
        ((mix, name),) = mixes.items()
        alone = tables[mix], name, centrals[mix], labels[mix]
        chart = uncertainty.tornado(*alone, look, measure, percentages=percentages)
        yield "tornado", uncertainty.title_of(name, measure), chart
        return
    for start in range(0, len(mixes), drivers.MOST_MIXES):
        some = {mix: tables[mix] for mix in list(mixes)[start : start + drivers.MOST_MIXES]}
        chart = drivers.drivers(some, mixes, centrals, labels, look, measure, percentages)
        yield "tornado", drivers.title_of(measure), chart


def _plain(code: str) -> str:
    """A code as part of a name that templates and file systems accept."""
    return re.sub(r"\W", "_", code, flags=re.ASCII)
