"""What stands on the page in both languages, of which one is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from markupsafe import Markup, escape

from burden.language import Language, Text

Element = Literal["span", "div"]


def said(text: Text) -> Markup:
    """A text in both languages; once where they are the same."""
    return escape(text.en) if text.en == text.nl else in_both(lambda language: escape(text.to(language)), "span")


def in_both(make: Callable[[Language], Markup], element: Element = "div") -> Markup:
    """What is made for each language, marked with it."""
    return Markup("").join(
        Markup('<{0} lang="{1}">{2}</{0}>').format(element, language.value, make(language)) for language in Language
    )
