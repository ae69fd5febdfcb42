"""The entry kinds of units. They belong to no incident, so they have no fold."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

import msgspec

from apps.accounts.access import Sensitivity
from apps.journal.kinds import Kind, KindModule, Payload

Item = Literal["aed", "aed_pads", "aed_battery", "bag_valve_mask", "oxygen", "tourniquets"]


Day = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class UnitBookedOn(Payload, frozen=True):
    person: UUID


class UnitBookedOff(Payload, frozen=True):
    person: UUID


class ItemChecked(Payload, frozen=True):
    """`expires` is a day, `YYYY-MM-DD`."""

    item: Item
    serviceable: bool
    expires: Day | None


class KitChecked(Payload, frozen=True):
    kit: list[ItemChecked]


class UnitDrillChanged(Payload, frozen=True):
    drill: bool


class UnitDutyChanged(Payload, frozen=True):
    """The reference of the job, which people type, is the entry's text."""

    duty: Literal["available", "divertible", "busy"]


KIND_MODULE = KindModule(
    room="units",
    kinds=(
        Kind(name="unit_booked_on", payload=UnitBookedOn, sensitivity=Sensitivity.OPERATIONAL),
        Kind(name="kit_checked", payload=KitChecked, sensitivity=Sensitivity.OPERATIONAL),
        Kind(name="unit_drill_changed", payload=UnitDrillChanged, sensitivity=Sensitivity.OPERATIONAL),
        Kind(name="unit_booked_off", payload=UnitBookedOff, sensitivity=Sensitivity.OPERATIONAL),
        Kind(name="unit_duty_changed", payload=UnitDutyChanged, sensitivity=Sensitivity.OPERATIONAL),
    ),
)
