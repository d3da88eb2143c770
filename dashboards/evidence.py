"""What the header and a printed page say of the evidence, which is worked out beside the page."""

from __future__ import annotations

from collections.abc import Sequence

from burden.answers.results import Results
from burden.language import Language
from dashboards.header import Header
from dashboards.state import Session
from dashboards.taking import Taking
from dashboards.views.common import is_large
from dashboards.views.drawing import Drawing, Step


class Evidence:
    """Says how much of the figures of the study that is shown was verified."""

    def __init__(self, *shown: Header | Taking) -> None:
        """Nothing is said yet in what shows it."""
        self._shown = shown
        self._told: tuple[Results | None, Language] | None = None
        self._drawing = Drawing(self._steps, lambda _: None, lambda: None, lambda: None)
        self.settle, self.stop = self._drawing.settle, self._drawing.stop

    def tell(self, session: Session) -> None:
        """Say it of what a session shows now; nothing as long as its study cannot be calculated."""
        shows = session.results if session.workspace.is_ready else None, session.language
        if shows != self._told:
            self._told = shows
            self._drawing.start()

    def _steps(self) -> Sequence[Step]:
        assert self._told is not None
        results, language = self._told
        if results is None:
            return (Step(str, self._show),)
        return (Step(lambda: results.evidence.to(language), self._show, is_long=is_large(results.study)),)

    def _show(self, said: str) -> None:
        for one in self._shown:
            one.verified = said
