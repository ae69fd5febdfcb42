"""Handover entry kinds."""

from __future__ import annotations

from uuid import UUID

from apps.accounts.access import Sensitivity
from apps.journal.effects import Own
from apps.journal.kinds import Kind, Payload


class HandoverOffered(Payload, frozen=True):
    """To a unit of the incident or to a hospital, whose name is the entry's text. `patient` null: the first patient."""

    handover: UUID
    from_unit: UUID
    patient: UUID | None = None
    to_unit: UUID | None = None


class OfHandover(Payload, frozen=True):
    handover: UUID


class HandoverAccepted(Payload, frozen=True):
    """`through_seq`: the last entry that the receiver could see. The text names the person who received at a hospital."""

    handover: UUID
    through_seq: int


def _operational(name: str, payload: type[Payload]) -> Kind:
    return Kind(name=name, payload=payload, sensitivity=Sensitivity.OPERATIONAL, effect=(Own(),))


KINDS = (
    _operational("handover_offered", HandoverOffered),
    _operational("handover_received", OfHandover),
    Kind(
        name="handover_returned",
        payload=OfHandover,
        sensitivity=Sensitivity.CLINICAL,
        withdrawable=True,
        effect=(Own(),),
    ),
    _operational("handover_accepted", HandoverAccepted),
    _operational("handover_withdrawn", OfHandover),
)
NAMES = frozenset(kind.name for kind in KINDS)
