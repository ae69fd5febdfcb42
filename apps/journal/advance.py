"""The state of a timeline after one more entry. Pure: it asks a source for earlier entries where the state does not suffice.

The state that it is given may be read from the database on demand. It holds of every log (`Log`) only the last items, at least
one: an apply adds to the end of a log, may read its last item, and reads nothing else of it. A part whose name begins with an
underscore is bookkeeping of a room's fold: it is folded and stored like any other part and is in no answer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Protocol

from apps.journal.effective import BareEntry
from apps.journal.kinds import fold
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
        null or left out. Whatever is recorded of the first patient is so `naming("patient", [first, None], NAMES)`, and what
        corrects an entry `naming("entry", [entry], ["entry_withdrawn", "marked_same"])`.
        """
        ...

    def get(self, entry: str) -> BareEntry | None: ...


@dataclass(frozen=True)
class Advanced:
    """`whole`: what was folded again from all its entries, so that its logs are complete. A log elsewhere goes on from the items
    that were given.
    """

    state: State
    whole: frozenset[Place] = frozenset()


def advance(state: State, entry: BareEntry, source: EntrySource) -> Advanced:
    """The state after `entry`, which the source does not have yet."""
    return refold([*source.all(), entry])


def refold(entries: Iterable[BareEntry]) -> Advanced:
    """The state from all entries."""
    state = fold(entries)
    return Advanced(state, frozenset((part, None) for part in state))
