"""Erases what a device left about an incident, when that is erased."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from apps.core.clock import now
from apps.journal.models import Entry
from apps.reports.models import DeviceRemains


def erase(timeline: UUID | None, entries: Sequence[Entry], whole: bool) -> None:
    """Of an entry or a patient alone as well: nobody can say whose words are in which of the remains."""
    if timeline:
        DeviceRemains.objects.filter(incident=timeline, erased_at=None).update(facts="", erased_at=now())
