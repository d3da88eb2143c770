"""The page that holds everything else: Panel's, in the house style, and on its own."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import panel as pn
import panel_material_ui as pmui
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from dashboards.views.style import THEME

_TEMPLATES = Path(__file__).parents[1] / "templates"


def own_page(**options: Any) -> pmui.Page:
    """Make a page that does not follow whether any session of the server is at work.

    Panel would tell every page of it, several times for each change that any reader makes, and would keep every page.
    """
    before = _followers()
    page = pmui.Page(template=_template(), theme_toggle=False, theme_config=THEME, busy_indicator=None, **options)
    for watcher in _followers():
        if watcher not in before:
            pn.state.param.unwatch(watcher)
    document = pn.state.curdoc
    if document is not None:
        request = document.session_context.request if document.session_context else None
        document.template_variables["nonce"] = getattr(request, "nonce", "")
    return page


@cache
def _template() -> Template:
    """The document around the page. Panel's own puts titles into it as they are."""
    environment = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined)
    environment.filters["of_bokeh"] = _of_bokeh
    return environment.get_template("page.html")


def _of_bokeh(written: str, nonce: str) -> Markup:
    """The tags that Bokeh writes; no text of a workbook is in them. The nonce says that the server made the scripts."""
    return Markup(written.replace("<script", f'<script nonce="{nonce}"'))  # noqa: S704


def _followers() -> list[Any]:
    return list(pn.state.param.watchers.get("busy", {}).get("value", ()))
