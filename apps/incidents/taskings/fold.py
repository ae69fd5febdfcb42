"""The fold of the taskings' slice (docs/wire.md, "The fold", 6a). Pure."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from apps.core.instants import from_wire, shifted, to_wire
from apps.incidents.taskings.kinds import ACKNOWLEDGE_WITHIN_S, KINDS
from apps.incidents.taskings.state import TaskedUnit, Tasking, TaskingSlice
from apps.journal.applied import UNCHANGED, Change, EntrySource
from apps.journal.effective import BareEntry, EffectiveEntries
from apps.journal.kinds import KindModule
from apps.journal.state import State, read

COUNTED = frozenset(kind.name for kind in KINDS)


def fold(effective: EffectiveEntries, so_far: State) -> TaskingSlice:
    found: TaskingSlice = {"taskings": {}, "scene": None, "rvp": None}
    for entry in effective.counted(COUNTED):
        found = applied(found, entry)
    return found


def advance(state: State, entry: BareEntry, source: EntrySource) -> Change:
    if entry["kind"] not in COUNTED:
        return UNCHANGED
    held = read(state, TaskingSlice)
    before: TaskingSlice = {"taskings": held["taskings"], "scene": held["scene"], "rvp": held["rvp"]}
    return Change(cast("State", applied(before, entry)))


def applied(before: TaskingSlice, entry: BareEntry) -> TaskingSlice:
    payload, at = entry["payload"], entry["occurred_at"]
    match entry["kind"]:
        case "scene_declared":
            return {**before, "scene": {"state": payload["state"], "since": at}}
        case "rvp_set":
            return {**before, "rvp": {"lat": payload["lat"], "lon": payload["lon"], "since": at}}
        case "tasking_requested":
            asked: TaskingSlice = {
                **before,
                "taskings": {payload["tasking"]: _requested(entry), **before["taskings"]},
            }
            place = payload.get("rvp")
            if place:
                asked["rvp"] = {"lat": place["lat"], "lon": place["lon"], "since": at}
            return asked
    held = before["taskings"].get(payload["tasking"])
    if held is None:
        return before
    return {**before, "taskings": {**before["taskings"], held["tasking"]: _changed(held, entry)}}


def _requested(entry: BareEntry) -> Tasking:
    payload, at = entry["payload"], entry["occurred_at"]
    within = timedelta(seconds=payload.get("acknowledge_within_s", ACKNOWLEDGE_WITHIN_S))
    return {
        "tasking": payload["tasking"],
        "agency": payload["agency"],
        "name": payload["name"],
        "reason": payload["reason"],
        "requested_at": at,
        "acknowledge_by": to_wire(shifted(from_wire(at), within)),
        "decision": None,
        "decided_at": None,
        "units": {},
        "at_scene_at": None,
        "ended_at": None,
        "end": None,
    }


def _changed(held: Tasking, entry: BareEntry) -> Tasking:
    payload, at = entry["payload"], entry["occurred_at"]
    match entry["kind"]:
        case "tasking_acknowledged":
            return {**held, "decision": payload["decision"], "decided_at": at}
        case "tasking_resourced":
            return {**held, "units": {**(held.get("units") or {}), payload["call_sign"]: _unit(entry)}}
        case "tasking_at_scene":
            return {**held, "at_scene_at": held["at_scene_at"] or at}
        case _:
            return held if held["ended_at"] else {**held, "ended_at": at, "end": payload["cause"]}


def _unit(entry: BareEntry) -> TaskedUnit:
    """The newest word of a unit counts."""
    eta_s, at = entry["payload"]["eta_s"], entry["occurred_at"]
    arrives_at = None if eta_s is None else to_wire(shifted(from_wire(at), timedelta(seconds=eta_s)))
    return {"call_sign": entry["payload"]["call_sign"], "said_at": at, "arrives_at": arrives_at}


KIND_MODULE = KindModule(room="taskings", kinds=KINDS, slice=TaskingSlice, fold=fold, apply=advance)
