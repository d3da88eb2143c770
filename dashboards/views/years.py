"""The page about the years: what the mixes cost in each of them, and what that is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import panel as pn
from markupsafe import Markup

from burden.answers.results import Results
from burden.report.figures.over_years import years, years_by_part
from burden.writing.names import mix_names
from dashboards.state import Session
from dashboards.views import texts
from dashboards.views import years_texts as own
from dashboards.views.choosing import Choices, mixes_shown, voluntary_box
from dashboards.views.common import Chart, Page, Step, choices, specification_of
from dashboards.views.html import html
from dashboards.views.years_tables import by_part, entries, totals, worth


@dataclass(frozen=True)
class Drawn:
    """What the page shows: the chart and its table, and what stands below."""

    chart: dict[str, Any]
    table: Markup
    below: Markup


class YearsPage(Page):
    """What the mixes cost over the years."""

    key = "years"
    title = own.YEARS
    follows = ("mixes", "include_voluntary")

    def __init__(self, session: Session, **parameters: Any) -> None:
        """The page of a session; nothing is made yet."""
        super().__init__(session, **parameters)
        self._choices = Choices(self, {"shown": "total"})

    def build(self) -> Any:
        """The choices, the chart, and what the years come to."""
        shown = self._choices.buttons("shown", own.SHOWN, own.SHOWN_OPTIONS)
        self._chart, self._below = Chart(height=380), html(self.waiting())
        top = pn.FlexBox(mixes_shown(self), shown, gap="4px 28px", align_items="center")
        return pn.Column(
            choices(top, voluntary_box(self)), self._chart, self._below, sizing_mode="stretch_width", margin=0
        )

    def steps(self) -> Sequence[Step]:
        """The chart and the tables, all at once: the years are quick."""
        return (Step(partial(self._made, self.session.results), self._show),)

    def _made(self, results: Results) -> Drawn:
        study, language, mixes = results.study, self.language, self.session.mixes
        counting = self.session.view.include_voluntary
        table = results.path.by("mix", "year", include_voluntary=counting)
        table = table[table["mix"].isin(mixes)].astype({"mix": str})
        parts = self._choices["shown"] == "parts"
        draw, write = (years_by_part, by_part) if parts else (years, totals)
        look = self.look()
        return Drawn(
            chart=specification_of(draw(table, mix_names(study, language), look)),
            table=write(table, study, language),
            below=worth(results, mixes, look, include_voluntary=counting) + entries(study, mixes, language),
        )

    def _show(self, made: Drawn) -> None:
        self._chart.show(made.chart, made.table, self.say(texts.AS_TABLE))
        self._below.object = made.below
