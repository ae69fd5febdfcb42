"""Reads of deadlines."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db.models import Count, Min

from apps.deadlines.handlers import registered
from apps.deadlines.models import Deadline


def next_due(kinds: Collection[str] | None = None) -> datetime | None:
    """When the next deadline, of these kinds where given, falls due; None if there is none."""
    pending = Deadline.objects.filter(fired_at=None)
    if kinds is not None:
        pending = pending.filter(kind__in=kinds)
    due: datetime | None = pending.aggregate(due=Min("due_at"))["due"]
    return due


def pending_count(kind: str) -> int:
    return Deadline.objects.filter(fired_at=None, kind=kind).count()


def unknown_pending(alias: str) -> list[tuple[str, int]]:
    """The kinds of pending deadlines that no room of this version handles, each with their number."""
    pending = Deadline.objects.using(alias).filter(fired_at=None).exclude(kind__in=registered)
    return list(pending.values_list("kind").annotate(Count("pk")).order_by("kind"))
