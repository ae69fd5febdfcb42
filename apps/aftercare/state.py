"""Aftercare's slice of an incident's state: what was used up, noted and said afterwards. Pure."""

from __future__ import annotations

from typing import TypedDict

from apps.aftercare.kinds import AedData, Topic
from apps.journal.state import Log
from apps.units.kinds import Item


class UsedItem(TypedDict):
    item: Item
    count: int


class Noted(TypedDict):
    entry: str
    at: str
    unit: str | None


class KitUsedNoted(Noted):
    items: list[UsedItem]


class AedDataNoted(Noted):
    status: AedData


class DebriefNoted(Noted):
    """The words are the text of the entry."""

    topic: Topic


class After(TypedDict):
    """In the order of time; of the defibrillator's own record, the latest."""

    kit_used: Log[KitUsedNoted]
    aed_data: AedDataNoted | None
    debriefs: Log[DebriefNoted]


class AftercareSlice(TypedDict):
    after: After
