"""What is shown when asked for, and stays open when it changes."""

from __future__ import annotations

from typing import Any, ClassVar

import panel as pn
import param
from markupsafe import Markup

from dashboards.views.escaping import NOTHING, HtmlText
from dashboards.views.style import CONTENT_CSS


class Folded(pn.custom.JSComponent):
    """HTML below a line that opens and closes it; a pane with `details` in it would close whenever it changes."""

    summary = param.String(default="", doc="The line, as text.")
    above: Markup = HtmlText(default=NOTHING, doc="HTML above the line, always there.")
    content: Markup = HtmlText(default=NOTHING, doc="The HTML, of `dashboards.views.html`.")
    open = param.Boolean(default=False, doc="Whether it is open, also for what stands below it and is no HTML.")

    _esm = """
    export function render({model}) {
      const whole = document.createElement("div")
      const above = document.createElement("div")
      const box = document.createElement("details")
      const summary = document.createElement("summary")
      const content = document.createElement("div")
      box.append(summary, content)
      whole.append(above, box)
      box.open = model.open
      box.addEventListener("toggle", () => { model.open = box.open })
      const head = () => { above.innerHTML = model.above }
      const name = () => { summary.textContent = model.summary }
      const fill = () => { content.innerHTML = model.content }
      model.on("above", head)
      model.on("summary", name)
      model.on("content", fill)
      head()
      name()
      fill()
      return whole
    }
    """
    _stylesheets: ClassVar[list[str]] = [CONTENT_CSS]

    def __init__(self, **parameters: Any) -> None:
        """Closed, and empty."""
        super().__init__(**({"margin": 0, "sizing_mode": "stretch_width"} | parameters))
