"""Cursors: how far a reader has read a stream, as an opaque text over (epoch, position).

The epoch changes when a database is restored to an earlier time, so that a cursor from the lost future is not mistaken for one of
the present.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from uuid import UUID

from apps.core.problems import Problem
from apps.journal.models import Head


class CursorUnknown(Problem):
    """The cursor is of another installation, of another time, or too far behind."""

    status = 410
    retryable = True


MOST_BEHIND = 2_000
"""Entries. Who lacks more takes a fresh snapshot, which costs no more however long it was away."""
FORM = re.compile(r"([0-9a-f]{32})\.([0-9a-f]{1,15})", re.ASCII)


@dataclass(frozen=True)
class Cursor:
    epoch: UUID
    position: int

    def __str__(self) -> str:
        return f"{self.epoch.hex}.{self.position:x}"

    @classmethod
    def read(cls, text: str, head: Head) -> Cursor:
        """The cursor that `text` says, if it is one of this stream's and not too far behind; raises `CursorUnknown`."""
        said = FORM.fullmatch(text)
        if said is None:
            raise CursorUnknown
        cursor = cls(UUID(hex=said[1]), int(said[2], 16))
        if cursor.epoch != head.epoch or not head.position - MOST_BEHIND <= cursor.position <= head.position:
            raise CursorUnknown
        return cursor


def cursor_at(head: Head, position: int | None = None) -> Cursor:
    return Cursor(head.epoch, head.position if position is None else position)
