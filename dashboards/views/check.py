"""The page with the reader's remarks and the review board's questions, and which rows to look at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import panel as pn
from markupsafe import Markup

from burden.answers.results import Results
from dashboards.views import check_texts as own
from dashboards.views.check_tables import questions, remarks
from dashboards.views.common import Page, Step
from dashboards.views.html import html
from dashboards.views.problems import not_ready


class CheckPage(Page):
    """What was remarked when the workbook was read, and what the review board would ask."""

    key = "check"
    title = own.CHECK
    follows = ()
    needs_study = False

    def build(self) -> Any:
        """One pane with the remarks, one with all questions."""
        self._remarks, self._questions = html(), html(self.waiting())
        self.watch(self.session.workspace, self.refresh, "problems")
        return pn.Column(self._remarks, self._questions, sizing_mode="stretch_width", margin=0)

    def steps(self) -> Sequence[Step]:
        """The remarks, and all questions at once; what is missing instead, where there is nothing to ask about."""
        workspace, language = self.session.workspace, self.language
        remarked = Step(partial(remarks, workspace, language), self._show_remarks)
        if not workspace.is_ready:
            return (remarked, Step(partial(not_ready, workspace, language), self._show))
        return (remarked, Step(partial(self._made, self.session.results), self._show))

    def _show_remarks(self, made: Markup) -> None:
        self._remarks.object = made

    def _made(self, results: Results) -> Markup:
        return questions(results.findings, results.study, self.language)

    def _show(self, made: str) -> None:
        self._questions.object = made
