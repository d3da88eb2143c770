"""The page about uncertainty: how sure the totals are, what matters most, and when another mix is cheaper."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from markupsafe import Markup

from burden.answers.results import MOST_IN_SPREAD, Results
from burden.answers.sentences.finding import under_dependence
from burden.answers.sentences.pages import of_drivers, of_intervals
from burden.answers.tables.groups import drawn_of_groups
from burden.answers.tables.sensitive import drivers
from burden.answers.tables.uncertain import (
    WIDEST,
    drawn_by_dependence,
    drawn_pairs,
    drawn_ranks,
    drawn_totals,
    pairs_matrix,
)
from burden.answers.too_much import TooMuch
from burden.engine.many.measures import Measure
from burden.language import joined
from burden.render.html import details, notice, report_table, sentences
from burden.report.figures import intervals, tornado
from burden.report.figures.theme import amounts_of
from burden.writing.names import percentages_of
from dashboards.views import texts
from dashboards.views import uncertainty_texts as own
from dashboards.views.break_even import Asked, BreakEvenView
from dashboards.views.choosing import follow_view, line_of_choices, measure_buttons, mixes_shown, row_of_buttons
from dashboards.views.common import Chart, Drawn, Page, Step, charted, specification_of, stack, stop_if_unwanted
from dashboards.views.draws import Draws
from dashboards.views.escaping import NOTHING
from dashboards.views.html import html
from dashboards.views.pair import PairSelects, chosen_mix, first_of, mix_select, second_of

_SHARE_TO_COME = 40
"""How much longer the sentence is with the share of the spread, in characters."""


class UncertaintyPage(Page):
    """How sure the figures are."""

    key = "uncertainty"
    title = own.UNCERTAINTY
    follows = (
        *("mixes", "mix", "reference", "second", "measure", "include_voluntary"),
        *("uncertainty_shown", "subject", "figure"),
    )

    def build(self) -> Any:
        """What to conclude, the choices, and below them one of the three parts."""
        shown = follow_view(self, row_of_buttons(self, own.SHOWN, own.SHOWN_OPTIONS), "uncertainty_shown")
        self._mixes = mixes_shown(self)
        self._about = follow_view(self, row_of_buttons(self, own.ABOUT, own.ABOUT_OPTIONS), "subject")
        self._mix = mix_select(self, own.MIX)
        self._pair = PairSelects(self)
        self._finding, self._chart, self._below, self._concluded_from = html(), Chart(), html(), ""
        self._draws = Draws(self, self._below)
        self._break_even = BreakEvenView(self, self._finding)
        about = (self._about, self._mix, self._pair.first, self._pair.second)
        line = line_of_choices(self, self._mixes, measure_buttons(self), *about, beside=shown)
        return stack(self._finding, line, self._draws, self._chart, self._below, self._break_even)

    def steps(self) -> Sequence[Step]:
        """What is quick first; what takes draws when there is time for it."""
        results, asked = self.session.results, self._asked(self.session.results)
        self._turn_to(self.session.view.uncertainty_shown)
        match self.session.view.uncertainty_shown:
            case "drivers":
                return (
                    Step(partial(self._made_drivers, asked, with_shares=False), self._show),
                    Step(
                        partial(self._made_drivers, asked, with_shares=True),
                        self._show,
                        is_long=True,
                        about=texts.SHARES_AT_WORK,
                    ),
                )
            case "break_even":
                return (Step(partial(self._break_even.made, asked), self._break_even.show),)
            case _:
                is_long = not results.has_simulation(include_voluntary=asked.include_voluntary)
                first = Step(partial(self._made_intervals, asked), self._show, is_long=is_long)
                by_dependence = asked.measure == Measure.ANNUAL_EQUIVALENT and not asked.include_voluntary
                if not results.has_ranges or not (by_dependence or len(results.study.groups) > 1):
                    return (first,)
                more = partial(self._made_intervals, asked, by_dependence=by_dependence, of_groups=True)
                return first, Step(more, self._show, is_long=True, about=texts.RANGES_AT_WORK)

    def _asked(self, results: Results) -> Asked:
        view = self.session.view
        return Asked(results, self.language, self.session.mixes, view.measure, view.include_voluntary)

    # What is shown

    def _made_intervals(self, asked: Asked, *, by_dependence: bool = False, of_groups: bool = False) -> Drawn:
        """The intervals, every two mixes, and the chances of their places; later what takes more draws too."""
        if not asked.results.has_ranges:
            return Drawn(below=notice(texts.NO_RANGES, self.language))
        try:
            every = asked.results.simulation(progress=self._draws.follow, **asked.counting)
            simulation = asked.drawn(every)
        except TooMuch as too_much:
            return Drawn(below=notice(too_much.reason, self.language, "warning"))
        dependence = simulation.dependence
        chart = intervals(simulation.summary(), asked.names, self.look(), (asked.measure,), dependence=dependence)
        study, measures = asked.study, (asked.measure,)
        beside, pairs = [], NOTHING
        if len(asked.mixes) > 1:
            ranked = drawn_ranks(simulation, measures)
            beside = [ranked] if ranked is not None else []
            in_full = report_table(drawn_pairs(simulation, measures), study, self.language, titled=False)
            pairs = report_table(pairs_matrix(simulation, asked.measure, self.look()), study, self.language)
            pairs += details(self.say(own.PAIRS_IN_FULL), in_full)
        if by_dependence:
            under = asked.results.under_dependence(simulation).items()
            beside.append(drawn_by_dependence({dependence: asked.drawn(drawn) for dependence, drawn in under}))
        if of_groups and len(study.groups) > 1:
            beside.append(drawn_of_groups(asked.results, every, asked.mixes, measures, **asked.counting))
        space = Markup("<div style='height:20px'></div>")
        units = {"by_dependence": amounts_of(specification_of(chart), self.look())}
        written = (report_table(table, study, self.language, amounts=units.get(table.name)) for table in beside)
        below = space.join([pairs, *written])
        if len(asked.mixes) < 2:
            below = Markup('<p class="soft">{}</p>').format(self.say(own.ONE_MIX)) + below
        said = joined([*of_intervals(simulation, asked.measure, asked.mixes), under_dependence(dependence)])
        above = sentences([said], self.language)
        return charted(chart, drawn_totals(simulation, measures), self, above=above, below=below)

    def _made_drivers(self, asked: Asked, *, with_shares: bool) -> Drawn:
        """What matters most to a mix, or to the difference of two."""
        mix, against, subject = self._subject(asked)
        sensitivity = asked.results.sensitivity(asked.measure, **asked.counting)
        stop_if_unwanted()
        shares = asked.results.shares(mix, against, measure=asked.measure, **asked.counting) if with_shares else None
        draws = min(self.study.settings.draws, MOST_IN_SPREAD)
        table = drivers(sensitivity, mix, against, self.language, shares=shares, draws=draws)
        parameters = {parameter.key: parameter for parameter in sensitivity.parameters}
        widest = [parameters[key] for key in table.rows["key"]]
        labels = asked.labels(widest, mix if against is None else None)
        central = float(sensitivity.between(sensitivity.central, mix, against)[0])
        look, percentages = self.look(), percentages_of(widest)
        chart = tornado(table.rows, subject, central, labels, look, asked.measure, WIDEST, percentages)
        said = sentences(
            of_drivers(sensitivity, mix, against, shares), self.language, 0 if with_shares else _SHARE_TO_COME
        )
        if table.rows.empty:
            return Drawn(above=said)
        return charted(chart, table, self, above=said)

    def _subject(self, asked: Asked) -> tuple[str, str | None, str]:
        """The mix that is asked about, the one it is held against, and what that is called."""
        first, second = first_of(self.session), second_of(self.session)
        if self.session.view.subject == "pair" and first is not None and second is not None:
            said = own.PAIR.fill(first=asked.names[first], second=asked.names[second])
            return second, first, asked.say(said)
        mix = chosen_mix(self.session) or next(iter(asked.names))
        return mix, None, asked.names[mix]

    def _show(self, made: Drawn) -> None:
        self._draws.visible = False
        self._finding.object = made.above
        self._chart.show(made, self.say(texts.AS_TABLE))
        self._below.object = made.below

    # Choices

    def _turn_to(self, shown: str) -> None:
        """Show the choices and the panes of one part alone."""
        if shown != self._concluded_from:
            self._concluded_from, self._finding.object = shown, self.waiting()
        is_pair = self.session.view.subject == "pair"
        self._mixes.visible = shown != "drivers"
        self._about.visible = shown == "drivers" and len(self.study.mixes) > 1
        self._mix.visible = shown == "drivers" and not is_pair
        for select in (self._pair.first, self._pair.second):
            select.visible = shown == "break_even" or (shown == "drivers" and is_pair)
        self._chart.visible = self._below.visible = shown != "break_even"
        self._break_even.visible = shown == "break_even"
        self._draws.visible = False
