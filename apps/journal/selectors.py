"""Reads of the journal."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.db.models import QuerySet

from apps.journal.models import Entry, Head, Timeline
from apps.journal.stored import load

READ_LIMIT = 500


def head_of(area: UUID) -> Head:
    """The end of the area's stream; the first reader of a new area begins it."""
    return Head.objects.filter(pk=area).first() or Head.objects.get_or_create(area_id=area)[0]


def heads() -> list[Head]:
    return list(Head.objects.all())


def entries_after(area: UUID, position: int, limit: int = READ_LIMIT) -> list[Entry]:
    """The next entries of a stream. Gapless: position n+1 never appears before n."""
    found = Entry.objects.filter(stream=area, position__gt=position).select_related("text", "timeline")
    return list(found.order_by("position")[:limit])


def entries_of(timelines: set[UUID]) -> QuerySet[Entry]:
    found = Entry.objects.filter(timeline__in=timelines).select_related("text", "timeline")
    return found.order_by("timeline", "seq")


def entries_since(timelines: set[UUID], position: int) -> QuerySet[Entry]:
    """Those of these timelines after this position of their stream."""
    return entries_of(timelines).filter(position__gt=position)


def entries_in_timeline(timeline: UUID) -> QuerySet[Entry]:
    return Entry.objects.filter(timeline=timeline).select_related("text").order_by("seq")


def known_reports(ids: list[UUID]) -> dict[UUID, Entry]:
    return Entry.objects.in_bulk(ids)


def timelines_changed_after(area: UUID, position: int) -> set[UUID]:
    changed = Entry.objects.filter(stream=area, position__gt=position, timeline__isnull=False)
    return {timeline for timeline in changed.values_list("timeline", flat=True).distinct() if timeline}


def states(timelines: set[UUID]) -> dict[UUID, Timeline]:
    found = Timeline.objects.in_bulk(list(timelines))
    load([timeline.state for timeline in found.values()])
    return found


def stream_in_order(area: UUID) -> Iterator[Entry]:
    found = Entry.objects.filter(stream=area).select_related("text")
    return found.order_by("position").iterator(chunk_size=2000)
