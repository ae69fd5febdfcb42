"""A circuit breaker: after several failures in a row, no attempt is made for a while."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from time import monotonic

FAILURES = 3
REST_S = 30.0


class Breaker:
    """Shared by threads. After `FAILURES` failures in a row it is open for `REST_S` seconds; one success closes it."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._failures = 0
        self._open_until = 0.0

    def is_open(self) -> bool:
        with self._lock:
            return self._clock() < self._open_until

    def failed(self) -> None:
        """Count a failure. After the rest, the first failure opens the breaker again at once."""
        with self._lock:
            self._failures += 1
            if self._failures >= FAILURES:
                self._open_until = self._clock() + REST_S

    def succeeded(self) -> None:
        with self._lock:
            self._failures = 0
            self._open_until = 0.0
