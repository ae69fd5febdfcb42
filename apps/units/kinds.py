"""The entry kinds of units. They belong to no incident, so they have no fold."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

import msgspec

from apps.accounts.access import Sensitivity
from apps.journal.effects import NoEffect
from apps.journal.kinds import Kind, KindModule, Payload
from apps.journal.papers import PLACED, Papers, TextHolds
from apps.journal.recording import BY_SERVER

Item = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
"""The code of a kit item of the list in force (`doctrine`)."""


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


def _of_a_unit(name: str, payload: type[Payload], text: TextHolds | None = None) -> Kind:
    return Kind(
        name=name,
        payload=payload,
        sensitivity=Sensitivity.OPERATIONAL,
        effect=(NoEffect("it belongs to no timeline; the unit's tables keep it"),),
        papers=Papers.nowhere("it belongs to no incident"),
        words=PLACED,
        recorded=BY_SERVER,
        text=text,
    )


KIND_MODULE = KindModule(
    room="units",
    kinds=(
        _of_a_unit("unit_booked_on", UnitBookedOn),
        _of_a_unit("kit_checked", KitChecked),
        _of_a_unit("unit_drill_changed", UnitDrillChanged),
        _of_a_unit("unit_booked_off", UnitBookedOff),
        _of_a_unit("unit_duty_changed", UnitDutyChanged, text=TextHolds("the reference of the job")),
    ),
)
