"""`python -m benchmarks.rig.picows_server PORT ENDPOINTS`: picows broadcasting one frame, as close to the limit as Python gets.

It serves sockets on PORT, and on ENDPOINTS `POST /bench/prepare` and `POST /bench/hand-out`, as the other servers do.
"""

from __future__ import annotations

import asyncio
import json
import sys

import uvloop
from picows import WSFrame, WSListener, WSMsgType, WSTransport, WSUpgradeRequest, ws_create_server

sockets: set[WSTransport] = set()
prepared = bytearray()


class Member(WSListener):
    def on_ws_connected(self, transport: WSTransport) -> None:
        sockets.add(transport)

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        sockets.discard(transport)

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type == WSMsgType.CLOSE:
            transport.disconnect()


def member(request: WSUpgradeRequest) -> WSListener:
    return Member()


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while head := await _head(reader):
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
        body = await reader.readexactly(length)
        if b"/bench/prepare" in head:
            prepared[:] = json.loads(body)["frame"].encode()
        else:
            broadcast()
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnull")


async def _head(reader: asyncio.StreamReader) -> bytes:
    """The head of the next request; empty if the client has closed the connection."""
    try:
        return await reader.readuntil(b"\r\n\r\n")
    except (asyncio.IncompleteReadError, ConnectionError):
        return b""


def broadcast() -> None:
    frame = bytes(prepared)
    for transport in sockets:
        transport.send(WSMsgType.TEXT, frame)


async def main(port: int, endpoints: int) -> None:
    await ws_create_server(member, "127.0.0.1", port, backlog=4096, websocket_handshake_timeout=30)
    await asyncio.start_server(answer, "127.0.0.1", endpoints)
    await asyncio.Event().wait()


if __name__ == "__main__":
    uvloop.run(main(int(sys.argv[1]), int(sys.argv[2])))
