"""The entry kinds of taskings. Each says one step: asked is not acknowledged, acknowledged is not there, there is not safe."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

import msgspec

from apps.accounts.access import Sensitivity
from apps.incidents.taskings.state import SceneState, TaskingDecision, TaskingEnd, TaskingReason
from apps.journal.effects import Own
from apps.journal.kinds import CallSign, Kind, Payload
from apps.journal.papers import PLACED, Papers, TextHolds
from apps.journal.recording import BY_SERVER

ACKNOWLEDGE_WITHIN_S = 30
AgencyName = Annotated[str, msgspec.Meta(pattern=r"^\S(?:[^\n]{0,198}\S)?$")]
"""The name of an agency: agreed beforehand, never of a person."""
EtaSeconds = Annotated[int, msgspec.Meta(ge=0, le=86_400)]
Latitude = Annotated[float, msgspec.Meta(ge=-90, le=90)]
Longitude = Annotated[float, msgspec.Meta(ge=-180, le=180)]


class Point(Payload, frozen=True):
    lat: Latitude
    lon: Longitude


class TaskingRequested(Payload, frozen=True):
    tasking: UUID
    agency: UUID
    name: AgencyName
    reason: TaskingReason
    rvp: Point | None
    acknowledge_within_s: int = ACKNOWLEDGE_WITHIN_S


class TaskingAcknowledged(Payload, frozen=True):
    tasking: UUID
    decision: TaskingDecision


class TaskingResourced(Payload, frozen=True):
    """A unit that the service asked sends, by the call sign that it has there; `eta_s` null: not known."""

    tasking: UUID
    call_sign: CallSign
    eta_s: EtaSeconds | None


class TaskingAtScene(Payload, frozen=True):
    tasking: UUID


class SceneDeclared(Payload, frozen=True):
    state: SceneState


class TaskingEnded(Payload, frozen=True):
    tasking: UUID
    cause: TaskingEnd


class RvpSet(Payload, frozen=True):
    lat: Latitude
    lon: Longitude


OF_THE_DESKS = Papers.nowhere("it is between control rooms, and not about what was done for the patient")


def _operational(name: str, payload: type[Payload], text: TextHolds | None = None) -> Kind:
    return Kind(
        name=name,
        payload=payload,
        sensitivity=Sensitivity.OPERATIONAL,
        effect=(Own(),),
        papers=OF_THE_DESKS,
        words=PLACED,
        recorded=BY_SERVER,
        text=text,
    )


KINDS = (
    _operational("tasking_requested", TaskingRequested, TextHolds("what is asked, in the words of who asks")),
    _operational("tasking_acknowledged", TaskingAcknowledged, TextHolds("why it is refused")),
    _operational("tasking_resourced", TaskingResourced),
    _operational("tasking_at_scene", TaskingAtScene),
    _operational("scene_declared", SceneDeclared),
    _operational("tasking_ended", TaskingEnded),
    _operational("rvp_set", RvpSet, TextHolds("where the rendezvous point is, in words")),
)
