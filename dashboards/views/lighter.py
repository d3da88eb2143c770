"""The part of the page about elements that shows lighter forms of a mix, and which of them nothing beats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from markupsafe import Markup

from burden.alternatives import MOST_DRAWS, Alternatives
from burden.answers.results import Results
from burden.answers.tables.lighter import (
    by_smallest_size,
    compared_forms,
    frontier_of_mixes,
    lighter_forms,
    lighter_in_words,
    looked_at,
    not_compared,
    smallest_sizes,
)
from burden.answers.too_much import TooMuch
from burden.language import joined
from burden.render.html import bullets, details, headed, notice, report_table, sentences
from burden.report.figures import frontier, smallest_size
from burden.writing.names import goal_names, mix_names, size_class_names
from dashboards.views import elements_texts as own
from dashboards.views import texts
from dashboards.views.common import Chart, Drawn, Page, Part, Step, charted, stack, stop_if_unwanted
from dashboards.views.draws import Draws
from dashboards.views.escaping import NOTHING
from dashboards.views.html import html


@dataclass(frozen=True)
class Lighter:
    """What the part shows.

    Attributes:
        said: what to conclude, in HTML.
        compared: the forms by cost and goals.
        best: the forms that nothing beats, in HTML.
        forms: those that lack one thing, in HTML.
        sizes: what the mixes cost from a larger size of firm up.
    """

    said: Markup = NOTHING
    compared: Drawn = field(default_factory=Drawn)
    best: Markup = NOTHING
    forms: Markup = NOTHING
    sizes: Drawn = field(default_factory=Drawn)


class LighterView(Part):
    """Forms of a mix without some of its instruments, or for fewer firms."""

    def __init__(self, page: Page, finding: Any) -> None:
        """Nothing is shown yet.

        Args:
            page: that it is a part of.
            finding: the pane that says what to conclude.
        """
        super().__init__()
        self._page, self._finding = page, finding
        self._compared, self._sizes = Chart(), Chart()
        self._best, self._stopped, self._forms = html(), html(), html()
        self._draws = Draws(page, self._stopped)
        self._layout = stack(
            *(self._compared, self._draws, self._stopped, self._best, self._forms, self._sizes),
            visible=self.param.visible,
        )

    def steps(self, results: Results, mix: str) -> Sequence[Step]:
        """All forms at their central values first; then in how many draws they stay what nothing beats."""
        self._stopped.object, self._draws.visible = NOTHING, False
        first = Step(partial(self._made, results, mix), self._show, is_long=True)
        if not results.has_ranges:
            return (first,)
        return first, Step(partial(self._made_best, results, mix, draws=True), self._show_best, is_long=True)

    def _found(self, results: Results, mix: str, *, draws: bool = False) -> Alternatives:
        view = self._page.session.view
        stop_if_unwanted()
        return results.alternatives(
            mix,
            view.measure,
            draws=min(results.study.settings.draws, MOST_DRAWS) if draws else 0,
            include_voluntary=view.include_voluntary,
            progress=self._draws.follow if draws else None,
        )

    def _made(self, results: Results, mix: str) -> Lighter:
        study, language, look = results.study, self._page.language, self._page.look()
        every = {of.code: self._found(results, of.code) for of in study.mixes}
        found, found_all, names = every[mix], list(every.values()), mix_names(study, language)
        measure, compared, sizes = found.measure, Drawn(), Drawn()
        if found.goals and found.instruments:
            forms = compared_forms(found_all, language, only=mix)
            chart = frontier(forms, names, look, goal_names(study, language), measure)
            table = frontier_of_mixes([found], language, most=None)
            assert table is not None
            compared = charted(chart, table, self._page)
        if (table := smallest_sizes(found_all, language)) is not None:
            chart = smallest_size(by_smallest_size(found_all), names, look, size_class_names(study, language), measure)
            sizes = charted(chart, table, self._page)
        listed = lighter_forms([found], language)
        one_less = NOTHING
        if listed is not None:
            content = report_table(listed, study, language, titled=False)
            one_less = details(listed.title.to(language), content, is_open=compared.chart is None)
        said = sentences([joined(lighter_in_words(found, language))], language)
        return Lighter(said, compared, self._made_best(results, mix), one_less, sizes)

    def _made_best(self, results: Results, mix: str, *, draws: bool = False) -> Markup:
        """The forms that nothing beats, or why that cannot be told."""
        study, language = results.study, self._page.language
        try:
            found = self._found(results, mix, draws=draws)
        except TooMuch as too_much:
            return self._made_best(results, mix) + notice(too_much.reason, language, "warning")
        table = frontier_of_mixes([found], language)
        if table is not None and found.instruments:
            return headed(table, study, language)
        heading = Markup("<h2>{}</h2>").format(own.LIGHTER.fill(mix=mix_names(study, language)[mix]).to(language))
        counted, *lacking = looked_at([found], language)
        said = [*not_compared([found], language), counted]
        heading += NOTHING.join(Markup("<p>{}</p>").format(text.to(language)) for text in said)
        if not lacking:
            return heading
        return heading + details(own.LACKING.to(language), bullets(text.to(language) for text in lacking))

    def _show(self, made: Lighter) -> None:
        self._finding.object = made.said
        self._compared.show(made.compared, self._page.say(own.ALL_ON_FRONTIER))
        self._sizes.show(made.sizes, self._page.say(texts.AS_TABLE))
        self._forms.object = made.forms
        self._show_best(made.best)

    def _show_best(self, made: Markup) -> None:
        self._draws.visible = False
        self._best.object = made
