"""The units' entry kinds. They belong to no incident, so nothing is folded."""

from __future__ import annotations

from typing import Literal

from apps.accounts.access import Sensitivity
from apps.journal.kinds import Chapter, Kind, Payload


class KitCarried(Payload, frozen=True):
    aed: bool


class UnitBookedOn(Payload, frozen=True):
    person: str
    kit: KitCarried


class UnitBookedOff(Payload, frozen=True):
    person: str


class UnitDutyChanged(Payload, frozen=True):
    duty: Literal["available", "busy"]


CHAPTER = Chapter(
    room="units",
    kinds=(
        Kind(name="unit_booked_on", payload=UnitBookedOn, sensitivity=Sensitivity.OPERATIONAL),
        Kind(name="unit_booked_off", payload=UnitBookedOff, sensitivity=Sensitivity.OPERATIONAL),
        Kind(name="unit_duty_changed", payload=UnitDutyChanged, sensitivity=Sensitivity.OPERATIONAL),
    ),
)
