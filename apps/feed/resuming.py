"""How devices resume the feed from a cursor: one read for all that wait.

After a restart every device comes at once. This adds no delay: a device that comes alone is read for alone, and those that come
meanwhile are in the next read. Of one person each read takes one request, and those that lack much are read by a second thread:
so nobody waits behind somebody who asks for a long history, or for one on many sockets.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from apps.feed.resume import LacksMuch, Resumed, ResumeRequest, read_together

AT_ONCE, LONG_AT_ONCE = 100, 5
LONG = 500
"""Entries: who lacks more is read for separately."""


class NotWanted(Exception):
    """The socket closed before its turn came: nothing was read for it."""


@dataclass(eq=False)
class Waiting:
    """One that waits for its turn. `is_wanted`: whether its socket is still open."""

    request: ResumeRequest
    is_wanted: Callable[[], bool]
    future: asyncio.Future[Resumed]

    def settle(self, outcome: Resumed | Exception) -> None:
        if self.future.done():
            return  # the device has gone
        if isinstance(outcome, Exception):
            self.future.set_exception(outcome)
        else:
            self.future.set_result(outcome)


class Lane:
    """Those that wait for one thread, which reads for at most `at_once` people at a time, one request of each."""

    def __init__(
        self, name: str, at_once: int, read: Callable[[list[ResumeRequest]], list[Resumed | Exception]]
    ) -> None:
        self.waiting: list[Waiting] = []
        self._at_once, self._read = at_once, read
        self._reader = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._work: asyncio.Task[None] | None = None
        self.on_much: Callable[[Waiting], None] | None = None

    def add(self, one: Waiting) -> None:
        self.waiting.append(one)
        if self._work is None or self._work.done():
            self._work = asyncio.get_running_loop().create_task(self._read_for_all())

    def stop(self) -> None:
        self._reader.shutdown(wait=False)

    async def _read_for_all(self) -> None:
        loop = asyncio.get_running_loop()
        while taken := self.take_turn():
            outcomes = await loop.run_in_executor(self._reader, self._read, [one.request for one in taken])
            for one, outcome in zip(taken, outcomes, strict=True):
                if isinstance(outcome, LacksMuch) and self.on_much:
                    self.on_much(one)
                else:
                    one.settle(outcome)

    def take_turn(self) -> list[Waiting]:
        """The first of each person, in the order in which they came; those whose sockets have closed wait no more."""
        taken: dict[UUID, Waiting] = {}
        rest: list[Waiting] = []
        for one in self.waiting:
            if not one.is_wanted():
                one.settle(NotWanted())
            elif one.request.person in taken or len(taken) == self._at_once:
                rest.append(one)
            else:
                taken[one.request.person] = one
        self.waiting = rest
        return list(taken.values())


class Resuming:
    """Belongs to one event loop; reads on threads and connections of its own, so that no alert waits behind devices that resume."""

    def __init__(self) -> None:
        self._short = Lane("feed-resume", AT_ONCE, partial(read_together, most=LONG))
        self._long = Lane("feed-resume-long", LONG_AT_ONCE, read_together)
        self._short.on_much = self._long.add

    async def resume(self, request: ResumeRequest, is_wanted: Callable[[], bool] = lambda: True) -> Resumed:
        """Raises `NotSignedIn` for a person who was switched off, `NotAllowed`, `CursorUnknown`, `NotWanted`; or what the
        database raised.
        """
        future: asyncio.Future[Resumed] = asyncio.get_running_loop().create_future()
        self._short.add(Waiting(request, is_wanted, future))
        return await future

    def stop(self) -> None:
        self._short.stop()
        self._long.stop()
