"""Where HTML goes to the browser: a `Markup` as it is, any other text as text.

It needs none of the libraries for calculation, so that a browser knows these kinds of component from the start.
"""

from __future__ import annotations

from typing import Any

import panel as pn
import param
from markupsafe import Markup, escape

from burden.language import visible


def written(content: str) -> str:
    """What goes to the browser as HTML: text that is no `Markup` is escaped, and nothing in it is hidden."""
    return visible(str(escape(content)))


NOTHING = Markup("")
"""No HTML."""


class HtmlText(param.String):
    """A parameter of a component that the browser takes for HTML."""

    def __set__(self, owner: Any, value: str) -> None:
        super().__set__(owner, Markup(written(value)))  # noqa: S704


class HtmlPane(pn.pane.HTML):
    """A pane of HTML that shows what is no `Markup` as text."""

    def _transform_object(self, obj: Any) -> dict[str, Any]:
        return dict(super()._transform_object(written(obj or "")))
