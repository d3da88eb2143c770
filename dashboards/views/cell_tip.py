"""A tip with all of a text that does not fit its cell in a Tabulator."""

from __future__ import annotations

import panel as pn

HIDDEN = r"/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g"
"""For the browser: what `burden.language.visible` shows by its number. A cell keeps what it holds, to be edited."""
SHOW = f"""const shown = (text) => String(text ?? "").replace({HIDDEN}, (one) =>
    "⟨U+" + one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0") + "⟩")"""
SHOWN = pn.io.JSCode(f"""(cell) => {{
  {SHOW}
  return document.createTextNode(shown(cell.getValue()) || "\u00a0")
}}""")
"""Shows a cell as text, with nothing hidden in it."""

# Tabulator takes a tip that is text for HTML, and workbooks hold whatever somebody typed: so it is made a node of text.
CELL_TIP = pn.io.JSCode(f"""(event, cell) => {{
  {SHOW}
  const element = cell.getElement?.(), text = shown(cell.getValue?.()), node = document.createElement("div")
  node.textContent = text
  if (!text || !element || element.scrollWidth <= element.clientWidth) return ""
  // Tabulator puts a tip at the mouse, over the cell: it belongs below the cell, or above where there is no room.
  requestAnimationFrame(() => {{
    const tip = node.closest(".tabulator-tooltip")
    if (!tip) return
    const at = element.getBoundingClientRect(), within = tip.offsetParent.getBoundingClientRect()
    const {{width, height}} = tip.getBoundingClientRect()
    const top = at.bottom + height > innerHeight ? at.top - height : at.bottom
    tip.style.top = `${{top - within.top - tip.offsetParent.clientTop}}px`
    tip.style.left = `${{Math.max(0, Math.min(at.left, innerWidth - width - 8) - within.left)}}px`
  }})
  return node
}}""")
