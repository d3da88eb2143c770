"""How far the draws are that a page waits for, with a button to stop them."""

from __future__ import annotations

from functools import partial
from typing import Any

import panel as pn
import panel_material_ui as pmui
from markupsafe import Markup

from burden.language import figure
from burden.render.html import notice
from dashboards.views import texts
from dashboards.views import uncertainty_texts as own
from dashboards.views.common import Page, Part, stop_if_unwanted
from dashboards.views.html import html


class Draws(Part):
    """Tells how far the draws are, and lets the reader stop them."""

    def __init__(self, page: Page, said: Any) -> None:
        """Nothing is drawn yet.

        Args:
            page: the page that waits for them.
            said: the pane that says it where they were stopped.
        """
        super().__init__(visible=False)
        self._page, self._said, self._bar = page, said, html()
        button = pmui.Button(label=page.say(texts.STOP), on_click=self.stop, variant="outlined", size="small")
        self._layout = pn.Row(self._bar, button, visible=self.param.visible, sizing_mode="stretch_width", margin=0)

    def follow(self, done: int, expected: int) -> None:
        """Tell how far the draws are; a progress function of the engine, for the thread that makes them."""
        stop_if_unwanted()
        pn.state.execute(partial(self.tell, done, expected), schedule=True)

    def tell(self, done: int, expected: int) -> None:
        """Say how many are done; nothing once all are."""
        page = self._page
        made, of = figure(done, page.language), figure(expected, page.language)
        said = page.say(own.DRAWING.fill(done=made, expected=of))
        if (apart := page.session.apart) is not None:
            said += page.say(own.AT_MOST.fill(seconds=float(apart.limits.seconds)))
        bar = Markup('<progress value="{}" max="{}" aria-label="{}"></progress>').format(done, expected, said)
        self._bar.object = Markup('<p role="status">{} {}</p>').format(bar, said)
        self.visible = done < expected

    def stop(self, *_: Any) -> None:
        """End the draws, and leave it to the reader to have them made after all."""
        self._page.stop()
        self.visible = False
        self._said.object = notice(own.STOPPED, self._page.language)
