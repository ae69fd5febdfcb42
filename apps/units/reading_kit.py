"""Reading kit checks as devices send them: each item by itself, so that one that cannot be used takes no other with it. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from apps.units.rules import CheckedItem, repeated_items

UNREADABLE, REPEATED, UNKNOWN = "kit_item_unreadable", "kit_item_repeated", "kit_item_unknown"


@dataclass(frozen=True, kw_only=True)
class RefusedItem:
    """An item that was refused: its place in the check, and why."""

    index: int
    code: str


@dataclass(frozen=True)
class KitRead:
    """The items of a check that can be used, and a receipt for every other one."""

    items: tuple[CheckedItem, ...]
    refused: tuple[RefusedItem, ...]


def sorted_out(given: Sequence[CheckedItem | None], known: Collection[str]) -> KitRead:
    """`given`: None for an item that could not be read. One that is named twice says nothing clear; one that nobody knows is of
    another list.
    """
    twice = repeated_items(one for one in given if one)
    codes = [_why_refused(one, twice, known) for one in given]
    return KitRead(
        items=tuple(one for one, code in zip(given, codes, strict=True) if one and code is None),
        refused=tuple(RefusedItem(index=index, code=code) for index, code in enumerate(codes) if code),
    )


def _why_refused(one: CheckedItem | None, twice: Collection[str], known: Collection[str]) -> str | None:
    if one is None:
        return UNREADABLE
    if one.item in twice:
        return REPEATED
    return None if one.item in known else UNKNOWN
