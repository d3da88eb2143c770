"""A line that says what is chosen, and unfolds to change it."""

from __future__ import annotations

from typing import Any, ClassVar

import panel as pn
import param

from dashboards.views.style import UNFOLDING_CSS


class Unfolding(pn.custom.JSComponent):
    """What is chosen most beside a button that says what else is chosen; the button shows and hides the rest."""

    said = param.String(default="", doc="What is chosen, as text; empty: there is nothing to unfold.")
    asked = param.String(default="", doc="What the button is for, after that.")
    is_open = param.Boolean(default=False)
    beside = pn.custom.Child(default=None, allow_None=True)
    content = pn.custom.Child()

    _esm = """
    export function render({model}) {
      const line = document.createElement("div"), button = document.createElement("button")
      const said = document.createElement("span"), asked = document.createElement("b")
      const content = document.createElement("div")
      line.className = "line"
      content.id = "content"
      button.className = "choose"
      button.setAttribute("aria-controls", content.id)
      button.append(said, " ", asked)
      if (model.beside) line.append(model.get_child("beside"))
      line.append(button)
      content.append(model.get_child("content"))
      const show = () => {
        said.textContent = model.said
        asked.textContent = model.asked
        button.hidden = !model.said
        content.hidden = !(model.said && model.is_open)
        button.setAttribute("aria-expanded", !content.hidden)
      }
      button.onclick = () => { model.is_open = !model.is_open }
      for (const name of ["said", "asked", "is_open"]) model.on(name, show)
      show()
      const all = document.createElement("div")
      all.append(line, content)
      return all
    }
    """
    _stylesheets: ClassVar[list[str]] = [UNFOLDING_CSS]

    def __init__(self, **parameters: Any) -> None:
        """As wide as the page."""
        super().__init__(**({"margin": 0, "sizing_mode": "stretch_width"} | parameters))
