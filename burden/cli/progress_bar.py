"""A bar with the time left, for work that goes in pieces and takes over two seconds."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from burden.cli.terminal import new_screen
from burden.language import visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

_PATIENCE = 2.0


class ProgressBar:
    """Shows how far the work is, once it has taken a while; on standard error, and only on a terminal."""

    def __init__(self, message: str, patience: float = _PATIENCE, console: Console | None = None) -> None:
        """Begin to count the time.

        Args:
            message: what is being done.
            patience: seconds before anything is shown.
            console: where; left out: standard error.
        """
        self._message, self._patience, self._console = message, patience, console
        self._begin = time.monotonic()
        self._shown: Progress | None = None

    def __call__(self, done: int, expected: int) -> None:
        """Tell how much is done, of how much that is expected."""
        if self._shown is None:
            if time.monotonic() - self._begin < self._patience:
                return
            self._shown = self._show(expected)
        self._shown.update(self._shown.task_ids[0], completed=done, total=expected)

    def _show(self, expected: int) -> Progress:
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        console = self._console or new_screen(stderr=True)
        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TaskProgressColumn(),
            TimeRemainingColumn(),
        )
        shown = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
        shown.add_task(visible(self._message), total=expected)
        shown.start()
        return shown

    def close(self) -> None:
        """Take the bar away."""
        if self._shown is not None:
            self._shown.stop()


@contextmanager
def progress_bar(message: str) -> Iterator[ProgressBar]:
    """A bar for the work inside."""
    bar = ProgressBar(message)
    try:
        yield bar
    finally:
        bar.close()
