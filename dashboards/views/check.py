"""The page with the review board's questions: what the study answers, and which rows to look at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from markupsafe import Markup

from dashboards.state import Results
from dashboards.views import check_texts as own
from dashboards.views.check_tables import questions
from dashboards.views.common import Page, Step
from dashboards.views.html import html


class CheckPage(Page):
    """What the review board would ask."""

    key = "check"
    title = own.CHECK
    follows = ()

    def build(self) -> Any:
        """One pane with all questions."""
        self._questions = html(self.waiting())
        return self._questions

    def steps(self) -> Sequence[Step]:
        """All questions at once."""
        return (Step(partial(self._made, self.session.results), self._show),)

    def _made(self, results: Results) -> Markup:
        return questions(results.findings, results.study, self.language)

    def _show(self, made: str) -> None:
        self._questions.object = made
