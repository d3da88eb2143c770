"""The page that holds everything else: Panel's, in the house style, and on its own."""

from __future__ import annotations

from typing import Any

import panel as pn
import panel_material_ui as pmui

from dashboards.documents import document
from dashboards.views.style import THEME


def own_page(**options: Any) -> pmui.Page:
    """Make a page that does not follow whether any session of the server is at work.

    Panel would tell every page of it, several times for each change that any reader makes, and would keep every page.
    """
    before = _followers()
    # The template that Panel has for it puts titles into the document as they are.
    page = pmui.Page(template=document("page"), theme_toggle=False, theme_config=THEME, busy_indicator=None, **options)
    for watcher in _followers():
        if watcher not in before:
            pn.state.param.unwatch(watcher)
    made_for = pn.state.curdoc
    if made_for is not None:
        request = made_for.session_context.request if made_for.session_context else None
        made_for.template_variables["nonce"] = getattr(request, "nonce", "")
    return page


def has_logged_in() -> bool:
    """Whether the reader logged in, and so can log out."""
    return pn.state.user not in (None, "guest")


def _followers() -> list[Any]:
    return list(pn.state.param.watchers.get("busy", {}).get("value", ()))
