"""Keeps handovers from being erased while they still decide who reads the incident."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from apps.handovers.kinds import NAMES
from apps.journal.erasure import ErasureRefused
from apps.journal.models import Entry, Timeline


def erase(timeline: UUID | None, entries: Sequence[Entry], whole: bool) -> None:
    """A giver whose accepted handover is gone would read as one who still treats."""
    if timeline is None or not any(entry.kind in NAMES for entry in entries):
        return
    if Timeline.objects.get(pk=timeline).state["phase"] == "open":
        raise ErasureRefused(
            "A handover of this incident would be erased: close or cancel the incident first."
        )
