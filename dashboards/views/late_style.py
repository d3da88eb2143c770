"""Style of a component that changes while somebody types in it."""

from __future__ import annotations

from typing import Any

import panel as pn
import param


class LateStyle(pn.custom.JSComponent):
    """A style sheet for the component that stands beside it in a column.

    When the `stylesheets` of a component change, Bokeh takes all of them away and fetches them again: for a moment the
    component has no style at all, and a cell in which somebody types loses the focus. This sheet leaves them alone.
    """

    css = param.String(default="", doc="The rules.")

    _esm = """
    export function render({model}) {
      const place = document.createElement("div"), sheet = new CSSStyleSheet()
      const fill = () => { sheet.replaceSync(model.css) }
      let is_gone = false
      const attach = () => {
        if (is_gone) return
        const own = place.getRootNode().host, column = own?.parentNode
        const others = [...column?.children ?? []].filter((one) => one !== own && one.shadowRoot)
        for (const {shadowRoot} of others) shadowRoot.adoptedStyleSheets.push(sheet)
        if (!others.length) requestAnimationFrame(attach)
      }
      model.on("css", fill)
      model.on("remove", () => { is_gone = true })
      fill()
      requestAnimationFrame(attach)
      return place
    }
    """

    def __init__(self, **parameters: Any) -> None:
        """Without rules, and without a place of its own on the page."""
        super().__init__(**({"margin": 0, "sizing_mode": "fixed", "width": 0, "height": 0} | parameters))
