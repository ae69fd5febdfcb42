"""What keeps a production server from serving a database that was a demo."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from asgiref.sync import sync_to_async
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection

from apps.demo.left_open import left_open

log = logging.getLogger("coresponder.boot")

Application = Callable[[dict[str, Any], Any, Any], Awaitable[None]]


def refuse_demo() -> None:
    """Raise `ImproperlyConfigured` with a sentence if something of a demo still opens this database, or `DatabaseError`."""
    found = left_open()
    if found:
        raise ImproperlyConfigured(found.sentence())


def _look_and_leave() -> None:
    try:
        refuse_demo()
    finally:
        connection.close()


class NoDemo:
    """The application, of which nothing is served before its database was seen to be no demo.

    It is looked at when the server starts, which then ends with a sentence. While the database is away that is not known; then the
    first requests look, and get 503 from a demo.
    """

    def __init__(self, application: Application) -> None:
        self._application = application
        self._is_known = self._look_at_start()

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        if not self._is_known and not await sync_to_async(self._look)():
            await _unavailable(scope, receive, send)
            return
        await self._application(scope, receive, send)

    def _look_at_start(self) -> bool:
        try:
            # On a thread of its own: a server may import the application inside its event loop.
            with ThreadPoolExecutor(1) as thread:
                thread.submit(_look_and_leave).result()
        except DatabaseError as fault:
            log.warning("whether the database was a demo is not known yet: %s", type(fault).__name__)
            return False
        return True

    def _look(self) -> bool:
        """Whether requests may pass: also while the database is away, which they then say themselves."""
        try:
            refuse_demo()
        except DatabaseError:
            return True
        except ImproperlyConfigured as fault:
            log.critical("%s", fault)
            return False
        finally:
            connection.close()
        self._is_known = True
        return True


async def _unavailable(scope: dict[str, Any], receive: Any, send: Any) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 1013})
    elif scope["type"] == "http":
        await send({"type": "http.response.start", "status": 503, "headers": [(b"content-length", b"0")]})
        await send({"type": "http.response.body", "body": b""})
