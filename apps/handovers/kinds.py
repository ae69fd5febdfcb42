"""Handover entry kinds and their fold (docs/wire.md, "The fold", 5)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from apps.accounts.access import Sensitivity
from apps.care.payloads import Hospital
from apps.journal.effective import EffectiveEntries, WireEntry
from apps.journal.kinds import Kind, KindModule, Payload, State

Handover = dict[str, Any]
"""{handover, state: offered|received|returned|accepted|withdrawn, patient, from_unit, to_unit, hospital, offered_entry, offered_at,
received_at, returned_entry, returned_at, accepted_entry, accepted_at, through_seq}"""
OPEN = ("offered", "received", "returned")


class HandoverOffered(Payload, frozen=True):
    """To a unit of the incident or to a hospital. `patient` null: the first patient."""

    handover: UUID
    from_unit: UUID
    patient: UUID | None = None
    to_unit: UUID | None = None
    hospital: Hospital | None = None


class OfHandover(Payload, frozen=True):
    handover: UUID


class HandoverAccepted(Payload, frozen=True):
    """`through_seq`: the last entry that the receiver could see. The text names the person who received at a hospital."""

    handover: UUID
    through_seq: int


def _operational(name: str, payload: type[Payload]) -> Kind:
    return Kind(name=name, payload=payload, sensitivity=Sensitivity.OPERATIONAL)


KINDS = (
    _operational("handover_offered", HandoverOffered),
    _operational("handover_received", OfHandover),
    Kind(name="handover_returned", payload=OfHandover, sensitivity=Sensitivity.CLINICAL, withdrawable=True),
    _operational("handover_accepted", HandoverAccepted),
    _operational("handover_withdrawn", OfHandover),
)
NAMES = frozenset(kind.name for kind in KINDS)


def fold(effective: EffectiveEntries, so_far: State) -> State:
    patients = so_far["patients"]
    handovers: dict[str, Handover] = {}
    for entry in effective.counted(NAMES):
        _apply(handovers, entry, patients)
    closed = _closed(patients, handovers)
    parts = so_far["involvements"]
    with_care = {unit: part | {"care_closed_at": closed.get(unit)} for unit, part in parts.items()}
    return {"handovers": handovers, "involvements": with_care}


def _apply(handovers: dict[str, Handover], entry: WireEntry, patients: Mapping[str, Any]) -> None:
    key = entry["payload"]["handover"]
    held = handovers.get(key)
    if held is None:
        if entry["kind"] == "handover_offered":
            handovers[key] = _offered(entry, patients)
        return
    states, turn = _TURNS[entry["kind"]]
    if held["state"] in states:
        held |= turn(entry)


def _offered(entry: WireEntry, patients: Mapping[str, Any]) -> Handover:
    payload = entry["payload"]
    named = str(payload.get("patient") or entry["incident"])
    merged_into = patients[named]["merged_into"] if named in patients else None
    return {
        "handover": payload["handover"],
        "patient": merged_into or named,
        "from_unit": payload["from_unit"],
        "returned_entry": None,
        "returned_at": None,
        "accepted_entry": None,
        "accepted_at": None,
        "through_seq": None,
    } | _open(entry)


def _open(entry: WireEntry) -> Handover:
    payload = entry["payload"]
    return {
        "state": "offered",
        "to_unit": payload.get("to_unit"),
        "hospital": payload.get("hospital"),
        "offered_entry": entry["id"],
        "offered_at": entry["occurred_at"],
        "received_at": None,
    }


def _receive(entry: WireEntry) -> Handover:
    return {"state": "received", "received_at": entry["occurred_at"]}


def _return(entry: WireEntry) -> Handover:
    return {"state": "returned", "returned_entry": entry["id"], "returned_at": entry["occurred_at"]}


def _accept(entry: WireEntry) -> Handover:
    return {
        "state": "accepted",
        "accepted_entry": entry["id"],
        "accepted_at": entry["occurred_at"],
        "through_seq": entry["payload"]["through_seq"],
    }


def _withdraw(entry: WireEntry) -> Handover:
    return {"state": "withdrawn"}


_TURNS: Mapping[str, tuple[tuple[str, ...], Callable[[WireEntry], Handover]]] = {
    # Recorded again only after a question, which a giver whose care has ended may not read.
    "handover_offered": (OPEN, _open),
    "handover_received": (("offered",), _receive),
    "handover_returned": (("offered", "received"), _return),
    "handover_accepted": (OPEN, _accept),
    "handover_withdrawn": (OPEN, _withdraw),
}
"""The states in which a kind counts, and the state that it leads to."""


def _closed(patients: Mapping[str, Any], handovers: Mapping[str, Handover]) -> dict[str, str]:
    """Since when the unit cares for nobody: the time at which the last of its patients was taken over."""
    given: dict[str, dict[str, str]] = {}
    for held in handovers.values():
        if held["state"] == "accepted":
            times, at = given.setdefault(held["from_unit"], {}), held["accepted_at"]
            times[held["patient"]] = min(at, times.get(held["patient"], at))
    closed: dict[str, str] = {}
    for unit, times in given.items():
        treated = [
            key for key, one in patients.items() if one["merged_into"] is None and unit in one["units"]
        ]
        if all(patient in times for patient in treated):
            closed[unit] = max(times[patient] for patient in treated or times)
    return closed


KIND_MODULE = KindModule(room="handovers", kinds=KINDS, fold=fold)
