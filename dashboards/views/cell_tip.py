"""A tip with all of a text that does not fit its cell in a Tabulator."""

from __future__ import annotations

import panel as pn

# Tabulator takes a tip that is text for HTML, and workbooks hold whatever somebody typed: so it is made a node of text.
CELL_TIP = pn.io.JSCode("""(event, cell) => {
  const element = cell.getElement?.(), text = cell.getValue?.(), node = document.createElement("div")
  node.textContent = text
  return text && element && element.scrollWidth > element.clientWidth ? node : ""
}""")
