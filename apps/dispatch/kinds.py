"""Dispatch's entry kinds: which units were considered and why, and board warnings."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

import msgspec

from apps.accounts.access import Sensitivity
from apps.dispatch import redaction
from apps.dispatch.inbox.kinds import KINDS as DESK_ITEM_ENTRIES
from apps.incidents.kinds import AlertRole
from apps.incidents.response_payloads import Backup
from apps.journal.effects import NoEffect, Own
from apps.journal.kinds import CallSign, Code, Kind, Payload
from apps.journal.papers import PLACED, Papers, TextHolds
from apps.journal.recording import BY_SERVER

AllocationCause = Literal[
    "call",
    "recoded",
    "relocated",
    "hazards",
    "caller_said",
    "declined",
    "expired",
    "police_tasking",
    "off_duty",
    "found_patient",
    "diverted",
    "unit_free",
    "eta",
    "stood_down",
    "reopened",
]
BoardWarningCause = Literal[
    "nobody_left",
    "not_displayed",
    "unit_without_device",
    "not_acknowledged",
    "unit_says_unsafe",
    "police_tasking",
    "ambulance_held",
    "no_ambulance",
    "not_needed",
    "backup_requested",
    "no_skill_near",
    "none_transporting",
    "held_long",
    "nobody_to_task",
    "tasking_unacknowledged",
    "tasking_refused",
    "cancelled_with_patient",
    "unit_diverted",
    "likely_same",
]


Agreed = Annotated[str, msgspec.Meta(pattern=r"^\S[^\n]{0,199}$")]
"""A label of the doctrine, the name of an agency or a call sign: agreed beforehand, never typed about a person."""
ValueName = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]{0,39}$")]


class SaidInWire(Payload, frozen=True):
    """What is said, as a code of the catalogue `decision` and its values, which may hold more of the kind."""

    code: Code
    values: dict[ValueName, Value]


Value = bool | int | float | Agreed | None | SaidInWire | list[int | float | Agreed | SaidInWire]


class CheckSaid(Payload, frozen=True):
    """`measured` against `threshold`, both in `unit`; null where the check has none."""

    check: Code
    ok: bool
    said: SaidInWire
    measured: float | Agreed | None = None
    threshold: float | Agreed | None = None
    unit: Literal["s", "m", "days", "people", "alerts"] | None = None


class UnitConsidered(Payload, frozen=True):
    unit: UUID
    call_sign: CallSign
    service: Code
    role: AlertRole
    chosen: bool
    eta_s: int | None
    distance_m: int | None
    checks: list[CheckSaid]
    uncertainty_s: int | None = None
    eta_source: Code | None = None


class SchemeUsed(Payload, frozen=True):
    name: Code
    version: int


class UnitsConsidered(Payload, frozen=True):
    """`account`: what a supervisor would say of it, sentence by sentence."""

    considered: list[UnitConsidered]
    occasion: AllocationCause = "call"
    account: list[SaidInWire] = []
    gain_s: int | None = None
    scheme: SchemeUsed | None = None


class UnitAssigned(Payload, frozen=True):
    """`overridden`: the checks that spoke against the unit; the reason is in the entry's text."""

    alert: UUID
    unit: UUID
    call_sign: CallSign
    overridden: list[Code]


class BoardWarningRaised(Payload, frozen=True):
    """`incident`: another one that is likely about the same patient, `distance_m` away. `what`: what a unit asks for."""

    attention: UUID
    cause: BoardWarningCause
    role: AlertRole | None
    unit: UUID | None
    call_sign: CallSign | None
    incident: UUID | None = None
    distance_m: int | None = None
    what: Backup | None = None


class BoardWarningNamed(Payload, frozen=True):
    attention: UUID


FOR_THE_DESKS = Papers.nowhere("which units were chosen and what the board asks is for the desks")


def _desk(name: str, payload: type[Payload]) -> Kind:
    return Kind(
        name=name,
        payload=payload,
        sensitivity=Sensitivity.DESK,
        effect=(Own(),),
        papers=FOR_THE_DESKS,
        words=PLACED,
        recorded=BY_SERVER,
    )


KINDS = (
    Kind(
        name="units_considered",
        payload=UnitsConsidered,
        sensitivity=Sensitivity.DESK,
        effect=(NoEffect("why a unit was chosen is read from the entry itself"),),
        papers=FOR_THE_DESKS,
        words=PLACED,
        recorded=BY_SERVER,
        masks=dict.fromkeys(("considered", "account", "gain_s"), "unit_detail"),
        reduced={
            "considered": redaction.considered_for,
            "account": redaction.account_for,
            "gain_s": redaction.gain_for,
        },
    ),
    Kind(
        name="unit_assigned_by_desk",
        payload=UnitAssigned,
        sensitivity=Sensitivity.DESK,
        effect=(NoEffect("the alert that follows from it is in the state"),),
        papers=FOR_THE_DESKS,
        words=PLACED,
        recorded=BY_SERVER,
        text=TextHolds("why the checks were overridden"),
    ),
    _desk("attention_raised", BoardWarningRaised),
    _desk("attention_seen", BoardWarningNamed),
    _desk("attention_settled", BoardWarningNamed),
    *DESK_ITEM_ENTRIES,
)
