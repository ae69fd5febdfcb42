"""Dispatch's entry kinds and their fold (docs/wire.md, "The fold", 7): who was considered and why, what a desk must look after."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

from apps.accounts.access import Sensitivity
from apps.journal.effective import EffectiveEntries
from apps.journal.kinds import Kind, KindModule, Payload, State

Role = Literal["crew", "co_responder"]
AllocationCause = Literal[
    "call",
    "recoded",
    "relocated",
    "hazards",
    "declined",
    "expired",
    "police_tasking",
    "off_duty",
    "unit_free",
    "eta",
]
AttentionCause = Literal[
    "nobody_left",
    "not_displayed",
    "not_acknowledged",
    "unit_says_unsafe",
    "police_tasking",
    "ambulance_held",
]


class CheckSaid(Payload, frozen=True):
    """`measured` against `threshold`, both in `unit`; null where the check has none."""

    check: str
    ok: bool
    reason: str
    measured: float | str | None = None
    threshold: float | str | None = None
    unit: Literal["s", "m", "days", "people", "alerts"] | None = None


class UnitConsidered(Payload, frozen=True):
    unit: UUID
    call_sign: str
    service: Literal["police", "ambulance"]
    role: Role
    chosen: bool
    eta_s: int | None
    distance_m: int | None
    checks: list[CheckSaid]
    uncertainty_s: int | None = None
    eta_source: str | None = None


class SchemeUsed(Payload, frozen=True):
    name: str
    version: int


class UnitsConsidered(Payload, frozen=True):
    considered: list[UnitConsidered]
    occasion: AllocationCause = "call"
    sentence: str = ""
    gain_s: int | None = None
    scheme: SchemeUsed | None = None


class AttentionRaised(Payload, frozen=True):
    attention: UUID
    cause: AttentionCause
    role: Role | None
    unit: UUID | None
    call_sign: str | None


class AttentionNamed(Payload, frozen=True):
    attention: UUID


def _desk(name: str, payload: type[Payload]) -> Kind:
    return Kind(name=name, payload=payload, sensitivity=Sensitivity.DESK)


KINDS = (
    _desk("units_considered", UnitsConsidered),
    _desk("attention_raised", AttentionRaised),
    _desk("attention_seen", AttentionNamed),
    _desk("attention_settled", AttentionNamed),
)
TIME_OF_KIND = {"attention_seen": "seen_at", "attention_settled": "settled_at"}


def fold(effective: EffectiveEntries, so_far: State) -> State:
    attentions: dict[str, dict[str, Any]] = {}
    for entry in effective.counted({"attention_raised", *TIME_OF_KIND}):
        payload, at = entry["payload"], entry["occurred_at"]
        attention = payload["attention"]
        if entry["kind"] == "attention_raised":
            attentions.setdefault(attention, {**payload, "since": at, "seen_at": None, "settled_at": None})
        elif attention in attentions:
            name, held = TIME_OF_KIND[entry["kind"]], attentions[attention]
            held[name] = min(at, held[name] or at)
    return {"attentions": attentions}


KIND_MODULE = KindModule(room="dispatch", kinds=KINDS, fold=fold)
