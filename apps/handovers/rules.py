"""Rules of handovers: which one is open, and who may receive it (docs/wire.md, "The fold", 5). Pure."""

from __future__ import annotations

from collections.abc import Sequence

from apps.care.state import CareSlice
from apps.core.technical import OperatorText
from apps.handovers.state import OPEN, Handover, HandoverSlice
from apps.incidents.kinds import AT_SCENE, EN_ROUTE, LADDER
from apps.incidents.state import IncidentSlice, Involvement

LONGEST_NAME = 60
RECEIVABLE = (*EN_ROUTE, *AT_SCENE)


def open_handover(state: HandoverSlice, patient: str) -> Handover | None:
    """The one handover of this patient that is neither accepted nor withdrawn."""
    handovers = state["handovers"].values()
    return next((one for one in handovers if one["state"] in OPEN and one["patient"] == patient), None)


def is_standing(state: CareSlice, patient: str) -> bool:
    """Whether the patient is known and not merged into another."""
    known = state["patients"].get(patient)
    return known is not None and known["merged_into"] is None


def receiving_unit(state: IncidentSlice, giver: str) -> str | None:
    """The ambulance crew furthest up the ladder, the earliest alerted among equals."""
    crews = [part for part in _crews(state, giver) if part["status"] in RECEIVABLE]
    ranked = sorted(crews, key=lambda part: (-LADDER.index(part["status"]), part["alerted_at"], part["unit"]))
    return ranked[0]["unit"] if ranked else None


def may_take(state: IncidentSlice, giver: str, unit: str) -> bool:
    """Whether this unit can be chosen: another crew whose part has not ended."""
    return any(part["unit"] == unit and part["ended_at"] is None for part in _crews(state, giver))


def is_receivers(held: Handover, unit: str) -> bool:
    """Whether this unit speaks for the receiver: for a hospital the crew that brings the patient, else never the giver."""
    return (unit == held["from_unit"]) is (held["hospital"] is not None)


def fault_of_hospitals(names: Sequence[str]) -> OperatorText | None:
    """What is wrong with the setting HOSPITALS, in a sentence; None if nothing is."""
    long = next((name for name in names if len(name.strip()) > LONGEST_NAME), None)
    return long and f"HOSPITALS names {long!r}: a hospital's name has at most {LONGEST_NAME} characters."


def _crews(state: IncidentSlice, giver: str) -> list[Involvement]:
    parts = state["involvements"].values()
    return [part for part in parts if part["role"] == "crew" and part["unit"] != giver]
