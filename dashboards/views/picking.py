"""Tables in which something can be chosen, by mouse or keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

import panel as pn
import param
from markupsafe import Markup

from dashboards.views.escaping import NOTHING, HtmlText
from dashboards.views.style import CONTENT_CSS

_PICK_CSS = """
button.pick { font: inherit; color: #16506B; background: none; border: 0; padding: 0; cursor: pointer; text-align: left;
              text-decoration: underline; text-underline-offset: 3px; }
button.pick:focus-visible { outline: 3px solid #E0A030; outline-offset: 2px; }
nav ol { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 8px; padding: 0; margin: 0 0 10px; }
nav li + li::before { content: "›"; margin-right: 8px; color: #56626B; }
[data-called="start"] { scroll-margin-top: 60px; }
tr.current th, tr.current td { background: #FFF6DF; }
"""


class Picker(pn.custom.JSComponent):
    """HTML in which buttons with `data-pick` can be pressed; after that the focus stays where the reader was."""

    content: Markup = HtmlText(default=NOTHING, doc="The HTML, of `dashboards.views.html`.")
    called = param.Integer(default=0, doc="How many times the focus was brought to what has `data-called`.")

    _esm = """
    export function render({model}) {
      const box = document.createElement("div")
      let pressed = null
      const fill = () => {
        box.innerHTML = model.content
        if (pressed === null) return
        const all = [...box.querySelectorAll("[data-pick]")]
        const next = all.find((one) => one.dataset.pick === pressed) ?? box.querySelector("[data-here]")
        pressed = null
        if (next) next.focus({preventScroll: true})
      }
      box.addEventListener("click", (event) => {
        const found = event.target.closest("[data-pick]")
        if (!found) return
        pressed = found.dataset.pick
        model.send_msg(pressed)
      })
      // Once all that changes with it is there, and has taken the focus.
      const call = () => requestAnimationFrame(() => {
        const here = box.querySelector("[data-called]")
        here?.focus({preventScroll: true})
        if (here?.dataset.called) here.scrollIntoView({block: here.dataset.called})
      })
      model.on("content", fill)
      model.on("called", call)
      fill()
      return box
    }
    """
    _stylesheets: ClassVar[list[str]] = [CONTENT_CSS, _PICK_CSS]

    def __init__(self, picked: Callable[[str], None], **parameters: Any) -> None:
        """A table without content.

        Args:
            picked: told what was chosen; it comes from the browser, so it may be anything.
            parameters: of the component.
        """
        super().__init__(**({"margin": 0, "sizing_mode": "stretch_width"} | parameters))
        self._picked = picked

    def _handle_msg(self, message: Any) -> None:
        if isinstance(message, str):
            self._picked(message)
