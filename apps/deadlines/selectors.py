"""Reads of deadlines."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Min

from apps.deadlines.models import Deadline


def next_due() -> datetime | None:
    """When the next deadline falls due; None if there is none."""
    due: datetime | None = Deadline.objects.filter(fired_at=None).aggregate(due=Min("due_at"))["due"]
    return due
