"""Serving the dashboard: on this machine, or for others, with Panel's own ways to log in."""

from __future__ import annotations

import asyncio
import errno
import os
import secrets
import socket
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from burden.language import Language

if TYPE_CHECKING:
    from dashboards.limits import Limits
    from dashboards.shared import Shared
    from dashboards.state.opening import Refused

DEFAULT_PORT = 5006
LOCAL = "localhost"
VARIABLE = "BURDEN_WORKBOOK"
AUTH_SETTINGS = frozenset(
    {
        "basic_auth", "cookie_secret", "oauth_provider", "oauth_key", "oauth_secret", "oauth_redirect_uri",
        "oauth_extra_params", "oauth_jwt_user", "oauth_refresh_tokens", "oauth_encryption_key", "oauth_optional",
        "oauth_guest_endpoints", "oauth_error_template", "login_template", "logout_template",
    }
)  # fmt: skip
"""The settings of Panel that say who may come in; see its documentation of authentication."""

# A browser that lost its connection comes back to the same session within this time; later its work is still kept.
_SESSION_SECONDS = 60
_TITLE = "Regeldruk"
_WAIT = Markup('<p role="status" style="padding: 24px">Het dashboard wordt gestart … / The dashboard is starting …</p>')


class PortTakenError(Exception):
    """The port that was asked for is in use; `port` tells which."""

    def __init__(self, port: int) -> None:
        """Keep the port."""
        self.port = port
        super().__init__(f"port {port} is in use")


@dataclass(frozen=True)
class Serving:
    """How the dashboard is served.

    Attributes:
        port: where; None takes the usual one, or a free one where that is in use; 0 takes a free one.
        address: the address that is listened at; only this machine reaches the usual one.
        origins: the hosts (with a port) that browsers may come from, besides this machine, where others reach it.
        auth: settings of AUTH_SETTINGS, by which readers log in; empty: everyone who reaches the address may read.
        language: the language that pages open in; None: that of the study.
        limits: how much of the machine one piece of work may take; None: as usual.
        is_behind_proxy: whether all readers come through a proxy, whose headers then say from where and how.
    """

    port: int | None = None
    address: str = LOCAL
    origins: Sequence[str] = ()
    auth: Mapping[str, Any] = field(default_factory=dict)
    language: Language | None = None
    limits: Limits | None = None
    is_behind_proxy: bool = False


class _Start(Thread):
    """Loads the libraries and reads the workbook while the server starts and the browser fetches what it needs.

    Attributes:
        refused: why the only workbook cannot be opened.
        error: what went wrong otherwise.
    """

    def __init__(self, source: Path, serving: Serving) -> None:
        super().__init__(daemon=True)
        self.refused: Refused | None = None
        self._source, self._serving = source, serving
        self._shared: Shared | None = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self._prepare()
        except BaseException as error:  # told to whoever asks for what was to be made
            self.error = error

    def _prepare(self) -> None:
        from dashboards import app  # noqa: F401  # the first page needs it
        from dashboards.shared import Shared
        from dashboards.state.opening import Refused

        self._shared = Shared(self._source, self._serving.language, self._serving.limits)
        if not self._shared.library.is_folder:
            try:
                self._shared.prepare()
            except Refused as refused:
                self.refused = refused
        self._shared.apart.warm_up()

    def close(self) -> None:
        """End the work that is done for readers."""
        if self._shared is not None:
            self._shared.apart.close()

    def page(self) -> Any:
        """What is shown to whoever opens the address; an empty page that is filled later where it is not there yet."""
        import panel as pn

        from dashboards.browser import asked_workbook

        name = asked_workbook()
        if not self.is_alive() and (self._shared is None or self._shared.library.is_in_memory(name)):
            return self._open()

        # The browser must know beforehand what the page will be made of.
        from dashboards.components import Browser
        from dashboards.views.escaping import HtmlPane
        from dashboards.views.own_page import own_page

        told = [HtmlPane(_WAIT), Browser(language="nl", heading=_TITLE)]
        page = own_page(main=told, meta_title=_TITLE)

        def fill() -> None:
            made = self._open()
            with pn.io.hold():
                page.param.update(
                    header=made.header, main=made.main, theme_config=made.theme_config, stylesheets=made.stylesheets
                )

        async def wait() -> None:
            await asyncio.to_thread(self._read, name)
            pn.state.execute(fill, schedule=True)

        # The browser fetches what all pages need while the libraries for calculation are loaded, or a workbook is read,
        # which must not keep other readers waiting. What changes before it has all of that would get lost.
        pn.state.onload(wait)
        return page

    def _read(self, name: str | None) -> None:
        from dashboards.state.opening import Refused

        self.join()
        if self._shared is not None:
            with suppress(Refused):  # the page says why
                self._shared.prepare(name)

    def _open(self) -> Any:
        from dashboards.app import open_page

        if self._shared is None:
            raise RuntimeError("the dashboard could not be prepared") from self.error
        return open_page(self._shared)


def serve(source: Path, serving: Serving, *, ready: Callable[[str], None], refused: Callable[[Refused], None]) -> None:
    """Serve a workbook, or those of a folder, until it is stopped.

    Args:
        source: the workbook or the folder.
        serving: how.
        ready: told the address once pages can be opened.
        refused: told why the only workbook cannot be opened; the server stops then.

    Raises:
        PortTakenError: the port that was asked for is in use.
        OSError: the address cannot be listened at.
    """
    port = free_port(serving.port, serving.address)
    from bokeh.settings import settings
    from panel.io.server import get_server

    from dashboards.guard import guard
    from dashboards.login import guard_login

    configure()
    start = _Start(source, serving)
    start.start()

    def page() -> Any:
        return start.page()

    hosts = [f"{host}:{port}" for host in dict.fromkeys((LOCAL, "127.0.0.1", serving.address))]
    origins = [*hosts, *serving.origins]
    server = get_server(
        {"/": page},
        port=port,
        address=serving.address,
        websocket_origin=origins,
        # Only this server makes sessions; those of before it was started, or of another one, are none.
        sign_sessions=True,
        secret_key=settings.secret_key_bytes() or secrets.token_bytes(32),
        use_xheaders=serving.is_behind_proxy,
        check_unused_sessions_milliseconds=1000 * _SESSION_SECONDS // 2,
        unused_session_lifetime_milliseconds=1000 * _SESSION_SECONDS,
        **_auth(serving.auth),
    )
    guard(server._tornado, origins)
    if serving.auth:
        guard_login(server._tornado, serving.auth)

    def tell() -> None:
        """Say where the dashboard is, or why it cannot be."""
        start.join()
        if start.refused is not None:
            refused(start.refused)
        if start.refused is not None or start.error is not None:
            server.io_loop.add_callback(server.io_loop.stop)
        else:
            ready(f"http://{serving.address}:{port}/")

    server.start()
    Thread(target=tell, daemon=True).start()
    try:
        server.io_loop.start()
    finally:
        start.close()
    if start.error is not None:
        raise start.error


def configure() -> None:
    """Set Panel up: what the pages use, and nothing that would be fetched from elsewhere.

    The components are loaded before, since Panel looks at all there are.
    """
    import panel as pn
    import panel_material_ui  # noqa: F401
    from altair.utils.schemapi import disable_debug_mode

    from dashboards.quiet import quieten

    quieten()
    pn.extension("tabulator", "vega")
    pn.config.reconnect = True
    # The charts are checked in the tests; checking each of them again makes a page twice as slow.
    disable_debug_mode()


@cache
def shared_by_command() -> Shared:
    """What sessions share when Panel's own command serves, with the workbook after `--args` or in BURDEN_WORKBOOK."""
    from burden.workbook.default import default_study_path
    from dashboards.shared import Shared

    named = sys.argv[1] if len(sys.argv) > 1 else os.environ.get(VARIABLE, "")
    shared = Shared(Path(named) if named else default_study_path())
    shared.apart.warm_up()
    return shared


def free_port(port: int | None, address: str = LOCAL) -> int:
    """A port that is free: the one asked for, or the usual one, or any.

    Raises:
        PortTakenError: the port that was asked for is in use.
        OSError: the address cannot be listened at.
    """
    try:
        return _bound(DEFAULT_PORT if port is None else port, address)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        if port is not None:
            raise PortTakenError(port) from error
    return _bound(0, address)


def _bound(port: int, address: str) -> int:
    """The port that is got when one is asked for."""
    family = socket.getaddrinfo(address, port, type=socket.SOCK_STREAM)[0][0]
    with socket.socket(family, socket.SOCK_STREAM) as tried:
        if os.name != "nt":
            # A port that was used a moment ago is free; on Windows this would share one that is in use.
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        tried.bind((address, port))
        found: int = tried.getsockname()[1]
        return found


def _auth(settings: Mapping[str, Any]) -> dict[str, Any]:
    """The settings by which readers log in, with pages that fetch nothing from elsewhere."""
    if not settings:
        return {}
    found = {
        "cookie_secret": secrets.token_hex(32),
    } | dict(settings)
    if "oauth_encryption_key" in found:
        import panel as pn

        # Panel takes this one from its configuration only.
        pn.config.oauth_encryption_key = found.pop("oauth_encryption_key")
    return found
