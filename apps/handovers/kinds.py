"""Handover entry kinds."""

from __future__ import annotations

from uuid import UUID

from apps.accounts.access import Sensitivity
from apps.journal.effects import Own
from apps.journal.kinds import Kind, Payload
from apps.journal.papers import PLACED, Nowhere, Papers, Placed, Said, TextHolds
from apps.journal.recording import FromDevices


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


NOT_YET = Nowhere("only an accepted handover changes who has the patient")
NOT_SPOKEN = Nowhere("it is the handover itself that is spoken")


def _step(
    name: str,
    payload: type[Payload],
    command: str,
    *,
    words: Said | Placed,
    is_accepted: bool = False,
    sensitivity: Sensitivity = Sensitivity.OPERATIONAL,
    text: TextHolds | None = None,
) -> Kind:
    """One step of a handover, which the devices ask for. What can be read by those who care can be withdrawn."""
    elsewhere = PLACED if is_accepted else NOT_YET
    return Kind(
        name=name,
        payload=payload,
        sensitivity=sensitivity,
        withdrawable=sensitivity is Sensitivity.CLINICAL,
        effect=(Own(),),
        papers=Papers(
            document=Said(f"documents-line-{name}"),
            spoken=NOT_SPOKEN,
            fhir=elsewhere,
            nemsis=elsewhere,
            utstein=elsewhere,
        ),
        words=words,
        recorded=FromDevices(command=command),
        text=text,
    )


KINDS = (
    _step(
        "handover_offered",
        HandoverOffered,
        "offer_handover",
        words=PLACED,
        text=TextHolds("the hospital, 1 to 60"),
    ),
    _step("handover_received", OfHandover, "receive_handover", words=Said("timeline-handover_received")),
    _step(
        "handover_returned",
        OfHandover,
        "return_handover",
        words=PLACED,
        sensitivity=Sensitivity.CLINICAL,
        text=TextHolds("the question"),
    ),
    _step(
        "handover_accepted",
        HandoverAccepted,
        "accept_handover",
        words=PLACED,
        is_accepted=True,
        text=TextHolds("who received it at a hospital, name and role"),
    ),
    _step("handover_withdrawn", OfHandover, "withdraw_handover", words=Said("timeline-handover_withdrawn")),
)
NAMES = frozenset(kind.name for kind in KINDS)
