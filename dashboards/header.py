"""The top of the page: which study is open, the buttons of the whole page, and the pages to choose from."""

from __future__ import annotations

from typing import Any, ClassVar

import panel as pn
import param

from dashboards.browser import JS
from dashboards.views.style import HEADER_CSS, NAVIGATION_CSS


class Header(pn.custom.JSComponent):
    """Which study is open, and the buttons that belong to no page."""

    heading = param.String(default="", doc="The title of the study.")
    about = param.String(default="", doc="The workbook and the price level.")
    verified = param.String(default="", doc="How much of the figures was verified; leads to Check.")
    changed = param.String(default="", doc="How many cells and rows were changed; leads to the list. Empty: none.")
    elsewhere = param.String(default="", doc="What the link to the other workbooks says; empty: there are none.")
    labels = param.List(
        default=[""] * 5,
        doc="What the buttons say: undo, redo, tour, the other language, and to log out; empty: nobody did log in.",
    )
    link = param.List(
        default=[""] * 5,
        doc="What the button says that copies the address; that it was copied, and that without what was changed; "
        "what stands above the address where the browser does not copy; and that it is of this computer.",
    )
    skip = param.String(default="", doc="What the link past the navigation says, which shows when it has the focus.")
    other = param.String(default="", doc="The code of the other language.")
    tour = param.List(default=[], doc="The tour: its title, what closes it, and steps as `heading|text`.")
    can_undo = param.Boolean(default=False)
    can_redo = param.Boolean(default=False)
    pressed = param.String(default="", doc="The button that was pressed, and when.")

    _esm = JS / "header.js"
    _stylesheets: ClassVar[list[str]] = [HEADER_CSS]

    def __init__(self, **parameters: Any) -> None:
        """A header that says nothing yet."""
        super().__init__(**({"margin": 0, "sizing_mode": "stretch_width"} | parameters))


class Navigation(pn.custom.JSComponent):
    """The pages, one of which is on the screen; and whether it is at work."""

    pages = param.List(default=[], doc="The key and the title of each page.")
    starts = param.List(default=[], doc="The keys of the pages with which a group begins.")
    active = param.String(default="", doc="The key of the page on the screen.")
    addresses = param.List(default=[], doc="The address of each page, after the question mark.")
    label = param.String(default="", doc="What the navigation is called, for screen readers.")
    busy = param.String(default="", doc="What the page is working out; empty: nothing.")

    _esm = JS / "navigation.js"
    _stylesheets: ClassVar[list[str]] = [NAVIGATION_CSS]

    def __init__(self, **parameters: Any) -> None:
        """A navigation without pages."""
        super().__init__(**({"margin": 0, "sizing_mode": "stretch_width"} | parameters))
