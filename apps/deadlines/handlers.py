"""What to do when a deadline of a kind fires: the rooms that set deadlines register it, each in its `apps.py`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from apps.deadlines.models import Deadline
from apps.journal.transaction import JournalTransaction

Handler = Callable[[JournalTransaction, Deadline], None]
"""Runs in the transaction that claims the deadline, which holds the deadline's timeline."""
_handlers: dict[str, Handler] = {}
registered: Mapping[str, Handler] = MappingProxyType(_handlers)


def register(kind: str, handler: Handler) -> None:
    if kind in _handlers:
        raise ValueError(f"two handlers for deadlines of the kind {kind}")
    _handlers[kind] = handler
