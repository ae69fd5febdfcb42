"""How many sockets and long polls a sign-in and a person hold at once in one process, and how many of their reads run at once.

Who comes beyond the bound takes the place of the oldest: a device that lost its line without a word comes back at once, and
many lines of one person cost the others nothing. There is no bound by address: all devices of a force may share one.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager
from typing import Generic, TypeVar

OF_A_SIGN_IN = 4
"""The tabs of one browser."""
OF_A_PERSON = 40
READS_OF_A_PERSON = 2
"""Polls of one person that read the database at the same time; the rest wait their turn without a thread."""

H = TypeVar("H")


class Places(Generic[H]):
    """Those who hold a place, in the order in which they came."""

    def __init__(self) -> None:
        self._by_key: dict[Hashable, dict[H, None]] = defaultdict(dict)
        self._keys: dict[H, tuple[Hashable, Hashable]] = {}

    def take(self, holder: H, sign_in: Hashable, person: Hashable) -> list[H]:
        """Give the holder a place; those who lose theirs to it."""
        keys = (("sign_in", sign_in), ("person", person))
        self._keys[holder] = keys
        lost: list[H] = []
        for key, most in zip(keys, (OF_A_SIGN_IN, OF_A_PERSON), strict=True):
            self._by_key[key][holder] = None
            while len(self._by_key[key]) > most:
                lost.append(next(iter(self._by_key[key])))
                self.leave(lost[-1])
        return lost

    def has(self, holder: H) -> bool:
        return holder in self._keys

    def leave(self, holder: H) -> None:
        for key in self._keys.pop(holder, ()):
            holders = self._by_key[key]
            holders.pop(holder, None)
            if not holders:
                del self._by_key[key]


class Turns:
    """At most so many at once for each key; the rest wait in the order in which they came."""

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._held: dict[Hashable, tuple[asyncio.Semaphore, set[object]]] = {}

    @asynccontextmanager
    async def turn(self, key: Hashable) -> AsyncIterator[None]:
        semaphore, here = self._held.setdefault(key, (asyncio.Semaphore(self._at_once), set()))
        mark = object()
        here.add(mark)
        try:
            async with semaphore:
                yield
        finally:
            here.discard(mark)
            if not here:
                self._held.pop(key, None)
