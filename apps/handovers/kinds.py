"""Handover entry kinds and their fold (docs/wire.md, "The fold", 5)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from apps.accounts.access import Sensitivity
from apps.journal.kinds import Chapter, Kind, Payload, State
from apps.journal.told import Told, WireEntry


class HandoverOffered(Payload, frozen=True):
    handover: UUID
    from_unit: UUID
    to_unit: UUID


class HandoverAccepted(Payload, frozen=True):
    handover: UUID
    through_seq: int


class HandoverWithdrawn(Payload, frozen=True):
    handover: UUID


def _operational(name: str, payload: type[Payload]) -> Kind:
    return Kind(name=name, payload=payload, sensitivity=Sensitivity.OPERATIONAL)


KINDS = (
    _operational("handover_offered", HandoverOffered),
    _operational("handover_accepted", HandoverAccepted),
    _operational("handover_withdrawn", HandoverWithdrawn),
)
NAMES = frozenset(kind.name for kind in KINDS)


def fold(told: Told, so_far: State) -> State:
    handovers: dict[str, dict[str, Any]] = {}
    for entry in told.counted(NAMES):
        _tell(handovers, entry)
    return {"handovers": handovers, "involvements": _with_care_closed(so_far["involvements"], handovers)}


def _tell(handovers: dict[str, dict[str, Any]], entry: WireEntry) -> None:
    payload, key = entry["payload"], entry["payload"]["handover"]
    if entry["kind"] == "handover_offered":
        handovers.setdefault(key, _offered(entry))
        return
    held = handovers.get(key)
    if held is None or held["state"] == "accepted":
        return
    if entry["kind"] == "handover_withdrawn":
        held["state"] = "withdrawn"
    elif held["state"] == "offered":
        held |= {
            "state": "accepted",
            "accepted_entry": entry["id"],
            "accepted_at": entry["occurred_at"],
            "through_seq": payload["through_seq"],
        }


def _offered(entry: WireEntry) -> dict[str, Any]:
    payload = entry["payload"]
    return {
        "handover": payload["handover"],
        "state": "offered",
        "from_unit": payload["from_unit"],
        "to_unit": payload["to_unit"],
        "offered_entry": entry["id"],
        "offered_at": entry["occurred_at"],
        "accepted_entry": None,
        "accepted_at": None,
        "through_seq": None,
    }


def _with_care_closed(involvements: dict[str, Any], handovers: dict[str, dict[str, Any]]) -> dict[str, Any]:
    closed: dict[str, str] = {}
    for held in handovers.values():
        if held["state"] == "accepted":
            giver, at = held["from_unit"], held["accepted_at"]
            closed[giver] = min(at, closed.get(giver, at))
    return {unit: part | {"care_closed_at": closed.get(unit)} for unit, part in involvements.items()}


CHAPTER = Chapter(room="handovers", kinds=KINDS, fold=fold)
