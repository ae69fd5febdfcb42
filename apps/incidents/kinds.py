"""The incident's entry kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Annotated, Literal, get_args
from uuid import UUID

import msgspec

from apps.accounts.access import Sensitivity
from apps.incidents import response_payloads as response
from apps.incidents.redaction import eta_for, uncertainty_for
from apps.journal.effects import Effect, NoEffect, Own
from apps.journal.kinds import CallSign, Code, Kind, Payload, Reduce
from apps.journal.papers import PLACED, Nowhere, Papers, Placed, Said, TextHolds
from apps.journal.recording import BY_SERVER, FACT, ByServer, FromDevices

Age = Literal["adult", "child", "unknown"]
AlertRole = response.ResponseRole
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
    "enough",
    "merged",
    "found_patient",
    "diverted",
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


Number = Annotated[str, msgspec.Meta(pattern=r"^\S{1,8}-\d{8}-\d{4,6}X?$")]
TriggerCode = Annotated[str, msgspec.Meta(pattern=r"^\S(?:.{0,38}\S)?$")]
"""A call-taking system, or one of its codes, as an agency's doctrine names it: agreed beforehand."""
Moment = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")]
RaisedBy = Literal["dispatch", "self"]


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


ClosedByHand = Literal["dealt_with", "nobody_found", "opened_in_error", "no_word"]


class IncidentClosed(Payload, frozen=True):
    """`all_clear`: the last unit has cleared. Any other: a desk closed it by hand; why is in the entry's text."""

    cause: Literal["all_clear", ClosedByHand]


class IncidentReopened(Payload, frozen=True):
    cause: Literal["clear_withdrawn", "recoded", "desk", "cad", "with_patient"]


class Spot(Payload, frozen=True):
    lat: float
    lon: float
    accuracy_m: float
    source: Code


class IncidentRelocated(Payload, frozen=True):
    """The new address is in the entry's text, where it can be erased."""

    location: Spot


class StatusAt(Payload, frozen=True):
    status: InvolvementStatus
    at: Moment


class AlertRaised(Payload, frozen=True):
    """`raised_by`: self of a unit that found the patient, which nobody alerted. `continues`: the alert of another incident that
    this one goes on from after a merge. `reached`: the statuses that the unit has reached already.
    """

    alert: UUID
    unit: UUID
    call_sign: CallSign
    agency: UUID
    service: Code
    role: AlertRole
    eta_s: int | None
    distance_m: int | None
    replaces: UUID | None
    respond_within_s: int = RESPOND_WITHIN_S
    hold: bool = False
    uncertainty_s: int = 0
    eta_source: Code = "estimate"
    raised_by: RaisedBy = "dispatch"
    continues: UUID | None = None
    reached: list[StatusAt] = []


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


FOLDED = Own()
IN_THE_RECORD = NoEffect("the incident's record has what it says")
HEAD_OF_THE_PAGE = Nowhere("the call is at the head of the page")
NOT_OF_CARE = Nowhere("it is about the call and the units, not about what was done for the patient")
NOT_REPORTED = Nowhere("no element has a place for it")
OF_THE_CALL = Papers(
    document=HEAD_OF_THE_PAGE,
    spoken=NOT_OF_CARE,
    fhir=NOT_OF_CARE,
    nemsis=NOT_REPORTED,
    utstein=NOT_REPORTED,
)
OF_AN_ALERT = replace(OF_THE_CALL, document=NOT_OF_CARE)
WHY = TextHolds("why, in the words of the desk that did it by hand")
NO_MASKS: Mapping[str, str] = MappingProxyType({})
NOT_REDUCED: Mapping[str, Reduce] = MappingProxyType({})


def _operational(
    name: str,
    payload: type[Payload],
    papers: Papers = OF_AN_ALERT,
    *,
    words: Said | Placed = PLACED,
    recorded: FromDevices | ByServer = BY_SERVER,
    withdrawable: bool = False,
    effect: Effect = FOLDED,
    text: TextHolds | None = None,
    masks: Mapping[str, str] = NO_MASKS,
    reduced: Mapping[str, Reduce] = NOT_REDUCED,
) -> Kind:
    return Kind(
        name=name,
        payload=payload,
        sensitivity=Sensitivity.OPERATIONAL,
        papers=papers,
        words=words,
        recorded=recorded,
        withdrawable=withdrawable,
        effect=(effect,),
        text=text,
        masks=masks,
        reduced=reduced,
    )


KINDS = (
    _operational(
        "incident_opened",
        IncidentOpened,
        Papers(document=HEAD_OF_THE_PAGE, spoken=PLACED, fhir=PLACED, nemsis=PLACED, utstein=PLACED),
    ),
    _operational("incident_recoded", IncidentRecoded, replace(OF_THE_CALL, nemsis=PLACED)),
    _operational(
        "incident_cancelled",
        Ended,
        replace(OF_THE_CALL, fhir=PLACED),
        words=Said("timeline-incident_cancelled"),
    ),
    _operational("incident_closed", IncidentClosed, OF_THE_CALL, text=WHY),
    _operational("incident_reopened", IncidentReopened, OF_THE_CALL, text=WHY),
    _operational(
        "incident_relocated",
        IncidentRelocated,
        OF_THE_CALL,
        effect=IN_THE_RECORD,
        text=TextHolds("the new address"),
    ),
    _operational(
        "alert_raised",
        AlertRaised,
        replace(OF_AN_ALERT, fhir=PLACED, nemsis=PLACED, utstein=PLACED),
        masks=dict.fromkeys(("eta_s", "uncertainty_s", "distance_m"), "way_detail"),
        reduced={"eta_s": eta_for, "uncertainty_s": uncertainty_for},
    ),
    _operational("alert_displayed", AlertShown, recorded=FACT),
    _operational("alert_accepted", AlertShown, recorded=FromDevices(command="accept_alert")),
    _operational("alert_declined", AlertDeclined, recorded=FromDevices(command="decline_alert")),
    _operational("alert_expired", AlertExpired),
    _operational(
        "alert_withdrawn",
        AlertWithdrawn,
        replace(OF_AN_ALERT, nemsis=PLACED),
        recorded=ByServer(command="take_police_tasking"),
    ),
    _operational(
        "status_reached",
        StatusReached,
        replace(OF_AN_ALERT, document=PLACED, fhir=PLACED, nemsis=PLACED, utstein=PLACED),
        recorded=FACT,
        withdrawable=True,
    ),
    _operational("response_limited", response.ResponseLimited),
    _operational("response_closed", response.ResponseClosed, masks={"cause": "care_detail"}, text=WHY),
    _operational("response_reopened", response.ResponseReopened, text=WHY),
    _operational(
        "backup_requested",
        response.BackupRequested,
        recorded=FACT,
        effect=NoEffect("the response is opened again, or wants more units, by an entry of its own"),
        text=TextHolds("what the unit asks for, in its own words"),
    ),
    _operational("ambulance_requested", response.AmbulanceRequested),
    _operational(
        "ambulance_request_acknowledged",
        response.AmbulanceRequestAcknowledged,
        words=Said("timeline-ambulance_request_acknowledged"),
    ),
)
