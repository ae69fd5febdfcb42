"""The fold of the incidents' slice (docs/wire.md, "The fold", 3). Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import cast

from apps.core.instants import from_wire, shifted, to_wire
from apps.incidents.caller import OF_THE_CALLER, caller_changed
from apps.incidents.kinds import ENDED, LADDER, RESPOND_WITHIN_S, InvolvementStatus
from apps.incidents.meeting import apply_meeting
from apps.incidents.meeting_kinds import LINK_KINDS, RUNNING_KINDS
from apps.incidents.response_applied import (
    OF_THE_REQUEST,
    OF_THE_RESPONSE,
    open_response,
    request_changed,
    response_changed,
)
from apps.incidents.state import IncidentSlice, Involvement, Involvements, Phase
from apps.journal.applied import UNCHANGED, Change, EntrySource
from apps.journal.effective import BareEntry, EffectiveEntries, WirePayload
from apps.journal.layers import drafted
from apps.journal.state import State, read

STATUS_OF_KIND: Mapping[str, InvolvementStatus] = {
    "alert_displayed": "displayed",
    "alert_accepted": "accepted",
    "alert_declined": "declined",
    "alert_expired": "expired",
    "alert_withdrawn": "stood_down",
}
PHASE_OF_KIND: Mapping[str, Phase] = {
    "incident_cancelled": "cancelled",
    "incident_closed": "closed",
    "incident_reopened": "open",
}
OF_THE_CALL = frozenset({"incident_opened", "incident_recoded"}) | PHASE_OF_KIND.keys()
OF_A_MEETING = frozenset(kind.name for kind in (*RUNNING_KINDS, *LINK_KINDS))
OF_A_UNIT = frozenset({"alert_raised", "status_reached"}) | STATUS_OF_KIND.keys()
COUNTED = OF_THE_CALL | OF_A_UNIT | OF_THE_RESPONSE | OF_THE_REQUEST | OF_A_MEETING | OF_THE_CALLER


def fold(effective: EffectiveEntries, so_far: State) -> IncidentSlice:
    incident = nothing_known()
    for entry in effective.counted(COUNTED):
        apply(incident, entry)
    return incident


def advance(state: State, entry: BareEntry, source: EntrySource) -> Change:
    held = read(state, IncidentSlice)
    if entry["kind"] in OF_THE_CALL | OF_A_MEETING:
        incident = _copied(held)
        apply(incident, entry)
        return Change(cast("State", incident))
    if entry["kind"] in OF_A_UNIT:
        draft = drafted(held["involvements"], _unit_in(entry))
        _apply_to_involvement(draft, entry)
        return Change({"involvements": {**held["involvements"], **draft}})
    if entry["kind"] in OF_THE_RESPONSE:
        return Change({"response": response_changed(held["response"], entry)})
    if entry["kind"] in OF_THE_REQUEST:
        return Change({"request": request_changed(held["request"], entry)})
    if entry["kind"] in OF_THE_CALLER:
        return Change(caller_changed(held, entry))
    return UNCHANGED


def _copied(held: IncidentSlice) -> IncidentSlice:
    return {
        "phase": held["phase"],
        "opened_at": held["opened_at"],
        "number": held["number"],
        "category": held["category"],
        "trigger": held["trigger"],
        "age": held["age"],
        "exercise": held["exercise"],
        "involvements": held["involvements"],
        "response": held["response"],
        "request": held["request"],
        "running": held["running"],
        "links": held["links"],
        "merged_into": held["merged_into"],
        "caller": held["caller"],
        "access": held["access"],
        "hazards": held["hazards"],
    }


def nothing_known() -> IncidentSlice:
    return {
        "phase": "open",
        "opened_at": None,
        "number": None,
        "category": None,
        "trigger": None,
        "age": None,
        "exercise": False,
        "involvements": {},
        "response": open_response(),
        "request": None,
        "running": None,
        "links": {},
        "merged_into": None,
        "caller": None,
        "access": None,
        "hazards": None,
    }


def apply(incident: IncidentSlice, entry: BareEntry) -> None:
    kind = entry["kind"]
    if kind in OF_THE_CALL:
        _apply_to_call(incident, entry)
    elif kind in OF_THE_RESPONSE:
        incident["response"] = response_changed(incident["response"], entry)
    elif kind in OF_THE_REQUEST:
        incident["request"] = request_changed(incident["request"], entry)
    elif kind in OF_A_MEETING:
        apply_meeting(incident, entry)
    elif kind in OF_THE_CALLER:
        cast("dict[str, object]", incident).update(caller_changed(incident, entry))
    else:
        _apply_to_involvement(incident["involvements"], entry)


def _apply_to_call(incident: IncidentSlice, entry: BareEntry) -> None:
    payload, kind = entry["payload"], entry["kind"]
    if kind in PHASE_OF_KIND:
        # A merged incident opens again when the merge is taken back, and by nothing else.
        if incident["merged_into"] is None:
            incident["phase"] = PHASE_OF_KIND[kind]
        return
    incident["category"] = payload["category"]
    incident["trigger"] = {"system": payload["system"], "code": payload["code"]}
    if kind == "incident_opened":
        incident["opened_at"] = entry["occurred_at"]
        incident["number"] = payload["number"]
        incident["age"] = payload["age"]
        incident["exercise"] = payload["exercise"]


def _apply_to_involvement(involvements: Involvements, entry: BareEntry) -> None:
    payload, kind = entry["payload"], entry["kind"]
    if kind == "alert_raised":
        begun = involvements[payload["unit"]] = _begun(payload, entry["occurred_at"])
        for one in payload.get("reached", []):
            _reach(begun, one["status"], one["at"])
        return
    part = involvements.get(_unit_in(entry))
    if part is None or payload.get("alert", part["alert"]) != part["alert"]:
        return
    _reach(part, STATUS_OF_KIND.get(kind) or payload["status"], entry["occurred_at"])
    if kind == "alert_declined":
        part["decline_reason"] = payload["reason"]
    if kind == "alert_withdrawn":
        part["stand_down_cause"] = payload["cause"]


def _unit_in(entry: BareEntry) -> str:
    return entry["payload"].get("unit", entry["unit"]) or ""


def _begun(payload: WirePayload, at: str) -> Involvement:
    respond_within = timedelta(seconds=payload.get("respond_within_s", RESPOND_WITHIN_S))
    return {
        "unit": payload["unit"],
        "call_sign": payload["call_sign"],
        "agency": payload["agency"],
        "service": payload["service"],
        "role": payload["role"],
        "alert": payload["alert"],
        "alerted_at": at,
        "eta_s": payload["eta_s"],
        "distance_m": payload["distance_m"],
        "respond_by": to_wire(shifted(from_wire(at), respond_within)),
        "hold": payload.get("hold", False),
        "uncertainty_s": payload.get("uncertainty_s", 0),
        "eta_source": payload.get("eta_source", "estimate"),
        "status": "alerted",
        "reached": {"alerted": at},
        "ended_at": None,
        "decline_reason": None,
        "stand_down_cause": None,
        "raised_by": payload.get("raised_by", "dispatch"),
        "continues": payload.get("continues"),
    }


def _reach(part: Involvement, status: InvolvementStatus, at: str) -> None:
    reached = part["reached"]
    reached[status] = min(at, reached.get(status, at))
    part["status"] = max(reached, key=LADDER.index)
    part["ended_at"] = reached[part["status"]] if part["status"] in ENDED else None
