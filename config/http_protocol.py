"""Uvicorn's HTTP protocol, with an end to every wait for the other side.

`uvicorn config.asgi:application --http config.http_protocol:TimedHttpProtocol`. Uvicorn itself waits for ever for the rest of a
head, for the rest of a body and for somebody to read an answer, and takes a head of any length: a few hundred sockets of one
stranger then hold what crews need.
"""

from __future__ import annotations

from asyncio.events import TimerHandle
from collections.abc import Callable
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

REFUSAL = b"HTTP/1.1 %s\r\ncontent-length: 0\r\ncache-control: no-store\r\nconnection: close\r\n\r\n"
TIMED_OUT = b"408 Request Timeout"
HEAD_TOO_LARGE = b"431 Request Header Fields Too Large"


class TimedHttpProtocol(HttpToolsProtocol):
    # From the connection, or the first byte after an answer, to the end of a head: the proxy sends it whole.
    head_within_s = 8.0
    # From the end of the head to the end of the body.
    body_within_s = 30.0
    # From the end of a request until its answer is ready, and from there until it is read. A long poll takes 25 s.
    answer_within_s = 120.0
    # From a refusal until it is read.
    refusal_within_s = 5.0
    max_head_bytes = 64 * 1024

    _timer: TimerHandle | None = None
    _is_in_head = True
    _head_bytes = 0

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._wait(self.head_within_s, self._time_out)

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._is_in_head:
            if not self._head_bytes and self._is_idle():
                self._wait(self.head_within_s, self._time_out)
            self._head_bytes += len(data)
        super().data_received(data)
        if self._is_in_head and self._head_bytes > self.max_head_bytes:
            self._refuse(HEAD_TOO_LARGE)

    def on_headers_complete(self) -> None:
        self._is_in_head, self._head_bytes = False, 0
        self._wait(self.body_within_s, self._time_out)
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._is_in_head = True
        self._wait(self.answer_within_s, self._give_up)
        super().on_message_complete()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self._is_in_head and self._head_bytes and self._is_idle():
            self._wait(self.head_within_s, self._time_out)
        else:
            self._wait(self.answer_within_s, self._give_up)

    def handle_websocket_upgrade(self) -> None:
        self._stop_waiting()
        super().handle_websocket_upgrade()

    def _is_idle(self) -> bool:
        """Whether no request waits for its answer."""
        return self.cycle is None or self.cycle.response_complete

    def _wait(self, seconds: float, then: Callable[[], None]) -> None:
        self._stop_waiting()
        self._timer = self.loop.call_later(seconds, then)

    def _stop_waiting(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _time_out(self) -> None:
        """The other side did not send all of its request in time."""
        self._refuse(TIMED_OUT)

    def _refuse(self, status: bytes) -> None:
        if self.transport.is_closing():
            return
        if self._is_idle() or (self.cycle and not self.cycle.response_started):
            self.transport.write(REFUSAL % status)
        if self.cycle and not self.cycle.response_complete:
            # Whatever waits for the rest of the body learns that it will not come.
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        self.transport.close()
        self._wait(self.refusal_within_s, self.transport.abort)

    def _give_up(self) -> None:
        """Nobody reads the answer, or there is none: close, even over what is still to be written."""
        if self.transport.is_closing() or self.transport.get_write_buffer_size() or not self._is_idle():
            self.transport.abort()
