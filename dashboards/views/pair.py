"""The mix that is shown by itself, and the two that are held against each other; they stand in the address."""

from __future__ import annotations

from functools import partial
from typing import Any

import panel_material_ui as pmui
from param.parameterized import Event

from burden.language import Text
from dashboards.state import Session
from dashboards.views import compare_texts
from dashboards.views.choosing import mixes_by_name, offer
from dashboards.views.common import Page
from dashboards.views.difference_texts import OTHER_MIX
from dashboards.views.style import at_most


def first_of(session: Session) -> str | None:
    """The mix that another is held against: the reference, or the first where there is none."""
    codes = [mix.code for mix in session.workspace.study.mixes]
    return session.reference or next(iter(codes), None)


def second_of(session: Session) -> str | None:
    """The mix that is held against `first_of`: unless chosen, an alternative; None where the study has no other."""
    study = session.workspace.study
    known = dict.fromkeys([*study.alternatives, *(mix.code for mix in study.mixes)])
    others = [code for code in known if code != first_of(session)]
    return session.view.second if session.view.second in others else next(iter(others), None)


def chosen_mix(session: Session) -> str | None:
    """The mix that is shown by itself: where none was chosen, the one that is held against another; None of none."""
    codes = [mix.code for mix in session.workspace.study.mixes]
    return session.view.mix if session.view.mix in codes else second_of(session) or next(iter(codes), None)


def mix_select(page: Page, label: Text) -> Any:
    """A list to choose the mix from that is shown by itself; it follows the view, and the view it."""
    select = pmui.Select(label=page.say(label), size="small", **at_most(300), margin=(8, 0))

    def take_over(*_: Any) -> None:
        offer(select, mixes_by_name(page), chosen_mix(page.session))

    def choose(event: Event) -> None:
        if event.new not in (None, chosen_mix(page.session)):
            page.session.view.mix = event.new

    take_over()
    page.watch(page.session.view, take_over, "mix", "reference", "second")
    page.watch(page.session.workspace, take_over, "version")
    select.param.watch(choose, "value")
    return select


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
        options = mixes_by_name(self._page)
        for select, code in ((self.first, first_of(session)), (self.second, second_of(session))):
            select.disabled = len(options) < 2
            offer(select, options, code)

    def _choose(self, name: str, event: Event) -> None:
        session = self._page.session
        chosen = {"reference": first_of(session), "second": second_of(session)}
        if event.new in (None, chosen[name]):
            return
        other = "second" if name == "reference" else "reference"
        # A mix is not held against itself: the two change places. Otherwise the other one stays as it is shown.
        stays = chosen[name] if event.new == chosen[other] else chosen[other]
        session.view.param.update(**{name: event.new, other: stays})
