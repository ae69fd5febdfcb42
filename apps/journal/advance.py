"""The state of a timeline after one more entry. Pure: it asks a source for earlier entries where the state does not suffice.

The state that it is given may be read from the database on demand. It holds of every log (`Log`) only the last items, at least
one: an apply adds to the end of a log, may read or change its last item, and reads nothing else of it. A part whose name begins
with an underscore is bookkeeping of a room's fold: it is folded and stored like any other part and is in no answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from apps.accounts.access import SubjectKind
from apps.journal.applied import EntrySource, Place
from apps.journal.effective import CORRECTIONS, BareEntry, named_by
from apps.journal.kinds import fold, registry
from apps.journal.layers import with_key, with_parts
from apps.journal.state import JournalSlice, State, read

__all__ = ["Advanced", "EntrySource", "Place", "advance", "refold"]


@dataclass(frozen=True)
class Advanced:
    """`whole`: what was folded again from all its entries, so that its logs are complete. A log elsewhere goes on from the items
    that were given.
    """

    state: State
    whole: frozenset[Place] = frozenset()


def advance(
    state: State, entry: BareEntry, source: EntrySource, subject: SubjectKind = "incident"
) -> Advanced:
    """The state after `entry`, which the source does not have yet. `subject`: what the timeline is of."""
    if not _is_next(read(state, JournalSlice), entry) or _corrects(entry, source):
        return refold([*source.all(), entry], subject)
    after, whole = with_parts(state, _noted(read(state, JournalSlice), entry)), frozenset[Place]()
    if entry["withheld"]:
        return Advanced(after)
    for apply in registry.applies(subject):
        change = apply(after, entry, source)
        if change is None:
            return refold([*source.all(), entry], subject)
        after, whole = with_parts(after, change.parts), whole | change.whole
    return Advanced(after, whole)


def _is_next(journal: JournalSlice, entry: BareEntry) -> bool:
    """Whether the entry is the last of the journal, nothing was said of it before it came, and it is not the first."""
    seq = entry["seq"]
    return seq is not None and 0 < journal["seq"] < seq and entry["id"] not in journal["_awaited"]


def _corrects(entry: BareEntry, source: EntrySource) -> bool:
    """Whether the entry corrects one that is there. A correction of what has not come yet is noted, and changes nothing else."""
    return entry["kind"] in CORRECTIONS and any(source.get(named) for named in named_by(entry))


def _noted(journal: JournalSlice, entry: BareEntry) -> State:
    awaited = journal["_awaited"]
    for named in named_by(entry):
        if named not in awaited:
            awaited = with_key(awaited, named, entry["id"])
    return {"seq": entry["seq"], "_awaited": awaited}


def refold(entries: Iterable[BareEntry], subject: SubjectKind = "incident") -> Advanced:
    """The state from all entries."""
    state = fold(entries, subject)
    return Advanced(state, frozenset((part, None) for part in state))
