"""What stands between the network and the pages: headers, sessions of the server's own making, errors in words."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from typing import Any

from bokeh.io import curdoc
from bokeh.settings import settings
from bokeh.util.token import check_session_id_signature
from tornado.httputil import HTTPHeaders, HTTPServerRequest
from tornado.routing import Matcher, PathMatches
from tornado.web import Application, OutputTransform, RequestHandler

from burden.language import Text
from dashboards import guard_texts as own
from dashboards.documents import document

_SESSION_NAMES = ("bokeh-session-id", "bokeh-token")
_OUR_MODULES = ("panel", "panel_material_ui", "dashboards")
_REFUSALS = {404: own.NOT_THERE, 401: own.NOT_ALLOWED, 403: own.NOT_ALLOWED}
_SCRIPT_WITHOUT_ENDING = re.compile(r"/bundled/[^?]*(@|%40)[\d.]+$")
"""Panel has Vega under names from which no server can tell that it is a script, as `nosniff` asks it to."""
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


def guard(application: Application, origins: Sequence[str]) -> None:
    """Let every answer of a server have these headers, and refuse what no reader of the dashboard asks for.

    Args:
        application: the server's.
        origins: the hosts, with their ports, that browsers may come from.
    """
    application.add_transform(_guarded(origins))
    application.add_handlers(
        ".*",
        [
            (_NamesSession(), _Refused, {"said": own.OTHER_SESSION}),
            # A script that puts the dashboard, and a session, into a page of others.
            (PathMatches(r".*/autoload\.js"), _Refused, {"said": own.NOT_ALLOWED}),
            # Panel would load any module of Python by its name.
            (_ForeignModule(), _Refused, {"said": own.NOT_ALLOWED}),
        ],
    )


def content_security_policy(nonce: str, origins: Sequence[str]) -> str:
    """What a browser may load, and from where: nothing but what this server made.

    Scripts run where they have the nonce of the answer, or are loaded by one that does; `'self'` and `blob:` are for
    browsers that do not know `'strict-dynamic'`. Where Panel does not allow more:

    * `'unsafe-eval'`: Bokeh and Tabulator's formatters make functions of texts that the server sends, Vega of the
      expressions of a chart. None of these is a text of a workbook.
    * `'unsafe-inline'` for styles: Bokeh, Material and Vega write style sheets and attributes while they draw.
    """
    hosts = " ".join(f"{scheme}://{host}" for host in dict.fromkeys(origins) for scheme in ("ws", "wss"))
    rules = (
        "default-src 'self'",
        f"script-src 'nonce-{nonce}' 'strict-dynamic' 'unsafe-eval' 'self' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        # Panel makes modules of its components in the browser; not every browser counts a socket as `'self'`.
        f"connect-src 'self' blob: {hosts}",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-src 'none'",
        "frame-ancestors 'none'",
    )
    return "; ".join(rule.strip() for rule in rules)


def refusal(said: Text, home: str = "./") -> str:
    """A document that says why somebody gets no further.

    Args:
        said: why.
        home: the address of the dashboard.
    """
    return document("refusal").render(said=said, home=home)


def is_signed() -> bool:
    """Whether the session that is being opened was made by a server that signs its sessions with a key of its own."""
    context, key = curdoc().session_context, settings.secret_key_bytes()
    return context is not None and key is not None and check_session_id_signature(context.id, key, signed=True)


def _guarded(origins: Sequence[str]) -> type[OutputTransform]:
    """What is done with every answer: of a page, a file, a login, an error."""

    class Guarded(OutputTransform):
        def __init__(self, request: HTTPServerRequest) -> None:
            super().__init__(request)
            self._request, self._nonce = request, secrets.token_urlsafe(16)
            # The page asks for it when it is made.
            vars(request)["nonce"] = self._nonce

        def transform_first_chunk(
            self, status_code: int, headers: HTTPHeaders, chunk: bytes, finishing: bool
        ) -> tuple[int, HTTPHeaders, bytes]:
            for name, value in _HEADERS.items():
                headers[name] = value
            headers["Content-Security-Policy"] = content_security_policy(self._nonce, origins)
            headers.pop("Server", None)
            if _SCRIPT_WITHOUT_ENDING.search(self._request.path):
                headers["Content-Type"] = "application/javascript"
            if status_code >= 400 and finishing and not getattr(self._request, "is_told", False):
                # The server's own page tells the reason in its own words, and in English only.
                other = own.FAILED if status_code >= 500 else own.NOT_UNDERSTOOD
                chunk = refusal(_REFUSALS.get(status_code, other), "/").encode()
                headers["Content-Type"] = "text/html; charset=UTF-8"
                headers["Content-Length"] = str(len(chunk))
            return status_code, headers, chunk

    return Guarded


class _NamesSession(Matcher):
    """An address that names a session, whether or not this server made it: nobody shares theirs by a link."""

    def match(self, request: HTTPServerRequest) -> dict[str, Any] | None:
        is_named = any(name in request.arguments for name in _SESSION_NAMES) or "Bokeh-Session-Id" in request.headers
        return {} if is_named else None


class _ForeignModule(Matcher):
    """An address by which Panel would load a module that is not the dashboard's."""

    def match(self, request: HTTPServerRequest) -> dict[str, Any] | None:
        asked = re.match(r".*/components/([^/]*)", request.path)
        return {} if asked and asked[1].partition(".")[0] not in _OUR_MODULES else None


class _Refused(RequestHandler):
    """Says why, to whoever asks in whatever way."""

    def initialize(self, said: Text) -> None:
        self._said = said

    def prepare(self) -> None:
        request: Any = self.request
        request.is_told = True
        self.set_status(403)
        self.finish(refusal(self._said, "/"))
