"""The fold of the handovers' slice (docs/wire.md, "The fold", 5). Pure."""

from __future__ import annotations

from collections.abc import Mapping

from apps.care.state import CareSlice, Patient
from apps.handovers.kinds import KINDS, NAMES
from apps.handovers.state import OPEN, Handover, Handovers, HandoverSlice, HandoverStatus
from apps.journal.applied import UNCHANGED, Change, EntrySource
from apps.journal.effective import BareEntry, EffectiveEntries
from apps.journal.kinds import KindModule
from apps.journal.layers import drafted, with_keys
from apps.journal.state import State, read

COUNTS_IN: Mapping[str, tuple[HandoverStatus, ...]] = {
    # Recorded again only after a question, which a giver whose care has ended may not read.
    "handover_offered": OPEN,
    "handover_received": ("offered",),
    "handover_returned": ("offered", "received"),
    "handover_accepted": OPEN,
    "handover_withdrawn": OPEN,
}
"""The states in which a kind counts."""


def fold(effective: EffectiveEntries, so_far: State) -> HandoverSlice:
    patients = read(so_far, CareSlice)["patients"]
    handovers: Handovers = {}
    for entry in effective.counted(NAMES):
        apply(handovers, entry, patients)
    return {"handovers": handovers}


def advance(state: State, entry: BareEntry, source: EntrySource) -> Change:
    handovers, patients = read(state, HandoverSlice)["handovers"], read(state, CareSlice)["patients"]
    if entry["kind"] == "patients_merged":
        return Change({"handovers": with_keys(handovers, _of_merged(handovers, patients))})
    if entry["kind"] not in NAMES:
        return UNCHANGED
    draft = drafted(handovers, entry["payload"]["handover"])
    apply(draft, entry, patients)
    return Change({"handovers": with_keys(handovers, draft)})


def _of_merged(handovers: Mapping[str, Handover], patients: Mapping[str, Patient]) -> Handovers:
    """Handovers whose patient is merged into another by now, with that patient."""
    ends = {key: _end_of(one["patient"], patients) for key, one in handovers.items()}
    moved = {key: end for key, end in ends.items() if end != handovers[key]["patient"]}
    return {key: {**handovers[key], "patient": end} for key, end in moved.items()}


def _end_of(patient: str, patients: Mapping[str, Patient]) -> str:
    return (patients[patient]["merged_into"] if patient in patients else None) or patient


def apply(handovers: Handovers, entry: BareEntry, patients: Mapping[str, Patient]) -> None:
    payload, at = entry["payload"], entry["occurred_at"]
    held = handovers.get(payload["handover"])
    if held is None:
        if entry["kind"] == "handover_offered":
            handovers[payload["handover"]] = _offered(entry, patients)
        return
    if held["state"] not in COUNTS_IN[entry["kind"]]:
        return
    match entry["kind"]:
        case "handover_offered":
            _offer_again(held, entry)
        case "handover_received":
            held["state"], held["received_at"] = "received", at
        case "handover_returned":
            held["state"], held["returned_entry"], held["returned_at"] = "returned", entry["id"], at
        case "handover_accepted":
            held["state"], held["accepted_entry"], held["accepted_at"] = "accepted", entry["id"], at
            held["through_seq"] = payload["through_seq"]
        case "handover_withdrawn":
            held["state"] = "withdrawn"


def _offered(entry: BareEntry, patients: Mapping[str, Patient]) -> Handover:
    payload = entry["payload"]
    return {
        "handover": payload["handover"],
        "state": "offered",
        "patient": _end_of(str(payload.get("patient") or entry["incident"]), patients),
        "from_unit": payload["from_unit"],
        "to_unit": payload.get("to_unit"),
        "hospital": entry["text"],
        "offered_entry": entry["id"],
        "offered_at": entry["occurred_at"],
        "received_at": None,
        "returned_entry": None,
        "returned_at": None,
        "accepted_entry": None,
        "accepted_at": None,
        "through_seq": None,
    }


def _offer_again(held: Handover, entry: BareEntry) -> None:
    payload = entry["payload"]
    held["state"], held["received_at"] = "offered", None
    held["to_unit"], held["hospital"] = payload.get("to_unit"), entry["text"]
    held["offered_entry"], held["offered_at"] = entry["id"], entry["occurred_at"]


KIND_MODULE = KindModule(room="handovers", kinds=KINDS, slice=HandoverSlice, fold=fold, apply=advance)
