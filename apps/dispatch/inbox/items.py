"""Desk items: raised once, loud in the inbox of their agency's desks until somebody sees them, resolved by what is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from uuid import UUID

from apps.accounts.access import Actor
from apps.accounts.models import Agency
from apps.core.clock import now
from apps.deadlines import actions as deadlines
from apps.dispatch.deadline_kinds import DESK_ITEM
from apps.dispatch.inbox import kinds
from apps.dispatch.inbox.problems import DeskItemNotForThat, DeskItemNotFound, DeskItemResolved
from apps.dispatch.inbox.rules import JUDGED_APART, SEEN_WITHIN_S, DeskItemKind, Resolution
from apps.dispatch.models import SUBJECT_LENGTH, DeskItem
from apps.journal.transaction import JournalTransaction, NewEntry, in_transaction


def raise_item(
    journal: JournalTransaction,
    agency: UUID,
    kind: DeskItemKind,
    subject: str = "",
    *,
    incident: UUID | None = None,
    source_message: UUID | None = None,
    notes: Sequence[Mapping[str, object]] = (),
) -> DeskItem:
    """Put an item into the inbox of the agency's desks, in the caller's transaction: unseen, it goes to supervisors, then to all.

    One about an incident is raised once while it is unresolved; the newest message is the one to decide by. `subject` is what a
    person reads: at most 200 characters, erased with the incident.
    """
    if incident and (same := _unresolved(agency, incident, (kind,))):
        if source_message and source_message != same[0].source_message:
            same[0].source_message, same[0].subject = (
                source_message,
                subject[:SUBJECT_LENGTH] or same[0].subject,
            )
            note_again(journal, same[0], notes)
        return same[0]
    at = now()
    item = DeskItem.objects.create(
        agency_id=agency,
        kind=kind,
        incident=incident,
        source_message=source_message,
        subject=subject[:SUBJECT_LENGTH],
        notes=[dict(note) for note in notes],
        raised_at=at,
        due_at=at + timedelta(seconds=SEEN_WITHIN_S),
    )
    _write_raised(journal, item)
    deadlines.expect(None, DESK_ITEM, item.pk, SEEN_WITHIN_S)
    return item


def note_again(journal: JournalTransaction, item: DeskItem, more: Sequence[Mapping[str, object]]) -> None:
    """Save an item that says something new, so that the desks that show it show that as well."""
    item.notes = [*item.notes, *(dict(note) for note in more if dict(note) not in item.notes)]
    item.save(update_fields=["incident", "source_message", "subject", "notes"])
    _write_raised(journal, item)


def _write_raised(journal: JournalTransaction, item: DeskItem) -> None:
    payload = {
        "item": str(item.pk),
        "kind": item.kind,
        "incident": item.incident and str(item.incident),
        "source_message": item.source_message and str(item.source_message),
    }
    _write(journal, item, kinds.RAISED, payload)


def settle_items(
    journal: JournalTransaction,
    agency: UUID,
    incident: UUID,
    *names: DeskItemKind,
    by: Actor | None = None,
    resolution: Resolution = "settled",
) -> None:
    """Resolve the items of these kinds about an incident: what happened has left nothing to do."""
    for item in _unresolved(agency, incident, names):
        resolve(journal, item, resolution, by)


def _unresolved(agency: UUID, incident: UUID, names: Sequence[DeskItemKind]) -> list[DeskItem]:
    about = DeskItem.objects.filter(agency=agency, incident=incident, kind__in=names, resolved_at=None)
    return list(about.order_by("raised_at", "pk"))


def see_item(actor: Actor, item: UUID) -> None:
    """A desk has seen the item, so it is silent everywhere; seeing it twice changes nothing. Raises `DeskItemNotFound`."""
    in_transaction(lambda journal: note_seen(journal, lock_item(actor, item), actor))


def resolve_item(actor: Actor, item: UUID, resolution: Resolution) -> None:
    """A desk says what was done about the item. Raises `DeskItemNotFound`, `DeskItemResolved`, `DeskItemNotForThat`."""
    in_transaction(lambda journal: resolve(journal, _lock_decided_here(actor, item), resolution, actor))


def _lock_decided_here(actor: Actor, item: UUID) -> DeskItem:
    held = lock_open(actor, item)
    if held.kind in JUDGED_APART:
        raise DeskItemNotForThat
    return held


def lock_item(actor: Actor, item: UUID) -> DeskItem:
    """The item of the actor's own agency, locked. Timelines are locked before. Raises `DeskItemNotFound`."""
    held = DeskItem.objects.select_for_update(no_key=True, of=("self",)).select_related("agency")
    found = held.filter(pk=item, agency=actor.agency).first()
    if found is None:
        raise DeskItemNotFound
    return found


def lock_open(actor: Actor, item: UUID) -> DeskItem:
    """The item, locked, while it still waits. Raises `DeskItemNotFound`, `DeskItemResolved`."""
    held = lock_item(actor, item)
    if held.resolved_at:
        raise DeskItemResolved
    return held


def note_seen(journal: JournalTransaction, item: DeskItem, by: Actor | None) -> None:
    if item.seen_at or item.resolved_at:
        return
    item.seen_at, item.seen_by_id = now(), by.person if by else None
    item.save(update_fields=["seen_at", "seen_by"])
    _write(journal, item, kinds.SEEN, {"item": str(item.pk)}, by)


def note_escalated(journal: JournalTransaction, item: DeskItem, to: str) -> None:
    item.escalated_at, item.escalated_to = item.escalated_at or now(), to
    item.save(update_fields=["escalated_at", "escalated_to"])
    _write(journal, item, kinds.ESCALATED, {"item": str(item.pk), "to": to})


def resolve(
    journal: JournalTransaction,
    item: DeskItem,
    resolution: Resolution,
    by: Actor | None,
    incident: UUID | None = None,
) -> None:
    """Resolve an item in the caller's transaction. `incident`: the one that it has led to."""
    if item.resolved_at:
        return
    item.resolved_at, item.resolved_by_id, item.resolution = now(), by.person if by else None, resolution
    item.incident = incident or item.incident
    item.save(update_fields=["resolved_at", "resolved_by", "resolution", "incident"])
    payload = {
        "item": str(item.pk),
        "resolution": resolution,
        "incident": item.incident and str(item.incident),
    }
    _write(journal, item, kinds.RESOLVED, payload, by)


def _write(
    journal: JournalTransaction,
    item: DeskItem,
    kind: str,
    payload: Mapping[str, object],
    by: Actor | None = None,
) -> None:
    area = Agency.objects.values_list("area", flat=True).get(pk=item.agency_id)
    new = NewEntry(kind=kind, payload=payload, author=by.person if by else None, agency=item.agency_id)
    journal.append_to_stream(area, new)
