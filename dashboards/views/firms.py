"""The page about single firms: what the mixes cost firms of each kind, and a firm that the reader describes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import pandas as pd
from markupsafe import Markup

from burden.answers.results import Results
from burden.answers.table import ReportTable
from burden.answers.tables.firms import held_against, per_firm_by, turnover
from burden.answers.tables.groups import per_unit_of
from burden.answers.tables.texts import NO_FIRMS
from burden.render.html import headed, report_table
from burden.report.figures import benchmarks as draw_benchmarks
from burden.report.figures import per_firm, per_firm_by_size
from burden.study import name_in
from burden.study.tables import FirmCategory
from burden.study.words import BenchmarkUnit
from burden.writing.names import instrument_names, mix_names, sector_names, size_class_names
from dashboards.views import firms_texts as own
from dashboards.views import texts
from dashboards.views.choosing import follow_view, line_of_choices, mixes_shown, row_of_buttons
from dashboards.views.common import Chart, Drawn, Page, Step, specification_of, stack
from dashboards.views.escaping import NOTHING
from dashboards.views.example import FIRM, ExampleCosts, ExampleView
from dashboards.views.html import html
from dashboards.views.style import CONTENT_CSS, SHADES_CSS

_UNITS = {"structural": BenchmarkUnit.PER_FIRM_PER_YEAR, "one_off": BenchmarkUnit.PER_FIRM_ONE_OFF}


@dataclass(frozen=True)
class AllFirms:
    """What the page shows of all firms.

    Attributes:
        heat: costs by size class and sector.
        sizes: costs by size class.
        published: the published figures.
        shares: shares of turnover, in HTML.
        missing: what is said where there are no published figures, in HTML.
        units: costs per unit of what is no firm, in HTML.
        has_firms: whether the study counts any firms.
    """

    heat: Drawn = field(default_factory=Drawn)
    sizes: Drawn = field(default_factory=Drawn)
    published: Drawn = field(default_factory=Drawn)
    shares: Markup = NOTHING
    missing: Markup = NOTHING
    units: Markup = NOTHING
    has_firms: bool = True


class FirmsPage(Page):
    """What the mixes cost one firm."""

    key = "firms"
    title = own.FIRMS
    follows = ("mixes", "include_voluntary", "firms_shown", "firm", "firm_measure", *FIRM)

    def build(self) -> Any:
        """The choices at the top; below them all firms, or the example."""
        self._kind = follow_view(self, row_of_buttons(self, own.SHOWN, own.SHOWN_OPTIONS), "firms_shown")
        self._firm = follow_view(self, row_of_buttons(self, own.FIRM, own.FIRM_OPTIONS), "firm")
        self._measure = follow_view(self, row_of_buttons(self, own.MEASURE, own.MEASURES), "firm_measure")
        self._about = html(Markup('<p class="soft">{}</p>').format(self.say(own.ABOUT)), margin=(0, 0, 8, 0))
        self._heat, self._sizes, self._published = Chart(), Chart(), Chart()
        self._shares = html(self.waiting(), stylesheets=[CONTENT_CSS, SHADES_CSS])
        self._missing, self._units = html(), html()
        self._example = ExampleView(self)
        charts = (self._heat, self._sizes, self._published)
        self._all = stack(self._about, self._shares, *charts, self._missing, self._units)
        self._turn_to(example=self._shows_example, has_firms=self.study.counts_firms)
        line = line_of_choices(self, mixes_shown(self), self._measure, self._firm, beside=self._kind)
        return stack(line, self._all, self._example)

    def steps(self) -> Sequence[Step]:
        """All firms, or the example: only what is on the screen is worked out."""
        results = self.session.results
        if self._shows_example:
            return (Step(partial(self._example.made, results), self._show_example),)
        return (Step(partial(self._made, results), self._show),)

    @property
    def _shows_example(self) -> bool:
        return self.session.view.firms_shown == "example" and self.study.counts_firms

    def _turn_to(self, *, example: bool, has_firms: bool = True) -> None:
        """Let only that be seen which is drawn."""
        self._all.visible, self._example.visible = not example, example
        self._kind.visible = self._about.visible = has_firms
        self._measure.visible = has_firms and not example
        self._firm.visible = self._measure.visible and self.session.view.firm_measure != "turnover"

    def _show_example(self, made: ExampleCosts) -> None:
        self._turn_to(example=True)
        self._example.show(made)

    def _made(self, results: Results) -> AllFirms:
        study, language, mixes = results.study, self.language, self.session.mixes
        counting, measure = {"include_voluntary": self.session.view.include_voluntary}, self.session.view.firm_measure
        units = self._per_unit(results, mixes)
        if not study.counts_firms:
            said = Markup("<p>{}</p>").format(self.say(NO_FIRMS))
            return AllFirms(shares=said, units=units, has_firms=False)
        if measure == "turnover":
            tables = turnover(results, mixes, language, **counting)
            return AllFirms(shares=self._turnover(tables), units=units, **self._benchmarks(results, mixes))
        names, sizes, look = mix_names(study, language), size_class_names(study, language), self.look()

        def figure(chart: Any, *columns: str) -> Drawn:
            table = per_firm_by(results, *columns, mixes=mixes, **counting)
            return Drawn(specification_of(chart), report_table(table, study, language))

        heat = Drawn()
        if len({(row.size_class, row.sector) for row in study.bearers}) > 1:
            columns, shown = ("size_class", "sector"), f"{self.session.view.firm}_{measure}"
            table = results.per_firm(*columns, **counting)
            sectors = sector_names(study, language)
            heat = figure(per_firm(table[table["mix"].isin(mixes)], names, look, shown, sizes, sectors), *columns)
        table = results.per_firm("size_class", **counting)
        ranges = self._ranges(results, mixes, measure)
        chart = per_firm_by_size(table[table["mix"].isin(mixes)], names, look, measure, sizes, ranges)
        return AllFirms(heat, figure(chart, "size_class"), units=units, **self._benchmarks(results, mixes))

    def _per_unit(self, results: Results, mixes: tuple[str, ...]) -> Markup:
        """What the mixes cost one of what is no firm; nothing where all are firms."""
        counting = {"include_voluntary": self.session.view.include_voluntary}
        table = per_unit_of(results.result, results.study.groups, **counting)
        if table is None:
            return NOTHING
        rows = table.rows[table.rows["mix"].isin(mixes)]
        return headed(replace(table, rows=rows), results.study, self.language)

    def _turnover(self, tables: Sequence[ReportTable]) -> Markup:
        """Tables in colours beside each other; what is missing where there are none."""
        heading = Markup("<h2>{}</h2>").format(self.say(own.TURNOVER))
        if not tables:
            return heading + Markup("<p>{}</p>").format(self.say(own.NO_TURNOVER))
        note = self.say(own.TURNOVER_NOTE.fill(sheet=FirmCategory.sheet))
        beside = Markup("").join(report_table(table, self.study, self.language) for table in tables)
        return heading + Markup('<p class="soft">{}</p><div class="beside">{}</div>').format(note, beside)

    def _ranges(self, results: Results, mixes: tuple[str, ...], measure: str) -> pd.DataFrame | None:
        """The published figures that are about a whole mix and about size classes only, in the unit of the chart."""
        study = results.study
        rows = [
            {
                "size_class": term.value,
                "low": row.low,
                "high": row.high,
                "name": f"{name_in(row, self.language, study.settings.language)} ({row.subject})",
            }
            for row in study.benchmarks
            if row.unit is _UNITS[measure] and row.subject in mixes
            for terms in row.categories.alternatives
            if len(terms) == 1
            for term in terms
            if term.attribute == "size"
        ]
        return pd.DataFrame(rows) if rows else None

    def _benchmarks(self, results: Results, mixes: tuple[str, ...]) -> dict[str, Any]:
        """The published figures about the mixes that are shown."""
        study, language = results.study, self.language
        held = results.benchmarks[results.benchmarks["mix"].isin(mixes)]
        if held.empty:
            said = Markup('<p class="soft">{}</p>').format(self.say(own.NO_BENCHMARKS))
            return {"missing": said}
        called = {row.name: name_in(row, language, study.settings.language) for row in study.benchmarks}
        instruments, named = instrument_names(study, language), mix_names(study, language)
        chart = specification_of(draw_benchmarks(held, called, self.look(), instruments, named))
        table = report_table(held_against(held, study, language), study, language)
        return {"published": Drawn(chart, table)}

    def _show(self, made: AllFirms) -> None:
        self._turn_to(example=False, has_firms=made.has_firms)
        self._units.object = made.units
        self._shares.object = made.shares
        self._shares.visible = bool(made.shares)
        self._missing.object = made.missing
        for chart, figure, summary in (
            (self._heat, made.heat, texts.AS_TABLE),
            (self._sizes, made.sizes, texts.AS_TABLE),
            (self._published, made.published, own.BENCHMARKS_AS_TABLE),
        ):
            chart.show(figure, self.say(summary))
