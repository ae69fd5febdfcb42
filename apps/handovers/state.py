"""The handovers' slice of an incident's state, and what handovers say of a unit's care. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, TypedDict

from apps.care.state import CareSlice, Patient
from apps.incidents.state import IncidentSlice
from apps.journal.layers import found_by, heads
from apps.journal.state import JournalSlice, Keyed, State, read

HandoverStatus = Literal["offered", "received", "returned", "accepted", "withdrawn"]
OPEN: tuple[HandoverStatus, ...] = ("offered", "received", "returned")


class Handover(TypedDict):
    """Of one patient, from a unit to another unit of the incident or to a hospital.

    `through_seq`: the last entry that the receiver could see when it accepted.
    """

    handover: str
    state: HandoverStatus
    patient: str
    from_unit: str
    to_unit: str | None
    hospital: str | None
    offered_entry: str
    offered_at: str
    received_at: str | None
    returned_entry: str | None
    returned_at: str | None
    accepted_entry: str | None
    accepted_at: str | None
    through_seq: int | None


Handovers = dict[str, Handover]


class HandoverSlice(TypedDict):
    """`handovers`: by id."""

    handovers: Annotated[Mapping[str, Handover], Keyed(by="from_unit")]


class HandedState(CareSlice, HandoverSlice):
    """What the end of a unit's care is read from."""


class ClinicalState(JournalSlice, IncidentSlice, CareSlice, HandoverSlice):
    """The call, the units, the patients and their handovers: what a rule or a document of care reads."""


def care_closed_at(state: State, unit: str) -> str | None:
    """Since when the unit cares for nobody: the time at which the last of its patients was taken over (docs/wire.md)."""
    handed = read(state, HandedState)
    given = _given(found_by(handed["handovers"], "from_unit", unit))
    # Patients are asked only of a unit that gave one.
    treated = _treated(handed["patients"], unit) if given else []
    if not given or not all(patient in given for patient in treated):
        return None
    return max(given[patient] for patient in treated or given)


def taken_over(state: State) -> dict[str, str]:
    """Each patient whom a hospital has accepted, and since when."""
    handovers = read(state, HandedState)["handovers"]
    return _given({key: one for key, one in handovers.items() if one["hospital"] is not None})


def _given(handovers: Mapping[str, Handover]) -> dict[str, str]:
    """Each patient that was handed over, with the earliest time at which somebody accepted."""
    given: dict[str, str] = {}
    for held in handovers.values():
        at = held["accepted_at"]
        if held["state"] == "accepted" and at:
            given[held["patient"]] = min(at, given.get(held["patient"], at))
    return given


def _treated(patients: Mapping[str, Patient], unit: str) -> list[str]:
    return [
        key for key, one in heads(patients).items() if one["merged_into"] is None and unit in one["units"]
    ]
