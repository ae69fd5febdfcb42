"""Messages about calls, kept as they came before anything is decided about them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from apps.accounts.access import Actor
from apps.accounts.models import Agency
from apps.core.clock import now, to_wire
from apps.dispatch.intake.body import BodyUnreadable, read_body, text_in, unpacked
from apps.dispatch.intake.notes import Note, Notes
from apps.dispatch.intake.reading import ReadChange, read_change
from apps.dispatch.models import REFERENCE_LENGTH, DeskItem, SourceMessage

ACCESS_NAME = "caller"
"""The field of a message in which it says how to get to the patient."""
KEPT_BYTES = 64 * 1024
SHOWN_CHARACTERS = 20_000
CALLS = ("POST", "PUT")
"""The methods of messages that hold a whole call."""
Outcome = Literal["received", "opened", "updated", "cancelled", "duplicate", "held", "refused"]


@dataclass(frozen=True, kw_only=True)
class Sent:
    """A message as it came. `body`: as much of it as was read; `size`: of all of it."""

    method: Literal["POST", "PUT", "PATCH", "DELETE"]
    body: bytes
    size: int
    content_type: str = ""

    @property
    def digest(self) -> str:
        return hashlib.sha256(unpacked(self.body)).hexdigest()


def keep(actor: Actor, sent: Sent, incident: UUID | None = None) -> SourceMessage:
    return SourceMessage.objects.create(
        agency_id=actor.agency,
        sender_id=actor.person,
        method=sent.method,
        received_at=now(),
        content_type=_printable(sent.content_type)[:100],
        body=sent.body[:KEPT_BYTES],
        size=max(sent.size, len(sent.body)),
        digest=sent.digest,
        outcome="received",
        incident=incident,
    )


def _printable(text: str) -> str:
    return "".join(sign for sign in text if sign.isprintable())


def settle(
    message: SourceMessage,
    outcome: Outcome,
    notes: Iterable[Note],
    *,
    incident: UUID | None = None,
    external_ref: str = "",
) -> None:
    """What the message led to."""
    SourceMessage.objects.filter(pk=message.pk).update(
        outcome=outcome,
        notes=list(notes),
        incident=incident or message.incident,
        external_ref=external_ref[:REFERENCE_LENGTH],
    )


def led_to(message: UUID, incident: UUID) -> None:
    """A desk has opened this incident from the message."""
    SourceMessage.objects.filter(pk=message).update(outcome="opened", incident=incident)


def waiting_of(agency: UUID, external_ref: str, *, calls: bool) -> list[DeskItem]:
    """The unresolved desk items about calls of this reference that have not become incidents, or about what came before them."""
    held = SourceMessage.objects.filter(agency=agency, external_ref=external_ref, outcome="held")
    held = held.filter(method__in=CALLS) if calls else held.exclude(method__in=CALLS)
    waiting = DeskItem.objects.filter(agency=agency, resolved_at=None, incident=None)
    return list(waiting.filter(source_message__in=held.values("pk")).order_by("raised_at", "pk"))


def items_about(kept: Iterable[UUID]) -> list[DeskItem]:
    """The unresolved desk items about these messages, locked."""
    rows = DeskItem.objects.select_for_update(no_key=True, of=("self",))
    return list(rows.filter(source_message__in=list(kept), resolved_at=None).order_by("raised_at", "pk"))


def message_record(message: SourceMessage) -> dict[str, object]:
    """A message as a desk reads it: its text whatever its encoding."""
    text = text_in(bytes(message.body), Notes())
    shown = "".join(sign if sign.isprintable() or sign in "\n\t" else "�" for sign in text)
    return {
        "id": str(message.pk),
        "method": message.method,
        "received_at": to_wire(message.received_at),
        "content_type": message.content_type,
        "size": message.size,
        "outcome": message.outcome,
        "notes": message.notes,
        "text": shown[:SHOWN_CHARACTERS],
    }


def said_in(message: SourceMessage, notes: Notes) -> dict[str, object]:
    """What the message says, as far as it was kept and can be read; nothing else."""
    try:
        return read_body(bytes(message.body), notes)
    except BodyUnreadable:
        return {}


def change_in(message: SourceMessage, notes: Notes) -> ReadChange:
    """What the message says has changed; times without an offset are of its agency's clock."""
    zone = Agency.objects.get(pk=message.agency_id).time_zone
    return read_change(said_in(message, notes), notes, zone, message.received_at)


def erase_messages(messages: Iterable[UUID]) -> None:
    """Erase what these messages and the items about them say. Outcome, time and digest stay."""
    ids = set(messages)
    erased = {"body": b"", "external_ref": "", "notes": [], "erased_at": now()}
    SourceMessage.objects.filter(pk__in=ids).update(**erased)
    DeskItem.objects.filter(source_message__in=ids).update(subject="", notes=[])


def erase_access(incident: UUID) -> None:
    """Take how to get to the patient out of the messages about an incident; what else they say stays."""
    for message in SourceMessage.objects.filter(incident=incident, erased_at=None):
        if ACCESS_NAME.encode() not in bytes(message.body):
            continue
        said = said_in(message, Notes())
        kept = {name: one for name, one in said.items() if name != ACCESS_NAME}
        body = json.dumps(kept, ensure_ascii=False).encode() if kept else b""
        SourceMessage.objects.filter(pk=message.pk).update(body=body)


def erase_messages_before(moment: datetime) -> int:
    """Cleanup: erase what messages older than `moment` say, but those that a desk still has to decide about. How many."""
    waiting = DeskItem.objects.filter(resolved_at=None, source_message__isnull=False)
    old = SourceMessage.objects.filter(received_at__lt=moment, erased_at=None)
    ids = list(old.exclude(pk__in=waiting.values("source_message")).values_list("pk", flat=True)[:1000])
    erase_messages(ids)
    return len(ids)
