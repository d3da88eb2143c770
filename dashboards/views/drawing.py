"""Drawing a page: work in a thread, what it made on the page, and only what is still wanted."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context
from dataclasses import dataclass
from functools import partial
from typing import Any

import panel as pn

from burden.language import Text
from dashboards.views import texts

logger = logging.getLogger(__name__)

SLOW = 0.4
"""After so many seconds of work a page tells that it is busy."""


@dataclass(frozen=True)
class Step:
    """A part of drawing a page.

    Attributes:
        work: asks the results for what is to be shown and makes charts and texts of it. It runs in a thread of its own,
            so that other sessions go on meanwhile, and must not touch what is on the page.
        show: puts what `work` returned on the page; must be quick.
        is_long: whether the work takes so long that it waits until the browser has drawn the page for the first time.
            It calls `stop_if_unwanted` now and then.
        about: what is said while it is at work.
    """

    work: Callable[[], Any]
    show: Callable[[Any], None]
    is_long: bool = False
    about: Text = texts.AT_WORK


class Unwanted(Exception):
    """Work that nobody waits for any more."""


_is_wanted: ContextVar[Callable[[], bool]] = ContextVar("is_wanted", default=lambda: True)
# Long work mostly waits for the processes that make draws, which share their time out among all readers.
_long_work = ThreadPoolExecutor(max_workers=8, thread_name_prefix="long-work")
# Quick work of many sessions is done fastest one after another: threads would only take Python's lock from each other.
_quick_work = ThreadPoolExecutor(max_workers=1, thread_name_prefix="quick-work")


def stop_if_unwanted(*_: Any) -> None:
    """Stop the work that this is called from, where the page is to be drawn differently meanwhile.

    Its form is that of a progress function of the engine.

    Raises:
        Unwanted: nobody waits for it any more.
    """
    if not _is_wanted.get()():
        raise Unwanted


class Drawing:
    """Goes through the steps of a page, and drops what was asked for before the last time.

    Everything but the work itself runs under the lock of the document, so that the browser gets each step as a whole.
    """

    def __init__(
        self,
        steps: Callable[[], Sequence[Step]],
        busy: Callable[[Text | None], None],
        done: Callable[[], None],
        failed: Callable[[], None],
        is_large: Callable[[], bool] = lambda: False,
    ) -> None:
        """Draw by these steps.

        Args:
            steps: gives the steps, each time the page is drawn.
            busy: told what is being worked out when that takes longer than a moment, and None when it is over.
            done: told when all steps were shown.
            failed: told when a step went wrong; why stands in the log.
            is_large: whether the study is so large that its quick work is not, and must not stand in the way of others.
        """
        self._steps, self._busy, self._done, self._failed = steps, busy, done, failed
        self._is_large = is_large
        self._asked = 0
        self._is_settled = False
        self._rest: Sequence[Step] = ()

    def start(self) -> None:
        """Draw, instead of whatever was being drawn.

        Until the browser has the page, what is quick is drawn at once, so that the page arrives with it: what changes
        while a browser fetches a page gets lost.
        """
        self._asked += 1
        if self._is_settled:
            self._go_on(self._steps())
            return
        steps = list(self._steps())
        try:
            while steps and not steps[0].is_long:
                step = steps.pop(0)
                step.show(step.work())
        except Exception:
            self._fail(self._asked)
            return
        self._rest = steps
        if not steps:
            self._finish()

    def settle(self) -> None:
        """The browser has the page: go on with what waited for that."""
        if not self._is_settled:
            self._is_settled = True
            rest, self._rest = self._rest, ()
            if rest:
                self._go_on(rest)

    def stop(self) -> None:
        """Forget what is being drawn."""
        self._asked += 1
        self._rest = ()

    def _go_on(self, steps: Sequence[Step]) -> None:
        pn.state.execute(partial(self._run, steps, self._asked))

    async def _run(self, steps: Sequence[Step], asked: int) -> None:
        try:
            for step in steps:
                made = await self._work(step, asked)
                if asked != self._asked:
                    return
                self._schedule(partial(step.show, made), asked)
            self._schedule(self._finish, asked)
        except Unwanted:
            return
        except Exception:
            self._fail(asked)

    async def _work(self, step: Step, asked: int) -> Any:
        """What a step makes; tells that the page is busy when that takes long."""

        def is_wanted() -> bool:
            return asked == self._asked

        def work() -> Any:
            _is_wanted.set(is_wanted)
            # Of many changes in a row only the last is still wanted when a thread comes free.
            stop_if_unwanted()
            return step.work()

        pool = _long_work if step.is_long or self._is_large() else _quick_work
        working = asyncio.get_running_loop().run_in_executor(pool, copy_context().run, work)
        done, _ = await asyncio.wait({working}, timeout=SLOW)
        if not done:
            self._schedule(partial(self._busy, step.about), asked)
        return await working

    def _schedule(self, do: Callable[[], None], asked: int) -> None:
        """Do something on the page, unless it was asked to be drawn again meanwhile."""

        def when_still_wanted() -> None:
            if asked != self._asked:
                return
            try:
                with pn.io.hold():
                    do()
            except Exception:
                self._fail(asked)

        pn.state.execute(when_still_wanted, schedule=True)

    def _finish(self) -> None:
        self._busy(None)
        self._done()

    def _fail(self, asked: int) -> None:
        logger.exception("A page could not be drawn")
        if asked == self._asked:
            self._asked += 1
            self._schedule(partial(self._give_up), self._asked)

    def _give_up(self) -> None:
        self._busy(None)
        self._failed()
