"""The entry kinds of an alarm: who must be reached, who was, and what follows while somebody is not."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

import msgspec

from apps.accounts.access import Sensitivity
from apps.journal.effects import Own
from apps.journal.kinds import Kind, Payload
from apps.journal.papers import PLACED, Papers
from apps.journal.recording import BY_SERVER, FACT, ByServer, FromDevices

AlarmCause = Literal[
    "duress",
    "withdrawal",
    "protection_lost",
    "zone_tightened",
    "limit_changed",
    "roll_call",
    "declaration",
    "methane",
    "role_offered",
    "support_requested",
    "hold_review",
    "disclosure_requested",
    "glass_broken",
]
RecipientKind = Literal["person", "unit", "desk"]
AlarmAnswer = Literal["going", "cannot_move"]
Voice = Literal["radio", "in_person", "runner", "phone"]
AlarmEnd = Literal["all_reached", "cause_ended"]
AlarmWarning = Literal["not_answered", "not_read", "not_reached", "unaccounted"]
Path = Literal["socket", "push"]
Window = Annotated[int, msgspec.Meta(ge=1, le=86_400)]
Step = Annotated[int, msgspec.Meta(ge=1, le=10_000)]


class NotReached(Payload, frozen=True):
    device: UUID
    reason: Literal["gone", "refused", "given_up"]


class RecipientNamed(Payload, frozen=True):
    """A person, a unit, or the desk of an agency, whose `who` is the agency."""

    who: UUID
    kind: RecipientKind
    agency: UUID


class AlarmRaised(Payload, frozen=True):
    """`about`: what the cause is about, such as a withdrawal."""

    alarm: UUID
    cause: AlarmCause
    about: UUID
    to: list[RecipientNamed]
    displayed_within_s: Window
    ack_within_s: Window


class AlarmSent(Payload, frozen=True):
    alarm: UUID
    who: UUID
    path: Path
    devices: list[UUID]
    failed: list[NotReached]


class AlarmShown(Payload, frozen=True):
    alarm: UUID
    who: UUID


class AlarmAcknowledged(Payload, frozen=True):
    alarm: UUID
    who: UUID
    answer: AlarmAnswer | None = None


class PersonReached(Payload, frozen=True):
    """Somebody says that he or she reached the recipient by voice."""

    alarm: UUID
    who: UUID
    how: Voice


class AlarmEscalated(Payload, frozen=True):
    """`who`: the recipients whose silence led to this step of the cause's table."""

    alarm: UUID
    step: Step
    who: list[UUID]
    warns: AlarmWarning | None


class RecipientAdded(Payload, frozen=True):
    """`step`: the step of the table that asks for the recipient; null for one that the cause concerns by now."""

    alarm: UUID
    to: RecipientNamed
    step: Step | None


class RecipientReleased(Payload, frozen=True):
    alarm: UUID
    who: UUID


class AlarmEnded(Payload, frozen=True):
    alarm: UUID
    why: AlarmEnd


IN_NO_PAPER = Papers.nowhere(
    "who was called, and who was reached, is in the timeline; the papers are of the patient"
)


def _safety(name: str, payload: type[Payload], recorded: ByServer | FromDevices = BY_SERVER) -> Kind:
    """Readable by everybody on the timeline: who has been called out, and who has not been reached."""
    return _of_an_alarm(name, payload, Sensitivity.SAFETY, recorded)


def _of_an_alarm(
    name: str,
    payload: type[Payload],
    sensitivity: Sensitivity,
    recorded: ByServer | FromDevices,
    **masks: str,
) -> Kind:
    return Kind(
        name=name,
        payload=payload,
        sensitivity=sensitivity,
        effect=(Own(),),
        papers=IN_NO_PAPER,
        words=PLACED,
        recorded=recorded,
        masks=masks,
    )


ALARM_KINDS = (
    _safety("alarm_raised", AlarmRaised),
    _of_an_alarm(
        "alarm_sent",
        AlarmSent,
        Sensitivity.DESK,
        BY_SERVER,
        devices="delivery_detail",
        failed="delivery_detail",
    ),
    _of_an_alarm("alarm_displayed", AlarmShown, Sensitivity.DESK, FACT),
    _safety("alarm_acknowledged", AlarmAcknowledged, FACT),
    _safety("person_reached", PersonReached, FACT),
    _safety("alarm_escalated", AlarmEscalated),
    # Not for desks alone: the device of the one who is added rings by it, and falls silent when released.
    _safety("recipient_added", RecipientAdded),
    _safety("recipient_released", RecipientReleased),
    _safety("alarm_ended", AlarmEnded),
)
ALARM_KIND_NAMES = frozenset(kind.name for kind in ALARM_KINDS)
