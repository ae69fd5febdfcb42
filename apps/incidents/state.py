"""The incidents' slice of an incident's state: the call, and each unit's part in it. Pure."""

from __future__ import annotations

from typing import Literal, TypedDict

from apps.incidents.kinds import Age, AlertRole, DeclineReason, InvolvementStatus, StandDownCause

Phase = Literal["open", "cancelled", "closed"]


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


Involvements = dict[str, Involvement]


class IncidentSlice(TypedDict):
    """`involvements`: by unit."""

    phase: Phase
    opened_at: str | None
    number: str | None
    category: str | None
    trigger: CodedTrigger | None
    age: Age | None
    exercise: bool
    involvements: Involvements
