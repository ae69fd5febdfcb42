"""The one writer of entries: numbers them, chains their digests, inserts them. The last statement of a page."""

from __future__ import annotations

from collections import defaultdict
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
    heads = Head.objects.select_for_update().filter(area__in=by_stream).order_by("area_id")
    return {head.area_id: _append_to(head, by_stream[head.area_id]) for head in list(heads)}


def _append_to(head: Head, entries: list[Entry]) -> int:
    recorded_at = now()
    for entry in entries:
        head.position += 1
        entry.position, entry.recorded_at = head.position, recorded_at
        entry.digest = head.digest = next_digest(head.digest, entry)
    Entry.objects.bulk_create(entries)
    Head.objects.filter(pk=head.pk).update(position=head.position, digest=head.digest)
    return head.position
