"""Aftercare's entry kinds."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from apps.accounts.access import Sensitivity
from apps.journal.effects import Listed, Own
from apps.journal.kinds import Kind, Payload
from apps.units.kinds import Item

AedData = Literal["downloaded", "to_download", "left_at_hospital", "not_used"]
Topic = Literal["went_well", "was_missing"]


class ItemUsed(Payload, frozen=True):
    item: Item
    count: Annotated[int, msgspec.Meta(ge=1, le=20)]


class KitUsed(Payload, frozen=True):
    items: Annotated[list[ItemUsed], msgspec.Meta(min_length=1, max_length=20)]


class AedDataNoted(Payload, frozen=True):
    """The place of the defibrillator's own record."""

    status: AedData


class DebriefNoted(Payload, frozen=True):
    """A debrief. Its words are in the entry's text, where they can be erased."""

    topic: Topic


KINDS = (
    Kind(
        name="kit_used",
        payload=KitUsed,
        sensitivity=Sensitivity.OPERATIONAL,
        withdrawable=True,
        effect=(Listed("kit_used", ("items",), by_unit=True),),
    ),
    Kind(
        name="aed_data_noted",
        payload=AedDataNoted,
        sensitivity=Sensitivity.OPERATIONAL,
        withdrawable=True,
        effect=(Own(),),
    ),
    Kind(
        name="debrief_noted",
        payload=DebriefNoted,
        sensitivity=Sensitivity.CLINICAL,
        withdrawable=True,
        effect=(Listed("debriefs", ("topic",), by_unit=True),),
    ),
)
NAMES = frozenset(kind.name for kind in KINDS)
