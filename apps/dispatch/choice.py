"""Making the choice on a page: candidates from the units at hand, the alerts, and the reasons kept with the incident."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from apps.core.clock import now
from apps.dispatch import rules
from apps.dispatch.rules import Candidate, Check, Considered, Place, Scene
from apps.doctrine.models import TriggerCode
from apps.incidents.actions import NewAlert, raise_alert
from apps.incidents.models import Incident
from apps.incidents.rules import active_units
from apps.journal.page import NewEntry, Page
from apps.units.problems import UnitCommitted
from apps.units.selectors import UnitAtHand, dispatchable

REASONS_KEPT_PER_ROLE = 25
TAKEN = Check(check="reserved", ok=False, reason="was taken by another incident at this very moment")


@dataclass(frozen=True)
class Sent:
    """The alerts raised and the units considered, in the wire's shapes."""

    alerts: list[dict[str, Any]] = field(default_factory=list)
    considered: list[dict[str, Any]] = field(default_factory=list)


def send(
    page: Page, incident: Incident, code: TriggerCode, roles: Sequence[str], replaces: UUID | None = None
) -> Sent:
    """Alert the best unit for each role wanted, and write down who was considered and why."""
    story = incident.pk
    units = [_candidate(unit, story) for unit in dispatchable(incident.area_id)]
    state = page.state(story)
    asked = {unit: part["status"] for unit, part in state["involvements"].items()}
    scene = Scene(place=Place(lat=incident.lat, lon=incident.lon), at=now(), asked=asked)
    alerts: list[dict[str, Any]] = []
    crews = rules.consider_crews(units, scene)
    if "crew" in roles:
        crews = _alert_first(page, story, crews, replaces, alerts)
    cos = rules.consider_co_responders(
        units,
        scene,
        trigger_label=code.label,
        activates=code.co_responder,
        crew=_crew_going(page, story, crews),
    )
    if "co_responder" in roles:
        cos = _alert_first(page, story, cos, replaces, alerts)
    lists = ([crews] if "crew" in roles else []) + ([cos] if "co_responder" in roles else [])
    considered = [_as_wire(one) for listed in lists for one in listed[:REASONS_KEPT_PER_ROLE]]
    page.write(story, NewEntry(kind="units_considered", payload={"considered": considered}))
    return Sent(alerts, considered)


def _candidate(unit: UnitAtHand, story: UUID) -> Candidate:
    known = unit.lat is not None and unit.lon is not None
    return Candidate(
        id=unit.id,
        call_sign=unit.call_sign,
        agency=unit.agency,
        service=unit.service,
        duty=unit.duty,
        crew_count=unit.crew_count,
        is_committed=unit.incident not in (None, story),
        has_aed="aed" in unit.equipment,
        place=Place(lat=unit.lat or 0.0, lon=unit.lon or 0.0) if known else None,
        position_at=unit.at,
    )


def _alert_first(
    page: Page, story: UUID, considered: list[Considered], replaces: UUID | None, alerts: list[dict[str, Any]]
) -> list[Considered]:
    """Alert the first eligible unit; one that another incident takes meanwhile gets that as a reason, and the next is tried."""
    for index, one in enumerate(considered):
        if not one.is_eligible:
            break
        try:
            with page.attempt():
                alert = raise_alert(page, story, _new_alert(one, replaces))
        except UnitCommitted:
            considered[index] = one.with_check(TAKEN)
            continue
        considered[index] = replace(one, chosen=True)
        alerts.append(_alert_as_wire(alert, one))
        break
    return rules.ranked(considered)


def _new_alert(one: Considered, replaces: UUID | None) -> NewAlert:
    return NewAlert(
        unit=one.unit.id,
        call_sign=one.unit.call_sign,
        agency=one.unit.agency,
        service=one.unit.service,
        role=one.role,
        eta_s=one.eta_s or 0,
        distance_m=one.distance_m or 0,
        replaces=replaces,
    )


def _crew_going(page: Page, story: UUID, crews: list[Considered]) -> Considered | None:
    """The crew that goes, as considered now; nothing to be faster than once it is on scene."""
    going = {part["unit"] for part in active_units(page.state(story)) if part["role"] == "crew"}
    return next((one for one in crews if str(one.unit.id) in going), None)


def _alert_as_wire(alert: UUID, one: Considered) -> dict[str, Any]:
    return {
        "alert": str(alert),
        "unit": str(one.unit.id),
        "call_sign": one.unit.call_sign,
        "role": one.role,
        "eta_s": one.eta_s,
        "distance_m": one.distance_m,
    }


def _as_wire(one: Considered) -> dict[str, Any]:
    return {
        "unit": str(one.unit.id),
        "call_sign": one.unit.call_sign,
        "service": one.unit.service,
        "role": one.role,
        "chosen": one.chosen,
        "eta_s": one.eta_s,
        "distance_m": one.distance_m,
        "checks": [{"check": check.check, "ok": check.ok, "reason": check.reason} for check in one.checks],
    }
