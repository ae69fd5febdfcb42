"""The server's clock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

from apps.core.instants import from_wire, to_milliseconds, to_wire, to_wire_or_none

__all__ = ["from_wire", "now", "pretending_it_is", "to_wire", "to_wire_or_none"]

_pretended: ContextVar[datetime | None] = ContextVar("pretended", default=None)


def now() -> datetime:
    """The present in UTC, cut to whole milliseconds."""
    return _pretended.get() or to_milliseconds(datetime.now(UTC))


@contextmanager
def pretending_it_is(moment: datetime) -> Iterator[None]:
    """Inside, for this thread, the clock shows `moment`. For plays that are set in the past; never where calls are real."""
    before = _pretended.set(to_milliseconds(moment))
    try:
        yield
    finally:
        _pretended.reset(before)
