"""What the wire says of units, their crews and their kit (docs/wire.md). Pure."""

from __future__ import annotations

from typing import TypedDict


class PositionRecord(TypedDict):
    lat: float
    lon: float
    accuracy_m: float | None
    at: str
    source: str


class CheckedItemRecord(TypedDict):
    """`expires`: a day; null where the item has no expiry date."""

    item: str
    serviceable: bool
    expires: str | None


class ItemStateRecord(CheckedItemRecord):
    checked_at: str


class CrewMemberRecord(TypedDict):
    person: str
    name: str
    role: str


class SkillRecord(TypedDict):
    """`assumed`: that of the vehicle, because nobody recorded a grade of those aboard."""

    code: str
    label: str
    assumed: bool


class AboardRecord(TypedDict):
    """What a unit brings to a patient; null: nobody has said. `vehicle`: the label of its kind."""

    vehicle: str
    skill: SkillRecord | None
    transports: bool | None
    seats: int | None
    aed: bool | None


class UnitRecord(TypedDict):
    id: str
    call_sign: str
    service: str
    agency: str
    kind: str
    capabilities: list[str]
    equipment: list[str]
    aboard: AboardRecord
    duty: str
    task: str | None
    drill: bool
    kit: list[ItemStateRecord]
    crew: list[CrewMemberRecord]
    incident: str | None
    position: PositionRecord | None


class UnitPositionRecord(TypedDict):
    unit: str
    call_sign: str
    position: PositionRecord


class CompetenceRecord(TypedDict):
    person: str
    name: str
    code: str
    awarded: str
    expires: str
    issuer: str
