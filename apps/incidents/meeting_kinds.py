"""Kinds of entries about how one patient's incidents meet: a call opened at the patient, its reference, links and merges."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

import msgspec

from apps.accounts.access import Sensitivity
from apps.incidents.kinds import FOLDED, OF_THE_CALL, Spot, TriggerCode
from apps.journal.kinds import Kind, Payload
from apps.journal.papers import PLACED
from apps.journal.recording import BY_SERVER, FACT, ByServer, FromDevices

Relation = Literal["same", "related", "different"]
LinkedBy = Literal["desk", "rule"]
Reference = Annotated[str, msgspec.Meta(pattern=r"^\S(?:.{0,62}\S)?$")]
"""What a CAD calls an incident."""
Patients = Annotated[int, msgspec.Meta(ge=1, le=99)]
OWN_CODES = "coresponder"


class RunningCallOpened(Payload, frozen=True):
    """`location`: the device's fix, null where it had none. `position_age_s`: the age of the unit's last position, where that was
    taken instead.
    """

    code: TriggerCode
    system: TriggerCode = OWN_CODES
    location: Spot | None = None
    patients: Patients | None = None
    position_age_s: int | None = None
    exercise: bool = False


class RunningCallUnconfirmed(Payload, frozen=True):
    """Nobody at the ambulance control room has answered the call."""


class RunningCallConfirmed(Payload, frozen=True):
    """Somebody at the ambulance control room has the call in hand."""


class IncidentReferenced(Payload, frozen=True):
    """The CAD's own number of the incident: `external_ref` of the record from now on."""

    external_ref: Reference
    by: LinkedBy


class IncidentsLinked(Payload, frozen=True, rename={"with_": "with"}):
    with_: UUID
    relation: Relation
    by: LinkedBy


class IncidentMerged(Payload, frozen=True):
    into: UUID
    by: LinkedBy


class IncidentsUnlinked(Payload, frozen=True, rename={"with_": "with"}):
    with_: UUID


def _of_the_call(name: str, payload: type[Payload], recorded: FromDevices | ByServer = BY_SERVER) -> Kind:
    return Kind(
        name=name,
        payload=payload,
        sensitivity=Sensitivity.OPERATIONAL,
        papers=OF_THE_CALL,
        words=PLACED,
        recorded=recorded,
        effect=(FOLDED,),
    )


RUNNING_KINDS = (
    _of_the_call("running_call_opened", RunningCallOpened, FACT),
    _of_the_call("running_call_unconfirmed", RunningCallUnconfirmed),
    _of_the_call("running_call_confirmed", RunningCallConfirmed),
    _of_the_call("incident_referenced", IncidentReferenced),
)
LINK_KINDS = (
    _of_the_call("incidents_linked", IncidentsLinked),
    _of_the_call("incident_merged", IncidentMerged),
    _of_the_call("incidents_unlinked", IncidentsUnlinked),
)
