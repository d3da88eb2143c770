"""The page about the years: what the mixes cost in each of them, and what that is worth."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from markupsafe import Markup

from burden.answers.results import Results
from burden.answers.sentences.pages import of_years
from burden.answers.tables.groups import over_years
from burden.answers.tables.measures import span_of
from burden.answers.tables.texts import YEARS_NOTE
from burden.answers.tables.years import costs_by_part, costs_by_year, entries, worth
from burden.language import Language
from burden.render.html import bullets, details, headed, report_table, sentences
from burden.report.figures.over_years import years, years_by_part
from burden.study import Settings, Study
from burden.study.rules_texts import rules_in_words
from burden.writing.names import mix_names
from dashboards.views import texts
from dashboards.views import years_texts as own
from dashboards.views.choosing import follow_view, line_of_choices, mixes_shown, row_of_buttons
from dashboards.views.common import Chart, Drawn, Page, Step, charted, stack
from dashboards.views.html import html


class YearsPage(Page):
    """What the mixes cost over the years."""

    key = "years"
    title = own.YEARS
    follows = ("mixes", "include_voluntary", "years_shown")

    def build(self) -> Any:
        """What to conclude, the choices, the chart, and what the years come to."""
        shown = follow_view(self, row_of_buttons(self, own.SHOWN, own.SHOWN_OPTIONS), "years_shown")
        self._finding, self._chart, self._below = html(self.waiting()), Chart(height=380), html()
        return stack(self._finding, line_of_choices(self, mixes_shown(self), beside=shown), self._chart, self._below)

    def steps(self) -> Sequence[Step]:
        """The chart and the tables, all at once: the years are quick."""
        return (Step(partial(self._made, self.session.results), self._show),)

    def _made(self, results: Results) -> Drawn:
        study, language, mixes = results.study, self.language, self.session.mixes
        counting = {"include_voluntary": self.session.view.include_voluntary}
        found = results.path.by("mix", "year", **counting)
        found = found[found["mix"].isin(mixes)].astype({"mix": str})
        in_parts = self.session.view.years_shown == "parts"
        if in_parts:
            draw, table = years_by_part, costs_by_part(results.path, mixes, **counting)
        else:
            draw, table = years, costs_by_year(results.path, mixes, language, **counting)
        below = headed(worth(results, mixes, **counting), study, language)
        others = over_years(results, mixes, **counting)
        if others is not None:
            below += details(others.title.to(language), report_table(others, study, language, titled=False))
        return charted(
            draw(found, mix_names(study, language), self.look()),
            table,
            self,
            above=sentences(of_years(found, study, in_parts=in_parts), language),
            below=below + _rules(study, language) + _entries(study, mixes, language),
        )

    def _show(self, made: Drawn) -> None:
        self._finding.object = made.above
        self._chart.show(made, self.say(texts.AS_TABLE))
        self._below.object = made.below


def _rules(study: Study, language: Language) -> Markup:
    """By which rules the years were brought together."""
    settings, span, count = study.settings, span_of(study.settings), study.settings.rules.horizon
    horizon = own.HORIZON.fill(count=count, **span) if count > 1 else own.ONE_YEAR.fill(**span)
    said = [horizon, own.BASE.fill(**span), rules_in_words(settings), own.WHERE.fill(sheet=Settings.sheet), YEARS_NOTE]
    return Markup("<h3>{}</h3>{}").format(own.RULES.to(language), bullets(text.to(language) for text in said))


def _entries(study: Study, mixes: tuple[str, ...], language: Language) -> Markup:
    """The instruments that enter later than the first year."""
    table = entries(study, mixes, language)
    if table is None:
        said = own.ALL_ENTER.fill(first=str(study.settings.first_year)).to(language)
        return Markup('<p class="soft">{}</p>').format(said)
    return details(table.title.to(language), report_table(table, study, language, titled=False), is_open=True)
