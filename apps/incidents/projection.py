"""Keeps the incident tables and the units' commitments in step with the state that the timeline folds to."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from apps.core.clock import from_wire
from apps.incidents.erasing import erase
from apps.incidents.kinds import KINDS, fold
from apps.incidents.models import Incident, Involvement
from apps.journal.kinds import KindModule, State
from apps.units.actions import release, reserve

RECORDED = ("phase", "category", "trigger")


def project(timeline: UUID, before: State, after: State) -> None:
    trigger = after["trigger"]
    # Without a trigger the opening is erased, and with it the incident.
    if trigger and any(before.get(part) != after[part] for part in RECORDED):
        Incident.objects.filter(pk=timeline).update(
            phase=after["phase"], category=after["category"], system=trigger["system"], code=trigger["code"]
        )
    was = before.get("involvements", {})
    for unit, part in after["involvements"].items():
        if was.get(unit, {}).get("status") != part["status"] or was[unit]["alert"] != part["alert"]:
            _project_involvement(timeline, UUID(unit), part)


def _project_involvement(timeline: UUID, unit: UUID, part: dict[str, Any]) -> None:
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
    Involvement.objects.update_or_create(incident_id=timeline, unit=unit, defaults=kept)


def _crew_alerted_with(timeline: UUID, role: str) -> Involvement | None:
    if role == "crew":
        return None
    crews = Involvement.objects.filter(incident=timeline, role="crew")
    return crews.order_by("-is_active", "alerted_at", "pk").first()


KIND_MODULE = KindModule(room="incidents", kinds=KINDS, fold=fold, project=project, erase=erase)
