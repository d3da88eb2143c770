"""A pane of HTML in the look of the dashboard; what goes into it is written by `burden.render.html`.

Material's `Alert`, `Tabs`, `Card` and `Accordion` take their texts as HTML, even escaped ones: a text that stands in a
workbook must not come near them. It goes into a pane of this module instead, which escapes what is no `Markup`.
"""

from __future__ import annotations

import panel as pn
from markupsafe import Markup

from dashboards.views.escaping import NOTHING, HtmlPane
from dashboards.views.style import CONTENT_CSS


def html(content: Markup = NOTHING, **parameters: object) -> pn.pane.HTML:
    """A pane of HTML in the look of the dashboard."""
    options = {"sizing_mode": "stretch_width", "margin": 0, "stylesheets": [CONTENT_CSS]} | parameters
    return HtmlPane(content, **options)
