"""A figure of the report as it goes into a document."""

from __future__ import annotations

from dataclasses import dataclass

from burden.language import Text


@dataclass(frozen=True)
class Figure:
    """A chart that has been drawn, without its title.

    Attributes:
        title: what it shows.
        alternative: the same in words, for who cannot see it.
        png: the drawing.
    """

    title: Text
    alternative: Text
    png: bytes
