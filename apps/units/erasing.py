"""Erases the reference of the job that a unit still shows, when the entry that gave it is erased."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from apps.journal.models import Entry
from apps.units.models import Unit


def erase(timeline: UUID | None, entries: Sequence[Entry], whole: bool) -> None:
    for entry in entries:
        if entry.kind == "unit_duty_changed" and entry.unit and entry.text:
            Unit.objects.filter(pk=entry.unit, task=entry.text.body).update(task="")
