"""All pages below each other, for as long as it takes to print them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import panel as pn
from markupsafe import Markup

from dashboards.taking import Taking
from dashboards.views.common import Page
from dashboards.views.html import html

_HEADING = Markup("<h2>{}</h2>")


class Printing:
    """Shows all pages when the reader asks for it, has them printed once they are drawn, and goes back."""

    def __init__(
        self, taking: Taking, body: pn.Column, pages: Callable[[], Sequence[Page]], back: Callable[[], None]
    ) -> None:
        """Wait until the reader asks for it.

        Args:
            taking: what the reader asks, and what prints.
            body: where the page stands.
            pages: gives all pages, in order.
            back: shows the page again that was shown before.
        """
        self._taking, self._body, self._pages, self._back = taking, body, pages, back
        self._left: dict[Page, Any] = {}
        taking.param.watch(self._begin, "asked")
        taking.param.watch(self._end, "printed")

    def _begin(self, *_: Any) -> None:
        self._forget()
        with pn.io.hold():
            pages = self._pages()
            self._left = {page: page.param.watch(partial(self._tick_off, page), "drawn") for page in pages}
            parts: list[Any] = []
            for page in pages:
                title = _HEADING.format(page.say(page.title))
                parts += [html(title, css_classes=["begins"] if parts else []), page]
            self._body[:] = parts
            for page in pages:
                if not page.is_stale:
                    self._tick_off(page)
                page.open()

    def _tick_off(self, page: Page, *_: Any) -> None:
        """Have all pages printed when the last of them is drawn."""
        watcher = self._left.pop(page, None)
        if watcher is not None:
            page.param.unwatch(watcher)
            if not self._left:
                self._taking.drawn += 1

    def _end(self, *_: Any) -> None:
        self._forget()
        self._back()

    def _forget(self) -> None:
        for page, watcher in self._left.items():
            page.param.unwatch(watcher)
        self._left = {}
