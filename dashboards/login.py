"""Logging in and out by Panel's own ways, with a growing pause after wrong guesses and cookies that stay here."""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment
from panel.auth import BasicLoginHandler, LogoutHandler, PasswordLoginHandler, _validate_next_url
from tornado.routing import PathMatches
from tornado.web import Application, HTTPError, RequestHandler

from burden.language import Text, visible
from dashboards import guard_texts as own
from dashboards.documents import document

logger = logging.getLogger(__name__)
_LONGEST = 200
"""Of a name, so many characters are looked at."""


class Guesses:
    """Wrong guesses at the login, by name and address, and how long to wait for the next attempt.

    Somebody who guesses from one address keeps nobody waiting at another, and a name does not keep its owner out. An
    address that guesses at many names waits too, but not as long: a whole office may stand behind it.
    """

    FREE, FREE_PER_ADDRESS = 3, 20
    """So many wrong guesses cost no time."""
    LONGEST, LONGEST_PER_ADDRESS = 900, 60
    """The longest pause, in seconds; each is twice as long as the one before."""
    FORGOTTEN = 3600
    """After so many seconds a guess counts no more."""
    MOST = 10_000
    """Of so many names and addresses guesses are remembered."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """Nobody has guessed yet."""
        self._now = now
        self._counts: OrderedDict[tuple[str, str], tuple[int, float]] = OrderedDict()

    def pause(self, name: str, address: str) -> int:
        """For how many more seconds no attempt is looked at; 0: it is."""
        left = (self._left(key) for key in self._keys(name, address))
        return max(0, *(int(-(-seconds // 1)) for seconds in left))

    def wrong(self, name: str, address: str) -> int:
        """Note a wrong guess, and tell how many there were of this name from this address."""
        for key in self._keys(name, address):
            self._counts[key] = (self._count(key) + 1, self._now())
            self._counts.move_to_end(key)
        while len(self._counts) > self.MOST:
            self._counts.popitem(last=False)
        return self._count((name, address))

    def right(self, name: str, address: str) -> None:
        """Forget the wrong guesses of whoever came in."""
        self._counts.pop((name, address), None)

    def __len__(self) -> int:
        return len(self._counts)

    @staticmethod
    def _keys(name: str, address: str) -> tuple[tuple[str, str], tuple[str, str]]:
        return (name, address), ("", address)

    def _count(self, key: tuple[str, str]) -> int:
        count, last = self._counts.get(key, (0, 0.0))
        return count if self._now() - last < self.FORGOTTEN else 0

    def _left(self, key: tuple[str, str]) -> float:
        free, longest = (self.FREE, self.LONGEST) if key[0] else (self.FREE_PER_ADDRESS, self.LONGEST_PER_ADDRESS)
        beyond = self._count(key) - free
        if beyond < 0:
            return 0
        return float(self._counts[key][1] + min(longest, 2 ** min(beyond, 20)) - self._now())


class _Cookies(RequestHandler):
    """Cookies that no script reads, that no other site sends along, and that a secure connection keeps to itself."""

    def set_cookie(self, name: str, value: str | bytes, *args: Any, **options: Any) -> None:
        options |= {"httponly": True, "samesite": "Lax", "secure": self.request.protocol == "https"}
        super().set_cookie(name, value, *args, **options)


class _Form(_Cookies):
    """A form for a name and a password, before one of Panel's ways to look at them."""

    guesses: Guesses
    own_template: Path | None
    application: Any

    def get(self) -> None:
        next_url = _validate_next_url(self.get_query_argument("next", None))
        if next_url:
            self.set_cookie("next_url", next_url)
        self._show()

    async def post(self) -> None:
        if self.request.headers.get("Sec-Fetch-Site") == "cross-site":
            raise HTTPError(403)
        name, password = self.get_body_argument("username", "")[:_LONGEST], self.get_body_argument("password", "")
        address = self.request.remote_ip or ""
        if not name:
            return self._show(own.NO_NAME)
        if pause := self.guesses.pause(name, address):
            return self._show((own.WAIT_ONE if pause == 1 else own.WAIT).fill(seconds=pause), name, pause)
        if not await self._is_right(name, password):
            count = self.guesses.wrong(name, address)
            pause = self.guesses.pause(name, address)
            said = "Wrong name or password: %r from %s, %d in a row; the next attempt after %d s"
            logger.warning(said, visible(name), address, count, pause)
            return self._show(own.WRONG, name)
        self.guesses.right(name, address)
        self.redirect(_validate_next_url(self.get_cookie("next_url")) or "./")
        return None

    async def _is_right(self, name: str, password: str) -> bool:
        handler: Any = self
        if isinstance(self, BasicLoginHandler):
            if not handler._validate(name, password):
                return False
            handler.set_current_user(name)
            return True
        from panel import config

        try:
            asked = {"client_id": config.oauth_key, "redirect_uri": handler._redirect_uri}
            user, *_ = await handler._fetch_access_token(**asked, username=name, password=password)
        except HTTPError:
            return False
        return bool(user)

    def _show(self, said: Text | None = None, name: str = "", pause: int = 0) -> None:
        """Show the form, and why it was not enough."""
        self.set_header("Cache-Control", "no-store")
        if pause:
            request: Any = self.request
            request.is_told = True
            self.set_status(429)
            self.set_header("Retry-After", str(pause))
        address = f".{self.application.auth_provider.login_url}"
        if self.own_template is None:
            self.write(document("login").render(said=said, address=address, name=name))
            return
        # What Panel tells such a template.
        told = f"{said.nl} / {said.en}" if said else ""
        made = Environment(autoescape=True).from_string(self.own_template.read_text(encoding="utf-8"))
        self.write(made.render(login_endpoint=address.removeprefix("."), errormessage=told, PANEL_CDN=""))


class _Logout(_Cookies, LogoutHandler):
    """Panel's way to log out, on a page that fetches nothing from elsewhere."""

    has_own_template: bool

    def write(self, chunk: str | bytes | dict[str, Any]) -> None:
        self.set_header("Cache-Control", "no-store")
        super().write(chunk if self.has_own_template else document("logout").render())


def guard_login(application: Application, settings: Mapping[str, Any]) -> None:
    """Put these pages before those of Panel.

    Args:
        application: the server's, with one of Panel's ways to log in.
        settings: those by which readers log in, of `dashboards.serve.AUTH_SETTINGS`.
    """
    served: Any = application
    provider = served.auth_provider
    given = settings.get("login_template")
    bases: tuple[Any, ...] = (_Cookies, provider.login_handler)
    if issubclass(provider.login_handler, (BasicLoginHandler, PasswordLoginHandler)):
        bases = (_Form, provider.login_handler)
    more = {"guesses": Guesses(), "own_template": Path(given) if given else None}
    login = type("Login", bases, more)
    logout = type("Logout", (_Logout, provider.logout_handler), {"has_own_template": "logout_template" in settings})
    application.add_handlers(
        ".*", [(PathMatches(f"{provider.login_url}$"), login), (PathMatches(f"{provider.logout_url}$"), logout)]
    )
