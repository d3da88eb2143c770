"""Files that a reader gives: read off the event loop, and what is wrong with them said on the page."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import panel as pn
from markupsafe import Markup

from burden.render.html import notice
from dashboards.state.opening import Refused, problem_lines
from dashboards.views import texts
from dashboards.views.common import Page
from dashboards.views.problems import first_of_many

MOST_PROBLEMS = 15
"""So many problems of a refused workbook are listed."""
_Made = TypeVar("_Made")


def read_file(page: Page, read: Callable[[], _Made], said: Any, use: Callable[[_Made], None]) -> None:
    """Read a file, by a reader that trusts none.

    Args:
        page: the page.
        read: reads it; takes its time.
        said: the pane that tells what comes of it.
        use: told what was read.
    """
    # What was said of an earlier file is true no more.
    said.object = notice(texts.READING, page.language)

    async def wait() -> None:
        try:
            made = await asyncio.get_running_loop().run_in_executor(None, read)
        except Refused as refused:
            schedule(partial(_refuse, page, refused, said))
        else:
            schedule(partial(use, made))

    pn.state.execute(wait)


def schedule(do: Callable[[], None]) -> None:
    """Do something on the page, as a whole."""

    def held() -> None:
        with pn.io.hold():
            do()

    pn.state.execute(held, schedule=True)


def _refuse(page: Page, refused: Refused, said: Any) -> None:
    shown = first_of_many(problem_lines(refused, page.language), MOST_PROBLEMS + 1, page.language)
    listed = Markup("").join(Markup("<p>{}</p>").format(line) for line in shown)
    said.object = Markup('<div class="notice warning" role="alert">{}</div>').format(listed)
