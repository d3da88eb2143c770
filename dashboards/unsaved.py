"""Work that was not taken along yet: kept, and brought back when the page is loaded again or the server had lost it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import PurePosixPath
from typing import Any

import panel as pn

from burden.language import Text, visible
from dashboards.browser import Browser
from dashboards.state import Session
from dashboards.state.edits import Edits
from dashboards.state.keep import Keeper, Kept
from dashboards.state.opening import Refused
from dashboards.state.workspace import Snapshot
from dashboards.views import texts


class UnsavedWork:
    """Keeps the work of a session, on the server and in the tab of its reader.

    Attributes:
        token: by which the tab finds what the server keeps; empty where it keeps nothing.
    """

    def __init__(
        self,
        browser: Browser,
        keeper: Keeper | None,
        session: Callable[[], Session],
        tell: Callable[[Text], None],
        changes: Callable[[], str],
    ) -> None:
        """Nothing was changed yet.

        Args:
            browser: the tab.
            keeper: keeps work on the server; None keeps nothing.
            session: gives what the reader has open.
            tell: says something above the page.
            changes: says how much was changed.
        """
        self._browser, self._keeper, self._session = browser, keeper, session
        self._tell, self._changes = tell, changes
        self._lost: Edits | None = None
        self.token = browser.token = keeper.new_token() if keeper is not None else ""
        browser.param.watch(self._take_back, "returned")

    def keep(self, *_: Any) -> None:
        """Keep what the reader has now."""
        session = self._session()
        if self._keeper is not None:
            self._keeper.keep(self.token, Kept.of(session))
        edits = session.workspace.kept_edits()
        self._browser.work = edits.as_json() if edits else ""

    def found(self) -> Kept | None:
        """What this tab was doing before the page was loaded; where the server has nothing of it, the tab is asked."""
        kept = self._keeper.found(self._browser.remembered) if self._keeper is not None else None
        if kept is None and self._browser.had_work:
            # Once the browser has the page: what changes before that gets lost.
            pn.state.execute(partial(setattr, self._browser, "wants_work", True), schedule=True)
        return kept

    def bring_back(self) -> None:
        """Make changes again that the server had lost, once the workbook is open that they belong to."""
        if self._lost is not None and self._lost.is_of(self._session().workspace.origin):
            pn.state.execute(partial(self._make_again, self._lost))

    def _take_back(self, *_: Any) -> None:
        """Bring back what the tab kept; where that belongs to another workbook, offer it as a file."""
        if not self._browser.wants_work:
            return
        try:
            lost = self._lost = Edits.read(self._browser.returned)
        except Refused as refused:
            self._tell_lost(refused)
            return
        if lost.is_of(self._session().workspace.origin):
            self.bring_back()
            return
        name = visible(lost.workbook)
        file_name = texts.EDITS_NAME.fill(name=PurePosixPath(name).stem)
        offered = (texts.NOT_BROUGHT_BACK.fill(name=name), texts.TAKE_EDITS, file_name)
        self._browser.offer = [text.to(self._session().language) for text in offered]

    async def _make_again(self, lost: Edits) -> None:
        workspace, loop = self._session().workspace, asyncio.get_running_loop()
        try:
            made = await loop.run_in_executor(None, workspace.with_edits, lost)
        except Refused as refused:
            pn.state.execute(partial(self._tell_lost, refused), schedule=True)
        else:
            pn.state.execute(partial(self._show_again, made), schedule=True)

    def _show_again(self, made: Snapshot) -> None:
        workspace = self._session().workspace
        if self._lost is not None and self._lost.is_of(workspace.origin):
            self._lost = None
            with pn.io.hold():
                workspace.bring_back(made)
                self._browser.offer = []
                self._tell(texts.BROUGHT_BACK.fill(changes=self._changes()))

    def _tell_lost(self, refused: Refused) -> None:
        self._lost = None
        said = texts.NOT_READABLE.fill(reason=refused.reason)
        self._browser.offer = [visible(said.to(self._session().language))]
