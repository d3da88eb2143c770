"""What is taken along from a page: pictures, files of data, cells for a spreadsheet, and the page on paper."""

from __future__ import annotations

from typing import Any, ClassVar

import panel as pn
import param

from dashboards.browser import JS
from dashboards.views.style import PRINT_CSS, TAKING_CSS


class Taking(pn.custom.JSComponent):
    """Does what the buttons below charts and tables say, and heads the page where that is printed.

    The buttons are those of `burden.render.taken`, wherever they stand on the page.
    """

    language = param.String(default="nl", doc="The language of the page, and so the decimal sign.")
    page = param.String(default="", doc="The title of the page.")
    start = param.String(default="", doc="What every file's name begins with.")
    lines = param.List(default=[], doc="What goes along: of which study, and where it is from.")
    verified = param.String(default="", doc="How much of the figures was verified, for whoever reads it on paper.")
    print_css = param.String(default=PRINT_CSS, constant=True, doc="The look of every component on paper.")
    print = param.List(default=["", ""], doc="What the buttons say that print the page, and all pages.")
    asked = param.Integer(default=0, doc="How many times the reader asked for all pages.")
    drawn = param.Integer(default=0, doc="How many times all pages were there to be printed.")
    printed = param.Integer(default=0, doc="How many times they were.")
    in_workbook = param.String(default="", doc="What stands on paper in place of a grid.")
    copied = param.String(default="", doc="What is said when cells were copied.")
    refused = param.String(default="", doc="What is said when the browser does not allow it.")

    _esm = JS / "taking.js"
    _stylesheets: ClassVar[list[str]] = [TAKING_CSS]

    def __init__(self, **parameters: Any) -> None:
        """With nothing to take along yet."""
        super().__init__(**({"margin": 0, "sizing_mode": "stretch_width"} | parameters))
