"""What a message changes about an open call: what can be used is applied, and the rest is an item for the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
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
from apps.dispatch.intake.caller import ReadCaller
from apps.dispatch.intake.notes import Notes
from apps.dispatch.intake.reading import ReadCall, ReadChange, SaidTrigger
from apps.dispatch.records import CallAnswerBody
from apps.incidents.caller_actions import access_of, priority_of
from apps.incidents.hazards import Hazard, by_id, flat, payload_of
from apps.incidents.models import Incident
from apps.incidents.records import Location
from apps.incidents.state import IncidentSlice
from apps.journal.state import read
from apps.journal.transaction import in_transaction


class Nothing(Exception):
    """The message says something, and nothing of it can be used."""

    kind: DeskItemKind = "call_unreadable"


def change_in(said: ReadCall, incident: Incident) -> ReadChange:
    """What a call sent again says that differs from what is known. What it leaves out stays as it is."""
    trigger = said.trigger if said.trigger.code else None
    return ReadChange(
        trigger=None if trigger and _is_same_code(trigger, incident) else trigger,
        location=None if said.location and _is_same_place(said.location, incident) else said.location,
        address=said.address if said.address and not _is_known_address(said.address, incident) else None,
        hazards=None if said.hazards is None or _are_same_hazards(said.hazards, incident) else said.hazards,
        information=None,
        caller=_news(said.caller, incident),
    )


def _are_same_hazards(said: tuple[Hazard, ...], incident: Incident) -> bool:
    known = read(incident.timeline.state, IncidentSlice)["hazards"]
    if known is None:
        return flat(said) == incident.hazards and all(one.is_in_words_alone for one in said)
    fields = ("id", "marker", "severity", "expires_at", "source")
    return payload_of(by_id(incident.pk, said)) == {
        "hazards": [{name: value for name, value in one.items() if name in fields} for one in known]
    }


def _news(said: ReadCaller | None, incident: Incident) -> ReadCaller | None:
    """What the caller has not said before; None: nothing."""
    if said is None:
        return None
    held = dict(read(incident.timeline.state, IncidentSlice)["caller"] or {})
    access = access_of(incident.pk)
    news = ReadCaller(
        said={name: one for name, one in said.said.items() if held.get(name) != one},
        access={name: one for name, one in said.access.items() if access.get(name) != one},
        priority=said.priority if said.priority != priority_of(incident.pk) else None,
    )
    return news if news.says_something or news.access else None


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


def in_merged(said: ReadChange, target: Incident, notes: Notes) -> tuple[ReadChange, Sequence[DeskItemKind]]:
    """What a change of a merged call changes in the one in which it goes on, and what a desk must see of the rest.

    That one keeps its own place, whose units are on their way, and its code, but for an arrest; hazards are of both calls.
    """
    known = set(target.hazards)
    new = [one for one in said.hazards or () if not known.issuperset(one.words)]
    hazards = (*target.hazards, *new) if new else None
    meant = codes.meant_by(said.trigger.system, said.trigger.code) if said.trigger else None
    is_arrest = bool(meant and meant.category == codes.CARDIAC_ARREST != target.category)
    is_unknown = bool(said.trigger and said.trigger.code and meant is None)
    taken = replace(
        said,
        trigger=said.trigger if is_arrest or is_unknown else None,
        location=None,
        address=None,
        hazards=hazards,
    )
    left = []
    if said.trigger and meant and not is_arrest and not _is_same_code(said.trigger, target):
        left.append("trigger")
    if said.location and not _is_same_place(said.location, target):
        left.append("location")
    if said.address and not _is_known_address(said.address, target):
        left.append("address")
    for name in left:
        notes.add("incident_merged", name)
    return taken, ("call_held",) if left else ()


def apply_change(
    actor: Actor,
    incident_id: UUID,
    said: ReadChange,
    notes: Notes,
    message: UUID,
    *,
    is_said: bool = False,
    asks: Sequence[DeskItemKind] = (),
) -> CallAnswerBody:
    """Apply what can be used; the rest is an item. `is_said`: the message says something, so nothing usable raises `Nothing`;
    `asks`: the items that it raises in any case.

    Raises `IncidentNotFound`, `IncidentOver`, `Nothing`.
    """
    incident = owned(actor, incident_id)
    area = Agency.objects.select_related("area").get(pk=actor.agency).area
    code = codes.meant_by(said.trigger.system, said.trigger.code) if said.trigger else None
    kinds: list[DeskItemKind] = [*asks]
    if said.trigger and said.trigger.code and code is None:
        notes.add("trigger_unknown", "trigger")
        kinds.append("code_unknown")
    location = said.location
    if is_said and location is None and notes.has_field("location"):
        kinds.append("call_held")
    if location and not area.contains(location["lat"], location["lon"]):
        notes.add("location_outside_area", "location")
        if area.contains(location["lon"], location["lat"]):
            notes.add("perhaps_swapped", "location")
        location = None
        kinds.append("call_outside")
    change = Change(
        trigger=(code.system, code.code) if code else None,
        location=location,
        address=said.address,
        hazards=said.hazards,
        information=said.information,
        caller=said.caller,
    )
    names = ("trigger", "location", "address", "hazards", "information", "caller")
    changed = [name for name in names if _has(change, name)]
    if not changed and not kinds and is_said:
        raise Nothing
    body = change_call(actor, incident_id, change).body if changed else answer_body(incident, Allocated())
    raised = [_raise(actor, incident, kind, said, notes, message) for kind in kinds]
    item = str(raised[0]) if raised else None
    return {**body, "notes": notes.all(), "changed": changed, "desk_item": item}


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
