"""The load client: one process (picows) holds every socket, sends the requests and reads one clock for all."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter_ns
from typing import Any, cast

from picows import WSFrame, WSListener, WSMsgType, WSTransport, ws_connect

# Frames begin `{"type":"…`: their first letter tells them apart without parsing.
MARK_AT = len('{"type":"')
OPEN_AT_ONCE = 100
HANDSHAKE_WITHIN_S = 60


class Fleet:
    """The sockets on one server, and the times at which they received the expected frame."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._sockets: list[WSTransport] = []
        self.mark = 0
        self.wanted = 0
        self.arrivals: list[int] = []
        self.sample = b""
        self.lost = 0
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def __len__(self) -> int:
        return len(self._sockets)

    async def open(self, sockets: Sequence[tuple[str, str]]) -> None:
        """Open one socket for each path and session key, `OPEN_AT_ONCE` at a time."""
        for start in range(0, len(sockets), OPEN_AT_ONCE):
            await asyncio.gather(*(self._open(*socket) for socket in sockets[start : start + OPEN_AT_ONCE]))

    async def _open(self, path: str, session: str) -> None:
        headers = {"Origin": f"http://127.0.0.1:{self._port}", "Cookie": f"sessionid={session}"}
        socket, _ = await ws_connect(
            lambda: _Socket(self),
            f"ws://127.0.0.1:{self._port}{path}",
            extra_headers=headers,
            websocket_handshake_timeout=HANDSHAKE_WITHIN_S,
            read_buffer_init_size=4096,
        )
        self._sockets.append(socket)

    def expect(self, kind: str, count: int) -> None:
        """Start noting the arrivals of frames of this kind; `done` is set when `count` have arrived."""
        self.mark, self.wanted, self.arrivals = ord(kind[0]), count, []
        self.done = asyncio.get_running_loop().create_future()

    async def close(self) -> None:
        for socket in self._sockets:
            socket.disconnect()
        await asyncio.gather(*(socket.wait_disconnected() for socket in self._sockets))
        self._sockets.clear()


class _Socket(WSListener):
    def __init__(self, fleet: Fleet) -> None:
        self._fleet = fleet

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type is not WSMsgType.TEXT:
            return
        fleet = self._fleet
        if frame.get_payload_as_memoryview()[MARK_AT] == fleet.mark:
            fleet.arrivals.append(perf_counter_ns())
            if len(fleet.arrivals) == fleet.wanted:
                fleet.sample = frame.get_payload_as_bytes()
                fleet.done.set_result(None)

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        self._fleet.lost += 1


@dataclass(frozen=True)
class Answer:
    status: int
    body: Any


class HttpConnection(asyncio.Protocol):
    """One kept-alive connection, one request at a time; `ready` opens it again if the server closed it."""

    def __init__(self, port: int, headers: Mapping[str, str]) -> None:
        named = {"Host": f"127.0.0.1:{port}", "Content-Type": "application/json", **headers}
        self._port = port
        self._headers = "".join(f"{name}: {value}\r\n" for name, value in named.items())
        self._transport: asyncio.Transport | None = None
        self._received = b""
        self._answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()

    async def ready(self) -> HttpConnection:
        if self._transport is None:
            await asyncio.get_running_loop().create_connection(lambda: self, "127.0.0.1", self._port)
        return self

    def request(self, method: str, path: str, body: object = None) -> asyncio.Future[Answer]:
        """Send the request at once and return a future of the answer."""
        assert self._transport is not None
        content = b"" if body is None else json.dumps(body).encode()
        head = f"{method} {path} HTTP/1.1\r\n{self._headers}Content-Length: {len(content)}\r\n\r\n"
        self._received = b""
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(head.encode() + content)
        return self._answer

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, end, body = self._received.partition(b"\r\n\r\n")
        if not end:
            return
        _, _, length = head.lower().partition(b"\r\ncontent-length:")
        if len(body) >= int(length.partition(b"\r\n")[0] or 0):
            self._answer.set_result(Answer(int(head[9:12]), json.loads(body) if body else None))

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        if not self._answer.done():
            self._answer.set_exception(ConnectionError("the server closed the line"))
