"""A device that resumes makes progress however much it lacks, as long as it reads; one that reads nothing is closed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from apps.feed.pieces import ENTRIES_AT_ONCE, in_pieces
from apps.feed.sockets import (
    MAX_UNSENT_BYTES,
    TOO_SLOW,
    EncodedFrame,
    MailboxSocket,
    RawSocket,
    bring_up_to_date,
)

FRAMES = [EncodedFrame(bytes([number]) * 32_768) for number in range(40)]
"""Forty incidents that have changed, each of 32 KB: five times what may be unsent."""


class Line:
    """A transport to a device that reads so many bytes whenever it is asked how many are unsent."""

    is_open = True

    def __init__(self, reads: int) -> None:
        self.reads, self.unsent, self.written, self.code = reads, 0, 0, 0

    def unsent_bytes(self) -> int:
        self.unsent = max(0, self.unsent - self.reads)
        return self.unsent

    def heard_at(self) -> float:
        return 0.0

    def write(self, framed: bytes) -> None:
        self.unsent += len(framed)
        self.written += len(framed)

    def close(self, code: int) -> None:
        self.is_open, self.code = False, code


def brought(make: Callable[[], RawSocket | MailboxSocket], unread_for_s: float = 0.2) -> bool:
    async def run() -> bool:
        return await bring_up_to_date(make(), FRAMES, unread_for_s)

    return asyncio.run(run())


def test_a_slow_reader_is_sent_all_of_it() -> None:
    line = Line(reads=40_000)
    assert brought(lambda: RawSocket(line))
    assert (line.written, line.code) == (sum(len(frame.framed) for frame in FRAMES), 0)


def test_one_that_reads_nothing_is_closed() -> None:
    line = Line(reads=0)
    assert not brought(lambda: RawSocket(line))
    assert (line.code, line.written < MAX_UNSENT_BYTES) == (TOO_SLOW, True)


@pytest.mark.parametrize("large", [False, True])
def test_a_server_without_a_transport_sends_all_of_it_too(large: bool) -> None:
    sent: list[dict[str, object]] = []
    frames = [EncodedFrame(b"x" * 1_000_000)] * 3 if large else FRAMES

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    async def run() -> bool:
        socket = MailboxSocket(send)
        done = await bring_up_to_date(socket, frames)
        socket.send(EncodedFrame(b"pulse"))
        socket.close(1000)
        await socket.task
        return done

    assert asyncio.run(run())
    assert [message["type"] for message in sent] == [
        *["websocket.send"] * (len(frames) + 1),
        "websocket.close",
    ]
    assert sent[-1]["code"] == 1000


def test_a_frame_that_the_server_refuses_closes_the_socket() -> None:
    """Daphne refuses a message of a megabyte."""
    sent: list[dict[str, object]] = []

    async def send(message: dict[str, object]) -> None:
        if message["type"] == "websocket.send":
            raise ValueError
        sent.append(message)

    async def run() -> bool:
        socket = MailboxSocket(send)
        done = await bring_up_to_date(socket, FRAMES)
        await socket.task
        return done

    assert not asyncio.run(run())
    assert sent == [{"type": "websocket.close", "code": 1013}]


@pytest.mark.parametrize("count", [0, 1, 50, 51, 420])
@pytest.mark.parametrize("kind", ["entries", "subject"])
def test_long_frames_go_in_pieces_that_say_the_same(kind: str, count: int) -> None:
    entries = [{"seq": number} for number in range(count)]
    frame: dict[str, Any] = (
        {"type": "entries", "entries": entries}
        if kind == "entries"
        else {"type": "subject", "subject": {"clearance": "full", "entries": entries}}
    )
    first, *rest = in_pieces(frame)
    begun: Any = first["entries"] if kind == "entries" else first["subject"]
    said = begun if kind == "entries" else begun["entries"]
    pieces = [said, *(piece["entries"] for piece in rest)]
    assert [entry for piece in pieces for entry in piece] == entries
    assert max(map(len, pieces)) <= ENTRIES_AT_ONCE
    assert {piece["type"] for piece in rest} <= {"entries"}
