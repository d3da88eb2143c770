"""The part of the page about elements that shows where the difference between two mixes comes from, step by step."""

from __future__ import annotations

from typing import Any

from burden.answers.results import Results
from burden.answers.sentences.pages import of_step
from burden.answers.tables.explained import difference_in_words, explanation
from burden.answers.tables.groups import explained_for_groups
from burden.language import both, joined
from burden.render.html import headed, notice, report_table, sentences
from burden.report.figures import difference
from burden.study import name_in
from burden.writing.names import instrument_names, mix_names
from dashboards.views import difference_texts as own
from dashboards.views import texts
from dashboards.views.choosing import follow_view, row_of_buttons
from dashboards.views.common import Chart, Drawn, Page, Part, specification_of, stack, stop_if_unwanted
from dashboards.views.escaping import NOTHING
from dashboards.views.html import html
from dashboards.views.pair import PairSelects, first_of, second_of


class DifferenceView(Part):
    """Why one mix costs more than another.

    Attributes:
        widgets: the two mixes and the parts to choose from; for the top of the page.
    """

    def __init__(self, page: Page, finding: Any) -> None:
        """Nothing is shown yet.

        Args:
            page: that it is a part of.
            finding: the pane that says what to conclude.
        """
        super().__init__()
        self._page = page
        pair = PairSelects(page)
        parts = follow_view(page, row_of_buttons(page, own.PART, own.PARTS), "part")
        self.widgets = (pair.first, pair.second, parts)
        self._finding, self._chart, self._below = finding, Chart(), html()
        self._layout = stack(self._chart, self._below, visible=self.param.visible)

    def turn(self, *, visible: bool) -> None:
        """Come on the screen with its widgets, or leave it."""
        self.visible = visible
        for widget in self.widgets:
            widget.visible = visible

    def made(self, results: Results) -> Drawn:
        """What is to be shown; runs in the thread of a step."""
        study, language, view = results.study, self._page.language, self._page.session.view
        first, second = first_of(self._page.session), second_of(self._page.session)
        if first is None or second is None:
            return Drawn(above=notice(own.ONE_MIX, language))
        part = view.part
        found = results.explanation(first, second, part, measure=view.measure, include_voluntary=view.include_voluntary)
        stop_if_unwanted()
        look, names = self._page.look(), mix_names(study, language)
        called = instrument_names(study, language)
        if part == "obligation":
            called = {row.code: name_in(row, language, study.settings.language) for row in study.obligations}
        chart = difference(found.parts, first, second, names, look, view.measure, called)
        step = of_step(found, {code: both(name) for code, name in called.items()}, study.settings.currency)
        said = sentences([joined([both(difference_in_words(found, study, language)), *step])], language)
        counting = {"include_voluntary": view.include_voluntary}
        others = explained_for_groups(results, [(first, second)], [view.measure], **counting)
        below = headed(others, study, language) if others is not None else NOTHING
        # In full, as it adds up.
        table = report_table(explanation(found, study, language), study, language)
        return Drawn(specification_of(chart), table, above=said, below=below)

    def show(self, made: Drawn) -> None:
        """Put it on the page."""
        self._finding.object = made.above
        self._below.object = made.below
        self._chart.show(made, self._page.say(texts.AS_TABLE))
