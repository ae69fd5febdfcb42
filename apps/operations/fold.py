"""The fold of the operations' slice (docs/wire.md, "The fold", 10): in the order of `seq`, one entry at a time. Pure."""

from __future__ import annotations

from apps.journal.applied import UNCHANGED, Change, EntrySource
from apps.journal.effective import BareEntry, EffectiveEntries
from apps.journal.state import State, read
from apps.operations.kinds import KINDS
from apps.operations.state import Operation, OperationSlice, Participant

COUNTED = frozenset(kind.name for kind in KINDS)


def fold(effective: EffectiveEntries, so_far: State) -> OperationSlice:
    operation: Operation | None = None
    for entry in effective.counted(COUNTED):
        operation = apply(operation, entry)
    return {"operation": operation}


def advance(state: State, entry: BareEntry, source: EntrySource) -> Change:
    if entry["kind"] not in COUNTED:
        return UNCHANGED
    return Change({"operation": apply(read(state, OperationSlice)["operation"], entry)})


def apply(operation: Operation | None, entry: BareEntry) -> Operation | None:
    """The operation after this entry. What comes before it was opened changes nothing."""
    payload, at = entry["payload"], entry["occurred_at"]
    if operation is None:
        return _opened(entry) if entry["kind"] == "operation_opened" else None
    match entry["kind"]:
        case "incident_linked":
            linked = operation["incidents"]
            known = payload["incident"] in linked
            return operation if known else {**operation, "incidents": [*linked, payload["incident"]]}
        case "agency_joined":
            return _with(operation, _joined(operation, payload["agency"], payload["units"], at))
        case "agency_left":
            part = operation["participants"].get(payload["agency"])
            if part is None or part["left_at"]:
                return operation
            return _with(operation, {**part, "left_at": at, "units": []})
        case "operation_closed":
            return {**operation, "phase": "closed", "closed_at": operation["closed_at"] or at}
        case _:
            return operation


def _opened(entry: BareEntry) -> Operation:
    payload = entry["payload"]
    return {
        "number": payload["number"],
        "phase": "open",
        "exercise": payload["exercise"],
        "opened_at": entry["occurred_at"],
        "closed_at": None,
        "participants": {},
        "incidents": [],
    }


def _joined(operation: Operation, agency: str, units: list[str], at: str) -> Participant:
    """One that is present already keeps the time at which it joined, and has other units from now on."""
    held = operation["participants"].get(agency)
    since = held["joined_at"] if held and not held["left_at"] else at
    return {"agency": agency, "joined_at": since, "left_at": None, "units": units}


def _with(operation: Operation, part: Participant) -> Operation:
    return {**operation, "participants": {**operation["participants"], part["agency"]: part}}
