"""Readers of the dashboard without a browser: what passes over the line, so that the server is measured alone."""

from __future__ import annotations

import asyncio
import json
import re
import time
import urllib.request
from typing import Any

from tornado.websocket import WebSocketClientConnection, websocket_connect

WITHIN = 60
"""Seconds in which the server must answer."""
_LARGEST = 100 * 2**20


class Reader:
    """One session, with the models that the server has sent.

    Attributes:
        told: when something came from the server, in seconds, and what it was.
    """

    def __init__(self) -> None:
        self.told: list[tuple[float, str]] = []
        self._models: dict[str, dict[str, Any]] = {}
        self._sent = 0
        self._connection: WebSocketClientConnection
        self._listening: asyncio.Task[None]
        self._is_ready = {"ACK": asyncio.Event(), "PULL-DOC-REPLY": asyncio.Event()}

    @classmethod
    async def come(cls, address: str, query: str) -> Reader:
        """Open a page that has a table, as a browser does."""
        reader = await cls.see(address, query)
        begin = time.perf_counter()
        while not reader._having("source"):
            assert time.perf_counter() - begin < WITHIN
            await asyncio.sleep(0.02)
        await reader.quiet()
        return reader

    @classmethod
    async def see(cls, address: str, query: str) -> Reader:
        """Open a page, as a browser does."""
        reader = cls()

        def fetch() -> str:
            with urllib.request.urlopen(f"{address}?{query}") as answer:
                return answer.read().decode()

        fetched = await asyncio.to_thread(fetch)
        token = re.search(r'"token":"([^"]+)"', fetched)
        assert token is not None
        reader._connection = await websocket_connect(
            f"{address.replace('http', 'ws', 1)}ws", subprotocols=["bokeh", token[1]], max_message_size=_LARGEST
        )
        reader._listening = asyncio.create_task(reader._listen())
        await asyncio.wait_for(reader._is_ready["ACK"].wait(), WITHIN)
        await reader._send("PULL-DOC-REQ", {})
        await asyncio.wait_for(reader._is_ready["PULL-DOC-REPLY"].wait(), WITHIN)
        # What the dashboard's own part in the browser tells first.
        for model in reader._having("token"):
            await reader._change({"kind": "ModelChanged", "model": {"id": model}, "attr": "ready", "new": True})
        await reader._tell("document_ready")
        return reader

    async def edit(self, column: str, value: str) -> float:
        """Type a value in the first row of the table on the page; column by its heading.

        Returns:
            The seconds until the new amounts, and what else follows, have come.
        """
        table = self._having("source")[-1]
        of_table = self._models[table]["attributes"]
        field = next(
            one["attributes"]["field"] for one in of_table["columns"] if one["attributes"]["title"].startswith(column)
        )
        self.told.clear()
        begin = time.perf_counter()
        typed = {"model": {"id": table}, "column": field, "row": 0, "value": value, "old": None}
        patches = {"type": "map", "entries": [[field, [[0, value]]]]}
        await self._tell("table-edit", **typed, pre=True)
        await self._change(
            {"kind": "ColumnsPatched", "model": {"id": of_table["source"]["id"]}, "attr": "data", "patches": patches}
        )
        await self._tell("table-edit", **typed, pre=False)
        while not any("€" in what for _, what in self.told):
            assert time.perf_counter() - begin < WITHIN
            await asyncio.sleep(0.005)
        await self.quiet()
        return self.told[-1][0] - begin

    async def quiet(self, seconds: float = 0.5) -> None:
        """Wait until the server has said nothing for a while."""
        begin = time.perf_counter()
        while time.perf_counter() - max(begin, self.told[-1][0] if self.told else 0) < seconds:
            await asyncio.sleep(0.02)

    def leave(self) -> None:
        """Close the page."""
        self._listening.cancel()
        self._connection.close()

    def _having(self, attribute: str) -> list[str]:
        return [name for name, model in self._models.items() if attribute in model.get("attributes", {})]

    async def _tell(self, name: str, **values: Any) -> None:
        event = {"type": "event", "name": name, "values": {"type": "map", "entries": list(values.items())}}
        await self._change({"kind": "MessageSent", "msg_type": "bokeh_event", "msg_data": event})

    async def _change(self, change: dict[str, Any]) -> None:
        await self._send("PATCH-DOC", {"events": [change]})

    async def _send(self, kind: str, content: dict[str, Any]) -> None:
        self._sent += 1
        for part in ({"msgid": str(self._sent), "msgtype": kind}, {}, content):
            await self._connection.write_message(json.dumps(part))

    async def _listen(self) -> None:
        parts: list[Any] = []
        while (part := await self._connection.read_message()) is not None:
            parts.append(part)
            header = json.loads(parts[0])
            if len(parts) < 3 + 2 * header.get("num_buffers", 0):
                continue
            kind, content, parts = header["msgtype"], json.loads(parts[2]), []
            assert kind != "ERROR", content
            self._learn(content)
            if kind == "PATCH-DOC":
                self.told.append((time.perf_counter(), json.dumps(content, ensure_ascii=False)))
            elif kind in self._is_ready:
                self._is_ready[kind].set()

    def _learn(self, content: Any) -> None:
        if isinstance(content, dict):
            if content.get("type") == "object" and "id" in content:
                self._models[content["id"]] = content
            content = list(content.values())
        if isinstance(content, list):
            for one in content:
                self._learn(one)
