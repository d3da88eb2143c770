"""A template that is refused."""

from __future__ import annotations

from burden.language import Text


class TemplateRefused(Exception):
    """A template for the Word document that cannot be filled in.

    Attributes:
        why: what is wrong with it, as the end of a sentence about the template; with a full stop.
    """

    def __init__(self, why: Text) -> None:
        """Keep what is wrong."""
        super().__init__(why.en)
        self.why = why
