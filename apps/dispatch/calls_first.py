"""Calls go before looks: while this process opens or changes a call, it begins no reassessment."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

WAITED_FOR_S = 2.0
"""A call that takes longer has met a fault: reassessments go on."""


class _Calls:
    """The calls that this process is opening or changing."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._in_hand = 0

    def begin(self) -> None:
        with self._changed:
            self._in_hand += 1

    def end(self) -> None:
        with self._changed:
            self._in_hand -= 1
            self._changed.notify_all()

    def wait_for_none(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._in_hand == 0, WAITED_FOR_S)


_calls = _Calls()


def wait_for_calls() -> None:
    """Return when this process has no call in hand."""
    _calls.wait_for_none()


@contextmanager
def call_in_hand() -> Iterator[None]:
    """While this is open, no reassessment begins in this process."""
    _calls.begin()
    try:
        yield
    finally:
        _calls.end()
