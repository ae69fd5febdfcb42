"""Cursors: how far a reader has read a stream, as an opaque text over (epoch, position).

The epoch changes when a database is restored to an earlier time, so that a cursor from the lost future is not mistaken for one of
the present.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from apps.core.problems import Problem
from apps.journal.models import Head


class CursorUnknown(Problem):
    """The cursor is of another installation or another time."""

    status = 410
    retryable = True


@dataclass(frozen=True)
class Cursor:
    epoch: UUID
    position: int

    def __str__(self) -> str:
        return f"{self.epoch.hex}.{self.position:x}"

    @classmethod
    def read(cls, text: str, head: Head) -> Cursor:
        """The cursor that `text` says, if it is one of this stream's; raises `CursorUnknown`."""
        epoch, _, position = text.partition(".")
        try:
            cursor = cls(UUID(hex=epoch), int(position, 16))
        except ValueError:
            raise CursorUnknown from None
        if cursor.epoch != head.epoch or not 0 <= cursor.position <= head.position:
            raise CursorUnknown
        return cursor


def cursor_at(head: Head, position: int | None = None) -> Cursor:
    return Cursor(head.epoch, head.position if position is None else position)
