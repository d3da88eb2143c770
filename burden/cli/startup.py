"""The language of the help texts, before any command has been read, and options with such a text."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import typer

from burden.language import Language, Text, language_of


def startup_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language asked for with `--language`, else BURDEN_LANGUAGE, else that of the system (Dutch or English)."""
    asked = ""
    for position, argument in enumerate(arguments):
        if argument.startswith("--language="):
            asked = argument.partition("=")[2]
        elif argument == "--language" and position + 1 < len(arguments):
            asked = arguments[position + 1]
    return Language(asked.lower()) if asked.lower() in tuple(Language) else language_of(environment)


LANGUAGE = startup_language(sys.argv[1:], os.environ)


def option(name: str, about: Text, **more: Any) -> Any:
    """An option of a command, with what it is for in the language of the help texts."""
    return typer.Option(name, help=about.to(LANGUAGE), case_sensitive=False, **more)


def flag(name: str, about: Text, **more: Any) -> Any:
    """An option without a value: the library would show one behind its name."""
    return option(name, about, metavar="", **more)


def argument(name: str, about: Text, **more: Any) -> Any:
    """What a command is about, by the name that stands in its help text, with what it is."""
    return typer.Argument(metavar=name, help=about.to(LANGUAGE), **more)
