"""The terminal: tables are drawn into a text first, so that they can go to the screen or to a file alike."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO

from rich.console import Console

_WIDTH_OF_A_FILE = 120


@contextmanager
def captured(*, plain: bool) -> Iterator[tuple[Console, Callable[[], str]]]:
    """A console to draw on, and what was drawn on it: with colours for a terminal, without for a file or a pipe."""
    drawn = StringIO()
    screen = Console(file=sys.stdout)
    to_terminal = screen.is_terminal and not plain
    yield (
        Console(
            file=drawn,
            force_terminal=to_terminal,
            width=screen.width if to_terminal else _WIDTH_OF_A_FILE,
            legacy_windows=False,
            no_color=not to_terminal,
        ),
        drawn.getvalue,
    )
