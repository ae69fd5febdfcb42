"""Lines to devices: how the hub writes to a socket without waiting for it, whichever server holds the socket."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import Awaitable, Callable
from functools import cached_property
from typing import Any, Protocol

RAW_LINE = "coresponder.raw_line"
# A reader that is this far behind will not catch up on this line; it resumes from its cursor on a new one.
MAX_UNSENT_BYTES = 256 * 1024
TOO_SLOW = 4408

AsgiSend = Callable[[dict[str, Any]], Awaitable[None]]


class Frame:
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


class Line(Protocol):
    """What a server offers of its transport (`config.socket_protocol.RawLine`)."""

    @property
    def is_open(self) -> bool: ...

    def unsent_bytes(self) -> int: ...

    def heard_at(self) -> float: ...

    def write(self, framed: bytes) -> None: ...

    def close(self, code: int) -> None: ...


class RawSocket:
    """Writes framed bytes to the transport; its buffer bounds what a slow reader costs."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def send(self, *frames: Frame) -> None:
        if not self._line.is_open:
            return
        if self._line.unsent_bytes() > MAX_UNSENT_BYTES:
            self._line.close(TOO_SLOW)
            return
        # One write, however many frames: each is a system call, and that is most of what a delivery costs.
        self._line.write(b"".join([frame.framed for frame in frames]))

    def ask(self, frame: Frame) -> None:
        if self._line.is_open and self._line.unsent_bytes() <= MAX_UNSENT_BYTES:
            self._line.write(frame.framed + PING)
        else:
            self.send(frame)

    def heard_at(self) -> float:
        return self._line.heard_at()

    def close(self, code: int) -> None:
        self._line.close(code)


class MailboxSocket:
    """For servers that offer no transport (Daphne): a task that sends what is in the box, in order."""

    def __init__(self, send: AsgiSend) -> None:
        self._send = send
        self._box: asyncio.Queue[Frame | int] = asyncio.Queue()
        self._unsent = 0
        self._is_closing = False
        self.task = asyncio.get_running_loop().create_task(self._empty())

    def send(self, *frames: Frame) -> None:
        if self._is_closing:
            return
        if self._unsent > MAX_UNSENT_BYTES:
            self.close(TOO_SLOW)
            return
        for frame in frames:
            self._unsent += len(frame.payload)
            self._box.put_nowait(frame)

    def ask(self, frame: Frame) -> None:
        self.send(frame)

    def heard_at(self) -> float:
        """Daphne pings by itself, and closes the line of a device that does not answer: as long as it is open, it is heard."""
        return asyncio.get_running_loop().time()

    def close(self, code: int) -> None:
        if not self._is_closing:
            self._is_closing = True
            self._box.put_nowait(code)

    async def _empty(self) -> None:
        """Frames until a close code comes."""
        while isinstance(frame := await self._box.get(), Frame):
            await self._send({"type": "websocket.send", "text": frame.text})
            self._unsent -= len(frame.payload)
        await self._send({"type": "websocket.close", "code": frame})


def socket_for(scope: dict[str, Any], send: AsgiSend) -> RawSocket | MailboxSocket:
    line = scope.get("extensions", {}).get(RAW_LINE)
    return RawSocket(line) if line else MailboxSocket(send)
