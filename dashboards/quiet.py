"""What libraries log of ordinary use, and no operator can do anything about: left out, so that what matters is seen."""

from __future__ import annotations

import logging
import warnings

from bokeh.protocol.exceptions import ProtocolError
from tornado.iostream import StreamClosedError
from tornado.websocket import WebSocketClosedError

_LOGGERS = ("asyncio", "tornado.application", "tornado.general", "bokeh.server.views.ws")
_LEFT = "Failed sending message as connection was closed"
"""What Bokeh says of it, without the error."""
_REFUSED = "Token for session %r had invalid signature"
_GONE = "A tab asked for a session that this server did not make, or made long ago"
"""What is said of a tab that was open when the server was started again; never the name of its session."""


def quieten() -> None:
    """Leave out of the log what comes of readers who close a tab, and what Panel's own table brings about."""
    # In the browser Panel's table tells the server of style sheets that came from there.
    warnings.filterwarnings("ignore", message="reference already known")
    for name in _LOGGERS:
        logger = logging.getLogger(name)
        if not any(isinstance(known, _ReaderIsThere) for known in logger.filters):
            logger.addFilter(_ReaderIsThere())
    # A library that speaks without a name of its own would change how all that follows is written.
    if not logging.root.handlers and logging.lastResort is not None:
        logging.root.addHandler(logging.lastResort)


class _ReaderIsThere(logging.Filter):
    """Drops what went wrong only because a reader had left, or came back to a server that was started again."""

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if record.msg == _REFUSED:
            record.msg, record.args, record.levelno, record.levelname = _GONE, (), logging.INFO, "INFO"
        if isinstance(error, ProtocolError) and "oken" in str(error):
            return False  # the same once more, from Tornado
        return not isinstance(error, WebSocketClosedError | StreamClosedError) and record.getMessage() != _LEFT
