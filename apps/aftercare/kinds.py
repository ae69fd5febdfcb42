"""Aftercare's entry kinds."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from apps.accounts.access import Sensitivity
from apps.journal.effects import Effect, Listed, Own
from apps.journal.kinds import Kind, Payload
from apps.journal.papers import PLACED, Papers, TextHolds
from apps.journal.recording import FACT
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


def _after(
    name: str, payload: type[Payload], sensitivity: Sensitivity, effect: Effect, text: TextHolds | None = None
) -> Kind:
    return Kind(
        name=name,
        payload=payload,
        sensitivity=sensitivity,
        withdrawable=True,
        effect=(effect,),
        papers=Papers.nowhere("it is about the services after the job, not about the patient"),
        words=PLACED,
        recorded=FACT,
        text=text,
    )


KINDS = (
    _after("kit_used", KitUsed, Sensitivity.OPERATIONAL, Listed("kit_used", ("items",), by_unit=True)),
    _after("aed_data_noted", AedDataNoted, Sensitivity.OPERATIONAL, Own()),
    _after(
        "debrief_noted",
        DebriefNoted,
        Sensitivity.CLINICAL,
        Listed("debriefs", ("topic",), by_unit=True),
        text=TextHolds("what was said"),
    ),
)
NAMES = frozenset(kind.name for kind in KINDS)
