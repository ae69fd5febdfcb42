"""Sockets of devices: how the hub writes to one without waiting for it, whichever server holds it."""

from __future__ import annotations

import asyncio
import logging
import struct
from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, Protocol

log = logging.getLogger(__name__)
RAW_TRANSPORT = "coresponder.raw_transport"
# A reader that is this far behind will not catch up on this socket; it resumes from its cursor on a new one.
MAX_UNSENT_BYTES = 256 * 1024
TOO_SLOW, PLACE_TAKEN, SNAPSHOT_FIRST, TRY_AGAIN = 4408, 4409, 4410, 1013
UNREAD_FOR_S = 10.0
"""A device that resumes and takes nothing for so long is gone."""
ASKED_AGAIN_S = 0.02

AsgiSend = Callable[[dict[str, object]], Awaitable[None]]


class EncodedFrame:
    """One message, encoded once; `framed` also has the WebSocket header of an unmasked text frame (RFC 6455, 5.2)."""

    def __init__(self, payload: bytes) -> None:
        self.payload = payload

    @cached_property
    def text(self) -> str:
        return self.payload.decode()

    @cached_property
    def framed(self) -> bytes:
        size = len(self.payload)
        if size < 126:
            header = struct.pack("!BB", 0x81, size)
        elif size < 65536:
            header = struct.pack("!BBH", 0x81, 126, size)
        else:
            header = struct.pack("!BBQ", 0x81, 127, size)
        return header + self.payload


PING = b"\x89\x00"
"""An empty WebSocket ping (RFC 6455, 5.5.2): the device's browser answers it by itself, even while its page sleeps."""


class Transport(Protocol):
    """What a server offers of its transport (`config.socket_protocol.RawTransport`)."""

    @property
    def is_open(self) -> bool: ...

    def unsent_bytes(self) -> int: ...

    def heard_at(self) -> float: ...

    def write(self, framed: bytes) -> None: ...

    def close(self, code: int) -> None: ...


class RawSocket:
    """Writes framed bytes to the transport; its buffer bounds what a slow reader costs."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def send(self, *frames: EncodedFrame) -> None:
        if not self._transport.is_open:
            return
        if self._transport.unsent_bytes() > MAX_UNSENT_BYTES:
            self._transport.close(TOO_SLOW)
            return
        # One write, however many frames: each is a system call, and that is most of what a delivery costs.
        self._transport.write(b"".join([frame.framed for frame in frames]))

    @property
    def is_open(self) -> bool:
        return self._transport.is_open

    def unsent_bytes(self) -> int:
        return self._transport.unsent_bytes()

    def ask(self, frame: EncodedFrame) -> None:
        if self._transport.is_open and self._transport.unsent_bytes() <= MAX_UNSENT_BYTES:
            self._transport.write(frame.framed + PING)
        else:
            self.send(frame)

    def heard_at(self) -> float:
        return self._transport.heard_at()

    def close(self, code: int) -> None:
        self._transport.close(code)


class MailboxSocket:
    """For servers that offer no transport (Daphne): a task that sends what is in the box, in order."""

    def __init__(self, send: AsgiSend) -> None:
        self._send = send
        self._box: asyncio.Queue[EncodedFrame | int] = asyncio.Queue()
        self._unsent = 0
        self._is_closing = False
        self.task = asyncio.get_running_loop().create_task(self._empty())

    def send(self, *frames: EncodedFrame) -> None:
        if self._is_closing:
            return
        if self._unsent > MAX_UNSENT_BYTES:
            self.close(TOO_SLOW)
            return
        for frame in frames:
            self._unsent += len(frame.payload)
            self._box.put_nowait(frame)

    @property
    def is_open(self) -> bool:
        return not (self._is_closing or self.task.done())

    def unsent_bytes(self) -> int:
        return self._unsent

    def ask(self, frame: EncodedFrame) -> None:
        self.send(frame)

    def heard_at(self) -> float:
        """Daphne pings by itself, and closes the socket of a device that does not answer: as long as it is open, it is heard."""
        return asyncio.get_running_loop().time()

    def close(self, code: int) -> None:
        if not self._is_closing:
            self._is_closing = True
            self._box.put_nowait(code)

    async def _empty(self) -> None:
        """Frames until a close code comes, or until the server refuses one: the device then begins again on a new socket."""
        code = TRY_AGAIN
        try:
            while isinstance(frame := await self._box.get(), EncodedFrame):
                await self._send({"type": "websocket.send", "text": frame.text})
                self._unsent -= len(frame.payload)
            code = frame
        except Exception as fault:
            log.warning("a frame could not be sent: %s", type(fault).__name__)
        self._is_closing = True
        await self._send({"type": "websocket.close", "code": code})


async def bring_up_to_date(
    socket: RawSocket | MailboxSocket, frames: Iterable[EncodedFrame], unread_for_s: float = UNREAD_FOR_S
) -> bool:
    """Send what a device lacks as fast as it reads, however much that is. False if the socket closed, or the device reads nothing.

    What it lacks is no sign that it is slow, so the bound on what is unsent counts only what it leaves unread.
    """
    for frame in frames:
        socket.send(frame)
        if socket.unsent_bytes() and not await _is_read(socket, unread_for_s):
            return False
    return socket.is_open


async def _is_read(socket: RawSocket | MailboxSocket, unread_for_s: float) -> bool:
    """Wait until what is unsent fits the bound many times over."""
    loop = asyncio.get_running_loop()
    least, since = socket.unsent_bytes(), loop.time()
    await asyncio.sleep(0)
    while socket.is_open and (unsent := socket.unsent_bytes()) > MAX_UNSENT_BYTES // 8:
        if unsent < least:
            least, since = unsent, loop.time()
        elif loop.time() - since > unread_for_s:
            socket.close(TOO_SLOW)
            return False
        await asyncio.sleep(ASKED_AGAIN_S)
    return socket.is_open


def socket_for(scope: Mapping[str, Any], send: AsgiSend) -> RawSocket | MailboxSocket:
    transport = scope.get("extensions", {}).get(RAW_TRANSPORT)
    return RawSocket(transport) if transport else MailboxSocket(send)
