"""The incident's entry kinds and their fold (docs/wire.md, "The fold", 3)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Literal
from uuid import UUID

from apps.accounts.access import Sensitivity
from apps.core.instants import from_wire, to_wire
from apps.journal.effective import EffectiveEntries, WireEntry
from apps.journal.kinds import Kind, Nothing, Payload, State

Age = Literal["adult", "child", "unknown"]
AlertRole = Literal["crew", "co_responder"]
Status = Literal["mobile", "at_rvp", "on_scene", "at_patient", "transporting", "at_hospital", "clear"]
DeclineReason = Literal["committed", "too_far", "no_kit", "unsafe", "other"]
StandDownCause = Literal[
    "control_room",
    "supervisor",
    "police_tasking",
    "recoded",
    "cancelled",
    "replaced",
    "crew_at_patient",
    "scene_unsafe",
    "eta_lost",
    "relocated",
    "real_call",
    "off_duty",
]

LADDER = (
    "alerted",
    "displayed",
    "accepted",
    "mobile",
    "at_rvp",
    "on_scene",
    "at_patient",
    "transporting",
    "at_hospital",
    "clear",
    "declined",
    "expired",
    "stood_down",
)
# Groups of statuses, by what they mean to other rooms.
UNANSWERED = ("alerted", "displayed")
EN_ROUTE = ("accepted", "mobile", "at_rvp")
AT_SCENE = ("on_scene", "at_patient")
AFTER_SCENE = ("transporting", "at_hospital")
TURNED_AWAY = ("declined", "expired", "stood_down")
ENDED = ("clear", *TURNED_AWAY)
RESPOND_WITHIN_S = 20


class IncidentOpened(Payload, frozen=True):
    number: str
    category: str
    system: str
    code: str
    age: Age
    exercise: bool


class IncidentRecoded(Payload, frozen=True):
    category: str
    system: str
    code: str


class Ended(Payload, frozen=True):
    cause: str


class Spot(Payload, frozen=True):
    lat: float
    lon: float
    accuracy_m: float
    source: str


class IncidentRelocated(Payload, frozen=True):
    """The new address is in the entry's text, where it can be erased."""

    location: Spot


class HazardsChanged(Payload, frozen=True):
    hazards: list[str]


class AlertRaised(Payload, frozen=True):
    alert: UUID
    unit: UUID
    call_sign: str
    agency: UUID
    service: Literal["police", "ambulance"]
    role: AlertRole
    eta_s: int
    distance_m: int
    replaces: UUID | None
    respond_within_s: int = RESPOND_WITHIN_S
    hold: bool = False
    uncertainty_s: int = 0
    eta_source: str = "estimate"


class AlertExpired(Payload, frozen=True):
    alert: UUID
    unit: UUID


class AlertShown(Payload, frozen=True):
    alert: UUID


class AlertDeclined(Payload, frozen=True):
    alert: UUID
    reason: DeclineReason


class AlertWithdrawn(Payload, frozen=True):
    alert: UUID
    unit: UUID
    cause: StandDownCause


class StatusReached(Payload, frozen=True):
    status: Status


def _operational(name: str, payload: type[Payload], *, withdrawable: bool = False) -> Kind:
    return Kind(name=name, payload=payload, sensitivity=Sensitivity.OPERATIONAL, withdrawable=withdrawable)


KINDS = (
    _operational("incident_opened", IncidentOpened),
    _operational("incident_recoded", IncidentRecoded),
    _operational("incident_cancelled", Ended),
    _operational("incident_closed", Ended),
    _operational("incident_relocated", IncidentRelocated),
    _operational("hazards_changed", HazardsChanged),
    Kind(name="information_added", payload=Nothing, sensitivity=Sensitivity.CLINICAL),
    _operational("alert_raised", AlertRaised),
    _operational("alert_displayed", AlertShown),
    _operational("alert_accepted", AlertShown),
    _operational("alert_declined", AlertDeclined),
    _operational("alert_expired", AlertExpired),
    _operational("alert_withdrawn", AlertWithdrawn),
    _operational("status_reached", StatusReached, withdrawable=True),
)
RUNG_OF_KIND = {
    "alert_displayed": "displayed",
    "alert_accepted": "accepted",
    "alert_declined": "declined",
    "alert_expired": "expired",
    "alert_withdrawn": "stood_down",
}
OF_THE_CALL = frozenset({"incident_opened", "incident_recoded"})
OF_A_UNIT = frozenset({"alert_raised", "status_reached"}) | RUNG_OF_KIND.keys()
PHASE_OF_KIND = {"incident_cancelled": "cancelled", "incident_closed": "closed"}


def fold(effective: EffectiveEntries, so_far: State) -> State:
    state: State = {
        "phase": "open",
        "opened_at": None,
        "number": None,
        "category": None,
        "trigger": None,
        "age": None,
        "exercise": False,
    }
    involvements: dict[str, dict[str, Any]] = {}
    for entry in effective.counted(OF_THE_CALL | PHASE_OF_KIND.keys()):
        _apply_to_incident(state, entry)
    for entry in effective.counted(OF_A_UNIT):
        _apply_to_involvement(involvements, entry)
    return state | {"involvements": {unit: _settled(part) for unit, part in involvements.items()}}


def _apply_to_incident(state: State, entry: WireEntry) -> None:
    payload = entry["payload"]
    if entry["kind"] in PHASE_OF_KIND:
        state["phase"] = PHASE_OF_KIND[entry["kind"]]
        return
    state["category"] = payload["category"]
    state["trigger"] = {"system": payload["system"], "code": payload["code"]}
    if entry["kind"] == "incident_opened":
        state["opened_at"] = entry["occurred_at"]
        state |= {name: payload[name] for name in ("number", "age", "exercise")}


def _apply_to_involvement(involvements: dict[str, dict[str, Any]], entry: WireEntry) -> None:
    payload, kind = entry["payload"], entry["kind"]
    if kind == "alert_raised":
        involvements[payload["unit"]] = _begun(payload, entry["occurred_at"])
        return
    part = involvements.get(payload.get("unit", entry["unit"]))
    if part is None or payload.get("alert", part["alert"]) != part["alert"]:
        return
    _reach(part, RUNG_OF_KIND.get(kind) or payload["status"], entry["occurred_at"])
    if kind == "alert_declined":
        part["decline_reason"] = payload["reason"]
    if kind == "alert_withdrawn":
        part["stand_down_cause"] = payload["cause"]


def _begun(payload: dict[str, Any], at: str) -> dict[str, Any]:
    named = ("unit", "call_sign", "agency", "service", "role", "alert", "eta_s", "distance_m")
    respond_within = timedelta(seconds=payload.get("respond_within_s", RESPOND_WITHIN_S))
    return {name: payload[name] for name in named} | {
        "alerted_at": at,
        "respond_by": to_wire(from_wire(at) + respond_within),
        "hold": payload.get("hold", False),
        "uncertainty_s": payload.get("uncertainty_s", 0),
        "eta_source": payload.get("eta_source", "estimate"),
        "reached": {"alerted": at},
        "decline_reason": None,
        "stand_down_cause": None,
        "care_closed_at": None,
    }


def _reach(part: dict[str, Any], rung: str, at: str) -> None:
    part["reached"][rung] = min(at, part["reached"].get(rung, at))


def _settled(part: dict[str, Any]) -> dict[str, Any]:
    status = max(part["reached"], key=LADDER.index)
    return part | {"status": status, "ended_at": part["reached"][status] if status in ENDED else None}
