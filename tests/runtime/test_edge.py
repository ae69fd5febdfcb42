"""What is refused before anything is read, and how long the server waits for the other side."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest
import uvicorn

from apps.core.headers import ON_EVERY_ANSWER
from apps.core.http import MAX_BODY_BYTES
from config.edge import METHODS, MOST_DISCARDED, Edge, Message, Receive, Scope, Send
from config.environment import ROOT
from config.http_protocol import TimedHttpProtocol
from tests.harness.daemon import free_port
from tests.harness.pace import within

SHORT_S = 0.3


class Seen:
    """An application behind the edge that notes the bodies that reach it."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        message = await receive()
        self.bodies.append(message["body"])
        assert not message["more_body"]
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"taken"})


class Sender:
    """The other side: sends a body in parts, and notes how many were asked for and what was answered."""

    def __init__(self, *parts: bytes, ends: bool = True) -> None:
        self._parts = list(parts)
        self._ends = ends
        self.asked = 0
        self.answer: list[Message] = []

    async def receive(self) -> Message:
        if not self._parts:
            if not self._ends:
                return {"type": "http.disconnect"}
            await asyncio.Event().wait()
        self.asked += 1
        part = self._parts.pop(0)
        return {"type": "http.request", "body": part, "more_body": bool(self._parts) or not self._ends}

    async def send(self, message: Message) -> None:
        self.answer.append(message)

    @property
    def status(self) -> int:
        return int(self.answer[0]["status"])

    @property
    def headers(self) -> dict[str, str]:
        return {name.decode(): value.decode() for name, value in self.answer[0]["headers"]}

    @property
    def code(self) -> str:
        return str(json.loads(self.answer[1]["body"])["code"])


def asked(sender: Sender, *, method: str = "POST", path: str = "/api/session", **headers: str) -> list[bytes]:
    """The bodies that the application saw of one request."""
    seen = Seen()
    given = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "headers": given}
    asyncio.run(Edge(seen)(scope, sender.receive, sender.send))
    return seen.bodies


@pytest.mark.parametrize("method", ["TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG", "get", "BREW"])
def test_a_method_that_nothing_takes_is_refused_unread(method: str) -> None:
    assert method not in METHODS
    sender = Sender(b"x" * 10)
    assert asked(sender, method=method) == []
    assert (sender.asked, sender.status, sender.code) == (0, 405, "method_not_allowed")
    wanted = {"cache-control": "no-store", "connection": "close"}
    wanted |= {name.lower(): value for name, value in ON_EVERY_ANSWER.items()}
    assert wanted.items() <= sender.headers.items()


def test_a_body_is_handed_on_whole() -> None:
    sender = Sender(b"a" * 10, b"b" * 10, b"")
    assert asked(sender) == [b"a" * 10 + b"b" * 10]
    assert sender.status == 200
    assert asked(Sender(b"x" * MAX_BODY_BYTES)) == [b"x" * MAX_BODY_BYTES]


def test_a_body_that_says_that_it_is_too_large_is_refused_at_once() -> None:
    sender = Sender(b"x")
    assert asked(sender, content_length=str(400 * 1024 * 1024), expect="100-continue") == []
    assert (sender.asked, sender.status, sender.code) == (0, 413, "body_too_large")


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x", "text/plain"])
def test_a_body_without_a_length_is_read_no_further_than_it_may_be(kind: str) -> None:
    """Chunks that never end: at most `MOST_DISCARDED` of them are read, and nothing of them reaches the application."""
    chunk = b"x" * 64 * 1024
    sender = Sender(*[chunk] * 1000)
    assert asked(sender, content_type=kind, transfer_encoding="chunked") == []
    assert (sender.status, sender.code) == (413, "body_too_large")
    assert sender.asked * len(chunk) <= MAX_BODY_BYTES + MOST_DISCARDED + 2 * len(chunk)


def test_the_beginning_of_a_call_that_is_too_large_goes_on() -> None:
    """A desk is asked about it: it may be a patient."""
    sender = Sender(*[b"x" * 64 * 1024] * 100)
    assert asked(sender, path="/api/calls/ref/7", content_length="6553600") == [b"x" * (MAX_BODY_BYTES + 1)]
    assert (sender.status, sender.headers["connection"]) == (200, "close")


def test_somebody_who_leaves_in_the_middle_is_not_answered() -> None:
    sender = Sender(b"half", ends=False)
    assert asked(sender) == []
    assert sender.answer == []


@pytest.mark.parametrize("said", ["-1", "", "x", "9" * 40])
def test_a_length_that_is_none_is_not_believed(said: str) -> None:
    assert asked(Sender(b"{}"), content_length=said) == [b"{}"]


class Impatient(TimedHttpProtocol):
    head_within_s = body_within_s = answer_within_s = refusal_within_s = SHORT_S


async def _answers(scope: Any, receive: Any, send: Any) -> None:
    """An application that answers with as many bytes as its path says, or never."""
    if scope["path"] == "/never":
        await asyncio.Event().wait()
    while (await receive()).get("more_body"):
        pass
    await send({"type": "http.response.start", "status": 200, "headers": []})
    size = int(scope["path"].removeprefix("/") or 0)
    await send({"type": "http.response.body", "body": b"x" * size})


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    chosen = free_port()
    config = uvicorn.Config(
        _answers, port=chosen, http=Impatient, lifespan="off", log_level="critical", loop="uvloop"
    )
    server = uvicorn.Server(config)
    serving = threading.Thread(target=server.run)
    serving.start()
    while not server.started:
        serving.join(0.01)
    yield chosen
    server.should_exit = server.force_exit = True
    serving.join()


HEAD = b"POST / HTTP/1.1\r\nHost: localhost\r\n"


def spoken(port: int, *parts: bytes) -> bytes:
    """All that is answered until the server closes. Fails if it does not."""
    heard = b""
    with socket.create_connection(("127.0.0.1", port), timeout=within(SHORT_S * 20)) as line:
        try:
            for part in parts:
                line.sendall(part)
            while part := line.recv(65536):
                heard += part
        except (ConnectionResetError, BrokenPipeError):
            pass
    return heard


@pytest.mark.parametrize(
    "parts",
    [
        (),
        (b"\r\n",),
        (b"POST / HT",),
        (HEAD,),
        (HEAD + b"Content-Length: 10\r\n\r\n12345",),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\n12",),
    ],
    ids=[
        "nothing",
        "blank line",
        "half a line",
        "half a head",
        "half a body",
        "half a chunk",
    ],
)
def test_half_a_request_is_not_waited_for(port: int, parts: tuple[bytes, ...]) -> None:
    assert b"HTTP/1.1 408 Request Timeout\r\n" in spoken(port, *parts)


def test_half_a_second_request_is_not_waited_for(port: int) -> None:
    first = HEAD + b"Content-Length: 0\r\n\r\n"
    assert spoken(port, first, HEAD).startswith(b"HTTP/1.1 200 OK\r\n")


def test_an_answer_that_never_comes_does_not_hold_its_connection(port: int) -> None:
    assert spoken(port, b"GET /never HTTP/1.1\r\nHost: localhost\r\n\r\n") == b""


def test_an_answer_that_nobody_reads_does_not_hold_its_connection(port: int) -> None:
    """More than all buffers on the way hold: what was not read when the time is over is not sent."""
    size = 64 * 1024 * 1024
    with socket.create_connection(("127.0.0.1", port), timeout=within(SHORT_S * 20)) as line:
        line.sendall(b"GET /%d HTTP/1.1\r\nHost: localhost\r\n\r\n" % size)
        threading.Event().wait(SHORT_S * 3)
        heard = 0
        try:
            while part := line.recv(1024 * 1024):
                heard += len(part)
        except ConnectionResetError:
            pass
    assert heard < size


def test_a_head_without_an_end_is_refused(port: int) -> None:
    lines = [b"GET / HTTP/1.1\r\nHost: localhost\r\n"] + [b"X-More: " + b"x" * 16_000 + b"\r\n"] * 8
    heard = spoken(port, *lines)
    assert heard == b"" or b" 431 " in heard  # the answer may be lost with what was still on its way


def test_a_request_in_time_is_answered_and_its_connection_kept_for_the_next(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=within(5)) as line:
        for _ in range(3):
            line.sendall(HEAD + b"Content-Length: 2\r\n\r\n{}")
            heard = line.recv(65536)
            assert heard.startswith(b"HTTP/1.1 200 OK")


def test_the_server_is_started_with_these_limits() -> None:
    assert "--http config.http_protocol:TimedHttpProtocol" in (ROOT / "deploy" / "web").read_text()
    assert TimedHttpProtocol.head_within_s <= 10
    assert TimedHttpProtocol.body_within_s <= 30
    assert 25 < TimedHttpProtocol.answer_within_s <= 120
