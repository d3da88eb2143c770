"""The language of the help texts, before any command has been read."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from burden.language import Language, language_of


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
