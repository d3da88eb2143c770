"""The terminal: the one place where text from a workbook, a file name or a command meets it.

Nothing that is printed is obeyed: no markup, no codes for pictures, no control characters. Tables are drawn into a text
first, so that they can go to the screen or to a file alike.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from typing import TYPE_CHECKING

import typer

from burden.cli.output import print_plain
from burden.language import visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_WIDTH_OF_A_FILE = 120


def tell(line: str, *, err: bool = False) -> None:
    """Print one line of plain text, on standard output (encoded as its tables) or (`err`) on standard error."""
    plain = " ".join(visible(line).split("\n"))
    if err:
        typer.echo(plain, err=True)
    else:
        print_plain(f"{plain}\n")


@contextmanager
def shown_refusals() -> Iterator[None]:
    """Take care that the library's own messages show what was typed, and do not obey it."""
    try:
        yield
    except Exception as error:
        message = getattr(error, "message", None)
        if isinstance(message, str):
            error.message = visible(message)  # type: ignore[attr-defined]
        raise


def styled(*parts: tuple[str, str]) -> Text:
    """A piece of a table in which parts have a style of their own: pairs of a text and its style."""
    from rich.text import Text

    return Text.assemble(*((visible(text), style) for text, style in parts))


def new_screen(**options: object) -> Console:
    """A console that shows every text as it is."""
    from rich.console import Console

    class Screen(Console):
        def render_str(self, text: str, **asked: object) -> Text:
            plain = {"markup": False, "emoji": False, "highlight": False}
            return super().render_str(visible(text), **(asked | plain))  # type: ignore[arg-type]

    return Screen(markup=False, emoji=False, highlight=False, **options)  # type: ignore[arg-type]


@contextmanager
def captured(*, plain: bool) -> Iterator[tuple[Console, Callable[[], str]]]:
    """A console to draw on, and what was drawn on it: with colours for a terminal, without for a file or a pipe."""
    drawn = StringIO()
    screen = new_screen(file=sys.stdout)
    to_terminal = screen.is_terminal and not plain
    yield (
        new_screen(
            file=drawn,
            force_terminal=to_terminal,
            width=screen.width if to_terminal else _WIDTH_OF_A_FILE,
            legacy_windows=False,
            no_color=not to_terminal,
        ),
        drawn.getvalue,
    )
