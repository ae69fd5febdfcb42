"""Checks the journal: the digest chain of every stream, and that every stored state is what its entries fold to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from django.conf import settings

from apps.core.technical import OperatorText
from apps.journal.advance import refold
from apps.journal.anchors import Anchor, fault_of_anchors, read_anchors
from apps.journal.chain import next_digest, payload_digest, text_digest
from apps.journal.erasure_certificates import Certificates
from apps.journal.models import Entry, Head, SliceRow, Timeline
from apps.journal.selectors import entries_in_timeline, stream_in_order
from apps.journal.state import State
from apps.journal.store import SEQ
from apps.journal.stored import StoredPart
from apps.journal.wire import bare_entry


@dataclass(frozen=True)
class Verified:
    """`fault` names the first bad entry of the stream; None if the chain holds."""

    area: str
    entries: int
    fault: OperatorText | None
    erased: int = 0
    certificates: int = 0


def anchors_kept() -> list[Anchor]:
    """The anchors of this installation's file; none where there is no file yet. Raises `AnchorsUnreadable`."""
    path = Path(settings.ANCHORS_FILE) if settings.ANCHORS_FILE else None
    return read_anchors(path) if path and path.exists() else []


def verify_stream(head: Head, anchors: Sequence[Anchor] = ()) -> Verified:
    certificates = Certificates.of(head.area_id)
    entries, erased, fault = _verified(head, certificates)
    fault = fault or fault_of_anchors(head, anchors)
    return Verified(str(head.area_id), entries, fault, erased, certificates.count)


def _verified(head: Head, certificates: Certificates) -> tuple[int, int, OperatorText | None]:
    """How many entries of the stream are good, how many of them are erased, and what is wrong with the next."""
    digest, position, erased = "0" * 64, 0, 0
    for entry in stream_in_order(head.area_id):
        position += 1
        if entry.position != position:
            return position - 1, erased, f"position {position} is missing: entry {entry.id} follows"
        digest = next_digest(digest, entry)
        fault = None if digest == entry.digest else f"{_named(entry)} is not what was written"
        fault = fault or (certificates.fault_of(entry) if entry.erased_at else _fault_of_contents(entry))
        if fault:
            return position - 1, erased, fault
        erased += entry.erased_at is not None
        certificates.pass_by(entry)
    if (position, digest) != (head.position, head.digest):
        fault = f"the head says position {head.position}, the entries end at {position}"
        return position, erased, fault
    return position, erased, certificates.fault_at_end()


def _named(entry: Entry) -> OperatorText:
    return f"entry {entry.id} at position {entry.position} ({entry.kind})"


def _fault_of_contents(entry: Entry) -> OperatorText | None:
    """What does not match its digest: payload, text, or both, as they do where the salt was changed."""
    named = _named(entry)
    if len(entry.salt) != 32 or entry.salt.strip("0123456789abcdef"):
        return f"the salt of {named} is not what was written"
    payload_holds = payload_digest(entry.salt, entry.payload) == entry.payload_digest
    text_holds = text_digest(entry.salt, entry.text.body if entry.text else None) == entry.text_digest
    if not payload_holds and not text_holds:
        return f"the salt of {named}, or both its payload and its text, is not what was written"
    if not payload_holds:
        return f"the payload of {named} is not what was written"
    if not text_holds:
        return f"the text of {named} is not what was written"
    if entry.text and entry.text.erased_at:
        return f"the text of {named} is erased without a certificate"
    return None


def replay_differences() -> Iterator[tuple[Timeline, list[OperatorText]]]:
    """Each timeline with the names of the parts of its stored state that differ from the fold of its entries."""
    for timeline in Timeline.objects.order_by("pk").iterator():
        entries = [bare_entry(entry) for entry in entries_in_timeline(timeline.pk)]
        folded = refold(entries, timeline.subject).state
        stored = SliceRow.objects.filter(timeline=timeline).values_list("part", flat=True).distinct()
        differing = sorted(
            part
            for part in {*folded, *stored} - {SEQ}
            if part not in folded or not _are_same(folded[part], timeline.state[part])
        )
        yield timeline, differing + ([] if folded[SEQ] == timeline.seq else ["count of entries"])


def _are_same(folded: object, stored: object) -> bool:
    """Whether two values of a part are equal; of a keyed part the order of the keys too."""
    return folded == stored and (not isinstance(stored, StoredPart) or [*stored] == [*cast("State", folded)])
