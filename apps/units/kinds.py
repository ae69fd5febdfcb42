"""The entry kinds of units. They belong to no incident, so they have no fold."""

from __future__ import annotations

from typing import Literal

from apps.accounts.access import Sensitivity
from apps.journal.kinds import Kind, KindModule, Payload

Item = Literal["aed", "aed_pads", "aed_battery", "bag_valve_mask", "oxygen", "tourniquets"]


class UnitBookedOn(Payload, frozen=True):
    person: str


class UnitBookedOff(Payload, frozen=True):
    person: str


class ItemChecked(Payload, frozen=True):
    """`expires` is a day, `YYYY-MM-DD`."""

    item: Item
    serviceable: bool
    expires: str | None


class KitChecked(Payload, frozen=True):
    kit: list[ItemChecked]


class UnitDrillChanged(Payload, frozen=True):
    drill: bool


class UnitDutyChanged(Payload, frozen=True):
    duty: Literal["available", "divertible", "busy"]
    task: str | None = None


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
