"""Keeps the incident tables and the units' commitments in step with the state that the timeline folds to."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Value
from django.db.models.functions import Coalesce

from apps.core.clock import from_wire
from apps.core.clock import now as clock
from apps.incidents.erasing import erase
from apps.incidents.fold import advance, fold
from apps.incidents.kinds import KINDS, AlertRole
from apps.incidents.models import Incident
from apps.incidents.models import Involvement as InvolvementRow
from apps.incidents.state import IncidentSlice, Involvement, Phase
from apps.journal.kinds import KindModule
from apps.journal.layers import changed
from apps.journal.state import State, read
from apps.units.actions import release, reserve


def project(timeline: UUID, before: State, after: State) -> None:
    was, now = read(before, IncidentSlice), read(after, IncidentSlice)
    trigger = now["trigger"]
    # Without a trigger the opening is erased, and with it the incident.
    if trigger and _call(was) != _call(now):
        Incident.objects.filter(pk=timeline).update(
            category=now["category"], system=trigger["system"], code=trigger["code"]
        )
        if was["phase"] != now["phase"]:
            _project_phase(timeline, now["phase"])
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
    return incident["phase"], incident["category"], incident["trigger"]


def _project_involvement(timeline: UUID, unit: UUID, part: Involvement) -> None:
    is_active = part["ended_at"] is None
    if is_active:
        reserve(unit, timeline)
    else:
        release(unit, timeline)
    kept = {
        "agency_id": UUID(part["agency"]),
        "role": part["role"],
        "alerted_with": _crew_alerted_with(timeline, part["role"]),
        "alerted_at": from_wire(part["alerted_at"]),
        "status": part["status"],
        "is_active": is_active,
    }
    InvolvementRow.objects.update_or_create(incident_id=timeline, unit=unit, defaults=kept)


def _crew_alerted_with(timeline: UUID, role: AlertRole) -> InvolvementRow | None:
    if role == "crew":
        return None
    crews = InvolvementRow.objects.filter(incident=timeline, role="crew")
    return crews.order_by("-is_active", "alerted_at", "pk").first()


KIND_MODULE = KindModule(
    room="incidents",
    kinds=KINDS,
    slice=IncidentSlice,
    fold=fold,
    apply=advance,
    project=project,
    erase=erase,
)
