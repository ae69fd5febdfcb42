"""The operation's entry kinds: written by the server alone, for the commands of those who declare one."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

import msgspec

from apps.accounts.access import Sensitivity
from apps.journal.effects import Own
from apps.journal.kinds import Kind, Nothing, Payload
from apps.journal.papers import PLACED, Papers, Placed, Said
from apps.journal.recording import BY_SERVER

OperationNumber = Annotated[str, msgspec.Meta(pattern=r"^(?:\S{1,8}-)?\d{8}-OP\d{3,6}X?$")]


class OperationOpened(Payload, frozen=True):
    number: OperationNumber
    exercise: bool


class IncidentLinked(Payload, frozen=True):
    incident: UUID


class AgencyJoined(Payload, frozen=True):
    """`units`: all units that the agency has on the operation from now on."""

    agency: UUID
    units: list[UUID]


class AgencyLeft(Payload, frozen=True):
    agency: UUID


IN_NO_PAPER = Papers.nowhere(
    "an operation holds nothing clinical; the papers are of the patients of its incidents"
)


def _operational(name: str, payload: type[Payload], words: Said | Placed | None = None) -> Kind:
    return Kind(
        name=name,
        payload=payload,
        sensitivity=Sensitivity.OPERATIONAL,
        effect=(Own(),),
        papers=IN_NO_PAPER,
        words=words or Said(f"timeline-{name}"),
        recorded=BY_SERVER,
    )


KINDS = (
    _operational("operation_opened", OperationOpened, PLACED),
    _operational("incident_linked", IncidentLinked),
    _operational("agency_joined", AgencyJoined),
    _operational("agency_left", AgencyLeft),
    _operational("operation_closed", Nothing),
)
