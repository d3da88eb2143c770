"""A line that tells what is going on, for work that takes over two seconds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

from burden.cli.terminal import new_screen, styled

_PATIENCE = 2.0


@contextmanager
def tell_if_slow(message: str) -> Iterator[None]:
    """Show a message with a moving sign on standard error when the work takes over two seconds."""
    shown = []

    def show() -> None:
        status = new_screen(stderr=True).status(styled((message, "")))
        status.start()
        shown.append(status)

    timer = Timer(_PATIENCE, show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        for status in shown:
            status.stop()
