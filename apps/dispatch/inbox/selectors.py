"""Reads of the inbox. Desks read the items of their own agency, and nobody else does."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from apps.accounts.access import Actor, Permission, has_permission
from apps.core.clock import to_wire, to_wire_or_none
from apps.dispatch.inbox.kinds import DESK_ITEM_KINDS
from apps.dispatch.inbox.records import DeskItemRecord
from apps.dispatch.models import DeskItem
from apps.journal.models import Entry

SHOWN = 200
"""No snapshot holds more items; the oldest come first, and the rest follow as these are resolved."""


def waiting_items(actor: Actor) -> list[DeskItemRecord]:
    """The unresolved items of the actor's desk, the oldest first; none for anybody else."""
    if not has_permission(actor, Permission.SEE_DESK):
        return []
    found = _rows().filter(agency=actor.agency, resolved_at=None)
    return [item_record(one) for one in found[:SHOWN]]


def items_changed(actor: Actor, position: int) -> list[DeskItemRecord]:
    """The items of the actor's desk about which something was written after this position of the stream."""
    if not has_permission(actor, Permission.SEE_DESK):
        return []
    written = Entry.objects.filter(
        stream=actor.area, position__gt=position, kind__in=DESK_ITEM_KINDS, agency=actor.agency
    )
    touched = {UUID(payload["item"]) for payload in written.values_list("payload", flat=True)}
    return [one for one in items_by_id(touched) if one["agency"] == str(actor.agency)] if touched else []


def items_by_id(items: Iterable[UUID]) -> list[DeskItemRecord]:
    return [item_record(one) for one in _rows().filter(pk__in=set(items))]


def item_of(actor: Actor, item: UUID) -> DeskItemRecord:
    return item_record(_rows().get(pk=item, agency=actor.agency))


def _rows() -> QuerySet[DeskItem]:
    return DeskItem.objects.select_related("seen_by", "resolved_by").order_by("raised_at", "pk")


def item_record(item: DeskItem) -> DeskItemRecord:
    return {
        "id": str(item.pk),
        "agency": str(item.agency_id),
        "kind": item.kind,
        "subject": item.subject,
        "incident": str(item.incident) if item.incident else None,
        "source_message": str(item.source_message) if item.source_message else None,
        "notes": item.notes,
        "raised_at": to_wire(item.raised_at),
        "due_at": to_wire(item.due_at),
        "seen_at": to_wire_or_none(item.seen_at),
        "seen_by": item.seen_by.name if item.seen_by else None,
        "escalated_at": to_wire_or_none(item.escalated_at),
        "escalated_to": item.escalated_to or None,
        "resolved_at": to_wire_or_none(item.resolved_at),
        "resolved_by": item.resolved_by.name if item.resolved_by else None,
        "resolution": item.resolution or None,
    }
