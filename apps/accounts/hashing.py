"""Passwords are hashed on two threads of this process, one at a time on each, and never while a database connection is held.

A hash takes 32 MiB and a core for a while, on purpose. Were each request to make its own, a few strangers who sign in would
take the memory and the cores that alerts need.
"""

from __future__ import annotations

import os
import threading
from collections import Counter
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TypeVar

from django.contrib.auth.hashers import Argon2PasswordHasher, make_password, verify_password
from django.db import connections

from apps.accounts.problems import sign_in_delayed

NICENESS = 10
BUSY_RETRY_S = 2
UNUSABLE = "!"

T = TypeVar("T")


class Argon2(Argon2PasswordHasher):
    """Argon2id with 32 MiB on one core, so that two at a time take 64 MiB and leave a core."""

    time_cost = 3
    memory_cost = 32 * 1024
    parallelism = 1


def _give_way() -> None:
    """On Linux each thread has a niceness of its own; where that cannot be set the thread runs like any other."""
    with suppress(AttributeError, OSError):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)


def _return_connections() -> None:
    """Who waits holds no connection that somebody else could use meanwhile; the next query takes one again."""
    for connection in connections.all(initialized_only=True):
        if not connection.in_atomic_block:
            connection.close()


@dataclass(frozen=True)
class Seat:
    """The right to have one password after the other hashed on a lane."""

    pool: ThreadPoolExecutor

    def check(self, words: str, encoded: str) -> tuple[bool, str]:
        """Whether these are the words of the stored form, and the form to store from now on where that is another, else "".

        Without a usable form it takes as long as with one.
        """

        def work() -> tuple[bool, str]:
            is_right, is_outdated = verify_password(words, encoded or UNUSABLE)
            return is_right, make_password(words) if is_right and is_outdated else ""

        return self._run(work)

    def encode(self, words: str) -> str:
        """The form in which a password is stored."""
        return self._run(lambda: make_password(words))

    def _run(self, work: Callable[[], T]) -> T:
        _return_connections()
        return self.pool.submit(work).result()


class Lane:
    """One thread that hashes, and the seats of those who wait for it: `most` altogether, and `most_each` for one source.

    Its thread gives way to everything else on the machine that wants the core.
    """

    def __init__(self, name: str, most: int, most_each: int) -> None:
        self.most = most
        self.most_each = most_each
        self._pool = ThreadPoolExecutor(1, thread_name_prefix=f"hash-{name}", initializer=_give_way)
        self._lock = threading.Lock()
        self._taken: Counter[str] = Counter()

    @contextmanager
    def seat(self, source: str) -> Generator[Seat]:
        """Raises `SignInDelayed` at once where too many wait already; nothing was asked of the database then."""
        with self._lock:
            if self._taken.total() >= self.most or self._taken[source] >= self.most_each:
                raise sign_in_delayed(BUSY_RETRY_S)
            self._taken[source] += 1
        try:
            yield Seat(self._pool)
        finally:
            with self._lock:
                self._taken -= Counter({source: 1})


KNOWN = Lane("known", most=64, most_each=4)
"""For people who prove who they are otherwise too: by a known device, or by their session."""
STRANGERS = Lane("strangers", most=24, most_each=8)
"""For everybody else: however many come, those of `KNOWN` do not wait for them."""
