"""The incident's entry kinds."""

from __future__ import annotations

from typing import Annotated, Literal, get_args
from uuid import UUID

import msgspec

from apps.accounts.access import Sensitivity
from apps.journal.effects import Effect, NoEffect, Own
from apps.journal.kinds import CallSign, Code, Kind, Nothing, Payload

Age = Literal["adult", "child", "unknown"]
Service = Literal["police", "ambulance"]
AlertRole = Literal["crew", "co_responder"]
Status = Literal["mobile", "at_rvp", "on_scene", "at_patient", "transporting", "at_hospital", "clear"]
DeclineReason = Literal["committed", "too_far", "no_kit", "unsafe", "other"]
StandDownCause = Literal[
    "control_room",
    "supervisor",
    "police_tasking",
    "recoded",
    "cancelled",
    "replaced",
    "crew_at_patient",
    "scene_unsafe",
    "eta_lost",
    "relocated",
    "real_call",
    "off_duty",
]

InvolvementStatus = Literal[
    "alerted",
    "displayed",
    "accepted",
    "mobile",
    "at_rvp",
    "on_scene",
    "at_patient",
    "transporting",
    "at_hospital",
    "clear",
    "declined",
    "expired",
    "stood_down",
]
LADDER: tuple[InvolvementStatus, ...] = get_args(InvolvementStatus)
# Groups of statuses, by what they mean to other rooms.
UNANSWERED = ("alerted", "displayed")
EN_ROUTE = ("accepted", "mobile", "at_rvp")
AT_SCENE = ("on_scene", "at_patient")
AFTER_SCENE = ("transporting", "at_hospital")
TURNED_AWAY = ("declined", "expired", "stood_down")
ENDED = ("clear", *TURNED_AWAY)
RESPOND_WITHIN_S = 20
OWN = Own()
IN_THE_RECORD = NoEffect("the incident's record has what it says")


Number = Annotated[str, msgspec.Meta(pattern=r"^\S{1,8}-\d{8}-\d{4,6}X?$")]
TriggerCode = Annotated[str, msgspec.Meta(pattern=r"^\S(?:.{0,38}\S)?$")]
"""A call-taking system, or one of its codes, as an agency's doctrine names it: agreed beforehand."""


class IncidentOpened(Payload, frozen=True):
    number: Number
    category: Code
    system: TriggerCode
    code: TriggerCode
    age: Age
    exercise: bool


class IncidentRecoded(Payload, frozen=True):
    category: Code
    system: TriggerCode
    code: TriggerCode


class Ended(Payload, frozen=True):
    cause: Literal["all_clear", "cancelled_by_caller_or_control"]


class Spot(Payload, frozen=True):
    lat: float
    lon: float
    accuracy_m: float
    source: Code


class IncidentRelocated(Payload, frozen=True):
    """The new address is in the entry's text, where it can be erased."""

    location: Spot


class AlertRaised(Payload, frozen=True):
    alert: UUID
    unit: UUID
    call_sign: CallSign
    agency: UUID
    service: Service
    role: AlertRole
    eta_s: int
    distance_m: int
    replaces: UUID | None
    respond_within_s: int = RESPOND_WITHIN_S
    hold: bool = False
    uncertainty_s: int = 0
    eta_source: Code = "estimate"


class AlertExpired(Payload, frozen=True):
    alert: UUID
    unit: UUID


class AlertShown(Payload, frozen=True):
    alert: UUID


class AlertDeclined(Payload, frozen=True):
    alert: UUID
    reason: DeclineReason


class AlertWithdrawn(Payload, frozen=True):
    alert: UUID
    unit: UUID
    cause: StandDownCause


class StatusReached(Payload, frozen=True):
    status: Status


def _operational(
    name: str, payload: type[Payload], *, withdrawable: bool = False, effect: Effect = OWN
) -> Kind:
    return Kind(
        name=name,
        payload=payload,
        sensitivity=Sensitivity.OPERATIONAL,
        withdrawable=withdrawable,
        effect=(effect,),
    )


KINDS = (
    _operational("incident_opened", IncidentOpened),
    _operational("incident_recoded", IncidentRecoded),
    _operational("incident_cancelled", Ended),
    _operational("incident_closed", Ended),
    _operational("incident_relocated", IncidentRelocated, effect=IN_THE_RECORD),
    _operational("hazards_changed", Nothing, effect=IN_THE_RECORD),
    Kind(
        name="information_added",
        payload=Nothing,
        sensitivity=Sensitivity.CLINICAL,
        effect=(IN_THE_RECORD,),
    ),
    _operational("alert_raised", AlertRaised),
    _operational("alert_displayed", AlertShown),
    _operational("alert_accepted", AlertShown),
    _operational("alert_declined", AlertDeclined),
    _operational("alert_expired", AlertExpired),
    _operational("alert_withdrawn", AlertWithdrawn),
    _operational("status_reached", StatusReached, withdrawable=True),
)
