"""Writes of dispatch: the call from the CAD, who is sent to it, and every change of that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from django.db import IntegrityError

from apps.accounts.access import Actor
from apps.accounts.models import Area
from apps.core.clock import now
from apps.core.problems import NotAllowed
from apps.dispatch import problems
from apps.dispatch.choice import Sent, send
from apps.dispatch.models import AnsweredCall
from apps.doctrine.models import TriggerCode
from apps.doctrine.selectors import all_triggers, trigger
from apps.incidents import actions as incidents
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound, NotOnIncident
from apps.incidents.rules import active_units, audience
from apps.incidents.selectors import incident_record
from apps.journal.models import Entry
from apps.journal.page import Page, content_digest, on_page
from apps.journal.reports import Report

FUTURE_ALLOWED = timedelta(seconds=60)
KNOWN_TRIGGERS_SHOWN = 50


@dataclass(frozen=True, kw_only=True)
class Call:
    """A call as it came from a CAD; coordinates in degrees, `location` None where the CAD gave none."""

    external_ref: str
    system: str
    code: str
    address: str
    location: dict[str, Any] | None
    received_at: datetime | None
    hazards: tuple[str, ...]
    age: str
    exercise: bool
    idempotency_key: str
    body: dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """`body` as docs/wire.md shapes a `CallAnswer`; `is_replay` when it was given before."""

    body: dict[str, Any]
    is_replay: bool = False


def open_call(actor: Actor, call: Call) -> Answer:
    """Open the incident and, in the same transaction, alert the crew and the co-responder."""
    digest = content_digest(call.body)
    if answered := _answered(actor, call, digest):
        return answered
    try:
        checked = _checked(actor, call)
        return on_page(partial(_open_call, actor, call, checked, digest))
    except (IntegrityError, problems.CallAlreadyOpen):
        # The same call came twice at once: the other may have been stored since the answer was looked for.
        if answered := _answered(actor, call, digest):
            return answered
        _refuse_known(actor, call)
        raise


@dataclass(frozen=True)
class Checked:
    area: Area
    trigger: TriggerCode
    location: dict[str, Any]
    received_at: datetime


def _answered(actor: Actor, call: Call, digest: str) -> Answer | None:
    if not call.idempotency_key:
        return None
    first = AnsweredCall.objects.filter(agency=actor.agency, key=call.idempotency_key).first()
    if first is None:
        return None
    if first.body_digest != digest:
        raise problems.IdempotencyKeyReused
    return Answer(first.answer, is_replay=True)


def _checked(actor: Actor, call: Call) -> Checked:
    area = Area.objects.get(pk=actor.area)
    code = known_trigger(call.system, call.code)
    location = call.location or {}
    if location.get("lat") is None or location.get("lon") is None:
        raise problems.LocationMissing
    if not (-90 <= location["lat"] <= 90 and -180 <= location["lon"] <= 180):
        raise problems.CoordinatesOffWorld
    if not area.contains(location["lat"], location["lon"]):
        raise problems.LocationOutsideArea(area=area.name)
    if call.received_at and call.received_at > now() + FUTURE_ALLOWED:
        raise problems.CallInFuture
    _refuse_known(actor, call)
    return Checked(area, code, location, call.received_at or now())


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


def _open_call(actor: Actor, call: Call, checked: Checked, digest: str, page: Page) -> Answer:
    incident = incidents.open_incident(page, actor, checked.area, _new_incident(call, checked))
    sent = send(page, incident, checked.trigger, roles=("crew", "co_responder"))
    body = _answer(incident, sent)
    if call.idempotency_key:
        AnsweredCall.objects.create(
            agency_id=actor.agency,
            key=call.idempotency_key,
            body_digest=digest,
            answer=body,
            answered_at=now(),
        )
    return Answer(body)


def _new_incident(call: Call, checked: Checked) -> incidents.NewIncident:
    return incidents.NewIncident(
        external_ref=call.external_ref,
        trigger=_as_trigger(checked.trigger),
        address=call.address,
        lat=checked.location["lat"],
        lon=checked.location["lon"],
        accuracy_m=checked.location["accuracy_m"],
        location_source=checked.location["source"],
        received_at=checked.received_at,
        hazards=call.hazards,
        age=call.age,
        exercise=call.exercise,
    )


def _as_trigger(code: TriggerCode) -> dict[str, str]:
    return {"system": code.system, "code": code.code, "label": code.label, "category": code.category}


def _answer(incident: Incident, sent: Sent) -> dict[str, Any]:
    return {
        "incident": incident_record(incident),
        "alerts": sent.alerts,
        "considered": sent.considered,
    }


def recode_call(actor: Actor, incident_id: UUID, system: str, code: str) -> Answer:
    """Give the incident another code: co-responders are stood down, or alerted, as the new code says."""
    new = known_trigger(system, code)
    _owned(actor, incident_id)
    return on_page(partial(_recode, actor, incident_id, new), stories=[incident_id])


def _recode(actor: Actor, incident_id: UUID, new: TriggerCode, page: Page) -> Answer:
    incidents.recode(page, incident_id, _as_trigger(new), actor)
    incident = _owned(actor, incident_id)
    going = [part for part in active_units(page.state(incident_id)) if part["role"] == "co_responder"]
    if new.co_responder and not going:
        return Answer(_answer(incident, send(page, incident, new, roles=("co_responder",))))
    for part in going:
        if not new.co_responder and "at_patient" not in part["reached"]:
            entry = incidents.withdraw_alert(page, incident_id, UUID(part["unit"]), "recoded", actor)
            incidents.close_if_all_clear(page, incident_id, entry)
    return Answer(_answer(incident, Sent()))


def cancel_call(actor: Actor, incident_id: UUID) -> Answer:
    _owned(actor, incident_id)
    on_page(lambda page: incidents.cancel(page, incident_id, actor), stories=[incident_id])
    return Answer(_answer(_owned(actor, incident_id), Sent()))


def _owned(actor: Actor, incident_id: UUID) -> Incident:
    found = Incident.objects.filter(pk=incident_id, agency=actor.agency).first()
    if found is None:
        raise IncidentNotFound
    return found


def stand_down(actor: Actor, incident_id: UUID, unit: UUID, cause: str) -> None:
    """Tell a unit that it is not needed. The owner of the call may stand anyone down, a police desk its own units."""
    on_page(partial(_stand_down, actor, incident_id, unit, cause), stories=[incident_id])


def _stand_down(actor: Actor, incident_id: UUID, unit: UUID, cause: str, page: Page) -> None:
    incident = Incident.objects.filter(pk=incident_id).first()
    if incident is None or actor.agency not in audience(incident.agency_id, page.state(incident_id)).agencies:
        raise IncidentNotFound
    part = page.state(incident_id)["involvements"].get(str(unit))
    if part is None:
        raise NotOnIncident
    if incident.agency_id != actor.agency and part["agency"] != str(actor.agency):
        raise NotAllowed("You may stand down units of your own agency only.")
    entry = incidents.withdraw_alert(page, incident_id, unit, cause, actor)
    incidents.close_if_all_clear(page, incident_id, entry)


def decline_alert(page: Page, report: Report) -> Entry:
    """A unit cannot go: the next one is alerted in the same transaction."""
    entry = incidents.decline_alert(page, report)
    part = page.state(report.incident)["involvements"][str(report.unit)]
    incident = Incident.objects.get(pk=report.incident)
    code = trigger(incident.system, incident.code)
    if code:
        send(page, incident, code, roles=(part["role"],), replaces=UUID(part["alert"]))
    incidents.close_if_all_clear(page, report.incident, entry)
    return entry


def forget_answers_before(moment: datetime) -> int:
    """Forget answers kept for repetition that are older than `moment`; the number forgotten."""
    return AnsweredCall.objects.filter(answered_at__lt=moment).delete()[0]
