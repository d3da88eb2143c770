"""The page about the difference between two mixes: where it comes from, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import panel as pn
from markupsafe import Markup

from burden.answers.results import Results
from burden.answers.tables.explained import difference_in_words, explanation
from burden.answers.tables.groups import explained_for_groups
from burden.render.html import headed, notice, report_table
from burden.report.figures import difference
from burden.study import name_in
from burden.writing.names import instrument_names, mix_names
from dashboards.state import Session
from dashboards.views import difference_texts as own
from dashboards.views import texts
from dashboards.views.choosing import Choices, measure_buttons, voluntary_box
from dashboards.views.common import Chart, Drawn, Page, Step, choices, specification_of, stack, stop_if_unwanted
from dashboards.views.escaping import NOTHING
from dashboards.views.html import html
from dashboards.views.pair import PairSelects, first_of, second_of


class DifferencePage(Page):
    """Why one mix costs more than another."""

    key = "difference"
    title = own.DIFFERENCE
    follows = ("reference", "second", "measure", "include_voluntary")

    def __init__(self, session: Session, **parameters: Any) -> None:
        """The page of a session; nothing is made yet."""
        super().__init__(session, **parameters)
        self._choices = Choices(self, {"part": "instrument"})

    def build(self) -> Any:
        """The two mixes, the measure and the parts; then the steps from one mix to the other."""
        pair = PairSelects(self)
        part = self._choices.buttons("part", own.PART, own.PARTS)
        self._said, self._chart, self._below = html(self.waiting()), Chart(), html()
        which = pn.FlexBox(pair.first, pair.second, gap="4px 28px", align_items="center")
        how = pn.FlexBox(measure_buttons(self), part, gap="4px 28px")
        return stack(choices(which, how, voluntary_box(self)), self._said, self._chart, self._below)

    def steps(self) -> Sequence[Step]:
        """The steps and their table, at once."""
        return (Step(partial(self._made, self.session.results), self._show),)

    def _made(self, results: Results) -> Drawn:
        study, language, view = results.study, self.language, self.session.view
        first, second = first_of(self.session), second_of(self.session)
        if first is None or second is None:
            return Drawn(above=notice(own.ONE_MIX, language))
        part = str(self._choices["part"])
        found = results.explanation(first, second, part, measure=view.measure, include_voluntary=view.include_voluntary)
        stop_if_unwanted()
        look, names = self.look(), mix_names(study, language)
        called = instrument_names(study, language)
        if part == "obligation":
            called = {row.code: name_in(row, language, study.settings.language) for row in study.obligations}
        chart = difference(found.parts, first, second, names, look, view.measure, called)
        said = Markup("<h2>{}</h2><p>{}</p>").format(
            self.say(own.DIFFERENCE), difference_in_words(found, study, language)
        )
        table = report_table(explanation(found, study, language), study, language)
        counting = {"include_voluntary": view.include_voluntary}
        others = explained_for_groups(results, [(first, second)], [view.measure], **counting)
        below = headed(others, study, language) if others is not None else NOTHING
        return Drawn(specification_of(chart), table, above=said, below=below)

    def _show(self, made: Drawn) -> None:
        self._said.object = made.above
        self._below.object = made.below
        self._chart.show(made, self.say(texts.AS_TABLE))
