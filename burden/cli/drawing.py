"""Pieces of tables in the terminal that several commands use."""

from __future__ import annotations

import pandas as pd
from rich.console import Console

from burden.answers.table import ReportTable
from burden.answers.tables.costs import apart_of_mixes, burden_of_mixes, sums
from burden.answers.tables.texts import DIFFERENCE
from burden.cli import texts
from burden.language import Language
from burden.render.terminal import in_terminal
from burden.study import Settings, Study, name_in
from burden.study.rules_texts import rules_in_words
from burden.writing.amounts import units_in_words
from burden.writing.form import Form


def print_title(console: Console, title: str, settings: Settings, measure: str, language: Language) -> None:
    """A title, and what the figures below are."""
    say(console, title, style="bold")
    say(console, f"{units_in_words(settings, measure).to(language)} {texts.ROUNDED.to(language)}")


def print_study(console: Console, study: Study, language: Language, title: str = "") -> None:
    """A title, or that of the study with its version, and what the figures below are."""
    settings = study.settings
    if not title:
        title = name_in(settings, language, settings.language, "title")
        title += f" ({texts.VERSION.fill(version=settings.version).to(language)})" if settings.version else ""
    print_title(console, title, settings, "cost", language)


def show_sums(table: pd.DataFrame, study: Study, language: Language, console: Console, title: str = "") -> None:
    """Sums of money and hours by some columns, and by which rules costs are spread."""
    print_study(console, study, language, title)
    console.print(in_terminal(sums(table), study, language))
    if not table[["hours", "cost"]].to_numpy().any():
        say(console, texts.NOTHING_COSTS_HERE.to(language))
    say(console, rules_in_words(study.settings).to(language))


def show_mixes(
    compared: pd.DataFrame, per_firm: ReportTable | None, study: Study, language: Language, console: Console
) -> None:
    """The tables of the overview, by central estimates or expected values."""
    names = ("one_off", "structural", "hours_structural", "annual_equivalent")
    burden = burden_of_mixes(compared, study.settings, names, ("structural",), DIFFERENCE, Form.DIFFERENCE)
    console.print()
    console.print(in_terminal(burden, study, language))
    say(console, rules_in_words(study.settings).to(language))
    apart = apart_of_mixes(compared)
    if apart is not None or per_firm is not None:
        console.print()
    if apart is not None:
        console.print(in_terminal(apart, study, language))
    if per_firm is not None:
        console.print(in_terminal(per_firm, study, language, sections="measure"))
        say(console, texts.FULLY_REACHED_NOTE.to(language))


def say(console: Console, text: str, style: str | None = None) -> None:
    """Print a line."""
    console.print(text, style=style)


def show_table(
    table: ReportTable,
    study: Study,
    language: Language,
    console: Console,
    said: str = "",
    bars: tuple[str, str] | None = None,
) -> None:
    """A table, if need be with bars between two columns; below it a sentence, and what a reader must know of it."""
    console.print(in_terminal(table, study, language, bars=bars))
    for text in (said, table.note.to(language) if table.note is not None else ""):
        if text:
            say(console, text)


def sentence(text: str) -> str:
    """A text that begins with a capital."""
    return text[:1].upper() + text[1:]
