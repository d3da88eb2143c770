"""Pieces of tables in the terminal that several commands use."""

from __future__ import annotations

from math import isfinite

from rich import box
from rich.console import Console
from rich.table import Table

from burden.cli import sensitivity_texts as own
from burden.cli import texts
from burden.language import Language, figure
from burden.study import Settings


def new_table(title: str = "") -> Table:
    """An empty table in the style of all commands."""
    return Table(title=title or None, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)


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


def signed(value: float, language: Language) -> str:
    """An amount with its sign, also where it is positive."""
    return ("+" if value >= 0.5 and isfinite(value) else "") + figure(value, language, 0)


def sentence(text: str) -> str:
    """A text that begins with a capital."""
    return text[:1].upper() + text[1:]
