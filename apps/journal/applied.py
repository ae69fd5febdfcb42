"""What a room's apply is given and what it gives back. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Protocol

from apps.journal.effective import BareEntry
from apps.journal.state import State

Place = tuple[str, str | None]
"""A part and one of its keys; None: the part as a whole."""


class EntrySource(Protocol):
    """The entries of the timeline before the one that is applied. Reading them costs; those withdrawn or erased are among them."""

    def all(self) -> list[BareEntry]:
        """In journal order."""
        ...

    def naming(self, field: str, values: Collection[str | None], kinds: Collection[str]) -> list[BareEntry]:
        """Entries of these kinds whose payload has one of these values in this field, in journal order; None: the field is
        null or left out. Whatever is recorded of the first patient is so `naming("patient", [first, None], NAMES)`.
        """
        ...

    def get(self, entry: str) -> BareEntry | None: ...


@dataclass(frozen=True)
class Change:
    """The parts of a room's slice that are new. `whole`: what was folded again from all its entries, so that its logs are complete;
    a log elsewhere goes on from the items that were given.
    """

    parts: State = field(default_factory=dict)
    whole: frozenset[Place] = frozenset()


UNCHANGED = Change()
Apply = Callable[[State, BareEntry, EntrySource], Change | None]
"""(the state, in which the rooms below have applied the entry, the entry, the entries before it) → what is new in the room's slice.

The entry is the last in journal order. None: only a fold of all entries can say what it comes to.
"""
