"""One session: its study, what it shows of it, and the results."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any, cast

import pandas as pd
import param

from burden.answers.results import Results
from burden.engine.many.measures import Measure
from burden.language import Language, Text
from burden.study import Study
from dashboards.state.apart import Apart
from dashboards.state.effects import effects_by_cell
from dashboards.state.fields import typed
from dashboards.state.opening import Opened, read_apart
from dashboards.state.view import View
from dashboards.state.workspace import Workspace


class Session(param.Parameterized):
    """What one reader has open; nothing of it is shared with another session."""

    workspace: Workspace = typed(param.ClassSelector(class_=Workspace))
    view: View = typed(param.ClassSelector(class_=View))
    earlier: Opened | None = typed(
        param.ClassSelector(class_=Opened, default=None, doc="An earlier version of the study; None: the one loaded.")
    )

    def __init__(self, workspace: Workspace, view: View | None = None, results: Results | None = None) -> None:
        """Open a workspace; without a view it is shown as usual, in the study's language.

        Args:
            workspace: the study and its edits.
            view: what is shown.
            results: those of the workspace's study, where other sessions that have the same study share them.
        """
        super().__init__(workspace=workspace, view=view or View(language=workspace.spoken))
        self.choices: dict[str, Any] = {}
        """What lasts when a page is made anew and stands in no address, by the key of the page or part."""
        self._results = results or Results(workspace.study)
        self.told: list[Callable[[Text], None]] = []
        """Who says something above the page when a page asks for it."""
        self._loaded: tuple[Study | None, str, Study] = (None, "", workspace.loaded)
        self._lock = Lock()

    def tell(self, text: Text) -> None:
        """Say something above the page."""
        for say in self.told:
            say(text)

    def __repr__(self) -> str:
        """Its workspace; all it holds would fill pages."""
        return f"Session({self.workspace!r})"

    @property
    def scenario(self) -> str | None:
        """The code of the scenario that is shown; None for the study itself."""
        asked, workspace = self.view.scenario, self.workspace
        return asked if workspace.is_ready and asked in workspace.study.scenarios else None

    @property
    def study(self) -> Study:
        """The study that is shown: as it counts now, under the scenario that was chosen."""
        return self.results.study

    @property
    def loaded(self) -> Study:
        """The study as it was loaded, under the scenario that is shown where it had that; the same until it changes."""
        loaded, scenario = self.workspace.loaded, self.scenario
        if scenario is None or not self.workspace.was_ready or scenario not in loaded.scenarios:
            return loaded
        if self._loaded[0] is not loaded or self._loaded[1] != scenario:
            self._loaded = loaded, scenario, loaded.scenario(scenario)
        return self._loaded[2]

    @property
    def results(self) -> Results:
        """The results of the study that is shown; the same object until it changes."""
        own, scenario = self.own_results, self.scenario
        return own if scenario is None else own.under_scenarios[scenario]

    @property
    def own_results(self) -> Results:
        """The results of the study itself as it counts now, whatever scenario is shown."""
        with self._lock:
            study = self.workspace.study
            if self._results.study is not study:
                self._results = Results(study, self._results)
            return self._results

    @property
    def apart(self) -> Apart | None:
        """The processes that do long work; None where this one does."""
        return cast("Apart | None", self._results.apart)

    def read(self, read: Callable[..., Opened], name: str, content: bytes, size: int) -> Opened:
        """Read a workbook that was uploaded, by `open_upload` or `open_earlier`, see there; takes its time."""
        return read_apart(self.apart, read, name, content, size=size)

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.view.language

    @property
    def mixes(self) -> tuple[str, ...]:
        """The codes of the mixes that are shown, in the order of the study; all where no code of the view exists."""
        known = tuple(mix.code for mix in self.workspace.study.mixes)
        return tuple(code for code in known if code in self.view.mixes) or known

    @property
    def reference(self) -> str | None:
        """The code of the mix that the others are compared with; None where there is none."""
        known = {mix.code for mix in self.workspace.study.mixes}
        asked = self.view.reference
        return asked if asked in known else self.study.settings.reference_mix

    def effects(self, measure: Measure | str = Measure.ANNUAL_EQUIVALENT) -> pd.DataFrame:
        """What each edit since the workbook was loaded did to each mix, see `effects_by_cell`; takes its time."""
        differences = self.results.differences(self.loaded, measure)
        return effects_by_cell(differences, self.language)
