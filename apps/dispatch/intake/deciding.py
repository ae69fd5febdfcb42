"""What a desk decides about an item of its inbox: place the call and send, take it although outside, treat it as an arrest."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from apps.accounts.access import Actor
from apps.accounts.models import Agency
from apps.dispatch import problems
from apps.dispatch.actions import Call, CallAnswer, open_call
from apps.dispatch.changes import Change, change_call
from apps.dispatch.inbox.items import lock_open, resolve
from apps.dispatch.inbox.problems import DeskItemNotForThat, DeskItemNotFound, DeskItemResolved
from apps.dispatch.inbox.rules import Resolution
from apps.dispatch.intake import codes, messages
from apps.dispatch.intake.early import came_before, with_hazards, with_what_came_before
from apps.dispatch.intake.notes import Notes
from apps.dispatch.intake.reading import read_call
from apps.dispatch.intake.taking import as_call
from apps.dispatch.meeting.goes_on import goes_on_in
from apps.dispatch.models import DeskItem, SourceMessage
from apps.incidents.models import Incident
from apps.incidents.records import Location
from apps.journal.transaction import in_transaction

PLACED = frozenset({"call_held", "call_unreadable", "call_outside", "running_call"})


def place_item(actor: Actor, item_id: UUID, at: Location, *, as_arrest: bool) -> CallAnswer:
    """Send to where the desk puts the call, whatever its message said of the place.

    Raises `DeskItemNotFound`, `DeskItemResolved`, `DeskItemNotForThat`, `LocationOutsideArea`, `LocationMissing`.
    """
    item = _waiting(actor, item_id, PLACED)
    if item.incident:
        return _changed(actor, item, replace(_held_back(item), location=at, reopens=True), "placed")
    call = replace(_call_in(actor, item), location=at, item=item.pk, exercise=False)
    if as_arrest and (arrest := codes.arrest_of(call.system)):
        call = replace(call, system=arrest.system, code=arrest.code)
    return _open(actor, item, call)


def take_item(actor: Actor, item_id: UUID) -> CallAnswer:
    """Send to a call where its message says, although that is outside the area. Raises as `place_item`, and `LocationMissing`."""
    item = _waiting(actor, item_id, frozenset({"call_outside"}))
    call = replace(_call_in(actor, item), item=item.pk, is_anywhere=True)
    if item.incident:
        change = replace(_held_back(item), location=call.location, is_anywhere=True, reopens=True)
        return _changed(actor, item, change, "taken")
    return _open(actor, item, call)


def treat_as_arrest(actor: Actor, item_id: UUID) -> CallAnswer:
    """Re-code the incident whose code nobody knows as a cardiac arrest, so that units are alerted to one.

    Raises as `place_item`, and `TriggerUnknown` where no code of an arrest is loaded.
    """
    item = _waiting(actor, item_id, frozenset({"code_unknown"}))
    arrest = codes.arrest_of(_call_in(actor, item).system)
    if arrest is None:
        raise problems.TriggerUnknown
    return _changed(actor, item, Change(trigger=(arrest.system, arrest.code)), "recoded")


def _waiting(actor: Actor, item_id: UUID, kinds: frozenset[str]) -> DeskItem:
    item = DeskItem.objects.filter(pk=item_id, agency=actor.agency).first()
    if item is None:
        raise DeskItemNotFound
    if item.resolved_at:
        raise DeskItemResolved
    if item.kind not in kinds or (item.incident is None and _is_cancellation(item)):
        raise DeskItemNotForThat
    return item


def _is_cancellation(item: DeskItem) -> bool:
    return SourceMessage.objects.filter(pk__in=[item.source_message], method="DELETE").exists()


def _held_back(item: DeskItem) -> Change:
    """What else the message changes of which nothing has been applied."""
    message = SourceMessage.objects.filter(pk__in=[item.source_message], outcome="held").first()
    if message is None:
        return Change()
    read = messages.change_in(message, Notes())
    code = codes.meant_by(read.trigger.system, read.trigger.code) if read.trigger else None
    return Change(
        trigger=(code.system, code.code) if code else None,
        address=read.address,
        hazards=read.hazards,
        information=read.information,
        caller=read.caller,
    )


def _call_in(actor: Actor, item: DeskItem) -> Call:
    """The call that the item's message says; the words of the item where it says none."""
    message = SourceMessage.objects.filter(pk__in=[item.source_message]).first()
    notes = Notes()
    given = messages.said_in(message, notes) if message else {}
    at = message.received_at if message else item.raised_at
    read = read_call(given, notes, Agency.objects.get(pk=actor.agency).time_zone, at)
    reference = read.external_ref or (message.external_ref if message else "") or f"~{item.pk}"
    read = replace(read, external_ref=reference, address=read.address or item.subject)
    call = as_call(read, "")
    return replace(call, body=given, message=item.source_message, notes=tuple(notes.all()))


def _open(actor: Actor, item: DeskItem, call: Call) -> CallAnswer:
    try:
        early = came_before(actor, call.external_ref)
        answer = open_call(actor, with_hazards(call, early))
    except problems.CallAlreadyOpen as fault:
        item.incident = UUID(fault.extra["incident"])
        return _changed(actor, item, Change(location=call.location, is_anywhere=call.is_anywhere), "placed")
    if item.source_message:
        messages.led_to(item.source_message, UUID(answer.body["incident"]["id"]))
    return CallAnswer(with_what_came_before(actor, call.external_ref, answer.body))


def _changed(actor: Actor, item: DeskItem, change: Change, resolution: Resolution) -> CallAnswer:
    if item.incident is None:
        raise DeskItemNotForThat
    incident = goes_on_in(Incident.objects.get(pk=item.incident)).pk
    answer = change_call(actor, incident, change)
    in_transaction(
        lambda journal: (
            resolve(journal, lock_open(actor, item.pk), resolution, actor, incident)
            if not _is_resolved(item)
            else None
        )
    )
    return answer


def _is_resolved(item: DeskItem) -> bool:
    return DeskItem.objects.filter(pk=item.pk, resolved_at__isnull=False).exists()
