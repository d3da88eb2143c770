"""The page on which the mixes are compared: a row of figures for each, their parts, and the goals beside the money."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd
import panel_material_ui as pmui
from markupsafe import Markup
from param.parameterized import Event

from burden.answers.results import Results
from burden.answers.sentences.finding import finding_of, waits_for_draws
from burden.answers.tables.cost_goals import beaten_in_words, cost_and_goals_of
from burden.answers.tables.costs import apart_of_mixes, sums
from burden.answers.tables.groups import of_groups, per_unit_of
from burden.answers.tables.scenarios import changes_of_scenarios, mixes_by_scenario
from burden.answers.tables.side_by_side import Compared, goals_by_mix, side_by_side
from burden.answers.tables.suitability import suitability_in_words, suitability_of, turning_points_of, two_by_two
from burden.answers.tables.workability import workability_of
from burden.answers.too_much import TooMuch
from burden.engine.uncertainty.simulation import Simulation
from burden.render.html import details, headed, notice, report_table, sentences
from burden.report.figures import cost_and_goals
from burden.report.figures.breakdown import Intervals, breakdown
from burden.study.words import ObligationKind
from burden.writing.headline import CALLED, Headline
from burden.writing.names import goal_names, instrument_names, mix_names, sector_names, size_class_names
from burden.writing.texts import HEADINGS
from dashboards.state.view import MEASURES
from dashboards.views import compare_texts as own
from dashboards.views import texts
from dashboards.views.choosing import (
    follow_view,
    line_of_choices,
    measure_buttons,
    mixes_by_name,
    mixes_shown,
    offer,
    row_of_buttons,
)
from dashboards.views.common import Chart, Drawn, Page, Step, charted, specification_of, stack, stop_if_unwanted
from dashboards.views.escaping import NOTHING
from dashboards.views.html import html
from dashboards.views.style import at_most

_TO_COME = 170
"""How much longer the finding is with what the draws tell, in characters."""


class ComparePage(Page):
    """What the mixes cost, side by side."""

    key = "compare"
    title = own.COMPARE
    follows = (*Page.follows, "headline")

    def build(self) -> Any:
        """The finding, the choices, then the chart, the figures, and what stands beside the money."""
        self._reference = pmui.Select(
            label=self.say(own.REFERENCE), options={}, size="small", **at_most(300), margin=(8, 0)
        )
        self._take_over()
        self.watch(self.session.view, self._take_over, "reference")
        self.watch(self.session.workspace, self._take_over, "version")
        self._reference.param.watch(self._choose, "value")
        parts = follow_view(self, row_of_buttons(self, own.BREAKDOWN, own.BREAKDOWNS), "breakdown")
        headline = follow_view(self, row_of_buttons(self, own.HEADLINE, CALLED), "headline")
        self._choices = {"measure": measure_buttons(self), "breakdown": parts, "headline": headline}
        self._finding, self._summary, self._beside, self._scenarios = html(self.waiting()), html(), html(), html()
        self._chart, self._beaten, self._goals = Chart(height=360), html(margin=(20, 0, 0, 0)), Chart()
        line = line_of_choices(self, mixes_shown(self), *self._choices.values(), self._reference)
        shown = (self._chart, self._summary, self._beaten, self._goals, self._beside, self._scenarios)
        return stack(self._finding, line, *shown)

    def steps(self) -> Sequence[Step]:
        """The central figures first, which are there at once; then the same with what the draws tell; the scenarios."""
        under = partial(self._under_scenarios, self.session.own_results)
        return (*self._of_mixes(), Step(under, self._show_scenarios, about=texts.SCENARIOS_AT_WORK))

    def _of_mixes(self) -> Sequence[Step]:
        results = self.session.results
        if not results.has_ranges:
            why = notice(texts.NO_RANGES, self.language)
            return (Step(partial(self._made, results, why_no_draws=why), self._show),)
        if self.session.view.headline == Headline.MEAN:
            # Before there are draws there is no expected value to show.
            return (Step(partial(self._made, results, draws=True), self._show, is_long=True),)
        if results.has_simulation(include_voluntary=self.session.view.include_voluntary):
            return (Step(partial(self._made, results, draws=True), self._show),)
        return (
            Step(partial(self._made, results, draws=False), self._show),
            Step(partial(self._made, results, draws=True), self._show, is_long=True, about=texts.ORDER_AT_WORK),
        )

    # What is shown

    def _made(
        self, results: Results, *, draws: bool = False, why_no_draws: Markup = NOTHING
    ) -> tuple[Drawn, Markup, Drawn]:
        """What the page shows, with or without what the draws tell; where there are none, it says why.

        The chart with what stands above it and at the end, the figures of each mix, and the chart of costs and goals.
        """
        view, study, language = self.session.view, results.study, self.language
        mixes, measure, column = self.session.mixes, view.measure, view.breakdown
        counted, counting = view.include_voluntary, {"include_voluntary": view.include_voluntary}
        try:
            simulation = results.simulation(progress=stop_if_unwanted, **counting) if draws else None
            expected = draws and view.headline == Headline.MEAN
            if expected:
                table = results.expected("mix", column, include_voluntary=counted, progress=stop_if_unwanted)
                every = results.expected_of_mixes(include_voluntary=counted, progress=stop_if_unwanted)
            else:
                table, every = results.by("mix", column, **counting), results.compared_counting(**counting)
        except TooMuch as too_much:
            return self._made(results, why_no_draws=notice(too_much.reason, self.language, "warning"))
        headline = Headline.MEAN if expected else Headline.CENTRAL
        asked = (results, language, mixes, self.session.reference, measure, simulation, counted)
        compared = Compared(*asked, has_draws=not why_no_draws, headline=headline)
        table = table[table["mix"].isin(mixes)]
        if column == "kind" and not view.include_voluntary:
            table = table[table["kind"] != ObligationKind.FINANCIAL.value]
        chart = breakdown(
            table,
            column,
            measure,
            mix_names(study, language),
            self._labels(results)[column],
            self.look(),
            intervals=None if simulation is None else Intervals(*compared.marked, simulation.dependence),
            reference=compared.reference,
            contenders=compared.contenders,
            with_financial=view.include_voluntary,
        )
        parts = table[["mix", column, *MEASURES]]
        title = own.PARTS.fill(measure=HEADINGS["cost"], breakdown=own.BREAKDOWNS[column].each(str.lower))
        goals, weighed = goals_by_mix(study, mixes, language), self._beside_goals(results, simulation, every)
        apart = apart_of_mixes(every[every["mix"].isin(mixes)])
        result = results.result
        others = (of_groups(result, study.groups[1:]), per_unit_of(result, study.groups))
        shown = [replace(of, rows=of.rows[of.rows["mix"].isin(mixes)]) for of in others if of is not None]
        judged = (goals if weighed.chart is None else None, workability_of(results.result, mixes, language))
        tables = [*(table for table in judged if table is not None), *shown]
        beside = NOTHING.join(headed(table, study, language) for table in tables)
        beside += self._weighed(results, simulation, every)
        if apart is not None:
            beside += details(apart.title.to(language), report_table(apart, study, language, titled=False))
        drawn = charted(
            chart,
            sums(parts, title),
            self,
            above=sentences(finding_of(compared), language, _TO_COME if waits_for_draws(compared) else 0),
            below=beside,
        )
        return drawn, why_no_draws + headed(side_by_side(compared), study, language), weighed

    def _beside_goals(self, results: Results, simulation: Simulation | None, every: pd.DataFrame) -> Drawn:
        """What the mixes cost beside what they do for the goals, and which are beaten; nothing of one mix."""
        study, language, measure = results.study, self.language, self.session.view.measure
        table = cost_and_goals_of(study, self.session.mixes, every, measure, simulation)
        if table is None:
            return Drawn()
        chart = cost_and_goals(table, mix_names(study, language), self.look(), goal_names(study, language), measure)
        goals = goals_by_mix(study, self.session.mixes, language)
        said = Markup("<p>{}</p>").format(beaten_in_words(table, study, self.session.mixes, language).to(language))
        written = report_table(goals, study, language) if goals is not None else NOTHING
        return Drawn(specification_of(chart), written, above=said)

    def _weighed(self, results: Results, simulation: Simulation | None, every: pd.DataFrame) -> Markup:
        """All that speaks for and against each mix, and what decides between every two; nothing of one mix."""
        study, language, mixes = results.study, self.language, self.session.mixes
        counting = {"include_voluntary": self.session.view.include_voluntary}
        table = suitability_of(results, mixes, language, simulation, every, **counting)
        if table is None:
            return NOTHING
        pairs = two_by_two(results, mixes, simulation, every)
        said = (text.to(language) for text in suitability_in_words(pairs, study, language))
        decides = turning_points_of(pairs, study, language)
        content = report_table(table, study, language, titled=False)
        content += NOTHING.join(Markup("<p>{}</p>").format(text) for text in said)
        content += headed(decides, study, language) if decides is not None else NOTHING
        return details(table.title.to(language), content)

    def _labels(self, results: Results) -> dict[str, dict[str, str]]:
        """What the parts are called, for each breakdown."""
        study, language = results.study, self.language
        return {
            "kind": {kind.value: kind.label.to(language) for kind in ObligationKind},
            "instrument": instrument_names(study, language),
            "size_class": size_class_names(study, language),
            "sector": sector_names(study, language),
        }

    def _under_scenarios(self, results: Results) -> Markup:
        """The mixes under each scenario, and what each changes; nothing where the study has none."""
        view, study, language = self.session.view, results.study, self.language
        if not study.scenarios:
            return NOTHING
        table = mixes_by_scenario(
            results, view.measure, include_voluntary=view.include_voluntary, mixes=self.session.mixes
        )
        changes = changes_of_scenarios(study, language)
        listed = details(changes.title.to(language), report_table(changes, study, language, titled=False))
        return headed(table, study, language) + listed

    def _show_scenarios(self, made: Markup) -> None:
        self._scenarios.object = made

    def _show(self, made: tuple[Drawn, Markup, Drawn]) -> None:
        drawn, summary, goals = made
        self._finding.object, self._summary.object, self._beside.object = drawn.above, summary, drawn.below
        self._beaten.object = goals.above
        self._chart.show(drawn, self.say(texts.AS_TABLE))
        self._goals.show(goals, self.say(own.GOALS_AS_TABLE))

    # Choices

    def _take_over(self, *_: Any) -> None:
        """Let the list say which mix the others are compared with, wherever that came from."""
        offer(self._reference, mixes_by_name(self), self.session.reference)

    def _choose(self, event: Event) -> None:
        # What is the usual reference need not be asked for.
        if event.new != self.session.reference:
            self.session.view.reference = event.new
