"""Erases the answers kept of a call, which say where it was, when its entries are erased."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from apps.dispatch.models import AnsweredCall
from apps.journal.models import Entry


def erase(timeline: UUID | None, entries: Sequence[Entry], whole: bool) -> None:
    if timeline:
        AnsweredCall.objects.filter(answer__incident__id=str(timeline)).delete()
