"""The incidents' slice of an incident's state: the call, and each unit's part in it. Pure."""

from __future__ import annotations

from typing import Literal, TypedDict

from apps.incidents.caller_kinds import Breathing, Dnacpr, Priority, Severity
from apps.incidents.kinds import Age, AlertRole, DeclineReason, InvolvementStatus, RaisedBy, StandDownCause
from apps.incidents.meeting_kinds import Relation
from apps.incidents.response_payloads import ClosedCause, ToldBy

Phase = Literal["open", "cancelled", "closed", "merged"]


class CodedTrigger(TypedDict):
    system: str
    code: str


class Involvement(TypedDict):
    """One unit's part. `reached`: each status that it has reached, and when first; `status`: the highest of them."""

    unit: str
    call_sign: str
    agency: str
    service: str
    role: AlertRole
    alert: str
    alerted_at: str
    eta_s: int | None
    distance_m: int | None
    respond_by: str
    hold: bool
    uncertainty_s: int
    eta_source: str
    status: InvolvementStatus
    reached: dict[InvolvementStatus, str]
    ended_at: str | None
    decline_reason: DeclineReason | None
    stand_down_cause: StandDownCause | None
    raised_by: RaisedBy
    continues: str | None


class RunningCall(TypedDict):
    """A call that a unit opened at the patient. `external_ref`: the CAD's own number, once it has one. `confirmed_at`: when the
    ambulance control room first had it in hand; `unconfirmed_at`: when it was first found that nobody there had answered.
    """

    unit: str | None
    found_at: str
    code: str
    patients: int | None
    position_age_s: int | None
    external_ref: str | None
    confirmed_at: str | None
    unconfirmed_at: str | None


Involvements = dict[str, Involvement]


class WantedUnits(TypedDict):
    """How many units of each role a desk wants; null: as the scheme says."""

    crew: int | None
    co_responder: int | None


class Response(TypedDict):
    """Whether units are still asked for. `by`: the person who closed it; null where a rule did.

    `reopened_at`: what was recorded of care before then no longer closes it.
    """

    state: Literal["open", "closed"]
    closed_at: str | None
    reopened_at: str | None
    cause: ClosedCause | None
    by: str | None
    wanted: WantedUnits


class AmbulanceRequest(TypedDict):
    """The request for an ambulance. `told_at`: since when its control room knows of it."""

    agency: str
    requested_at: str
    told_at: str | None
    told_by: ToldBy | None
    acknowledged_at: str | None
    acknowledged_by: str | None


class CallerSays(TypedDict):
    """The newest of each thing that the caller has said; null: nothing. `at`: when the last of it was said."""

    at: str
    cpr: bool | None
    cpr_since: str | None
    instructed: bool | None
    aed_at_scene: bool | None
    aed_on_way: bool | None
    breathing: Breathing | None
    conscious: bool | None
    dnacpr: Dnacpr | None
    care_home: bool | None
    patients: int | None
    priority: Priority | None


class Access(TypedDict):
    """How to get to the patient is the text of `entry`."""

    entry: str
    at: str


class HazardNow(TypedDict):
    """`expires_at`: when it is said to be over; `expired_at`: since when it counts no more."""

    id: str
    marker: str | None
    severity: Severity | None
    expires_at: str | None
    source: str | None
    expired_at: str | None


class IncidentSlice(TypedDict):
    """`involvements`: by unit. `request`: null in a timeline from before ambulances were requested by an entry. `links`: incident
    → how it belongs to this one. `merged_into`: where a merged one goes on. `access`: null when its words have expired. `hazards`:
    null where the record alone has them.
    """

    phase: Phase
    opened_at: str | None
    number: str | None
    category: str | None
    trigger: CodedTrigger | None
    age: Age | None
    exercise: bool
    involvements: Involvements
    response: Response
    request: AmbulanceRequest | None
    running: RunningCall | None
    links: dict[str, Relation]
    merged_into: str | None
    caller: CallerSays | None
    access: Access | None
    hazards: list[HazardNow] | None
