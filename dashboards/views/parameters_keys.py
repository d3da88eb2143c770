"""What a reader does in the table with keys, mouse and clipboard, as it is told by the browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

import panel as pn
import param

from dashboards.browser import JS
from dashboards.views.cell_tip import SHOW
from dashboards.views.style import FOCUS, GREY, INK, LIGHT, LINE, WARNING

NAVIGATION_HEIGHT, BAR_HEIGHT = 43, 98
"""Of the navigation above, below which the line stays, and of the line itself, in pixels."""
ACTS = ("at", "beyond", "turn", "paste", "empty", "down", "find", "sort", "wrong", "undo", "redo")
"""What a reader does: be in a cell, go beyond the page, turn it, paste, empty cells or fill them down, and so on."""
_TEXTS, _NUMBERS = ("row", "field", "text"), ("height", "width", "by")
_BAR_CSS = f"""
/* It stays in sight, and of one height: what it says may not move the table below it. */
:host {{ position: sticky; top: {NAVIGATION_HEIGHT}px; z-index: 9; }}
.bar {{ display: grid; grid-template: 22px 20px 38px / minmax(0, 1fr) auto auto; gap: 2px 16px;
        align-items: baseline; box-sizing: border-box; height: {BAR_HEIGHT}px; padding: 6px 10px; font-size: 13px;
        color: {INK}; background: {LIGHT}; border: 1px solid {LINE}; border-bottom: 0; }}
.place, .content, .beside, .said {{ overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }}
.content, .beside {{ grid-column: 1 / -1; }}
.content {{ font-size: 14px; overflow: auto; }}
small {{ color: {GREY}; }}
.beside {{ align-self: start; max-height: 100%; color: {GREY}; overflow: auto; white-space: normal; }}
.said {{ color: {GREY}; }}
.wrong {{ font: inherit; color: {WARNING}; background: none; border: 0; padding: 0; text-decoration: underline;
          cursor: pointer; }}
.wrong:focus-visible {{ outline: 3px solid {FOCUS}; outline-offset: 2px; }}
@media (max-width: 700px) {{
  .bar {{ grid-template: 20px 20px 20px 38px / minmax(0, 1fr) auto; height: {BAR_HEIGHT + 22}px; }}
  .place {{ grid-column: 1 / -1; }}
  .wrong {{ grid-area: 2 / 2; }}
  /* What is said takes the place of what stands beside. */
  .said:not(:empty) {{ grid-area: 4 / 1 / auto / -1; white-space: normal; align-self: start; }}
  .said:not(:empty) ~ .beside {{ display: none; }} }}
"""


@dataclass(frozen=True)
class Act:
    """What a reader did.

    Attributes:
        do: one of `ACTS`.
        row: the number of the row of the first cell that was selected; empty where that does not matter.
        field: the field of that cell.
        height: how many rows were selected.
        width: how many columns were selected.
        by: how many rows or pages further.
        text: what was pasted; None where it was too much to be sent.
    """

    do: str
    row: str = ""
    field: str = ""
    height: int = 1
    width: int = 1
    by: int = 0
    text: str | None = None

    @classmethod
    def of(cls, message: Any) -> Act | None:
        """What a message of the browser tells, which may be anything; None where it tells nothing."""
        if not isinstance(message, dict) or message.get("do") not in ACTS:
            return None
        told: dict[str, Any] = {name: message[name] for name in _TEXTS if isinstance(message.get(name), str)}
        told |= {name: message[name] for name in _NUMBERS if type(message.get(name)) is int}
        return cls(message["do"], **told)


class GridKeys(pn.custom.JSComponent):
    """Makes the table that stands beside it in a column work as a spreadsheet; the line above it says where one is."""

    headings = param.Dict(default={}, doc="What the columns are called, by field.")
    named = param.List(default=[], doc="The fields that a row is called by.")
    beside = param.List(default=[], doc="The fields that stay in sight in a row; its source first.")
    sources = param.Dict(default={}, doc="The titles of the sources by what they are called in a row.")
    restated = param.Dict(default={}, doc="What amounts come to in the study's prices, by row and field.")
    wrong = param.String(default="", doc="How many cells are wrong; empty where none is.")
    row = param.String(default="", doc="How a row is called by its number.")
    typed = param.String(default="", doc="What is said of the cell that was typed in last, while the next is chosen.")
    copied = param.String(default="", doc="What is said of cells that were copied.")
    leave = param.String(default="", doc="What is said after Escape.")
    most = param.Integer(default=0, doc="A longer text is not pasted.")
    said = param.List(default=["", 0], doc="What the page says of what the reader did, and the how manieth time.")
    order = param.List(default=["", False], doc="The field by which rows are sorted, and whether the largest is first.")
    sent = param.Integer(default=0, doc="How many times cells were changed by the page.")
    seen = param.Integer(default=0, doc="How many of these the browser has.")
    brought = param.Integer(default=0, doc="The number of the last of those that the reader was brought to.")
    wanted = param.List(default=["", "", 0], doc="The row and field that the reader is brought to, and its number.")

    _esm = f"{SHOW}\n{(JS / 'grid.js').read_text(encoding='utf-8')}"
    _stylesheets: ClassVar[list[str]] = [_BAR_CSS]

    def __init__(self, done: Callable[[Act], None], **parameters: Any) -> None:
        """For a table that has not been drawn yet.

        Args:
            done: told what the reader did.
            parameters: of the component.
        """
        super().__init__(**({"margin": 0, "sizing_mode": "stretch_width"} | parameters))
        self._done = done

    def say(self, text: str) -> None:
        """Say something above the table, that takes no room from it."""
        self.said = [text, self.said[1] + 1]

    def bring(self, row: Any, field: str) -> None:
        """Bring the reader to a cell, as soon as it is there."""
        self.wanted = [str(row), field, self.wanted[2] + 1]

    def _handle_msg(self, message: Any) -> None:
        act = Act.of(message)
        if act is not None:
            self._done(act)
