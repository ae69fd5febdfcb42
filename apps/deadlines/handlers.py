"""The kinds of deadlines: the room that sets one declares it, and says in its `apps.py` what happens when it fires."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from apps.core.technical import OperatorText
from apps.deadlines.models import KIND_LENGTH, Deadline
from apps.journal.transaction import JournalTransaction

Handler = Callable[[JournalTransaction, Deadline], None]
"""Runs in the transaction that claims the deadline, which holds the deadline's timeline if it has one."""
KIND = re.compile(rf"[a-z][a-z_]{{0,{KIND_LENGTH - 1}}}")
_declared: dict[str, None] = {}
_handlers: dict[str, Handler] = {}
declared = _declared.keys()
registered: Mapping[str, Handler] = MappingProxyType(_handlers)


class DeadlineKindUnknown(ValueError):
    """Nobody has declared this kind of deadline, so it would never fire."""


def declare(kind: str) -> str:
    """Declare a kind of deadline, and return its name."""
    if not KIND.fullmatch(kind):
        raise ValueError(
            f"{kind} is no name for a kind of deadline: at most {KIND_LENGTH} lower-case letters and _"
        )
    if kind in _declared:
        raise ValueError(f"two rooms declare deadlines of the kind {kind}")
    _declared[kind] = None
    return kind


def register(kind: str, handler: Handler) -> None:
    """Say what happens when a deadline of a declared kind fires."""
    if kind not in _declared:
        raise DeadlineKindUnknown(kind)
    if kind in _handlers:
        raise ValueError(f"two handlers for deadlines of the kind {kind}")
    _handlers[kind] = handler


def faults(handlers: Mapping[str, Handler] = registered) -> Iterator[OperatorText]:
    """Each declared kind that nobody handles."""
    for kind in sorted(declared - handlers.keys()):
        yield f"deadlines of the kind {kind} can be set, and no room registers what happens when one fires"
