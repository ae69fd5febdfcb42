"""What comes before Django: a method that nothing takes, and a body that is too large, are refused before they are read.

Django reads a whole body, into a file if it is large, before it asks who sends it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from apps.core.headers import headers_for
from apps.core.http import MAX_BODY_BYTES
from apps.core.language import accepted_language
from apps.core.problems import BodyTooLarge, MethodNotAllowed, Problem, problem_response
from apps.core.technical import ProgramText
from apps.core.words import ENGLISH, Words

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})
CALLS = "/api/calls"
# Of a body that is too large, what is read and thrown away, so that the other side reads the answer and not a broken connection.
MOST_DISCARDED = 8 * 1024 * 1024
DISCARD_WITHIN_S = 5.0
REFUSED_POLICY: ProgramText = "default-src 'none'; frame-ancestors 'none'"


class Edge:
    """An application that hands on only what may be handed on, each body whole and at most one byte over `MAX_BODY_BYTES`."""

    def __init__(self, application: Application) -> None:
        self._application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] not in METHODS:
            await _refuse(scope, send, MethodNotAllowed())
            return
        # The beginning of a call that is too large goes on: a desk is asked, so that no patient is lost.
        is_call = scope["path"].startswith(CALLS)
        if not is_call and _declared(scope) > MAX_BODY_BYTES:
            if not _waits_for_leave(scope):
                await _discard(receive)
            await _refuse(scope, send, BodyTooLarge(max_bytes=MAX_BODY_BYTES))
            return
        body, is_whole = await _read(receive)
        if body is None:
            return
        if not is_whole:
            await _discard(receive)
            if not is_call:
                await _refuse(scope, send, BodyTooLarge(max_bytes=MAX_BODY_BYTES))
                return
        await self._application(scope, _again(body, receive), send if is_whole else _closing(send))


async def _read(receive: Receive) -> tuple[bytes | None, bool]:
    """The body, cut off one byte after the most that is taken, and whether that is all of it. None: the other side left."""
    parts, size = [], 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None, False
        part = message.get("body", b"")
        parts.append(part[: MAX_BODY_BYTES + 1 - size])
        size += len(part)
        if not message.get("more_body", False):
            return b"".join(parts), size <= MAX_BODY_BYTES
        if size > MAX_BODY_BYTES:
            return b"".join(parts), False


async def _discard(receive: Receive) -> None:
    left = MOST_DISCARDED
    try:
        async with asyncio.timeout(DISCARD_WITHIN_S):
            while left > 0:
                message = await receive()
                left -= len(message.get("body", b""))
                if message["type"] == "http.disconnect" or not message.get("more_body", False):
                    return
    except TimeoutError:
        return


def _again(body: bytes, receive: Receive) -> Receive:
    """What Django receives: the body, then whether the other side left."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def next_message() -> Message:
        if waiting:
            return waiting.pop()
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return message

    return next_message


def _closing(send: Send) -> Send:
    """The answer to a body of which some may still be on its way: nothing more is read from that connection."""

    async def send_and_close(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message["headers"], (b"connection", b"close")]
        await send(message)

    return send_and_close


def _declared(scope: Scope) -> int:
    said = _header(scope, b"content-length")
    return int(said) if said.isdigit() and len(said) < 20 else 0


def _waits_for_leave(scope: Scope) -> bool:
    return _header(scope, b"expect").lower() == b"100-continue"


def _header(scope: Scope, wanted: bytes) -> bytes:
    return next((bytes(value) for name, value in scope["headers"] if name == wanted), b"")


async def _refuse(scope: Scope, send: Send, problem: Problem) -> None:
    language = accepted_language(_header(scope, b"accept-language").decode("latin1")) or ENGLISH
    answer = problem_response(problem, Words.for_language(language))
    said = {
        **headers_for(scope["path"]),
        "Content-Type": answer.headers["Content-Type"],
        "Content-Length": str(len(answer.content)),
        "Content-Security-Policy": REFUSED_POLICY,
        "Connection": "close",
    }
    headers = [(name.lower().encode(), value.encode()) for name, value in said.items()]
    await send({"type": "http.response.start", "status": answer.status_code, "headers": headers})
    await send({"type": "http.response.body", "body": answer.content})
