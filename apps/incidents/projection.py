"""Keeps the incident tables and the units' commitments in step with the state that the timeline folds to."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Value
from django.db.models.functions import Coalesce

from apps.core.clock import from_wire
from apps.core.clock import now as clock
from apps.deadlines import actions as deadlines
from apps.incidents.caller_kinds import KINDS as CALLER_KINDS
from apps.incidents.caller_says import ACCESS_EXPIRES, WORDS_KEPT, markers_of, patients_said
from apps.incidents.erasing import erase
from apps.incidents.fold import advance, fold
from apps.incidents.kinds import KINDS, AlertRole
from apps.incidents.meeting_kinds import LINK_KINDS, RUNNING_KINDS
from apps.incidents.models import AmbulanceRequest, Incident
from apps.incidents.models import Involvement as InvolvementRow
from apps.incidents.rules import request_state
from apps.incidents.state import IncidentSlice, Involvement, Phase
from apps.journal.kinds import KindModule
from apps.journal.layers import changed
from apps.journal.state import State, read
from apps.units.actions import note_done, release, reserve

DONE = ("accepted", "mobile", "declined", "clear")
"""Statuses by which a unit says what it does: what it said of its duty before does not undo them."""


def project(timeline: UUID, before: State, after: State) -> None:
    was, now = read(before, IncidentSlice), read(after, IncidentSlice)
    trigger = now["trigger"]
    # Without a trigger the opening is erased, and with it the incident.
    if trigger and _call(was) != _call(now):
        Incident.objects.filter(pk=timeline).update(
            category=now["category"],
            system=trigger["system"],
            code=trigger["code"],
            merged_into=now["merged_into"],
        )
        if was["phase"] != now["phase"]:
            _project_phase(timeline, now["phase"])
    if (was["caller"], was["running"]) != (now["caller"], now["running"]):
        Incident.objects.filter(pk=timeline).update(patients=patients_said(now), markers=markers_of(now))
    if now["access"] and was["phase"] != now["phase"] and now["phase"] != "open":
        deadlines.plan(timeline, ACCESS_EXPIRES, WORDS_KEPT.total_seconds())
    if (was["request"], request_state(was)) != (now["request"], request_state(now)):
        _project_request(timeline, now)
    touched = changed(was["involvements"], now["involvements"])
    for unit, part in now["involvements"].items() if touched else ():
        held = was["involvements"].get(unit)
        if held is None or (held["status"], held["alert"]) != (part["status"], part["alert"]):
            _project_involvement(timeline, UUID(unit), part)


def _project_phase(timeline: UUID, phase: Phase) -> None:
    """What is over keeps the time at which it was so first, by the server's clock."""
    incidents = Incident.objects.filter(pk=timeline).exclude(phase=phase)
    incidents.update(
        phase=phase, closed_at=None if phase == "open" else Coalesce("closed_at", Value(clock()))
    )


def _call(incident: IncidentSlice) -> tuple[object, ...]:
    return incident["phase"], incident["category"], incident["trigger"], incident["merged_into"]


def _project_involvement(timeline: UUID, unit: UUID, part: Involvement) -> None:
    is_active = part["ended_at"] is None
    if is_active:
        reserve(unit, timeline)
    else:
        release(unit, timeline)
    if part["status"] in DONE:
        done_at, at = from_wire(part["reached"][part["status"]]), clock()
        note_done(unit, min(done_at, at))
    kept = {
        "agency_id": UUID(part["agency"]),
        "role": part["role"],
        "request": _request_of(timeline, part["role"]),
        "alerted_at": from_wire(part["alerted_at"]),
        "status": part["status"],
        "is_active": is_active,
    }
    InvolvementRow.objects.update_or_create(incident_id=timeline, unit=unit, defaults=kept)


def _request_of(timeline: UUID, role: AlertRole) -> AmbulanceRequest | None:
    return AmbulanceRequest.objects.filter(incident=timeline).first() if role == "co_responder" else None


def _project_request(timeline: UUID, state: IncidentSlice) -> None:
    request = state["request"]
    if request is None:
        return
    kept = {
        "agency_id": UUID(request["agency"]),
        "state": request_state(state),
        "requested_at": from_wire(request["requested_at"]),
        "told_at": from_wire(request["told_at"]) if request["told_at"] else None,
        "told_by": request["told_by"] or "",
        "acknowledged_at": from_wire(request["acknowledged_at"]) if request["acknowledged_at"] else None,
        "acknowledged_by_id": UUID(request["acknowledged_by"]) if request["acknowledged_by"] else None,
    }
    AmbulanceRequest.objects.update_or_create(incident_id=timeline, defaults=kept)


KIND_MODULE = KindModule(
    room="incidents",
    kinds=(*KINDS, *CALLER_KINDS, *RUNNING_KINDS, *LINK_KINDS),
    slice=IncidentSlice,
    fold=fold,
    apply=advance,
    project=project,
    erase=erase,
)
