"""Choices that stand in the address and are about two mixes, or about one measure."""

from __future__ import annotations

from functools import partial
from typing import Any

import panel_material_ui as pmui
from param.parameterized import Event

from burden.writing.measures import SHORT
from burden.writing.names import mix_names
from dashboards.state import Session
from dashboards.state.view import MEASURES
from dashboards.views import compare_texts
from dashboards.views.common import Page
from dashboards.views.difference_texts import OTHER_MIX
from dashboards.views.style import BUTTONS, at_most


def first_of(session: Session) -> str | None:
    """The mix that another is held against: the reference, or the first where there is none."""
    codes = [mix.code for mix in session.workspace.study.mixes]
    return session.reference or next(iter(codes), None)


def second_of(session: Session) -> str | None:
    """The mix that is held against `first_of`; None where the study has no other."""
    others = [mix.code for mix in session.workspace.study.mixes if mix.code != first_of(session)]
    return session.view.second if session.view.second in others else next(iter(others), None)


def measure_buttons(page: Page) -> Any:
    """A row of buttons for the measure; they follow the view, and the view them."""
    view = page.session.view
    written = {page.say(text): name for name, text in SHORT.items() if name in MEASURES}
    made = pmui.RadioButtonGroup(
        label=page.say(compare_texts.MEASURE), options=written, size="small", sx=BUTTONS, margin=(4, 0)
    )

    def take_over(*_: Any) -> None:
        made.value = view.measure

    def choose(event: Event) -> None:
        view.measure = event.new

    take_over()
    page.watch(view, take_over, "measure")
    made.param.watch(choose, "value")
    return made


class PairSelects:
    """Two lists to choose two different mixes from; they follow the view, and the view them.

    Attributes:
        first: the mix that is compared with.
        second: the other mix.
    """

    def __init__(self, page: Page) -> None:
        """The lists of a page."""
        self._page = page
        first, second = (page.say(text) for text in (compare_texts.REFERENCE, OTHER_MIX))
        self.first = pmui.Select(label=first, size="small", **at_most(300), margin=(8, 0))
        self.second = pmui.Select(label=second, size="small", **at_most(300), margin=(8, 0))
        self._take_over()
        page.watch(page.session.view, self._take_over, "reference", "second")
        page.watch(page.session.workspace, self._take_over, "version")
        for name, select in (("reference", self.first), ("second", self.second)):
            select.param.watch(partial(self._choose, name), "value")

    def _take_over(self, *_: Any) -> None:
        session = self._page.session
        options = {name: code for code, name in mix_names(self._page.study, self._page.language).items()}
        for select, code in ((self.first, first_of(session)), (self.second, second_of(session))):
            select.disabled = len(options) < 2
            if list((select.options or {}).items()) != list(options.items()):
                select.options = options
            select.value = code

    def _choose(self, name: str, event: Event) -> None:
        session = self._page.session
        chosen = {"reference": first_of(session), "second": second_of(session)}
        if event.new in (None, chosen[name]):
            return
        other = "second" if name == "reference" else "reference"
        # A mix is not held against itself: the two change places.
        swapped = {other: chosen[name]} if event.new == chosen[other] else {}
        session.view.param.update(**{name: event.new}, **swapped)
