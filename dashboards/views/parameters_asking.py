"""A question that is asked before something is done, on the page itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import panel as pn
import panel_material_ui as pmui

from burden.language import Text
from burden.render.html import notice
from dashboards.views.common import Page, Part, stack
from dashboards.views.html import html


class Asking(Part):
    """A question with a button for yes and one for no; it is seen only as long as it is asked."""

    def __init__(self, page: Page, yes: Text, no: Text) -> None:
        """Nothing is asked yet.

        Args:
            page: the page.
            yes: what the button says that does it.
            no: what the button says that leaves everything as it is.
        """
        super().__init__()
        self._page = page
        self._do: Callable[[], None] | None = None
        self._question = html()
        self._yes = pmui.Button(label=page.say(yes), on_click=self._agree, variant="contained", margin=(8, 8, 8, 0))
        self._no = pmui.Button(label=page.say(no), on_click=self.end, variant="outlined", margin=(8, 0))
        self._layout = stack(self._question, pn.Row(self._yes, self._no, margin=0), visible=False)

    def ask(self, question: Text, do: Callable[[], None]) -> None:
        """Ask, and do it when the answer is yes."""
        self._do = do
        self._question.object = notice(question, self._page.language, "warning")
        self._layout.visible = True

    def end(self, *_: Any) -> None:
        """Ask no more, and do nothing."""
        self._do = None
        self._question.object = ""
        self._layout.visible = False

    def _agree(self, *_: Any) -> None:
        do = self._do
        self.end()
        if do is not None:
            do()
