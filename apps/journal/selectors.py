"""Reads of the book."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.db.models import Q, QuerySet

from apps.journal.models import Entry, Head, Story

READ_LIMIT = 500


def head_of(area: UUID) -> Head:
    """The end of the area's stream; the first reader of a new area begins it."""
    return Head.objects.filter(pk=area).first() or Head.objects.get_or_create(area_id=area)[0]


def heads() -> list[Head]:
    return list(Head.objects.all())


def entries_after(area: UUID, position: int, limit: int = READ_LIMIT) -> list[Entry]:
    """The next entries of a stream. Gapless: position n+1 never appears before n."""
    found = Entry.objects.filter(stream=area, position__gt=position).select_related("text")
    return list(found.order_by("position")[:limit])


def entries_of(stories: set[UUID]) -> QuerySet[Entry]:
    return Entry.objects.filter(story__in=stories).select_related("text").order_by("story", "seq")


def known_reports(ids: list[UUID]) -> dict[UUID, Entry]:
    return Entry.objects.in_bulk(ids)


def stories_changed_after(area: UUID, position: int) -> set[UUID]:
    changed = Entry.objects.filter(stream=area, position__gt=position, story__isnull=False)
    return {story for story in changed.values_list("story", flat=True).distinct() if story}


def states(stories: set[UUID]) -> dict[UUID, Story]:
    return Story.objects.in_bulk(list(stories))


def last_position(stories: set[UUID], kind: str, of: Q) -> dict[UUID, int]:
    """Per story, the position of its latest entry of this kind that `of` picks."""
    found = Entry.objects.filter(of, story__in=stories, kind=kind).order_by("position")
    return {story: position for story, position in found.values_list("story", "position") if story}


def stream_in_order(area: UUID) -> Iterator[Entry]:
    return Entry.objects.filter(stream=area).order_by("position").iterator(chunk_size=2000)
