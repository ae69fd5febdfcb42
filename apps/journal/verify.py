"""Checks the journal: the digest chain of every stream, and that every stored state is what its entries fold to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from apps.core.technical import OperatorText
from apps.journal.chain import next_digest
from apps.journal.kinds import fold
from apps.journal.models import Head, Timeline
from apps.journal.selectors import stream_in_order
from apps.journal.wire import bare_entry


@dataclass(frozen=True)
class Verified:
    """`fault` names the first bad entry of the stream; None if the chain holds."""

    area: str
    entries: int
    fault: OperatorText | None


def verify_stream(head: Head) -> Verified:
    return Verified(str(head.area_id), *_verified(head))


def _verified(head: Head) -> tuple[int, OperatorText | None]:
    """How many entries of the stream are good, and what is wrong with the next."""
    digest, position = "0" * 64, 0
    for entry in stream_in_order(head.area_id):
        position += 1
        if entry.position != position:
            return position - 1, f"position {position} is missing: entry {entry.id} follows"
        digest = next_digest(digest, entry)
        if digest != entry.digest:
            fault = f"entry {entry.id} at position {position} ({entry.kind}) is not what was written"
            return position - 1, fault
    if (position, digest) != (head.position, head.digest):
        return position, f"the head says position {head.position}, the entries end at {position}"
    return position, None


def replay_differences() -> Iterator[tuple[Timeline, list[OperatorText]]]:
    """Each timeline with the names of the parts of its stored state that differ from the fold of its entries."""
    for timeline in Timeline.objects.order_by("pk").iterator():
        folded = fold([bare_entry(entry) for entry in timeline.entries.order_by("seq")])
        differing = sorted(
            part
            for part in folded.keys() | timeline.state.keys()
            if folded.get(part) != timeline.state.get(part)
        )
        yield timeline, differing + ([] if folded["seq"] == timeline.seq else ["count of entries"])
