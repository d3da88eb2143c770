"""The page about single firms: what the mixes cost firms of each kind, and a firm that the reader describes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import pandas as pd
import panel_material_ui as pmui
from markupsafe import Markup
from param.parameterized import Event

from burden.answers.draws import cheapest_by_size as cheapest_by_size_of
from burden.answers.draws import cheapest_per_firm
from burden.answers.results import Results
from burden.answers.sentences.pages import of_firms, of_sizes, of_those_reached, of_turnover
from burden.answers.sentences.pages_texts import CHANCES_WAIT
from burden.answers.tables.firms import held_against, per_firm_by, sectors_alike, turnover, turnover_by_size
from burden.answers.tables.groups import per_unit_of
from burden.answers.tables.texts import NO_FIRMS
from burden.answers.tables.uncertain import cheapest_by_size
from burden.answers.too_much import TooMuch
from burden.answers.turnover import shares_of_turnover
from burden.engine.many.measures import Measure
from burden.render.html import headed, notice, report_table, sentences
from burden.report.figures import benchmarks as draw_benchmarks
from burden.report.figures import per_firm, per_firm_by_size
from burden.report.figures.heat import sectors_called
from burden.study import name_in
from burden.study.words import BenchmarkUnit
from burden.writing.names import instrument_names, mix_names, sector_names, size_class_names
from dashboards.state.view import NOT_FILLED
from dashboards.views import firms_texts as own
from dashboards.views import texts
from dashboards.views.choosing import follow_view, line_of_choices, mixes_shown, offer, row_of_buttons
from dashboards.views.common import Chart, Drawn, Page, Step, specification_of, stack, stop_if_unwanted
from dashboards.views.escaping import NOTHING
from dashboards.views.example import FIRM, ExampleCosts, ExampleView
from dashboards.views.folded import Folded
from dashboards.views.html import html
from dashboards.views.style import CONTENT_CSS, SHADES_CSS, at_most

_UNITS = {"structural": BenchmarkUnit.PER_FIRM_PER_YEAR, "one_off": BenchmarkUnit.PER_FIRM_ONE_OFF}

_DRAWS = 2_000
"""Of so many draws chances are right to about a hundredth, as they are told; more would keep a reader waiting."""

_ALL = ""
"""Stands in the list of sectors for all of them."""


def _option(sector: str) -> str:
    """How a sector is chosen, also one without a code."""
    return sector or NOT_FILLED


@dataclass(frozen=True)
class AllFirms:
    """What the page shows of all firms.

    Attributes:
        said: what to conclude, in HTML.
        sizes: costs by size class.
        wall: costs of each mix by size class and sector: a chart or, as shares of turnover, HTML; nothing while folded.
        published: the published figures.
        shares: shares of turnover, in HTML.
        missing: what is said where there are no published figures, in HTML.
        units: costs per unit of what is no firm, in HTML.
        sectors: the sectors to choose from, those that are alike together, by what they are called.
        sector: which of these is chosen.
        has_firms: whether the study counts any firms.
    """

    said: Markup = NOTHING
    sizes: Drawn = field(default_factory=Drawn)
    wall: Drawn = field(default_factory=Drawn)
    published: Drawn = field(default_factory=Drawn)
    shares: Markup = NOTHING
    missing: Markup = NOTHING
    units: Markup = NOTHING
    sectors: dict[str, str] = field(default_factory=dict)
    sector: str = _ALL
    has_firms: bool = True


class FirmsPage(Page):
    """What the mixes cost one firm."""

    key = "firms"
    title = own.FIRMS
    follows = ("mixes", "include_voluntary", "firms_shown", "firm", "firm_measure", "within", *FIRM)

    def build(self) -> Any:
        """What to conclude, and the choices; below them all firms, or the example."""
        self._kind = follow_view(self, row_of_buttons(self, own.SHOWN, own.SHOWN_OPTIONS), "firms_shown")
        self._firm = follow_view(self, row_of_buttons(self, own.FIRM, own.FIRM_OPTIONS), "firm")
        self._measure = follow_view(self, row_of_buttons(self, own.MEASURE, own.MEASURES), "firm_measure")
        self._about = html(Markup('<p class="soft">{}</p>').format(self.say(own.ABOUT)), margin=(0, 0, 8, 0))
        self._sector = pmui.Select(label=self.say(own.SECTOR), options={}, size="small", margin=(8, 0), **at_most(400))
        self._sector.param.watch(self._choose_sector, "value")
        self._sizes, self._heat, self._published = Chart(), Chart(), Chart()
        self._finding, self._shares = html(self.waiting()), html(stylesheets=[CONTENT_CSS, SHADES_CSS])
        self._tables = html(stylesheets=[CONTENT_CSS, SHADES_CSS])
        self._missing, self._units, self._chances = html(), html(), html(stylesheets=[CONTENT_CSS])
        self._said = NOTHING
        self._example = ExampleView(self, self._finding)
        # What is in it takes the longest of the page, so that it is drawn when it is asked for.
        self._wall = Folded(summary=self.say(own.WALL))
        self._wall.param.watch(self.refresh, "open")
        unfolded = stack(self._firm, self._heat, self._tables, visible=self._wall.param.open)
        wall = stack(self._wall, unfolded, visible=self._wall.param.visible)
        self._all = stack(
            *(self._about, self._shares, self._sizes, self._chances),
            *(wall, self._published, self._missing, self._units),
        )
        self._turn_to(example=self._shows_example, has_firms=self.study.counts_firms)
        line = line_of_choices(self, mixes_shown(self), self._measure, self._sector, beside=self._kind)
        return stack(self._finding, line, self._all, self._example)

    def steps(self) -> Sequence[Step]:
        """All firms, or the example: only what is on the screen is worked out."""
        results = self.session.results
        if self._shows_example:
            return (Step(partial(self._example.made, results), self._show_example),)
        steps = (Step(partial(self._made, results), self._show),)
        if not self._has_chances(results):
            return steps
        work = partial(self._made_chances, results)
        return (*steps, Step(work, self._show_chances, is_long=True, about=texts.ORDER_AT_WORK))

    def _has_chances(self, results: Results) -> bool:
        """Whether draws tell which mix costs the firms of each size least: those of all sectors."""
        view, comparable = self.session.view, results.study.counts_firms and len(results.study.alternatives) > 1
        return comparable and results.has_ranges and view.firm_measure != "turnover" and view.within is None

    def _made_chances(self, results: Results) -> tuple[Markup, Markup]:
        """Which mix costs the firms of each size least, in how many draws: in a sentence, and as a table."""
        measure, counted = self.session.view.firm_measure, self.session.view.include_voluntary
        try:
            draws = min(results.study.settings.draws, _DRAWS)
            counting: Any = {"include_voluntary": counted, "progress": stop_if_unwanted}
            drawn = results.simulation(draws, per_firm=True, **counting)
            together = results.drawn_by_size(draws, **counting)
        except TooMuch as too_much:
            return NOTHING, notice(too_much.reason, self.language, "warning")
        told = cheapest_per_firm(drawn, measure)
        # Which mix is the lightest may differ from one measure to the other: that of both together is told too.
        equivalent = str(Measure.ANNUAL_EQUIVALENT)
        by_measure = {measure: told, equivalent: cheapest_by_size_of(together, equivalent)}
        said = sentences(of_sizes(by_measure, drawn.dependence), self.language)
        return said, headed(cheapest_by_size(told, measure, len(drawn)), results.study, self.language)

    def _show_chances(self, made: tuple[Markup, Markup]) -> None:
        self._finding.object = self._said + made[0]
        self._chances.object = made[1]

    @property
    def _shows_example(self) -> bool:
        return self.session.view.firms_shown == "example" and self.study.counts_firms

    def _turn_to(self, *, example: bool, has_firms: bool = True) -> None:
        """Let only that be seen which is drawn."""
        self._all.visible, self._example.visible = not example, example
        self._kind.visible = self._about.visible = has_firms
        self._measure.visible = has_firms and not example
        self._firm.visible = self._measure.visible and self.session.view.firm_measure != "turnover"
        several = len({row.sector for row in self.study.bearers}) > 1
        self._wall.visible = self._sector.visible = self._measure.visible and several

    def _choose_sector(self, event: Event) -> None:
        if (event.new or None) != self.session.view.within:
            self.session.view.within = event.new or None

    def _show_example(self, made: ExampleCosts) -> None:
        self._turn_to(example=True)
        self._example.show(made)

    def _made(self, results: Results) -> AllFirms:
        study, language, mixes = results.study, self.language, self.session.mixes
        counting, measure = {"include_voluntary": self.session.view.include_voluntary}, self.session.view.firm_measure
        units = self._per_unit(results, mixes)
        if not study.counts_firms:
            return AllFirms(sentences([NO_FIRMS], language), units=units, has_firms=False)
        alike = self._alike(results, measure)
        chosen = next((row for row in alike if self.session.view.within in [*map(_option, row)]), [])
        called = sectors_called(alike, sector_names(study, language), self.look())
        options = {self.say(own.ALL_SECTORS): _ALL} | {name: _option(code) for code, name in called.items()}
        sectors = {"sectors": options, "sector": _option(chosen[0]) if chosen else _ALL} if len(alike) > 1 else {}
        beside = {"units": units, **sectors, **self._benchmarks(results, mixes)}
        wall = self._made_wall(results, measure) if self._wall.open else Drawn()
        columns = ("size_class", "sector") if chosen else ("size_class",)
        if measure == "turnover":
            shares = shares_of_turnover(results.result, *columns, **counting)
            shares = shares[shares["sector"].map(str) == chosen[0]] if chosen else shares
            written = turnover_by_size(shares, study, mixes, language)
            if written is None:
                return AllFirms(sentences([own.NO_TURNOVER], language), wall=wall, **beside)
            said = sentences(of_turnover(shares[shares["mix"].isin(mixes)]), language)
            return AllFirms(said, wall=wall, shares=headed(written, study, language), **beside)
        shown, table = results.per_firm(*columns, **counting), per_firm_by(results, *columns, mixes=mixes, **counting)
        if chosen:
            shown = shown[shown["sector"] == chosen[0]]
            table = replace(table, rows=table.rows[table.rows["sector"].isin(chosen)].reset_index(drop=True))
        shown = shown[shown["mix"].isin(mixes)]
        chart = per_firm_by_size(
            shown,
            mix_names(study, language),
            self.look(),
            measure,
            size_class_names(study, language),
            self._ranges(results, mixes, measure),
            called[chosen[0]] if chosen else "",
        )
        told = (*of_firms(shown, measure, study), *of_those_reached(shown, measure, study))
        said = sentences(told, language)
        return AllFirms(said, Drawn(specification_of(chart), report_table(table, study, language)), wall, **beside)

    def _alike(self, results: Results, measure: str) -> list[list[str]]:
        """The sectors, those together whose figures are the same."""
        if measure == "turnover":
            # Firms of different sectors have different turnovers.
            return [[code] for code in sector_names(results.study, self.language)]
        table = results.per_firm("size_class", "sector", include_voluntary=self.session.view.include_voluntary)
        return sectors_alike(table, [f"{kind}_{measure}" for kind in own.FIRM_OPTIONS], self.look())

    def _made_wall(self, results: Results, measure: str) -> Drawn:
        """The mixes by size class and sector, beside each other."""
        study, language, mixes = results.study, self.language, self.session.mixes
        counting = {"include_voluntary": self.session.view.include_voluntary}
        if measure == "turnover":
            tables = turnover(results, mixes, language, **counting)
            # Each with its own buttons in one place of the grid.
            beside = NOTHING.join(
                Markup("<div>{}</div>").format(report_table(table, study, language)) for table in tables
            )
            return Drawn(below=Markup('<div class="beside">{}</div>').format(beside))
        columns, figure = ("size_class", "sector"), f"{self.session.view.firm}_{measure}"
        table = results.per_firm(*columns, **counting)
        called = mix_names(study, language), self.look(), figure
        kinds = size_class_names(study, language), sector_names(study, language)
        chart = per_firm(table[table["mix"].isin(mixes)], *called, *kinds)
        written = per_firm_by(results, *columns, mixes=mixes, **counting)
        return Drawn(specification_of(chart), report_table(written, study, language))

    def _per_unit(self, results: Results, mixes: tuple[str, ...]) -> Markup:
        """What the mixes cost one of what is no firm; nothing where all are firms."""
        counting = {"include_voluntary": self.session.view.include_voluntary}
        table = per_unit_of(results.result, results.study.groups, **counting)
        if table is None:
            return NOTHING
        rows = table.rows[table.rows["mix"].isin(mixes)]
        return headed(replace(table, rows=rows), results.study, self.language)

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
        if made.sectors:
            offer(self._sector, made.sectors, made.sector)
        else:
            self._sector.visible = False
        waits = self._has_chances(self.session.results)
        self._said, self._chances.object = made.said, NOTHING
        self._finding.object = made.said + sentences([CHANCES_WAIT] if waits else [], self.language)
        self._units.object = made.units
        self._shares.object = made.shares
        self._shares.visible = bool(made.shares)
        self._tables.object = made.wall.below
        self._missing.object = made.missing
        for chart, figure, summary in (
            (self._sizes, made.sizes, texts.AS_TABLE),
            (self._heat, made.wall, texts.AS_TABLE),
            (self._published, made.published, own.BENCHMARKS_AS_TABLE),
        ):
            chart.show(figure, self.say(summary))
