"""A call: checked, opened, and both services alerted in one transaction. The answer is kept for a repeated call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db import IntegrityError

from apps.accounts.access import Actor, Role
from apps.accounts.models import Agency, Area
from apps.core.clock import now
from apps.core.fillers import is_null_island
from apps.core.geo import Place
from apps.dispatch import problems
from apps.dispatch.allocation import Allocated, AllocationRequest, allocate
from apps.dispatch.caller import set_hazards, take_caller
from apps.dispatch.calls_first import call_in_hand
from apps.dispatch.eligibility.search import road_to
from apps.dispatch.inbox.items import lock_open, raise_item, resolve
from apps.dispatch.intake import codes
from apps.dispatch.intake.caller import ReadCaller
from apps.dispatch.intake.messages import waiting_of
from apps.dispatch.intake.notes import Note
from apps.dispatch.meeting.goes_on import goes_on_in
from apps.dispatch.meeting.linking import link_running
from apps.dispatch.meeting.suggesting import suggest
from apps.dispatch.models import AnsweredCall
from apps.dispatch.records import CallAnswerBody
from apps.dispatch.said import as_wire
from apps.doctrine.models import TriggerCode
from apps.doctrine.selectors import all_triggers
from apps.incidents import actions as incidents
from apps.incidents.hazards import GivenHazard, Hazard
from apps.incidents.models import Incident
from apps.incidents.records import Location
from apps.incidents.response_payloads import ToldBy
from apps.incidents.selectors import incident_record
from apps.journal.transaction import JournalTransaction, content_digest, in_transaction
from apps.routing.travel import Eta

KNOWN_TRIGGERS_SHOWN = 50


@dataclass(frozen=True, kw_only=True)
class Call:
    """A call as it was read; coordinates in degrees, `location` None where there is none that can be used.

    `notes`: what of the message was left out or assumed; `message`: the one it came in. `is_anywhere`: a desk takes it although it
    lies outside the area. `item`: the desk item that it settles.
    """

    external_ref: str
    system: str
    code: str
    address: str
    location: Location | None
    received_at: datetime | None
    hazards: tuple[GivenHazard, ...]
    age: str
    age_years: int | None
    exercise: bool
    idempotency_key: str
    body: Mapping[str, object]
    notes: tuple[Note, ...] = ()
    message: UUID | None = None
    is_anywhere: bool = False
    item: UUID | None = None
    caller: ReadCaller | None = None


@dataclass(frozen=True)
class CallAnswer:
    """`body` is a `CallAnswer` (docs/wire.md); `is_replay` if the same answer was given before."""

    body: CallAnswerBody
    is_replay: bool = False


@call_in_hand()
def open_call(actor: Actor, call: Call) -> CallAnswer:
    """Open the incident and, in the same transaction, alert the crew and the co-responder. A code that nobody knows opens it too.

    Raises `LocationMissing`, `CoordinatesOffWorld`, `LocationOutsideArea`, `ExerciseFromCad`, `IdempotencyKeyReused`, and
    `CallAlreadyOpen` where an incident of this reference is open.
    """
    digest = content_digest(call.body)
    if answered := _answered(actor, call, digest):
        return answered
    try:
        checked = _checked(actor, call)
        return in_transaction(partial(_open_call, actor, call, checked, digest))
    except (IntegrityError, problems.CallAlreadyOpen):
        # The same call arrived twice at once: the other one may have been stored in the meantime.
        if answered := _answered(actor, call, digest):
            return answered
        _refuse_open(actor, call)
        raise


@dataclass(frozen=True)
class Checked:
    owner: Agency
    trigger: dict[str, str]
    location: Location
    before: Incident | None
    received_at: datetime
    road: Mapping[UUID, Eta]


def _answered(actor: Actor, call: Call, digest: str) -> CallAnswer | None:
    if not call.idempotency_key:
        return None
    first = AnsweredCall.objects.filter(agency=actor.agency, key=call.idempotency_key).first()
    if first is None:
        return None
    if first.body_digest != digest:
        raise problems.IdempotencyKeyReused
    return CallAnswer(first.answer, is_replay=True)


def _checked(actor: Actor, call: Call) -> Checked:
    owner = Agency.objects.select_related("area").get(pk=actor.agency)
    if call.exercise and actor.role is Role.MACHINE:
        raise problems.ExerciseFromCad
    before = _refuse_open(actor, call)
    location = checked_location(None if call.is_anywhere else owner.area, call.location)
    # The router is asked before anything is locked: no network inside a transaction.
    road = road_to(owner, Place(lat=location["lat"], lon=location["lon"]))
    code = codes.meant_by(call.system, call.code)
    named = codes.as_trigger(code) if code else codes.unknown(call.system, call.code)
    return Checked(owner, named, location, before, call.received_at or now(), road)


def checked_location(area: Area | None, given: Location | None) -> Location:
    """The location, if units can be sent there; `area` None: anywhere.

    Raises `LocationMissing`, `CoordinatesOffWorld`, `LocationOutsideArea`.
    """
    if given is None or given.get("lat") is None or given.get("lon") is None:
        raise problems.LocationMissing
    if not (-90 <= given["lat"] <= 90 and -180 <= given["lon"] <= 180):
        raise problems.CoordinatesOffWorld
    if is_null_island(given["lat"], given["lon"]):
        raise problems.LocationMissing
    if area and not area.contains(given["lat"], given["lon"]):
        is_swapped = area.contains(given["lon"], given["lat"])
        raise problems.LocationOutsideArea(area=area.name, perhaps_swapped=is_swapped)
    return given


def known_trigger(system: str, code: str) -> TriggerCode:
    """The code that is meant. Raises `TriggerUnknown`, which names those that there are."""
    found = codes.meant_by(system, code)
    if found is None:
        listed = [{"system": one.system, "code": one.code} for one in all_triggers()]
        raise problems.TriggerUnknown(known=listed[:KNOWN_TRIGGERS_SHOWN])
    return found


def _refuse_open(actor: Actor, call: Call) -> Incident | None:
    """The newest incident of this reference, which is over. Raises `CallAlreadyOpen` while it is not, or goes on in another."""
    before = known_by(actor.agency, call.external_ref)
    if before and (going_on := goes_on_in(before)).phase == "open":
        raise problems.CallAlreadyOpen(incident=str(going_on.pk), number=going_on.number)
    return before


def known_by(agency: UUID, external_ref: str) -> Incident | None:
    """The newest incident that this agency's CAD knows by this reference: an open one before any that is over."""
    known = list(Incident.objects.filter(agency=agency, external_ref=external_ref).order_by("-reuse"))
    return next((one for one in known if one.phase == "open"), known[0] if known else None)


def _open_call(
    actor: Actor, call: Call, checked: Checked, digest: str, journal: JournalTransaction
) -> CallAnswer:
    told_by: ToldBy = "cad" if actor.role is Role.MACHINE else "desk"
    given = _new_incident(call, checked, told_by)
    if found := link_running(journal, actor, checked.owner, given):
        # Its units have been alerted: they are asked for again only where its place was not known.
        incident, request = found, AllocationRequest(cause="unit_free", road=checked.road, only_news=True)
    else:
        incident = incidents.open_incident(journal, actor, checked.owner, given)
        if any(isinstance(one, Hazard) for one in call.hazards):
            set_hazards(journal, incident, call.hazards, actor)
        suggest(journal, incident)
        request = AllocationRequest(cause="call", road=checked.road)
    take_caller(journal, incident, call.caller, actor)
    incident.refresh_from_db(fields=["hazards", "patients", "markers"])
    allocated = allocate(journal, incident, request)
    item = _raise_code_unknown(journal, actor, call, incident)
    for waiting in waiting_of(actor.agency, call.external_ref, calls=True):
        if waiting.pk != call.item:
            resolve(journal, waiting, "settled", actor, incident.pk)
    if call.item:
        resolve(
            journal,
            lock_open(actor, call.item),
            "taken" if call.is_anywhere else "placed",
            actor,
            incident.pk,
        )
    body = answer_body(
        incident,
        allocated,
        notes=call.notes,
        desk_item=item,
        follows=checked.before.pk if checked.before else None,
    )
    if call.idempotency_key:
        AnsweredCall.objects.create(
            agency_id=actor.agency,
            key=call.idempotency_key,
            body_digest=digest,
            answer=body,
            answered_at=now(),
        )
    return CallAnswer(body)


def _raise_code_unknown(
    journal: JournalTransaction, actor: Actor, call: Call, incident: Incident
) -> UUID | None:
    if incident.category != codes.UNKNOWN:
        return None
    subject = f"{call.system} {call.code}".strip() or call.address
    item = raise_item(
        journal,
        actor.agency,
        "code_unknown",
        subject,
        incident=incident.pk,
        source_message=call.message,
        notes=call.notes,
    )
    return item.pk


def _new_incident(call: Call, checked: Checked, told_by: ToldBy) -> incidents.NewIncident:
    return incidents.NewIncident(
        external_ref=call.external_ref,
        trigger=checked.trigger,
        address=call.address,
        lat=checked.location["lat"],
        lon=checked.location["lon"],
        accuracy_m=checked.location["accuracy_m"],
        location_source=checked.location["source"],
        received_at=checked.received_at,
        hazards=call.hazards,
        age=call.age,
        age_years=call.age_years,
        exercise=call.exercise,
        told_by=told_by,
        reuse=checked.before.reuse + 1 if checked.before else 0,
        follows=checked.before.pk if checked.before else None,
    )


def answer_body(
    incident: Incident,
    allocated: Allocated,
    *,
    notes: Sequence[Note] = (),
    changed: Sequence[str] = (),
    desk_item: UUID | None = None,
    follows: UUID | None = None,
) -> CallAnswerBody:
    return {
        "incident": incident_record(incident),
        "alerts": allocated.alerts,
        "considered": allocated.considered,
        "account": [as_wire(one) for one in allocated.account],
        "gain_s": allocated.gain_s,
        "notes": list(notes),
        "changed": list(changed),
        "desk_item": str(desk_item) if desk_item else None,
        "follows": str(follows) if follows else None,
    }


def delete_answers_before(moment: datetime) -> int:
    """Cleanup: delete kept answers older than `moment`. How many there were."""
    return AnsweredCall.objects.filter(answered_at__lt=moment).delete()[0]
