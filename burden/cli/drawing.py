"""Pieces of tables in the terminal that several commands use."""

from __future__ import annotations

from rich.console import Console

from burden.cli import sensitivity_texts as own
from burden.cli import texts
from burden.language import Language, figure
from burden.study import Settings


def print_title(console: Console, title: str, settings: Settings, measure: str, language: Language) -> None:
    """A title, and what the figures below are."""
    say(console, title, style="bold")
    units = texts.UNITS.fill(currency=settings.currency, year=str(settings.price_year))
    units = own.IN_HOURS if measure == "hours" else units
    say(console, f"{units.to(language)} {texts.ROUNDED.to(language)}")


def say(console: Console, text: str, style: str | None = None) -> None:
    """Print a line."""
    console.print(text, style=style)


def whole(value: float, language: Language) -> str:
    """An amount without decimals, in thousands separators of the language."""
    return figure(value, language, 0)


def sentence(text: str) -> str:
    """A text that begins with a capital."""
    return text[:1].upper() + text[1:]
