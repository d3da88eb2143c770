"""A button by which a reader gives a file, whatever it is: what cannot be used is refused in words, by the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

import panel as pn
import param

from dashboards.browser import JS
from dashboards.views.style import UPLOAD_CSS

Take = Callable[[str, int, bytes], None]


class Upload(pn.custom.JSComponent):
    """A button for one file; the same one may be given again and again.

    Panel's own say nothing of what they refuse, or in English only, and do nothing with a file of the same bytes.
    """

    label = param.String(default="", doc="What it says.")
    most = param.Integer(default=0, doc="The most bytes that are sent; of a larger file only its size is told.")

    _esm = JS / "upload.js"
    _stylesheets: ClassVar[list[str]] = [UPLOAD_CSS]

    def __init__(self, take: Take, **parameters: Any) -> None:
        """A button for a file.

        Args:
            take: told the name, the size and the bytes; the bytes are none where there are more than `most`.
            parameters: of the component.
        """
        super().__init__(**({"margin": (8, 0)} | parameters))
        self._take = take

    def _handle_msg(self, message: Any) -> None:
        """What comes from a browser may be anything."""
        if not isinstance(message, dict):
            return
        name, size, content = (message.get(key) for key in ("name", "size", "content"))
        if isinstance(name, str) and isinstance(size, int) and isinstance(content, bytes | memoryview):
            self._take(name, max(size, len(content)), bytes(content))
