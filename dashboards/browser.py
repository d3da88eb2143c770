"""What the dashboard asks of the browser: its address, its width, its memory, and what to do without a server."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

import panel as pn
import param

JS = Path(__file__).parent / "js"
WORKBOOK = "workbook"
"""The parameter of an address that names the workbook, where a folder is served."""


class Browser(pn.custom.JSComponent):
    """The browser of a session; it shows nothing but a line when the connection is lost.

    The address is replaced when the view changes, and added to the history where that is a step, so that the button
    Back leads to before it (`dashboards.state.view.STEPS`). The token by which unsaved work is found again is kept in
    the memory of the tab: it is never part of an address, and another tab cannot see it; but a tab that is opened from
    this one, by a click with Ctrl or the middle button, is handed it once, to begin with the same edits.
    """

    address = param.List(
        default=["", 0, ""],
        doc="What the address says after the question mark; the number of the place in the history, which is a new "
        "one where the number goes up; and the visit, of `visited`, that it follows.",
    )
    shared = param.String(default="", doc="The part of the address that every link within the dashboard has.")
    visited = param.String(default="", doc="The address that the reader went back or forward to, and when.")
    followed = param.String(default="", doc="The link within the dashboard that was followed, and when.")
    memory = param.String(default="", doc="Of which workbook the tab remembers something.")
    token = param.String(default="", doc="What the tab is to remember.")
    remembered = param.String(default="", doc="What the tab remembered of the time before this page was loaded.")
    handed = param.Boolean(default=False, doc="Whether that was handed over by another tab, which goes on by itself.")
    work = param.String(default="", doc="What was changed, as data, for the tab to keep in case the server does not.")
    had_work = param.Boolean(default=False, doc="Whether the tab kept work of the time before this page was loaded.")
    wants_work = param.Boolean(default=False, doc="Whether the server asks for it, since it does not have that work.")
    returned = param.String(default="", doc="That work, as the tab kept it.")
    offer = param.List(
        default=[], doc="What is said of work that cannot be brought back; what the link says, and the file's name."
    )
    unsaved = param.Boolean(default=False, doc="Whether closing the tab loses something, so that it asks first.")
    width = param.Integer(default=0, doc="The width of the window, in pixels; 0 until it is known.")
    language = param.String(default="nl", doc="The language of the page, for screen readers.")
    heading = param.String(default="", doc="The title of the window.")
    lost = param.String(default="", doc="What is said when the connection is lost.")
    reload = param.String(default="", doc="What the button says that loads the page again.")
    ready = param.Boolean(default=False, doc="Whether the browser has told what it knows.")
    begun = param.Boolean(default=False, doc="Whether the page goes on with what this tab was doing, if it was.")

    _esm = JS / "browser.js"
    _stylesheets: ClassVar[list[str]] = [
        """
        .lost { position: fixed; left: 0; right: 0; bottom: 0; z-index: 2000; background: #B4472A; color: white;
                padding: 12px 24px; font: 15px Arial, 'Liberation Sans', sans-serif; }
        .lost a { color: white; }
        .lost button { font: inherit; margin-left: 12px; padding: 4px 12px; }
        """
    ]

    def __init__(self, **parameters: Any) -> None:
        """The browser of a session."""
        super().__init__(**({"margin": 0, "sizing_mode": "fixed", "width": 0, "height": 0} | parameters))


def asked_workbook() -> str | None:
    """The workbook that the address of the page that is being made names."""
    values = pn.state.session_args.get(WORKBOOK)
    return values[-1].decode("utf-8", "replace") if values else None
