"""The order of the rows and a value that they share, as the reader chooses them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import panel_material_ui as pmui
from param.parameterized import Event

from burden.language import Text
from dashboards.views import parameters_texts as own
from dashboards.views.common import Page
from dashboards.views.parameters_form import TableForm
from dashboards.views.parameters_rows import Asked
from dashboards.views.style import at_most

_WIDTH, _LONGEST = 200, 60


class OrderView:
    """A list of orders, and a button that leaves only the rows with the value of the cell that the reader is in."""

    def __init__(self, page: Page, changed: Callable[[], None], value: Callable[[], tuple[str, str] | None]) -> None:
        """As in the workbook, with all rows.

        Args:
            page: the page.
            changed: told that other rows are asked for, or another order.
            value: the heading of the cell that the reader is in, and its text; None where that is not there.
        """
        self._page, self._changed, self._value = page, changed, value
        self.asked = Asked()
        self._is_told = False
        self._order = pmui.Select(label=page.say(own.ORDER), options={}, size="small", margin=(8, 0), **at_most(_WIDTH))
        self._order.param.watch(self._choose, "value")
        self._same = pmui.Button(on_click=self._only, variant="outlined", size="small", margin=(8, 0))
        self.widgets = (self._order, self._same)
        """They stand in a row with what else decides on the rows."""

    def show(self, form: TableForm) -> None:
        """Offer the columns of a table."""
        say = self._page.say
        ways = {
            say(text.fill(heading=heading)): (heading, descending)
            for heading in form.fields
            for descending, text in enumerate(own.SORTED)
        }
        options = {say(own.AS_IN_WORKBOOK): ("", 0), **ways}
        self._is_told = True
        try:
            self._order.param.update(options=options, value=(self.asked.heading, int(self.asked.descending)))
        finally:
            self._is_told = False
        self._same.label = say(own.ONLY_SAME if self.asked.same is None else own.ALL_AGAIN)

    def said(self) -> Text | None:
        """Of what value the rows are shown; None where that is any."""
        if self.asked.same is None:
            return None
        heading, text = self.asked.same
        return own.SHOWN_SAME.fill(heading=heading, text=text[:_LONGEST] or "–")

    def sort(self, heading: str) -> None:
        """Sort by a column, or the other way round, or no more."""
        self._ask(self.asked.sorted_by(heading))

    def _ask(self, asked: Asked) -> None:
        self.asked = asked
        self._changed()

    def _choose(self, event: Event) -> None:
        if not self._is_told and event.new:
            heading, descending = event.new
            self._ask(replace(self.asked, heading=heading, descending=bool(descending)))

    def _only(self, *_: object) -> None:
        if self.asked.same is not None:
            self._ask(replace(self.asked, same=None))
        elif (value := self._value()) is not None:
            self._ask(replace(self.asked, same=value))
