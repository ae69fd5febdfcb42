"""What a web process does when it is to end, under daphne and under uvicorn."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable, Coroutine
from types import FrameType
from typing import Any

from asgiref.typing import ASGI3Application

ENDED_WITHIN_S = 2.0
Work = Callable[[], Coroutine[Any, Any, None]]


class Ending:
    """An ASGI application that does this work on the server's event loop when the server is to end."""

    def __init__(self, application: ASGI3Application, work: Work) -> None:
        self._application, self._work = application, work
        self._waits_for_loop = not _before_shutdown(work)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if self._waits_for_loop:
            # uvicorn imports the application before it sets its handlers, and nothing is in hand before the first request.
            self._waits_for_loop = False
            _before_signals(asyncio.get_running_loop(), self._work)
        await self._application(scope, receive, send)


def _before_shutdown(work: Work) -> bool:
    """Whether daphne serves. It waits for what is returned here, then cancels the requests in hand without waiting for them."""
    if "daphne.cli" not in sys.modules:
        return False
    reactor: Any = sys.modules["twisted.internet.reactor"]
    from twisted.internet.defer import Deferred

    async def end() -> None:
        await work()
        await _end_tasks()

    reactor.addSystemEventTrigger(
        "before", "shutdown", lambda: Deferred.fromFuture(asyncio.ensure_future(end()))
    )
    return True


async def _end_tasks() -> None:
    """Cancel every other task of the loop. One that still waits when Python takes its modules apart may crash the process."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    if others:
        await asyncio.wait(others, timeout=ENDED_WITHIN_S)


def _before_signals(loop: asyncio.AbstractEventLoop, work: Work) -> None:
    """uvicorn ends when every request is answered."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _first(loop, work, signal.getsignal(number)))


def _first(loop: asyncio.AbstractEventLoop, work: Work, then: Any) -> Callable[[int, FrameType | None], None]:
    def handler(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(lambda: loop.create_task(work()))
        if callable(then):
            then(number, frame)

    return handler
