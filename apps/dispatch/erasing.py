"""Erases what is kept of a call besides its entries, when those are erased: its answers, its messages and their desk items."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from apps.dispatch.intake.messages import erase_messages
from apps.dispatch.models import AnsweredCall, DeskItem, SourceMessage
from apps.journal.models import Entry


def erase(timeline: UUID | None, entries: Sequence[Entry], whole: bool) -> None:
    if timeline:
        AnsweredCall.objects.filter(answer__incident__id=str(timeline)).delete()
        about = DeskItem.objects.filter(incident=timeline)
        of_items = [one.source_message for one in about if one.source_message]
        of_calls = SourceMessage.objects.filter(incident=timeline).values_list("pk", flat=True)
        erase_messages({*of_items, *of_calls})
        about.update(subject="", notes=[])
