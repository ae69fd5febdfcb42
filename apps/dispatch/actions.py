"""A call from a CAD: checked, opened, and both services alerted in one transaction. The answer is kept for a repeated call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from django.db import IntegrityError

from apps.accounts.access import Actor, Role
from apps.accounts.models import Agency, Area
from apps.core.clock import now
from apps.core.geo import Place
from apps.dispatch import problems
from apps.dispatch.allocation import Allocated, AllocationRequest, allocate
from apps.dispatch.calls_first import call_in_hand
from apps.dispatch.eligibility.search import road_to
from apps.dispatch.models import AnsweredCall
from apps.dispatch.records import CallAnswerBody
from apps.dispatch.said import as_wire
from apps.doctrine.models import TriggerCode
from apps.doctrine.selectors import all_triggers, trigger
from apps.incidents import actions as incidents
from apps.incidents.models import Incident
from apps.incidents.records import Location
from apps.incidents.response_payloads import ToldBy
from apps.incidents.selectors import incident_record
from apps.journal.transaction import JournalTransaction, content_digest, in_transaction
from apps.routing.travel import Eta

FUTURE_ALLOWED = timedelta(seconds=60)
KNOWN_TRIGGERS_SHOWN = 50


@dataclass(frozen=True, kw_only=True)
class Call:
    """A call as it came from a CAD; coordinates in degrees, `location` None where the CAD gave none."""

    external_ref: str
    system: str
    code: str
    address: str
    location: Location | None
    received_at: datetime | None
    hazards: tuple[str, ...]
    age: str
    age_years: int | None
    exercise: bool
    idempotency_key: str
    body: Mapping[str, object]


@dataclass(frozen=True)
class CallAnswer:
    """`body` is a `CallAnswer` (docs/wire.md); `is_replay` if the same answer was given before."""

    body: CallAnswerBody
    is_replay: bool = False


@call_in_hand()
def open_call(actor: Actor, call: Call) -> CallAnswer:
    """Open the incident and, in the same transaction, alert the crew and the co-responder."""
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
        _refuse_known(actor, call)
        raise


@dataclass(frozen=True)
class Checked:
    owner: Agency
    trigger: TriggerCode
    location: Location
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
    code = known_trigger(call.system, call.code)
    location = checked_location(owner.area, call.location)
    if call.received_at and call.received_at > now() + FUTURE_ALLOWED:
        raise problems.CallInFuture
    if call.exercise and actor.role is Role.MACHINE:
        raise problems.ExerciseFromCad
    _refuse_known(actor, call)
    # The router is asked before anything is locked: no network inside a transaction.
    road = road_to(owner, Place(lat=location["lat"], lon=location["lon"]))
    return Checked(owner, code, location, call.received_at or now(), road)


def checked_location(area: Area, given: Location | None) -> Location:
    """The location, if units can be sent there. Raises `LocationMissing`, `CoordinatesOffWorld`, `LocationOutsideArea`."""
    if given is None or given.get("lat") is None or given.get("lon") is None:
        raise problems.LocationMissing
    if not (-90 <= given["lat"] <= 90 and -180 <= given["lon"] <= 180):
        raise problems.CoordinatesOffWorld
    if not area.contains(given["lat"], given["lon"]):
        raise problems.LocationOutsideArea(area=area.name)
    return given


def known_trigger(system: str, code: str) -> TriggerCode:
    found = trigger(system, code)
    if found is None:
        listed = [{"system": one.system, "code": one.code} for one in all_triggers()]
        raise problems.TriggerUnknown(known=listed[:KNOWN_TRIGGERS_SHOWN])
    return found


def _refuse_known(actor: Actor, call: Call) -> None:
    known = Incident.objects.filter(agency=actor.agency, external_ref=call.external_ref).first()
    if known:
        raise problems.CallAlreadyOpen(incident=str(known.pk), number=known.number)


def _open_call(
    actor: Actor, call: Call, checked: Checked, digest: str, journal: JournalTransaction
) -> CallAnswer:
    told_by: ToldBy = "cad" if actor.role is Role.MACHINE else "desk"
    incident = incidents.open_incident(journal, actor, checked.owner, _new_incident(call, checked, told_by))
    allocated = allocate(journal, incident, AllocationRequest(cause="call", road=checked.road))
    body = answer_body(incident, allocated)
    if call.idempotency_key:
        AnsweredCall.objects.create(
            agency_id=actor.agency,
            key=call.idempotency_key,
            body_digest=digest,
            answer=body,
            answered_at=now(),
        )
    return CallAnswer(body)


def _new_incident(call: Call, checked: Checked, told_by: ToldBy) -> incidents.NewIncident:
    return incidents.NewIncident(
        external_ref=call.external_ref,
        trigger=as_trigger(checked.trigger),
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
    )


def as_trigger(code: TriggerCode) -> dict[str, str]:
    return {"system": code.system, "code": code.code, "label": code.label, "category": code.category}


def answer_body(incident: Incident, allocated: Allocated) -> CallAnswerBody:
    return {
        "incident": incident_record(incident),
        "alerts": allocated.alerts,
        "considered": allocated.considered,
        "account": [as_wire(one) for one in allocated.account],
        "gain_s": allocated.gain_s,
    }


def delete_answers_before(moment: datetime) -> int:
    """Cleanup: delete kept answers older than `moment`. How many there were."""
    return AnsweredCall.objects.filter(answered_at__lt=moment).delete()[0]
