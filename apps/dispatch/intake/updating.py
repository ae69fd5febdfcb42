"""What a message changes about an open call: what can be used is applied, and the rest is an item for the desk."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from apps.accounts.access import Actor
from apps.accounts.models import Agency
from apps.dispatch.actions import answer_body
from apps.dispatch.allocation import Allocated
from apps.dispatch.changes import Change, change_call, owned
from apps.dispatch.inbox.items import raise_item
from apps.dispatch.inbox.rules import DeskItemKind
from apps.dispatch.intake import codes
from apps.dispatch.intake.notes import Notes
from apps.dispatch.intake.reading import ReadCall, ReadChange, SaidTrigger
from apps.dispatch.records import CallAnswerBody
from apps.incidents.models import Incident
from apps.incidents.records import Location
from apps.journal.transaction import in_transaction


class Nothing(Exception):
    """The message says something, and nothing of it can be used."""

    kind: DeskItemKind = "call_unreadable"


def change_in(read: ReadCall, incident: Incident) -> ReadChange:
    """What a call sent again says that differs from what is known. What it leaves out stays as it is."""
    trigger = read.trigger if read.trigger.code else None
    return ReadChange(
        trigger=None if trigger and _is_same_code(trigger, incident) else trigger,
        location=None if read.location and _is_same_place(read.location, incident) else read.location,
        address=read.address if read.address and not _is_known_address(read.address, incident) else None,
        hazards=None if read.hazards is None or list(read.hazards) == incident.hazards else read.hazards,
        information=None,
    )


def _is_same_code(said: SaidTrigger, incident: Incident) -> bool:
    meant = codes.meant_by(said.system, said.code)
    if meant is None:
        named = codes.unknown(said.system, said.code)
        return (named["system"], named["code"]) == (incident.system, incident.code)
    return (meant.system, meant.code) == (incident.system, incident.code)


def _is_same_place(said: Location, incident: Incident) -> bool:
    return (said["lat"], said["lon"]) == (incident.lat, incident.lon)


def _is_known_address(said: str, incident: Incident) -> bool:
    return said == (incident.moved_to or incident.address)


def apply_change(
    actor: Actor,
    incident_id: UUID,
    said: ReadChange,
    notes: Notes,
    message: UUID,
    *,
    is_said: bool = False,
) -> CallAnswerBody:
    """Apply what can be used; the rest is an item. `is_said`: the message says something, so nothing usable raises `Nothing`.

    Raises `IncidentNotFound`, `IncidentOver`, `Nothing`.
    """
    incident = owned(actor, incident_id)
    area = Agency.objects.select_related("area").get(pk=actor.agency).area
    code = codes.meant_by(said.trigger.system, said.trigger.code) if said.trigger else None
    item_kind: DeskItemKind | None = None
    if said.trigger and said.trigger.code and code is None:
        notes.add("trigger_unknown", "trigger")
        item_kind = "code_unknown"
    location = said.location
    if is_said and location is None and notes.has_field("location"):
        item_kind = item_kind or "call_held"
    if location and not area.contains(location["lat"], location["lon"]):
        notes.add("location_outside_area", "location")
        location, item_kind = None, "call_outside"
    change = Change(
        trigger=(code.system, code.code) if code else None,
        location=location,
        address=said.address,
        hazards=said.hazards,
        information=said.information,
    )
    changed = [
        name for name in ("trigger", "location", "address", "hazards", "information") if _has(change, name)
    ]
    if not changed and item_kind is None and is_said:
        raise Nothing
    body = change_call(actor, incident_id, change).body if changed else answer_body(incident, Allocated())
    item = _raise(actor, incident, item_kind, said, notes, message) if item_kind else None
    return {**body, "notes": notes.all(), "changed": changed, "desk_item": str(item) if item else None}


def _has(change: Change, name: str) -> bool:
    return getattr(change, name) is not None


def _raise(
    actor: Actor, incident: Incident, kind: DeskItemKind, said: ReadChange, notes: Notes, message: UUID
) -> UUID:
    code = f"{said.trigger.system} {said.trigger.code}".strip() if said.trigger else ""
    subject = code if kind == "code_unknown" else said.address or incident.moved_to or incident.address
    raising = partial(
        raise_item,
        agency=actor.agency,
        kind=kind,
        subject=subject,
        incident=incident.pk,
        source_message=message,
        notes=notes.all(),
    )
    return in_transaction(raising).pk
