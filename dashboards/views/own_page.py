"""The page that holds everything else: Panel's, in the house style, and on its own."""

from __future__ import annotations

from typing import Any

import panel as pn
import panel_material_ui as pmui

from dashboards.views.style import THEME


def own_page(**options: Any) -> pmui.Page:
    """Make a page that does not follow whether any session of the server is at work.

    Panel would tell every page of it, several times for each change that any reader makes, and would keep every page.
    """
    before = _followers()
    page = pmui.Page(theme_toggle=False, theme_config=THEME, busy_indicator=None, **options)
    for watcher in _followers():
        if watcher not in before:
            pn.state.param.unwatch(watcher)
    return page


def _followers() -> list[Any]:
    return list(pn.state.param.watchers.get("busy", {}).get("value", ()))
