"""The page about elements: what the instruments of a mix do to each other, what is lighter, and why mixes differ."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from markupsafe import Markup

from burden.answers.results import Results
from burden.answers.table import ReportTable
from burden.answers.tables.elements import (
    elements_in_words,
    elements_of_mixes,
    in_short,
    matrix_of_pairs,
    pairs_of_mixes,
    stacked_firms,
    sums_of_mixes,
)
from burden.engine.many.measures import Measure
from burden.language import Text, joined
from burden.render.html import details, headed, notice, report_table, sentences
from burden.study.goals import instruments_of
from dashboards.views import elements_texts as own
from dashboards.views.choosing import follow_view, line_of_choices, measure_buttons, row_of_buttons
from dashboards.views.common import Drawn, Page, Step, stack, stop_if_unwanted
from dashboards.views.difference import DifferenceView
from dashboards.views.escaping import NOTHING
from dashboards.views.html import html
from dashboards.views.lighter import LighterView
from dashboards.views.pair import chosen_mix, mix_select


class ElementsPage(Page):
    """What the instruments of a mix do to each other, and to the difference between mixes."""

    key = "elements"
    title = own.ELEMENTS
    follows = ("mix", "reference", "second", "measure", "include_voluntary", "elements_shown", "part")

    def build(self) -> Any:
        """What to conclude, the choices, and below them one of the three parts."""
        shown = follow_view(self, row_of_buttons(self, own.SHOWN, own.SHOWN_OPTIONS), "elements_shown")
        self._mix = mix_select(self, own.MIX)
        self._finding, self._within, self._concluded_from = html(), html(), ""
        self._lighter, self._difference = LighterView(self, self._finding), DifferenceView(self, self._finding)
        line = line_of_choices(self, measure_buttons(self), self._mix, *self._difference.widgets, beside=shown)
        return stack(self._finding, line, self._within, self._lighter, self._difference)

    def steps(self) -> Sequence[Step]:
        """Only what is on the screen is worked out."""
        results, shown, mix = self.session.results, self.session.view.elements_shown, chosen_mix(self.session)
        if shown != self._concluded_from:
            self._concluded_from, self._finding.object = shown, self.waiting()
        self._mix.visible = shown != "difference"
        self._within.visible, self._lighter.visible = shown == "within", shown == "lighter"
        self._difference.turn(visible=shown == "difference")
        if shown == "difference":
            return (Step(partial(self._difference.made, results), self._difference.show),)
        if mix is None:
            return (Step(partial(Drawn, above=notice(own.NO_MIX, self.language)), self._show),)
        if shown == "lighter":
            return self._lighter.steps(results, mix)
        return (Step(partial(self._made, results, mix), self._show),)

    def _made(self, results: Results, mix: str) -> Drawn:
        study, language, view = results.study, self.language, self.session.view
        count = len(instruments_of(study, mix))
        if not count:
            return Drawn(above=notice(own.NO_INSTRUMENTS, language))
        counting = {"include_voluntary": view.include_voluntary}
        found = results.elements(mix, **counting)
        stop_if_unwanted()
        said = elements_in_words(found, view.measure, language) if count > 1 else [own.ONE_INSTRUMENT]
        by_size, by_sector = (
            stacked_firms(results, [mix], by, language, **counting) for by in ("size_class", "sector")
        )
        pairs = pairs_of_mixes([found], language, (view.measure, Measure.HOURS))
        each = elements_of_mixes([found], view.measure)
        parts = [
            self._table(in_short(each, study, language) if each is not None else None),
            self._table(each, own.IN_FULL),
            self._table(sums_of_mixes([found], view.measure) if count > 1 else None, own.SUMS),
            self._table(matrix_of_pairs(found, view.measure, language)),
            self._table(pairs, own.PAIRS),
            self._table(by_size),
            self._table(by_sector, own.BY_SECTOR),
        ]
        return Drawn(above=sentences([joined(said)], language), below=NOTHING.join(parts))

    def _table(self, table: ReportTable | None, folded_as: Text | None = None) -> Markup:
        """A table under its title, or folded below a line; nothing where there is none."""
        if table is None:
            return NOTHING
        if folded_as is None:
            return headed(table, self.study, self.language)
        return details(self.say(folded_as), report_table(table, self.study, self.language))

    def _show(self, made: Drawn) -> None:
        self._finding.object, self._within.object = made.above, made.below
        self._within.visible = True
