"""Dispatch's entry kind: who was considered, and why each was or was not sent. For desks; it folds to nothing."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from apps.accounts.access import Sensitivity
from apps.journal.kinds import Chapter, Kind, Payload


class CheckSaid(Payload, frozen=True):
    check: str
    ok: bool
    reason: str


class UnitConsidered(Payload, frozen=True):
    unit: UUID
    call_sign: str
    service: Literal["police", "ambulance"]
    role: Literal["crew", "co_responder"]
    chosen: bool
    eta_s: int | None
    distance_m: int | None
    checks: list[CheckSaid]


class UnitsConsidered(Payload, frozen=True):
    considered: list[UnitConsidered]


CHAPTER = Chapter(
    room="dispatch",
    kinds=(Kind(name="units_considered", payload=UnitsConsidered, sensitivity=Sensitivity.DESK),),
)
