"""Where a request comes from, for what happens inside it: so that no action has to be handed an address."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from uuid import UUID


@dataclass
class Request:
    """The request under way: its address, and whom it tries to sign in, as far as that is known yet."""

    address: str = ""
    tried_name: str = ""
    tried_person: UUID | None = None


_current: ContextVar[Request | None] = ContextVar("request", default=None)


def current() -> Request:
    """The request under way; an empty one for what no request does."""
    return _current.get() or Request()


@contextmanager
def inside(request: Request) -> Iterator[None]:
    token = _current.set(request)
    try:
        yield
    finally:
        _current.reset(token)
