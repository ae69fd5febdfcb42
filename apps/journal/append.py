"""The one writer of entries: numbers them, chains their digests, inserts them. The last statement of a journal transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from apps.core.clock import now
from apps.journal.chain import next_digest
from apps.journal.models import Entry, Head


def append(entries: list[Entry]) -> dict[UUID, int]:
    """Write entries in the order given and return each stream's new position.

    Takes the heads in the order of their ids and holds them until the transaction ends, so the order of positions is the order
    of commits: a reader who has seen position n has seen all before it.
    """
    by_stream: dict[UUID, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_stream[entry.stream_id].append(entry)
    return {head.area_id: _append_to(head, by_stream[head.area_id]) for head in _heads(by_stream.keys())}


def _heads(areas: Collection[UUID]) -> list[Head]:
    """The locked heads of these areas; the first entry of an area begins its stream."""
    locked = Head.objects.select_for_update().filter(area__in=areas).order_by("area_id")
    held = list(locked)
    if len(held) < len(areas):
        Head.objects.bulk_create([Head(area_id=area) for area in areas], ignore_conflicts=True)
        held = list(locked.all())
    return held


def _append_to(head: Head, entries: list[Entry]) -> int:
    recorded_at = now()
    for entry in entries:
        head.position += 1
        entry.position, entry.recorded_at = head.position, recorded_at
        entry.digest = head.digest = next_digest(head.digest, entry)
    Entry.objects.bulk_create(entries)
    Head.objects.filter(pk=head.pk).update(position=head.position, digest=head.digest)
    return head.position
