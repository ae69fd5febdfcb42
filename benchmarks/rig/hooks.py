"""Extra endpoints of a measured server, below `/bench/`, that start a later stage of a delivery alone.

`POST /bench/prepare {units, desk, frame}` stores a frame and its recipients; `POST /bench/hand-out` sends it to them.
`POST /bench/again {entries, forget}` turns the hub's tail back by so many entries and sends a wake-up: the hub reads, renders and
sends them again, and a forgotten incident is sent whole again. `GET /bench/joined` counts the sessions at the hub.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]
Application = Callable[[Any, Receive, Send], Awaitable[None]]
Endpoint = Callable[[dict[str, Any]], Awaitable[object]]


def with_hooks(application: Application, endpoints: dict[str, Endpoint]) -> Application:
    """Add these endpoints to the application."""

    async def hooked(scope: Any, receive: Receive, send: Send) -> None:
        endpoint = endpoints.get(scope["path"]) if scope["type"] == "http" else None
        if endpoint is None:
            await application(scope, receive, send)
            return
        body = (await receive())["body"]
        answer = json.dumps(await endpoint(json.loads(body) if body else {})).encode()
        headers = [(b"content-length", str(len(answer)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": answer})

    return hooked
