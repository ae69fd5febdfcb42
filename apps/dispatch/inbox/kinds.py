"""The entry kinds of desk items. They belong to no timeline: an item may be about a call that never became an incident."""

from __future__ import annotations

from uuid import UUID

from apps.accounts.access import Sensitivity
from apps.journal.effects import NoEffect
from apps.journal.kinds import Code, Kind, Payload
from apps.journal.papers import Papers, Said
from apps.journal.recording import BY_SERVER


class DeskItemRaised(Payload, frozen=True):
    """What the item says in words stays in its table, where it can be erased."""

    item: UUID
    kind: Code
    incident: UUID | None
    source_message: UUID | None


class DeskItemNamed(Payload, frozen=True):
    item: UUID


class DeskItemEscalated(Payload, frozen=True):
    """`to`: who is called as well: `supervisors`, then every desk of the agency."""

    item: UUID
    to: Code


class DeskItemResolved(Payload, frozen=True):
    """`incident`: the one that it led to or was about."""

    item: UUID
    resolution: Code
    incident: UUID | None


def _of_an_item(name: str, payload: type[Payload]) -> Kind:
    return Kind(
        name=name,
        payload=payload,
        sensitivity=Sensitivity.DESK,
        effect=(NoEffect("it belongs to no timeline; the table of desk items keeps it"),),
        papers=Papers.nowhere("it is about the work of a desk and belongs to no incident"),
        words=Said(f"timeline-{name}"),
        recorded=BY_SERVER,
    )


RAISED, SEEN, ESCALATED, RESOLVED = (
    "desk_item_raised",
    "desk_item_seen",
    "desk_item_escalated",
    "desk_item_resolved",
)
KINDS = (
    _of_an_item(RAISED, DeskItemRaised),
    _of_an_item(SEEN, DeskItemNamed),
    _of_an_item(ESCALATED, DeskItemEscalated),
    _of_an_item(RESOLVED, DeskItemResolved),
)
DESK_ITEM_KINDS = frozenset({kind.name for kind in KINDS})
