"""Pieces of tables in the terminal that several commands use."""

from __future__ import annotations

from rich.console import Console

from burden.answers.table import ReportTable
from burden.cli import texts
from burden.language import Language, figure
from burden.render.terminal import in_terminal
from burden.study import Settings, Study
from burden.writing.amounts import units_in_words


def print_title(console: Console, title: str, settings: Settings, measure: str, language: Language) -> None:
    """A title, and what the figures below are."""
    say(console, title, style="bold")
    say(console, f"{units_in_words(settings, measure).to(language)} {texts.ROUNDED.to(language)}")


def say(console: Console, text: str, style: str | None = None) -> None:
    """Print a line."""
    console.print(text, style=style)


def show_table(table: ReportTable, study: Study, language: Language, console: Console, said: str = "") -> None:
    """A table, below it a sentence, and what a reader must know of it."""
    console.print(in_terminal(table, study, language))
    for text in (said, table.note.to(language) if table.note is not None else ""):
        if text:
            say(console, text)


def whole(value: float, language: Language) -> str:
    """An amount without decimals, in thousands separators of the language."""
    return figure(value, language, 0)


def sentence(text: str) -> str:
    """A text that begins with a capital."""
    return text[:1].upper() + text[1:]
